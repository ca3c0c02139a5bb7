"""The place of a value in its sentence, and what another sentence has in the same place.

Two places are the same when the next content words beside them are: on both sides, or on one while the clause ends on
the other. How far the sameness goes on outwards (`run`) and how much of the rest is the same say how sure it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from drafter.brief import Span
from drafter.checks.aligning import Alignment, Telling, Word, index_words
from drafter.checks.slots.values import Value, is_comparable, locate_values
from drafter.text.figures import FoundFigure

_AUXILIARY = re.compile(
    "is|are|was|were|be|been|being|has|have?|had|do|does|did|wil|will|would|the|a|an|who|which|also"
)
_BEING = re.compile("is|are|was|were|be|been|being|get|got")
_APART = re.compile(r"(?<!\d),|,(?!\d)|[;:–—()\"“”]")
# Who or what, then something about it, then the verb: "Brandt (right), who ...", "Brandt, a skipper of 40, ...".
_ASIDE = re.compile(r"(?:\s*\([^()]{1,40}\))?,(?:\s*(?:who|which)\b|[^,;:.()]{1,60},)")
# Whom somebody talks to, and not who says it: "in an interview with the Bell, Okafor said" is "Okafor told the Bell".
_ADDRESSED = re.compile(
    r"\b(?:(?:interview(?:ed|s)?|conversation|phone call)\s(?:with|by|for|on)|(?:speak|talk)(?:s|ed|ing)?\s(?:to|with)"
    r"|spoke\s(?:to|with)|(?:remarks|comments|statement)\s(?:to|for)|t(?:old|ells?|elling))\s(?:the\s|an?\s)?$",
    re.IGNORECASE,
)
_ADDRESS_REACH = 40
_BRACKET = re.compile(r"\s*\([^()]{1,40}\)")


@dataclass(frozen=True)
class Slot:
    """A value of the statement and the value of the same kind that a source's sentence has in its place.

    `sides` counts the sides on which the next content word is the same in both, `run` how many content words in a row
    are, outwards from the value. `is_cut` is whether on a side that is not the same one of the two clauses ends; where
    it is not, the place is only likely. `spans` are what was looked beside in the two texts: the values, or with their
    titles.
    """

    value: Value
    other: Value
    telling: Telling
    spans: tuple[Span, Span]
    sides: int
    run: int
    is_cut: bool

    @cached_property
    def share(self) -> float:
        """The share of the statement's other content words that the sentence has too, 0 to 1."""
        alignment = self.telling.alignment
        return share_beside(alignment.words, self.value.span, alignment.partners)

    @cached_property
    def other_share(self) -> float:
        """The share of the sentence's other content words that the statement has too, 0 to 1."""
        alignment = self.telling.alignment
        return share_beside(alignment.others, self.other.span, alignment.takers)

    @property
    def weight(self) -> float:
        """How much of the statement, and of the words right around the value, is in that sentence too: 0 to 2."""
        return self.share + self.telling.alignment.context(self.value.span)

    def is_linked_alike(self) -> bool:
        """Whether the same small words, auxiliaries aside, link both values to the same word beside them."""
        alignment = self.telling.alignment
        line, other = _lines(alignment)
        mine, theirs = self.spans
        is_enclosed = other.is_apart(theirs, -1) and other.is_apart(theirs, 1)
        for step in (-1, 1):
            mine_next, their_next = line.next_content(mine, step), other.next_content(theirs, step)
            if mine_next is None or their_next is None or alignment.partners.get(mine_next) != their_next:
                continue
            if line.links(mine, step) != other.links(theirs, step):
                return False
            if line.is_apart(mine, step) != other.is_apart(theirs, step) and not is_enclosed:
                return False
        return True


def locate_slot(value: Value, telling: Telling, language: str | None) -> Slot | None:
    """What `telling`'s sentence has in the place of `value`, None when nothing of its kind stands there.

    Of two places that fit as well the later: what stands behind an aside is nearer to the verb than what opens it.
    """
    if not telling.alignment.indexes(value.span):
        return None
    others = [
        other
        for other in locate_values(telling.alignment.other, language, telling.part.base)
        if is_comparable(value, other) and not _is_other_party(value, other, telling.alignment)
    ]
    slots = [slot for other in others for slot in _iter_slots(value, other, telling)]
    return max(slots, key=lambda slot: (slot.is_cut, slot.sides, slot.other.span, slot.run), default=None)


def _is_other_party(value: Value, other: Value, alignment: Alignment) -> bool:
    """Whether just one of two names is whom somebody talks to: it takes no place of who talks."""
    if value.kind != "name":
        return False
    sides = (alignment.text, value.outer.start), (alignment.other, other.outer.start)
    mine, theirs = (bool(_ADDRESSED.search(text, max(0, end - _ADDRESS_REACH), end)) for text, end in sides)
    return mine != theirs


def locate_sole(value: Value, values: Sequence[Value], telling: Telling, language: str | None) -> Slot | None:
    """The only date, or figure of a unit, in the sentence for the only one among the statement's `values`."""
    if isinstance(value.item, FoundFigure) and value.item.unit is None:
        return None
    others = [
        other
        for other in locate_values(telling.alignment.other, language, telling.part.base)
        if is_comparable(value, other)
    ]
    if len(others) != 1 or sum(is_comparable(value, other) for other in values) != 1:
        return None
    return Slot(value, others[0], telling, (value.span, others[0].span), sides=0, run=0, is_cut=False)


