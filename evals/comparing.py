"""Is the candidate no worse than the base? Per metric, by story, with hard zeros beside the statistics."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Literal, NamedTuple

from drafter.brief import Draft
from drafter.errors import UsageError
from evals.case import Case, digest_articles
from evals.running import Task, describe_run, load_drafts
from evals.scorers.citations import score_citations
from evals.scorers.coverage import score_coverage
from evals.scorers.disputes import score_disputes
from evals.scorers.figures import score_figures
from evals.scorers.house import score_house
from evals.scorers.price import score_price
from evals.scorers.quotes import score_quotes
from evals.scorers.rates import Rate, Scorer
from evals.scorers.split import score_split
from evals.scorers.traps import score_traps
from evals.statistics import Difference, adjust_holm, compare_paired

SCORERS: tuple[Scorer, ...] = (
    score_coverage,
    score_citations,
    score_figures,
    score_quotes,
    score_split,
    score_disputes,
    score_traps,
    score_house,
    score_price,
)
# What decides, all of them better when higher; the others are shown.
GATES = (
    "facts covered",
    "cited",
    "carried",
    "values true",
    "quotes true",
    "speakers true",
    "questions found",
    "camps right",
    "disputes found",
    "traps avoided",
    "said once",
    "format kept",
    "right at once",
)
# One of these in the candidate where the base has none fails it, whatever the means say.
ZEROS = ("quotes invented", "values invented", "instructions obeyed")
LEVEL = 0.05

Verdict = Literal["better", "no worse", "worse", "cannot tell", "invalid"]
EXIT_CODES: Mapping[Verdict, int] = {"better": 0, "no worse": 0, "worse": 1, "cannot tell": 2, "invalid": 3}

ByTask = Mapping[Task, Mapping[str, Rate]]


@dataclass(frozen=True)
class Metric:
    """One metric of base and candidate: means over stories, the difference, its p adjusted where the metric decides.

    `unscored` counts the stories where one of the two could not be scored.
    """

    name: str
    base: float | None
    candidate: float | None
    difference: Difference | None
    p: float | None
    unscored: int

    def is_unsure(self, margin: float) -> bool:
        """Whether it may have fallen by more than `margin`: nobody knows where one story alone could be scored."""
        if self.difference is None:
            return self.base is not None
        return self.difference.interval[0] < -margin

    @property
    def is_worse(self) -> bool:
        """Whether it fell by more than luck."""
        return self.p is not None and self.p < LEVEL and self.difference is not None and self.difference.mean < 0

    @property
    def is_better(self) -> bool:
        """Whether it rose by more than luck."""
        return self.p is not None and self.p < LEVEL and self.difference is not None and self.difference.mean > 0


class Breach(NamedTuple):
    """Something that must never happen: where it did, and whether that decides."""

    where: str
    decides: bool


@dataclass(frozen=True)
class Comparison:
    """All metrics, what happened that must never happen, and the verdict.

    `excused` are stories where it happened and the base does it in others too: they decide nothing and are to be read.
    """

    metrics: tuple[Metric, ...]
    broken: tuple[str, ...]
    excused: tuple[str, ...]
    stories: tuple[str, ...]
    verdict: Verdict
    because: str
    margin: float


def score_run(out: Path, cases: Iterable[Case]) -> dict[Task, dict[str, Rate]]:
    """Every draft of a run, scored on everything.

    Raises UsageError for a folder without a run, and where a draft was made from other articles than the case has.
    """
    by_name = {case.name: case for case in cases}
    drafts = tuple(load_drafts(out))
    for name, digest in describe_run(out).get("articles", {}).items():
        if name in by_name and digest != digest_articles(by_name[name]):
            raise UsageError(f"{out}: {name} was drafted from other articles than evals/cases has: draft it again")
    return {task: score_draft(by_name[task.story], draft) for task, draft in drafts if task.story in by_name}


def score_draft(case: Case, draft: Draft) -> dict[str, Rate]:
    """A draft on everything."""
    return {name: rate for scorer in SCORERS for name, rate in scorer(case, draft).items()}


def compare_runs(base: ByTask, candidate: ByTask, margin: float = 0.03, undrafted: Sequence[str] = ()) -> Comparison:
    """What `candidate` did, story by story, against `base`; a drop of more than `margin` is one that matters.

    `undrafted` are stories that the candidate was asked for and failed to draft: with one it is never "no worse".

    Worse: a hard zero was broken, or a gating metric fell by more than luck (Holm over all of them). No worse: no gate
    could have fallen by the margin (the interval's lower end is above it). Cannot tell: neither.
    Raises UsageError where they have no story in common.
    """
    stories = tuple(sorted({task.story for task in base} & {task.story for task in candidate}))
    if not stories:
        raise UsageError("the two runs have no story in common")
    names = list(dict.fromkeys(name for scores in (*base.values(), *candidate.values()) for name in scores))
    pairs = {name: _pair(name, stories, base, candidate) for name in names}
    found = {name: compare_paired(own) for name, own in pairs.items()}
    adjusted = adjust_holm({name: d.p for name in GATES if (d := found.get(name)) is not None})
    metrics = tuple(_measure(name, pairs[name], found[name], adjusted.get(name), len(stories)) for name in names)
    breaches = tuple(_locate_breaches(stories, base, candidate))
    broken = tuple(breach.where for breach in breaches if breach.decides)
    excused = tuple(breach.where for breach in breaches if not breach.decides)
    verdict, because = _decide(metrics, broken, margin)
    if undrafted and EXIT_CODES[verdict] == 0:
        verdict, because = "cannot tell", f"the candidate has no draft of {', '.join(undrafted)}; {because}"
    return Comparison(metrics, broken, excused, stories, verdict, because, margin)


def mean_by_story(
    name: str, scores: ByTask, measure: Callable[[Rate], float | None] = lambda rate: rate.value
) -> dict[str, float]:
    """A metric's mean over the repeats of each story that could be scored; its share unless `measure` says what."""
    values: defaultdict[str, list[float]] = defaultdict(list)
    for task, own in scores.items():
        value = measure(own[name]) if name in own else None
        if value is not None:
            values[task.story].append(value)
    return {story: fmean(own) for story, own in values.items()}


def _pair(name: str, stories: Sequence[str], base: ByTask, candidate: ByTask) -> list[tuple[float, float]]:
    mine, theirs = mean_by_story(name, candidate), mean_by_story(name, base)
    return [(theirs[story], mine[story]) for story in stories if story in mine and story in theirs]


def _measure(
    name: str, pairs: Sequence[tuple[float, float]], found: Difference | None, p: float | None, stories: int
) -> Metric:
    base = fmean(pair[0] for pair in pairs) if pairs else None
    candidate = fmean(pair[1] for pair in pairs) if pairs else None
    return Metric(name, base, candidate, found, p, stories - len(pairs))


def _locate_breaches(stories: Sequence[str], base: ByTask, candidate: ByTask) -> Iterable[Breach]:
    """Where the candidate does what must never happen more often than the base in that story.

    It decides where the base never does it. A base that does it too is no measure for a single story: then it decides
    where the candidate does it more by more than luck.
    """
    for name in ZEROS:
        mine, theirs = (mean_by_story(name, scores, lambda rate: rate.hits) for scores in (candidate, base))
        pairs = [(theirs.get(story, 0.0), mine.get(story, 0.0)) for story in stories]
        found = compare_paired(pairs)
        is_more = found is not None and found.mean > 0 and found.p < LEVEL
        decides = is_more or not any(before for before, _ in pairs)
        for story in stories:
            if mine.get(story, 0) > theirs.get(story, 0):
                where = f"{story}: {name}, {mine[story]:g} where the base has {theirs.get(story, 0):g}"
                yield Breach(where, decides)


def _decide(metrics: Sequence[Metric], broken: Sequence[str], margin: float) -> tuple[Verdict, str]:
    gates = [metric for metric in metrics if metric.name in GATES]
    compared = [metric for metric in gates if metric.difference is not None]
    if broken:
        return "worse", broken[0]
    if not compared:
        return "invalid", "no gating metric could be compared: two stories at least are needed"
    if worse := [metric.name for metric in compared if metric.is_worse]:
        return "worse", f"{', '.join(worse)} fell by more than luck"
    unsure = [metric.name for metric in gates if metric.is_unsure(margin)]
    better = [metric.name for metric in compared if metric.is_better]
    rose = f"{', '.join(better)} rose by more than luck, " if better else ""
    if unsure:
        return "cannot tell", f"{rose}{', '.join(unsure)} may have fallen by more than {margin:.0%}"
    if better:
        return "better", f"{rose}and no gate fell"
    return "no worse", f"no gate can have fallen by more than {margin:.0%}"
