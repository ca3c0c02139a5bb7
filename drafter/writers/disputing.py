"""Disputes that code finds stand in every brief, whoever writes it."""

from collections.abc import Sequence

from drafter.checks.disputes.locating import FoundDispute, Side, locate_disputes
from drafter.menus import Menu
from drafter.proposal import Proposal, ProposedDispute, ProposedStatement, ProposedVersion
from drafter.text.dates import locate_dates
from drafter.text.figures import locate_figures
from drafter.text.printed import Printed
from drafter.text.words import content_words

_FEWEST_SIDES = 2


def propose_disputes(
    found: Sequence[FoundDispute], menus: Sequence[Menu], words: Printed
) -> tuple[ProposedDispute, ...]:
    """Found disputes as a writer proposes them: each side in the words of the first of its sources, under `words` that
    say what differs.
    """
    texts = {sentence.id: sentence.text for menu in menus for sentence in menu.sentences}
    return tuple(
        ProposedDispute(
            topic=f"{words.slots[dispute.slot]}: {dispute.about}",
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


def add_found_disputes(proposal: Proposal, menus: Sequence[Menu], words: Printed) -> Proposal:
    """The proposal with the disputes that code finds and the writer has not told, under `words`.

    A dispute is told when two of its sides are cited by two versions of one proposed dispute that speaks of what it is
    about, a day, a figure or a word of each side: one sentence often holds more than one.
    """
    found = locate_disputes(menus)
    proposed = propose_disputes(found, menus, words)
    untold = tuple(
        item
        for item, dispute in zip(proposed, found, strict=True)
        if not any(told == item or _tells(told, dispute) for told in proposal.disputes)
    )
    return proposal.model_copy(update={"disputes": (*proposal.disputes, *untold)})


def _tells(told: ProposedDispute, dispute: FoundDispute) -> bool:
    cited = [set(version.statement.sentences) for version in told.versions]
    if sum(any(version & set(side.sentences) for version in cited) for side in dispute.sides) < _FEWEST_SIDES:
        return False
    texts = [version.statement.text for version in told.versions]
    if dispute.slot == "date":
        return any(locate_dates(text, None) for text in texts)
    if dispute.slot == "figure":
        return any(locate_figures(text) for text in texts)
    return sum(any(_names_side(text, side) for text in texts) for side in dispute.sides) >= _FEWEST_SIDES


def _names_side(text: str, side: Side) -> bool:
    """Whether a text has a word of the place, person or cause that a side gives."""
    words = {stem for one in side.told for stem in content_words(one.printed, one.menu.source.language)}
    return not words.isdisjoint(content_words(text))
