"""A comparison as one self-contained HTML page: verdict, pictures, the prompts' diff, and what flipped, worst first."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from statistics import fmean

from evals.comparing import GATES, ByTask, Comparison, Metric, mean_by_story
from evals.flips import Flip, StoryFlips, show_side
from evals.plots import Slope, Spot, draw_intervals, draw_price, draw_slopes
from evals.tables import show_change, show_interval, show_mean, tell_needed

_MAIN = "facts covered"
# Stories whose flips are unfolded, and the places shown of one flip.
_OPEN, _MOST_PLACES = 3, 3
_STYLE = """
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fffdf8; --soft: #6b6b70; --line: #dcd8cf;
  --good: #1a7f4b; --bad: #b3261e; --open: #4a5a7a; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #17181a; --soft: #a0a0a6; --line: #3a3b3f;
  --good: #5fc08a; --bad: #f28b82; --open: #9db2d8; } }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 16px/1.55 Georgia, "Times New Roman", serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
.worse { --mark: var(--bad); } .better { --mark: var(--good); } .open { --mark: var(--open); }
h1.worse, h1.invalid { color: var(--bad); } h1.better, h1.no-worse { color: var(--good); }
p.why { font-size: 1.1rem; margin: 0; } .note { color: var(--soft); }
svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; fill: var(--ink); }
svg line { stroke: var(--mark, var(--line)); stroke-width: 2; } svg line.slope { stroke-width: 1.6; opacity: .8; }
svg circle { fill: var(--mark, var(--open)); } svg .zero { stroke: var(--soft); stroke-width: 1; }
svg .grid { stroke: var(--line); stroke-width: 1; } svg .margin { fill: var(--line); opacity: .45; }
svg .axis, svg .value { fill: var(--soft); }
svg circle.base { fill: var(--soft); } svg circle.candidate { fill: var(--good); }
.pair { display: flex; flex-wrap: wrap; gap: 1rem; } .pair > * { flex: 1 1 18rem; }
table { border-collapse: collapse; width: 100%; font: 14px/1.4 system-ui, sans-serif; }
th, td { text-align: right; padding: .3rem .5rem; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { text-align: left; } td.worse { color: var(--bad); } td.better { color: var(--good); }
pre { overflow-x: auto; padding: 1rem; border: 1px solid var(--line); font-size: 13px; white-space: pre-wrap; }
ins { color: var(--good); text-decoration: none; } del { color: var(--bad); text-decoration: none; }
blockquote { margin: .25rem 0 1rem; padding-left: .75rem; border-left: 3px solid var(--line); color: var(--soft); }
cite { font: 13px system-ui, sans-serif; white-space: nowrap; }
.table { overflow-x: auto; } .wide svg { min-width: 36rem; }
summary { cursor: pointer; margin: .5rem 0; } .flip { border-top: 1px solid var(--line); padding: .5rem 0 .75rem; }
.flip p { margin: 0 0 .25rem; } p.worse b { color: var(--bad); } p.better b { color: var(--good); }
.sides { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; } .sides div { flex: 1 1 16rem; }
.sides b { display: block; color: var(--soft); font: 13px system-ui, sans-serif; }
"""


def render_page(comparison: Comparison, scores: tuple[ByTask, ByTask], flips: Sequence[StoryFlips], diff: str) -> str:
    """The page over base and candidate `scores`, with what flipped and the diff of the prompts."""
    gates = [metric for metric in comparison.metrics if metric.name in GATES]
    others = [metric for metric in comparison.metrics if metric.name not in GATES]
    body = [
        f'<h1 class="{comparison.verdict.replace(" ", "-")}">{escape(comparison.verdict.capitalize())}</h1>',
        f'<p class="why">{escape(comparison.because)}</p>',
        f'<p class="note">{len(comparison.stories)} stories in both; differences are candidate less base, by story. '
        "A bar that crosses the shaded margin on the left may be a drop that matters.</p>",
        *(f'<p class="note">Never: {escape(line)}</p>' for line in comparison.broken),
        *(f'<p class="note">Never, but the base does it too: {escape(line)}</p>' for line in comparison.excused),
        *(f'<p class="note">{escape(line.capitalize())}</p>' for line in tell_needed(comparison)),
        "<h2>What decides</h2>",
        f'<div class="table wide">{draw_intervals(gates, comparison.margin)}</div>',
        '<div class="pair">',
        draw_slopes(_slopes(scores), _MAIN),
        draw_price(*_spots(scores), _MAIN),
        "</div>",
        *_table("Every metric", [*gates, *others]),
        *_prompts(diff),
        *_flipped(flips),
    ]
    view = '<meta name="viewport" content="width=device-width">'
    head = f'<meta charset="utf-8">{view}<title>{escape(comparison.verdict)}</title><style>{_STYLE}</style>'
    inner = "\n".join(body)
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>\n{inner}\n</body></html>\n'


def _slopes(scores: tuple[ByTask, ByTask]) -> list[Slope]:
    base, candidate = (mean_by_story(_MAIN, own) for own in scores)
    return [Slope(story, base[story], candidate[story]) for story in sorted(base.keys() & candidate.keys())]


def _spots(scores: tuple[ByTask, ByTask]) -> tuple[list[Spot], str]:
    """The two runs by what they cost, in dollars where both have a price, else in seconds."""
    is_priced = all(any(mean_by_story("USD", own).values()) for own in scores)
    price, label = ("USD", "USD a brief") if is_priced else ("seconds", "seconds a brief")
    spots = [
        Spot(name, fmean(mean_by_story(price, own).values()), fmean(mean_by_story(_MAIN, own).values()))
        for name, own in zip(("base", "candidate"), scores, strict=True)
    ]
    return spots, label


def _table(title: str, metrics: Iterable[Metric]) -> Iterator[str]:
    yield f'<h2>{escape(title)}</h2><div class="table"><table>'
    yield "<tr><th>metric</th><th>base</th><th>candidate</th><th>difference</th><th>95 % interval</th><th>p</th>"
    yield "<th>could see</th><th>unscored</th></tr>"
    for metric in metrics:
        found = metric.difference
        mark = "worse" if metric.is_worse else "better" if metric.is_better else ""
        cells = [show_mean(metric.base), show_mean(metric.candidate)]
        cells += [show_change(found.mean), show_interval(found)] if found else ["", "too few"]
        cells += ["" if metric.p is None else f"{metric.p:.3f}", show_mean(found.smallest) if found else ""]
        told = "".join(f'<td class="{mark}">{cell}</td>' for cell in [*cells, str(metric.unscored or "")])
        yield f"<tr><td>{escape(metric.name)}</td>{told}</tr>"
    yield "</table></div>"


def _prompts(diff: str) -> Iterator[str]:
    yield "<h2>What changed in the prompts</h2>"
    if not diff:
        yield '<p class="note">Nothing, or the runs do not keep their prompts.</p>'
        return
    marks = {"+": "ins", "-": "del"}
    lines = (
        f"<{tag}>{escape(line)}</{tag}>" if (tag := marks.get(line[:1])) else escape(line) for line in diff.splitlines()
    )
    yield "<pre>" + "\n".join(lines) + "</pre>"


def _flipped(flips: Sequence[StoryFlips]) -> Iterator[str]:
    """What flipped, story by story, the two sides beside each other."""
    lost, gained = sum(one.losses for one in flips), sum(one.gains for one in flips)
    yield f"<h2>What flipped: {lost} lost, {gained} gained</h2>"
    if not flips:
        yield '<p class="note">Nothing.</p>'
    for number, one in enumerate(flips):
        is_open = " open" if number < _OPEN else ""
        name = f"{escape(one.task.story)} {one.task.repeat}"
        yield f"<details{is_open}><summary><b>{name}</b>: {one.losses} lost, {one.gains} gained</summary>"
        yield from map(_flip, one.flips)
        yield "</details>"


def _flip(flip: Flip) -> str:
    kind, word = ("better", "gained") if flip.is_gain else ("worse", "lost")
    places = "".join(
        f"<blockquote>{escape(place.words)} <cite>{escape(place.file)} {place.start} to {place.end}</cite></blockquote>"
        for place in flip.places[:_MOST_PLACES]
    )
    sides = "".join(
        f"<div><b>{side}</b> {escape(show_side(statement))}</div>"
        for side, statement in (("base", flip.base), ("candidate", flip.candidate))
    )
    about = f"{escape(flip.what)}{': ' if flip.name else ''}{escape(flip.name)}"
    return (
        f'<section class="flip"><p class="{kind}"><b>{word}</b> {about}</p>{places}'
        f'<div class="sides">{sides}</div></section>'
    )
