"""What a number is measured in: currencies, percent signs, units, ages and votes, in the words that news prints."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

Kind = Literal["count", "money", "percent", "points", "ordinal", "age", "fraction", "range", "votes", "measure"]

# ISO 4217 codes. A bare dollar sign is read as US dollars, as newsrooms outside the other dollar countries mean it.
_CURRENCY_WORDS = {
    "USD": "us$|$|dollar|dollars|us-dollar|u.s. dollars|u.s. dollar|us dollars|american dollars"
    "|달러|미 달러|ドル|米ドル|美元",
    "AUD": "a$|au$|australian dollars|호주 달러|豪ドル",
    "CAD": "c$|ca$|canadian dollars|캐나다 달러|カナダドル",
    "HKD": "hk$|hong kong dollars|홍콩 달러|香港ドル",
    "NZD": "nz$|new zealand dollars",
    "EUR": "€|euro|euros|유로|ユーロ|欧元",
    "GBP": "£|pounds sterling|pound sterling|sterling|파운드|ポンド",
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
    "crowns": "crown|crowns|krone|kronen|koruna|korunas|크라운|크로나|크로네|코루나|クラウン|クローナ|クローネ|コルナ",
    "SEK": "kronor",
    "PLN": "zloty|zlotys",
    "ZAR": "rand",
    "THB": "baht",
    "IDR": "rupiah",
    "AED": "dirham|dirhams",
    "SAR": "riyal|riyals",
    "UAH": "hryvnia|hryvnias",
    "NOK": "kroner",
}
CURRENCY_CODES = tuple(code for code in _CURRENCY_WORDS if code.isupper())
# The names of currencies in Latin letters: "dollars".
CURRENCY_NOUNS = tuple(
    word.replace(" ", r"\s")
    for words in _CURRENCY_WORDS.values()
    for word in words.split("|")
    if re.fullmatch(r"[a-z][a-z ]+", word)
)
_UNIT_WORDS = {
    "km": "㎞|km|kilometer|kilometers|kilometre|kilometres|kilometern|킬로미터|キロメートル|キロ"
    "|kilomètre|kilomètres|kilómetro|kilómetros",
    "km/h": "km/h|kph|kmh|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour"
    "|stundenkilometer|stundenkilometern|시속 킬로미터",
    "miles": "mile|miles|meile|meilen",
    "mph": "mph|miles per hour|miles an hour",
    "metres": "m|meter|meters|metre|metres|metern|미터|メートル|mètre|mètres|metros",
    "cm": "㎝|cm|centimeter|centimeters|centimetre|centimetres|센티미터|センチ|centimètre|centimètres",
    "mm": "㎜|mm|millimeter|millimeters|millimetre|millimetres",
    "feet": "feet|foot|ft",
    "inches": "inch|inches",
    "yards": "yard|yards",
    "nautical miles": "nautical mile|nautical miles|seemeile|seemeilen|해리|海里",
    "kg": "㎏|kg|kilo|kilos|kilogram|kilograms|킬로그램|キログラム|kilogramm|kilogrammes|kilogramos",
    "grams": "gram|grams|그램|グラム",
    "pounds": "pound|pounds|lb|lbs",
    "tonnes": "㌧|tonne|tonnes|metric ton|metric tons|톤|トン|tonnen|t|tonelada|toneladas",
    "ounces": "ounce|ounces|oz",
    "tons": "ton|tons",
    "litres": "ℓ|l|liter|liters|litre|litres|리터|リットル|litros",
    "gallons": "gallon|gallons",
    "barrels": "barrel|barrels|배럴|バレル",
    "hectares": "㏊|ha|hectare|hectares|헥타르|ヘクタール|hektar|hectárea|hectáreas",
    "acres": "acre|acres",
    "square km": "㎢|square kilometer|square kilometers|square kilometre|square kilometres|square km"
    "|km²|quadratkilometer|제곱킬로미터|平方キロ|quadratkilometern|kilomètre carré|kilomètres carrés"
    "|kilómetros cuadrados",
    "square miles": "square mile|square miles",
    "square feet": "square foot|square feet",
    "degrees": "degree|degrees|°|도|度|degré|degrés|grados",
    "°C": "℃|degrees celsius|degrees centigrade|degree celsius|°c|celsius|grad celsius",
    "°F": "℉|degrees fahrenheit|degree fahrenheit|°f|fahrenheit|grad fahrenheit",
    "knots": "knot|knots|knoten|노트|ノット",
    "square metres": "㎡|square meter|square meters|square metre|square metres|m²|quadratmeter|제곱미터|平方メートル"
    "|quadratmetern|mètre carré|mètres carrés|metros cuadrados|평방미터",
    "cubic metres": "㎥|cubic meter|cubic meters|cubic metre|cubic metres|m³|kubikmeter"
    "|kubikmetern|mètres cubes|세제곱미터|立方メートル",
    "kilowatts": "㎾|kw|kilowatt|kilowatts",
    "megawatts": "㎿|mw|megawatt|megawatts",
    "gigawatts": "gw|gigawatt|gigawatts",
    "cents": "cent|cents|센트|セント",
    "pence": "pence|penny|p",
    "seconds": "second|seconds|초|초간|秒|秒間|sekunde|sekunden|secondes|segundos",
    "minutes": "minute|minutes|분|분간|分|分間|minute|minuten|minutos",
    "hours": "hour|hours|시간|時間|stunde|stunden|heure|heures|hora|horas",
    "days": "day|days|일|일간|일 동안|日|日間|tag|tage|tagen|jour|jours|día|días",
    "fortnights": "fortnight|fortnights",
    "weeks": "week|weeks|주간|주일|주 동안|주 만|週間|woche|wochen|semaine|semaines|semana|semanas",
    "months": "month|months|개월|달|월|月|か月|カ月|ヶ月|か月間|カ月間|monat|monate|monaten|mois|mes|meses",
    "years": "year|years|년|년간|年|年間|jahr|jahre|jahren|년 동안|년 새|년 사이|ans|années|año|años",
    "decades": "decade|decades|jahrzehnt|jahrzehnte|jahrzehnten|décennies|décadas",
    "centuries": "century|centuries|jahrhundert|jahrhunderte|jahrhunderten",
}
_SHARE_WORDS = {
    "percent": "%|percent|per cent|pct|퍼센트|프로|パーセント|prozent|pour cent|por ciento|por cien",
    "percentage points": "percentage point|percentage points|%p|%age point|%age points|%포인트|% 포인트|퍼센트포인트"
    "|%ポイント|ポイント|prozentpunkt|prozentpunkte|prozentpunkten"
    "|point de pourcentage|points de pourcentage|puntos porcentuales",
    "points": "point|points|punto|puntos",
    "basis points": "basis point|basis points|basispunkt|basispunkte|basispunkten|bps",
}
_AGE_WORDS = {
    "years": "year-old|year-olds|years old|years-old|years of age|세|살|歳|才|jahre alt|jährige|jähriger|jährigen"
    "|jähriges|jährig",
    "months": "month-old|months old",
    "weeks": "week-old|weeks old",
    "days": "day-old|days old",
}
_VOTE_WORDS = {"votes": "vote|votes|표|票|stimmen|voix|votos"}

TIME_UNITS = frozenset(
    {"seconds", "minutes", "hours", "days", "weeks", "fortnights", "months", "years", "decades", "centuries"}
)
# Units of one dimension in their smallest: what a reader converts without a thought, and exactly.
_STEPS: tuple[dict[str, Decimal], ...] = tuple(
    {unit: Decimal(size) for unit, size in steps.items()}
    for steps in (
        {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800, "fortnights": 1209600},
        {"months": 1, "years": 12, "decades": 120, "centuries": 1200},
        {"mm": 1, "cm": 10, "metres": 1000, "km": 1000000},
        {"inches": 1, "feet": 12, "yards": 36, "miles": 63360},
        {"grams": 1, "kg": 1000, "tonnes": 1000000},
        {"square metres": 1, "hectares": 10000, "square km": 1000000},
        {"kilowatts": 1, "megawatts": 1000, "gigawatts": 1000000},
        {"basis points": 1, "percentage points": 100},
        {"cents": 1, "USD": 100, "EUR": 100, "AUD": 100, "CAD": 100, "NZD": 100},
        {"pence": 1, "GBP": 100},
    )
)
# Two currencies are never the same, though both have cents.
_SMALL_COINS = frozenset(("cents", "pence"))
_MONEY_STEPS = _STEPS[-2:]


# One unit in another system's: international yard and pound (1959), US gallon, oil barrel, short ton, nautical mile.
_SYSTEMS: tuple[tuple[str, str, Decimal], ...] = (
    ("miles", "km", Decimal("1.609344")),
    ("metres", "feet", Decimal("3.28084")),
    ("kg", "pounds", Decimal("2.204623")),
    ("grams", "ounces", Decimal("0.035274")),
    ("tons", "tonnes", Decimal("0.907185")),
    ("acres", "hectares", Decimal("0.404686")),
    ("square miles", "square km", Decimal("2.589988")),
    ("square metres", "square feet", Decimal("10.76391")),
    ("gallons", "litres", Decimal("3.785412")),
    ("barrels", "litres", Decimal("158.987295")),
    ("mph", "km/h", Decimal("1.609344")),
    ("knots", "km/h", Decimal("1.852")),
    ("knots", "mph", Decimal("1.150779")),
    ("nautical miles", "km", Decimal("1.852")),
    ("nautical miles", "miles", Decimal("1.150779")),
)


class Measure(NamedTuple):
    """What a number is measured in, and where its words end."""

    kind: Kind
    unit: str
    end: int


def convert(value: Decimal, unit: str | None, wanted: str | None) -> Decimal | None:
    """`value` in another unit of the same dimension, exactly: 90 minutes are 1.5 hours; None where there is no way."""
    for steps in _STEPS:
        if unit in steps and wanted in steps:
            if steps in _MONEY_STEPS and not _SMALL_COINS & {unit, wanted}:
                return None
            return value * steps[unit] / steps[wanted]
    return None


def convert_roughly(value: Decimal, unit: str | None, wanted: str | None) -> Decimal | None:
    """`value` in a unit of another system (miles for km, Fahrenheit for Celsius); None where there is no way."""
    if (unit, wanted) == ("°C", "°F"):
        return value * 9 / 5 + 32
    if (unit, wanted) == ("°F", "°C"):
        return (value - 32) * 5 / 9
    for ours, theirs, factor in _SYSTEMS:
        for step, other in ((ours, theirs), (theirs, ours)):
            own = value if unit == step else convert(value, unit, step)
            if own is None:
                continue
            turned = own * factor if step == ours else own / factor
            if (there := turned if wanted == other else convert(turned, other, wanted)) is not None:
                return there
    return None


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
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in sorted(words, key=len, reverse=True))


_AFTER = re.compile(
    r"(?:(?:\s|-)(?:more|further|additional|extra|other|full|whole|long|consecutive|straight|trading|working|business"
    r"|weitere[nr]?|volle))?"
    rf"(?:(?:\s|-)?|\s(?:d[’']|de\s))(?P<word>{_any_of(_KIND_OF)})(?![A-Za-zÀ-ÿ]|(?<=[세])[기대]|(?<=[표])[가-힣]{{2}}"
    # 2년차, 3年目, 10年債: the second year, a bond; 4分の1, 2분기: shares, quarters; 5日目, 3日付: days of a month.
    r"|(?<=[년年])(?:대|차|째|생|산|물|판|代|度|生|産|目|債|物|版|前半|後半)|(?<=[분分])(?:의|기|량|の|期|野|類|割|離|量)"
    r"|(?<=[일日])(?:차|째|자|目|付|夜|朝|昼|夕|未明|午)|(?<=달)러"
    # "Day visitors" are counted, not days.
    r"|(?<=\sday)\s(?:visitors?|trippers?|tickets?|pass(?:es)?|guests?|labou?rers?|pupils?)\b)",
    re.IGNORECASE,
)
_SIGNS_AND_CODES = {word: 1 for word in _CURRENCIES if not word.isalpha() or word.upper() in _CURRENCY_WORDS}
_BEFORE = re.compile(rf"(?<![A-Za-z])(?P<word>{_any_of(_SIGNS_AND_CODES)})\s?$", re.IGNORECASE)
# "52 won by" is no money: the word is a currency only when nothing but a noun's company follows.
_WON_VERB = re.compile(r"\s(?:the|an?|in|by|at|on|over|with|his|her|their|its|re)\b")
# A sum of thousands is won by nobody "in" or "on" anything.
_SUM = re.compile(r"\d,\d{3}$|[1-9]\d{3,}$")
_WON_OBJECT = re.compile(r"\s(?:the|an?|his|her|their|its|re)\b")


def match_after(text: str, end: int) -> Measure | None:
    """The unit whose words stand right after a number that ends at `end`."""
    match = _AFTER.match(text, end)
    if match is None:
        return None
    word = re.sub(r"\s", " ", match["word"].casefold())
    word = word if word in _KIND_OF else word.replace("-", " ")
    if word == "won" and _is_verb(text, end, match.end()):
        return None
    kind, unit = _KIND_OF[word]
    if kind == "money" and text[match.end() : match.end() + 1].isdigit():
        return None
    return Measure(kind, unit, match.end())


def _is_verb(text: str, start: int, end: int) -> bool:
    """Whether the "won" between a number's end and `end` is what they did, and no currency."""
    is_sum = text.endswith("illion", 0, start) or _SUM.search(text, max(0, start - 12), start)
    return not text.endswith("illion", 0, start) and bool((_WON_OBJECT if is_sum else _WON_VERB).match(text, end))


def match_before(text: str, start: int) -> tuple[int, str] | None:
    """The currency whose sign or code stands right before a number that starts at `start`: its start and ISO code."""
    match = _BEFORE.search(text, max(0, start - 6), start)
    return (match.start(), _CURRENCIES[match["word"].casefold()]) if match else None
