"""A ledger taken back: what was struck is gone, what was changed is checked again, what is open is counted."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from drafter.brief import Draft, PullQuote, Statement, iter_lines, iter_statements
from drafter.ledger import Ledger, apply_ledger
from drafter.render import Form
from tests.desk import EXAMPLE_SOURCES, Desk
from tests.reviewing import REVIEWER, Decisions, check_all, make_ledger

PASTE_FORMS: tuple[Form, ...] = tuple(form for form in get_args(Form) if form != "json")
STRUCK = "The last crossing is planned for 30 June."
CHANGED = "What happened at the quay is still being argued over."
FALSE = "The council voted 8-7 on Monday to end the line to the island of Torrsey on June 30."


@pytest.fixture
def draft(desk: Desk) -> Draft:
    outcome = desk.run(*EXAMPLE_SOURCES, "--format", "json", "--quiet")
    return Draft.model_validate_json(outcome.out)


def place_of(draft: Draft, text: str) -> str:
    return next(place for place, line in iter_lines(draft) if isinstance(line, Statement) and line.text == text)


def write_ledger(desk: Desk, draft: Draft, decisions: Decisions, note: str = "") -> str:
    return desk.write("ledger.json", json.dumps(make_ledger(draft, decisions, note), ensure_ascii=False))


def words_of(form: str) -> str:
    """A form's words on one line, markup and escapes taken out."""
    text = re.sub(r"<[^>]*>", "", form)
    return " ".join(re.sub(r"\\(.)", r"\1", text).split())


@pytest.mark.parametrize("form", PASTE_FORMS)
def test_what_is_struck_or_changed_is_so_in_every_form(form: Form, desk: Desk, draft: Draft) -> None:
    struck, changed = place_of(draft, STRUCK), "summary[0]"
    whole = desk.run("render", desk.write("brief.json", draft.model_dump_json()), "--format", form)
    ledger = write_ledger(desk, draft, {struck: None, changed: CHANGED})
    reviewed = desk.run("render", ledger, "--format", form)
    assert reviewed.code == 0
    assert STRUCK in words_of(whole.out)
    assert STRUCK not in words_of(reviewed.out)
    assert CHANGED in words_of(reviewed.out)


@pytest.mark.parametrize("form", PASTE_FORMS)
def test_what_is_left_open_is_counted_in_every_form(form: Form, desk: Desk, draft: Draft) -> None:
    decisions = check_all(draft)
    del decisions["summary[1]"]
    decisions["summary[0]"] = CHANGED
    reviewed = desk.run("render", write_ledger(desk, draft, decisions), "--format", form)
    counted = f"Reviewed by a person: {len(decisions) - 1} checked, 1 changed, 1 open"
    assert counted in words_of(reviewed.out)


def test_json_says_who_decided_what_and_when(desk: Desk, draft: Draft) -> None:
    ledger = write_ledger(
        desk, draft, {"dek": None, "summary[0]": CHANGED, "summary[1]": draft.summary[1].text}, "rang"
    )
    brief = desk.run("render", ledger, "--format", "json").json
    assert brief["dek"]["text"] == ""
    assert brief["summary"][0]["decision"] == {
        "state": "changed",
        "by": REVIEWER,
        "at": "2031-03-06T09:30:00.000Z",
        "note": "rang",
        "before": draft.summary[0].text,
    }
    assert brief["summary"][1]["decision"]["state"] == "checked"
    assert "decision" not in brief["summary"][2]
    lines = len(list(iter_lines(draft)))
    assert brief["review"] == {
        "reviewers": [REVIEWER],
        "exported": "2031-03-06T10:00:00.000Z",
        "open": lines - 3,
        "checked": 1,
        "changed": 1,
        "struck": 1,
        "digital_source_type": "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia",
        "taken_out": [],
    }
    assert brief["check"]["statements"] == len(list(iter_statements(Draft.model_validate(brief))))


