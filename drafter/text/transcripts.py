"""Interviews and hearings printed as turns, a name and a colon before each: speech without quotation marks."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.brief import Span
from drafter.text.sentences import split_paragraphs

_NAME = r"[^\W\d_a-z][\w.’'-]*"
_LABEL = re.compile(
    rf"[*_]{{0,3}}(?P<name>{_NAME}(?:[ \t]+(?:(?:of|the|de|van|von|der|da|al)[ \t]+)?{_NAME}){{0,4}})"
    r"[ \t]*(?:\([^()\n]{1,40}\)[ \t]*)?[*_]{0,3}[:：][*_]{0,3}[ \t]+(?=\S)"
)
_QUESTION_AND_ANSWER = frozenset(("Q", "A", "Question", "Answer"))
_FEWEST_TURNS = 3


@dataclass(frozen=True)
class Turn:
    """What one speaker says before the next one does; `speaker` is None where the label is "Q" or "A"."""

    span: Span
    speaker: Span | None


def locate_turns(text: str, sentences: Sequence[Span]) -> list[Turn]:
    """The turns of a transcript inside `sentences`, in order; none unless a label comes back among three or more.

    A paragraph between two labelled ones goes on with the turn before it; what follows the last one is the article's.
    """
    if text.count(":") + text.count("：") < _FEWEST_TURNS:
        return []
    paragraphs = [part for part in split_paragraphs(text) if any(part.overlaps(sentence) for sentence in sentences)]
    labels = [_LABEL.match(text, *paragraph) for paragraph in paragraphs]
    speakers = Counter(_last_word(label) for label in labels if label)
    labelled = [number for number, label in enumerate(labels) if label and speakers[_last_word(label)] > 1]
    if speakers.total() < _FEWEST_TURNS or not labelled:
        return []
    turns: list[Turn] = []
    for number in range(labelled[0], labelled[-1] + 1):
        label = labels[number]
        if label:
            speaker = None if label["name"] in _QUESTION_AND_ANSWER else Span(*label.span("name"))
            turns.append(Turn(Span(label.end(), paragraphs[number].end), speaker))
        else:
            turns.append(Turn(paragraphs[number], turns[-1].speaker))
    return [Turn(turn.span, _fullest(text, turn.speaker, turns)) for turn in turns]


def _last_word(label: re.Match[str]) -> str:
    return label["name"].split()[-1]


def _fullest(text: str, speaker: Span | None, turns: Sequence[Turn]) -> Span | None:
    """The label that names the same speaker with most words: "HANNE ROED" for "ROED"."""
    if speaker is None:
        return None
    last = speaker.slice(text).split()[-1]
    same = [turn.speaker for turn in turns if turn.speaker and last in turn.speaker.slice(text).split()]
    return max(same, key=lambda span: len(span.slice(text).split()))
