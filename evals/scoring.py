"""What the checker was asked and how often it was right: rates with intervals. Pure."""

import math
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

_Z = 1.959964
_REPLICATES = 1000
_SEED = 20260323


@dataclass(frozen=True)
class Judged:
    """One text the checker judged. `cluster` is what it stems from (a source, a story), `kind` its class.

    `errors` are the codes of severity error, `hints` those of warnings and notes.
    """

    cluster: str
    kind: str
    is_true: bool
    failed: bool
    errors: frozenset[str] = frozenset()
    hints: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Rate:
    """`hits` of `of`, with the bounds of its 95 % interval."""

    hits: int
    of: int
    low: float
    high: float

    @property
    def value(self) -> float:
        """The share, 0 where there was nothing to count."""
        return self.hits / self.of if self.of else 0.0


@dataclass(frozen=True)
class Tally:
    """How many of each: false texts failed and passed, true texts failed and passed."""

    caught: int = 0
    missed: int = 0
    alarms: int = 0
    passed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.caught + other.caught,
            self.missed + other.missed,
            self.alarms + other.alarms,
            self.passed + other.passed,
        )

    @property
    def recall(self) -> float:
        """The share of false texts that failed."""
        return self.caught / (self.caught + self.missed) if self.caught + self.missed else 0.0

    @property
    def alarm_rate(self) -> float:
        """The share of true texts that failed."""
        return self.alarms / (self.alarms + self.passed) if self.alarms + self.passed else 0.0

    @property
    def precision(self) -> float:
        """The share of failed texts that are false."""
        return self.caught / (self.caught + self.alarms) if self.caught + self.alarms else 0.0

    @property
    def balanced_accuracy(self) -> float:
        """The mean of the share of false texts that failed and of true texts that did not."""
        return (self.recall + 1 - self.alarm_rate) / 2


MEASURES: Mapping[str, Callable[[Tally], float]] = {
    "precision": lambda tally: tally.precision,
    "recall": lambda tally: tally.recall,
    "false alarms": lambda tally: tally.alarm_rate,
    "balanced accuracy": lambda tally: tally.balanced_accuracy,
}


@dataclass(frozen=True)
class Score:
    """Everything that is counted over one set of judged texts."""

    judged: tuple[Judged, ...]

    @cached_property
    def tally(self) -> Tally:
        """All texts together."""
        return _tally(self.judged)

    @cached_property
    def intervals(self) -> Mapping[str, tuple[float, float]]:
        """The 95 % interval of each of MEASURES."""
        clusters = [_tally(group) for group in _group(self.judged, lambda row: row.cluster).values()]
        return bootstrap(clusters, MEASURES)

    @cached_property
    def kinds(self) -> Mapping[str, Rate]:
        """How many texts of each kind failed, false kinds first."""
        groups = _group(self.judged, lambda row: row.kind)
        ordered = sorted(groups, key=lambda kind: (groups[kind][0].is_true, kind))
        return {kind: rate_clustered(groups[kind], lambda row: row.failed) for kind in ordered}

    @cached_property
    def codes(self) -> Mapping[str, Rate]:
        """For each code of severity error: on how many texts it fired, and how many of them are false."""
        return _rate_codes(self.judged, lambda row: row.errors)

    @cached_property
    def hints(self) -> Mapping[str, Rate]:
        """The same for warnings and notes, which fail nothing."""
        return _rate_codes(self.judged, lambda row: row.hints)


def rate_clustered(rows: Sequence[Judged], is_hit: Callable[[Judged], bool]) -> Rate:
    """The share of `rows` that hit, with an interval from resampling their clusters."""
    hits = sum(map(is_hit, rows))
    tallies = []
    for group in _group(rows, lambda row: row.cluster).values():
        hit = sum(map(is_hit, group))
        tallies.append(Tally(caught=hit, missed=len(group) - hit))
    low, high = bootstrap(tallies, {"recall": MEASURES["recall"]})["recall"]
    return Rate(hits, len(rows), low, high)


def rate_wilson(hits: int, of: int) -> Rate:
    """`hits` of `of` with Wilson's score interval (E. B. Wilson, JASA 22, 1927), for rows counted singly."""
    if not of:
        return Rate(0, 0, 0.0, 1.0)
    share, square = hits / of, _Z * _Z
    centre = (share + square / (2 * of)) / (1 + square / of)
    reach = _Z * math.sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return Rate(hits, of, max(0.0, centre - reach), min(1.0, centre + reach))


def bootstrap(
    clusters: Sequence[Tally], measures: Mapping[str, Callable[[Tally], float]]
) -> Mapping[str, tuple[float, float]]:
    """95 % percentile intervals from drawing whole clusters with replacement, always with the same seed.

    Rows of one article share its quirks, so articles are drawn, not rows (Davison and Hinkley, Bootstrap Methods and
    their Application, 1997, section 3.8; Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13).
    With few clusters such intervals are too narrow.
    """
    draw = random.Random(_SEED)  # noqa: S311
    drawn: dict[str, list[float]] = {name: [] for name in measures}
    counts = [(one.caught, one.missed, one.alarms, one.passed) for one in clusters]
    for _ in range(_REPLICATES):
        sample = draw.choices(counts, k=len(counts))
        tally = Tally(*(sum(column) for column in zip(*sample, strict=True))) if sample else Tally()
        for name, measure in measures.items():
            drawn[name].append(measure(tally))
    return {name: _middle(values) for name, values in drawn.items()}


def _middle(values: list[float]) -> tuple[float, float]:
    ordered = sorted(values)
    cut = round(0.025 * len(ordered))
    return ordered[cut], ordered[-1 - cut]


def _tally(rows: Iterable[Judged]) -> Tally:
    rows = tuple(rows)
    alarms = sum(row.failed for row in rows if row.is_true)
    caught = sum(row.failed for row in rows if not row.is_true)
    true = sum(row.is_true for row in rows)
    return Tally(caught, len(rows) - true - caught, alarms, true - alarms)


def _group(rows: Iterable[Judged], key: Callable[[Judged], str]) -> dict[str, list[Judged]]:
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(groups)


def _rate_codes(rows: Sequence[Judged], codes_of: Callable[[Judged], frozenset[str]]) -> Mapping[str, Rate]:
    fired: defaultdict[str, list[bool]] = defaultdict(list)
    for row in rows:
        for code in codes_of(row):
            fired[code].append(not row.is_true)
    return {code: rate_wilson(sum(fired[code]), len(fired[code])) for code in sorted(fired)}