def test_an_edit_that_the_sources_contradict_is_marked_and_one_that_no_rule_fails_is_not(
    desk: Desk, draft: Draft
) -> None:
    ledger = write_ledger(desk, draft, {"summary[0]": FALSE, "summary[1]": CHANGED})
    printed = desk.run("render", ledger, "--format", "text").out
    marks = re.findall(r"\[check: [^\]]*\] (\S+ \S+)", words_of(printed))
    assert marks == ["The council"]
    assert CHANGED in words_of(printed)


def test_a_checked_statement_loses_its_mark_and_an_open_one_keeps_it(desk: Desk, draft: Draft) -> None:
    doubted = draft.summary[0].model_copy(update={"verdict": "unchecked", "reason": "nobody knows"})
    brief = draft.model_copy(update={"summary": (doubted, doubted, *draft.summary[2:])})
    counts = draft.check.model_copy(
        update={"supported": draft.check.supported - 2, "unchecked": draft.check.unchecked + 2}
    )
    brief = brief.model_copy(update={"check": counts})
    printed = desk.run("render", write_ledger(desk, brief, {"summary[0]": doubted.text}), "--format", "md").out
    assert printed.count("check: unchecked") == 1


def test_check_takes_a_ledger_without_sources_and_finds_what_an_edit_broke(desk: Desk, draft: Draft) -> None:
    ledger = write_ledger(desk, draft, {"summary[0]": FALSE, place_of(draft, STRUCK): None})
    outcome = desk.run("check", ledger, "--format", "json")
    assert outcome.code == 1
    by_text = {statement["text"]: statement for statement in outcome.json["statements"]}
    assert by_text[FALSE]["verdict"] in ("unsupported", "contradicted")
    assert STRUCK not in by_text
    text = Path(ledger).read_text(encoding="utf-8")
    at = by_text[FALSE]["at"]
    assert json.loads(text[at["start"] : at["end"]]) == FALSE


def test_check_finds_for_an_edit_what_another_source_has(desk: Desk, draft: Draft) -> None:
    told = "The Daily Bell has seven people hurt, and Der Küstenbote names 58 passengers."
    ledger = write_ledger(desk, draft, {"summary[0]": told})
    statement = next(s for s in desk.run("check", ledger, "--format", "json").json["statements"] if s["text"] == told)
    cited = {citation["source"] for citation in statement["citations"]}
    assert cited > {citation.source for citation in draft.summary[0].citations}


def test_a_struck_question_number_and_pull_quote_take_what_hangs_on_them_with_them(draft: Draft) -> None:
    question, number, quote = "split.questions[0].camps", "numbers[0].statement", "takes[0].pull_quote"
    gone = {place: None for place, _ in iter_lines(draft) if place.startswith(question)}
    ledger = Ledger.model_validate(make_ledger(draft, {**gone, number: None, quote: None}))
    reviewed = apply_ledger(ledger)
    assert len(reviewed.split.questions) == len(draft.split.questions) - 1
    assert len(reviewed.numbers) == len(draft.numbers) - 1
    assert reviewed.takes[0].pull_quote is None
    assert reviewed.takes[0].framing == draft.takes[0].framing


def test_lines_are_the_statements_and_the_pull_quotes(draft: Draft) -> None:
    lines = dict(iter_lines(draft))
    statements = [line for line in lines.values() if isinstance(line, Statement)]
    quotes = [line for line in lines.values() if isinstance(line, PullQuote)]
    assert statements == list(iter_statements(draft))
    assert quotes == [take.pull_quote for take in draft.takes if take.pull_quote]


