"""Dates in news text: where they stand, and which days they mean once a base date is known.

`locate_dates` reads English, German, French, Spanish, Korean and Japanese forms. Nothing here reads the clock: what is
relative ("Friday", "last month") or has no year is resolved against the `base` that the caller hands in.
"""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from drafter.brief import Span
from drafter.text.calendar_words import DAY_WORDS, MONTHS, PERIOD_WORDS, WEEKDAYS, month_days, period_days, year_days
from drafter.text.clock import locate_times, parse_zone
from drafter.text.date_days import DAY_FORMS
from drafter.text.date_setting import Form, FoundDate, Precision, Setting, any_of, date_or_none, locate_cues
from drafter.text.date_spans import SPAN_FORMS
from drafter.text.folding import narrow
from drafter.text.free_text import FreeText

__all__ = ["FoundDate", "Precision", "is_same_date", "locate_dates", "parse_published"]


_WEEK, _LAST_WEEK = 7, 24
# What stands between a weekday and its day: "Monday, 17 October", "Montag, den 17.", "17日(月曜日)".
_BEFORE_DAY = re.compile(r",?\s?(?:(?:the|den|dem|le|el)\s)?", re.IGNORECASE)
_AFTER_DAY = re.compile(r"\s?[(（]|,\s(?:an?\s)?", re.IGNORECASE)


# "11 April last year".
_NEAR_YEAR = re.compile(r",?\s(?:of\s)?(last|this|next)\syear\b", re.IGNORECASE)
_NEAR_YEARS = {"last": -1, "this": 0, "next": 1}


class _MonthDay(NamedTuple):
    month: int
    day: int


_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)")
_WHOLE_MONTHS = frozenset(name for name in MONTHS if len(name) > 4) | frozenset(
    ("may", "june", "july", "juni", "juli", "mai", "mars", "märz", "juin", "août")
)
_SHORT_MONTHS = MONTHS.keys() - _WHOLE_MONTHS
_MONTH = rf"(?:{any_of(_WHOLE_MONTHS)}\b|{any_of(_SHORT_MONTHS)}\b\.?)"
_DAY_FREE = r"(?:[12]\d|3[01]|0?[1-9])"
_DAY = rf"(?<![\d.,:/]){_DAY_FREE}(?!\d)"
_TH = r"(?:st|nd|rd|th|er|º)?"
_YEAR = r"(?:1\d{3}|20\d\d)(?!\d)"
_TO = r"\s?(?:[-–—~〜～∼]|to|through|until|bis|au|al)\s?"
_WORD_BEFORE, _WORD_AFTER = r"(?<![^\W\d_])", r"(?![a-zà-ÿ])"

