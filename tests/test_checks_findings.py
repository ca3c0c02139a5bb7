"""What holds for every finding, whichever check it comes from."""

import json
from pathlib import Path

import pytest

from tests.desk import EXAMPLE_SOURCES, Desk

WRONG = """The council voted 8-7 on Tuesday to end the line to Torrsey.

"We will burn the boats," Ines Okafor said.

Mayor Paul Zeppelin praised the 40 volunteers on 3 May 2019.

Grain exports from Atlantis doubled.

Mxyzptlk.
"""


@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_every_finding_shows_both_sides(strict: tuple[str, ...], desk: Desk) -> None:
    outcome = desk.run("check", desk.write("edited.md", WRONG), *EXAMPLE_SOURCES, "--format", "json", *strict)
    texts = {source["id"]: source["text"] for source in outcome.json["sources"]}
    findings = [(s, f) for s in outcome.json["statements"] for f in s["findings"]]
    assert len({finding["code"] for _, finding in findings}) >= 4
    for statement, finding in findings:
        start, end = finding["at"]
        assert 0 <= start < end <= len(statement["text"])
        assert finding["evidence"] or not statement["citations"]
        assert all(texts[c["source"]][c["start"] : c["end"]] == c["quote"] for c in finding["evidence"])


def test_the_words_of_a_statement_stand_at_its_place_in_the_text(desk: Desk) -> None:
    path = desk.write("edited.md", WRONG)
    outcome = desk.run("check", path, *EXAMPLE_SOURCES, "--format", "json")
    text = Path(path).read_text(encoding="utf-8")
    for statement in outcome.json["statements"]:
        assert text[statement["at"]["start"] : statement["at"]["end"]] == statement["text"]
    assert outcome.code == 1
    assert json.loads(outcome.out)["check"]["statements"] == 5
