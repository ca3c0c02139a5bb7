"""A comparison as text for a terminal: the verdict in words, what was broken, then every metric."""

from collections.abc import Iterator, Mapping, Sequence, Set
from statistics import fmean

from drafter.errors import UsageError
from evals.comparing import GATES, LEVEL, ByTask, Comparison, Metric, mean_by_story
from evals.statistics import MOST_STORIES, Difference, count_stories

_WORST = 3
_WHOLE = 100


def render_comparison(comparison: Comparison, base: ByTask, candidate: ByTask) -> str:
    """The report: verdict, hard zeros, the gates, the other metrics, and the stories that fell most."""
    gates = [metric for metric in comparison.metrics if metric.name in GATES]
    others = [metric for metric in comparison.metrics if metric.name not in GATES]
    lines = [
        f"{comparison.verdict}: {comparison.because}",
        f"{len(comparison.stories)} stories in both; differences are candidate less base, by story",
        *(f"never: {line}" for line in comparison.broken),
        *(f"never, but the base does it too: {line}" for line in comparison.excused),
        *tell_needed(comparison),
        "",
        *_table("what decides", gates),
        "",
        *_table("for looking at", others),
        "",
        *_iter_worst(gates, base, candidate),
    ]
    return "\n".join(lines) + "\n"


def tell_needed(comparison: Comparison) -> Iterator[str]:
    """How many stories it takes to tell a fall of the margin from luck, for the gates where these do not."""
    unsure = [
        f"{metric.name} {_show_count(count_stories(metric.difference.spread, comparison.margin))}"
        for metric in comparison.metrics
        if metric.name in GATES and metric.is_unsure(comparison.margin) and metric.difference
    ]
    if unsure:
        yield f"stories it takes to see a fall of {comparison.margin:.0%}: {', '.join(unsure)}"


def _show_count(stories: int) -> str:
    return f"over {stories - 1}" if stories >= MOST_STORIES else f"{stories}"


def _table(title: str, metrics: Sequence[Metric]) -> Iterator[str]:
    yield f"{title:22}{'base':>9}{'cand.':>9}{'diff.':>9}  {'95 % interval':22}{'p':>7}  {'could see':>9}  unscored"
    for metric in metrics:
        yield _row(metric)


def _row(metric: Metric) -> str:
    found = metric.difference
    base, candidate = show_mean(metric.base), show_mean(metric.candidate)
    start = f"{metric.name:22}{base:>9}{candidate:>9}"
    if found is None:
        return f"{start}{'':>9}  {'too few stories':22}{'':>7}  {'':>9}  {metric.unscored or ''}"
    interval = show_interval(found)
    p = "" if metric.p is None else f"{metric.p:.3f}" + ("*" if metric.p < LEVEL else "")
    change, smallest = show_change(found.mean), show_mean(found.smallest)
    return f"{start}{change:>9}  {interval:22}{p:>7}  {smallest:>9}  {metric.unscored or ''}".rstrip()


def show_mean(value: float | None, digits: int = 3) -> str:
    """A mean as it is printed, whole from 100 on; "unscored" where there is none."""
    return "unscored" if value is None else f"{value:.{digits if abs(value) < _WHOLE else 0}f}"


def show_change(value: float) -> str:
    """A difference as it is printed, with its sign."""
    return f"{'' if value < 0 else '+'}{show_mean(value)}"


def show_interval(found: Difference) -> str:
    """The ends of an interval as they are printed."""
    return " to ".join(map(show_change, found.interval))


def render_runs(runs: Mapping[str, ByTask]) -> str:
    """The means of several runs side by side, a column a run, over the stories that all of them have.

    Raises UsageError where they have none in common.
    """
    stories = set.intersection(*({task.story for task in scores} for scores in runs.values()))
    if not stories:
        raise UsageError("the runs have no story in common")
    names = dict.fromkeys(name for scores in runs.values() for own in scores.values() for name in own)
    width = max(12, *(len(name) + 2 for name in runs))
    lines = [f"{f'{len(stories)} stories':22}" + "".join(f"{name:>{width}}" for name in runs)]
    for name in names:
        values = [mean_by_story(name, scores) for scores in runs.values()]
        scored = stories.intersection(*(own.keys() for own in values))
        cells = (_mean_over(scored, own) for own in values)
        lines.append(f"{name:22}" + "".join(f"{show_mean(cell):>{width}}" for cell in cells))
    return "\n".join(lines) + "\n"


def _mean_over(stories: Set[str], values: Mapping[str, float]) -> float | None:
    return fmean(values[story] for story in stories) if stories else None


def _iter_worst(gates: Sequence[Metric], base: ByTask, candidate: ByTask) -> Iterator[str]:
    """The stories that a gate fell most in."""
    fallen = []
    for metric in gates:
        mine, theirs = mean_by_story(metric.name, candidate), mean_by_story(metric.name, base)
        fallen += [(mine[story] - theirs[story], story, metric.name) for story in mine.keys() & theirs.keys()]
    for change, story, name in sorted(fallen)[:_WORST]:
        if change < 0:
            yield f"fell most: {story}, {name} {change:+.3f}"
