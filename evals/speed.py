"""How long it takes to check a thousand statements against twenty articles, and how much memory that takes."""

import multiprocessing
import re
import resource
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from drafter.brief import Outlet, Source
from drafter.menus import split_source
from evals.checker import check_each
from evals.peers import ANCHORCITE, CITE_RIGHT, is_installed, run_anchorcite, run_cite_right, run_cite_right_once
from evals.planting import GENERATORS, plant_errors
from evals.stories import Story, load_stories

STATEMENTS = 1000
ARTICLES = 20
_RUNS = 3
_LONG_S = 20


@dataclass(frozen=True)
class Timing:
    """Process seconds of the fastest run, and by how many 10^6 bytes it raised the most memory that was in use."""

    name: str
    seconds: float
    peak_mb: float
    ratio: float = 1.0

    @property
    def line(self) -> str:
        """The timing as a line of the report."""
        memory = f"{self.peak_mb:.0f} MB more memory at the peak"
        return f"speed: {self.name:28}{self.seconds:8.2f} s  {self.ratio:5.2f} times drafter's  {memory}"

    @property
    def data(self) -> dict[str, Any]:
        """The timing as plain data."""
        return {"name": self.name, "seconds": self.seconds, "peak_mb": self.peak_mb, "ratio": self.ratio}


@dataclass(frozen=True)
class Work:
    """The same work for every checker: statements, true and false, and the texts of the articles."""

    statements: tuple[str, ...]
    articles: tuple[str, ...]


def compose_work(stories: Sequence[Story]) -> Work:
    """A thousand true and false statements about the stories, and twenty articles: theirs, and some turned about."""
    pool = [
        text
        for story in stories
        for text in (
            *(statement.text for statement in story.statements),
            *(plant.text for kind in GENERATORS for _, plant in plant_errors(story, kind)),
        )
    ]
    articles = [menu.text for story in stories for menu in story.menus]
    turned = ["\n\n".join(reversed(text.split("\n\n"))) for text in articles]
    chosen = pool[:: max(1, len(pool) // STATEMENTS)]
    return Work(tuple(islice(cycle(chosen), STATEMENTS)), tuple(islice(cycle([*articles, *turned]), ARTICLES)))


def run_drafter(statements: Sequence[str], articles: Sequence[str]) -> None:
    """The whole of it: splitting the articles, finding evidence, all checks."""
    menus = [
        split_source(Source(id=chr(ord("A") + place), outlet=Outlet(name=f"Outlet {place}"), sha256="0", text=text))
        for place, text in enumerate(articles)
    ]
    check_each(statements, menus)


DRAFTER = "drafter"
# By name: the package it needs, and what runs.
RUNNERS: dict[str, tuple[str | None, Callable[[Sequence[str], Sequence[str]], None]]] = {
    DRAFTER: (None, run_drafter),
    "anchorcite core": (ANCHORCITE, run_anchorcite),
    "cite-right, by statement": (CITE_RIGHT, run_cite_right),
    "cite-right, as one answer": (CITE_RIGHT, run_cite_right_once),
}


def time_checkers(*, with_peers: bool) -> tuple[Timing, ...]:
    """The fastest of three runs of each, every run in a process of its own, so that nothing is left from the last.

    What takes long is run once.
    """
    runners = {name: package for name, (package, _) in RUNNERS.items() if name == DRAFTER or with_peers}
    names = [name for name, package in runners.items() if is_installed(package)]
    timings: list[Timing] = []
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1) as pool:
        for name in names:
            runs = [pool.submit(_measure, name).result()]
            while len(runs) < _RUNS and runs[0][0] < _LONG_S:
                runs.append(pool.submit(_measure, name).result())
            seconds, peak_mb = min(runs)
            timings.append(Timing(name, seconds, peak_mb, seconds / timings[0].seconds if timings else 1.0))
    return tuple(timings)


def _measure(name: str) -> tuple[float, float]:
    work = compose_work(load_stories())
    _, run = RUNNERS[name]
    run(work.statements[:1], ("A short text. It is there so that imports and first calls are not timed.",))
    before = _peak_bytes()
    begun = time.process_time()
    run(work.statements, work.articles)
    return time.process_time() - begun, (_peak_bytes() - before) / 1e6


def _peak_bytes() -> int:
    """The most memory this process had in use. Linux hands `ru_maxrss` down to children, so its own mark is read."""
    status = Path("/proc/self/status")
    if status.exists():
        mark = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"))
        return int(mark[1]) * 1024 if mark else 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
