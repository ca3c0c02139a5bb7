"""Days that news names in words: last night, the weekend, Christmas Day, a day of next month or of last week."""

import re
from datetime import timedelta

from drafter.brief import Span
from drafter.text.calendar_words import PERIOD_WORDS, WEEKDAYS, period_days
from drafter.text.date_setting import Form, FoundDate, Setting, any_of

# Parts of a day, and the days from the base that they may lie in.
_DAY_PARTS = {
    **dict.fromkeys(("last night", "letzte nacht", "어젯밤", "昨夜", "昨晩"), (-1, 0)),
    **dict.fromkeys(
        ("this morning", "this afternoon", "this evening", "heute morgen", "오늘 아침", "今朝", "今夜"), (0, 0)
    ),
}
_DAY_PART = re.compile(rf"(?<![A-Za-z가-힣]){any_of(_DAY_PARTS)}(?![a-z])", re.IGNORECASE)
_WEEKEND = re.compile(
    r"\b(?:(?P<cue>last|this|next|over\sthe|at\sthe|during\sthe|am|letztes|dieses|nächstes)\s)(?:weekend|Wochenende)\b"
    r"|(?P<east>지난|이번|다음)\s?주말|(?P<week>先|今|来)週末",
    re.IGNORECASE,
)
_ON = frozenset(("next", "nächstes", "다음", "来"))
_BACK = frozenset(("last", "letztes", "지난", "先"))
_HOLIDAYS = {
    **dict.fromkeys(("Christmas Day", "크리스마스", "성탄절"), (12, 25)),
    **dict.fromkeys(("Christmas Eve", "Heiligabend", "Heiliger Abend"), (12, 24)),
    "Boxing Day": (12, 26),
    **dict.fromkeys(("New Year’s Eve", "New Year's Eve", "Silvester", "大晦日"), (12, 31)),
    **dict.fromkeys(("New Year’s Day", "New Year's Day", "Neujahr", "Neujahrstag", "元日", "元旦"), (1, 1)),
    **dict.fromkeys(("Valentine’s Day", "Valentine's Day"), (2, 14)),
    **dict.fromkeys(("St Patrick’s Day", "St Patrick's Day", "St. Patrick’s Day", "St. Patrick's Day"), (3, 17)),
    "Halloween": (10, 31),
}
_HOLIDAY = re.compile(rf"(?<![A-Za-z]){any_of(_HOLIDAYS)}(?![A-Za-z])(?:,?\s(?P<year>(?:19|20)\d\d)(?!\d))?")
_EAST_MONTHS = {"다음": 1, "来": 1, "지난": -1, "先": -1, "이번": 0, "이": 0, "今": 0}
_EAST_MONTH_DAY = re.compile(
    r"(?:(?P<ko>다음|지난|이번|이)\s?달|(?P<ja>来|先|今)月)(?:の)?\s?(?P<day>[12]\d|3[01]|[1-9])\s?[日일](?!間|간|前|전)"
)
_EAST_YEARS = {"지난해": -1, "작년": -1, "昨年": -1, "去年": -1, "올해": 0, "今年": 0, "내년": 1, "来年": 1}
_EAST_YEAR_MONTH = re.compile(
    rf"(?P<year>{any_of(_EAST_YEARS)})(?:の)?\s?(?P<month>1[0-2]|[1-9])\s?[月월](?:\s?(?P<day>[12]\d|3[01]|[1-9])\s?[日일])?"
)
_WEEKS = {word: offset for word, (unit, offset) in PERIOD_WORDS.items() if unit == "week"}
_WEEK_DAY = re.compile(
    rf"(?<![A-Za-z])(?:(?P<day>{any_of(WEEKDAYS)})\s(?:of\s)?(?P<week>(?:last|next|this)\sweek)\b"
    rf"|(?P<week2>지난주|이번 주|이번주|다음 주|다음주|先週|今週|来週)(?:の)?\s?(?P<day2>{any_of(WEEKDAYS)}))"
)
_DAY_ALONE = re.compile(
    rf"(?:\b(?:[Ff]rom|[Bb]etween)(?=\sthe\s\d\d?\w\w\s(?:to|until|through|and)\sthe\s\d)|(?<=\d\w\w\s)(?:to|until|through|and)"
    rf"|\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Aa]s\s(?:of|early\sas|late\sas)"
    rf"|{any_of(day for day in WEEKDAYS if day.endswith('day'))},?))\s"
    r"(?P<phrase>the\s(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)(?:\sof\s(?:the|this)\smonth)?)"
    r"(?=\s*(?:[.,;:)]|$)|\s(?:and|at|when|but|of\s(?:last|next)\smonth|was|were|had)\b|\s(?:to|until|through)\sthe\s\d)"
)


