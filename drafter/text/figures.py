"""Figures in a sentence: where they stand, what they are worth, in what unit, how hedged, and what they count."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from drafter.brief import Span
from drafter.text.clock import locate_times
from drafter.text.counting import locate_counts, locate_east_counts, locate_hedge
from drafter.text.dates import locate_dates
from drafter.text.folding import narrow
from drafter.text.free_text import FreeText
from drafter.text.measures import TIME_UNITS, Kind, convert, match_after, match_before
from drafter.text.numbers import FoundNumber, locate_numbers
from drafter.text.numbers_east import NATIVE_DAYS

__all__ = ["FoundFigure", "Kind", "is_same_figure", "locate_figures"]


@dataclass(frozen=True)
class FoundFigure:
    """A figure as printed: `span` takes in its currency sign, scale word and unit, not its hedge.

    `value` has the scale applied, and is None for a vague figure ("dozens"), whose word is then the `unit`. `unit` is a
    plain word or an ISO 4217 code. `counts` is what it counts, in the sentence's own words. `upper` is the far end of a
    range ("20 to 30 percent") or the second count of a vote ("52-48").
    """

    span: Span
    value: Decimal | None
    unit: str | None
    hedge: str | None
    counts: str | None
    kind: Kind
    upper: Decimal | None = None


# Words that make the number after them a name's part: "Article 5", "Channel 4".
_NAMING = re.compile(
    r"\b(?:Article|Section|Chapter|Title|Rule|Act|Part|Page|Paragraph|Clause|Amendment|Proposition|Resolution|Channel"
    r"|Highway|Route|Interstate|Road|Line|Flight|Room|Gate|Pier|Platform|Terminal|Phase|Level|Tier|Type|Class|Unit|Area"
    r"|Group|Task\sForce|Formula|Boeing|Airbus|Apollo|Windows|No\.|Nos\.|Nr\.|Number|Sector|District|Ward|Zone|Reactor"
    r"|Volume|Vol\.|Chapter|Verse|Psalm|Game|Round|Week|Day|Super\sBowl|World\sWar|Expo|Studio)\s?$"
)
_CAPITAL_BEFORE = re.compile(r"(?P<word>[A-Z][A-Za-z]+)\s$")
# "Ellerport beat Marrick 3-1": the name's number is a result.
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?![\w-])")
_CALENDAR = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s+|[“\"‘(—–-]\s?)$")
_GLUED_BEFORE = re.compile(r"(?:[A-Za-zÀ-ÿ]-?|[#№@_/])$")
_GLUED_AFTER = re.compile(
    # "737-MAX" is a name, "34-page" counts pages.
    r"[A-Za-zÀ-ÿ_]|-[A-Z]{1,4}(?![A-Za-z])"
)
_ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|@\w+|(?:\+\d{1,3}[\s.-])?\(?\d{2,4}\)?(?:[.-]|\)\s?)\d{3,4}[.-]\d{3,4}\b|\+\d[\d\s-]{7,}\d"
)
_EACH = re.compile(r"(?<![\d.,])1(?:[日일](?=\d)|\s?[^\W\d_]{1,6}?(?:당(?![가-힣])|当たり|あたり|につき))")
_LIST_MARK = re.compile(r"^\s*\(?\d{1,2}[.)]\s+(?=\S)")
_ORDINAL_NAME = re.compile(r"\s+(?:[A-Z][a-z]+)")
_ORDINAL_AGO = re.compile(r"(?:\bat|\bfrom the|['’]s)\s$", re.IGNORECASE)
_SECOND_UNIT = re.compile(r"\b(?:a|per|every|split|an?other|each)\s$|\d\s$", re.IGNORECASE)
_SIDE_OF = re.compile(r"\b(?:below|above)\s$", re.IGNORECASE)
_ONE_BEFORE = re.compile(
    r"\b(?:no|this|that|the|any|every|each|some|another|which|an?|only|day|is|was|good|bad|big|new|old|first|last)[\s-]$",
    re.I,
)
_ONE_AFTER = re.compile(
    r"[\s-]+(?:of|another|is|was|has|had|can|could|who|that|to|in|at|and|or|but|for|with|by|on|day|thing|way|time|side|else|the"
    r"|must|may|might|should|would|will|does|did|as|from|he|she|they|we|it|i|more|where|which|after|when)\b|[\s]*[.,;:!?’'”\")]|\s*$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s?(?:-|–|—|~|〜|～)\s?|\s(?:to|and|bis|auf|zu|à|a|or)\s|(?<=\d):|에서\s?|から")
_BETWEEN = re.compile(r"\b(?:between|from|zwischen|entre|von|de|du)\s(?:[$€£]\s?)?$", re.IGNORECASE)
_VOTED = re.compile(r"\b(?:vot(?:e|ed|es|ing)|ballots?|(?:ab)?(?:ge)?stimm(?:t|te|ten|en))\b", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)|ballots?|pass(?:ed)?|approved?|rejected|defeated|lost|won|beat|margin|split|decision|ruled)\b",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]+,\s|\baged?\s|\bat\s(?:the\s)?age\s(?:of\s)?|\bwho\s(?:is|was)\s|\bturn(?:s|ed)\s)$"
)
_AGE_OF = re.compile(
    r"\b(?:an?|the)\s(?:\w+\s)?\w*(?:man|woman|boy|girl|father|mother|keeper|master|wife|husband|widow|widower|driver|worker"
    r"|farmer|teacher|skipper|sailor|captain|pensioner|student|officer|nurse|doctor|resident)\sof\s$"
)
_AGE_AFTER = re.compile(r",|\s?[.)]|\s+(?:and|when|was|who|has|from)\b")
_BRACKET_AGE = re.compile(r"[A-ZÀ-Þ가-힣一-龥][\w’'-]*\s?[(（]$")
_MOST_YEARS = 115


def locate_figures(sentence: str, language: str | None = None) -> list[FoundFigure]:
    """Every figure in `sentence`, in order, never overlapping.

    No figures: dates, years and times of day, phone numbers and addresses, numbers inside names ("F-35", "Channel 4",
    "7th Fleet"), list marks, and "one" as a pronoun. `language` decides what "1.200" means.
    """
    return list(_locate(sentence, language))


@lru_cache(maxsize=16_384)
def _locate(sentence: str, language: str | None) -> tuple[FoundFigure, ...]:
    text = narrow(sentence)
    free = FreeText(text)
    taken = [found.span for found in locate_dates(text, None, language)]
    taken += [*(found.span for found in locate_times(text)), *locate_eaches(text)]
    taken += [Span(*match.span()) for match in (*_ADDRESS.finditer(text), *_LIST_MARK.finditer(text))]
    for span in taken:
        free.take(span)
    numbers = [number for number in locate_numbers(text, language) if free.is_free(number.span)]
    figures: list[FoundFigure] = []
    for number in numbers:
        figure = _measure(number, text)
        if figure and not (figures and figures[-1].span.overlaps(figure.span)):
            figures.append(figure)
    return tuple(_describe(figure, text, language) for figure in _join_ranges(figures, text))


def locate_eaches(text: str) -> tuple[Span, ...]:
    """Where Korean and Japanese say "a" or "per" with the digit 1, which counts nothing: 1유로당 91센트, 1日11便."""
    return tuple(Span(*match.span()) for match in _EACH.finditer(text))


def is_same_figure(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether a reader would say the two are equal: value and unit, with scale applied, whatever the hedge.

    A count equals an age or a measure only when the units agree, or are converted exactly (90 minutes, 1.5 hours); a
    bare number equals the same number of votes, points or years of age. A range equals a range with the same ends.
    """
    if a.unit != b.unit and a.value is not None and b.value is not None:
        low, high = convert(b.value, b.unit, a.unit), convert(b.upper, b.unit, a.unit) if b.upper is not None else None
        if low is not None:
            b = replace(b, value=low, upper=high, unit=a.unit)
    return is_same_value(a, b) and is_same_unit(a, b)


