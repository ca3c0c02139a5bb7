"""What a brief took: calls, tokens, money and time. Never weighed against quality here; the report shows both."""

from drafter.brief import Draft
from evals.case import Case
from evals.scorers.rates import Rate, Scores


def score_price(case: Case, draft: Draft) -> Scores:  # noqa: ARG001
    """`calls`, `tokens in`, `tokens out`, `seconds`, and `USD` where the price is known (unscored otherwise)."""
    run = draft.run
    return {
        "calls": Rate(run.calls, 1),
        "tokens in": Rate(run.tokens.input, 1),
        "tokens out": Rate(run.tokens.output, 1),
        "seconds": Rate(run.seconds, 1),
        "USD": Rate(run.cost_usd or 0.0, 0 if run.cost_usd is None else 1),
    }