SPOILT: dict[str, tuple[Callable[[dict[str, Any]], Any], str]] = {
    "draft changed": (lambda led: led["draft"]["meta"].update(date="2031-01-01"), "not the one that was reviewed"),
    "draft invented": (
        lambda led: led["draft"]["summary"][0].update(text="Invented."),
        "not the one that was reviewed",
    ),
    "source hash": (lambda led: led["sources"][0].update(sha256="0" * 64), "its sources are not those of its draft"),
    "before": (lambda led: led["entries"][2].update(before="x", after="x"), "not those that were drafted"),
    "missing": (lambda led: led["entries"].pop(2), "no decision on"),
    "nobody": (lambda led: led["entries"][2].update(state="checked", at="2031-03-06"), "nobody is named who decided"),
    "some time": (lambda led: led["entries"][2].update(state="checked", at="soon", by="A"), "entries.2.at"),
    "verdict": (lambda led: led["entries"][2].update(verdict="contradicted"), "its verdict is not the draft's"),
    "outlet": (lambda led: led["sources"][0].update(outlet="Other"), "its sources are not those of its draft"),
    "twice": (lambda led: led["entries"].append(led["entries"][2]), "one line twice"),
    "unknown place": (lambda led: led["entries"][2].update(place="summary[99]"), "no decision on"),
    "silent change": (lambda led: led["entries"][2].update(after="Other words."), "its state does not say so"),
    "undated": (lambda led: led["entries"][2].update(state="checked"), "says when it was decided"),
    "struck with words": (lambda led: led["entries"][2].update(state="struck", at="2031-03-06"), "is struck and has"),
    "emptied": (lambda led: led["entries"][2].update(state="changed", at="2031-03-06", after=" "), "strike it"),
    "quote changed": (
        lambda led: next(e for e in led["entries"] if e["place"].endswith("pull_quote")).update(
            state="changed", at="2031-03-06", after="We never said that."
        ),
        "a pull quote is the source's own words",
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_ledger_that_does_not_fit_its_draft_is_refused_in_one_line(name: str, desk: Desk, draft: Draft) -> None:
    spoil, why = SPOILT[name]
    ledger = make_ledger(draft, {})
    spoil(ledger)
    path = desk.write("ledger.json", json.dumps(ledger))
    for command in (("render", path, "--format", "md"), ("check", path), ("review", path, "-o", "page.html")):
        outcome = desk.run(*command)
        assert outcome.code == 2
        assert outcome.out == ""
        assert why in outcome.err
        assert outcome.err.count("\n") == 1


def test_an_archive_takes_ledgers(desk: Desk, draft: Draft) -> None:
    (desk.folder / "earlier").mkdir()
    earlier = draft.model_copy(update={"meta": draft.meta.model_copy(update={"slug": "another-day"})})
    desk.write("earlier/ledger.json", json.dumps(make_ledger(earlier, {"headline": "Reviewed headline"})))
    brief = desk.run(*EXAMPLE_SOURCES, "--format", "json", "--archive", "earlier").json
    assert [each["headline"] for each in brief["related"]] == ["Reviewed headline"]


def test_an_edited_answer_of_one_outlet_is_not_borne_out_by_another(desk: Desk, draft: Draft) -> None:
    bell = "split.questions[0].camps[1].answer"
    of_record = next(s.text for s in draft.summary if s.text.startswith("In its place"))
    ledger = write_ledger(desk, draft, {bell: of_record})
    printed = words_of(desk.run("render", ledger, "--format", "md").out)
    assert re.search(r"\[check: unsupported — [^\]]*\] In its place the council wants a water taxi", printed)
    checked = desk.run("check", ledger, "--format", "json")
    assert "outlet_wrong" in checked.json["check"]["findings"]


def test_an_edit_that_another_source_bears_out_is_credited_to_it_alone(desk: Desk, draft: Draft) -> None:
    place, told = "watch[1]", "The last crossing is planned for 30 June."
    assert {c.source for c in draft.watch[1].citations} == {"B"}
    brief = desk.run("render", write_ledger(desk, draft, {place: told}), "--format", "json").json
    statement = next(s for s in brief["watch"] if s["text"] == told and s.get("decision"))
    assert (statement["verdict"], {c["source"] for c in statement["citations"]}) == ("supported", {"A"})


def test_what_was_struck_is_not_made_up_for_by_what_nobody_saw(desk: Desk, draft: Draft) -> None:
    decisions = {**check_all(draft), "summary[0]": None}
    printed = desk.run("render", write_ledger(desk, draft, decisions), "--format", "md", "--house", "plain").out
    assert words_of(draft.summary[2].text) in words_of(printed)
    assert words_of(draft.summary[3].text) not in words_of(printed)
    assert "0 open" in printed


def test_a_reviewed_brief_is_reviewed_by_its_ledger(desk: Desk, draft: Draft) -> None:
    ledger = write_ledger(desk, draft, {"summary[0]": CHANGED})
    desk.run("render", ledger, "--format", "json", "-o", "reviewed.json")
    outcome = desk.run("review", "reviewed.json", "-o", "page.html")
    assert outcome.code == 2
    assert "review its ledger" in outcome.err


def test_a_reviewed_brief_whose_counts_were_made_up_is_refused(desk: Desk, draft: Draft) -> None:
    brief = desk.run("render", write_ledger(desk, draft, {"dek": None}), "--format", "json").json
    brief["review"]["checked"] = 999
    outcome = desk.run("render", desk.write("brief.json", json.dumps(brief)), "--format", "md")
    assert outcome.code == 2
    assert "its decisions do not add up to its review" in outcome.err


def test_a_struck_headline_has_no_words_and_says_who_struck_it(desk: Desk, draft: Draft) -> None:
    decisions = {**check_all(draft), "headline": None}
    brief = desk.run("render", write_ledger(desk, draft, decisions), "--format", "json").json
    assert (brief["headline"]["text"], brief["headline"]["decision"]["by"]) == ("", REVIEWER)
    assert brief["headline"]["decision"]["before"] == draft.headline.text
    assert brief["review"]["struck"] == 1


def test_words_that_were_taken_back_leave_in_no_slug(desk: Desk, draft: Draft) -> None:
    for after in (None, "The ferry ends"):
        item = desk.run("render", write_ledger(desk, draft, {"headline": after}), "--format", "ninjs").json
        assert item["uri"] == f"urn:drafter:{draft.run.id}"
        assert "councillors" not in json.dumps({key: item[key] for key in ("uri", "slugline")})


def test_an_edit_that_a_rule_fails_keeps_an_item_from_use(desk: Desk, draft: Draft) -> None:
    decisions = {**check_all(draft), "summary[0]": FALSE}
    item = desk.run("render", write_ledger(desk, draft, decisions), "--format", "ninjs").json
    assert item["pubStatus"] == "withheld"


@pytest.mark.parametrize("command", ["render", "check", "review"])
@pytest.mark.parametrize("text", ['{"ledger_version": ' + "[" * 200_000, "{" * 200_000], ids=["ledger", "brief"])
def test_json_without_end_is_refused_in_one_line(command: str, text: str, desk: Desk) -> None:
    options = ["--format", "md"] if command == "render" else []
    outcome = desk.run(command, desk.write("deep.json", text), *options)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)


def test_a_mark_before_the_text_does_no_harm(desk: Desk, draft: Draft) -> None:
    ledger = Path(write_ledger(desk, draft, {"dek": None}))
    ledger.write_text("\ufeff" + ledger.read_text(encoding="utf-8"), encoding="utf-8")
    assert desk.run("render", str(ledger), "--format", "md").code == 0


def test_of_a_brief_and_its_ledger_the_archive_names_one(desk: Desk, draft: Draft) -> None:
    (desk.folder / "earlier").mkdir()
    earlier = draft.model_copy(update={"meta": draft.meta.model_copy(update={"slug": "another-day"})})
    desk.write("earlier/brief.json", earlier.model_dump_json())
    desk.write("earlier/ledger.json", json.dumps(make_ledger(earlier, {"headline": None})))
    printed = desk.run(*EXAMPLE_SOURCES, "--archive", "earlier").out
    assert printed.count(f"- {draft.run.id}, shares") == 1
    assert "another-day" not in printed


def test_a_changed_number_is_told_in_json_too(desk: Desk, draft: Draft) -> None:
    ledger = write_ledger(desk, draft, {"numbers[0].statement": "9 to 6, the vote to end the line"})
    number = desk.run("render", ledger, "--format", "json").json["numbers"][0]
    assert (number["value"], number["unit"], number["label"]) == ("9 to 6, the vote to end the line", None, "")
    printed = desk.run("render", ledger, "--format", "md").out
    assert "9 to 6, the vote to end the line (" in printed
