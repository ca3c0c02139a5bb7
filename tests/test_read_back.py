"""A reviewed brief that was pasted and is checked again: its statements are read, and nothing around them."""

import json

import pytest

from drafter.archive import load_brief
from tests.desk import EXAMPLE_SOURCES, Desk
from tests.reviewing import check_all, make_ledger

SETTINGS = """
credit = "Based on reporting by {outlets}."
disclosure = "Assembled by machine; our editors read every line."
unreviewed_export = "label"
house = "ours.toml"
"""
HOUSE = """
[[section]]
name = "summary"
heading = { en = "What we know" }
[[section]]
name = "watch"
[[section]]
name = "entities"
heading = { en = "Who and what" }
[[section]]
name = "sources"
heading = { en = "Where we have it from" }
"""


@pytest.mark.parametrize("form", ["md", "html", "text", "wp"])
def test_what_is_read_back_is_the_statements_alone(form: str, desk: Desk) -> None:
    desk.run(*EXAMPLE_SOURCES, "--format", "json", "-o", "brief.json", "--quiet")
    draft = load_brief(desk.folder / "brief.json")
    desk.write("drafter.toml", SETTINGS)
    desk.write("ours.toml", HOUSE)
    decisions = {place: words for place, words in check_all(draft).items() if place != "summary[0]"}
    desk.write("ledger.json", json.dumps(make_ledger(draft, decisions)))
    printed = desk.run("render", "ledger.json", "--format", form)
    assert "What we know" in printed.out
    assert "open" in printed.out
    checked = desk.run("check", desk.write("pasted", printed.out), *EXAMPLE_SOURCES, "--format", "json").json
    told = [draft.dek, *draft.summary, *draft.watch]
    expected = [statement.text for statement in told]
    found = [statement["text"] for statement in checked["statements"]]
    assert [text.rstrip(".") for text in found] == [text.rstrip(".") for text in expected]


@pytest.mark.parametrize("form", ["md", "html", "text"])
def test_the_place_of_a_quotation_is_no_statement(form: str, desk: Desk) -> None:
    printed = desk.run(*EXAMPLE_SOURCES, "--format", form, "--quotes", "placeholder", "--quiet").out
    assert "to be filled in" in printed
    checked = desk.run("check", desk.write("pasted", printed), *EXAMPLE_SOURCES, "--format", "json").json
    assert not [s["text"] for s in checked["statements"] if "filled in" in s["text"]]


def test_a_heading_of_names_that_is_one_of_statements_too_hides_none(desk: Desk) -> None:
    desk.write("ours.toml", HOUSE.replace("Who and what", "What we know"))
    printed = desk.run(*EXAMPLE_SOURCES, "--house", "ours.toml", "--quiet").out
    desk.write("drafter.toml", 'house = "ours.toml"\n')
    checked = desk.run("check", desk.write("pasted", printed), *EXAMPLE_SOURCES, "--format", "json").json
    assert any(s["text"].startswith("The council voted 9-6") for s in checked["statements"])


def test_no_heading_of_a_brief_in_plain_text_is_a_statement(desk: Desk) -> None:
    printed = desk.run(*EXAMPLE_SOURCES, "--format", "text", "--quiet").out
    outcome = desk.run("check", desk.write("pasted", printed), *EXAMPLE_SOURCES, "--format", "json")
    assert outcome.code == 0
    told = {statement["text"] for statement in outcome.json["statements"]}
    assert not {"What does each outlet lead with?", "date: fishing quay, Lady Torrsey"} & told
