"""Planted errors in figures: another number, another scale, another unit.

Numbers are found by a pattern of this file's own, not by the checker's, which would hide what the checker overlooks.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.brief import Span
from evals.planting.plant import Generator, Plant, exchange_words, locate_prose, replace_at
from evals.stories import Story, TrueStatement

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# "One" is left out: it is a pronoun as often as a number.
_WORDS = {
    **{word: value for value, word in enumerate((*_ONES[1:], *_TEENS), start=2)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
    **{
        f"{ten}-{unit}": 10 * tens + one
        for tens, ten in enumerate(_TENS, start=2)
        for one, unit in enumerate(_ONES, start=1)
    },
}
_NAMES = {value: word for word, value in _WORDS.items()}
_MONTH = "|".join([*MONTHS, *(month[:3] + r"\." for month in MONTHS)])
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?<!\w\. )(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d+)(?P<part>\.\d+)?"
    rf"|(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))}))(?![\w]|[.,:]\d|-(?:old|year))",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"\b(?:{_MONTH}) \d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})"
    r"|\b(?:19|20)\d\d\b(?!,\d)|\d{1,2} [ap]\.m\."
)
_SCALES = {
    "thousand": "million",
    "million": "billion",
    "billion": "million",
    "trillion": "billion",
    "hundred": "thousand",
}
_UNIT_WORDS = {
    "percent": "percentage points",
    "per cent": "percentage points",
    "percentage points": "percent",
    "grams": "kilograms",
    "tonnes": "kilograms",
    "knots": "kilometres an hour",
    "kilometres": "metres",
    "metres": "kilometres",
    "miles": "kilometres",
    "cubic metres": "litres",
    "litres": "gallons",
    "hectares": "square kilometres",
    "megawatts": "kilowatts",
    "minutes": "hours",
    "hours": "minutes",
    "days": "weeks",
    "weeks": "months",
    "months": "weeks",
    "years": "months",
    "nights": "weeks",
    "a year": "a month",
    "a month": "a week",
    "a day": "an hour",
    "each morning": "each month",
    "crowns": "dollars",
    "cents": "euros",
}
_CURRENCIES = {"€": "£", "$": "€", "£": "$"}
_CURRENCY = re.compile(r"[€$£](?=\d)")
_BEFORE_UNIT = re.compile(
    rf"(?:\d|(?<=[a-z]))(?P<gap>[ -])(?P<unit>{'|'.join(sorted(_UNIT_WORDS, key=len, reverse=True))})(?![\w-])"
)


def locate_numbers(text: str) -> Iterator[re.Match[str]]:
    """Numbers outside quotation marks, in digits or words, that are no part of a date or a time of day."""
    dated = [Span(*found.span()) for found in _DATED.finditer(text)]
    for match in locate_prose(_NUMBER, text):
        if not any(Span(*match.span()).overlaps(span) for span in dated):
            yield match


def plant_number(statement: TrueStatement, story: Story) -> Iterator[Plant]:
    """Another number in the same form: one near it that no article holds, or one of the same kind from an article."""
    for match in locate_numbers(statement.text):
        span = Span(*match.span())
        for after in _near_numbers(match):
            if not is_in(story, after):
                yield replace_at(statement.text, span, after, "foreign")
        for after in _other_numbers(match, statement, story):
            yield replace_at(statement.text, span, after, "same article")


def plant_scale(statement: TrueStatement, story: Story) -> Iterator[Plant]:
    """Million for billion and the like, or a number ten times as large or as small."""
    yield from exchange_words(_SCALES, "scale word")(statement, story)
    for match in locate_numbers(statement.text):
        value = _value(match)
        for shifted in (value * 10, value / 10):
            after = _write(match, shifted)
            if value >= 10 and not match["word"] and after and not is_in(story, after):
                yield replace_at(statement.text, Span(*match.span()), after, "ten times")


def plant_unit(statement: TrueStatement, _story: Story) -> Iterator[Plant]:
    """Another unit or currency behind or before the same number."""
    for match in locate_prose(_CURRENCY, statement.text):
        yield replace_at(statement.text, Span(*match.span()), _CURRENCIES[match[0]], "currency")
    for match in locate_prose(_BEFORE_UNIT, statement.text):
        unit = Span(*match.span("unit"))
        if _follows_number(statement.text, unit):
            yield replace_at(statement.text, unit, _UNIT_WORDS[match["unit"]], "unit")


def is_in(story: Story, number: str) -> bool:
    """Whether an article holds this number, in digits or in words."""
    plain = number.casefold()
    value = _WORDS.get(plain) or (int(plain) if plain.isdigit() else None)
    forms = {plain} if value is None else {plain, str(value), _NAMES.get(value, plain)}
    return any(form in story.words for form in forms)


def _value(match: re.Match[str]) -> Decimal:
    if match["word"]:
        return Decimal(_WORDS[match["word"].casefold()])
    return Decimal(match["digits"].replace(",", "") + (match["part"] or ""))


def _write(match: re.Match[str], value: Decimal) -> str | None:
    """`value` in the form of the number that stands there; None when that form cannot hold it."""
    if match["word"]:
        return _NAMES.get(int(value)) if value == int(value) else None
    places = len(match["part"] or ".") - 1
    if places and value == round(value) and value >= 100:
        places = 0
    if value <= 0 or value != round(value, places) or (match["digits"] and value < 1 and not places):
        return None
    return f"{value:,.{places}f}"


def _near_numbers(match: re.Match[str]) -> list[str]:
    value = _value(match)
    step = Decimal(1).scaleb(-(len(match["part"] or ".") - 1))
    digits = str(value)
    turned = Decimal(digits[1] + digits[0] + digits[2:]) if digits[:2].isdigit() and len(digits) > 1 else value
    tenth = (value / 10).quantize(step) or step
    near = (value + tenth, value - tenth, turned, value + 2 * tenth, value + 3 * step)
    written = (_write(match, number) for number in near if number not in (value, 1))
    return list(dict.fromkeys(number for number in written if number and not number.startswith("0")))


def _other_numbers(match: re.Match[str], statement: TrueStatement, story: Story) -> Iterator[str]:
    """Numbers from an article that holds this one, with the same sign before them or the same word behind them."""
    here = _mark(match, statement.text)
    taken = {_value(found) for found in locate_numbers(statement.text)}
    for article in story.articles:
        others = list(locate_numbers(article))
        if not any(_value(found) == _value(match) for found in others):
            continue
        for other in others:
            if _value(other) not in taken and _mark(other, article) == here:
                taken.add(_value(other))
                if bool(other["word"]) == bool(match["word"]):
                    yield other[0].casefold()


def _mark(match: re.Match[str], text: str) -> str:
    """What makes a number a sum or a share: the sign before it, the scale or percent sign behind it."""
    sign = text[match.start() - 1 : match.start()]
    behind = re.match(r"[ -]?(%|per ?cent\w*|million|billion|thousand)", text[match.end() :])
    return (sign if sign in _CURRENCIES else "") + (behind[1].replace(" ", "") if behind else "")


def _follows_number(text: str, span: Span) -> bool:
    return any(span.start - 22 <= found.end() <= span.start for found in locate_numbers(text[: span.start]))


CLASSES: dict[str, Generator] = {"number": plant_number, "scale": plant_scale, "unit": plant_unit}
