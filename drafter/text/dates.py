"""Dates in news text: where they stand, and which days they mean once a base date is known.

`locate_dates` reads English, German, French, Spanish, Korean and Japanese forms. Nothing here reads the clock: what is
relative ("Friday", "last month") or has no year is resolved against the `base` that the caller hands in.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from drafter.brief import Span
from drafter.text.calendar import (
    DAY_WORDS,
    MONTHS,
    PERIOD_WORDS,
    WEEKDAYS,
    add_months,
    month_range,
    week_range,
    year_range,
)

Precision = Literal["day", "month", "year", "range"]


@dataclass(frozen=True)
class FoundDate:
    """A date as printed. `start` and `end` are the first and last day it means, both None when it cannot be resolved.

    `relative` is True when the days depend on a base date (weekdays, "yesterday", dates without a year). `month` and
    `day` are what is printed, None where the text does not print them: they compare dates of unknown year.
    """

    span: Span
    start: date | None
    end: date | None
    precision: Precision
    relative: bool
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True)
class _Setting:
    """What a date in a text is resolved with."""

    text: str
    base: date | None
    language: str | None

    def is_future(self, span: Span) -> bool:
        """Whether the words around `span`, within its sentence, look ahead."""
        before = re.split(r"[.!?。\n]\s", self.text[max(0, span.start - 90) : span.start])[-1]
        after = re.split(r"[.!?。\n]", self.text[span.end : span.end + 60])[0]
        return bool(_FUTURE.search(before) or _FUTURE_AFTER.match(after))


_FUTURE = re.compile(
    r"\b(?:will|won't|would|shall|to be|(?:is|are|due|set|scheduled|expected|planned|plans?|hopes?|wants?|going) to"
    r"|due|upcoming|until|by|wird|werden|soll|sollen|bis|kommenden|va|vont|prochain)\b|오는|다음|来る|次の",
    re.IGNORECASE,
)
_FUTURE_AFTER = re.compile(r"\s*(?:,?\s*(?:will|shall|is to|are to|is expected|are expected)\b|.{0,40}(?:예정|할 것|予定|する方針))")

_MONTH = "(?:" + "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = "(?:" + "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True)) + ")"
_DAY = r"(?<![\d.,:/])(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_ORDINAL = r"(?:st|nd|rd|th|er)?"
_YEAR = r"(?:1[0-9]{3}|20\d\d)(?!\d)"
_TO = r"\s*(?:[-–—~〜～]|to|through|until|and|bis|au|al)\s*"

_ISO = re.compile(rf"(?<!\d)(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_ORDINAL}"
    rf"(?:{_TO}(?:(?P<month2>{_MONTH})\s+)?(?P<day2>{_DAY}){_ORDINAL}(?!\s*(?:[%,.]\d|percent|people)))?"
    rf"(?:,?\s+(?P<year>{_YEAR}))?(?!\w)",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"(?:(?P<day1>{_DAY})(?:\.|{_ORDINAL}){_TO})?(?P<day>{_DAY})(?:\.|{_ORDINAL})\s+(?:of\s+|de\s+)?"
    rf"(?P<month>{_MONTH})(?:,?\s+(?:de\s+)?(?P<year>{_YEAR}))?(?!\w)",
    re.IGNORECASE,
)
_NUMERIC = re.compile(rf"(?<![\d./-])(?P<a>\d{{1,2}})(?P<sep>[./-])(?P<b>\d{{1,2}})(?P=sep)(?P<year>{_YEAR})(?![\d/-])")
_EAST = re.compile(
    rf"(?:(?P<year>{_YEAR})\s?[年년]\s?)?(?<!\d)(?P<month>1[0-2]|0?[1-9])\s?[月월](?![曜요])(?:\s?(?P<day>{_DAY})\s?[日일])?"
    rf"(?:{_TO}(?P<day2>{_DAY})\s?[日일])?"
)
_EAST_YEAR = re.compile(rf"(?<!\d)(?P<year>{_YEAR})\s?[年년](?![間간])")
_EAST_DAY = re.compile(rf"(?P<cue>지난|오는|이달|去る|来る)?\s?(?P<day>{_DAY})[日일](?!간|\s?동안|\s?만에|間|째|목|以|이내|이상)")
_MONTH_YEAR = re.compile(rf"\b(?P<month>{_MONTH}),?\s+(?:of\s+|de\s+)?(?P<year>{_YEAR})(?!\w)", re.IGNORECASE)
_MONTH_ALONE = re.compile(
    rf"\b(?:(?P<cue>last|next|this|past|letzten|nächsten|in|since|until|by|of|from|im|seit|en|early|mid|late|during)"
    rf"(?:\s+|-))?(?:(?:early|mid|late)(?:\s+|-))?(?P<month>{_MONTH})(?!\w)"
)
_WEEKDAY_ALONE = re.compile(
    rf"(?:\b(?P<cue>last|next|this|past|letzten|nächsten|kommenden)\s+|(?P<east>지난|오는|다음|이번|先週の|来週の)\s?)?"
    rf"(?<![^\W\d_])(?P<day>{_WEEKDAY})(?P<plural>s\b)?(?!'?[^\W\d_가-힣ぁ-ん一-龥])"
)
_DAY_WORD = re.compile("(?<![^\\W\\d_])(?:" + "|".join(sorted(map(re.escape, DAY_WORDS), key=len, reverse=True)) + r")(?![a-zäöüß])", re.I)
_PERIOD = re.compile("(?<![^\\W\\d_])(?:(?:earlier|later|late|early)\\s+)?(?P<period>" + "|".join(sorted(map(re.escape, PERIOD_WORDS), key=len, reverse=True)) + r")(?![a-zäöüß])", re.I)
