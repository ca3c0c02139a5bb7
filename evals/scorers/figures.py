"""Are figures and days true?

`values true` rewards figures and days of statements that stand in a cited sentence with that worth, by the case's own
reading where it has one. `values invented` counts those that no source has at all: one is too many. To cheat: give no
figures; facts covered then falls, since most facts want theirs.
"""

from collections.abc import Iterator, Mapping

from drafter.brief import Draft, Statement, iter_statements
from drafter.checks.evidence import base_date, locate_cited
from drafter.menus import Menu
from evals.case import Case
from evals.scorers.coverage import days_of, values_in
from evals.scorers.rates import Finder, Rate, Scores, menus_of


def score_figures(case: Case, draft: Draft) -> Scores:
    """`values true`: of all figures and days in statements; `values invented`: of the same."""
    menus = menus_of(case, draft)
    everywhere = frozenset(value for menu in menus.values() for value in _values_of(menu))
    finder = Finder(case, draft)
    right = invented = told = 0
    for statement in iter_statements(draft):
        cited = _printed_values(statement, menus, draft.meta.date) | _true_values(statement, case, finder)
        days = days_of(statement, menus, draft)
        read = (values_in(statement.text, draft.meta.language, day) for day in days)
        # "On Tuesday" counts from the day of the source that it is taken from.
        values = max(read, key=lambda own: len(own & cited))
        told += len(values)
        right += len(values & cited)
        invented += len(values - everywhere - cited)
    return {"values true": Rate(right, told), "values invented": Rate(invented, told)}


def _printed_values(statement: Statement, menus: Mapping[str, Menu], day: str | None) -> frozenset[str]:
    """What the cited sentences say by our own reading; of an undated source by the event's day."""
    return frozenset(
        value
        for part in locate_cited(statement, menus)
        for sentence in part.sentences
        for value in values_in(
            sentence.text, part.menu.source.language or "en", part.base.isoformat() if part.base else day
        )
    )


def _true_values(statement: Statement, case: Case, finder: Finder) -> frozenset[str]:
    """What the cited sentences say by the case's reading."""
    values: set[str] = set()
    for figure in case.truth.figure:
        if finder.touches(statement.citations, [figure.at]):
            values.add(f"{figure.value.normalize():f}")
    for told in case.truth.date:
        if finder.touches(statement.citations, [told.at]):
            values.update(end.isoformat() for end in (told.day, told.last) if end)
    return frozenset(values)


def _values_of(menu: Menu) -> Iterator[str]:
    base = base_date(menu)
    yield from values_in(menu.text, menu.source.language or "en", base.isoformat() if base else None)
