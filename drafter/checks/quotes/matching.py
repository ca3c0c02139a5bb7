"""Whether a quote's words stand in a passage: letter for letter after folding, never nearly.

Free are the first letter's case, a closing comma or stop, what stands in brackets, and what an ellipsis leaves out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from drafter.checks.quotes.passages import BREAK, JOINT, Passage, level
from drafter.text.folding import fold

_CUT = re.compile(r"\s*(?:(?P<ellipsis>[\[(]?\.{3,4}[\])]?)|(?P<bracket>\[[^\]]{1,80}\]))\s*,?")
_INITIAL = re.compile(r"\[(\w)\](?=\w)")
_ENDING = re.compile(r"(?<=\w)\[\w{1,6}\]")
_ANY_CASE, _ANY_END = "\x1c", "\x1d"
_REACH_ELLIPSIS, _REACH_BRACKET = 700, 48
_NEGATION = re.compile(r"(?<!\w)(?:not|no|never|nor|none|nobody|nothing|cannot|without|\w+n't)(?!\w)", re.IGNORECASE)
_PLAIN_WORD = re.compile(r"[^\W_]+")
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


@dataclass(frozen=True)
class Part:
    """A stretch that must stand letter for letter, at most `reach` characters after the part before it.

    `bracket` is what the quote puts in brackets between the two, None when it leaves out words with an ellipsis.
    """

    pattern: re.Pattern[str]
    reach: int
    bracket: str | None = None


@dataclass(frozen=True)
class Hit:
    """Where a quote stands in a passage; `gaps` are what it leaves out, both in the passage's own offsets."""

    passage: Passage
    start: int
    end: int
    gaps: tuple[tuple[int, int], ...] = ()

    @property
    def is_joined(self) -> bool:
        """Whether anything is left out between the first and the last word."""
        return bool(self.gaps) or JOINT in self.passage.text[self.start : self.end]


