"""Whom "she", "it" and "the 34-year-old" stand for: the people and bodies that the sentences before have named.

Every function takes a text whose quotations are blanked out and gives spans into it.
"""

import re
from collections.abc import Sequence

from drafter.brief import Span
from drafter.text.abbreviations import OPENERS
from drafter.text.people import is_person, locate_apposed, locate_described
from drafter.text.phrases import clause_subject
from drafter.text.speech import (
    DETERMINERS,
    FEMALE,
    FEMALE_KIN,
    FEMALE_TITLES,
    GROUPS,
    MALE,
    MALE_KIN,
    MALE_TITLES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    THINGS,
)

_PERSON = re.compile(
    r"(?<![\w’'-])(?:[A-Z][\w’-]*\.?\s+)*(?:[A-Z]\.\s+)*[A-Z][\w-]*"
    r"(?:\s+(?:(?:de|del|van|von|der|bin|al)\s+){0,2}(?:[A-Z]\.(?=\s)|[A-Z][\w-]*))*"
)
_KIN_BEFORE = re.compile(
    rf"\b(?:(?i:{'|'.join(sorted(POSSESSIVES))})|\w+[’']s?)\s+(?:[a-z]+\s)?"
    rf"(?:{'|'.join(sorted(FEMALE_KIN | MALE_KIN))})\s+$"
)
_ANYBODY = re.compile(
    r"(?:year-old|\b(?:fisher|work|business|police|fire|country)?(?:wo)?man|boy|girl|teenager|pensioner|mother|father|mum|dad|widow|widower|worker|victim|survivor)$"
)
# What is a person by its form, and the commonest of those whose ending things have too ("the minister", "the pier").
_HUMAN = re.compile(
    r"(?:year-old|man|woman|person|boy|girl|teenager|pensioner|mother|father|mum|dad|widow|widower|victim|survivor|chief|coach|captain|[iy]st|ian|eer|(?:minist|lead|manag|lawy|offic|teach|work|play"
    r"|driv|own|sing|farm|strik|keep|skipp|report|research|command|found|foundr|organis|organiz|own|presid|stud|resid"
    r"|ag|serge)(?:er|ent|eant)|mayor|governor|senator|director|actor|author|doctor|professor|prosecutor|investigator"
    r"|inspector|editor|president|judge|pilot|nurse|bishop|priest|king|queen|pope|prince|princess)$"
)
_MAX_NAME_WORDS = 6


def resolve_pronoun(text: str, pronoun: Span, passages: Sequence[Span], known: frozenset[str]) -> Span | None:
    """The latest person named in `passages` (latest first) whom `pronoun` fits, None where two could be meant.

    `known` are the names that stand for a person wherever they stand alone. The subject of a sentence comes before
    whoever else it names. "It" and "they" stand for a subject that is no person.
    """
    word = pronoun.slice(text).lower()
    if word in ("it", "they"):
        return _resolve_body(text, passages, known)
    if word not in FEMALE | MALE:
        return None
    for sentence in passages:
        people = [person for person in locate_people(text, sentence, known) if is_fitting(text, person, word)]
        subject = locate_opening(text, sentence)
        if subject and subject.slice(text).lower() == word:
            continue
        first = next((person for person in people if subject and subject.overlaps(person)), None)
        if first:
            return first
        if subject and is_human(text, subject) and is_fitting(text, subject, word):
            return _up_to_human(text, subject)
        if people:
            return people[0] if len({_surname(person.slice(text)) for person in people}) == 1 else None
    return None


def resolve_anybody(text: str, described: Span, passages: Sequence[Span], known: frozenset[str]) -> Span | None:
    """Whom "the 34-year-old" or "the striker" is another word for: the person that the sentence before is about.

    `passages` are the sentences before it, latest first: of its own paragraph for whoever may hold an office, since
    "the governor" may be somebody else than was named last.
    """
    words = described.slice(text)
    if words.split()[0].lower() != "the" or " of " in words or not _HUMAN.search(words.rsplit(None, 1)[-1]):
        return None
    for sentence in passages:
        subject = locate_opening(text, sentence)
        people = locate_people(text, sentence, known)
        named = next((person for person in people if subject and subject.overlaps(person)), None)
        if named:
            return named if is_anybody(words) or not _has_office(text, named) else None
        if people or (subject and subject.slice(text).lower() not in PRONOUNS):
            return None
    return None


def is_anybody(description: str) -> bool:
    """Whether a description tells no office, only what anybody may be: "the 34-year-old", "the shop worker"."""
    return bool(_ANYBODY.search(description))


