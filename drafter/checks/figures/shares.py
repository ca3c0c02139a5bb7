"""The other part of a whole: "four in five have power" where "one in five has none", a quarter saved of three lost."""

import re
from decimal import Decimal

from drafter.text.figures import FoundFigure, locate_figures
from drafter.text.negation import locate_negations

# What is left when a part is gone.
_SPARED = re.compile(
    r"\b(?:saved?|saving|spared?|surviv\w+|remain\w*|left|kept|intact|untouched|unaffected|unharmed|unscathed|safe|still"
    r"|rest|others?)\b",
    re.IGNORECASE,
)
_SLACK = Decimal("0.0051")


def is_rest(text: str, figure: FoundFigure, other: str, found: FoundFigure) -> bool:
    """Whether `figure` of `text` is what `found` leaves of a whole, and `text` tells of it the contrary of `other`."""
    mine, theirs = as_share(figure), as_share(found)
    if mine is None or theirs is None or abs(mine + theirs - 1) > _SLACK or mine == theirs:
        return False
    is_denied = len(locate_negations(text)) % 2 != len(locate_negations(other)) % 2
    return is_denied != (bool(_SPARED.search(text)) != bool(_SPARED.search(other)))


def tells_rest(text: str, other: str, language: str | None) -> bool:
    """Whether `text` tells of the rest what `other` denies of a part: the two do not contradict each other."""
    mine = [figure for figure in locate_figures(text, language) if as_share(figure)]
    return bool(mine) and any(
        is_rest(text, figure, other, found) for found in locate_figures(other, language) for figure in mine
    )


def as_share(figure: FoundFigure) -> Decimal | None:
    """A percentage or fraction as a part of one, None for any other figure."""
    if figure.value is None or figure.upper is not None:
        return None
    if figure.unit == "percent":
        return figure.value / 100
    return figure.value if figure.kind == "fraction" else None
