"""Sources that tell of another event than the others are told of; the event asked for decides."""

from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from drafter.sources.loading import LoadOptions, load_sources
from tests.desk import EXAMPLE_SOURCES, ROOT

NOW = datetime(2031, 3, 5, 12, 0, tzinfo=UTC)
CASES = ROOT / "evals" / "cases"
# Those in English: sources that write without spaces are not compared.
STORIES = {path.parent.name: sorted(map(str, path.parent.glob("*.txt"))) for path in CASES.glob("*/statements.toml")}
# Its fourth source is in German.
STORIES["torrsey-ferry"] = [path for path in EXAMPLE_SOURCES if "kuestenbote" not in path]


def odd_ones(paths: list[str], focus: str | None = None) -> dict[str, str]:
    loaded = load_sources(paths, LoadOptions(now=NOW, focus=focus))
    told = {source.path: [line for line in source.warnings if "event" in line] for source in loaded.sources}
    return {str(path): lines[0] for path, lines in told.items() if lines}


@pytest.mark.parametrize("story", sorted(STORIES))
def test_the_sources_of_one_story_tell_of_one_event(story: str) -> None:
    assert odd_ones(STORIES[story]) == {}


@pytest.mark.parametrize(("story", "other"), list(permutations(sorted(STORIES), 2)))
def test_the_odd_one_out_is_told(story: str, other: str) -> None:
    stranger = STORIES[other][0]
    (told,) = odd_ones([*STORIES[story], stranger]).items()
    assert told[0] == stranger
    assert told[1].startswith("seems to tell of another event than A B C")


def test_two_events_of_equal_weight_are_told_and_the_focus_decides() -> None:
    paths = [*STORIES["tunnel-verdict"][:2], *STORIES["corvane-recall"][:2]]
    (told,) = odd_ones(paths).values()
    assert told == "the sources seem to tell of different events (A B | C D): name the one you mean with --focus"
    assert set(odd_ones(paths, "the recall of baby milk by Corvane")) == set(paths[:2])
    assert set(odd_ones(paths, "the verdict over the tunnel")) == set(paths[2:])


def test_short_texts_and_other_languages_are_left_alone(tmp_path: Path) -> None:
    short = tmp_path / "short.txt"
    short.write_text(
        "Outlet: Post\n\n" + "The choir of Marrick sang at the market on Sunday, and nobody went home. " * 4
    )
    assert odd_ones([*STORIES["tunnel-verdict"], str(short)]) == {}
    assert odd_ones(list(EXAMPLE_SOURCES)) == {}
