"""A figure, date or name compared in its place: what the sentence that tells the same has there instead.

A value that stands elsewhere in the same article passes every check that looks it up. Here the statement is laid beside
the source's sentence, and what stands in the place of each of its values must be the same.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from drafter.brief import Citation, Finding, Span, Statement
from drafter.checks.aligning import Alignment, Edit, Telling, Word, content_keys, index_words, locate_tellings
from drafter.checks.evidence import CitedText
from drafter.checks.figures.arithmetic import is_computed, is_told_total
from drafter.checks.figures.matches import is_implied
from drafter.checks.slots.results import check_results
from drafter.checks.slots.roles import Exchange, locate_exchange
from drafter.checks.slots.slotting import Slot, locate_slot, locate_sole, share_beside
from drafter.checks.slots.values import Kind, Value, is_comparable, is_same_value, locate_values
from drafter.checks.whereabouts import iter_places, locate_quoted, tell_language
from drafter.text.figures import FoundFigure, is_same_figure
from drafter.text.measures import TIME_UNITS
from drafter.text.offices import locate_offices
from drafter.text.predicates import tell_form
from drafter.text.speech import SAID, STOPS

# How much around a value must be the same (`Slot.weight`), and how near as good a place for it may be elsewhere.
_LEAST_WEIGHT = 0.8
# The least share of the statement's other words that is the same, by how many sides of the value are.
_LEAST_SHARE = {1: 0.65, 2: 0.45}
_LARGE_SHARE = 0.75
_LEAST_ATTRIBUTE_SHARE = {"owner": 0.5, "kind": 0.75}
_NEARLY = 0.25
_SHORT_RUN, _LONG_RUN = 2, 3
_LEAST_NAME_CONTEXT = 0.6
_LEAST_ROLE_SHARE = 0.6
# "Okafor's aide", "the second Castell study": what a name there tells of a thing, another name may tell as well.
_OWNS = re.compile(r"[’']s?\s")
_OWNED = re.compile(r"(?P<owner>\b[A-ZÀ-Ž][\w-]*)(?:['’]s|(?<=s)['’])\s(?P<thing>(?:[a-z][\w-]*\s){0,2}[a-z][\w-]*)")
_DESCRIBED = re.compile(
    r"\b(?:(?:the|an?|its|his|her|their|this|each|another|former|first|second|third|new|current|late)\s){1,3}$"
)
_NOUN_NEXT = re.compile(rf"\s(?!(?:{SAID.pattern})\b)(?P<word>[a-z][\w-]+)")
_GOVERNED = re.compile(r"\b(?i:of|for|from|with|in|at|near|on)\s(?:the\s)?(?:[A-Z][\w.-]+\s){0,2}$")
_REACH = 40
_DIGITS = re.compile(r"\d+")
_BOTH = 2
_PART = re.compile(r"(?<!\d),|,(?!\d)|[;:–—()]|\b(?:and|but|while|whereas|as|or)\b")
_JOINED = re.compile(r"(?:['’]s)?\s(?:and|or|und|oder)\s(?=[A-ZÀ-Ž])")
# Where a report was written says nothing of what happened: "VARNHOLM (Norland) – ".
_DATELINE = re.compile(r"[A-ZÀ-Ž][A-ZÀ-Ž .'’-]+(?:\s?\([^()]{1,40}\))?,?\s?[–—-]+\s")
_MESSAGES = {
    "figure": "“{mine}” stands here where the source has “{theirs}”",
    "date": "“{mine}” stands here where the source has “{theirs}”",
    "name": "“{mine}” stands here where the source names “{theirs}”",
}
_ELSEWHERE = "; it stands elsewhere in that source"
_CODES: dict[Kind, str] = {"figure": "figure_counts", "date": "date_wrong", "name": "name_swapped"}


def check_slots(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings figure_counts, date_wrong, name_swapped (the source has another value in that place) and roles_swapped.

    All are errors. Values inside quotation marks are left to the quote check.
    """
    text = statement.text
    language = tell_language(text, cited)
    quoted = locate_quoted(text)
    values = [value for value in locate_values(text, language, None) if not any(q.contains(value.span) for q in quoted)]
    tellings = locate_tellings(text, cited)
    swaps = (locate_swap(value, values, tellings, language) for value in values)
    findings = [_report(text, slot) for slot in swaps if slot and not _is_reckoned(text, slot, cited)]
    taken = (*quoted, *(value.span for value in values))
    results = check_results(text, tellings)
    roles = _check_roles(text, tellings, language) if results is None else results
    return findings + _check_digits(tellings, taken) + roles


