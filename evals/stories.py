"""The stories that errors are planted in: invented articles, their cast, and true statements about them."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from drafter.menus import Menu, split_source
from drafter.sources.loading import LoadOptions, load_sources

CASES = Path(__file__).parent / "cases"
# Loading notes when a file was read; a fixed moment keeps every run the same.
_READ_AT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Named:
    """A person, body or place of a story by its full name; `office` and `sex` ("f", "m") are people's.

    `trade` marks an office that is no post but what somebody does for a living.
    """

    kind: str
    name: str
    office: str | None = None
    sex: str | None = None
    trade: bool = False


@dataclass(frozen=True)
class TrueStatement:
    """A statement that the story's articles bear out, written by hand.

    `speaker` said the words in quotation marks, `outlets` are all that carry what is told (for a statement that names
    one), `avoid` are words with which it would be true as well, so that no planted error may bring them in.
    """

    story: str
    number: int
    text: str
    kind: str
    speaker: str | None = None
    outlets: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True)
class Story:
    """The articles of one invented event as `draft check` loads them, its cast and its true statements."""

    name: str
    menus: tuple[Menu, ...]
    cast: tuple[Named, ...]
    statements: tuple[TrueStatement, ...]

    @cached_property
    def text(self) -> str:
        """All articles, one after the other."""
        return "\n".join(menu.text for menu in self.menus)

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The English articles without their page furniture."""
        return tuple(
            " ".join(sentence.text for sentence in menu.sentences)
            for menu in self.menus
            if menu.source.language == "en"
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word and number of the articles, case folded."""
        return frozenset(re.findall(r"\d+(?:[.,]\d+)*|[^\W\d_]+", self.text.casefold()))

    @property
    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets, in the order of the files."""
        return tuple(menu.source.outlet.name for menu in self.menus)


def load_story(folder: Path) -> Story:
    """The story in `folder`: statements.toml and the articles in the folder that its `sources` names.

    Raises ValueError when an article is no usable source.
    """
    data = tomllib.loads((folder / "statements.toml").read_text(encoding="utf-8"))
    return Story(
        name=folder.name,
        menus=load_articles(folder, data["sources"]),
        cast=tuple(Named(kind, **entry) for kind in ("person", "body", "place") for entry in data.get(kind, ())),
        statements=tuple(
            _parse_statement(folder.name, number, entry) for number, entry in enumerate(data["statement"], start=1)
        ),
    )


def load_stories() -> tuple[Story, ...]:
    """Every story in evals/cases that has true statements to plant errors in, by name."""
    return tuple(load_story(path.parent) for path in sorted(CASES.glob("*/statements.toml")))


def load_stories_abroad() -> tuple[Story, ...]:
    """Every story in evals/cases that has statements in another language than its articles, by name."""
    paths = sorted(CASES.glob("*/abroad.toml"))
    sources = {path.parent: tomllib.loads(path.read_text(encoding="utf-8"))["sources"] for path in paths}
    return tuple(Story(folder.name, load_articles(folder, where), (), ()) for folder, where in sources.items())


def load_articles(folder: Path, sources: str) -> tuple[Menu, ...]:
    """The menus of the text files in a folder named from another. Raises ValueError when one is no usable source."""
    files = sorted((folder / sources).resolve().glob("*.txt"))
    loaded = load_sources([str(path) for path in files], LoadOptions(now=_READ_AT))
    if loaded.problems:
        raise ValueError("; ".join(problem.line for problem in loaded.problems))
    return tuple(split_source(source) for source in loaded.sources)


def _parse_statement(story: str, number: int, entry: Mapping[str, Any]) -> TrueStatement:
    lists = {name: tuple(entry.get(name, ())) for name in ("outlets", "avoid")}
    return TrueStatement(story, number, entry["text"], entry["kind"], entry.get("speaker"), **lists)
