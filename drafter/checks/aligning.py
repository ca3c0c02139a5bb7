"""A statement laid word by word beside the sentence of a source that tells the same: what is equal, and what is not.

Equal content words are chained in order by sparse dynamic programming over the places where both have the same word
(chaining of matching fragments as sequence aligners do it: Gusfield, Algorithms on Strings, Trees and Sequences, 1997,
section 13.3). Equal words beside a pair join it; content words that are equal but out of order, as after a change from
active to passive, are paired as moved. What then stands unpaired between the same pairs takes each other's place.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from drafter.brief import Citation, Span
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import tell_language
from drafter.menus import Sentence
from drafter.text.same_names import fold_word
from drafter.text.words import content_words, stem

# A statement or sentence with more words than this is no prose: it is not aligned.
_MOST_WORDS = 300
_MOST_MATCHES = 600
_FEWEST_PAIRS = 2
# With a pair on one side only, longer stretches than this are no exchange of one thing for another.
_SHORT_EDIT = 3
# How many sentences are laid beside a statement when the whole source is searched.
_MOST_TELLINGS = 6
# What a pair is worth beside 1 when the pair before it in both texts is its neighbour.
_ADJACENT = 0.5
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*|%|(?:[A-Za-z]\.){2,}|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|[\uac00-\ud7a3]+|[\u3400-\u9fff々]+|[\u3040-\u309f]+"
    r"|[\u30a0-\u30ff]+|(?:(?!n[’']t\b)[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])+"
)
_BREAK = re.compile(r"(?<!\d),|,(?!\d)|[;:–—()\"“”「」、。!?]")
_KOREAN_PARTICLE = re.compile(r"(?<=..)(?:에서는|에서|에게|으로|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도)$")
_SPELT = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SMALL_NUMBERS = {word: str(number) for number, word in enumerate(_SPELT, start=2)}


class Word(NamedTuple):
    """A word of a text. Two words are the same when their keys are: stems, spelt and numbered one way."""

    span: Span
    key: str
    is_content: bool


class Edit(NamedTuple):
    """Unpaired words of the statement and what the sentence has in their place; an empty span where it has nothing.

    `mine` and `theirs` are offsets into the two texts. `anchors` is how many sides of the place are fixed by a pair: 2
    where the words before and after are the same in both texts, 1 where only those on one side are.
    """

    mine: Span
    theirs: Span
    anchors: int


@dataclass(frozen=True)
class Alignment:
    """The words of a statement (`text`, `words`) beside those of one sentence or passage (`other`, `others`).

    `pairs` are the indexes of equal words, in the statement's order; `moved` holds those that stand in another order.
    """

    text: str
    other: str
    words: tuple[Word, ...]
    others: tuple[Word, ...]
    pairs: tuple[tuple[int, int], ...]
    moved: frozenset[int]

    @cached_property
    def partners(self) -> dict[int, int]:
        """For each paired word of the statement the index of its partner in the sentence."""
        return dict(self.pairs)

    @cached_property
    def takers(self) -> dict[int, int]:
        """For each paired word of the sentence the index of its partner in the statement."""
        return {theirs: mine for mine, theirs in self.pairs}

    @cached_property
    def share(self) -> float:
        """The share of the statement's content words that are paired, 0 to 1."""
        return _share(self.words, self.partners)

    @cached_property
    def other_share(self) -> float:
        """The share of the sentence's content words that are paired, 0 to 1: low when the statement is a cut."""
        return _share(self.others, self.takers)

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """The unpaired stretches of the statement in order, each with what stands in its place in the sentence."""
        whole = (self._edit(run) for run in _runs(len(self.words), self.partners))
        return tuple(part for edit in whole for part in self._split_at_breaks(edit))

    @cached_property
    def dropped(self) -> tuple[Span, ...]:
        """The stretches of the sentence that no word of the statement is paired with or stands in place of."""
        taken = [edit.theirs for edit in self.edits]
        stretches = (_hull(self.others, run) for run in _runs(len(self.others), self.takers))
        return tuple(span for span in stretches if not any(span.overlaps(other) for other in taken))

    def show(self, edit: Edit) -> tuple[str, str]:
        """The words of an edit on both sides."""
        return edit.mine.slice(self.text), edit.theirs.slice(self.other)

    def indexes(self, span: Span) -> range:
        """The indexes of the statement's words that share a character with `span`."""
        return index_words(self.words, span)

    def partner(self, span: Span) -> Span | None:
        """Where the sentence has the very words of `span`; None when one of its content words is not paired."""
        inside = self.indexes(span)
        content = [n for n in inside if self.words[n].is_content] or list(inside)
        theirs = sorted(self.partners[n] for n in content if n in self.partners)
        if not theirs or len(theirs) < len(content):
            return None
        return Span(self.others[theirs[0]].span.start, self.others[theirs[-1]].span.end)

    def counterpart(self, span: Span) -> Span | None:
        """What stands in the sentence in the place of `span`: the same words, or others; None when unsure.

        Of words that are only partly the same ("Ines Okafor" for "Paul Okafor") it is the whole that holds them.
        """
        if equal := self.partner(span):
            return equal
        inside = self.indexes(span)
        paired = [self.others[self.partners[n]].span for n in inside if n in self.partners]
        edits = [edit.theirs for edit in self.edits if edit.mine.overlaps(span) and self._is_exchange(edit)]
        spans = sorted(paired + edits)
        if not edits or any(n not in self.partners and self._edit_of(n) is None for n in inside):
            return None
        if any(len(self.other[a.end : b.start].split()) > 1 for a, b in pairwise(spans)):
            return None
        return Span(spans[0].start, max(span.end for span in spans))

    def context(self, span: Span, reach: int = 3) -> float:
        """The share, 0 to 1, of the content words at most `reach` content words away from `span` that are paired."""
        inside = self.indexes(span)
        if not inside:
            return 0.0
        before = [n for n in range(inside.start) if self.words[n].is_content][-reach:]
        after = [n for n in range(inside.stop, len(self.words)) if self.words[n].is_content][:reach]
        around = before + after
        return sum(n in self.partners for n in around) / len(around) if around else 0.0

    def _is_exchange(self, edit: Edit) -> bool:
        """Whether an edit puts words for words: fixed on both sides, or short on both."""
        mine, theirs = (len(stretch.split()) for stretch in (edit.mine.slice(self.text), edit.theirs.slice(self.other)))
        return theirs > 0 and (edit.anchors == 2 or (max(mine, theirs) <= _SHORT_EDIT and abs(mine - theirs) <= 1))

    def _edit_of(self, index: int) -> Edit | None:
        return next((edit for edit in self.edits if edit.mine.overlaps(self.words[index].span)), None)

    def _edit(self, run: range) -> Edit:
        left, right = self.partners.get(run.start - 1), self.partners.get(run.stop)
        theirs, anchors = self._place(left, right)
        mine = _hull(self.words, run)
        if theirs:
            return Edit(mine, _hull(self.others, theirs), anchors)
        at = self.others[left].span.end if left is not None else self.others[right].span.start if right else 0
        return Edit(mine, Span(at, at), anchors)

    def _split_at_breaks(self, edit: Edit) -> Iterator[Edit]:
        """An edit cut at its commas and the like, where both sides have the same ones."""
        mine, theirs = _split_span(self.text, edit.mine), _split_span(self.other, edit.theirs)
        if edit.anchors < 2 or len(mine) != len(theirs):
            yield edit
        else:
            yield from (Edit(one, other, edit.anchors) for one, other in zip(mine, theirs, strict=True))

    def _place(self, left: int | None, right: int | None) -> tuple[range, int]:
        """The unpaired words of the sentence between two partners, or of its clause beside the one that there is."""
        if left is not None and right is not None and left < right:
            between = range(left + 1, right)
            if self.takers.keys().isdisjoint(between):
                return between, 2
        after = self._free(left, 1) if left is not None else range(0)
        before = self._free(right, -1) if right is not None else range(0)
        return after or before, int(bool(after or before))

    def _free(self, anchor: int, step: int) -> range:
        """The unpaired words of one clause that follow (`step` 1) or go before (-1) a word of the sentence."""
        at = anchor
        while 0 <= at + step < len(self.others) and at + step not in self.takers and not self._breaks(at, at + step):
            at += step
        return range(anchor + 1, at + 1) if step > 0 else range(at, anchor)

    def _breaks(self, one: int, next_one: int) -> bool:
        first, second = sorted((self.others[one].span, self.others[next_one].span))
        return bool(_BREAK.search(self.other, first.end, second.start))


