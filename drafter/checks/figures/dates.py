"""Every date and time of day in a statement must stand in the sentences it cites, whatever form it is written in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Finding, Span, Statement
from drafter.checks.abroad import is_abroad
from drafter.checks.aligning import align
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import Place, iter_places, locate_quoted, tell_language
from drafter.text.clock import FoundTime, locate_times
from drafter.text.dates import FoundDate, locate_dates
from drafter.text.words import content_words

# A day to place dates by when only their distance matters; of a leap year, so that every day of a month is there.
_ANY_DAY = date(2024, 7, 1)
# A statement that says less than this besides its date may well say it in words that no cited sentence uses.
_FEWEST_WORDS = 3


# How many sentences before "the following day" the day before it may have been named.
_NAMED_BEFORE = 2
_NEXT_DAY = re.compile(
    r"\b(?:(?P<after>the\s(?:following|next)\sday|a\sday\slater|the\sday\safter|am\s(?:nächsten|folgenden)\sTag|tags\sdarauf)"
    r"|the\s(?:previous\sday|day\sbefore)|a\sday\searlier|am\sTag\szuvor|tags\szuvor)\b|(?P<east>다음\s?날|이튿날|翌日)",
    re.IGNORECASE,
)
# "Early May" may stand for a source's "May", not for its "this year"; a day for "last night", not for "last summer".
_DAY, _NIGHT, _MUCH_WIDER = timedelta(days=1), timedelta(days=2), 3
# A bare weekday or month may lie on either side of the day a source was published.
_WEEK, _YEAR = timedelta(days=7), timedelta(days=366)
_DAYS_A_YEAR = 365.25
_YEAR_RANGE = re.compile(r"\d{4}[-–—/]\d{2,4}")
# How much of what stands around a date must stand around it in an uncited sentence for that one to tell the same.
_FITS = 0.5


class _Match(NamedTuple):
    """A date of a source that a date of the statement is compared with."""

    date: FoundDate
    place: Place


class _Reading(NamedTuple):
    """One date of the statement as one cited source would have it, by that source's own date."""

    date: FoundDate
    part: CitedText


