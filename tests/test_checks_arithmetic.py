from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.figures.arithmetic import is_computed
from drafter.checks.figures.check import check_figures
from drafter.checks.whereabouts import iter_places
from drafter.menus import split_source
from drafter.text.figures import locate_figures
from drafter.text.measures import convert, convert_roughly


def cite(text: str, language: str = "en") -> CitedText:
    outlet = Outlet(name="Varnholm Courier")
    menu = split_source(Source(id="A", outlet=outlet, sha256="", text=text, language=language))
    return CitedText(menu, menu.sentences, date(2026, 1, 31))


def check(statement: str, source: str) -> list[Finding]:
    return check_figures(Statement(text=statement), [cite(source)])


@pytest.mark.parametrize(
    ("source", "statement", "figures"),
    [
        ("The court found 21 counts of fraud and six counts of theft.", "It found 27 counts.", ["21", "six"]),
        ("The ferry carried 12 men and 9 women.", "The ferry carried 21 people in total.", ["12", "9"]),
        (
            "The pier cost $3 million and the quay $4 million.",
            "Together they cost $7 million.",
            ["$3 million", "$4 million"],
        ),
        ("Sales rose to $5 million from $3 million.", "Sales rose by $2 million.", ["$5 million", "$3 million"]),
        ("The council has 40 seats; the Liberals lost 12 seats.", "They are 28 seats down.", ["40", "12"]),
        (
            "Support fell from 31 percent to 23 percent.",
            "Support fell by 8 percentage points.",
            ["31 percent to 23 percent"],
        ),
        ("Of the 40 boats, 10 boats sank.", "A quarter of the boats sank.", ["10", "40"]),
        ("Of the 40 boats, 10 boats sank.", "25 percent of the boats sank.", ["10", "40"]),
        ("Fares went up from $200 a year to $250 a year.", "Fares rose 25 percent.", ["$200", "$250"]),
        ("The plant paid $600 to 12 workers.", "The workers got $50 each.", ["$600", "12"]),
        ("There were 12 boats last year and 36 boats now.", "There are three times as many.", ["12", "36"]),
        ("There were 12 boats last year and 56 now.", "There are more than four times as many.", ["12", "56"]),
        ("There were 12 boats last year and 56 now.", "There are nearly five times as many.", ["12", "56"]),
        ("There were six arrests on Monday, compared to 47 before.", "That is 41 arrests fewer.", ["six", "47"]),
        (
            "Some 800,000 workers, about half of them unpaid, wait.",
            "About 400,000 workers are unpaid.",
            ["half", "800,000"],
        ),
        ("The road is 100 km long.", "The road is 62 miles long.", ["100 km"]),
        ("The boat is 12 metres long.", "The boat is 39 feet long.", ["12 metres"]),
        ("It was 30 degrees Celsius.", "It was 86 degrees Fahrenheit.", ["30 degrees Celsius"]),
        ("The tank holds 2,000 litres.", "The tank holds 528 gallons.", ["2,000 litres"]),
        ("Ines Okafor was born in 1951.", "Ines Okafor, aged 74, is mayor.", ["1951"]),
        ("The pier opened in 2016.", "The pier opened ten years ago.", ["2016"]),
        ("It ran from 2019 and closed in 2024.", "It closed after five years.", ["2019", "2024"]),
        ("The storm hit on Wednesday.", "The storm hit three days ago.", ["Wednesday"]),
        ("It hit on 18 May. It shut on 29 May.", "It hit eleven days earlier.", ["18 May", "29 May"]),
        ("It hit on 18 May. It shut on 10 June.", "It shut three weeks after the hit.", ["18 May", "10 June"]),
        ("The vote is in 31 weeks.", "The vote is in seven months.", ["31 weeks"]),
        ("Half of the 24 seats were empty.", "Twelve of the 24 seats were empty.", ["Half", "24"]),
        ("30 percent of the 50 boats sank.", "Fifteen boats sank.", ["30 percent", "50"]),
        (
            "One boat takes 15 minutes, the other 11 minutes.",
            "It is four minutes quicker.",
            ["15 minutes", "11 minutes"],
        ),
        ("Of 40,205 tests 3,420 failed.", "Some 40,000 tests had 3,420 fail, or about 8 percent.", ["3,420", "40,205"]),
        (
            "It earned 97 million crowns, about 3 percent of it in Torrsey.",
            "About 3 percent, or nearly 3 million crowns, came from Torrsey.",
            ["3 percent", "97 million crowns"],
        ),
        ("Norland has 8,018 boats. Velmark has just over 2,000.", "It has four times as many.", ["2,000", "8,018"]),
        ("Seven towns stay. Six towns were added.", "With the six additions, 13 towns pay.", ["Six", "Seven"]),
        ("He spoke in September. He left on 30 January.", "He left four months after.", ["September", "30 January"]),
    ],
)
def test_what_the_text_reckons_rightly_is_a_note_that_names_its_figures(
    source: str, statement: str, figures: list[str]
) -> None:
    (finding,) = check(statement, source)
    assert (finding.code, finding.severity) == ("figure_computed", "note")
    assert sorted(citation.quote for citation in finding.evidence) == sorted(figures)


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The court found 21 counts of fraud and six counts of theft.", "It found 28 counts."),
        ("The ferry carried 12 men and 9 women.", "The ferry carried 23 people in total."),
        ("Sales rose to $5 million from $3 million.", "Sales rose by $4 million."),
        ("Support fell from 31 percent to 23 percent.", "Support fell by 9 percentage points."),
        ("Of the 40 boats, 10 boats sank.", "A third of the boats sank."),
        ("Fares went up from $200 a year to $250 a year.", "Fares rose 20 percent."),
        ("The plant paid $600 to 12 workers.", "The workers got $60 each."),
        ("There were 12 boats last year and 36 boats now.", "There are five times as many."),
        ("There were 12 boats last year and 47 now.", "There are more than four times as many."),
        ("There were 12 boats last year and 56 now.", "There are more than three times as many."),
        ("The road is 100 km long.", "The road is 72 miles long."),
        ("It was 30 degrees Celsius.", "It was 96 degrees Fahrenheit."),
        ("Ines Okafor was born in 1951.", "Ines Okafor, aged 64, is mayor."),
        ("The pier opened in 2016.", "The pier opened seven years ago."),
        ("The storm hit on Wednesday.", "The storm hit five days ago."),
        ("Twelve boats sank and 30 people fled.", "42 people fled."),
        ("One boat takes 15 minutes, the other 11 minutes.", "It is six minutes quicker."),
        ("Of 40,205 tests 3,420 failed.", "Some 40,000 tests had 3,420 fail, or about 12 percent."),
        ("Norland has 8,018 boats. Velmark has just over 2,000.", "It has seven times as many."),
        ("Seven towns stay. Six towns were added.", "With the six additions, 14 towns pay."),
        ("He spoke in September. He left on 30 January.", "He left eight months after."),
    ],
)
def test_what_does_not_add_up_fails(source: str, statement: str) -> None:
    assert [finding.severity for finding in check(statement, source)] == ["error"]


