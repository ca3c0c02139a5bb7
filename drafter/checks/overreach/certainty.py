"""Whether a statement is surer than its evidence: "will" for "may", done for planned, a condition left out."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from drafter.brief import Finding, Severity, Span
from drafter.checks.aligning import Alignment, Telling, split_words
from drafter.checks.overreach.told import Told
from drafter.checks.whereabouts import locate_quoted
from drafter.text.mood_words import PLAIN, Kind
from drafter.text.moods import Mood, locate_moods, locate_subject
from drafter.text.predicates import locate_predicates, tell_form

# A sentence with less than this share of the statement's content words tells something else.
_LEAST_SHARE = 0.5
_LEAST_CONTEXT = 0.5
# A sentence that shares this many content words besides the predicate may tell the same plainly.
_SHARED_WORDS = 2
_SHARED_SHARE = 0.4
_PAST = PLAIN + 1
# What the statement may not make of each kind: errors, and what only deserves a look. All other steps up are fair:
# "will" for "is set to", "closes" for "will close" in a headline.
Tense = Literal["past", "present"]
_ERRORS: dict[Kind, str] = {
    "possible": "foretold arranged promised past present",
    "advised": "foretold arranged promised past present",
    "wished": "foretold past present",
    "tried": "foretold past present",
    "averted": "foretold past present",
    "required": "past",
    "expected": "foretold past",
    "arranged": "past",
    "foretold": "past",
    "conditional": "past",
}
_WARNINGS: dict[Kind, str] = {
    "possible": "wished expected conditional ordered required",
    "advised": "wished expected conditional ordered required",
    "wished": "required",
    "expected": "present",
    "ordered": "past present",
    "required": "foretold present",
    "conditional": "present",
}
_RATES: dict[tuple[str, str], Severity] = {
    (theirs, mine): "error" if table is _ERRORS else "warning"
    for table in (_ERRORS, _WARNINGS)
    for theirs, listed in table.items()
    for mine in listed.split()
}
# "decided to", "voted to": told as done, it nearly is.
_SETTLED = re.compile(r"(?:decid|vot|agree|resolv)", re.IGNORECASE)
_OPENS_SPEECH = re.compile(r"\s+that\b|[,:]?\s*[“\"]")
_REPORTING = re.compile(
    r"\b(?:said|says|say|told|tells|announced|added|promised|vowed|pledged|wrote|warned|insisted|confirmed|claimed|agreed"
    r"|argued|predicted|stated|declared|explained|noted|hoped|hopes|thought|believed|expected)\b|according to",
    re.IGNORECASE,
)

_PRONOUN = re.compile(
    r"\b(I|you|he|she|it|we|they|this|that|these|those|who|which)\s+(?:(?:is|are|was|were|has|have|had|be|been|also|now)\s+)*$",
    re.IGNORECASE,
)
_ABOUT_SOMEBODY = re.compile(r"\b(?:of|with|for|over|on)$", re.IGNORECASE)
_OF_BE = re.compile(r"(?:is|are|was|were|be|been|being|am|[’'](?:s|re|m))\b|\S+$|\S+\s+to$", re.IGNORECASE)


class Raised(NamedTuple):
    """A predicate that a statement puts more surely than its evidence.

    `mine` are its words in the statement, `kind` what it is there (None: plain); `theirs` is the mood in the source.
    """

    telling: Telling
    mine: Span
    kind: Kind | None
    level: int
    theirs: Mood


def check_certainty(raised: Sequence[Raised]) -> list[Finding]:
    """Finding `modality_raised`: the statement's verb is put more surely than the same verb in its evidence."""
    rated = ((one, severity) for one in raised if (severity := _rate(one)))
    return [_report(*found) for found in sorted(rated, key=lambda found: found[1] != "error")[:1]]


def locate_raised(told: Told) -> list[Raised]:
    """The predicates of an English statement that are put more surely than the same ones in the cited sentences.

    None that a cited source also tells plainly, and none in quotation marks.
    """
    return [
        raised
        for telling in told.nearest(_LEAST_SHARE)
        for raised in _iter_raised(telling)
        if not told.is_quoted(raised.mine) and not _is_told_so(raised, told)
    ]


