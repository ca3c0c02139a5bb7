"""Every figure of a statement must stand in the sentences it cites: same value, same unit, same scale."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Finding, Severity, Span, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import Place, iter_places, locate_quoted, tell_language
from drafter.text.clock import locate_times
from drafter.text.counting import HEDGE_SENSE
from drafter.text.dates import locate_dates
from drafter.text.figures import FoundFigure, is_same_figure, is_same_unit, is_same_value, locate_figures
from drafter.text.numbers import narrow

# How far a hedged round figure may stand from the source's: "nearly 2 million" for 1.98 million, "more than 20" for 23.
_ROUNDING = {"about": Decimal("0.05"), "at least": Decimal("0.2"), "at most": Decimal("0.2")}
# What a vague figure can stand for.
_VAGUE_RANGES = {
    "dozens": (24, 199), "scores": (40, 199), "hundreds": (200, 1999), "thousands": (2000, 19_999),
    "tens of thousands": (20_000, 199_999), "hundreds of thousands": (200_000, 1_999_999),
    "millions": (2_000_000, 999_999_999), "billions": (2 * 10**9, 10**12), "수십": (20, 99), "수백": (200, 999),
    "수천": (2000, 9999), "数十": (20, 99), "数百": (200, 999), "数千": (2000, 9999),
}  # fmt: skip
# Words that say a small number without naming it.
_IMPLIED = {
    1: re.compile(r"\b(?:an?|one|single|sole|lone|once|another|only)\b|한\s|단일|一", re.IGNORECASE),
    2: re.compile(r"\b(?:both|pair|couple|twins?|twice|double[ds]?|neither|either)\b|양국|양측|両", re.IGNORECASE),
    3: re.compile(r"\b(?:triple[ds]?|trio|thrice)\b", re.IGNORECASE),
}
_SCALE_STEPS = (1000, 10**6, 10**9)
_DETERMINED = re.compile(r"\b(?:the|its|his|her|their|our|a|an|this|that|every|each)\s+(?:very\s+)?$", re.IGNORECASE)
_ORDER_ENDS = re.compile(r"\s*(?:[.,;:)—–]|$)|\s+(?:the|an?|its|and|but|while|as|or)\b", re.IGNORECASE)
_KNOWN_PAIR = re.compile(r"\b(?:the|these|those|their|both|die|diese|der|den)\s+$", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d.,:/]*(?<![.,:/])")


class _Match(NamedTuple):
    """A figure of a source that a figure of the statement is compared with."""

    figure: FoundFigure
    place: Place


class _Evidence(NamedTuple):
    """What may support one figure: the text, its figures, and the figures that stand elsewhere in the same sources."""

    text: str
    near: list[_Match]
    elsewhere: list[_Match]


def check_figures(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings figure_not_cited, figure_unit, figure_scale, figure_counts, figure_hedge_changed (errors),
    figure_hedge_dropped (warning) and figure_hedge_added (note).

    A figure inside quotation marks may stand anywhere in a cited source; the quote check sees to its place.
    """
    text = statement.text
    figures = _figures(text, tell_language(text, cited))
    if not figures and not _DIGITS.search(narrow(text)):
        return []
    places = list(iter_places(cited))
    quoted = locate_quoted(text)
    cited_only, anywhere = _gather(places, everywhere=False), _gather(places, everywhere=True)
    findings: list[Finding] = []
    for figure in figures:
        evidence = anywhere if any(span.contains(figure.span) for span in quoted) else cited_only
        if finding := _check_figure(text, figure, evidence):
            findings.append(finding)
    return findings + _check_digits(text, figures, anywhere.text if quoted else cited_only.text)


@lru_cache(maxsize=4096)
def _figures(text: str, language: str | None) -> tuple[FoundFigure, ...]:
    return tuple(locate_figures(text, language))


def _gather(places: Sequence[Place], *, everywhere: bool) -> _Evidence:
    near = [place for place in places if place.cited or everywhere]
    elsewhere = [] if everywhere else [place for place in places if not place.cited]
    return _Evidence(narrow("\n".join(place.sentence.text for place in near)), _matches(near), _matches(elsewhere))


def _matches(places: Sequence[Place]) -> list[_Match]:
    return [
        _Match(figure, place)
        for place in places
        for figure in _figures(place.sentence.text, place.part.menu.source.language)
    ]


