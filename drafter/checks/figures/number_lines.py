"""A line that gives a figure and what it counts, as By the numbers prints it: "52, passengers taken ashore"."""

import re
from collections.abc import Sequence

from drafter.brief import Span
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import tell_language
from drafter.text.counting import locate_hedge
from drafter.text.figures import locate_figures
from drafter.text.folding import fold
from drafter.text.languages import guess_language
from drafter.text.words import content_words

_AFTER_VALUE = re.compile(r"\s*(?:[,:;—–]|-(?=\s))\s*")
_TURNS = re.compile(
    r"\b(?:not|no|nobody|none|nor|neither|never|without|nicht|kein\w*|nie|ohne)\b|n[’']t\b", re.IGNORECASE
)
# Within this many characters of the figure its sentence must have the words: farther off another figure may own them.
_NEAR = 120
_JUST_BEFORE = 40
_MOST_LABEL = 120


def is_number_line(text: str, cited: Sequence[CitedText]) -> bool:
    """Whether `text` is a figure and a label, and one cited sentence prints that figure with all the label's words.

    The figure comes with the hedge that the sentence gives it, no other.
    """
    language = tell_language(text, cited)
    figure = next(iter(locate_figures(text, language)), None)
    if figure is None or text[: figure.span.start].strip().casefold() not in ("", figure.hedge):
        return False
    parted = _AFTER_VALUE.match(text, figure.span.end)
    label = text[parted.end() :] if parted else ""
    wanted = set(content_words(label, language)) - set(content_words(text[: figure.span.end], language))
    if not wanted or len(label) > _MOST_LABEL or _TURNS.search(label):
        return False
    whole = f"{text[: figure.span.end]} {label}"
    return any(
        _prints(sentence.text, whole) or _gives(sentence.text, figure.span.slice(text), figure.hedge, wanted)
        for part in cited
        if part.menu.source.language == language
        for sentence in part.sentences
    )


def _prints(sentence: str, line: str) -> bool:
    """Whether a sentence has figure and label as one stretch, with no negation or hedge right before it."""
    folded = fold(sentence).text.casefold()
    place = folded.find(fold(line).text.casefold())
    before = folded[max(0, place - _JUST_BEFORE) : place]
    return place >= 0 and not _TURNS.search(before) and not locate_hedge(folded, Span(place, place + 1))


def _gives(sentence: str, value: str, hedge: str | None, wanted: set[str]) -> bool:
    """Whether a sentence prints the value with this hedge and the wanted words, which are not another figure's."""
    language = guess_language(sentence)
    figures = locate_figures(sentence, language)
    for found in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", sentence, re.IGNORECASE):
        around = sentence[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        printed = [figure for figure in figures if figure.span.overlaps(Span(*found.span()))]
        own = {stem for figure in printed for stem in content_words(figure.counts or "", language)}
        others = {stem for f in figures if f not in printed for stem in content_words(f.counts or "", language)}
        is_same = all(figure.hedge == hedge for figure in printed)
        if is_same and wanted <= set(content_words(around, language)) and not _TURNS.search(around):
            return not (others - own) & wanted
    return False
