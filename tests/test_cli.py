"""The command line on the shipped example, without a model: what is printed where, and the exit codes."""

import os
import re
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from tests.desk import EXAMPLE_SOURCES, ROOT, Desk
from tests.interface import check_brief, statements_of

SHARED = ROOT.parent / "shared" / "sources"
STORIES = sorted(folder for folder in SHARED.glob("*") if folder.name != "format-reference")


def without_run(brief: dict[str, object]) -> dict[str, object]:
    sources = [{**source, "retrieved": None} for source in brief["sources"]]  # type: ignore[attr-defined]
    return {**brief, "run": None, "sources": sources}


def test_the_example_gives_a_brief_that_keeps_every_promise(desk: Desk) -> None:
    outcome = desk.run(*EXAMPLE_SOURCES, "--format", "json")
    assert outcome.code == 0
    brief = outcome.json
    check_brief(brief)
    assert (brief["run"]["writer"], brief["run"]["model"], brief["run"]["hosts"]) == ("extractive", None, [])
    assert brief["run"]["calls"] == 0
    assert {statement["verdict"] for statement in statements_of(brief)} <= {"supported", "unchecked"}
    assert "extractive writer" in outcome.err


def test_the_brief_fits_the_printed_schema(desk: Desk) -> None:
    schema = desk.run("schema").json
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(desk.run(*EXAMPLE_SOURCES, "--format", "json").json, schema)


def test_the_same_input_gives_the_same_bytes(desk: Desk) -> None:
    first, second = (desk.run(*EXAMPLE_SOURCES, "--format", "json").json for _ in range(2))
    assert without_run(first) == without_run(second)
    assert desk.run(*EXAMPLE_SOURCES).out == desk.run(*EXAMPLE_SOURCES).out


@pytest.mark.parametrize("form", ["md", "html", "text", "json"])
def test_render_gives_what_draft_gave(form: str, desk: Desk) -> None:
    desk.run(*EXAMPLE_SOURCES, "--format", "json", "-o", "brief.json")
    rendered = desk.run("render", "brief.json", "--format", form).out
    assert rendered
    if form != "json":
        assert rendered == desk.run(*EXAMPLE_SOURCES, "--format", form).out
    else:
        assert rendered == Path("brief.json").read_text(encoding="utf-8")


def test_html_is_the_paste_subset(desk: Desk) -> None:
    seen: list[tuple[str, list[str]]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.append((tag, [name for name, _ in attrs]))

    Reader().feed(desk.run(*EXAMPLE_SOURCES, "--format", "html").out)
    assert {tag for tag, _ in seen} <= {"h2", "h3", "p", "strong", "em", "a", "ul", "ol", "li", "blockquote"}
    assert all(attrs == (["href"] if tag == "a" else []) for tag, attrs in seen)


def test_no_internal_id_in_a_paste_form(desk: Desk) -> None:
    for form in ("md", "html", "text"):
        assert not re.search(r"\b[A-E][nq]?\d+\b", desk.run(*EXAMPLE_SOURCES, "--format", form).out)


def test_quiet_says_nothing_and_output_goes_to_the_file(desk: Desk) -> None:
    outcome = desk.run(*EXAMPLE_SOURCES, "--quiet", "-o", "brief.md")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert Path("brief.md").read_text(encoding="utf-8").startswith("# ")


def test_json_without_source_text(desk: Desk) -> None:
    brief = desk.run(*EXAMPLE_SOURCES, "--format", "json", "--no-source-text").json
    assert all("text" not in source for source in brief["sources"])


def test_a_folder_means_its_files(desk: Desk) -> None:
    folder = str(Path(EXAMPLE_SOURCES[0]).parent)
    paths = [source["path"] for source in desk.run(folder, "--format", "json", "--skip-bad").json["sources"]]
    assert [Path(path).name for path in paths if path.endswith(".txt")] == [Path(p).name for p in EXAMPLE_SOURCES]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "draft: Missing argument 'SOURCE...'"),
        (["--formt", "json", "x"], 2, "No such option"),
        (["nowhere.txt"], 3, "nowhere.txt"),
        (["--model", "nobody/x", *EXAMPLE_SOURCES], 2, "nobody"),
        (["--model", "gpt-5-mini", *EXAMPLE_SOURCES], 2, "OPENAI_API_KEY"),
        (["render", "nowhere.json", "--format", "md"], 2, "nowhere.json: cannot be read"),
        (["runs", "show", "nothing"], 2, "no such run"),
        (["check", "nowhere.md", *EXAMPLE_SOURCES], 2, "nowhere.md: cannot be read"),
        (["--archive", "nowhere", *EXAMPLE_SOURCES], 2, "nowhere is not a folder"),
        ([*EXAMPLE_SOURCES, "-o", "nowhere/brief.md"], 2, "there is no folder nowhere"),
        (["--lang", "English!", *EXAMPLE_SOURCES], 2, "--lang: not a language code"),
        (["runs", "purge", "--older-than", "99999999999"], 2, "--older-than"),
    ],
)
def test_a_wrong_command_line_gets_one_line(arguments: list[str], code: int, said: str, desk: Desk) -> None:
    outcome = desk.run(*arguments)
    assert (outcome.code, outcome.out) == (code, "")
    assert said in outcome.err
    assert "Traceback" not in outcome.err
    assert sum(line.startswith("draft: ") for line in outcome.err.splitlines()) == 1


