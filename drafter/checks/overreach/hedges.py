"""Hedges and allegations dropped, in the languages of which only the commonest words are known."""

import re
from collections.abc import Sequence

from drafter.brief import Finding, Span, Statement
from drafter.checks.aligning import Telling, locate_tellings
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import locate_quoted
from drafter.text.hedges import Hedge, locate_hedges, tells_done

_LEAST_SHARE = 0.6
_NEAR_COPY = 0.75
# The clause around a hedge tells what the statement tells when the statement has this share of its words.
_LEAST_CLAUSE = 0.5
_CLAUSE_BREAK = re.compile(r"[,;:、,]")
# Whose word it is said to be: such a statement needs no other hedge.
_ATTRIBUTED = re.compile(
    r"\b(?:laut|zufolge|nach\s+Angaben|sagt\w*|erklärt\w*|teilte|selon|d[’']après|dit|déclar\w+|según|dij\w+|afirm\w+)\b"
    r"|말했|밝혔|따르면|전했|と述べ|と語|によると|によれば|と発表",
    re.IGNORECASE,
)


def check_hedges(statement: Statement, cited: Sequence[CitedText], language: str) -> list[Finding]:
    """Findings `modality_raised` and `allegation_dropped`: the sentence that tells the same has a hedge, the
    statement has none. `language` is one of `HEDGED_LANGUAGES`.

    Errors for a near copy, else warnings. What is planned may be told as coming, but not as done.
    """
    text = statement.text
    if locate_hedges(text, language) or _ATTRIBUTED.search(text) or locate_quoted(text):
        return []
    tellings = [telling for telling in locate_tellings(text, cited) if telling.alignment.share >= _LEAST_SHARE]
    if not tellings or not all(locate_hedges(telling.sentence.text, language) for telling in tellings):
        return []
    for hedge in locate_hedges(tellings[0].sentence.text, language):
        if _is_about_it(tellings[0], hedge) and (hedge.kind != "planned" or tells_done(text, language)):
            return [_report(text, tellings[0], hedge)]
    return []


def _is_about_it(telling: Telling, hedge: Hedge) -> bool:
    """Whether the statement has most words of the clause that a hedge stands in."""
    text = telling.sentence.text
    start = max((found.end() for found in _CLAUSE_BREAK.finditer(text, 0, hedge.span.start)), default=0)
    end = _CLAUSE_BREAK.search(text, hedge.span.end)
    clause = Span(start, end.start() if end else len(text))
    lined = telling.alignment
    inside = [
        n
        for n, word in enumerate(lined.others)
        if word.is_content and clause.contains(word.span) and not word.span.overlaps(hedge.span)
    ]
    return bool(inside) and sum(n in lined.takers for n in inside) >= _LEAST_CLAUSE * len(inside)


def _report(text: str, telling: Telling, hedge: Hedge) -> Finding:
    shown = hedge.span.slice(telling.sentence.text)
    is_alleged = hedge.kind == "alleged"
    return Finding(
        code="allegation_dropped" if is_alleged else "modality_raised",
        severity="error" if telling.alignment.share >= _NEAR_COPY else "warning",
        message=f"it is told as a fact; the source has “{shown}”",
        at=(0, len(text)),
        evidence=(telling.cite(hedge.span),),
    )
