"""What reaches stderr: on a terminal, in a pipe, quiet, from many threads, with hostile text."""

import io
import os
import pty
import re
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from drafter.console import Console
from drafter.render.summary import person_rows, summary_lines
from tests.golden.drafts import ATTACK, FULL, HOSTILE, MINIMAL


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Closed(io.StringIO):
    """A stream whose reader has gone."""

    def write(self, text: str) -> int:
        raise BrokenPipeError

    def flush(self) -> None:
        raise BrokenPipeError


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def ticking(step: float) -> Callable[[], float]:
    """A clock that is `step` seconds later at every look."""
    ticks: Iterator[int] = count()
    return lambda: next(ticks) * step


def open_console(stream: io.StringIO, quiet: bool = False) -> Console:
    return Console(quiet=quiet, stream=stream, clock=ticking(1.5))


def test_a_stage_in_a_pipe_is_one_line() -> None:
    stream = io.StringIO()
    with open_console(stream).stage("read", 3) as stage:
        stage.advance()
        assert stream.getvalue() == ""
        stage.advance()
        stage.advance()
    assert stream.getvalue() == "read: 3 of 3, 1.5 s\n"


def test_a_stage_that_fails_says_where_it_stopped() -> None:
    stream = io.StringIO()

    def work() -> None:
        with open_console(stream).stage("critique", 9) as stage:
            stage.advance()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()
    assert stream.getvalue() == "critique: stopped after 1 of 9, 1.5 s\n"


def test_a_stage_on_a_terminal_is_live_and_leaves_its_line() -> None:
    stream = Terminal()
    console = open_console(stream)
    with console.stage("read", 2) as stage:
        stage.advance()
        console.warn("looks cut")
        stage.advance()
    shown = stream.getvalue()
    assert "\x1b[?25l" in shown
    assert shown.rindex("\x1b[?25h") > shown.rindex("\x1b[?25l")
    assert "warning: looks cut" in shown
    assert "read: 2 of 2, 1.5 s" in shown


def test_stages_may_run_side_by_side_and_one_after_another() -> None:
    stream = Terminal()
    console = open_console(stream)
    with console.stage("read", 1) as outer, console.stage("compose", 1) as inner:
        outer.advance()
        inner.advance()
    with console.stage("critique", 0):
        pass
    for line in ("read: 1 of 1", "compose: 1 of 1", "critique: 0 of 0"):
        assert line in stream.getvalue()


@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()], ids=["pipe", "terminal"])
def test_parts_are_counted_from_many_threads(stream: io.StringIO) -> None:
    console = open_console(stream)
    with console.stage("critique", 400) as stage, ThreadPoolExecutor(max_workers=8) as pool:
        for _ in range(400):
            pool.submit(stage.advance)
    assert "critique: 400 of 400" in stream.getvalue()


def test_lines_from_many_threads_stay_whole() -> None:
    stream = io.StringIO()
    console = open_console(stream)
    lines = [f"outlet {number}: {'long ' * 40}end" for number in range(60)]
    with ThreadPoolExecutor(max_workers=8) as pool:
        list(pool.map(console.note, lines))
    assert sorted(stream.getvalue().splitlines()) == sorted(lines)


def test_quiet_leaves_only_failures() -> None:
    stream = Terminal()
    console = open_console(stream, quiet=True)
    with console.stage("read", 1) as stage:
        stage.advance()
        console.note("note")
        console.warn("warn")
    console.print_summary(FULL, full=True)
    assert stream.getvalue() == ""
    console.fail("no usable source")
    assert "draft: no usable source" in stream.getvalue()


def test_a_pipe_gets_no_colour_and_no_wrapping() -> None:
    stream = io.StringIO()
    line = "word " * 60 + "end"
    console = open_console(stream)
    console.warn(line)
    console.fail(line)
    assert stream.getvalue() == f"warning: {line}\ndraft: {line}\n"


def test_a_terminal_gets_colour_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    coloured, plain = Terminal(), Terminal()
    open_console(coloured).warn("looks cut")
    monkeypatch.setenv("NO_COLOR", "1")
    open_console(plain).warn("looks cut")
    assert "\x1b[33m" in coloured.getvalue()
    assert plain.getvalue() == "warning: looks cut\n"


