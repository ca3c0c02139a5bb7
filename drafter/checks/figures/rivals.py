"""Figures and dates that the cited sentences tell of something else, and others that they tell of this."""

import re
from collections.abc import Sequence
from itertools import combinations

from drafter.brief import Finding, Statement
from drafter.checks.bearing import Rated, Value, Wanted, locate_wanted
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import Place, iter_places, locate_quoted
from drafter.text.east_asian import EAST_ASIAN
from drafter.text.figures import FoundFigure, is_same_unit, locate_figures
from drafter.text.words import content_words

_JOINT = re.compile(
    r"\s?(?:[-–—]|,?\s?\b(?:to|and|or|through|until|till|bis|und|oder|et|y|à|a)\b)\s?(?:in\s)?", re.IGNORECASE
)
# What a rival has to have of what stands around a value in the statement, and how many times what the value's own
# sentence has of it.
_LEAST = 0.3
_TIMES = 2.5
_FEWEST_SHARED = 3


def check_rivals(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings `figure_counts` and `date_wrong`: the cited sentences have the value, and another in its place.

    Of what stands around the value in the statement far more stands around the other one. A value inside quotation
    marks is the quote check's. Korean and Japanese sentences are left alone: what stands around a value is not told by
    words there.
    """
    text = statement.text
    quoted = locate_quoted(text)
    places = [p for p in iter_places(cited) if p.cited and p.part.menu.source.language not in EAST_ASIAN]
    weights = {word: 1.0 for part in cited for word in content_words(text, part.menu.source.language)}
    findings: list[Finding] = []
    for wanted in locate_wanted(text, places, weights):
        if _is_joined(wanted) or any(outer.contains(wanted.span) for outer in quoted):
            continue
        bearer, rival = wanted.rate(places)
        if not bearer or not rival or rival.rate < max(_LEAST, _TIMES * bearer.rate):
            continue
        if _tells_of(text, rival.place) and not _is_total(bearer.mine, rival.place):
            findings.append(_compose_finding(text, bearer, rival))
    return findings


def _is_joined(wanted: Wanted) -> bool:
    """Whether a value is one of two that the statement tells together: "from 1911 to 1926", "in May and June"."""
    pairs = ((wanted.span, other) for other in wanted.spans if other != wanted.span)
    gaps = (wanted.text[min(a.end, b.end) : max(a.start, b.start)] for a, b in pairs)
    return any(_JOINT.fullmatch(gap) for gap in gaps)


def _tells_of(text: str, place: Place) -> bool:
    """Whether a sentence shares so many words with the statement that it tells of the same, and not by chance."""
    language = place.part.menu.source.language
    shared = frozenset(content_words(text, language)).intersection(content_words(place.sentence.text, language))
    return len(shared) >= _FEWEST_SHARED


def _is_total(mine: Value, place: Place) -> bool:
    """Whether a value is the sum of two figures of a sentence, told by the one and the other."""
    if not isinstance(mine, FoundFigure):
        return False
    figures = locate_figures(place.sentence.text, place.part.menu.source.language)
    values = [figure.value for figure in figures if figure.value is not None and is_same_unit(figure, mine)]
    return any(a + b == mine.value for a, b in combinations(values, 2))


def _compose_finding(text: str, bearer: Rated, rival: Rated) -> Finding:
    printed = bearer.mine.span.slice(text)
    other = rival.value.span.slice(rival.place.sentence.text)
    return Finding(
        code="figure_counts" if isinstance(bearer.mine, FoundFigure) else "date_wrong",
        severity="error",
        message=f"“{printed}” is told of something else in the cited source; of this it has “{other}”",
        at=tuple(bearer.mine.span),
        evidence=(rival.place.cite(rival.value.span), bearer.place.cite(bearer.value.span)),
    )
