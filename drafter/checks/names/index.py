"""A source's text made ready for looking up names: its words, its runs of capitals, its countries."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz.distance import OSA

from drafter.brief import Span
from drafter.text.capitals import Run, locate_capitals, opens_sentence
from drafter.text.common_words import base_forms, is_common_word
from drafter.text.name_variants import aliases_of, is_short_form
from drafter.text.names import NO_ACRONYMS, binds_body
from drafter.text.parties import spell_parties
from drafter.text.places import COUNTRIES, Country, canonical_country, country_of_demonym, places_in
from drafter.text.same_names import fold_word, is_acronym, is_acronym_of, is_same_name, split_name
from drafter.text.speech import TITLES

_WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
_PARTS = re.compile(r"[’'.-]")
_SPACE = re.compile(r"\s+")
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa"}
)
_INITIALS = re.compile(r"[^\W\d_]+")
# Endings that make another form of a name's word: "Democrats", "Democratic"; "Varnholmers", "Varnholm's".
_ENDINGS = frozenset(
    ("s", "es", "ic", "ics", "an", "ans", "n", "ns", "ian", "ians", "ish", "ese", "er", "ers", "al", "ist", "ists", "i")
)
_FORMS = {country.names[0]: country for country in COUNTRIES}
# Words that only say what sort of thing a name names: "Varnholm" is "Varnholm Town" to those who live near.
_SORT_WORDS = """
    town city united county rovers wanderers athletic albion fc afc island islands province state prefecture district
    harbour harbor river borough village university
"""
_SORTS = frozenset(_SORT_WORDS.split())
# A name has no more words than these; a text of nothing but capitals reads as one endless name.
_MOST_BESIDE = 12
# No name is longer; a run of capitals without end is none.
_MOST_WORDS = 20
_FEWEST_LETTERS = 4
_SHORT_WORD = 6
# "Farmers’ Union", "Coopers' Hall": the possessive belongs to the name.
_OWNER = re.compile(r"[A-ZÀ-Ž]\w*s[’']\s$")
_WINDOW = 40


@lru_cache(maxsize=8192)
def _fold_words(line: str) -> frozenset[str]:
    """The words of one line, folded, those with an umlaut also as they are spelt without one: "Joern" for "Jörn".

    Many texts share their sentences, a line each.
    """
    words = _WORD.findall(line)
    spelt = [word.translate(_UMLAUTS) for word in words if not _UMLAUTS.keys().isdisjoint(map(ord, word))]
    return frozenset(
        form for word in (*words, *spelt) for form in (fold_word(word), *map(fold_word, _PARTS.split(word)))
    )


_CONJUNCTION_WORDS = """
    But And Yet So Or Nor If When While As After Before Since Until Although Though Because However Meanwhile Once With
    Without Under Despite Unlike
