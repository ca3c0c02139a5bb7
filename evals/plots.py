"""Small pictures as SVG text, drawn from data: no plotting library for a dozen bars."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from evals.comparing import Metric

_ROW, _LEFT, _WIDTH = 24, 170, 760
_HALF = (_WIDTH - _LEFT - 120) / 2


class Slope(NamedTuple):
    """A story's value under base and candidate, from 0 to 1."""

    name: str
    base: float
    candidate: float


class Spot(NamedTuple):
    """A run's price and quality."""

    name: str
    price: float
    quality: float


def draw_intervals(metrics: Sequence[Metric], margin: float) -> str:
    """Each metric's difference with its interval, about zero, the margin shaded; those without one are left out."""
    shown = [metric for metric in metrics if metric.difference is not None]
    # One metric that few stories could be scored on must not squeeze the others: its bar runs off the edge.
    reach = max([2 * margin, *(1.25 * abs(m.difference.mean) for m in shown if m.difference)])
    zero, height = _LEFT + _HALF, _ROW * len(shown) + 40
    scale = _HALF / reach
    parts = [
        f'<rect x="{zero - margin * scale:.1f}" y="8" width="{2 * margin * scale:.1f}" height="{height - 32}" '
        'class="margin"/>',
        _line((zero, 8), (zero, height - 24), "zero"),
    ]
    for row, metric in enumerate(shown):
        if metric.difference is None:
            continue
        y = 20 + row * _ROW
        low, high = (zero + max(-reach, min(reach, end)) * scale for end in metric.difference.interval)
        mark = "worse" if metric.is_worse else "better" if metric.is_better else "open"
        parts += [
            _text((_LEFT - 10, y + 4), metric.name, "end"),
            _line((low, y), (high, y), mark),
            f'<circle cx="{zero + metric.difference.mean * scale:.1f}" cy="{y}" r="4.5" class="{mark}"/>',
            _text((_WIDTH - 105, y + 4), f"{metric.difference.mean:+.3f}", kind="value"),
        ]
    for share, anchor in ((-reach, "start"), (0.0, "middle"), (reach, "end")):
        parts.append(_text((zero + share * scale, height - 6), f"{share:+.2f}", anchor, "axis"))
    return _wrap(parts, _WIDTH, height, "Differences of candidate and base with their 95 percent intervals")


def draw_slopes(slopes: Sequence[Slope], what: str) -> str:
    """A line a story from its value under the base to that under the candidate; the widest changes are named."""
    width, height, top = 420, 360, 20
    named = {one.name for one in sorted(slopes, key=lambda one: -abs(one.candidate - one.base))[:4]}

    def y(value: float) -> float:
        return top + (1 - value) * (height - 60)

    parts = []
    for share in (0.0, 0.5, 1.0):
        parts.append(_line((60, y(share)), (250, y(share)), "grid"))
        parts.append(_text((50, y(share) + 4), f"{share:.1f}", "end", "axis"))
    taken: list[float] = []
    for one in sorted(slopes, key=lambda one: one.candidate):
        mark = "worse" if one.candidate < one.base else "better" if one.candidate > one.base else "open"
        parts.append(
            f'<line x1="80" y1="{y(one.base):.1f}" x2="230" y2="{y(one.candidate):.1f}" class="{mark} slope">'
            f"<title>{escape(one.name)}: {one.base:.2f} to {one.candidate:.2f}</title></line>"
        )
        if one.name in named and one.base != one.candidate:
            place = min([y(one.candidate), *(other - 14 for other in taken[-1:])])
            taken.append(place)
            parts.append(_text((258, place + 4), one.name))
    parts.append(_text((80, height - 10), "base", "middle", "axis"))
    parts.append(_text((230, height - 10), "candidate", "middle", "axis"))
    return _wrap(parts, width, height, f"{what}, story by story")


def draw_price(spots: Sequence[Spot], price: str, quality: str) -> str:
    """Runs by price and quality."""
    width, height = 320, 360
    most = max([*(spot.price for spot in spots), 1e-9]) * 1.2
    parts = [
        _line((50, height - 50), (width - 10, height - 50), "zero"),
        _line((50, 20), (50, height - 50), "zero"),
        _text((width - 10, height - 30), f"{price}, to {most:.3g}", "end", "axis"),
        _text((54, 16), f"{quality}, to 1", kind="axis"),
    ]
    for row, spot in enumerate(spots):
        x = 50 + spot.price / most * (width - 70)
        y = 20 + (1 - spot.quality) * (height - 70)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" class="{escape(spot.name)}"/>')
        # One above and one below: two runs often lie in one place.
        place = (x, y + (24 if row % 2 else -12))
        parts.append(_text(place, f"{spot.name} {spot.quality:.2f}", "end" if x > width / 2 else "start"))
    return _wrap(parts, width, height, f"{quality} against {price}")


def _text(place: tuple[float, float], words: str, anchor: str = "start", kind: str = "") -> str:
    where = f'x="{place[0]:.1f}" y="{place[1]:.1f}" text-anchor="{anchor}"'
    return f'<text {where} class="{kind}">{escape(words)}</text>'


def _line(start: tuple[float, float], end: tuple[float, float], kind: str) -> str:
    where = f'x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}"'
    return f'<line {where} class="{kind}"/>'


def _wrap(parts: Sequence[str], width: float, height: float, label: str) -> str:
    inner = "\n".join(parts)
    return f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(label)}">\n{inner}\n</svg>'
