"""The same thing with different figures or different days in different outlets, found by code.

Precision comes first: two sentences have to tell of the same happening, in words that few other sentences share, and
neither source may also tell it the other source's way. What differs only in how exactly it is told, or because the
later source knows more, is no dispute. Who is right is never said.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from drafter.brief import Span
from drafter.checks.evidence import base_date
from drafter.checks.happenings import HAPPENINGS, is_growing, name_happenings
from drafter.menus import Menu, Sentence
from drafter.text.counting import HEDGE_SENSE
from drafter.text.dates import FoundDate, locate_dates
from drafter.text.words import content_words

Vector = Mapping[str, float]

_DAY = "day"
_SAME_HAPPENING = 0.34
# Where both days are told as "Friday" or "today", the two sentences have to be alike, but not one text printed twice.
_LEAST_RELATIVE, _COPIED = 0.5, 0.9
_JOINS, _JOINS_WITHOUT_VERB = 0.18, 0.3
_FEWEST_SHARED = 3
_SHARED_WITHOUT_VERB = 5
_HEAD_WORDS = 3
_MOST_DAYS_APART = 10
_MOST_TIMES_APART = 4
_WINDOW = 60
# A hedged figure covers what lies this close to it: "about twenty" covers eighteen.
_ABOUT = Decimal("0.15")
_TOPIC_PHRASES = 2
_PRINTED = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# A post shown inside an article carries its own time stamp, in the time zone of whoever saved it.
_POSTED = re.compile(r"pic\.twitter|\(@\w+\)|https?://")
_SAID = (
    r"(?:said|says|told(?:\s\w+){0,3}|tweeted|wrote|announced|added|posted|reported|stated|confirmed|interview\w*"
    r"|statement|tweet|briefing|sagte|teilte|erklärte|밝혔다|전했다|述べた|発表)"
)
_SAID_BEFORE = re.compile(
    rf"\b{_SAID}\s*,?\s*(?:reporters\s|lawmakers\s)?(?:late\s|early\s)?(?:on\s|am\s)?$", re.IGNORECASE
)
_SAID_AFTER = re.compile(rf"[,\s]*(?:that\s)?{_SAID}\b|(?:에|,)?\s?(?:밝혔다|전했다|述べた|発表)", re.IGNORECASE)


@dataclass(frozen=True)
class Side:
    """One value of a dispute: the sources that give it and the sentences they give it in, one for each source.

    `days` holds the day in a dispute about days and is empty otherwise.
    """

    sources: tuple[str, ...]
    sentences: tuple[str, ...]
    days: tuple[date, ...] = ()


@dataclass(frozen=True)
class FoundDispute:
    """The same thing told differently. `topic` is our own word and words that the sides share."""

    topic: str
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class _Claim:
    """A value that a sentence gives: a day (`unit` "day", `value` its ordinal), or a figure with the words it counts.

    `near` are the words around it, `following` is the next sentence of the paragraph.
    """

    menu: Menu
    sentence: Sentence
    value: Decimal
    unit: str
    counted: frozenset[str]
    hedge: str | None
    is_relative: bool
    near: frozenset[str]
    vector: Vector
    following: Vector

    @property
    def source(self) -> str:
        return self.menu.source.id

    @cached_property
    def happenings(self) -> frozenset[str]:
        return frozenset(word for word in self.vector if word in HAPPENINGS)


def locate_disputes(menus: Sequence[Menu]) -> list[FoundDispute]:
    """Disputes over days, then over figures, between sources that are no copies of each other and share a language.

    A dispute has two sides or more; a source stands on one side only. Sentences are compared by the cosine of their
    TF-IDF vectors, in which verbs and nouns of one kind of happening ("met", "talks") count as one word.
    """
    ids = {menu.source.id for menu in menus}
    voices = [menu for menu in menus if menu.source.origin not in ids]
    vectors = _vectorise(voices)
    year = next((base for menu in voices if (base := base_date(menu))), None)
    dates = [claim for menu in voices for claim in _claim_dates(menu, year, vectors)]
    figures = [claim for menu in voices for claim in _claim_figures(menu, vectors)]
    return [*_gather(dates), *_gather(figures)]


def _vectorise(menus: Iterable[Menu]) -> dict[str, Mapping[str, float]]:
    """A TF-IDF vector of length 1 for every sentence, under its id."""
    words = {s.id: _words(s.text, menu.source.language) for menu in menus for s in menu.sentences}
    holding = Counter(word for bag in words.values() for word in dict.fromkeys(bag))
    return {
        id_: _normalise({word: math.log(1 + len(words) / holding[word]) for word in dict.fromkeys(bag)})
        for id_, bag in words.items()
    }


def _words(text: str, language: str | None) -> tuple[str, ...]:
    stems = tuple(word for word in content_words(text, language) if not word[0].isdigit())
    return (*stems, *name_happenings(stems))


def _normalise(vector: Vector) -> Vector:
    length = math.sqrt(sum(weight**2 for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}


def _claim_dates(menu: Menu, year: date | None, vectors: Mapping[str, Vector]) -> Iterator[_Claim]:
    """The day of what a sentence tells, where it names one day only and not that of somebody's saying so.

    In a source without a date of its own, a day without a year is the one nearest to `year`; weekdays stay open.
    """
    base, language = base_date(menu), menu.source.language
    for sentence in menu.sentences:
        if _POSTED.search(sentence.text):
            continue
        found = [
            one
            for one in locate_dates(sentence.text, base or year, language)
            if one.start and one.precision == "day" and (base or one.day) and not _is_quoted(one.span, sentence, menu)
        ]
        if len({one.start for one in found}) == 1 and found[0].start and not _is_day_of_saying(found[0], sentence.text):
            day = Decimal(found[0].start.toordinal())
            text = sentence.text[: found[0].span.start] + sentence.text[found[0].span.end :]
            near = frozenset(_words(text, language))
            after = _vector_after(menu, sentence, vectors)
            relative = all(one.day is None for one in found)
            yield _Claim(menu, sentence, day, _DAY, frozenset(), None, relative, near, vectors[sentence.id], after)


def _is_quoted(span: Span, sentence: Sentence, menu: Menu) -> bool:
    """Whether the words stand in a quotation: then "today" is the speaker's today."""
    place = Span(sentence.span.start + span.start, sentence.span.start + span.end)
    return any(quotation.span.contains(place) for quotation in menu.quotations)


