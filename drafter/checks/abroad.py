"""Evidence in another language than a statement's: found by what needs no translation, the values of figures and dates.

Names in the same script are found by their words, as in any language.
"""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache

from drafter.checks.evidence import CitedText, base_date
from drafter.menus import Menu, Sentence
from drafter.text.calendar_words import MONTHS
from drafter.text.clock import locate_times
from drafter.text.dates import locate_dates
from drafter.text.figures import locate_figures
from drafter.text.languages import settle_language
from drafter.text.words import content_words

# How many sentences the values of one statement may add.
_MOST_SENTENCES = 4
# Where some source is in the statement's language, one value alone may be chance: this many, or a word as well.
_SURE_VALUES = 2
_SHORTEST_WORD = 4

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_Shelf = tuple[str | None, date | None]
_Places = Mapping[str, Sequence[int]]


def is_abroad(part: CitedText, language: str | None) -> bool:
    """Whether a source is in another language than a statement in `language`, so that words cannot be compared."""
    return language is not None and part.menu.source.language not in (None, language)


class ForeignIndex:
    """The sentences of all sources by language and by the values in them; built when a statement first needs it."""

    def __init__(self, sentences: Sequence[tuple[Menu, Sentence]]) -> None:
        self._sentences = sentences
        self._languages = tuple(dict.fromkeys(menu.source.language for menu, _ in sentences))

    def is_alone(self, text: str) -> bool:
        """Whether a text is in a language that no source is in."""
        language = self._tell_language(text)
        return language is not None and None not in self._languages and language not in self._languages

    def _tell_language(self, text: str) -> str | None:
        return settle_language(text, self._languages[0] if len(self._languages) == 1 else None)

    def locate(self, text: str, chosen: Sequence[int]) -> list[int]:
        """The places of sentences in other languages that have values of `text` which the `chosen` ones lack.

        Of a text in a language that no source is in, the first sentences of sources where nothing else is found: what
        they say is for a person to read.
        """
        language = self._tell_language(text)
        if language is None or None in self._languages or set(self._languages) <= {language}:
            return []
        is_alone = language not in self._languages
        found = self._locate_values(text, language, chosen, is_alone=is_alone)
        if found or chosen or not is_alone:
            return found
        first: dict[str, int] = {}
        for number, (menu, _) in enumerate(self._sentences):
            first.setdefault(menu.source.id, number)
        return list(first.values())[:_MOST_SENTENCES]

    def _locate_values(self, text: str, language: str, chosen: Sequence[int], *, is_alone: bool) -> list[int]:
        rates: defaultdict[int, dict[str, float]] = defaultdict(dict)
        for (own_language, base), places in self._places.items():
            if own_language == language:
                continue
            for value in _values_in(text, language, base):
                for place in places.get(value, ()):
                    rates[place][value] = math.log(1 + len(self._sentences) / len(places[value]))
        if not is_alone:
            rates = self._keep_sure(text, language, rates)
        held = {value for place in chosen for value in self._values_at(place)}
        added: list[int] = []
        while len(added) < _MOST_SENTENCES:
            open_rates = {p: sum(w for v, w in own.items() if v not in held) for p, own in rates.items()}
            best = max(open_rates, key=lambda place: (open_rates[place], sum(rates[place].values())), default=None)
            if best is None or not open_rates[best]:
                break
            held |= rates[best].keys()
            added.append(best)
        return [place for place in added if place not in chosen]

    def _keep_sure(
        self, text: str, language: str, rates: Mapping[int, dict[str, float]]
    ) -> defaultdict[int, dict[str, float]]:
        told = (word for word in content_words(text, language) if word not in MONTHS)
        words = {word for word in told if len(word) >= _SHORTEST_WORD and word.isalpha()}
        kept: defaultdict[int, dict[str, float]] = defaultdict(dict)
        for place, own in rates.items():
            if len(own) >= _SURE_VALUES or words & set(content_words(self._sentences[place][1].text, language)):
                kept[place] = own
        return kept

    def _values_at(self, place: int) -> frozenset[str]:
        menu, sentence = self._sentences[place]
        return _values_in(sentence.text, menu.source.language, base_date(menu))

    @cached_property
    def _places(self) -> Mapping[_Shelf, _Places]:
        """The sentences by the language and day of their source and by the values in them."""
        places: defaultdict[_Shelf, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, (menu, _) in enumerate(self._sentences):
            for value in self._values_at(number):
                places[menu.source.language, base_date(menu)][value].append(number)
        return places


@lru_cache(maxsize=8192)
def _values_in(text: str, language: str | None, base: date | None) -> frozenset[str]:
    """What a text says that reads the same in every language: figures, days, months, years, times of day."""
    values: set[str] = set()
    for figure in locate_figures(text, language):
        ends = [f"{end.normalize():f}" for end in (figure.value, figure.upper) if end]
        # The number alone as well: units are told in more ways than we know.
        values.update(ends, (f"{end} {figure.unit}" for end in ends if figure.unit))
    values |= {f"{time.at:%H:%M}" for time in locate_times(text)}
    for found in locate_dates(text, base, language):
        if found.start and found.end:
            values.add(_name_days(found.start, found.end))
        if printed := _YEAR.search(text, *found.span):
            values.add(f"year {printed[0]}")
        if found.month:
            values.add(f"month {found.month}")
    return frozenset(values)


def _name_days(start: date, end: date) -> str:
    """One day, one month, or a longer time by its ends."""
    if (start.year, start.month) == (end.year, end.month):
        return f"{start:%m-%d}" if start == end else f"{start:%Y-%m}"
    return f"{start}/{end}"
