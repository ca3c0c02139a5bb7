"""Writers to beat that are no part of drafter: what is simplest and still a brief."""

from collections.abc import Mapping

from drafter.brief import Statement, WriterName
from drafter.menus import Menu, locate_carried
from drafter.proposal import Judgement, Passage, Proposal, ProposedStatement, Reading

LEAD = "lead"
_SENTENCES = 3


class LeadWriter:
    """The first three sentences of each source that is no copy, in the order of the sources."""

    name: WriterName = "extractive"

    def read(self, menu: Menu) -> Reading:
        """Nothing but the source's id: there is nothing to find."""
        return Reading(source=menu.source.id)

    def compose(self, menus: tuple[Menu, ...], readings: tuple[Reading, ...]) -> Proposal:  # noqa: ARG002
        """The leads as summary, the first of them as headline and dek."""
        carried = locate_carried(menus)
        leads = tuple(
            ProposedStatement(text=sentence.text, sentences=(sentence.id,))
            for menu in menus
            if menu.source.id not in carried
            for sentence in menu.sentences[:_SENTENCES]
        )
        return Proposal(headline=leads[0], dek=leads[0], summary=leads)

    def judge(self, statement: Statement, menus: dict[str, Menu]) -> Judgement:  # noqa: ARG002
        """Nothing: what rules leave open stays open."""
        return Judgement(verdict="unchecked")

    def translate(self, passages: tuple[Passage, ...]) -> Mapping[Passage, str]:  # noqa: ARG002
        """Nothing."""
        return {}

    def repair(self, statement: Statement, menus: dict[str, Menu]) -> ProposedStatement | None:  # noqa: ARG002
        """None."""
        return None