def _is_reckoned(text: str, slot: Slot, cited: Sequence[CitedText]) -> bool:
    """Whether a share, a total or a length of time follows from the cited sentences: "half" from 12 of 24."""
    figure = slot.value.item
    if not isinstance(figure, FoundFigure):
        return False
    places = [place for place in iter_places(cited) if place.cited]
    if figure.unit in TIME_UNITS and is_implied(figure, [place.sentence.text for place in places]):
        return True
    if figure.kind in ("fraction", "percent"):
        return is_computed(text, figure, places)
    return is_told_total(text, figure, places)


def _check_digits(tellings: Sequence[Telling], taken: Sequence[Span]) -> list[Finding]:
    """Finding `figure_counts` for digits that are no value by themselves ("Nov. 64", a flight's number) in a copy.

    What is `taken` is looked at by others.
    """
    for telling in tellings[:1]:
        alignment = telling.alignment
        if alignment.share >= _LARGE_SHARE:
            return [
                _report_digits(telling, edit)
                for edit in alignment.edits
                if edit.anchors == _BOTH
                and all(_DIGITS.fullmatch(side) for side in alignment.show(edit))
                and not any(span.overlaps(edit.mine) for span in taken)
            ]
    return []


def _check_roles(text: str, tellings: Sequence[Telling], language: str | None) -> list[Finding]:
    """Finding `roles_swapped` for who did what to whom, from the sentence that tells it best."""
    for telling in tellings[:1]:
        names = [value.span for value in locate_values(text, language, None) if value.kind == "name"]
        values = locate_values(telling.alignment.other, language, telling.part.base)
        found = locate_exchange(telling.alignment, names, [value.span for value in values if value.kind == "name"])
        if found and telling.alignment.share >= _LEAST_ROLE_SHARE:
            return [_report_exchange(text, telling, found)]
    return []


def locate_swap(
    value: Value, values: Sequence[Value], tellings: Sequence[Telling], language: str | None
) -> Slot | None:
    """Where a source has another value in the place of `value`, None when one has this value in nearly as good a place.

    `values` are all of the statement's. A name that stands elsewhere in the same sentence, in the same order of words,
    is no exchange.
    """
    slots = [(telling, locate_slot(value, telling, language)) for telling in tellings]
    unsure = [telling for telling, slot in slots if slot is None or not is_sure(slot)]
    slots += [(telling, locate_sole(value, values, telling, language)) for telling in unsure]
    swaps = [slot for _, slot in slots if slot and not is_same_value(value, slot.other) and is_sure(slot)]
    best = max(swaps, key=lambda slot: slot.weight, default=None)
    if best is None or _is_elided(best, language) or any(_is_printed_otherwise(value, t, language) for t in tellings):
        return None
    rivals = {telling.sentence.id for telling, slot in slots if slot and not is_same_value(value, slot.other)}
    holders = (telling for telling in tellings if telling.sentence.id not in rivals)
    return None if any(_weigh(value, telling) >= best.weight - _NEARLY for telling in holders) else best


def is_sure(slot: Slot) -> bool:
    """Whether enough around the two values is the same; names need more, since one thing has many."""
    return _is_exchange(slot) and (
        (slot.is_cut and _is_near(slot)) or _is_far_reaching(slot) or (slot.sides == 0 and _is_sole(slot))
    )


def _is_exchange(slot: Slot) -> bool:
    """Whether neither value is told of in another place of the other's sentence, in the same order of words."""
    alignment = slot.telling.alignment
    inside = alignment.indexes(slot.value.span)
    if slot.value.kind == "name" and _may_both_fit(slot):
        return False
    if slot.value.kind == "name" and (_is_told(slot, inside[-1]) or (slot.sides < 2 and not _is_linked(slot))):
        return False
    if inside[-1] in alignment.partners:
        return True
    takers = {alignment.takers.get(n, -1) for n in index_words(alignment.others, slot.other.span)}
    return not takers.difference(inside, alignment.moved) or -1 in takers


