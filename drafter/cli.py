"""Options in, exit code out. The one place where an error becomes a line on stderr.

Everything heavier than click is imported when a command runs, so that `draft --help` stays quick.
"""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from drafter import __version__
from drafter.errors import DrafterError, UsageError

FORMS = ("md", "html", "text", "json", "wp", "ninjs")
PATH = click.Path(path_type=Path)

EPILOG = """\b
Commands:
  draft check TEXT SOURCE...         check any text against sources
  draft review RUN|BRIEF.json        the page on which a person reviews a brief
  draft render BRIEF.json            the same brief in another form, no model call
  draft schema                       JSON Schema of the Brief
  draft runs [list|show|purge]       what earlier runs sent, got and cost
  draft COMMAND --help               more about one of them
\b
Exit codes:
  0  a brief was written             3  no usable source, or one must not be skipped
  1  --strict: not all is supported  4  the model endpoint failed for good; what was paid for is kept
  2  the command line or a setting   5  stopped by a limit or policy; likewise kept
     is wrong                        130  interrupted; the same
"""


def model_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say which model works, shared by the main job and `check`."""
    for option in (
        click.option(
            "--local-only",
            is_flag=True,
            default=None,
            help="Refuse an endpoint outside this machine and its private network.",
        ),
        click.option(
            "--base-url", metavar="URL", help="An OpenAI-compatible endpoint (vLLM, llama.cpp, LM Studio, Azure …)."
        ),
        click.option(
            "--model", metavar="NAME", help="`extractive`, a model name, or provider/model such as ollama/qwen3:8b."
        ),
    ):
        command = option(command)
    return command


def shared_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that reads sources and reports."""
    for option in (
        click.option("--verbose", is_flag=True, help="Say more on stderr."),
        click.option("--quiet", is_flag=True, help="Say nothing on stderr but errors."),
        click.option("-o", "--output", type=PATH, metavar="FILE", help="Write there instead of to standard output."),
        click.option("--skip-bad", is_flag=True, help="Leave out sources that cannot be used instead of stopping."),
        click.option("--strict", is_flag=True, help="Exit 1 when a statement is not supported."),
    ):
        command = option(command)
    return command


