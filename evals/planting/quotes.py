"""Planted errors in quotations: a word of it, parts joined that were not, another speaker."""

import re
from collections.abc import Iterator

from drafter.brief import Span
from evals.planting.names import FOREIGN_PEOPLE
from evals.planting.plant import Generator, Plant, locate_quoted, replace_at
from evals.stories import Story, TrueStatement

# A word for another that a careless retelling might put: never a mere spelling.
_OTHER_WORDS = {
    "not": "never",
    "cannot": "will not",
    "never": "always",
    "is": "was",
    "are": "were",
    "was": "is",
    "will": "would",
    "must": "should",
    "may": "will",
    "any": "some",
    "anything": "something",
    "every": "almost every",
    "all": "most",
    "nothing": "little",
    "nobody": "somebody",
    "day": "morning",
    "night": "evening",
    "single": "second",
    "small": "large",
    "town": "city",
    "company": "firm",
    "letter": "note",
    "warning": "threat",
    "weeks": "months",
    "home": "indoors",
    "told": "asked",
    "said": "did",
    "children": "parents",
    "people": "voters",
    "water": "money",
    "river": "lake",
    "court": "judge",
    "agreement": "treaty",
    "peace": "trust",
    "law": "rules",
    "money": "cash",
    "good": "great",
    "bad": "sorry",
    "expensive": "costly",
    "safely": "slowly",
    "two": "three",
    "three": "four",
    "ten": "twelve",
    "twelve": "ten",
    "nine": "eight",
}
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORDS = 5


def plant_word(statement: TrueStatement, _story: Story) -> Iterator[Plant]:
    """One word of a quotation exchanged, or an inner one of four letters or more left out without a sign."""
    for quote in locate_quoted(statement.text):
        words = list(_WORD.finditer(statement.text, *quote))
        for word in words:
            if word[0].casefold() in _OTHER_WORDS:
                after = _OTHER_WORDS[word[0].casefold()]
                after = after.capitalize() if word[0][:1].isupper() else after
                yield replace_at(statement.text, Span(*word.span()), after, "exchanged")
        for word in words[1:-1]:
            if len(words) >= _LEAST_WORDS and len(word[0]) > 3 and statement.text[word.end()] == " ":
                yield replace_at(statement.text, Span(word.start(), word.end() + 1), "", "left out")


def plant_splice(statement: TrueStatement, story: Story) -> Iterator[Plant]:
    """A stretch of four words or more left out without a sign, or words of another quotation joined on."""
    if statement.speaker is None:
        return
    for quote in locate_quoted(statement.text):
        words = list(_WORD.finditer(statement.text, *quote))
        for start in range(3, len(words) - 6):
            gap = Span(words[start].start(), words[start + 4].start())
            if not re.search(r"[.!?]", gap.slice(statement.text)):
                yield replace_at(statement.text, gap, "", "gap unmarked")
        for other in story.statements:
            if other.speaker and other.speaker != statement.speaker and len(words) >= _LEAST_WORDS:
                said = locate_quoted(other.text)[0].slice(other.text).rstrip(",.")
                end = quote.end - (statement.text[quote.end - 1] in ",.")
                joined = f" and {said[:1].lower() if not said.startswith('I ') else said[:1]}{said[1:]}"
                yield replace_at(statement.text, Span(end, end), joined, "two speakers")


def plant_speaker(statement: TrueStatement, story: Story) -> Iterator[Plant]:
    """The quoted words given to somebody else: a person of the articles, or an invented one."""
    if statement.speaker is None:
        return
    place = statement.text.find(statement.speaker)
    span = Span(place, place + len(statement.speaker))
    surname = statement.speaker.split()[-1]
    for person in story.cast:
        if person.kind == "person" and not person.name.endswith(surname):
            yield replace_at(statement.text, span, person.name, "same article")
    for name in FOREIGN_PEOPLE:
        yield replace_at(statement.text, span, name, "foreign")


CLASSES: dict[str, Generator] = {
    "quote word": plant_word,
    "quote splice": plant_splice,
    "speaker": plant_speaker,
}
