"""Writers to beat that are no part of drafter: the first sentences of each source, and one prompt for everything."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Literal

from drafter.brief import Statement, WriterName
from drafter.drafting import model_options
from drafter.menus import Menu, index_menus
from drafter.prompt import Ask, Asker, Prompt, fence, parse_prompt
from drafter.proposal import CountedFigure, Judgement, Passage, Proposal, ProposedStatement, Reading, Task, Writer
from drafter.runs import RunRecord
from drafter.settings import Settings
from drafter.writers.choices import NONE, Point, Reply, S, choice_of, or_none, parse_point, sized_list, with_ids
from drafter.writers.composing import ComposeReply, D, F, Notes, parse_proposal
from drafter.writers.reading import Part, Q, show_part
from drafter.writers.showing import name_language, show_outlet

Baseline = Literal["lead", "single"]
_SENTENCES = 3
_SINGLE = Path(__file__).parent / "single.md"


class _OnlyWriter:
    """A writer that does all its work when it composes: it reads nothing before and looks at nothing after."""

    def read(self, menu: Menu) -> Reading:
        """Nothing but the source's id."""
        return Reading(source=menu.source.id)

    def judge(self, statement: Statement, menus: dict[str, Menu]) -> Judgement:  # noqa: ARG002
        """Nothing: what rules leave open stays open."""
        return Judgement(verdict="unchecked")

    def translate(self, passages: tuple[Passage, ...]) -> Mapping[Passage, str]:  # noqa: ARG002
        """Nothing."""
        return {}

    def repair(self, statement: Statement, menus: dict[str, Menu]) -> ProposedStatement | None:  # noqa: ARG002
        """None."""
        return None


class LeadWriter(_OnlyWriter):
    """The first three sentences of each source that is no copy, in the order of the sources."""

    name: WriterName = "extractive"

    def compose(self, menus: tuple[Menu, ...], readings: tuple[Reading, ...]) -> Proposal:
        """The leads as summary, the first of them as headline and dek."""
        leads = tuple(
            ProposedStatement(text=sentence.text, sentences=(sentence.id,))
            for menu, _ in Notes(menus, readings).voices
            for sentence in menu.sentences[:_SENTENCES]
        )
        return Proposal(headline=leads[0], dek=leads[0], summary=leads)


class Taken(Reply, Generic[S, D, Q]):
    """An outlet's framing and its quotation."""

    source: D
    framing: Point[S] = Point()
    quotation: Q = NONE  # type: ignore[assignment]


class SingleReply(ComposeReply[S, F, D], Generic[S, F, D, Q]):
    """A whole brief in one reply, takes and all."""

    takes: tuple[Taken[S, D, Q], ...] = sized_list(1, 12)


@dataclass
class SingleWriter(_OnlyWriter):
    """A model shown every source at once and asked once for the whole brief; nobody criticises or repairs it."""

    ask: Asker
    prompt: Prompt
    task: Task
    name: WriterName = "model"

    def compose(self, menus: tuple[Menu, ...], readings: tuple[Reading, ...]) -> Proposal:  # noqa: ARG002
        """All sources to a proposed brief. Raises what `ask` raises."""
        notes = _note_all(menus)
        shown = "\n\n".join(f"== {show_outlet(menu.source)}\n{show_part(_whole(menu))}" for menu, _ in notes.voices)
        values = {"language": name_language(self.task.language), "material": fence(shown)}
        reply = self.ask(Ask("compose", "", self.prompt.identity, self.prompt.render(values), _reply_type(notes)))
        return parse_proposal(_note_all(menus, reply.takes), reply)


@contextmanager
def open_baseline(baseline: Baseline, settings: Settings, task: Task, record: RunRecord) -> Iterator[Writer]:
    """The writer of a baseline, with its model where it has one. Raises UsageError or PolicyError as a run does."""
    if baseline == "lead":
        yield LeadWriter()
        return
    from drafter.model import Model

    with Model(model_options(settings), record, os.environ) as model:
        yield SingleWriter(model.ask, load_single(), task)


def load_single() -> Prompt:
    """The prompt that asks for everything at once."""
    return parse_prompt(_SINGLE.read_text(encoding="utf-8"), str(_SINGLE))


def _whole(menu: Menu) -> Part:
    return Part(menu, menu.sentences)


def _note_all(menus: tuple[Menu, ...], takes: Sequence[Taken[str, str, str]] = ()) -> Notes:
    """Every sentence and figure as if it had been noted, and what the model took of each outlet."""
    taken = {take.source: take for take in reversed(takes)}
    return Notes(menus, tuple(_note_one(menu, taken.get(menu.source.id)) for menu in menus))


def _note_one(menu: Menu, take: Taken[str, str, str] | None) -> Reading:
    part = _whole(menu)
    return Reading(
        source=menu.source.id,
        figures=tuple(
            CountedFigure(figure=figure.id, label=figure.counts or figure.text)
            for figure in menu.figures
            if figure.id in part.figures
        ),
        forward=part.ids,
        framing=parse_point(take.framing) if take else None,
        quotation=take.quotation if take and take.quotation in {one.id for one in part.quotations} else None,
    )


def _reply_type(notes: Notes) -> type[SingleReply[str, str, str, str]]:
    quotations = [one.id for menu, _ in notes.voices for one in _whole(menu).quotations]
    return with_ids(
        SingleReply,
        choice_of("sentence_id", notes.sentences),
        choice_of("figure_id", list(notes.figures)),
        choice_of("source_id", list(index_menus(notes.menus))),
        choice_of("quotation_id", or_none(quotations)),
    )
