"""Are facts that the outlets tell differently shown as disputes, with both sides?

Rewards a dispute two of whose versions cite two of the case's. To cheat: call everything disputed; the house format
allows four.
"""

from drafter.brief import Draft
from evals.case import Carrier, Case, CaseDispute
from evals.scorers.rates import Finder, Item, Scores, count_items


def score_disputes(case: Case, draft: Draft) -> Scores:
    """`disputes found`: of the case's."""
    return {"disputes found": count_items(itemise_disputes(case, draft))}


def itemise_disputes(case: Case, draft: Draft) -> tuple[Item, ...]:
    """Each dispute of the case."""
    finder = Finder(case, draft)
    return tuple(
        Item("disputes found", dispute.topic, _carriers_of(dispute), _is_found(dispute, draft, finder))
        for dispute in case.truth.dispute
    )


def _carriers_of(dispute: CaseDispute) -> tuple[Carrier, ...]:
    return tuple(carrier for version in dispute.versions for carrier in version.carriers)


def _is_found(truth: CaseDispute, draft: Draft, finder: Finder) -> bool:
    for dispute in draft.disputes:
        cited = [version.statement.citations for version in dispute.versions]
        sides = [any(finder.touches(own, version.carriers) for own in cited) for version in truth.versions]
        if sum(sides) > 1:
            return True
    return False
