"""Negation and direction in other languages than English: in statements that have most of a source sentence's words."""

import re
from collections.abc import Iterator, Sequence

from drafter.brief import Finding, Span
from drafter.checks.aligning import Telling
from drafter.text.polarity_abroad import Denial, has_negative, is_known, locate_denials, locate_opposites

# The share of the statement's words that a sentence must have to be compared.
_LEAST_SHARE = 0.6
_FEWEST_LETTERS = 2


def check_polarity_abroad(tellings: Sequence[Telling]) -> list[Finding]:
    """Findings negation_changed and direction_reversed (errors) of a statement in another language than English."""
    found: dict[Span, Finding] = {}
    for telling in tellings:
        language = telling.part.menu.source.language or ""
        if is_known(language) and telling.alignment.share >= _LEAST_SHARE:
            others = [other.alignment.other for other in tellings if other is not telling]
            for code, mine, theirs in _compare(telling, others, language):
                found.setdefault(mine, _tell(telling, code, mine, theirs))
    return list(found.values())


def _tell(telling: Telling, code: str, mine: Span, theirs: Span) -> Finding:
    text, other = telling.alignment.text, telling.alignment.other
    message = f"the text says “{mine.slice(text)}”, the source says “{theirs.slice(other)}”"
    return Finding(code=code, severity="error", message=message, at=mine, evidence=(telling.cite(theirs),))


def _compare(telling: Telling, others: Sequence[str], language: str) -> Iterator[tuple[str, Span, Span]]:
    text, other = telling.alignment.text, telling.alignment.other
    ours, theirs = locate_denials(text, language), locate_denials(other, language)
    for denial in () if theirs else ours:
        place = None if has_negative(other, language, denial.stem) else _locate_word(denial, other)
        if place and not any(locate_denials(o, language) for o in others):
            yield "negation_changed", denial.at, place
    for denial in () if ours else theirs:
        place = None if has_negative(text, language, denial.stem) else _locate_word(denial, text)
        if place and not any(_locate_word(denial, o) for o in others):
            yield "negation_changed", place, denial.at
    if not ours and not theirs:
        for mine, opposite in locate_opposites(text, other, language):
            if not any(mine.slice(text) in o for o in others):
                yield "direction_reversed", mine, opposite


def _locate_word(denial: Denial, text: str) -> Span | None:
    """Where `text` has the word that is denied, with whatever Latin letters end it there."""
    if len(denial.stem) < _FEWEST_LETTERS:
        return None
    place = re.search(rf"{re.escape(denial.stem)}[a-zäöüß]*", text, re.IGNORECASE)
    return Span(*place.span()) if place else None
