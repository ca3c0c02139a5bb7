"""The example as a real, weak language model drafted it, played again through a real HTTP endpoint."""

import json

from tests.desk import EXAMPLE_SOURCES, Desk
from tests.interface import check_brief, statements_of
from tests.loopback import Loopback
from tests.recording import RECORDED, play


def test_a_recorded_run_of_a_real_model_gives_a_checked_brief(desk: Desk) -> None:
    recorded = json.loads(RECORDED.read_text(encoding="utf-8"))
    model = ("--model", recorded["model"])
    with Loopback(play(recorded["exchanges"])) as endpoint:
        outcome = desk.run(*EXAMPLE_SOURCES, *model, "--base-url", endpoint.base_url, "--format", "json")
    assert outcome.code == 0, outcome.err
    brief = outcome.json
    check_brief(brief)
    assert brief["run"]["writer"] == "model"
    assert brief["run"]["tokens"]["output"] > 0
    stages = {exchange["stage"] for exchange in recorded["exchanges"]}
    assert {"read", "compose", "critique"} <= stages
    verdicts = {statement["verdict"] for statement in statements_of(brief)}
    assert "supported" in verdicts
    assert verdicts - {"supported"}, "a weak model leaves something that a person must look at"
