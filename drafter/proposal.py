"""What a writer may say: text with ids into the run's menus. What drafter stands behind is a `Brief`, made by code.

Both writers, the model and the extractive one, hand in these types; `drafter.resolving` turns a `Proposal` into a
`Brief`, looks up every id and copies quotations and figures from the sources.
"""

from collections.abc import Mapping
from typing import Protocol

from drafter.brief import EntityKind, Frozen, Statement, Verdict, WriterName
from drafter.menus import Menu


class ProposedStatement(Frozen):
    """One sentence and the ids of the source sentences that support it."""

    text: str
    sentences: tuple[str, ...] = ()


class CountedFigure(Frozen):
    """A figure's id and what it counts, in a few words."""

    figure: str
    label: str


class Reading(Frozen):
    """What the read stage found in one source. Ids are the source's own."""

    source: str
    key_points: tuple[ProposedStatement, ...] = ()
    figures: tuple[CountedFigure, ...] = ()
    quotation: str | None = None
    forward: tuple[str, ...] = ()
    framing: ProposedStatement | None = None
    off_topic: tuple[str, ...] = ()


class ProposedNumber(Frozen):
    """A figure by id, its label, and the sentence that says what it means (its own source sentence when None)."""

    figure: str
    label: str
    statement: ProposedStatement | None = None


class ProposedCamp(Frozen):
    """Source ids that answer alike, and the answer."""

    sources: tuple[str, ...]
    answer: ProposedStatement


class ProposedQuestion(Frozen):
    """A question the outlets answer differently."""

    question: str
    camps: tuple[ProposedCamp, ...]
    silent: tuple[str, ...] = ()


class ProposedVersion(Frozen):
    """One side of a dispute."""

    sources: tuple[str, ...]
    statement: ProposedStatement


class ProposedDispute(Frozen):
    """The same fact, reported differently."""

    topic: str
    versions: tuple[ProposedVersion, ...]


class ProposedTake(Frozen):
    """One source's framing and the id of its pull quote; both None when it adds nothing."""

    source: str
    framing: ProposedStatement | None = None
    quotation: str | None = None


class ProposedEntity(Frozen):
    """A name as printed in a source."""

    name: str
    kind: EntityKind


class Proposal(Frozen):
    """A whole brief as a writer proposes it."""

    headline: ProposedStatement
    dek: ProposedStatement
    summary: tuple[ProposedStatement, ...] = ()
    split: tuple[ProposedStatement, ...] = ()
    questions: tuple[ProposedQuestion, ...] = ()
    numbers: tuple[ProposedNumber, ...] = ()
    why_it_matters: tuple[ProposedStatement, ...] = ()
    watch: tuple[ProposedStatement, ...] = ()
    takes: tuple[ProposedTake, ...] = ()
    disputes: tuple[ProposedDispute, ...] = ()
    entities: tuple[ProposedEntity, ...] = ()


class Judgement(Frozen):
    """The critic's answer on one statement: a closed label, why, and the statement's words at fault."""

    verdict: Verdict
    reason: str = ""
    words: str = ""


class Passage(Frozen):
    """Words of a source to be translated, and who says them where somebody does."""

    text: str
    speaker: str | None = None


class Task(Frozen):
    """What the person asked for, as far as it shapes the text: the brief's language and the event to keep to."""

    language: str
    focus: str | None = None


class Writer(Protocol):
    """The calls behind the stages. Pure for the extractive writer; the model writer asks the endpoint."""

    name: WriterName

    def read(self, menu: Menu) -> Reading:
        """One source to its reading."""

    def compose(self, menus: tuple[Menu, ...], readings: tuple[Reading, ...]) -> Proposal:
        """All readings to a proposed brief."""

    def judge(self, statement: Statement, menus: dict[str, Menu]) -> Judgement:
        """One resolved statement against its cited sentences and their neighbours."""

    def translate(self, passages: tuple[Passage, ...]) -> Mapping[Passage, str]:
        """Passages of sources in the brief's language; what the writer does not translate is not among them."""

    def repair(self, statement: Statement, menus: dict[str, Menu]) -> ProposedStatement | None:
        """A statement that failed, written again; None gives it up and leaves it marked."""
