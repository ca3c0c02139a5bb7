"""Folding: one spelling for what differs in typography only, with a map back to the original characters.

Words, case and order are never folded: two texts with the same folded form read the same aloud.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from drafter.brief import Span

DOUBLE_MARKS = '"“”„‟«»″＂〝〞〟❝❞「」'
SINGLE_MARKS = "'‘’‚‛′‹›´`ʼʻ＇『』"
_STRAIGHT = '"＂'
_DASHES = "-‐‑‒–−﹣－\u2043"
_LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"

_FIXED = (
    dict.fromkeys(DOUBLE_MARKS, '"')
    | dict.fromkeys(SINGLE_MARKS, "'")
    | dict.fromkeys(_DASHES, "-")
    | {"…": "...", "〜": "~"}
)
_FIXED_KINDS = {"invisible": "", "hyphen": "", "dash": " - ", "dots": "...", "pair": '"', "space": " "}
# Soft hyphen, zero-width and bidi controls, word joiner, invisible operators, variation selectors, byte order mark.
_INVISIBLE = (
    "\u00ad\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
)
_UNSEEN = re.compile(f"[{_INVISIBLE}\U000e0000-\U000e007f]")
_COMBINING = "\u0300-\u036f\u3099\u309a"
_ODD = re.compile(
    rf"(?P<invisible>[{_INVISIBLE}]+)"
    rf"|(?P<hyphen>(?<=\w)[-‐]\u00ad?[ \t]*\r?\n\s*(?=[a-zà-öø-ÿ]))"
    r"|(?P<dash>\s*(?:[—―]|--+)\s*)"
    r"|(?P<dots>\.(?:[\s\u00a0]\.){2,}|\.{3,})"
    r"|(?P<pair>``|'')"
    r"|(?P<space>\s{2,}|[^\S ])"
    rf"|(?P<cluster>[\u1100-\u115f][\u1160-\u11a7]+[\u11a8-\u11ff]*|[^\s{_COMBINING}][{_COMBINING}]+)"
    r"|(?P<single>[`]|[^\x00-\x7f])"
)


def strip_invisible(text: str) -> str:
    """`text` without characters that nobody sees: soft hyphens, zero-width, direction, variation selectors."""
    return _UNSEEN.sub("", text)


@dataclass(frozen=True)
class Folded:
    """Folded text; `offsets[i]` is where folded character i begins in the original, with one entry more for the end.

    `ends[i]` is where it ends there, so that a span never takes in characters that folding removed around it.
    """

    text: str
    offsets: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The original characters behind folded `[start, end)`, whole characters only."""
        if start >= end:
            return Span(self.offsets[start], self.offsets[start])
        return Span(self.offsets[start], self.ends[end - 1])


@lru_cache(maxsize=1024)
def fold(text: str) -> Folded:
    """Fold typography only: quotation marks, dashes, spaces, ellipses, ligatures, width, invisible characters.

    Marks become straight, dashes "-" (a dash between words " - "), white space one space, "…" three stops; a word
    broken by a hyphen at a line end is joined; decomposed letters are composed and compatibility forms of one letter
    replaced (Unicode NFKC), except numbers such as "½" and "²", which would run into their neighbours.
    """
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    is_spaced = False
    for odd in _ODD.finditer(text):
        start = odd.start()
        # A single plain space is left alone by the pattern, for speed; here it must not double one put before it.
        done += is_spaced and text[done] == " "
        if start > done:
            letters.append(text[done:start])
            starts.extend(range(done, start))
            ends.extend(range(done + 1, start + 1))
            is_spaced = text[start - 1] == " "
        folded = _fold_odd(odd)
        if is_spaced:
            folded = folded.removeprefix(" ")
        is_spaced = folded.endswith(" ") or (is_spaced and not folded)
        letters.append(folded)
        starts.extend([start] * len(folded))
        ends.extend([odd.end()] * len(folded))
        done = odd.end()
    done += is_spaced and text[done : done + 1] == " "
    letters.append(text[done:])
    starts.extend(range(done, len(text) + 1))
    ends.extend(range(done + 1, len(text) + 1))
    return Folded("".join(letters), tuple(starts), tuple(ends))


def curl(text: str) -> str:
    """The same text, same length, with straight double marks made curly: opening or closing by their neighbours."""
    if '"' not in text and "＂" not in text:
        return text
    curled = list(text)
    is_open = False
    for place, character in enumerate(text):
        if character == "\n":
            is_open = False
        elif character in _STRAIGHT:
            is_open = _opens(text, place, is_open)
            curled[place] = "“" if is_open else "”"
    return "".join(curled)


def _fold_odd(odd: re.Match[str]) -> str:
    kind = odd.lastgroup or ""
    if kind in _FIXED_KINDS:
        return _FIXED_KINDS[kind]
    if kind == "cluster":
        return unicodedata.normalize("NFKC", odd.group())
    return _fold_letter(odd.group())


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    if letter in _FIXED:
        return _FIXED[letter]
    plain = unicodedata.normalize("NFKC", letter)
    if letter in _LIGATURES or (len(plain) == 1 and unicodedata.category(letter) != "No"):
        return _FIXED.get(plain, plain)
    return letter


def _opens(text: str, place: int, is_open: bool) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if after.isspace() or after in ".,;:!?)]}":
        return False
    if before.isspace() or before in "([{<‘“„«「『":
        return True
    if before in ".,!?…":
        return False
    return not is_open


# One to one, so that offsets hold.
_NARROW = str.maketrans("０１２３４５６７８９．，％＄￥－／∼", "0123456789.,%$¥-/~")
# Japanese papers print decimals so in text set upright: 4・2トン.
_MIDDLE_POINT = re.compile(r"(?<=\d)・(?=\d)")


def narrow(text: str) -> str:
    """`text` with full-width digits and signs made plain; the same length, so offsets hold."""
    return _MIDDLE_POINT.sub(".", text.translate(_NARROW))
