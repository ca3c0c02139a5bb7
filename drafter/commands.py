"""What each command does once its options are read. Returns the exit code; errors rise to `cli.run`."""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.brief import Draft
from drafter.console import Console, paint_report
from drafter.drafting import (
    Job,
    Stages,
    choose_task,
    draft_sources,
    load_menus,
    open_fetcher,
    open_record,
    open_writer,
)
from drafter.errors import UsageError
from drafter.exporting import copy_draft, export_draft, hold_policy, paste_options, read_own, require_reviewed
from drafter.files import require_place, require_spared, write_whole
from drafter.menus import Menu
from drafter.pipeline import Desk
from drafter.render.cleaning import escape_controls
from drafter.reviewing import load_reviewed, render_page
from drafter.runs import Call, list_runs, load_calls, load_run, purge_runs
from drafter.settings import Settings, load_settings
from drafter.sources.loading import LoadOptions

if TYPE_CHECKING:
    from drafter.edited import CheckReport
    from drafter.sources.web.fetching import Fetcher

# Names of options that are settings too: a flag among them wins over environment and file.
_FLAGS = (
    *("model", "base_url", "local_only", "lang", "quotes", "max_cost", "no_cache", "ignore_robots", "concurrency"),
    *("prompts", "house"),
)


def run_draft(options: Mapping[str, Any]) -> int:
    """The main job."""
    settings = _load_settings(options)
    _require_places(options)
    # Read before anything is paid for: a house format that is broken is told at once.
    paste_options(settings)
    console = Console(quiet=options["quiet"])
    fetcher = open_fetcher(options["inputs"], settings)
    menus, left_out = load_menus(options["inputs"], _load_options(options, settings, fetcher), console)
    _require_spared(options, settings, *(menu.source.path for menu in menus))
    task = choose_task(menus, settings, options["focus"], console)
    if options["dry_run"]:
        from drafter.dry_run import render_plan

        _write(render_plan(menus, settings, task, full=options["verbose"]), options["output"])
        return 0
    job = Job(menus, task, tuple(fetcher.hosts) if fetcher else (), left_out)
    draft = draft_sources(job, settings, console, options["archive"])
    if options["review"] is not None:
        write_whole(options["review"], render_page(draft, settings))
        console.note(f"review page: {options['review']}")
    try:
        _export(draft, settings, options, console, draft.run.id)
    finally:
        console.print_summary(draft, full=options["verbose"])
    return int(options["strict"] and draft.check.supported < draft.check.statements)


def run_check(options: Mapping[str, Any]) -> int:
    """`draft check`: exit 1 for a finding of severity error, with --strict also for anything unchecked."""
    from drafter.edited import check_edited, judge_statements, report_statements
    from drafter.edited_text import load_text, split_own_sources, split_text

    settings = _load_settings(options)
    _require_places(options)
    console = Console(quiet=options["quiet"])
    if options["text"] == "-" and "-" in options["inputs"]:
        raise UsageError("standard input can be TEXT or a source, not both")
    text = load_text(options["text"], sys.stdin.buffer if sys.stdin else None)
    fetcher = open_fetcher(options["inputs"], settings)
    loading = _load_options(options, settings, fetcher)
    menus = load_menus(options["inputs"], loading, console).menus if options["inputs"] else split_own_sources(text)
    _require_spared(options, settings, options["text"], *(menu.source.path for menu in menus))
    edited = split_text(text, menus, read_own(settings, [menu.source for menu in menus]))
    statements = check_edited(edited, menus, settings.policy)
    hosts = fetcher.hosts if fetcher else ()
    with open_record(settings, not settings.is_extractive, hosts) as record:
        if not settings.is_extractive:
            with open_writer(settings, choose_task(menus, settings, None, console), record, console) as writer:
                desk = Desk(writer, Stages(console, record), settings.concurrency)
                statements = judge_statements(statements, menus, desk)
        report = report_statements(edited, statements, menus, record.run())
    as_json = options["form"] == "json"
    shown = (
        escape_controls(report.model_dump_json(indent=2)) + "\n" if as_json else _render_report(report, menus, options)
    )
    _write(shown, options["output"])
    failed = any(finding.severity == "error" for statement in statements for finding in statement.findings)
    return int(failed or (options["strict"] and report.check.unchecked > 0))


def run_render(options: Mapping[str, Any]) -> int:
    """`draft render`: of a ledger what a person changed is checked again, by rules."""
    from drafter.archive import load_brief
    from drafter.edited import recheck_changed

    settings = _load_settings(options)
    _require_places(options)
    _require_spared(options, settings, options["brief"])
    draft = recheck_changed(load_brief(options["brief"]), settings.policy)
    _export(hold_policy(draft, settings), settings, options, Console(quiet=options["quiet"]), str(options["brief"]))
    return 0


def run_review(options: Mapping[str, Any]) -> int:
    """`draft review`: to the file named, to standard output where that is no terminal, else to review.html."""
    settings = _load_settings(options)
    console = Console(quiet=options["quiet"])
    place = options["output"]
    if place is None and sys.stdout is not None and sys.stdout.isatty():
        place = Path("review.html")
        if place.exists():
            raise UsageError(f"{place}: is there already; name a file with -o")
    _require_places({"output": place})
    _require_spared({"output": place}, settings, options["brief"])
    _write(render_page(load_reviewed(settings.home, options["brief"]), settings), place)
    if place is not None:
        console.note(f"review page: {place}")
    return 0