@dataclass(frozen=True)
class Telling:
    """A sentence of a cited source that tells what a statement tells, aligned with it."""

    part: CitedText
    sentence: Sentence
    alignment: Alignment

    def cite(self, span: Span | None = None) -> Citation:
        """A citation of `span` (offsets into the sentence's text), or of the whole sentence."""
        start, end = span or Span(0, len(self.sentence.text))
        base = self.sentence.span.start
        return self.part.menu.cite(Span(base + start, base + end))


def locate_tellings(text: str, cited: Sequence[CitedText], *, everywhere: bool = False) -> tuple[Telling, ...]:
    """The cited sentences beside the statement `text`, the one with most of its words first.

    With `everywhere` the other sentences of the cited sources too, of them at most six that share most words with it.
    Sentences that share fewer than two content words, or are in another language, are left out.
    """
    language = tell_language(text, cited)
    parts = [part for part in cited if part.menu.source.language == language or language is None]
    tellings = [
        Telling(part, sentence, align(text, sentence.text, language))
        for part in parts
        for sentence in (_alike(text, part, language) if everywhere else part.sentences)
    ]
    kept = [telling for telling in tellings if _count_content(telling.alignment) >= _FEWEST_PAIRS]
    return tuple(sorted(kept, key=lambda telling: (-telling.alignment.share, -telling.alignment.other_share)))


