"""The writer that needs no model, no key and no network: everything it says is a sentence of a source, verbatim."""

from collections.abc import Mapping, Sequence

from drafter.brief import Statement, WriterName
from drafter.checks.evidence import locate_cited
from drafter.checks.support import is_verbatim
from drafter.menus import Menu
from drafter.proposal import (
    CountedFigure,
    Judgement,
    Passage,
    Proposal,
    ProposedStatement,
    Reading,
    Task,
)
from drafter.text.printed import printed_in
from drafter.writers.disputing import propose_disputes
from drafter.writers.extracting.entities import pick_entities
from drafter.writers.extracting.numbers import pick_numbers
from drafter.writers.extracting.picking import (
    pick_dek,
    pick_headline,
    pick_summary,
    pick_watch,
    pick_why,
    state,
)
from drafter.writers.extracting.questions import pick_questions
from drafter.writers.extracting.ranking import Ranked
from drafter.writers.extracting.story import survey_story
from drafter.writers.extracting.takes import pick_takes

_KEY_POINTS = 5


class ExtractiveWriter:
    """Implements `Writer` by selection alone. Deterministic: the same menus give the same proposal."""

    name: WriterName = "extractive"

    def __init__(self, task: Task) -> None:
        self.task = task

    def read(self, menu: Menu) -> Reading:
        """One source to its most central sentences, its figures, quotation, forward-looking sentences and framing."""
        alone = survey_story([menu], Task(language=menu.source.language or self.task.language, focus=self.task.focus))
        fit = sorted((r for r in alone.ranked if r.is_fit), key=lambda r: (-r.score, r.place))
        take = pick_takes(alone)[0]
        return Reading(
            source=menu.source.id,
            key_points=tuple(state(ranked) for ranked in sorted(fit[:_KEY_POINTS], key=lambda r: r.place)),
            figures=tuple(CountedFigure(figure=n.figure, label=n.label) for n in pick_numbers(alone)),
            quotation=take.quotation,
            forward=tuple(ranked.sentence.id for ranked in alone.ranked if ranked.looks_ahead),
            framing=take.framing,
        )

    def compose(self, menus: tuple[Menu, ...], readings: tuple[Reading, ...]) -> Proposal:
        """Pick across outlets. Every statement's text stands in the sentence it cites."""
        story = survey_story(menus, self.task)
        headline, headline_from = pick_headline(story)
        dek, dek_from = pick_dek(story, headline_from)
        summary = pick_summary(story, dek_from if dek_from and dek_from.sentence.text == dek.text else None)
        told = [*summary, *_present(headline_from, dek_from)]
        watch = pick_watch(story, {id_ for reading in readings for id_ in reading.forward}, told)
        why = pick_why(story, [*told, *watch])
        takes = pick_takes(story)
        words = printed_in(self.task.language)
        return Proposal(
            headline=headline,
            dek=dek,
            summary=_state_all(summary),
            questions=pick_questions(story, takes, words),
            numbers=pick_numbers(story),
            why_it_matters=_state_all(why),
            watch=_state_all(watch),
            takes=takes,
            disputes=propose_disputes(story.disputes, menus, words),
            entities=pick_entities(story),
        )

    def judge(self, statement: Statement, menus: dict[str, Menu]) -> Judgement:
        """`supported` when the text stands in its citations, otherwise `unchecked`: rules judge no paraphrase."""
        if is_verbatim(statement.text, locate_cited(statement, menus)):
            return Judgement(verdict="supported", reason="the words stand in the cited source")
        return Judgement(verdict="unchecked", reason="not in the source's own words: a person has to compare")

    def translate(self, passages: tuple[Passage, ...]) -> Mapping[Passage, str]:  # noqa: ARG002
        """Nothing: every sentence stays in its own language."""
        return {}

    def repair(self, statement: Statement, menus: dict[str, Menu]) -> ProposedStatement | None:  # noqa: ARG002
        """None: there is nothing to write differently without a model."""
        return None


def _present(*ranked: Ranked | None) -> list[Ranked]:
    return [one for one in ranked if one is not None]


def _state_all(ranked: Sequence[Ranked]) -> tuple[ProposedStatement, ...]:
    return tuple(state(one) for one in ranked)
