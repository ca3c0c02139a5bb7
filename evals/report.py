"""What was measured, as text for a terminal and as JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from evals.planted import PlantedScore
from evals.planting import GENERATORS
from evals.scoring import MEASURES, Rate, Score
from evals.speed import Timing


@dataclass(frozen=True)
class Report:
    """The results of one run; what was not asked for is empty. `notes` say what could not be done, and why.

    `folds` are the two halves of each set; `peers` other checkers' scores by set and by name.
    """

    planted: PlantedScore | None = None
    sets: Mapping[str, Score] = field(default_factory=dict)
    folds: Mapping[str, Mapping[str, Score]] = field(default_factory=dict)
    peers: Mapping[str, Mapping[str, Score]] = field(default_factory=dict)
    timings: tuple[Timing, ...] = ()
    notes: tuple[str, ...] = ()


def render_text(report: Report) -> str:
    """The report as tables."""
    parts = _planted_lines(report.planted) if report.planted else []
    if report.planted:
        parts += [*_peer_lines(report.planted.score, report.peers.get("planted", {})), ""]
    for name, score in report.sets.items():
        parts += [*_set_lines(name, score), *_fold_lines(report.folds.get(name, {}))]
        parts += [*_peer_lines(score, report.peers.get(name, {})), ""]
    parts += [timing.line for timing in report.timings]
    parts += report.notes
    return "\n".join(parts) + "\n"


def compose_json(report: Report) -> dict[str, Any]:
    """The report as plain data: shares between 0 and 1, intervals of 95 %."""
    planted = report.planted
    return {
        "planted": planted
        and {
            "corpus": planted.digest,
            **_plain_measures(planted.score),
            "true_statements_failed": _plain(planted.true_failed),
            "failing": [{"statement": text, "why": why} for text, why in planted.failing],
            "classes": {
                kind: {"caught": _plain(planted.rate(kind)), "named": _plain(planted.named(kind))}
                for kind in GENERATORS
            },
            "codes": {code: _plain(rate) for code, rate in planted.score.codes.items()},
            "variants": {kind: _plain(rate) for kind, rate in planted.score.kinds.items()},
        },
        "sets": {name: _plain_score(score) for name, score in report.sets.items()},
        "folds": {
            name: {fold: _plain_measures(score) for fold, score in halves.items()}
            for name, halves in report.folds.items()
        },
        "peers": {
            name: {peer: _plain_measures(score) for peer, score in scores.items()}
            for name, scores in report.peers.items()
        },
        "timings": [timing.data for timing in report.timings],
        "notes": list(report.notes),
    }


def _planted_lines(planted: PlantedScore) -> list[str]:
    true = planted.true_failed
    lines = [f"planted errors in {true.of} true statements of the stories"]
    lines.append(f"  {'class':34}{'caught':>7} of      share  95 % interval  named rightly")
    for kind in GENERATORS:
        rate, named = planted.rate(kind), planted.named(kind)
        lines.append(f"  {kind:34}{_row(rate)}   {named.hits / max(1, rate.hits):6.1%} of those caught")
        variants = {name: each for name, each in planted.score.kinds.items() if name.startswith(f"{kind}, ")}
        lines += [f"    {name.removeprefix(f'{kind}, '):32}{_row(each)}" for name, each in variants.items()]
    lines.append(f"  {'true statements that fail':34}{_row(true)}")
    lines += [f"    fails: {text}\n      {why}" for text, why in planted.failing]
    return lines


def _set_lines(name: str, score: Score) -> Iterable[str]:
    tally = score.tally
    yield f"{name}: {len(score.judged)} rows from {len({row.cluster for row in score.judged})} sources"
    for measure, ask in MEASURES.items():
        low, high = score.intervals[measure]
        yield f"  {measure:20}{ask(tally):6.3f}  ({low:.3f} to {high:.3f})"
    yield "  failed, by kind (true kinds in round brackets)"
    yield from (f"    {kind:32}{_row(rate)}" for kind, rate in score.kinds.items())
    for title, codes in (("errors", score.codes), ("warnings and notes", score.hints)):
        if codes:
            yield f"  {title}: rows they fire on, and how many of those are false"
            yield from (
                f"    {code:32}{rate.of:5} {rate.value:8.1%}  ({rate.low:.2f} to {rate.high:.2f})"
                for code, rate in codes.items()
            )


def _fold_lines(halves: Mapping[str, Score]) -> Iterable[str]:
    for fold, half in halves.items():
        if half.judged:
            told = ", ".join(f"{measure} {ask(half.tally):.3f}" for measure, ask in MEASURES.items())
            yield f"  {fold}: {told}"


def _peer_lines(score: Score, peers: Mapping[str, Score]) -> Iterable[str]:
    if not peers:
        return
    yield f"  {'checker':44}{'balanced':>9}{'caught':>9}{'alarms':>9}{'precision':>11}"
    for peer, found in {"drafter": score, **peers}.items():
        tally = found.tally
        yield (
            f"    {peer:42}{tally.balanced_accuracy:9.3f}{tally.recall:9.3f}{tally.alarm_rate:9.3f}"
            f"{tally.precision:11.3f}"
        )


def _row(rate: Rate) -> str:
    return f"{rate.hits:7} of {rate.of:4} {rate.value:8.1%}  ({rate.low:.2f} to {rate.high:.2f})"


def _plain(rate: Rate) -> dict[str, float | int]:
    return {
        "hits": rate.hits,
        "of": rate.of,
        "share": round(rate.value, 4),
        "low": round(rate.low, 4),
        "high": round(rate.high, 4),
    }


def _plain_measures(score: Score) -> dict[str, Any]:
    return {
        name: {"value": round(ask(score.tally), 4), "interval": [round(bound, 4) for bound in score.intervals[name]]}
        for name, ask in MEASURES.items()
    }


def _plain_score(score: Score) -> dict[str, Any]:
    return {
        "rows": len(score.judged),
        "sources": len({row.cluster for row in score.judged}),
        **_plain_measures(score),
        "kinds": {kind: _plain(rate) for kind, rate in score.kinds.items()},
        "codes": {code: _plain(rate) for code, rate in score.codes.items()},
        "hints": {code: _plain(rate) for code, rate in score.hints.items()},
    }
