"""A comparison as one self-contained HTML page: verdict, pictures, the prompts' diff, and what flipped, worst first."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from statistics import fmean

from drafter.brief import Draft, Statement, iter_statements
from evals.comparing import GATES, ByTask, Comparison, Metric, mean_by_story
from evals.plots import Slope, Spot, draw_intervals, draw_price, draw_slopes
from evals.running import Task
from evals.scorers.rates import FAILED
from evals.tables import show_mean

_MAIN = "facts covered"
_MOST_FLIPPED = 40
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
li { margin-bottom: .75rem; } .table { overflow-x: auto; }
"""


def render_page(comparison: Comparison, scores: tuple[ByTask, ByTask], drafts: Mapping[Task, Draft], diff: str) -> str:
    """The page over base and candidate `scores`; `drafts` are the candidate's, `diff` is that of the prompts."""
    gates = [metric for metric in comparison.metrics if metric.name in GATES]
    others = [metric for metric in comparison.metrics if metric.name not in GATES]
    body = [
        f'<h1 class="{comparison.verdict.replace(" ", "-")}">{escape(comparison.verdict.capitalize())}</h1>',
        f'<p class="why">{escape(comparison.because)}</p>',
        f'<p class="note">{len(comparison.stories)} stories in both; differences are candidate less base, by story. '
        "A bar that crosses the shaded margin on the left may be a drop that matters.</p>",
        *(f'<p class="note">Never: {escape(line)}</p>' for line in comparison.broken),
        "<h2>What decides</h2>",
        draw_intervals(gates, 0.03),
        '<div class="pair">',
        draw_slopes(_slopes(scores), _MAIN),
        draw_price(_spots(scores), "seconds a brief", _MAIN),
        "</div>",
        *_table("Every metric", [*gates, *others]),
        *_prompts(diff),
        *_flipped(drafts),
    ]
    view = '<meta name="viewport" content="width=device-width">'
    head = f'<meta charset="utf-8">{view}<title>{escape(comparison.verdict)}</title><style>{_STYLE}</style>'
    inner = "\n".join(body)
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>\n{inner}\n</body></html>\n'


def _slopes(scores: tuple[ByTask, ByTask]) -> list[Slope]:
    base, candidate = (mean_by_story(_MAIN, own) for own in scores)
    return [Slope(story, base[story], candidate[story]) for story in sorted(base.keys() & candidate.keys())]


def _spots(scores: tuple[ByTask, ByTask]) -> list[Spot]:
    return [
        Spot(name, fmean(mean_by_story("seconds", own).values()), fmean(mean_by_story(_MAIN, own).values()))
        for name, own in zip(("base", "candidate"), scores, strict=True)
    ]


def _table(title: str, metrics: Iterable[Metric]) -> Iterator[str]:
    yield f'<h2>{escape(title)}</h2><div class="table"><table>'
    yield "<tr><th>metric</th><th>base</th><th>candidate</th><th>difference</th><th>95 % interval</th><th>p</th>"
    yield "<th>could see</th><th>unscored</th></tr>"
    for metric in metrics:
        found = metric.difference
        mark = "worse" if metric.is_worse else "better" if metric.is_better else ""
        cells = [show_mean(metric.base), show_mean(metric.candidate)]
        cells += (
            [f"{found.mean:+.3f}", f"{found.interval[0]:+.3f} to {found.interval[1]:+.3f}"]
            if found
            else ["", "too few"]
        )
        cells += ["" if metric.p is None else f"{metric.p:.3f}", f"{found.smallest:.3f}" if found else ""]
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


def _flipped(drafts: Mapping[Task, Draft]) -> Iterator[str]:
    """The candidate's statements that failed, with what they cite."""
    failed = [(task, one) for task, draft in drafts.items() for one in iter_statements(draft) if one.verdict in FAILED]
    yield f"<h2>The candidate's statements that fail ({len(failed)})</h2>"
    yield "<ul>" if failed else '<p class="note">None.</p>'
    yield from (_statement(task, one) for task, one in failed[:_MOST_FLIPPED])
    if failed:
        yield "</ul>"


def _statement(task: Task, statement: Statement) -> str:
    cited = "".join(f"<blockquote>{escape(one.quote)}</blockquote>" for one in statement.citations[:2])
    return f"<li><b>{escape(task.story)}</b>: {escape(statement.text)} <i>{escape(statement.reason)}</i>{cited}</li>"