@pytest.mark.parametrize(
    ("source", "statement", "code"),
    [
        ("Fares were $200. They are $250 now.", "Fares rose from $200 to $250, up 25 percent.", "figure_computed"),
        ("Fares were $200. They are $250 now.", "Fares rose from $200 to $250, up 12 percent.", "arithmetic_wrong"),
        ("Fares rose from 200 crowns to 400 crowns.", "Fares doubled.", "figure_computed"),
        ("Fares rose from 200 crowns to 900 crowns.", "Fares doubled.", "arithmetic_wrong"),
        ("Fares rose from 200 crowns to 600 crowns.", "Fares tripled.", "figure_computed"),
        ("Fares fell from 200 crowns to 100 crowns.", "Fares halved.", "figure_computed"),
        ("The fares of the ferry doubled in May.", "The fares of the ferry tripled in May.", "figure_not_cited"),
    ],
)
def test_a_change_or_multiple_is_held_against_the_ends_that_are_given(source: str, statement: str, code: str) -> None:
    (finding,) = check(statement, source)
    assert finding.code == code
    assert finding.at is not None
    assert statement[slice(*finding.at)] in finding.message


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Fares doubled.", "Fares have doubled since."),
        ("Fares rose twofold.", "Fares doubled."),
        ("Fares rose sharply.", "Fares doubled."),
        ("Fares rose from 200 crowns to 250 crowns.", "The double tunnel opened."),
        ("Fares are twice what they were; wages rose from 100 crowns to 110 crowns.", "Fares doubled."),
        ("Fares rose from 200 crowns to 500 crowns.", "Fares more than doubled."),
    ],
)
def test_a_multiple_that_nothing_speaks_against_passes(source: str, statement: str) -> None:
    assert check(statement, source) == []