_ISO = re.compile(
    rf"(?<![\d/.-])(?P<year>{_YEAR})(?P<sep>[-/.])\s?(?P<month>1[0-2]|0?[1-9])(?P=sep)\s?(?P<day>{_DAY_FREE})(?!\d)"
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY}){_TH}"
    rf"(?:{_TO}(?:(?P<month2>{_MONTH})\s+)?(?P<day2>{_DAY}){_TH}(?![\w%]|[.,:]\d))?"
    rf"(?:,?\s+(?P<year>{_YEAR}))?(?![\w%]|[.:]\d)",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"\b(?:(?P<day1>{_DAY})(?:\.|{_TH})(?:\s(?P<month1>{_MONTH}))?{_TO})?(?P<day>{_DAY})(?:\.|{_TH})\s+(?:(?:of|de)\s+)?"
    rf"(?P<month>{_MONTH})(?:,?\s+(?:de\s+)?(?P<year>{_YEAR}))?(?!\w)",
    re.IGNORECASE,
)
_NUMERIC = re.compile(rf"(?<![\d./-])(?P<a>\d\d?)(?P<sep>[./-])\s?(?P<b>\d\d?)(?P=sep)\s?(?P<year>{_YEAR})(?![\d/-])")
_EAST = re.compile(
    rf"(?:(?P<year>{_YEAR})\s?[年년]\s?)?(?<!\d)(?P<month>1[0-2]|0?[1-9])\s?[月월](?![曜요])"
    rf"(?:\s?(?P<day>{_DAY})(?:\s?[日일]|(?={_TO}{_DAY_FREE}\s?[日일])))?"
    rf"(?:{_TO}(?P<day2>{_DAY})\s?[日일])?"
)
_YEARS_LONG = re.compile(r"\d[년年]\s?$")
_SAME_YEAR = re.compile(r"同年$|해\s?$")
_EAST_YEAR = re.compile(rf"(?<!\d)(?P<year>{_YEAR})\s?[年년](?![間간])")
_EAST_DAY = re.compile(
    rf"(?:(?P<cue>오는|来る)\s?|(?P<past>지난|去る)\s?|이달\s?)?(?P<day>{_DAY})[日일]"
    r"(?!간|\s?동안|\s?만에|間|째|목|以|이내|이상|後|前|에\s?걸|\s?안에|\s?넘|치|분의|にわた|ぶり|がかり|余り|目|分の)"
    # "1日11便": eleven a day.
    r"(?!(?<=\D1.)\s?(?:\d+(?![\d時시:])|平均|평균|当たり|あたり|に\d|당))"
)
_MONTH_YEAR = re.compile(rf"\b(?P<month>{_MONTH}),?\s+(?:(?:of|de)\s+)?(?P<year>{_YEAR})(?!\w)", re.IGNORECASE)
# Cue words that move a month or weekday to another year or week: forward when True.
_MOVING = {
    **dict.fromkeys(("last", "past", "letzten", "지난"), False),
    **dict.fromkeys(("next", "nächsten", "kommenden", "오는", "다음 주", "다음주", "다음"), True),
}
# Cues that "May" the month stands after and Ms. May does not.
_SURE_CUES = frozenset(
    ("last", "next", "this", "past", "in", "since", "until", "early", "mid", "late", "during", "before", "after")
)
_RANGING = frozenset(("from", "von"))
_MONTH_CUE = (
    r"(?:last|next|this|past|in|since|until|by|of|from|to|early|mid|late|during|before|after"
    r"|letzten|nächsten|im|seit|von|zwischen|bis|ab|en|depuis|desde)"
)
_MONTH_ALONE = re.compile(
    rf"\b(?:(?P<cue>{_MONTH_CUE})[\s-]+)?(?:(?:early|mid|late|of)[\s-]+){{0,3}}(?P<month>{_MONTH})(?!\w)", re.IGNORECASE
)
# "From May to September": a name followed by another month is a month.
_AND_MONTH = re.compile(rf"\s?(?:to|through|until|and|bis|und|[-–—])\s?{_MONTH}(?!\w)", re.IGNORECASE)
_WEEKDAY = re.compile(
    rf"(?:\b(?P<cue>last|next|this|past|letzten|nächsten|kommenden)\s+|(?P<east>지난|오는|다음\s주|다음)\s?)?"
    rf"(?:{_WORD_BEFORE}|(?<=[\u3040-\u309f、。]))(?<!Black )(?<!Good )(?<!Super )(?<!Bloody )"
    rf"(?P<day>{any_of(WEEKDAYS)}){_WORD_AFTER}"
    r"(?!\s(?:Times|Telegraph|Mirror|Post|Express|Mail|Night))"
)
# Japanese words stand without a space after their particles.
_BARE = {word for word in (*DAY_WORDS, *PERIOD_WORDS, *WEEKDAYS) if re.match(r"[一-龥]", word)}
_BARE_BEFORE = r"(?<![一-龥々\d])"
_DAY_WORD = re.compile(
    rf"(?:{_WORD_BEFORE}{any_of(DAY_WORDS.keys() - _BARE)}{_WORD_AFTER}"
    rf"|{_BARE_BEFORE}{any_of(DAY_WORDS.keys() & _BARE)})",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    rf"(?:{_WORD_BEFORE}(?:(?:earlier|later|late|early)\s+)?|{_BARE_BEFORE})(?P<period>{any_of(PERIOD_WORDS)}){_WORD_AFTER}",
    re.IGNORECASE,
)
_YEARS = re.compile(rf"(?<![\d.,/$€£¥-])(?P<year>{_YEAR})(?:[-–—/](?P<last>{_YEAR}|\d\d(?!\d))|(?P<decade>s\b|er\b))")
_BARE_YEAR = re.compile(
    rf"(?<![\w.,/$€£¥₩#№-])(?P<year>{_YEAR})(?![\d%$€£¥₩]|[.,/:]\d|-\w|[a-zA-Z]|\s?[만억조万億兆명원円人])"
)
_YEAR_CUE = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|late|early|mid|around|circa|the|before|after|during|between|and|through|year"
    r"|fiscal|spring|summer|fall|autumn|winter|seit|im|jahr|bis|en|depuis|desde|hasta|de)[\s-]*$",
    re.IGNORECASE,
)
# What makes a bare four-digit number a count and not a year: a plain plural, a scale word, a unit.
_COUNTED = re.compile(
    r"\s+(?:(?:more|other|new|u\.s\.|american|\w+(?:ed|ish|ese|an|al|ic|ry))\s+)?(?:[a-z]{2,}[a-rt-z]s|people|men|women|children"
    r"|police|staff|troops|percent|per|million|billion|thousand|dollars|euros?|yen|won|km|miles?|tons?)\b"
)
# A year counts as one without a cue only from here on; older ones are more often amounts.
_FIRST_PLAIN_YEAR = 1900


