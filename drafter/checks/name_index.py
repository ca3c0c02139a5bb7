"""A source's text made ready for looking up names: its words, its runs of capitals, its countries."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz.distance import OSA

from drafter.brief import Span
from drafter.text.capitals import locate_capitals
from drafter.text.common_words import base_forms, is_common_word
from drafter.text.names import binds_body
from drafter.text.places import COUNTRIES, Country, canonical_country, country_of_demonym
from drafter.text.same_names import fold_word, is_acronym_of, is_same_name, split_name

_WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
_PARTS = re.compile(r"[’'.-]")
_SPACE = re.compile(r"\s+")
# Endings that make another form of a name's word: "Democrats", "Democratic"; "Varnholmers", "Varnholm's".
_ENDINGS = frozenset(
    ("s", "es", "ic", "ics", "an", "ans", "n", "ns", "ian", "ians", "ish", "ese", "er", "ers", "al", "ist", "ists", "i")
)
_FORMS = {country.names[0]: country for country in COUNTRIES}


@dataclass(frozen=True)
class NameIndex:
    """One text to look names up in."""

    text: str

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the text, folded; compounds ("Seoul-based") also by their parts."""
        return frozenset(
            form for word in _WORD.findall(self.text) for form in (fold_word(word), *map(fold_word, _PARTS.split(word)))
        )

    @cached_property
    def capitals(self) -> dict[str, Span]:
        """The first place of every capitalised word, by its folded form."""
        places: dict[str, Span] = {}
        for run in self.runs:
            for word in run:
                places.setdefault(fold_word(word.slice(self.text)), word)
        return places

    @cached_property
    def runs(self) -> list[list[Span]]:
        """The runs of capitalised words."""
        return locate_capitals(self.text, binds_body)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What the runs of capitalised words say, each once."""
        return tuple(dict.fromkeys(Span(run[0].start, run[-1].end).slice(self.text) for run in self.runs))

    @cached_property
    def unspaced(self) -> str:
        """The text without white space, for scripts that space names freely."""
        return _SPACE.sub("", self.text)

    def has_word(self, word: str) -> bool:
        """Whether the text has `word` or another form of it, in any case."""
        parts = word.split("-")
        if len(parts) > 1 and all(self.has_word(part) or is_common_word(part) for part in parts):
            return True
        folded = fold_word(word)
        if folded in self.words or any(base in self.words for base in base_forms(folded)):
            return True
        if len(folded) > 3 and any(folded + ending in self.words for ending in _ENDINGS):
            return True
        stems = (folded.removesuffix(ending) for ending in _ENDINGS if folded.endswith(ending))
        return any(len(stem) > 3 and (stem in self.words or stem + "ic" in self.words) for stem in stems)

    def has_country(self, name: str) -> bool:
        """Whether the text names the country that `name` names, in any of its forms."""
        country = _country(name)
        return country is not None and bool(_country_pattern(country.names[0]).search(self.text))

    def has_name(self, name: str) -> bool:
        """Whether some run of capitals in the text means the same as `name`, or has all its words in it."""
        if name in self.text:
            return True
        words = set(split_name(name))
        return any(
            is_same_name(name, other) or words <= set(split_name(other)) or is_acronym_of(name, other)
            for other in self.names
        )

    def has_acronym(self, name: str) -> bool:
        """Whether the text has the short form of `name`, or the full form of an acronym."""
        return any(is_acronym_of(name, other) or is_acronym_of(other, name) for other in self.names)

    def nearest(self, word: str) -> Span | None:
        """The place of the capitalised word that `word` is most likely a misspelling of, None when none is near.

        Near is one slip (a wrong, missing, added or swapped letter) in four to six letters, two in longer words.
        """
        folded = fold_word(word)
        slips = 0 if len(folded) < 4 else 1 if len(folded) < 7 else 2
        scored = [(OSA.distance(folded, other, score_cutoff=slips), other) for other in self.capitals]
        best = min(scored, default=(slips + 1, ""))
        return self.capitals[best[1]] if best[0] <= slips and slips else None


@lru_cache(maxsize=256)
def index_names(text: str) -> NameIndex:
    """The index of `text`; kept, because many statements cite the same source."""
    return NameIndex(text)


def is_country(name: str) -> bool:
    """Whether `name` is a country or its people."""
    return _country(name) is not None


def _country(name: str) -> Country | None:
    canonical = canonical_country(name) or country_of_demonym(name)
    return _FORMS[canonical] if canonical else None


@lru_cache(maxsize=256)
def _country_pattern(canonical: str) -> re.Pattern[str]:
    country = _FORMS[canonical]
    latin = "|".join(re.escape(form) for form in (*country.names, *country.demonyms))
    eastern = "|".join(re.escape(form) for form in (*country.korean, *country.japanese))
    return re.compile(rf"(?<![^\W_])(?:{latin})(?:s|['’]s)?(?![^\W_])" + (f"|{eastern}" if eastern else ""))
