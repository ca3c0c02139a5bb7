"""Lengths of time between dates: "three days after", "about four months before", "fewer than three weeks between"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations, product
from typing import NamedTuple

from drafter.brief import Citation
from drafter.checks.figures.operands import agrees
from drafter.checks.whereabouts import Place
from drafter.text.dates import FoundDate, locate_dates
from drafter.text.figures import FoundFigure
from drafter.text.measures import TIME_UNITS

UNIT_DAYS = {"days": Decimal(1), "weeks": Decimal(7), "months": Decimal("30.44"), "years": Decimal("365.25")}
# A date told by its month alone may be any day of it.
_LONGEST_MONTH = 31
_HALF = Decimal("0.5")
_APART = re.compile(
    r"\b(?:earlier|later|after|before|apart|previously|beforehand|afterwards?|from|since|between|separat\w+|pass(?:ed|es)"
    r"|elaps\w+|interval|gap|within|until|following|preceding|prior|past|on)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:ago|after|later|since|for|old|aged?|earlier|before|long|within|last(?:ed|ing)?|prior|seit|nach|vor|alt)\b"
    r"|년|年|살|세|歳",
    re.IGNORECASE,
)
# "In four years", "within about four years": counted from the day of the source.
_IN = re.compile(r"\b(?:in|within|over)\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)
_LEAD = 30


class _Day(NamedTuple):
    """A day or month, and the words of a source that tell it, None where the statement itself does."""

    first: date
    last: date
    cite: Citation | None


def locate_time_apart(text: str, figure: FoundFigure, places: Sequence[Place]) -> list[Citation]:
    """The dates of `places`, the statement `text` or the sources' own that lie as far apart as `figure` says."""
    if figure.unit not in TIME_UNITS:
        return []
    around = text[max(0, figure.span.start - 70) : figure.span.end + 50]
    dated = [(found, place) for place in places for found in _dates(place.sentence.text, place)]
    if _LASTING.search(around) or _IN.search(text, max(0, figure.span.start - _LEAD), figure.span.start):
        if counted := _locate_counted(text, dated):
            return counted
        if figure.unit == "years" and (years := _locate_years(figure, dated)):
            return years
    return _locate_days(text, figure, places, dated) if _APART.search(around) else []


def _locate_counted(text: str, dated: Sequence[tuple[FoundDate, Place]]) -> list[Citation]:
    """The date that the statement tells as so long ago: "three days ago" for Wednesday."""
    for found, place in dated:
        if any(ago.counted and _overlaps(ago, found) for ago in _dates(text, place)):
            return [place.cite(found.span)]
    return []


def _locate_years(figure: FoundFigure, dated: Sequence[tuple[FoundDate, Place]]) -> list[Citation]:
    """Two years that lie so many apart, or one that lies so far from the source's own; an age may be one less."""
    sure = [(found, place) for found, place in dated if not found.is_rough]
    for (first, place), (last, other) in combinations(sure, 2):
        if _years_between(first.start, last.start) == figure.value:
            return [place.cite(first.span), other.cite(last.span)]
    spans = ((place.cite(found.span), _years_between(found.start, place.part.base)) for found, place in sure)
    return next(([cite] for cite, span in spans if span is not None and figure.value in (span, span - 1)), [])


def _locate_days(
    text: str, figure: FoundFigure, places: Sequence[Place], dated: Sequence[tuple[FoundDate, Place]]
) -> list[Citation]:
    """Two days or months that lie so far apart. Where the statement names one itself, that is one of the two."""
    told = [day for found, place in dated if (day := _read(found, place.cite(found.span)))]
    own = list(_iter_own(text, figure, places))
    ends = [*told, *_iter_published(figure, places)]
    pairs = product(own, [*own, *ends]) if own else combinations(ends, 2)
    fitting = (pair for pair in pairs if pair[0] is not pair[1] and _lie_apart(figure, *pair))
    return next((_cite(pair, places) for pair in fitting), [])


def _cite(pair: Sequence[_Day], places: Sequence[Place]) -> list[Citation]:
    """The words that tell the two days; the first sentence where the statement tells both."""
    cites = [day.cite for day in pair if day.cite]
    return list(dict.fromkeys(cites)) or [places[0].cite()]


def _iter_own(text: str, figure: FoundFigure, places: Sequence[Place]) -> Iterator[_Day]:
    """The dates that the statement names, resolved as its first source's are."""
    for found in _dates(text, places[0]) if places else ():
        if not found.span.overlaps(figure.span) and (day := _read(found, None)):
            yield day


def _iter_published(figure: FoundFigure, places: Sequence[Place]) -> Iterator[_Day]:
    """The sources' own days: news tells what has just happened, which the day it was printed is near enough to."""
    bases = dict.fromkeys(place.part.base for place in places if place.part.base)
    return (_Day(base, base, None) for base in bases if figure.unit not in ("days", "weeks"))


def _read(found: FoundDate, cite: Citation | None) -> _Day | None:
    is_told = found.precision in ("day", "month") and not (found.counted or found.is_rough)
    return _Day(found.start, found.end, cite) if is_told and found.start and found.end else None


def _lie_apart(figure: FoundFigure, one: _Day, other: _Day) -> bool:
    """Whether two days are as far apart as a figure says; a month counts for all its days, when months are counted."""
    unit = UNIT_DAYS.get(figure.unit or "")
    early, late = sorted((one, other), key=lambda day: day.first)
    nearest, farthest = (late.first - early.last).days, (late.last - early.first).days
    if unit is None or figure.value is None or nearest < 1:
        return False
    if nearest == farthest:
        return agrees(figure, nearest / unit, is_exact=unit == 1)
    if unit <= UNIT_DAYS["weeks"] or farthest - nearest > 2 * _LONGEST_MONTH:
        return False
    return nearest / unit - _HALF <= figure.value <= farthest / unit + _HALF


def _years_between(one: date | None, other: date | None) -> int | None:
    return abs(one.year - other.year) if one and other else None


def _dates(text: str, place: Place) -> list[FoundDate]:
    found = locate_dates(text, place.part.base, place.part.menu.source.language)
    return [each for each in found if each.start and each.end]


def _overlaps(ago: FoundDate, found: FoundDate) -> bool:
    if not (ago.start and ago.end and found.start and found.end):
        return False
    return ago.start <= found.end and found.start <= ago.end
