"""The statistics against what is known: tables, hand-worked examples, and simulated runs whose truth we set."""

import math
import random
from collections.abc import Mapping
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.comparing import GATES, Comparison, compare_runs
from evals.running import Task
from evals.scorers.rates import Rate
from evals.statistics import (
    adjust_holm,
    bootstrap_mean,
    compare_paired,
    count_stories,
    cumulate_t,
    measure_skew,
    quantile_t,
)


# From the tables of Student's distribution (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2).
@pytest.mark.parametrize(
    ("share", "degrees", "t"),
    [
        (0.975, 1, 12.706),
        (0.975, 5, 2.571),
        (0.975, 10, 2.228),
        (0.95, 23, 1.714),
        (0.975, 30, 2.042),
        (0.995, 100, 2.626),
        (0.5, 7, 0.0),
    ],
)
def test_students_t_is_that_of_the_tables(share: float, degrees: int, t: float) -> None:
    assert quantile_t(share, degrees) == pytest.approx(t, abs=5e-4)


@given(st.floats(-8, 8), st.integers(1, 200))
def test_the_two_tails_of_t_are_alike(t: float, degrees: int) -> None:
    assert cumulate_t(t, degrees) + cumulate_t(-t, degrees) == pytest.approx(1)


def test_a_hand_worked_example_matches_to_the_digit() -> None:
    # Differences 1, 2, 3: mean 2, standard deviation 1, error 1/sqrt(3), t 3.4641 with 2 degrees of freedom.
    found = compare_paired([(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)])
    assert found is not None
    assert (found.stories, found.mean) == (3, 2.0)
    # For 2 degrees of freedom the tail is (1 - t / sqrt(2 + t²)) / 2.
    assert found.p == pytest.approx(1 - math.sqrt(12 / 14), abs=1e-9)
    assert found.interval == pytest.approx((2 - 4.302653 / math.sqrt(3), 2 + 4.302653 / math.sqrt(3)), abs=1e-5)


def test_equal_runs_differ_in_nothing_and_one_story_tells_nothing() -> None:
    found = compare_paired([(0.5, 0.5)] * 4)
    assert found is not None
    assert (found.mean, found.p, found.smallest) == (0.0, 1.0, 0.0)
    assert compare_paired([(0.1, 0.9)]) is None


@pytest.mark.parametrize("pairs", [[(0.5, 0.25)] * 4, [(0.9, 0.8), (0.8, 0.7), (0.7, 0.6), (0.6, 0.5)]])
def test_a_difference_without_spread_is_as_sure_as_its_signs(pairs: list[tuple[float, float]]) -> None:
    found = compare_paired(pairs)
    assert found is not None
    assert found.p == 2 * 0.5**4


def test_holm_steps_down() -> None:
    # Holm (1979): 0.01 times 3, 0.02 times 2, 0.04 times 1, each at least the one before.
    assert adjust_holm({"a": 0.04, "b": 0.01, "c": 0.02}) == pytest.approx({"b": 0.03, "c": 0.04, "a": 0.04})
    assert adjust_holm({"a": 0.9, "b": 0.8}) == {"b": 1.0, "a": 1.0}


def test_the_bootstrap_is_the_same_every_time_and_holds_the_mean() -> None:
    values = [0.0] * 9 + [1.0]
    assert bootstrap_mean(values) == bootstrap_mean(values)
    (low, high), p = bootstrap_mean(values)
    assert low <= 0.1 <= high
    # Without the one story that differs, ten draws in .9^10 of the cases: the mean is then zero, not above it.
    assert p == pytest.approx(2 * 0.9**10, abs=0.05)


def test_what_a_few_stories_carry_is_held_to_the_bootstrap_as_well() -> None:
    assert measure_skew([1.0, 2.0, 3.0]) == measure_skew([0.5] * 4) == 0
    # Three zeros and a four: mean 1, second moment 3, third (3 * -1 + 27) / 4 = 6, so 6 / 3^1.5.
    assert measure_skew([0.0, 0.0, 0.0, 4.0]) == pytest.approx(6 / 3**1.5)
    pairs = [(0.5, 0.5)] * 20 + [(0.9, 0.1)] * 4
    found = compare_paired(pairs)
    assert found is not None
    drawn, p = bootstrap_mean([after - before for before, after in pairs])
    assert found.interval[0] <= drawn[0] < drawn[1] <= found.interval[1]
    assert found.p >= p


