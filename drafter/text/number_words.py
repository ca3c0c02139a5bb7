"""Number words of European languages and what they are worth."""

from collections.abc import Mapping, Sequence
from functools import lru_cache


def _count_off(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    return {word: number * step for number, word in enumerate(words.split(), start)}


UNITS = _count_off(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
TENS = _count_off("twenty thirty forty fifty sixty seventy eighty ninety", start=2, step=10)
ORDINALS = {
    **_count_off(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth",
        start=1,
    ),
    **_count_off("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", start=2, step=10),
    "hundredth": 100,
}
SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
    "lakh": 10**5, "crore": 10**7, "hundert": 100, "dutzend": 12,
    "tausend": 10**3, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mio": 10**6, "mrd": 10**9,
    "billionen": 10**12, "mille": 10**3, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "mil": 10**3,
    "millones": 10**6, "millón": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12, "k": 10**3, "m": 10**6, "b": 10**9,
}  # fmt: skip
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12,
}  # fmt: skip
GERMAN_PARTS = {
    "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10,
}  # fmt: skip
# French and Spanish; what is written in several words is added up: soixante-dix-sept, treinta y dos.
ROMANCE = {
    "fr": {
        **_count_off(
            "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", start=1
        ),
        **_count_off("vingt trente quarante cinquante soixante", start=2, step=10),
        "une": 1, "septante": 70, "huitante": 80, "nonante": 90, "vingts": 20,
    },
    "es": {
        **_count_off(
            "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
            " dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis"
            " veintisiete veintiocho veintinueve",
            start=1,
        ),
        **_count_off("treinta cuarenta cincuenta sesenta setenta ochenta noventa", start=3, step=10),
        **_count_off("cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos"
                     " novecientos", start=1, step=100),
        "ciento": 100, "un": 1, "una": 1, "veintiún": 21,
    },
}  # fmt: skip
_ROMANCE_SCALES = {"cent": 100, "cents": 100, "mille": 1000, "mil": 1000}
_ROMANCE_LINKS = frozenset(("et", "y"))
GERMAN_UNITS = {
    **_count_off(
        "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn"
        " siebzehn achtzehn neunzehn"
    ),
    "eins": 1,
    "eine": 1,
    "zwo": 2,
}
_GERMAN_TENS = _count_off("zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", start=2, step=10)
# An article, not a count, when it stands alone.
_ARTICLES = frozenset(("ein", "eine", "null"))
_LONGEST_GERMAN = 80


def sum_romance(words: Sequence[str], values: Mapping[str, int]) -> int | None:
    """The number that words of French or Spanish spell together, None when they spell none or are an article alone."""
    total, current = 0, 0
    for word in words:
        if word in _ROMANCE_LINKS:
            continue
        if scale := _ROMANCE_SCALES.get(word):
            current = (current or 1) * scale
            total, current = (total + current, 0) if scale > 100 else (total, current)
        elif word.startswith("vingt") and current % 100 == values.get("quatre"):
            current += 76
        else:
            current += values[word]
    return total + current if total + current > 1 else None


@lru_cache(maxsize=8192)
def parse_german(word: str) -> int | None:
    """The number that one German word spells ("fünfundzwanzig", "Tausend"), None when it spells none or is "ein"."""
    word = word.casefold()
    if word in _ARTICLES or len(word) > _LONGEST_GERMAN:
        return None
    head, thousand, tail = word.partition("tausend")
    if not thousand:
        return _read_hundreds(word)
    thousands = _read_hundreds(head) if head else 1
    rest = _read_hundreds(tail.removeprefix("und")) if tail else 0
    return None if thousands is None or rest is None else thousands * 1000 + rest


def _read_hundreds(word: str) -> int | None:
    head, hundred, tail = word.partition("hundert")
    if not hundred:
        return _read_tens(word)
    hundreds = GERMAN_UNITS.get(head) if head else 1
    rest = _read_tens(tail.removeprefix("und")) if tail else 0
    return None if hundreds is None or rest is None else hundreds * 100 + rest


def _read_tens(word: str) -> int | None:
    if (value := GERMAN_UNITS.get(word, _GERMAN_TENS.get(word))) is not None:
        return value
    unit, joined, tens = word.partition("und")
    if joined and unit in GERMAN_UNITS and tens in _GERMAN_TENS:
        return GERMAN_UNITS[unit] + _GERMAN_TENS[tens]
    return None
