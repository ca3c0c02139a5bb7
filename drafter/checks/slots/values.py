"""The values of a sentence: its figures, dates, times of day and names, and when two of them say the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from drafter.brief import Span
from drafter.checks.figures.rounding import is_hedged_round, is_plain_round
from drafter.text.abbreviations import OPENERS
from drafter.text.capitals import Run, locate_capitals, locate_headlines, opens_sentence
from drafter.text.clock import FoundTime, locate_times
from drafter.text.common_words import is_common_word
from drafter.text.dates import FoundDate, locate_dates
from drafter.text.figures import FoundFigure, is_same_figure, is_same_unit, locate_figures
from drafter.text.measures import TIME_UNITS
from drafter.text.names import binds_body
from drafter.text.number_words import SCALES
from drafter.text.parties import is_party_mark, is_party_member
from drafter.text.places import canonical_country, country_of_capital, country_of_demonym
from drafter.text.same_names import is_same_name, split_name
from drafter.text.speech import TITLES, is_calendar

Kind = Literal["figure", "date", "name"]
# A feast or memorial day is a date, whoever is named beside it.
_FEAST = re.compile(
    r"(?:\S+ )*(?:Day|Eve|Sunday|Friday)|Thanksgiving|Christmas|Easter|Ramadan|Eid|Passover|Hanukkah|Diwali"
    r"|Halloween|Yom Kippur"
)

_OF_PEOPLE = re.compile(r"(?:m[ae]n|wom[ae]n)$")
# German numbers have a capital as any noun has.
_SCALE_NOUNS = frozenset(word.capitalize() for word in SCALES if len(word) > 1)
# Below three words a name has no word to spare that two may share by chance.
_LONG_NAME = 2
# A lower-case noun for what somebody is, right before the name: "presenter Aldo Brandt".
_ROLE = re.compile(
    r"\b(?:[a-z]+-)?[a-z]+(?:er|or|ist|ian|man|woman|ent|ant|eer|ess|ee|iff|ary|mate)\s$"
    r"|\b(?:boss|chief|star|captain|king|queen|coach|judge|pilot|chair|head|host|aide|guard|nurse|cook|mate|"
    r"wife|husband|son|brother|father|uncle|aunt|friend|rival|suspect|general|admiral|bishop|priest|pope)\s$"
)
_REACH = 24
_OWNER = re.compile(r"[’']s?\s")
_DAY_AFTER = re.compile(r",?\s\d")


@dataclass(frozen=True)
class Value:
    """A figure, date, time of day or name in a text; `item` is what was found there, for a name its printed form.

    `outer` takes in the titles and the role before a name ("Transport Minister", "presenter").
    """

    span: Span
    kind: Kind
    item: FoundFigure | FoundDate | FoundTime | str
    outer: Span


@lru_cache(maxsize=4096)
def locate_values(text: str, language: str | None, base: date | None) -> tuple[Value, ...]:
    """Every figure of a known worth, date, time of day and name in `text`, in order; `base` is the text's own date."""
    figures = [found for found in locate_figures(text, language) if found.value is not None]
    dates: list[FoundDate | FoundTime] = [*locate_dates(text, base, language), *locate_times(text)]
    values = [Value(found.span, "figure", found, found.span) for found in figures]
    values += [Value(found.span, "date", found, found.span) for found in dates]
    values += [Value(inner, "name", inner.slice(text), outer) for inner, outer in _locate_names(text)]
    return tuple(sorted(values, key=lambda value: value.span))


def is_comparable(value: Value, other: Value) -> bool:
    """Whether one value could stand in the place of the other at all: of one kind, and figures of one unit.

    A bare number goes with one that has a unit: the sentence before may name it ("It has cost 540 million").
    """
    a, b = value.item, other.item
    if isinstance(a, FoundFigure) and isinstance(b, FoundFigure):
        return (is_same_unit(a, b) or is_bare(a, b)) and (a.kind == "ordinal") == (b.kind == "ordinal")
    if isinstance(a, FoundDate) and isinstance(b, FoundDate):
        return any(x is not None and y is not None for x, y in _fields(a, b)) or (_is_year(a) and _is_year(b))
    if isinstance(a, str) and isinstance(b, str):
        return _is_people(a) == _is_people(b)
    return type(a) is type(b)


