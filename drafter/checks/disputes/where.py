"""Where a happening was, as sentences tell it: "met in Marrick", "a fire at the Torrsey base in Halmar Province".

English only: the closed classes below are its prepositions, and the nouns and verbs of what has a place.
"""

import re
from collections.abc import Iterator

from drafter.brief import Span
from drafter.checks.disputes.circumstances import AHEAD, WORD, Circumstance, locate_sentence_names
from drafter.checks.disputes.happenings import name_happenings
from drafter.menus import Menu, Sentence
from drafter.text.places import canonical_country, country_of_demonym
from drafter.text.speech import CALENDAR, TITLES
from drafter.text.vectors import Vector
from drafter.text.words import stem

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
_FARTHEST = 150


def locate_places(menu: Menu, sentence: Sentence, vector: Vector) -> Iterator[Circumstance]:
    """The places that a sentence tells of what has happened, each with the kinds of happening."""
    text = sentence.text
    if AHEAD.search(text):
        return
    done = 0
    for found in _AT.finditer(text):
        phrase = _cut_phrase(text, found.end()) if found.start() >= done else None
        places = (
            _places_in(text, phrase, menu.source.language) if phrase and _is_placed(text, found.start(), phrase) else []
        )
        words = frozenset(word for place in places for word in WORD.findall(place.slice(text))) - _RANKS_OF_PLACES
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
    words = WORD.findall(before[boundary[-1] if boundary else 0 :])
    if start == 0:
        after = text[end : end + _FARTHEST]
        words = WORD.findall(_CLAUSE.split(after)[0])
    stems = [stem(word.casefold().rstrip(".")) for word in words if word[0].islower()]
    return frozenset(name_happenings(one for one in stems if one in _PLACED))


def is_area(words: frozenset[str]) -> bool:
    """Whether a place phrase names only a country, state or continent: what is told less exactly is not disputed."""
    return all(word in _AREAS or canonical_country(word) for word in words) or bool(canonical_country(" ".join(words)))
