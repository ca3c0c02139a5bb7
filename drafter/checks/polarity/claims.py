"""What a sentence says that somebody did or did not do, and to what: its deeds, each told or denied."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Span
from drafter.checks.aligning import Word, split_words
from drafter.checks.polarity.denials import Denials, read_denials
from drafter.text.deeds import Deed, locate_deeds
from drafter.text.negation import locate_negations

# How many content words before and behind a deed are taken for who did it, and to what.
_REACH = 5
_BEFORE = 3
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "who"))
_RELATIVE = frozenset(("who", "which", "whose"))
_OBJECTS = frozenset(("it", "them", "him", "her", "this", "that", "these", "those", "so"))
_OPEN = frozenset(("whether", "unclear", "if", "unless", "unlikely"))
_TURNING = frozenset(("before", "until", "till", "without"))
_TURNING_REACH = 8
# A word that is no negation turns what comes behind it, or at most so many words before it.
_BEHIND = 3
_PARTED = re.compile(r"[,;:]|\b(?:and|but|then)\b", re.IGNORECASE)
_DETERMINERS = frozenset(("a", "an", "the", "any", "his", "her", "its", "their", "our", "my", "your"))
_OF_OLD = re.compile(
    r"\b(?P<old>once|initially|originally|previously|formerly|at\s+first|in\s+the\s+past|used\s+to)\b"
    r"|\b(?:now|no\s+longer|today|currently|since|later|meanwhile)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Claim:
    """A deed that a text tells or denies.

    `span` are its words with the negation that falls on them; `doer` and `patient` the keys of the content words
    before it and of what it is done to, the latter empty where a pronoun stands for it. `verb` is the word that a
    denied noun is the object of.
    """

    span: Span
    key: str
    deeds: tuple[Deed, ...]
    is_denied: bool
    is_unreal: bool
    is_of_old: bool
    doer: frozenset[str]
    patient: frozenset[str]
    has_pronoun: bool
    verb: str

    def tells_same(self, other: "Claim") -> bool | None:
        """Whether both are the same deed or on the same side of an opposition, False on opposite sides, else None."""
        poles = {deed.axis: deed.pole for deed in other.deeds}
        shared = [deed.pole == poles[deed.axis] for deed in self.deeds if deed.axis in poles]
        if self.key == other.key and self.verb == other.verb:
            return True
        return None if not shared or len(set(shared)) > 1 else shared[0]

    def conflicts(self, other: "Claim") -> bool:
        """Whether one tells what the other denies, or its opposite; of two opposites that are denied both may be so."""
        same = self.tells_same(other)
        if same is None or self.is_of_old != other.is_of_old or self.is_unreal != other.is_unreal:
            return False
        return self.is_denied != other.is_denied if same else not (self.is_denied or other.is_denied)

    def agrees(self, other: "Claim") -> bool:
        """Whether both tell or both deny the same deed, or one denies the opposite of the other."""
        same = self.tells_same(other)
        return same is not None and self.is_of_old == other.is_of_old and same == (self.is_denied == other.is_denied)


class Outline(NamedTuple):
    """The deeds of a text and the words that it denies, by the indexes of its words, and the same by their keys."""

    deeds: Mapping[int, tuple[Deed, ...]]
    denied: frozenset[int]
    deed_keys: frozenset[str]
    denied_keys: frozenset[str]
    sides: frozenset[tuple[int, int]]

    def may_conflict(self, keys: frozenset[str], other: "Outline") -> bool:
        """Whether a text with this outline and these content words may say the opposite of another."""
        if not other.denied_keys.isdisjoint(keys) or not self.denied_keys.isdisjoint(other.deed_keys):
            return True
        if self.denied_keys or other.denied_keys:
            return not {axis for axis, _ in self.sides}.isdisjoint(axis for axis, _ in other.sides)
        return any((axis, -pole) in other.sides for axis, pole in self.sides)


@lru_cache(maxsize=8192)
def outline(text: str) -> Outline:
    """What an English text does and denies, without who and what: quick to tell."""
    words = split_words(text, "en")
    keys, printed = [word.key for word in words], _print(words, text)
    deeds = locate_deeds(printed, keys)
    denied = _locate_denied(read_denials(text), printed, deeds) if locate_negations(text) else frozenset()
    sides = frozenset((deed.axis, deed.pole) for found in deeds.values() for deed in found)
    return Outline(deeds, denied, frozenset(keys[i] for i in deeds), frozenset(keys[i] for i in denied), sides)


@lru_cache(maxsize=2048)
def read_claims(text: str) -> tuple[Claim, ...]:
    """What an English sentence tells or denies plainly enough to be compared; none that another word may turn."""
    denials = read_denials(text)
    printed = _print(denials.words, text)
    deeds, denied = outline(text)[:2]
    return tuple(
        _read_claim(denials, printed, i, deeds.get(i, ()), i in denied)
        for i, word in enumerate(denials.words)
        if (i in deeds or word.is_content) and not _is_turned(denials, printed, i, i in denied)
    )


def _print(words: Sequence[Word], text: str) -> list[str]:
    return [word.span.slice(text).casefold() for word in words]


def _locate_denied(denials: Denials, printed: Sequence[str], deeds: Mapping[int, tuple[Deed, ...]]) -> frozenset[int]:
    """The words that a plain negation falls on: of "need not pay" and "do not have to pay" not the paying."""
    denied: set[int] = set()
    for one in denials.denied:
        if one.negation.kind in ("plain", "implied", "lapsed") and not one.negation.is_determiner:
            after = one.cue[-1] + 1
            is_duty = "to" in printed[after + 1 : after + 2] and after in deeds
            denied.update((after,) if is_duty else one.heads)
    return frozenset(denied)


def _is_turned(denials: Denials, printed: Sequence[str], i: int, is_denied: bool) -> bool:
    """Whether anything but a negation that falls on word `i` may turn it: "rejected", "few", "before", "even if"."""
    if not is_denied and any(i in one.reach and i > one.cue[0] - _BEHIND for one in denials.denied):
        return True
    if any(printed[k] in _OPEN and denials.clauses[k] == denials.clauses[i] for k in range(i)):
        return True
    if not _TURNING.isdisjoint(printed[max(0, i - _TURNING_REACH) : i]):
        return True
    shadows = (one.word for one in denials.shadows if i in one.reach and one.word != i)
    return any(k < i + _BEHIND and not _is_parted(denials, min(i, k), max(i, k)) for k in shadows)


def _is_parted(denials: Denials, start: int, stop: int) -> bool:
    words = denials.words
    return _PARTED.search(denials.text, words[start].span.end, words[stop].span.start) is not None


def _read_claim(denials: Denials, printed: Sequence[str], i: int, deeds: tuple[Deed, ...], is_denied: bool) -> Claim:
    words, last = denials.words, i + max((deed.length for deed in deeds), default=1) - 1
    clauses = {denials.clauses[i]}
    if printed[denials.clauses.index(denials.clauses[i])] in _RELATIVE:
        clauses.add(denials.clauses[i] - 1)
    clause = [k for k, number in enumerate(denials.clauses) if number in clauses and words[k].is_content]
    owners = {k for k in clause if printed[k + 1 : k + 2] in (["’s"], ["'s"])}
    doer = frozenset(words[k].key for k in [k for k in clause if k < i and k not in owners][-_REACH:])
    patient = frozenset(words[k].key for k in [k for k in clause if k > last][:_REACH])
    is_passive = bool(_BE & set(printed[max(0, i - _BEFORE) : i]))
    if last + 1 < len(printed) and printed[last + 1] in _OBJECTS:
        patient = frozenset()
    elif is_passive or not patient or any(deed.is_process for deed in deeds):
        patient |= doer
    cue = next((one.cue for one in denials.denied if is_denied and i in one.heads), ())
    return Claim(
        span=Span(words[min((*cue, i))].span.start, words[max((*cue, last))].span.end),
        key=words[i].key,
        deeds=deeds,
        is_denied=is_denied,
        is_unreal=i in denials.unreal,
        is_of_old=_is_of_old(denials.text, words[i].span.start),
        doer=doer,
        patient=patient,
        has_pronoun=bool(_PRONOUNS & set(printed[max(0, i - 2 * _BEFORE) : i])),
        verb=words[i - 2].key if i > 1 and printed[i - 1] in _DETERMINERS else "",
    )


def _is_of_old(text: str, end: int) -> bool:
    """Whether the last word before `end` that says when says that it was so once."""
    said = [found["old"] for found in _OF_OLD.finditer(text, 0, end)]
    return bool(said) and said[-1] is not None
