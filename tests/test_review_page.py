"""The review page in a real browser: a review by keyboard, what survives, what is copied, what goes out and in."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from drafter.brief import Draft, Finding, Statement, iter_lines
from drafter.render import render_draft
from drafter.render.house import HouseFormat, SectionFormat
from drafter.render.layout import PasteOptions
from drafter.render.review.page import Under, render_review
from drafter.text.folding import fold
from tests.chromium import allow_clipboard, find_barriers, open_file, read_clipboard
from tests.desk import EXAMPLE_SOURCES, ROOT, Desk
from tests.golden.drafts import FULL, HOSTILE
from tests.reviewing import check_all, make_ledger

if TYPE_CHECKING:
    from playwright.sync_api import Page

NAME = "Mara Quint"
STRUCK = "The last crossing is planned for 30 June."
EDIT = "Harbour master Tomas Ferrell said that “every other vessel came in safely” and “nobody warned us”."


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example's brief and its review page, made once."""
    folder = tmp_path_factory.mktemp("drafted")
    command = [sys.executable, "-m", "drafter", *EXAMPLE_SOURCES, "--format", "json", "-o", "brief.json"]
    environ = {**os.environ, "DRAFTER_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)}
    subprocess.run([*command, "--review", "review.html", "--quiet"], cwd=folder, env=environ, check=True)
    return folder


@pytest.fixture
def draft(desk: Desk, drafted: Path) -> Draft:
    for name in ("brief.json", "review.html"):
        shutil.copy(drafted / name, desk.folder)
    return Draft.model_validate_json((desk.folder / "brief.json").read_bytes())


@pytest.fixture
def opened(desk: Desk, draft: Draft, page: "Page") -> "Page":
    """The example's review page, opened from disk, by a reviewer who has given her name."""
    open_file(page, desk.folder / "review.html")
    give_name(page)
    return page


def give_name(page: "Page") -> None:
    page.click("#reviewer")
    page.fill("#name-field", NAME)
    page.keyboard.press("Enter")


def current_place(page: "Page") -> str | None:
    return page.get_attribute("[aria-current]", "data-place")


def state_of(page: "Page", place: str) -> str | None:
    return page.get_attribute(f"[data-place='{place}']", "data-state")


def choose_line(page: "Page", text: str) -> str:
    """Make the first line with this text the current one; its place in the brief."""
    line = page.locator(".line", has_text=text).first
    line.locator(".facts").click()
    place = line.get_attribute("data-place")
    assert place
    return place


def edit_line(page: "Page", text: str, words: str) -> str:
    place = choose_line(page, text)
    page.keyboard.press("e")
    page.fill(".editor textarea", words)
    page.keyboard.press("Control+Enter")
    return place


def export_ledger(page: "Page", folder: Path) -> dict[str, Any]:
    with page.expect_download() as download:
        page.click("#ledger-out")
    download.value.save_as(folder / "ledger.json")
    ledger: dict[str, Any] = json.loads((folder / "ledger.json").read_bytes())
    return ledger


def squeeze(html: str) -> str:
    """HTML without the white space between its blocks, and entities spelt as the browser does."""
    return re.sub(r"\s+", " ", re.sub(r">\s+<", "><", html)).strip()


def copy_whole(page: "Page") -> str:
    allow_clipboard(page)
    page.click("#preview-open")
    page.click("#copy")
    return read_copied(page)


def read_copied(page: "Page") -> str:
    """The HTML that was copied, without the document that Chromium puts around it."""
    page.locator("#status", has_text="Copied").wait_for()
    found = re.fullmatch(r"<html><head></head><body>(.*)</body></html>", read_clipboard(page).html, re.DOTALL)
    assert found
    return found[1]


def test_a_whole_review_by_keyboard_survives_a_reload(opened: "Page", draft: Draft) -> None:
    count = len(list(iter_lines(draft)))
    pressed = 0
    while opened.locator("#counts.all").count() == 0:
        opened.keyboard.press("x" if pressed == 2 else "Space")
        pressed += 1
        assert pressed <= count
    # Lines that say the same of the same words are checked at once.
    assert pressed < count
    done = f"All {count} decided: {count - 1} checked, 0 changed, 1 struck"
    assert opened.inner_text("#counts") == done
    opened.reload()
    assert opened.inner_text("#counts") == done
    assert NAME in opened.inner_text("#reviewer")


def test_the_page_of_one_brief_knows_nothing_of_anothers(opened: "Page", desk: Desk, draft: Draft) -> None:
    opened.keyboard.press("Space")
    other = draft.model_copy(update={"meta": draft.meta.model_copy(update={"slug": "another"})})
    path = desk.write("other.html", render_review(other, (), Under()))
    open_file(opened, Path(path))
    assert opened.inner_text("#counts").startswith("0 of")


def test_j_and_k_follow_the_order_of_work(desk: Desk, draft: Draft, page: "Page") -> None:
    failed = draft.watch[0].model_copy(update={"verdict": "contradicted", "reason": "the source says otherwise"})
    doubted = draft.why_it_matters[0].model_copy(update={"verdict": "unchecked"})
    brief = draft.model_copy(update={"watch": (failed, *draft.watch[1:]), "why_it_matters": (doubted,)})
    path = desk.write("review.html", render_review(brief, (), Under()))
    open_file(page, Path(path))
    order = [current_place(page)]
    for _ in range(2):
        page.keyboard.press("j")
        order.append(current_place(page))
    assert order == ["watch[0]", "why_it_matters[0]", "disputes[0].versions[0].statement"]
    page.keyboard.press("k")
    assert current_place(page) == "why_it_matters[0]"
    page.select_option("#order", "printed")
    assert current_place(page) == "headline"


def test_an_edit_shows_at_once_whether_its_quoted_words_stand_in_a_source(opened: "Page") -> None:
    place = choose_line(opened, "every other vessel")
    opened.keyboard.press("e")
    opened.fill(".editor textarea", EDIT)
    assert opened.inner_text(".editor .quote-found") == (
        "“every other vessel came in safely” stands in The Velmark Record, 03-sound-business-review"
    )
    assert opened.inner_text(".editor .quote-stray") == "“nobody warned us” stands in no source"
    opened.keyboard.press("Control+Enter")
    line = opened.locator(f"[data-place='{place}']")
    assert "changed: run draft check on the ledger" in line.inner_text()
    assert "checks: supported as drafted" in line.inner_text()
    assert line.locator("ins").inner_text() == EDIT


def test_escape_gives_an_edit_up_and_the_drafted_words_open_it_again(opened: "Page", draft: Draft) -> None:
    drafted = draft.summary[0].text
    place = choose_line(opened, drafted)
    opened.keyboard.press("e")
    opened.fill(".editor textarea", "Something else.")
    opened.keyboard.press("Escape")
    assert state_of(opened, place) == "open"
    edit_line(opened, drafted, "Something else.")
    assert state_of(opened, place) == "changed"
    edit_line(opened, "Something else.", drafted)
    assert state_of(opened, place) == "open"


def test_a_pull_quote_cannot_be_edited(opened: "Page") -> None:
    choose_line(opened, "We are ending a contract")
    opened.keyboard.press("e")
    assert opened.locator(".editor").count() == 0
    assert "pull quote" in opened.inner_text("#status")


def test_the_ledger_goes_out_and_every_command_takes_it(opened: "Page", desk: Desk, draft: Draft) -> None:
    struck = choose_line(opened, STRUCK)
    opened.keyboard.press("x")
    changed = edit_line(opened, "every other vessel", EDIT)
    choose_line(opened, draft.summary[0].text)
    opened.keyboard.press("n")
    opened.fill(".editor textarea", "Rang the town hall.")
    opened.keyboard.press("Control+Enter")
    opened.keyboard.press("Space")
    ledger = export_ledger(opened, desk.folder)
    entries = {entry["place"]: entry for entry in ledger["entries"]}
    assert (entries[struck]["state"], entries[struck]["after"]) == ("struck", None)
    assert (entries[changed]["state"], entries[changed]["after"]) == ("changed", EDIT)
    assert (entries["summary[0]"]["state"], entries["summary[0]"]["note"]) == ("checked", "Rang the town hall.")
    assert {entries[place]["by"] for place in (struck, changed)} == {NAME}
    assert [source["sha256"] for source in ledger["sources"]] == [source.sha256 for source in draft.sources]
    printed = desk.run("render", "ledger.json", "--format", "text")
    assert printed.code == 0
    words = " ".join(printed.out.split())
    assert STRUCK not in words
    assert EDIT in words
    checked = desk.run("check", "ledger.json", "--format", "json")
    assert checked.code == 1
    assert "quote_absent" in checked.json["check"]["findings"]


def test_a_ledger_goes_on_where_it_stopped(opened: "Page", desk: Desk) -> None:
    choose_line(opened, STRUCK)
    opened.keyboard.press("x")
    export_ledger(opened, desk.folder)
    counts = opened.inner_text("#counts")
    assert desk.run("review", "ledger.json", "-o", "again.html").code == 0
    open_file(opened, desk.folder / "again.html")
    assert opened.inner_text("#counts") == counts
    assert opened.get_attribute(".line:has-text('The last crossing is planned')", "data-state") == "struck"


def test_a_ledger_is_opened_in_the_page_and_one_of_another_brief_is_not(
    opened: "Page", desk: Desk, draft: Draft
) -> None:
    mine = desk.write("mine.json", json.dumps(make_ledger(draft, {"dek": None})))
    other = draft.model_copy(update={"meta": draft.meta.model_copy(update={"slug": "another"})})
    theirs = desk.write("theirs.json", json.dumps(make_ledger(other, {"headline": None})))
    opened.set_input_files("#ledger-file", mine)
    opened.locator("#counts", has_text="1 of").wait_for()
    opened.set_input_files("#ledger-file", theirs)
    opened.locator("#status", has_text="is of another brief").wait_for()
    assert opened.inner_text("#counts").startswith("1 of")


@pytest.mark.parametrize("house", ["full", "plain"])
def test_what_is_copied_is_what_render_makes_of_the_ledger(house: str, desk: Desk, draft: Draft, page: "Page") -> None:
    desk.run("review", "brief.json", "-o", "review.html", "--house", house)
    open_file(page, desk.folder / "review.html")
    give_name(page)
    edit_line(page, draft.summary[0].text, "The council voted on Monday, after a long evening.")
    edit_line(page, "9-6, to end the line", "9-6, the vote to end the line")
    for text in (STRUCK, "We are ending a contract", "roaring out of the fog"):
        choose_line(page, text)
        page.keyboard.press("x")
    choose_line(page, draft.headline.text)
    page.keyboard.press("Space")
    copied = copy_whole(page)
    assert "open, and the copy says so" in page.inner_text("#status")
    export_ledger(page, desk.folder)
    rendered = desk.run("render", "ledger.json", "--format", "html", "--house", house)
    assert squeeze(copied) == squeeze(rendered.out)
    markdown = desk.run("render", "ledger.json", "--format", "md", "--house", house)
    assert read_clipboard(page).text == markdown.out
    assert "The council voted on Monday, after a long evening." in copied
    assert STRUCK not in copied
    assert re.search(r"\d+ checked, 2 changed, \d+ open", copied)


def test_a_struck_question_leaves_no_heading_behind(opened: "Page", desk: Desk, draft: Draft) -> None:
    question = draft.split.questions[0]
    for n, _ in enumerate(question.camps):
        opened.click(f"[data-place='split.questions[0].camps[{n}].answer'] .facts")
        opened.keyboard.press("x")
    copied = copy_whole(opened)
    export_ledger(opened, desk.folder)
    assert question.question not in copied
    assert squeeze(copied) == squeeze(desk.run("render", "ledger.json", "--format", "html").out)


def test_a_section_is_copied_alone_with_its_own_count(opened: "Page", draft: Draft) -> None:
    allow_clipboard(opened)
    opened.click(".part-watch [data-copy]")
    opened.click("#copy")
    html = read_copied(opened)
    assert html.startswith("<h3>What to watch</h3><ul>")
    assert f"0 checked, 0 changed, {len(draft.watch)} open" in html
    assert "<h2>" not in html


def test_a_policy_that_refuses_lets_nothing_be_copied_while_a_line_is_open(
    desk: Desk, draft: Draft, page: "Page"
) -> None:
    desk.write("drafter.toml", 'unreviewed_export = "refuse"\nhouse = "ours.toml"\n')
    desk.write("ours.toml", '[[section]]\nname = "summary"\nmost = 1\n')
    desk.run("review", "brief.json", "-o", "review.html")
    open_file(page, desk.folder / "review.html")
    give_name(page)
    page.click("#preview-open")
    assert page.locator("#copy").is_disabled()
    page.keyboard.press("Escape")
    for place in ("headline", "dek", "summary[0]"):
        page.click(f"[data-place='{place}'] .facts")
        page.keyboard.press("Space")
    assert "3 checked, 0 changed, 0 open" in copy_whole(page)


def test_a_chosen_word_shows_its_exact_characters(opened: "Page", draft: Draft) -> None:
    choose_line(opened, "The decision cuts short")
    opened.locator("[aria-current] .word", has_text="€2.4 million").press("Enter")
    marked = opened.locator("#evidence h3:has-text('€2.4 million') + .place mark").inner_text()
    assert marked == "€2.4 million"
    assert "€2.4 million" in opened.locator("h3:has-text('The same in other sources') + .place mark").inner_text()
    exact = opened.locator("#source .exact")
    assert exact.all_inner_texts() == ["€2.4 million"]
    assert exact.first.is_visible()
    text = draft.sources[0].text or ""
    assert "#:~:text=" in (opened.locator("#evidence .place a").first.get_attribute("href") or "")
    assert opened.inner_text("#source").replace("\n\n", "\n").strip() in text.replace("\n\n", "\n")


def test_an_altered_quote_shows_its_word_diff(desk: Desk, draft: Draft, page: "Page") -> None:
    cited = draft.summary[0].citations
    finding = Finding(
        code="quote_altered",
        severity="error",
        message="the quotation is not what the source prints",
        at=(0, 5),
        evidence=cited,
        diff="We [-cannot-]{+can+} sail",
    )
    altered = Statement(text="“We can sail”", citations=cited, verdict="unsupported", findings=(finding,))
    brief = draft.model_copy(update={"summary": (altered,)})
    path = desk.write("review.html", render_review(brief, (), Under()))
    open_file(page, Path(path))
    assert page.inner_text("#evidence .diff del") == "cannot"
    assert page.inner_text("#evidence .diff ins") == "can"


def test_the_other_side_of_a_dispute_is_shown(opened: "Page") -> None:
    choose_line(opened, "roaring out of the fog")
    differs = opened.locator(".other-differs").all_inner_texts()
    assert any("The Velmark Record tells it differently" in text and "3 March" in text for text in differs)


FILTERS: dict[str, Callable[["Page", str], bool]] = {
    "figure": lambda page, place: page.locator(f"[data-place='{place}'] .word-figure").count() > 0,
    "date": lambda page, place: page.locator(f"[data-place='{place}'] .word-date").count() > 0,
    "dispute": lambda page, place: place.startswith("disputes"),
}


@pytest.mark.parametrize("name", FILTERS)
def test_filters_show_what_they_name(name: str, opened: "Page") -> None:
    opened.click(f"[data-filter={name}]")
    shown = [str(line.get_attribute("data-place")) for line in opened.locator(".line:visible").all()]
    hidden = [str(line.get_attribute("data-place")) for line in opened.locator(".line:not(:visible)").all()]
    assert shown
    assert hidden
    # A quotation is one word whatever figures and dates it holds.
    quoted = [place for place in shown if not FILTERS[name](opened, place)]
    assert all(opened.locator(f"[data-place='{place}'] .word-quote").count() for place in quoted)
    assert not any(FILTERS[name](opened, place) for place in hidden)


def test_slash_searches_and_escape_shows_all_again(opened: "Page", draft: Draft) -> None:
    opened.keyboard.press("/")
    opened.keyboard.type("water taxi")
    assert 0 < opened.locator(".line:visible").count() < 6
    opened.keyboard.press("Escape")
    assert opened.locator(".line:visible").count() == len(list(iter_lines(draft)))


def test_single_keys_can_be_switched_off(opened: "Page") -> None:
    opened.keyboard.press("?")
    opened.uncheck("#keys")
    opened.keyboard.press("Escape")
    opened.keyboard.press("x")
    assert opened.inner_text("#counts").startswith("0 of")


def test_nothing_from_a_source_becomes_markup(desk: Desk, page: "Page") -> None:
    path = desk.write("review.html", render_review(HOSTILE, (), Under()))
    open_file(page, Path(path))
    for place in ("headline", "summary[20]", "takes[0].pull_quote", "disputes[0].versions[0].statement"):
        page.click(f"[data-place='{place}'] .facts")
    allow_clipboard(page)
    page.click("#preview-open")
    assert page.evaluate("document.scripts.length") == 2
    assert page.locator("img, iframe, object, embed, b, i, form").count() == 0
    page.click("#copy")
    page.locator("#status", has_text="Copied").wait_for()
    copied = read_clipboard(page).text
    assert copied.startswith(render_draft(HOSTILE, "md").rpartition("---\n\n")[0])
    hrefs = page.eval_on_selector_all("a[href]", "links => links.map(link => link.protocol)")
    assert set(hrefs) <= {"https:", "file:"}
    assert "<script>alert('x')</script>" in page.inner_text("[data-place=headline]")
    assert "\u202e" not in page.inner_text("body")


def test_the_policy_lets_no_other_script_run(opened: "Page", trouble: Any) -> None:
    ran = opened.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
            return window.ran === true;
        }"""
    )
    assert not ran
    assert "Content Security Policy" in trouble.errors[0]
    trouble.errors.clear()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_barrier(width: int, scheme: Any, opened: "Page", packages: Path) -> None:
    opened.emulate_media(color_scheme=scheme)
    opened.set_viewport_size({"width": width, "height": 860})
    assert find_barriers(opened, packages) == []
    edit_line(opened, "every other vessel", EDIT)
    choose_line(opened, STRUCK)
    opened.keyboard.press("x")
    opened.keyboard.press("n")
    assert find_barriers(opened, packages) == []
    opened.keyboard.press("Escape")
    for opener in ("#preview-open", "#help-open", "#reviewer"):
        opened.click(opener)
        assert find_barriers(opened, packages) == []
        opened.keyboard.press("Escape")


def test_print_shows_each_line_with_what_it_is_tied_to(opened: "Page", draft: Draft) -> None:
    opened.emulate_media(media="print")
    assert not opened.locator("#evidence").is_visible()
    assert not opened.locator(".tools").first.is_visible()
    proof = opened.locator("[data-place='watch[0]'] .proof")
    assert proof.is_visible()
    assert draft.watch[0].citations[0].quote in proof.inner_text()


@pytest.mark.parametrize("name", ["brief", "text", "damaged"])
def test_a_file_that_is_no_ledger_of_this_brief_is_told(name: str, opened: "Page", desk: Desk, draft: Draft) -> None:
    damaged = make_ledger(draft, {"dek": None})
    del damaged["entries"][5]["history"]
    text = {"brief": '{"headline": 1}', "text": "no JSON", "damaged": json.dumps(damaged)}[name]
    opened.set_input_files("#ledger-file", desk.write("wrong.json", text))
    opened.locator("#status", has_text="wrong.json is ").wait_for()
    assert opened.inner_text("#counts").startswith("0 of")


FOLDED = [
    "“We can’t,” he said — twice.",
    "He  said\u00a0«no»… and „nein“",
    "3–4 boats ‐ 5 − 2",
    "co-\noperate and re-\n  election",
    "ﬁne ½ ² ＡＢＣ １２",
    "zero\u200bwidth soft\u00adhyphen",
    "e\u0301cole, 한국 「말」",
    "``twice'' -- thrice",
    "one . . . two ... three",
    "〜 and ʼtis",
]


def test_quoted_words_are_folded_as_the_checks_fold_them(page: "Page") -> None:
    script = (ROOT / "drafter" / "render" / "review" / "quotes.js").read_text(encoding="utf-8")
    folded = page.evaluate(f"texts => {{ const SOURCES = new Map();\n{script}\nreturn texts.map(foldText); }}", FOLDED)
    assert folded == [fold(text).text for text in FOLDED]


def test_space_keeps_an_edit_and_goes_on_and_undo_takes_the_last_decision_back(opened: "Page", draft: Draft) -> None:
    place = edit_line(opened, draft.watch[0].text, "Something else happened.")
    opened.keyboard.press("Space")
    assert state_of(opened, place) == "changed"
    following = current_place(opened)
    assert following != place
    opened.keyboard.press("Space")
    assert state_of(opened, str(following)) == "checked"
    opened.keyboard.press("u")
    assert (state_of(opened, str(following)), current_place(opened)) == ("open", following)
    opened.keyboard.press("u")
    assert (state_of(opened, place), current_place(opened)) == ("open", place)


def test_striking_a_struck_line_gives_it_back_as_it_was(opened: "Page", draft: Draft) -> None:
    place = edit_line(opened, draft.watch[0].text, "Something else happened.")
    opened.keyboard.press("x")
    assert state_of(opened, place) == "struck"
    choose_line(opened, draft.watch[0].text)
    opened.keyboard.press("x")
    assert state_of(opened, place) == "changed"
    assert "Something else happened." in opened.inner_text(f"[data-place='{place}'] ins")


def test_what_is_typed_and_not_kept_stays_with_its_line(opened: "Page", draft: Draft) -> None:
    place = choose_line(opened, draft.watch[0].text)
    opened.keyboard.press("e")
    opened.fill(".editor textarea", "Half a thou")
    choose_line(opened, draft.watch[1].text)
    assert "begun and not kept" in opened.inner_text(f"[data-place='{place}']")
    choose_line(opened, draft.watch[0].text)
    opened.keyboard.press("e")
    assert opened.input_value(".editor textarea") == "Half a thou"
    opened.click(".tools [data-action=checked]")
    assert state_of(opened, place) == "open"
    assert "first" in opened.inner_text("#status")
    opened.click("[data-cancel]")
    assert "begun and not kept" not in opened.inner_text(f"[data-place='{place}']")
    opened.keyboard.press("n")
    opened.fill(".editor textarea", "Ask the")
    opened.keyboard.press("Escape")
    opened.keyboard.press("n")
    assert opened.input_value(".editor textarea") == "Ask the"


def test_keys_decide_about_no_line_that_is_not_meant(opened: "Page") -> None:
    for elsewhere in ("#source", "#evidence"):
        opened.locator(elsewhere).focus()
        opened.keyboard.press("Space")
        opened.keyboard.press("x")
    assert opened.inner_text("#counts").startswith("0 of")
    opened.locator("[aria-current]").focus()
    opened.keyboard.down("x")
    opened.keyboard.down("x")
    assert opened.inner_text("#counts").startswith("1 of")


def test_a_filter_that_hides_the_current_line_chooses_one_that_is_shown(opened: "Page", draft: Draft) -> None:
    choose_line(opened, draft.headline.text)
    opened.click("[data-filter=dispute]")
    assert str(current_place(opened)).startswith("disputes")
    opened.keyboard.press("/")
    opened.keyboard.type("nowhere to be found")
    assert opened.inner_text("#none").startswith("No line matches")
    opened.select_option("#order", "printed")
    opened.click("#none button")
    assert opened.locator(".line:visible").count() == len(list(iter_lines(draft)))


def test_the_next_line_of_a_filter_follows_the_one_that_was_decided(opened: "Page") -> None:
    opened.select_option("#order", "printed")
    opened.click("[data-filter=open]")
    order = [line.get_attribute("data-place") for line in opened.locator(".line").all()]
    for _ in range(3):
        opened.keyboard.press("j")
    assert current_place(opened) == order[3]
    opened.keyboard.press("x")
    assert current_place(opened) == order[4]
    opened.click("[data-filter=open]")
    opened.keyboard.press("k")
    assert current_place(opened) == order[2]


def test_the_words_of_a_line_are_marked_in_what_it_cites(opened: "Page") -> None:
    choose_line(opened, "The decision cuts short")
    marked = opened.locator("#evidence h3:has-text('Cited') + .place mark.exact").all_inner_texts()
    assert {"Halbrook Marine", "the end of 2029", "€2.4 million"} <= set(marked)


def test_notes_and_decisions_are_their_writers(opened: "Page", desk: Desk, draft: Draft) -> None:
    choose_line(opened, draft.watch[0].text)
    opened.keyboard.press("n")
    opened.fill(".editor textarea", "I rang them.")
    opened.keyboard.press("Control+Enter")
    opened.keyboard.press("Space")
    opened.click("#reviewer")
    opened.fill("#name-field", "Bo Asker")
    opened.keyboard.press("Enter")
    choose_line(opened, draft.watch[0].text)
    opened.keyboard.press("x")
    entry = next(e for e in export_ledger(opened, desk.folder)["entries"] if e["place"] == "watch[0]")
    assert (entry["by"], entry["note"], entry["state"]) == ("Bo Asker", "", "struck")
    past = [(each["by"], each["note"], each["state"]) for each in entry["history"]]
    assert past == [(NAME, "I rang them.", "checked")]
    assert desk.run("render", "ledger.json", "--format", "text").code == 0


def test_a_newer_decision_here_is_not_overwritten_by_an_opened_ledger(opened: "Page", desk: Desk, draft: Draft) -> None:
    older = make_ledger(draft, {"dek": None, "headline": None})
    for entry in older["entries"]:
        entry["at"] = entry["at"] and "2020-01-01T00:00:00.000Z"
    choose_line(opened, draft.headline.text)
    opened.keyboard.press("Space")
    opened.set_input_files("#ledger-file", desk.write("older.json", json.dumps(older)))
    opened.locator("#status", has_text="1 decision is newer").wait_for()
    assert (state_of(opened, "headline"), state_of(opened, "dek")) == ("checked", "struck")


def test_a_label_policy_is_lifted_when_all_is_decided(desk: Desk, draft: Draft, page: "Page") -> None:
    desk.write("drafter.toml", 'unreviewed_export = "label"\n')
    for decisions in ({"dek": None}, check_all(draft)):
        desk.write("begun.json", json.dumps(make_ledger(draft, decisions)))
        desk.run("review", "begun.json", "-o", "review.html")
        open_file(page, desk.folder / "review.html")
        copied = copy_whole(page)
        rendered = desk.run("render", "begun.json", "--format", "html")
        assert squeeze(copied) == squeeze(rendered.out)
        assert ("Review not finished" in copied) == (len(decisions) == 1)


@pytest.mark.parametrize("begun", ["begun.json", "brief.json"])
def test_a_page_is_held_to_the_policy_and_its_ledger_is_taken(
    begun: str, desk: Desk, draft: Draft, page: "Page"
) -> None:
    desk.write("drafter.toml", 'attributed_paraphrase = "forbid"\n')
    desk.write("begun.json", json.dumps(make_ledger(draft, {"dek": None})))
    desk.run("review", begun, "-o", "review.html")
    open_file(page, desk.folder / "review.html")
    give_name(page)
    choose_line(page, draft.headline.text)
    page.keyboard.press("Space")
    copied = copy_whole(page)
    assert "[check: unsupported — somebody's words" in copied
    export_ledger(page, desk.folder)
    assert squeeze(copied) == squeeze(desk.run("render", "ledger.json", "--format", "html").out)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("»Wir treten zurück«, sagte sie.", ["Wir treten zurück"]),
        ("»A« und »B«", ["A", "B"]),
        ("„Das ist ein ‚Fehler‘ gewesen“", ["Das ist ein ‚Fehler‘ gewesen"]),
        ("He said ‘we can’t wait’ and left the captain’s boat.", ["we can’t wait"]),
        ("『고래』 「배」", ["고래", "배"]),
        ("The captain’s boat, the mayors’ vote", []),
    ],
)
def test_quotations_of_an_edit_are_found_in_the_marks_of_every_language(
    text: str, quoted: list[str], page: "Page"
) -> None:
    script = (ROOT / "drafter" / "render" / "review" / "quotes.js").read_text(encoding="utf-8")
    code = f"text => {{ const SOURCES = new Map();\n{script}\nreturn locateQuotes(text).map((quote) => quote.words); }}"
    assert page.evaluate(code, text) == quoted


def test_no_acting_character_of_an_edit_is_copied(opened: "Page", draft: Draft, desk: Desk) -> None:
    edit_line(opened, draft.watch[0].text, "Pay \u202edesrever\u202c and zero\u200bwidth \u00adsoft.")
    copied = copy_whole(opened)
    assert "Pay desrever and zerowidth soft." in copied
    export_ledger(opened, desk.folder)
    assert squeeze(copied) == squeeze(desk.run("render", "ledger.json", "--format", "html").out)


def test_the_page_fits_a_phone(browser: Any, draft: Draft, desk: Desk) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True) as context:
        page = context.new_page()
        open_file(page, desk.folder / "review.html")
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        page.tap("[data-fold]")
        assert not page.locator("#source").is_visible()
        before = current_place(page)
        page.tap("[data-step='1']")
        assert current_place(page) != before


def test_all_is_printed_whatever_is_shown(opened: "Page", draft: Draft) -> None:
    opened.click("[data-filter=dispute]")
    opened.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert opened.locator(".line:visible").count() == len(list(iter_lines(draft)))


def test_a_section_is_copied_behind_its_embargo_and_found_by_its_name(desk: Desk, page: "Page") -> None:
    house = HouseFormat(
        section=(
            SectionFormat(name="summary", heading={"en": "More"}),
            SectionFormat(name="watch", heading={"en": "More  "}),
        )
    )
    path = desk.write("review.html", render_review(FULL, (), Under(PasteOptions(house=house))))
    open_file(page, Path(path))
    allow_clipboard(page)
    page.click(".part-watch [data-copy]")
    page.click("#copy")
    copied = read_copied(page)
    assert copied.startswith("<p><strong>Embargo: until 6 March 2031, 06:00</strong>")
    assert "<h3>More</h3><ul><li>The line will stop on 30 June." in copied


def test_a_section_that_is_all_struck_leaves_no_heading_before_the_imprint(
    desk: Desk, draft: Draft, page: "Page"
) -> None:
    desk.write("drafter.toml", 'credit = "By us"\nhouse = "ours.toml"\n')
    desk.write("ours.toml", '[[section]]\nname = "summary"\n[[section]]\nname = "why_it_matters"\n')
    struck = {f"why_it_matters[{n}]": None for n, _ in enumerate(draft.why_it_matters)}
    desk.write("ledger.json", json.dumps(make_ledger(draft, struck)))
    desk.run("review", "ledger.json", "-o", "review.html")
    open_file(page, desk.folder / "review.html")
    copied = copy_whole(page)
    assert "Why it matters" not in copied
    assert squeeze(copied) == squeeze(desk.run("render", "ledger.json", "--format", "html").out)


def test_a_number_is_shown_as_it_is_pasted(desk: Desk, page: "Page") -> None:
    open_file(page, Path(desk.write("review.html", render_review(FULL, (), Under()))))
    assert page.inner_text("[data-place='numbers[1].statement'] .figure") == "Twelve boats, damaged"


def test_a_struck_pull_quote_takes_its_translation_with_it(desk: Desk, page: "Page") -> None:
    quoted = FULL.takes[1].pull_quote
    assert quoted
    translated = quoted.model_copy(update={"translation": Statement(text="That was bound to happen.")})
    take = FULL.takes[1].model_copy(update={"pull_quote": translated})
    brief = FULL.model_copy(update={"takes": (FULL.takes[0], take, *FULL.takes[2:])})
    open_file(page, Path(desk.write("review.html", render_review(brief, (), Under()))))
    give_name(page)
    count = len(list(iter_lines(brief)))
    page.click("[data-place='takes[1].pull_quote'] .facts")
    page.keyboard.press("x")
    assert page.inner_text("#counts") == f"1 of {count - 1} decided, {count - 2} open"


@pytest.mark.parametrize(
    ("keys", "states"),
    [
        (("Space", "x", "u", "u"), ["checked", "struck", "checked", "open"]),
        (("x", "x", "x", "x"), ["struck", "open", "struck", "open"]),
        (("Space", "x", "x"), ["checked", "struck", "checked"]),
    ],
    ids=["checked, struck, undone", "struck and back", "struck and back to checked"],
)
def test_what_is_taken_back_is_as_it_was(keys: tuple[str, ...], states: list[str], opened: "Page", desk: Desk) -> None:
    found = []
    for key in keys:
        opened.click("[data-place='watch[0]'] .facts")
        opened.keyboard.press(key)
        found.append(state_of(opened, "watch[0]"))
    assert found == states
    # A ledger goes out and in as it is, whatever was taken back.
    ledger = export_ledger(opened, desk.folder)
    assert desk.run("review", "ledger.json", "-o", "again.html").code == 0
    open_file(opened, desk.folder / "again.html")
    assert state_of(opened, "watch[0]") == states[-1]
    assert export_ledger(opened, desk.folder)["entries"] == ledger["entries"]


def test_the_undo_button_is_about_its_line(opened: "Page") -> None:
    for place, key in (("watch[0]", "Space"), ("watch[2]", "x")):
        opened.click(f"[data-place='{place}'] .facts")
        opened.keyboard.press(key)
    opened.click("[data-place='watch[0]'] .facts")
    opened.click("[data-action=undo]")
    assert (state_of(opened, "watch[0]"), state_of(opened, "watch[2]")) == ("open", "struck")


def test_undo_leaves_alone_what_somebody_else_decided_since(opened: "Page", desk: Desk, draft: Draft) -> None:
    opened.click("[data-place='watch[0]'] .facts")
    opened.keyboard.press("Space")
    newer = make_ledger(draft, {"watch[0]": None})
    for entry in newer["entries"]:
        entry["at"] = entry["at"] and "2999-01-01T00:00:00.000Z"
    opened.set_input_files("#ledger-file", desk.write("newer.json", json.dumps(newer)))
    opened.locator("#status", has_text="1 decision is newer").wait_for()
    opened.locator("[aria-current]").focus()
    opened.keyboard.press("u")
    assert state_of(opened, "watch[0]") == "struck"
    entry = next(e for e in export_ledger(opened, desk.folder)["entries"] if e["place"] == "watch[0]")
    assert [past["state"] for past in entry["history"]] == ["checked"]
    assert [past["by"] for past in entry["history"]] == [NAME]


def test_an_edit_that_python_could_not_read_is_mended(opened: "Page", desk: Desk, draft: Draft) -> None:
    choose_line(opened, draft.watch[0].text)
    opened.keyboard.press("e")
    opened.eval_on_selector(".editor textarea", "area => { area.value = 'half \\ud83d here'; }")
    opened.keyboard.press("Control+Enter")
    export_ledger(opened, desk.folder)
    assert "half \ufffd here" in desk.run("render", "ledger.json", "--format", "text").out


def test_a_section_that_is_all_struck_leaves_no_heading_before_the_meta_line(
    desk: Desk, draft: Draft, page: "Page"
) -> None:
    desk.write("ours.toml", '[[section]]\nname = "summary"\n[[section]]\nname = "meta"\n')
    struck = {f"summary[{n}]": None for n, _ in enumerate(draft.summary)}
    desk.write("ledger.json", json.dumps(make_ledger(draft, struck)))
    desk.run("review", "ledger.json", "-o", "review.html", "--house", "ours.toml")
    open_file(page, desk.folder / "review.html")
    rendered = desk.run("render", "ledger.json", "--format", "html", "--house", "ours.toml").out
    assert squeeze(copy_whole(page)) == squeeze(rendered)
    assert "Summary" not in rendered


QUOTES = [
    ("She said: “we are not abandoning an island”.", "quote-found"),
    ("It is a so-called “deal”.", "note"),
    ('Pipes of 5" and 6" burst.', ""),
    ("He said: “every other [boat] came in safely”.", "quote-found"),
    ("He said 'nobody at all was warned of it'.", "quote-stray"),
    ("He said “nobody at all was warned", "quote-stray"),
]


@pytest.mark.parametrize(("text", "verdict"), QUOTES)
def test_the_page_says_of_quoted_words_what_the_rules_say(
    text: str, verdict: str, opened: "Page", draft: Draft
) -> None:
    choose_line(opened, draft.watch[0].text)
    opened.keyboard.press("e")
    opened.fill(".editor textarea", text)
    found = [str(told.get_attribute("class")) for told in opened.locator(".editor .told p").all()]
    assert found == ([verdict] if verdict else [])


def test_what_the_house_format_leaves_out_is_told(desk: Desk, draft: Draft, page: "Page") -> None:
    desk.run("review", "brief.json", "-o", "review.html", "--house", "plain")
    open_file(page, desk.folder / "review.html")
    assert "not pasted" not in page.inner_text("[data-place='summary[2]']")
    assert "not pasted" in page.inner_text("[data-place='summary[3]']")


def test_what_was_taken_back_is_newer_to_a_colleague(opened: "Page", desk: Desk) -> None:
    opened.click("[data-place='watch[0]'] .facts")
    opened.keyboard.press("x")
    export_ledger(opened, desk.folder)
    assert desk.run("review", "ledger.json", "-o", "colleague.html").code == 0
    opened.click("[data-place='watch[0]'] .facts")
    opened.keyboard.press("u")
    export_ledger(opened, desk.folder)
    open_file(opened, desk.folder / "colleague.html")
    assert state_of(opened, "watch[0]") == "struck"
    opened.set_input_files("#ledger-file", desk.folder / "ledger.json")
    opened.locator("#status", has_text="1 decision is newer").wait_for()
    assert state_of(opened, "watch[0]") == "open"


def test_a_reload_keeps_the_review_though_the_browser_shows_an_empty_store(opened: "Page") -> None:
    opened.click("[data-place='watch[0]'] .facts")
    opened.keyboard.press("x")
    opened.evaluate("localStorage.clear()")
    opened.reload()
    assert state_of(opened, "watch[0]") == "struck"
    assert NAME in opened.inner_text("#reviewer")
