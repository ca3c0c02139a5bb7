"""`python -m evals`: the command line of the eval suite."""

import json
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from drafter.errors import DrafterError
from drafter.prompt import load_prompts
from drafter.settings import EXTRACTIVE
from evals import labelled
from evals.case import Case, load_cases, write_manifest
from evals.checks import Selection, judge_checks
from evals.comparing import EXIT_CODES, Verdict, compare_runs, score_run
from evals.faults import measure_faults, update_page
from evals.flips import list_flips, render_flips
from evals.floors import FLOORS, PLANTED, load_floors, locate_fallen, raise_floors, write_floors
from evals.history import HISTORY, check_measured, keep_record, load_history, render_history, summarise_run
from evals.page import render_page
from evals.pages import record_measured
from evals.planting import GENERATORS
from evals.progress import Progress
from evals.prose import ABROAD, PROSE
from evals.replaying import RECORDED, collect_replies, load_recorded, replay, write_recorded
from evals.report import Report, compose_json, render_text
from evals.running import RunOptions, Task, compare_prompts, list_undrafted, load_drafts, run_cases, unpack_prompts
from evals.scorers.rates import Rate
from evals.tables import render_comparison, render_runs

# Stories whose flips a terminal shows, and flips of each.
_SHOWN = (3, 5)
_SETS = (PLANTED, PROSE, ABROAD, *labelled.SETS)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """The eval suite. It runs from the repository's root on a plain install and is no part of the wheel."""


@main.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=labelled.DEFAULT_DATA,
    help="Folder with the labelled sets (*.jsonl). Without it there are the invented stories alone. "
    "[default: shared/data beside the repository]",
)
@click.option(
    "--set",
    "sets",
    multiple=True,
    type=click.Choice(_SETS),
    metavar="NAME",
    help=f"Only this set; may be given several times. One of {', '.join(_SETS)}.",
)
@click.option(
    "--class",
    "classes",
    multiple=True,
    type=click.Choice(list(GENERATORS)),
    metavar="CLASS",
    help=f"List every planted error of this class, caught or not. One of {', '.join(GENERATORS)}.",
)
@click.option(
    "--fold",
    type=click.Choice(["all", "dev", "val"]),
    default="all",
    show_default=True,
    help="Half of the labelled sources: rules are made with an eye on dev alone; val shows whether they generalise.",
)
@click.option("--rows", is_flag=True, help="List every row of the labelled sets: failed or passed, and the codes.")
@click.option("--peers", is_flag=True, help="Ask other checkers about the same rows (pip install -e '.[bench]').")
@click.option("--speed", is_flag=True, help="Also time a thousand statements against twenty articles.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write here, not to the screen.")
@click.option("--update-floors", is_flag=True, help=f"Raise the floors in evals/{FLOORS.name} to what was measured.")
@click.option("--allow-lower", is_flag=True, help="With --update-floors: lower them too, and take changed texts.")
@click.option("--update-docs", is_flag=True, help="Record what was measured and renew the tables in docs/.")
def checks(**options: Any) -> None:
    """Measure `draft check`, without a model: how much of what is wrong it fails, and how much of what is true.

    Four kinds of texts are checked: errors planted in true statements about invented stories (evals/cases), free prose
    about such stories, statements in another language than the articles', and labelled claims against their source
    text. Exit code 1 when something measured fell under its floor.
    """
    if (options["update_floors"] or options["update_docs"]) and (options["fold"] != "all" or options["classes"]):
        raise click.UsageError("what is kept is measured on everything: leave out --fold and --class")
    sets = options["sets"] or _SETS
    fields = {name: options[name] for name in ("data", "classes", "fold", "rows", "peers", "speed")}
    report, measured = judge_checks(Selection(sets=sets, **fields))
    _write(report, options["form"], options["output"])
    floors = load_floors()
    if options["update_docs"]:
        record_measured(compose_json(report))
    if options["update_floors"]:
        floors = raise_floors(measured, floors, allow_lower=options["allow_lower"])
        write_floors(floors)
    fallen = locate_fallen(measured, floors)
    for line in fallen:
        click.echo(f"fell: {line}", err=True)
    raise SystemExit(1 if fallen else 0)