def test_a_dumb_terminal_gets_no_live_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    stream = Terminal()
    with open_console(stream).stage("read", 1) as stage:
        stage.advance()
    assert stream.getvalue() == "read: 1 of 1, 1.5 s\n"


@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()], ids=["pipe", "terminal"])
def test_hostile_text_is_printed_as_it_stands_and_never_acts(
    stream: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    console = open_console(stream)
    console.note(f"[bold]{ATTACK}[/bold] :smile:\nsecond line")
    console.print_summary(HOSTILE, full=True)
    shown = stream.getvalue()
    assert "[bold]# heading {{ 7*7 }}" in shown
    assert re.search(":smile: second line(\x1b\\[0m)?\n", shown)
    assert "[bold red]rich[/]" in shown
    assert not re.search("[\x07\x9b\u202e\u2066\u200b]|\x1b\\[31m|\x1b\\]", shown)


def test_a_reader_that_has_gone_costs_no_brief() -> None:
    console = open_console(Closed())
    console.note("one")
    with console.stage("read", 1) as stage:
        stage.advance()
    console.print_summary(FULL)


def test_the_summary_in_a_pipe_is_plain_lines() -> None:
    stream = io.StringIO()
    open_console(stream).print_summary(FULL)
    lines = stream.getvalue().splitlines()
    assert lines[:3] == [
        "19 statements: 15 supported, 1 partly supported, 1 unsupported, 1 contradicted, 1 unchecked; 4 need a person",
        "findings: figure_scale 1, hedge_dropped 1",
        "extractive writer: no model called, 0.2 s",
    ]
    assert lines[3] == "contradicted (the source says “zwanzig”): About 200 boats were damaged. [Küstenbote]"
    assert [line.split(" ")[0] for line in lines[3:]] == ["contradicted", "unsupported", "partly", "unchecked:"]


def test_the_summary_on_a_terminal_is_a_table() -> None:
    stream = Terminal()
    open_console(stream).print_summary(FULL)
    shown = stream.getvalue()
    for words in ("Needs a person", "Verdict", "About 200 boats", "contradicted", "Küstenbote"):
        assert words in shown


def test_the_summary_says_what_a_model_took_and_that_its_price_is_unknown() -> None:
    assert summary_lines(MINIMAL, full=True) == (
        "2 statements: 1 supported, 1 unchecked; 1 needs a person",
        "model skerry-1-mini: 12 calls, 1 asked again, 10,234 tokens in (2,000 cached), 1,200 out, "
        "cost unknown, 34.2 s",
        "stage read: 12 calls, 1 asked again, 0 tokens in, 0 out, cost unknown, 34.2 s",
    )
    priced = MINIMAL.model_copy(update={"run": MINIMAL.run.model_copy(update={"cost_usd": 0.01234})})
    assert "cost $0.0123" in summary_lines(priced)[1]


def test_what_needs_a_person_is_listed_whole_only_when_asked_for() -> None:
    many = MINIMAL.model_copy(update={"summary": (MINIMAL.dek,) * 30})
    assert len(person_rows(many)) == 31
    short, full = io.StringIO(), io.StringIO()
    open_console(short).print_summary(many)
    open_console(full).print_summary(many, full=True)
    assert "and 19 more; --verbose lists all" in short.getvalue()
    assert full.getvalue().count("unchecked: The council voted.") == 31


def test_importing_the_console_is_cheap() -> None:
    code = "import sys, drafter.console; print(sorted({'rich', 'pydantic', 'drafter.brief'} & set(sys.modules)))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout == "[]\n"


def test_a_real_terminal_is_recognised() -> None:
    outer, inner = pty.openpty()
    with os.fdopen(outer, "rb", buffering=0) as reader, os.fdopen(inner, "w", encoding="utf-8") as stream:
        with Console(stream=stream, clock=ticking(1.0)).stage("read", 1) as stage:
            stage.advance()
        stream.flush()
        # A terminal hands over what is there: one read may end before the last line.
        shown = reader.read(65536)
        while b" of 1, " not in shown and select.select([reader], [], [], 5)[0]:
            shown += reader.read(65536)
        assert b"read: 1 of 1, 1.0 s" in shown
