"""What a person sees on stderr while drafter works, and what it came to. Standard output is the brief's alone.

Text from sources, models and file names is printed as it stands: never as markup, never with a character that acts on
the terminal. rich is imported when the first line is printed, so that `draft --help` does not wait for it.
"""

import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import rich.console
    import rich.progress
    import rich.text

    from drafter.brief import Draft
    from drafter.render.report import Line, Role
    from drafter.render.summary import PersonRow

_ROWS = 12
_SHORT = 90
_STYLES: "Mapping[Role, str]" = {
    "plain": "",
    "good": "green",
    "bad": "bold red",
    "doubt": "yellow",
    "decisive": "bold underline",
    "removed": "red strike",
    "added": "bold green",
    "dim": "dim",
}


@dataclass
class RunningStage:
    """A stage under way. `done` counts its finished parts; `show` is told of each."""

    show: Callable[[int], None] = lambda _: None
    done: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def advance(self) -> None:
        """One more of the stage's parts is done. May be called from any thread."""
        with self._lock:
            self.done += 1
            self.show(self.done)


class Console:
    """Lines and progress for a person. `quiet` leaves only `fail`; `stream` is stderr unless a test says otherwise.

    On a terminal a stage is a live line; in a pipe it is one plain line when it ends. Colour follows NO_COLOR.
    """

    def __init__(
        self, *, quiet: bool = False, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._quiet = quiet
        self._stream = stream if stream is not None else sys.stderr
        self._clock = clock
        self._lock = threading.Lock()
        self._bars: rich.progress.Progress | None = None

    @contextmanager
    def stage(self, name: str, total: int) -> Iterator[RunningStage]:
        """Show a stage of `total` parts while the context lasts, and say at its end how many were done and how long.

        A stage that ends in an exception says where it stopped.
        """
        started = self._clock()
        running = RunningStage()
        ending = "stopped after "
        try:
            with self._bar(name, total) as running.show:
                yield running
            ending = ""
        finally:
            seconds = self._clock() - started
            self.note(f"{name}: {ending}{running.done} of {total}, {seconds:.1f} s")

    def note(self, line: str) -> None:
        """Something worth knowing."""
        if not self._quiet:
            self._print(line, "dim")

    def warn(self, line: str) -> None:
        """Something a person should look at; the work goes on."""
        if not self._quiet:
            self._print(f"warning: {line}", "yellow")

    def fail(self, line: str) -> None:
        """Why the work stopped. Printed even when quiet."""
        self._print(f"draft: {line}", "bold red")

    def print_summary(self, draft: "Draft", full: bool = False) -> None:
        """What came out of a run: counts, effort, and what needs a person (`full`: all of it, and each stage)."""
        if self._quiet:
            return
        from drafter.render.summary import person_rows, summary_lines

        for line in summary_lines(draft, full):
            self._print(line)
        rows = person_rows(draft)
        shown = rows if full else rows[:_ROWS]
        if shown and self._is_live:
            self._print_table(shown)
        else:
            self._print_rows(shown)
        if len(shown) < len(rows):
            self._print(f"and {len(rows) - len(shown)} more; --verbose lists all", "dim")

    @cached_property
    def _rich(self) -> "rich.console.Console":
        from rich.console import Console as RichConsole

        class StderrConsole(RichConsole):
            def on_broken_pipe(self) -> None:
                # rich would close standard output, and the brief with it, because nobody reads stderr.
                self.quiet = True

        return StderrConsole(file=self._stream, markup=False, highlight=False, emoji=False)

    @cached_property
    def _is_live(self) -> bool:
        return self._stream.isatty() and self._rich.is_terminal and not self._rich.is_dumb_terminal

    def _print(self, line: str, style: str = "") -> None:
        self._rich.print(_plain(line, style), soft_wrap=True)

    def _print_rows(self, rows: "list[PersonRow]") -> None:
        for row in rows:
            reason = f" ({row.reason})" if row.reason else ""
            self._print(f"{row.verdict}{reason}: {_shortened(row.statement)} [{row.outlets}]")

    def _print_table(self, rows: "list[PersonRow]") -> None:
        from rich.box import SIMPLE
        from rich.table import Table

        table = Table("Needs a person", "Verdict", "Reason", "Outlet", box=SIMPLE)
        for row in rows:
            table.add_row(*map(_plain, (_shortened(row.statement), row.verdict, row.reason, row.outlets)))
        self._rich.print(table)

    @contextmanager
    def _bar(self, name: str, total: int) -> Iterator[Callable[[int], None]]:
        """A live line where there is a terminal; what comes out is told how many parts are done."""
        if self._quiet or not self._is_live:
            yield lambda _: None
            return
        with self._lock:
            if self._bars is None:
                self._bars = _start_bars(self._rich)
            bars = self._bars
            task = bars.add_task(name, total=total)
        try:
            yield lambda done: bars.update(task, completed=done)
        finally:
            with self._lock:
                bars.remove_task(task)
                if not bars.tasks:
                    bars.stop()
                    self._bars = None


def paint_report(lines: "Iterable[Line]") -> str | None:
    """The report as standard output's terminal shows it: coloured, wrapped and indented; None where it is no terminal.

    None too where NO_COLOR is set: what colour marks must then be spelt out.
    """
    from rich.console import Console as RichConsole
    from rich.padding import Padding
    from rich.text import Text

    console = RichConsole(file=sys.stdout, markup=False, highlight=False, emoji=False)
    if not console.is_terminal or console.is_dumb_terminal or console.no_color:
        return None
    with console.capture() as captured:
        for line in lines:
            text = Text.assemble(*((segment.text, _STYLES[segment.role]) for segment in line.segments))
            if not text:
                console.print("")
            for n, row in enumerate(text.wrap(console, max(1, console.width - line.indent - line.hanging))):
                console.print(Padding(row, (0, 0, 0, line.indent + (line.hanging if n else 0)), expand=False))
    return captured.get()


def _start_bars(console: "rich.console.Console") -> "rich.progress.Progress":
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    name = TextColumn("{task.description}", markup=False)
    bars = Progress(name, BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=console, transient=True)
    bars.start()
    return bars


def _plain(text: str, style: str = "") -> "rich.text.Text":
    from rich.text import Text

    from drafter.render.cleaning import clean_line

    return Text(clean_line(text), style=style)


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1].rstrip()}…"
