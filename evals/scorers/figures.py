"""Are figures and days true?

`values true` rewards figures and days of statements that stand in a cited sentence with that worth, by the case's own
reading where it has one. `values invented` counts those that no source has at all: one is too many. To cheat: give no
figures; facts covered then falls, since most facts want theirs.

A date without its year is also known by what it prints (the weekday, the month and day), since a sentence told in
another tense moves it to another year. Not counted: one, two and three in words, shares in words, and counts of
outlets, which are the brief's own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache

from drafter.brief import Draft, Span, Statement, iter_statements
from drafter.checks.evidence import locate_cited
from drafter.menus import Menu
from drafter.text.dates import FoundDate, locate_dates
from drafter.text.figures import FoundFigure, locate_figures
from evals.case import Case
from evals.scorers.coverage import day_of, days_of, plain_digits
from evals.scorers.rates import Finder, Rate, Scores, menus_of

# What a figure or date may be known by; two are the same where they share one.
Value = frozenset[str]

_OUTLET = r"(?:outlets|newspapers|papers|articles|reports|accounts|sources)\b"
_OUTLETS = re.compile(rf"\b\w+\s+of\s+(?:the\s+)?\w+\s+{_OUTLET}|\b\w+\s+outlets\b", re.IGNORECASE)
_MOST_PLAIN = 3
_DIGITS = re.compile(r"(?<![\d.,])\d{1,4}(?![\d.,]\d|\d)")


def score_figures(case: Case, draft: Draft) -> Scores:
    """`values true`: of all figures and days in statements; `values invented`: of the same."""
    menus = menus_of(case, draft)
    everywhere = _join(value for menu in menus.values() for value in _values_of(menu))
    finder = Finder(case, draft)
    right = invented = told = 0
    days = {*map(day_of, menus.values()), draft.meta.date}
    for statement in iter_statements(draft):
        cited = _join(_printed_values(statement, menus, draft.meta.date)) | _true_values(statement, case, finder)
        values = _read_statement(statement, cited, days_of(statement, menus, draft), draft.meta.language)
        told += len(values)
        right += sum(bool(value & cited) for value in values)
        # Without a citation nobody knows which source's "yesterday" it is: any of theirs will do.
        known = everywhere | cited
        invented += min(_count_unknown(statement, known, day, draft.meta.language) for day in days)
    return {"values true": Rate(right, told), "values invented": Rate(invented, told)}


def _count_unknown(statement: Statement, known: frozenset[str], day: str | None, language: str) -> int:
    return sum(not value & known for value in read_values(statement.text, language, day))


def _read_statement(
    statement: Statement, cited: frozenset[str], days: Iterable[str | None], language: str
) -> tuple[Value, ...]:
    """The values of a statement, its relative days counted from the day that gives most of what it cites.

    "On Tuesday" counts from the day of the source that it is taken from.
    """
    read = (read_values(statement.text, language, day) for day in days)
    return max(read, key=lambda own: sum(bool(value & cited) for value in own))


@lru_cache(maxsize=16_384)
def read_values(text: str, language: str, day: str | None) -> tuple[Value, ...]:
    """Each figure and date of a text; `day` is what relative dates count from."""
    counts = [Span(*found.span()) for found in _OUTLETS.finditer(text)]
    figures = (
        _ends_of_figure(figure)
        for figure in locate_figures(text, language)
        if not _is_plain(figure, text) and not any(count.overlaps(figure.span) for count in counts)
    )
    dates = locate_dates(text, date.fromisoformat(day) if day else None, language)
    values = (*(end for ends in figures for end in ends), *(end for found in dates for end in _ends_of_date(found)))
    return tuple(value for value in values if value)


def _is_plain(figure: FoundFigure, text: str) -> bool:
    is_word = not re.search(r"\d", figure.span.slice(text))
    return is_word and figure.value is not None and figure.upper is None and figure.value <= _MOST_PLAIN


def _ends_of_figure(figure: FoundFigure) -> tuple[Value, ...]:
    return tuple(frozenset({plain_digits(end)}) for end in (figure.value, figure.upper) if end is not None)


def _ends_of_date(found: FoundDate) -> tuple[Value, ...]:
    """A date; of a range ("3 to 29 May") each end, since one may be right and the other not."""
    if found.precision == "range" and found.start and found.end and not found.is_rough:
        ends = ((day, f"month {day.month} day {day.day}") for day in (found.start, found.end))
        return tuple(frozenset({day.isoformat(), *([printed] if found.relative else [])}) for day, printed in ends)
    return (_value_of_date(found),)


def _value_of_date(found: FoundDate) -> Value:
    forms = {end.isoformat() for end in (found.start, found.end) if end}
    if found.month is not None and found.relative:
        forms.add(f"month {found.month} day {found.day}")
    if found.weekday is not None:
        forms.add(f"weekday {found.weekday}")
    return frozenset(forms)


def _join(values: Iterable[Value]) -> frozenset[str]:
    return frozenset(form for value in values for form in value)


def _printed_values(statement: Statement, menus: Mapping[str, Menu], day: str | None) -> Iterator[Value]:
    """What the cited sentences say by our own reading; of an undated source by the event's day."""
    for part in locate_cited(statement, menus):
        base = part.base.isoformat() if part.base else day
        for sentence in part.sentences:
            yield from _read_source(sentence.text, part.menu, base)


def _true_values(statement: Statement, case: Case, finder: Finder) -> frozenset[str]:
    """What the cited sentences say by the case's reading."""
    values: set[str] = set()
    for figure in case.truth.figure:
        if finder.touches(statement.citations, [figure.at]):
            values.add(plain_digits(figure.value))
    for told in case.truth.date:
        if finder.touches(statement.citations, [told.at]):
            values.update(end.isoformat() for end in (told.day, told.last) if end)
    return frozenset(values)


def _values_of(menu: Menu) -> Iterator[Value]:
    yield from _read_source(menu.text, menu, day_of(menu))


def _read_source(text: str, menu: Menu, base: str | None) -> Iterator[Value]:
    language = menu.source.language or "en"
    # "Clause 14" is a name and no figure; whoever writes "clause 14" has it from there all the same.
    yield frozenset(_DIGITS.findall(text))
    for found in locate_figures(text, language):
        yield from _ends_of_figure(found)
    for found_date in locate_dates(text, date.fromisoformat(base) if base else None, language):
        yield _value_of_date(found_date) | _printed_parts(found_date)


def _printed_parts(found: FoundDate) -> Value:
    """What else a brief may print of a source's date: the month and day of each end, its weekday, its year."""
    parts = {f"month {end.month} day {end.day}" for end in (found.start, found.end) if end}
    if found.month is not None:
        parts.add(f"month {found.month} day None")
    if found.start is not None and found.start == found.end:
        parts |= {f"weekday {found.start.weekday()}", f"{found.start.year}-01-01"}
    return frozenset(parts)
