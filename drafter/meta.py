"""The meta line: slug, the event's date, language, regions and lenses, from the sources alone."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import date

from drafter.brief import Meta
from drafter.checks.evidence import base_date
from drafter.menus import Menu
from drafter.text.dates import locate_dates

_SLUG_WORDS = 8
_LEAD_SENTENCES = 3


def compose_meta(headline: str, menus: Sequence[Menu], language: str) -> Meta:
    """Meta of a brief with this headline text over these sources."""
    day = locate_event_date(menus)
    outlets = [menu.source.outlet for menu in menus]
    return Meta(
        slug=compose_slug(headline, day),
        date=day.isoformat() if day else None,
        language=language,
        regions=tuple(dict.fromkeys(outlet.country for outlet in outlets if outlet.country)),
        lenses=tuple(dict.fromkeys(outlet.lens for outlet in outlets if outlet.lens)),
    )


def compose_slug(headline: str, day: date | None) -> str:
    """`lower-case-words-of-the-headline-2026-01-30`: letters and digits of any script, at most eight words."""
    plain = unicodedata.normalize("NFKC", headline).casefold()
    words = re.findall(r"[^\W_]+", re.sub(r"['’]", "", plain))[:_SLUG_WORDS]
    return "-".join([*words, *([day.isoformat()] if day else [])]) or "brief"


def choose_language(menus: Sequence[Menu]) -> str:
    """The language most sources are in; the earliest source's among equals; `en` when none is known."""
    known = Counter(menu.source.language for menu in menus if menu.source.language)
    return known.most_common(1)[0][0] or "en" if known else "en"


def locate_event_date(menus: Sequence[Menu]) -> date | None:
    """The day that most sources give for the event.

    Each source has one vote: the first full date in its first three sentences that was not still to come when it was
    published, or else the day it was published, since news tells what has just happened. A source that is not dated is
    read as of the latest day that another one is dated. The earliest day wins among equals. None when none is dated.
    """
    bases = [base_date(menu) for menu in menus]
    latest = max((base for base in bases if base is not None), default=None)
    votes = Counter(day for menu, base in zip(menus, bases, strict=True) if (day := _vote(menu, base or latest)))
    return min(votes, key=lambda day: (-votes[day], day)) if votes else None


def _vote(menu: Menu, base: date | None) -> date | None:
    for sentence in menu.sentences[:_LEAD_SENTENCES]:
        for found in locate_dates(sentence.text, base, menu.source.language):
            if found.precision == "day" and found.start is not None and (base is None or found.start <= base):
                return found.start
    return base
