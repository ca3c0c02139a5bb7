"""What a number is measured in: currencies, percent signs, units, ages and votes, in the words that news prints."""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

Kind = Literal["count", "money", "percent", "points", "ordinal", "age", "fraction", "range", "votes", "measure"]

# ISO 4217 codes. A bare dollar sign is read as US dollars, as newsrooms outside the other dollar countries mean it.
_CURRENCY_WORDS = {
    "USD": "us$|$|dollar|dollars|u.s. dollars|u.s. dollar|us dollars|american dollars|달러|미 달러|ドル|米ドル|美元",
    "AUD": "a$|au$|australian dollars|호주 달러|豪ドル",
    "CAD": "c$|ca$|canadian dollars|캐나다 달러|カナダドル",
    "HKD": "hk$|hong kong dollars|홍콩 달러|香港ドル",
    "NZD": "nz$|new zealand dollars",
    "EUR": "€|euro|euros|유로|ユーロ|欧元",
    "GBP": "£|pounds sterling|sterling|파운드|ポンド",
    "JPY": "¥|yen|엔|円|日元",
    "KRW": "₩|won|south korean won|원|ウォン",
    "CNY": "yuan|renminbi|위안|人民元|人民币|元",
    "RUB": "₽|ruble|rubles|rouble|roubles|루블|ルーブル",
    "INR": "₹|rupee|rupees|루피|ルピー",
    "CHF": "swiss franc|swiss francs|franken|francs",
    "ILS": "₪|shekel|shekels",
    "TRY": "₺|lira",
    "BRL": "r$|reais",
    "MXN": "peso|pesos",
    "SEK": "kronor",
    "NOK": "kroner",
}
_UNIT_WORDS = {
    "km": "km|kilometer|kilometers|kilometre|kilometres|kilometern|킬로미터|キロメートル|キロ",
    "km/h": "km/h|kph|kmh|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour",
    "miles": "mile|miles",
    "mph": "mph|miles per hour|miles an hour",
    "metres": "m|meter|meters|metre|metres|metern|미터|メートル",
    "cm": "cm|centimeter|centimeters|centimetre|centimetres|센티미터|センチ",
    "mm": "mm|millimeter|millimeters|millimetre|millimetres",
    "feet": "feet|foot|ft",
    "inches": "inch|inches",
    "yards": "yard|yards",
    "nautical miles": "nautical mile|nautical miles|해리|海里",
    "kg": "kg|kilo|kilos|kilogram|kilograms|킬로그램|キログラム",
    "grams": "gram|grams|그램|グラム",
    "pounds": "pound|pounds|lb|lbs",
    "tonnes": "tonne|tonnes|metric ton|metric tons|톤|トン|tonnen",
    "tons": "ton|tons",
    "litres": "liter|liters|litre|litres|리터|リットル",
    "gallons": "gallon|gallons",
    "barrels": "barrel|barrels|배럴|バレル",
    "hectares": "hectare|hectares|헥타르|ヘクタール|hektar",
    "acres": "acre|acres",
    "square km": "square kilometer|square kilometers|square kilometre|square kilometres|square km"
    "|km²|제곱킬로미터|平方キロ",
    "square miles": "square mile|square miles",
    "square feet": "square foot|square feet",
    "degrees": "degree|degrees|degrees celsius|degrees fahrenheit|°c|°f|°|도|度",
    "knots": "knot|knots|knoten|노트|ノット",
    "megawatts": "mw|megawatt|megawatts",
    "gigawatts": "gw|gigawatt|gigawatts",
    "cents": "cent|cents|센트|セント",
    "seconds": "second|seconds|초|秒|sekunden",
    "minutes": "minute|minutes|분간|分間|minuten",
    "hours": "hour|hours|시간|時間|stunden",
    "days": "day|days|일간|일 동안|日間|tage|tagen",
    "weeks": "week|weeks|주간|주일|週間|wochen",
    "months": "month|months|개월|か月|カ月|ヶ月|monate|monaten",
    "years": "year|years|년간|年間|jahre|jahren",
    "decades": "decade|decades",
}
_SHARE_WORDS = {
    "percent": "%|percent|per cent|pct|퍼센트|프로|パーセント|prozent|pour cent|por ciento",
    "percentage points": "percentage point|percentage points|%p|%age point|%age points|%포인트|% 포인트|퍼센트포인트"
    "|%ポイント|ポイント|prozentpunkte",
    "points": "point|points",
}
_AGE_WORDS = {
    "years": "year-old|year-olds|years old|years-old|years of age|세|살|歳|才|jahre alt|jährige|jähriger|jährigen",
    "months": "month-old|months old",
    "weeks": "week-old|weeks old",
    "days": "day-old|days old",
}
_VOTE_WORDS = {"votes": "vote|votes|표|票|stimmen"}

TIME_UNITS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"})


class Measure(NamedTuple):
    """What a number is measured in, and where its words end."""

    kind: Kind
    unit: str
    end: int


def _index(words: Mapping[str, str]) -> dict[str, str]:
    return {word: unit for unit, forms in words.items() for word in forms.split("|")}


_CURRENCIES = _index(_CURRENCY_WORDS) | {code.casefold(): code for code in _CURRENCY_WORDS}
_BY_KIND: dict[Kind, dict[str, str]] = {
    "age": _index(_AGE_WORDS),
    "points": {word: unit for word, unit in _index(_SHARE_WORDS).items() if unit != "percent"},
    "percent": {word: unit for word, unit in _index(_SHARE_WORDS).items() if unit == "percent"},
    "money": _CURRENCIES,
    "votes": _index(_VOTE_WORDS),
    "measure": _index(_UNIT_WORDS),
}
_KIND_OF = {word: (kind, unit) for kind, words in reversed(_BY_KIND.items()) for word, unit in words.items()}


def _any_of(words: Mapping[str, object]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


_AFTER = re.compile(
    rf"(?:\s|-)?(?P<word>{_any_of(_KIND_OF)})(?![A-Za-z]|(?<=[세])[기대]|(?<=[표])[가-힣]{{2}})", re.IGNORECASE
)
_SIGNS_AND_CODES = {word: 1 for word in _CURRENCIES if not word.isalpha() or word.upper() in _CURRENCY_WORDS}
_BEFORE = re.compile(rf"(?<![A-Za-z])(?P<word>{_any_of(_SIGNS_AND_CODES)})\s?$", re.IGNORECASE)
# "52 won by" is no money: the word is a currency only when nothing but a noun's company follows.
_WON_VERB = re.compile(r"\s(?:the|an?|in|by|at|on|over|with|his|her|their|its|re)\b")


def match_after(text: str, end: int) -> Measure | None:
    """The unit whose words stand right after a number that ends at `end`."""
    match = _AFTER.match(text, end)
    if match is None:
        return None
    word = re.sub(r"\s", " ", match["word"].casefold())
    if word == "won" and _WON_VERB.match(text, match.end()):
        return None
    kind, unit = _KIND_OF[word]
    if kind == "money" and text[match.end() : match.end() + 1].isdigit():
        return None
    return Measure(kind, unit, match.end())


def match_before(text: str, start: int) -> tuple[int, str] | None:
    """The currency whose sign or code stands right before a number that starts at `start`: its start and ISO code."""
    match = _BEFORE.search(text, max(0, start - 6), start)
    return (match.start(), _CURRENCIES[match["word"].casefold()]) if match else None
