"""`draft check`: a text that a person edited, statement by statement, against the sources."""

from collections.abc import Sequence

from pydantic import Field, ValidationError

from drafter.archive import explain_invalid
from drafter.brief import SCHEMA_VERSION, Check, Citation, Frozen, Run, Source, Span, Statement, count_verdicts
from drafter.checks.checking import check_statement, suggest_evidence
from drafter.checks.edited import EditedStatement, split_edited
from drafter.checks.search import EvidenceIndex
from drafter.errors import UsageError
from drafter.menus import Menu, index_menus
from drafter.pipeline import Desk, judge_statement, run_stage


class Place(Frozen):
    """Half-open character offsets into the edited text."""

    start: int
    end: int


class CheckedStatement(Statement):
    """A statement of the edited text, and where it stands in it."""

    at: Place


class CheckReport(Frozen):
    """What `draft check --format json` prints."""

    schema_version: str = SCHEMA_VERSION
    statements: tuple[CheckedStatement, ...]
    sources: tuple[Source, ...]
    check: Check
    run: Run | None = Field(default=None)


def split_text(text: str, name: str, menus: Sequence[Menu]) -> tuple[EditedStatement, ...]:
    """The statements of an edited text, without the credits that a brief over these sources gives.

    Raises UsageError naming the text when it is JSON but no brief, or holds nothing to check.
    """
    try:
        statements = split_edited(text, [menu.source.outlet.name for menu in menus])
    except ValueError as error:
        why = explain_invalid(error) if isinstance(error, ValidationError) else str(error)
        raise UsageError(f"{name}: looks like JSON, but is not a brief that drafter wrote ({why})") from error
    if not statements:
        raise UsageError(f"{name}: holds no statement to check; put the text to be checked in it")
    return statements


def check_edited(edited: Sequence[EditedStatement], menus: Sequence[Menu]) -> tuple[Statement, ...]:
    """Check each statement by rules alone: where it cites, else at its best evidence across all sources."""
    index = EvidenceIndex(menus)
    by_id = index_menus(menus)

    def check_one(item: EditedStatement) -> Statement:
        own = _locate_own(item, menus)
        checked = check_statement(Statement(text=item.text, citations=own or index.locate_evidence(item.text)), by_id)
        return suggest_evidence(checked, index) if own else checked

    return tuple(map(check_one, edited))


def judge_statements(statements: Sequence[Statement], menus: Sequence[Menu], desk: Desk) -> tuple[Statement, ...]:
    """Ask the critic about every statement that rules leave unchecked."""
    by_id = index_menus(menus)
    return run_stage("critique", lambda statement: judge_statement(statement, by_id, desk.writer), statements, desk)


def compose_report(
    edited: Sequence[EditedStatement], statements: Sequence[Statement], menus: Sequence[Menu], run: Run
) -> CheckReport:
    """The report over checked `statements`, one for each of `edited`."""
    placed = tuple(
        CheckedStatement(**dict(statement), at=_place(item.at))
        for item, statement in zip(edited, statements, strict=True)
    )
    return CheckReport(
        statements=placed, sources=tuple(menu.source for menu in menus), check=count_verdicts(statements), run=run
    )


def _locate_own(item: EditedStatement, menus: Sequence[Menu]) -> tuple[Citation, ...]:
    """What a statement of a Brief JSON cites, as far as those very texts are among the sources."""
    ids = {menu.source.sha256: menu.source.id for menu in menus}
    own = [citation.model_copy(update={"source": ids[digest]}) for digest, citation in item.cited if digest in ids]
    texts = {menu.source.id: menu.text for menu in menus}
    return tuple(citation for citation in own if texts[citation.source][citation.start : citation.end] == citation.quote)


def _place(span: Span) -> Place:
    return Place(start=span.start, end=span.end)