@lru_cache(maxsize=2048)
def align(text: str, other: str, language: str | None = None) -> Alignment:
    """Align a statement with a sentence or passage in the same `language` (BCP 47 primary tag, English when None)."""
    words, others = split_words(text, language), split_words(other, language)
    if max(len(words), len(others)) > _MOST_WORDS:
        return Alignment(text, other, words, others, (), frozenset())
    chain = _chain(_matches(words, others))
    pairs = dict(_grow(words, others, dict(chain)))
    pairs |= _fill(words, others, pairs)
    moved = _pair_moved(words, others, pairs)
    return Alignment(text, other, words, others, tuple(sorted((pairs | moved).items())), frozenset(moved))


@lru_cache(maxsize=8192)
def split_words(text: str, language: str | None = None) -> tuple[Word, ...]:
    """The words of `text` in order, with their spans. A possessive s and "n't" are words of their own."""
    return tuple(Word(Span(*found.span()), *_key(found.group(), language)) for found in _TOKEN.finditer(text))


def index_words(words: Sequence[Word], span: Span) -> range:
    """The indexes of the words that share a character with `span`."""
    first = bisect_right(words, span.start, key=_word_end)
    last = bisect_left(words, span.end, key=_word_start)
    return range(first, last) if first < last else range(0)


def _word_start(word: Word) -> int:
    return word.span.start


def _word_end(word: Word) -> int:
    return word.span.end


@lru_cache(maxsize=8192)
def content_keys(text: str, language: str | None = None) -> frozenset[str]:
    """The keys of the content words of `text`."""
    return frozenset(word.key for word in split_words(text, language) if word.is_content)


def word_key(word: str, language: str | None = None) -> str:
    """The key that `word` has in an alignment: for looking words up in lists of one's own."""
    return _key(word, language)[0]


@lru_cache(maxsize=32_768)
def _key(printed: str, language: str | None) -> tuple[str, bool]:
    if printed[0].isdigit():
        return printed.replace(",", ""), True
    if printed == "%":
        return stem("percent"), True
    folded = fold_word(printed)
    if folded in _SMALL_NUMBERS:
        return _SMALL_NUMBERS[folded], True
    is_content = bool(content_words(folded, language))
    if printed.isupper() and len(folded) > 1 and not is_content:
        return folded.upper(), True
    cut = _KOREAN_PARTICLE.sub("", folded)
    return (stem(cut, language or "en") if cut else folded), is_content


def _matches(words: Sequence[Word], others: Sequence[Word]) -> list[tuple[int, int]]:
    places: dict[str, list[int]] = {}
    for theirs, word in enumerate(others):
        if word.is_content:
            places.setdefault(word.key, []).append(theirs)
    found = [(mine, theirs) for mine, w in enumerate(words) if w.is_content for theirs in places.get(w.key, ())]
    return found[:_MOST_MATCHES]


