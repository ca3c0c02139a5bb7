"""Disputes that code finds stand in every brief, whoever writes it."""

from collections.abc import Sequence

from drafter.checks.disputes import FoundDispute, locate_disputes
from drafter.menus import Menu
from drafter.proposal import Proposal, ProposedDispute, ProposedStatement, ProposedVersion
from drafter.text.dates import locate_dates
from drafter.text.figures import locate_figures


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

    A dispute is told when two of its sides are cited by two versions of one proposed dispute that speaks of days where
    it is about days, and of figures where it is about figures: one sentence often holds both.
    """
    found = propose_disputes(locate_disputes(menus), menus)
    untold = tuple(item for item in found if not any(_tells(told, item) for told in proposal.disputes))
    return proposal.model_copy(update={"disputes": (*proposal.disputes, *untold)})


def _tells(told: ProposedDispute, dispute: ProposedDispute) -> bool:
    if told == dispute:
        return True
    cited = [set(version.statement.sentences) for version in told.versions]
    sides = [set(version.statement.sentences) for version in dispute.versions]
    if sum(any(side & version for version in cited) for side in sides) < 2:
        return False
    texts = [version.statement.text for version in told.versions]
    if dispute.topic.startswith("date"):
        return any(locate_dates(text, None) for text in texts)
    return any(locate_figures(text) for text in texts)
