"""What each speaker says in a source, as searchable passages that remember where every character stands.

A passage is one speaker's quotations in a row, folded, with `JOINT` where only the speaker's own attribution or white
space lies between two of them and `BREAK` where other text does.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar
from weakref import ref

from drafter.brief import Span
from drafter.checks.quotes.unmarked import locate_unmarked
from drafter.menus import Menu, Quotation
from drafter.text.folding import fold
from drafter.text.speech import SAID

JOINT, BREAK = "\x1f", "\x1e"
_MAX_ATTRIBUTION, _MAX_BREAK = 140, 1500
_LOOSE_END = re.compile(r"[,.]$")
_TOKEN = re.compile(rf"\w+(?:['’]\w+)*|{BREAK}")

Made = TypeVar("Made")


@dataclass(frozen=True)
class Passage:
    """Folded text; character i stands at `[starts[i], ends[i])` of the source."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quotations: tuple[Quotation, ...] = ()

    @cached_property
    def lower(self) -> str:
        """The text in small letters, to see at once that a word does not stand in it."""
        return self.text.lower()

    @cached_property
    def tokens(self) -> tuple[tuple[str, int, int], ...]:
        """The words in small letters with their place in the text, and each BREAK."""
        return tuple((found.group().lower(), *found.span()) for found in _TOKEN.finditer(self.text))

    def span(self, start: int, end: int) -> Span:
        """The source's characters behind `[start, end)`."""
        return Span(self.starts[start], self.ends[end - 1])

    def quotation_at(self, span: Span) -> Quotation | None:
        """The first quotation that `span` (of the source) touches."""
        return next((quotation for quotation in self.quotations if quotation.span.overlaps(span)), None)


def remember(make: Callable[[Menu], Made]) -> Callable[[Menu], Made]:
    """`make`, done once for each menu as long as that lives: a menu is too large to be hashed at every look."""
    kept: dict[int, tuple[ref[Menu], Made]] = {}

    def find(menu: Menu) -> Made:
        key = id(menu)
        entry = kept.get(key)
        if entry is None or entry[0]() is not menu:
            entry = ref(menu, lambda _: kept.pop(key, None)), make(menu)
            kept[key] = entry
        return entry[1]

    return find


def level(text: str) -> str:
    """Folded text with one kind of mark, since nesting turns double marks into single ones."""
    return text.replace('"', "'")


@remember
def spoken_passages(menu: Menu) -> tuple[Passage, ...]:
    """The spoken quotations of a source, one passage for each run by one speaker, and what it prints without marks."""
    runs: list[list[Quotation]] = []
    for quotation in menu.quotations:
        if not quotation.spoken:
            continue
        if runs and _goes_on(runs[-1][-1], quotation):
            runs[-1].append(quotation)
        else:
            runs.append([quotation])
    return tuple(_join(menu, run) for run in (*runs, *locate_unmarked(menu)))


@remember
def spoken_text(menu: Menu) -> str:
    """All spoken passages of a source in small letters, to see at once that a word is in none of them."""
    return "\n".join(passage.lower for passage in spoken_passages(menu))


@remember
def marked_passages(menu: Menu) -> tuple[Passage, ...]:
    """What stands between marks without being speech: titles, nicknames, words held at arm's length."""
    return tuple(_join(menu, [quotation]) for quotation in menu.quotations if not quotation.spoken)


@remember
def whole_passage(menu: Menu) -> Passage:
    """The whole source, with its marks."""
    folded = fold(menu.text)
    return Passage(level(folded.text), folded.offsets[:-1], folded.ends)


def _goes_on(before: Quotation, after: Quotation) -> bool:
    return before.speaker == after.speaker is not None and after.span.start - before.span.end < _MAX_BREAK


def _join(menu: Menu, run: Sequence[Quotation]) -> Passage:
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for number, quotation in enumerate(run):
        if number:
            text.append(_separator(menu, run[number - 1], quotation))
            starts.append(run[number - 1].span.end)
            ends.append(quotation.span.start)
        folded = fold(quotation.text)
        has_next = number + 1 < len(run)
        inner = _LOOSE_END.sub("", level(folded.text)) if has_next else level(folded.text)
        text.append(inner)
        starts.extend(place + quotation.span.start for place in folded.offsets[: len(inner)])
        ends.extend(place + quotation.span.start for place in folded.ends[: len(inner)])
    return Passage("".join(text), tuple(starts), tuple(ends), tuple(run))


def _separator(menu: Menu, before: Quotation, after: Quotation) -> str:
    """JOINT when between two quotations stands nothing, or one attribution to the same speaker."""
    between = menu.text[before.span.end : after.span.start]
    if not re.search(r"\w", between):
        return JOINT
    is_attribution = len(between) <= _MAX_ATTRIBUTION and SAID.search(between)
    return JOINT if is_attribution and not re.search(r"\w[.!?]\s+\w+\s", between) else BREAK
