"""How quick the review page is: scripting time to open it and to answer a key, from a trace of a real browser.

`python -m tests.bench_review [BRIEF.json]`; without one: 50 statements, 20 invented sources of 2,000 words.
A timing is never a test: look at the numbers.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path
from random import Random
from statistics import median

from playwright.sync_api import Page, sync_playwright

from drafter.archive import load_brief
from drafter.brief import Citation, Draft, Outlet, Source, Statement, count_verdicts, iter_statements
from drafter.render.review.page import Under, render_review
from tests.chromium import FLAGS, PROGRAMS
from tests.golden.drafts import MINIMAL

SOURCES, WORDS, STATEMENTS = 20, 2000, 50
KEYS = ["j"] * 12 + ["Space", "k", "x", "j"] * 3
# The script's own work; layout and paint are the browser's.
SCRIPTING = {"EvaluateScript", "FunctionCall", "RunMicrotasks", "v8.run", "v8.evaluateModule"}
SCENE = ("harbour", "council", "ferry", "vote", "captain", "quay", "Torrsey", "Ellerport", "boats", "March", "company")


def invent_draft() -> Draft:
    """A brief as large as the page is meant for."""
    random = Random(7)
    sources = tuple(_invent_source(n, random) for n in range(SOURCES))
    statements = tuple(_state(random.choice(sources), random) for _ in range(STATEMENTS))
    brief = MINIMAL.model_copy(update={"sources": sources, "summary": statements})
    return brief.model_copy(update={"check": count_verdicts(iter_statements(brief))})


def _invent_source(n: int, random: Random) -> Source:
    sentences: list[str] = []
    while 16 * len(sentences) < WORDS:
        words = [random.choice(SCENE) for _ in range(15)]
        sentences.append(f"{' '.join(words).capitalize()} {random.randint(2, 900)}.")
    paragraphs = [" ".join(sentences[k : k + 4]) for k in range(0, len(sentences), 4)]
    return Source(id=chr(65 + n), outlet=Outlet(name=f"Outlet {n}"), sha256="0" * 64, text="\n".join(paragraphs))


def _state(source: Source, random: Random) -> Statement:
    text = source.text or ""
    start = random.choice([0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")])
    end = text.index(".", start) + 1
    cited = Citation(source=source.id, start=start, end=end, quote=text[start:end])
    return Statement(text=cited.quote, citations=(cited,), verdict="supported")


def measure(page: Page, path: Path) -> tuple[float, list[float]]:
    """Milliseconds of scripting to open the page at `path`, and for each of `KEYS`."""
    browser = page.context.browser
    assert browser
    browser.start_tracing(page=page)
    page.goto(path.as_uri())
    page.wait_for_selector("[aria-current]")
    opened = _scripting(browser.stop_tracing())
    page.click("#reviewer")
    page.fill("#name-field", "Mara Quint")
    page.keyboard.press("Enter")
    answered = []
    for key in KEYS:
        browser.start_tracing(page=page)
        page.keyboard.press(key)
        page.evaluate("() => new Promise(requestAnimationFrame)")
        answered.append(_scripting(browser.stop_tracing()))
    return opened, answered


def _scripting(trace: bytes) -> float:
    """Milliseconds in which scripts ran: nested calls once."""
    events = [e for e in json.loads(trace)["traceEvents"] if e.get("ph") == "X" and e["name"] in SCRIPTING]
    total, end = 0.0, 0.0
    for event in sorted(events, key=lambda each: each["ts"]):
        stop = event["ts"] + event["dur"]
        total += max(0.0, stop - max(event["ts"], end))
        end = max(end, stop)
    return total / 1000


def main() -> None:
    draft = load_brief(Path(sys.argv[1])) if len(sys.argv) > 1 else invent_draft()
    program = next(filter(None, map(shutil.which, PROGRAMS)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "review.html"
        path.write_text(render_review(draft, (), Under()), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        opened, answered = measure(browser.new_page(), path)
        browser.close()
    print(f"{path.name}: {len(draft.sources)} sources, {draft.check.statements} statements")
    print(f"open: {opened:.1f} ms of scripting")
    print(f"key: median {median(answered):.1f} ms, longest {max(answered):.1f} ms of {len(answered)}")


if __name__ == "__main__":
    main()