def paste_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that prints a brief."""
    for option in (
        click.option(
            "--copy", is_flag=True, help="Also put the brief on the clipboard, formatted where that is possible."
        ),
        click.option("--no-source-text", is_flag=True, help="JSON without the text of the sources."),
        click.option("--house", metavar="NAME|FILE", help="House format: full, plain, or a file.  [default: full]"),
        click.option(
            "--quotes", type=click.Choice(("verbatim", "placeholder", "off")), help="How paste forms print quotes."
        ),
    ):
        command = option(command)
    return command


@click.command("draft", epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("inputs", metavar="SOURCE...", nargs=-1, required=True)
@model_options
@click.option("--format", "form", type=click.Choice(FORMS), help="Form of the brief.  [default: md]")
@click.option("--lang", metavar="CODE", help="Language of the brief, such as en or ko.  [default: the sources']")
@click.option("--archive", type=PATH, metavar="DIR", help="Earlier briefs as JSON: fills `related`.")
@click.option("--focus", metavar="TEXT", help="The event, when sources cover several.")
@click.option("--review", type=PATH, metavar="FILE", help="Also write the page on which a person reviews the brief.")
@shared_options
@paste_options
@click.option("--max-cost", type=click.FloatRange(min=0), metavar="USD", help="Stop before the run has cost more.")
@click.option("--dry-run", is_flag=True, help="Show what would be sent, and how much; send nothing.")
@click.option("--no-cache", is_flag=True, default=None, help="Read no earlier reply or page (still written).")
@click.option("--ignore-robots", is_flag=True, default=None, help="Fetch links whatever robots.txt says.")
@click.option("--concurrency", type=click.IntRange(min=1), metavar="N", help="Calls side by side.  [default: 32]")
@click.option("--prompts", type=PATH, metavar="DIR", help="Prompt files to use instead of the built-in ones.")
@click.version_option(__version__, prog_name="draft", message="%(prog)s %(version)s")
def draft(**options: Any) -> int:
    """Draft a brief from several outlets' coverage of one event.

    SOURCE is a file (text, saved web page, Word), a folder of them, a link, or - for standard input. Without a model
    named by --model, DRAFTER_MODEL or drafter.toml, the built-in extractive writer works and no source text leaves this
    machine.
    """
    from drafter.commands import run_draft

    return run_draft(options)


@click.command("check", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("text", metavar="TEXT")
@click.argument("inputs", metavar="SOURCE...", nargs=-1)
@model_options
@click.option("--format", "form", type=click.Choice(("text", "json")), help="Form of the report.  [default: text]")
@shared_options
def check(**options: Any) -> int:
    """Check any text (a brief that a person edited: Markdown, HTML, plain text, Word or Brief JSON) against sources.

    TEXT is a file, or - for standard input. A Brief JSON and a ledger that the review page exported carry their sources
    with them: then none need be named. Exit 1 when a finding is an error (--strict: or a statement is unchecked).
    """
    from drafter.commands import run_check

    return run_check(options)


@click.command("render", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("brief", metavar="BRIEF.json", type=PATH)
@click.option("--format", "form", type=click.Choice(FORMS), required=True, help="Form of the brief.")
@paste_options
@click.option("-o", "--output", type=PATH, metavar="FILE", help="Write there instead of to standard output.")
@click.option("--quiet", is_flag=True, help="Say nothing on stderr but errors.")
def render(**options: Any) -> int:
    """Print a brief that was written with --format json, or a ledger's, in another form. No model call.

    Of a ledger, what the reviewer struck is left out, and what they changed is checked again by rules.
    """
    from drafter.commands import run_render

    return run_render(options)


@click.command("review", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("brief", metavar="RUN|BRIEF.json")
@click.option(
    "-o", "--output", type=PATH, metavar="FILE", help="Write there.  [default: standard output, or review.html]"
)
@click.option("--house", metavar="NAME|FILE", help="House format of what the page copies.  [default: full]")
@click.option("--quiet", is_flag=True, help="Say nothing on stderr but errors.")
def review(**options: Any) -> int:
    """Write the page on which a person reviews a brief against its sources: one HTML file that needs no network.

    RUN is a run of `draft runs`, or `last`; BRIEF.json was written with --format json; a ledger that the page exported
    opens with the decisions made so far.
    """
    from drafter.commands import run_review

    return run_review(options)


@click.command("schema", context_settings={"help_option_names": ["-h", "--help"]})
def schema() -> int:
    """Print the JSON Schema of the Brief."""
    from drafter.commands import run_schema

    return run_schema()


@click.group("runs", invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def runs(context: click.Context) -> int | None:
    """What earlier runs sent, got and cost. Alone: the list."""
    if context.invoked_subcommand is not None:
        return None
    from drafter.commands import run_runs_list

    return run_runs_list()


@runs.command("list")
def runs_list() -> int:
    """One line a run, latest first."""
    from drafter.commands import run_runs_list

    return run_runs_list()


@runs.command("show")
@click.argument("run", metavar="RUN")
@click.option("--stage", metavar="S", help="Only this stage: read, compose, critique or repair.")
@click.option("--source", metavar="A", help="Only calls about this source.")
def runs_show(run: str, stage: str | None, source: str | None) -> int:
    """A run's record; with --stage or --source the exact messages and replies. RUN may be shortened, or `last`."""
    from drafter.commands import run_runs_show

    return run_runs_show(run, stage, source)


@runs.command("purge")
@click.option(
    "--older-than", type=click.IntRange(0, 36500), metavar="DAYS", help="Only runs older than this.  [default: all]"
)
def runs_purge(older_than: int | None) -> int:
    """Remove runs, replies and what they hold from this machine."""
    from drafter.commands import run_runs_purge

    return run_runs_purge(older_than)


COMMANDS: dict[str, click.Command] = {
    "check": check,
    "review": review,
    "render": render,
    "schema": schema,
    "runs": runs,
}


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code. A first argument that is no command means the main job."""
    named = COMMANDS.get(arguments[0]) if arguments else None
    command, rest = (named, arguments[1:]) if named else (draft, arguments)
    name = f"draft {command.name}" if named else "draft"
    try:
        return int(command.main(args=list(rest), prog_name=name, standalone_mode=False) or 0)
    except click.ClickException as error:
        return _fail(UsageError(f"{error.format_message()} (see `{name} --help`)"))
    except DrafterError as error:
        return _fail(error)
    except click.Abort:
        raise KeyboardInterrupt from None


def main() -> None:
    """The console script."""
    code = 130
    # Who ends us politely gets the same: the terminal as it was, and a record that says how far the run came.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        code = run(sys.argv[1:])
        _flush()
    except KeyboardInterrupt:
        click.echo("draft: interrupted; what was paid for is kept, the same command goes on from there", err=True)
    except BrokenPipeError:
        # The reader of our output has gone, and has what it wanted.
        code = 0
    with suppress(OSError, ValueError):
        _flush()
    # Everything is on disk and flushed. Leaving at once waits for no call under way in another thread, and saves the
    # half second that taking down the model libraries costs.
    os._exit(code)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _fail(error: DrafterError) -> int:
    for line in str(error).splitlines():
        click.echo(f"draft: {line}", err=True)
    return error.exit_code
