"""Which sentences matter: how far the other outlets agree with a sentence, and how central it is to all of them.

LexRank (Erkan and Radev, 2004) lets sentences vote for the sentences they resemble; the centroid method (Radev et al.,
2004) measures a sentence against the mean of all. Both are counted here *across outlets*: every outlet has one vote for
a sentence, that of its most similar sentence, so that a long article weighs no more than a short one and a wire copy
weighs nothing. To this comes the lead bias of news: what an article says first is what it holds most important.
Near repeats are kept out by maximal marginal relevance (Carbonell and Goldstein, 1998).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.menus import Menu, Sentence
from drafter.proposal import Task
from drafter.text.vectors import Vector, cosine, normalise
from drafter.text.words import content_words
from drafter.writers.extracting.cues import follows_event, is_prose, looks_ahead, stands_alone

_AGREEMENT, _CENTRALITY, _LEAD = 0.45, 0.35, 0.2
# The lead bonus halves with every so many sentences.
_LEAD_HALVES = 4
# Two sentences closer than this say the same: MMR is asked for variety between those that do not.
_SAME = 0.5
_CONTAINED, _CONTAINED_WORDS = 0.65, 0.75
_FOCUS_WEIGHT = 0.5
_VARIETY, _TURN = 0.8, 0.85
# Cosine flatters short sentences: with fewer content words than this the score is lowered.
_FULL_LENGTH = 12


@dataclass(frozen=True, eq=False)
class Ranked:
    """A sentence with what ranking found. `place` counts from 0 within its source, `score` is 0 to 1.

    `agreement` is the mean over the other voices of the best cosine with one of their sentences, `centrality` the
    cosine with the mean of all voices, both as a share of the story's best. `vector` is TF-IDF of length 1.
    """

    menu: Menu
    sentence: Sentence
    place: int
    words: frozenset[str]
    vector: Vector
    agreement: float
    centrality: float
    score: float

    @property
    def source(self) -> str:
        """The id of the source it stands in."""
        return self.menu.source.id

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is a whole, printable sentence of the article."""
        return is_prose(self.menu, self.sentence)

    @cached_property
    def is_fit(self) -> bool:
        """Whether it can be printed by itself."""
        return self.is_prose and stands_alone(self.menu, self.sentence)

    @cached_property
    def follows_event(self) -> bool:
        """Whether it can be printed where the event is known."""
        return self.is_prose and follows_event(self.menu, self.sentence)

    @cached_property
    def looks_ahead(self) -> bool:
        """Whether it speaks of what is still to come."""
        return looks_ahead(self.menu, self.sentence)

    @property
    def depth(self) -> float:
        """How far into its source it stands, 0 to 1."""
        return self.place / max(1, len(self.menu.sentences))


def choose_voices(menus: Sequence[Menu]) -> tuple[Menu, ...]:
    """The sources that speak for themselves: no copies of another source, and of each agency's texts the longest."""
    ids = {menu.source.id for menu in menus}
    voices: dict[str, Menu] = {}
    for menu in menus:
        origin = menu.source.origin
        if origin in ids:
            continue
        key = f"agency {origin}" if origin else menu.source.id
        if key not in voices or len(menu.text) > len(voices[key].text):
            voices[key] = menu
    return tuple(menu for menu in menus if menu in voices.values())


def choose_main_voices(voices: Sequence[Menu], task: Task) -> tuple[Menu, ...]:
    """The voices that can be compared by their words: those in the brief's language when there are two, otherwise those
    in the language that most voices share.
    """
    by_language: dict[str | None, list[Menu]] = defaultdict(list)
    for menu in voices:
        by_language[menu.source.language].append(menu)
    own = by_language.get(task.language, [])
    if len(own) >= 2:
        return tuple(own)
    most = max(by_language.values(), key=lambda group: (len(group), group is own), default=[])
    return tuple(most)


