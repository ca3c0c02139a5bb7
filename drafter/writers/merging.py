"""Readings over the model's context, merged in steps: each group of them is composed for itself first, and only what
that draft stands on goes on to the next step. Takes stay whole: every outlet keeps its framing and its quotation.
"""

from collections.abc import Callable, Iterator, Sequence

from drafter.proposal import Proposal, ProposedStatement, Reading
from drafter.writers.composing import Notes


def merge_notes(notes: Notes, fits: Callable[[Notes], bool], compose: Callable[[Notes], Proposal]) -> Notes:
    """Notes that fit, as far as steps get them there. `compose` drafts one group.

    Ends as well when a step made nothing smaller, or only one group is left: what is still too long is for the caller.
    """
    while not fits(notes):
        groups = split_groups(notes, fits)
        if len(groups) < 2:
            return notes
        merged = {r.source: r for group in groups for r in keep_cited(group.readings, compose(group))}
        smaller = Notes(notes.menus, tuple(merged[reading.source] for reading in notes.readings))
        if smaller == notes:
            return notes
        notes = smaller
    return notes


def split_groups(notes: Notes, fits: Callable[[Notes], bool]) -> tuple[Notes, ...]:
    """The notes in runs that fit, in order, with at least one source in each."""
    groups: list[Notes] = []
    for menu, reading in zip(notes.menus, notes.readings, strict=True):
        longer = Notes((*groups[-1].menus, menu), (*groups[-1].readings, reading)) if groups else None
        if longer is not None and fits(longer):
            groups[-1] = longer
        else:
            groups.append(Notes((menu,), (reading,)))
    return tuple(groups)


def keep_cited(readings: Sequence[Reading], proposal: Proposal) -> tuple[Reading, ...]:
    """The readings with those key points, figures and forward-looking sentences that the proposal makes use of."""
    cited = {id_ for statement in _iter_statements(proposal) for id_ in statement.sentences}
    figures = {number.figure for number in proposal.numbers}
    return tuple(
        reading.model_copy(
            update={
                "key_points": tuple(point for point in reading.key_points if cited.intersection(point.sentences)),
                "figures": tuple(item for item in reading.figures if item.figure in figures),
                "forward": tuple(id_ for id_ in reading.forward if id_ in cited),
            }
        )
        for reading in readings
    )


def _iter_statements(proposal: Proposal) -> Iterator[ProposedStatement]:
    yield from (proposal.headline, proposal.dek)
    yield from (*proposal.summary, *proposal.split, *proposal.why_it_matters, *proposal.watch)
    yield from (camp.answer for question in proposal.questions for camp in question.camps)
    yield from (version.statement for dispute in proposal.disputes for version in dispute.versions)
    yield from (number.statement for number in proposal.numbers if number.statement is not None)
