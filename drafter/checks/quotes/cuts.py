"""What a faithful quotation leaves out that a reader should know of: a "not" or "may" cut away, a gap too wide.

These warn and fail nothing: the words quoted do stand there.
"""

import re
from dataclasses import dataclass
from typing import Literal

from drafter.brief import Citation, Span
from drafter.checks.quotes.matching import Hit
from drafter.menus import Menu

CutKind = Literal["negation", "hedge", "gap"]

NEGATION = re.compile(
    r"(?<!\w)(?:not|no|never|nor|nobody|nothing|hardly|cannot|without|deny|denied|denies|refus\w+|\w+n['’]t"
    r"|nicht|kein\w*|nie|niemals|niemand)(?!\w)",
    re.IGNORECASE,
)
HEDGE = re.compile(
    r"(?<!\w)(?:may|might|could|allegedly|reportedly|apparently|perhaps|maybe|possibly|probably|potentially|if|unless"
    r"|vielleicht|möglicherweise|wohl|angeblich|falls)(?!\w)",
    re.IGNORECASE,
)
_LAST_WORDS = re.compile(r"(?:[^\s.,;:!?]+\s+){0,4}$")
_OPEN_MARK = re.compile(r"[“„«»\"'‘「『]\s*$")
_NEAR = 60
# Parts that stand further apart than this, in characters of the source, are two quotations to a reader.
_WIDE = 400


@dataclass(frozen=True)
class Cut:
    """Something left out: `citation` is the "not" or "may", or all that a gap leaves out."""

    kind: CutKind
    citation: Citation


def locate_cut(hit: Hit, menu: Menu) -> Cut | None:
    """The gravest cut of a quote: a negation or hedge in a gap or in the last words before it, or a wide gap."""
    passage = hit.passage
    for start, end in hit.gaps:
        if found := _locate_word(passage.text, Span(start, end)):
            kind, place = found
            return Cut(kind, menu.cite(passage.span(*place)))
    gaps = [passage.span(start, end) for start, end in hit.gaps if end > start]
    return _locate_before(passage.span(hit.start, hit.start + 1).start, menu) or _locate_wide(gaps, menu)


def is_kept(cut: Cut, text: str) -> bool:
    """Whether a text says before its quotation what was cut: 'not “safe”'."""
    words = {"negation": NEGATION, "hedge": HEDGE}.get(cut.kind)
    return words is not None and words.search(text) is not None


def _locate_before(first: int, menu: Menu) -> Cut | None:
    offset = max(0, first - _NEAR)
    before = _OPEN_MARK.sub(" ", menu.text[offset:first])
    last = _LAST_WORDS.search(before)
    found = _locate_word(before, Span(last.start(), len(before))) if last else None
    return Cut(found[0], menu.cite(Span(offset + found[1].start, offset + found[1].end))) if found else None


def _locate_word(text: str, span: Span) -> tuple[CutKind, Span] | None:
    """The first negation inside `span` of `text`, without one the first hedge."""
    if found := NEGATION.search(text, *span):
        return "negation", Span(*found.span())
    if found := HEDGE.search(text, *span):
        return "hedge", Span(*found.span())
    return None


def _locate_wide(gaps: list[Span], menu: Menu) -> Cut | None:
    widest = max(gaps, default=None, key=lambda gap: gap.end - gap.start)
    return Cut("gap", menu.cite(widest)) if widest and widest.end - widest.start > _WIDE else None
