"""What a text denies, word by word: the words that a negation falls on, and those that it may fall on."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from drafter.brief import Span
from drafter.checks.aligning import Word, split_words
from drafter.text.negation import Negation, locate_clauses, locate_negations, locate_negative_words
from drafter.text.opposites import Sense, is_opposite, locate_senses, turn_round
from drafter.text.words import stem

# How many words away a word that is no negation may deny another.
_NEGATIVE_REACH = 8
_UNREAL_REACH = 12
_NOUN_WORDS = 3
_NEXT = 2
# What may stand between a negation and the word that it falls on.
_PASSED = re.compile(
    r"(?:be|been|being|have|has|had|to|an?|the|any|its|his|her|their|my|our|your|yet|even|ever|really|still|also|again"
    r"|quite|manage[ds]?|able|going|want(?:s|ed)?|attempt(?:ed)?|try|tried|get|got|gotten|that|he|she|it|they"
    r"|in|out|of|on|at|under|(?!(?:ap|sup|com|im|re|multi)p?ly$|rally$|ally$|fly$|rely$)\w+ly)",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"(?:is|are|was|were|be|been|has|have|had|will|would|did|do|does|can|could|may|might|should|must)", re.IGNORECASE
)
_OF_THE = re.compile(rf"{_AUXILIARY.pattern}|of|the|an?|its|his|her|their|our|any|such|more", re.IGNORECASE)
_MARK = re.compile(r"[,;:.!?“”\"()]")
# Verbs that are too common to tell a sentence by, and still may be what is denied.
_COMMON_VERBS = frozenset(map(stem, ("tell", "say", "make", "take", "like")))
# Words that speak of what may be, not of what is: what they govern is neither told nor denied.
_UNREAL = re.compile(
    r"\b(?:(?:could|would|should|might|must)(?:n[’']t)?|may|if|unless|whether|hop(?:e[sd]?|ing)|possib\w+|risk\w*"
    r"|urg(?:e[sd]?|ing)|ask\w*(?!\s+(?:about|by|when|why|how)\b)|call\w*\s+(?:on|for)|fear\w*|threat\w*|plan(?:s|ned)?\s+to|(?:was|were)\s+(?:originally\s+|still\s+)?(?:due\s+|supposed\s+|meant\s+)?to|seek\w*|need\w*|likely"
    r"|expect\w*|speculat\w+|rumou?r\w*|alleg\w+|claim\w*|suspect\w*|accus\w+)\b"
    # "Making the quay a reserve, she said, is not planned": the doing is spoken of, not told.
    r"|\A\W*[a-z]+ing\b(?=[^,;:]*(?:,[^,]*,)?\s+(?:is|are|was|were|would|will)\b)",
    re.IGNORECASE,
)

_RANKED_AGAIN = re.compile(
    r"\b(?:first|last)\b(?=[^.;:]{0,120}?\b(?:since|in\s+(?:[\w.-]+\s+){0,6}(?:days|weeks|months|years?|decades?|century|centuries))\b)",
    re.IGNORECASE,
)


class Denied(NamedTuple):
    """A negation of a text by the indexes of its words: its own, those it falls on, and those it may reach."""

    negation: Negation
    cue: tuple[int, ...]
    heads: tuple[int, ...]
    reach: frozenset[int]


class Shadow(NamedTuple):
    """A word that is no negation and may deny others ("rejected"), and the words it may reach."""

    word: int
    reach: frozenset[int]


@dataclass(frozen=True)
class Denials:
    """The words of an English text, each with the oppositions it stands in, and what is denied of them.

    By word index: `unreal` are the words that the text speaks of as what may or should be, `clauses` has the number of
    the clause each stands in, `turned` the stem of what a word's prefix turns round ("unable" that of "able").
    """

    text: str
    words: tuple[Word, ...]
    senses: tuple[tuple[Sense, ...], ...]
    clauses: tuple[int, ...]
    denied: tuple[Denied, ...]
    shadows: tuple[Shadow, ...]
    unreal: frozenset[int]
    turned: Mapping[int, str]

    @cached_property
    def doubtful(self) -> frozenset[int]:
        """Every word that a negation or another word may deny."""
        return frozenset().union(*(one.reach for one in self.denied), *(one.reach for one in self.shadows))

    def is_telling(self, i: int) -> bool:
        """Whether the word is one of content, or a common verb."""
        return self.words[i].is_content or self.words[i].key in _COMMON_VERBS

    def locate_opposites(self, i: int, other: "Denials") -> list[int]:
        """The words of another text that are opposites of word `i`."""
        at_poles = [j for sense in self.senses[i] for j in other.poles.get((sense.axis, -sense.pole), ())]
        opposites = {j for j in at_poles if is_opposite(self.senses[i], other.senses[j])}
        turned = self.turned.get(i)
        if turned is not None:
            opposites.update(j for j, word in enumerate(other.words) if turned == word.key)
        opposites.update(j for j, rest in other.turned.items() if rest == self.words[i].key)
        return sorted(j for j in opposites if (i in self.ranked_again) == (j in other.ranked_again))

    @cached_property
    def ranked_again(self) -> frozenset[int]:
        """Each "first" and "last" that is one since a time: what was the last before the first in two years."""
        starts = {found.start() for found in _RANKED_AGAIN.finditer(self.text)}
        return frozenset(i for i, word in enumerate(self.words) if word.span.start in starts) if starts else frozenset()

    @cached_property
    def poles(self) -> Mapping[tuple[int, int], list[int]]:
        """The words at each pole of each opposition."""
        places: dict[tuple[int, int], list[int]] = {}
        for i, senses in enumerate(self.senses):
            for sense in senses:
                places.setdefault((sense.axis, sense.pole), []).append(i)
        return places

    def next_telling(self, i: int) -> int | None:
        """The content word that follows word `i`, with at most one small word and no mark between."""
        for k in range(i + 1, min(len(self.words), i + 1 + _NEXT)):
            if _MARK.search(self.text, self.words[k - 1].span.end, self.words[k].span.start):
                return None
            if self.words[k].is_content:
                return k
        return None

    def around(self, i: int, reach: int) -> tuple[int, ...]:
        """The nearest content words before and after word `i`, at most `reach` on each side."""
        before = [k for k in range(i) if self.words[k].is_content][-reach:]
        after = [k for k in range(i + 1, len(self.words)) if self.words[k].is_content][:reach]
        return (*before, *after)


@lru_cache(maxsize=8192)
def read_denials(text: str) -> Denials:
    """Read what an English text denies."""
    words = split_words(text, "en")
    printed = [word.span.slice(text) for word in words]
    clauses = _number_clauses(words, text)
    unreal: set[int] = set()
    for found in _UNREAL.finditer(text):
        unreal.update(_locate_near(words, clauses, Span(*found.span()), (0, _UNREAL_REACH)))
    return Denials(
        text=text,
        words=words,
        senses=tuple(locate_senses(*pair) for pair in zip(printed, [*printed[1:], ""], strict=False)),
        clauses=clauses,
        denied=tuple(_locate_denied(negation, words, printed, text) for negation in locate_negations(text)),
        shadows=tuple(_locate_shadow(words, clauses, span) for span in locate_negative_words(text)),
        unreal=frozenset(unreal),
        turned={i: turned for i, word in enumerate(printed) if (turned := turn_round(word))},
    )


def _locate_denied(negation: Negation, words: Sequence[Word], printed: Sequence[str], text: str) -> Denied:
    cue = tuple(i for i, word in enumerate(words) if word.span.overlaps(negation.cue))
    reach = frozenset(i for i, word in enumerate(words) if word.span.overlaps(negation.scope))
    is_twofold = negation.kind == "twofold"
    heads = _locate_heads(negation, words, printed, text)
    alternatives = _follow_or(heads[-1], words, printed) if heads else ()
    return Denied(negation, cue, (*heads, *alternatives), reach if is_twofold else reach.difference(cue))


def _locate_shadow(words: Sequence[Word], clauses: Sequence[int], span: Span) -> Shadow:
    word = next((i for i, word in enumerate(words) if word.span.overlaps(span)), -1)
    return Shadow(word, frozenset(_locate_near(words, clauses, span, (-_NEGATIVE_REACH, _NEGATIVE_REACH))))


def _number_clauses(words: Sequence[Word], text: str) -> tuple[int, ...]:
    numbers: list[int] = []
    clauses = locate_clauses(text)
    at = 0
    for word in words:
        while word.span.start >= clauses[at].end:
            at += 1
        numbers.append(at)
    return tuple(numbers)


def _locate_near(words: Sequence[Word], clauses: Sequence[int], span: Span, reach: tuple[int, int]) -> list[int]:
    """The words of the same clause from so many before to so many after those at `span`, without these."""
    at = next((i for i, word in enumerate(words) if word.span.overlaps(span)), None)
    if at is None:
        return []
    near = range(max(0, at + reach[0]), min(len(words), at + reach[1] + 1))
    return [i for i in near if clauses[i] == clauses[at] and not words[i].span.overlaps(span)]


def _locate_heads(negation: Negation, words: Sequence[Word], printed: Sequence[str], text: str) -> list[int]:
    """The words that a negation falls on: what is said next; behind "no" and "without" the noun and what it does."""
    if negation.kind in ("partial", "twofold"):
        return []
    after = [i for i, word in enumerate(words) if negation.cue.end <= word.span.start < negation.scope.end]
    if not negation.is_determiner or negation.kind == "implied":
        return _follow(after, words, printed, text)
    heads = _follow_noun(after, words, printed, text)
    if heads or not negation.is_pronoun:
        return heads
    scope = Span(negation.scope.start, negation.cue.start)
    return [i for i, word in enumerate(words) if word.is_content and scope.contains(word.span)][-1:]


def _follow(places: Sequence[int], words: Sequence[Word], printed: Sequence[str], text: str) -> list[int]:
    """The first word that tells something, with no mark and no more before it than a verb may have."""
    for i in places:
        if _MARK.search(text[words[i - 1].span.end : words[i].span.start]):
            break
        if _PASSED.fullmatch(printed[i]):
            continue
        if words[i].is_content or words[i].key in _COMMON_VERBS:
            return [i]
        if not _AUXILIARY.fullmatch(printed[i]):
            break
    return []


def _follow_or(head: int, words: Sequence[Word], printed: Sequence[str]) -> list[int]:
    """The word that an "or" puts beside one that is denied."""
    if head + 2 < len(words) and printed[head + 1].casefold() in ("or", "nor") and words[head + 2].is_content:
        return [head + 2]
    return []


def _follow_noun(places: Sequence[int], words: Sequence[Word], printed: Sequence[str], text: str) -> list[int]:
    """The words of a noun ("none of the crew") and of the verb behind it, as far as no other function word stands."""
    heads: list[int] = []
    for i in places:
        if _MARK.search(text[words[i - 1].span.end : words[i].span.start]):
            break
        if words[i].is_content:
            heads.append(i)
        elif not (_AUXILIARY if heads else _OF_THE).fullmatch(printed[i]):
            break
        if len(heads) == _NOUN_WORDS:
            break
    return heads