def _chain(matches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The heaviest chain of matches that rises in both texts; neighbours in both weigh more."""
    weights: list[float] = []
    befores: list[int] = []
    for at, (mine, theirs) in enumerate(matches):
        best, before = 0.0, -1
        for earlier in range(at):
            i, j = matches[earlier]
            if i < mine and j < theirs:
                near = _ADJACENT / max(abs(mine - i - (theirs - j)) + 1, theirs - j)
                if weights[earlier] + near > best:
                    best, before = weights[earlier] + near, earlier
        weights.append(best + 1)
        befores.append(before)
    at = max(range(len(matches)), key=lambda n: weights[n], default=-1)
    chain: list[tuple[int, int]] = []
    while at >= 0:
        chain.append(matches[at])
        at = befores[at]
    return chain[::-1]


def _grow(words: Sequence[Word], others: Sequence[Word], pairs: dict[int, int]) -> dict[int, int]:
    """`pairs` with the equal words that stand directly beside a pair in both texts."""
    grown = dict(pairs)
    taken = set(pairs.values())
    for mine, theirs in pairs.items():
        for step in (1, -1):
            i, j = mine + step, theirs + step
            while 0 <= i < len(words) and 0 <= j < len(others) and i not in grown and j not in taken:
                if words[i].key != others[j].key:
                    break
                grown[i] = j
                taken.add(j)
                i, j = i + step, j + step
    return grown


def _fill(words: Sequence[Word], others: Sequence[Word], pairs: dict[int, int]) -> dict[int, int]:
    """The equal words that are left in the gaps between pairs, in order, function words included."""
    filled: dict[int, int] = {}
    for mine, theirs in _gaps(len(words), len(others), pairs):
        mine_keys = [words[n].key for n in mine]
        their_keys = [others[n].key for n in theirs]
        for block in LCSseq.opcodes(mine_keys, their_keys):
            if block.tag == "equal":
                length = block.src_end - block.src_start
                filled |= {mine[block.src_start + n]: theirs[block.dest_start + n] for n in range(length)}
    return filled


def _gaps(mine_end: int, their_end: int, pairs: dict[int, int]) -> Iterator[tuple[range, range]]:
    """The stretches between pairs in both texts; at the edges of the chain no longer in the other than in the one."""
    if not pairs:
        return
    chain = sorted(pairs.items())
    first, last = chain[0], chain[-1]
    yield range(first[0]), range(max(0, first[1] - first[0] - 2), first[1])
    for (i, j), (k, m) in pairwise(chain):
        if k > i + 1 and m > j + 1:
            yield range(i + 1, k), range(j + 1, m)
    yield range(last[0] + 1, mine_end), range(last[1] + 1, min(their_end, last[1] + mine_end - last[0] + 2))


def _pair_moved(words: Sequence[Word], others: Sequence[Word], pairs: dict[int, int]) -> dict[int, int]:
    """Pairs of content words that are equal but out of order, with the equal words beside them."""
    taken = set(pairs.values())
    free: dict[str, list[int]] = {}
    for theirs, word in enumerate(others):
        if word.is_content and theirs not in taken:
            free.setdefault(word.key, []).append(theirs)
    moved: dict[int, int] = {}
    for mine, word in enumerate(words):
        if word.is_content and mine not in pairs and free.get(word.key):
            choices = free[word.key]
            follows = moved.get(mine - 1, -2) + 1
            theirs = follows if follows in choices else choices[0]
            choices.remove(theirs)
            moved[mine] = theirs
    grown = _grow(words, others, pairs | moved)
    return {mine: theirs for mine, theirs in grown.items() if mine not in pairs}


def _alike(text: str, part: CitedText, language: str | None) -> list[Sentence]:
    """The sentences of a source that share most content words with the statement, the cited ones first."""
    keys = content_keys(text, language)
    cited = {sentence.id for sentence in part.sentences}
    shared = [(len(keys & content_keys(sentence.text, language)), sentence) for sentence in part.menu.sentences]
    ranked = sorted(shared, key=lambda item: (item[1].id not in cited, -item[0]))
    return [sentence for count, sentence in ranked[:_MOST_TELLINGS] if count >= _FEWEST_PAIRS]


def _count_content(alignment: Alignment) -> int:
    return sum(alignment.words[mine].is_content for mine, _ in alignment.pairs)


def _share(words: Sequence[Word], paired: dict[int, int]) -> float:
    content = [n for n, word in enumerate(words) if word.is_content]
    return sum(n in paired for n in content) / len(content) if content else 0.0


def _runs(count: int, paired: dict[int, int]) -> Iterator[range]:
    """The stretches of words that are not paired."""
    start: int | None = None
    for n in range(count + 1):
        is_free = n < count and n not in paired
        if is_free and start is None:
            start = n
        elif not is_free and start is not None:
            yield range(start, n)
            start = None


def _hull(words: Sequence[Word], run: range) -> Span:
    return Span(words[run.start].span.start, words[run.stop - 1].span.end)


def _split_span(text: str, span: Span) -> list[Span]:
    """The stretches of `span` between its commas and the like."""
    stretches: list[Span] = []
    start = span.start
    for mark in [*_BREAK.finditer(text, span.start, span.end), None]:
        stretch = text[start : mark.start() if mark else span.end]
        if stretch.strip():
            start += len(stretch) - len(stretch.lstrip())
            stretches.append(Span(start, start + len(stretch.strip())))
        start = mark.end() if mark else span.end
    return stretches
