"""Do the sources tell of one event? Which of them seem to tell of another is found by the words they share."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from drafter.brief import Source
from drafter.sources.lines import count_words
from drafter.text.vectors import Vector, cosine, normalise
from drafter.text.words import content_words

# Cosine of log-weighted word counts. On 80 real clusters of 255 articles every article was this near to another of its
# own cluster, and 76 of 80 that were put in from another cluster were not.
_SAME_EVENT = 0.25
# In words: a shorter text shares too few with any other.
_LEAST_WORDS = 100
# Measured in English; the others write in words as well. Pairs of Chinese characters share more by chance.
_LANGUAGES = frozenset(("en", "de", "fr", "es", "it", "nl", "pt", "sv"))

ODD = "seems to tell of another event than {others}: leave it out, or name the event with --focus"
APART = "the sources seem to tell of different events ({groups}): name the one you mean with --focus"


def tell_events(sources: Sequence[Source], texts: Mapping[str, str], focus: str | None = None) -> Mapping[str, str]:
    """A warning for every source that seems to tell of another event than most, by its id.

    `texts` are the sources' texts without furniture. With a `focus`, the event is that of the sources nearest to it. Of
    two events with as many sources each, all are told. Only sources in one language are compared, and no short ones.
    """
    warnings: dict[str, str] = {}
    for language in sorted({source.language for source in sources if source.language in _LANGUAGES}):
        ids = [one.id for one in sources if one.language == language and count_words(texts[one.id]) >= _LEAST_WORDS]
        bags = {id_: _weigh(texts[id_], language) for id_ in ids}
        groups = _group(ids, bags)
        if len(groups) > 1:
            warnings |= _warn(groups, _choose(groups, bags, _weigh(focus or "", language)))
    return warnings


def _weigh(text: str, language: str) -> Vector:
    counts = Counter(content_words(text, language))
    return normalise({word: 1 + math.log(count) for word, count in counts.items()})


def _group(ids: Sequence[str], bags: Mapping[str, Vector]) -> list[list[str]]:
    """The sources by event: each is near to another of its group; larger groups first."""
    group_of = {id_: {id_} for id_ in ids}
    for one, other in combinations(ids, 2):
        if group_of[one] is not group_of[other] and cosine(bags[one], bags[other]) >= _SAME_EVENT:
            joined = group_of[one] | group_of[other]
            group_of.update(dict.fromkeys(joined, joined))
    groups = {id(group): [id_ for id_ in ids if id_ in group] for group in group_of.values()}
    return sorted(groups.values(), key=len, reverse=True)


def _choose(groups: Sequence[Sequence[str]], bags: Mapping[str, Vector], focus: Vector) -> Sequence[str] | None:
    """The group that tells of the event: the nearest to the focus, else the largest; None where neither tells."""
    if focus:
        nearest = [max(cosine(focus, bags[id_]) for id_ in group) for group in groups]
        return groups[nearest.index(max(nearest))] if max(nearest) > 0 else None
    return groups[0] if len(groups[0]) > len(groups[1]) else None


def _warn(groups: Sequence[Sequence[str]], event: Sequence[str] | None) -> dict[str, str]:
    if event is None:
        told = " | ".join(" ".join(group) for group in groups)
        return {groups[0][0]: APART.format(groups=told)}
    odd = [id_ for group in groups if group is not event for id_ in group]
    return dict.fromkeys(odd, ODD.format(others=" ".join(event)))
