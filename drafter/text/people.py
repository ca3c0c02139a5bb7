"""Who a description stands for in one source: "the mayor" is whoever the source introduces with that office.

Texts have their quotations blanked out; the spans given back are of the place where the person is named in full.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from drafter.brief import Span
from drafter.text.abbreviations import OPENERS
from drafter.text.places import is_place
from drafter.text.speech import BODY_WORDS, CALENDAR, DETERMINERS, GROUPS, PARTICLES, POSSESSIVES, STOPS, THINGS, TITLES

_UPPER = "A-ZÀ-ÖØ-Þ"
_WORD = rf"[{_UPPER}][\w-]*(?:[’'](?!s\b)[\w-]+){{0,2}}"
_LINK = rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s+){{0,2}}"
_NAME = rf"(?<![\w’'])(?P<name>{_WORD}(?:\s+[{_UPPER}]\.){{0,3}}(?:\s+{_LINK}{_WORD}){{1,3}})"
_OF = r"(?:\s+(?:of|for|at|in|on|von|der|des|de|du|del)\s+[^,.;:()\n]{1,50}?)?"
_APPOSED = re.compile(rf"{_OF},\s+{_NAME}(?=\s*(?:[,.;:–—]|$))")
# What a description may put between the office and the name, and what an apposition may put before the office.
_TAIL = rf"(?:{_OF},)?"
_LEAD = (
    r"\s*(?:\([^()\n]{1,20}\))?,\s+(?:\d{1,3},\s+)?"
    r"(?:(?:the|an?|der|die|le|la|el)\s+)?(?:[^\W\d_][\w’'-]*\s+){0,4}?"
)
# Before an office these make it another one: the mayor is not the deputy mayor.
_OTHER = re.compile(
    r"\b(?:deputy|vice|former|acting|assistant|late|ex|then|stellvertretende[nr]?|ehemalige[nr]?|frühere[nr]?)[\s-]$",
    re.IGNORECASE,
)
_KIN = re.compile(rf"\b(?i:{'|'.join(sorted(POSSESSIVES))})\s+[^\W\d_]+\s+(?={_WORD}$)")
_KIN_BEFORE = re.compile(rf"\b(?i:{'|'.join(sorted(POSSESSIVES))})\s+[^\W\d_]+\s+$")
_PERSON_AFTER = re.compile(r",\s+(?:\d{1,3}|an?|the|who|whose|der|die)\b|\s+\(\d{1,3}\)")
_GERMAN_ARTICLE = re.compile(rf"(?:[Dd]er|[Dd]ie)\s+(?:[a-zäöüß]+e\s+){{0,2}}(?={_WORD}\s+{_NAME}$)")
_DEFINITE = frozenset(("the", "der", "die", "das", "dem", "le", "la", "el", "il"))
_GERMAN = frozenset(("der", "die", "das", "dem"))
_PLACE_OPENERS = frozenset(
    ("New", "North", "South", "East", "West", "San", "Santa", "Saint", "St", "Los", "Las", "Port", "Fort", "Mount")
)
_MAX_CORE_WORDS = 6


def locate_apposed(text: str, phrase: Span, end: int) -> Span | None:
    """The name put after a described speaker: "the mayor, Ines Okafor, said"; None when none stands there."""
    words = phrase.slice(text).split()
    is_described = words[0].lower() in DETERMINERS or words[0][0].islower() or words[0].endswith(("’s", "'s"))
    if words[-1] in GROUPS or not is_described:
        return None
    found = _APPOSED.match(text, phrase.end, end)
    return Span(*found.span("name")) if found and is_person(found["name"]) else None


def locate_described(text: str, phrase: Span) -> Span | None:
    """Whom a description names: "the mayor" the one person with that office, "his brother Aldo" Aldo.

    None when `phrase` is no such description, or when nobody or more than one person in `text` fits it. A German
    article is taken off a name: "der Reeder Paul Halbrook".
    """
    if article := _GERMAN_ARTICLE.match(text, *phrase):
        return Span(article.end(), phrase.end)
    if kin := _KIN.match(text, *phrase):
        return Span(kin.end(), phrase.end)
    words = tuple(phrase.slice(text).split())
    return _holder(text, words) if _is_office(words) else None


def locate_officer(text: str, description: str) -> Span | None:
    """The one person to whom `text` gives the office in `description` ("the mayor"); None as in `locate_described`."""
    words = tuple(description.split())
    return _holder(text, words) if words and _is_office(words) else None


def locate_full_name(text: str, first: Span) -> Span | None:
    """The full name of whoever `text` calls by the first name `first`, None when nobody or several could be meant.

    Only people: called somebody's kin ("his brother Aldo") or introduced by age, part or relative clause.
    """
    is_kin = bool(_KIN_BEFORE.search(text, max(0, first.start - 40), first.start))
    people = _named_in_full(text, first.slice(text))
    return _only(text, (person for person in people if is_kin or _PERSON_AFTER.match(text, person.end)))


@lru_cache(maxsize=256)
def _named_in_full(text: str, first: str) -> tuple[Span, ...]:
    """Everywhere that `text` has `first` before a last name."""
    named = re.finditer(rf"(?<!\w){re.escape(first)}\s+{_LINK}(?!Jr|Sr){_WORD}", text)
    return tuple(Span(*found.span()) for found in named if is_person(found.group()))


def is_person(name: str) -> bool:
    """Whether a run of capitalised words reads as a person's name: no body, place or weekday among them."""
    words = {word.rstrip(".") for word in name.split()}
    return not words & (BODY_WORDS | CALENDAR | OPENERS) and not is_place_name(name)


