"""The example as a real, weak language model drafted it, played again through a real HTTP endpoint."""

import json

from evals.replaying import Exchange, replay
from tests.desk import EXAMPLE_SOURCES, Desk
from tests.interface import check_brief, statements_of
from tests.recording import AGAIN, RECORDED


def test_a_recorded_run_of_a_real_model_gives_a_checked_brief(desk: Desk) -> None:
    recorded = json.loads(RECORDED.read_text(encoding="utf-8"))
    model = ("--model", recorded["model"])
    with replay(map(Exchange.model_validate, recorded["exchanges"]), AGAIN) as address:
        outcome = desk.run(*EXAMPLE_SOURCES, *model, "--base-url", address, "--format", "json")
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
