"""`draft check`: a text that a person edited, statement by statement, against the sources."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pydantic import Field

from drafter.brief import (
    SCHEMA_VERSION,
    Check,
    Citation,
    Draft,
    Frozen,
    Run,
    Source,
    Span,
    Statement,
    count_verdicts,
    iter_statements,
    replace_statements,
    state_of,
)
from drafter.checks.checking import check_statement, suggest_evidence
from drafter.checks.disputes.check import add_disputed
from drafter.checks.evidence import locate_cited
from drafter.checks.outlets.check import mask_outlets
from drafter.checks.outlets.crediting import check_credit
from drafter.checks.outlets.parts import split_credited
from drafter.checks.policy import LIBERAL, Policy, apply_policy
from drafter.checks.quotes.check import locate_sources
from drafter.checks.search import EvidenceIndex
from drafter.checks.support import locate_missing
from drafter.checks.texts.splitting import EditedStatement, Origin, split_brief
from drafter.menus import Menu, index_menus, split_source

if TYPE_CHECKING:
    from drafter.pipeline import Desk

_MOST_MISSING = 6


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


def check_edited(
    edited: Sequence[EditedStatement], menus: Sequence[Menu], policy: Policy = LIBERAL
) -> tuple[Statement, ...]:
    """Check each statement by rules alone: where it cites, else at its best evidence across all sources; one that a
    person changed at both.
    """
    index = EvidenceIndex(menus)
    by_id = index_menus(menus)
    by_digest = {menu.source.sha256: menu for menu in menus}

    def check_one(item: EditedStatement) -> Statement:
        own = _locate_own(item, by_digest)
        searched = () if own and not item.is_changed else _search(item.text, index, by_id)
        citations = tuple(dict.fromkeys((*own, *searched)))
        credited = tuple(check_credit(item.text, item.credit, by_id))
        statement = Statement(text=item.text, citations=citations, findings=credited)
        if not item.is_attributed:
            statement = add_disputed(statement, by_id)
        explained = _explain_unchecked(check_statement(statement, by_id), by_id)
        told = suggest_evidence(explained, index) if own else explained
        return apply_policy(told, policy) if item.is_printed else told

    return tuple(map(check_one, edited))


def recheck_changed(draft: Draft, policy: Policy) -> Draft:
    """A reviewed brief with what a person changed in it checked by rules; as it is where a source's text is missing.

    A changed statement cites what bears its new words out where rules settle that they are supported, else what it
    cited before.
    """
    origins = {source.id: Origin(source.sha256, source.outlet.name) for source in draft.sources}
    edited = [each for each in split_brief(draft, origins) if each.is_changed]
    if not edited or any(source.text is None for source in draft.sources):
        return draft
    menus = index_menus(map(split_source, draft.sources))
    fresh = iter(check_edited(edited, tuple(menus.values()), policy))

    def recheck(statement: Statement) -> Statement:
        if state_of(statement) != "changed":
            return statement
        checked = next(fresh)
        cited = _locate_bearing(checked, menus) if checked.verdict == "supported" else statement.citations
        return checked.model_copy(update={"decision": statement.decision, "citations": cited})

    return map_statements(draft, recheck)


def _locate_bearing(statement: Statement, menus: Mapping[str, Menu]) -> tuple[Citation, ...]:
    """Of what a supported statement cites, that which supports it by itself; all of it where nothing does."""
    alone = (
        (citation, check_statement(Statement(text=statement.text, citations=(citation,)), menus))
        for citation in statement.citations
    )
    return tuple(citation for citation, checked in alone if checked.verdict == "supported") or statement.citations


def map_statements(draft: Draft, change: Callable[[Statement], Statement]) -> Draft:
    """The same draft with every statement changed, its verdicts counted anew."""
    changed = replace_statements(draft, map(change, tuple(iter_statements(draft))))
    return changed.model_copy(update={"check": count_verdicts(iter_statements(changed))})


def _search(text: str, index: EvidenceIndex, menus: Mapping[str, Menu]) -> Iterator[Citation]:
    """The best evidence for a text: of each outlet it names for what it has that outlet tell, of all for the whole, and
    where its quotations stand.
    """
    for part in split_credited(text, menus):
        yield from index.locate_evidence(part.claim, {id_ for outlet in part.outlets for id_ in outlet.sources})
    yield from index.locate_evidence(text)
    yield from locate_sources(text, tuple(menus.values()))


def _explain_unchecked(statement: Statement, menus: Mapping[str, Menu]) -> Statement:
    """Say of what no rule settles which of its words the evidence does not have: there a person looks first."""
    if statement.verdict != "unchecked":
        return statement
    missing = locate_missing(mask_outlets(statement.text, menus), locate_cited(statement, menus))
    if not statement.citations:
        reason = "no rule settles it, and no evidence was found: read it against the sources"
    elif missing is None:
        reason = "no rule settles it, and the evidence is in another language: read what it says there"
    elif missing:
        reason = "no rule settles it: read it against the evidence, which does not have "
        reason += ", ".join(f"“{word}”" for word in missing[:_MOST_MISSING])
        reason += " …" if len(missing) > _MOST_MISSING else ""
    else:
        reason = "no rule settles it: its words are in the evidence, read whether they say the same there"
    return statement.model_copy(update={"reason": reason})


def judge_statements(statements: Sequence[Statement], menus: Sequence[Menu], desk: "Desk") -> tuple[Statement, ...]:
    """Ask the critic about every statement that rules leave unchecked."""
    from drafter.pipeline import judge_statement, run_stage

    by_id = index_menus(menus)
    return run_stage("critique", lambda statement: judge_statement(statement, by_id, desk.writer), statements, desk)


def report_statements(
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


def _locate_own(item: EditedStatement, by_digest: Mapping[str, Menu]) -> tuple[Citation, ...]:
    """What a statement of a Brief JSON cites, as far as those very texts are among the sources."""
    cited = ((by_digest[digest], citation) for digest, citation in item.cited if digest in by_digest)
    return tuple(
        citation.model_copy(update={"source": menu.source.id})
        for menu, citation in cited
        if menu.text[citation.start : citation.end] == citation.quote
    )


def _place(span: Span) -> Place:
    return Place(start=span.start, end=span.end)
