"""Who won and who lost: "Ellerport beat Marrick" told as "Marrick won against Ellerport"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.brief import Citation, Finding, Span
from drafter.checks.aligning import Telling
from drafter.text.same_names import is_same_name

_NAME = r"[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'.-]*){0,3}"
_SCORE = r"(?:\s\d{1,3}\s?[-–]\s?\d{1,3}|\sby\s[\w\s-]{1,20}?)?"
_HOW = r"(?:\s(?:at\shome|away|narrowly|easily|comfortably|their\s\w+|the\s\w+|a\s\w+)){0,2}"
_RESULT = re.compile(
    rf"(?P<one>{_NAME})\s(?:(?:have|has|had|also|then|narrowly|easily)\s){{0,2}}(?:"
    r"(?P<won>beat|beats|beaten|defeated|defeats|thrashed|overcame|edged|outplayed)"
    rf"|(?P<win>won|wins){_HOW}{_SCORE}{_HOW}\s(?:against|over)|(?P<lost>lost|loses|lose|fell){_HOW}{_SCORE}{_HOW}\s(?:to|against)"
    rf")\s(?P<two>{_NAME})"
)


class _Result(NamedTuple):
    winner: str
    loser: str
    span: Span


def check_results(text: str, tellings: Sequence[Telling]) -> list[Finding] | None:
    """Finding `roles_swapped` (error) where a sentence that tells the same has the winner lose and the loser win.

    None where none of them tells how the two came out.
    """
    mine = next(_iter_results(text), None)
    if mine is None:
        return None
    told = [(other, telling) for telling in tellings for other in _iter_results(telling.alignment.other)]
    if any(_is_same(mine.winner, other.winner) and _is_same(mine.loser, other.loser) for other, _ in told):
        return []
    for other, telling in told:
        if _is_same(mine.winner, other.loser) and _is_same(mine.loser, other.winner):
            return [_report(mine, telling.cite(other.span))]
    return None


def _iter_results(text: str) -> Iterator[_Result]:
    for found in _RESULT.finditer(text):
        one, two = found["one"], found["two"]
        winner, loser = (two, one) if found["lost"] else (one, two)
        yield _Result(winner, loser, Span(*found.span()))


def _is_same(one: str, other: str) -> bool:
    return one == other or is_same_name(one, other)


def _report(mine: _Result, citation: Citation) -> Finding:
    message = f"“{mine.winner}” wins and “{mine.loser}” loses here; in the source it is the other way round"
    return Finding(code="roles_swapped", severity="error", message=message, at=tuple(mine.span), evidence=(citation,))
