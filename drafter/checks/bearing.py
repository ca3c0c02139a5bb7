"""Sentences that bear out a figure, date or time of a statement: they have it, and tell of the same thing."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Span
from drafter.checks.figures.agreeing import (
    DateMatch,
    DateReading,
    follow_days,
    is_agreeing,
    is_same_time,
    place_dates,
    read_dates,
)
from drafter.checks.nearness import locate_around, rate_nearness, weigh_around
from drafter.checks.whereabouts import Place, tell_language
from drafter.text.clock import FoundTime, locate_times
from drafter.text.dates import FoundDate
from drafter.text.figures import FoundFigure, is_same_figure, is_same_unit, locate_figures
from drafter.text.words import content_words

Value = FoundDate | FoundTime | FoundFigure

# A sentence that has less than this of what stands around a value has it by chance.
LEAST_AROUND = 0.06


# A rival whose sentence tells little more of what stands around a value proves nothing.
_NEARLY = 0.7


class Rated(NamedTuple):
    """A value of a source's sentence, the one of the statement as that source reads it, and the share, 0 to 1, of what
    stands around that which stands around the source's."""

    rate: float
    place: Place
    mine: Value
    value: Value


@dataclass(frozen=True)
class Wanted:
    """A value of the statement `text`, at `span`; `spans` are all its values, `weights` what words weigh."""

    text: str
    language: str | None
    span: Span
    spans: Sequence[Span]
    weights: Mapping[str, float]

    def is_held(self, places: Sequence[Place]) -> bool:
        """Whether one of the sentences has the value."""
        return any(_is_same(self.text, one.mine, one.value, one.place) for one in self._iter_values(places))

    def locate_bearer(self, places: Sequence[Place], least: float) -> Place | None:
        """The sentence that has the value and tells of the same: none that has another tells much more of it.

        None where it tells less than `least` of what stands around the value, a share from 0 to 1.
        """
        bearer, rival = self.rate(places)
        is_best = bearer and bearer.rate >= max(least, _NEARLY * rival.rate if rival else 0.0)
        return bearer.place if bearer and is_best else None

    def rate(self, places: Sequence[Place]) -> tuple[Rated | None, Rated | None]:
        """The best of the sentences that have the value, and of those with another that could stand in its place.

        That other one does not stand elsewhere in the statement. Both are None where no sentence has the value.
        """
        values = list(self._iter_values(places))
        same = [one for one in values if _is_same(self.text, one.mine, one.value, one.place)]
        if not same:
            return None, None
        others = [one for one in values if _is_alike(one.mine, one.value) and not self._is_told(one.value, one.place)]
        return self._best(same), self._best(others)

    def _best(self, values: Sequence[Rated]) -> Rated | None:
        languages = dict.fromkeys(one.place.part.menu.source.language for one in values)
        around = {
            language: weigh_around(self.text, self.span, self.spans, language, self.weights) for language in languages
        }
        rated = (one._replace(rate=_rate(one, around[one.place.part.menu.source.language])) for one in values)
        return max(rated, key=lambda one: one.rate, default=None)

    def _iter_values(self, places: Sequence[Place]) -> Iterator[Rated]:
        """Every value of `places` that is of the kind of the one wanted, with that one as the source reads it."""
        for place in places:
            read = _read(self.text, place.part.base, self.language)
            mine = next((value for value in read if value.span == self.span), None)
            if mine is not None:
                yield from (Rated(0.0, place, mine, value) for value in _values_like(mine, place))

    def _is_told(self, value: Value, place: Place) -> bool:
        """Whether the statement has this value of a sentence too, elsewhere in it."""
        read = _read(self.text, place.part.base, self.language)
        told = (*read, *follow_days(self.text, [mine for mine in read if isinstance(mine, FoundDate)]))
        return any(_is_same(self.text, mine, value, place) for mine in told)


def _rate(one: Rated, around: Mapping[str, float]) -> float:
    place, menu = one.place, one.place.part.menu
    language = menu.source.language
    theirs = locate_around(place.sentence.text, one.value.span, [other.span for other in _values_of(place)], language)
    at = bisect_left(menu.sentences, place.sentence.span, key=lambda sentence: sentence.span)
    before = content_words(menu.sentences[at - 1].text, language) if at else ()
    return rate_nearness(around, theirs, frozenset(before))


def locate_wanted(text: str, places: Sequence[Place], weights: Mapping[str, float]) -> list[Wanted]:
    """The figures, dates and times of the statement `text` as the sources of `places` read it, words with `weights`."""
    language = tell_language(text, [place.part for place in places])
    bases = dict.fromkeys(place.part.base for place in places)
    spans = list(dict.fromkeys(value.span for base in bases for value in _read(text, base, language)))
    return [Wanted(text, language, span, spans, weights) for span in spans]


def _is_same(text: str, mine: Value, value: Value, place: Place) -> bool:
    if isinstance(mine, FoundDate) and isinstance(value, FoundDate):
        return is_agreeing(DateReading(mine, place.part), DateMatch(value, place), text)
    if isinstance(mine, FoundTime) and isinstance(value, FoundTime):
        return is_same_time(mine, value)
    return isinstance(mine, FoundFigure) and isinstance(value, FoundFigure) and is_same_figure(mine, value)


def _is_alike(mine: Value, value: Value) -> bool:
    """Whether two values of one kind could stand in each other's place."""
    if isinstance(mine, FoundDate) and isinstance(value, FoundDate):
        return mine.precision == value.precision
    if isinstance(mine, FoundFigure) and isinstance(value, FoundFigure):
        return is_same_unit(mine, value) and (mine.kind == "ordinal") == (value.kind == "ordinal")
    return True


def _values_of(place: Place) -> tuple[Value, ...]:
    """Every value that a sentence prints."""
    return (*place_dates(place), *locate_times(place.sentence.text), *_figures(place))


def _values_like(mine: Value, place: Place) -> tuple[Value, ...]:
    """The values of a sentence that are of one kind with the statement's."""
    if isinstance(mine, FoundDate):
        return place_dates(place)
    return locate_times(place.sentence.text) if isinstance(mine, FoundTime) else _figures(place)


def _figures(place: Place) -> tuple[FoundFigure, ...]:
    figures = locate_figures(place.sentence.text, place.part.menu.source.language)
    return tuple(figure for figure in figures if figure.value is not None)


@lru_cache(maxsize=256)
def _read(text: str, base: date | None, language: str | None) -> tuple[Value, ...]:
    """The values of a statement as a source of the day `base` reads them."""
    # "Five years ago" is a figure: the source may say it as one.
    dates = (found for found in read_dates(text, base, language) if not found.counted)
    figures = (figure for figure in locate_figures(text, language) if figure.value is not None)
    return (*dates, *locate_times(text), *figures)