def _check_figure(text: str, figure: FoundFigure, evidence: _Evidence) -> Finding | None:
    near = evidence.near
    same = [match for match in near if is_same_figure(figure, match.figure) or _is_end_of(figure, match.figure)]
    if same:
        if swapped := next((match for match in same if _is_swapped(figure, match, near)), None):
            return _report(text, figure, "figure_counts", swapped)
        return _check_hedge(text, figure, same)
    if (
        _is_back_reference(text, figure)
        or _is_adverb(text, figure)
        or _is_implied(figure, evidence.text)
        or _is_pair(figure, near)
        or _is_in_vague_range(figure, near)
    ):
        return None
    for code, fits in _LIKENESSES:
        if match := next((match for match in near if fits(figure, match.figure)), None):
            return _report(text, figure, code, match)
    if _is_printed(text, figure, evidence):
        return None
    match = next((match for match in evidence.elsewhere if is_same_figure(figure, match.figure)), None)
    return _report(text, figure, "figure_not_cited", match)


def _is_printed(text: str, figure: FoundFigure, evidence: _Evidence) -> bool:
    """Whether the very characters stand in the cited sentences where our locator sees no figure ("Article 5").

    Digits need the word before them as well.
    """
    text = narrow(text)
    start = figure.span.start
    if text[start].isdigit():
        start = text.rfind(" ", 0, max(0, start - 1)) + 1
    printed = re.escape(text[start : figure.span.end])
    return bool(re.search(rf"(?<![\w])(?<!\d[.,:/]){printed}(?!\w|[.,:/]\d)", evidence.text, re.IGNORECASE))


_MESSAGES = {
    "figure_unit": "“{figure}”: the cited source has this number with another unit",
    "figure_scale": "“{figure}”: the cited source has this number at another scale",
    "figure_not_cited": "“{figure}” is not in the cited sentences",
    "figure_counts": "“{figure}” counts something else in the cited sentence",
    "figure_hedge_added": "“{figure}” is hedged or rounded here; the cited source is exact",
    "figure_hedge_dropped": "“{figure}” is given plainly; the cited source says “{hedge}”",
    "figure_hedge_changed": "“{figure}” has its hedge turned round; the cited source says “{hedge}”",
}
_SEVERITIES: dict[str, Severity] = {"figure_hedge_added": "note", "figure_hedge_dropped": "warning"}


def _report(text: str, figure: FoundFigure, code: str, match: _Match | None) -> Finding:
    message = _MESSAGES[code].format(figure=figure.span.slice(text), hedge=match.figure.hedge if match else "")
    if code == "figure_not_cited" and match:
        message += "; it stands elsewhere in that source"
    return Finding(
        code=code,
        severity=_SEVERITIES.get(code, "error"),
        message=message,
        at=(figure.span.start, figure.span.end),
        evidence=(match.place.cite(match.figure.span),) if match else (),
    )


def _check_hedge(text: str, figure: FoundFigure, same: list[_Match]) -> Finding | None:
    """The hedge against the best match: dropped, added, or turned round ("more than" for "fewer than")."""
    hedges = {_sense(match.figure) for match in same}
    sense = _sense(figure)
    if sense in hedges or figure.value is None:
        return None
    if sense is None:
        return _report(text, figure, "figure_hedge_dropped", same[0])
    if None in hedges:
        return _report(text, figure, "figure_hedge_added", same[0])
    if {sense, *hedges} == {"at least", "at most"}:
        return _report(text, figure, "figure_hedge_changed", same[0])
    return None


def _is_swapped(figure: FoundFigure, match: _Match, near: Sequence[_Match]) -> bool:
    """Whether the figure counts what another figure of the same sentence counts there: "12 dead, 30 hurt" turned."""
    noun = _head_noun(figure)
    if noun is None or _head_noun(match.figure) in (noun, None):
        return False
    return any(
        other.place.sentence == match.place.sentence
        and _head_noun(other.figure) == noun
        and other.figure.kind == figure.kind
        and not is_same_value(figure, other.figure)
        for other in near
    ) and not any(_head_noun(other.figure) == noun and is_same_figure(figure, other.figure) for other in near)


def _head_noun(figure: FoundFigure) -> str | None:
    """The noun of what a figure counts, singular: "member" for "members of the council"."""
    if figure.counts is None:
        return None
    return figure.counts.split(" of ", 1)[0].rsplit(" ", 1)[-1].casefold().removesuffix("s")


