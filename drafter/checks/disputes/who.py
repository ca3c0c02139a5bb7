"""Who did it, as sentences tell it: who visited a country, and who held a part that only one can hold.

English only: the closed classes below are its verbs of visiting, of leading and of appointing.
"""

import re
from collections.abc import Iterator

from drafter.brief import Span
from drafter.checks.disputes.circumstances import AHEAD, WORD, Circumstance, locate_sentence_names
from drafter.checks.evidence import base_date
from drafter.menus import Menu, Sentence
from drafter.text.dates import locate_dates
from drafter.text.places import COUNTRIES, canonical_country
from drafter.text.same_names import fold_word, split_name
from drafter.text.speech import CALENDAR, TITLES
from drafter.text.vectors import Vector
from drafter.text.words import content_words

VISIT = "@visit"
_COUNTRY_OF_CAPITAL = {capital: country.names[0] for country in COUNTRIES for capital in country.capitals}
_VISIT = re.compile(
    r"\b(?:visit(?:ed|s|ing)?|(?:travel(?:l?ed|s)?|flew|went)\sto|(?:visit|trip|journey)\sto|arrived\sin)\s(?:the\s)?"
    r"(?P<to>[A-Z][\w.’-]*(?:\s[A-Z][\w.’-]*){0,2})"
)
_OF_VISIT = re.compile(r"\b(?:his|her|their)\s(?:\w+\s){0,2}$|['’]s?\s(?:\w+\s){0,2}$")

# Parts that one person has: two who "voted against it" may both be right, two who "chaired the inquiry" may not.
_LED = re.compile(
    r"\s(?:(?:had|has|also|was|then)\s){0,2}(?P<verb>steered|captained|commanded|piloted|skippered|drove|led|headed|chaired"
    r"|won|founded|designed|coached|conducted|presided\sover|steering|captaining|commanding|piloting|driving|leading"
    r"|chairing)\s(?P<part>[^,;:.]{4,60})"
)
_APPOINTED = r"(?:appointed|elected|named|chosen|picked|nominated|re-elected|installed|sworn\sin)"
_MADE = re.compile(
    rf"\s(?:has\sbeen|had\sbeen|was|is)\s(?:\w+ly\s)?{_APPOINTED}\s(?:(?:as|to\sbe)\s)?(?P<part>[^,;:.]{{4,60}})"
)
_MADE_BEFORE = re.compile(rf"\b(?:{_APPOINTED}|chose)\s(?:(?:[\w-]+\s){{0,4}})$")
_MADE_AFTER = re.compile(r"\s(?:as|to\sbe|to|for)\s(?P<part>[^,;:.]{4,60})")
_PART_TOLD = re.compile(
    rf"\b(?:steer|captain|command|pilot|skipper|dr[io]v|led\b|lead|head|chair|won\b|found|design|coach|conduct|presid"
    rf"|chose|{_APPOINTED})"
)
# "@part:steer" for steered and steering alike.
_VERB_LETTERS = 11
_NO_OFFICE = frozenset(("Former", "Acting", "Deputy", "Vice"))
_SHORTEST_OFFICE = 4


def locate_people(menu: Menu, sentence: Sentence, vector: Vector) -> Iterator[Circumstance]:
    """Who a sentence says visited a country, led something or was made something."""
    yield from _locate_visitors(menu, sentence, vector)
    yield from _locate_parts(menu, sentence, vector)


def _locate_visitors(menu: Menu, sentence: Sentence, vector: Vector) -> Iterator[Circumstance]:
    text = sentence.text
    for found in _VISIT.finditer(text):
        country = name_country(found["to"])
        person = _locate_visitor(text, found.start(), menu.source.language) if country else None
        month = _month_near(menu, text, found.end())
        if country and person and not AHEAD.search(text, max(0, found.start() - 30), found.start()):
            about = frozenset(filter(None, (country, month)))
            words = frozenset(split_name(person.slice(text)))
            yield Circumstance(menu, sentence, "person", frozenset((VISIT,)), person, words, vector, about)


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


def _locate_parts(menu: Menu, sentence: Sentence, vector: Vector) -> Iterator[Circumstance]:
    text = sentence.text
    if not (_PART_TOLD.search(text) and not AHEAD.search(text)):
        return
    for name in locate_sentence_names(text, menu.source.language):
        found = _match_part(text, name.span) if name.kind in ("person", "other") else None
        about = frozenset(_part_words(found["part"])) if found else frozenset()
        if found and about:
            kind = f"@part:{found.groupdict().get('verb') or 'made'}"[:_VERB_LETTERS]
            value = frozenset(split_name(name.span.slice(text)))
            yield Circumstance(menu, sentence, "person", frozenset((kind,)), name.span, value, vector, about)


def _part_words(part: str) -> Iterator[str]:
    for word in WORD.findall(part):
        if word not in CALENDAR:
            yield from content_words(word)


def _match_part(text: str, name: Span) -> re.Match[str] | None:
    if found := _LED.match(text, name.end) or _MADE.match(text, name.end):
        return found
    return _MADE_AFTER.match(text, name.end) if _MADE_BEFORE.search(text, 0, name.start) else None


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
    words = (word for word in WORD.findall(title) if len(word) >= _SHORTEST_OFFICE and word in TITLES - _NO_OFFICE)
    return tuple(fold_word(word) for word in words)
