"""Is everything cited, does the cited text carry it, and how much is left to the editor?

`cited` rewards statements with a citation. `carried` rewards those that no rule of the check pass fails and whose words
or values the cited sentences have. To cheat: copy sentences whole, as the extractive baseline does; length and
reading ease tell that apart. `supported` counts statements that rules or the critic found supported, for looking at: a
kinder critic raises it. All are of all statements, so fewer statements score no more.
"""

from drafter.brief import Draft, Statement, iter_statements
from drafter.checks.evidence import locate_cited
from drafter.checks.support import locate_unborne
from evals.case import Case
from evals.scorers.rates import FAILED, Rate, Scores, menus_of


def score_citations(case: Case, draft: Draft) -> Scores:
    """`cited`, `carried` and `supported`: of all statements."""
    menus = menus_of(case, draft)
    statements = tuple(iter_statements(draft))

    def is_carried(statement: Statement) -> bool:
        if not statement.citations or statement.verdict in FAILED:
            return False
        return not locate_unborne(statement.text, locate_cited(statement, menus))

    return {
        "cited": Rate(sum(bool(statement.citations) for statement in statements), len(statements)),
        "carried": Rate(sum(map(is_carried, statements)), len(statements)),
        "supported": Rate(sum(statement.verdict == "supported" for statement in statements), len(statements)),
    }