def is_same_value(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether two figures are worth the same, whatever they are measured in; vague ones by their word."""
    if a.value is None or b.value is None:
        return a.value is None and b.value is None and a.unit == b.unit
    if a.upper is not None and b.upper is not None and a.upper != b.upper:
        return False
    return a.value == b.value or (_is_fraction(a, b) and abs(_share(a) - _share(b)) < Decimal("0.0051"))


def is_same_unit(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether two figures are measured in the same: a missing unit goes with a count, votes or points."""
    if a.unit == b.unit or a.value is None:
        return True
    units = {a.unit, b.unit}
    if units == {"years", None}:
        # "Okafor, 51" is an age, "51 boats" is none.
        return "age" in (a.kind, b.kind) and (b if a.kind == "age" else a).counts is None
    return units in _INTERCHANGEABLE or (_is_fraction(a, b) and units <= {"percent", None})


_INTERCHANGEABLE: tuple[set[str | None], ...] = (
    {"pounds", "GBP"}, {None, "votes"}, {None, "points"}, {"tons", "tonnes"}, {"points", "percentage points"},
    {"degrees", "°C"}, {"degrees", "°F"},
)  # fmt: skip


def _is_fraction(a: FoundFigure, b: FoundFigure) -> bool:
    return "fraction" in (a.kind, b.kind)


def _share(figure: FoundFigure) -> Decimal:
    value = figure.value or Decimal(0)
    return value / 100 if figure.unit == "percent" else value


def _measure(number: FoundNumber, text: str) -> FoundFigure | None:
    """The figure around a number: its currency, unit and kind; None where the number is no figure."""
    span, kind, unit = number.span, _KIND_OF_FORM.get(number.form, "count"), None
    if number.form == "vague":
        return FoundFigure(span, None, span.slice(text).casefold(), None, None, "count")
    before, after = match_before(text, span.start), match_after(text, span.end)
    if span.slice(text) in NATIVE_DAYS:
        return FoundFigure(span, number.value, "days", None, None, "measure")
    if before:
        span, kind, unit = Span(before[0], span.end), "money", before[1]
        if after and after.kind == "money":
            span = Span(span.start, after.end)
    elif number.form == "fraction" and (part := _OF_UNIT.match(text, span.end)) and match_after(text, part.end()):
        return _measure_part(number, text, part.end())
    elif after and not (number.form == "ordinal" and after.kind != "votes"):
        span, kind, unit = Span(span.start, after.end), after.kind, after.unit
    elif _is_no_figure(number, text):
        return None
    elif _is_age(number, text):
        kind, unit = "age", "years"
    return _adjust(FoundFigure(span, number.value, unit, None, None, kind), text)


def _measure_part(number: FoundNumber, text: str, end: int) -> FoundFigure | None:
    """A part of a unit: "three quarters of a mile"."""
    unit = match_after(text, end)
    if unit is None or unit.kind != "measure":
        return FoundFigure(number.span, number.value, None, None, None, "fraction")
    return FoundFigure(Span(number.span.start, unit.end), number.value, unit.unit, None, None, "measure")


def _adjust(figure: FoundFigure, text: str) -> FoundFigure:
    """The figure with what stands around its unit: "an hour and a half", "minus 5 degrees", "5 degrees below zero"."""
    span, value = figure.span, figure.value or Decimal(0)
    if figure.unit and (part := _AND_PART.match(text, span.end)):
        share = Decimal("0.25") if part[1] and part[1].casefold() == "quarter" else Decimal("0.5")
        return replace(figure, span=Span(span.start, part.end()), value=value + share)
    if text[span.end - 1] == "度" and not _WARMTH.search(text, max(0, span.start - 12), span.start):
        return replace(figure, span=Span(span.start, span.end - 1), unit=None, kind="count")
    if figure.unit in _TEMPERATURES:
        minus, below = _MINUS.search(text, max(0, span.start - 10), span.start), _BELOW_ZERO.match(text, span.end)
        if minus or below:
            around = Span(minus.start() if minus else span.start, below.end() if below else span.end)
            return replace(figure, span=around, value=-value)
    return figure


# "3度警告した": three times.
_WARMTH = re.compile(r"気温|摂氏|華氏|温|熱|緯|経|角|氷点下|零下")
_OF_UNIT = re.compile(r"\sof\san?(?=\s)", re.IGNORECASE)
_AND_PART = re.compile(r"\sand\s(?:an?|one)\s(half|quarter)\b|\s?(?:(반)(?![가-힣])|(半)(?![年分期数]))", re.IGNORECASE)
_TEMPERATURES = frozenset(("degrees", "°C", "°F"))
_MINUS = re.compile(r"(?:(?<!\w)(?:minus|negative)\s|(?<![\w.,])[-−–])$", re.IGNORECASE)
_BELOW_ZERO = re.compile(r"\s(?:below\s(?:zero|freezing)|unter\sNull)\b", re.IGNORECASE)
_KIND_OF_FORM: dict[str, Kind] = {"ordinal": "ordinal", "fraction": "fraction"}


def _is_no_figure(number: FoundNumber, text: str) -> bool:
    span, before = number.span, text[max(0, number.span.start - 24) : number.span.start]
    if number.form == "ordinal":
        return _is_no_ordinal(number, text, before)
    if number.form != "digits":
        return _is_no_word(span, text, before)
    if _GLUED_BEFORE.search(before) or _GLUED_AFTER.match(text, span.end) or _NAMING.search(before):
        return True
    named = _CAPITAL_BEFORE.search(before)
    if named is None or _SCORE.match(text, span.start) or "," in span.slice(text) or _CALENDAR.fullmatch(named["word"]):
        return False
    opens = _SENTENCE_START.search(before[: named.start()]) and (named.start() > 0 or span.start <= 24)
    return not opens and locate_counts(text, span.end) is None


def _is_no_word(span: Span, text: str, before: str) -> bool:
    """Whether a number's word counts nothing: "one of them", "below zero"."""
    word = span.slice(text).casefold()
    if word == "zero":
        return bool(_SIDE_OF.search(before))
    return word == "one" and bool(_ONE_BEFORE.search(before) or _ONE_AFTER.match(text, span.end))


def _is_no_ordinal(number: FoundNumber, text: str, before: str) -> bool:
    word = number.span.slice(text)
    if word.casefold() == "second" and _SECOND_UNIT.search(before):
        return True
    if word.casefold() == "first" and _ORDINAL_AGO.search(before):
        return True
    return bool(_ORDINAL_NAME.match(text, number.span.end)) and (word[0].isdigit() or word[0].isupper())


def _is_age(number: FoundNumber, text: str) -> bool:
    value = number.value
    if value is None or value != int(value) or not 0 < value <= _MOST_YEARS:
        return False
    before = text[max(0, number.span.start - 40) : number.span.start]
    if _BRACKET_AGE.search(before) and text[number.span.end : number.span.end + 1] in (")", "）"):
        return True
    return bool((_AGE_BEFORE.search(before) or _AGE_OF.search(before)) and _AGE_AFTER.match(text, number.span.end))


def _join_ranges(figures: list[FoundFigure], text: str) -> list[FoundFigure]:
    """Two figures with "to" or a dash between them made one: a range, or the two counts of a vote."""
    joined: list[FoundFigure] = []
    for figure in figures:
        first = joined[-1] if joined else None
        link = _TO.fullmatch(text, first.span.end, figure.span.start) if first and first.upper is None else None
        if first and link and _is_range(first, figure, link[0], text):
            joined[-1] = _join(first, figure, link[0], text)
        else:
            joined.append(figure)
    return joined


def _join(first: FoundFigure, second: FoundFigure, link: str, text: str) -> FoundFigure:
    kind: Kind = "votes" if _is_vote(first, second, link, text) else "range"
    span = Span(first.span.start, second.span.end)
    whole = FoundFigure(span, first.value, second.unit or first.unit, None, None, kind, second.value)
    return _spread_scale(whole, first, second, text)


def _is_range(first: FoundFigure, second: FoundFigure, link: str, text: str) -> bool:
    if first.value is None or second.value is None or first.kind == "ordinal" or second.kind in ("ordinal", "fraction"):
        return False
    if first.unit is not None and second.unit != first.unit:
        # "$3 to 5 million" is a range of money, "$600 to 12 workers" is none; "31 votes to 28" are one vote.
        counts = link.strip().isalpha() and locate_counts(text, second.span.end)
        if second.unit or first.kind not in ("money", "votes") or counts:
            return False
    if link.strip() in ("zu", ":"):
        return second.kind == "votes" or (link != ":" and _is_vote(first, second, link, text))
    if link.strip().casefold() in ("and", "bis", "auf", "à", "a"):
        return bool(_BETWEEN.search(text, max(0, first.span.start - 16), first.span.start))
    return link.strip() != "or"


def _is_vote(first: FoundFigure, second: FoundFigure, link: str, text: str) -> bool:
    if second.unit not in (None, "votes") or first.upper is not None:
        return False
    return bool((_DECIDED if link.strip() in "-–" else _VOTED).search(text))


def _spread_scale(whole: FoundFigure, first: FoundFigure, second: FoundFigure, text: str) -> FoundFigure:
    """In "3 to 5 million" and "$3-5 million" the first number has the scale of the second."""
    scale = re.search(r"(?:thousand|million|billion|trillion|만|억|조|万|億|兆)", second.span.slice(text))
    if scale and first.value and second.value and first.value < 1000 and scale[0] not in first.span.slice(text):
        size = _SCALE_SIZES[scale[0]]
        return replace(whole, value=first.value * size)
    return whole


_SCALE_SIZES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "만": 10**4, "万": 10**4, "억": 10**8,
    "億": 10**8, "조": 10**12, "兆": 10**12,
}  # fmt: skip


def _describe(figure: FoundFigure, text: str, language: str | None) -> FoundFigure:
    """The figure with its hedge and what it counts."""
    hedge = locate_hedge(text, figure.span, is_time=figure.unit in TIME_UNITS)
    place = locate_east_counts(text, figure.span)
    if place is None and figure.kind not in ("age",):
        place = locate_counts(text, figure.span.end, language)
    return replace(figure, hedge=hedge, counts=place.slice(text) if place else None)
