"""What flipped between two drafts of a story: each thing with its words in the sources and both sides."""

from collections.abc import Sequence

import pytest

from drafter.brief import Draft, Statement, iter_statements
from evals.case import Case, load_case
from evals.faults import FAULTS
from evals.flips import STANDS, StoryFlips, list_flips, pair_statements, render_flips
from evals.running import RunOptions, Task, load_drafts, run_cases
from evals.stories import CASES

STORY = "forged-maps"
TASK = Task(STORY, 1)


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case(CASES / STORY)


@pytest.fixture(scope="module")
def draft(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Draft:
    out = tmp_path_factory.mktemp("flips") / "out"
    run_cases((case,), RunOptions(out=out, model="extractive"), lambda *_: None)
    return dict(load_drafts(out))[TASK]


def flip(case: Case, base: Draft, candidate: Draft) -> Sequence[StoryFlips]:
    return list_flips((case,), {TASK: base}, {TASK: candidate})


def test_equal_drafts_flip_nothing(case: Case, draft: Draft) -> None:
    assert flip(case, draft, draft) == ()
    assert list(render_flips((), 3, 5)) == ["what flipped, worst story first: 0 lost, 0 gained"]


def test_a_fact_left_out_is_lost_with_its_place_and_the_sentence_that_told_it(case: Case, draft: Draft) -> None:
    little = FAULTS["says little"].spoil(case, draft)
    ((_, flips),) = flip(case, draft, little)
    lost = [one for one in flips if one.what == "facts covered"]
    assert lost
    for one in lost:
        assert not one.is_gain
        assert one.base is not None
        assert one.base.text in {statement.text for statement in iter_statements(draft)}
        for place in one.places:
            assert case.by_file[place.file].text[place.start : place.end] == place.words
    ((_, gained),) = flip(case, little, draft)
    assert {one.name for one in gained if one.is_gain} >= {one.name for one in lost}


def test_a_statement_that_begins_to_fail_is_shown_beside_the_one_that_stood(case: Case, draft: Draft) -> None:
    ((_, flips),) = flip(case, draft, FAULTS["miscounts"].spoil(case, draft))
    failing = [one for one in flips if one.what == STANDS]
    assert failing
    for one in failing:
        assert one.candidate is not None
        assert one.candidate.verdict in ("unsupported", "contradicted")
        assert not one.is_gain
    assert any(one.base is not None and one.base.text != one.candidate.text for one in failing if one.candidate)


def test_a_trap_walked_into_is_lost(case: Case, draft: Draft) -> None:
    ((_, flips),) = flip(case, draft, FAULTS["walks into traps"].spoil(case, draft))
    (first, *_) = [one for one in flips if one.what == "traps avoided"]
    assert first.candidate is not None
    assert not first.is_gain


def test_the_story_that_lost_most_comes_first_and_what_is_left_out_is_counted(case: Case, draft: Draft) -> None:
    second = Task(STORY, 2)
    little = FAULTS["says little"].spoil(case, draft)
    half = FAULTS["cites half"].spoil(case, draft)
    found = list_flips((case,), {TASK: draft, second: draft}, {TASK: half, second: little})
    assert [one.losses - one.gains for one in found] == sorted((one.losses - one.gains for one in found), reverse=True)
    lines = list(render_flips(found, 1, 2))
    assert lines[-1] == "and 1 more drafts: --all lists them"
    assert f"  and {len(found[0].flips) - 2} more" in lines
    assert len(list(render_flips(found, 2, 999))) > len(lines)


def test_statements_are_paired_with_what_says_most_nearly_the_same() -> None:
    def say(text: str) -> Statement:
        return Statement(text=text)

    base = [say("The ferry stops on Friday."), say("The council voted for cuts.")]
    candidate = [say("The council voted."), say("On Friday the ferry stops."), say("Nobody was hurt.")]
    pairs = set(pair_statements(base, candidate))
    assert pairs == {(base[0], candidate[1]), (base[1], candidate[0]), (None, candidate[2])}