def _read_day_part(match: re.Match[str], setting: Setting) -> FoundDate | None:
    if setting.base is None:
        return None
    first, last = (setting.base + timedelta(days=days) for days in _DAY_PARTS[match[0].casefold()])
    return FoundDate(Span(*match.span()), first, last, "range", relative=True, is_rough=True)


def _read_weekend(match: re.Match[str], setting: Setting) -> FoundDate | None:
    """The weekend last begun, after "last" one that is over, after "this" and "next" one to come."""
    if setting.base is None:
        return None
    cue = (match["cue"] or match["east"] or match["week"] or "").casefold()
    saturday = setting.base - timedelta(days=(setting.base.weekday() - 5) % 7)
    if cue in _BACK and setting.base - saturday < timedelta(days=2):
        saturday -= timedelta(days=7)
    elif (cue in _ON or cue in ("this", "dieses", "이번", "今")) and setting.base.weekday() < 5:
        saturday += timedelta(days=7)
    return FoundDate(Span(*match.span()), saturday, saturday + timedelta(days=1), "range", relative=True, is_rough=True)


def _read_holiday(match: re.Match[str], setting: Setting) -> FoundDate | None:
    name = match[0].split(",")[0]
    month, day = next(days for words, days in _HOLIDAYS.items() if name.startswith(words))
    found = setting.nearest_day(int(match["year"]) if match["year"] else None, month, day)
    return FoundDate(Span(*match.span()), found, found, "day", not match["year"], month, day)


def _read_east_month_day(match: re.Match[str], setting: Setting) -> FoundDate | None:
    if setting.base is None:
        return None
    first, last = period_days(setting.base, "month", _EAST_MONTHS[match["ko"] or match["ja"]])
    found = first + timedelta(days=int(match["day"]) - 1)
    return FoundDate(Span(*match.span()), found, found, "day", relative=True) if found <= last else None


def _read_east_year_month(match: re.Match[str], setting: Setting) -> FoundDate | None:
    if setting.base is None:
        return None
    year, month = setting.base.year + _EAST_YEARS[match["year"]], int(match["month"])
    if match["day"]:
        found = setting.nearest_day(year, month, int(match["day"]))
        return FoundDate(Span(*match.span()), found, found, "day", True, month, int(match["day"])) if found else None
    start, end = period_days(setting.base.replace(year=year, month=month, day=1), "month", 0)
    return FoundDate(Span(*match.span()), start, end, "month", True, month)


def _read_week_day(match: re.Match[str], setting: Setting) -> FoundDate | None:
    if setting.base is None:
        return None
    monday, _ = period_days(setting.base, "week", _WEEKS[(match["week"] or match["week2"]).casefold()])
    found = monday + timedelta(days=WEEKDAYS[match["day"] or match["day2"]])
    return FoundDate(Span(*match.span()), found, found, "day", relative=True)


def _read_day_alone(match: re.Match[str], setting: Setting) -> FoundDate | None:
    """A day of the month alone ("on the 30th"): the latest such day, or the coming one where the text looks ahead."""
    span, base = Span(*match.span("phrase")), setting.base
    if base is None:
        return FoundDate(span, None, None, "day", relative=True, day=int(match["day"]))
    ahead = setting.is_ahead(span)
    for offset in (0, 1, 2) if ahead else (0, -1, -2):
        first, last = period_days(base, "month", offset)
        found = first + timedelta(days=int(match["day"]) - 1)
        if found <= last and (found >= base if ahead else found <= base):
            return FoundDate(span, found, found, "day", relative=True, day=found.day)
    return None


DAY_FORMS: tuple[Form, ...] = (
    Form(_EAST_YEAR_MONTH, _read_east_year_month, "east"),
    Form(_EAST_MONTH_DAY, _read_east_month_day, "east"),
    Form(_WEEK_DAY, _read_week_day, "week"),
    Form(_DAY_PART, _read_day_part),
    Form(_WEEKEND, _read_weekend, "week"),
    Form(_HOLIDAY, _read_holiday),
    Form(_DAY_ALONE, _read_day_alone, "digit"),
)
