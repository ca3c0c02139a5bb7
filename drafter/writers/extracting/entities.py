"""Who and what the story names: by the fullest printed form, those that most outlets name first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.brief import EntityKind
from drafter.menus import Menu
from drafter.proposal import ProposedEntity
from drafter.text.common_words import is_common_word
from drafter.text.name_kinds import choose_kind, weigh_kinds
from drafter.text.names import cluster_names, is_same_name, locate_names
from drafter.text.places import is_place
from drafter.text.same_names import split_name
from drafter.text.speech import TITLES
from drafter.writers.extracting.story import Story

_MOST = 12
_LEAD_SENTENCES = 2
# A full name whose last part also stands alone is nearly always a person's.
_SURNAME_USED = 2
_PARTISANS = frozenset(
    ("Republican", "Republicans", "Democrat", "Democrats", "Conservative", "Conservatives", "Liberal")
)


@dataclass(frozen=True)
class _Mention:
    name: str
    title: str | None
    source: str
    is_lead: bool
    votes: Counter[EntityKind]


@dataclass(frozen=True)
class _Named:
    """Somebody or something with all its mentions, those of outlets in other languages last."""

    name: str
    mentions: tuple[_Mention, ...]

    @property
    def outlets(self) -> int:
        return len({mention.source for mention in self.mentions})

    @property
    def votes(self) -> Counter[EntityKind]:
        votes: Counter[EntityKind] = Counter()
        for mention in self.mentions:
            votes.update(mention.votes)
        own = split_name(self.name)
        if len(own) in (2, 3) and any(split_name(mention.name) == own[-1:] for mention in self.mentions):
            votes["person"] += _SURNAME_USED
        return votes


def pick_entities(story: Story) -> tuple[ProposedEntity, ...]:
    """At most twelve names that two outlets print, or that an outlet's first sentences do more than once in its text.

    The kind is what most votes of all mentions say. A name that nothing tells the kind of needs two outlets, and two
    words. The outlets themselves and the agencies they print are left out. Ordered by outlets, then by mentions.
    """
    strangers = set(story.voices) - set(story.main_voices)
    named = _gather(
        [mention for menu in story.main_voices for mention in _iter_mentions(menu)],
        [mention for menu in story.voices if menu in strangers for mention in _iter_mentions(menu)],
    )
    printers = _name_printers(story.menus)
    found = []
    for place, one in enumerate(named):
        kind = choose_kind(one.votes)
        if _is_worth(one, kind) and not any(is_same_name(one.name, printer) for printer in printers):
            found.append((-one.outlets, -len(one.mentions), place, ProposedEntity(name=one.name, kind=kind)))
    return tuple(entity for *_, entity in sorted(found, key=lambda row: row[:3])[:_MOST])


def _iter_mentions(menu: Menu) -> Iterator[_Mention]:
    for place, sentence in enumerate(menu.sentences):
        for found in locate_names(sentence.text, menu.source.language):
            name = found.span.slice(sentence.text)
            if found.kind == "other" and name.split()[0] in TITLES:
                continue  # a ship: named like a person, it would be taken for one
            votes = weigh_kinds(sentence.text, found)
            yield _Mention(name, found.title, menu.source.id, place < _LEAD_SENTENCES, votes)


def _gather(mentions: Sequence[_Mention], others: Iterable[_Mention]) -> list[_Named]:
    """The mentions grouped by whom they name; mentions in other languages only join a name that is there already."""
    told = _tell_firms(mentions)
    groups = {
        cluster.name: [told[index] for index in cluster.indexes]
        for cluster in cluster_names([(mention.name, "other") for mention in told])
    }
    for mention in others:
        if same := next((name for name in groups if is_same_name(mention.name, name)), None):
            groups[same].append(mention)
    return [_Named(name, tuple(group)) for name, group in groups.items()]


def _tell_firms(mentions: Sequence[_Mention]) -> list[_Mention]:
    """The mentions, where a firm's first word alone names the firm: "Okafor" for "Okafor Lines", although there is an
    Ines Okafor too. Not with a title, and not when the word alone is told to be a person or a place.
    """
    alone: dict[str, Counter[EntityKind]] = {}
    for mention in mentions:
        if not mention.title:
            alone.setdefault(mention.name, Counter()).update(mention.votes)
    firms: dict[str, str] = {}
    for name, votes in alone.items():
        first = name.split()[0]
        if first != name and not is_common_word(first) and choose_kind(votes) == "body":
            lone = alone.get(first, Counter())
            if lone["body"] >= lone["person"] and choose_kind(lone) in ("body", "other"):
                firms.setdefault(first, name)
    return [
        replace(mention, name=firms[mention.name]) if mention.name in firms and not mention.title else mention
        for mention in mentions
    ]


def _name_printers(menus: Sequence[Menu]) -> set[str]:
    """The outlets and agencies whose texts these are."""
    ids = {menu.source.id for menu in menus}
    origins = {menu.source.origin for menu in menus if menu.source.origin and menu.source.origin not in ids}
    return {menu.source.outlet.name for menu in menus} | origins


def _is_worth(one: _Named, kind: EntityKind) -> bool:
    words = one.name.split()
    if kind == "other" and (one.outlets < 2 or len(words) < 2 or is_place(words[0]) or is_common_word(words[-1])):
        return False
    if kind in ("person", "other") and (words[-1] in _PARTISANS or (len(words) == 1 and is_common_word(one.name))):
        return False
    return one.outlets > 1 or (len(one.mentions) > 1 and any(mention.is_lead for mention in one.mentions))