def locate_dates(text: str, base: date | None, language: str | None = None) -> list[FoundDate]:
    """Every date in `text`, in order, never overlapping.

    `base` is the day the text was published: a weekday is the nearest one at or before it, unless "next" or a verb that
    looks ahead makes it the next one; a date without a year is the nearest such day to it. `language` decides whether
    04/05/2026 is in April ("en") or in May; without it such a date stays unresolved.
    """
    text = narrow(text)
    setting = Setting(text, base, language)
    found: list[FoundDate] = []
    free = FreeText(text)
    for form, match in _match_forms(text):
        if free.is_free(Span(*match.span())) and (one := form.read(match, setting)):
            free.take(one.span)
            found.append(one)
    return _join_weekdays(sorted(found, key=lambda one: one.span), text)


def _join_weekdays(found: list[FoundDate], text: str) -> list[FoundDate]:
    """The same dates; a weekday beside a day that falls on it ("Monday 17 October") means that day."""
    joined = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        between = text[one.span.end : other.span.start]
        if _is_weekday_of(one, other) and _BEFORE_DAY.fullmatch(between):
            joined[at] = replace(one, start=other.start, end=other.end)
        elif _is_weekday_of(other, one) and _AFTER_DAY.fullmatch(between):
            joined[at + 1] = replace(other, start=one.start, end=one.end)
    return joined


def _is_weekday_of(weekday: FoundDate, day: FoundDate) -> bool:
    if weekday.weekday is None or day.day is None or day.start is None:
        return False
    return day.start == day.end and weekday.weekday == day.start.weekday()


@lru_cache(maxsize=2048)
def _match_forms(text: str) -> tuple[tuple[Form, re.Match[str]], ...]:
    """What looks like a date, form by form: the same for every base, so looked for once."""
    cues = locate_cues(text)
    return tuple((form, match) for form in _FORMS if form.cue in cues for match in form.pattern.finditer(text))


def is_same_date(a: FoundDate, b: FoundDate) -> bool:
    """Whether two dates can mean the same: one lies within the other. Unresolved ones compare by printed month, day."""
    if a.start and a.end and b.start and b.end:
        return (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)
    return a.month is not None and (a.month, a.day) == (b.month, b.day)


def parse_published(value: str) -> str | None:
    """The date of a header or page as ISO 8601, None when it is no date.

    A date and time with its offset where a time and a zone we know are printed, otherwise the date alone.
    """
    value = value.strip()
    if _INSTANT.fullmatch(value):
        try:
            return datetime.fromisoformat(value.replace(" ", "T", 1)).isoformat()
        except ValueError:
            return None
    days = [found for found in locate_dates(value, None) if found.precision == "day" and found.start]
    if not days or days[0].start is None:
        return None
    times = [found for found in locate_times(value) if not found.span.overlaps(days[0].span)]
    zone = parse_zone(value[days[0].span.end :]) or parse_zone(value[: days[0].span.start])
    if not times or zone is None:
        return days[0].start.isoformat()
    return datetime.combine(days[0].start, times[0].at, zone).isoformat()


def _read_full(match: re.Match[str], setting: Setting) -> FoundDate | None:
    """A month with a day, perhaps a first or a last day next to it, perhaps a year."""
    parts = match.groupdict()
    if not _is_month_here(parts["month"]):
        return None
    month = _month_number(parts["month"])
    first = last = _MonthDay(month, int(parts["day"]))
    if parts.get("day2"):
        last = _MonthDay(_month_number(parts.get("month2") or parts["month"]), int(parts["day2"]))
    elif parts.get("day1"):
        first = _MonthDay(_month_number(parts.get("month1") or parts["month"]), int(parts["day1"]))
    return _resolve_days(match, first, last, setting)


