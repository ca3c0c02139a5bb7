"""What a source itself leaves open: "When the company knew is in dispute", "it is not known who gave the order".

English only: the closed classes below are its question words and its ways of calling a matter open.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Finding, Statement
from drafter.menus import Menu, Sentence
from drafter.text.words import content_words

_ASKS = r"(?:who(?:m|se)?|what|when|where|why|which|whether|if|how)\b"
_CLAUSE = r"[^.;:?!“”\"]{3,140}"
_IS = r"(?:is|are|was|were|remain(?:s|ed)?|(?:has|have)\sbeen)\s(?:still\s|now\s|also\s|so\sfar\s)?"
_DISPUTED = r"(?:(?:in|under)\sdispute|(?:hotly\s|bitterly\s)?(?:disputed|contested))"
_UNKNOWN = (
    r"(?:un(?:clear|known|certain|resolved|settled)|not\s(?:yet\s|\w+ly\s)?(?:known|clear|certain|settled|established)"
    r"|an?\s(?:open\squestion|mystery))"
)
# The question stands before what is said of it, or behind.
_BEFORE = re.compile(
    rf"(?:(?:but|and|yet|just|exactly)\s)?(?P<asked>{_ASKS}{_CLAUSE}?)\s{_IS}(?:(?P<disputed>{_DISPUTED})|{_UNKNOWN})\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\b(?:(?P<disputed>it\s{_IS}{_DISPUTED}|(?:dis(?:agree|pute)|differ|are\s(?:divided|at\sodds))(?:\s(?:over|on|about|as\sto))?)"
    rf"|it\s{_IS}{_UNKNOWN})\s(?:exactly\s|just\s)?(?P<asked>{_ASKS}{_CLAUSE})",
    re.IGNORECASE,
)
_MAY_LEAVE_OPEN = re.compile(
    r"disput|contest|disagree|differ|divided|odds|clear|known|certain|settled|question|myster|resolv"
)
# A statement that credits somebody, hedges, quotes or asks settles nothing.
_SETTLES_NOTHING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|according|told|claim\w*|argu\w+|insist\w*|maintain\w*|accus\w+|alleg\w+|blam\w+|point\w*"
    r"|believ\w+|think\w*|thought|report\w*|den(?:y|ies|ied)|suggest\w*|(?-i:may)|might|could|would|possibly|perhaps"
    r"|probably|likely|apparently|whether|if|disput\w+|disagree\w*|differ\w*|question\w*|doubt\w*|versions?|accounts?"
    r"|un(?:clear|known|certain|resolved)|not\s(?:\w+\s)?(?:known|clear|certain|say))\b|[“”\"?]",
    re.IGNORECASE,
)
# A question of fewer words of its own is about what any sentence may be about.
_FEWEST_ASKED = 2


class _Open(NamedTuple):
    """A sentence that leaves a question open: the question's content words, and whether sides are said to differ."""

    sentence: Sentence
    asked: frozenset[str]
    is_disputed: bool


def check_unsettled(statement: Statement, menus: Iterable[Menu]) -> list[Finding]:
    """Finding `disputed` where a statement answers in its own voice a question that a source calls open or disputed.

    What one source does not know another may: it counts only where the statement cites no other source.
    """
    if _SETTLES_NOTHING.search(statement.text):
        return []
    cited = {citation.source for citation in statement.citations}
    for menu in menus:
        told = frozenset(content_words(statement.text, menu.source.language))
        for one in _locate_open(menu.sentences) if menu.source.language == "en" else ():
            if one.asked <= told and (one.is_disputed or cited <= {menu.source.id}):
                return [_compose_finding(statement.text, menu, one)]
    return []


@lru_cache(maxsize=128)
def _locate_open(sentences: Sequence[Sentence]) -> tuple[_Open, ...]:
    return tuple(one for sentence in sentences if (one := _read_open(sentence)))


def _read_open(sentence: Sentence) -> _Open | None:
    if not _MAY_LEAVE_OPEN.search(sentence.text):
        return None
    found = _BEFORE.match(sentence.text) or _BEHIND.search(sentence.text)
    asked = frozenset(content_words(found["asked"], "en")) if found else frozenset()
    return _Open(sentence, asked, bool(found["disputed"])) if found and len(asked) >= _FEWEST_ASKED else None


def _compose_finding(text: str, menu: Menu, one: _Open) -> Finding:
    how = "is disputed" if one.is_disputed else "is not known"
    return Finding(
        code="disputed",
        severity="warning",
        message=f"stated as settled, but {menu.source.outlet.name} says that it {how}",
        at=(0, len(text)),
        evidence=(menu.cite(one.sentence.span),),
    )
