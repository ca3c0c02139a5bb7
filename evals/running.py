"""`python -m evals run`: every case drafted, several times over, into a folder; what is there is not done again.

OUT/run.json says what was asked, OUT/<story>/<repeat>.json is the drafted brief as `draft --format json
--no-source-text` prints it, OUT/../replies/<repeat> holds replies and run records: a stopped run pays for nothing
twice. Scores are made from the drafts whenever they are asked for: a changed scorer costs no call.
"""

import io
import json
import os
import subprocess
import tarfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path
from typing import Any

from drafter.brief import Draft, Run, Stage
from drafter.console import Console
from drafter.drafting import Job, Stages, assemble_draft, choose_task, draft_sources, open_record
from drafter.errors import DrafterError, PolicyError, UsageError
from drafter.files import write_whole
from drafter.pipeline import Desk, draft_brief
from drafter.prompt import Prompt, load_prompts
from drafter.render.json import render_json
from drafter.replies import Replies
from drafter.runs import Call, add_costs, add_tokens, load_calls
from drafter.settings import EXTRACTIVE, load_settings
from evals.baselines import Baseline, load_single, open_baseline
from evals.case import Case, digest_articles, load_case
from evals.stories import CASES

RUN = "run.json"
PROMPTS = "prompts"


@dataclass(frozen=True)
class RunOptions:
    """What to draft with: `prompts` is a folder, None for the built-in ones; `most_usd` a limit over the whole run.

    `baseline` is a writer to beat, drafter's own when None.
    """

    out: Path
    model: str
    base_url: str | None = None
    prompts: Path | None = None
    repeats: int = 1
    most_usd: float | None = None
    concurrency: int = 2
    replies: Path | None = None
    baseline: Baseline | None = None

    def home(self, repeat: int) -> Path:
        """Where the replies of a repeat are kept, for every run beside this one: what a candidate's prompt does not
        change is paid for once, and differs by nothing. Repeats share none, or they would be the same draft.
        """
        return (self.replies or self.out.parent / "replies") / str(repeat)


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
                share = _share(options, spent + reserved, len(running), len(todo))
                running[pool.submit(_draft, todo.pop(0), replace(options, most_usd=share))] = share
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                share = running.pop(future)
                outcome = future.result()
                # What a failed draft has spent is not known: all that was set aside for it, then.
                spent += (share or 0.0) if outcome.failure else outcome.usd
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


def list_undrafted(out: Path, drafted: Iterable[Task]) -> tuple[str, ...]:
    """The stories that a run was asked for and that are not among those `drafted`."""
    return tuple(sorted(describe_run(out).get("articles", {}).keys() - {task.story for task in drafted}))


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
    asked: dict[str, Any] = {
        "model": _name_writer(options),
        "prompts": {name: prompt.identity for name, prompt in _prompts_of(options).items()},
        "articles": {case.name: digest_articles(case) for case in cases},
        "replies": str(options.home(1).parent),
    }
    path = options.out / RUN
    if path.exists():
        held = describe_run(options.out)
        for what in ("model", "prompts", "replies"):
            if held.get(what, asked[what]) != asked[what]:
                raise UsageError(f"{options.out}: holds a run with other {what}; name another folder with --out")
        texts = held["articles"]
        changed = [name for name, digest in asked["articles"].items() if texts.get(name, digest) != digest]
        if changed:
            raise UsageError(
                f"{options.out}: was drafted from other texts of {', '.join(changed)}; name another folder"
            )
        asked["articles"] = {**texts, **asked["articles"]}
    options.out.mkdir(parents=True, exist_ok=True)
    _keep_prompts(options)
    write_whole(path, json.dumps(asked, indent=1, ensure_ascii=False) + "\n")


def _name_writer(options: RunOptions) -> str:
    """What tables call the writer: its model, and the baseline."""
    return {None: options.model, "lead": "lead", "single": f"{options.model}, single prompt"}[options.baseline]


def _prompts_of(options: RunOptions) -> dict[str, Prompt]:
    if options.baseline == "single":
        return {"single": load_single()}
    if options.baseline == "lead" or options.model == EXTRACTIVE:
        return {}
    prompts = load_prompts(options.prompts)
    return {name: getattr(prompts, name) for name in prompts.identities}