def _iter_raised(telling: Telling) -> Iterator[Raised]:
    lined = telling.alignment
    if not locate_moods(lined.other):
        return
    plain = {predicate.span.start: predicate.is_past for predicate in locate_predicates(lined.text)}
    for i, j in lined.pairs:
        span = lined.words[i].span
        if not lined.words[i].is_content or lined.context(span) < _LEAST_CONTEXT:
            continue
        other = lined.others[j].span
        over = [mood for mood in _moods_over(lined.other, other) if _shares_subject(lined, mood, other)]
        own = [mood for mood in locate_moods(lined.text) if mood.governs(span)]
        theirs, mine = _without_shared(lined, over, own)
        if not theirs or not _denies_alike(over, own) or _has_plain_twin(lined, j):
            continue
        weakest = min(theirs, key=lambda mood: mood.strength)
        if own:
            level = min(mine or own, key=lambda mood: mood.strength)
            if level.strength > weakest.strength:
                yield Raised(telling, Span(level.span.start, span.end), level.kind, level.strength, weakest)
        elif span.start in plain and not _OPENS_SPEECH.match(lined.text, span.end):
            yield Raised(telling, span, None, PLAIN + plain[span.start], weakest)
        elif weakest.reach == "noun" and not locate_moods(lined.text):
            yield Raised(telling, span, None, PLAIN, weakest)


def _has_plain_twin(lined: Alignment, index: int) -> bool:
    """Whether the sentence tells the same a second time, and there nothing governs it: "may sell it, but has sold"."""
    plain = {predicate.span.start for predicate in locate_predicates(lined.other)}
    return any(
        word.key == lined.others[index].key
        and n != index
        and word.span.start in plain
        and not any(mood.governs(word.span) for mood in locate_moods(lined.other))
        for n, word in enumerate(lined.others)
    )


def _without_shared(lined: Alignment, theirs: list[Mood], mine: list[Mood]) -> tuple[list[Mood], list[Mood]]:
    """The moods over a predicate without those that both have in the same words: "hopes" of "hopes it could"."""
    shared = {
        (their, own)
        for their in theirs
        for own in mine
        if own.kind == their.kind and (place := lined.partner(own.span)) and place.overlaps(their.span)
    }
    return (
        [mood for mood in theirs if mood not in {their for their, _ in shared}],
        [mood for mood in mine if mood not in {own for _, own in shared}],
    )


def _denies_alike(theirs: list[Mood], mine: list[Mood]) -> bool:
    """Whether neither is negated, or both are and it is "may not" for "will not"."""
    if not any(mood.is_negated for mood in (*theirs, *mine)):
        return True
    is_open = all(mood.kind in ("possible", "expected") for mood in theirs)
    return is_open and all(any(mood.is_negated for mood in moods) for moods in (theirs, mine))


def _shares_subject(lined: Alignment, mood: Mood, verb: Span) -> bool:
    """Whether the statement names who a mood is about; a subject of pronouns alone may be anybody.

    "Residents fear that the pier will close": who fears is not who closes, and need not be named. "urged the mayor to
    go", "accused Pask of theft": who is urged or accused stands inside the operator.
    """
    operator = mood.span.slice(lined.other)
    if mood.reach == "noun":
        return True
    if mood.reach == "clause" and not _ABOUT_SOMEBODY.search(operator):
        return _is_named(lined, [Span(mood.span.end, verb.start)])
    subject = locate_subject(lined.other, mood)
    if pronoun := _PRONOUN.search(lined.other, *subject):
        return pronoun[1].casefold() not in ("i", "we") or _names_speaker(lined)
    inside = Span(mood.span.end if _OF_BE.match(operator) else mood.span.start + operator.find(" "), mood.span.end)
    return _is_named(lined, [subject, inside])


def _names_speaker(lined: Alignment) -> bool:
    """Whether the statement has a content word of the sentence outside its quotations, where its speaker is named."""
    quoted = locate_quoted(lined.other)
    return any(
        n in lined.takers and word.is_content and not any(span.overlaps(word.span) for span in quoted)
        for n, word in enumerate(lined.others)
    )


