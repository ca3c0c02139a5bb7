"""What a vote or result adds up to: how many voted, how many goals were scored; and which side got how many."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from drafter.brief import Finding
from drafter.checks.figures.matches import report
from drafter.checks.figures.operands import Operand, agrees
from drafter.checks.whereabouts import Place
from drafter.text.figures import FoundFigure, locate_figures
from drafter.text.negation import locate_negations

# Those who vote and what is scored: what the two sides of a vote or result are together.
_TOGETHER = re.compile(
    r"\b(?:vot(?:e|ed|es|ers?|ing)|ballots?|took\spart|members?|councillors?|councilors?|lawmakers?|legislators?|senators?"
    r"|deputies|delegates|MPs?|judges|justices|goals?|points|tries|runs)\b|표|票",
    re.IGNORECASE,
)
_ABSTAINED = re.compile(r"(?:\s[\w’'-]+){0,3}?\s(?:abst\w+|absent|blank|invalid|did not vote)", re.IGNORECASE)
_NUMBER = r"(?:\s(?!(?:for|against|and|but|while)\b)[\w’'-]+){0,3}?"
_FOR = re.compile(rf"{_NUMBER}\s(?:vot\w+\s)?(?:for|in\s(?:favou?r|support))\b", re.IGNORECASE)
_AGAINST = re.compile(rf"{_NUMBER}\s(?:vot\w+\s)?(?:against|opposed|in\sopposition)\b", re.IGNORECASE)
_CARRIED = re.compile(
    r"\b(?:passed|approved|adopted|backed|ratified|carried|cleared|endorsed|confirmed|upheld|agreed)\b", re.I
)
_FAILED = re.compile(r"\b(?:rejected|defeated|failed|voted\sdown|fell|threw\sout|thrown\sout|blocked)\b", re.I)


def add_sides(text: str, figure: FoundFigure, operands: Sequence[Operand]) -> Sequence[Operand] | None:
    """The two sides of a vote or result, with the abstentions told beside them, that make `figure` together."""
    if figure.kind not in ("count", "votes") or figure.unit not in (None, "votes") or not _TOGETHER.search(text):
        return None
    sides = [one for one in operands if one.figure.kind == "votes"]
    for _, pair in groupby(sides, lambda one: (one.text, one.figure.span)):
        both = list(pair)
        apart = [
            one for one in operands if one.text == both[0].text and _ABSTAINED.match(one.text, one.figure.span.end)
        ]
        for chosen in ([*both, *apart], both):
            if len(both) == 2 and agrees(figure, sum((one.value for one in chosen), Decimal(0)), is_exact=True):
                return chosen
    return None


def check_sides(text: str, figures: Sequence[FoundFigure], places: Sequence[Place]) -> Iterator[Finding]:
    """Finding `figure_counts` (error) for the sides of a vote that have changed places.

    "Nine voted for it and 14 against", where a sentence of `places` has it approved by 14 to 9.
    """
    favour = next((one for one in figures if one.upper is None and _FOR.match(text, one.span.end)), None)
    against = next((one for one in figures if one.upper is None and _AGAINST.match(text, one.span.end)), None)
    if favour is None or against is None or favour.value == against.value:
        return
    for place in places:
        other = place.sentence.text
        is_carried = bool(_CARRIED.search(other))
        if is_carried == bool(_FAILED.search(other)) or locate_negations(other):
            continue
        more, fewer = (favour, against) if is_carried else (against, favour)
        found = next(
            (one for one in locate_figures(other) if one.kind == "votes" and _is_turned(one, more, fewer)), None
        )
        if found:
            message = f" is the other side's number in the cited source, “{found.span.slice(other)}”"
            yield report(text, favour, "figure_counts", message, [place.cite(found.span)])
            return


def _is_turned(vote: FoundFigure, more: FoundFigure, fewer: FoundFigure) -> bool:
    """Whether the side that must have had more votes is given the fewer of `vote`, and the other the more."""
    if None in (vote.value, vote.upper, more.value, fewer.value):
        return False
    return {vote.value, vote.upper} == {more.value, fewer.value} and (more.value or 0) < (fewer.value or 0)
