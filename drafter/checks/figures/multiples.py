"""Multiples in words ("doubled", "halved") against the figures that are given: "from 200 to 400"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from drafter.brief import Citation, Finding, Span
from drafter.checks.aligning import align
from drafter.checks.figures.matches import report
from drafter.checks.whereabouts import Place
from drafter.text.figures import FoundFigure, locate_figures

# "Doubled" is said of anything from 1.85 to 2.3 times.
_MULTIPLE_SLACK = (Decimal("0.92"), Decimal("1.15"))
_FAR_OFF = Decimal("0.25")
_FROM = re.compile(r"\b(?:from|von)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_LINK = re.compile(r"[^.;]{0,40}?\b(?:to|auf)\s+(?:\w+\s+){0,2}", re.IGNORECASE)
# The verbs of change alone: a "double murder" multiplies nothing.
_TO = r"(?:to|will|would|could|may|might|should)\s"
_CHANGES: dict[Decimal, str] = {
    Decimal(2): rf"doubled|doubling|{_TO}double|two-?fold|verdoppel\w+",
    Decimal(3): rf"tripled|tripling|trebled|trebling|{_TO}(?:triple|treble)|three-?fold|verdreifach\w+",
    Decimal(4): rf"quadrupled|quadrupling|{_TO}quadruple|four-?fold|vervierfach\w+",
    Decimal(5): rf"quintupled|quintupling|{_TO}quintuple|five-?fold|verfünffach\w+",
    Decimal(10): r"ten-?fold|10-?fold|verzehnfach\w+",
    Decimal("0.5"): rf"halved|halving|{_TO}halve|halbier\w+",
}
_CHANGE = re.compile(
    "|".join(rf"(?P<m{n}>\b(?:{words})\b)" for n, words in enumerate(_CHANGES.values())), re.IGNORECASE
)
_TIMES = tuple(_CHANGES)
# What else says so many times in a source.
_SAYING: dict[Decimal, re.Pattern[str]] = {
    times: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for times, words in {
        Decimal(2): r"doubl\w+|twice|two times|100 per\s?cent|100%|doppelt\w*",
        Decimal(3): r"tripl\w+|trebl\w+|thrice|three times|dreifach\w*|dreimal",
        Decimal(4): r"quadrupl\w+|four times|vierfach\w*|viermal",
        Decimal(5): r"quintupl\w+|five times|fünffach\w*|fünfmal",
        Decimal(10): r"ten times|10 times|zehnfach\w*|zehnmal",
        Decimal("0.5"): r"half|halv\w+|50 per\s?cent|50%|hälfte|halbe\w*",
    }.items()
}
_HEDGED_MULTIPLE = re.compile(r"\b(?:more than|almost|nearly|less than|over|fewer than)\s+$", re.IGNORECASE)


class _Multiple(NamedTuple):
    """A word such as "doubled" and the number of times it says."""

    span: Span
    times: Decimal


def check_multiples(text: str, places: Sequence[Place]) -> list[Finding]:
    """Findings figure_not_cited and arithmetic_wrong (errors), figure_computed (note) for "doubled" and the like.

    `places` are the cited sentences. A multiple that they neither print nor give the figures of is left alone.
    """
    findings: list[Finding] = []
    for multiple in _locate_multiples(text):
        others = [(place, other) for place in places for other in _locate_multiples(place.sentence.text)]
        saying = _SAYING[multiple.times]
        is_said = any(saying.search(place.sentence.text) for place in places)
        if is_said or any(other.times == multiple.times for _, other in others):
            continue
        finding = _compare_multiple(text, multiple, others) or _recompute_multiple(text, multiple, places)
        if finding:
            findings.append(finding)
    return findings


def locate_ends(text: str) -> tuple[FoundFigure, FoundFigure] | None:
    """The two figures of one unit in "from 200 to 250"."""
    figures = locate_figures(text, None)
    for figure in figures:
        if figure.kind == "range" and figure.value and figure.upper and _FROM.search(text, 0, figure.span.start):
            return replace(figure, upper=None), replace(figure, value=figure.upper, upper=None)
    for first, second in pairwise(figures):
        is_single = first.value and second.value and first.upper is None and second.upper is None
        is_linked = _FROM.search(text, 0, first.span.start) and _LINK.fullmatch(text, first.span.end, second.span.start)
        if is_single and is_linked and (first.unit == second.unit or None in (first.unit, second.unit)):
            return first, second
    return None


def is_near_times(ratio: Decimal, times: Decimal) -> bool:
    """Whether a reader would say of a ratio that it is so many times: "doubled" for 1.9, not for 1.5."""
    low, high = _MULTIPLE_SLACK
    return times * low <= ratio <= times * high


def _locate_multiples(text: str) -> tuple[_Multiple, ...]:
    found = _CHANGE.finditer(text)
    return tuple(_Multiple(Span(*m.span()), _TIMES[int((m.lastgroup or "m0")[1:])]) for m in found)


def _compare_multiple(text: str, multiple: _Multiple, others: Sequence[tuple[Place, _Multiple]]) -> Finding | None:
    """A cited sentence that has another such word in the place of this one."""
    for place, other in others:
        theirs = align(text, place.sentence.text, place.part.menu.source.language).counterpart(multiple.span)
        if theirs and theirs.overlaps(other.span):
            said = other.span.slice(place.sentence.text)
            return _report_multiple(
                text, multiple, "figure_not_cited", f": the cited source says “{said}”", [place.cite(other.span)]
            )
    return None


def _recompute_multiple(text: str, multiple: _Multiple, places: Sequence[Place]) -> Finding | None:
    """The multiple against the two ends that the statement gives, or the only ones that the cited sentences give."""
    own = locate_ends(text)
    theirs = [(place, ends) for place in places if (ends := locate_ends(place.sentence.text))]
    if own is None and len(theirs) != 1:
        return None
    first, last = own or theirs[0][1]
    cites = [theirs[0][0].cite(Span(first.span.start, last.span.end))] if own is None else []
    ratio = (last.value or Decimal(1)) / (first.value or Decimal(1))
    if is_near_times(ratio, multiple.times):
        return _report_multiple(text, multiple, "figure_computed", " is reckoned from the figures given", cites)
    if _HEDGED_MULTIPLE.search(text[: multiple.span.start]) or abs(ratio / multiple.times - 1) < _FAR_OFF:
        return None
    message = f": the figures given are {float(ratio):.1f} times apart"
    return _report_multiple(text, multiple, "arithmetic_wrong", message, cites)


def _report_multiple(text: str, multiple: _Multiple, code: str, message: str, cites: Sequence[Citation]) -> Finding:
    figure = FoundFigure(multiple.span, multiple.times, "times", None, None, "count")
    return report(text, figure, code, message, cites)
