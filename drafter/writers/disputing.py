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
    """The proposal with the disputes that code finds and the writer has not told.

    A dispute is told when two of its sides are cited by two versions of one proposed dispute.
    """
    found = propose_disputes(locate_disputes(menus), menus)
    untold = tuple(dispute for dispute in found if not any(_tells(told, dispute) for told in proposal.disputes))
    return proposal.model_copy(update={"disputes": (*proposal.disputes, *untold)})


def _tells(told: ProposedDispute, dispute: ProposedDispute) -> bool:
    sides = [set(version.statement.sentences) for version in dispute.versions]
    cited = [set(version.statement.sentences) for version in told.versions]
    return sum(any(side & version for version in cited) for side in sides) > 1
