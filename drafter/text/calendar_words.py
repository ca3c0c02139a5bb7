"""The words of the calendar in six languages, and the arithmetic of months, weeks and years."""

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]

_MONTH_NAMES = (
    "january jan januar jänner janvier enero",
    "february feb februar février febrero",
    "march mar märz mars marzo",
    "april apr avril abril",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet julio",
    "august aug août agosto",
    "september sept sep septembre septiembre",
    "october oct oktober octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember décembre diciembre",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}

_WEEKDAY_NAMES = (
    "Monday Montag lundi lunes 월요일 月曜日 月曜",
    "Tuesday Dienstag mardi martes 화요일 火曜日 火曜",
    "Wednesday Mittwoch mercredi miércoles 수요일 水曜日 水曜",
    "Thursday Donnerstag jeudi jueves 목요일 木曜日 木曜",
    "Friday Freitag vendredi viernes 금요일 金曜日 金曜",
    "Saturday Samstag Sonnabend samedi sábado 토요일 土曜日 土曜",
    "Sunday Sonntag dimanche domingo 일요일 日曜日 日曜",
)
_GERMAN_TIMES = ("früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
WEEKDAYS = {
    form: number
    for number, names in enumerate(_WEEKDAY_NAMES)
    for name in names.split()
    for form in (
        (name, *(name + time for time in _GERMAN_TIMES)) if name.endswith(("tag", "Mittwoch", "abend")) else (name,)
    )
}

# Days from the base date.
DAY_WORDS = {
    **dict.fromkeys(("today", "tonight", "heute", "aujourd'hui", "aujourd’hui", "hoy", "오늘", "本日"), 0),
    **dict.fromkeys(("yesterday", "gestern", "hier", "ayer", "어제", "昨日"), -1),
    **dict.fromkeys(("tomorrow", "demain", "내일", "明日"), 1),
    **dict.fromkeys(("day before yesterday", "vorgestern", "avant-hier", "anteayer", "그제", "그저께", "一昨日"), -2),
    **dict.fromkeys(("day after tomorrow", "übermorgen", "après-demain", "모레", "明後日"), 2),
}

# A period word: its unit and how many units from the one the base date lies in.
PERIOD_WORDS = {
    **dict.fromkeys(
        ("last week", "letzte woche", "vergangene woche", "la semaine dernière", "지난주", "先週"), ("week", -1)
    ),
    **dict.fromkeys(("this week", "diese woche", "cette semaine", "이번 주", "이번주", "今週"), ("week", 0)),
    **dict.fromkeys(
        ("next week", "nächste woche", "kommende woche", "la semaine prochaine", "다음 주", "다음주", "来週"),
        ("week", 1),
    ),
    **dict.fromkeys(
        ("last month", "letzten monat", "vergangenen monat", "le mois dernier", "지난달", "先月"), ("month", -1)
    ),
    **dict.fromkeys(
        ("this month", "diesen monat", "diesem monat", "ce mois-ci", "이달", "이번 달", "今月"), ("month", 0)
    ),
    **dict.fromkeys(
        ("next month", "nächsten monat", "kommenden monat", "le mois prochain", "다음 달", "다음달", "来月"),
        ("month", 1),
    ),
    **dict.fromkeys(
        (
            "last year",
            "letztes jahr",
            "vergangenes jahr",
            "vergangenen jahr",
            "letzten jahr",
            "vorjahr",
            "l'an dernier",
            "지난해",
            "작년",
            "昨年",
            "去年",
        ),
        ("year", -1),
    ),
    **dict.fromkeys(("this year", "dieses jahr", "diesem jahr", "cette année", "올해", "今年"), ("year", 0)),
    **dict.fromkeys(
        (
            "next year",
            "nächstes jahr",
            "kommendes jahr",
            "nächsten jahr",
            "kommenden jahr",
            "l'an prochain",
            "내년",
            "来年",
        ),
        ("year", 1),
    ),
}


def month_days(year: int, month: int) -> Days:
    """The first and the last day of a month; `month` may lie outside 1 to 12 and then counts into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_days(year: int) -> Days:
    """The first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def period_days(base: date, unit: str, offset: int) -> Days:
    """The days of the week (from Monday), month or year that lies `offset` of them from the one `base` is in."""
    if unit == "year":
        return year_days(base.year + offset)
    if unit == "month":
        return month_days(base.year, base.month + offset)
    monday = base - timedelta(days=base.weekday()) + timedelta(weeks=offset)
    return monday, monday + timedelta(days=6)