def run_schema() -> int:
    """`draft schema`."""
    schema = Draft.model_json_schema(mode="serialization")
    _write(json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=2) + "\n", None)
    return 0


def run_runs_list() -> int:
    """`draft runs`: newest first."""
    lines = []
    for entry in list_runs(_load_settings({}).home):
        run = entry.run
        cost = "cost unknown" if run.cost_usd is None else f"${run.cost_usd:.4f}"
        who = run.model or run.writer
        hosts = f"  hosts: {', '.join(run.hosts)}" if run.hosts else ""
        lines.append(
            f"{run.id}  {who}  {run.calls} calls  {run.tokens.input}+{run.tokens.output} tokens  {cost}  "
            f"{run.seconds:.1f} s  {entry.outcome}{hosts}\n"
        )
    _write("".join(lines) or "no runs yet\n", None)
    return 0


def run_runs_show(name: str, stage: str | None, source: str | None) -> int:
    """`draft runs show`: the record, or the exact messages and replies of a stage or source."""
    home = _load_settings({}).home
    if stage is None and source is None:
        _write(load_run(home, name).model_dump_json(indent=2) + "\n", None)
        return 0
    calls = load_calls(home, name, stage, source)
    if not calls:
        raise UsageError(f"run {name!r}: no call of that stage and source (`draft runs show {name}` lists its stages)")
    from drafter.render.exchange import render_exchange

    _write("\n".join(render_exchange(call.request, call.reply, _title(call)) for call in calls), None)
    return 0


def _title(call: Call) -> str:
    asked = f"{call.number} {call.stage} {call.subject}".rstrip()
    how = "an earlier reply" if call.cached else f"{call.outcome}, {call.seconds:.1f} s"
    return f"{asked} ({call.prompt}; {call.host}; {how}; {call.tokens.input}+{call.tokens.output} tokens)"


def run_runs_purge(older_than: int | None) -> int:
    """`draft runs purge`."""
    # A day into the future, so that what was written this very moment goes too.
    age = timedelta(days=older_than) if older_than is not None else timedelta(days=-1)
    purged = purge_runs(_load_settings({}).home, age)
    _write(f"removed {purged.runs} runs, {purged.replies} replies and {purged.pages} pages\n", None)
    return 0


def _load_settings(options: Mapping[str, Any]) -> Settings:
    flags = {name: options.get(name) for name in _FLAGS}
    return load_settings({**flags, "format": _brief_form(options)}, os.environ, Path.cwd())


def _brief_form(options: Mapping[str, Any]) -> str | None:
    form = options.get("form")
    return form if "dry_run" in options or "brief" in options else None


def _load_options(options: Mapping[str, Any], settings: Settings, fetcher: "Fetcher | None") -> LoadOptions:
    return LoadOptions(
        fetch=fetcher.fetch_pages if fetcher else None,
        focus=options.get("focus"),
        stdin=sys.stdin.buffer if sys.stdin else None,
        outlets=settings.outlets,
        skip_bad=options["skip_bad"],
        accept_short="text" in options,
        now=datetime.now(UTC),
    )


def _export(draft: Draft, settings: Settings, options: Mapping[str, Any], console: Console, name: str) -> None:
    """Write the brief where the options say, and onto the clipboard where they ask for it."""
    _write(export_draft(draft, settings, name, source_text=not options["no_source_text"]), options["output"])
    if options["copy"]:
        require_reviewed(draft, settings, name)
        source_text, is_named = not options["no_source_text"], options["form"] is not None
        console.note(copy_draft(draft, settings, os.environ, is_named=is_named, source_text=source_text))


def _render_report(report: "CheckReport", menus: Sequence[Menu], options: Mapping[str, Any]) -> str:
    from drafter.render.report import compose_report, render_plain

    lines = compose_report(report.statements, menus, report.check)
    painted = paint_report(lines) if options["output"] is None else None
    return render_plain(lines) if painted is None else painted


def _places(options: Mapping[str, Any]) -> list[Path]:
    """Where a command writes: the brief or report, and the review page."""
    return [place for place in (options["output"], options.get("review")) if place is not None]


def _require_places(options: Mapping[str, Any]) -> None:
    places = _places(options)
    for place in places:
        require_place(place)
    if len({place.resolve() for place in places}) < len(places):
        raise UsageError(f"{places[0]}: cannot be both the brief (-o) and its page (--review)")


def _require_spared(options: Mapping[str, Any], settings: Settings, *read: str | Path | None) -> None:
    files = [Path(name) for name in (settings.house, *read) if name is not None]
    for place in _places(options):
        require_spared(place, files)


def _write(text: str, path: Path | None) -> None:
    """To standard output as UTF-8 whatever the locale, or whole to a file."""
    if path is not None:
        write_whole(path, text)
        return
    if sys.stdout is None:
        raise UsageError("standard output: is closed; use -o FILE")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"standard output: cannot be written ({error.strerror}); use -o FILE") from error
