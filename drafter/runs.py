"""Run records: what every run sent, got and cost, kept on disk as it happens.

HOME/runs/20261123-152441-9f2c/run.json        the record, rewritten after every call
                               calls/0001.json  one exchange: what was sent, what came back
                               draft.json       the brief with its sources
HOME/replies/9f/9f2c….json                      replies for later runs (drafter.replies)
HOME/pages/9f2c….json                           fetched pages for later runs (drafter.sources.web.kept)
"""

import secrets
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from drafter import __version__
from drafter.brief import Draft, Run, Stage, Tokens, WriterName
from drafter.errors import DrafterError, UsageError
from drafter.replies import Replies, write_private
from drafter.sources.web.kept import KeptPages

_NO_STAGE = Stage(name="", seconds=0.0)


@dataclass(frozen=True)
class Clock:
    """The time, replaceable: `now` with its zone, `seconds` of a clock that only runs forward."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    seconds: Callable[[], float] = time.monotonic


class Call(BaseModel):
    """One exchange with an endpoint, or one earlier reply used instead (`cached`).

    `turn` is 1 for the question and 2 for the re-ask, `attempt` counts the tries of that turn. `request` is what was
    sent, without the key; `reply` the whole JSON that came back, None when nothing did.
    """

    model_config = ConfigDict(frozen=True)

    number: int = 0
    stage: str
    subject: str
    prompt: str
    host: str
    form: str
    turn: int
    attempt: int
    key: str
    request: dict[str, Any]
    cached: bool = False
    started: str = ""
    seconds: float = 0.0
    outcome: str = "sent, no answer seen"
    reply: dict[str, Any] | None = None
    tokens: Tokens = Tokens()
    cost_usd: float | None = 0.0


class RunEntry(BaseModel):
    """A run as it is kept: its record and how it ended ("finished", "interrupted", "unfinished", "stopped: why")."""

    model_config = ConfigDict(frozen=True)

    outcome: str
    run: Run


@dataclass(frozen=True)
class Purged:
    """How many runs, replies and fetched pages were removed."""

    runs: int
    replies: int
    pages: int


class RunRecord:
    """Collects what a run does, from any thread, and keeps it on disk. Use as a context: leaving it notes the end."""

    def __init__(
        self,
        home: Path,
        writer: WriterName,
        model: str | None = None,
        *,
        clock: Clock | None = None,
        id: str | None = None,
    ) -> None:
        self.home = home
        self.clock = clock or Clock()
        started = self.clock.now()
        self.id = id or f"{started:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
        self._writer: WriterName = writer
        self._model = model
        self._started = (started.isoformat(timespec="milliseconds"), self.clock.seconds())
        self._outcome = "unfinished"
        self._hosts: list[str] = []
        self._prompts: dict[str, str] = {}
        self._stages: dict[str, Stage] = {}
        self._timed: set[str] = set()
        self._numbers = 0
        self._guard = threading.RLock()
        self._write()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> Literal[False]:
        with self._guard:
            self._outcome = _name_outcome(error)
            self._write()
        return False

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time a stage. Stages stand in the record in the order they were begun."""
        with self._guard:
            self._stages.setdefault(name, _NO_STAGE.model_copy(update={"name": name}))
            self._timed.add(name)
        begun = self.clock.seconds()
        try:
            yield
        finally:
            self._add(name, {"seconds": self.clock.seconds() - begun})

    def record_host(self, host: str) -> None:
        """Note that `host` was contacted."""
        with self._guard:
            if host not in self._hosts:
                self._hosts.append(host)

    def open_call(self, call: Call) -> Call:
        """Note what is about to be sent, before it is; the call with its number and time."""
        with self._guard:
            self._numbers += 1
            opened = call.model_copy(
                update={"number": self._numbers, "started": self.clock.now().isoformat(timespec="seconds")}
            )
            self._prompts[call.stage] = call.prompt
            if not call.cached:
                self.record_host(call.host)
                self._add(call.stage, {"calls": 1, "reasks": int(call.turn > 1 and call.attempt == 1)})
            self._write_call(opened)
        return opened

    def close_call(self, call: Call) -> None:
        """Note how an opened call went: its outcome, reply, seconds, tokens and cost."""
        with self._guard:
            if not call.cached:
                seconds = 0.0 if call.stage in self._timed else call.seconds
                self._add(call.stage, {"seconds": seconds, "tokens": call.tokens, "cost_usd": call.cost_usd})
            self._write_call(call)
            self._write()

    def record_draft(self, draft: Draft) -> None:
        """Keep the finished draft with its sources, for `draft review RUN`."""
        write_private(_folder(self.home, self.id) / "draft.json", draft.model_dump_json())

    def run(self) -> Run:
        """The record so far, as it stands in a brief. Cached replies cost nothing and count as no calls."""
        with self._guard:
            stages = tuple(self._stages.values())
            return Run(
                id=self.id,
                version=__version__,
                writer=self._writer,
                model=self._model,
                hosts=tuple(self._hosts),
                prompts=dict(self._prompts),
                started=self._started[0],
                seconds=self.clock.seconds() - self._started[1],
                calls=sum(stage.calls for stage in stages),
                reasks=sum(stage.reasks for stage in stages),
                tokens=add_tokens(*(stage.tokens for stage in stages)),
                cost_usd=add_costs(*(stage.cost_usd for stage in stages)),
                stages=stages,
            )

    def _add(self, name: str, more: Mapping[str, Any]) -> None:
        with self._guard:
            old = self._stages.get(name, _NO_STAGE)
            self._stages[name] = Stage(
                name=name,
                seconds=old.seconds + more.get("seconds", 0.0),
                calls=old.calls + more.get("calls", 0),
                reasks=old.reasks + more.get("reasks", 0),
                tokens=add_tokens(old.tokens, more.get("tokens", Tokens())),
                cost_usd=add_costs(old.cost_usd, more.get("cost_usd", 0.0)),
            )

    def _write(self) -> None:
        entry = RunEntry(outcome=self._outcome, run=self.run())
        write_private(_folder(self.home, self.id) / "run.json", entry.model_dump_json(indent=2))

    def _write_call(self, call: Call) -> None:
        path = _folder(self.home, self.id) / "calls" / f"{call.number:04d}.json"
        write_private(path, call.model_dump_json(indent=2))