@dataclass(frozen=True)
class Wanted:
    """A quote made ready to be looked for: as one stretch, and as `parts` where it leaves something out.

    Every text that holds it holds all of `words` (small letters, the longest first).
    """

    quote: str
    folded: str
    words: tuple[str, ...]

    @cached_property
    def literal(self) -> re.Pattern[str]:
        """The quote as one stretch; compiled only where some text has all its words."""
        return compile_stretch(self.folded)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The quote cut at what it leaves out; only one stretch when it leaves out nothing."""
        return tuple(parse_parts(self.folded))

    def may_stand_in(self, lower: str) -> bool:
        """Whether a text in small letters has all the words of the quote."""
        return all(word in lower for word in self.words)


@lru_cache(maxsize=1024)
def prepare_quote(quote: str) -> Wanted | None:
    """Fold a quote and cut it into parts; None when there is no word in it."""
    folded = fold_quote(quote)
    if not re.search(r"\w", folded):
        return None
    whole = _CUT.sub(" ", _ENDING.sub(_ANY_END, _INITIAL.sub(_ANY_CASE, folded)))
    plain = [word for word in whole.split() if _ANY_CASE not in word and _ANY_END not in word]
    words = {word.lower() for piece in plain for word in _PLAIN_WORD.findall(piece)}
    return Wanted(quote, folded, tuple(sorted(words, key=_rarest)))


def _rarest(word: str) -> tuple[int, str]:
    return -len(word), word


def fold_quote(quote: str) -> str:
    """A quote as it is searched: folded, one kind of mark, without outer space and closing comma or stop."""
    folded = level(fold(quote).text).strip()
    inner = folded[1:-1]
    if len(folded) > 2 and folded[0] == folded[-1] == "'" and "'" not in inner:
        folded = inner
    return re.sub(r"(?:\s*[.,;:])+$", "", re.sub(r"^\.{3,4}\s*", "", folded))


def parse_parts(folded: str) -> list[Part]:
    """A folded quote cut at its ellipses and brackets; empty when a bracket puts a negation in or nothing is left."""
    text = _ENDING.sub(_ANY_END, _INITIAL.sub(lambda found: _ANY_CASE + found[1], folded))
    parts: list[Part] = []
    done, reach, bracket = 0, 0, None
    for cut in [*_CUT.finditer(text), None]:
        if cut and cut["bracket"] and _NEGATION.search(cut["bracket"]):
            return []
        stretch = text[done : cut.start() if cut else len(text)].strip()
        if re.search(r"\w", stretch):
            parts.append(Part(compile_stretch(stretch), reach, bracket))
            reach, bracket = 0, None
        if cut:
            reach = max(reach, _REACH_ELLIPSIS if cut["ellipsis"] else _REACH_BRACKET)
            bracket = cut["bracket"] if reach == _REACH_BRACKET else None
            done = cut.end()
    return parts


def compile_stretch(stretch: str) -> re.Pattern[str]:
    """A pattern for exactly these words on word boundaries; a space may also be a joint, with its comma or stop."""
    pieces = re.split(r"([,.;:!?]?) ", stretch)
    pattern = _spell(pieces[0], first=True)
    for mark, word in zip(pieces[1::2], pieces[2::2], strict=True):
        pattern += rf"(?:{re.escape(mark)} {_spell(word)}|(?:{re.escape(mark)})?{JOINT}{_spell(word, first=True)})"
    before = "" if _CJK.match(stretch) else r"(?<!\w)"
    after = "" if _CJK.match(stretch[-1]) else r"(?!\w)"
    return re.compile(before + pattern + after)


def is_turned(passage: Passage, end: int) -> bool:
    """Whether the word after `end` is a "not" that belongs to what was quoted: "we are" of "we are not"."""
    return passage.text.startswith((" not ", " not,", " not."), end) or passage.text[end:] == " not"


def locate_literal(pattern: re.Pattern[str], passage: Passage) -> Hit | None:
    """The quote as one stretch, brackets and ellipses included; never one that breaks off before a "not"."""
    found = next((found for found in pattern.finditer(passage.text) if not is_turned(passage, found.end())), None)
    return Hit(passage, *found.span()) if found else None


def locate_parts(parts: Sequence[Part], passage: Passage) -> Hit | None:
    """All parts in order, each within reach of the one before; a bracket stands for words of the same sentence."""
    if not parts:
        return None
    for first in parts[0].pattern.finditer(passage.text):
        if hit := _follow(parts[1:], passage, first):
            return hit
    return None


def _follow(parts: Sequence[Part], passage: Passage, first: re.Match[str]) -> Hit | None:
    gaps: list[tuple[int, int]] = []
    end = first.end()
    for part in parts:
        found = part.pattern.search(passage.text, end)
        if not found or found.start() - end > part.reach:
            return None
        gap = passage.text[end : found.start()]
        if part.bracket and not _stands_for(part.bracket, gap.strip()):
            return None
        gaps.append((end, found.start()))
        end = found.end()
    return None if is_turned(passage, end) else Hit(passage, first.start(), end, tuple(gaps))


def _stands_for(bracket: str, gap: str) -> bool:
    """Whether a bracket may replace these words: of one sentence, no negation, no other bracket of the source's own."""
    if "[" in gap:
        return gap == bracket
    return BREAK not in gap and not re.search(r"[.!?] ", gap) and not _NEGATION.search(gap)


def _spell(word: str, *, first: bool = False) -> str:
    """The pattern of one word; its first letter in either case when `first` or when it came out of a bracket."""
    if word.isalpha():
        return _either_case(word[0]) + word[1:] if first else word
    # The comma or stop before an inner closing mark is the sentence's around it, not the quote's: 'late,' for 'late'.
    spelt = re.sub(r"(?<=\w)(?:,|\\\.)?'$", "[,.]?'", re.escape(word).replace(_ANY_END, r"\w{0,6}"))
    marked = re.sub(rf"{_ANY_CASE}(\w)", lambda found: _either_case(found[1]), spelt)
    if first and marked == spelt:
        return re.sub(r"^('*)([^\W\d_])", lambda found: found[1] + _either_case(found[2]), spelt)
    return marked


def _either_case(letter: str) -> str:
    cases = {letter, letter.lower(), letter.upper()}
    return "(?:" + "|".join(sorted(re.escape(case) for case in cases)) + ")"
