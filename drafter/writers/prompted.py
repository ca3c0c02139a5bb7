"""The model writer: each call asks a model through `ask` and maps its reply. It keeps no state between calls."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from drafter.brief import Statement, WriterName
from drafter.errors import ReplyError
from drafter.menus import Menu
from drafter.prompt import Asker, Prompts
from drafter.proposal import Judgement, Passage, Proposal, ProposedStatement, Reading, Task
from drafter.writers.composing import (
    Notes,
    ask_proposal,
    describe_left_out,
    fit_notes,
    is_fitting,
    parse_proposal,
)
from drafter.writers.judging import ask_critique, parse_judgement
from drafter.writers.merging import merge_notes
from drafter.writers.reading import ask_readings, merge_readings, parse_reading
from drafter.writers.repairing import ask_repair, parse_repair
from drafter.writers.translating import ask_translations, parse_translations


@dataclass
class PromptedWriter:
    """The `Writer` behind a language model.

    `context_tokens` is the model's context; `warn` is told, one line each, what had to be left out to fit it. All calls
    may run in several threads at once. They raise what `ask` raises: EndpointError, PolicyError.
    """

    ask: Asker
    prompts: Prompts
    task: Task
    context_tokens: int
    warn: Callable[[str], None]
    name: WriterName = "model"

    def read(self, menu: Menu) -> Reading:
        """One source to its reading; a source longer than the context is read in overlapping parts."""
        questions = ask_readings(menu, self.prompts.read, self.task, self.context_tokens)
        readings = [parse_reading(menu.source.id, self.ask(question)) for question in questions]
        return merge_readings([Reading(source=menu.source.id), *readings])

    def compose(self, menus: tuple[Menu, ...], readings: tuple[Reading, ...]) -> Proposal:
        """All readings to a proposed brief, merged in steps when they are over the model's context.

        Raises UsageError when they cannot be made to fit.
        """
        notes = Notes(menus, readings)
        merged = merge_notes(notes, self._fits, self._compose)
        fitted = fit_notes(merged, self.prompts.compose, self.context_tokens)
        if left_out := describe_left_out(notes, fitted):
            self.warn(left_out)
        return self._compose(fitted)

    def judge(self, statement: Statement, menus: dict[str, Menu]) -> Judgement:
        """One resolved statement against its cited sentences and their neighbours, and nothing else."""
        return parse_judgement(statement, self.ask(ask_critique(statement, menus, self.prompts.critique)))

    def repair(self, statement: Statement, menus: dict[str, Menu]) -> ProposedStatement | None:
        """A statement that failed, written again from its cited sentences and their neighbours; None gives it up."""
        return parse_repair(self.ask(ask_repair(statement, menus, self.prompts.repair, self.task)))

    def translate(self, passages: tuple[Passage, ...]) -> Mapping[Passage, str]:
        """Passages of sources in the brief's language; those of a reply that cannot be read stay as they are."""
        translations: dict[Passage, str] = {}
        for asked, question in ask_translations(passages, self.prompts.translate, self.task):
            try:
                translations |= parse_translations(asked, self.ask(question))
            except ReplyError as error:
                self.warn(f"{len(asked)} passages stay untranslated: the reply could not be read ({error})")
        return translations

    def _fits(self, notes: Notes) -> bool:
        return is_fitting(notes, self.prompts.compose, self.context_tokens)

    def _compose(self, notes: Notes) -> Proposal:
        fitted = fit_notes(notes, self.prompts.compose, self.context_tokens)
        return parse_proposal(fitted, self.ask(ask_proposal(fitted, self.prompts.compose, self.task)))
