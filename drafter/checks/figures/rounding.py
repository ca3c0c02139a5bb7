"""How far a figure of a statement may stand from the source's, and what its hedge may say of it."""

import re
from decimal import Decimal

from drafter.text.counting import HEDGES, Hedge
from drafter.text.figures import FoundFigure, is_same_unit

# How far a hedged round figure may stand from the source's, as a share of the larger of the two: "nearly 2 million" for
# 1.98 million, "over 20" for 23.
_REACH: dict[Hedge, Decimal] = {
    "about": Decimal("0.05"),
    "nearly": Decimal("0.1"),
    "at least": Decimal("0.2"),
    "more than": Decimal("0.2"),
    "at most": Decimal("0.2"),
    "less than": Decimal("0.2"),
}
_ABOVE = frozenset[Hedge](("at least", "more than"))
_BELOW = frozenset[Hedge](("at most", "less than", "nearly"))
# "About a third" is said of more than "about 33 percent" is.
_FRACTION_REACH = Decimal("0.1")
# Rounded without a hedge as newsrooms do: by at most this share, to two digits or more.
_PLAIN_REACH = Decimal("0.01")
_FEWEST_DIGITS = 2
_ROUNDED = frozenset(("money", "percent", "points", "measure", "count"))
# Fewer are counted one by one.
_LEAST_COUNT = 10_000
_DOZEN = 12
_LITTLE_OVER = frozenset(("여", "남짓", "余り"))
_ALIKE: tuple[frozenset[Hedge], ...] = (
    frozenset(("at least", "more than")),
    frozenset(("at most", "less than", "nearly")),
    frozenset(("about", "nearly")),
)


# What says as much as a hedge, apart from the figure: "capped at $150", "$150 at most", "exceeds 40".
_HEDGING: tuple[tuple[Hedge, re.Pattern[str]], ...] = (
    ("about", re.compile(r"\b(?:estimat\w+|approximat\w+|roughly)\b", re.IGNORECASE)),
    ("at least", re.compile(r"\b(?:at (?:the very |the )?least|minimum|floor|threshold)\b", re.IGNORECASE)),
    ("more than", re.compile(r"\b(?:exceed\w*|top(?:s|ped)|surpass\w*|passe[sd]|in excess)\b", re.IGNORECASE)),
    ("at most", re.compile(r"\b(?:at (?:the very |the )?most|cap(?:s|ped)?|limit(?:s|ed)?|ceiling|maximum)\b", re.I)),
    ("nearly", re.compile(r"\b(?:short of|shy of|approach\w*|nears|neared)\b", re.IGNORECASE)),
)
_AROUND = 30
# Behind the whole clause: "Fifteen hundred people came, roughly."
_ROUGHLY = re.compile(
    r"[^,;.]{0,80},\s(?:roughly|approximately|more or less|give or take|or thereabouts|or so)\s*[.,;]", re.I
)


def is_hedged_apart(text: str, figure: FoundFigure, found: FoundFigure) -> bool:
    """Whether a figure that stands plain in `text` is as loose as the source's hedged one.

    Words near it loosen it ("capped at $150" for "up to $150"), or it is the rougher word: "seven in ten" for "about 70
    percent".
    """
    hedge = tell_hedge(found)
    if hedge in ("about", "nearly") and figure.kind == "fraction" and found.kind != "fraction":
        return True
    if hedge == "about" and _ROUGHLY.match(text, figure.span.end):
        return True
    around = text[max(0, figure.span.start - _AROUND) : figure.span.end + _AROUND]
    return any(said == hedge and words.search(around) for said, words in _HEDGING)


def tell_hedge(figure: FoundFigure) -> Hedge | None:
    """What the hedge of a figure says, None for a figure that stands plain."""
    return HEDGES.get(figure.hedge) if figure.hedge else None


def is_little_over(figure: FoundFigure) -> bool:
    """Whether a Korean or Japanese word says of a figure that it is that and a little: other languages say "about"."""
    return figure.hedge in _LITTLE_OVER


def is_like_hedge(one: Hedge, other: Hedge) -> bool:
    """Whether a reader takes two hedges to say the same: "over" and "at least", but not "over" and "nearly"."""
    return one == other or any({one, other} <= alike for alike in _ALIKE)


def is_hedged_round(figure: FoundFigure, found: FoundFigure) -> bool:
    """Whether a hedged figure is a round one for the source's: "about 1,200" for 1,240, "over 20" for 23."""
    hedge = tell_hedge(figure)
    pair = _compare(figure, found)
    if hedge is None or pair is None:
        return False
    value, exact = pair
    is_share = "fraction" in (figure.kind, found.kind)
    is_dozens = figure.kind == "count" and _DOZEN < value <= _DOZEN**2 and value % _DOZEN == 0
    if not (is_share or is_dozens) and _significant(value) >= _significant(exact):
        return False
    if (hedge in _ABOVE and exact < value) or (hedge in _BELOW and exact > value):
        return False
    reach = max(_REACH[hedge], _FRACTION_REACH if is_share else Decimal(0))
    if hedge in _ABOVE and not is_share and exact < value + _last_step(value):
        return True
    return abs(value - exact) <= reach * max(value, exact)


def is_plain_round(figure: FoundFigure, found: FoundFigure) -> bool:
    """Whether a figure without a hedge is the source's rounded as newsrooms do: $13.2 million for $13,204,000."""
    pair = _compare(figure, found)
    if pair is None or tell_hedge(figure) is not None or figure.kind not in _ROUNDED:
        return False
    value, exact = pair
    if figure.kind == "count" and exact < _LEAST_COUNT:
        return False
    digits = _significant(value)
    if not _FEWEST_DIGITS <= digits < _significant(exact):
        return False
    return abs(value - exact) <= min(_last_step(value) / 2, _PLAIN_REACH * exact)


def _compare(figure: FoundFigure, found: FoundFigure) -> tuple[Decimal, Decimal] | None:
    """The two values in one unit, None where they are not to be compared."""
    if not figure.value or not found.value or figure.upper or found.upper or not is_same_unit(figure, found):
        return None
    if figure.value < 0 or found.value < 0 or "ordinal" in (figure.kind, found.kind):
        return None
    if figure.unit == found.unit or "percent" not in (figure.unit, found.unit):
        return figure.value, found.value
    return _as_share(figure, figure.value), _as_share(found, found.value)


def _as_share(figure: FoundFigure, value: Decimal) -> Decimal:
    return value / 100 if figure.unit == "percent" else value


def _significant(value: Decimal) -> int:
    """How many significant digits a value has, closing zeros left out: 1 for 2,000,000, 3 for 1.98."""
    return len(value.normalize().as_tuple().digits)


def _last_step(value: Decimal) -> Decimal:
    """The worth of one in the last significant digit: 10 for 20, 0.1 for 3.5."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) else Decimal(0)
