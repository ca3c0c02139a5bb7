"""A real browser for tests: fixtures, and what a test asks of a page that it opened from disk.

Chromium is the system's own; nothing is downloaded. `browser` is shared by the session, `page` is fresh for each test
and fails it when the page logged an error or asked for anything outside of itself, `packages` is where the packages of
`tests/browser/package.json` lie. Without Chromium or packages such tests are skipped, in CI they fail.

`conftest.py` has the fixtures: imported again by a test they would start a second browser, which Playwright refuses.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Request, WebSocket

FOLDER = Path(__file__).parent / "browser"
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
# Nothing that Chromium does on its own account may reach for the network; root, as in CI, has no sandbox.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Milliseconds that a page may take for what takes it one: no test waits for as long but one that fails.
TIMEOUT = 10_000
INSIDE = ("file", "data", "blob", "about")

_WRITE = """async types => {
    const blobs = Object.entries(types).map(([type, words]) => [type, new Blob([words], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}"""
# Unsanitized is what a program outside the browser finds; else Chromium would hide from us what it takes out itself.
_READ = """async () => {
    const found = {};
    for (const item of await navigator.clipboard.read({ unsanitized: ["text/html"] }))
        for (const type of item.types) found[type] = await (await item.getType(type)).text();
    return found;
}"""


@dataclass
class Trouble:
    """What a page did that no page of ours should: a test that means it to happen clears the list."""

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def note_console(self, message: "ConsoleMessage") -> None:
        """Record a line that the page logged as an error."""
        if message.type == "error":
            self.errors.append(message.text)

    def note_address(self, asked: "Request | WebSocket") -> None:
        """Record an address outside of the page."""
        if not _is_inside(asked.url):
            self.requests.append(asked.url)


@dataclass(frozen=True)
class Clipboard:
    """What lies on the clipboard, "" for a type that does not."""

    html: str
    text: str


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Headless Chromium, started once."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        _go_without("no Chromium: apt-get install chromium")
    # Imported here because every test run loads the fixtures, and few need a browser.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def packages() -> Path:
    """The folder `node_modules` with everything in it that `tests/browser/package.json` names."""
    folder = FOLDER / "node_modules"
    if not (folder.is_dir() and (FOLDER / "build").is_dir()):
        _go_without("no editors: run npm ci && npm run build in tests/browser")
    return folder


@pytest.fixture
def trouble() -> Trouble:
    """What went wrong in the test's page so far."""
    return Trouble()


@pytest.fixture
def page(browser: "Browser", trouble: Trouble) -> "Iterator[Page]":
    """An empty page in a context of its own: no cookies, no permissions."""
    with browser.new_context(locale="en-GB", timezone_id="UTC") as context:
        context.on("console", trouble.note_console)
        context.on("weberror", lambda error: trouble.errors.append(str(error.error)))
        context.on("request", trouble.note_address)
        context.on("page", lambda page: page.on("websocket", trouble.note_address))
        # Noted and stopped: no test depends on a network, or tells one about itself.
        context.route(lambda address: not _is_inside(address), lambda route: route.abort())
        context.set_default_timeout(TIMEOUT)
        yield context.new_page()
    assert trouble == Trouble(), "the page logged an error or asked for something outside of itself"


def open_file(page: "Page", path: Path) -> None:
    """Open an HTML file as a person would: from disk."""
    page.goto(path.resolve().as_uri())


def allow_clipboard(page: "Page") -> None:
    """Answer yes to whatever the browser would ask about the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])


def write_clipboard(page: "Page", clipboard: Clipboard) -> None:
    """Put it on the real clipboard; `page` must be open from disk, or another that may."""
    allow_clipboard(page)
    types = {"text/html": clipboard.html, "text/plain": clipboard.text}
    page.evaluate(_WRITE, {type_: words for type_, words in types.items() if words})


def read_clipboard(page: "Page") -> Clipboard:
    """What lies on the real clipboard, to the character."""
    allow_clipboard(page)
    found = page.evaluate(_READ)
    return Clipboard(found.get("text/html", ""), found.get("text/plain", ""))


def find_barriers(page: "Page", packages: Path, rules: Mapping[str, Any] | None = None) -> list[str]:
    """What axe-core finds wrong in the page as it is now, a line for each element; `rules` go to `axe.run`."""
    # Evaluated and not added to the page, whose own policy may forbid scripts.
    page.evaluate((packages / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("options => axe.run(document, options)", dict(rules or {}))
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: {node['html']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def _is_inside(address: str) -> bool:
    return urlsplit(address).scheme in INSIDE


def _go_without(reason: str) -> NoReturn:
    """Skip, but in CI fail: it installs both, and a skip there would hide that no page was looked at."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
