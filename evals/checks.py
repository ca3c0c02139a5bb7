"""`python -m evals checks`: what is measured, in which order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.checker import check_text
from evals.floors import PLANTED, Floor, measure_labelled, measure_planted
from evals.labelled import SETS, Fold, Row, digest_set, judge_rows, load_rows, tell_fold
from evals.peers import Rejects, iter_peers, locate_missing
from evals.planted import judge_planted, judge_planted_by
from evals.planting import plant_errors
from evals.report import Report
from evals.scoring import Score
from evals.speed import time_checkers
from evals.stories import Story, load_stories

# Its claims are quotations with a speaker; the peers, which align texts, are given the quotation alone.
_QUOTES = "polnear_quotes"


@dataclass(frozen=True)
class Selection:
    """What to measure: the folder of labelled sets, names of sets, classes of planted errors to list, and so on."""

    data: Path
    sets: tuple[str, ...]
    classes: tuple[str, ...]
    fold: Fold
    peers: bool
    speed: bool


def judge_checks(selection: Selection) -> tuple[Report, dict[str, Floor]]:
    """Measure what `selection` asks for. Out come the report and what is held against floors."""
    stories = load_stories()
    if selection.classes:
        return Report(notes=tuple(_list_plants(stories, selection.classes))), {}
    present = [name for name in SETS if name in selection.sets and (selection.data / f"{name}.jsonl").exists()]
    absent = [name for name in SETS if name in selection.sets and name not in present]
    planted = judge_planted(stories) if PLANTED in selection.sets else None
    rows = {name: load_rows(selection.data, name, selection.fold) for name in present}
    scores = {name: Score(judge_rows(rows[name])) for name in present}
    report = Report(
        planted=planted,
        sets=scores,
        folds={name: _split_folds(rows[name], scores[name]) for name in present},
        peers=dict(_compare_peers(rows, stories if planted else ())) if selection.peers else {},
        timings=time_checkers(with_peers=selection.peers) if selection.speed else (),
        notes=tuple(_iter_notes(selection, absent)),
    )
    measured = {name: measure_labelled(scores[name], digest_set(selection.data, name)) for name in present}
    if selection.fold != "all":
        measured = {}
    return report, {**measured, **({PLANTED: measure_planted(planted)} if planted else {})}


def _split_folds(rows: tuple[Row, ...], score: Score) -> dict[str, Score]:
    judged = tuple(zip(rows, score.judged, strict=True))
    return {fold: Score(tuple(one for row, one in judged if tell_fold(row) == fold)) for fold in ("dev", "val")}


def _compare_peers(
    rows: Mapping[str, tuple[Row, ...]], stories: Sequence[Story]
) -> Iterator[tuple[str, dict[str, Score]]]:
    """What each peer makes of the same texts, by set. Planted errors go to those that take sentences."""
    if stories:
        sentences = iter_peers(sentences=True)
        yield PLANTED, {peer.name: judge_planted_by(peer.load(), stories).score for peer in sentences}
    for name, own in rows.items():
        field = "quote" if name == _QUOTES else "claim"
        peers = iter_peers(sentences=name != _QUOTES)
        yield name, {peer.name: Score(judge_rows(own, _ask(peer.load(), field))) for peer in peers}


def _ask(rejects: Rejects, field: str) -> Callable[[Row], bool]:
    return lambda row: rejects(row[field], row["source_text"])


def _iter_notes(selection: Selection, absent: Sequence[str]) -> Iterator[str]:
    if absent:
        yield f"not measured, no such file in {selection.data}: {', '.join(absent)}; --data names another folder"
    if selection.peers and (missing := locate_missing()):
        yield f"not compared, not installed: {', '.join(missing)}; pip install -e '.[bench]'"


def _list_plants(stories: Sequence[Story], classes: Sequence[str]) -> Iterator[str]:
    for kind in classes:
        for story in stories:
            for _, plant in plant_errors(story, kind):
                found = check_text(plant.text, story.menus)
                yield f"{'caught' if found.failed else 'MISSED'}  {kind}, {plant.variant}: {plant.text}"
                changed = f"“{plant.before}” became “{plant.after}”" if plant.before else f"added “{plant.after}”"
                yield f"        {changed}; errors: {', '.join(sorted(found.errors)) or 'none'}"
