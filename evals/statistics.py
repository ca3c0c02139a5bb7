"""Is a difference more than luck? Paired by story, since stories differ far more than prompts do.

The mean over a story's repeats is one observation: repeats of one story are no independent stories (Miller, "Adding
Error Bars to Evals", 2024, arXiv:2411.00640). Methods are the textbooks': paired t with C-1 degrees of freedom, a
percentile bootstrap over stories (Efron and Tibshirani, 1993), Holm's step-down (1979).
"""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

_RESAMPLES = 2000
_SEED = 20260101
# Enough for 12 digits; the continued fraction converges in a few dozen steps.
_MOST_STEPS, _TINY, _CLOSE = 300, 1e-300, 1e-14


@dataclass(frozen=True)
class Difference:
    """Candidate less base over `stories`: the mean, its 95 % interval by t and by bootstrap, and the two-sided p.

    `smallest` is the difference that this many stories with this spread would have found in four of five tries.
    """

    stories: int
    mean: float
    interval: tuple[float, float]
    bootstrap: tuple[float, float]
    p: float
    smallest: float


def compare_paired(pairs: Sequence[tuple[float, float]], level: float = 0.05) -> Difference | None:
    """The difference of (base, candidate) means, one pair a story; None of fewer than two stories."""
    own = [candidate - base for base, candidate in pairs]
    count = len(own)
    if count < 2:
        return None
    mean, spread = fmean(own), stdev(own)
    error = spread / math.sqrt(count)
    degrees = count - 1
    reach = quantile_t(1 - level / 2, degrees) * error
    smallest = (quantile_t(1 - level / 2, degrees) + quantile_t(0.8, degrees)) * error
    # Without any spread the smallest difference is certain, and no difference is none.
    p = 2 * (1 - cumulate_t(abs(mean) / error, degrees)) if error else float(mean == 0)
    return Difference(count, mean, (mean - reach, mean + reach), bootstrap_mean(own, level), p, smallest)


def bootstrap_mean(values: Sequence[float], level: float = 0.05) -> tuple[float, float]:
    """The percentile interval of the mean over stories drawn with replacement; the same seed, the same interval."""
    draw = random.Random(_SEED)  # noqa: S311
    means = sorted(fmean(draw.choices(values, k=len(values))) for _ in range(_RESAMPLES))
    low = int(level / 2 * _RESAMPLES)
    return means[low], means[_RESAMPLES - 1 - low]


def adjust_holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Holm's adjusted p by name: each may be held against the level as it stands."""
    ordered = sorted(p_values, key=lambda name: p_values[name])
    adjusted: dict[str, float] = {}
    highest = 0.0
    for rank, name in enumerate(ordered):
        highest = max(highest, min(1.0, (len(ordered) - rank) * p_values[name]))
        adjusted[name] = highest
    return adjusted


def cumulate_t(t: float, degrees: int) -> float:
    """Student's cumulative distribution with this many degrees of freedom."""
    tail = 0.5 * _incomplete_beta(degrees / 2, 0.5, degrees / (degrees + t * t))
    return 1 - tail if t > 0 else tail


def quantile_t(share: float, degrees: int) -> float:
    """The t below which this share of Student's distribution lies, by bisection."""
    low, high = -1e3, 1e3
    while high - low > 1e-10:
        middle = (low + high) / 2
        low, high = (middle, high) if cumulate_t(middle, degrees) < share else (low, middle)
    return (low + high) / 2


def count_stories(spread: float, wanted: float, level: float = 0.05, power: float = 0.8) -> int:
    """How many stories it takes to find a difference of `wanted` with this spread between stories."""
    for count in range(2, 5000):
        degrees = count - 1
        if (quantile_t(1 - level / 2, degrees) + quantile_t(power, degrees)) * spread / math.sqrt(count) <= wanted:
            return count
    return 5000


def _incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function, by Lentz's continued fraction (DLMF 8.17.22)."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - _incomplete_beta(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    c, d, value = 1.0, 0.0, 1.0
    for step in range(_MOST_STEPS):
        half = step // 2
        if step == 0:
            term = 1.0
        elif step % 2:
            term = -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
        else:
            term = half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
        d = 1 / _off_zero(1 + term * d)
        c = _off_zero(1 + term / c)
        value *= c * d
        if abs(1 - c * d) < _CLOSE and step > 1:
            break
    return front * (value - 1)


def _off_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
