"""What a date in a text is, and what it is resolved with."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from drafter.brief import Span

_STOP = re.compile(r"[.!?]\s|[。\n]")
# "It would close, the mayor said on Friday": the day belongs to what was just told.
_JUST_TOLD = re.compile(
    r"(?<!\bbe\s)\b(?!expected|scheduled|planned|slated|supposed)(?:said|told|met|held|wrote|spoke|began|came|\w{2,}ed)\s"
    r"(?:(?:on|late|early|in|the|[A-Z]\w+)\s)*$"
)
_AHEAD = re.compile(
    r"\b(?:(?-i:may|might|could)|will|won't|would|shall|to be|due|upcoming|wird|werden|soll|sollen"
    r"|kommenden|va|vont|prochain"
    r"|(?:is|are|now|still)\s(?:expected|scheduled|planned|slated)"
    r"|(?:is|are|due|set|scheduled|expected|planned|plans?|hopes?|wants?|going) to)\b|오는|다음|来る",
    re.IGNORECASE,
)
# "By Friday" looks ahead, "run by the guild on Friday" does not.
_BY = re.compile(r"\bby\s(?:(?:early|mid|late|the|beginning|start|middle|end|of|next|this)\s)*$", re.IGNORECASE)
# What lasts "until May" may be over or last on.
_UNTIL = re.compile(
    r"\b(?:until|till|bis)\s(?:(?:early|mid|late|the|beginning|start|middle|end|of|Anfang|Mitte|Ende)\s)*$", re.I
)
# "The road reopens on Wednesday", "three days of mourning starting on Friday".
_PRESENT = re.compile(
    r"\b(?:(?:re)?opens|starts|begins|resumes|meets|closes|shuts|ends|votes|convenes|returns|departs|leaves|expires"
    r"|starting|beginning)\s(?:again\s)?(?:on\s)?$"
)
_LASTING = re.compile(r"\b(?:is|are|remains?|stays?)\s[^.;:]{0,60}\buntil\s$")
# "On Thursday the institute is to publish its study": no verb between has told of anything yet.
_OPENS_AHEAD = re.compile(
    r"(?:(?!\w+ed\b|said\b|told\b|was\b|were\b|had\b|met\b|began\b|held\b)[\w’'-]+\s|\s){1,9}(?:will|is\sto|are\sto|is\sdue)\b"
)
_HALF_YEAR = 6
_AHEAD_AFTER = re.compile(
    r",?\s*(?:will|shall|is to|are to|is expected|are expected)\b|.{0,40}(?:예정|할 것|予定|方針)"
)

Precision = Literal["day", "month", "year", "range"]


@dataclass(frozen=True)
class FoundDate:
    """A date as printed. `start` and `end` are the first and last day it means, both None when it cannot be resolved.

    `relative` is True when the days depend on a base date (weekdays, "yesterday", dates without a year). `month`, `day`
    and `weekday` (0 is Monday) are what is printed, None where the text does not print them: they compare dates that
    cannot be resolved, as does `word`: "last week" and "earlier last week" have the same. Only a bare weekday has its
    `weekday`; "next Friday" says more. A rough date ("early May", "last summer") may mean any day from `start` to
    `end`; `counted` marks one that is told as so many units before the base ("five years ago").
    """

    span: Span
    start: date | None
    end: date | None
    precision: Precision
    relative: bool
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    word: str | None = None
    is_rough: bool = False
    counted: bool = False


Cue = Literal["", "digit", "month", "east", "week", "ago", "period", "century", "part", "season"]
# What a text must hold, at the least, for a form to be tried on it.
_CUES: dict[Cue, re.Pattern[str]] = {
    "digit": re.compile(r"\d"),
    "month": re.compile(
        r"\b(?:jan|jän|ene|feb|fév|mär|mar[csz.\s]|a[pvb]r|ma[iy]|ju[nil]|aug|ago|aoû|sep|o[ck]t|nov|d[eé][cz]|dic)",
        re.IGNORECASE,
    ),
    "east": re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]"),
    "week": re.compile(r"week|wochenende|[주週]", re.IGNORECASE),
    "ago": re.compile(r"\sago\b", re.IGNORECASE),
    "period": re.compile(
        r"week|month|year|woche|monat|jahr|semaine|mois|ann|an\s|dernier|prochain|[년年달月해주週이작올내昨今去来先]",
        re.IGNORECASE,
    ),
    "part": re.compile(r"early|mid|late|beginning|start|end|anfang|mitte", re.IGNORECASE),
    "season": re.compile(r"spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst", re.IGNORECASE),
    "century": re.compile(r"centur|jahrhundert|세기|世紀", re.IGNORECASE),
}


class Form(NamedTuple):
    """A form of date: its pattern, what reads a match (None: no date after all), and what it cannot do without."""

    pattern: re.Pattern[str]
    read: "Callable[[re.Match[str], Setting], FoundDate | None]"
    cue: Cue = ""


def locate_cues(text: str) -> frozenset[Cue]:
    """What `text` holds of what forms cannot do without."""
    return frozenset(("", *(cue for cue, pattern in _CUES.items() if pattern.search(text))))


@dataclass(frozen=True)
class Setting:
    """What the dates of one text are resolved with."""

    text: str
    base: date | None
    language: str | None

    def is_ahead(self, span: Span) -> bool:
        """Whether the words around `span`, within its sentence, look ahead."""
        before = _STOP.split(self.text[max(0, span.start - 90) : span.start])[-1]
        if _JUST_TOLD.search(before):
            return False
        after = _STOP.split(self.text[span.end : span.end + 60])[0]
        ahead = _AHEAD.search(before) or _BY.search(before) or _PRESENT.search(before)
        return bool(ahead or _AHEAD_AFTER.match(after) or (_OPENS_AHEAD.match(after) and not before.strip(" On")))

    def lasts_until(self, span: Span) -> bool:
        """Whether something that goes on now lasts until `span`: "is closed until Monday"."""
        return _LASTING.search(self.text, max(0, span.start - 90), span.start) is not None

    def month_year(self, month: int, span: Span) -> int | None:
        """The year of a month that `span` prints without one: the latest, or the coming one if the text looks ahead.

        After "until" the nearest. None without a base.
        """
        if self.base is None:
            return None
        ahead = self.is_ahead(span)
        if not ahead and _UNTIL.search(self.text, max(0, span.start - 30), span.start):
            away = month - self.base.month
            return self.base.year + (away < -_HALF_YEAR) - (away > _HALF_YEAR)
        if ahead and month < self.base.month:
            return self.base.year + 1
        return self.base.year - (not ahead and month > self.base.month)

    def nearest_day(self, year: int | None, month: int, day: int) -> date | None:
        """The day in `year`, without one the nearest to the base; None when there is no such day, or no base."""
        if year is not None:
            return date_or_none(year, month, day)
        if self.base is None:
            return None
        base, years = self.base, (self.base.year + step for step in (-1, 0, 1))
        candidates = [found for each in years if (found := date_or_none(each, month, day))]
        return min(candidates, key=lambda found: abs(found - base), default=None)


def date_or_none(year: int, month: int, day: int) -> date | None:
    """The day, None when the calendar has no such one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"
