"""Are the facts told that a good brief of the story must tell?

Rewards a standing statement that cites a sentence which bears a fact out, holds its figures and days, and has a share
of the fact's words (of its source's, in a brief that is not in English): a headline that cites every source tells few
of their facts. To cheat: cite everything and copy; repetition, length and citation scores then fall. How often it
agrees with a reader is in docs/evals.md.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from drafter.brief import Draft, Statement, iter_statements
from drafter.checks.evidence import base_date
from drafter.menus import Menu
from drafter.text.dates import locate_dates
from drafter.text.figures import locate_figures
from drafter.text.words import content_words
from evals.case import Case, Fact
from evals.scorers.rates import Finder, Item, Scores, count_items, menus_of, standing

# The shares of its words from which a fact with figures or days, and one with neither, is told: chosen on 200 pairs of
# fact and statement that a reader judged (docs/evals.md).
_FEW, _MANY = 0.3, 0.45
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")


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
    if not finder.touches(statement.citations, fact.carriers):
        return False
    has_values = all(_normalise(wanted) in values for wanted in fact.has)
    return has_values and _share_words(statement, fact, finder) >= (_FEW if fact.has else _MANY)


def _share_words(statement: Statement, fact: Fact, finder: Finder) -> float:
    """The share of the fact's words that a statement has: of the English text, or of a source's in its language.

    1 where neither is in the brief's language: then citing has to do.
    """
    told = set(content_words(statement.text, finder.language))
    carriers = [c.quote for c in fact.carriers if finder.language_of(c) == finder.language]
    wanted = [fact.text, *(carriers if fact.has else ())] if finder.language == "en" else carriers
    shares = [len(told & words) / len(words) for one in wanted if (words := set(content_words(one, finder.language)))]
    return max(shares, default=1.0)


def _values_of(statement: Statement, menus: Mapping[str, Menu], draft: Draft) -> frozenset[str]:
    days = days_of(statement, menus, draft)
    values = {value for day in days for value in values_in(statement.text, draft.meta.language, day)}
    # A fact that wants a year has it as the year is printed, alone or in "the autumn of 2027".
    return frozenset(values.union(_YEAR.findall(statement.text)))


def days_of(statement: Statement, menus: Mapping[str, Menu], draft: Draft) -> tuple[str | None, ...]:
    """The days that a statement's relative dates may count from: those of the sources it cites, and the event's."""
    cited = (menus[one.source] for one in statement.citations if one.source in menus)
    days = [day for menu in cited if (day := day_of(menu))]
    return tuple(dict.fromkeys([*days, draft.meta.date]))


def day_of(menu: Menu) -> str | None:
    """The day that a source's relative dates count from, None where it has none."""
    base = base_date(menu)
    return base.isoformat() if base else None


def plain_digits(value: Decimal) -> str:
    """A figure's worth as plain digits, however it was printed."""
    return f"{value.normalize():f}"


@lru_cache(maxsize=16_384)
def values_in(text: str, language: str, day: str | None) -> frozenset[str]:
    """The figures of a text as plain digits and its days in ISO form, each end of a range by itself."""
    values: set[str] = set()
    for figure in locate_figures(text, language):
        values.update(plain_digits(end) for end in (figure.value, figure.upper) if end is not None)
    for found in locate_dates(text, date.fromisoformat(day) if day else None, language):
        values.update(end.isoformat() for end in (found.start, found.end) if end)
    return frozenset(values)


def _normalise(wanted: str) -> str:
    try:
        return date.fromisoformat(wanted).isoformat()
    except ValueError:
        return plain_digits(Decimal(wanted))