def test_figures_of_any_size_are_reckoned_with() -> None:
    huge = "9" * 5_000
    assert check(f"Fares rose from 1 crown to {huge} crowns, up 12 percent, and doubled.", "Fares rose.")
    assert check(f"It is the {huge[:3]}{',999' * 2_000}th boat.", "Fares rose.")


@given(st.integers(2, 400), st.integers(2, 400))
def test_every_sum_is_told_from_every_other_number(a: int, b: int) -> None:
    source = f"The court found {a} counts of fraud and {b} counts of theft."
    assert [finding.code for finding in check(f"It found {a + b} counts.", source)] == ["figure_computed"]
    wrong = a + b + 1
    assert [finding.severity for finding in check(f"It found {wrong} counts.", source)] == ["error"]


@given(st.decimals(min_value=Decimal("0.1"), max_value=10**6, places=1))
def test_units_convert_there_and_back(value: Decimal) -> None:
    for ours, theirs in (("km", "miles"), ("kg", "pounds"), ("metres", "feet"), ("km", "feet"), ("hectares", "acres")):
        there = convert_roughly(value, ours, theirs)
        assert there is not None
        back = convert_roughly(there, theirs, ours)
        assert back is not None
        assert abs(back - value) <= value / 1000
    hours = convert(value, "hours", "minutes")
    assert hours == value * 60
    assert convert(value, "USD", "EUR") is None
    assert convert_roughly(value, "km", "kg") is None


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("It hit on 18 May. It shut on 29 May.", "It hit nine days earlier."),
        ("It hit on 18 May. It shut on 29 May.", "It was shut for eleven days."),
        ("The vote is in 31 weeks.", "The vote is in six months."),
        ("It lasted a full 11 months.", "It lasted two years."),
        ("Half of the 24 seats were empty.", "Eight of the 24 seats were empty."),
        ("Half of the crew and 24 passengers fell ill.", "Twelve passengers fell ill."),
    ],
)
def test_what_no_figures_of_the_source_make_is_not_reckoned(source: str, statement: str) -> None:
    assert "error" in [finding.severity for finding in check(statement, source)]


def test_what_can_be_reckoned_is_told_to_other_checks() -> None:
    text, cited = "Half of the seats were empty.", cite("Twelve of the 24 seats were empty.")
    (half,) = locate_figures(text)
    assert is_computed(text, half, list(iter_places([cited])))
    assert not is_computed(text, replace(half, value=Decimal("0.25")), list(iter_places([cited])))


def test_sentences_that_tell_of_the_same_are_reckoned_with() -> None:
    told = cite(
        "Halbrook Marine was granted $15 million. Fog lay on the sea. The crew slept. The Tallis Line got $5.6 million."
    )
    cited = CitedText(told.menu, told.sentences[:1], told.base)

    def codes(total: str) -> list[str]:
        text = f"The Tallis Line and Halbrook Marine got a combined {total}, of which $15 million was Halbrook's."
        return [finding.code for finding in check_figures(Statement(text=text), [cited])]

    assert codes("$20.6 million") == ["figure_computed"]
    assert codes("$22.6 million") == ["figure_not_cited"]
