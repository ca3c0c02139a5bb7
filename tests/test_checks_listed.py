"""Counts of what a text or its source lists, and of those whom the reader knows."""

from datetime import date

import pytest

from drafter.brief import Outlet, Source, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.figures.check import check_figures
from drafter.menus import split_source
from drafter.text.lists import locate_lists


def errors(statement: str, source: str, cited: int | None = None) -> list[str]:
    outlet = Outlet(name="Varnholm Courier")
    menu = split_source(Source(id="A", outlet=outlet, sha256="", text=source, language="en"))
    part = CitedText(menu, menu.sentences[:cited], date(2026, 1, 31))
    return [f.code for f in check_figures(Statement(text=statement), [part]) if f.severity == "error"]


COUNCIL = "Councillors Lena Orr, Paul Hay and Ines Bell voted against the pier."


@pytest.mark.parametrize(
    "statement",
    [
        "Three councillors, Orr, Hay and Bell, voted against the pier.",
        "Orr, Hay and Bell, three councillors, voted against it.",
        "Three councillors voted against the pier: Orr, Hay and Bell.",
        "The pier was opposed by three councillors — Orr, Hay, and Bell.",
        "Three councillors (Orr, Hay and Bell) voted against it.",
        "Two women, Lena Orr of Varnholm and Ines Bell of Kell, and one man, Paul Hay, voted against it.",
        "The pier was opposed by three of its members.",
    ],
)
def test_a_count_of_what_is_listed_passes(statement: str) -> None:
    assert errors(statement, COUNCIL) == []


@pytest.mark.parametrize(
    "statement",
    [
        "Five councillors, Orr, Hay and Bell, voted against the pier.",
        "Four councillors, including Orr, Hay and Bell, voted against the pier.",
        "Four councillors voted against the pier.",
        "Two councillors voted against the pier.",
    ],
)
def test_a_count_that_no_list_comes_to_fails(statement: str) -> None:
    assert errors(statement, COUNCIL) == ["figure_not_cited"]


def test_a_list_beside_the_cited_sentence_counts_when_it_is_long_or_names_what_is_counted() -> None:
    source = "The treaty was signed on Friday. Towns such as Kell, Marrick and Torrsey signed it. Fog lay on the sea."
    assert errors("Three towns signed the treaty on Friday.", source, 1) == []
    assert errors("Three ministers signed the treaty on Friday.", source, 1) == ["figure_not_cited"]
    source = (
        "The treaty was signed on Friday. Kell, Orm, Estholm, Marrick, Torrsey and Brakensiel joined. Fog lay there."
    )
    assert errors("Six governments signed the treaty on Friday.", source, 1) == []


def test_a_known_number_is_no_figure_unless_a_cited_sentence_counts_otherwise() -> None:
    source = "The treaty was signed by several governments in Kell."
    assert errors("The six governments signed the treaty, and all three of the others did.", source) == []
    assert errors("Six governments signed the treaty.", source) == ["figure_not_cited"]
    assert errors("The six governments signed.", "Five governments signed the treaty.") == ["figure_not_cited"]


def test_a_second_is_another() -> None:
    assert errors("Her sharper second letter came at noon.", "At noon she sent an even more pointed letter.") == []
    assert errors("Her sharper second letter came at noon.", "At noon she sent a letter.") == ["figure_not_cited"]


def test_a_list_counts_its_items_and_its_names() -> None:
    (found,) = (one for one in locate_lists("Orr, the mayor, Hay and Bell left.") if one.span.start == 0)
    assert (found.items, found.names) == (4, 3)
    assert locate_lists("Orr left.") == ()
