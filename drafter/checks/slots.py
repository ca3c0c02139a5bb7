"""A figure, date or name compared in its place: what the sentence that tells the same has there instead.

A value that stands elsewhere in the same article passes every check that looks it up. Here the statement is laid beside
the source's sentence, and what stands in the place of each of its values must be the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from drafter.brief import Citation, Finding, Span, Statement
from drafter.checks.aligning import Alignment, Telling, Word, index_words, locate_tellings
from drafter.checks.evidence import CitedText
from drafter.checks.roles import Exchange, locate_exchange
from drafter.checks.values import Kind, Value, is_comparable, is_same_value, locate_values
from drafter.checks.whereabouts import locate_quoted, tell_language

# How much around a value must be the same (`Slot.weight`), and how near as good a place for it may be elsewhere.
_LEAST_WEIGHT = 0.8
# The least share of the statement's other words that is the same, by how many sides of the value are.
_LEAST_SHARE = {1: 0.65, 2: 0.45}
_NEARLY = 0.25
_LEAST_NAME_CONTEXT = 0.6
_LEAST_ROLE_SHARE = 0.6
_AUXILIARY = re.compile(
    "is|are|was|were|be|been|being|ha(?:s|ve?|d)|do|does|did|wil|will|would|the|a|an|who|which|also"
)
_BEING = re.compile("is|are|was|were|be|been|being|get|got")
_PART = re.compile(r"(?<!\d),|,(?!\d)|[;:–—()]|\b(?:and|but|while|whereas|as|or)\b")
_APART = re.compile(r"(?<!\d),|,(?!\d)|[;:–—()\"“”]")
# Who or what, then something about it, then the verb: "Brandt (right), who ...", "Brandt, a skipper of 40, ...".
_ASIDE = re.compile(r"(?:\s*\([^()]{1,40}\))?,(?:\s*(?:who|which)\b|[^,;:.()]{1,60},)")
_BRACKET = re.compile(r"\s*\([^()]{1,40}\)")
_MESSAGES = {
    "figure": "“{mine}” stands here where the source has “{theirs}”",
    "date": "“{mine}” stands here where the source has “{theirs}”",
    "name": "“{mine}” stands here where the source names “{theirs}”",
}
_ELSEWHERE = "; it stands elsewhere in that source"
_CODES: dict[Kind, str] = {"figure": "figure_counts", "date": "date_wrong", "name": "name_swapped"}


@dataclass(frozen=True)
class Slot:
    """A value of the statement and the value of the same kind that a source's sentence has in its place.

    `sides` counts the sides on which the next content word is the same in both: 2, or 1 where on the other side one is
    at the end of its clause. `spans` are what was looked beside in the two texts: the values, or with their titles.
    """

    value: Value
    other: Value
    telling: Telling
    sides: int
    spans: tuple[Span, Span]

    @cached_property
    def share(self) -> float:
        """The share of the statement's other content words that the sentence has too, 0 to 1."""
        return _share_beside(self.telling.alignment, self.value)

    @property
    def weight(self) -> float:
        """How much of the statement, and of the words right around the value, is in that sentence too: 0 to 2."""
        return self.share + self.telling.alignment.context(self.value.span)


