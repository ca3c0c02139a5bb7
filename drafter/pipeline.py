"""The order of the stages, and nothing else: read, compose, translate, check, critique, repair."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from drafter.brief import Brief, Finding, Statement, iter_statements, replace_statements
from drafter.checks.checking import check_statement, settle_judgement, suggest_evidence
from drafter.checks.disputes.check import mark_disputed
from drafter.checks.policy import LIBERAL, Policy, apply_policy, unprinted_statements
from drafter.checks.search import EvidenceIndex
from drafter.errors import ReplyError
from drafter.menus import Menu, index_menus, locate_carried
from drafter.proposal import Reading, Task, Writer
from drafter.resolving import Resolved, resolve_proposal, resolve_statement
from drafter.text.printed import printed_in
from drafter.writers.disputing import add_found_disputes
from drafter.writers.translating import locate_foreign, put_translations

T = TypeVar("T")
R = TypeVar("R")

_FAILED = ("unsupported", "contradicted", "partly_supported")
_BETTER = ("supported", "partly_supported")


class Stage(Protocol):
    """A stage under way on the console."""

    def advance(self) -> None:
        """One more of its parts is done."""


class Progress(Protocol):
    """Where the stages are shown."""

    def stage(self, name: str, total: int) -> AbstractContextManager[Stage]:
        """Show a stage of `total` parts while the context lasts."""


@dataclass(frozen=True)
class Desk:
    """Who writes, where progress is shown, how many calls may run side by side, and what the newsroom's policy is."""

    writer: Writer
    progress: Progress
    concurrency: int = 1
    policy: Policy = LIBERAL


def draft_brief(menus: tuple[Menu, ...], task: Task, desk: Desk) -> Resolved:
    """Take the sources through all stages to a brief whose every statement has a verdict.

    Raises EndpointError or PolicyError from the writer; what was paid for until then is in the reply cache.
    """
    by_id = index_menus(menus)
    carried = locate_carried(menus)

    def read(menu: Menu) -> Reading:
        return Reading(source=menu.source.id) if menu.source.id in carried else desk.writer.read(menu)

    readings = run_stage("read", read, menus, desk)
    with desk.progress.stage("compose", 1) as stage:
        proposal = add_found_disputes(desk.writer.compose(menus, readings), menus, printed_in(task.language))
        resolved = resolve_proposal(proposal, by_id, task.language)
        stage.advance()
    brief = translate_foreign(resolved.brief, by_id, desk)
    off_topic = frozenset(id_ for reading in readings for id_ in _off_topic_ids(reading, by_id))

    unprinted = unprinted_statements(brief)

    def settle(statement: Statement) -> Statement:
        policy = LIBERAL if id(statement) in unprinted else desk.policy
        return settle_statement(_mark_off_topic(statement, off_topic, by_id), by_id, replace(desk, policy=policy))

    settled = run_stage("critique", settle, tuple(iter_statements(brief)), desk)
    index = EvidenceIndex(menus)
    statements = tuple(suggest_evidence(statement, index) for statement in settled)
    brief = mark_disputed(replace_statements(brief, statements), by_id)
    return Resolved(brief, resolved.left_out)


def translate_foreign(brief: Brief, menus: Mapping[str, Menu], desk: Desk) -> Brief:
    """The brief with translations of the passages in it that are in another language, where the writer translates."""
    foreign = locate_foreign(brief, menus)
    if not foreign.passages or desk.writer.name == "extractive":
        return brief
    with desk.progress.stage("translate", 1) as stage:
        translations = desk.writer.translate(foreign.passages)
        stage.advance()
    return put_translations(brief, foreign, translations)


def settle_statement(statement: Statement, menus: Mapping[str, Menu], desk: Desk) -> Statement:
    """Check one statement, ask the critic about what rules cannot settle, and repair it once if it failed."""
    settled = _settle(statement, menus, desk)
    if settled.verdict not in _FAILED:
        return settled
    proposed = desk.writer.repair(settled, dict(menus))
    if proposed is None:
        return settled
    repaired = _settle(resolve_statement(proposed, menus), menus, desk)
    # An `unchecked` repair is not better: a person would read a sentence that nobody has found support for.
    is_better = repaired.verdict in _BETTER and repaired.verdict != settled.verdict
    return repaired if repaired.text and is_better else settled


def _settle(statement: Statement, menus: Mapping[str, Menu], desk: Desk) -> Statement:
    return apply_policy(judge_statement(check_statement(statement, menus), menus, desk.writer), desk.policy)


def judge_statement(statement: Statement, menus: Mapping[str, Menu], writer: Writer) -> Statement:
    """Ask the critic about a statement that rules left `unchecked`; a reply that cannot be read leaves it so."""
    if statement.verdict != "unchecked":
        return statement
    try:
        return settle_judgement(statement, writer.judge(statement, dict(menus)), menus)
    except ReplyError as error:
        return statement.model_copy(update={"reason": f"the critic's reply could not be read ({error})"})


def run_stage(name: str, work: Callable[[T], R], items: Sequence[T], desk: Desk) -> tuple[R, ...]:
    """Do `work` on every item, side by side where the desk allows it; results in the order of `items`."""
    with desk.progress.stage(name, len(items)) as stage:

        def work_one(item: T) -> R:
            result = work(item)
            stage.advance()
            return result

        if desk.concurrency == 1 or len(items) < 2:
            return tuple(map(work_one, items))
        return tuple(_in_parallel(work_one, items, desk.concurrency))


def _off_topic_ids(reading: Reading, menus: Mapping[str, Menu]) -> tuple[str, ...]:
    """What a writer calls off-topic, unless that is most of the source: then it has not understood the question."""
    sentences = menus[reading.source].sentences
    return reading.off_topic if 2 * len(reading.off_topic) < len(sentences) else ()


def _mark_off_topic(statement: Statement, off_topic: frozenset[str], menus: Mapping[str, Menu]) -> Statement:
    for citation in statement.citations:
        for sentence in menus[citation.source].sentences:
            if sentence.id in off_topic and sentence.span == (citation.start, citation.end):
                finding = Finding(
                    code="off_topic_cited",
                    severity="warning",
                    message="cites a sentence that the read stage found to be about another story",
                    evidence=(citation,),
                )
                return statement.model_copy(update={"findings": (*statement.findings, finding)})
    return statement


def _in_parallel(work: Callable[[T], R], items: Sequence[T], workers: int) -> Iterable[R]:
    """Results in the order of `items`. At the first failure nothing new is begun and what is under way is finished,
    so that every reply that will be charged for is kept.
    """
    pool = ThreadPoolExecutor(max_workers=min(workers, len(items)))
    futures = [pool.submit(work, item) for item in items]
    is_patient = True
    try:
        wait(futures, return_when=FIRST_EXCEPTION)
        failed = [error for future in futures if future.done() and (error := future.exception())]
        if failed:
            raise failed[0]
        return [future.result() for future in futures]
    except KeyboardInterrupt:
        # A person who interrupts does not wait for calls under way; whoever opened their connections closes them.
        is_patient = False
        raise
    finally:
        pool.shutdown(wait=is_patient, cancel_futures=True)
