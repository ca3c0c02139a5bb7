"""Numbers in text, whether in digits, in words or in East Asian scales: where they stand and what they are worth.

What a number means (money, an age, a share) is the business of `drafter.text.figures`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.brief import Span

Form = Literal["digits", "words", "ordinal", "fraction", "vague"]


@dataclass(frozen=True)
class FoundNumber:
    """A number as printed, its scale word included. `value` is None for a vague one ("dozens", "hundreds")."""

    span: Span
    value: Decimal | None
    form: Form


# Full-width digits and signs, one to one so that offsets hold.
_NARROW = str.maketrans("０１２３４５６７８９．，％＄￥－／", "0123456789.,%$¥-/")


def _count_off(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    return {word: number * step for number, word in enumerate(words.split(), start)}


# Where a comma is the decimal mark and a point or a space parts the thousands.
_COMMA_DECIMAL = frozenset(_count_off("de fr es it pt nl ru pl cs sv no nb da fi tr id vi el hu ro uk"))

_UNITS = _count_off(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = _count_off("twenty thirty forty fifty sixty seventy eighty ninety", start=2, step=10)
_SMALL_ELSEWHERE = {
    "de": _count_off("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", start=2),
    "fr": _count_off("deux trois quatre cinq six sept huit neuf dix onze douze", start=2),
    "es": _count_off("dos tres cuatro cinco seis siete ocho nueve diez once doce", start=2),
}
_SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
    "tausend": 10**3, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mio": 10**6, "mrd": 10**9,
    "mille": 10**3, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "mil": 10**3, "millones": 10**6,
    "millón": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12, "k": 10**3, "m": 10**6, "b": 10**9,
}  # fmt: skip
_ORDINALS = _count_off("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", start=1)
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "tenth": 10, "tenths": 10,
}  # fmt: skip
_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3}
_EAST_SCALES = {
    **dict.fromkeys("십十", 10), **dict.fromkeys("백百", 100), **dict.fromkeys("천千", 1000),
    **dict.fromkeys("만万萬", 10**4), **dict.fromkeys("억億亿", 10**8), **dict.fromkeys("조兆", 10**12),
}  # fmt: skip
_KANJI = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_NATIVE_KOREAN = {
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10, "스무": 20,
}  # fmt: skip

_GROUP_MARKS = r"[,.\u00a0\u202f\u2009 ’']"
_DIGITS = rf"(?:\d{{1,3}}(?P<mark>{_GROUP_MARKS})\d{{3}}(?:(?P=mark)\d{{3}})*(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
_WORD = "|".join(sorted((*_UNITS, *_TENS), key=len, reverse=True))
_WORD_SCALE = "hundred|thousand|million|billion|trillion|dozen"
_DIGIT_SCALE = "|".join(sorted((scale for scale in _SCALES if len(scale) > 1), key=len, reverse=True))
_PART = "half|thirds?|quarters?|fourths|fifths?|sixths?|tenths?"

_EAST_DIGITS = re.compile(
    r"(?<![\d.,])\d[\d,]*(?:\.\d+)?\s?[십백천십百千十만억조万萬億亿兆]"
    r"(?:(?:(?<=[만억조万萬億亿兆])\s)?\d[\d,]*|[십백천十百千만억조万萬億亿兆])*(?<!,)"
)
_EAST_TOKEN = re.compile(r"(\d[\d,]*(?:\.\d+)?)?\s?([십백천十百千만억조万萬億亿兆])?")
_COUNTER_JA = "(?=[人隻件名個回度台本枚軒戸頭匹年月日週時分秒歳割倍機社校カか国])"
_KANJI_DIGIT = "[一二三四五六七八九十百千]"
_KANJI_RUN = re.compile(rf"(?:(?<![一-龥]){_KANJI_DIGIT}|{_KANJI_DIGIT}{{2}}){_KANJI_DIGIT}*[万億兆]?{_COUNTER_JA}")
_KOREAN_WORD = re.compile(
    r"(?<![가-힣])(열(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)|"
    + "|".join(_NATIVE_KOREAN)
    + r")\s?(?=명|개|번|척|살|차례|사람|곳|대|마리|달|시간|나라|가지)"
)
_FRACTION = re.compile(
    rf"(?<![\w/.])(?:(?P<top>\d{{1,2}})/(?P<bottom>\d{{1,2}})(?![\d/])"
    rf"|(?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?P<part>{_PART})\b(?!-|\s+(?:time|year|day|of\s+all\b))"
    rf"|(?P<half>half)(?=\s+(?:of|the|an?|its|their|his|her|our|all|as)\b)"
    rf"|(?P<of>one|two|three|four|nine)(?:\s+out\s+of|\s+in)\s+(?P<all>three|four|five|six|seven|eight|nine|ten)\b)",
    re.IGNORECASE,
)
_AND_PART = re.compile(
    rf"(?<![\w.,/-])(?:(?P<whole>{_WORD}|\d{{1,3}})(?:\s+and\s+|-and-)(?:an?|one)[\s-](?P<part>half|quarter|third)"
    rf"|(?P<digits>\d{{1,3}})\s(?P<top>[1-3])/(?P<bottom>[2-4]))(?:[\s-](?P<scale>{_WORD_SCALE}))?(?![\w/])",
    re.IGNORECASE,
)
_GERMAN_HALF = re.compile(
    rf"\b(?:(?P<one>anderthalb|eineinhalb)|(?P<whole>{'|'.join(_SMALL_ELSEWHERE['de'])})einhalb)"
    r"(?:\s(?P<scale>tausend|millionen|milliarden))?\b",
    re.IGNORECASE,
)
_HALF_SCALE = re.compile(rf"\b(?:a\s+)?half[\s-](?:an?[\s-])?(?P<scale>{_WORD_SCALE})\b", re.IGNORECASE)
_DIGIT_RUN = re.compile(
    rf"(?<![A-Za-zÀ-ÿ\d_.,/])(?P<digits>{_DIGITS})(?:(?P<sign>\s?[½¼¾])|(?:[\s-]|\s?)(?P<scale>{_DIGIT_SCALE}|k)(?![A-Za-z])(?:(?<=mio|mrd)\.)?)?"
    r"|(?<!\w)(?P<alone>[½¼¾⅓⅔])",
    re.IGNORECASE,
)
_MONEY_RUN = re.compile(
    rf"(?<=[$£€¥₩₹])\s?(?P<digits>{_DIGITS})(?:[\s-]?(?P<scale>{_DIGIT_SCALE}|[kmb])(?![A-Za-z]))?", re.IGNORECASE
)
_WORD_RUN = re.compile(
    rf"(?<![\w-])(?:(?:an?\s+)(?:{_WORD_SCALE})|(?:{_WORD}))(?:(?:[\s-]|\s+and\s+)(?:{_WORD}|{_WORD_SCALE}))*(?![\w])",
    re.IGNORECASE,
)
_WORD_TOKEN = re.compile(r"[^\W\d_]+")
_ORDINAL = re.compile(
    rf"(?<![\w.,])(?P<digits>\d{{1,3}}(?:,\d{{3}})*)(?:st|nd|rd|th)\b|\b(?:(?P<tens>{'|'.join(_TENS)})-)?(?P<word>{'|'.join(_ORDINALS)})\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:(?:tens|hundreds)\s+of\s+(?:thousands|millions)|dozens|scores|hundreds|thousands|millions|billions|trillions)\b"
    r"(?=\s+(?:of|more|were|are|have|had|who|in|gathered)\b|[.,;]|$)|수십만|수백만|수천만|수십|수백|수천|数十万|数百万|数十|数百|数千",
    re.IGNORECASE,
)


def narrow(text: str) -> str:
    """`text` with full-width digits and signs made plain; the same length, so offsets hold."""
    return text.translate(_NARROW)


def locate_numbers(text: str, language: str | None = None) -> list[FoundNumber]:
    """Every number in narrowed `text`, in order, never overlapping; `language` decides what "1.200" means."""
    found: list[FoundNumber] = []
    for number in _iter_candidates(text, language):
        if not any(number.span.overlaps(other.span) for other in found):
            found.append(number)
    return sorted(found, key=lambda number: number.span)


def parse_digits(digits: str, language: str | None = None) -> Decimal:
    """The value of digits with their separators, read as `language` writes them (English when None).

    Two or more groups of three are thousands in every language; a space or an apostrophe never is a decimal mark.
    """
    digits = re.sub(r"[\s\u00a0\u202f\u2009’']", "", digits)
    decimal_mark = "," if language in _COMMA_DECIMAL else "."
    group_mark = "." if decimal_mark == "," else ","
    if digits.count(decimal_mark) > 1:
        digits = digits.replace(decimal_mark, "")
    digits = (
        digits.replace(group_mark, "")
        if re.search(rf"\{group_mark}\d{{3}}(?!\d)", digits)
        else digits.replace(group_mark, ".")
    )
    return Decimal(digits.replace(decimal_mark, "."))


def _iter_candidates(text: str, language: str | None) -> Iterator[FoundNumber]:
    """Numbers by form, the longer forms first."""
    yield from _iter_east(text)
    for match in _VAGUE.finditer(text):
        yield FoundNumber(Span(*match.span()), None, "vague")
    for match in _AND_PART.finditer(text):
        yield FoundNumber(Span(*match.span()), _read_and_part(match), "words")
    for match in _GERMAN_HALF.finditer(text) if language == "de" else ():
        whole = Decimal(1 if match["one"] else _SMALL_ELSEWHERE["de"][match["whole"].casefold()])
        scale = _SCALES[match["scale"].casefold()] if match["scale"] else 1
        yield FoundNumber(Span(*match.span()), (whole + Decimal("0.5")) * scale, "words")
    for match in _HALF_SCALE.finditer(text):
        yield FoundNumber(Span(*match.span()), Decimal(_SCALES[match["scale"].casefold()]) / 2, "words")
    yield from _iter_fractions(text)
    for match in _ORDINAL.finditer(text):
        yield _read_ordinal(match)
    for match in (*_MONEY_RUN.finditer(text), *_DIGIT_RUN.finditer(text)):
        yield _read_digits(match, language)
    yield from _iter_words(text)
    yield from _iter_small_elsewhere(text, language)


def _read_digits(match: re.Match[str], language: str | None) -> FoundNumber:
    parts = match.groupdict()
    if parts.get("alone"):
        return FoundNumber(Span(*match.span()), _SIGNS[parts["alone"]], "fraction")
    value = parse_digits(parts["digits"], language)
    if parts.get("scale"):
        value *= _SCALES[parts["scale"].casefold()]
    if parts.get("sign"):
        value += _SIGNS[parts["sign"].strip()]
    start = match.start("digits")
    return FoundNumber(Span(start, match.end()), value, "digits")


def _read_and_part(match: re.Match[str]) -> Decimal:
    """A whole number and a part of one: "three and a half", "2 1/2 million"."""
    if match["digits"]:
        value = int(match["digits"]) + Decimal(match["top"]) / int(match["bottom"])
    else:
        printed = match["whole"].casefold()
        whole = int(printed) if printed.isdigit() else {**_UNITS, **_TENS}[printed]
        value = whole + Decimal(1) / _PARTS[match["part"].casefold()]
    return value * (_SCALES[match["scale"].casefold()] if match["scale"] else 1)


def _read_ordinal(match: re.Match[str]) -> FoundNumber:
    if match["digits"]:
        value = int(match["digits"].replace(",", ""))
    else:
        value = _ORDINALS[match["word"].casefold()] + _TENS.get((match["tens"] or "").casefold(), 0)
    return FoundNumber(Span(*match.span()), Decimal(value), "ordinal")


def _iter_fractions(text: str) -> Iterator[FoundNumber]:
    for match in _FRACTION.finditer(text):
        if match["half"]:
            value = Decimal("0.5")
        elif match["of"]:
            value = Decimal(_UNITS[match["of"].casefold()]) / _UNITS[match["all"].casefold()]
        elif match["top"]:
            if int(match["bottom"]) == 0:
                continue
            value = Decimal(match["top"]) / int(match["bottom"])
        else:
            value = Decimal(_UNITS.get(match["count"].casefold(), 1)) / _PARTS[match["part"].casefold()]
        yield FoundNumber(Span(*match.span()), value, "fraction")


def _iter_words(text: str) -> Iterator[FoundNumber]:
    """Number words, a run such as "two three" parted where one number ends."""
    for run in _WORD_RUN.finditer(text):
        start, tokens = run.start(), list(_WORD_TOKEN.finditer(text, *run.span()))
        total, current, end = 0, 0, start
        fresh = True
        for token in tokens:
            word = token[0].casefold()
            if word in ("a", "an", "and"):
                continue
            grown = _grow(total, current, word, fresh)
            if grown is None:
                yield FoundNumber(Span(start, end), Decimal(total + current), "words")
                start, (total, current) = token.start(), _grow(0, 0, word, True) or (0, 0)
            else:
                total, current = grown
            end, fresh = token.end(), False
        yield FoundNumber(Span(start, end), Decimal(total + current), "words")


def _grow(total: int, current: int, word: str, fresh: bool) -> tuple[int, int] | None:
    """The running number with one more word, None where the word must begin a number of its own."""
    if word in _UNITS:
        value = _UNITS[word]
        fits = (
            fresh
            or (current % 100 == 0 and (current or total))
            or (current % 100 >= 20 and current % 10 == 0 and 0 < value < 10)
        )
        return (total, current + value) if fits else None
    if word in _TENS:
        return (total, current + _TENS[word]) if fresh or (current % 100 == 0 and (current or total)) else None
    if word == "hundred":
        return (total, (current or 1) * 100) if current < 100 else None
    if word == "dozen":
        return (total, (current or 1) * 12)
    return (total + (current or 1) * _SCALES[word], 0)


def _iter_small_elsewhere(text: str, language: str | None) -> Iterator[FoundNumber]:
    values = _SMALL_ELSEWHERE.get(language or "")
    for token in _WORD_TOKEN.finditer(text) if values else ():
        if values and (value := values.get(token[0].casefold())) is not None:
            yield FoundNumber(Span(*token.span()), Decimal(value), "words")


def _iter_east(text: str) -> Iterator[FoundNumber]:
    for match in _EAST_DIGITS.finditer(text):
        yield FoundNumber(Span(*match.span()), _sum_east(match[0]), "digits")
    for match in _KANJI_RUN.finditer(text):
        digits = "".join(str(_KANJI.get(sign, sign)) for sign in match[0])
        yield FoundNumber(Span(*match.span()), _sum_east(digits), "words")
    for match in _KOREAN_WORD.finditer(text):
        word = match[1]
        value = 10 + _NATIVE_KOREAN[word[1:]] if word[0] == "열" and len(word) > 1 else _NATIVE_KOREAN[word]
        yield FoundNumber(Span(*match.span(1)), Decimal(value), "words")


def _sum_east(digits: str) -> Decimal:
    """The worth of digits and myriad scales: 12억5000만 is 1,250,000,000, 3만5천 is 35,000."""
    total, section = Decimal(0), Decimal(0)
    for token in _EAST_TOKEN.finditer(digits):
        number, scale = token[1], token[2]
        if number is None and scale is None:
            continue
        value = Decimal(number.replace(",", "")) if number else Decimal(1)
        size = _EAST_SCALES.get(scale, 1) if scale else 1
        if size < 10**4:
            section += value * size
        else:
            section = (section + value if number else section or Decimal(1)) * size
            total, section = total + section, Decimal(0)
    return total + section
