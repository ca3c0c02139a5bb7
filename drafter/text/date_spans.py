"""Spans of time in news text: parts of a month or year, quarters, seasons, centuries, and so long ago."""

import re
from dataclasses import replace
from datetime import date, timedelta

from drafter.brief import Span
from drafter.text.calendar_words import MONTHS, Days, month_days
from drafter.text.date_setting import Form, FoundDate, Setting, any_of
from drafter.text.number_words import GERMAN_UNITS, ORDINALS, TENS, UNITS

_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d)"
# A year as it is printed, or as it lies from the one of the base.
_OF_YEAR = rf"(?P<year>{_YEAR}|(?P<near>this|last|next|the)\syear\b)"
_MONTH = rf"(?P<month>{any_of(name for name in MONTHS if len(name) > 2)})\b(?:(?<=\b[A-Za-z]{{3}})(?<!\bMay)\.)?"
_NEAR_YEARS = {"this": 0, "the": 0, "last": -1, "past": -1, "next": 1, "coming": 1}

_AGO = re.compile(
    rf"\b(?P<hedge>about|around|almost|nearly|more than|over|some|roughly|less than)?\s?"
    rf"\b(?P<count>\d{{1,3}}|an?|a\scouple\sof|(?:{any_of(TENS)}-)?{any_of(UNITS)}|{any_of(TENS)})\s"
    r"(?P<unit>day|week|month|year|decade|century|centurie)s?\sago\b",
    re.IGNORECASE,
)
_GERMAN_AGO = re.compile(
    rf"\bvor\s(?P<hedge>etwa|rund|fast|mehr als|gut|knapp)?\s?(?P<count>\d{{1,3}}|eine[mr]|{any_of(GERMAN_UNITS)})\s"
    r"(?P<unit>Tag|Woche|Monat|Jahrzehnt|Jahr)(?:en|n|e)?\b",
    re.IGNORECASE,
)
_EAST_AGO = re.compile(
    r"(?P<hedge>약|約)?\s?(?P<count>\d{1,3}|[한두세네]|[一二三四五六七八九十])\s?"
    r"(?P<unit>년|개월|주일?|일|年|[かカヶ]月|週間|日)\s?(?:전|前)(?!반|半|期)"
)
_UNIT_DAYS = {
    **dict.fromkeys(("day", "tag", "일", "日"), 1), **dict.fromkeys(("week", "woche", "주", "주일", "週間"), 7),
    **dict.fromkeys(("month", "monat", "개월", "か月", "カ月", "ヶ月"), 30.44),
    **dict.fromkeys(("year", "jahr", "년", "年"), 365.25), **dict.fromkeys(("decade", "jahrzehnt"), 3652),
    **dict.fromkeys(("century", "centurie"), 36525),
}  # fmt: skip
_EAST_COUNTS = {
    "한": 1, "두": 2, "세": 3, "네": 4, **{sign: value for value, sign in enumerate("一二三四五六七八九十", start=1)},
}  # fmt: skip
# A count of weeks, months or years is rounded to a little less than half a unit; a decade is a rounder word.
_SLACK = 0.48
_MOST_SLACK_YEARS = 2
_LONGEST_AGO = 700_000

_MONTH_PART = re.compile(
    rf"\b(?P<part>early|mid|late|(?:the\s)?(?:beginning|start|middle|end)\sof|(?:early|late)\sin|Anfang|Mitte|Ende)[\s-]{_MONTH}"
    rf"(?:,?\s(?:of\s)?(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_EAST_MONTH_PART = re.compile(
    rf"(?:(?P<year>{_YEAR})\s?[년年]\s?)?(?<!\d)(?P<month>1[0-2]|0?[1-9])\s?[월月]\s?(?P<part>초순?|중순|하순|말|上旬|中旬|下旬|初め|末)"
)
_PART_DAYS = {
    **dict.fromkeys(("early", "beginning", "start", "anfang", "초", "초순", "上旬", "初め"), (1, 14)),
    **dict.fromkeys(("mid", "middle", "mitte", "중순", "中旬"), (8, 23)),
    **dict.fromkeys(("late", "end", "ende", "하순", "말", "下旬", "末"), (16, 31)),
}
_YEAR_PART = re.compile(
    rf"\b(?P<part>early|mid|late|(?:the\s)?(?:beginning|start|middle|end)\sof|(?:early|late)\sin|Anfang|Mitte|Ende)[\s-]{_OF_YEAR}",
    re.IGNORECASE,
)
_PART_MONTHS = {"early": (1, 5), "mid": (4, 9), "late": (8, 12)}