def simulate_runs(draw: random.Random, drops: Mapping[str, float]) -> Comparison:
    """Forty stories drafted three times by two prompts, all gates simulated; some fall by what `drops` says."""
    base: dict[Task, dict[str, Rate]] = {}
    candidate: dict[Task, dict[str, Rate]] = {}
    for name in GATES:
        for story, (before, after) in enumerate(simulate(draw, 40, 3, drops.get(name, 0.0))):
            base.setdefault(Task(f"story-{story}", 1), {})[name] = Rate(before, 1)
            candidate.setdefault(Task(f"story-{story}", 1), {})[name] = Rate(after, 1)
    return compare_runs(base, candidate)


def test_whole_verdicts_on_one_and_the_same_prompt_are_wrong_one_time_in_twenty() -> None:
    draw = random.Random(11)
    found = [simulate_runs(draw, {}) for _ in range(600)]
    told = sum(any(metric.is_worse or metric.is_better for metric in one.metrics) for one in found)
    assert 0.03 <= told / 600 <= 0.07


def test_a_prompt_that_lost_five_points_everywhere_is_called_worse() -> None:
    draw = random.Random(12)
    found = [simulate_runs(draw, dict.fromkeys(GATES, 0.05)).verdict for _ in range(200)]
    assert found.count("worse") >= 0.85 * 200


def test_ten_points_lost_on_one_gate_are_found_among_all() -> None:
    draw = random.Random(13)
    found = [simulate_runs(draw, {"carried": 0.10}).verdict for _ in range(200)]
    assert found.count("worse") >= 0.85 * 200


def simulate(draw: random.Random, stories: int, repeats: int, drop: float) -> list[tuple[float, float]]:
    """Runs of two prompts: stories differ by 0.15, what a prompt makes of a story by 0.05, repeats by 0.08."""
    pairs = []
    for _ in range(stories):
        level = draw.gauss(0.6, 0.15)
        sides = []
        for shift in (0.0, -drop):
            own = level + shift + draw.gauss(0, 0.05)
            sides.append(fmean(own + draw.gauss(0, 0.08) for _ in range(repeats)))
        pairs.append((sides[0], sides[1]))
    return pairs


def is_told(pairs: list[tuple[float, float]]) -> bool:
    found = compare_paired_quickly(pairs)
    return found < 0.05


def compare_paired_quickly(pairs: list[tuple[float, float]]) -> float:
    """The p of `compare_paired` without its bootstrap, which costs most of the time."""
    own = [candidate - base for base, candidate in pairs]
    mean = fmean(own)
    spread = math.sqrt(sum((one - mean) ** 2 for one in own) / (len(own) - 1))
    return 2 * (1 - cumulate_t(abs(mean) / (spread / math.sqrt(len(own))), len(own) - 1))


def test_what_is_simulated_is_what_compare_paired_says() -> None:
    pairs = simulate(random.Random(1), 24, 3, 0.05)
    found = compare_paired(pairs)
    assert found is not None
    assert compare_paired_quickly(pairs) == pytest.approx(found.p)


@pytest.mark.parametrize("stories", [8, 24])
def test_runs_of_one_and_the_same_prompt_are_told_apart_one_time_in_twenty(stories: int) -> None:
    draw = random.Random(stories)
    told = sum(is_told(simulate(draw, stories, 3, 0.0)) for _ in range(2000))
    assert 0.03 <= told / 2000 <= 0.07


def test_a_drop_of_five_points_is_found_at_forty_stories() -> None:
    draw = random.Random(40)
    found = [compare_paired_quickly(simulate(draw, 40, 3, 0.05)) < 0.05 for _ in range(1000)]
    assert sum(found) / 1000 >= 0.85


def test_the_smallest_difference_and_the_stories_it_takes_say_the_same() -> None:
    pairs = simulate(random.Random(2), 24, 3, 0.0)
    found = compare_paired(pairs)
    assert found is not None
    own = [candidate - base for base, candidate in pairs]
    mean = fmean(own)
    spread = math.sqrt(sum((one - mean) ** 2 for one in own) / 23)
    assert count_stories(spread, found.smallest * 1.0001) == 24


def test_five_points_lost_on_one_gate_of_all_are_found_more_often_than_not() -> None:
    draw = random.Random(14)
    found = [simulate_runs(draw, {"carried": 0.05}).verdict for _ in range(200)]
    assert 0.5 * 200 <= found.count("worse") <= 0.7 * 200
