"""Is a difference more than luck? Paired by story, since stories differ far more than prompts do.

The mean over a story's repeats is one observation: repeats of one story are no independent stories (Miller, "Adding
Error Bars to Evals", 2024, arXiv:2411.00640). Methods are the textbooks': paired t with C-1 degrees of freedom, a
percentile bootstrap over stories (Efron and Tibshirani, 1993), Holm's step-down (1979).

Student's distribution is written out here, not taken from scipy: comparing works on a plain install of drafter, whose
users need no library of numerics. The tests hold it to printed tables.
"""

import math
import random
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean, stdev

_RESAMPLES = 2000
_SEED = 20260101
MOST_STORIES = 5000
# Differences of shares that are equal but for the last digits of a float.
_NO_SPREAD = 1e-12
# A coefficient of skewness above which a few stories carry the mean (Bulmer, Principles of Statistics, 1979).
_SKEWED = 1.0
# Enough for 12 digits; the continued fraction converges in a few dozen steps.
_MOST_STEPS, _TINY, _CLOSE = 300, 1e-300, 1e-14


@dataclass(frozen=True)
class Difference:
    """Candidate less base over `stories`: the mean, the standard deviation, the mean's 95 % interval, the two-sided p.

    Interval and p are by t; where the differences are skewed, the wider and the larger of t and bootstrap. `smallest`
    is the difference that this many stories with this spread would have found in four of five tries.
    """

    stories: int
    mean: float
    spread: float
    interval: tuple[float, float]
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
    p = 2 * (1 - cumulate_t(abs(mean) / error, degrees)) if error > _NO_SPREAD else _sign_p(mean, count)
    interval = (mean - reach, mean + reach)
    if abs(measure_skew(own)) > _SKEWED:
        drawn, drawn_p = bootstrap_mean(own, level)
        interval, p = (min(interval[0], drawn[0]), max(interval[1], drawn[1])), max(p, drawn_p)
    return Difference(count, mean, spread, interval, p, smallest)


def _sign_p(mean: float, count: int) -> float:
    """The p of differences that are all alike: t would call two of them certain, the sign test does not."""
    return 1.0 if abs(mean) < _NO_SPREAD else min(1.0, 2 * 0.5**count)


def measure_skew(values: Sequence[float]) -> float:
    """The moment coefficient of skewness: 0 where values lie evenly about their mean, or do not differ."""
    mean = fmean(values)
    second = fmean((value - mean) ** 2 for value in values)
    return float(fmean((value - mean) ** 3 for value in values) / second**1.5) if second > _TINY else 0.0


def bootstrap_mean(values: Sequence[float], level: float = 0.05) -> tuple[tuple[float, float], float]:
    """The percentile interval of the mean over stories drawn with replacement, and the two-sided p of its sign.

    The same seed, the same answer.
    """
    draw = random.Random(_SEED)  # noqa: S311
    means = sorted(fmean(draw.choices(values, k=len(values))) for _ in range(_RESAMPLES))
    low = int(level / 2 * _RESAMPLES)
    beyond = min(sum(mean <= 0 for mean in means), sum(mean >= 0 for mean in means))
    return (means[low], means[_RESAMPLES - 1 - low]), min(1.0, 2 * (beyond + 1) / (_RESAMPLES + 1))


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


@lru_cache(maxsize=1024)
def quantile_t(share: float, degrees: int) -> float:
    """The t below which this share of Student's distribution lies, by bisection."""
    low, high = -1e3, 1e3
    while high - low > 1e-10:
        middle = (low + high) / 2
        low, high = (middle, high) if cumulate_t(middle, degrees) < share else (low, middle)
    return (low + high) / 2


def count_stories(spread: float, wanted: float, level: float = 0.05, power: float = 0.8) -> int:
    """How many stories it takes to find a difference of `wanted` with this spread between stories; at most 5000."""

    def is_seen(count: int) -> bool:
        reach = quantile_t(1 - level / 2, count - 1) + quantile_t(power, count - 1)
        return reach * spread / math.sqrt(count) <= wanted

    return bisect_left(range(MOST_STORIES), True, lo=2, key=is_seen)


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
