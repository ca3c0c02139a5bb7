"""What holds for every finding that compares outlets: places that are right, and no time lost on odd text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Finding, Statement
from drafter.checks.disputes.check import check_disputed
from drafter.checks.outlets.absence import check_absence
from drafter.checks.outlets.check import check_outlet_counts, mask_outlets
from drafter.checks.outlets.crediting import check_credit, check_crediting
from tests.outlets import MENUS, RADIO, menu_of

OTHER = menu_of(
    "F", "Marrick Times", RADIO.replace("Varnholm", "Marrick").replace("Seven", "Nine") + " Okafor met Lind in Halmar."
)
OUTLETS = MENUS | {"F": OTHER}
_LISTED = """Only the Varnholm Herald Sound Post Radio Torrsey reports that does not mention none of the outlets three
    all both widely reported compensation captain sober seven people were hurt in Varnholm Marrick on Tuesday , while
    said Nur erwähnt nicht 3 of 4 outlets according to a met Halmar “ ” . how many when visited France because of"""
PIECES = st.sampled_from([*_LISTED.split(), "언급하지 않았다", "触れていない", "1,200", "\u2028"])


def check_all(text: str) -> list[Finding]:
    return [
        *check_disputed(Statement(text=text), OUTLETS),
        *check_crediting(text, OUTLETS),
        *check_credit(text, "Sound Post, Radio Torrsey (2)", OUTLETS),
        *check_absence(text, OUTLETS),
        *check_outlet_counts(text, (), OUTLETS),
    ]


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_both_sides_stand_where_a_finding_says(text: str) -> None:
    for finding in check_all(text):
        assert finding.at is not None
        assert 0 <= finding.at[0] < finding.at[1] <= len(text)
        assert all(c.quote == OUTLETS[c.source].text[c.start : c.end] for c in finding.evidence)
    assert len(mask_outlets(text, OUTLETS)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "a" * 100_000,
        " " * 100_000,
        "in " * 30_000,
        "the " * 25_000,
        "Sound Post " * 9_000,
        "not one of the outlets " * 4_000,
        "Only Radio Torrsey reports " + "that " * 20_000,
        "met in Marrick " * 6_000,
        "Okafor visited " * 6_000,
        "Was " + "was caused by " * 7_000,
    ],
)
def test_odd_text_costs_no_time(text: str) -> None:
    check_all(text)
