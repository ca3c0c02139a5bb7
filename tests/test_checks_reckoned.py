"""What follows from a source's figures without being printed there: each with a statement that must fail beside it."""

import pytest

from drafter.brief import Outlet, Source, Statement
from drafter.checks.evidence import locate_cited
from drafter.checks.figures.check import check_figures
from drafter.checks.names.check import check_names
from drafter.checks.polarity.check import check_polarity
from drafter.checks.search import EvidenceIndex
from drafter.checks.slots.check import check_slots
from drafter.menus import split_source
from drafter.text.figures import locate_figures

PUBLISHED = "2026-05-12"
VOTE = "The Kell council approved the harbour plan by 31 votes to 28, with two abstentions."
LOST_VOTE = "The Kell council rejected the harbour plan by 31 votes to 28."
MATCH = "Ostermoor beat Marnitz 2-0 on Sunday."
JAIL = "Jon Falk was jailed for three years and three months. The prosecutor had asked for five years."
COST = "The harbour cost $48m, $6m over budget."
FLOOD = "The flood killed 8 people and left 15 others injured."
POWER = "Two homes in five have no power. Three quarters of the crop was lost."
TRAM = "The tram carried 2,487,300 passengers last year. A third of them were pupils."
RENT = "Rents fell from 800 crowns to 720 crowns."

PAIRS = [
    (VOTE, "The plan passed with a majority of three votes.", "The plan passed with a majority of five votes."),
    (
        VOTE,
        "A total of 61 councillors voted on the harbour plan.",
        "A total of 64 councillors voted on the harbour plan.",
    ),
    (VOTE, "Thirty-one voted for the plan and 28 against.", "Twenty-eight voted for the plan and 31 against."),
    (
        LOST_VOTE,
        "Thirty-one voted against the plan and 28 for it.",
        "Twenty-eight voted against the plan and 31 for it.",
    ),
    (MATCH, "Ostermoor won 2-0 against Marnitz.", "Marnitz won 2-0 against Ostermoor."),
    (MATCH, "Marnitz lost 0-2 to Ostermoor.", "Ostermoor lost 2-0 to Marnitz."),
    (MATCH, "Marnitz lost 2-0 to Ostermoor.", "Marnitz lost 3-0 to Ostermoor."),
    (
        "It was Ostermoor's sixth straight win.",
        "Ostermoor won their last six games.",
        "Ostermoor won their last nine games.",
    ),
    (JAIL, "Jon Falk was jailed for 39 months.", "Jon Falk was jailed for 49 months."),
    (JAIL, "Jon Falk was jailed for three and a quarter years.", "Jon Falk was jailed for four and a quarter years."),
    (
        JAIL,
        "Falk got 21 months less than the prosecutor had asked for.",
        "Falk got 12 months less than the prosecutor asked.",
    ),
    (
        "The race took 160 minutes.",
        "The race took two hours and 40 minutes.",
        "The race took two hours and 50 minutes.",
    ),
    (COST, "The budget for the harbour had been $42 million.", "The budget for the harbour had been $54 million."),
    (COST, "The harbour cost a seventh more than planned.", "The harbour cost a third more than planned."),
    (FLOOD, "The flood left 23 people dead or injured.", "The flood left 33 people dead or injured."),
    (POWER, "Three homes in five have power.", "Three homes in five have no power."),
    (POWER, "A quarter of the crop was saved.", "A quarter of the crop was lost."),
    (TRAM, "The tram carried 2.5 million passengers last year.", "The tram carried 2.7 million passengers last year."),
    (TRAM, "About 830,000 of them were pupils.", "About 630,000 of them were pupils."),
    (RENT, "Rents fell by a tenth.", "Rents fell by a fifth."),
    ("The pier cost EUR 13.2m.", "The pier cost €13.2 million.", "The pier cost €13.2 billion."),
    ("The pier cost €13.2 million.", "The pier cost EUR 13.2m.", "The pier cost EUR 13.5m."),
    ("A ticket costs 250p.", "A ticket costs £2.50.", "A ticket costs £25."),
    (
        "The pier is 1.2 kilometres long and 40 metres wide.",
        "The pier is 1,200 metres long.",
        "The pier is 40 metres long.",
    ),
    (
        "The pier is 1.2 kilometres long.",
        "The pier is about three quarters of a mile long.",
        "The pier is half a mile long.",
    ),
    ("There, 23 roads were shut.", "Almost two dozen roads were shut.", "Almost three dozen roads were shut."),
    (
        "About 1,500 people fled Kell.",
        "Fifteen hundred people fled Kell, roughly.",
        "Fifteen hundred people fled Kell.",
    ),
    (
        "Damage is put at between 40 and 60 million crowns.",
        "Damage could reach 60 million crowns.",
        "Damage is put at 60 million crowns.",
    ),
    ("The pier opens in 2029.", "The pier opens in three years.", "The pier opens in seven years."),
    (
        "Police searched the mill on 8 May and took three computers.",
        "Police searched the mill four days ago.",
        "Police searched the mill nine days ago.",
    ),
    (
        "Fees will bring in €1.9 billion. They are paid by 2.4 million people.",
        "On average each will pay about €790.",
        "On average each will pay about €970.",
    ),
]


def fails(text: str, source: str) -> bool:
    outlet = Outlet(name="Varnholm Courier")
    menu = split_source(Source(id="A", outlet=outlet, sha256="", text=source, language="en", published=PUBLISHED))
    statement = Statement(text=text, citations=EvidenceIndex([menu]).locate_evidence(text))
    cited = locate_cited(statement, {"A": menu})
    checks = (check_figures, check_slots, check_polarity, check_names)
    return any(one.severity == "error" for check in checks for one in check(statement, cited))


@pytest.mark.parametrize(("source", "right", "wrong"), PAIRS)
def test_what_follows_from_the_figures_of_a_source(source: str, right: str, wrong: str) -> None:
    assert not fails(right, source)
    assert fails(wrong, source)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It cost SEK 1.5m and 4m Swiss francs.", [(1_500_000, "SEK"), (4_000_000, "CHF")]),
        ("He walked 4m in the snow.", [(4, "metres")]),
        ("One home in five has no power.", [(0.2, None)]),
        ("She scored one goal in five games.", [(1, None), (5, None)]),
        ("Three quarters of a mile away.", [(0.75, "miles")]),
    ],
)
def test_figures_that_need_more_than_a_number(text: str, values: list[tuple[float, str | None]]) -> None:
    assert [(float(one.value or 0), one.unit) for one in locate_figures(text)] == values
