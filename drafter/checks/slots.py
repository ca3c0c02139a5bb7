"""A figure, date or name compared in its place: what the sentence that tells the same has there instead.

A value that stands elsewhere in the same article passes every check that looks it up. Here the statement is laid beside
the source's sentence, and what stands in the place of each of its values must be the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from drafter.brief import Finding, Span, Statement
from drafter.checks.aligning import Alignment, Telling, Word, index_words, locate_tellings
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import locate_quoted, tell_language
from drafter.text.abbreviations import OPENERS
from drafter.text.capitals import Run, locate_capitals, locate_headlines, opens_sentence
from drafter.text.clock import FoundTime, locate_times
from drafter.text.common_words import is_common_word
from drafter.text.dates import FoundDate, locate_dates
from drafter.text.figures import FoundFigure, is_same_figure, is_same_unit, locate_figures
from drafter.text.names import binds_body
from drafter.text.places import canonical_country, country_of_demonym
from drafter.text.same_names import is_same_name, split_name
from drafter.text.speech import CALENDAR, TITLES

Kind = Literal["figure", "date", "name"]


@dataclass(frozen=True)
class Value:
    """A figure, date, time of day or name in a text; `item` is what was found there, for a name its printed form.

    `outer` takes in the titles before a name ("Transport Minister").
    """

    span: Span
    kind: Kind
    item: FoundFigure | FoundDate | FoundTime | str
    outer: Span


class Slot(NamedTuple):
    """A value of the statement and the value of the same kind that a source's sentence has in its place.

    `sides` counts the sides on which the next content word is the same in both: 2, or 1 where on the other side both
    are at an end of their sentence or clause.
    """

    value: Value
    other: Value
    telling: Telling
    sides: int

    @property
    def weight(self) -> float:
        """How much of the statement, and of the words around the value, is in that sentence too: 0 to 2."""
        return self.telling.alignment.share + self.telling.alignment.context(self.value.span)


def check_slots(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings figure_counts, date_wrong and name_swapped (errors): the source has another value in that place.

    Values inside quotation marks are left to the quote check.
    """
    text = statement.text
    language = tell_language(text, cited)
    quoted = locate_quoted(text)
    values = [value for value in locate_values(text, language, None) if not any(q.contains(value.span) for q in quoted)]
    if not values:
        return []
    tellings = locate_tellings(text, cited)
    swaps = (locate_swap(value, tellings, language) for value in values)
    return [_report(text, slot) for slot in swaps if slot]


def locate_swap(value: Value, tellings: Sequence[Telling], language: str | None) -> Slot | None:
    """Where a source has another value in the place of `value`, None when one has this value in nearly as good a place.

    A name that stands elsewhere in the same sentence, in the same order of words, is no exchange.
    """
    slots = [slot for telling in tellings if (slot := _locate_slot(value, telling, language))]
    best = max(slots, key=lambda slot: slot.weight, default=None)
    if best is None or is_same_value(best.value, best.other) or not _is_sure(best):
        return None
    if _is_elided(best, language):
        return None
    others = (telling for telling in tellings if telling is not best.telling)
    if any(_weigh(value, telling) >= best.weight - _NEARLY for telling in others):
        return None
    return best


def _is_sure(slot: Slot) -> bool:
    """Whether enough around the two values is the same; names need more, since one thing has many."""
    alignment = slot.telling.alignment
    mine = alignment.indexes(slot.value.span)
    theirs = index_words(alignment.others, slot.other.span)
    is_free = mine[-1] not in alignment.partners
    if is_free and alignment.takers.get(theirs[-1], -1) not in (-1, *alignment.moved):
        return False
    if slot.value.kind != "name":
        return slot.weight >= _LEAST_WEIGHT and alignment.share >= _LEAST_SHARE
    if alignment.share < _LEAST_NAME_SHARE[slot.sides] or not (is_free or mine[-1] in alignment.moved):
        return False
    return slot.sides == 2 or (alignment.context(slot.value.span) >= _LEAST_NAME_CONTEXT and _is_linked_alike(slot))


