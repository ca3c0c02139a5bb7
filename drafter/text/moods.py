"""How sure a sentence is of what it tells: which of its words are governed by a "may", a "plans to", an "allegedly"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from drafter.brief import Span
from drafter.text.mood_words import BEFORE_A_CLAUSE, BEFORE_A_NOUN, BEFORE_A_VERB, STRENGTH, Kind
from drafter.text.predicates import tell_form

Reach = Literal["verb", "clause", "noun"]

_CLAUSE_END = re.compile(
    r"[,;:—–.!?()“”\"]|\b(?:but|who|which|while|when|because|although|though|after|before|since|amid|following|if|unless)\b"
)
# "Suspected of spying and a ring of smugglers": who stands behind the "and" is not what anybody is suspected of.
_JOINED = re.compile(r"\s+and\s+(?:(?:an?|the|his|her|its|their|two|three|several|another|other)\s|[A-Z])")
_OF_A_DEED = re.compile(r"\b(?:of|for|over|with|on)$", re.IGNORECASE)
# What stands between an operator and the verb it governs.
_FILLER = re.compile(
    r"\s+(?:(?:not|also|well|soon|now|still|even|yet|again|then|later|once|ever|just|only|have|has|had|be|been|being|get"
    r"|become|further|never|all|both|each|instead|already|to|of|in|on|at|up|under|among|more|less|too|very|so|quite|[a-z]+ly|,\s*(?:however|too|though|then),)(?=\s)"
    r"|(?:the|a|an|its|his|her|their)(?=\s))"
)
_MOST_FILLERS = 10
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# A noun, behind its measure and the adjectives that their endings tell: "5 percent cut", "full parliamentary inquiry".
_NOUN = re.compile(
    rf"(?:[$£€]?\d[\w.,-]*(?:\s+(?:percent|per\s+cent|million|billion|trillion))?\s+(?=[a-z]))?(?:[a-z]{{3,}}(?:ary|ory|[ctrng]al|ive|ous|ic|ible|able|ful|ent|wide)\s+(?=[a-z]))*(?P<noun>{_WORD.pattern})"
)
_NOT_BEHIND = re.compile(r"\s*(?:n?[’']t|not|never|no)\b")
_NOT_BEFORE = re.compile(r"(?:\b(?:not|never|no longer|no|without)|n[’']t)\s*$", re.IGNORECASE)
_CONTRACTED = re.compile(r"[’'](?:ll|d)\b")
_CONTRACTED_NOT = re.compile(r"n?[’']t\b")
# Nouns that look like these verbs: a last will, military might, the plans to build.
_NOUNS_TOO = frozenset(("will", "might", "must"))
_BEFORE_A_NOUN = re.compile(
    r"\b(?:the|a|of|his|her|their|my|your|its|our|free|good|ill|in|by|since|until|last|early|late)\s+$", re.IGNORECASE
)
# What one could do in the past, one often did ("could hear"), and what one could not, not.
_PERCEIVED = re.compile(
    r"(?:see|seen|hear|heard|feel|felt|smell|smelt|taste|find|found|reach|remember|understand|tell)(?!\w)"
)
# Of these "nearly" and "almost" only blur how much, which is left to the check of figures.
_MEASURED = re.compile(
    r"(?:doubl|tripl|trebl|quadrupl|quintupl|halv|total|reach|exceed|match|equall?|averag|number|complet|finish)(?:ed|ing)"
    r"|cost(?:ing)?|hit(?:ting)?|made|spent|raised|paid|lost|won|gained|fell|rose|fallen|risen|dropped|grew|grown|sold|united"
)
_OUTCOME = re.compile(
    r"(?:le(?:d|ading)\s+to|result(?:ed|ing)\s+in|caus(?:ed|ing)|brought\s+about|bringing\s+about|trigger(?:ed|ing)"
    r"|end(?:ed|ing)\s+in)\s+(?:(?:the|a|an|its|his|her|their)\s+)?[\w-]+"
)
# Names and months that look like verbs where a sentence opens.
_NAMES_TOO = frozenset(("May", "Will", "Might", "Must"))


@dataclass(frozen=True)
class Mood:
    """Words that make what they govern less than a plain fact: `kind`, the operator's `span`, and how far it reaches.

    `scope` is the governed verb or noun, or the rest of the clause behind the operator, as `reach` says. `is_negated`:
    "may not", "not expected to".
    """

    kind: Kind
    span: Span
    scope: Span
    reach: Reach
    is_negated: bool

    @property
    def strength(self) -> int:
        """How much it claims, 1 ("may") to 4 ("will"); a plain fact claims 5."""
        return STRENGTH[self.kind]

    def governs(self, span: Span) -> bool:
        """Whether the word at `span` lies in its scope."""
        return self.scope.contains(span)


@lru_cache(maxsize=8192)
def locate_moods(text: str) -> tuple[Mood, ...]:
    """The moods of an English sentence, in order; one operator may stand in another's scope ("hopes it will")."""
    return tuple(_iter_moods(text))


