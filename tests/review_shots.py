"""Pictures of the review page for the docs: `python -m tests.review_shots` writes docs/review/ anew.

The example's brief, half reviewed: wide and narrow, light and dark.
"""

import shutil
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from drafter.archive import load_brief
from drafter.cli import run
from drafter.render.review.page import Under, render_review
from tests.chromium import FLAGS, PROGRAMS
from tests.desk import EXAMPLE_SOURCES, ROOT

PICTURES = ROOT / "docs" / "review"
SIZES = {1280: 860, 390: 844}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
EDIT = "Harbour master Tomas Ferrell said ships were warned and that “every other vessel came in safely”."


def shoot(browser: Browser, page_file: Path, width: int, scheme: Literal["light", "dark"]) -> None:
    """One picture: three lines decided, one edited, the figure of another chosen."""
    size: ViewportSize = {"width": width, "height": SIZES[width]}
    with browser.new_context(viewport=size, color_scheme=scheme, locale="en-GB", timezone_id="UTC") as context:
        page = context.new_page()
        page.clock.set_fixed_time("2026-03-24T11:20:00Z")
        page.goto(page_file.as_uri())
        page.click("#reviewer")
        page.fill("#name-field", "Mara Quint")
        page.keyboard.press("Enter")
        for place, keys in (("headline", "Space"), ("dek", "Space"), ("summary[0]", "x"), ("summary[4]", "e")):
            page.click(f"[data-place='{place}'] .facts")
            page.keyboard.press(keys)
        page.fill(".editor textarea", EDIT)
        page.keyboard.press("Control+Enter")
        page.locator("[data-place='summary[2]'] .word-figure").first.click()
        page.screenshot(path=PICTURES / f"{width}-{scheme}.png")


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    program = next(filter(None, map(shutil.which, PROGRAMS)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        brief, page_file = Path(folder) / "brief.json", Path(folder) / "review.html"
        run([*EXAMPLE_SOURCES, "--format", "json", "-o", str(brief), "--quiet"])
        page_file.write_text(render_review(load_brief(brief), (), Under()), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        for width in SIZES:
            for scheme in SCHEMES:
                shoot(browser, page_file, width, scheme)
        browser.close()


if __name__ == "__main__":
    main()
