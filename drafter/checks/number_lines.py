"""A line that gives a figure and what it counts, as By the numbers prints it: "52, passengers taken ashore"."""

import re
from collections.abc import Sequence

from drafter.brief import Span
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import tell_language
from drafter.text.figures import locate_figures
from drafter.text.words import content_words

_AFTER_VALUE = re.compile(r"\s*(?:[,:;—–]|-(?=\s))\s*")
_TURNS = re.compile(r"\b(?:not|no|never|without|nicht|kein\w*|nie|ohne)\b|n[’']t\b", re.IGNORECASE)
# Within this many characters of the figure its sentence must have the words: farther off another figure may own them.
_NEAR = 120
_MOST_LABEL = 120


def is_number_line(text: str, cited: Sequence[CitedText]) -> bool:
    """Whether `text` is a figure and a label, and one cited sentence prints that figure with all the label's words."""
    language = tell_language(text, cited)
    figures = locate_figures(text, language)
    if not figures or figures[0].span.start > 0:
        return False
    value = figures[0].span.slice(text)
    parted = _AFTER_VALUE.match(text, figures[0].span.end)
    label = text[parted.end() :] if parted else ""
    wanted = set(content_words(label, language)) - set(content_words(value, language))
    if not wanted or len(label) > _MOST_LABEL or _TURNS.search(label):
        return False
    return any(
        _gives(sentence.text, value, wanted, language)
        for part in cited
        if part.menu.source.language == language
        for sentence in part.sentences
    )


def _gives(sentence: str, value: str, wanted: set[str], language: str | None) -> bool:
    """Whether a sentence prints the value with the wanted words around it, and they are not those of another figure."""
    figures = locate_figures(sentence, language)
    for found in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", sentence, re.IGNORECASE):
        around = sentence[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        own, others = set[str](), set[str]()
        for figure in figures:
            counted = wanted.intersection(content_words(figure.counts or "", language))
            (own if figure.span.overlaps(Span(*found.span())) else others).update(counted)
        if wanted <= set(content_words(around, language)) and not _TURNS.search(around) and not others - own:
            return True
    return False
