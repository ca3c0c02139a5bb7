"""Pairing quotation marks inside one paragraph, whatever language's marks they are."""

import re
from dataclasses import dataclass

from drafter.brief import Span

_OPENERS = {"“": "double", "„": "double", "‟": "double", "〝": "double", "«": "angle"}
_OPENERS |= {"「": "corner", "『": "white", "‘": "single", "‚": "single", "‹": "single angle", "'": "single"}
_CLOSERS = {"”": "double", "〞": "double", "〟": "double", "»": "angle"}
_CLOSERS |= {"」": "corner", "』": "white", "’": "single", "›": "single angle", "'": "single"}
_MARK = re.compile("[" + re.escape("".join(_OPENERS | _CLOSERS)) + "]")
_RUN = re.compile(_MARK.pattern + "+")
_MAX_RUN = 3
_TURNED = {"“": "close", "‘": "close", "«": "close", "”": "open", "»": "open", "’": "neither"}
_ELISION = re.compile(r"'(?:\d|(?:tis|twas|em|til|till|cause|n|round|bout|cuz|nuff|s|t|re|ll|ve|d|m)\b)", re.IGNORECASE)
_MAX_SINGLE = 700
_FIRST_KANA = "\u3040"


@dataclass(frozen=True)
class Quoted:
    """A pair of marks in passage number `passage`; `closed` is False when the passage ends before the mark closes."""

    span: Span
    outer: Span
    passage: int
    opens_passage: bool
    closed: bool


@dataclass(frozen=True)
class _Mark:
    place: int
    family: str
    opens: bool


def pair_marks(text: str, passage: Span, number: int) -> list[Quoted]:
    """The outermost quotations of a passage, in order; straight double marks are expected to be curled already.

    Only the last one may be left open; a mark that opens before another pair and never closes is passed over.
    """
    marks = [mark for found in _MARK.finditer(text, *passage) if (mark := _read_mark(text, found.start(), passage))]
    closes = _match_marks(marks)
    last_of = {mark.family: place for place, mark in enumerate(marks)}
    quoted: list[Quoted] = []
    place = 0
    while place < len(marks):
        mark = marks[place]
        is_single = mark.family == "single" and mark.opens
        close = _find_single_close(text, marks, place) if is_single else closes.get(place)
        if close is not None:
            outer = Span(mark.place, marks[close].place + 1)
            quoted.append(_quote(text, outer, passage, number, closed=True))
            place = close + 1
            continue
        if mark.opens and not is_single and last_of[mark.family] == place:
            quoted.append(_quote(text, Span(mark.place, passage.end), passage, number, closed=False))
            break
        place += 1
    return quoted


def strip_comma(quotation: str) -> str:
    """A quotation to be printed alone: a comma before the closing mark belongs to the sentence it was cut from."""
    return quotation.rstrip(" ,，、")


def _match_marks(marks: list[_Mark]) -> dict[int, int]:
    """Which mark closes which, each family by itself and nested pairs inside out."""
    closes: dict[int, int] = {}
    waiting: dict[str, list[int]] = {}
    for place, mark in enumerate(marks):
        if mark.opens:
            waiting.setdefault(mark.family, []).append(place)
        elif waiting.get(mark.family):
            closes[waiting[mark.family].pop()] = place
    return closes


def _quote(text: str, outer: Span, passage: Span, number: int, *, closed: bool) -> Quoted:
    start, end = outer.start + 1, outer.end - closed
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    span = Span(start, max(start, start + len(inner.strip())))
    return Quoted(span, outer, number, outer.start == passage.start, closed)


def _find_single_close(text: str, marks: list[_Mark], place: int) -> int | None:
    """The first mark that closes for sure; one after "s" may be a plural possessive, so it closes only for want."""
    fallback = None
    depth = 0
    for number in range(place + 1, len(marks)):
        mark = marks[number]
        if mark.place - marks[place].place > _MAX_SINGLE:
            break
        if mark.family == "double":
            depth += 1 if mark.opens else -1
        if depth < 0 or (mark.family == "single" and mark.opens and depth == 0):
            break
        if mark.family == "single" and not mark.opens and depth == 0:
            is_possessive = text[mark.place - 1] in "sS" and re.match(r"\s\w", text[mark.place + 1 : mark.place + 3])
            if not is_possessive:
                return number
            fallback = fallback or number
    return fallback


def _read_mark(text: str, place: int, passage: Span) -> _Mark | None:
    """What the mark at `place` does there, None for an apostrophe, a foot or an inch."""
    mark = text[place]
    before = text[place - 1] if place > passage.start else " "
    after = text[place + 1] if place + 1 < passage.end else " "
    if mark == "'":
        return _read_straight(text, place, before, after)
    if mark == "’" and (before.isspace() or (before.isalnum() and _is_spaced_letter(after)) or before in "([“"):
        return None
    role = "open" if mark in _OPENERS else "close"
    if mark in _TURNED and _is_turned(text, place, passage, role):
        role = _TURNED[mark]
    if mark == "”" and before.isdigit() and re.search(r"\d['’′]\s?\d+$", text[max(0, place - 8) : place]):
        return None
    if role == "neither":
        return None
    return _Mark(place, (_OPENERS | _CLOSERS)[mark], role == "open")


def _is_turned(text: str, place: int, passage: Span, role: str) -> bool:
    """Whether a mark that opens in one language closes here, or the other way round: by what its run of marks touches.

    Inner and outer marks may stand together, as in „Er rief: ‚Komm!‘“, so the run is judged and not each by itself.
    """
    first, last = max(passage.start, place - _MAX_RUN), min(passage.end, place + 1 + _MAX_RUN)
    run = next(run for run in _RUN.finditer(text, first, last) if run.end() > place)
    before = text[run.start() - 1] if run.start() > passage.start else " "
    after = text[run.end()] if run.end() < passage.end else " "
    at_start = before.isspace() or before in "([{-–—"
    at_end = after.isspace() or after in ".,;:!?)]}…"
    return at_end and not at_start if role == "open" else at_start and not at_end


def _read_straight(text: str, place: int, before: str, after: str) -> _Mark | None:
    if (before.isspace() or before in "([“—–") and (after.isalnum() or after in "“…"):
        return None if _ELISION.match(text, place) else _Mark(place, "single", opens=True)
    if not before.isspace() and not before.isdigit() and not _is_spaced_letter(after):
        return _Mark(place, "single", opens=False)
    return None


def _is_spaced_letter(letter: str) -> bool:
    """A letter of a script with spaces: in Korean and Japanese a particle follows a closing mark directly."""
    return letter.isalnum() and letter < _FIRST_KANA
