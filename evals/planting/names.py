"""Planted errors in names and in the office somebody holds."""

import re
from collections.abc import Iterator

from drafter.brief import Span
from evals.planting.plant import Generator, Plant, locate_prose, replace_at
from evals.stories import Named, Story, TrueStatement

_FIRST_NAMES = {"f": ("Leonie", "Brigid", "Tamsin", "Odile"), "m": ("Edgar", "Lorcan", "Casimir", "Ruben")}
_SURNAMES = ("Halloran", "Quist", "Penhaligon", "Sorensby", "Vantongeren", "Mabry")
FOREIGN_PEOPLE = ("Edgar Penhaligon", "Brigid Quist", "Lorcan Mabry")
_PLACES = ("Dunmarrow", "Estwick", "Port Salla", "Grevenholt")
_BODIES = ("Calder Holdings", "Institute of Coastal Law", "Merrow and Sons", "League of Free Towns")
_BODY_PARTS = ("Calder", "Merrow", "Lindqvist")
_OFFICES = ("deputy mayor", "judge", "foreign minister", "ambassador", "police chief", "bishop")
_VOWELS = {"a": "e", "e": "a", "i": "e", "o": "u", "u": "o"}
_TITLE = r"(?:Mr|Ms|Mrs|Dr|Mayor|Judge|President|Minister) "


def plant_name(statement: TrueStatement, story: Story) -> Iterator[Plant]:
    """Another person, body or place: an invented one, one from the articles, or the same misspelt.

    Never the speaker of quoted words, who is the speaker generator's, nor the name of an outlet.
    """
    for named in story.cast:
        for span in _locate_named(named, statement, story):
            if named.name not in (statement.speaker or "") and (statement.speaker or " ") not in named.name:
                yield from _plant_at(named, span, statement, story)


def plant_office(statement: TrueStatement, story: Story) -> Iterator[Plant]:
    """Another office for somebody: another's, one that nobody in the story holds, or the same made former or deputy.

    A trade ("lawyer") is nothing that one can be the former or the deputy of.
    """
    holders = [named for named in story.cast if named.office and _surname(named) in statement.text]
    for named in holders:
        office = named.office or ""
        others = [other.office for other in story.cast if other.office and other.office != office]
        held = list(locate_prose(re.compile(rf"\b{re.escape(office)}\b", re.IGNORECASE), statement.text))
        place = statement.text.find(_surname(named))
        # Of two presidents in one sentence the one beside the name.
        for match in sorted(held, key=lambda found: abs(found.start() - place))[:1]:
            span = Span(*match.span())
            for variant, offices in (("same article", others), ("foreign", _OFFICES)):
                for after in dict.fromkeys(offices):
                    if after.casefold() not in statement.text.casefold():
                        yield _replace_office(statement.text, span, after, variant)
            for prefix in () if named.trade else ("former", "deputy"):
                yield _replace_office(statement.text, span, f"{prefix} {office}", prefix)


def _locate_named(named: Named, statement: TrueStatement, story: Story) -> Iterator[Span]:
    outlets = [
        Span(found.start(), found.end())
        for outlet in story.outlets
        for found in re.finditer(re.escape(outlet), statement.text)
    ]
    full = re.compile(rf"(?<!\w)(?P<name>{re.escape(named.name)})(?!\w)(?! [A-Z])")
    titled = re.compile(rf"{_TITLE}(?P<name>{re.escape(_surname(named))})(?!\w)")
    for pattern in (full, titled) if named.kind == "person" else (full,):
        for match in locate_prose(pattern, statement.text):
            span = Span(*match.span("name"))
            if not any(span.overlaps(outlet) for outlet in outlets):
                yield span


def _plant_at(named: Named, span: Span, statement: TrueStatement, story: Story) -> Iterator[Plant]:
    text, here = statement.text, span.slice(statement.text)
    for after in _foreign_names(named, here):
        if not any(part.casefold() in story.words for part in _new_parts(after, here)):
            yield replace_at(text, span, after, "foreign")
    for other in story.cast:
        swapped = _surname(other) if here == _surname(named) and other.kind == "person" else other.name
        if other.kind == named.kind and swapped not in text and not _shares_surname(other, named):
            yield replace_at(text, span, swapped, "same article")
    for after in _misspell(here):
        if not any(part.casefold() in story.words for part in _new_parts(after, here)):
            yield replace_at(text, span, after, "misspelt")


def _foreign_names(named: Named, here: str) -> Iterator[str]:
    if named.kind == "place":
        yield from _PLACES
    elif named.kind == "body":
        yield from _BODIES
        parts = here.split()
        yield from (" ".join([part, *parts[1:]]) for part in _BODY_PARTS if len(parts) > 1)
    else:
        first, _, last = here.rpartition(" ")
        yield from (f"{first} {surname}".strip() for surname in _SURNAMES)
        if first:
            yield from (f"{given} {last}" for given in _FIRST_NAMES[named.sex or "f"])


def _misspell(name: str) -> Iterator[str]:
    """One letter of the last long word changed: two neighbours turned, a vowel exchanged, a letter doubled."""
    words = [word for word in name.split() if len(word) >= 5 and word.isalpha()]
    if not words:
        return
    word = words[-1]
    middle = len(word) // 2
    if word[middle] != word[middle + 1]:
        yield name.replace(word, word[:middle] + word[middle + 1] + word[middle] + word[middle + 2 :])
    vowel = next((place for place in range(1, len(word)) if word[place] in _VOWELS), None)
    if vowel is not None:
        yield name.replace(word, word[:vowel] + _VOWELS[word[vowel]] + word[vowel + 1 :])
    yield name.replace(word, word[: middle + 1] + word[middle:])


def _new_parts(after: str, before: str) -> set[str]:
    return set(after.split()) - set(before.split()) - {"of", "and"}


def _surname(named: Named) -> str:
    return named.name.split()[-1]


def _shares_surname(one: Named, other: Named) -> bool:
    return one.kind == "person" and _surname(one) == _surname(other)


def _replace_office(text: str, span: Span, after: str, variant: str) -> Plant:
    """The office exchanged, with capitals before a name ("Mayor Okafor") and the article that it takes."""
    after = after.title() if span.start > 0 and span.slice(text)[:1].isupper() else after
    article = re.search(r"\ban? $", text[: span.start])
    if article is None:
        return replace_at(text, span, after, variant)
    fitting = "an" if after[0] in "aeiou" else "a"
    return replace_at(text, Span(article.start(), span.end), f"{fitting} {after}", variant)


CLASSES: dict[str, Generator] = {"name": plant_name, "office": plant_office}
