"""The compose stage: all readings out, a `Proposal` back. Takes are put together from the readings by code."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from drafter.brief import EntityKind
from drafter.errors import UsageError
from drafter.menus import Figure, Menu, index_menus, locate_carried
from drafter.prompt import Ask, Prompt, fence
from drafter.proposal import (
    CountedFigure,
    Proposal,
    ProposedCamp,
    ProposedDispute,
    ProposedEntity,
    ProposedNumber,
    ProposedQuestion,
    ProposedStatement,
    ProposedTake,
    ProposedVersion,
    Reading,
    Task,
)
from drafter.writers.choices import (
    NONE,
    Label,
    Point,
    Reply,
    S,
    ShortPoint,
    choice_of,
    join_lines,
    keep_ids,
    parse_point,
    sized_list,
    sized_text,
    with_ids,
)
from drafter.writers.showing import estimate_tokens, list_ids, name_language, show_line, show_outlet

F = TypeVar("F")
D = TypeVar("D")

_ROOM_FOR_REPLY = 4000


class Disputed(Reply, Generic[S]):
    """The same fact, reported differently."""

    topic: Label = ""
    versions: tuple[Point[S], ...] = sized_list(2, 4)


class Asked(Reply, Generic[S, D]):
    """A question that the outlets answer differently; a camp's outlets are those whose sentences it cites."""

    question: Label = ""
    camps: tuple[Point[S], ...] = sized_list(2, 4)
    silent: tuple[D, ...] = sized_list(0, 12)


class Numbered(Reply, Generic[F]):
    """A figure and the sentence that says what it means."""

    figure: F
    text: Annotated[str, sized_text(240)] = ""


class Named(Reply):
    """A name as printed."""

    name: Label = ""
    kind: EntityKind = "other"


class ComposeReply(Reply, Generic[S, F, D]):
    """A brief as a model writes it: what is shared is chosen, then written; what differs is chosen, then written.

    Nothing reads `shared` and `differ`: choosing first makes the writing better (DiverseSumm, "Attribute First, then
    Generate"). They are ids and topics, since a small model copies a plan in sentences into every field after it.
    """

    shared: tuple[S, ...] = sized_list(1, 10)
    summary: tuple[Point[S], ...] = sized_list(3, 6)
    numbers: tuple[Numbered[F], ...] = sized_list(0, 6)
    why_it_matters: tuple[Point[S], ...] = sized_list(0, 3)
    watch: tuple[Point[S], ...] = sized_list(0, 5)
    differ: tuple[Label, ...] = sized_list(0, 6)
    disputes: tuple[Disputed[S], ...] = sized_list(0, 4)
    questions: tuple[Asked[S, D], ...] = sized_list(0, 3)
    split: tuple[Point[S], ...] = sized_list(0, 2)
    dek: ShortPoint[S] = ShortPoint()
    headline: ShortPoint[S] = ShortPoint()
    entities: tuple[Named, ...] = sized_list(0, 12)


@dataclass(frozen=True)
class Notes:
    """What the compose stage works from: each source's menu beside its reading."""

    menus: tuple[Menu, ...]
    readings: tuple[Reading, ...]

    @property
    def voices(self) -> tuple[tuple[Menu, Reading], ...]:
        """Menus and readings without those sources whose text another one carries."""
        carried = locate_carried(self.menus)
        pairs = zip(self.menus, self.readings, strict=True)
        return tuple((menu, reading) for menu, reading in pairs if menu.source.id not in carried)

    @property
    def figures(self) -> dict[str, tuple[CountedFigure, Figure]]:
        """The figures of the readings under their ids: what each counts, and the figure itself."""
        return {
            item.figure: (item, figure)
            for menu, reading in self.voices
            for item in reading.figures
            if isinstance(figure := menu.by_id.get(item.figure), Figure)
        }

    @property
    def sentences(self) -> tuple[str, ...]:
        """The ids of all sentences that a statement may cite, each once."""
        points = [point for _, reading in self.voices for point in (*reading.key_points, reading.framing) if point]
        in_points = [id_ for point in points for id_ in point.sentences]
        ahead = [id_ for _, reading in self.voices for id_ in reading.forward]
        return tuple(dict.fromkeys([*in_points, *ahead, *(figure.sentence for _, figure in self.figures.values())]))