def _is_elided(slot: Slot, language: str | None) -> bool:
    """Whether the sentence has the value in a shorter part beside: "85,000 in March and 61,000 in April".

    The words of that part must be in the value's own part of the statement, and those around the other value not.
    """
    alignment = slot.telling.alignment
    mine = _part_keys(alignment.text, alignment.words, slot.value.span)
    places = locate_values(alignment.other, language, slot.telling.part.base)
    equal = [place for place in places if is_comparable(slot.value, place) and is_same_value(slot.value, place)]
    parts = (_part_keys(alignment.other, alignment.others, place.span) for place in equal)
    around = _part_keys(alignment.other, alignment.others, slot.other.span)
    return any(not part or (part <= mine and not around <= mine) for part in parts)


def _part_keys(text: str, words: Sequence[Word], span: Span) -> set[str]:
    """The content words of the part of a sentence, between commas and conjunctions, that `span` stands in."""
    start = max((found.end() for found in _PART.finditer(text, 0, span.start)), default=0)
    following = _PART.search(text, span.end)
    end = following.start() if following else len(text)
    inside = (word for word in words if start <= word.span.start < end and not word.span.overlaps(span))
    return {word.key for word in inside if word.is_content}


def _weigh(value: Value, telling: Telling) -> float:
    """How good a place `telling` has for `value` itself, 0 when it does not hold it."""
    alignment = telling.alignment
    return alignment.share + alignment.context(value.span) if alignment.partner(value.span) else 0.0


def _locate_slot(value: Value, telling: Telling, language: str | None) -> Slot | None:
    """What `telling`'s sentence has in the place of `value`, None when nothing of its kind surely stands there."""
    alignment = telling.alignment
    inside = alignment.indexes(value.span)
    others = [
        other for other in locate_values(alignment.other, language, telling.part.base) if is_comparable(value, other)
    ]
    scored = [(_count_sides(alignment, value, other), other) for other in others if inside]
    sides, other = max(scored, key=lambda item: item[0], default=(0, value))
    return Slot(value, other, telling, sides) if sides else None


def _count_sides(alignment: Alignment, value: Value, other: Value) -> int:
    """On how many sides the next content word is the same, with the titles of names or without."""
    pairs = [(value.span, other.span)] + [(value.outer, other.outer)] * (value.kind == "name")
    return max(_count_equal(alignment, mine, theirs) for mine, theirs in pairs)


def _count_equal(alignment: Alignment, mine: Span, theirs: Span) -> int:
    inside, others = alignment.indexes(mine), index_words(alignment.others, theirs)
    sides = 0
    for step in (-1, 1):
        mine_next = _next_content(alignment.words, inside, step)
        their_next = _next_content(alignment.others, others, step)
        if mine_next is not None and alignment.partners.get(mine_next) == their_next:
            sides += 1
        elif not _is_cut(alignment, (inside, mine_next), (others, their_next)):
            return 0
    return sides


def _next_content(words: Sequence[Word], inside: range, step: int) -> int | None:
    at = inside.stop if step > 0 else inside.start - 1
    while 0 <= at < len(words):
        if words[at].is_content:
            return at
        at += step
    return None


def _is_cut(alignment: Alignment, mine: tuple[range, int | None], theirs: tuple[range, int | None]) -> bool:
    """Whether one side's clause ends at the value, and the other's phrase at least."""
    ends = _is_apart(alignment.text, alignment.words, *mine), _is_apart(alignment.other, alignment.others, *theirs)
    stops = _is_stop(*mine), _is_stop(*theirs)
    return all(ends) or (ends[0] and stops[1]) or (ends[1] and stops[0])


def _is_stop(inside: range, other: int | None) -> bool:
    """Whether a small word stands between a value and the next content word."""
    return other is None or other not in (inside.start - 1, inside.stop)


