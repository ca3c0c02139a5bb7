"""Numbers in text, whether in digits, in words or in East Asian scales: where they stand and what they are worth.

What a number means (money, an age, a share) is the business of `drafter.text.figures`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.brief import Span
from drafter.text import numbers_east
from drafter.text.fractions import iter_parts
from drafter.text.free_text import FreeText
from drafter.text.measures import CURRENCY_CODES, CURRENCY_NOUNS
from drafter.text.number_words import ORDINALS, ROMANCE, SCALES, TENS, UNITS, parse_german, sum_romance

Form = Literal["digits", "words", "ordinal", "fraction", "vague"]


@dataclass(frozen=True)
class FoundNumber:
    """A number as printed, its scale word included. `value` is None for a vague one ("dozens", "hundreds")."""

    span: Span
    value: Decimal | None
    form: Form


# Where a comma is the decimal mark and a point or a space parts the thousands.
_COMMA_DECIMAL = frozenset(
    (
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "ru",
        "pl",
        "cs",
        "sv",
        "no",
        "nb",
        "da",
        "fi",
        "tr",
        "id",
        "vi",
        "el",
        "hu",
        "ro",
        "uk",
    )
)

_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3}
_GROUP_MARKS = r"[,.\u00a0\u202f\u2009 ’']"
_DIGITS = rf"(?:\d{{1,3}}(?P<mark>{_GROUP_MARKS})\d{{3}}(?:(?P=mark)\d{{3}})*(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
_WORD = "|".join(sorted((*UNITS, *TENS), key=len, reverse=True))
_WORD_SCALE = "hundred|thousand|million|billion|trillion|dozen"
_DIGIT_SCALE = "|".join(sorted((scale for scale in SCALES if len(scale) > 1), key=len, reverse=True))
_DIGIT_RUN = re.compile(
    rf"(?<![A-Za-zÀ-ÿ\d_.,/])(?P<digits>{_DIGITS})(?:(?P<sign>\s?[½¼¾])|(?:[\s-]|\s?)(?P<scale>{_DIGIT_SCALE}|k)(?![A-Za-z])(?:(?<=mio|mrd)\.)?)?"
    r"|(?<!\w)(?P<alone>[½¼¾⅓⅔])",
    re.IGNORECASE,
)
# In money "m" and "b" are scales: behind a sign or a code, before a currency's name.
_CODE_BEFORE = rf"(?-i:(?<=\b(?:{'|'.join(CURRENCY_CODES)})))"
_MONEY_RUN = re.compile(
    rf"(?:(?<=[$£€¥₩₹])|{_CODE_BEFORE})\s?(?P<digits>{_DIGITS})(?:[\s-]?(?P<scale>{_DIGIT_SCALE}|[kmb])(?![A-Za-z]))?",
    re.IGNORECASE,
)
_COIN_RUN = re.compile(
    rf"(?<![A-Za-zÀ-ÿ\d_.,/])(?P<digits>{_DIGITS})\s?(?P<scale>[kmb])(?=\s(?:{'|'.join(CURRENCY_NOUNS)})\b)",
    re.IGNORECASE,
)
_WORD_RUN = re.compile(
    rf"(?<![\w-])(?:(?:an?\s+)(?:{_WORD_SCALE})|(?:{_WORD}))(?:(?:[\s-]|\s+and\s+)(?:{_WORD}|{_WORD_SCALE}))*(?![\w])",
    re.IGNORECASE,
)
_SCALE_AFTER = re.compile(rf"\s({_DIGIT_SCALE})(?!\w)", re.IGNORECASE)
_EAST = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_WORD_TOKEN = re.compile(r"[^\W\d_]+")
_ROMANCE_RUNS = {
    language: re.compile(rf"(?<![\w-])(?:{words})(?:(?:-|\s(?:et|y)\s|-et-|\s)(?:{words}))*(?![\w-])", re.IGNORECASE)
    for language, values in ROMANCE.items()
    for words in [
        "|".join(
            sorted((*values, *(("cent", "cents", "mille") if language == "fr" else ("mil",))), key=len, reverse=True)
        )
    ]
}
# "Cent" is a coin as well, "mil" a scale that digits go before.
_ROMANCE_SHARED = frozenset(("cent", "cents", "mil", "mille"))
_ORDINAL = re.compile(
    rf"(?<![\w.,])(?P<digits>\d{{1,3}}(?:,\d{{3}})*)(?:st|nd|rd|th)\b|\b(?:(?P<tens>{'|'.join(TENS)})-)?(?P<word>{'|'.join(ORDINALS)})\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:(?:tens|hundreds)\s+of\s+(?:thousands|millions)|dozens|scores|hundreds|thousands|millions|billions|trillions)\b"
    r"(?=\s+(?:of|more|were|are|have|had|who|in|gathered)\b|[.,;]|$)|수십만|수백만|수천만|수십|수백|수천|数十万|数百万|数十|数百|数千",
    re.IGNORECASE,
)


def locate_numbers(text: str, language: str | None = None) -> list[FoundNumber]:
    """Every number in narrowed `text`, in order, never overlapping; `language` decides what "1.200" means."""
    found: list[FoundNumber] = []
    free = FreeText(text)
    for number in _iter_candidates(text, language):
        if free.take(number.span):
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
    for part in iter_parts(text, language):
        yield FoundNumber(part.span, part.value, "fraction" if part.is_share else "words")
    for match in _ORDINAL.finditer(text):
        yield _read_ordinal(match)
    for match in (*_MONEY_RUN.finditer(text), *_COIN_RUN.finditer(text), *_DIGIT_RUN.finditer(text)):
        yield _read_digits(match, language)
    yield from _iter_words(text)
    if language == "de":
        yield from _iter_german(text)
    elif language in ROMANCE:
        yield from _iter_romance(text, language)


def _iter_east(text: str) -> Iterator[FoundNumber]:
    """Korean and Japanese numbers, and vague ones of every language, which their words must not be read into."""
    is_east = bool(_EAST.search(text))
    if is_east:
        for span, value in numbers_east.iter_shares(text):
            yield FoundNumber(span, value, "fraction")
        for span, value in numbers_east.iter_scaled_digits(text):
            yield FoundNumber(span, value, "digits")
    for match in _VAGUE.finditer(text):
        yield FoundNumber(Span(*match.span()), None, "vague")
    if is_east:
        for span, value in numbers_east.iter_words(text):
            yield FoundNumber(span, value, "words")


def _read_digits(match: re.Match[str], language: str | None) -> FoundNumber:
    parts = match.groupdict()
    if parts.get("alone"):
        return FoundNumber(Span(*match.span()), _SIGNS[parts["alone"]], "fraction")
    value = parse_digits(parts["digits"], language)
    if parts.get("scale"):
        value *= SCALES[parts["scale"].casefold()]
    if parts.get("sign"):
        value += _SIGNS[parts["sign"].strip()]
    start = match.start("digits")
    return FoundNumber(Span(start, match.end()), value, "digits")


def _read_ordinal(match: re.Match[str]) -> FoundNumber:
    if match["digits"]:
        value = Decimal(match["digits"].replace(",", ""))
    else:
        value = Decimal(ORDINALS[match["word"].casefold()] + TENS.get((match["tens"] or "").casefold(), 0))
    return FoundNumber(Span(*match.span()), value, "ordinal")


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
    if word in UNITS:
        value = UNITS[word]
        fits = (
            fresh
            or (current % 100 == 0 and (current or total))
            or (current % 100 >= 20 and current % 10 == 0 and 0 < value < 10)
        )
        return (total, current + value) if fits else None
    if word in TENS:
        return (total, current + TENS[word]) if fresh or (current % 100 == 0 and (current or total)) else None
    if word == "hundred":
        return (total, (current or 1) * 100) if current < 100 else None
    if word == "dozen":
        return (total, (current or 1) * 12)
    return (total + (current or 1) * SCALES[word], 0)


def _iter_german(text: str) -> Iterator[FoundNumber]:
    for token in _WORD_TOKEN.finditer(text):
        value = 12 if token[0] == "Dutzend" else parse_german(token[0])
        if value is not None:
            yield _scale_up(text, token, Decimal(value))


def _iter_romance(text: str, language: str) -> Iterator[FoundNumber]:
    for run in _ROMANCE_RUNS[language].finditer(text):
        words = [word.casefold() for word in _WORD_TOKEN.findall(run[0])]
        value = sum_romance(words, ROMANCE[language])
        if value is not None and not (len(words) == 1 and words[0] in _ROMANCE_SHARED):
            yield _scale_up(text, run, Decimal(value))


def _scale_up(text: str, token: re.Match[str], value: Decimal) -> FoundNumber:
    """The number that a word spells, with the scale word after it: "zwei Milliarden"."""
    scale = _SCALE_AFTER.match(text, token.end())
    end = scale.end() if scale else token.end()
    return FoundNumber(Span(token.start(), end), value * (SCALES[scale[1].casefold()] if scale else 1), "words")