def _may_both_fit(slot: Slot) -> bool:
    """Whether two names only describe the thing beside them, in sentences that are no copies of each other.

    Or one of them does, behind a preposition: "a spokesman for Okafor" beside "Brandt". Or they stand beside different
    things: the minister and the former one, the goals and "Kell's goal".
    """
    alignment = slot.telling.alignment
    statuses = (
        _tell_status(alignment.text, slot.value.span),
        _tell_status(alignment.other, slot.other.span),
    )
    if statuses[0] != statuses[1] or (slot.sides < _BOTH and slot.share < _LARGE_SHARE and _is_owned_apart(slot)):
        return True
    sides = (alignment.text, slot.value.span.start), (alignment.other, slot.other.span.start)
    if len({bool(_GOVERNED.search(text, max(0, start - _REACH), start)) for text, start in sides}) > 1:
        return True
    mine = _tell_attribute(alignment.text, slot.value.span)
    theirs = _tell_attribute(alignment.other, slot.other.span)
    if mine and theirs and mine != theirs:
        return True
    return any(form and slot.share < _LEAST_ATTRIBUTE_SHARE[form] for form in (mine, theirs))


def _tell_status(text: str, name: Span) -> frozenset[str]:
    """Whether the office beside a name is the former, deputy or acting one."""
    return next((held.office.status for held in locate_offices(text) if held.name_span == name), frozenset())


def _is_owned_apart(slot: Slot) -> bool:
    """Whether what the source's sentence tells of another name is some owner's, whom the statement does not name."""
    alignment = slot.telling.alignment
    part = _locate_part(alignment.other, slot.other.span)
    for owner in _OWNED.finditer(alignment.other, *part):
        name = index_words(alignment.others, Span(*owner.span("owner")))
        thing = index_words(alignment.others, Span(*owner.span("thing")))
        if alignment.takers.keys().isdisjoint(name) and not alignment.takers.keys().isdisjoint(thing):
            return True
    return False


def _tell_attribute(text: str, name: Span) -> Literal["owner", "kind"] | None:
    """How a name describes the noun behind it, None where it stands for itself."""
    if _OWNS.match(text, name.end):
        return "owner"
    following = _NOUN_NEXT.match(text, name.end)
    if following is None or tell_form(following["word"]) == "past" or following["word"] in STOPS:
        return None
    return "kind" if _DESCRIBED.search(text, max(0, name.start - _REACH), name.start) else None


def _is_told(slot: Slot, last: int) -> bool:
    """Whether the last word of a name has its partner in order, and outside what the source quotes.

    One half of a couple ("Kell and Torrsey agreed") is not told of where another makes the couple.
    """
    alignment = slot.telling.alignment
    if last not in alignment.partners or last in alignment.moved:
        return False
    place = alignment.others[alignment.partners[last]].span
    is_couple = _JOINED.match(alignment.text, slot.value.span.end) and _JOINED.match(
        alignment.other, slot.other.span.end
    )
    if is_couple and not _JOINED.match(alignment.other, place.end):
        return False
    return not any(span.contains(place) for span in locate_quoted(alignment.other))


def _is_linked(slot: Slot) -> bool:
    """Whether one side is the same, small words too, and enough of what stands around."""
    is_close = slot.telling.alignment.context(slot.value.span) >= _LEAST_NAME_CONTEXT or slot.run > _LONG_RUN
    return slot.sides == 1 and is_close and slot.is_linked_alike()


def _is_near(slot: Slot) -> bool:
    """Whether the rest of the statement stands in the sentence, or the rest of the sentence in the statement."""
    if slot.share >= _LEAST_SHARE[slot.sides] and slot.weight >= _LEAST_WEIGHT:
        return True
    return slot.run >= _LONG_RUN or (slot.other_share == 1 and slot.run >= _SHORT_RUN)


def _is_far_reaching(slot: Slot) -> bool:
    """Whether the words go on being the same far out on one side, though they differ on the other."""
    return slot.share >= _LARGE_SHARE and slot.run > _LONG_RUN


def _is_sole(slot: Slot) -> bool:
    """Whether nearly all that is said besides a lone figure or date is the same."""
    least = {"figure": _LARGE_SHARE, "date": _LEAST_SHARE[1], "name": 2}
    return slot.share >= least[slot.value.kind]


