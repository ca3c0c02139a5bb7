"""Disputes: the same thing told with other days or figures, and the many differences that are none."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafter.brief import Outlet, Source
from drafter.checks.disputes import FoundDispute, locate_disputes
from drafter.menus import Menu, split_source
from drafter.sources.loading import LoadOptions, load_sources

STORIES = Path(__file__).resolve().parents[2] / "shared" / "sources"
needs_stories = pytest.mark.skipif(not STORIES.is_dir(), reason="the collected stories are not here")

DAY_3 = (
    "The ferry Lady Torrsey hit moored boats at the fishing quay on 3 March after missing the harbour entrance in fog."
)
DAY_4 = "The Lady Torrsey struck the boats tied up at the fishing quay when she came out of the fog on 4 March."
TWELVE = "The ferry Lady Torrsey hit twelve boats at the fishing quay after missing the harbour entrance in fog."
TWENTY = "The Lady Torrsey struck about twenty boats tied up at the fishing quay when she came out of the fog."


def menu_of(id_: str, text: str, published: str | None = "2026-03-05", origin: str | None = None) -> Menu:
    padding = "Mayor Ines Okafor thanked the crews. The Varnholm council sits again in autumn."
    whole = f"{text}\n\n{padding}"
    return split_source(
        Source(
            id=id_,
            outlet=Outlet(name=f"Outlet {id_}"),
            published=published,
            language="en",
            sha256=hashlib.sha256(whole.encode()).hexdigest(),
            origin=origin,
            text=whole,
        )
    )


def sides_of(disputes: list[FoundDispute]) -> list[list[tuple[str, ...]]]:
    return [sorted(side.sources for side in dispute.sides) for dispute in disputes]


def test_two_days_for_one_collision_are_a_dispute() -> None:
    found = locate_disputes([menu_of("A", DAY_3), menu_of("B", DAY_4)])
    assert sides_of(found) == [[("A",), ("B",)]]
    assert found[0].topic.startswith("date: ")


def test_two_counts_of_boats_are_a_dispute() -> None:
    found = locate_disputes([menu_of("A", TWELVE), menu_of("B", TWENTY)])
    assert sides_of(found) == [[("A",), ("B",)]]
    assert found[0].topic.startswith("figure: ")


def test_a_third_source_joins_the_side_it_agrees_with() -> None:
    third = "The Lady Torrsey rammed boats at the fishing quay on Tuesday, the third of the month."
    found = locate_disputes([menu_of("A", DAY_3), menu_of("B", DAY_4), menu_of("C", third)])
    assert sides_of(found) == [[("A", "C"), ("B",)]]


def test_a_weekday_is_read_from_the_day_of_publication() -> None:
    tuesday = DAY_3.replace("on 3 March", "on Tuesday")
    assert locate_disputes([menu_of("A", DAY_3), menu_of("B", tuesday, published="2026-03-04")]) == []
    assert sides_of(locate_disputes([menu_of("A", DAY_4), menu_of("B", tuesday)])) == [[("A",), ("B",)]]


def test_a_wire_copy_is_no_second_voice() -> None:
    assert locate_disputes([menu_of("A", DAY_3), menu_of("B", DAY_4, origin="A")]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(TWELVE, TWELVE.replace("twelve", "12"), id="the same figure"),
        pytest.param(TWENTY, TWENTY.replace("about twenty", "18"), id="covered by a hedge"),
        pytest.param(TWELVE.replace("twelve", "at least twelve"), TWELVE.replace("twelve", "15"), id="a lower bound"),
        pytest.param(TWELVE, "The council of Varnholm bought twenty boats for the harbour school.", id="other boats"),
        pytest.param(DAY_3, "Mayor Ines Okafor opened the new market on 4 March.", id="another event"),
        pytest.param(DAY_3, DAY_4.replace("on 4 March", "in March"), id="told less exactly"),
        pytest.param(DAY_3, f"{DAY_3} {DAY_4}", id="a source that tells both"),
        pytest.param(
            "Okafor said on 3 March that the Lady Torrsey hit boats at the fishing quay in fog.",
            "Okafor told reporters on 4 March that the Lady Torrsey hit boats at the fishing quay in fog.",
            id="days of saying",
        ),
    ],
)
def test_differences_that_are_no_disputes(one: str, other: str) -> None:
    assert locate_disputes([menu_of("A", one), menu_of("B", other)]) == []


def test_a_toll_that_grew_is_no_dispute() -> None:
    early = "The fire at the Varnholm rope works killed three people on the night shift."
    late = "The fire at the Varnholm rope works killed five people on the night shift."
    assert locate_disputes([menu_of("A", early, "2026-03-04"), menu_of("B", late, "2026-03-06")]) == []
    assert sides_of(locate_disputes([menu_of("A", early), menu_of("B", late)])) == [[("A",), ("B",)]]


def test_a_plan_that_slipped_is_no_dispute() -> None:
    plan = "Ministers of Velmark and Sundau will hold talks at the Varnholm naval base on 9 March about fishing limits."
    held = "Ministers of Velmark and Sundau held talks at the Varnholm naval base on 11 March about fishing limits."
    assert locate_disputes([menu_of("A", plan, "2026-03-05"), menu_of("B", held, "2026-03-12")]) == []


def load_story(folder: Path) -> list[Menu]:
    paths = [str(path) for path in sorted(folder.glob("*.txt"))]
    loaded = load_sources(paths, LoadOptions(now=datetime(2026, 11, 1, tzinfo=UTC)))
    return [split_source(source) for source in loaded.sources]


@needs_stories
def test_the_day_of_the_talks_is_the_only_dispute_in_nine_real_stories() -> None:
    found = {folder.name: sides_of(locate_disputes(load_story(folder))) for folder in sorted(STORIES.iterdir())}
    assert found.pop("defence-talks") == [[("A",), ("B", "C")]]
    assert not any(found.values())
