"""What a brief took: calls, tokens, money and time, and how much of it had to be written twice.

`right at once` rewards statements that were not sent to be repaired: critique and repair mend what a prompt gets wrong,
so that the brief shows little of it, and the bill does. To cheat: a critic that passes everything; `carried` and the
never-list are rules and do not ask it. The others are never weighed against quality here; the report shows both.
"""

from drafter.brief import Draft, iter_statements
from evals.case import Case
from evals.scorers.rates import Rate, Scores

_CHECKING = ("critique", "repair")


def score_price(case: Case, draft: Draft) -> Scores:  # noqa: ARG001
    """`right at once`: of statements, unscored where no model checked; `calls`, `tokens in`, `tokens out`, `seconds`,
    and `USD` where the price is known.
    """
    run = draft.run
    calls = {stage.name: stage.calls - stage.reasks for stage in run.stages}
    statements = sum(1 for _ in iter_statements(draft)) if any(calls.get(name) for name in _CHECKING) else 0
    repaired = min(calls.get("repair", 0), statements)
    return {
        "right at once": Rate(statements - repaired, statements),
        "calls": Rate(run.calls, 1),
        "tokens in": Rate(run.tokens.input, 1),
        "tokens out": Rate(run.tokens.output, 1),
        "seconds": Rate(run.seconds, 1),
        "USD": Rate(run.cost_usd or 0.0, 0 if run.cost_usd is None else 1),
    }
