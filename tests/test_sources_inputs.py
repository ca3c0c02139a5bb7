"""One broken input a folder: what the user is told, line by line.

A folder in `inputs` holds the files to load (or `arguments.txt`, one argument a line) and `expected.txt`: `stop` or
`go on`, then every line for standard error. To add a defect, add a folder.
"""

from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from unicodedata import category

import pytest

from drafter.sources.loading import Loaded, LoadOptions, load_sources

INPUTS = Path(__file__).parent / "inputs"
FOLDERS = sorted(path.parent.name for path in INPUTS.glob("*/expected.txt"))
NOW = datetime(2031, 3, 5, 12, 0, tzinfo=UTC)


def load_folder(folder: Path, *, skip_bad: bool = False) -> Loaded:
    arguments = folder / "arguments.txt"
    if arguments.exists():
        inputs = [line.replace("\\n", "\n") for line in arguments.read_text().splitlines()]
    else:
        inputs = sorted(path.name for path in folder.iterdir() if path.name != "expected.txt")
    story = (INPUTS / "windows_line_ends" / "article.txt").read_bytes()
    return load_sources(inputs, LoadOptions(now=NOW, stdin=BytesIO(story), skip_bad=skip_bad))


def describe(loaded: Loaded) -> list[str]:
    must_stop = not loaded.sources or any(problem.fatal for problem in loaded.problems)
    lines = [problem.line for problem in loaded.problems]
    lines += [f"{source.path or source.id}: {warning}" for source in loaded.sources for warning in source.warnings]
    return ["stop" if must_stop else "go on", *lines]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_defect_is_told_in_these_lines(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(INPUTS / name)
    told = describe(load_folder(INPUTS / name))
    assert told == (INPUTS / name / "expected.txt").read_text().splitlines()
    assert all(line.isprintable() for line in told)


@pytest.mark.parametrize("name", FOLDERS)
def test_what_is_loaded_is_clean_and_resolvable(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(INPUTS / name)
    for source in load_folder(INPUTS / name, skip_bad=True).sources:
        text = source.text or ""
        # Format characters stay, and are told of; control characters do not.
        seen = "".join(character for character in text if category(character) != "Cf")
        assert all(character in "\n\t" or character.isprintable() or character.isspace() for character in seen)
        spans = [(part.start, part.end) for part in source.set_aside]
        assert spans == sorted(spans)
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(first[1] <= second[0] for first, second in pairwise(spans))


@pytest.mark.parametrize("name", FOLDERS)
def test_skipping_what_is_bad_never_stops_over_one_file_of_several(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(INPUTS / name)
    loaded = load_folder(INPUTS / name, skip_bad=True)
    assert any(problem.fatal for problem in loaded.problems) == (not loaded.sources)


def test_there_are_enough_defects() -> None:
    assert len(FOLDERS) >= 55
