"""What a refused quote was made from: parts put together, or the nearest words. Explains, never accepts."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from drafter.brief import Citation, Span
from drafter.checks.quotes.matching import Hit
from drafter.checks.quotes.passages import Passage, remember, spoken_passages, whole_passage
from drafter.menus import Menu
from drafter.text.folding import fold
from drafter.text.words import content_words

_MIN_PART_WORDS = 3
_MAX_SLIP_WORDS = 4
_MAX_DIFF_WORDS = 400
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


def locate_splice(folded: str, menu: Menu) -> list[Hit] | None:
    """Parts of three words or more that each stand in what a source's speakers say and together are the quote.

    None when there are no such parts. Parts that are only a few words apart are no splice: there the quote dropped a
    word. Commas and case count for nothing here.
    """
    words = [word.lower() for word in _WORD.findall(folded)]
    places = _word_places(menu)
    least = min(_MIN_PART_WORDS, len(words))
    if not all(word in places for word in words):
        return None
    hits: list[Hit] = []
    while words:
        count, hit = _longest_start(words, menu)
        if hit is None or count < least:
            return None
        hits.append(hit)
        words = words[count:]
    return hits if len(hits) > 1 and not any(_is_slip(*pair) for pair in pairwise(hits)) else None


def locate_nearest(folded: str, menu: Menu) -> Nearest | None:
    """The words of `menu`'s source nearest to the quote, None when less than half of its content words stand in them.

    Content words are counted in the quote's order: the same words the other way round are another sentence. A quote of
    function words alone is compared by all of its words.
    """
    from rapidfuzz import fuzz

    language = menu.source.language
    content = _content(folded, language)
    ours = content or _plain_words(folded)
    best: Nearest | None = None
    for passage, window in _iter_windows(frozenset(ours), menu):
        text = window.slice(passage.text)
        aligned = fuzz.partial_ratio_alignment(folded, text, score_cutoff=best.score if best else _MIN_SCORE)
        if not aligned or (best and aligned.score <= best.score):
            continue
        first, last = window.start + aligned.dest_start, window.start + aligned.dest_end
        start, end = _whole_words(passage.text, first, last)
        span = passage.span(start, end)
        told = passage.text[start:end]
        theirs = _content(told, language) if content else _plain_words(told)
        quotation = passage.quotation_at(span)
        if _shared(ours, theirs) < _MIN_SHARED or not (quotation or menu.sentences_at(span)):
            continue
        best = Nearest(menu.cite(span), quotation.speaker if quotation else None, aligned.score)
    return best


def describe_difference(source: str, quote: str) -> str:
    """A word diff, `[-source words-]{+brief words+}`; typography does not count as a difference.

    Of a very long quote only the beginning is compared.
    """
    theirs, ours = source.split()[:_MAX_DIFF_WORDS], quote.split()[:_MAX_DIFF_WORDS]
    matcher = SequenceMatcher(None, [_key(word) for word in theirs], [_key(word) for word in ours], autojunk=False)
    pieces: list[str] = []
    for tag, from_theirs, to_theirs, from_ours, to_ours in matcher.get_opcodes():
        old, new = " ".join(theirs[from_theirs:to_theirs]), " ".join(ours[from_ours:to_ours])
        if tag == "equal":
            pieces.append(new)
        else:
            pieces.append((f"[-{old}-]" if old else "") + (f"{{+{new}+}}" if new else ""))
    return " ".join(pieces)


def _longest_start(words: Sequence[str], menu: Menu) -> tuple[int, Hit | None]:
    """How many of the first words stand together in one passage, and where."""
    best, hit = 0, None
    for passage, number in _word_places(menu).get(words[0], ()):
        tokens = passage.tokens
        count = 1
        while count < len(words) and number + count < len(tokens) and tokens[number + count][0] == words[count]:
            count += 1
        if count > best:
            best, hit = count, Hit(passage, tokens[number][1], tokens[number + count - 1][2])
    return best, hit


@remember
def _word_places(menu: Menu) -> Mapping[str, Sequence[tuple[Passage, int]]]:
    """Every word spoken in a source: the passages it stands in, and which of their tokens it is."""
    places: dict[str, list[tuple[Passage, int]]] = {}
    for passage in spoken_passages(menu):
        for number, (word, _, _) in enumerate(passage.tokens):
            places.setdefault(word, []).append((passage, number))
    return places


def _iter_windows(wanted: frozenset[str], menu: Menu) -> Iterator[tuple[Passage, Span]]:
    """Where at least half of the wanted words stand: passages of speech, then pairs of sentences."""
    least = _MIN_SHARED * len(wanted)
    if len(wanted & _words_in_windows(menu)) < least:
        return
    for passage, span, stems in _windows(menu):
        if len(wanted & stems) >= least:
            yield passage, span


@remember
def _windows(menu: Menu) -> Sequence[tuple[Passage, Span, frozenset[str]]]:
    """What a refused quote is compared with, and the words in it: each spoken passage, each two sentences in a row."""
    language = menu.source.language
    spoken = [(passage, Span(0, len(passage.text))) for passage in spoken_passages(menu)]
    whole = whole_passage(menu)
    pairs = [Span(one.span.start, two.span.end) for one, two in pairwise((*menu.sentences, *menu.sentences[-1:]))]
    placed = [Span(bisect_left(whole.starts, pair.start), bisect_left(whole.starts, pair.end)) for pair in pairs]
    windows = [*spoken, *((whole, span) for span in placed)]
    told = [span.slice(passage.text) for passage, span in windows]
    words = [frozenset((*_content(text, language), *_plain_words(text))) for text in told]
    return [(*window, held) for window, held in zip(windows, words, strict=True)]


@remember
def _words_in_windows(menu: Menu) -> frozenset[str]:
    return frozenset().union(*(held for _, _, held in _windows(menu)))


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


def _shared(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """The share of a quote's words, 0 to 1, that stand in a passage in the same order."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(ours, theirs) / len(ours) if ours else 0.0


def _plain_words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _content(text: str, language: str | None) -> list[str]:
    """The words of `text` that say something, with its negations; their stems, in order."""
    return [
        word
        for run in _WORD.findall(text)
        for word in ([run.casefold()] if _NEGATION.fullmatch(run) else content_words(run, language))
    ]


def _key(word: str) -> str:
    return fold(word).text.strip("\"'.,;:").casefold()
