"""Faults put into drafts on purpose are seen by the scorers that are meant to see them, and the page says so."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from evals.__main__ import main
from evals.case import load_cases
from evals.comparing import Comparison
from evals.faults import FAULTS, PAGE, measure_faults, render_faults
from evals.running import load_drafts


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Comparison]:
    out: Path = tmp_path_factory.mktemp("faults") / "out"
    assert CliRunner().invoke(main, ["run", "--out", str(out)]).exit_code == 0
    return measure_faults(load_cases(), load_drafts(out))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_seen_by_the_scorers_meant_for_it(fault: str, found: dict[str, Comparison]) -> None:
    worse = {metric.name for metric in found[fault].metrics if metric.is_worse}
    assert worse >= set(FAULTS[fault].seen_by)
    for never in FAULTS[fault].never:
        assert any(f": {never}," in line for line in found[fault].broken)
    assert found[fault].verdict == "worse"


def test_no_fault_makes_a_gate_better(found: dict[str, Comparison]) -> None:
    better = {name: [m.name for m in one.metrics if m.is_better] for name, one in found.items()}
    assert not any(better.values()), better


def test_the_page_shows_what_the_faults_did(found: dict[str, Comparison]) -> None:
    shown = re.search(r"<!-- faults -->\n(.*?)<!-- end -->", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert shown is not None
    assert shown[1].strip() == render_faults(found), "run python -m evals faults"
