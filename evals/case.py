"""A case of the eval suite: an invented story with what a good brief of it must hold, and where its sources say so.

`evals/cases/<story>/case.toml` names files and their exact words, never offsets or ids: code finds both, so that a
splitter may change and the case stays. docs/evals.md says how to write one.
"""

import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from drafter.brief import Span
from drafter.menus import Menu, Sentence
from evals.stories import CASES, load_articles

MANIFEST = CASES / "manifest.json"
Beat = Literal["politics", "courts", "economy", "disasters", "science", "sport", "local"]
TrapKind = Literal[
    "furniture", "off topic", "instruction", "wire copy", "teaser number", "superlative", "opinion", "stale preview"
]
DisputeKind = Literal["date", "figure", "place", "person", "cause"]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Carrier(_Strict):
    """Exact words of one article: `source` is its file's name."""

    source: str
    quote: str = Field(min_length=3)


def _pair_carriers(given: object) -> object:
    """`["01-herald.txt", "exact words"]` for a table with `source` and `quote`."""
    if isinstance(given, list) and len(given) == 2 and all(isinstance(one, str) for one in given):
        return {"source": given[0], "quote": given[1]}
    return given


Carried = Annotated[Carrier, BeforeValidator(_pair_carriers)]


class Fact(_Strict):
    """Something that a brief must tell: any of the `carriers` bears it out.

    `has` are what a statement of it must hold to tell it, whatever the language: figures as plain digits ("2400000"),
    days ("2031-03-04"); empty where it has neither.
    """

    text: str
    carriers: tuple[Carried, ...] = Field(min_length=1)
    has: tuple[str, ...] = ()


class TrueFigure(_Strict):
    """How a figure that a source prints as `printed`, within the words of `at`, is to be read."""

    at: Carried
    printed: str
    value: Decimal
    unit: str | None = None


class TrueDate(_Strict):
    """Which day, or which days from `day` to `last`, a source means by `printed`."""

    at: Carried
    printed: str
    day: date
    last: date | None = None


class Said(_Strict):
    """Words that somebody spoke, as a source prints them between its marks, and who."""

    at: Carried
    speaker: str


class CaseCamp(_Strict):
    """Outlets that answer alike, by their files' names, and where they do."""

    sources: tuple[str, ...] = Field(min_length=1)
    answer: str
    carriers: tuple[Carried, ...] = Field(min_length=1)


class CaseQuestion(_Strict):
    """A question on which the outlets split; `silent` are those whose text has no answer."""

    question: str
    camps: tuple[CaseCamp, ...] = Field(min_length=2)
    silent: tuple[str, ...] = ()


class CaseVersion(_Strict):
    """One side of a dispute."""

    sources: tuple[str, ...] = Field(min_length=1)
    value: str
    carriers: tuple[Carried, ...] = Field(min_length=1)


class CaseDispute(_Strict):
    """The same fact, told with another day, figure, place, person or cause."""

    topic: str
    kind: DisputeKind
    versions: tuple[CaseVersion, ...] = Field(min_length=2)


class Trap(_Strict):
    """Something in a source that must not get into a brief, or not in this way."""

    kind: TrapKind
    at: Carried
    note: str


class CaseFile(_Strict):
    """What case.toml holds. `day` is the event's; `sources` the folder of the articles, seen from the case's."""

    beat: Beat
    day: date
    sources: str = "."
    fact: tuple[Fact, ...] = Field(min_length=6)
    figure: tuple[TrueFigure, ...] = ()
    date: tuple[TrueDate, ...] = ()
    said: tuple[Said, ...] = ()
    question: tuple[CaseQuestion, ...] = ()
    dispute: tuple[CaseDispute, ...] = ()
    trap: tuple[Trap, ...] = ()


@dataclass(frozen=True)
class Case:
    """A story with its articles' menus, in the order of their files' names, and what is true of it."""

    name: str
    menus: tuple[Menu, ...]
    files: tuple[str, ...]
    truth: CaseFile

    @property
    def by_file(self) -> Mapping[str, Menu]:
        """The menus under their files' names."""
        return dict(zip(self.files, self.menus, strict=True))

    def locate(self, carrier: Carrier) -> tuple[Menu, Span]:
        """Where a carrier's words stand. Raises KeyError for an unknown file, ValueError when they do not."""
        menu = self.by_file[carrier.source]
        start = menu.text.index(carrier.quote)
        return menu, Span(start, start + len(carrier.quote))

    def sentences_of(self, carrier: Carrier) -> tuple[Sentence, ...]:
        """The sentences that hold a carrier's words; none where they stand in furniture."""
        menu, span = self.locate(carrier)
        return menu.sentences_at(span)


def load_case(folder: Path) -> Case:
    """The case in `folder`. Raises ValueError saying what in case.toml is not as it should be."""
    truth = CaseFile.model_validate(tomllib.loads((folder / "case.toml").read_text(encoding="utf-8")))
    menus = load_articles(folder, truth.sources)
    files = tuple(Path(menu.source.path or "").name for menu in menus)
    return Case(folder.name, menus, files, truth)


def load_cases(folder: Path = CASES) -> tuple[Case, ...]:
    """Every case in `folder`, by name."""
    return tuple(load_case(path.parent) for path in sorted(folder.glob("*/case.toml")))


def iter_carriers(truth: CaseFile) -> Iterator[Carrier]:
    """Every carrier of a case, traps' apart."""
    for fact in truth.fact:
        yield from fact.carriers
    yield from (figure.at for figure in truth.figure)
    yield from (told.at for told in truth.date)
    yield from (said.at for said in truth.said)
    for camp in (camp for question in truth.question for camp in question.camps):
        yield from camp.carriers
    for version in (version for dispute in truth.dispute for version in dispute.versions):
        yield from version.carriers


def digest_files(folder: Path = CASES) -> dict[str, str]:
    """The SHA-256 of every file that a case is made of, by its path under `folder`."""
    paths = sorted(path for path in folder.glob("*/*") if path.suffix in (".txt", ".toml"))
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def digest_articles(case: Case) -> str:
    """What a draft of a case depends on: its articles, not what the case says of them."""
    return "".join(menu.source.sha256[:8] for menu in case.menus)


def digest_case(case: Case) -> str:
    """What scores of a case depend on: its articles and its truth."""
    truth = hashlib.sha256(case.truth.model_dump_json().encode()).hexdigest()
    return digest_articles(case) + truth[:8]


def write_manifest(folder: Path = CASES) -> None:
    """Pin the files as they are now."""
    (folder / MANIFEST.name).write_text(json.dumps(digest_files(folder), indent=1) + "\n", encoding="utf-8")


def compare_manifest(folder: Path = CASES) -> list[str]:
    """One line for every file that is not as the manifest pins it."""
    pinned: dict[str, str] = json.loads((folder / MANIFEST.name).read_text(encoding="utf-8"))
    found = digest_files(folder)
    return [
        f"{name}: {'changed' if name in pinned and name in found else 'missing' if name in pinned else 'not pinned'}"
        for name in sorted(pinned.keys() | found.keys())
        if pinned.get(name) != found.get(name)
    ]


def list_sources(sides: Sequence[CaseCamp | CaseVersion]) -> list[str]:
    """The files of all sides, as often as they are named."""
    return [source for side in sides for source in side.sources]
