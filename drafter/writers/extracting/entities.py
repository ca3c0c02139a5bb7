"""Who and what the story names: by the fullest printed form, those that most outlets name first."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.brief import EntityKind
from drafter.menus import Menu
from drafter.text.names import cluster_names, locate_names
from drafter.writers.extracting.story import Story
from drafter.writers.proposal import ProposedEntity

_MOST = 12
_LEAD_SENTENCES = 2


@dataclass(frozen=True)
class _Mention:
    name: str
    kind: EntityKind
    source: str
    is_lead: bool


def pick_entities(story: Story) -> tuple[ProposedEntity, ...]:
    """At most twelve names that two outlets print, or that an outlet's first sentences do more than once in its text.

    Ordered by outlets, then by mentions.
    """
    mentions = [mention for menu in story.main_voices for mention in _iter_mentions(menu)]
    found = []
    for place, cluster in enumerate(cluster_names([(mention.name, mention.kind) for mention in mentions])):
        group = [mentions[index] for index in cluster.indexes]
        outlets = len({mention.source for mention in group})
        if cluster.kind == "other" and " " not in cluster.name:
            continue
        if outlets > 1 or (len(group) > 1 and any(mention.is_lead for mention in group)):
            found.append((-outlets, -len(group), place, ProposedEntity(name=cluster.name, kind=cluster.kind)))
    return tuple(entity for *_, entity in sorted(found, key=lambda row: row[:3])[:_MOST])


def _iter_mentions(menu: Menu) -> Iterator[_Mention]:
    for place, sentence in enumerate(menu.sentences):
        for found in locate_names(sentence.text, menu.source.language):
            name = found.span.slice(sentence.text)
            yield _Mention(name, found.kind, menu.source.id, place < _LEAD_SENTENCES)