@main.command("run")
@click.option("--replay", "is_replay", is_flag=True, help=f"Play the replies in evals/{RECORDED.name} again, no model.")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder of the run.")
@click.option("--model", default="extractive", show_default=True, help="As for draft.")
@click.option("--base-url", metavar="URL", help="As for draft.")
@click.option("--prompts", metavar="DIR|REF", help="Folder or commit whose prompts are used. [default: those here]")
@click.option(
    "--baseline",
    type=click.Choice(["lead", "single"]),
    help="A writer to beat instead of drafter's: each source's first sentences, or one prompt for everything.",
)
@click.option("--repeats", type=click.IntRange(1), default=1, show_default=True, help="Drafts of each story.")
@click.option("--case", "names", multiple=True, metavar="STORY", help="Only this story; may be given several times.")
@click.option("--max-cost", type=click.FloatRange(min=0), metavar="USD", help="Stop before the run has cost more.")
@click.option("--concurrency", type=click.IntRange(1), default=2, show_default=True, help="Drafts side by side.")
@click.option(
    "--replies",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of replies that runs share: what is asked again costs nothing. [default: replies beside the run's]",
)
def run_command(**options: Any) -> None:
    """Draft every case into a folder. What is there already is not done again."""
    if options["is_replay"] and options["baseline"]:
        raise click.UsageError("--replay plays drafter's own prompts: leave out --baseline")
    if options["baseline"] == "single" and options["model"] == EXTRACTIVE:
        raise click.UsageError("--baseline single asks a model: name one with --model")
    progress = Progress(time.monotonic, options["max_cost"])
    with ExitStack() as stack:
        if options["is_replay"]:
            _choose_replay(options, stack)
        if options["prompts"]:
            folder = Path(stack.enter_context(TemporaryDirectory()))
            options["prompts"] = unpack_prompts(options["prompts"], folder)
        fields = ("model", "base_url", "prompts", "repeats", "concurrency", "baseline")
        asked = RunOptions(
            out=options["out"].resolve(),
            most_usd=options["max_cost"],
            replies=options["replies"] and options["replies"].resolve(),
            **{name: options[name] for name in fields},
        )
        done = run_cases(
            _choose_cases(options["names"]), asked, lambda *told: click.echo(progress.tell(*told), err=True)
        )
    failed = [outcome for outcome in done if outcome.failure]
    raise SystemExit(5 if any(one.is_limit for one in failed) else 4 if failed else 0)


def _choose_replay(options: dict[str, Any], stack: ExitStack) -> None:
    """Recorded replies instead of a model, and their stories unless others are named."""
    recorded = load_recorded()
    options["base_url"] = stack.enter_context(replay(recorded.exchanges))
    options |= {"model": recorded.model, "names": options["names"] or recorded.stories}


def _choose_cases(names: Sequence[str]) -> tuple[Case, ...]:
    cases = tuple(case for case in load_cases() if not names or case.name in names)
    if unknown := set(names) - {case.name for case in cases}:
        raise click.UsageError(f"no such case: {', '.join(sorted(unknown))}")
    return cases


class _Compare(click.Command):
    """A command whose exit code 2 is a verdict: what is wrong in how it is called has another."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.show()
            raise SystemExit(EXIT_CODES["invalid"]) from error


@main.command(cls=_Compare)
@click.argument("base", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("candidate", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--margin",
    type=click.FloatRange(0, 1, min_open=True),
    default=0.03,
    show_default=True,
    help="A drop that matters, as a share.",
)
@click.option("--all", "is_all", is_flag=True, help="List everything that flipped, not the worst stories alone.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write the report as a page as well.")
def compare(base: Path, candidate: Path, margin: float, is_all: bool, html: Path | None) -> None:
    """Is CANDIDATE no worse than BASE? Both are folders of a run.

    Exit code 0 no worse, 1 worse, 2 cannot tell, 3 not to be compared.
    """
    try:
        verdict = _compare(base, candidate, margin, is_all, html)
    except (DrafterError, OSError, ValueError, ArithmeticError, LookupError) as error:
        click.echo(f"evals: {error}", err=True)
        raise SystemExit(EXIT_CODES["invalid"]) from error
    raise SystemExit(EXIT_CODES[verdict])


def _compare(base: Path, candidate: Path, margin: float, is_all: bool, html: Path | None) -> Verdict:
    # Read before the processes are forked, which then have them.
    cases = _all_cases()
    with ProcessPoolExecutor(2) as pool:
        scored = pool.map(_score_folder, (base, candidate))
        drafts = dict(load_drafts(candidate))
        flips = list_flips(cases, dict(load_drafts(base)), drafts)
        scores = list(scored)
    found = compare_runs(scores[0], scores[1], margin, list_undrafted(candidate, drafts))
    click.echo(render_comparison(found, scores[0], scores[1]), nl=False)
    click.echo("\n".join(["", *render_flips(flips, *((len(flips), 999) if is_all else _SHOWN))]))
    if html is not None:
        page = render_page(found, (scores[0], scores[1]), flips, compare_prompts(base, candidate))
        html.write_text(page, encoding="utf-8")
    return found.verdict


_history_option = click.option(
    "--history",
    type=click.Path(path_type=Path, file_okay=False),
    default=HISTORY,
    help="Folder of the records. [default: evals/history]",
)


@main.command()
@_history_option
@click.argument("run", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--allow-regression", default="", metavar="WHY", help="Keep it although a gate is lower than before.")
@click.option("--keep-replies", is_flag=True, help=f"Keep its replies in evals/{RECORDED.name}, for --replay and CI.")
def record(run: Path, allow_regression: str, keep_replies: bool, history: Path) -> None:
    """Keep what the RUN in a folder scored, in a small file."""
    recorded = collect_replies(run) if keep_replies else None
    made = summarise_run(run, load_cases(), datetime.now(UTC).date().isoformat(), allow_regression)
    click.echo(f"{keep_record(made, history)} written", err=True)
    if recorded is not None:
        write_recorded(recorded)


@main.command("report")
@_history_option
@click.argument("runs", nargs=-1, type=click.Path(path_type=Path, exists=True, file_okay=False))
def report_scores(runs: tuple[Path, ...], history: Path) -> None:
    """What each version of the prompts scored, over time; or what the RUNS in folders scored, side by side.

    Without RUNS, exit code 1 when the present prompts were never measured.
    """
    if runs:
        with ProcessPoolExecutor() as pool:
            is_told_by_name = len({run.name for run in runs}) == len(runs)
            names = [run.name if is_told_by_name else str(run) for run in runs]
            scored = dict(zip(names, pool.map(_score_folder, runs), strict=True))
        click.echo(render_runs(scored), nl=False)
        return
    records = load_history(history)
    click.echo(render_history(records), nl=False)
    unmeasured = check_measured(load_prompts(), records)
    for line in unmeasured:
        click.echo(line, err=True)
    raise SystemExit(1 if unmeasured else 0)


@main.command()
def faults() -> None:
    """Put faults into drafts of the extractive writer and renew the table in docs/evals.md of what the scorers saw."""
    cases = load_cases()
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        run_cases(cases, RunOptions(out=out, model="extractive"), lambda *_: None)
        update_page(measure_faults(cases, load_drafts(out)))


@main.command()
def pin() -> None:
    """Pin the files of all cases by their hashes, after a change that is meant."""
    write_manifest()


@cache
def _all_cases() -> tuple[Case, ...]:
    return load_cases()


def _score_folder(out: Path) -> dict[Task, dict[str, Rate]]:
    return score_run(out, _all_cases())


def _write(report: Report, form: str, output: Path | None) -> None:
    is_json = form == "json"
    text = json.dumps(compose_json(report), indent=2, ensure_ascii=False) + "\n" if is_json else render_text(report)
    if output:
        output.write_text(text, encoding="utf-8")
    else:
        click.echo(text, nl=False)


if __name__ == "__main__":
    try:
        main(prog_name="python -m evals")
    except DrafterError as error:
        click.echo(f"evals: {error}", err=True)
        raise SystemExit(error.exit_code) from error
