"""The same thing told differently in different outlets, found by code: other days, figures, places, people or causes.

Precision comes first: two sentences have to tell of the same happening, in words that few other sentences share, and
neither source may also tell it the other source's way. What differs only in how exactly it is told, or because the
later source knows more, is no dispute. Who is right is never said.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache

from drafter.checks.disputes.accounts import locate_circumstances
from drafter.checks.disputes.circumstances import Circumstance
from drafter.checks.disputes.claims import DAY, Claim, claim_days, claim_figures, vectorise, weigh_words
from drafter.checks.disputes.happenings import HAPPENINGS
from drafter.checks.disputes.opposed import Told, is_opposed, is_same_thing, is_same_value
from drafter.checks.disputes.who import VISIT
from drafter.checks.evidence import base_date
from drafter.menus import Menu
from drafter.text.printed import printed_in
from drafter.text.vectors import Vector, cosine
from drafter.text.words import content_words

_TOPIC_PHRASES = 2
_PRINTED = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True)
class Side:
    """One value of a dispute: where it is told, once for each of its sources, in the order of their ids."""

    told: tuple[Told, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that give the value."""
        return tuple(one.source for one in self.told)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The ids of the sentences they give it in."""
        return tuple(one.sentence.id for one in self.told)

    @property
    def days(self) -> tuple[date, ...]:
        """The day in a dispute about days, empty otherwise."""
        days = [date.fromordinal(int(one.value)) for one in self.told if isinstance(one, Claim) and one.unit == DAY]
        return tuple(dict.fromkeys(days))


@dataclass(frozen=True)
class FoundDispute:
    """The same thing told differently.

    `slot` is our own word for what differs: date, figure, place, person or cause. `about` are words the sides share.
    """

    slot: str
    about: str
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class _Sources:
    """Sources as a key: equal when their texts are."""

    texts: tuple[tuple[str, str | None, str], ...]
    menus: tuple[Menu, ...] = field(compare=False)


class DisputeIndex:
    """What all sources tell of days, figures, places, people and causes; built once for a set of sources.

    Copies of a source among them are left out: one text is one voice.
    """

    def __init__(self, menus: Sequence[Menu]) -> None:
        ids = {menu.source.id for menu in menus}
        self.voices = [menu for menu in menus if menu.source.origin not in ids]
        self.weights = weigh_words(self.voices)
        self.vectors = {
            sentence.id: vectorise(sentence.text, menu.source.language, self.weights)
            for menu in self.voices
            for sentence in menu.sentences
        }

    @cached_property
    def year(self) -> date | None:
        """A day near which days without a year are, None where no source has a date."""
        return next((base for menu in self.voices if (base := base_date(menu))), None)

    @cached_property
    def days(self) -> list[Claim]:
        """The days that sentences tell; what a source has on two days happens more than once."""
        found = [claim for menu in self.voices for claim in claim_days(menu, self.year, self.vectors)]
        told: dict[tuple[str, str], set[Decimal]] = defaultdict(set)
        for claim in found:
            told[claim.source, claim.once].add(claim.value)
        return [replace(one, once="") if len(told[one.source, one.once]) > 1 else one for one in found]

    @cached_property
    def figures(self) -> list[Claim]:
        """The figures that sentences tell."""
        return [claim for menu in self.voices for claim in claim_figures(menu, self.vectors)]

    @cached_property
    def circumstances(self) -> list[Circumstance]:
        """The places, people and causes that sentences tell."""
        return [one for menu in self.voices for one in locate_circumstances(menu, self.vectors)]

    def told_like(self, one: Told) -> Sequence[Told]:
        """What the sources tell of the same kind: days, figures, or places, people and causes."""
        if isinstance(one, Circumstance):
            return self.circumstances
        return self.days if one.unit == DAY else self.figures

    @cached_property
    def disputes(self) -> tuple[FoundDispute, ...]:
        """Disputes over days, figures, places, people and causes, in this order."""
        slots = [[one for one in self.circumstances if one.slot == slot] for slot in ("place", "person", "cause")]
        kinds: list[Sequence[Told]] = [self.days, self.figures, *slots]
        return tuple(dispute for found in kinds for dispute in _gather(found))

    @cached_property
    def disputed_figures(self) -> tuple[Claim, ...]:
        """The figures that sources tell differently, on all sides."""
        told = (one for dispute in self.disputes for side in dispute.sides for one in side.told)
        return tuple(one for one in told if isinstance(one, Claim) and one.unit != DAY)


def locate_disputes(menus: Sequence[Menu]) -> list[FoundDispute]:
    """Disputes between sources that are no copies of each other and share a language.

    A dispute has two sides; a source stands on one side only. Sentences are compared by the cosine of their TF-IDF
    vectors, in which verbs and nouns of one kind of happening ("met", "talks") count as one word.
    """
    return list(index_disputes(menus).disputes)


def index_disputes(menus: Iterable[Menu]) -> DisputeIndex:
    """The index over these sources, kept from call to call."""
    menus = tuple(menus)
    return _index(_Sources(tuple((m.source.id, m.source.published, m.text) for m in menus), menus))


@lru_cache(maxsize=4)
def _index(sources: _Sources) -> DisputeIndex:
    return DisputeIndex(sources.menus)


def _gather(found: Sequence[Told]) -> Iterator[FoundDispute]:
    """Disputes among values of one kind: from each opposed pair, with what joins one of its sides, likest first."""
    used: set[str] = set()
    pairs = [(a, b) for a, b in _iter_comparable(found) if is_opposed(a, b)]
    for a, b in sorted(pairs, key=lambda pair: (-cosine(*_vectors(pair)), pair[0].sentence.id, pair[1].sentence.id)):
        if a.sentence.id in used or b.sentence.id in used or _is_settled(a, b, found):
            continue
        sides = [_join(a, b, found), _join(b, a, found)]
        used.update(one.sentence.id for side in sides for one in side.told)
        yield FoundDispute(_name_slot(a), _name_topic(a, b), tuple(sides))


def _vectors(pair: tuple[Told, Told]) -> tuple[Vector, Vector]:
    return pair[0].vector, pair[1].vector


def _iter_comparable(found: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """The pairs that share a unit and what they count, or a slot and a kind of happening; each once, in order."""
    shelves: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(found):
        keys = [(one.unit, word) for word in one.counted or ("",)] if isinstance(one, Claim) else _keys(one)
        earlier = {n for key in keys for n in shelves[key]}
        yield from ((found[n], one) for n in sorted(earlier))
        for key in keys:
            shelves[key].append(place)


def _keys(one: Circumstance) -> list[tuple[str, str]]:
    return [(one.slot, kind) for kind in one.kinds]


def _is_settled(a: Told, b: Told, found: Sequence[Told]) -> bool:
    """Whether one of the two sources gives the other's value for the thing as well."""
    return any(
        one.source == other.source
        and is_same_value(one, value)
        and _once(value) in ("", _once(one))
        and is_same_thing(one, value)
        for other, value in ((a, b), (b, a))
        for one in found
    )


