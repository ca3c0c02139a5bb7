"""How well calls run side by side, what a change costs, how many tokens go in. `python -m tests.bench_calls`

Ten sources of about 700 words against a scripted endpoint that answers every call after the same delay. Printed: wall
time over the longest chain of calls, the calls of a second run with one source changed, and input tokens (characters
of all messages / 4) over those of the sources, beside one prompt that holds every source once.
"""

import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

from tests.desk import EXAMPLE_SOURCES, ROOT
from tests.loopback import Answer, Loopback, parrot, stage_of

DELAY_S = 4.0
SOURCES = 10
WORDS = 700


def write_sources(folder: Path) -> list[Path]:
    """Ten texts out of the example's English paragraphs, each in another order and with a first line of its own."""
    texts = [Path(path).read_text(encoding="utf-8") for path in EXAMPLE_SOURCES[:3]]
    paragraphs = [line for text in texts for line in text.split("\n") if len(line.split()) > 15]
    written = []
    for number in range(SOURCES):
        turned = paragraphs[number * 2 :] + paragraphs[: number * 2]
        chosen: list[str] = [f"Outlet {number} reported on Tuesday that the town had made up its mind about the ferry."]
        while sum(len(line.split()) for line in chosen) < WORDS and turned:
            chosen.append(turned.pop(0))
        path = folder / f"{number:02d}.txt"
        path.write_text(f"Outlet: Outlet {number}\nDate: 2026-03-24\n\n" + "\n\n".join(chosen) + "\n", encoding="utf-8")
        written.append(path)
    return written


def run_draft(sources: list[Path], endpoint: Loopback, home: str) -> float:
    """Wall seconds of one run."""
    options = ["--model", "scripted", "--base-url", endpoint.base_url, "--format", "json", "--quiet"]
    begun = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "drafter", *map(str, sources), *options],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "DRAFTER_HOME": home},
    )
    return time.monotonic() - begun


def count_rounds(begun: list[float]) -> int:
    """The longest chain of calls that waited for one another: call times in groups that lie a delay apart."""
    rounds, last = 0, float("-inf")
    for moment in sorted(begun):
        if moment >= last + DELAY_S:
            rounds, last = rounds + 1, moment
    return rounds


def main() -> None:
    begun: list[float] = []

    def late_parrot(body: dict[str, Any], headers: dict[str, str]) -> Answer:
        begun.append(time.monotonic())
        threading.Event().wait(DELAY_S)
        return parrot(body, headers)

    with tempfile.TemporaryDirectory() as folder, Loopback(late_parrot) as endpoint:
        sources = write_sources(Path(folder))
        wall = run_draft(sources, endpoint, f"{folder}/home")
        stages = Counter(map(stage_of, endpoint.requests))
        chain = DELAY_S * count_rounds(begun)
        print(f"{dict(stages)}: {wall:.2f} s, {wall / chain:.2f} times the longest chain of calls ({chain:.0f} s)")
        sent = sum(len(request.text) for request in endpoint.requests) / 4
        held = sum(len(re.sub(r"\A(?:\w+: .*\n)+", "", path.read_text(encoding="utf-8"))) for path in sources) / 4
        print(f"{sent:.0f} tokens in, {sent / held:.2f} times the {held:.0f} of the sources (one stuffed prompt: 1.00)")
        before = len(endpoint.requests)
        with sources[0].open("a", encoding="utf-8") as file:
            file.write("\nThe harbour office of Ellerport stays open at night until then.\n")
        wall = run_draft(sources, endpoint, f"{folder}/home")
        stages = Counter(map(stage_of, endpoint.requests[before:]))
        print(f"one source changed: {dict(stages)}, {wall:.2f} s")


if __name__ == "__main__":
    main()
