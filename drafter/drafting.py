"""The main job: from sources and settings to a draft. Edges are opened here; the pipeline knows the order."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter import __version__
from drafter.archive import load_archive, locate_related
from drafter.brief import Brief, Draft, LeftOut, Run, Source, count_verdicts, iter_statements
from drafter.console import Console, RunningStage
from drafter.errors import SourceError
from drafter.menus import Menu, split_source
from drafter.meta import choose_language
from drafter.pipeline import Desk, draft_brief
from drafter.prompt import load_prompts
from drafter.proposal import Task, Writer
from drafter.providers import ModelOptions
from drafter.runs import RunRecord, purge_runs
from drafter.settings import Settings
from drafter.sources.files import is_link
from drafter.sources.loading import LoadOptions, load_sources
from drafter.writers.extractive import ExtractiveWriter

if TYPE_CHECKING:
    from drafter.sources.web.fetching import Fetcher

NO_MODEL = (
    "no model named: the built-in extractive writer assembles the brief from source sentences; no source text leaves "
    "this machine (name one with --model, DRAFTER_MODEL or drafter.toml)"
)


@dataclass(frozen=True)
class Job:
    """What to draft: the menus of the sources, the task, the hosts contacted to fetch them, and what was left out."""

    menus: tuple[Menu, ...]
    task: Task
    hosts: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True)
class Stages:
    """Shows a stage on the console and times it in the run record."""

    console: Console
    record: RunRecord

    @contextmanager
    def stage(self, name: str, total: int) -> Iterator[RunningStage]:
        """A stage of `total` parts while the context lasts."""
        with self.record.stage(name), self.console.stage(name, total) as running:
            yield running


class Gathered(NamedTuple):
    """The menus of the sources, and what was passed as a source and could not be used."""

    menus: tuple[Menu, ...]
    left_out: tuple[LeftOut, ...]


def load_menus(inputs: tuple[str, ...], options: LoadOptions, console: Console) -> Gathered:
    """Load the sources and split them; problems and warnings go to the console.

    Raises SourceError, one line a problem, when one must not be skipped or nothing usable is left.
    """
    loaded = load_sources(inputs, options)
    fatal = [problem for problem in loaded.problems if problem.fatal]
    if fatal or not loaded.sources:
        lines = [problem.line for problem in loaded.problems] or ["no usable source"]
        raise SourceError("\n".join(lines))
    for problem in loaded.problems:
        console.warn(problem.line)
    for source in loaded.sources:
        for warning in source.warnings:
            console.warn(f"{source.path or source.url or source.id}: {warning}")
    left_out = tuple(LeftOut(input=problem.input, why=problem.why) for problem in loaded.problems if problem.is_missed)
    return Gathered(tuple(split_source(source) for source in loaded.sources), left_out)


def choose_task(menus: tuple[Menu, ...], settings: Settings, focus: str | None, console: Console) -> Task:
    """The language asked for, or the sources'; the event asked for.

    The extractive writer does not translate: asked for a language that no source is in, it keeps to theirs and says so.
    """
    language = choose_language(menus)
    known = {menu.source.language for menu in menus}
    if settings.lang and settings.is_extractive and settings.lang not in known:
        console.warn(
            f"--lang {settings.lang}: no source is in it and the extractive writer does not translate: {language}"
        )
        return Task(language=language, focus=focus)
    return Task(language=settings.lang or language, focus=focus)


def open_record(settings: Settings, is_model: bool, hosts: Iterable[str] = ()) -> RunRecord:
    """A record for a run that begins now and has contacted `hosts`; what is older than the settings keep is removed."""
    purge_runs(settings.home, timedelta(days=settings.retention_days))
    record = RunRecord(settings.home, "model" if is_model else "extractive", settings.model if is_model else None)
    for host in hosts:
        record.record_host(host)
    return record


def open_fetcher(inputs: Iterable[str], settings: Settings) -> "Fetcher | None":
    """What fetches the links among the inputs, None when there are none."""
    if not any(map(is_link, inputs)):
        return None
    # Only runs with links wait for the network modules.
    from drafter.sources.web.addresses import parse_networks
    from drafter.sources.web.fetching import Fetcher
    from drafter.sources.web.kept import KeptPages
    from drafter.sources.web.robots import AGENT
    from drafter.sources.web.rules import FetchRules

    rules = FetchRules(
        user_agent=f"{AGENT}/{__version__} (reads single pages at a journalist's request)",
        ask_robots=not settings.ignore_robots,
        proxy=settings.proxy,
        ca_bundle=settings.ca_bundle,
        own=parse_networks(settings.own_addresses),
    )
    return Fetcher(rules, KeptPages(settings.home, reads=not settings.no_cache), lambda: datetime.now(UTC))


@contextmanager
def open_writer(settings: Settings, task: Task, record: RunRecord, console: Console) -> Iterator[Writer]:
    """The extractive writer, or the model writer on an endpoint that the policy allows."""
    if settings.is_extractive:
        console.note(NO_MODEL if settings.model is None else NO_MODEL.partition(": ")[2])
        yield ExtractiveWriter(task)
        return
    from drafter.model import Model
    from drafter.writers.prompted import PromptedWriter

    with Model(model_options(settings), record, os.environ) as model:
        console.note(f"model {model.endpoint.model}: source text is sent to {model.endpoint.host}")
        yield PromptedWriter(model.ask, load_prompts(settings.prompts), task, settings.context_tokens, console.warn)


def model_options(settings: Settings) -> ModelOptions:
    """What the settings ask of the model."""
    return ModelOptions(
        model=settings.model or "",
        base_url=settings.base_url,
        api_key=settings.api_key.get_secret_value() if settings.api_key else None,
        local_only=settings.local_only,
        max_cost_usd=settings.max_cost,
        read_cache=not settings.no_cache,
        temperature=settings.temperature,
        max_tokens=settings.max_tokens,
        timeout_s=settings.timeout,
        reasoning_effort=settings.reasoning_effort,
        seed=settings.seed,
        proxy=settings.proxy,
        ca_bundle=settings.ca_bundle,
    )


def draft_sources(job: Job, settings: Settings, console: Console, archive: Path | None) -> Draft:
    """Draft a brief over loaded sources. Raises EndpointError, PolicyError or UsageError; the run is recorded."""
    earlier, problems = load_archive(archive) if archive else ((), ())
    for problem in problems:
        console.warn(problem)
    with open_record(settings, not settings.is_extractive, job.hosts) as record:
        with open_writer(settings, job.task, record, console) as writer:
            concurrency = 1 if settings.is_extractive else settings.concurrency
            resolved = draft_brief(
                job.menus, job.task, Desk(writer, Stages(console, record), concurrency, settings.policy)
            )
        for line in resolved.left_out:
            console.warn(f"left out: {line}")
        brief = resolved.brief
        related = locate_related(brief.meta.slug, brief.entities, earlier)
        draft = assemble_draft(brief.model_copy(update={"related": related}), job, record.run())
        record.record_draft(draft)
    return draft


def assemble_draft(brief: Brief, job: Job, run: Run) -> Draft:
    """The brief with its sources, what was left out of them, the count of its verdicts and the run record."""
    sources: tuple[Source, ...] = tuple(menu.source for menu in job.menus)
    check = count_verdicts(iter_statements(brief))
    return Draft(**dict(brief), sources=sources, left_out=job.left_out, check=check, run=run)
