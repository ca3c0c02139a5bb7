"""Briefs read back from JSON: what was changed since is refused, and the file and the fault are named."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.desk import EXAMPLE_SOURCES, Desk


def swap_quote(brief: dict[str, Any]) -> None:
    brief["dek"]["citations"][0]["quote"] = "Mayor Ines Okafor denied it."


def swap_text(brief: dict[str, Any]) -> None:
    brief["sources"][0]["text"] = brief["sources"][0]["text"].replace("a", "o", 1)


def drop_source(brief: dict[str, Any]) -> None:
    del brief["sources"][0]


def clear_verdict(brief: dict[str, Any]) -> None:
    brief["dek"]["verdict"] = "contradicted"


def cut_text(brief: dict[str, Any]) -> None:
    brief["sources"][0]["text"] = ""


@pytest.mark.parametrize("damage", [swap_quote, swap_text, drop_source, clear_verdict, cut_text])
def test_a_brief_that_was_changed_is_not_rendered(damage: Callable[[dict[str, Any]], None], desk: Desk) -> None:
    brief = desk.run(*EXAMPLE_SOURCES, "--format", "json").json
    damage(brief)
    Path("brief.json").write_text(json.dumps(brief), encoding="utf-8")
    outcome = desk.run("render", "brief.json", "--format", "md")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("draft: brief.json: was changed after drafter wrote it")
    assert len(outcome.err.splitlines()) == 1


def test_a_brief_without_source_text_is_rendered(desk: Desk) -> None:
    desk.run(*EXAMPLE_SOURCES, "--format", "json", "--no-source-text", "-o", "brief.json")
    assert desk.run("render", "brief.json", "--format", "md").out == desk.run(*EXAMPLE_SOURCES).out
