"""How old somebody is: the age a statement gives to a person, against the one that the cited sources give them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Citation, Finding, Span, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.slots.values import locate_values
from drafter.checks.whereabouts import locate_quoted, tell_language
from drafter.menus import Sentence
from drafter.text.same_names import is_same_name

_AFTER = re.compile(
    r",\s(?P<plain>\d{1,3})(?=[,.;)]|$)|\s?\((?P<bracket>\d{1,3})\)"
    r"|,[^.;\d]{0,40}?\b(?:aged|who\s(?:is|was)|then)\s(?P<told>\d{1,3})(?=[,.;]|$)"
)
_BEFORE = re.compile(r"\b(?P<before>\d{1,3})-year-old\s(?:[^\W\d_][\w’'-]*\s){0,4}$")
_REACH = 60


class _Age(NamedTuple):
    """A name, the age beside it as printed, and where the age stands."""

    name: str
    age: str
    span: Span


def check_ages(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Finding `figure_counts` (error) for an age that the cited sources give that person otherwise, or others alone."""
    text = statement.text
    language = tell_language(text, cited)
    quoted = locate_quoted(text)
    return [
        finding
        for age in _locate_ages(text, language)
        if not any(span.contains(age.span) for span in quoted)
        if (finding := _check_age(age, cited))
    ]


@lru_cache(maxsize=4096)
def _locate_ages(text: str, language: str | None) -> tuple[_Age, ...]:
    """The ages of the people named in `text`."""
    if not re.search(r"\d", text):
        return ()
    names = [value.span for value in locate_values(text, language, None) if value.kind == "name"]
    return tuple(age for name in names for age in _iter_beside(text, name))


def _iter_beside(text: str, name: Span) -> Iterator[_Age]:
    after = _AFTER.match(text, name.end)
    before = _BEFORE.search(text, max(0, name.start - _REACH), name.start)
    for found in (after, before):
        if found and found.lastgroup:
            yield _Age(name.slice(text), found[found.lastgroup], Span(*found.span(found.lastgroup)))


def _check_age(age: _Age, cited: Sequence[CitedText]) -> Finding | None:
    told = [(other, citation) for part in cited for other, citation in _iter_told(age.name, part)]
    if not told:
        return _check_bearer(age, cited)
    if any(other.age == age.age for other, _ in told):
        return None
    other, citation = told[0]
    message = f"“{age.name}” is {age.age} here; the source says {other.age}"
    return Finding(code="figure_counts", severity="error", message=message, at=tuple(age.span), evidence=(citation,))


def _check_bearer(age: _Age, cited: Sequence[CitedText]) -> Finding | None:
    """The finding for an age that stands in the sources only beside other people's names, where they name this one."""
    last = age.name.rsplit(maxsplit=1)[-1]
    if not any(last in part.menu.text for part in cited):
        return None
    bearers: list[tuple[_Age, Citation]] = []
    for part in cited:
        for sentence in part.menu.sentences:
            printed = list(re.finditer(rf"(?<!\d){age.age}(?!\d)", sentence.text))
            ages = [other for other in _locate_ages(sentence.text, part.menu.source.language) if printed]
            for place in printed:
                other = next((each for each in ages if each.span.start == place.start()), None)
                if other is None or not set(other.name.split()).isdisjoint(age.name.split()[:-1]):
                    return None
                bearers.append((other, _cite(other, sentence, part)))
    if not bearers:
        return None
    other, citation = bearers[0]
    message = f"“{age.name}” is {age.age} here; the source says so of “{other.name}”"
    return Finding(code="figure_counts", severity="error", message=message, at=tuple(age.span), evidence=(citation,))


def _cite(age: _Age, sentence: Sentence, part: CitedText) -> Citation:
    start, end = age.span
    return part.menu.cite(Span(sentence.span.start + start, sentence.span.start + end))


def _iter_told(name: str, part: CitedText) -> Iterator[tuple[_Age, Citation]]:
    """The ages that a source gives to whoever `name` names, and where."""
    last = name.rsplit(maxsplit=1)[-1]
    for sentence in part.menu.sentences:
        if last not in sentence.text:
            continue
        for age in _locate_ages(sentence.text, part.menu.source.language):
            if is_same_name(name, age.name):
                yield age, _cite(age, sentence, part)
