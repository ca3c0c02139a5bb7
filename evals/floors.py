"""What the checker must not fall under. Floors go up by themselves, down only when somebody says so."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evals.planted import PlantedScore
from evals.planting import GENERATORS
from evals.scoring import Score

FLOORS = Path(__file__).parent / "floors.json"
PLANTED = "planted"
# A floor keeps four digits; what is measured may lie as much below it as rounding took.
_TOLERANCE = 1e-4


@dataclass(frozen=True)
class Floor:
    """The floors of one corpus, known by its SHA-256: `at_least` and `at_most` by the name of what is measured."""

    corpus: str
    at_least: Mapping[str, float]
    at_most: Mapping[str, float]


def measure_labelled(score: Score, corpus: str) -> Floor:
    """What a labelled set reached: the measures over all of it and the share caught of each false kind."""
    tally = score.tally
    false = {row.kind for row in score.judged if not row.is_true}
    return Floor(
        corpus,
        {
            "precision": tally.precision,
            "recall": tally.recall,
            "balanced accuracy": tally.balanced_accuracy,
            **{f"caught: {kind}": rate.value for kind, rate in score.kinds.items() if kind in false},
        },
        {"false alarms": tally.alarm_rate},
    )


def measure_planted(planted: PlantedScore) -> Floor:
    """What was reached on the planted errors: the share caught of each class, and of true statements that fail."""
    caught = {f"caught: {kind}": planted.rate(kind).value for kind in GENERATORS}
    return Floor(planted.digest, caught, {"true statements failed": planted.true_failed.value})


def load_floors(path: Path = FLOORS) -> dict[str, Floor]:
    """The floors by set; none when there is no file yet."""
    data = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {name: Floor(**entry) for name, entry in data.items()}


def write_floors(floors: Mapping[str, Floor], path: Path = FLOORS) -> None:
    """Write `floors` so that a change shows as one line of a diff."""
    entries = {
        name: {"corpus": floor.corpus, "at_least": _round(floor.at_least), "at_most": _round(floor.at_most)}
        for name, floor in sorted(floors.items())
    }
    path.write_text(json.dumps(entries, indent=2) + "\n", encoding="utf-8")


def locate_fallen(measured: Mapping[str, Floor], floors: Mapping[str, Floor]) -> tuple[str, ...]:
    """One line for each thing measured that is worse than its floor, or whose corpus is another one."""
    lines = []
    for name, reached in measured.items():
        floor = floors.get(name)
        if floor is None:
            continue
        if floor.corpus != reached.corpus:
            lines.append(f"{name}: the floors belong to other texts; set them anew with --update-floors --allow-lower")
            continue
        for what, least in floor.at_least.items():
            value = reached.at_least.get(what, 0.0)
            if value < least - _TOLERANCE:
                lines.append(f"{name}: {what} is {value:.4f}, floor {least:.4f}")
        for what, most in floor.at_most.items():
            value = reached.at_most.get(what, 1.0)
            if value > most + _TOLERANCE:
                lines.append(f"{name}: {what} is {value:.4f}, at most {most:.4f}")
    return tuple(lines)


def raise_floors(measured: Mapping[str, Floor], floors: Mapping[str, Floor], *, allow_lower: bool) -> dict[str, Floor]:
    """`floors` with what was measured where that is better; with `allow_lower` as measured, better or not.

    A set whose corpus changed keeps its old floors unless `allow_lower` is given.
    """
    raised = dict(floors)
    for name, reached in measured.items():
        old = floors.get(name)
        if old is None or allow_lower:
            raised[name] = reached
        elif old.corpus == reached.corpus:
            least = {**old.at_least, **reached.at_least}
            most = {**old.at_most, **reached.at_most}
            raised[name] = Floor(
                old.corpus,
                {what: max(value, old.at_least.get(what, value)) for what, value in least.items()},
                {what: min(value, old.at_most.get(what, value)) for what, value in most.items()},
            )
    return raised


def _round(values: Mapping[str, float]) -> dict[str, float]:
    return {what: round(value, 4) for what, value in values.items()}