def locate_subject(text: str, mood: Mood) -> Span:
    """What stands before a mood in its clause: its subject, more or less. Empty at the opening of a clause."""
    start = max((found.end() for found in _CLAUSE_END.finditer(text, 0, mood.span.start)), default=0)
    return Span(start, mood.span.start)


def _iter_moods(text: str) -> Iterator[Mood]:
    text = _lower_opening(text)
    end = 0
    for word in _WORD.finditer(text):
        if word.start() < end:
            continue
        mood = _read_mood(text, word.start())
        if mood is None and (tail := _CONTRACTED.search(text, *word.span())):
            mood = _read_mood(text, tail.start())
        if mood:
            end = mood.span.end
            yield mood


def _lower_opening(text: str) -> str:
    """`text` with its first letter small, so that "Perhaps" is found, but not the names and months that look so."""
    opening = _WORD.search(text)
    if opening is None or opening[0] in _NAMES_TOO:
        return text
    small = opening[0][0].lower()
    return text[: opening.start()] + small + text[opening.start() + 1 :] if len(small) == 1 else text


def _read_mood(text: str, start: int) -> Mood | None:
    found = BEFORE_A_VERB.match(text, start)
    if found and (mood := _govern_verb(text, found)):
        return mood
    if found := BEFORE_A_CLAUSE.match(text, start):
        scope = _rest_of_clause(text, found.end())
        joined = _JOINED.search(text, *scope) if _OF_A_DEED.search(found[0]) else None
        return _build(text, found, Span(scope.start, joined.start()) if joined else scope, "clause")
    if found := BEFORE_A_NOUN.match(text, start):
        head = _NOUN.match(text, found.end() + 1)
        return _build(text, found, Span(*head.span("noun")), "noun") if head else None
    return None


def _govern_verb(text: str, found: re.Match[str]) -> Mood | None:
    if found[0] in _NOUNS_TOO and _BEFORE_A_NOUN.search(text, max(0, found.start() - 12), found.start()):
        return None
    if found[0].endswith("ly") and not found["averted"] and _stands_apart(text, found):
        return _build(text, found, _rest_of_clause(text, found.end() + 1), "clause")
    at = found.end()
    if contracted := _CONTRACTED_NOT.match(text, at):
        at = contracted.end()
    for _ in range(_MOST_FILLERS):
        filler = _FILLER.match(text, at)
        if filler is None:
            break
        at = filler.end()
    head = _WORD.match(text, at + 1) if text[at : at + 1].isspace() else None
    mood = _build(text, found, Span(*head.span()), "verb") if head else None
    if mood and found[0] == "could" and (mood.is_negated or _PERCEIVED.match(mood.scope.slice(text))):
        return None
    return _reach_outcome(text, mood) if mood and mood.kind == "averted" else mood


def _reach_outcome(text: str, mood: Mood) -> Mood | None:
    """A "nearly" with the verb it governs and, where that says no more than that it came to something, to what.

    None where it is only a measure: "nearly forty", "almost doubled", "almost empty".
    """
    verb = mood.scope.slice(text)
    is_next = mood.scope.start == mood.span.end + 1
    if not is_next or tell_form(verb) not in ("past", "ing") or _MEASURED.fullmatch(verb):
        return None
    outcome = _OUTCOME.match(text, mood.scope.start)
    return replace(mood, scope=Span(mood.scope.start, outcome.end())) if outcome else mood


def _stands_apart(text: str, adverb: re.Match[str]) -> bool:
    """Whether an adverb opens the sentence or stands between commas: it is about the whole clause."""
    return not text[: adverb.start()].strip('“"‘ ') or text[adverb.end() : adverb.end() + 1] == ","


def _build(text: str, found: re.Match[str], scope: Span, reach: Reach) -> Mood:
    groups = found.groupdict()
    kind: Kind = next(kind for kind in STRENGTH if groups.get(kind))
    start, end = found.span()
    is_negated = found[0].startswith("unlikely") or bool(
        _NOT_BEHIND.match(text, end) or _NOT_BEFORE.search(text, max(0, start - 12), start)
    )
    return Mood(kind, Span(start, end), scope, reach, is_negated)


def _rest_of_clause(text: str, start: int) -> Span:
    end = _CLAUSE_END.search(text, start)
    return Span(start, end.start() if end else len(text))
