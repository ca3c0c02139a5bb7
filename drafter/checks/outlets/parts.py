"""Which part of a statement is told as which outlet's: "the Herald says A, while the Post has B" is two parts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.brief import Span
from drafter.checks.outlets.names import NamedOutlet, group_outlets, locate_outlets
from drafter.menus import Menu

_VERB = (
    r"(?:report|sa(?:y|id)|wr(?:ite|ote)|note|add|put|give|gave|name|quote|mention|describe|claim|cite|call|tell|told|state"
    r"|carr(?:y|ie)|reveal|learn|count|list|publish|print|quote|point|explain|confirm|estimate|speak|spoke|stress|recall"
    r"|record|relay|render|date|place|show|observe|find|found|see|saw|identif(?:y|ie)|remark|recount|lead|led|open|focus"
    r"|dwel(?:l|t)|concentrate|emphasi[sz]e|highlight|detail|raise|turn|draw|drew|ha(?:s|d)(?:\sit\b|(?=\s(?:[“\"\d]|the\s))))"
)
_ASIDE = r"(?:,\s[^,.;:]{3,80})?"
_SAYS_AFTER = re.compile(
    rf"(?:['’]s\s(?:report|article|story|account|coverage|piece|reporter|correspondent)\w*)?(?:{_ASIDE},)?\s"
    rf"(?:(?:also|however|itself|first|meanwhile|earlier|both|all|in\sturn|by\scontrast|has|have|had|was|later),?\s){{0,2}}"
    rf"{_VERB}(?:s|es|d|ed|ten|ting)?\b"
    r"|\s(?:berichtete?|meldete?|schreibt|schrieb|zufolge|nennt|nannte)\b|에\s?따르면|[은는이가]\b.{0,200}(?:보도|전)했"
    r"|によると|によれば|[はが].{0,200}(?:報じ|伝え)",
)
_SAYS_BEFORE = re.compile(
    rf"(?:\b(?:according\sto|as\sreported\s(?:by|in)|reported\s(?:by|in)|{_VERB}(?:s|es|d|ed)?|in\sthe\swords\sof|laut|nach"
    r"\sAngaben\s(?:der|des|von)|wie|so)|[”\"],?)\s(?:the\s|der\s|die\s|das\s)?$",
    re.IGNORECASE,
)
# "told the Herald": it may well be printed elsewhere too, and the speaker is the one who says it.
_TOLD_TO = re.compile(r"\b(?:told|tells?|telling)\s(?:the\s)?$", re.IGNORECASE)
# "In an interview with the Herald claimed": the outlet is not who claims.
_NO_SUBJECT = re.compile(r"\b(?:with|to|on|at|for|from|of|told|against|about|via)\s(?:the\s)?$", re.IGNORECASE)
CLAUSE_ENDS = re.compile(
    r";\s|[.!?][”\"]?\s(?=[A-Z])|,[”\"]?\s(?:while|whereas|but|and|though|although|während|aber)\s"
    r"|\s(?:while|whereas|während)\s"
)
# "While the Herald describes A, the Post reports B": the comma before the second outlet.
_COMMA = re.compile(r",[”\"]?\s(?:the\s)?$", re.IGNORECASE)
# "The outlets disagree on when it burned: …" tells of what all the parts are.
_LEAD = re.compile(
    r"[^:]*\b(?:outlets?|reports?|accounts?|papers|newspapers|versions|coverage|differ\w*|disagree\w*)\b[^:]*:\s"
)
_REACH = 40


# Outlets that are named in one list.
_Listed = tuple[NamedOutlet, ...]


class CreditedPart(NamedTuple):
    """A stretch of a statement and the outlets named in it; `tellers` of these are said to tell it.

    `claim` is what is told, without the outlets' names and the words of saying beside them.
    """

    span: Span
    claim: str
    outlets: tuple[NamedOutlet, ...]
    tellers: tuple[NamedOutlet, ...]


def split_credited(text: str, menus: Mapping[str, Menu]) -> tuple[CreditedPart, ...]:
    """The parts of `text` that name outlets of the sources, in order."""
    outlets = locate_outlets(text, menus)
    parts = _split(text, group_outlets(text, outlets)) if outlets else ()
    return tuple(_compose_part(text, part, held) for part, held in parts)


def _compose_part(text: str, part: Span, held: Sequence[_Listed]) -> CreditedPart:
    named = tuple(one for listed in held for one in listed)
    tellers = tuple(one for listed in held if _is_teller(text, listed) for one in listed)
    return CreditedPart(part, _strip(text, part, tellers or named), named, tellers)


def _split(text: str, lists: Sequence[_Listed]) -> Iterator[tuple[Span, Sequence[_Listed]]]:
    """The stretches that between them hold all outlets, each list of outlets in one, and the lists of each."""
    start = _locate_start(text, lists[0][0].span.start)
    held = [lists[0]]
    for before, after in pairwise(lists):
        cut = _locate_cut(text, before, after)
        if cut is not None:
            yield Span(start, cut), held
            start, held = cut, []
        held.append(after)
    yield Span(start, len(text)), held


def _locate_start(text: str, outlet: int) -> int:
    """Where the part of the first outlet begins: behind words on all outlets, or where a new clause opens with it."""
    if lead := _LEAD.match(text, 0, outlet):
        return lead.end()
    cuts = [
        found for found in CLAUSE_ENDS.finditer(text, 0, outlet) if text[found.end() : outlet].lower() in ("", "the ")
    ]
    return cuts[-1].start() if cuts else 0


def _locate_cut(text: str, before: Sequence[NamedOutlet], after: Sequence[NamedOutlet]) -> int | None:
    """Where the part of some outlets ends and that of the next begins, None where all are named in one part."""
    end, start = before[-1].span.end, after[0].span.start
    cuts = [found.start() for found in CLAUSE_ENDS.finditer(text, end, start)]
    if cuts:
        return cuts[-1]
    comma = _COMMA.search(text, end, start)
    both_say = comma and _SAYS_AFTER.match(text, end) and _SAYS_AFTER.match(text, after[-1].span.end)
    return comma.start() if comma and both_say else None


def _is_teller(text: str, listed: Sequence[NamedOutlet]) -> bool:
    """Whether the text has the outlets tell something, and not somebody tell it to them."""
    start, end = listed[0].span.start, listed[-1].span.end
    before = text[max(0, start - _REACH) : start]
    if _SAYS_AFTER.match(text, end):
        return _NO_SUBJECT.search(before) is None
    return _SAYS_BEFORE.search(before) is not None and _TOLD_TO.search(before) is None


def _strip(text: str, part: Span, named: Sequence[NamedOutlet]) -> str:
    """The words of a part that tell something: outlets and words of saying beside them taken out."""
    for one in reversed(named):
        after = _SAYS_AFTER.match(text, one.span.end)
        before = _SAYS_BEFORE.search(text, max(part.start, one.span.start - _REACH), one.span.start)
        start = before.start() if before else one.span.start
        end = after.end() if after else one.span.end
        text = text[:start] + " " * (end - start) + text[end:]
    return part.slice(text)