def _keep_prompts(options: RunOptions) -> None:
    """Put the prompts beside the drafts, so that a comparison can show what changed."""
    for name, prompt in _prompts_of(options).items():
        (options.out / PROMPTS).mkdir(exist_ok=True)
        write_whole(options.out / PROMPTS / f"{name}.md", Path(prompt.path).read_text(encoding="utf-8"))


def compare_prompts(base: Path, candidate: Path) -> str:
    """The unified diff of the prompts that two runs kept; empty where they are the same or were not kept."""
    names = sorted({path.name for out in (base, candidate) for path in (out / PROMPTS).glob("*.md")})

    def read(out: Path, name: str) -> list[str]:
        path = out / PROMPTS / name
        return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []

    files = ((read(base, name), read(candidate, name), f"base/{name}", f"candidate/{name}") for name in names)
    return "\n".join(line for file in files for line in unified_diff(*file, lineterm=""))


def _iter_tasks(cases: tuple[Case, ...], options: RunOptions) -> Iterator[Task]:
    for repeat in range(1, options.repeats + 1):
        yield from (Task(case.name, repeat) for case in cases)


def _share(options: RunOptions, used: float, running: int, left: int) -> float | None:
    if options.most_usd is None:
        return None
    return max(0.0, options.most_usd - used) / min(options.concurrency - running, left)


def _draft(task: Task, options: RunOptions) -> Outcome:
    """One draft, in a process of its own."""
    try:
        draft = _draft_case(task, options)
    except PolicyError as error:
        return Outcome(task, failure=str(error), is_limit=True)
    except (DrafterError, OSError, ValueError) as error:
        return Outcome(task, failure=f"{error}")
    path = task.path(options.out)
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = draft.model_copy(update={"run": count_whole(draft.run, options.home(task.repeat))})
    write_whole(path, render_json(whole, source_text=False))
    return Outcome(task, usd=draft.run.cost_usd or 0.0)


def count_whole(run: Run, home: Path) -> Run:
    """A run as if no reply had been kept: what a brief takes does not depend on who asked for it first.

    Seconds are those of its calls one after the other, so that they do not depend on how many ran side by side; a run
    without calls keeps its own.
    """
    calls = [_whole_call(call, Replies(home)) for call in load_calls(home, run.id) if call.reply is not None]
    if not calls:
        return run
    # A stage whose replies were all kept is not among the run's own.
    names = dict.fromkeys([*(stage.name for stage in run.stages), *(call.stage for call in calls)])
    stages = (Stage(name=name, **_sum_calls([call for call in calls if call.stage == name])) for name in names)
    return run.model_copy(update={**_sum_calls(calls), "stages": tuple(stages)})


def _whole_call(call: Call, replies: Replies) -> Call:
    kept = replies.load_reply(call.key) if call.cached else None
    return call.model_copy(update={"seconds": kept.seconds, "cost_usd": kept.cost_usd}) if kept else call


def _sum_calls(calls: Sequence[Call]) -> dict[str, Any]:
    return {
        "calls": len(calls),
        "reasks": sum(call.turn > 1 for call in calls),
        "seconds": sum(call.seconds for call in calls),
        "cost_usd": add_costs(*(call.cost_usd for call in calls)),
        "tokens": add_tokens(*(call.tokens for call in calls)),
    }


def _draft_case(task: Task, options: RunOptions) -> Draft:
    named = {"model": options.model, "base_url": options.base_url, "prompts": options.prompts}
    flags = {**named, "max_cost": options.most_usd}
    settings = load_settings(flags, os.environ, options.out)
    settings = settings.model_copy(update={"home": options.home(task.repeat)})
    menus = load_case(CASES / task.story).menus
    console = Console(quiet=True)
    job = Job(menus, choose_task(menus, settings, None, console))
    if options.baseline is None:
        return draft_sources(job, settings, console, None)
    with (
        open_record(settings, is_model=options.baseline == "single") as record,
        open_baseline(options.baseline, settings, job.task, record) as writer,
    ):
        brief = draft_brief(job.menus, job.task, Desk(writer, Stages(console, record))).brief
        return assemble_draft(brief, job, record.run())
