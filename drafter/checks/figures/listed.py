"""Counts of what is listed: "three councillors, Orr, Hay and Bell", whether the text or its source lists them."""

import re
from collections.abc import Sequence

from drafter.checks.figures.matches import head_noun
from drafter.checks.whereabouts import Place
from drafter.text.figures import FoundFigure
from drafter.text.lists import FoundList, locate_lists

_FEWEST, _MOST = 2, 20
_FEWEST_NAMES = 3
# A list of so many names has its number by no chance.
LONG_LIST = 5
# From a number to the list that it counts: "three councillors:", "the two dissenters were", "three of them —".
_TO_LIST = re.compile(
    r"(?:\s[\w’'.-]+){0,8}?(?:,?\s(?:namely|that\sis|i\.e\.|are|were|is|was|of|in)\s|\s?[,(—–]\s?|\s-\s)"
    r"|[^.!?;:]{0,120}[:—–]\s?|[^.!?;:,]{0,80}\s\(",
    re.IGNORECASE,
)
_ONE_NAMED = re.compile(r"(?:\s[a-z][\w’'-]*){1,4}\s?[,:(—–]\s?[A-ZÀ-Þ]")
# From a list to the number that sums it up: "Orr, Hay and Bell, the three who", "Orr and Hay were the only two".
_FROM_LIST = re.compile(
    r"\s?[,(—–:]?\s?(?:-\s)?(?:(?:are|were|is|was|as|all|the|these|those|only|his|her|its|their|who|made\sup)\s)*", re.I
)


def counts_own_list(text: str, figure: FoundFigure) -> bool:
    """Whether a number of `text` is that of the things that the text lists right after or before it."""
    if figure.value == 1 and _ONE_NAMED.match(text, figure.span.end):
        return True
    wanted = _whole_number(figure)
    return wanted is not None and any(
        wanted in (found.items, found.names) and _is_beside(text, figure, found) for found in locate_lists(text)
    )


def locate_listing(figure: FoundFigure, near: Sequence[Place], beside: Sequence[Place]) -> Place | None:
    """The sentence that lists as many names as a number says: a cited one, or one that tells of the same.

    The latter must name what is counted unless the list is long. Pairs stand side by side everywhere, and tell nothing.
    """
    wanted, noun = _whole_number(figure), head_noun(figure)
    if wanted is None or wanted < _FEWEST_NAMES:
        return None
    if wanted < LONG_LIST:
        naming = re.compile(rf"\b{re.escape(noun)}", re.IGNORECASE) if noun else None
        beside = [place for place in beside if naming and naming.search(place.sentence.text)]
    return next((place for place in (*near, *beside) if _lists(place.sentence.text, wanted)), None)


def _lists(text: str, wanted: int) -> bool:
    return any(wanted == found.names == found.items for found in locate_lists(text))


def _whole_number(figure: FoundFigure) -> int | None:
    """What a plain count says, None for any other figure ("four times" counts nothing)."""
    if (
        figure.kind != "count"
        or figure.unit
        or head_noun(figure) == "time"
        or figure.value is None
        or figure.upper is not None
    ):
        return None
    return int(figure.value) if figure.value == int(figure.value) and _FEWEST <= figure.value <= _MOST else None


def _is_beside(text: str, figure: FoundFigure, found: FoundList) -> bool:
    if found.span.start >= figure.span.end:
        return bool(_TO_LIST.fullmatch(text, figure.span.end, found.span.start))
    return found.span.end <= figure.span.start and bool(_FROM_LIST.fullmatch(text, found.span.end, figure.span.start))