def check_dates(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings date_wrong (error) and date_unresolved (note) for dates and times of day.

    A relative date ("Friday") counts from the date of the source it is compared with, and may be that date itself. A
    date must not be more precise than the source's, nor be taken from a sentence on another matter: one that has, with
    the sentence before it, no other word of the statement. Inside quotation marks it may stand anywhere in a cited
    source.
    """
    text = statement.text
    language = tell_language(text, cited)
    readings = _read_dates(text, cited, language)
    times = locate_times(text)
    if not readings and not times:
        return []
    quoted = locate_quoted(text)
    places = [place._replace(cited=place.cited or is_abroad(place.part, language)) for place in iter_places(cited)]
    matches = [_Match(found, place) for place in places for found in _place_dates(place)]
    words = _say_besides(text, readings, language)
    related = [match for match in matches if _is_loose(match.date) or _is_related(match.place, words, language)]
    findings = [
        finding
        for span, choices in readings.items()
        if not all(is_abroad(choice.part, language) and choice.date.is_rough for choice in choices)
        if (finding := _check_date(text, span, choices, _part_matches(span, matches, related, quoted)))
    ]
    return findings + [finding for time in times if (finding := _check_time(text, time, places, quoted))]


def _say_besides(text: str, dates: Iterable[Span], language: str | None) -> frozenset[str]:
    """The content words of the statement, its dates left out."""
    for span in dates:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return frozenset(content_words(text, language))


def _is_loose(found: FoundDate) -> bool:
    """Whether a date is one like "today" or "this month", which belongs to a whole article."""
    return found.word is not None or (found.is_rough and found.relative)


def _is_related(place: Place, words: frozenset[str], language: str | None) -> bool:
    """Whether the sentence or the one before it has one of `words`; True where words cannot be compared."""
    is_comparable = len(words) >= _FEWEST_WORDS and place.part.menu.source.language == language
    return not is_comparable or not words.isdisjoint(_words_about(place))


def _words_about(place: Place) -> set[str]:
    """The content words of a sentence and of the one before it, to which its "he" or "it" may point."""
    menu = place.part.menu
    at = menu.sentences.index(place.sentence)
    about = menu.sentences[max(0, at - 1) : at + 1]
    return {word for sentence in about for word in content_words(sentence.text, menu.source.language)}


def _read_dates(text: str, cited: Sequence[CitedText], language: str | None) -> dict[Span, list[_Reading]]:
    """Every date of the statement, resolved once for every cited source."""
    readings: dict[Span, list[_Reading]] = {}
    for part in cited:
        for found in _dates(text, part.base, language):
            # "Five years ago" is the figure check's: the source may say it as a figure or as a date.
            if not found.counted:
                readings.setdefault(found.span, []).append(_Reading(found, part))
    return readings


def _place_dates(place: Place) -> tuple[FoundDate, ...]:
    language = place.part.menu.source.language
    found = _dates(place.sentence.text, place.part.base, language)
    return (*found, *_follow(place, found)) if _NEXT_DAY.search(place.sentence.text) else found


def _follow(place: Place, found: Sequence[FoundDate]) -> list[FoundDate]:
    """The days that "the following day" and the like mean: counted from the last day named before them."""
    menu, base = place.part.menu, place.part.base
    at = menu.sentences.index(place.sentence)
    earlier = [
        other
        for sentence in menu.sentences[max(0, at - _NAMED_BEFORE) : at]
        for other in _dates(sentence.text, base, menu.source.language)
    ]
    days: list[FoundDate] = []
    for match in _NEXT_DAY.finditer(place.sentence.text):
        named = [*earlier, *(other for other in found if other.span.end <= match.start())]
        last = next((other.start for other in reversed(named) if other.start and other.precision == "day"), None)
        if last:
            day = last + timedelta(days=1 if match["after"] or match["east"] else -1)
            days.append(FoundDate(Span(*match.span()), day, day, "day", relative=True))
    return days


@lru_cache(maxsize=4096)
def _dates(text: str, base: date | None, language: str | None) -> tuple[FoundDate, ...]:
    return tuple(locate_dates(text, base, language))


def _part_matches(
    span: Span, matches: list[_Match], related: list[_Match], quoted: Sequence[Span]
) -> tuple[list[_Match], list[_Match]]:
    """The matches that may support a date, and the others."""
    if any(outer.contains(span) for outer in quoted):
        return matches, []
    near = [match for match in related if match.place.cited]
    return near, [match for match in matches if match not in near]


def _check_date(
    text: str, span: Span, choices: list[_Reading], matches: tuple[list[_Match], list[_Match]]
) -> Finding | None:
    near, elsewhere = matches
    printed = span.slice(text)
    carriers = [reading for reading in choices if _is_carried(reading, near, text)]
    if carriers:
        return _check_placed(text, span, carriers)
    other = next((match for match in elsewhere for reading in choices if _agrees(reading, match, text)), None)
    evidence = other or next((match for match in near if match.date.precision == choices[0].date.precision), None)
    cite = (evidence.place.cite(evidence.date.span),) if evidence else ()
    if other and other.place.cited and not _has_rival(text, span, near):
        # Two accounts of one thing may share no word but the date, so this alone fails nothing.
        message = f"“{printed}” stands in a sentence that may be about something else"
        return Finding(code="date_elsewhere", severity="warning", message=message, at=tuple(span), evidence=cite)
    is_alone = not any(_is_comparable(choices[0].date, match.date) for match in near)
    if other and (is_alone or (_fits(text, span, other) and not _has_rival(text, span, near))):
        message = f"“{printed}” is not in the evidence; elsewhere {other.place.show(other.date.span)}"
        return Finding(code="date_elsewhere", severity="warning", message=message, at=tuple(span), evidence=cite)
    message = f"“{printed}” is not in the evidence"
    if other:
        message += f"; elsewhere {other.place.show(other.date.span)}"
    elif evidence:
        message += f", which has “{evidence.date.span.slice(evidence.place.sentence.text)}”"
    return Finding(code="date_wrong", severity="error", message=message, at=tuple(span), evidence=cite)


def _check_placed(text: str, span: Span, carriers: Sequence[_Reading]) -> Finding | None:
    """A note where a word such as "yesterday" is copied from a source whose day nobody knows."""
    if any(reading.date.start is not None or reading.date.word is None for reading in carriers):
        return None
    message = f"“{span.slice(text)}” counts from a source that has no date of its own: say which day it was"
    return Finding(code="date_unresolved", severity="note", message=message, at=tuple(span))


def _is_comparable(found: FoundDate, other: FoundDate) -> bool:
    """Whether a date could be a mistake for another: both of one precision, or both placed in the calendar."""
    is_placed = other.start is not None and not other.is_rough and other.word is None
    return found.precision == other.precision or (is_placed and not found.relative)


def _has_rival(text: str, span: Span, near: Sequence[_Match]) -> bool:
    """Whether a cited sentence has another date in the place that `span` has in the statement."""
    for place in {one.place.sentence.id: one.place for one in near}.values():
        theirs = align(text, place.sentence.text, place.part.menu.source.language).counterpart(span)
        if theirs and any(one.date.span.overlaps(theirs) for one in near if one.place == place):
            return True
    return False


def _fits(text: str, span: Span, match: _Match) -> bool:
    """Whether an uncited sentence has a date among the words that it stands among in the statement."""
    return align(text, match.place.sentence.text, match.place.part.menu.source.language).context(span) >= _FITS


def _is_carried(reading: _Reading, near: list[_Match], text: str) -> bool:
    """Whether a cited date agrees, or the two ends of a range do, or a relative date is the source's own day."""
    found = reading.date
    if any(_agrees(reading, match, text) for match in near):
        return True
    is_own = found.relative and found.month is None and not found.is_rough
    if is_own and _covers(found, reading.part.base, reading.part.base):
        return True
    ends = {match.date.start for match in near} | {match.date.end for match in near}
    return found.precision == "range" and found.start is not None and {found.start, found.end} <= ends


def _agrees(reading: _Reading, match: _Match, text: str) -> bool:
    """Whether a source's date says what the statement's does: it lies within it, or is one end of a longer span.

    A range that prints its ends must have the same ends; a week or a decade is a span like a month.
    """
    found, other = reading.date, match.date
    source = match.place.sentence.text
    if _printed(text, found) == _printed(source, other):
        return True
    if found.start and other.start and (found.is_rough or other.is_rough):
        return _agrees_roughly(found, _move_year(found, other))
    if _is_same_print(found, other) or _is_other_way(found, other, match.place.part.base):
        return True
    if found.start is None or other.start is None:
        return found.precision == "range" and _in_any_year(text, found) == _in_any_year(source, other)
    if found.precision == "range" and not (found.relative and found.month is None) and text[found.span.end - 1] != "s":
        return (found.start, found.end) == (other.start, other.end)
    return _is_end(found, other, source) or _covers(found, other.start, other.end)


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
    return overlap and (is_near or _covers(found, other.start, other.end))


def _in_any_year(text: str, found: FoundDate) -> tuple[date | None, date | None]:
    """The ends of a date without a year as they would fall in one and the same year."""
    placed = next((other for other in _dates(text, _ANY_DAY, None) if other.span.overlaps(found.span)), found)
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


def _covers(found: FoundDate, start: date | None, end: date | None) -> bool:
    if found.start is None or found.end is None or start is None or end is None:
        return False
    return found.start <= start and end <= found.end


def _printed(text: str, found: FoundDate) -> str:
    return found.span.slice(text).casefold().rstrip(".")


def _check_time(text: str, found: FoundTime, places: Sequence[Place], quoted: Sequence[Span]) -> Finding | None:
    anywhere = any(outer.contains(found.span) for outer in quoted)
    elsewhere: tuple[Place, Span] | None = None
    for place in places:
        for other in locate_times(place.sentence.text):
            if not _is_same_time(found, other):
                continue
            if place.cited or anywhere:
                return None
            elsewhere = elsewhere or (place, other.span)
    message = f"“{found.span.slice(text)}” is not in the evidence"
    if elsewhere:
        message += f"; elsewhere {elsewhere[0].show(elsewhere[1])}"
    return Finding(
        code="date_wrong",
        severity="error",
        message=message,
        at=tuple(found.span),
        evidence=(elsewhere[0].cite(elsewhere[1]),) if elsewhere else (),
    )


def _is_same_time(a: FoundTime, b: FoundTime) -> bool:
    """Whether two times agree; a time that leaves the half of the day open agrees with both halves."""
    if a.at.minute != b.at.minute:
        return False
    return a.at.hour == b.at.hour or (not (a.is_sure and b.is_sure) and a.at.hour % 12 == b.at.hour % 12)
