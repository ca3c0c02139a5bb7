"""Times of day in news text, and the zones that bylines name."""

import re
from dataclasses import dataclass
from datetime import time, timedelta, timezone
from functools import lru_cache

from drafter.brief import Span
from drafter.text.folding import narrow

# Abbreviations that newsrooms print, in hours from UTC. "ET" or "CST" in China mean several: those stay unknown.
_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2, "jst": 9, "kst": 9,
    "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip

_PART_OF_DAY = (
    r"in\sthe\s(?:early\s)?(?:morning|afternoon|evening)|at\snight|(?:this|that)\s(?:morning|afternoon|evening|night)"
)
_CLOCK = re.compile(
    rf"(?<![\d.,:])(?P<hour>[01]?\d|2[0-4])(?:(?::|(?<=\d)\.(?=\d\d\s*(?:[ap]\.?m|Uhr\b|{_PART_OF_DAY})))(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?"
    r"\s?(?P<half>[ap]\.?\s?m\b\.?)?(?:\s?(?P<oclock>Uhr|o[’']clock)\b)?(?![\d:%]|[.,]\d)",
    re.IGNORECASE,
)
_EAST = re.compile(
    r"(?P<half>오전|오후|午前|午後)?\s?(?<!\d)(?P<hour>[01]?\d|2[0-4])\s?[시時](?!간|間)(?:\s?(?:(?P<minute>[0-5]?\d)\s?[분分]|(?P<half_past>半|반(?![가-힣])|반(?=에|쯤|께|경|부터|까지))))?"
)
_FRENCH = re.compile(
    r"(?<![\d.,:])(?:(?<=\b[àÀ]\s)|(?<=\b[Vv]ers\s)|(?=\d\d?\s?h\s?\d\d))"
    r"(?P<hour>[01]?\d|2[0-4])\s?h(?:eures?)?(?:\s?(?P<minute>[0-5]\d))?(?![\w%])"
)
_NAMED = {
    "noon": time(12),
    "midday": time(12),
    "midnight": time(0),
    "정오": time(12),
    "자정": time(0),
    "正午": time(12),
}
_NAMED |= {"mitternacht": time(0)}
_NAMED_TIME = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(_NAMED)})(?![A-Za-z])", re.IGNORECASE)
_NAMED_ZONE = re.compile(r"(?<![A-Za-z])(" + "|".join(_ZONES) + r")(?![A-Za-z])", re.IGNORECASE)
_OFFSET = re.compile(r"(?:UTC|GMT|\d|\s)\s?([+-])(\d{1,2}):?(\d{2})?$", re.IGNORECASE)
_AFTERNOON = {"오후", "午後"}


@dataclass(frozen=True)
class FoundTime:
    """A time of day as printed; `at` is the hour and minute on a 24-hour clock.

    `is_sure` is False where the text leaves open which half of the day it means ("at 4:05").
    """

    span: Span
    at: time
    is_sure: bool


@lru_cache(maxsize=4096)
def locate_times(text: str) -> tuple[FoundTime, ...]:
    """Every time of day in `text`, in order: "13:01", "4:05 p.m.", "18.50 Uhr", "18h50", "오후 3시 30분", "午後3時"."""
    text = narrow(text)
    matches = (*_CLOCK.finditer(text), *_EAST.finditer(text), *_FRENCH.finditer(text))
    named = [FoundTime(Span(*m.span()), _NAMED[m[0].casefold()], is_sure=True) for m in _NAMED_TIME.finditer(text)]
    found = [*(found for match in matches if (found := _read_time(match))), *named]
    return tuple(sorted(found, key=lambda one: one.span))


def _read_time(match: re.Match[str]) -> FoundTime | None:
    """The time in a match, None for a number that only could be one."""
    parts = match.groupdict()
    half = (parts.get("half") or "")[:2].casefold()
    if match.re is _CLOCK and not (parts["minute"] or half or parts["oclock"]):
        return None
    hour = int(parts["hour"])
    if half and hour <= 12:
        hour = hour % 12 + (12 if half in _AFTERNOON or half.startswith("p") else 0)
    span = Span(match.start(), match.start() + len(match[0].rstrip()))
    minute = 30 if parts.get("half_past") else int(parts["minute"] or 0)
    return FoundTime(span, time(hour % 24, minute), bool(half) or hour > 12)


def parse_zone(text: str) -> timezone | None:
    """The time zone that `text` names ("JST", "+09:00", "GMT+9"), None when it names none that we know."""
    if match := _OFFSET.search(text.strip()):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        if minutes < 24 * 60:
            return timezone(timedelta(minutes=-minutes if match[1] == "-" else minutes))
    if named := _NAMED_ZONE.search(text):
        return timezone(timedelta(hours=_ZONES[named[1].casefold()]))
    return None