def _is_apart(text: str, words: Sequence[Word], inside: range, other: int | None) -> bool:
    """Whether nothing or a comma or the like stands between a value and the next content word."""
    if other is None:
        return True
    first, second = (inside.stop - 1, other) if other >= inside.stop else (other, inside.start)
    return bool(_APART.search(text, words[first].span.end, words[second].span.start))


def _is_linked_alike(slot: Slot) -> bool:
    """Whether the same small words, auxiliaries aside, link both values to the word that is the same beside them."""
    alignment = slot.telling.alignment
    inside, theirs = alignment.indexes(slot.value.span), index_words(alignment.others, slot.other.span)
    for step in (-1, 1):
        mine_next = _next_content(alignment.words, inside, step)
        their_next = _next_content(alignment.others, theirs, step)
        if mine_next is None or their_next is None or alignment.partners.get(mine_next) != their_next:
            continue
        if _links(alignment.words, inside, step) != _links(alignment.others, theirs, step):
            return False
        if _is_apart(alignment.text, alignment.words, inside, mine_next) != _is_apart(
            alignment.other, alignment.others, theirs, their_next
        ):
            return False
    return True


def _links(words: Sequence[Word], inside: range, step: int) -> list[str]:
    end = _next_content(words, inside, step)
    if end is None:
        return []
    between = words[inside.stop : end] if step > 0 else words[end + 1 : inside.start]
    return [word.key for word in between if word.key not in _AUXILIARIES]


def is_comparable(value: Value, other: Value) -> bool:
    """Whether one value could stand in the place of the other at all: kind, unit, and person for person."""
    a, b = value.item, other.item
    if isinstance(a, FoundFigure) and isinstance(b, FoundFigure):
        return is_same_unit(a, b) and (a.kind == "ordinal") == (b.kind == "ordinal")
    if isinstance(a, str) and isinstance(b, str):
        return _is_people(a) == _is_people(b)
    return type(a) is type(b)


def _is_people(name: str) -> bool:
    """Whether a capitalised word is a people's or a person of it ("Danish", "the Englishman"): no name by itself."""
    return bool(country_of_demonym(name) or country_of_demonym(_OF_PEOPLE.sub("", name)))


def is_same_value(value: Value, other: Value) -> bool:
    """Whether a reader would take two comparable values for the same."""
    a, b = value.item, other.item
    if isinstance(a, FoundFigure) and isinstance(b, FoundFigure):
        return is_same_figure(a, b)
    if isinstance(a, FoundDate) and isinstance(b, FoundDate):
        return not _is_other_date(a, b)
    if isinstance(a, FoundTime) and isinstance(b, FoundTime):
        return a.at == b.at or not (a.is_sure and b.is_sure)
    return isinstance(a, str) and isinstance(b, str) and _is_same_name(a, b)


def _is_other_date(a: FoundDate, b: FoundDate) -> bool:
    for mine, theirs in ((a.weekday, b.weekday), (a.month, b.month), (a.day, b.day)):
        if mine is not None and theirs is not None and mine != theirs:
            return True
    if a.relative or b.relative or not (a.start and b.start and a.end and b.end):
        return False
    return a.end < b.start or b.end < a.start


def _is_same_name(a: str, b: str) -> bool:
    if is_same_name(a, b) or a.startswith(b) or b.startswith(a):
        return True
    country = canonical_country(a) or country_of_demonym(a)
    if country and country == (canonical_country(b) or country_of_demonym(b)):
        return True
    return not set(_drop_shared(a, b)).isdisjoint(_drop_shared(b, a))


def _drop_shared(name: str, other: str) -> tuple[str, ...]:
    """The words of `name` without one that opens both ("Engineer Ruth Ballard", "Engineer Lena Fisk")."""
    words, others = split_name(name), split_name(other)
    is_shared = min(len(words), len(others)) > _LONG_NAME and words[0] == others[0]
    return words[1:] if is_shared else words