def check_slots(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings figure_counts, date_wrong, name_swapped (the source has another value in that place) and roles_swapped.

    All are errors. Values inside quotation marks are left to the quote check.
    """
    text = statement.text
    language = tell_language(text, cited)
    quoted = locate_quoted(text)
    values = [value for value in locate_values(text, language, None) if not any(q.contains(value.span) for q in quoted)]
    tellings = locate_tellings(text, cited)
    swaps = (locate_swap(value, tellings, language) for value in values)
    return [_report(text, slot) for slot in swaps if slot] + _check_roles(text, tellings, language)


def _check_roles(text: str, tellings: Sequence[Telling], language: str | None) -> list[Finding]:
    """Finding `roles_swapped` for who did what to whom, from the sentence that tells it best."""
    for telling in tellings[:1]:
        names = [value.span for value in locate_values(text, language, None) if value.kind == "name"]
        values = locate_values(telling.alignment.other, language, telling.part.base)
        found = locate_exchange(telling.alignment, names, [value.span for value in values if value.kind == "name"])
        if found and telling.alignment.share >= _LEAST_ROLE_SHARE:
            return [_report_exchange(text, telling, found)]
    return []


def locate_swap(value: Value, tellings: Sequence[Telling], language: str | None) -> Slot | None:
    """Where a source has another value in the place of `value`, None when one has this value in nearly as good a place.

    A name that stands elsewhere in the same sentence, in the same order of words, is no exchange.
    """
    slots = [slot for telling in tellings if (slot := _locate_slot(value, telling, language))]
    best = max(slots, key=lambda slot: slot.weight, default=None)
    if best is None or is_same_value(best.value, best.other) or not _is_sure(best):
        return None
    if _is_elided(best, language):
        return None
    others = (telling for telling in tellings if telling is not best.telling)
    if any(_weigh(value, telling) >= best.weight - _NEARLY for telling in others):
        return None
    return best


def _is_sure(slot: Slot) -> bool:
    """Whether enough around the two values is the same; names need more, since one thing has many."""
    alignment = slot.telling.alignment
    mine = alignment.indexes(slot.value.span)
    theirs = index_words(alignment.others, slot.other.span)
    is_free = mine[-1] not in alignment.partners
    if is_free and alignment.takers.get(theirs[-1], -1) not in (-1, *alignment.moved):
        return False
    if slot.share < _LEAST_SHARE[slot.sides] or slot.weight < _LEAST_WEIGHT:
        return False
    if slot.value.kind != "name":
        return True
    if not is_free and mine[-1] not in alignment.moved:
        return False
    return slot.sides == 2 or (alignment.context(slot.value.span) >= _LEAST_NAME_CONTEXT and _is_linked_alike(slot))


def _is_elided(slot: Slot, language: str | None) -> bool:
    """Whether the sentence has the value in a shorter part beside: "85,000 in March and 61,000 in April".

    The words of that part must be in the value's own part of the statement, and those around the other value not.
    """
    alignment = slot.telling.alignment
    mine = _part_keys(alignment.text, alignment.words, slot.value.span)
    places = locate_values(alignment.other, language, slot.telling.part.base)
    equal = [place for place in places if is_comparable(slot.value, place) and is_same_value(slot.value, place)]
    parts = (_part_keys(alignment.other, alignment.others, place.span) for place in equal)
    around = _part_keys(alignment.other, alignment.others, slot.other.span)
    return any(not part or (part <= mine and not around <= mine) for part in parts)


def _part_keys(text: str, words: Sequence[Word], span: Span) -> set[str]:
    """The content words of the part of a sentence, between commas and conjunctions, that `span` stands in."""
    start = max((found.end() for found in _PART.finditer(text, 0, span.start)), default=0)
    following = _PART.search(text, span.end)
    end = following.start() if following else len(text)
    inside = (word for word in words if start <= word.span.start < end and not word.span.overlaps(span))
    return {word.key for word in inside if word.is_content}


def _share_beside(alignment: Alignment, value: Value) -> float:
    inside = alignment.indexes(value.span)
    beside = [n for n, word in enumerate(alignment.words) if word.is_content and n not in inside]
    return sum(n in alignment.partners for n in beside) / len(beside) if beside else 0.0


def _weigh(value: Value, telling: Telling) -> float:
    """How good a place `telling` has for `value` itself, 0 when it does not hold it."""
    alignment = telling.alignment
    weight = _share_beside(alignment, value) + alignment.context(value.span)
    return weight if alignment.partner(value.span) else 0.0


def _locate_slot(value: Value, telling: Telling, language: str | None) -> Slot | None:
    """What `telling`'s sentence has in the place of `value`, None when nothing of its kind surely stands there."""
    alignment = telling.alignment
    inside = alignment.indexes(value.span)
    others = [
        other for other in locate_values(alignment.other, language, telling.part.base) if is_comparable(value, other)
    ]
    scored = [(*_count_sides(alignment, value, other), other) for other in others if inside]
    # Of two that fit, the later: what stands behind an aside is nearer to the verb than what stands before it.
    sides, spans, other = max(
        scored, key=lambda item: (item[0], item[2].span), default=(0, (value.span, value.span), value)
    )
    return Slot(value, other, telling, sides, spans) if sides else None


def _count_sides(alignment: Alignment, value: Value, other: Value) -> tuple[int, tuple[Span, Span]]:
    """On how many sides the next content word is the same, beside the two values or beside them with their titles."""
    choices = [(value.span, other.span)] + [(value.outer, other.outer)] * (value.kind == "name")
    counted = ((_count_equal(alignment, *spans), spans) for spans in choices)
    return max(counted, key=lambda item: item[0])


def _count_equal(alignment: Alignment, mine: Span, theirs: Span) -> int:
    line, other = _Line(alignment.text, alignment.words), _Line(alignment.other, alignment.others)
    sides = 0
    for step in (-1, 1):
        if _is_equal_side(alignment, mine, theirs, step):
            sides += 1
        elif not _is_cut(line, other, (mine, theirs), step):
            return 0
    return sides


def _is_equal_side(alignment: Alignment, mine: Span, theirs: Span, step: int) -> bool:
    """Whether the next content word is the same on that side, at once or, to the right, behind an aside."""
    line, other = _Line(alignment.text, alignment.words), _Line(alignment.other, alignment.others)
    mine_next = [n for n in (line.next_content(mine, step), line.beyond_aside(mine, step)) if n is not None]
    their_next = (other.next_content(theirs, step), other.beyond_aside(theirs, step))
    partners = [(n, alignment.partners[n]) for n in mine_next if alignment.partners.get(n, -1) in their_next]
    return any(step < 0 or line.is_passive(n) == other.is_passive(partner) for n, partner in partners)


def _is_cut(line: "_Line", other: "_Line", spans: tuple[Span, Span], step: int) -> bool:
    """Whether one side's clause ends at the value, and the other's phrase at least."""
    mine, theirs = spans
    ends = line.is_apart(mine, step), other.is_apart(theirs, step)
    return all(ends) or (ends[0] and other.is_stop(theirs, step)) or (ends[1] and line.is_stop(mine, step))


def _is_linked_alike(slot: Slot) -> bool:
    """Whether the same small words, auxiliaries aside, link both values to the word that is the same beside them."""
    alignment = slot.telling.alignment
    line, other = _Line(alignment.text, alignment.words), _Line(alignment.other, alignment.others)
    mine, theirs = slot.spans
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


class _Line(NamedTuple):
    """A text and its words, with a look to either side of a span in it: `step` is -1 for before, 1 for behind."""

    text: str
    words: tuple[Word, ...]

    def next_content(self, span: Span, step: int) -> int | None:
        """The index of the next content word beside `span`, a bracket behind it left out."""
        bracket = _BRACKET.match(self.text, span.end) if step > 0 else None
        inside = index_words(self.words, Span(span.start, bracket.end()) if bracket else span)
        at = inside.stop if step > 0 else inside.start - 1
        while inside and 0 <= at < len(self.words):
            if self.words[at].is_content:
                return at
            at += step
        return None

    def beyond_aside(self, span: Span, step: int) -> int | None:
        """The index of the next content word behind an aside that follows `span`, None when none follows."""
        aside = _ASIDE.match(self.text, span.end) if step > 0 else None
        if aside is None or aside.end() == span.end:
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


def _report(text: str, slot: Slot) -> Finding:
    """The finding for a value in another's place: both places cited, and where the value itself stands if it does."""
    mine = slot.value.span.slice(text)
    theirs = slot.other.span.slice(slot.telling.alignment.other)
    own = next(_iter_own_places(mine, slot), None)
    return Finding(
        code=_CODES[slot.value.kind],
        severity="error",
        message=_MESSAGES[slot.value.kind].format(mine=mine, theirs=theirs) + (_ELSEWHERE if own else ""),
        at=tuple(slot.value.span),
        evidence=(slot.telling.cite(slot.other.span), *([own] if own else [])),
    )


def _iter_own_places(printed: str, slot: Slot) -> Iterator[Citation]:
    """Where else in the same source the statement's own value is printed."""
    menu = slot.telling.part.menu
    for sentence in menu.sentences:
        for found in re.finditer(rf"(?<!\w){re.escape(printed)}(?!\w)", sentence.text):
            yield menu.cite(Span(sentence.span.start + found.start(), sentence.span.start + found.end()))


def _report_exchange(text: str, telling: Telling, found: Exchange) -> Finding:
    theirs = found.theirs.slice(telling.alignment.other)
    message = f"“{found.mine.slice(text)}”: the source has it the other way round, “{theirs}”"
    evidence = (telling.cite(found.theirs),)
    return Finding(code="roles_swapped", severity="error", message=message, at=tuple(found.mine), evidence=evidence)
