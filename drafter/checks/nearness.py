"""How much of what stands around a value in a statement stands around a value of a sentence: do both tell one thing."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Span
from drafter.text.folding import fold
from drafter.text.words import content_words

_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+|[\uac00-\ud7a3]+|[^\W_]+(?:[.,]\d+)*")
# Between two parts of a sentence that tell of different things, as often as not.
_BREAK = re.compile(
    r"(?<!\d),|,(?!\d)|[;:–—()\"“”]"
    r"|\b(?:and|but|while|whereas|who|whose|which|that|when|where|as|und|aber|während)\b",
    re.IGNORECASE,
)
# What stands behind these happened at another time.
_TURN = re.compile(
    r"\b(?:before|after|since|until|till|following|nachdem|bevor|ehe|seit|bis|avant|après|antes|después)\b",
    re.IGNORECASE,
)
# A word that stands this many words from a value counts half of one beside it. A source has longer sentences than a
# statement has room for, so its words may stand farther off.
_HALF_MINE, _HALF_THEIRS = 4, 8
# A break counts as so many words, a turn to another time as so many breaks.
_BREAK_WORDS, _TURN_BREAKS = 2, 4
# What a word of the sentence before counts, to which a "he" or "it" may point.
_BEFORE = 0.25


class _Term(NamedTuple):
    span: Span
    term: str


def rate_nearness(around: Mapping[str, float], theirs: Mapping[str, float], before: frozenset[str]) -> float:
    """The share, 0 to 1, of what stands `around` a value that stands near a value of a sentence as well.

    `around` are the words as `locate_around` gives them, each by what it weighs; `theirs` those of the sentence, and
    `before` the words of the sentence before it.
    """
    whole = sum(around.values())
    if not whole:
        return 0.0
    shared = sum(weight * max(theirs.get(term, 0.0), _BEFORE * (term in before)) for term, weight in around.items())
    return shared / whole


def locate_around(text: str, value: Span, values: Sequence[Span], language: str | None) -> Mapping[str, float]:
    """The content words of a source's sentence with how near each stands to `value`: 1 beside it, less farther off.

    The words of `values`, the other values in it, are left out.
    """
    return _locate(text, value, tuple(values), language, _HALF_THEIRS)


def weigh_around(
    text: str, value: Span, values: Sequence[Span], language: str | None, weights: Mapping[str, float]
) -> dict[str, float]:
    """The same for a statement, each word by what it weighs as well: one that no source has weighs nothing."""
    near = _locate(text, value, tuple(values), language, _HALF_MINE)
    return {term: weights.get(term, 0.0) * nearness for term, nearness in near.items()}


@lru_cache(maxsize=4096)
def _locate(text: str, value: Span, values: tuple[Span, ...], language: str | None, half: int) -> Mapping[str, float]:
    taken = (value, *values)
    terms = [one for one in _split_terms(text, language) if not any(one.span.overlaps(other) for other in taken)]
    before = [one for one in reversed(terms) if one.span.end <= value.start]
    after = [one for one in terms if one.span.start >= value.end]
    breaks = _locate_breaks(text)
    at = bisect_left(breaks, value.start)
    found: dict[str, float] = {}
    for beside in (before, after):
        for away, one in enumerate(beside):
            words = away + _BREAK_WORDS * abs(bisect_left(breaks, one.span.start) - at)
            found[one.term] = max(found.get(one.term, 0.0), half / (half + words))
    return found


@lru_cache(maxsize=4096)
def _split_terms(text: str, language: str | None) -> tuple[_Term, ...]:
    """The content words of a text with their places; `fold` keeps no places, so each run is folded by itself."""
    return tuple(
        _Term(Span(*run.span()), term)
        for run in _RUN.finditer(text)
        for term in content_words(fold(run[0]).text, language)
    )


@lru_cache(maxsize=4096)
def _locate_breaks(text: str) -> tuple[int, ...]:
    """Where a text breaks off; a turn to another time counts as several breaks."""
    turns = [found.start() for found in _TURN.finditer(text)]
    return tuple(sorted((*(found.start() for found in _BREAK.finditer(text)), *(turns * _TURN_BREAKS))))
