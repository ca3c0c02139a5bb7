"""The checker holds its floors: on planted errors everywhere, on labelled data where it is there."""

import pytest
from click.testing import CliRunner

from evals.__main__ import main
from evals.floors import PLANTED, load_floors, locate_fallen, measure_labelled, measure_planted
from evals.labelled import DEFAULT_DATA, SETS, digest_set, judge_rows, load_rows
from evals.planted import PlantedScore, judge_planted
from evals.prose import ABROAD, PROSE, digest_prose, judge_prose, load_prose
from evals.scoring import Score
from evals.stories import load_stories, load_stories_abroad

FLOORS = load_floors()


@pytest.fixture(scope="module")
def planted() -> PlantedScore:
    return judge_planted(load_stories())


def test_planted_errors_are_caught_as_often_as_before(planted: PlantedScore) -> None:
    assert PLANTED in FLOORS
    assert locate_fallen({PLANTED: measure_planted(planted)}, FLOORS) == ()


def test_free_prose_is_judged_as_well_as_before() -> None:
    stories = load_stories()
    score = Score(judge_prose(stories))
    assert PROSE in FLOORS
    assert locate_fallen({PROSE: measure_labelled(score, digest_prose(stories))}, FLOORS) == ()


def test_statements_in_another_language_are_judged_as_well_as_before() -> None:
    stories = load_stories_abroad()
    score = Score(judge_prose(stories, ABROAD))
    assert ABROAD in FLOORS
    assert locate_fallen({ABROAD: measure_labelled(score, digest_prose(stories, ABROAD))}, FLOORS) == ()


@pytest.mark.parametrize("name", SETS)
def test_labelled_sets_are_judged_as_well_as_before(name: str) -> None:
    if not (DEFAULT_DATA / f"{name}.jsonl").exists():
        pytest.skip("no labelled data beside the repository")
    corpus = digest_set(DEFAULT_DATA, name)
    if corpus != FLOORS[name].corpus:
        pytest.skip("the labelled data is another than the floors were measured on")
    score = Score(judge_rows(load_rows(DEFAULT_DATA, name)))
    assert locate_fallen({name: measure_labelled(score, corpus)}, FLOORS) == ()


def test_without_data_the_command_says_so_and_goes_on(tmp_path: str) -> None:
    outcome = CliRunner().invoke(main, ["checks", "--data", str(tmp_path), "--set", "bump"])
    assert outcome.exit_code == 0
    assert "not measured" in outcome.output


def test_a_class_is_listed_error_by_error() -> None:
    outcome = CliRunner().invoke(main, ["checks", "--class", "outlet"])
    lines = [line for line in outcome.output.splitlines() if line.startswith(("caught", "MISSED"))]
    assert len(lines) >= 15


def test_every_row_of_a_set_is_listed_with_what_was_made_of_it() -> None:
    outcome = CliRunner().invoke(main, ["checks", "--set", "prose", "--rows"])
    lines = [line for line in outcome.output.splitlines() if line.startswith(("failed  ", "passed  "))]
    assert len(lines) == sum(len(load_prose(story)) for story in load_stories())


def test_floors_are_not_taken_from_a_half(tmp_path: str) -> None:
    outcome = CliRunner().invoke(main, ["checks", "--data", str(tmp_path), "--fold", "dev", "--update-floors"])
    assert outcome.exit_code == 2