def list_runs(home: Path) -> tuple[RunEntry, ...]:
    """Every kept run, newest first. A folder whose record cannot be read is left out."""
    entries = []
    for path in _folder(home).glob("*/run.json"):
        with suppress(OSError, ValidationError):
            entries.append(RunEntry.model_validate_json(path.read_bytes()))
    return tuple(sorted(entries, key=lambda entry: (entry.run.started, entry.run.id), reverse=True))


def load_run(home: Path, name: str) -> RunEntry:
    """The run called `name`: its id, the beginning of it where that is enough, or `last`.

    Raises UsageError when there is none or several.
    """
    entries = list_runs(home)
    found = entries[:1] if name == "last" else [entry for entry in entries if name and entry.run.id.startswith(name)]
    exact = [entry for entry in found if entry.run.id == name] or found
    if len(exact) != 1:
        what = "several runs begin so" if exact else "no such run"
        raise UsageError(f"run {name!r}: {what}: `draft runs list` shows them")
    return exact[0]


def load_calls(home: Path, name: str, stage: str | None = None, source: str | None = None) -> tuple[Call, ...]:
    """The calls of a run in the order they were made; only those of a stage or about a source where one is given.

    Raises UsageError when there is no such run.
    """
    folder = _folder(home, load_run(home, name).run.id) / "calls"
    calls = []
    for path in sorted(folder.glob("*.json")):
        with suppress(OSError, ValidationError):
            calls.append(Call.model_validate_json(path.read_bytes()))
    return tuple(call for call in calls if stage in (None, call.stage) and _is_about(call, source))


def _is_about(call: Call, source: str | None) -> bool:
    # A subject is a source's id, or the ids of several before a colon and a statement's beginning.
    return source is None or source in call.subject.partition(":")[0].split()


def load_draft(home: Path, name: str) -> Draft:
    """The draft that a run ended in. Raises UsageError when there is no such run or it ended without one."""
    entry = load_run(home, name)
    try:
        return Draft.model_validate_json((_folder(home, entry.run.id) / "draft.json").read_bytes())
    except OSError as error:
        raise UsageError(f"run {entry.run.id}: it left no brief ({entry.outcome})") from error
    except ValidationError as error:
        raise UsageError(f"run {entry.run.id}: its brief is damaged or from another version of drafter") from error


def purge_runs(home: Path, older_than: timedelta, clock: Clock | None = None) -> Purged:
    """Remove the runs, replies and fetched pages last written to longer than `older_than` ago."""
    before = ((clock or Clock()).now() - older_than).timestamp()
    count = 0
    for folder in _folder(home).glob("*"):
        with suppress(OSError):
            if max(path.stat().st_mtime for path in (folder, *folder.glob("*.json"))) < before:
                shutil.rmtree(folder)
                count += 1
    return Purged(count, Replies(home).purge_replies(before), KeptPages(home).purge_pages(before))


def _folder(home: Path, id: str = "") -> Path:
    return home / "runs" / id


def _name_outcome(error: BaseException | None) -> str:
    if error is None:
        return "finished"
    if isinstance(error, DrafterError):
        return f"stopped: {error}"
    return "interrupted" if isinstance(error, KeyboardInterrupt) else f"broke: {type(error).__name__}"


def add_tokens(*parts: Tokens) -> Tokens:
    """The sum of several counts."""
    return Tokens(
        input=sum(part.input for part in parts),
        cached=sum(part.cached for part in parts),
        output=sum(part.output for part in parts),
    )


def add_costs(*parts: float | None) -> float | None:
    """The sum in US dollars; None where one of them is not known."""
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None
