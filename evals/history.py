"""What each version of the prompts scored: small files under version control, a table of them, and a gate.

`evals/history/<model>-<digest>.json` is one measured run: the model, the prompts' identities, the stories and their
texts' digests, the mean of every metric. A prompt whose text is in none of them was never measured.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from pydantic import BaseModel, ConfigDict

from drafter.errors import UsageError
from drafter.files import write_whole
from drafter.prompt import Prompts
from evals.case import Case, digest_case
from evals.comparing import GATES, mean_by_story, score_run
from evals.running import describe_run

HISTORY = Path(__file__).parent / "history"
# How much lower than the best of its kind a gate may be recorded without a word of why.
_SLACK = 0.03
_SHOWN = ("facts covered", "values true", "quotes true", "camps right", "disputes found", "traps avoided")


class Record(BaseModel):
    """One measured run. `means` are over stories, `why` says why a gate may be lower than before."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str
    prompts: dict[str, str]
    day: str
    repeats: int
    stories: dict[str, str]
    means: dict[str, float]
    why: str = ""


def summarise_run(out: Path, cases: Sequence[Case], day: str, why: str = "") -> Record:
    """The record of a run's folder. Raises UsageError where it holds no draft of a case."""
    scores = score_run(out, cases)
    if not scores:
        raise UsageError(f"{out}: holds no draft of a case")
    told = describe_run(out)
    drafted = {task.story for task in scores}
    names = dict.fromkeys(name for own in scores.values() for name in own)
    values = {name: mean_by_story(name, scores) for name in names}
    return Record(
        model=told["model"],
        prompts=told["prompts"],
        day=day,
        repeats=max(task.repeat for task in scores),
        stories={case.name: digest_case(case) for case in cases if case.name in drafted},
        means={name: round(fmean(own.values()), 4) for name, own in values.items() if own},
        why=why,
    )


def keep_record(record: Record, folder: Path = HISTORY) -> Path:
    """Write a record. Raises UsageError where a gate is below its floor and `why` is empty."""
    fallen = locate_below(record.means, find_floors(record, load_history(folder)))
    if fallen and not record.why:
        raise UsageError(f"{'; '.join(fallen)}: say why with --allow-regression, or mend the prompt")
    path = folder / f"{_name(record)}.json"
    folder.mkdir(exist_ok=True)
    write_whole(path, record.model_dump_json(indent=1) + "\n")
    return path


def find_floors(like: Record, records: Iterable[Record]) -> dict[str, float]:
    """The best value of each gate in records of the same model and stories as `like`, a little slack off.

    A record that says why it is lower begins anew: what came before it is no floor any more.
    """
    floors: dict[str, float] = {}
    for record in records:
        if record.model != like.model or record.stories != like.stories:
            continue
        kept = {} if record.why else floors
        now = {name: round(record.means[name] - _SLACK, 4) for name in GATES if name in record.means}
        floors = {name: max(kept.get(name, 0.0), now.get(name, 0.0)) for name in kept | now}
    return floors


def locate_below(means: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """One line for every gate that is below its floor."""
    return [
        f"{name} {means[name]:.3f}, below its floor of {floor:.3f}"
        for name, floor in floors.items()
        if name in means and means[name] < floor
    ]


def load_history(folder: Path = HISTORY) -> tuple[Record, ...]:
    """All records, the earliest first; of one day those that say why they are lower last."""
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    records = [Record.model_validate_json(path.read_text(encoding="utf-8")) for path in paths]
    return tuple(sorted(records, key=lambda record: (record.day, bool(record.why), record.model)))


def check_measured(prompts: Prompts, records: Iterable[Record]) -> list[str]:
    """One line for every prompt whose text no record was made with, with the commands that measure it."""
    measured = {identity for record in records for identity in record.prompts.values()}
    commands = "python -m evals run --model MODEL --out runs/new; python -m evals record runs/new"
    return [
        f"prompts/{name}.md: {identity} was never measured: {commands}"
        for name, identity in prompts.identities.items()
        if identity not in measured
    ]


def render_history(records: Sequence[Record]) -> str:
    """The records as a table for a terminal, the earliest first."""
    head = f"{'day':11}{'model':30}{'stories':>8}  " + "  ".join(f"{name:>15}" for name in _SHOWN) + "  prompts"
    rows = [
        f"{record.day:11}{record.model[:29]:30}{len(record.stories):>8}  "
        + "  ".join(f"{_show(record.means.get(name)):>15}" for name in _SHOWN)
        + f"  {' '.join(identity.partition('+')[0] for identity in record.prompts.values())}".rstrip()
        + (f"  lower: {record.why}" if record.why else "")
        for record in records
    ]
    return "\n".join([head, *rows]) + "\n"


def _show(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _name(record: Record) -> str:
    model = re.sub(r"[^\w.-]+", "-", record.model)
    told = json.dumps([record.prompts, sorted(record.stories)], sort_keys=True)
    return f"{model}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"