_MESSAGES = {
    "figure": "“{mine}” stands here where the source has “{theirs}”",
    "date": "“{mine}” stands here where the source has “{theirs}”",
    "name": "“{mine}” stands here where the source names “{theirs}”",
}
_CODES: dict[Kind, str] = {"figure": "figure_counts", "date": "date_wrong", "name": "name_swapped"}


def _report(text: str, slot: Slot) -> Finding:
    theirs = slot.other.span.slice(slot.telling.alignment.other)
    message = _MESSAGES[slot.value.kind].format(mine=slot.value.span.slice(text), theirs=theirs)
    return Finding(
        code=_CODES[slot.value.kind],
        severity="error",
        message=message,
        at=tuple(slot.value.span),
        evidence=(slot.telling.cite(slot.other.span),),
    )


# How much around a value must be the same (`Slot.weight`), and how near as good a place for it may be elsewhere.
_LEAST_WEIGHT = 0.8
_LEAST_SHARE = 0.4
_NEARLY = 0.25
_LEAST_NAME_SHARE = {1: 0.6, 2: 0.5}
_LEAST_NAME_CONTEXT = 0.6
_AUXILIARIES = frozenset(
    (
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "the",
        "a",
        "an",
    )
)
_OF_PEOPLE = re.compile(r"(?:m[ae]n|wom[ae]n)$")
_LONG_NAME = 2
_PART = re.compile(r"(?<!\d),|,(?!\d)|[;:–—()]|\b(?:and|but|while|whereas|as|or)\b")
_APART = re.compile(r"(?<!\d),|,(?!\d)|[;:–—()\"“”]")


@lru_cache(maxsize=4096)
def locate_values(text: str, language: str | None, base: date | None) -> tuple[Value, ...]:
    """Every figure of a known worth, date, time of day and name in `text`, in order; `base` is the text's own date."""
    figures = [found for found in locate_figures(text, language) if found.value is not None]
    dates: list[FoundDate | FoundTime] = [*locate_dates(text, base, language), *locate_times(text)]
    values = [Value(found.span, "figure", found, found.span) for found in figures]
    values += [Value(found.span, "date", found, found.span) for found in dates]
    values += [Value(inner, "name", inner.slice(text), outer) for inner, outer in _locate_names(text)]
    return tuple(sorted(values, key=lambda value: value.span))


def _locate_names(text: str) -> Iterator[tuple[Span, Span]]:
    """The runs of capitals that are names, without and with the titles before them."""
    headlines = locate_headlines(text)
    for run in locate_capitals(text, binds_body):
        words = [] if any(line.contains(run[0]) for line in headlines) else _trim(text, run)
        if words:
            end = words[-1].end
            yield Span(words[_count_titles(text, words)].start, end), Span(words[0].start, end)


def _trim(text: str, run: Run) -> Run:
    """A run of capitals without the sentence's opening word and the days and months at its ends."""
    words = list(run)
    if opens_sentence(text, words[0].start) and _is_opener(words[0].slice(text)):
        words.pop(0)
    while words and _is_calendar(words[0].slice(text)):
        words.pop(0)
    while words and _is_calendar(words[-1].slice(text)):
        words.pop()
    return words


def _count_titles(text: str, words: Run) -> int:
    """How many words of a name are its bearer's titles; none in the name of a body."""
    printed = [word.slice(text).rstrip(".") for word in words]
    titles = max((n for n, word in enumerate(printed[:-1], start=1) if word in TITLES), default=0)
    return 0 if any(map(binds_body, printed[titles:])) else titles


def _is_opener(word: str) -> bool:
    return word in OPENERS or len(word) == 1 or (is_common_word(word) and word not in TITLES)


def _is_calendar(word: str) -> bool:
    return word in CALENDAR or f"{word}." in CALENDAR
