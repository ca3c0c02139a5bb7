"""Counting, intervals and floors."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.floors import Floor, load_floors, locate_fallen, raise_floors, write_floors
from evals.scoring import MEASURES, Judged, Score, Tally, bootstrap, rate_wilson

TALLIES = st.builds(Tally, *(st.integers(0, 9) for _ in range(4)))


def judged(cluster: str, *, is_true: bool, failed: bool, errors: frozenset[str] = frozenset()) -> Judged:
    return Judged(cluster, "(as it was)" if is_true else "number", is_true, failed, errors)


def test_wilsons_interval_is_the_published_one() -> None:
    # Worked example of Newcombe, Statistics in Medicine 17, 1998, table I: 81 of 263.
    rate = rate_wilson(81, 263)
    assert (round(rate.low, 4), round(rate.high, 4)) == (0.2553, 0.3662)


def test_nothing_counted_says_nothing() -> None:
    assert (rate_wilson(0, 0).value, rate_wilson(0, 0).low, rate_wilson(0, 0).high) == (0.0, 0.0, 1.0)


def test_a_tally_knows_its_measures() -> None:
    tally = Tally(caught=30, missed=10, alarms=5, passed=15)
    assert {name: round(ask(tally), 3) for name, ask in MEASURES.items()} == {
        "precision": 0.857,
        "recall": 0.75,
        "false alarms": 0.25,
        "balanced accuracy": 0.75,
    }


@given(st.lists(TALLIES, min_size=1, max_size=8))
def test_intervals_hold_what_was_measured(clusters: list[Tally]) -> None:
    low, high = bootstrap(clusters, {"recall": MEASURES["recall"]})["recall"]
    assert 0 <= low <= high <= 1
    shares = {one.recall for one in clusters if one.caught + one.missed}
    if len(shares) == 1:
        assert high == shares.pop()


def test_rows_of_one_source_widen_the_interval() -> None:
    alone = [Tally(caught=n % 2, missed=1 - n % 2) for n in range(40)]
    together = [Tally(caught=10), Tally(caught=10), Tally(missed=10), Tally(missed=10)]
    measures = {"recall": MEASURES["recall"]}
    narrow, wide = bootstrap(alone, measures)["recall"], bootstrap(together, measures)["recall"]
    assert wide[1] - wide[0] > narrow[1] - narrow[0]


def test_a_score_counts_by_kind_and_by_code() -> None:
    score = Score(
        (
            judged("a", is_true=False, failed=True, errors=frozenset({"figure_unit"})),
            judged("a", is_true=False, failed=False),
            judged("b", is_true=True, failed=True, errors=frozenset({"figure_unit"})),
            judged("b", is_true=True, failed=False),
        )
    )
    assert list(score.kinds) == ["number", "(as it was)"]
    assert (score.kinds["number"].hits, score.kinds["number"].of) == (1, 2)
    assert (score.codes["figure_unit"].hits, score.codes["figure_unit"].of) == (1, 2)


OLD = {"bump": Floor("aa", {"recall": 0.4}, {"false alarms": 0.1})}


@pytest.mark.parametrize(
    ("recall", "alarms", "fell"), [(0.4, 0.1, 0), (0.5, 0.05, 0), (0.39, 0.1, 1), (0.4, 0.11, 1), (0.3, 0.2, 2)]
)
def test_what_falls_under_its_floor_is_named(recall: float, alarms: float, fell: int) -> None:
    measured = {"bump": Floor("aa", {"recall": recall}, {"false alarms": alarms})}
    assert len(locate_fallen(measured, OLD)) == fell


def test_floors_of_other_texts_are_not_compared() -> None:
    (line,) = locate_fallen({"bump": Floor("bb", {"recall": 0.9}, {})}, OLD)
    assert "other texts" in line


def test_floors_go_up_by_themselves_and_down_only_when_told() -> None:
    better = {"bump": Floor("aa", {"recall": 0.5}, {"false alarms": 0.2})}
    raised = raise_floors(better, OLD, allow_lower=False)["bump"]
    assert (raised.at_least, raised.at_most) == ({"recall": 0.5}, {"false alarms": 0.1})
    assert raise_floors(better, OLD, allow_lower=True)["bump"] == better["bump"]


def test_changed_texts_keep_their_floors_until_somebody_says_so() -> None:
    other = {"bump": Floor("bb", {"recall": 0.9}, {})}
    assert raise_floors(other, OLD, allow_lower=False) == OLD
    assert raise_floors(other, OLD, allow_lower=True) == other


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_floors(OLD, tmp_path / "floors.json")
    assert load_floors(tmp_path / "floors.json") == OLD
    assert load_floors(tmp_path / "none.json") == {}