def test_a_source_is_never_overwritten(desk: Desk) -> None:
    copies = [desk.write(Path(path).name, Path(path).read_text(encoding="utf-8")) for path in EXAMPLE_SOURCES]
    for arguments in ([str(desk.folder), "-o", copies[0]], ["check", copies[0], *copies[1:], "-o", copies[0]]):
        outcome = desk.run(*arguments)
        assert (outcome.code, outcome.out) == (2, "")
        assert "would be overwritten" in outcome.err
    assert Path(copies[0]).read_text(encoding="utf-8") == Path(EXAMPLE_SOURCES[0]).read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [["-"], ["check", "-", *EXAMPLE_SOURCES]])
def test_a_closed_standard_input_is_one_line(arguments: list[str], desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    outcome = desk.run(*arguments)
    assert outcome.code in (2, 3)
    assert "standard input: is" in outcome.err


def test_strict_writes_the_brief_and_exits_1_when_something_is_not_supported(desk: Desk) -> None:
    outcome = desk.run(*EXAMPLE_SOURCES, "--format", "json", "--strict")
    brief = outcome.json
    assert outcome.code == (1 if brief["check"]["supported"] < brief["check"]["statements"] else 0)


def test_a_run_is_recorded_and_purged(desk: Desk) -> None:
    brief = desk.run(*EXAMPLE_SOURCES, "--format", "json").json
    assert brief["run"]["id"] in desk.run("runs").out
    assert desk.run("runs", "show", "last").json["run"]["id"] == brief["run"]["id"]
    assert desk.run("runs", "purge").out == "removed 1 runs, 0 replies and 0 pages\n"
    assert desk.run("runs", "list").out == "no runs yet\n"


def test_the_archive_fills_related(desk: Desk) -> None:
    archive = desk.folder / "archive"
    archive.mkdir()
    desk.run(*EXAMPLE_SOURCES, "--format", "json", "-o", str(archive / "earlier.json"))
    earlier = (archive / "earlier.json").read_text(encoding="utf-8")
    slug = desk.run("render", str(archive / "earlier.json"), "--format", "json").json["meta"]["slug"]
    (archive / "earlier.json").write_text(earlier.replace(slug, "an-earlier-story"), encoding="utf-8")
    (archive / "notes.json").write_text("[]", encoding="utf-8")
    outcome = desk.run(*EXAMPLE_SOURCES, "--format", "json", "--archive", str(archive))
    assert [item["slug"] for item in outcome.json["related"]] == ["an-earlier-story"]
    assert "notes.json: not a brief" in outcome.err


def test_a_source_too_short_to_draft_from_can_be_checked_against(desk: Desk) -> None:
    source = desk.write("note.txt", "Outlet: Bell\n\nThe pier in Varnholm will close on 3 May.\n")
    text = desk.write("edited.txt", "The pier in Varnholm will close on 3 May.\n")
    assert desk.run(source).code == 3
    outcome = desk.run("check", text, source, "--format", "json")
    assert (outcome.code, outcome.json["check"]["supported"]) == (0, 1)


def test_a_file_name_that_is_no_utf_8_does_no_harm(desk: Desk) -> None:
    path = desk.folder / os.fsdecode(b"bell-\xe9.txt")
    path.write_text(Path(EXAMPLE_SOURCES[0]).read_text(encoding="utf-8"), encoding="utf-8")
    outcome = desk.run(str(path), "--format", "json")
    assert (outcome.code, outcome.json["sources"][0]["path"]) == (0, f"{desk.folder}/bell-?.txt")


def test_the_extractive_writer_says_that_it_does_not_translate(desk: Desk) -> None:
    outcome = desk.run(*EXAMPLE_SOURCES, "--lang", "ko", "--format", "json")
    assert outcome.json["meta"]["language"] == "en"
    assert "does not translate" in outcome.err
    assert desk.run(*EXAMPLE_SOURCES, "--lang", "de", "--format", "json").json["meta"]["language"] == "de"


def test_a_dry_run_says_what_would_be_sent_and_sends_nothing(desk: Desk) -> None:
    plan = desk.run(*EXAMPLE_SOURCES, "--dry-run", "--model", "ollama/small", "--verbose").out
    assert "to small at http://127.0.0.1:11434/v1" in plan
    assert "--- read A, system (read@" in plan
    assert not (desk.home / "runs").exists()


@pytest.mark.skipif(not STORIES, reason="the shared stories are not here")
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name[:24])
def test_every_shared_story_gives_a_brief(story: Path, desk: Desk) -> None:
    outcome = desk.run(*map(str, sorted(story.glob("*.txt"))), "--format", "json")
    assert outcome.code == 0
    check_brief(outcome.json)
    brief = outcome.json
    assert all(brief[section] for section in ("summary", "numbers", "watch", "takes", "entities"))


@pytest.mark.skipif(not (SHARED / "defence-talks").exists(), reason="the shared stories are not here")
def test_defence_talks_feeds_every_section(desk: Desk) -> None:
    brief = desk.run(*map(str, sorted((SHARED / "defence-talks").glob("*.txt"))), "--format", "json").json
    assert len(brief["summary"]) >= 4
    assert len(brief["numbers"]) >= 3
    assert len(brief["watch"]) >= 2
    assert len(brief["takes"]) == 4
    days = [
        dispute for dispute in brief["disputes"] if {"A", "B"} <= {s for v in dispute["versions"] for s in v["sources"]}
    ]
    assert days
    assert brief["meta"]["date"] == "2026-01-30"