def rank_sentences(voices: Sequence[Menu], focus: str | None = None) -> tuple[Ranked, ...]:
    """Every sentence of `voices` (one language), ranked against each other, in the order of the sources.

    `focus`, words that name the event, raises the sentences that share them.
    """
    language = voices[0].source.language if voices else None
    places = [(menu, n, sentence) for menu in voices for n, sentence in enumerate(menu.sentences)]
    counts = [Counter(content_words(sentence.text, language)) for _, _, sentence in places]
    weights = _weigh_words(counts)
    vectors = [_vectorise(count, weights) for count in counts]
    sources = [menu.source.id for menu, _, _ in places]
    centroid = _locate_centre(vectors, sources)
    wanted = _vectorise(Counter(content_words(focus or "", language)), weights)
    ranked = []
    agreement, centrality = _scale(_agree(vectors, sources)), _scale([cosine(vector, centroid) for vector in vectors])
    for (menu, n, sentence), vector, agree, central in zip(places, vectors, agreement, centrality, strict=True):
        score = _AGREEMENT * agree + _CENTRALITY * central + _LEAD * 0.5 ** (n / _LEAD_HALVES)
        score *= math.sqrt(min(1.0, len(vector) / _FULL_LENGTH))
        if wanted:
            score *= 1 - _FOCUS_WEIGHT + _FOCUS_WEIGHT * cosine(vector, wanted)
        ranked.append(Ranked(menu, sentence, n, frozenset(vector), vector, agree, central, score))
    return tuple(ranked)


def is_near_repeat(one: Ranked, other: Ranked) -> bool:
    """Whether one of two sentences adds next to nothing to the other."""
    if one.sentence.id == other.sentence.id or cosine(one.vector, other.vector) >= _SAME:
        return True
    shorter, longer = sorted((one, other), key=lambda ranked: len(ranked.words))
    shared = len(shorter.words & longer.words)
    weight = sum(weight**2 for word, weight in shorter.vector.items() if word in longer.words)
    return weight >= _CONTAINED or shared >= _CONTAINED_WORDS * len(shorter.words)


def select_varied(
    candidates: Iterable[Ranked],
    count: int,
    taken: Sequence[Ranked],
    worth: Callable[[Ranked], float],
    excludes: Callable[[Ranked, Ranked], bool] = is_near_repeat,
) -> list[Ranked]:
    """At most `count` candidates, the most worthy first, none that one of them or of `taken` excludes.

    Worth is lowered by the closeness to what is chosen already and, a little, for a source that has spoken already, so
    that outlets take turns.
    """
    left, chosen = list(candidates), list[Ranked]()
    while left and len(chosen) < count:
        shown = [*taken, *chosen]
        left = [ranked for ranked in left if not any(excludes(ranked, other) for other in shown)]
        turns = Counter(ranked.source for ranked in chosen)

        def merit(ranked: Ranked, shown: list[Ranked] = shown, turns: Counter[str] = turns) -> float:
            closest = max((cosine(ranked.vector, other.vector) for other in shown), default=0.0)
            return (worth(ranked) - _VARIETY * closest) * _TURN ** turns[ranked.source]

        if left:
            best = max(left, key=lambda ranked: (merit(ranked), -ranked.place))
            chosen.append(best)
            left.remove(best)
    return chosen


def _weigh_words(counts: Sequence[Counter[str]]) -> dict[str, float]:
    holding = Counter(word for count in counts for word in count)
    return {word: math.log(1 + len(counts) / n) for word, n in holding.items()}


def _vectorise(count: Counter[str], weights: Mapping[str, float]) -> dict[str, float]:
    return normalise({word: (1 + math.log(n)) * weights[word] for word, n in count.items() if word in weights})


def _mean_vector(vectors: Iterable[Vector]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for word, weight in vector.items():
            total[word] += weight
    return normalise(dict(total))


def _locate_centre(vectors: Sequence[Vector], sources: Sequence[str]) -> Vector:
    """The mean of the sources' means: every source weighs the same."""
    by_source: dict[str, list[Vector]] = defaultdict(list)
    for vector, source in zip(vectors, sources, strict=True):
        by_source[source].append(vector)
    return _mean_vector(_mean_vector(group) for group in by_source.values())


def _agree(vectors: Sequence[Vector], sources: Sequence[str]) -> list[float]:
    """For every sentence the mean, over the other sources, of its best cosine with one of their sentences."""
    best = [dict.fromkeys(dict.fromkeys(sources), 0.0) for _ in vectors]
    for i, one in enumerate(vectors):
        for j in range(i):
            if sources[i] != sources[j]:
                near = cosine(one, vectors[j])
                best[i][sources[j]] = max(best[i][sources[j]], near)
                best[j][sources[i]] = max(best[j][sources[i]], near)
    others = max(1, len(set(sources)) - 1)
    return [sum(row.values()) / others for row in best]


def _scale(values: Sequence[float]) -> list[float]:
    top = max(values, default=0.0)
    return [value / top for value in values] if top else list(values)
