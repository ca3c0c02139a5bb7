"""When a date or time of a statement says what a source's does, each read by the source's own day."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Span
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import Place
from drafter.text.clock import FoundTime, locate_times
from drafter.text.dates import FoundDate, locate_dates
from drafter.text.figures import locate_figures

# A day to place dates by when only their distance matters; of a leap year, so that every day of a month is there.
_ANY_DAY = date(2024, 7, 1)
# How many sentences before "the following day" the day before it may have been named.
_NAMED_BEFORE = 2
_NEXT_DAY = re.compile(
    r"\b(?:(?P<after>the\s(?:following|next)\sday|a\sday\slater|the\sday\safter|am\s(?:nächsten|folgenden)\sTag|tags\sdarauf)"
    r"|the\s(?:previous\sday|day\sbefore)|a\sday\searlier|am\sTag\szuvor|tags\szuvor)\b|(?P<east>다음\s?날|이튿날|翌日)",
    re.IGNORECASE,
)
_LATER = re.compile(r"\s(?:later|after|on\b|(?P<before>before|earlier|prior))", re.IGNORECASE)
# "Early May" may stand for a source's "May", not for its "this year"; a day for "last night", not for "last summer".
_DAY, _NIGHT, _MUCH_WIDER = timedelta(days=1), timedelta(days=2), 3
# A bare weekday or month may lie on either side of the day a source was published.
_WEEK, _YEAR = timedelta(days=7), timedelta(days=366)
_TO_COME = re.compile(
    r"\b(?:will|shall|to|due|until|by|before|deadline|next|later|(?:plan|expect|schedul|propos|hop)\w*|expires?|ends?|begins?"
    r"|starts?|opens?|closes?|meets?|votes?|arrives?|leaves?|runs?\sout|wird|werden|soll\w*)\b|예정|予定",
    re.IGNORECASE,
)
_DAYS_A_YEAR = 365.25
_YEAR_RANGE = re.compile(r"\d{4}[-–—/]\d{2,4}")


class DateMatch(NamedTuple):
    """A date of a source that a date of the statement is compared with."""

    date: FoundDate
    place: Place


class DateReading(NamedTuple):
    """One date of the statement as one cited source would have it, by that source's own date."""

    date: FoundDate
    part: CitedText


def is_agreeing(reading: DateReading, match: DateMatch, text: str) -> bool:
    """Whether a source's date says what the statement's does: it lies within it, or is one end of a longer span.

    A range that prints its ends must have the same ends; a week or a decade is a span like a month.
    """
    found, other = reading.date, match.date
    source = match.place.sentence.text
    if _printed(text, found) == _printed(source, other):
        return True
    if found.start and other.start and (found.is_rough or other.is_rough):
        return _agrees_roughly(found, _move_year(found, other))
    if _is_same_print(found, other) or _is_other_way(found, other, match.place.part.base) or _is_coming(found, match):
        return True
    if found.start is None or other.start is None:
        return found.precision == "range" and _in_any_year(text, found) == _in_any_year(source, other)
    if found.precision == "range" and not (found.relative and found.month is None) and text[found.span.end - 1] != "s":
        return (found.start, found.end) == (other.start, other.end)
    return _is_end(found, other, source) or covers(found, other.start, other.end)


def _is_end(found: FoundDate, other: FoundDate, source: str) -> bool:
    """Whether a date is one end of a range: its first or last day, year or month, where the range prints that."""
    if other.precision != "range":
        return False
    if found.start == found.end:
        return found.start in (other.start, other.end)
    is_printed = found.precision == "year" and bool(_YEAR_RANGE.fullmatch(other.span.slice(source)))
    return is_printed and (found.start == other.start or found.end == other.end)


def _move_year(found: FoundDate, other: FoundDate) -> FoundDate:
    """The source's date in the year of the statement's, where that prints a month and no year."""
    is_open = found.relative and found.month is not None and other.month is not None
    if not (is_open and found.start and other.start and other.end):
        return other
    by = timedelta(days=round(_DAYS_A_YEAR * (found.start.year - other.start.year)))
    return replace(other, start=other.start + by, end=other.end + by)


def _agrees_roughly(found: FoundDate, other: FoundDate) -> bool:
    """Whether two dates of which one is rough can mean the same, neither being much wider than the other."""
    if not (found.start and found.end and other.start and other.end):
        return False
    mine, theirs = (found.end - found.start + _DAY, other.end - other.start + _DAY)
    overlap = found.start <= other.end and other.start <= found.end
    is_near = theirs <= _MUCH_WIDER * mine if found.is_rough else other.counted or theirs <= _NIGHT
    return overlap and (is_near or covers(found, other.start, other.end))


def _in_any_year(text: str, found: FoundDate) -> tuple[date | None, date | None]:
    """The ends of a date without a year as they would fall in one and the same year."""
    placed = next((other for other in read_dates(text, _ANY_DAY, None) if other.span.overlaps(found.span)), found)
    return placed.start, placed.end