def _is_named(lined: Alignment, stretches: Sequence[Span]) -> bool:
    """Whether the statement has one of the content words that stand in these stretches of the sentence, if any do."""
    named = [
        n
        for n, word in enumerate(lined.others)
        if word.is_content and any(stretch.contains(word.span) for stretch in stretches)
    ]
    return not named or any(n in lined.takers for n in named)


def _moods_over(text: str, span: Span) -> list[Mood]:
    """The moods over a verb of a sentence: those that govern it alone, and those that govern its clause."""
    over = [mood for mood in locate_moods(text) if mood.governs(span)]
    if any(mood.reach == "noun" and mood.scope == span for mood in over):
        return over
    is_verb = tell_form(span.slice(text)) != "base" or any(mood.scope == span for mood in over)
    return over if is_verb else []


def _is_told_so(raised: Raised, told: Told) -> bool:
    """Whether another sentence of a cited source tells the same as surely as the statement does."""
    words = raised.telling.alignment.words
    key = next(word.key for word in words if word.span.end == raised.mine.end)
    keys = {word.key for word in words if word.is_content} - {key}
    least = max(_SHARED_WORDS, _SHARED_SHARE * len(keys))
    others = (_rate_words(other.text) for other in told.source_sentences() if other != raised.telling.sentence)
    return any(
        rates.get(key, 0) > raised.theirs.strength
        and rates[key] >= min(raised.level, PLAIN)
        and len(keys & rates.keys()) >= least
        for rates in others
    )


@lru_cache(maxsize=8192)
def _rate_words(text: str) -> dict[str, int]:
    """The content words of a sentence and how surely it tells each, the surest where one comes twice."""
    moods = locate_moods(text)
    rates: dict[str, int] = {}
    for word in split_words(text, "en"):
        if word.is_content:
            rate = min((mood.strength for mood in moods if mood.governs(word.span)), default=PLAIN)
            rates[word.key] = max(rate, rates.get(word.key, 0))
    return rates


def _rate(raised: Raised) -> Severity | None:
    """How bad it is to tell what is `raised.theirs.kind` in the source as what the statement has it be."""
    if raised.kind is not None:
        return _RATES.get((raised.theirs.kind, raised.kind))
    if raised.theirs.reach == "noun" and not _is_predicate(raised):
        return "warning"
    told: Tense = "past" if raised.level == _PAST else "present"
    is_looking_ahead = raised.theirs.kind in ("conditional", "arranged")
    if is_looking_ahead and (told == "past") == _is_narrated(raised):
        return None
    if told == "present" and _is_progressive(raised):
        return "warning"
    if raised.theirs.kind == "promised" and told == "past":
        text = raised.telling.alignment.other
        return "warning" if _SETTLED.match(text, raised.theirs.span.start) else "error"
    return _RATES.get((raised.theirs.kind, told))


def _is_progressive(raised: Raised) -> bool:
    """Whether "is closing" stands for "plans to close": it may be meant of the future."""
    is_planned = raised.theirs.kind in ("wished", "expected")
    return is_planned and tell_form(raised.mine.slice(raised.telling.alignment.text)) == "ing"


def _is_predicate(raised: Raised) -> bool:
    """Whether the statement makes a verb of it: "banned" for "considering a ban"."""
    return any(predicate.span == raised.mine for predicate in locate_predicates(raised.telling.alignment.text))


def _is_narrated(raised: Raised) -> bool:
    """Whether a "would" or "was to" may look ahead within a story that is over: "He would win two more titles"."""
    text, mood = raised.telling.alignment.other, raised.theirs
    if mood.kind == "arranged":
        return mood.span.slice(text).startswith(("was", "were"))
    return not _REPORTING.search(text, 0, mood.span.start)


def _report(raised: Raised, severity: Severity) -> Finding:
    text, other = raised.telling.alignment.text, raised.telling.alignment.other
    theirs = Span(raised.theirs.span.start, raised.theirs.scope.end)
    shown = theirs.slice(other)
    return Finding(
        code="modality_raised",
        severity=severity,
        message=f"“{raised.mine.slice(text)}” is surer than the source, which has “{shown}”",
        at=(raised.mine.start, raised.mine.end),
        evidence=(raised.telling.cite(theirs),),
    )
