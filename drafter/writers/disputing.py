"""Disputes that code finds stand in every brief, whoever writes it."""

from collections.abc import Sequence

from drafter.checks.disputes import FoundDispute, locate_disputes
from drafter.menus import Menu
from drafter.writers.proposal import Proposal, ProposedDispute, ProposedStatement, ProposedVersion


def propose_disputes(found: Sequence[FoundDispute], menus: Sequence[Menu]) -> tuple[ProposedDispute, ...]:
    """Found disputes as a writer proposes them: each side in the words of the first of its sources."""
    texts = {sentence.id: sentence.text for menu in menus for sentence in menu.sentences}
    return tuple(
        ProposedDispute(
            topic=dispute.topic,
            versions=tuple(
                ProposedVersion(
                    sources=side.sources,
                    statement=ProposedStatement(text=texts[side.sentences[0]], sentences=side.sentences),
                )
                for side in dispute.sides
            ),
        )
        for dispute in found
    )


def add_found_disputes(proposal: Proposal, menus: Sequence[Menu]) -> Proposal:
    """The proposal with the disputes that code finds: told ones completed, the others added.

    A dispute is told when two of its sides are cited by two versions of one proposed dispute. A version then cites its
    side in full, so that every outlet which says the same is counted.
    """
    found = propose_disputes(locate_disputes(menus), menus)
    disputes = tuple(_complete(told, [item for item in found if _tells(told, item)]) for told in proposal.disputes)
    untold = tuple(item for item in found if not any(_tells(told, item) for told in proposal.disputes))
    return proposal.model_copy(update={"disputes": (*disputes, *untold)})


def _tells(told: ProposedDispute, dispute: ProposedDispute) -> bool:
    return sum(any(_shares(version, side) for version in told.versions) for side in dispute.versions) > 1


def _shares(version: ProposedVersion, side: ProposedVersion) -> bool:
    return not set(version.statement.sentences).isdisjoint(side.statement.sentences)


def _complete(told: ProposedDispute, found: Sequence[ProposedDispute]) -> ProposedDispute:
    sides = [side for dispute in found for side in dispute.versions]
    return told.model_copy(update={"versions": tuple(_cite_side(version, sides) for version in told.versions)})


def _cite_side(version: ProposedVersion, sides: Sequence[ProposedVersion]) -> ProposedVersion:
    more = [id_ for side in sides if _shares(version, side) for id_ in side.statement.sentences]
    sentences = tuple(dict.fromkeys((*version.statement.sentences, *more)))
    return version.model_copy(update={"statement": version.statement.model_copy(update={"sentences": sentences})})
