"""Planted errors in dates: another day, month, weekday or year."""

import re
from collections.abc import Iterator

from drafter.brief import Span
from evals.planting.numbers import MONTHS
from evals.planting.plant import Generator, Plant, locate_prose, replace_at
from evals.stories import Story, TrueStatement

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTH = "|".join(MONTHS)
_DAY = re.compile(rf"\b(?P<day>\d{{1,2}}) (?P<month>{_MONTH})\b")
_LONE_MONTH = re.compile(rf"(?<!\d )\b(?:{_MONTH})\b(?! \d)")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")
_YEAR = re.compile(r"(?<![\d€$£,.])(?:19|20)\d\d(?!\d|[,.]\d)")


def plant_date(statement: TrueStatement, story: Story) -> Iterator[Plant]:
    """Another date in the same form: one that no article holds, or one from an article that holds the true one."""
    for match in locate_prose(_DAY, statement.text):
        yield from _replace_dates(match, _near_days(match), _DAY, statement, story)
    for pattern, names in ((_LONE_MONTH, MONTHS), (_WEEKDAY, WEEKDAYS)):
        for match in locate_prose(pattern, statement.text):
            place = names.index(match[0])
            near = [names[(place + step) % len(names)] for step in (1, 2, 3, 4)]
            yield from _replace_dates(match, near, pattern, statement, story)
    for match in locate_prose(_YEAR, statement.text):
        near = [str(int(match[0]) + step) for step in (1, -1, 2, -2, 3)]
        yield from _replace_dates(match, near, _YEAR, statement, story)


def _near_days(match: re.Match[str]) -> list[str]:
    day, month = int(match["day"]), match["month"]
    near = [f"{day + step} {month}" for step in (1, -1, 3, -2, 7) if 0 < day + step <= 28]
    return near + [f"{min(day, 28)} {MONTHS[(MONTHS.index(month) + step) % 12]}" for step in (1, -1)]


def _replace_dates(
    match: re.Match[str], near: list[str], form: re.Pattern[str], statement: TrueStatement, story: Story
) -> Iterator[Plant]:
    span = Span(*match.span())
    for after in near:
        if not any(found[0] == after for found in form.finditer(story.text)):
            yield replace_at(statement.text, span, after, "foreign")
    articles = [{found[0] for found in form.finditer(article)} for article in story.articles]
    printed = set().union(*(dates for dates in articles if match[0] in dates))
    for after in sorted(printed - {found[0] for found in form.finditer(statement.text)}):
        yield replace_at(statement.text, span, after, "same article")


CLASSES: dict[str, Generator] = {"date": plant_date}
