"""Korean and Japanese numbers: digits with myriad scales, kanji and Hangul numerals, shares such as "3분의 1"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.brief import Span

_SCALES = {
    **dict.fromkeys("십十", 10), **dict.fromkeys("백百", 100), **dict.fromkeys("천千", 1000),
    **dict.fromkeys("만万萬", 10**4), **dict.fromkeys("억億亿", 10**8), **dict.fromkeys("조兆", 10**12),
}  # fmt: skip
_KANJI = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_SINO_KOREAN = {sign: value for value, sign in enumerate("영일이삼사오육칠팔구")}
_NATIVE_UNITS = {
    "한": 1, "하나": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "석": 3, "네": 4, "넷": 4, "넉": 4, "다섯": 5, "여섯": 6,
    "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
_NATIVE_TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip

_DIGITS = re.compile(
    r"(?<![\d.,])\d[\d,]*(?:\.\d+)?\s?[십백천十百千만억조万萬億亿兆]"
    r"(?:(?:(?<=[만억조万萬億亿兆])\s)?\d[\d,]*|[십백천十百千만억조万萬億亿兆])*(?<!,)"
)
_TOKEN = re.compile(r"(\d[\d,]*(?:\.\d+)?)?\s?([십백천十百千만억조万萬億亿兆])?")
_COUNTER_JA = "(?=[人隻件名個回度台本枚軒戸頭匹年月日週時分秒歳割倍機社校つカか国円])"
# No number that is written out is longer; the bound keeps a line of one sign from being tried at every length.
_MOST_SIGNS = 16
_KANJI_DIGIT = "[一二三四五六七八九十百千]"
_KANJI_RUN = re.compile(
    # "十分に" is enough.
    rf"(?!十分[にでなだと])(?:(?<![一-龥]){_KANJI_DIGIT}|{_KANJI_DIGIT}{{2}})[一二三四五六七八九十百千万億兆]{{0,{_MOST_SIGNS}}}{_COUNTER_JA}"
)
_COUNTER_KO = (
    "(?=명|개|번|척|살|세|차례|사람|곳|대|마리|달|시간|나라|가지|건|표|배|채|쌍|주|해|가구|군데|원|달러|유로|엔|위안|년|분"
    "|퍼센트|톤|킬로|미터)"
)
_NATIVE_KOREAN = re.compile(
    rf"(?<![가-힣])(?P<tens>{'|'.join(_NATIVE_TENS)})?(?P<unit>{'|'.join(_NATIVE_UNITS)})?(?<=[가-힣])\s?{_COUNTER_KO}"
)
# Days that Korean counts in words of its own; the first stands for "a day" and counts nothing.
NATIVE_DAYS = {
    "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10, "보름": 15,
}  # fmt: skip
_NATIVE_DAYS = re.compile(rf"(?<![가-힣])(?:{'|'.join(NATIVE_DAYS)})(?!째|달|날|[가-힣]{{3}})")
_SINO_RUN = re.compile(rf"(?<![가-힣])(?P<number>[일이삼사오육칠팔구십백천만억조]{{2,{_MOST_SIGNS}}})\s?{_COUNTER_KO}")
_SHARE = re.compile(
    r"(?P<all>\d{1,3}|[일이삼사오육칠팔구십]|[一二三四五六七八九十])\s?(?:분의|分の)\s?"
    r"(?P<of>\d{1,3}|[일이삼사오육칠팔구십]|[一二三四五六七八九十])"
)
_HALF = re.compile(r"절반|반수|半数|半分")
# "3割" is three tenths.
_TENTHS = re.compile(r"(?P<number>\d(?:\.\d)?|[一二三四五六七八九])割(?!引)")


def iter_shares(text: str) -> Iterator[tuple[Span, Decimal]]:
    """Fractions: "3분의 1", "三分の一", "절반", "3割"."""
    for match in _SHARE.finditer(text):
        whole = _read_sign(match["all"])
        if whole:
            yield Span(*match.span()), _read_sign(match["of"]) / whole
    for match in _HALF.finditer(text):
        yield Span(*match.span()), Decimal("0.5")
    for match in _TENTHS.finditer(text):
        yield Span(*match.span()), _read_sign(match["number"]) / 10


def iter_scaled_digits(text: str) -> Iterator[tuple[Span, Decimal]]:
    """Digits with scales: "12억5000만", "3만 5천", "1兆2000億"."""
    for match in _DIGITS.finditer(text):
        yield Span(*match.span()), sum_east(match[0])


def iter_words(text: str) -> Iterator[tuple[Span, Decimal]]:
    """Numbers in kanji or Hangul before what they count: "十二隻", "스물다섯 명", "삼백 명"; whole days: "나흘"."""
    for match in _NATIVE_DAYS.finditer(text):
        yield Span(*match.span()), Decimal(NATIVE_DAYS[match[0]])
    for match in _KANJI_RUN.finditer(text):
        yield Span(*match.span()), sum_east(_spell(match[0], _KANJI))
    for match in _NATIVE_KOREAN.finditer(text):
        value = _NATIVE_TENS.get(match["tens"] or "", 0) + _NATIVE_UNITS.get(match["unit"] or "", 0)
        end = match.end("unit") if match["unit"] else match.end("tens")
        yield Span(match.start(), end), Decimal(value)
    for match in _SINO_RUN.finditer(text):
        if _SCALES.keys() & set(match["number"]):
            yield Span(*match.span("number")), sum_east(_spell(match["number"], _SINO_KOREAN))


def sum_east(digits: str) -> Decimal:
    """The worth of digits and myriad scales: 12억5000만 is 1,250,000,000, 3만5천 is 35,000."""
    total, section = Decimal(0), Decimal(0)
    for token in _TOKEN.finditer(digits):
        number, scale = token[1], token[2]
        if number is None and scale is None:
            continue
        value = Decimal(number.replace(",", "")) if number else Decimal(1)
        size = _SCALES.get(scale, 1) if scale else 1
        if size < 10**4:
            section += value * size
        else:
            section = (section + value if number else section or Decimal(1)) * size
            total, section = total + section, Decimal(0)
    return total + section


def _spell(signs: str, digits: dict[str, int]) -> str:
    return "".join(str(digits.get(sign, sign)) for sign in signs)


def _read_sign(printed: str) -> Decimal:
    if printed in _SCALES:
        return Decimal(_SCALES[printed])
    return Decimal(_spell(_spell(printed, _KANJI), _SINO_KOREAN))
