"""Who is called what in news text: offices, ranks and trades, and the person each is put beside.

"Finance Minister Ines Okafor"; "the mayor, Ines Okafor"; "Ines Okafor, the former mayor"; "Okafor was elected mayor".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.brief import Span
from drafter.text.names_east import iter_east_names
from drafter.text.office_words import EAST_FIELDS, EAST_HEADS, EAST_STATUS, FIELDS, HEADS, STATUS
from drafter.text.places import country_of_demonym, is_place
from drafter.text.speech import CALENDAR, PARTICLES, PREPOSITIONS, SAID

_UPPER = "A-ZÀ-ÖØ-Þ"
_CAPITAL = rf"[{_UPPER}][\w-]*(?:[’'](?!s\b)[\w-]+)*"
_LINK = rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s)?"
_NAME = rf"(?P<name>{_CAPITAL}(?:\s[{_UPPER}]\.)*(?:\s{_LINK}{_CAPITAL}){{0,3}})"
_FORMS = "|".join(sorted(map(re.escape, HEADS), key=len, reverse=True))
_EAST_FORMS = sorted(EAST_HEADS, key=len, reverse=True)
_HEAD = re.compile(
    rf"(?<![\w’'-])(?P<prefix>ex-?|then-|vice-|deputy-|vize-?)?(?P<head>{_FORMS})(?P<elect>-elect)?(?![\w-])(?!['’]s?\b)",
    re.IGNORECASE,
)
_NAME_NEXT = re.compile(rf"\.?\s{_NAME}")
# "the mayor of Varnholm, Ines Okafor,"
_NAME_APPOSED = re.compile(
    rf"(?:\s(?:of|at|for|in|on|with|von|aus|der)\s[^,.;:()“”\"]{{1,60}})?,\s{_NAME}(?=\s*(?:[,.;:–—)(]|$)|\s(?:{SAID.pattern}))"
)
_WHERE_AFTER = re.compile(rf"\s(?:of|at|for|from|with|von|aus)\s(?:the\s|der\s)?{_NAME}")
_WHERE_BEFORE = re.compile(rf"(?<![\w’'-]){_NAME}['’]s?\s$")
_DETERMINED = re.compile(
    r"(?:^|[.!?\n“\"]\s*|\b(?:[Tt]he|[Dd]er|[Dd]ie|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|by|and)\s|['’]s?\s)$"
)
# From "Ines Okafor of Kell, 61, the mayor" and "Okafor (D-Kell), who is mayor" to "Okafor was elected mayor".
_ORIGIN = rf"(?:\sof\s{_CAPITAL}(?:\s{_CAPITAL})?|\s\([^()]{{1,24}}\)|,\s[DRI]-[A-Z][\w.]*)?"
_NAME_BEFORE = re.compile(
    rf"(?<![\w’'-]){_NAME}{_ORIGIN}(?:,\s(?:(?:aged?\s)?\d{{1,3}},\s)?"
    r"(?:who\s(?:is|was|has\sbeen|became|serve[sd]\sas)\s)?"
    r"|\s(?:is|ist|was|war|became|remains|(?:has|had)\sbeen|serve[sd]\sas|(?:was|is)\s(?:elected|named|appointed|re-elected|made))\s)"
    r"(?P<between>(?:(?:an?|the|der|die|eine?|its|their|his|her|our)\s)?(?:(?:[A-Z]\.)*[\w’'-]*\s){0,4})$"
)
_WORDS_BEFORE = re.compile(r"(?:(?:(?:[A-Z]\.)+|[\w’'-]+)[ \u00a0]){1,4}$")
_PRINTED = re.compile(r"\S+")
_WINDOW = 110
_ARTICLES = frozenset(
    ("a", "an", "the", "its", "their", "his", "her", "our", "der", "die", "des", "den", "dem", "ein", "eine", "ihr")
)
_NO_NAMES = frozenset(
    ("The", "A", "An", "He", "She", "They", "It", "I", "We", "But", "And", "In", "On", "At", "As", "After")
)
_BREAKS = PREPOSITIONS | frozenset(("and", "or", "but", "who", "which", "that", "whose", "when", "while", "not", "no"))


@dataclass(frozen=True)
class Office:
    """What a person is called: `head` in its first form, what loosens it (former, deputy, acting), its field."""

    head: str
    status: frozenset[str]
    fields: frozenset[str]


@dataclass(frozen=True)
class HeldOffice:
    """An office put beside a person: the person's name as printed, and the spans of the office and the name.

    `where` is the name of the body or place that the office is of, in "mayor of Kell" and "Kell's mayor".
    """

    office: Office
    name: str
    span: Span
    name_span: Span
    where: Span | None


@lru_cache(maxsize=1024)
def locate_offices(text: str) -> tuple[HeldOffice, ...]:
    """Every office, rank or trade that `text` puts right beside a person's name, each script in its order."""
    return (*(held for head in _match_heads(text) for held in _iter_held(text, head)), *_iter_east(text))


