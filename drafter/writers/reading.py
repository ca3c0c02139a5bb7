"""The read stage: one source's menu out, a `Reading` back. Long sources are read in overlapping parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from drafter.menus import Figure, Menu, Quotation, Sentence
from drafter.prompt import Ask, Prompt, fence
from drafter.proposal import CountedFigure, ProposedStatement, Reading, Task
from drafter.writers.choices import (
    NONE,
    Label,
    Point,
    Reply,
    S,
    choice_of,
    join_lines,
    keep_ids,
    or_none,
    parse_point,
    sized_list,
    with_ids,
)
from drafter.writers.showing import clip_line, estimate_tokens, name_language, show_line, show_outlet

Q = TypeVar("Q")
F = TypeVar("F")

_OVERLAP = 0.1
_QUOTATION_SHOWN = 48
_FIGURE_SHOWN = 40
_ROOM_FOR_REPLY = 1600


class Counted(Reply, Generic[F]):
    """A figure and what it counts."""

    figure: F
    label: Label = ""


class Ahead(Reply, Generic[S]):
    """When something is to come, and the sentence that says so. The time is not used: it makes a model look."""

    when: Label = ""
    sentence: S


class ReadReply(Reply, Generic[S, Q, F]):
    """What a model says about one source."""

    key_points: tuple[Point[S], ...] = sized_list(1, 8)
    figures: tuple[Counted[F], ...] = sized_list(0, 6)
    quotation: Q = NONE  # type: ignore[assignment]
    forward: tuple[Ahead[S], ...] = sized_list(0, 5)
    framing: Point[S] = Point()
    off_topic: tuple[S, ...] = sized_list(0, 12)


@dataclass(frozen=True)
class Part:
    """A run of a menu's sentences that is read at once; the whole menu where it fits."""

    menu: Menu
    sentences: tuple[Sentence, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its sentences."""
        return tuple(sentence.id for sentence in self.sentences)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations that may be chosen: spoken, more than a few words, from a source that may be quoted."""
        if self.menu.source.use == "do-not-quote":
            return ()
        ids = set(self.ids)
        return tuple(
            quotation
            for quotation in self.menu.quotations
            if quotation.spoken and ids.issuperset(quotation.sentences) and estimate_tokens(quotation.text) > 5
        )

    @property
    def figures(self) -> tuple[str, ...]:
        """The ids of its figures, without "first" and "one": they count nothing that a reader would want by number."""
        ids = set(self.ids)
        return tuple(figure.id for figure in self.menu.figures if figure.sentence in ids and not _is_plain_one(figure))


def ask_readings(
    menu: Menu, prompt: Prompt, task: Task, context_tokens: int
) -> Iterator[Ask[ReadReply[str, str, str]]]:
    """The questions about one source, one for each part that the context takes; none for an empty menu."""
    around = prompt.parts[0].text + show_outlet(menu.source) + _show_title(menu)
    room = context_tokens - estimate_tokens(around) - min(_ROOM_FOR_REPLY, context_tokens // 3)
    for part in split_parts(menu, room):
        values = {
            "language": name_language(task.language),
            "focus": show_line(task.focus) if task.focus else "the one that most of the article is about",
            "material": fence(f"{show_outlet(menu.source)}\n{show_part(part)}{_show_title(menu)}"),
        }
        yield Ask("read", menu.source.id, prompt.identity, prompt.render(values), _reply_type(part))


def parse_reading(source: str, reply: ReadReply[str, str, str]) -> Reading:
    """A model's reply as a reading: ids once each, nothing empty, no off-topic sentence that a key point cites."""
    points = tuple(point for given in reply.key_points if (point := parse_point(given)))
    cited = {id_ for point in points for id_ in point.sentences}
    counted = {item.figure: join_lines(item.label) for item in reversed(reply.figures) if item.figure != NONE}
    return Reading(
        source=source,
        key_points=points,
        figures=tuple(CountedFigure(figure=id_, label=label) for id_, label in reversed(counted.items())),
        quotation=None if reply.quotation == NONE else reply.quotation,
        forward=keep_ids([item.sentence for item in reply.forward]),
        framing=parse_point(reply.framing),
        off_topic=tuple(id_ for id_ in keep_ids(reply.off_topic) if id_ not in cited),
    )


def merge_readings(readings: Sequence[Reading]) -> Reading:
    """One reading of a source out of the readings of its parts, in their order. Needs at least one.

    Where parts overlap, a point on sentences that an earlier point covers is left out; the quotation and the framing
    are the first ones found; a sentence is off-topic when no part cites it.
    """
    points: list[ProposedStatement] = []
    for point in (point for reading in readings for point in reading.key_points):
        if not any(set(point.sentences) <= set(earlier.sentences) for earlier in points):
            points.append(point)
    figures = {item.figure: item for reading in reversed(readings) for item in reversed(reading.figures)}
    cited = {id_ for point in points for id_ in point.sentences}
    off_topic = dict.fromkeys(id_ for reading in readings for id_ in reading.off_topic)
    return Reading(
        source=readings[0].source,
        key_points=tuple(points),
        figures=tuple(reversed(figures.values())),
        quotation=next((reading.quotation for reading in readings if reading.quotation), None),
        forward=tuple(dict.fromkeys(id_ for reading in readings for id_ in reading.forward)),
        framing=next((reading.framing for reading in readings if reading.framing), None),
        off_topic=tuple(id_ for id_ in off_topic if id_ not in cited),
    )


def split_parts(menu: Menu, room: int) -> tuple[Part, ...]:
    """The menu's sentences in runs of at most `room` tokens as shown (one sentence where even that is more).

    A run ends with a paragraph where one ends in its second half; the next one takes up a tenth of it again, so that
    what a sentence refers to is not lost at the cut.
    """
    costs = [estimate_tokens(show_part(Part(menu, (sentence,)))) for sentence in menu.sentences]
    parts: list[Part] = []
    start = 0
    while start < len(costs):
        end = _end_part(menu.sentences, costs, start, room)
        parts.append(Part(menu, menu.sentences[start:end]))
        start = _step_back(costs, (start, end), room) if end < len(costs) else end
    return tuple(parts)


def show_part(part: Part) -> str:
    """A part as the model sees it: the sentences, then where quotations and figures stand in them."""
    lines = [f"{sentence.id} {show_line(sentence.text)}" for sentence in part.sentences]
    lines += _list_line("Quotations", [_show_quotation(item, part.quotations) for item in part.quotations])
    lines += _list_line("Figures", _show_figures(part))
    return "\n".join(lines)


def _show_title(menu: Menu) -> str:
    # Behind the sentences: before them, a small model took it for the first and was one id off in all that followed.
    return f"\nTitle: {show_line(menu.source.title)}" if menu.source.title else ""


def _list_line(name: str, items: list[str]) -> list[str]:
    return [f"{name}: {'; '.join(items)}"] if items else []


def _show_quotation(quotation: Quotation, among: Sequence[Quotation]) -> str:
    shown = " ".join(
        [quotation.id, *quotation.sentences, *([show_line(quotation.speaker)] if quotation.speaker else [])]
    )
    if sum(set(other.sentences) & set(quotation.sentences) != set() for other in among) == 1:
        return shown
    return f"{shown}: “{clip_line(show_line(quotation.text), _QUOTATION_SHOWN)}”"


def _show_figures(part: Part) -> list[str]:
    by_sentence: dict[str, list[str]] = {id_: [] for id_ in part.ids}
    chosen = set(part.figures)
    for figure in part.menu.figures:
        if figure.id in chosen:
            shown = show_line(f"{figure.id} {figure.text} {figure.counts or ''}")
            by_sentence[figure.sentence].append(clip_line(shown, _FIGURE_SHOWN))
    return [f"{id_} {', '.join(shown)}" for id_, shown in by_sentence.items() if shown]


def _is_plain_one(figure: Figure) -> bool:
    return figure.value == 1 and figure.unit is None and not any(character.isdigit() for character in figure.text)


def _reply_type(part: Part) -> type[ReadReply[str, str, str]]:
    ids = set(part.ids)
    homes = {figure.id: figure.sentence for figure in part.menu.figures if figure.sentence in ids}
    homes |= {
        item.id: item.sentences[0] for item in part.menu.quotations if ids.issuperset(item.sentences[:1] or (NONE,))
    }
    sentence = choice_of("sentence_id", part.ids, homes)
    quotation = choice_of("quotation_id", or_none([item.id for item in part.quotations]))
    return with_ids(ReadReply, sentence, quotation, choice_of("figure_id", part.figures))


def _end_part(sentences: Sequence[Sentence], costs: Sequence[int], start: int, room: int) -> int:
    end = start + 1
    while end < len(costs) and sum(costs[start : end + 1]) <= room:
        end += 1
    if end == len(costs):
        return end
    breaks = [n for n in range((start + end) // 2 + 1, end + 1) if sentences[n - 1].paragraph != sentences[n].paragraph]
    return breaks[-1] if breaks else end


def _step_back(costs: Sequence[int], run: tuple[int, int], room: int) -> int:
    start, back = run
    end = back
    while back - 1 > start and sum(costs[back - 1 : end]) <= room * _OVERLAP and sum(costs[back - 1 : end + 1]) <= room:
        back -= 1
    return back