def _sense(figure: FoundFigure) -> str | None:
    return HEDGE_SENSE.get(figure.hedge) if figure.hedge else None


def _is_end_of(figure: FoundFigure, found: FoundFigure) -> bool:
    """Whether a single figure is one of the two ends that the source prints as a range or vote."""
    if found.upper is None or figure.upper is not None or figure.value is None:
        return False
    return figure.value in (found.value, found.upper) and is_same_unit(figure, found)


def _is_pair(figure: FoundFigure, near: list[_Match]) -> bool:
    """Whether both ends of a range or vote stand in the cited sentences by themselves."""
    if figure.upper is None:
        return False
    values = {match.figure.value for match in near if is_same_unit(figure, match.figure)}
    return {figure.value, figure.upper} <= values


def _is_back_reference(text: str, figure: FoundFigure) -> bool:
    """Whether a "two" counts parties that the reader knows already: "the two sides", "die zwei Länder"."""
    return figure.value == 2 and bool(_KNOWN_PAIR.search(text[: figure.span.start])) and not figure.unit


def _is_adverb(text: str, figure: FoundFigure) -> bool:
    """Whether "first" only says in which order things are told: "puts the vote first", "puts first the vote"."""
    before, after = text[: figure.span.start], text[figure.span.end :]
    is_first = figure.span.slice(text).casefold() == "first"
    return is_first and not _DETERMINED.search(before) and bool(_ORDER_ENDS.match(after))


def _is_implied(figure: FoundFigure, text: str) -> bool:
    """Whether `text` says a small count in other words: "a boat", "both men", "a pair of gloves"."""
    if figure.value is None or figure.value != int(figure.value) or figure.kind != "count":
        return False
    words = _IMPLIED.get(int(figure.value))
    return words is not None and bool(words.search(text))


def _is_in_vague_range(figure: FoundFigure, near: list[_Match]) -> bool:
    low, high = _VAGUE_RANGES.get(figure.unit or "", (1, 0)) if figure.value is None else (1, 0)
    return any(match.figure.value is not None and low <= match.figure.value <= high for match in near)


def _is_rounded(figure: FoundFigure, found: FoundFigure) -> bool:
    sense = _sense(figure)
    if sense is None or not figure.value or not found.value or not is_same_unit(figure, found):
        return False
    if _significant(figure.value) >= _significant(found.value):
        return False
    if (sense == "at least" and found.value < figure.value) or (sense == "at most" and found.value > figure.value):
        return False
    return abs(figure.value - found.value) <= _ROUNDING[sense] * found.value


def _significant(value: Decimal) -> int:
    """How many significant digits a value has, closing zeros left out: 1 for 2,000,000, 3 for 1.98."""
    return len(value.normalize().as_tuple().digits)


def _is_other_scale(figure: FoundFigure, found: FoundFigure) -> bool:
    """Whether two figures have the same digits and unit at another scale: thousand for million."""
    if not figure.value or not found.value or figure.unit != found.unit:
        return False
    return max(figure.value, found.value) / min(figure.value, found.value) in _SCALE_STEPS


# What the nearest figure in the cited sentences makes of one that is not there, the likeliest first.
_LIKENESSES: tuple[tuple[str, Callable[[FoundFigure, FoundFigure], bool]], ...] = (
    ("figure_hedge_added", _is_rounded),
    ("figure_unit", is_same_value),
    ("figure_scale", _is_other_scale),
)


def _check_digits(text: str, figures: Sequence[FoundFigure], evidence: str) -> list[Finding]:
    """Digits that are no figure, date or time (a flight's number) must stand in `evidence` as printed."""
    text = narrow(text)
    taken = [figure.span for figure in figures]
    taken += [found.span for found in locate_dates(text, None)] + [found.span for found in locate_times(text)]
    findings: list[Finding] = []
    for match in _DIGITS.finditer(text):
        if any(span.overlaps(Span(*match.span())) for span in taken):
            continue
        if not re.search(rf"(?<!\d)(?<!\d[.,:/]){re.escape(match[0])}(?!\d|[.,:/]\d)", evidence):
            message = f"“{match[0]}” is not in the cited sentences"
            findings.append(Finding(code="figure_not_cited", severity="error", message=message, at=match.span()))
    return findings