def _resolve_days(match: re.Match[str], first: _MonthDay, last: _MonthDay, setting: Setting) -> FoundDate | None:
    year = match.groupdict().get("year")
    near = None if year or setting.base is None else _NEAR_YEAR.match(setting.text, match.end())
    named = (
        setting.base.year + _NEAR_YEARS[near[1].casefold()] if near and setting.base else int(year) if year else None
    )
    end = setting.nearest_day(named, *last)
    start = setting.nearest_day(end.year - (first > last), *first) if end else None
    if year and start is None:
        return None
    if start is None:
        end = None
    precision: Precision = "day" if first == last else "range"
    span = Span(match.start(), near.end() if near else match.end())
    return FoundDate(span, start, end, precision, not year, first.month, first.day)


def _month_number(name: str) -> int:
    return int(name) if name.isdigit() else MONTHS[name.casefold().rstrip(".")]


def _is_month_here(name: str) -> bool:
    """Lower-case "may 5" or "mars 3" is a month only in the languages that write months small."""
    return name[0].isupper() or name.casefold().rstrip(".") not in {"may", "march", "mar", "jun", "dec", "sep"}


def _read_numeric(match: re.Match[str], setting: Setting) -> FoundDate | None:
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    span = Span(*match.span())
    month_first, day_first = date_or_none(year, a, b), date_or_none(year, b, a)
    if match["sep"] == "." or setting.language not in (None, "en"):
        month_first = None
    if month_first and day_first and month_first != day_first:
        chosen = month_first if setting.language == "en" else None
        return FoundDate(span, chosen, chosen, "day", relative=False)
    chosen = day_first or month_first
    return FoundDate(span, chosen, chosen, "day", False, chosen.month, chosen.day) if chosen else None


def _read_east(match: re.Match[str], setting: Setting) -> FoundDate | None:
    before = setting.text[max(0, match.start() - 3) : match.start()]
    # "징역 2년 6월", "懲役2年6月": as long as that.
    if not match["year"] and _YEARS_LONG.search(before):
        return None
    if not match["day"] and _SAME_YEAR.search(before):
        return FoundDate(Span(*match.span()), None, None, "month", relative=True, month=int(match["month"]))
    if not match["day"]:
        return _read_month(match, setting)
    month = int(match["month"])
    first = _MonthDay(month, int(match["day"]))
    return _resolve_days(match, first, _MonthDay(month, int(match["day2"] or match["day"])), setting)


def _read_east_day(match: re.Match[str], setting: Setting) -> FoundDate | None:
    """A Korean or Japanese day of the month alone: of the month it was printed in, since papers there name any other.

    In the first week a day of the last one is of the month before; after "오는" and "来る" it is the coming one.
    """
    span, day, base = Span(*match.span()), int(match["day"]), setting.base
    if base is None:
        return FoundDate(span, None, None, "day", relative=True)
    if match["cue"]:
        offsets: tuple[int, ...] = (0, 1, 2) if day >= base.day else (1, 2)
    else:
        is_late = base.day <= _WEEK and day >= _LAST_WEEK
        is_over = is_late or (match["past"] and day > base.day) or day > month_days(base.year, base.month)[1].day
        offsets = (-1, -2) if is_over and not setting.is_ahead(span) else (0, 1)
    for offset in offsets:
        first, last = month_days(base.year, base.month + offset)
        if (found := first + timedelta(days=day - 1)) <= last:
            return FoundDate(span, found, found, "day", relative=True)
    return None


def _read_month(match: re.Match[str], setting: Setting) -> FoundDate | None:
    parts = match.groupdict()
    name, cue = parts["month"], (parts.get("cue") or "").casefold()
    month = _month_number(name)
    if parts.get("year"):
        start, end = month_days(int(parts["year"]), month)
        return FoundDate(Span(*match.span()), start, end, "month", relative=False, month=month)
    is_range = cue in _RANGING and _AND_MONTH.match(setting.text, match.end())
    if not name.isdigit() and not is_range and not _is_lone_month(name, cue):
        return None
    span = Span(match.start() if cue in _MOVING or name.isdigit() else match.start("month"), match.end())
    if setting.base is None:
        return FoundDate(span, None, None, "month", True, month)
    year = setting.month_year(month, span) or setting.base.year
    if cue in _MOVING:
        is_ahead = _MOVING[cue]
        is_this = month > setting.base.month if is_ahead else month < setting.base.month
        year = setting.base.year + (0 if is_this else 1 if is_ahead else -1)
    start, end = month_days(year, month)
    return FoundDate(span, start, end, "month", relative=True, month=month)