def is_place_name(name: str) -> bool:
    """Whether a run of capitalised words is a known place or opens as places do: "New Kell", "Port Varnholm"."""
    return name.split(maxsplit=1)[0] in _PLACE_OPENERS or is_place(name)


def _is_office(words: Sequence[str]) -> bool:
    """Whether a phrase is an article or possessive with an office that one person holds: no group, thing or name."""
    opener = words[0].lower()
    if opener not in _DEFINITE | POSSESSIVES or not 1 < len(words) <= _MAX_CORE_WORDS:
        return False
    if (GROUPS | THINGS).intersection(words):
        return False
    return opener in _GERMAN or "of" in words or words[-1][0].islower() or words[-1] in TITLES


@lru_cache(maxsize=128)
def _holder(text: str, words: tuple[str, ...]) -> Span | None:
    """The one person with an office, for the whole phrase; remembered, since a story says "the mayor" over and over."""
    return _only(text, _iter_holders(text, words[1:], compound=words[0].lower() in _GERMAN))


def _iter_holders(text: str, office: Sequence[str], *, compound: bool) -> Iterator[Span]:
    """Everyone whom `text` introduces with `office`, title included where it stands before the name."""
    core = r"\s+".join(f"(?i:{re.escape(word[0])}){re.escape(word[1:])}" for word in office)
    before = r"\b\w*" if compound else r"\b"
    core = rf"(?P<office>{before}{core})\b"
    for found in re.finditer(rf"{core}{_TAIL}\s+{_NAME}", text):
        if _is_introduced(text, found):
            is_title = found["office"][0].isupper() and "," not in text[found.end("office") : found.start("name")]
            yield Span(found.start("office") if is_title else found.start("name"), found.end("name"))
    for found in re.finditer(rf"{core}\s+(?P<name>{_WORD})(?!\w|\s+[{_UPPER}])", text):
        if found["office"][0].isupper() and _is_introduced(text, found):
            yield Span(*found.span())
    for found in re.finditer(rf"{_NAME}{_LEAD}{core}", text):
        between = text[found.end("name") : found.start("office")].split()
        if _is_introduced(text, found) and not any(word in STOPS or word.endswith("ed") for word in between):
            yield Span(*found.span("name"))


def _is_introduced(text: str, found: re.Match[str]) -> bool:
    start = found.start("office")
    return is_person(found["name"]) and not _OTHER.search(text, max(0, start - 24), start)


def _only(text: str, people: Iterable[Span]) -> Span | None:
    """The fullest naming when all name one person, told apart by the last name."""
    listed = list(people)
    if len({person.slice(text).split()[-1] for person in listed}) != 1:
        return None
    return max(listed, key=lambda person: person.end - person.start)