"""
_CONJUNCTIONS = frozenset(_CONJUNCTION_WORDS.split())


@dataclass(frozen=True)
class NameIndex:
    """One text to look names up in."""

    text: str

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the text, folded; compounds ("Seoul-based") also by their parts."""
        return frozenset().union(*map(_fold_words, self.text.split("\n")))

    @cached_property
    def capitals(self) -> dict[str, Span]:
        """The first place of every capitalised word, by its folded form."""
        places: dict[str, Span] = {}
        for run in self.runs:
            for word in run:
                places.setdefault(fold_word(word.slice(self.text)), word)
        return places

    @cached_property
    def runs(self) -> list[Run]:
        """The runs of capitalised words, without a conjunction that opens a sentence before one."""
        return [
            run[1:] if len(run) > 1 and self._is_conjunction(run[0]) else run
            for run in locate_capitals(self.text, binds_body)
        ]

    def _is_conjunction(self, word: Span) -> bool:
        return word.slice(self.text) in _CONJUNCTIONS and opens_sentence(self.text, word.start)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What the runs of capitalised words say, in their order."""
        return tuple(Span(run[0].start, run[-1].end).slice(self.text) for run in self.runs)

    @cached_property
    def by_word(self) -> dict[str, tuple[int, ...]]:
        """The indexes of the names that have a word, by its folded form."""
        places: dict[str, list[int]] = {}
        for place, name in enumerate(self.names):
            for word in dict.fromkeys(split_name(name)):
                places.setdefault(word, []).append(place)
        return {word: tuple(found) for word, found in places.items()}

    @cached_property
    def acronyms(self) -> tuple[str, ...]:
        """The acronyms that the text prints."""
        return tuple(dict.fromkeys(word for name in self.names for word in name.split() if is_acronym(word)))

    @cached_property
    def initials(self) -> str:
        """The first letters of the text's words, in lower case."""
        return "".join(word[0] for word in _INITIALS.findall(self.text)).casefold()

    @cached_property
    def unspaced(self) -> str:
        """The text without white space, for scripts that space names freely."""
        return _SPACE.sub("", self.text)

    def has_word(self, word: str) -> bool:
        """Whether the text has `word` or another form of it, in any case."""
        parts = word.split("-")
        if len(parts) > 1 and all(self._has_part(part) for part in parts):
            return True
        folded = fold_word(word)
        if folded in self.words or any(base in self.words for base in base_forms(folded)):
            return True
        if len(folded) > 3 and any(folded + ending in self.words for ending in _ENDINGS):
            return True
        stems = (folded.removesuffix(ending) for ending in _ENDINGS if folded.endswith(ending))
        return any(
            len(stem) > 3 and (stem in self.words or stem + "ic" in self.words or stem + "s" in self.words)
            for stem in stems
        )

    def has_alias(self, name: str) -> bool:
        """Whether the text has another word for what `name` names: "GOP" for the Republicans."""
        others = aliases_of(fold_word(name))
        return any(all(word in self.words for word in other.split()) for other in others)

    def _has_part(self, part: str) -> bool:
        """Whether part of a hyphenated word stands in the text or is no name: "turned", "TV"."""
        return part.islower() or part in NO_ACRONYMS or is_common_word(part) or self.has_word(part)

    def has_country(self, name: str) -> bool:
        """Whether the text names the country that `name` names, in any of its forms, or a place that lies in it."""
        country = _country(name)
        return country is not None and bool(_country_pattern(country.names[0]).search(self.text))

    @cached_property
    def has_any_country(self) -> bool:
        """Whether the text names some country or people."""
        return bool(_any_country().search(self.text))

    def has_name(self, name: str) -> bool:
        """Whether some run of capitals in the text means the same as `name`, or has all its words in it.

        An acronym means the same as its full form, which the text may have in lower case.
        """
        if self._prints(name) or self.has_acronym(name):
            return True
        words = set(split_name(name))
        joined = "".join(split_name(name))
        near = {self.names[place] for word in (*words, joined) for place in self.by_word.get(word, ())}
        return any(is_same_name(name, other) or words <= set(split_name(other)) for other in near)

    def _prints(self, name: str) -> bool:
        """Whether the text has exactly these characters, as whole words."""
        start = self.text.find(name)
        while start >= 0:
            end = start + len(name)
            if not self.text[max(0, start - 1) : start].isalnum() and not self.text[end : end + 1].isalnum():
                return True
            start = self.text.find(name, end)
        return False

    def has_whole_name(self, name: str) -> bool:
        """Whether the text has `name` with all its words in some form: not the surname alone for a full name."""
        size = _count_parts(name)
        near = {self.names[place] for word in split_name(name) for place in self.by_word.get(word, ())}
        return any(_count_parts(other) >= size and is_same_name(name, other) for other in near)

    def has_acronym(self, name: str) -> bool:
        """Whether the text has the short form of `name`, or the full form of an acronym."""
        if not is_acronym(name):
            return any(is_acronym_of(acronym, name) for acronym in self.acronyms)
        letters = re.sub(r"[^A-Z]", "", name)
        # Of two or three letters any text has some words with these initials: only a name's own words count then.
        if len(letters) >= _FEWEST_LETTERS and letters.casefold() in self.initials:
            return True
        return any(is_acronym_of(name, part) for other in self.names for part in _iter_parts(other, len(letters)))

    def nearest(self, word: str, beside: Sequence[str] = ()) -> Span | None:
        """The place of the capitalised word that `word` is most likely a misspelling of, None when none is near.

        Near is one slip (a wrong, missing, added or swapped letter) in four to six letters, two in longer words; in a
        shorter word not in the first letter. Where the words `beside` it in its own name are given, one of them must
        stand beside the other spelling too, or `word` must be the last of them, a surname.
        """
        folded = fold_word(word)
        slips = 0 if len(folded) < 4 else 1 if len(folded) < 7 else 2
        own = {fold_word(other) for other in beside[-_MOST_BESIDE:]} - {folded}
        scored = [
            (OSA.distance(folded, other, score_cutoff=slips), other)
            for other in self.capitals
            if abs(len(other) - len(folded)) <= slips and self._is_misspelt(folded, other, own)
        ]
        best = min(scored, default=(slips + 1, ""))
        if best[0] > slips or not slips:
            return None
        shared = any(not own.isdisjoint(split_name(self.names[place])) for place in self.by_word.get(best[1], ()))
        return self.capitals[best[1]] if not own or shared or word == beside[-1] else None

    def _is_misspelt(self, folded: str, other: str, own: set[str]) -> bool:
        """Whether a word of the text may be the right spelling of `folded`: another name, not another form of it."""
        if other in own or is_common_word(other) or is_short_form(folded, other):
            return False
        return other[0] == folded[0] or len(folded) > _SHORT_WORD

    def locate_part(self, name: str) -> Span | None:
        """The last words of `name` ("Okafor") where the text has them as a name and never with other first words.

        Also the first words where the rest only says what sort of thing it is ("Varnholm" of "Varnholm Town"). None
        where the text gives these words another first name: "Ines Okafor" holds no part of "Maria Okafor".
        """
        words = split_name(name)
        for size in range(len(words) - 1 if len(words) <= _MOST_WORDS else 0, 0, -1):
            if place := self._locate_tail(words[-size:], words[:-size]):
                return place
            if set(words[size:]) <= _SORTS and (place := self._locate_tail(words[:size], words[size:])):
                return place
        return None

    def is_short_for(self, words: Sequence[str]) -> bool:
        """Whether the text has these words without the last, as a name by themselves and never with another behind."""
        short = split_name(" ".join(words[:-1]))
        named = [split_name(self.names[place]) for place in self.by_word.get(short[0], ())] if short else []
        return short in named and all(name == short for name in named if name[:1] == short[:1])

    def locate_rival(self, name: str) -> Span | None:
        """Who bears the surname of `name` in the text with another first name: the first run that ends in it."""
        *first, last = split_name(name) or ("",)
        for place in self.by_word.get(last, ()) if first else ():
            run = self.runs[place]
            if len(run) > 1 and fold_word(run[-1].slice(self.text)) == last:
                return Span(run[0].start, run[-1].end)
        return None

    def _locate_tail(self, tail: tuple[str, ...], others: tuple[str, ...]) -> Span | None:
        """The first run with the words `tail` in a row; None when the word before them in some run is a rival."""
        first: Span | None = None
        for place in self.by_word.get(tail[-1], ()):
            run = self.runs[place]
            folded = [fold_word(word.slice(self.text)) for word in run]
            for at in range(len(run) - len(tail) + 1):
                if tuple(folded[at : at + len(tail)]) != tail:
                    continue
                owned = at == 0 and _OWNER.search(self.text, max(0, run[0].start - _WINDOW), run[0].start)
                if owned or (at and self._is_rival(run[at - 1], others)):
                    return None
                first = first or Span(run[at].start, run[at + len(tail) - 1].end)
        return first

    def _is_rival(self, word: Span, others: tuple[str, ...]) -> bool:
        """Whether the word before a surname is another first name than `others`, and no title, people or opener."""
        printed = word.slice(self.text)
        folded = fold_word(printed)
        if printed.rstrip(".") in TITLES or _country(printed) or folded in others:
            return False
        if is_common_word(printed) and opens_sentence(self.text, word.start):
            return False
        return not any(is_short_form(folded, other) or other.startswith(folded) for other in others)


