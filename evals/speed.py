"""How long it takes to check a thousand statements against twenty articles, and how much memory that takes."""

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Any

from drafter.brief import Outlet, Source
from drafter.menus import split_source
from evals.checker import check_texts
from evals.peers import ANCHORCITE, CITE_RIGHT, is_installed, run_anchorcite, run_cite_right
from evals.planting import GENERATORS, plant_errors
from evals.stories import Story, load_stories

STATEMENTS = 1000
ARTICLES = 20
_RUNS = 3


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
    check_texts(statements, menus)


RUNNERS: dict[str, Callable[[Sequence[str], Sequence[str]], None]] = {
    "drafter": run_drafter,
    ANCHORCITE: run_anchorcite,
    CITE_RIGHT: run_cite_right,
}


def time_checkers(*, with_peers: bool) -> tuple[Timing, ...]:
    """The fastest of three runs of each, every run in a process of its own, so that nothing is left from the last."""
    names = [name for name in RUNNERS if name == "drafter" or (with_peers and is_installed(name))]
    timings: list[Timing] = []
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1) as pool:
        for name in names:
            seconds, peak_mb = min(pool.submit(_measure, name).result() for _ in range(_RUNS))
            timings.append(Timing(name, seconds, peak_mb, seconds / timings[0].seconds if timings else 1.0))
    return tuple(timings)


def _measure(name: str) -> tuple[float, float]:
    work = compose_work(load_stories())
    run = RUNNERS[name]
    run(work.statements[:1], ("A short text. It is there so that imports and first calls are not timed.",))
    before = _peak_bytes()
    begun = time.process_time()
    run(work.statements, work.articles)
    return time.process_time() - begun, (_peak_bytes() - before) / 1e6


def _peak_bytes() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