def share_beside(words: tuple[Word, ...], span: Span, paired: dict[int, int]) -> float:
    """The share of the content words outside `span` that are paired, 0 to 1."""
    inside = index_words(words, span)
    beside = [n for n, word in enumerate(words) if word.is_content and n not in inside]
    return sum(n in paired for n in beside) / len(beside) if beside else 0.0


def _iter_slots(value: Value, other: Value, telling: Telling) -> Iterator[Slot]:
    choices = dict.fromkeys(((value.span, other.span), (value.outer, other.outer)))
    for spans in choices:
        runs = {step: _count_run(telling.alignment, spans, step) for step in (-1, 1)}
        if any(runs.values()):
            is_cut = all(run or _is_cut(telling.alignment, spans, step) for step, run in runs.items())
            sides = sum(run > 0 for run in runs.values())
            yield Slot(value, other, telling, spans, sides, sum(runs.values()), is_cut)


def _count_run(alignment: Alignment, spans: tuple[Span, Span], step: int) -> int:
    """How many content words in a row are the same on one side, counted from the two spans outwards.

    To the right the first may stand behind an aside; "was appointed" and "appointed" are not the same there.
    """
    line, other = _lines(alignment)
    mine, theirs = spans
    starts = [n for n in (line.next_content(mine, step), line.beyond_aside(mine, step)) if n is not None]
    ends = (other.next_content(theirs, step), other.beyond_aside(theirs, step))
    for start in starts:
        end = alignment.partners.get(start, -1)
        if end in ends and (step < 0 or line.is_passive(start) == other.is_passive(end)):
            return _extend_run(alignment, start, end, step)
    return 0


def _extend_run(alignment: Alignment, mine: int, theirs: int, step: int) -> int:
    line, other = _lines(alignment)
    run = 0
    at, other_at = mine, theirs
    while alignment.partners.get(at, -1) == other_at:
        run += 1
        following, other_following = line.next_from(at, step), other.next_from(other_at, step)
        if following is None or other_following is None:
            break
        at, other_at = following, other_following
    return run


def _is_cut(alignment: Alignment, spans: tuple[Span, Span], step: int) -> bool:
    """Whether one side's clause ends at the value, and the other's phrase at least."""
    line, other = _lines(alignment)
    mine, theirs = spans
    ends = line.is_apart(mine, step), other.is_apart(theirs, step)
    return all(ends) or (ends[0] and other.is_stop(theirs, step)) or (ends[1] and line.is_stop(mine, step))


def _lines(alignment: Alignment) -> tuple["_Line", "_Line"]:
    return _Line(alignment.text, alignment.words), _Line(alignment.other, alignment.others)


class _Line(NamedTuple):
    """A text and its words, with a look to either side of a span in it: `step` is -1 for before, 1 for behind."""

    text: str
    words: tuple[Word, ...]

    def next_from(self, index: int, step: int) -> int | None:
        """The index of the next content word from the word at `index` on."""
        at = index + step
        while 0 <= at < len(self.words):
            if self.words[at].is_content:
                return at
            at += step
        return None

    def next_content(self, span: Span, step: int) -> int | None:
        """The index of the next content word beside `span`, a bracket behind it left out."""
        bracket = _BRACKET.match(self.text, span.end) if step > 0 else None
        inside = index_words(self.words, Span(span.start, bracket.end()) if bracket else span)
        return self.next_from(inside[-1] if step > 0 else inside[0], step) if inside else None

    def beyond_aside(self, span: Span, step: int) -> int | None:
        """The index of the next content word behind an aside that follows `span`, None when none follows."""
        aside = _ASIDE.match(self.text, span.end) if step > 0 else None
        if aside is None:
            return None
        behind = (n for n, word in enumerate(self.words) if word.span.start >= aside.end() and word.is_content)
        return next(behind, None)

    def is_apart(self, span: Span, step: int) -> bool:
        """Whether nothing, or a comma or the like, stands between `span` and the next content word."""
        other = self.next_content(span, step)
        if other is None:
            return True
        start, end = (span.end, self.words[other].span.start) if step > 0 else (self.words[other].span.end, span.start)
        return bool(_APART.search(self.text, start, end))

    def is_stop(self, span: Span, step: int) -> bool:
        """Whether a small word at least stands between `span` and the next content word."""
        other = self.next_content(span, step)
        inside = index_words(self.words, span)
        return other is None or other not in (inside.start - 1, inside.stop)

    def is_passive(self, index: int) -> bool:
        """Whether a form of "be" stands before a word that may be a participle: "was appointed"."""
        is_being = index > 0 and bool(_BEING.fullmatch(self.words[index - 1].key))
        return is_being and not self.words[index].span.slice(self.text).endswith("ing")

    def links(self, span: Span, step: int) -> list[str]:
        """The small words between `span` and the next content word, without articles and auxiliaries."""
        other = self.next_content(span, step)
        inside = index_words(self.words, span)
        if other is None:
            return []
        between = self.words[inside.stop : other] if step > 0 else self.words[other + 1 : inside.start]
        return [word.key for word in between if not word.is_content and not _AUXILIARY.fullmatch(word.key)]
