"""`python -m evals run`: every case drafted, several times over, into a folder; what is there is not done again.

OUT/run.json says what was asked, OUT/<story>/<repeat>.json is the drafted brief as `draft --format json
--no-source-text` prints it, OUT/home-<repeat> holds replies and run records: a stopped run pays for nothing twice.
Scores are made from the drafts whenever they are asked for: a changed scorer costs no call.
"""

import io
import json
import os
import subprocess
import tarfile
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path
from typing import Any

from drafter.brief import Draft
from drafter.console import Console
from drafter.drafting import Job, Stages, assemble_draft, choose_task, draft_sources, open_record
from drafter.errors import DrafterError, PolicyError, UsageError
from drafter.files import write_whole
from drafter.pipeline import Desk, draft_brief
from drafter.prompt import load_prompts
from drafter.render.json import render_json
from drafter.settings import load_settings
from evals.baselines import LEAD, LeadWriter
from evals.case import Case, digest_files, load_case
from evals.stories import CASES

RUN = "run.json"
PROMPTS = "prompts"


@dataclass(frozen=True)
class RunOptions:
    """What to draft with: `prompts` is a folder, None for the built-in ones; `most_usd` a limit over the whole run."""

    out: Path
    model: str
    base_url: str | None = None
    prompts: Path | None = None
    repeats: int = 1
    most_usd: float | None = None
    concurrency: int = 2


@dataclass(frozen=True)
class Task:
    """One draft to make."""

    story: str
    repeat: int

    def path(self, out: Path) -> Path:
        """Where the draft goes."""
        return out / self.story / f"{self.repeat}.json"


@dataclass(frozen=True)
class Outcome:
    """What became of a task: what it cost in US dollars, and why there is no draft."""

    task: Task
    usd: float = 0.0
    failure: str = ""
    is_limit: bool = False


def run_cases(cases: tuple[Case, ...], options: RunOptions, tell: Callable[[Outcome, int], None]) -> list[Outcome]:
    """Draft what is not drafted yet, side by side; `tell` hears of each and of how many are left.

    A limit in dollars is shared out before a draft begins, so that drafts under way cannot overspend together. Raises
    UsageError where `out` holds another run.
    """
    _require_same(cases, options)
    todo = [task for task in _iter_tasks(cases, options) if not task.path(options.out).exists()]
    done: list[Outcome] = []
    spent = 0.0
    with ProcessPoolExecutor(options.concurrency) as pool:
        running: dict[Future[Outcome], float | None] = {}
        while todo or running:
            while todo and len(running) < options.concurrency:
                reserved = sum(share or 0.0 for share in running.values())
                share = _share(options, spent + reserved, len(running))
                running[pool.submit(_draft, todo.pop(0), replace(options, most_usd=share))] = share
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                del running[future]
                outcome = future.result()
                spent += outcome.usd
                done.append(outcome)
                tell(outcome, len(todo) + len(running))
                if outcome.is_limit:
                    todo.clear()
    return done


def load_drafts(out: Path) -> Iterator[tuple[Task, Draft]]:
    """The drafts of a run by story and repeat. Raises UsageError where `out` is no run's folder."""
    if not (out / RUN).is_file():
        raise UsageError(f"{out}: holds no run; make one with python -m evals run --out {out}")
    for path in sorted(out.glob("*/*.json")):
        if path.stem.isdigit():
            draft = Draft.model_validate_json(path.read_text(encoding="utf-8"))
            yield Task(path.parent.name, int(path.stem)), draft


def unpack_prompts(reference: str, folder: Path) -> Path:
    """The prompts of a folder, or of a commit of this repository, unpacked into `folder`.

    Raises UsageError where `reference` is neither.
    """
    if Path(reference).is_dir():
        return Path(reference)
    command = ["git", "archive", "--format=tar", reference, "prompts"]
    packed = subprocess.run(command, cwd=CASES.parent.parent, capture_output=True, check=False)  # noqa: S603
    if packed.returncode:
        raise UsageError(f"{reference}: is neither a folder nor a commit with prompts in it")
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "prompts"


