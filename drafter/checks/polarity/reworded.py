"""A sentence in quite other words that says the opposite: what somebody did or did not do, to the same thing.

The words need not stand in the same order or place. What anchors the comparison is the deed (the same word denied, or
its opposite) and what it was done to. Whatever any sentence of the sources tells as the statement does is left alone.
"""

import re
from collections.abc import Iterator, Sequence

from drafter.brief import Finding, Span
from drafter.checks.aligning import content_keys
from drafter.checks.evidence import CitedText
from drafter.checks.polarity.claims import Claim, outline, read_claims
from drafter.checks.polarity.denials import read_denials
from drafter.menus import Menu, Sentence
from drafter.text.negation import has_exception

# How many content words two sentences share besides the deed, and how many of them are what it was done to.
_FEWEST_SHARED, _FEWEST_SHARED_OPPOSED, _MANY_SHARED = 2, 3, 4
_FEWEST_PATIENTS = 2
# How many sentences before one may have named what its pronouns stand for.
_BEFORE = 4
# Who leaves a reporter's question unanswered may have answered everybody else.
_UNANSWERED = re.compile(
    r"\b(?:for\s+(?:\w+\s+)?comments?|inquir\w+|quer(?:y|ies)|requests?|messages?|calls?|e-?mails?)\b", re.IGNORECASE
)

_INSTEAD = re.compile(r"\b(?:rather|instead)\b", re.IGNORECASE)


def check_reworded(text: str, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings negation_changed and direction_reversed (errors) of an English statement, at most one."""
    return list(_iter_conflicts(text, cited))[:1]


def _iter_conflicts(text: str, cited: Sequence[CitedText]) -> Iterator[Finding]:
    if _turns_elsewhere(text):
        return
    keys = content_keys(text, "en")
    for part in cited:
        for sentence in part.sentences:
            if not outline(text).may_conflict(keys, outline(sentence.text)) or _is_set_aside(sentence.text):
                continue
            theirs = [claim for claim in read_claims(sentence.text) if _is_clear(claim, sentence.text)]
            for mine, other in (
                (mine, other) for other in theirs for mine in read_claims(text) if mine.conflicts(other)
            ):
                shared = keys & _read_context(part.menu, sentence, other)
                if not _is_about_it(mine, other, shared) or _is_told_so(mine, other, text, cited):
                    continue
                if not mine.tells_same(other) and _has_other_opposites(text, mine, sentence.text, other):
                    continue
                if not _is_anothers_word(part.menu, sentence, other, keys):
                    yield _report(text, mine, part, sentence, other)


def _is_clear(claim: Claim, sentence: str) -> bool:
    """Whether a sentence tells or denies the deed, and of one time once: not "guilty of fraud and not of forgery"."""
    if not (claim.deeds or claim.is_denied):
        return False
    count = sum(word.key == claim.key for word in read_denials(sentence).words)
    return count - sum(one.key == claim.key and one.is_of_old != claim.is_of_old for one in read_claims(sentence)) == 1


def _is_set_aside(sentence: str) -> bool:
    return bool(_UNANSWERED.search(sentence)) or _turns_elsewhere(sentence)


def _turns_elsewhere(text: str) -> bool:
    return has_exception(text) or _INSTEAD.search(text) is not None


def _read_context(menu: Menu, sentence: Sentence, claim: Claim) -> frozenset[str]:
    """The content words of a sentence, and of those before it where a pronoun stands for what they name."""
    keys = content_keys(sentence.text, "en")
    if claim.has_pronoun or not claim.patient:
        at = menu.sentences.index(sentence)
        keys = keys.union(*(content_keys(one.text, "en") for one in menu.sentences[max(0, at - _BEFORE) : at]))
    return keys


def _is_anothers_word(menu: Menu, sentence: Sentence, claim: Claim, keys: frozenset[str]) -> bool:
    """Whether a claim stands in a quotation of somebody whom the statement does not name, so that others may differ."""
    span = Span(sentence.span.start + claim.span.start, sentence.span.start + claim.span.end)
    speakers = (one.speaker for one in menu.quotations if one.spoken and one.span.overlaps(span))
    return any(speaker is None or keys.isdisjoint(content_keys(speaker, "en")) for speaker in speakers)


def _is_about_it(mine: Claim, theirs: Claim, shared: frozenset[str]) -> bool:
    """Whether both are done to the same thing and, of what people do or leave undone, by the same people."""
    is_same = mine.tells_same(theirs)
    is_personal = mine.key == theirs.key or any(deed.is_personal for deed in mine.deeds)
    beside = shared - {mine.key, theirs.key}
    patients = mine.patient & (theirs.patient or beside)
    least = min(_FEWEST_PATIENTS, len(theirs.patient) or 1) if is_same else _FEWEST_PATIENTS
    if is_same and not is_personal and len(beside) >= _MANY_SHARED:
        least = 1
    if len(patients) < least or len(beside) < (_FEWEST_SHARED if is_same else _FEWEST_SHARED_OPPOSED):
        return False
    doers = mine.doer & (theirs.doer | shared if theirs.has_pronoun else theirs.doer)
    return not is_personal or not theirs.doer or bool(doers)


def _is_told_so(mine: Claim, theirs: Claim, text: str, cited: Sequence[CitedText]) -> bool:
    """Whether the statement says what the sentence says, too, or some sentence what the statement says."""
    if any(claim.agrees(theirs) for claim in read_claims(text)):
        return True
    return any(_tells_so(mine, sentence.text) for part in cited for sentence in part.menu.sentences)


def _tells_so(mine: Claim, sentence: str) -> bool:
    if mine.patient.isdisjoint(content_keys(sentence, "en")):
        return False
    return any(
        mine.agrees(one)
        and mine.patient & (one.patient | one.doer)
        and (one.has_pronoun or not one.doer or one.doer & (mine.doer | mine.patient))
        for one in read_claims(sentence)
    )


def _has_other_opposites(text: str, mine: Claim, sentence: str, theirs: Claim) -> bool:
    """Whether two more words are opposites, so that both may be so: "bars foreign trawlers", "allows domestic ones"."""
    ours, others = read_denials(text), read_denials(sentence)
    keys, other_keys = {word.key for word in ours.words}, {word.key for word in others.words}
    left = [i for i, word in enumerate(ours.words) if word.key not in other_keys and not word.span.overlaps(mine.span)]
    return any(
        others.words[j].key not in keys and not others.words[j].span.overlaps(theirs.span)
        for i in left
        for j in ours.locate_opposites(i, others)
    )


def _report(text: str, mine: Claim, part: CitedText, sentence: Sentence, theirs: Claim) -> Finding:
    base, at = sentence.span.start, mine.span
    return Finding(
        code="negation_changed" if mine.tells_same(theirs) else "direction_reversed",
        severity="error",
        message=f"the text says “{at.slice(text)}”, the source says “{theirs.span.slice(sentence.text)}”",
        at=at,
        evidence=(part.menu.cite(Span(base + theirs.span.start, base + theirs.span.end)),),
    )
