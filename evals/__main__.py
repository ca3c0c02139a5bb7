"""`python -m evals`: the command line of the eval suite."""

import json
from pathlib import Path
from typing import Any

import click

from evals import labelled
from evals.checks import Selection, judge_checks
from evals.floors import FLOORS, PLANTED, load_floors, locate_fallen, raise_floors, write_floors
from evals.pages import record_measured
from evals.planting import GENERATORS
from evals.prose import ABROAD, PROSE
from evals.report import Report, compose_json, render_text

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


def _write(report: Report, form: str, output: Path | None) -> None:
    is_json = form == "json"
    text = json.dumps(compose_json(report), indent=2, ensure_ascii=False) + "\n" if is_json else render_text(report)
    if output:
        output.write_text(text, encoding="utf-8")
    else:
        click.echo(text, nl=False)


if __name__ == "__main__":
    main(prog_name="python -m evals")