def describe_run(out: Path) -> dict[str, Any]:
    """What run.json says."""
    told: dict[str, Any] = json.loads((out / RUN).read_text(encoding="utf-8"))
    return told


def _require_same(cases: tuple[Case, ...], options: RunOptions) -> None:
    digests = digest_files()
    asked: dict[str, Any] = {
        "model": options.model,
        "prompts": {} if options.model in ("extractive", LEAD) else load_prompts(options.prompts).identities,
        "cases": {case.name: _digest_case(case.name, digests) for case in cases},
    }
    path = options.out / RUN
    if path.exists():
        held = describe_run(options.out)
        for what in ("model", "prompts"):
            if held[what] != asked[what]:
                raise UsageError(f"{options.out}: holds a run with other {what}; name another folder with --out")
        changed = [name for name, digest in asked["cases"].items() if held["cases"].get(name, digest) != digest]
        if changed:
            raise UsageError(
                f"{options.out}: was drafted from other texts of {', '.join(changed)}; name another folder"
            )
        asked["cases"] = {**held["cases"], **asked["cases"]}
    options.out.mkdir(parents=True, exist_ok=True)
    _keep_prompts(options)
    write_whole(path, json.dumps(asked, indent=1, ensure_ascii=False) + "\n")


def _keep_prompts(options: RunOptions) -> None:
    """Put the prompts beside the drafts, so that a comparison can show what changed."""
    if options.model in ("extractive", LEAD):
        return
    prompts = load_prompts(options.prompts)
    (options.out / PROMPTS).mkdir(exist_ok=True)
    for name in prompts.identities:
        path = Path(getattr(prompts, name).path)
        write_whole(options.out / PROMPTS / path.name, path.read_text(encoding="utf-8"))


def compare_prompts(base: Path, candidate: Path) -> str:
    """The unified diff of the prompts that two runs kept; empty where they are the same or were not kept."""
    names = sorted({path.name for out in (base, candidate) for path in (out / PROMPTS).glob("*.md")})

    def read(out: Path, name: str) -> list[str]:
        path = out / PROMPTS / name
        return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []

    files = ((read(base, name), read(candidate, name), f"base/{name}", f"candidate/{name}") for name in names)
    return "\n".join(line for file in files for line in unified_diff(*file, lineterm=""))


def _digest_case(name: str, digests: dict[str, str]) -> str:
    return "".join(digest[:8] for path, digest in digests.items() if path.startswith(f"{name}/"))


def _iter_tasks(cases: tuple[Case, ...], options: RunOptions) -> Iterator[Task]:
    for repeat in range(1, options.repeats + 1):
        yield from (Task(case.name, repeat) for case in cases)


def _share(options: RunOptions, used: float, running: int) -> float | None:
    if options.most_usd is None:
        return None
    return max(0.0, options.most_usd - used) / (options.concurrency - running)


def _draft(task: Task, options: RunOptions) -> Outcome:
    """One draft, in a process of its own."""
    try:
        draft = _draft_case(task, options)
    except PolicyError as error:
        return Outcome(task, failure=str(error), is_limit=True)
    except DrafterError as error:
        return Outcome(task, failure=str(error))
    path = task.path(options.out)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, render_json(draft, source_text=False))
    return Outcome(task, usd=draft.run.cost_usd or 0.0)


def _draft_case(task: Task, options: RunOptions) -> Draft:
    model = "extractive" if options.model == LEAD else options.model
    named = {"model": model, "base_url": options.base_url, "prompts": options.prompts}
    flags = {**named, "max_cost": options.most_usd}
    settings = load_settings(flags, os.environ, options.out)
    settings = settings.model_copy(update={"home": options.out / f"home-{task.repeat}"})
    menus = load_case(CASES / task.story).menus
    console = Console(quiet=True)
    job = Job(menus, choose_task(menus, settings, None, console))
    if options.model != LEAD:
        return draft_sources(job, settings, console, None)
    with open_record(settings, is_model=False) as record:
        brief = draft_brief(job.menus, job.task, Desk(LeadWriter(), Stages(console, record))).brief
        return assemble_draft(brief, job, record.run())