def _count_parts(name: str) -> int:
    return sum(len(part) > 1 for part in split_name(name))


@lru_cache(maxsize=256)
def index_names(text: str) -> NameIndex:
    """The index of `text`, party marks spelt out; kept, because many statements cite the same source."""
    return NameIndex(spell_parties(text))


def is_sort(word: str) -> bool:
    """Whether a word of a name only says what sort of thing it names: "Town", "United", "County"."""
    return fold_word(word) in _SORTS


def is_country(name: str) -> bool:
    """Whether `name` is a country or its people."""
    return _country(name) is not None


def _country(name: str) -> Country | None:
    canonical = canonical_country(name) or country_of_demonym(name)
    return _FORMS[canonical] if canonical else None


def _iter_parts(name: str, size: int) -> Iterator[str]:
    """The stretches of a run of capitals that an acronym of `size` letters may stand for."""
    words = name.split()
    for start in range(len(words)):
        for end in range(start + 2, min(len(words), start + 2 * size) + 1):
            yield " ".join(words[start:end])


@lru_cache(maxsize=256)
def _country_pattern(canonical: str) -> re.Pattern[str]:
    country = _FORMS[canonical]
    parts = places_in(canonical)
    peoples = (form for part in parts if part in _FORMS for form in _FORMS[part].demonyms)
    latin = "|".join(re.escape(form) for form in (*country.names, *country.demonyms, *parts, *peoples))
    eastern = "|".join(re.escape(form) for form in (*country.korean, *country.japanese))
    return re.compile(rf"(?<![^\W_])(?:{latin})(?:s|['’]s)?(?![^\W_])" + (f"|{eastern}" if eastern else ""))


@lru_cache(maxsize=1)
def _any_country() -> re.Pattern[str]:
    forms = (form for country in COUNTRIES for form in (*country.names, *country.demonyms))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(map(re.escape, forms), key=len, reverse=True))})(?![^\W_])")
