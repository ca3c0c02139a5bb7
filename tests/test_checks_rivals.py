"""A value that the evidence has, but tells of something else, where it has another one for this."""

from datetime import date

import pytest

from drafter.brief import Outlet, Source, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.figures.rivals import check_rivals
from drafter.menus import split_source

ARTICLE = (
    "The lighthouse of Tallis was raised in 1884 by fishermen who had lost their brothers to the reef. "
    "A mural from 1902 in the parish hall shows a whale. "
    "The keepers counted 48 wrecks on the reef before the lamp was lit. The chapel seats 60 wedding guests. "
    "The new lamp cost 300 crowns, and its lens another 500 crowns. "
)


def codes(text: str) -> list[str]:
    source = Source(id="A", outlet=Outlet(name="Tallis Post"), sha256="", text=ARTICLE, language="en")
    menu = split_source(source)
    cited = CitedText(menu, menu.sentences, date(2026, 3, 24))
    return [finding.code for finding in check_rivals(Statement(text=text), [cited])]


@pytest.mark.parametrize(
    "text",
    [
        "Fishermen raised the lighthouse of Tallis in 1884, having lost brothers to the reef.",
        "The whale in the parish hall was painted in 1902.",
        "Before the lamp was lit, keepers had counted 48 wrecks on the reef.",
        "Between 1884 and 1902 the lighthouse of Tallis was raised by fishermen.",
        "The new lamp and its lens cost 800 crowns.",
        "Something of 1902 is in Tallis.",
    ],
)
def test_a_value_in_its_place_passes_however_it_is_told(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Fishermen raised the lighthouse of Tallis in 1902, having lost brothers to the reef.", "date_wrong"),
        ("It was in 1902 that the lighthouse of Tallis was raised by fishermen.", "date_wrong"),
        ("Before the lamp was lit, keepers had counted 60 wrecks on the reef.", "figure_counts"),
    ],
)
def test_a_value_of_something_else_is_told(text: str, code: str) -> None:
    assert codes(text) == [code]
