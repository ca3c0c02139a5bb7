"""Where a happening was, who did it and why, as sentences tell it: what outlets may tell differently.

English only: the closed classes below are its prepositions, titles and words of cause.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from drafter.brief import Span
from drafter.checks.claims import Vector
from drafter.checks.evidence import base_date
from drafter.checks.happenings import name_happenings
from drafter.menus import Menu, Sentence
from drafter.text.dates import locate_dates
from drafter.text.names import FoundName, locate_names
from drafter.text.places import COUNTRIES, canonical_country, country_of_demonym
from drafter.text.same_names import fold_word, split_name
from drafter.text.speech import CALENDAR, TITLES
from drafter.text.words import content_words, stem

Slot = Literal["place", "person", "cause"]

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?")
# Words of happenings that are said to be in a place; "discuss security in Asia" is not.
_PLACED_WORDS = """
    meet meeting talks summit convene conference gather sign vote attack strike airstrike raid bombing shelling shooting
    explosion blast crash collide collision ram derail kill die arrest detain quake earthquake flood fire hearing trial
    testify speak speech rally protest wedding funeral ceremony accident
"""
_PLACED = frozenset(stem(word) for word in _PLACED_WORDS.split())
_AT = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside)\s(?!least\b|most\b|\w+ing\b)")
_PHRASE = re.compile(r"(?:[^\s,;:()—–“”\"]+\s?){1,9}")
_PHRASE_ENDS = re.compile(
    r"\s(?:on|to|for|with|that|who|whom|which|where|when|after|before|by|as|and|but|while|during|since|about|over|from"
    r"|amid|following|was|were|is|are|had|has|have|will|would|said|says|last|this|next|earlier|late|early|shortly)\b",
)
_SITE = re.compile(
    r"\s(?:(?:naval|air|army|military)\s)?(?:base|district|province|region|airport|port|harbou?r|palace|valley|area)\b"
)
_CLAUSE = re.compile(
    r"[;:—–]|\b(?:which|who|whom|that|where|when|while|after|before|since|because|to)\b|,\s(?:and|but)\b"
)
_RANK_WORDS = """
    Prefecture Province County State Region District Governorate Oblast Republic Peninsula Island Islands City North
    South East West Northern Southern Eastern Western Central
"""
_RANKS_OF_PLACES = frozenset(_RANK_WORDS.split())
_AREA_WORDS = """
    Texas California Florida Virginia Ohio Michigan Arizona Nevada Oregon Colorado Alaska Arkansas Connecticut Delaware
    Hawaii Idaho Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Mississippi Missouri Montana Nebraska Oklahoma
    Tennessee Utah Vermont Wyoming Pennsylvania Massachusetts Minnesota Wisconsin Illinois Alabama Carolina Dakota
    Jersey Hampshire Mexico England Scotland Wales Crimea Kashmir Tibet Xinjiang Bavaria Ontario Quebec Siberia Europe
    Asia Africa America Pacific Atlantic