_NTH = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": -1,
    "last": -1,
}
_QUARTER = re.compile(
    rf"\b(?P<nth>{any_of(_NTH)})[\s-](?P<span>quarter|half)\sof\s(?:fiscal\s)?{_OF_YEAR}", re.IGNORECASE
)
_LONE_QUARTER = re.compile(
    rf"\b(?:in|for|during|of)\s(?P<phrase>the\s(?P<nth>{any_of(_NTH)})\squarter)(?!\s(?:of|century))", re.IGNORECASE
)
_LETTERED = re.compile(rf"\b(?P<span>Q[1-4]|H[12])(?:\sof|,)?\s(?P<year>{_YEAR})")
_EAST_QUARTER = re.compile(
    rf"(?P<year>{_YEAR})\s?[년年](?:の)?\s?(?:第\s?)?(?:(?P<nth>[1-4])\s?(?:분기|四半期)|(?P<half>상반기|하반기|上半期|下半期))"
)
_FIRST_MONTHS = re.compile(
    rf"\b(?P<way>first|last|final)\s(?P<count>\d{{1,2}}|{any_of(UNITS)})\smonths\sof\s{_OF_YEAR}", re.IGNORECASE
)
_MONTH2 = _MONTH.replace("<month>", "<month2>")
_MONTH_RANGE = re.compile(
    rf"\b(?:from\s|between\s|von\s)?{_MONTH}\s?(?:to|and|through|until|bis|und|[-–—])\s?{_MONTH2},?\s(?P<year>{_YEAR})",
    re.IGNORECASE,
)

_SEASONS = {
    **dict.fromkeys(("spring", "frühjahr", "frühling"), ((3, 1), (6, 21))),
    **dict.fromkeys(("summer", "sommer"), ((6, 1), (9, 22))),
    **dict.fromkeys(("autumn", "fall", "herbst"), ((9, 1), (12, 21))),
    **dict.fromkeys(("winter",), ((11, 15), (3, 20))),
}
_SEASON = re.compile(
    rf"\b(?:(?P<cue>last|this|next|letzten|vergangenen|diesen|nächsten|kommenden)\s)?(?P<season>{any_of(_SEASONS)})"
    rf"(?:\s(?:of\s)?(?:(?P<year>{_YEAR})|(?P<near>last|this|next)\syear))?\b",
    re.IGNORECASE,
)
_BACK = frozenset(("last", "letzten", "vergangenen"))
_ON = frozenset(("next", "nächsten", "kommenden"))

_CENTURY = re.compile(
    rf"\b(?:(?P<digits>\d{{1,2}})(?:st|nd|rd|th)|(?P<tens>twenty-)?(?P<word>{any_of(ORDINALS)}))[\s-]century\b"
    r"|\b(?P<german>\d{1,2})\.\sJahrhundert|(?P<east>\d{1,2})\s?(?:세기|世紀)",
    re.IGNORECASE,
)


def _rough(match: re.Match[str], days: Days | None, *, relative: bool, counted: bool = False) -> FoundDate | None:
    """A rough date over `days`; None when they cannot be told, so that other forms may read the words."""
    if days is None:
        return None
    lead = len(match[0]) - len(match[0].lstrip())
    span = Span(match.start() + lead, match.end())
    return FoundDate(span, *days, "range", relative, is_rough=True, counted=counted)


def _read_ago(match: re.Match[str], setting: Setting) -> FoundDate | None:
    if setting.base is None:
        return None
    count, unit = _read_count(match["count"].casefold()), _UNIT_DAYS[match["unit"].casefold()]
    if not 0 < count * unit <= _LONGEST_AGO:
        return None
    middle = setting.base - timedelta(
        days=round(count * unit * (365.25 / 365 if unit == 365 else 30.44 / 30 if unit == 30 else 1))
    )
    slack = 0 if unit == 1 else round(min(unit * _SLACK, 365.25 * _MOST_SLACK_YEARS))
    slack = max(2 * slack, 1) if match["hedge"] else slack
    days = (middle - timedelta(days=slack), middle + timedelta(days=slack))
    return _rough(match, days, relative=True, counted=True)


