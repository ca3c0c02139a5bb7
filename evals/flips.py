"""What a change of a prompt did, thing by thing.

Facts, questions, disputes and traps that one of two drafts has and the other has not; statements that stand in one and
fail in the other. Pure.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from drafter.brief import Draft, Statement, iter_statements
from drafter.text.words import content_words
from evals.case import Carrier, Case
from evals.running import Task
from evals.scorers.coverage import itemise_facts
from evals.scorers.disputes import itemise_disputes
from evals.scorers.rates import FAILED, Finder, Item
from evals.scorers.split import itemise_questions
from evals.scorers.traps import itemise_traps

STANDS = "statement stands"
_ITEMISERS = (itemise_facts, itemise_questions, itemise_disputes, itemise_traps)
# Two statements are one in other words when so much of the shorter one's words is in the other.
_SAME = 0.5


class Place(NamedTuple):
    """Exact characters of a source, by its file's name."""

    file: str
    start: int
    end: int
    words: str


class Flip(NamedTuple):
    """Something that is so in one of two drafts of a story and not so in the other.

    `what` is the metric that counts it, or STANDS for a statement that fails in one draft alone; `name` says what it
    is, empty for a statement; `places` are its words in the sources. A side is None where it has no statement of it.
    """

    what: str
    name: str
    is_gain: bool
    places: tuple[Place, ...]
    base: Statement | None
    candidate: Statement | None


class StoryFlips(NamedTuple):
    """The flips of one repeat of a story, losses first."""

    task: Task
    flips: tuple[Flip, ...]

    @property
    def losses(self) -> int:
        """How many are losses."""
        return sum(not flip.is_gain for flip in self.flips)

    @property
    def gains(self) -> int:
        """How many are gains."""
        return len(self.flips) - self.losses


def list_flips(
    cases: Sequence[Case], base: Mapping[Task, Draft], candidate: Mapping[Task, Draft]
) -> tuple[StoryFlips, ...]:
    """Every flip between two runs' drafts, the story that lost most first; stories without any are left out."""
    found = [
        StoryFlips(task, tuple(sorted(_iter_flips(case, base[task], candidate[task]), key=lambda flip: flip.is_gain)))
        for case in cases
        for task in base
        if task.story == case.name and task in candidate
    ]
    return tuple(sorted((one for one in found if one.flips), key=lambda one: one.gains - one.losses))


def _iter_flips(case: Case, base: Draft, candidate: Draft) -> Iterator[Flip]:
    for itemise in _ITEMISERS:
        for before, after in zip(itemise(case, base), itemise(case, candidate), strict=True):
            if before.is_hit != after.is_hit:
                yield _flip_item(case, before, after)
    finder, other = Finder(case, base), Finder(case, candidate)
    for mine, theirs in pair_statements(tuple(iter_statements(base)), tuple(iter_statements(candidate))):
        if _is_failed(mine) != _is_failed(theirs):
            cited = [*_place_cited(theirs, other), *_place_cited(mine, finder)]
            yield Flip(STANDS, "", _is_failed(mine), tuple(dict.fromkeys(cited)), mine, theirs)


def _flip_item(case: Case, before: Item, after: Item) -> Flip:
    places = tuple(_place_carrier(case, carrier) for carrier in before.carriers)
    return Flip(before.metric, before.name, after.is_hit, places, before.statement, after.statement)


def pair_statements(
    base: Sequence[Statement], candidate: Sequence[Statement]
) -> Iterator[tuple[Statement | None, Statement | None]]:
    """Each statement beside the one of the other draft that says most nearly the same, the nearest pairs first; a
    statement that the other draft has nothing like is paired with None.
    """
    words = {id(one): frozenset(content_words(one.text)) for one in (*base, *candidate)}
    nearness = sorted(
        (
            (-near, first, second)
            for first, one in enumerate(base)
            for second, other in enumerate(candidate)
            if (near := _overlap(words[id(one)], words[id(other)])) >= _SAME
        ),
    )
    left, right = dict(enumerate(base)), dict(enumerate(candidate))
    for _, first, second in nearness:
        if first in left and second in right:
            yield left.pop(first), right.pop(second)
    yield from ((one, None) for one in left.values())
    yield from ((None, one) for one in right.values())


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """How near two statements are: the share of the shorter one's words, the share of all their words to break ties."""
    if not one or not other:
        return 0.0
    shared = len(one & other)
    return shared / min(len(one), len(other)) - 0.001 * (1 - shared / len(one | other))


def _is_failed(statement: Statement | None) -> bool:
    return statement is not None and statement.verdict in FAILED


def _place_carrier(case: Case, carrier: Carrier) -> Place:
    _, span = case.locate(carrier)
    return Place(carrier.source, span.start, span.end, carrier.quote)


def _place_cited(statement: Statement | None, finder: Finder) -> Iterator[Place]:
    for citation in statement.citations if statement else ():
        if file := finder.file_of(citation.source):
            yield Place(file, citation.start, citation.end, citation.quote)


def render_flips(found: Sequence[StoryFlips], stories: int, each: int) -> Iterator[str]:
    """The first `stories` of them for a terminal, at most `each` flips of one; what is left out is counted."""
    lost, gained = sum(one.losses for one in found), sum(one.gains for one in found)
    yield f"what flipped, worst story first: {lost} lost, {gained} gained"
    for one in found[:stories]:
        yield f"{one.task.story} {one.task.repeat}: {one.losses} lost, {one.gains} gained"
        for flip in one.flips[:each]:
            yield from _render_flip(flip)
        if len(one.flips) > each:
            yield f"  and {len(one.flips) - each} more"
    if len(found) > stories:
        yield f"and {len(found) - stories} more drafts: --all lists them"


def _render_flip(flip: Flip) -> Iterator[str]:
    yield f"  {'gained' if flip.is_gain else 'lost  '} {flip.what}{': ' if flip.name else ''}{flip.name}"
    for place in flip.places[:2]:
        yield f"           {place.file} {place.start} to {place.end}: {' '.join(place.words.split())}"
    for side, statement in (("base", flip.base), ("candidate", flip.candidate)):
        yield f"    {side:9} {show_side(statement)}"


def show_side(statement: Statement | None) -> str:
    """A statement with its verdict, and the reason of one that fails."""
    if statement is None:
        return "(nothing like it)"
    reason = f" ({statement.reason})" if statement.verdict in FAILED and statement.reason else ""
    return f"{statement.verdict}: {statement.text}{reason}"