"""
_AREAS = frozenset(_AREA_WORDS.split())
_COUNTRY_OF_CAPITAL = {capital: country.names[0] for country in COUNTRIES for capital in country.capitals}
_AHEAD = re.compile(
    r"\b(?:will|would|plan(?:s|ned)?|planning|expected|scheduled|set|due|hopes?|may|might|could|to be)\b"
)
_FARTHEST = 150

_VISIT = re.compile(
    r"\b(?:visit(?:ed|s|ing)?|(?:travel(?:l?ed|s)?|flew|went)\sto|(?:visit|trip|journey)\sto|arrived\sin)\s(?:the\s)?"
    r"(?P<to>[A-Z][\w.’-]*(?:\s[A-Z][\w.’-]*){0,2})"
)
_OF_VISIT = re.compile(r"\b(?:his|her|their)\s(?:\w+\s){0,2}$|['’]s?\s(?:\w+\s){0,2}$")

_HALTED = re.compile(
    r"\b(?P<effect>suspended|halted|stalled|cancel(?:l?ed)|postponed|closed|stopped|scrapped|delayed|called off|shelved"
    r"|abandoned|grounded|interrupted|broken off)\s(?:\w+ly\s)?(?:because of|due to|owing to|as a result of|following"
    r"|over|in response to|in protest (?:at|against))\s(?P<cause>[^;]{12,})"
)
_CAUSED = re.compile(
    r"\b(?P<effect>(?:was|were|been|is|are|being)\s(?:\w+\s)?(?:caused by|blamed on|put down to|triggered by"
    r"|sparked by)|happened because|occurred because)\s(?P<cause>[^;]{8,})"
)
_NO_OFFICE = frozenset(("Former", "Acting", "Deputy", "Vice"))
_SHORTEST_OFFICE = 4
_OBJECT = 110
_FEWEST_CAUSE_STEMS = 2


@dataclass(frozen=True)
class Circumstance:
    """Where, who or why: `span` (in the sentence) holds the words that say so, `value` what they are compared by.

    `kinds` are the kinds of happening it belongs to. `about` are further words that tell the happening: of a visit its
    country and, where it is told, its month; of a cause what it stopped.
    """

    menu: Menu
    sentence: Sentence
    slot: Slot
    kinds: frozenset[str]
    span: Span
    value: frozenset[str]
    vector: Vector
    about: frozenset[str] = frozenset()

    @property
    def source(self) -> str:
        """The id of its source."""
        return self.menu.source.id

    @property
    def printed(self) -> str:
        """The words that say so, as the source prints them."""
        return self.span.slice(self.sentence.text)


def locate_circumstances(menu: Menu, vectors: Mapping[str, Vector]) -> Iterator[Circumstance]:
    """Every place, visitor and cause that the sentences of an English source tell of what has happened."""
    if menu.source.language not in ("en", None):
        return
    for place, sentence in enumerate(menu.sentences):
        before = menu.sentences[place - 1].text if place else ""
        yield from _locate_places(menu, sentence, vectors[sentence.id])
        yield from _locate_visitors(menu, sentence, vectors[sentence.id])
        yield from _locate_causes(menu, sentence, before, vectors[sentence.id])


def _locate_places(menu: Menu, sentence: Sentence, vector: Vector) -> Iterator[Circumstance]:
    text = sentence.text
    if _AHEAD.search(text):
        return
    done = 0
    for found in _AT.finditer(text):
        phrase = _cut_phrase(text, found.end()) if found.start() >= done else None
        places = (
            _places_in(text, phrase, menu.source.language) if phrase and _is_placed(text, found.start(), phrase) else []
        )
        words = frozenset(word for place in places for word in _WORD.findall(place.slice(text))) - _RANKS_OF_PLACES
        if not words:
            continue
        # "in a fire in Marrick": the happening may stand inside the phrase, and the place behind its last preposition.
        start = [at.start() for at in _AT.finditer(text, found.start(), places[0].start)][-1]
        site = _SITE.match(text, places[-1].end)
        done = site.end() if site else places[-1].end
        kinds = _bind_happening(text, start, done)
        if kinds:
            yield Circumstance(menu, sentence, "place", kinds, Span(start, done), words, vector)


def _is_placed(text: str, start: int, phrase: Span) -> bool:
    """Whether a happening that has a place is named before or in a phrase, or after one that opens the sentence."""
    return bool(_bind_happening(text, phrase.end, phrase.end) or (start == 0 and _bind_happening(text, 0, phrase.end)))


def _cut_phrase(text: str, start: int) -> Span | None:
    """The noun phrase after a preposition: "Japan's Yokosuka base in Kanagawa Prefecture"."""
    found = _PHRASE.match(text, start)
    if not found:
        return None
    end = _PHRASE_ENDS.search(text, start, found.end())
    return Span(start, end.start() if end else found.end())


def _places_in(text: str, phrase: Span, language: str | None) -> list[Span]:
    """The names of places in a phrase, without those that only own what follows or are told after "of"."""
    names = [name for name in locate_sentence_names(text, language) if phrase.contains(name.span)]
    places: list[Span] = []
    for name in names:
        printed = name.span.slice(text)
        is_owner = text[name.span.end :].startswith(("'s", "’s", "' ", "’ "))
        is_part = bool(places) and bool(re.search(r"\bof\s", text[places[-1].end : name.span.start]))
        is_word = printed.split()[0] in CALENDAR | TITLES or bool(country_of_demonym(printed.split()[0]))
        if name.kind in ("place", "other") and not (is_owner or is_part or is_word):
            places.append(name.span)
    return places


def _bind_happening(text: str, start: int, end: int) -> frozenset[str]:
    """The kinds of happening that "in …" at `[start, end)` tells the place of: named just before it, or, where the
    sentence opens with it, after it.
    """
    before = text[max(0, start - _FARTHEST) : start]
    boundary = [found.end() for found in _CLAUSE.finditer(before)]
    words = _WORD.findall(before[boundary[-1] if boundary else 0 :])
    if start == 0:
        after = text[end : end + _FARTHEST]
        words = _WORD.findall(_CLAUSE.split(after)[0])
    stems = [stem(word.casefold().rstrip(".")) for word in words if word[0].islower()]
    return frozenset(name_happenings(one for one in stems if one in _PLACED))


def _locate_visitors(menu: Menu, sentence: Sentence, vector: Vector) -> Iterator[Circumstance]:
    text = sentence.text
    for found in _VISIT.finditer(text):
        country = name_country(found["to"])
        person = _locate_visitor(text, found.start(), menu.source.language) if country else None
        month = _month_near(menu, text, found.end())
        if country and person and not _AHEAD.search(text, max(0, found.start() - 30), found.start()):
            about = frozenset(filter(None, (country, month)))
            words = frozenset(split_name(person.slice(text)))
            yield Circumstance(menu, sentence, "person", frozenset(("@visit",)), person, words, vector, about)


def name_country(printed: str) -> str | None:
    """The country that a country's name or its capital's stands for: a visit to Seoul is one to South Korea."""
    words = printed.rstrip(".").split()
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        if country := canonical_country(name) or _COUNTRY_OF_CAPITAL.get(name):
            return country
    return None


def _locate_visitor(text: str, start: int, language: str | None) -> Span | None:
    """Who visited: the name just before the verb; before "his visit", the first person of the sentence."""
    names = [name for name in locate_sentence_names(text, language) if name.span.end <= start]
    people = [name for name in names if name.kind in ("person", "other")]
    if not people:
        return None
    if _OF_VISIT.search(text[:start]):
        return people[0].span
    gap = text[people[-1].span.end : start]
    return people[-1].span if re.fullmatch(r"\s(?:(?:has|had|also|last|briefly|then|first)\s){0,2}", gap) else None


def _month_near(menu: Menu, text: str, end: int) -> str | None:
    base = base_date(menu)
    dates = [one for one in locate_dates(text, base, menu.source.language) if one.span.start >= end - 1]
    found = next((one for one in dates if one.start and one.precision in ("day", "month")), None)
    return f"{found.start:%Y-%m}" if found and found.start else None


def _locate_causes(menu: Menu, sentence: Sentence, before: str, vector: Vector) -> Iterator[Circumstance]:
    text = sentence.text
    for pattern, kind in ((_HALTED, "@halt"), (_CAUSED, "@cause")):
        found = pattern.search(text)
        if not found:
            continue
        told = text[max(0, found.start() - _OBJECT) : found.start()]
        # "The exercises had been stalled": which exercises stands in the sentence before.
        about = frozenset(_stems(told + (f" {before}" if re.match(r"(?:The|These|Those|They|It)\b", text) else "")))
        value = frozenset(_stems(found["cause"]))
        if len(value) >= _FEWEST_CAUSE_STEMS and about:
            span = Span(found.start("effect"), found.start("cause") + len(found["cause"].rstrip(' .”"')))
            yield Circumstance(menu, sentence, "cause", frozenset((kind,)), span, value, vector, about)


def _stems(text: str) -> Iterator[str]:
    """Content stems without figures, countries and their people: those stand on every side."""
    words = _WORD.findall(text)
    skipped: set[int] = set()
    for place, word in enumerate(words):
        pair = " ".join(words[place : place + 2])
        if canonical_country(pair) or country_of_demonym(pair):
            skipped |= {place, place + 1}
        elif canonical_country(word) or country_of_demonym(word) or word in CALENDAR:
            skipped.add(place)
    for place, word in enumerate(words):
        yield from () if place in skipped else content_words(word)


@lru_cache(maxsize=4096)
def locate_sentence_names(text: str, language: str | None) -> tuple[FoundName, ...]:
    """The names in one sentence."""
    return tuple(locate_names(text, language))


def is_area(words: frozenset[str]) -> bool:
    """Whether a place phrase names only a country, state or continent: what is told less exactly is not disputed."""
    return all(word in _AREAS or canonical_country(word) for word in words) or bool(canonical_country(" ".join(words)))


def offices_of(menu: Menu, words: frozenset[str]) -> frozenset[tuple[str, ...]]:
    """The offices that a source gives a person before their name, as words: {("defense", "minister")}."""
    return frozenset(
        office
        for sentence in menu.sentences
        if any(word in sentence.text.casefold() for word in words)
        for name in locate_sentence_names(sentence.text, menu.source.language)
        if name.title and words & set(split_name(name.span.slice(sentence.text)))
        if (office := _read_office(name.title))
    )


def _read_office(title: str) -> tuple[str, ...]:
    """An office without ranks, short forms and the country: of "Former Velmark Defence Minister" the last two words."""
    words = (word for word in _WORD.findall(title) if len(word) >= _SHORTEST_OFFICE and word in TITLES - _NO_OFFICE)
    return tuple(fold_word(word) for word in words)