@lru_cache(maxsize=1024)
def locate_heads(text: str) -> tuple[tuple[Office, Span], ...]:
    """Every office, rank or trade that `text` mentions, whoever holds it."""
    read = ((head, _read_modifiers(text, head)) for head in _match_heads(text))
    return tuple(
        (_read_office(head, [word.slice(text).lower() for word in modifiers]), Span(*head.span()))
        for head, modifiers in read
    )


@lru_cache(maxsize=1024)
def _match_heads(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_HEAD.finditer(text))


def _iter_held(text: str, head: re.Match[str]) -> Iterator[HeldOffice]:
    if _HEAD.match(text, head.end() + 1):
        return
    modifiers = _read_modifiers(text, head)
    start = modifiers[0].start if modifiers else head.start()
    office = _read_office(head, [word.slice(text).lower() for word in modifiers])
    following = _NAME_NEXT.match(text, head.end())
    named = [following]
    if _DETERMINED.search(text, max(0, start - 12), start):
        named.append(_NAME_APPOSED.match(text, head.end()))
    before = _NAME_BEFORE.search(text, max(0, head.start() - _WINDOW), head.start())
    is_next_held = following is not None and _trim(text, Span(*following.span("name"))) is not None
    if before and not is_next_held and _BREAKS.isdisjoint(before["between"].lower().split()):
        named.append(before)
    where = _WHERE_AFTER.match(text, head.end()) or _WHERE_BEFORE.search(text, max(0, start - _WINDOW), start)
    for found in named:
        if found and (name := _trim(text, Span(*found.span("name")))):
            of = where or _WHERE_AFTER.match(text, name.end)
            place = Span(*of.span("name")) if of else None
            yield HeldOffice(office, name.slice(text), Span(start, head.end()), name, place if place != name else None)


def _read_modifiers(text: str, head: re.Match[str]) -> list[Span]:
    """The words that modify an office: all those after an article or possessive, otherwise the ones that we know."""
    before = _WORDS_BEFORE.search(text, max(0, head.start() - _WINDOW), head.start())
    words = [Span(*found.span()) for found in _PRINTED.finditer(text, before.start(), before.end())] if before else []
    for place in range(len(words) - 1, -1, -1):
        printed = words[place].slice(text)
        if printed.lower() in _ARTICLES or printed.endswith(("'s", "’s", "s’")):
            return words[place + 1 :]
        if printed.lower() in _BREAKS or printed.endswith(","):
            break
    known: list[Span] = []
    while words and _is_modifier(words[-1].slice(text)):
        known.insert(0, words.pop())
    return known


def _is_modifier(word: str) -> bool:
    parts = (word.lower(), *word.lower().split("-"))
    return any(part in STATUS or part in FIELDS for part in parts) or bool(country_of_demonym(word)) or is_place(word)


def _read_office(head: re.Match[str], modifiers: list[str]) -> Office:
    parts = [part for word in modifiers for part in word.split("-")]
    if head["prefix"]:
        parts.append(head["prefix"].lower().rstrip("-"))
    status = {STATUS[part] for part in parts if part in STATUS} | ({"elect"} if head["elect"] else set())
    name, fields = HEADS[head["head"].lower()]
    return Office(name, frozenset(status), fields | {FIELDS[part] for part in parts if part in FIELDS})


def _iter_east(text: str) -> Iterator[HeldOffice]:
    """The offices after names in Korean and Japanese: "이수민 국방부 장관", "大浜太郎防衛相"."""
    for name, kind, title in iter_east_names(text):
        head = next((form for form in _EAST_FORMS if title and title.endswith(form)), None)
        if kind != "person" or title is None or head is None:
            continue
        start = text.index(title, name.end)
        known, fields = EAST_HEADS[head]
        before = f" {title.removesuffix(head)}"
        status = frozenset(status for form, status in EAST_STATUS.items() if before.endswith(f" {form}"))
        found = fields | {field for form, field in EAST_FIELDS.items() if form in title}
        yield HeldOffice(Office(known, status, found), name.slice(text), Span(start, start + len(title)), name, None)


def _trim(text: str, name: Span) -> Span | None:
    """A person's name; None where the words are an office, a day, a place or the opening of a sentence."""
    first, *_ = name.slice(text).split()
    if first in _NO_NAMES or first in CALENDAR or first.lower() in HEADS or is_place(name.slice(text)):
        return None
    return name