def _once(told: Told) -> str:
    return told.once if isinstance(told, Claim) else ""


def _join(a: Told, against: Told, found: Sequence[Told]) -> Side:
    """The value with one telling of every other source that gives it for the same thing."""
    side = {a.source: a}
    for one in found:
        if one.source in (against.source, *side) or not is_same_value(one, a):
            continue
        if is_same_thing(one, a) or is_same_thing(one, against):
            side[one.source] = one
    return Side(tuple(sorted(side.values(), key=lambda one: (len(one.source), one.source))))


def _name_slot(told: Told) -> str:
    if isinstance(told, Circumstance):
        return told.slot
    return "date" if told.unit == DAY else "figure"


def _name_topic(a: Told, b: Told) -> str:
    """Words that both sentences use, as the first prints them: at most two phrases, the weightiest first. Of a visit,
    where it went.
    """
    if isinstance(a, Circumstance) and VISIT in a.kinds:
        place = next(word for word in sorted(a.about) if not word[0].isdigit())
        return printed_in(a.menu.source.language).visit.format(place=place)
    language, text = a.menu.source.language, a.sentence.text
    shared = frozenset(a.vector.keys() & b.vector.keys())
    if isinstance(a, Claim) and isinstance(b, Claim):
        shared = a.near & b.near
    runs: list[tuple[float, str]] = []
    start, weight, end = 0, 0.0, -1
    for word in (*_PRINTED.finditer(text), None):
        stems = set(content_words(word[0], language)) & (shared - HAPPENINGS) if word else set()
        if weight and (not stems or word is None or word.start() > end + 1):
            runs.append((weight, text[start:end]))
            weight = 0.0
        if word and stems:
            start = start if weight else word.start()
            weight, end = weight + sum(a.vector.get(stem, 0.0) for stem in sorted(stems)), word.end()
    best = sorted(runs, key=lambda run: -run[0])[:_TOPIC_PHRASES]
    return ", ".join(phrase for _, phrase in best)