def is_bare(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether just one of two figures names no unit."""
    bare = a if a.unit is None else b
    is_one = (a.unit is None) != (b.unit is None) and "percent" not in (a.unit, b.unit)
    return is_one and (bare.counts is None or TIME_UNITS.isdisjoint((a.unit, b.unit)))


def is_same_value(value: Value, other: Value) -> bool:
    """Whether a reader would take two comparable values for the same, or could: a weekday and a day of a month."""
    a, b = value.item, other.item
    if isinstance(a, FoundFigure) and isinstance(b, FoundFigure):
        return (
            is_same_figure(a, b)
            or is_hedged_round(a, b)
            or is_plain_round(a, b)
            or (is_bare(a, b) and a.value == b.value)
            or _is_turned(a, b)
            or _is_end(a, b)
            or _is_end(b, a)
        )
    if isinstance(a, FoundDate) and isinstance(b, FoundDate):
        return not _is_other_date(a, b)
    if isinstance(a, FoundTime) and isinstance(b, FoundTime):
        return a.at == b.at or not (a.is_sure and b.is_sure)
    return isinstance(a, str) and isinstance(b, str) and _is_same_name(a, b)


def _is_turned(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether two results differ in the order of their sides alone: "lost 1-3" for "3-1" is the figure check's."""
    return (a.kind, b.kind) == ("votes", "votes") and a.upper is not None and (a.value, a.upper) == (b.upper, b.value)


def _is_end(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether one figure is an end of the other's range, or a side of its vote: "six" of "nine to six"."""
    return a.upper is None and b.upper is not None and a.value in (b.value, b.upper)


def _fields(a: FoundDate, b: FoundDate) -> tuple[tuple[int | None, int | None], ...]:
    return (a.weekday, b.weekday), (a.month, b.month), (a.day, b.day)


def _is_year(found: FoundDate) -> bool:
    return found.precision in ("year", "range") and found.month is None and not found.relative


@lru_cache(maxsize=8192)
def _is_people(name: str) -> bool:
    """Whether a capitalised word is a people's or a person of it ("Danish", "the Englishman"): no name by itself."""
    return bool(country_of_demonym(name) or country_of_demonym(_OF_PEOPLE.sub("", name)))


def _is_other_date(a: FoundDate, b: FoundDate) -> bool:
    for mine, theirs in _fields(a, b):
        if mine is not None and theirs is not None and mine != theirs:
            return True
    if a.relative or b.relative or not (a.start and b.start and a.end and b.end):
        return False
    return a.end < b.start or b.end < a.start


def _is_same_name(a: str, b: str) -> bool:
    if is_same_name(a, b) or a.startswith(b) or b.startswith(a):
        return True
    country = _country(a)
    if country and country == _country(b):
        return True
    return not set(_drop_shared(a, b)).isdisjoint(_drop_shared(b, a))


def _country(name: str) -> str | None:
    """The country that a name names by itself, by its people or by its capital, which stands for its government."""
    return canonical_country(name) or country_of_demonym(name) or country_of_capital(name)


def _drop_shared(name: str, other: str) -> tuple[str, ...]:
    """The words of `name` without one that opens both ("Engineer Ruth Ballard", "Engineer Lena Fisk")."""
    words, others = split_name(name), split_name(other)
    is_shared = min(len(words), len(others)) > _LONG_NAME and words[0] == others[0]
    return words[1:] if is_shared else words


def _locate_names(text: str) -> Iterator[tuple[Span, Span]]:
    """The runs of capitals that are names, without and with the titles and roles before them."""
    headlines = locate_headlines(text)
    for run in _join_owners(text, locate_capitals(text, binds_body)):
        words = [] if any(line.contains(run[0]) for line in headlines) else _drop_party(text, _trim(text, run))
        if words:
            start, end = words[0].start, words[-1].end
            role = _ROLE.search(text, max(0, start - _REACH), start)
            outer = role.start() if role else start
            yield Span(words[_count_titles(text, words)].start, end), Span(outer, end)


def _join_owners(text: str, runs: Sequence[Run]) -> list[Run]:
    """The runs, with a body's name that opens with an owner made one: "the Farmers' Union"."""
    joined: list[Run] = []
    for run in runs:
        gap = text[joined[-1][-1].end : run[0].start] if joined else ""
        if _OWNER.fullmatch(gap) and binds_body(run[-1].slice(text)):
            joined[-1] = [*joined[-1], *run]
        else:
            joined.append(run)
    return joined


def _trim(text: str, run: Run) -> Run:
    """A run of capitals without the sentence's opening word and the days and months at its ends."""
    words = list(run)
    if opens_sentence(text, words[0].start) and _is_opener(words[0].slice(text)):
        words.pop(0)
    while words and (is_calendar(first := words[0].slice(text)) or first in _SCALE_NOUNS):
        words.pop(0)
    while words and is_calendar(words[-1].slice(text)) and not _is_named_like_month(text, words):
        words.pop()
    return [] if words and _FEAST.fullmatch(Span(words[0].start, words[-1].end).slice(text)) else words


def _drop_party(text: str, words: Run) -> Run:
    """The words without those that only say whose party somebody is of: "the Kell Democrat", "Democrat Ines Okafor"."""
    for size in range(len(words), 0, -1):
        printed = Span(words[0].start, words[size - 1].end).slice(text)
        if is_party_mark(printed) or (is_party_member(printed) and not any(binds_body(w.slice(text)) for w in words)):
            return words[size:]
    return words


def _is_named_like_month(text: str, words: Run) -> bool:
    """Whether a run closes with a surname that is a month's name too: "Ines May", not "Varnholm, May 5"."""
    is_month = words[-1].slice(text) in ("April", "May", "June", "August")
    return len(words) > 1 and is_month and not _DAY_AFTER.match(text, words[-1].end)


def _count_titles(text: str, words: Run) -> int:
    """How many words of a name are its bearer's titles; none in the name of a body."""
    printed = [word.slice(text).rstrip(".") for word in words]
    titles = max((n for n, word in enumerate(printed[:-1], start=1) if word in TITLES), default=0)
    return 0 if any(map(binds_body, printed[titles:])) else titles


def _is_opener(word: str) -> bool:
    return word in OPENERS or len(word) == 1 or (is_common_word(word) and word not in TITLES)
