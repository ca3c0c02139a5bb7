"""By the numbers: the figures that matter, each with source words for what it counts."""

import re
from dataclasses import dataclass

from drafter.menus import Figure
from drafter.proposal import ProposedNumber, ProposedStatement
from drafter.text.vectors import cosine
from drafter.text.words import content_words
from drafter.writers.extracting.cue_words import PERSONAL
from drafter.writers.extracting.labels import Label, cut_label, is_vote
from drafter.writers.extracting.ranking import Ranked
from drafter.writers.extracting.story import Story

# So many where the sources hold them: the first few from sentences off the topic too.
_MOST, _FEWEST = 6, 3
_ON_TOPIC, _OFF_TOPIC = 0.2, 0.0
_SAME_FIGURE = 0.2
# A figure that a second outlet reports counts half as much again.
_PER_OUTLET = 0.5
_AGE = re.compile(r"[-\s]year[-\s]olds?\b|\byears? old\b|\baged?\b|세\b|歳|-?jährig", re.IGNORECASE)
_AGED = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]+,\s|\baged?\s)$")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|(?:first|second|third|\w+th|half|one|two|both|erste\w*|zwei)", re.IGNORECASE)
_AGE_ENDS = re.compile(r"\s*(?:,|\)|and\b|\.)")
_AGO = re.compile(r"\s(?:ago|earlier|later)\b")
_SMALL = 4
# Numbers pick no side: one that tells a side of a dispute yields to others.
_DISPUTED = 0.5
_SOLID, _FEW, _BARE = 1.15, 0.6, 0.85
_PLURAL = re.compile(r"s$|^(?:people|men|women|children|police)$")


@dataclass(frozen=True)
class _Counted:
    """A figure of a ranked sentence, with its label and how much it is worth printing."""

    figure: Figure
    ranked: Ranked
    label: str
    worth: float


def pick_numbers(story: Story) -> tuple[ProposedNumber, ...]:
    """Up to six figures, the best first: from central sentences, those that several outlets report before others.

    Where these are fewer than three, figures of less central sentences fill up to three.
    """
    chosen: list[_Counted] = []
    for share, count in ((_ON_TOPIC, _MOST), (_OFF_TOPIC, _FEWEST)):
        telling = (ranked for ranked in story.ranked if ranked.is_prose and story.is_central(ranked, share))
        counted = [found for ranked in telling for found in _count(ranked, story)]
        for one in sorted(counted, key=lambda c: (-c.worth, c.ranked.source, c.ranked.place, c.figure.span)):
            if len(chosen) < count and not any(_is_told(one, other) for other in chosen):
                chosen.append(one)
    return tuple(
        ProposedNumber(
            figure=one.figure.id,
            label=one.label,
            statement=ProposedStatement(text=one.ranked.sentence.text, sentences=(one.ranked.sentence.id,)),
        )
        for one in chosen
    )


def _count(ranked: Ranked, story: Story) -> list[_Counted]:
    found = []
    for figure in ranked.menu.figures:
        if figure.sentence == ranked.sentence.id and not _is_idle(figure, ranked):
            label = cut_label(ranked.menu, figure)
            if label and _is_telling_label(label, figure):
                found.append(_Counted(figure, ranked, label.text, _weigh(figure, ranked, story) * label.quality))
    return found


def _is_telling_label(label: Label, figure: Figure) -> bool:
    """Whether a label says what is counted: several words, or one in the plural; and it is nobody's "we"."""
    words = label.text
    if PERSONAL.search(words):
        return False
    return " " in words or not words.isascii() or (figure.counts is not None and bool(_PLURAL.search(words)))


def _is_idle(figure: Figure, ranked: Ranked) -> bool:
    """Ages, ordinals, "one", "two", "three weeks ago": they count nothing that a reader looks for under numbers."""
    if figure.value is None or figure.value <= 1 or _ORDINAL.fullmatch(figure.text) or _AGE.search(figure.text):
        return not is_vote(figure, ranked.sentence.text)
    if figure.unit == "years" and figure.text.isdigit():
        return True  # an age without its word: "Okafor, 51"
    start = figure.span.start - ranked.sentence.span.start
    before, after = ranked.sentence.text[:start], ranked.sentence.text[start + len(figure.text) :]
    return bool(_AGO.match(after) or (_AGED.search(before) and _AGE_ENDS.match(after)))


def _weigh(figure: Figure, ranked: Ranked, story: Story) -> float:
    others = {other.source for other in story.ranked if _reports(other, figure, ranked)}
    has_vote = is_vote(figure, ranked.sentence.text)
    worth = ranked.score * (1 + _PER_OUTLET * len(others))
    if story.is_disputed(ranked):
        worth *= _DISPUTED
    if has_vote or figure.unit == "percent" or (figure.unit or "").isupper():
        worth *= _SOLID
    elif figure.unit is None and (figure.value or 0) <= _SMALL:
        worth *= _FEW
    return worth if figure.counts or figure.unit else worth * _BARE


def _reports(other: Ranked, figure: Figure, ranked: Ranked) -> bool:
    """Whether another outlet's sentence gives the same figure for the same thing."""
    return other.source != ranked.source and any(
        one.sentence == other.sentence.id
        and one.value == figure.value
        and one.unit == figure.unit
        and cosine(other.vector, ranked.vector) >= _SAME_FIGURE
        for one in other.menu.figures
    )


def _is_told(one: _Counted, other: _Counted) -> bool:
    """Whether a figure, or another that counts the same thing, is chosen already."""
    units = {one.figure.unit, other.figure.unit}
    if one.figure.value == other.figure.value and (len(units) == 1 or None in units):
        return True
    if one.ranked.sentence.id == other.ranked.sentence.id:
        return one.label in other.label or other.label in one.label
    language = one.ranked.menu.source.language
    ours, theirs = (set(content_words(c.label, language)) for c in (one, other))
    return len(ours & theirs) >= 0.6 * min(len(ours), len(theirs))
