"""Shares of one in English and German text: "two thirds", "3/4", "one in ten", "half a million", "anderthalb"."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from drafter.brief import Span
from drafter.text.number_words import GERMAN_PARTS, GERMAN_UNITS, PARTS, SCALES, TENS, UNITS


class FoundPart(NamedTuple):
    """A number with a fraction in it; `is_share` is False for a plain number ("two and a half", "half a day")."""

    span: Span
    value: Decimal
    is_share: bool


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_SCALE = "hundred|thousand|million|billion|trillion|dozen"
_UNIT = (
    "(?:hour|day|week|month|year|decade|century|mile|met(?:er|re)|kilomet(?:er|re)|foot|inch|pound|ounce|tonne|ton|acre"
    "|hectare|per\\s?cent|percentage[\\s-]point|point|degree)\\b"
)
# What follows "a third" where it is a share; before a noun it is an ordinal: "a third storm".
_SHARE_AFTER = (
    r"\s+(?:of|less|more|fewer|higher|lower|bigger|smaller|larger|said|say|says|were|was|are|is|has|have|had|to|by|or|and"
    r"|from|on|since|than|as|do|did|does|would|will|could|left|stayed|the|its|in|at)\b|\s*[.,;:!?)”\"’]|\s*$"
)
_FRACTION = re.compile(
    rf"(?<![\w/.])(?:(?P<top>\d{{1,2}})/(?P<bottom>\d{{1,2}})(?![\d/]|\s?[월年月])"
    rf"|(?:(?:two|three|four|five|six|seven|eight|nine|one)[\s-]|an?[\s-](?=(?:half|quarter)\b)|an?\s(?=\w+(?:{_SHARE_AFTER})))"
    rf"(?P<part>{_any_of(PARTS)})\b(?!-|\s+(?:time|year|day|century|final|mile|straight|consecutive|in\s+a\s+row)\b)"
    rf"(?:\s+of\s+an?\s+(?P<scale>million|billion|trillion)\b)?"
    rf"|(?P<half>half)(?=\s+(?:of|the|an?|its|their|his|her|our|all|as)\b))",
    re.IGNORECASE,
)
# Behind "one home in five" no other noun is counted: "one goal in five games" is no share.
_SHARE_VERB = (
    r"\s+(?:is|are|was|were|has|have|had|do|does|did|will|would|could|can|may|now|still|lacks?|lost|live[sd]?|lives|goes|go|went"
    r"|says?|said|needs?|works?|uses?|owns?|faces?|gets?|got|fails?|suffers?|\w+ed)\b|\s*[.,;:!?)”\"’]|\s*$"
)
_WHOLE = "ten|twelve|twenty|fifty|10|12|20|25|50|100|1,?000|10,?000|100,?000"
_OF_ALL = re.compile(
    rf"(?<![\w/.,])(?P<of>one|two|three|four|five|six|seven|eight|nine|\d{{1,2}})"
    rf"(?:\s+out\s+of(?:\s+every)?|\s+in(?:\s+every)?|(?P<noun>\s+[a-z]+)\s+(?:out\s+of|in)(?:\s+every)?)\s+(?P<all>two|three|four|five|six|seven|eight|nine|[2-9]|{_WHOLE})"
    rf"(?![\w/,.]\d|\w|[\s-](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|million|billion|percent|%))"
    rf"(?(noun)(?={_SHARE_VERB}))",
    re.IGNORECASE,
)
_AND_PART = re.compile(
    rf"(?<![\w.,/-])(?:(?:(?P<whole>{_any_of((*UNITS, *TENS))}|\d{{1,3}})|an?\s(?P<round>{_SCALE}))"
    rf"(?:\s+and\s+|-and-)(?:an?|one)[\s-](?P<part>half|quarter|third)"
    rf"|(?P<digits>\d{{1,3}})\s(?P<top>[1-3])/(?P<bottom>[2-4]))(?:[\s-](?P<scale>{_SCALE}))?(?![\w/])",
    re.IGNORECASE,
)
_HALF_UNIT = re.compile(rf"\bhalf\s+an?(?=\s{_UNIT})", re.IGNORECASE)
_HALF_SCALE = re.compile(rf"\b(?:a\s+)?half[\s-](?:an?[\s-])?(?P<scale>{_SCALE})\b", re.IGNORECASE)
_ONE_UNIT = re.compile(rf"\ban?(?=\s{_UNIT}\sand\s(?:an?|one)\s(?:half|quarter)\b)", re.IGNORECASE)

_GERMAN_HALF = re.compile(
    rf"\b(?:(?P<one>anderthalb|eineinhalb)|(?P<whole>{_any_of(GERMAN_UNITS)})einhalb)"
    r"(?:\s(?P<scale>tausend|millionen|milliarden))?\b",
    re.IGNORECASE,
)
_GERMAN_SHARE = re.compile(
    rf"(?<!\w)(?:(?P<count>eine?[mnrs]?|{_any_of(GERMAN_UNITS)}|\d)\s?(?P<part>{_any_of(GERMAN_PARTS)})(?:n|s)?|Hälfte)(?!\w)",
    re.IGNORECASE,
)
_GERMAN_HALF_SCALE = re.compile(
    r"\b(?:eine[rn]?\s)?halbe[nr]?\s(?:(?P<scale>Million|Milliarde)\b|(?=Stunde|Meile|Tonne))|\bhalbe[sn]\s(?=Jahr)"
)


def iter_parts(text: str, language: str | None) -> Iterator[FoundPart]:
    """Every number with a fraction in it, longer forms first; they may overlap."""
    for match in _AND_PART.finditer(text):
        yield FoundPart(Span(*match.span()), _read_and_part(match), is_share=False)
    if language == "de":
        yield from _iter_german(text)
    for match in _HALF_SCALE.finditer(text):
        yield FoundPart(Span(*match.span()), Decimal(SCALES[match["scale"].casefold()]) / 2, is_share=False)
    for match in _HALF_UNIT.finditer(text):
        yield FoundPart(Span(*match.span()), Decimal("0.5"), is_share=False)
    for match in _ONE_UNIT.finditer(text):
        yield FoundPart(Span(*match.span()), Decimal(1), is_share=False)
    for match in _OF_ALL.finditer(text):
        part, whole = _read_small(match["of"]), _read_small(match["all"])
        if part < whole:
            yield FoundPart(Span(*match.span()), part / whole, is_share=True)
    for match in _FRACTION.finditer(text):
        if (value := _read_fraction(match)) is not None:
            yield FoundPart(Span(*match.span()), value, is_share=match["scale"] is None)


def _read_and_part(match: re.Match[str]) -> Decimal:
    """A whole number and a part of one: "three and a half", "2 1/2 million", "a million and a half"."""
    if match["digits"]:
        value = int(match["digits"]) + Decimal(match["top"]) / int(match["bottom"])
    else:
        whole = 1 if match["round"] else _read_small(match["whole"])
        value = whole + Decimal(1) / PARTS[match["part"].casefold()]
    scale = match["scale"] or match["round"]
    return value * (SCALES[scale.casefold()] if scale else 1)


def _read_fraction(match: re.Match[str]) -> Decimal | None:
    if match["half"]:
        return Decimal("0.5")
    if match["top"]:
        return Decimal(match["top"]) / int(match["bottom"]) if int(match["bottom"]) else None
    count = UNITS.get(re.split(r"[\s-]", match[0], maxsplit=1)[0].casefold(), 1)
    return (
        Decimal(count) / PARTS[match["part"].casefold()] * (SCALES[match["scale"].casefold()] if match["scale"] else 1)
    )


def _read_small(printed: str) -> Decimal:
    plain = printed.replace(",", "").casefold()
    return Decimal(plain) if plain.isdigit() else Decimal({**UNITS, **TENS}[plain])


def _iter_german(text: str) -> Iterator[FoundPart]:
    for match in _GERMAN_HALF.finditer(text):
        whole = Decimal(1 if match["one"] else GERMAN_UNITS[match["whole"].casefold()])
        scale = SCALES[match["scale"].casefold()] if match["scale"] else 1
        yield FoundPart(Span(*match.span()), (whole + Decimal("0.5")) * scale, is_share=False)
    for match in _GERMAN_HALF_SCALE.finditer(text):
        size = {"million": 10**6, "milliarde": 10**9}.get((match["scale"] or "").casefold(), 1)
        yield FoundPart(Span(match.start(), match.start() + len(match[0].rstrip())), Decimal(size) / 2, is_share=False)
    for match in _GERMAN_SHARE.finditer(text):
        printed = (match["count"] or "").casefold()
        count = int(printed) if printed.isdigit() else GERMAN_UNITS.get(printed, 1)
        value = Decimal(count) / GERMAN_PARTS[match["part"].casefold()] if match["part"] else Decimal("0.5")
        yield FoundPart(Span(*match.span()), value, is_share=True)
