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
from evals.prose import ABROAD, PROSE, digest_prose, judge_prose, judge_prose_by, load_prose, tell_story_fold
from evals.report import Report
from evals.scoring import Score
from evals.speed import time_checkers
from evals.stories import Story, load_stories, load_stories_abroad

# Its claims are quotations with a speaker; the peers, which align texts, are given the quotation alone.
_QUOTES = "polnear_quotes"


@dataclass(frozen=True)
class Selection:
    """What to measure: the folder of labelled sets, names of sets, classes of planted errors to list, and so on.

    `rows` asks for every row of the sets with what was made of it.
    """

    data: Path
    sets: tuple[str, ...]
    classes: tuple[str, ...]
    fold: Fold
    rows: bool
    peers: bool
    speed: bool


def judge_checks(selection: Selection) -> tuple[Report, dict[str, Floor]]:
    """Measure what `selection` asks for. Out come the report and what is held against floors."""
    stories = load_stories()
    if selection.classes:
        return Report(notes=tuple(_list_plants(stories, selection.classes))), {}
    planted = judge_planted(stories) if PLANTED in selection.sets else None
    sets = dict(_judge_sets(selection, stories))
    report = Report(
        planted=planted,
        sets={name: own.score for name, own in sets.items()},
        folds={
            name: _split_folds(own, tell_story_fold if name in (PROSE, ABROAD) else tell_fold)
            for name, own in sets.items()
        },
        peers=dict(_compare_peers(sets, stories, with_planted=bool(planted))) if selection.peers else {},
        timings=time_checkers(with_peers=selection.peers) if selection.speed else (),
        notes=tuple(_iter_notes(selection, sets)),
    )
    whole = {} if selection.fold != "all" else sets
    measured = {name: measure_labelled(own.score, own.digest) for name, own in whole.items()}
    return report, {**measured, **({PLANTED: measure_planted(planted)} if planted else {})}


@dataclass(frozen=True)
class _JudgedSet:
    """A labelled set: its rows, what was made of each, in the same order, and the SHA-256 of its texts."""

    rows: tuple[Row, ...]
    score: Score
    digest: str


def _judge_sets(selection: Selection, stories: Sequence[Story]) -> Iterator[tuple[str, _JudgedSet]]:
    """The sets that were asked for and are there: those about invented stories first, then the labelled ones."""
    for name, told in ((PROSE, stories), (ABROAD, load_stories_abroad())):
        if name in selection.sets:
            rows = tuple(row for story in told for row in load_prose(story, name))
            yield name, _JudgedSet(rows, Score(judge_prose(told, name)), digest_prose(told, name))
    for name in SETS:
        if name in selection.sets and (selection.data / f"{name}.jsonl").exists():
            rows = load_rows(selection.data, name, selection.fold)
            yield name, _JudgedSet(rows, Score(judge_rows(rows)), digest_set(selection.data, name))


def _split_folds(own: _JudgedSet, tell: Callable[[Row], Fold]) -> dict[str, Score]:
    judged = tuple(zip(own.rows, own.score.judged, strict=True))
    return {fold: Score(tuple(one for row, one in judged if tell(row) == fold)) for fold in ("dev", "val")}


def _compare_peers(
    sets: Mapping[str, _JudgedSet], stories: Sequence[Story], *, with_planted: bool
) -> Iterator[tuple[str, dict[str, Score]]]:
    """What each peer makes of the same texts, by set. Statements on the stories go to those that take sentences."""
    sentences = tuple(iter_peers(sentences=True))
    if with_planted:
        yield PLANTED, {peer.name: judge_planted_by(peer.load(), stories).score for peer in sentences}
    if PROSE in sets:
        yield PROSE, {peer.name: Score(judge_prose_by(peer.load(), stories)) for peer in sentences}
    for name in (name for name in SETS if name in sets):
        field = "quote" if name == _QUOTES else "claim"
        peers = iter_peers(sentences=name != _QUOTES)
        yield name, {peer.name: Score(judge_rows(sets[name].rows, _ask(peer.load(), field))) for peer in peers}


def _ask(rejects: Rejects, field: str) -> Callable[[Row], bool]:
    return lambda row: rejects(row[field], row["source_text"])


def _iter_notes(selection: Selection, sets: Mapping[str, _JudgedSet]) -> Iterator[str]:
    if absent := [name for name in SETS if name in selection.sets and name not in sets]:
        yield f"not measured, no such file in {selection.data}: {', '.join(absent)}; --data names another folder"
    if selection.peers and (missing := locate_missing()):
        yield f"not compared, not installed: {', '.join(missing)}; pip install -e '.[bench]'"
    if selection.rows:
        for own in sets.values():
            yield from _list_rows(own)


def _list_rows(own: _JudgedSet) -> Iterator[str]:
    for row, judged in zip(own.rows, own.score.judged, strict=True):
        codes = sorted(judged.errors) + [f"({code})" for code in sorted(judged.hints)]
        yield f"{'failed' if judged.failed else 'passed'}  {judged.kind}: {row['claim']}"
        yield f"        {', '.join(codes) or 'nothing found'}"


def _list_plants(stories: Sequence[Story], classes: Sequence[str]) -> Iterator[str]:
    for kind in classes:
        for story in stories:
            for _, plant in plant_errors(story, kind):
                found = check_text(plant.text, story.menus)
                yield f"{'caught' if found.failed else 'MISSED'}  {kind}, {plant.variant}: {plant.text}"
                changed = f"“{plant.before}” became “{plant.after}”" if plant.before else f"added “{plant.after}”"
                yield f"        {changed}; errors: {', '.join(sorted(found.errors)) or 'none'}"
