"""A sentence in quite other words that says the opposite: what somebody did or did not do, to the same thing.

The words need not stand in the same order or place. What anchors the comparison is the deed itself (the same word
denied, or its opposite) and what it was done to; whatever any sentence of the sources tells as the statement does is
left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafter.brief import Finding, Span
from drafter.checks.aligning import content_keys
from drafter.checks.evidence import CitedText
from drafter.checks.polarity.denials import Denials, read_denials
from drafter.menus import Sentence
from drafter.text.deeds import Deed, locate_deeds
from drafter.text.predicates import locate_predicates
from drafter.text.words import content_words

_REACH = 5
_FEWEST_SHARED = 2
_BE = frozenset("is are was were be been being".split())
_PRONOUNS = frozenset("he she they it we i who".split())
_BEFORE = 3
_OF_OLD = re.compile(
    r"\b(?:once|initially|originally|previously|formerly|at\s+first|in\s+the\s+past|used\s+to|earlier)\b", re.IGNORECASE
)
_FOR_COMMENT = re.compile(r"\b(?:comment|requests?|messages?|calls?|e-?mails?)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Claim:
    """A deed that a text tells or denies, by the indexes of its words: `heads` say it, `patient` is what it is done to."""

    heads: tuple[int, ...]
    key: str
    deeds: tuple[Deed, ...]
    is_denied: bool
    is_unreal: bool
    is_of_old: bool
    doer: frozenset[str]
    patient: frozenset[str]
    has_pronoun: bool

    def conflicts(self, other: "Claim") -> bool:
        """Whether one text tells what the other denies, or its opposite; two denials may both hold."""
        poles = {deed.axis: deed.pole for deed in other.deeds}
        shared = [deed.pole == poles[deed.axis] for deed in self.deeds if deed.axis in poles]
        if self.key == other.key or (shared and all(shared)):
            return self.is_denied != other.is_denied
        return bool(shared) and not any(shared) and not (self.is_denied or other.is_denied)

    def agrees(self, other: "Claim") -> bool:
        """Whether both tell, or both deny, the same deed, or one denies the opposite of the other."""
        poles = {deed.axis: deed.pole for deed in other.deeds}
        shared = [deed.pole == poles[deed.axis] for deed in self.deeds if deed.axis in poles]
        is_same = self.key == other.key or any(shared)
        return is_same and self.is_denied == other.is_denied or (
            bool(shared) and not any(shared) and self.is_denied != other.is_denied
        )


@lru_cache(maxsize=8192)
def read_claims(text: str) -> tuple[Claim, ...]:
    """What an English sentence tells or denies plainly enough to be compared; none that another word may turn."""
    denials = read_denials(text)
    printed = [word.span.slice(text).casefold() for word in denials.words]
    deeds = locate_deeds(printed)
    denied = {
        head
        for one in denials.denied
        if one.negation.kind in ("plain", "implied", "lapsed") and not one.negation.is_determiner
        for head in one.heads
    }
    claims: list[Claim] = []
    for i, word in enumerate(denials.words):
        if (i in deeds or i in denied or word.is_content) and not _is_turned(denials, i, i in denied):
            heads = tuple(range(i, i + max((deed.length for deed in deeds.get(i, ())), default=1)))
            claims.append(_read_claim(denials, printed, heads, deeds.get(i, ()), i in denied))
    return tuple(claims)


def _is_turned(denials: Denials, i: int, is_denied: bool) -> bool:
    """Whether a negation that does not fall on word `i`, or a word that is no negation, may turn it all the same."""
    reached = not is_denied and any(i in one.reach for one in denials.denied)
    return reached or any(i in one.reach and one.word != i for one in denials.shadows)


def _read_claim(
    denials: Denials, printed: Sequence[str], heads: tuple[int, ...], deeds: tuple[Deed, ...], is_denied: bool
) -> Claim:
    first, last = heads[0], heads[-1]
    words = denials.words
    clause = [k for k, number in enumerate(denials.clauses) if number == denials.clauses[first] and k not in heads]
    before = [k for k in clause if k < first and words[k].is_content][-_REACH:]
    after = [k for k in clause if k > last and words[k].is_content][:_REACH]
    is_passive = bool(_BE & set(printed[max(0, first - _BEFORE) : first])) or not after
    old = _OF_OLD.search(denials.text[: words[first].span.end])
    return Claim(
        heads=heads,
        key=words[first].key,
        deeds=deeds,
        is_denied=is_denied,
        is_unreal=first in denials.unreal,
        is_of_old=old is not None,
        doer=frozenset(words[k].key for k in before),
        patient=frozenset(words[k].key for k in (before if is_passive else after)),
        has_pronoun=bool(_PRONOUNS & set(printed[max(0, first - 2 * _BEFORE) : first])),
    )


def check_reworded(text: str, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings negation_changed and direction_reversed (errors) of an English statement, at most one."""
    return list(_iter_conflicts(text, cited))[:1]


def _iter_conflicts(text: str, cited: Sequence[CitedText]) -> Iterator[Finding]:
    told = read_claims(text)
    keys = content_keys(text, "en")
    for part in cited:
        for sentence in part.sentences:
            shared = keys & content_keys(sentence.text, "en")
            if len(shared) < _FEWEST_SHARED:
                continue
            for theirs in read_claims(sentence.text):
                if not (theirs.deeds or theirs.is_denied):
                    continue
                for mine in told:
                    if mine.conflicts(theirs) and _is_about_it(mine, theirs, shared):
                        if not any(_tells_so(mine, keys, s.text) for p in cited for s in p.menu.sentences):
                            yield _report(text, mine, part, sentence, theirs)


def _is_about_it(mine: Claim, theirs: Claim, shared: frozenset[str]) -> bool:
    if mine.is_unreal != theirs.is_unreal or mine.is_of_old != theirs.is_of_old:
        return False
    beside = shared - {mine.key, theirs.key}
    is_same = mine.key == theirs.key
    patient = mine.patient & (theirs.patient or shared)
    if not patient or len(beside) < (2 if is_same else 3):
        return False
    is_personal = is_same or any(deed.is_personal for deed in mine.deeds)
    return not is_personal or theirs.has_pronoun or not theirs.doer or bool(theirs.doer & mine.doer)


def _tells_so(mine: Claim, keys: frozenset[str], sentence: str) -> bool:
    """Whether a sentence tells as the statement does, of something that the statement names, too."""
    if not keys & content_keys(sentence, "en"):
        return False
    return any(mine.agrees(theirs) and mine.patient & (theirs.patient | theirs.doer) for theirs in read_claims(sentence))


def _report(text: str, mine: Claim, part: CitedText, sentence: Sentence, theirs: Claim) -> Finding:
    ours, other = read_denials(text), read_denials(sentence.text)
    at, span = _hull(ours, mine), _hull(other, theirs)
    base = sentence.span.start
    is_turned = bool(mine.deeds) and mine.key != theirs.key and not (mine.is_denied or theirs.is_denied)
    return Finding(
        code="direction_reversed" if is_turned else "negation_changed",
        severity="error",
        message=f"the text says “{at.slice(text)}”, the source says “{span.slice(sentence.text)}”",
        at=at,
        evidence=(part.menu.cite(Span(base + span.start, base + span.end)),),
    )


def _hull(denials: Denials, claim: Claim) -> Span:
    cues = [one.cue for one in denials.denied if claim.is_denied and claim.heads[0] in one.heads]
    indexes = [*claim.heads, *(i for cue in cues[:1] for i in cue)]
    return Span(denials.words[min(indexes)].span.start, denials.words[max(indexes)].span.end)