def _is_lone_month(name: str, cue: str) -> bool:
    """A month's name without day or year: short forms need their stop, words that are also verbs or names a cue."""
    plain = name.casefold().rstrip(".")
    if plain == "mars" or (plain in _SHORT_MONTHS and not name.endswith(".")):
        return False
    if not name[0].isupper():
        return cue in ("en", "depuis", "desde", "de") and len(plain) > 3
    if plain == "may":
        return cue in _SURE_CUES
    return bool(cue) or (len(plain) > 4 and plain not in {"march", "april", "august", "enero", "marzo"})


def _read_weekday(match: re.Match[str], setting: Setting) -> FoundDate | None:
    span, base, weekday = Span(*match.span()), setting.base, WEEKDAYS[match["day"]]
    cue = (match["cue"] or match["east"] or "").casefold()
    printed = None if cue else weekday
    if base is None:
        return FoundDate(span, None, None, "day", relative=True, weekday=printed)
    back = (base.weekday() - weekday) % 7
    if _MOVING[cue] if cue in _MOVING else cue != "this" and (setting.is_ahead(span) or setting.lasts_until(span)):
        found = base + timedelta(days=-back % 7 or (7 if cue else 0))
    else:
        found = base - timedelta(days=back or (7 if cue in _MOVING else 0))
    return FoundDate(span, found, found, "day", relative=True, weekday=printed)


def _read_day_word(match: re.Match[str], setting: Setting) -> FoundDate:
    days = DAY_WORDS[match[0].casefold()]
    found = setting.base and setting.base + timedelta(days=days)
    return FoundDate(Span(*match.span()), found, found, "day", relative=True, word=f"day {days}")


def _read_period(match: re.Match[str], setting: Setting) -> FoundDate:
    unit, offset = PERIOD_WORDS[match["period"].casefold()]
    start, end = period_days(setting.base, unit, offset) if setting.base else (None, None)
    precision: Precision = "range" if unit == "week" else "month" if unit == "month" else "year"
    return FoundDate(Span(*match.span()), start, end, precision, relative=True, word=f"{unit} {offset}")


def _read_years(match: re.Match[str], _: Setting) -> FoundDate | None:
    first = int(match["year"])
    last = first + 9 if match["decade"] else int(match["last"]) + (first // 100 * 100 if len(match["last"]) == 2 else 0)
    if last <= first:
        return None
    return FoundDate(Span(*match.span()), year_days(first)[0], year_days(last)[1], "range", relative=False)


def _read_east_year(match: re.Match[str], _: Setting) -> FoundDate:
    return FoundDate(Span(*match.span()), *year_days(int(match["year"])), "year", relative=False)


def _read_bare_year(match: re.Match[str], setting: Setting) -> FoundDate | None:
    before, year = setting.text[max(0, match.start() - 12) : match.start()], int(match["year"])
    counted = _COUNTED.match(setting.text, match.end())
    cue = _YEAR_CUE.search(before)
    if (counted and not (cue and year >= _FIRST_PLAIN_YEAR)) or not (cue or year >= _FIRST_PLAIN_YEAR):
        return None
    return FoundDate(Span(*match.span()), *year_days(year), "year", relative=False)


# Longer forms first: what they take is not read again by the shorter ones.
_FORMS: tuple[Form, ...] = (
    Form(_ISO, _read_full, "digit"),
    Form(_NUMERIC, _read_numeric, "digit"),
    Form(_DAY_FIRST, _read_full, "month"),
    Form(_MONTH_FIRST, _read_full, "month"),
    *DAY_FORMS,
    *SPAN_FORMS,
    Form(_EAST, _read_east, "east"),
    Form(_MONTH_YEAR, _read_month, "month"),
    Form(_EAST_YEAR, _read_east_year, "east"),
    Form(_EAST_DAY, _read_east_day, "east"),
    Form(_DAY_WORD, _read_day_word),
    Form(_PERIOD, _read_period, "period"),
    Form(_WEEKDAY, _read_weekday),
    Form(_MONTH_ALONE, _read_month, "month"),
    Form(_YEARS, _read_years, "digit"),
    Form(_BARE_YEAR, _read_bare_year, "digit"),
)
