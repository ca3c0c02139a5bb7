"""Values that outlets are told apart by: "the Herald has Friday, the Post Saturday" may be the wrong way round."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Finding, Span
from drafter.checks.evidence import base_date
from drafter.checks.outlets.parts import CreditedPart, split_credited
from drafter.menus import Menu, Sentence
from drafter.text.dates import FoundDate, locate_dates
from drafter.text.figures import locate_figures
from drafter.text.words import content_words

# A smaller number may stand in an outlet as "both", "a dozen" or a list.
_LARGEST_SPELT = 12


class _Value(NamedTuple):
    """A day or figure of a statement; `day` is how one outlet would read it."""

    span: Span
    figure: Decimal | None = None
    day: FoundDate | None = None


def check_contrasts(text: str, menus: Mapping[str, Menu]) -> list[Finding]:
    """Finding `outlet_wrong`: a day or figure told of one outlet that only the outlet it is told apart from has."""
    parts = [part for part in split_credited(text, menus) if part.tellers]
    return [finding for part in parts if len(parts) > 1 for finding in _check_part(text, part, parts, menus)]


def _check_part(
    text: str, part: CreditedPart, parts: list[CreditedPart], menus: Mapping[str, Menu]
) -> Iterator[Finding]:
    told = {id_ for one in parts if one is not part for outlet in one.tellers for id_ in outlet.sources}
    for outlet in part.tellers:
        own = [menus[id_] for id_ in outlet.sources]
        for value in _iter_values(part, own[0]):
            if any(_locate_value(value, menu) for menu in own):
                continue
            found = ((menus[id_], _locate_beside(value, menus[id_], text)) for id_ in told.difference(outlet.sources))
            if bearing := next(((menu, sentence) for menu, sentence in found if sentence), None):
                yield _compose_finding(text, value, own[0], *bearing)


def _iter_values(part: CreditedPart, menu: Menu) -> Iterator[_Value]:
    """The days and larger figures of a part, with their places in the statement."""
    start, language = part.span.start, menu.source.language
    for figure in locate_figures(part.claim, language):
        if figure.value is not None and figure.value > _LARGEST_SPELT:
            yield _Value(Span(start + figure.span.start, start + figure.span.end), figure=figure.value)
    for day in locate_dates(part.claim, base_date(menu), language):
        if day.precision == "day" and day.start:
            yield _Value(Span(start + day.span.start, start + day.span.end), day=day)


def _locate_value(value: _Value, menu: Menu) -> list[Sentence]:
    """The sentences of a source that have a value."""
    if value.figure is not None:
        return [menu.sentence_by_id[one.sentence] for one in menu.figures if one.value == value.figure]
    return [sentence for sentence, day in _days_of(menu) if value.day and _is_same_day(value.day, day)]


def _is_same_day(one: FoundDate, other: FoundDate) -> bool:
    """Whether two dates may be one day; a bare weekday is the day of its name, whichever week it was read as."""
    return one.start == other.start or (one.weekday is not None and one.weekday == other.weekday)


@lru_cache(maxsize=64)
def _days_of(menu: Menu) -> tuple[tuple[Sentence, FoundDate], ...]:
    base, language = base_date(menu), menu.source.language
    return tuple((one, day) for one in menu.sentences for day in locate_dates(one.text, base, language) if day.start)


def _locate_beside(value: _Value, menu: Menu, text: str) -> Sentence | None:
    """The sentence of a source that has a value beside other words of the statement."""
    language = menu.source.language
    words = set(content_words(text, language)) - set(content_words(value.span.slice(text), language))
    beside = (one for one in _locate_value(value, menu) if words & set(content_words(one.text, language)))
    return next(beside, None)


def _compose_finding(text: str, value: _Value, own: Menu, other: Menu, sentence: Sentence) -> Finding:
    printed = value.span.slice(text)
    message = f"{own.source.outlet.name} has no “{printed}”; it stands in {other.source.outlet.name}"
    evidence = (other.cite(sentence.span),)
    return Finding(code="outlet_wrong", severity="error", message=message, at=value.span, evidence=evidence)