def _is_same_print(found: FoundDate, other: FoundDate) -> bool:
    """Whether two dates agree in what they print, where at least one of them does not print its year."""
    if found.weekday is not None:
        days = {other.weekday, other.start.weekday() if other.start and other.start == other.end else None}
        return found.weekday == other.weekday or (found.start is None and found.weekday in days)
    if found.word is not None:
        return found.word == other.word
    if found.day is not None and found.day == other.day and None in (found.month, other.month):
        return found.start is None or other.start is None
    if (
        found.month is None
        or found.precision == "range"
        or found.month != other.month
        or found.day not in (None, other.day)
    ):
        return False
    return found.relative or other.start is None


def _is_other_way(found: FoundDate, other: FoundDate, base: date | None) -> bool:
    """Whether a bare weekday or month is the one that the source names, on the other side of its own day."""
    if base is None or found.start is None or other.start is None:
        return False
    if found.precision == other.precision == "month" and other.relative:
        return found.start.month == other.month and abs(found.start - base) <= _YEAR
    is_day = found.weekday is not None and other.start == other.end
    return is_day and found.weekday == other.start.weekday() and abs(other.start - base) <= _WEEK


def _is_coming(found: FoundDate, match: DateMatch) -> bool:
    """Whether a calendar day is the bare weekday of a source that tells of what is to come, in the week behind it."""
    other, base = match.date, match.place.part.base
    if base is None or found.start is None or found.start != found.end or other.weekday is None or other.day:
        return False
    source = match.place.sentence.text
    is_bare = " " not in other.span.slice(source) and _TO_COME.search(source) is not None
    return is_bare and found.start.weekday() == other.weekday and timedelta(0) <= found.start - base <= _WEEK


def covers(found: FoundDate, start: date | None, end: date | None) -> bool:
    if found.start is None or found.end is None or start is None or end is None:
        return False
    return found.start <= start and end <= found.end


def _printed(text: str, found: FoundDate) -> str:
    return found.span.slice(text).casefold().rstrip(".")


def is_same_time(a: FoundTime, b: FoundTime) -> bool:
    """Whether two times agree; a time that leaves the half of the day open agrees with both halves."""
    if a.at.minute != b.at.minute:
        return False
    return a.at.hour == b.at.hour or (not (a.is_sure and b.is_sure) and a.at.hour % 12 == b.at.hour % 12)


def place_dates(place: Place) -> tuple[FoundDate, ...]:
    """The dates of a sentence of a source, and the days that "the following day" and the like mean there."""
    text, menu, base = place.sentence.text, place.part.menu, place.part.base
    found = read_dates(text, base, menu.source.language)
    if not _names_next_day(text):
        return found
    at = menu.sentences.index(place.sentence)
    earlier = [
        other
        for sentence in menu.sentences[max(0, at - _NAMED_BEFORE) : at]
        for other in read_dates(sentence.text, base, menu.source.language)
    ]
    return (*found, *follow_days(text, found, earlier))


@lru_cache(maxsize=4096)
def _names_next_day(text: str) -> bool:
    return bool(_NEXT_DAY.search(text))


def follow_days(text: str, found: Sequence[FoundDate], earlier: Sequence[FoundDate] = ()) -> list[FoundDate]:
    """The days that "the following day" and the like mean in `text`, counted from the last day named before them.

    `found` are the dates of the text, `earlier` those of what goes before it.
    """
    days: list[FoundDate] = []
    for match in _NEXT_DAY.finditer(text):
        named = [*earlier, *(other for other in found if other.span.end <= match.start())]
        last = next((other.start for other in reversed(named) if other.start and other.precision == "day"), None)
        if last:
            day = last + timedelta(days=1 if match["after"] or match["east"] else -1)
            days.append(FoundDate(Span(*match.span()), day, day, "day", relative=True))
    return days


@lru_cache(maxsize=4096)
def read_dates(text: str, base: date | None, language: str | None) -> tuple[FoundDate, ...]:
    """The dates of `text` as its day `base` has them."""
    return tuple(locate_dates(text, base, language))


def is_reckoned_time(time: FoundTime, place: Place) -> bool:
    """Whether a sentence counts from a time of day to this one: "At 4:05 … 40 minutes later" for 4:45."""
    text, menu = place.sentence.text, place.part.menu
    spans = [
        timedelta(**{figure.unit: float(figure.value)}) * (-1 if later["before"] else 1)
        for figure in locate_figures(text, menu.source.language)
        if figure.value is not None and figure.unit in ("minutes", "hours")
        if (later := _LATER.match(text, figure.span.end))
    ]
    if not spans:
        return False
    at = menu.sentences.index(place.sentence)
    named = [
        other.at for near in menu.sentences[max(0, at - _NAMED_BEFORE) : at + 1] for other in locate_times(near.text)
    ]
    moved = (datetime.combine(_ANY_DAY, other) + span for other in named for span in spans)
    return any(is_same_time(time, replace(time, at=other.time(), is_sure=True)) for other in moved)
