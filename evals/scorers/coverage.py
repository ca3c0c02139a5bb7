"""Are the facts told that a good brief of the story must tell?

Rewards a standing statement that cites a sentence which bears a fact out and holds its figures and days. To cheat: cite
everything and list figures; repetition, length and citation scores then fall. A fact without a figure counts when its
sentence is cited: whether the words tell it is for a judge.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from drafter.brief import Draft, Statement, iter_statements
from drafter.checks.evidence import base_date
from drafter.menus import Menu
from drafter.text.dates import locate_dates
from drafter.text.figures import locate_figures
from evals.case import Case, Fact
from evals.scorers.rates import Finder, Item, Scores, count_items, menus_of, standing


def score_coverage(case: Case, draft: Draft) -> Scores:
    """`facts covered`: of the facts that a brief must tell."""
    return {"facts covered": count_items(itemise_facts(case, draft))}


def itemise_facts(case: Case, draft: Draft) -> tuple[Item, ...]:
    """Each fact with the first standing statement that tells it, or else one that only cites its sentence."""
    finder = Finder(case, draft)
    menus = menus_of(case, draft)
    told = [(one, _values_of(one, menus, draft)) for one in standing(draft)]
    items = []
    for fact in case.truth.fact:
        teller = next((one for one, values in told if _tells(one, values, fact, finder)), None)
        near = (one for one in iter_statements(draft) if finder.touches(one.citations, fact.carriers))
        items.append(Item("facts covered", fact.text, fact.carriers, teller is not None, teller or next(near, None)))
    return tuple(items)


def _tells(statement: Statement, values: frozenset[str], fact: Fact, finder: Finder) -> bool:
    is_cited = finder.touches(statement.citations, fact.carriers)
    return is_cited and all(_normalise(wanted) in values for wanted in fact.has)


def _values_of(statement: Statement, menus: Mapping[str, Menu], draft: Draft) -> frozenset[str]:
    days = days_of(statement, menus, draft)
    return frozenset(value for day in days for value in values_in(statement.text, draft.meta.language, day))


def days_of(statement: Statement, menus: Mapping[str, Menu], draft: Draft) -> tuple[str | None, ...]:
    """The days that a statement's relative dates may count from: those of the sources it cites, and the event's."""
    cited = (menus[one.source] for one in statement.citations if one.source in menus)
    days = [base.isoformat() for menu in cited if (base := base_date(menu))]
    return tuple(dict.fromkeys([*days, draft.meta.date]))


@lru_cache(maxsize=16_384)
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
