"""What prompts scored over time: kept in small files, never lower without a word, and no prompt goes unmeasured."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.errors import UsageError
from drafter.prompt import load_prompts
from evals.__main__ import main
from evals.case import load_cases
from evals.comparing import GATES
from evals.history import Record, check_measured, find_floors, keep_record, load_history, render_history, summarise_run


def make_record(value: float = 0.6, **more: str) -> Record:
    return Record(
        model="house/model:8b",
        prompts={"read": "read@1+sha256:aa", "compose": "compose@2+sha256:bb"},
        day=more.pop("day", "2031-03-05"),
        repeats=3,
        stories={"ferry": "abc"},
        means=dict.fromkeys(GATES, value),
        **more,
    )


def test_the_present_prompts_were_measured() -> None:
    assert check_measured(load_prompts(), load_history()) == []


def test_a_changed_prompt_is_told_with_the_commands_that_measure_it() -> None:
    prompts = load_prompts()
    changed = replace(prompts, compose=replace(prompts.compose, digest="0" * 64))
    (line,) = check_measured(changed, load_history())
    assert line.startswith(
        f"prompts/compose.md: compose@{prompts.compose.version}+sha256:000000000000 was never measured"
    )
    assert "python -m evals record" in line


def test_records_are_kept_and_shown(tmp_path: Path) -> None:
    path = keep_record(make_record(), tmp_path)
    assert path.name.startswith("house-model-8b-")
    assert load_history(tmp_path) == (make_record(),)
    assert "house/model:8b" in render_history(load_history(tmp_path))
    assert load_history(tmp_path / "nothing") == ()


def test_a_gate_is_lower_only_with_a_word_of_why(tmp_path: Path) -> None:
    keep_record(make_record(), tmp_path)
    with pytest.raises(UsageError, match=r"facts covered 0.500, below its floor of 0.570; .*: say why"):
        keep_record(make_record(0.5, day="2031-03-06"), tmp_path)
    keep_record(make_record(0.5, day="2031-03-06", why="a scorer was wrong"), tmp_path)
    assert [record.why for record in load_history(tmp_path)] == ["a scorer was wrong"]
    keep_record(make_record(0.48, day="2031-03-07"), tmp_path)


def test_floors_rise_with_every_record_and_begin_anew_where_one_says_why() -> None:
    records = [make_record(0.6), make_record(0.7, day="2031-03-06"), make_record(0.65, day="2031-03-07")]
    assert find_floors(make_record(), records)["carried"] == 0.67
    lower = make_record(0.5, day="2031-03-08", why="the scorer was too kind")
    assert find_floors(make_record(), [*records, lower])["carried"] == 0.47
    others = [record.model_copy(update={"model": "another"}) for record in records]
    assert find_floors(make_record(), others) == {}


def test_a_run_is_summarised(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert CliRunner().invoke(main, ["run", "--out", str(out), "--case", "lomara-pump-tariff"]).exit_code == 0
    record = summarise_run(out, load_cases(), "2031-03-05")
    assert (record.model, set(record.stories), record.repeats) == ("extractive", {"lomara-pump-tariff"}, 1)
    assert record.means["cited"] == 1
    with pytest.raises(UsageError, match="holds no run"):
        summarise_run(tmp_path, load_cases(), "2031-03-05")


def test_records_may_lie_in_a_folder_of_ones_own(tmp_path: Path) -> None:
    out, own = tmp_path / "out", tmp_path / "records"
    assert CliRunner().invoke(main, ["run", "--out", str(out), "--case", "lomara-pump-tariff"]).exit_code == 0
    assert CliRunner().invoke(main, ["record", str(out), "--history", str(own)]).exit_code == 0
    shown = CliRunner().invoke(main, ["report", "--history", str(own)])
    assert "extractive" in shown.output
    assert shown.exit_code == 1
    other = tmp_path / "other" / "out"
    shutil.copytree(out, other)
    beside = CliRunner().invoke(main, ["report", str(out), str(other)])
    assert beside.exit_code == 0
    assert beside.output.splitlines()[0].split() == ["1", "stories", str(out), str(other)]
