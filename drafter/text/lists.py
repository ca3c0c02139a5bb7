"""Lists in a sentence and how many things they name: three in "Okafor of Varnholm, Renner and the mayor"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Span

# Two of these in a row part one item from the next: ", and".
_PART = re.compile(
    r"\s*[,;]\s*(?:as well as|along with|and also|but also|and|or|und|oder|et|y)\s(?:in\s|of\s|to\s|also\s)?"
    r"|\s(?P<last>as well as|along with|and also|but also|and|or|und|oder|et|y|&)\s(?:also\s)?|\s*[,;]\s*"
)
_LAST = re.compile(r"\b(?:as well as|along with|and|or|but also|und|oder|et|y)\b|&")
# What a list does not run over.
_STOP = re.compile(r"[.!?](?=\s|$)(?<!\b[A-Z]\.)|[:()–—“”\"]|\s-\s")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,4})\.$")
_CAPITAL = re.compile(r"(?:(?:the|in|of|to|a|an|der|die|das)\s)?(?:[a-z]+\s){0,2}[A-ZÀ-Þ]")
_MOST_ITEMS = 20
_LONGEST_ITEM = 90


class FoundList(NamedTuple):
    """Where a list stands, from its first item to its last; how many items it has, and how many begin with a name."""

    span: Span
    items: int
    names: int


@lru_cache(maxsize=4096)
def locate_lists(text: str) -> tuple[FoundList, ...]:
    """The lists of a text, each from every item that it may begin with: what stands before may be no part of it.

    An item with an apposition of its own ("Okafor, the mayor, and Renner") makes more `items` than `names`.
    """
    return tuple(found for first, last in _iter_clauses(text) for found in _iter_lists(text, first, last))


def _iter_clauses(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that a list may stand in."""
    start = 0
    for stop in _STOP.finditer(text):
        if stop[0] == "." and _ABBREVIATION.search(text, start, stop.end()):
            continue
        yield start, stop.start()
        start = stop.end()
    yield start, len(text)


def _iter_lists(text: str, start: int, end: int) -> Iterator[FoundList]:
    parts = list(_PART.finditer(text, start, end))
    starts = [start, *(part.end() for part in parts)]
    ends = [*(part.start() for part in parts), end]
    for last in range(1, len(starts)):
        if not _LAST.search(parts[last - 1][0]):
            continue
        names = 0
        for first in range(last, max(-1, last - _MOST_ITEMS), -1):
            if ends[first] - starts[first] > _LONGEST_ITEM and first < last:
                break
            names += bool(_CAPITAL.match(text, starts[first], ends[first]))
            if first < last:
                span = Span(starts[first], ends[last])
                yield FoundList(span, last - first + 1, names)
