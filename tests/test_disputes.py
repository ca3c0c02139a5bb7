"""Disputes: the same thing told with other days, figures, places, people or causes; and what is none."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafter.brief import Outlet, Source
from drafter.checks.disputes.locating import FoundDispute, locate_disputes
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
    assert found[0].slot == "date"


def test_two_counts_of_boats_are_a_dispute() -> None:
    found = locate_disputes([menu_of("A", TWELVE), menu_of("B", TWENTY)])
    assert sides_of(found) == [[("A",), ("B",)]]
    assert found[0].slot == "figure"


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


MET = "Trade ministers Ines Okafor and Paul Lindqvist met {} on Monday to discuss fishing limits."
FIRE = "A fire in {} on Tuesday killed three people when a rope works burned to the ground."
HALTED = "The harbour ferry service was suspended {}."
ARRESTED = "Dora Lind was arrested {} on Monday over bribery in a harbour contract."
MADE = "The council appointed {} as director of {} on Monday."
TALKS = "The talks came after Foreign Minister Ines Lund visited Paris in May 2025."
VISIT = "The visits resumed when {} in May 2025."


@pytest.mark.parametrize(
    ("slot", "one", "other"),
    [
        ("place", MET.format("at Velmark's Torrsey base in Halmar Province"), MET.format("in Marrick")),
        (
            "place",
            "The deal was reached at a meeting between trade ministers Paul Lindqvist and Ines Okafor in Ellerport.",
            MET.format("in Marrick"),
        ),
        ("place", FIRE.format("Ellerport"), "Three were killed in a fire in Marrick on Tuesday at a rope works."),
        (
            "place",
            "The bus crash in Halmar injured nine schoolchildren on Monday morning, police said.",
            "Nine schoolchildren were injured in a bus crash in Brakensiel on Monday, the police said.",
        ),
        ("person", TALKS, VISIT.format("Foreign Minister Teodor Valk flew to France")),
        ("person", TALKS, "Foreign Minister Teodor Valk agreed on the visits during his trip to France in May 2025."),
        (
            "place",
            "The prime ministers of Velmark and Sundau signed a fishing treaty in Torrsey on Sunday.",
            "The fishing treaty was signed by the prime ministers of Velmark and Sundau in Brakensiel on Sunday.",
        ),
        (
            "place",
            ARRESTED.format("in Marrick"),
            "Dora Lind was arrested in Halmar over bribery in a harbour contract.",
        ),
        (
            "person",
            "Captain Dora Lind steered the ferry Lady Orla when it struck the fishing quay in fog.",
            "Captain Paul Vance steered the ferry Lady Orla when it struck the fishing quay in fog.",
        ),
        (
            "person",
            MADE.format("Dora Lind", "the harbour authority"),
            MADE.format("Paul Vance", "the harbour authority"),
        ),
        (
            "person",
            "Judge Dora Lind chaired the inquiry into the collision at the quay.",
            "Judge Paul Vance chaired the inquiry into the quay collision.",
        ),
        (
            "cause",
            "The bridge was closed because of cracks in its pillars.",
            "The bridge was closed due to a strike by keepers.",
        ),
        (
            "cause",
            HALTED.format("because of a crack in the hull of the Lady Torrsey"),
            HALTED.format("following a strike by deckhands over night pay"),
        ),
        (
            "cause",
            "The fire at the rope works was caused by a faulty heater in the drying room, investigators said.",
            "Investigators said the rope works fire was caused by a cigarette thrown into a bin outside.",
        ),
    ],
)
def test_two_places_visitors_or_causes_are_a_dispute(slot: str, one: str, other: str) -> None:
    (found,) = locate_disputes([menu_of("A", one), menu_of("B", other)])
    assert found.slot == slot
    for side in found.sides:
        for told in side.told:
            assert told.span.slice(told.sentence.text) == told.printed != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(MET.format("in Halmar"), MET.format("at the Lindgren Hotel"), id="a house in the town"),
        pytest.param(MET.format("in Halmar"), MET.format("in Denmark"), id="a country"),
        pytest.param(MET.format("in Halmar"), MET.format("in Sundau Province"), id="a province"),
        pytest.param(MET.format("in Halmar"), MET.format("in Marrick") + " Halmar was sealed off.", id="names both"),
        pytest.param(
            MET.format("in Halmar"), MET.format("in Marrick").replace("met", "will meet"), id="a plan that changed"
        ),
        pytest.param(
            MET.format("in Halmar"),
            MET.format("in Marrick").replace("Paul Lindqvist", "Teodor Valk"),
            id="other people",
        ),
        pytest.param(
            MET.format("in Halmar").replace("Monday", "3 March"),
            MET.format("in Marrick").replace("Monday", "24 March"),
            id="another meeting",
        ),
        pytest.param(
            "Police arrested three men in Marrick over the theft of copper cables.",
            "Police arrested five men in Halmar over the theft of copper cables.",
            id="two arrests",
        ),
        pytest.param(
            "The storm killed three people in Marrick and tore roofs off forty houses.",
            "The storm killed two people in Halmar and tore roofs off twenty houses.",
            id="one storm in two towns",
        ),
        pytest.param(
            "Minister Ines Lund met fishermen in Marrick on Monday.",
            "Minister Ines Lund met bankers in Halmar on Monday.",
            id="a day of meetings",
        ),
        pytest.param(
            "Ines Lund said in Marrick on Monday that talks with Sundau would go on.",
            "Ines Lund said in Halmar on Tuesday that talks with Sundau would go on.",
            id="said twice",
        ),
        pytest.param(
            "Dora Lind voted against the ferry line in the council on Monday.",
            "Paul Vance voted against the ferry line in the council on Monday.",
            id="what many may do",
        ),
        pytest.param(
            MADE.format("Dora Lind", "the harbour authority"), MADE.format("Paul Vance", "the museum"), id="two posts"
        ),
        pytest.param(
            "Dora Lind was elected mayor of Varnholm on Sunday.",
            "Paul Vance was elected mayor of Halmar on Sunday.",
            id="two towns",
        ),
        pytest.param(
            "Dora Lind won the women's race at the Varnholm regatta.",
            "Paul Vance won the men's race at the Varnholm regatta.",
            id="two races",
        ),
        pytest.param(
            "Dora Lind led the inquiry into the collision until May.",
            "Paul Vance led the inquiry into the collision from June, after Dora Lind resigned.",
            id="one after the other",
        ),
        pytest.param(TALKS, VISIT.format("Prime Minister Teodor Valk flew to France"), id="another office"),
        pytest.param(TALKS, VISIT.format("Foreign Minister Lund flew to France"), id="the same by surname"),
        pytest.param(TALKS, VISIT.format("Foreign Minister Teodor Valk flew to Spain"), id="another country"),
        pytest.param(
            TALKS,
            VISIT.format("Foreign Minister Teodor Valk flew to France").replace("May", "June"),
            id="another month",
        ),
        pytest.param(
            HALTED.format("because of a crack in the hull of the Lady Torrsey"),
            HALTED.format("following inspectors' reports of cracks in the hull"),
            id="one cause in other words",
        ),
        pytest.param(
            HALTED.format("because of a crack in the hull of the Lady Torrsey"),
            "The town's tram line was closed following a strike by drivers over night pay.",
            id="another line",
        ),
        pytest.param(
            HALTED.format("because of a crack in the hull of the Lady Torrsey"),
            HALTED.format("following a strike by deckhands over night pay") + " A crack in the hull was found later.",
            id="knows of both causes",
        ),
    ],
)
def test_places_visitors_and_causes_that_are_no_disputes(one: str, other: str) -> None:
    assert locate_disputes([menu_of("A", one), menu_of("B", other)]) == []


def load_story(folder: Path) -> list[Menu]:
    paths = [str(path) for path in sorted(folder.glob("*.txt"))]
    loaded = load_sources(paths, LoadOptions(now=datetime(2026, 11, 1, tzinfo=UTC)))
    return [split_source(source) for source in loaded.sources]


@needs_stories
def test_what_the_nine_real_stories_dispute() -> None:
    found = {
        folder.name: [(one.slot, [side.sources for side in one.sides]) for one in locate_disputes(load_story(folder))]
        for folder in sorted(STORIES.iterdir())
    }
    assert sorted(found.pop("defence-talks")) == [
        ("cause", [("A",), ("B",)]),
        ("date", [("A",), ("B", "C")]),
        ("person", [("C",), ("D",)]),
        ("place", [("A", "B"), ("C",)]),
        ("place", [("B", "D"), ("C",)]),
    ]
    assert not any(found.values())


@pytest.mark.parametrize(
    ("one", "other", "slots"),
    [
        (
            "The fare rises for islanders take effect on 3 March, the town said.",
            "New prices will take effect March 4, so nobody pays more this week.",
            ["date"],
        ),
        (
            "A clerk of the Torrsey line on Friday apologized for a letter to the fishermen of the quay.",
            "The line's young clerk had to apologize Saturday for the letter to the fishermen, sent last Tuesday.",
            ["date"],
        ),
        (
            "Ines Okafor resigned on Monday over the letter to the fishermen of the Torrsey quay.",
            "Paul Lindqvist resigned on Tuesday over the letter to the fishermen of the Torrsey quay.",
            [],
        ),
        (
            "A clerk of the Torrsey line on Friday apologized for a letter to the fishermen of the quay.",
            "The owner apologized Saturday for the noise.",
            [],
        ),
        # Two laws in one source: which of them the other means is open.
        (
            "The fare rises take effect on 3 March. The speed limit takes effect on 9 March.",
            "New prices will take effect March 4, so nobody pays more this week.",
            [],
        ),
    ],
)
def test_two_days_for_what_happens_once(one: str, other: str, slots: list[str]) -> None:
    found = locate_disputes([menu_of("A", one, "2026-03-02"), menu_of("B", other, "2026-03-02")])
    assert [dispute.slot for dispute in found] == slots
