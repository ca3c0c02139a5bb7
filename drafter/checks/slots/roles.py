"""Who did what to whom: two who are both in the sentence and have changed places around the same verb.

Roles are read off the order of words, as English prose mostly allows: who stands before an active verb acts, who stands
behind it is acted on, and "was ... by" turns the two round.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.brief import Span
from drafter.checks.aligning import Alignment, Word, word_key

# Between the two stands one verb with its auxiliaries and small words, not a whole clause.
_MOST_BETWEEN = 6
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got)\b.*\bby\b", re.IGNORECASE | re.DOTALL)
_STOP = re.compile(
    r"[,;:–—()\"“”]|\b(?:and|or|but|that|which|who|whom|whose|while|with|between|versus|vs)\b", re.IGNORECASE
)
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their"))
_SAYING = word_key("told")
# What two do to each other: who is named first means nothing.
_MUTUAL_VERBS = """
    meet marry divorce wed face play talk speak clash agree negotiate merge border adjoin fight date embrace hug kiss
    join resemble rival debate draw tie equal match near
"""
_MUTUAL = frozenset(map(word_key, _MUTUAL_VERBS.split()))


class Exchange(NamedTuple):
    """Two in each other's roles: where the statement has them and where the sentence has the same two, in its order."""

    mine: Span
    theirs: Span


class _Party(NamedTuple):
    first: int
    last: int
    key: str


def locate_exchange(alignment: Alignment, names: Sequence[Span], other_names: Sequence[Span]) -> Exchange | None:
    """Two parties that act on each other the other way round than in the sentence, None when there are none such.

    `names` and `other_names` are the spans of the names in the two texts; nouns with an article are parties too.
    """
    theirs = list(_iter_couples(alignment.other, alignment.others, other_names))
    for mine in _iter_couples(alignment.text, alignment.words, names):
        for other in theirs:
            if _is_exchanged(alignment, mine, other):
                return Exchange(_hull(alignment.words, mine), _hull(alignment.others, other))
    return None


def _is_exchanged(alignment: Alignment, mine: tuple[_Party, _Party], other: tuple[_Party, _Party]) -> bool:
    keys, other_keys = [party.key for party in mine], [party.key for party in other]
    if sorted(keys) != sorted(other_keys) or keys[0] == keys[1]:
        return False
    verbs = _verbs(alignment.words, mine) & _verbs(alignment.others, other)
    if not verbs or not verbs.isdisjoint(_MUTUAL):
        return False
    is_turned = bool(_PASSIVE.search(_between(alignment.text, alignment.words, mine))) != bool(
        _PASSIVE.search(_between(alignment.other, alignment.others, other))
    )
    return (keys != other_keys) != is_turned


def _iter_couples(text: str, words: Sequence[Word], names: Sequence[Span]) -> Iterator[tuple[_Party, _Party]]:
    """Neighbouring parties with one verb's worth of words between them."""
    for couple in pairwise(_parties(words, names)):
        between = _between(text, words, couple)
        if couple[1].first - couple[0].last - 1 <= _MOST_BETWEEN and not _STOP.search(between):
            yield couple


def _parties(words: Sequence[Word], names: Sequence[Span]) -> list[_Party]:
    """The names, and the nouns that an article opens, in order."""
    parties: list[_Party] = []
    at = 0
    while at < len(words):
        name = next((span for span in names if span.overlaps(words[at].span)), None)
        end = at
        if name:
            while end + 1 < len(words) and name.overlaps(words[end + 1].span):
                end += 1
            parties.append(_Party(at, end, words[end].key))
        elif words[at].key in _DETERMINERS and at + 1 < len(words) and words[at + 1].is_content:
            end = at + 1
            parties.append(_Party(at, end, words[end].key))
        at = end + 1
    return parties


def _verbs(words: Sequence[Word], couple: tuple[_Party, _Party]) -> set[str]:
    between = words[couple[0].last + 1 : couple[1].first]
    return {word.key for word in between if word.is_content or word.key == _SAYING}


def _between(text: str, words: Sequence[Word], couple: tuple[_Party, _Party]) -> str:
    return text[words[couple[0].last].span.end : words[couple[1].first].span.start]


def _hull(words: Sequence[Word], couple: tuple[_Party, _Party]) -> Span:
    return Span(words[couple[0].first].span.start, words[couple[1].last].span.end)
