"""Are facts that the outlets tell differently shown as disputes, with both sides?

Rewards a dispute two of whose versions cite two of the case's. To cheat: call everything disputed; the house format
allows four.
"""

from drafter.brief import Draft
from evals.case import Case, CaseDispute
from evals.scorers.rates import Finder, Rate, Scores


def score_disputes(case: Case, draft: Draft) -> Scores:
    """`disputes found`: of the case's."""
    finder = Finder(case, draft)
    found = [_is_found(dispute, draft, finder) for dispute in case.truth.dispute]
    return {"disputes found": Rate(sum(found), len(found))}


def _is_found(truth: CaseDispute, draft: Draft, finder: Finder) -> bool:
    for dispute in draft.disputes:
        cited = [version.statement.citations for version in dispute.versions]
        sides = [any(finder.touches(own, version.carriers) for own in cited) for version in truth.versions]
        if sum(sides) > 1:
            return True
    return False