def ask_proposal(notes: Notes, prompt: Prompt, task: Task) -> Ask[ComposeReply[str, str, str]]:
    """The one question over all readings."""
    values = {
        "language": name_language(task.language),
        "focus": show_line(task.focus) if task.focus else "the one that most of the notes are about",
        "material": fence(show_notes(notes)),
    }
    return Ask("compose", "", prompt.identity, prompt.render(values), _reply_type(notes))


def is_fitting(notes: Notes, prompt: Prompt, context_tokens: int) -> bool:
    """Whether the notes fit the model's context, with room for instructions and reply."""
    room = context_tokens - estimate_tokens(prompt.parts[0].text) - min(_ROOM_FOR_REPLY, context_tokens // 2)
    return estimate_tokens(show_notes(notes)) <= room


def fit_notes(notes: Notes, prompt: Prompt, context_tokens: int) -> Notes:
    """Notes that fit the model's context.

    The last key points, figures and forward-looking sentences of every reading are left out, as few as will do: a
    reading has the weightiest first. Raises UsageError when not even one of each fits.
    """
    longest = max((len(items) for reading in notes.readings for items in _lists_of(reading)), default=0)
    for most in range(max(longest, 1), 0, -1):
        trimmed = Notes(notes.menus, tuple(_trim_reading(reading, most) for reading in notes.readings))
        if is_fitting(trimmed, prompt, context_tokens):
            return trimmed
    raise UsageError(
        f"what was read in {len(notes.menus)} sources does not fit the model's context of {context_tokens} tokens: "
        "set context_tokens higher where the model has more, or pass fewer sources"
    )


def parse_proposal(notes: Notes, reply: ComposeReply[str, str, str]) -> Proposal:
    """A model's reply as a proposal; takes and the labels of figures come from the readings."""
    summary = _parse_points(reply.summary)
    points = [point for _, reading in notes.voices for point in reading.key_points]
    fallback = next(iter([*summary, *points]), ProposedStatement(text=""))
    return Proposal(
        headline=parse_point(reply.headline) or fallback,
        dek=parse_point(reply.dek) or fallback,
        summary=summary,
        split=_parse_points(reply.split),
        questions=tuple(_parse_question(item) for item in reply.questions),
        numbers=tuple(_parse_number(notes, item) for item in reply.numbers if item.figure != NONE),
        why_it_matters=_parse_points(reply.why_it_matters),
        watch=_parse_points(reply.watch),
        takes=_compose_takes(notes),
        disputes=tuple(_parse_dispute(item) for item in reply.disputes),
        entities=tuple(
            ProposedEntity(name=name, kind=item.kind) for item in reply.entities if (name := join_lines(item.name))
        ),
    )


def show_notes(notes: Notes) -> str:
    """The readings as the model sees them, source by source; a copy is one line that names its origin."""
    voices = {menu.source.id: reading for menu, reading in notes.voices}
    return "\n".join(line for menu in notes.menus for line in _show_reading(menu, voices.get(menu.source.id)))


def _show_reading(menu: Menu, reading: Reading | None) -> list[str]:
    origin = menu.source.origin
    heading = f"== {show_outlet(menu.source)}" + (f", carries the text of {show_line(origin)}" if origin else "")
    if reading is None:
        return [heading]
    told = {id_ for point in reading.key_points for id_ in point.sentences}
    figures = [_show_figure(menu, item) for item in reading.figures]
    return [
        heading,
        *(_show_point(point) for point in reading.key_points),
        *(f"ahead: {_show_ahead(menu, id_, told)}" for id_ in reading.forward),
        *([f"figures: {'; '.join(figures)}"] if figures else []),
        *([f"angle: {_show_point(reading.framing)}"] if reading.framing else []),
    ]


def _show_point(point: ProposedStatement) -> str:
    return f"{list_ids(point.sentences)} {show_line(point.text)}"


def _show_ahead(menu: Menu, id_: str, told: Collection[str]) -> str:
    sentence = menu.sentence_by_id.get(id_)
    return id_ if id_ in told or sentence is None else f"{id_} {show_line(sentence.text)}"


def _show_figure(menu: Menu, item: CountedFigure) -> str:
    figure = menu.by_id.get(item.figure)
    printed = (
        f" ({figure.sentence}) {show_line(figure.text)}, {show_line(item.label)}" if isinstance(figure, Figure) else ""
    )
    return f"{item.figure}{printed}"


def _reply_type(notes: Notes) -> type[ComposeReply[str, str, str]]:
    homes = {id_: figure.sentence for id_, (_, figure) in notes.figures.items()}
    sentence = choice_of("sentence_id", notes.sentences, homes)
    figure = choice_of("figure_id", list(notes.figures))
    return with_ids(ComposeReply, sentence, figure, choice_of("source_id", list(index_menus(notes.menus))))


def _parse_points(points: Sequence[Point[str]]) -> tuple[ProposedStatement, ...]:
    return tuple(parsed for point in points if (parsed := parse_point(point)))


def _parse_question(item: Asked[str, str]) -> ProposedQuestion:
    camps = tuple(ProposedCamp(sources=_sources_of(answer), answer=answer) for answer in _parse_points(item.camps))
    return ProposedQuestion(question=join_lines(item.question), camps=camps, silent=keep_ids(item.silent))


def _parse_dispute(item: Disputed[str]) -> ProposedDispute:
    versions = tuple(
        ProposedVersion(sources=_sources_of(version), statement=version) for version in _parse_points(item.versions)
    )
    return ProposedDispute(topic=join_lines(item.topic), versions=versions)


def _parse_number(notes: Notes, item: Numbered[str]) -> ProposedNumber:
    counted, figure = notes.figures[item.figure]
    text = join_lines(item.text)
    if text.casefold().strip(" .") == figure.text.casefold():
        text = ""
    statement = ProposedStatement(text=text, sentences=(figure.sentence,)) if text else None
    return ProposedNumber(figure=item.figure, label=counted.label, statement=statement)


def _compose_takes(notes: Notes) -> tuple[ProposedTake, ...]:
    voices = {menu.source.id: reading for menu, reading in notes.voices}
    silent = Reading(source="")
    takes = ((menu.source.id, voices.get(menu.source.id, silent)) for menu in notes.menus)
    return tuple(ProposedTake(source=id_, framing=take.framing, quotation=take.quotation) for id_, take in takes)


def _sources_of(statement: ProposedStatement) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_.rstrip("0123456789") for id_ in statement.sentences))


def _lists_of(reading: Reading) -> tuple[Sequence[object], ...]:
    return reading.key_points, reading.figures, reading.forward


def _trim_reading(reading: Reading, most: int) -> Reading:
    kept = (reading.key_points[:most], reading.figures[:most], reading.forward[:most])
    return reading.model_copy(update=dict(zip(("key_points", "figures", "forward"), kept, strict=True)))


def describe_left_out(before: Notes, after: Notes) -> str:
    """One line on what of the readings is no longer in the notes; empty when all of it is."""
    counts = (
        [sum(len(_lists_of(reading)[kind]) for reading in notes.readings) for kind in range(3)]
        for notes in (before, after)
    )
    points, figures, ahead = (full - kept for full, kept in zip(*counts, strict=True))
    if not points + figures + ahead:
        return ""
    return (
        f"left out to fit the model's context: {points} key points, {figures} figures and {ahead} forward-looking "
        "sentences of the readings, the least weighty ones (set context_tokens higher where the model has more)"
    )
