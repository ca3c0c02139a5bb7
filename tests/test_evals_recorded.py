"""Replies of a real model played again: no model, no key, no network, and no worse briefs than when they came."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.errors import UsageError
from evals.__main__ import main
from evals.case import load_cases
from evals.history import find_floors, load_history, locate_below, summarise_run
from evals.replaying import collect_replies, load_recorded, replay, write_recorded
from evals.running import load_drafts
from tests.desk import ROOT

AGAIN = "a prompt, a menu or a case changed what is sent: measure with a model, then record it with --keep-replies"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("played") / "out"
    done = CliRunner().invoke(main, ["run", "--replay", "--out", str(out)])
    assert done.exit_code == 0, f"{done.output}\n{AGAIN}"
    return out


def test_recorded_replies_make_no_worse_briefs_than_when_they_were_recorded(played: Path) -> None:
    record = summarise_run(played, load_cases(), "2031-03-05")
    floors = find_floors(record, load_history())
    assert floors, "no record of the replies' model and stories: python -m evals record"
    assert locate_below(record.means, floors) == []
    assert record.means["tokens out"] > 0


def test_what_is_played_can_be_recorded_again(played: Path, tmp_path: Path) -> None:
    recorded = load_recorded()
    assert {task.story for task, _ in load_drafts(played)} == set(recorded.stories)
    replies = tmp_path / "replies"
    again = tmp_path / "out"
    options = ["run", "--replay", "--out", str(again), "--replies", str(replies), "--case", recorded.stories[0]]
    assert CliRunner().invoke(main, options).exit_code == 0
    write_recorded(collect_replies(again), tmp_path / "recorded.json")
    kept = load_recorded(tmp_path / "recorded.json")
    said = {one.messages: one.reply["choices"][0]["message"]["content"] for one in recorded.exchanges}
    assert len(kept.exchanges) > 1
    for one in kept.exchanges:
        assert said[one.messages] == one.reply["choices"][0]["message"]["content"]


def test_a_request_that_was_not_recorded_fails_and_asks_nobody(tmp_path: Path) -> None:
    prompts = tmp_path / "prompts"
    shutil.copytree(ROOT / "prompts", prompts)
    read = prompts / "read.md"
    read.write_text(read.read_text(encoding="utf-8").replace("# System\n", "# System\nBe brief. ", 1), encoding="utf-8")
    story = load_recorded().stories[0]
    options = ["run", "--replay", "--out", str(tmp_path / "out"), "--prompts", str(prompts), "--case", story]
    failed = CliRunner().invoke(main, options)
    assert failed.exit_code == 4
    assert "this request was not recorded" in failed.output
    assert not list((tmp_path / "out").glob("*/*.json"))


def test_a_run_without_a_model_has_no_replies_to_keep(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert CliRunner().invoke(main, ["run", "--out", str(out), "--case", "lomara-pump-tariff"]).exit_code == 0
    with pytest.raises(UsageError, match="no call of a model is kept"):
        collect_replies(out)


def test_a_replay_is_served_on_this_machine_alone() -> None:
    with replay(load_recorded().exchanges) as address:
        assert address.startswith("http://127.0.0.1:")