def _read_count(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    if printed.startswith("a couple"):
        return 2
    if printed in _EAST_COUNTS:
        return _EAST_COUNTS[printed]
    tens, _, unit = printed.rpartition("-")
    return TENS.get(tens, 0) + {**GERMAN_UNITS, **TENS, **UNITS}.get(unit, 1)


def _read_month_part(match: re.Match[str], setting: Setting) -> FoundDate | None:
    printed = match["month"]
    if not printed.isdigit() and not printed[0].isupper():
        return None
    month = int(printed) if printed.isdigit() else MONTHS[printed.casefold()]
    year = int(match["year"]) if match["year"] else setting.month_year(month, Span(*match.span()))
    if year is None:
        return None
    first, last = _PART_DAYS[_name_part(match["part"])]
    start, end = month_days(year, month)
    days = (start.replace(day=first), start.replace(day=min(last, end.day)))
    found = _rough(match, days, relative=not match["year"])
    return found and replace(found, month=month)


def _name_part(printed: str) -> str:
    words = [word for word in printed.casefold().split() if word not in ("the", "of", "in")]
    return words[0]


def _read_year_part(match: re.Match[str], setting: Setting) -> FoundDate | None:
    year = _read_year(match, setting)
    early, late = _PART_DAYS["early"], _PART_DAYS["late"]
    days = _PART_DAYS[_name_part(match["part"])]
    first, last = _PART_MONTHS["early" if days == early else "late" if days == late else "mid"]
    return _rough(match, _months(year, first, last), relative=bool(match["near"]))


def _read_year(match: re.Match[str], setting: Setting) -> int | None:
    parts = match.groupdict()
    if near := parts.get("near"):
        return setting.base.year + _NEAR_YEARS[near.casefold()] if setting.base else None
    return int(parts["year"]) if parts.get("year") else None


def _months(year: int | None, first: int, last: int) -> Days | None:
    return None if year is None else (month_days(year, first)[0], month_days(year, last)[1])


def _read_quarter(match: re.Match[str], setting: Setting) -> FoundDate | None:
    length = 3 if match["span"].casefold() == "quarter" else 6
    nth = _NTH[match["nth"].casefold()]
    return _read_nth(match, setting, length, 12 // length if nth < 0 else nth)


def _read_lone_quarter(match: re.Match[str], setting: Setting) -> FoundDate | None:
    """A quarter without its year: the latest that has begun."""
    if setting.base is None:
        return None
    nth = _NTH[match["nth"].casefold()]
    first = (3 if nth < 0 else nth - 1) * 3 + 1
    year = setting.base.year - (first > setting.base.month)
    return FoundDate(
        Span(*match.span("phrase")), month_days(year, first)[0], month_days(year, first + 2)[1], "range", relative=True
    )


def _read_lettered(match: re.Match[str], setting: Setting) -> FoundDate | None:
    return _read_nth(match, setting, 3 if match["span"][0] == "Q" else 6, int(match["span"][1]))


def _read_east_quarter(match: re.Match[str], setting: Setting) -> FoundDate | None:
    if match["half"]:
        return _read_nth(match, setting, 6, 1 if match["half"][0] in "상上" else 2)
    return _read_nth(match, setting, 3, int(match["nth"]))


def _read_nth(match: re.Match[str], setting: Setting, length: int, nth: int) -> FoundDate | None:
    return _exact(match, _months(_read_year(match, setting), (nth - 1) * length + 1, nth * length))


def _exact(match: re.Match[str], days: Days | None) -> FoundDate | None:
    return FoundDate(Span(*match.span()), *days, "range", relative=False) if days else None


def _read_first_months(match: re.Match[str], setting: Setting) -> FoundDate | None:
    count = _read_count(match["count"].casefold())
    if not 1 <= count <= 12:
        return None
    first, last = (1, count) if match["way"].casefold() == "first" else (13 - count, 12)
    return _exact(match, _months(_read_year(match, setting), first, last))


def _read_month_range(match: re.Match[str], setting: Setting) -> FoundDate | None:
    if not match["month"][0].isupper():
        return None
    first, last = MONTHS[match["month"].casefold()], MONTHS[match["month2"].casefold()]
    return _exact(match, _months(_read_year(match, setting), first, last)) if first < last else None


def _read_season(match: re.Match[str], setting: Setting) -> FoundDate | None:
    cue, base = (match["cue"] or "").casefold(), setting.base
    year = _read_year(match, setting)
    (month, day), (end_month, end_day) = _SEASONS[match["season"].casefold()]
    over = int(end_month < month)
    if year is None:
        if not cue or base is None:
            return None
        year = base.year
        if cue in _BACK and date(year, month, day) > base - timedelta(days=60):
            year -= 1
        elif cue in _ON and date(year, month, day) <= base:
            year += 1
    return _rough(match, (date(year, month, day), date(year + over, end_month, end_day)), relative=bool(cue))


def _read_century(match: re.Match[str], _: Setting) -> FoundDate | None:
    digits = match["digits"] or match["german"] or match["east"]
    nth = int(digits) if digits else ORDINALS[match["word"].casefold()] + (20 if match["tens"] else 0)
    if not 1 <= nth <= 21:
        return None
    return _rough(match, (date(max(1, (nth - 1) * 100), 1, 1), date(nth * 100, 12, 31)), relative=False)


SPAN_FORMS: tuple[Form, ...] = (
    Form(_AGO, _read_ago, "ago"),
    Form(_GERMAN_AGO, _read_ago),
    Form(_EAST_AGO, _read_ago, "east"),
    Form(_MONTH_RANGE, _read_month_range, "digit"),
    Form(_QUARTER, _read_quarter),
    Form(_LONE_QUARTER, _read_lone_quarter),
    Form(_LETTERED, _read_lettered, "digit"),
    Form(_EAST_QUARTER, _read_east_quarter, "east"),
    Form(_FIRST_MONTHS, _read_first_months),
    Form(_EAST_MONTH_PART, _read_month_part, "east"),
    Form(_MONTH_PART, _read_month_part, "part"),
    Form(_YEAR_PART, _read_year_part, "part"),
    Form(_SEASON, _read_season, "season"),
    Form(_CENTURY, _read_century, "century"),
)
