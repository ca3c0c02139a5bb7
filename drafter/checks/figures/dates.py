"""Every date and time of day in a statement must stand in the sentences it cites, whatever form it is written in."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from drafter.brief import Finding, Span, Statement
from drafter.checks.abroad import is_abroad
from drafter.checks.aligning import align
from drafter.checks.evidence import CitedText
from drafter.checks.figures.agreeing import (
    DateMatch,
    DateReading,
    covers,
    is_agreeing,
    is_reckoned_time,
    is_same_time,
    place_dates,
    read_dates,
)
from drafter.checks.whereabouts import Place, iter_places, locate_quoted, tell_language
from drafter.text.clock import FoundTime, locate_times
from drafter.text.dates import FoundDate
from drafter.text.words import content_words

# A statement that says less than this besides its date may well say it in words that no cited sentence uses.
_FEWEST_WORDS = 3


_WITH_WEEKDAY = re.compile(r",?\s(?:the\s)?")
_NEAR = timedelta(days=90)

# How much of what stands around a date must stand around it in an uncited sentence for that one to tell the same.
_FITS = 0.5


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
    matches = [DateMatch(found, place) for place in places for found in place_dates(place)]
    words = _say_besides(text, readings, language)
    related = [match for match in matches if _is_loose(match.date) or _is_related(match.place, words, language)]
    findings = [
        finding
        for span, choices in readings.items()
        if not all(is_abroad(choice.part, language) and choice.date.is_rough for choice in choices)
        if (finding := _check_date(text, span, choices, _part_matches(span, matches, related, quoted)))
    ]
    findings += _check_weekdays(text, readings)
    return findings + [finding for time in times if (finding := _check_time(text, time, places, quoted))]


def _check_weekdays(text: str, readings: Mapping[Span, Sequence[DateReading]]) -> Iterator[Finding]:
    """A weekday printed with a day that falls on another: "Thursday, May 21" in a year where that is a Wednesday."""
    for first, second in pairwise(sorted(readings)):
        if not _WITH_WEEKDAY.fullmatch(text, first.end, second.start):
            continue
        named = {choice.date.weekday for choice in readings[first]}
        days = [choice.date.start for choice in readings[second] if _is_near_day(choice)]
        if len(named) == 1 and days and all(day and day.weekday() not in named for day in days):
            message = f"“{second.slice(text)}” is not a {first.slice(text)}"
            yield Finding(code="date_wrong", severity="error", message=message, at=(first.start, second.end))


def _is_near_day(reading: DateReading) -> bool:
    """Whether a reading is one day, and its year is printed or plain from how near it lies."""
    found, base = reading.date, reading.part.base
    if found.start is None or found.start != found.end or found.day is None:
        return False
    return not found.relative or (base is not None and abs(found.start - base) <= _NEAR)


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


def _read_dates(text: str, cited: Sequence[CitedText], language: str | None) -> dict[Span, list[DateReading]]:
    """Every date of the statement, resolved once for every cited source."""
    readings: dict[Span, list[DateReading]] = {}
    for part in cited:
        for found in read_dates(text, part.base, language):
            # "Five years ago" is the figure check's: the source may say it as a figure or as a date.
            if not found.counted:
                readings.setdefault(found.span, []).append(DateReading(found, part))
    return readings


def _part_matches(
    span: Span, matches: list[DateMatch], related: list[DateMatch], quoted: Sequence[Span]
) -> tuple[list[DateMatch], list[DateMatch]]:
    """The matches that may support a date, and the others."""
    if any(outer.contains(span) for outer in quoted):
        return matches, []
    near = [match for match in related if match.place.cited]
    return near, [match for match in matches if match not in near]


def _check_date(
    text: str, span: Span, choices: list[DateReading], matches: tuple[list[DateMatch], list[DateMatch]]
) -> Finding | None:
    near, elsewhere = matches
    printed = span.slice(text)
    carriers = [reading for reading in choices if _is_carried(reading, near, text)]
    if carriers:
        return _check_placed(text, span, carriers)
    other = next((match for match in elsewhere for reading in choices if is_agreeing(reading, match, text)), None)
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


def _check_placed(text: str, span: Span, carriers: Sequence[DateReading]) -> Finding | None:
    """A note where a word such as "yesterday" is copied from a source whose day nobody knows."""
    if any(reading.date.start is not None or reading.date.word is None for reading in carriers):
        return None
    message = f"“{span.slice(text)}” counts from a source that has no date of its own: say which day it was"
    return Finding(code="date_unresolved", severity="note", message=message, at=tuple(span))


def _is_comparable(found: FoundDate, other: FoundDate) -> bool:
    """Whether a date could be a mistake for another: both of one precision, or both placed in the calendar."""
    is_placed = other.start is not None and not other.is_rough and other.word is None
    return found.precision == other.precision or (is_placed and not found.relative)


def _has_rival(text: str, span: Span, near: Sequence[DateMatch]) -> bool:
    """Whether a cited sentence has another date in the place that `span` has in the statement."""
    for place in {one.place.sentence.id: one.place for one in near}.values():
        theirs = align(text, place.sentence.text, place.part.menu.source.language).counterpart(span)
        if theirs and any(one.date.span.overlaps(theirs) for one in near if one.place == place):
            return True
    return False


def _fits(text: str, span: Span, match: DateMatch) -> bool:
    """Whether an uncited sentence has a date among the words that it stands among in the statement."""
    return align(text, match.place.sentence.text, match.place.part.menu.source.language).context(span) >= _FITS


def _is_carried(reading: DateReading, near: list[DateMatch], text: str) -> bool:
    """Whether a cited date agrees, or the two ends of a range do, or a date is the source's own day.

    A calendar day is that only where the cited sentences name no day: else theirs is what is told of.
    """
    found = reading.date
    if any(is_agreeing(reading, match, text) for match in near):
        return True
    is_dateless = all(match.date.precision != "day" for match in near)
    is_own = (found.relative and found.month is None and not found.is_rough) or (found.day and is_dateless)
    if is_own and covers(found, reading.part.base, reading.part.base):
        return True
    ends = {match.date.start for match in near} | {match.date.end for match in near}
    return found.precision == "range" and found.start is not None and {found.start, found.end} <= ends


def _check_time(text: str, found: FoundTime, places: Sequence[Place], quoted: Sequence[Span]) -> Finding | None:
    anywhere = any(outer.contains(found.span) for outer in quoted)
    elsewhere: tuple[Place, Span] | None = None
    for place in places:
        for other in locate_times(place.sentence.text):
            if not is_same_time(found, other):
                continue
            if place.cited or anywhere:
                return None
            elsewhere = elsewhere or (place, other.span)
    if any(place.cited and is_reckoned_time(found, place) for place in places):
        return None
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