def _is_elided(slot: Slot, language: str | None) -> bool:
    """Whether the sentence has the value in a shorter part beside: "85,000 in March and 61,000 in April".

    The words of that part must be in the value's own part of the statement, and those around the other value not. A
    figure may also be told of in other words ("infected 1.5 million people and killed 90,000"; "90,000 have died"):
    then the statement has no word of what happened to the other.
    """
    alignment = slot.telling.alignment
    mine = _part_keys(alignment.text, alignment.words, slot.value.span)
    places = locate_values(alignment.other, language, slot.telling.part.base)
    dateline = _DATELINE.match(alignment.other)
    start = dateline.end() if dateline else 0
    equal = [
        place
        for place in places
        if place.span.start >= start and is_comparable(slot.value, place) and is_same_value(slot.value, place)
    ]
    parts = (_part_keys(alignment.other, alignment.others, place.span) for place in equal)
    around = _part_keys(alignment.other, alignment.others, slot.other.span)
    if any(not part or (part <= mine and not around <= mine) for part in parts):
        return True
    return any(_is_untold(slot, place) for place in equal)


def _is_printed_otherwise(value: Value, telling: Telling, language: str | None) -> bool:
    """Whether a sentence has the value in words that no alignment can pair: "1.2 kilometres" for "1,200 metres"."""
    alignment = telling.alignment
    if value.kind == "name" or alignment.indexes(value.span)[0] in alignment.partners:
        return False
    places = locate_values(alignment.other, language, telling.part.base)
    return any(_is_equal(value, place) for place in places)


def _is_equal(value: Value, place: Value) -> bool:
    """Whether two values are the same, if need be in another unit."""
    if is_comparable(value, place):
        return is_same_value(value, place)
    a, b = value.item, place.item
    return isinstance(a, FoundFigure) and isinstance(b, FoundFigure) and is_same_figure(a, b)


def _is_untold(slot: Slot, place: Value) -> bool:
    """Whether `place` has a verb of its own, and the statement neither the verb nor the noun of the other figure."""
    item, other_item = place.item, slot.other.item
    if not isinstance(item, FoundFigure) or not isinstance(other_item, FoundFigure):
        return False
    alignment = slot.telling.alignment
    keys = {word.key for word in alignment.words}
    verbs, other_verbs = (_keys_before(alignment, span) for span in (place.span, slot.other.span))
    is_other_noun = item.counts and not keys.isdisjoint(content_keys(other_item.counts or "", None))
    return len(verbs) == 1 and bool(other_verbs) and other_verbs[-1] not in (*keys, *verbs) and not is_other_noun


def _keys_before(alignment: Alignment, span: Span) -> list[str]:
    """The content words before `span` in its part of the source's sentence, in order."""
    start = _locate_part(alignment.other, span).start
    return [word.key for word in alignment.others if word.is_content and start <= word.span.start < span.start]


def _part_keys(text: str, words: Sequence[Word], span: Span) -> set[str]:
    """The content words of the part of a sentence that `span` stands in."""
    part = _locate_part(text, span)
    inside = (word for word in words if part.start <= word.span.start < part.end and not word.span.overlaps(span))
    return {word.key for word in inside if word.is_content}


def _locate_part(text: str, span: Span) -> Span:
    """The part of a sentence, between commas and conjunctions, that `span` stands in."""
    start = max((found.end() for found in _PART.finditer(text, 0, span.start)), default=0)
    following = _PART.search(text, span.end)
    return Span(start, following.start() if following else len(text))


def _weigh(value: Value, telling: Telling) -> float:
    """How good a place `telling` has for `value` itself, 0 when it does not hold it."""
    alignment = telling.alignment
    if not alignment.partner(value.span):
        return 0.0
    return share_beside(alignment.words, value.span, alignment.partners) + alignment.context(value.span)


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


def _report_digits(telling: Telling, edit: Edit) -> Finding:
    mine, theirs = telling.alignment.show(edit)
    message = _MESSAGES["figure"].format(mine=mine, theirs=theirs)
    evidence = (telling.cite(edit.theirs),)
    return Finding(code="figure_counts", severity="error", message=message, at=tuple(edit.mine), evidence=evidence)


def _report_exchange(text: str, telling: Telling, found: Exchange) -> Finding:
    theirs = found.theirs.slice(telling.alignment.other)
    message = f"“{found.mine.slice(text)}”: the source has it the other way round, “{theirs}”"
    evidence = (telling.cite(found.theirs),)
    return Finding(code="roles_swapped", severity="error", message=message, at=tuple(found.mine), evidence=evidence)