def _has_office(text: str, person: Span) -> bool:
    """Whether `text` introduces a person with an office: "spokesman Jon Reuss", "Jon Reuss, the head of"."""
    surname = re.escape(_surname(person.slice(text)))
    introduced = re.finditer(
        rf"(?P<before>[\w-]+)\s+(?:[A-Z][\w.’'-]*\s+){{0,3}}{surname}\b(?P<after>,\s+(?:an?|the|its)\s)?", text
    )
    return any(found["after"] or (found["before"].islower() and _HUMAN.search(found["before"])) for found in introduced)


def known_names(text: str, sentences: Sequence[Span]) -> tuple[frozenset[str], frozenset[str]]:
    """The last names of everyone named in full somewhere in `text`, and the first names that somebody's kin go by."""
    none: frozenset[str] = frozenset()
    names = [p.slice(text) for sentence in sentences for p in locate_people(text, sentence, none)]
    surnames = frozenset(_surname(name) for name in names if " " in name)
    return surnames, frozenset(name for name in names if " " not in name) - surnames


def locate_people(text: str, sentence: Span, known: frozenset[str]) -> list[Span]:
    """The people a sentence names: by title and name, by two names, as kin, or by one of `known` alone."""
    people: list[Span] = []
    for found in _PERSON.finditer(text, *sentence):
        start, words = _past_openers(found)
        before = text[max(sentence.start, start - 4) : start].lower()
        is_owner = text.startswith(("’s", "'s"), found.end())
        if not words or is_owner or before.endswith(("the ", " in ", " at ")):
            continue
        is_known = words[0] in known or bool(_KIN_BEFORE.search(text, max(sentence.start, start - 40), start))
        is_full = 1 < len(words) <= _MAX_NAME_WORDS and is_person(text[start : found.end()])
        if is_full or (is_known and len(words) == 1):
            people.append(Span(start, found.end()))
    return people


def locate_opening(text: str, sentence: Span) -> Span | None:
    """The subject that opens a sentence, by the name put after it: "The mayor, Ines Okafor, ..."."""
    subject = clause_subject(text, *sentence)
    return (locate_apposed(text, subject, sentence.end) or subject) if subject else None


def is_human(text: str, phrase: Span) -> bool:
    """Whether a phrase describes one person: by an office that `text` gives somebody, or by its last word's form."""
    words = phrase.slice(text).split()
    if words[0].lower() not in DETERMINERS or len(words) < 2 or words[-1] in THINGS | GROUPS:
        return False
    return any(_HUMAN.search(word) for word in words[1:4]) or locate_described(text, phrase) is not None


def is_fitting(text: str, person: Span, pronoun: str) -> bool:
    """Whether a title, or the kin that a person is called, lets "she" or "he" stand for them."""
    kin = _KIN_BEFORE.search(text, max(0, person.start - 40), person.start)
    words = {word.rstrip(".,").lower() for word in f"{kin.group() if kin else ''} {person.slice(text)}".split()}
    others = (MALE_TITLES, MALE_KIN) if pronoun in FEMALE else (FEMALE_TITLES, FEMALE_KIN)
    return not words & {word.lower() for group in others for word in group}


def _up_to_human(text: str, phrase: Span) -> Span:
    """A description without the verb that may cling to it: "The old man" of "The old man ties another knot"."""
    words = re.finditer(r"\S+", phrase.slice(text))
    human = next((word for word in words if _HUMAN.search(word.group())), None)
    is_titled = not human or phrase.slice(text)[human.end() :].lstrip()[:1].isupper()
    return phrase if is_titled or not human else Span(phrase.start, phrase.start + human.end())


def _resolve_body(text: str, passages: Sequence[Span], known: frozenset[str]) -> Span | None:
    for sentence in passages:
        subject = locate_opening(text, sentence)
        if not subject or subject.slice(text).lower() in PRONOUNS:
            continue
        is_one = any(subject.overlaps(person) for person in locate_people(text, sentence, known))
        return None if is_one or is_human(text, subject) else subject
    return None


def _past_openers(found: re.Match[str]) -> tuple[int, list[str]]:
    """Where a run of capitalised words begins once "In" or "But" is left out, and its words without their stops."""
    words = list(re.finditer(r"\S+", found.group()))
    while words and (words[0].group() in OPENERS or words[0].group().lower() in PREPOSITIONS):
        words = words[1:]
    start = found.start() + (words[0].start() if words else 0)
    return start, [word.group().rstrip(".") for word in words]


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].removesuffix("’s").removesuffix("'s")
