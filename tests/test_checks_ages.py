"""A person's age, against the one that the source gives them."""

import pytest

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import locate_cited
from drafter.checks.figures.ages import check_ages
from drafter.checks.search import EvidenceIndex
from drafter.menus import split_source

ARTICLE = """
“It was dark,” said skipper Aldo Brandt, 58.
Emil Droste (33), a pharmacist, called the police, and 41-year-old harbour master Lena Fisk closed the gate.
Paul Droste, 14, was taken home.
Ruth Ballard waited.
"""


def check(text: str) -> list[Finding]:
    source = Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=ARTICLE.strip(), language="en")
    menu = split_source(source)
    statement = Statement(text=text, citations=EvidenceIndex([menu]).locate_evidence(text))
    return check_ages(statement, locate_cited(statement, {"A": menu}))


@pytest.mark.parametrize(
    ("text", "age", "told"),
    [
        ("“It was dark,” said Aldo Brandt, 33.", "33", "58"),
        ("It was dark, said Aldo Brandt, a skipper, who is 85.", "85", "58"),
        ("Emil Droste, 14, called the police.", "14", "33"),
        ("Harbour master Lena Fisk (58) closed the gate.", "58", "41"),
        ("The 33-year-old skipper Aldo Brandt said it was dark.", "33", "58"),
    ],
)
def test_another_age_is_found(text: str, age: str, told: str) -> None:
    (finding,) = check(text)
    assert (finding.code, finding.severity) == ("figure_counts", "error")
    assert finding.at is not None
    assert text[slice(*finding.at)] == age
    assert finding.evidence[0].quote == told
    assert ARTICLE.strip()[finding.evidence[0].start : finding.evidence[0].end] == told


@pytest.mark.parametrize(
    "text",
    [
        "“It was dark,” said Brandt, 58.",
        "Aldo Brandt, a skipper, who is 58, said it was dark.",
        "The 33-year-old pharmacist Emil Droste called the police.",
        "Paul Droste (14) was taken home.",
        "Ruth Ballard, 50, waited.",
        "Aldo Brandt, 12 miles off the coast, said it was dark.",
        "“Lena Fisk, 30, was here,” said Aldo Brandt.",
    ],
)
def test_the_same_or_an_unknown_age_passes(text: str) -> None:
    assert check(text) == []


def test_an_age_that_others_alone_have_is_not_this_persons() -> None:
    (finding,) = check("Ruth Ballard, 58, waited.")
    assert (finding.code, finding.severity) == ("figure_counts", "error")
    assert "“Aldo Brandt”" in finding.message
    assert check("Nora Wick, 58, waited.") == []