def _is_day_of_saying(found: FoundDate, text: str) -> bool:
    return bool(_SAID_BEFORE.search(text[: found.span.start]) or _SAID_AFTER.match(text, found.span.end))


def _claim_figures(menu: Menu, vectors: Mapping[str, Vector]) -> Iterator[_Claim]:
    for figure in menu.figures:
        counted = frozenset(content_words(figure.counts or "", menu.source.language)[:_HEAD_WORDS])
        if figure.value is None or figure.value <= 1 or not counted:
            continue
        sentence = menu.sentence_by_id[figure.sentence]
        place = figure.span.start - sentence.span.start
        window = Span(max(0, place - _WINDOW), place + len(figure.text) + _WINDOW).slice(sentence.text)
        near = frozenset(_words(window, menu.source.language))
        unit, after = figure.unit or "", _vector_after(menu, sentence, vectors)
        yield _Claim(
            menu, sentence, figure.value, unit, counted, figure.hedge, False, near, vectors[sentence.id], after
        )


def _vector_after(menu: Menu, sentence: Sentence, vectors: Mapping[str, Vector]) -> Vector:
    after = [near for near in menu.neighbours(sentence) if near.span > sentence.span]
    return vectors[after[0].id] if after and after[0].paragraph == sentence.paragraph else {}


def _gather(claims: Sequence[_Claim]) -> Iterator[FoundDispute]:
    """Disputes among claims of one kind: from each opposed pair, with the claims that join one of its sides."""
    used: set[str] = set()
    pairs = sorted(
        (
            (_cosine(a.vector, b.vector), a, b)
            for n, a in enumerate(claims)
            for b in claims[n + 1 :]
            if _is_opposed(a, b)
        ),
        key=lambda pair: (-pair[0], pair[1].sentence.id, pair[2].sentence.id),
    )
    for _, a, b in pairs:
        if a.sentence.id in used or b.sentence.id in used or _is_settled(a, b, claims):
            continue
        sides = [_join(a, b, claims), _join(b, a, claims)]
        used.update(claim.sentence.id for side in sides for claim in side)
        yield FoundDispute(_name_topic(a, b), tuple(_side(side) for side in sides))


def _is_opposed(a: _Claim, b: _Claim) -> bool:
    """Whether two claims tell the same thing with values that cannot both be right."""
    if a.source == b.source or not _is_same_measure(a, b) or a.menu.source.language != b.menu.source.language:
        return False
    return not _is_compatible(a, b) and _is_same_happening(a, b) and not _is_update(a, b)


def _is_same_measure(a: _Claim, b: _Claim) -> bool:
    return a.unit == b.unit and (a.counted == b.counted or bool(a.counted & b.counted))


