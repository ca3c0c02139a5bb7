"""Outlets in a statement: named freely, counted by what is cited."""

import pytest

from drafter.brief import Outlet, Source
from drafter.checks.evidence import CitedText
from drafter.checks.outlets.check import check_outlet_counts, mask_outlets
from drafter.menus import Menu, index_menus, split_source

TEXT = "The council of Varnholm closed the pier on Monday. It will not open again."


def menu(id_: str, name: str, origin: str | None = None) -> Menu:
    return split_source(
        Source(id=id_, outlet=Outlet(name=name), language="en", sha256="0" * 64, origin=origin, text=TEXT)
    )


MENUS = index_menus([menu("A", "03-bell"), menu("B", "Courier"), menu("C", "Post", origin="B"), menu("D", "Gazette")])


def cite(*ids: str) -> list[CitedText]:
    return [CitedText(MENUS[id_], MENUS[id_].sentences, None) for id_ in ids]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("2 of 3 outlets report it.", "AB"),
        ("Two of the three outlets report it.", "ABC"),
        ("All three outlets report it.", "ABD"),
        ("All outlets report it.", "ACD"),
        ("Two outlets lead with it.", "AD"),
        ("Most outlets lead with it.", "AB"),
        ("Both outlets lead with it.", "AB"),
        ("Several outlets lead with it.", "ABD"),
        ("At least two outlets lead with it.", "ABD"),
        ("Two more outlets wrote of piers.", "A"),
        ("Two papers on piers were read.", "A"),
        ("Two sources told her so.", "A"),
    ],
)
def test_a_count_that_the_citations_bear_out(text: str, ids: str) -> None:
    assert check_outlet_counts(text, cite(*ids), MENUS) == []


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("3 of 4 outlets report it.", "ABC"),
        ("All three outlets report it.", "AB"),
        ("Both outlets report it.", "ABD"),
        ("Three outlets report it.", "BC"),
        ("All four outlets report it.", "ABD"),
        ("Most outlets report it.", "A"),
        ("Several newspapers report it.", "BC"),
        ("At least three outlets report it.", "AB"),
        ("Just one outlet reports it.", "AB"),
        ("Every outlet reports it.", "AB"),
        ("It was widely reported.", "A"),
    ],
)
def test_a_count_that_they_do_not(text: str, ids: str) -> None:
    assert [finding.code for finding in check_outlet_counts(text, cite(*ids), MENUS)] == ["outlet_count"]


def test_names_and_counts_are_blanked_and_nothing_moves() -> None:
    text = "03-bell and the Courier differ; 2 of 3 outlets name 12 boats."
    masked = mask_outlets(text, MENUS)
    assert len(masked) == len(text)
    assert masked == "_______ and the _______ differ; " + "_" * len("2 of 3 outlets") + " name 12 boats."
