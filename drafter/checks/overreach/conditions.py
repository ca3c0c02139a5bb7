"""Whether a statement leaves out the condition on which its evidence says that something will be."""

import re
from collections.abc import Iterator, Sequence

from drafter.brief import Finding, Severity, Span
from drafter.checks.aligning import Telling
from drafter.checks.overreach.told import Told
from drafter.text.moods import Mood, locate_moods
from drafter.text.predicates import locate_predicates

_LEAST_SHARE = 0.6
# A condition of whose words the statement has more than this share is not left out, only put otherwise.
_MOST_KEPT = 0.34
# "if" and its kin; "even if" and "as if" set no condition.
_CONDITION = re.compile(
    r"(?<!\beven\s)(?<!\bas\s)(?<!\bask\s)(?<!\basked\s)\b(?P<hard>if|unless|provided(?:\s+that)?|providing\s+that|on\s+(?:the\s+)?condition\s+that"
    r"|only\s+(?:if|after|once|when)|assuming(?:\s+that)?|as\s+long\s+as|in\s+case|in\s+the\s+event)\b|\b(?P<soft>subject\s+to|pending"
    r"|depending\s+on|conditional\s+(?:on|upon)|contingent\s+(?:on|upon)|dependent\s+on)\b",
    re.IGNORECASE,
)
# What keeps a statement from being unconditional.
_KEPT = re.compile(
    r"\b(?:if|unless|provided|providing|condition\w*|assuming|as\s+long\s+as|in\s+case|in\s+the\s+event|subject\s+to|pending"
    r"|depend\w*|contingent|once|until|when|after|should\s+(?:he|she|it|they|the)|were\s+(?:he|she|it|they|the)|without|in\s+return|in\s+exchange"
    r"|approval|otherwise|whether|hinges?|requires?|needs?)\b",
    re.IGNORECASE,
)
_TIED = ("foretold", "conditional", "possible", "promised", "arranged", "wished")
_END = re.compile(r"[,;:.–—()“”\"]|\bthen\b|$")


def check_conditions(told: Told) -> list[Finding]:
    """Finding `condition_dropped`: the evidence ties it to an "if" or "unless", the statement tells it without.

    An error where the source's "would" or "could" has become a "will", else a warning.
    """
    nearest = [telling for telling in told.nearest(_LEAST_SHARE) if _CONDITION.search(telling.sentence.text)]
    if not nearest or _KEPT.search(told.text):
        return []
    for telling in nearest:
        for condition in _iter_conditions(telling.sentence.text):
            consequence = _locate_consequence(telling, condition)
            if consequence and not told.is_quoted(consequence[0]):
                return [_report(telling, condition, *consequence)]
    return []


def _iter_conditions(text: str) -> Iterator[Span]:
    for found in _CONDITION.finditer(text):
        end = _END.search(text, found.end())
        yield Span(found.start(), end.start() if end else len(text))


def _locate_consequence(telling: Telling, condition: Span) -> tuple[Span, Severity] | None:
    """The statement's predicate whose twin in the sentence hangs on a condition that the statement leaves out."""
    lined = telling.alignment
    inside = [n for n, word in enumerate(lined.others) if word.is_content and condition.contains(word.span)]
    if not inside or sum(n in lined.takers for n in inside) > _MOST_KEPT * len(inside):
        return None
    mine = locate_moods(lined.text)
    plain = {predicate.span.start for predicate in locate_predicates(lined.text)}
    for mood in locate_moods(lined.other):
        if mood.reach != "verb" or condition.overlaps(mood.span) or mood.kind not in _TIED or mood.is_negated:
            continue
        twin = next(
            (lined.takers[n] for n, w in enumerate(lined.others) if n in lined.takers and mood.governs(w.span)), None
        )
        if twin is None:
            continue
        span = lined.words[twin].span
        own = [m for m in mine if m.governs(span)]
        if (not own and span.start in plain) or any(m.kind in ("foretold", "arranged") for m in own):
            return _join(own, span), "error" if own and mood.kind in ("conditional", "possible") else "warning"
    return None


def _join(moods: Sequence[Mood], span: Span) -> Span:
    return Span(min((mood.span.start for mood in moods), default=span.start), span.end)


def _report(telling: Telling, condition: Span, mine: Span, severity: Severity) -> Finding:
    text, shown = telling.alignment.text, condition.slice(telling.sentence.text).strip()
    return Finding(
        code="condition_dropped",
        severity=severity,
        message=f"“{mine.slice(text)}” is told without the source’s condition, “{shown}”",
        at=(mine.start, mine.end),
        evidence=(telling.cite(condition),),
    )
