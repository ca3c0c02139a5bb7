"""What a refused quote was made from: parts put together, or the nearest words. Explains, never accepts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from drafter.brief import Citation
from drafter.checks.matching import Hit, compile_stretch, locate_literal
from drafter.checks.passages import Passage, spoken_passages, whole_passage
from drafter.menus import Menu
from drafter.text.folding import fold
from drafter.text.words import content_words

_MIN_PART_WORDS = 3
_MAX_WORDS = 120
_MAX_SLIP_WORDS = 4
_MIN_SCORE = 65.0
_MIN_SHARED = 0.5
_WORD = re.compile(r"\w+(?:['’]\w+)*")

_NEGATION = re.compile(r"not|no|never|none|nobody|nothing|\w+n['’]t|nicht|nie|kein\w*|pas|jamais|nunca", re.IGNORECASE)


@dataclass(frozen=True)
class Nearest:
    """The words of one source that a quote resembles most; `score` is rapidfuzz's, 0 to 100."""

    citation: Citation
    speaker: str | None
    score: float


def locate_splice(folded: str, passages: Sequence[Passage]) -> list[Hit] | None:
    """Parts of three words or more that each stand in `passages` and together are the quote; None otherwise.

    Parts that are only a few words apart are no splice: there the quote dropped a word.
    """
    words = [word for word in folded.split(" ") if _WORD.search(word)]
    least = min(_MIN_PART_WORDS, len(words))
    hits: list[Hit] = []
    while words:
        count, hit = _longest_start(words, passages)
        if hit is None or count < least:
            return None
        hits.append(hit)
        words = words[count:]
    return hits if len(hits) > 1 and not any(_is_slip(*pair) for pair in pairwise(hits)) else None


def locate_nearest(folded: str, menu: Menu) -> Nearest | None:
    """The words of `menu`'s source nearest to the quote, None when less than half of its content words stand in them.

    Content words are counted in the quote's order: the same words the other way round are another sentence.
    """
    from rapidfuzz import fuzz

    best: Nearest | None = None
    for passage in (*spoken_passages(menu), whole_passage(menu)):
        aligned = fuzz.partial_ratio_alignment(folded, passage.text, score_cutoff=best.score if best else _MIN_SCORE)
        if not aligned or (best and aligned.score <= best.score):
            continue
        start, end = _whole_words(passage.text, aligned.dest_start, aligned.dest_end)
        span = passage.span(start, end)
        if _shared(folded, passage.text[start:end], menu.source.language) < _MIN_SHARED or not menu.sentences_at(span):
            continue
        quotation = passage.quotation_at(span)
        best = Nearest(menu.cite(span), quotation.speaker if quotation else None, aligned.score)
    return best


def describe_difference(source: str, quote: str) -> str:
    """A word diff, `[-source words-]{+brief words+}`; typography does not count as a difference."""
    theirs, ours = source.split(), quote.split()
    matcher = SequenceMatcher(None, [_key(word) for word in theirs], [_key(word) for word in ours], autojunk=False)
    pieces: list[str] = []
    for tag, from_theirs, to_theirs, from_ours, to_ours in matcher.get_opcodes():
        old, new = " ".join(theirs[from_theirs:to_theirs]), " ".join(ours[from_ours:to_ours])
        if tag == "equal":
            pieces.append(new)
        else:
            pieces.append((f"[-{old}-]" if old else "") + (f"{{+{new}+}}" if new else ""))
    return " ".join(pieces)


def _longest_start(words: Sequence[str], passages: Sequence[Passage]) -> tuple[int, Hit | None]:
    """How many of the first words stand together in one passage, and where."""
    low, high, best = 0, min(len(words), _MAX_WORDS), None
    while low < high:
        middle = (low + high + 1) // 2
        pattern = compile_stretch(" ".join(words[:middle]).rstrip(".,;:"))
        hit = next((hit for passage in passages if (hit := locate_literal(pattern, passage))), None)
        if hit:
            low, best = middle, hit
        else:
            high = middle - 1
    return low, best


def _is_slip(before: Hit, after: Hit) -> bool:
    if before.passage is not after.passage or after.start < before.end:
        return False
    return len(before.passage.text[before.end : after.start].split()) <= _MAX_SLIP_WORDS


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end - 1 and not text[start].isalnum():
        start += 1
    return start, end


def _shared(quote: str, passage: str, language: str | None) -> float:
    """The share of the quote's content words, 0 to 1, that stand in the passage in the same order.

    A negation counts as content; a quote of function words alone is compared by all of its words.
    """
    from rapidfuzz.distance import LCSseq

    ours, theirs = _content(quote, language), _content(passage, language)
    if not ours:
        ours, theirs = _WORD.findall(quote.casefold()), _WORD.findall(passage.casefold())
    return LCSseq.similarity(ours, theirs) / len(ours) if ours else 0.0


def _content(text: str, language: str | None) -> list[str]:
    """The words of `text` that say something, with its negations; their stems, in order."""
    return [
        word
        for run in _WORD.findall(text)
        for word in ([run.casefold()] if _NEGATION.fullmatch(run) else content_words(run, language))
    ]


def _key(word: str) -> str:
    return fold(word).text.strip("\"'.,;:").casefold()