def _is_same_happening(a: _Claim, b: _Claim) -> bool:
    """Whether both use rare words of one story, and near the value name one kind of happening, or nearly all else."""
    shared = a.near & b.near
    stems = shared - HAPPENINGS
    if a.is_relative and b.is_relative and not _LEAST_RELATIVE <= _cosine(a.vector, b.vector) < _COPIED:
        return False
    if _cosine(a.vector, b.vector) < _SAME_HAPPENING or len(stems) < _FEWEST_SHARED - len(a.counted & b.counted):
        return False
    return bool(shared & HAPPENINGS) or len(stems) >= _SHARED_WITHOUT_VERB


def _is_compatible(a: _Claim, b: _Claim) -> bool:
    """Whether the values are equal, or so far apart that they are of different things, or covered by a hedge."""
    low, high = sorted((a, b), key=lambda claim: claim.value)
    if a.unit == _DAY:
        return not 0 < high.value - low.value <= _MOST_DAYS_APART
    if low.value == high.value or high.value > low.value * _MOST_TIMES_APART:
        return True
    senses = {HEDGE_SENSE.get(low.hedge or ""), HEDGE_SENSE.get(high.hedge or "")}
    if HEDGE_SENSE.get(low.hedge or "") == "at least" or HEDGE_SENSE.get(high.hedge or "") == "at most":
        return True
    return "about" in senses and high.value - low.value <= high.value * _ABOUT


def _is_update(a: _Claim, b: _Claim) -> bool:
    """Whether time explains the difference: a plan against what came of it, or a count that grew."""
    earlier, later = base_date(a.menu), base_date(b.menu)
    if a.unit == _DAY:
        planned = [base is not None and base.toordinal() < claim.value for base, claim in ((earlier, a), (later, b))]
        return planned[0] != planned[1]
    if earlier == later or earlier is None or later is None or not is_growing(a.happenings & b.happenings):
        return False
    first, last = (a, b) if earlier < later else (b, a)
    return first.value < last.value


def _is_settled(a: _Claim, b: _Claim, claims: Sequence[_Claim]) -> bool:
    """Whether one of the two sources gives the other's value for the thing as well."""
    return any(
        one.source == other.source
        and one.value == value.value
        and _is_same_measure(one, value)
        and _is_close(one, value)
        for other, value in ((a, b), (b, a))
        for one in claims
    )


def _is_close(a: _Claim, b: _Claim) -> bool:
    """Whether `a` tells what `b` tells, in its own sentence or with the one after it in the same paragraph."""
    if _cosine(a.vector, b.vector) >= (_JOINS if a.happenings & b.happenings else _JOINS_WITHOUT_VERB):
        return True
    return bool(a.happenings & b.happenings) and _cosine(a.following, b.vector) >= _JOINS


def _join(a: _Claim, against: _Claim, claims: Sequence[_Claim]) -> list[_Claim]:
    """The claim with one of every other source that gives the same value for the same thing."""
    side = {a.source: a}
    for one in claims:
        same = one.value == a.value and _is_same_measure(one, a) and one.source not in (against.source, *side)
        if same and (_is_close(one, a) or _is_close(one, against)):
            side[one.source] = one
    return list(side.values())


def _side(claims: Sequence[_Claim]) -> Side:
    ordered = sorted(claims, key=lambda claim: (len(claim.source), claim.source))
    days = [date.fromordinal(int(claim.value)) for claim in ordered if claim.unit == _DAY]
    return Side(
        tuple(claim.source for claim in ordered),
        tuple(claim.sentence.id for claim in ordered),
        tuple(dict.fromkeys(days)),
    )


def _name_topic(a: _Claim, b: _Claim) -> str:
    """Our word for the kind of dispute, then words that both sentences use, as the first prints them."""
    language, text = a.menu.source.language, a.sentence.text
    shared = a.near & b.near - HAPPENINGS
    runs: list[tuple[float, str]] = []
    start, weight, end = 0, 0.0, -1
    for word in (*_PRINTED.finditer(text), None):
        stems = set(content_words(word[0], language)) & shared if word else set()
        if weight and (not stems or word is None or word.start() > end + 1):
            runs.append((weight, text[start:end]))
            weight = 0.0
        if word and stems:
            start = start if weight else word.start()
            weight, end = weight + sum(a.vector[stem] for stem in sorted(stems)), word.end()
    best = sorted(runs, key=lambda run: -run[0])[:_TOPIC_PHRASES]
    return f"{'date' if a.unit == _DAY else 'figure'}: {', '.join(phrase for _, phrase in best)}"


def _cosine(a: Vector, b: Vector) -> float:
    return sum(weight * b[word] for word, weight in a.items() if word in b)
