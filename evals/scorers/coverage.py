"""Are the facts told that a good brief of the story must tell?

Rewards a standing statement that cites a sentence which bears a fact out and holds its figures and days. To cheat: cite
everything and list figures; repetition, length and citation scores then fall. A fact without a figure counts when its
sentence is cited: whether the words tell it is for a judge.
"""

from datetime import date
from decimal import Decimal

from drafter.brief import Draft, Statement
from drafter.text.dates import locate_dates
from drafter.text.figures import locate_figures
from evals.case import Case, Fact
from evals.scorers.rates import Finder, Rate, Scores, standing


def score_coverage(case: Case, draft: Draft) -> Scores:
    """`facts covered`: of the facts that a brief must tell."""
    finder = Finder(case, draft)
    statements = standing(draft)
    covered = [any(_tells(one, fact, finder, draft) for one in statements) for fact in case.truth.fact]
    return {"facts covered": Rate(sum(covered), len(covered))}


def _tells(statement: Statement, fact: Fact, finder: Finder, draft: Draft) -> bool:
    if not finder.touches(statement.citations, fact.carriers):
        return False
    values = values_in(statement.text, draft.meta.language, draft.meta.date)
    return all(_normalise(wanted) in values for wanted in fact.has)


def values_in(text: str, language: str, day: str | None) -> frozenset[str]:
    """The figures of a text as plain digits and its days in ISO form, each end of a range by itself."""
    values: set[str] = set()
    for figure in locate_figures(text, language):
        values.update(f"{end.normalize():f}" for end in (figure.value, figure.upper) if end is not None)
    for found in locate_dates(text, date.fromisoformat(day) if day else None, language):
        values.update(end.isoformat() for end in (found.start, found.end) if end)
    return frozenset(values)


def _normalise(wanted: str) -> str:
    try:
        return date.fromisoformat(wanted).isoformat()
    except ValueError:
        return f"{Decimal(wanted).normalize():f}"
