"""By-the-numbers lines of a pasted brief: the figure and its label stand together in a cited sentence."""

import pytest

from drafter.brief import Outlet, Source
from drafter.checks.evidence import CitedText
from drafter.checks.figures.number_lines import is_number_line
from drafter.menus import split_source

TEXT = (
    "The town pays €2.4 million a year for the Tallis Line, which runs 14 ferries and employs about 380 people. "
    "Nobody counted the 90 cyclists, and the harbour did not lose 12 berths."
)
MENU = split_source(Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=TEXT, language="en"))
CITED = [CitedText(MENU, MENU.sentences, None)]


@pytest.mark.parametrize(
    "line",
    [
        "14, ferries",
        "14 — ferries of the Tallis Line",
        "14, ferries and employs about 380 people",
        "€2.4 million: what the town pays a year",
        "about 380 – people employed",
    ],
)
def test_a_figure_with_its_own_words_is_supported(line: str) -> None:
    assert is_number_line(line, CITED)


@pytest.mark.parametrize(
    "line",
    [
        "15, ferries",
        "14, lighthouses",
        "12, berths",
        "90, cyclists",
        "14, people",
        "about 380, ferries",
        "380, people",
        "nearly 380, people",
        "about 14, ferries",
        "14",
        "14, of them",
        "ferries, 14",
        "12, berths lost",
        "14, ferries not employed",
        "€2.4 billion: what the town pays a year",
    ],
)
def test_another_figure_other_words_or_a_denial_are_not(line: str) -> None:
    assert not is_number_line(line, CITED)
