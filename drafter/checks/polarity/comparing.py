"""A statement beside one sentence of its evidence: which words stand in the same place, and what only one denies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from drafter.brief import Span
from drafter.checks.aligning import Alignment, Telling
from drafter.checks.polarity.denials import Denials, Denied, read_denials

# From this share of the statement's words on, one side of a word's surroundings is enough to tell that both texts
# speak of the same thing.
NEAR_SHARE = 0.6
# How many words away in the sentence the words around a place may stand and still be its surroundings.
_WINDOW = 10
_BESIDE = 5
_REACH = 3
_LEAST_KIN = 0.5
_RIVAL = 0.5
# What makes a place the very same: the words next to it, and most of those up to five away.
_CLOSE = 5
_CLOSE_WINDOW = 8
_LEAST_CLOSE = 0.6
_LONGEST_GAP = 3
_COPIED = 5
_FEWEST_COPIED = 3
_TAKEN_UP = 3
_FIRST_TIME = re.compile(r"\bfor\s+the\s+first\s+time\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|who|which)", re.IGNORECASE)


@dataclass(frozen=True)
class Comparison:
    """A statement (`mine`) beside one sentence of its evidence (`theirs`); words are told by their indexes."""

    telling: Telling

    @cached_property
    def alignment(self) -> Alignment:
        return self.telling.alignment

    @cached_property
    def mine(self) -> Denials:
        return read_denials(self.alignment.text)

    @cached_property
    def theirs(self) -> Denials:
        return read_denials(self.alignment.other)

    @cached_property
    def reverse(self) -> "Comparison":
        """The sentence beside the statement: the same pairs with the parts exchanged."""
        one = self.alignment
        pairs = tuple(sorted((theirs, mine) for mine, theirs in one.pairs))
        moved = frozenset(one.partners[i] for i in one.moved)
        alignment = Alignment(one.other, one.text, one.others, one.words, pairs, moved)
        return Comparison(replace(self.telling, alignment=alignment))

    @cached_property
    def unmatched(self) -> tuple[tuple[Denied, ...], tuple[Denied, ...]]:
        """The negations of the statement and those of the sentence that the other has not."""
        matches = [(m, n) for m in self.mine.denied for n in self.theirs.denied if self._is_match(m, n)]
        ours, others = [m for m, _ in matches], [n for _, n in matches]
        added = (m for m in self.mine.denied if m not in ours and not self._is_new(m, self.mine, self.theirs))
        removed = (n for n in self.theirs.denied if n not in others and not self._is_new(n, self.theirs, self.mine))
        return tuple(added), tuple(removed)

    @cached_property
    def doubtful_mine(self) -> frozenset[int]:
        """The statement's words that it may deny and the sentence does not."""
        shadows = (one.reach for one in self.mine.shadows if one.word not in self.alignment.partners)
        return frozenset().union(*(one.reach for one in self.unmatched[0]), *shadows)

    @cached_property
    def doubtful_theirs(self) -> frozenset[int]:
        """The sentence's words that it may deny and the statement does not."""
        shadows = (one.reach for one in self.theirs.shadows if one.word not in self.alignment.takers)
        return frozenset().union(*(one.reach for one in self.unmatched[1]), *shadows)

    def is_kin(self, i: int, j: int) -> bool:
        """Whether at least half of the content words around `i`, and two of them, have their partners around `j`."""
        around = self.mine.around(i, _REACH)
        kin = sum(self._is_near(k, j, _WINDOW) for k in around)
        return bool(around) and kin >= max(min(2, len(around)), _LEAST_KIN * len(around))

    def is_framed(self, i: int, j: int, least: int = 2) -> bool:
        """Whether the content words before and after `i` in its clause both have their partners around `j`.

        In a sentence that has most of the statement's words, one of them is enough; so it is where `least` is 1.
        """
        beside = [k for k in self.mine.around(i, 1) if self.mine.clauses[k] == self.mine.clauses[i]]
        near = sum(self._is_near(k, j, _WINDOW) for k in beside)
        return near >= min(least, len(beside)) or (near > 0 and self.alignment.share >= NEAR_SHARE)

    def is_close(self, i: int, j: int) -> bool:
        """Whether most content words up to five words away from `i`, and two of them, have their partners near `j`.

        Words behind a mark count only where there are no two before it.
        """
        words = self.mine.words
        close = [
            k for k in range(max(0, i - _CLOSE), min(len(words), i + _CLOSE + 1)) if k != i and words[k].is_content
        ]
        within = [k for k in close if not self._is_parted(min(i, k), max(i, k))]
        close = within if len(within) >= 2 else close
        near = sum(self._is_near(k, j, _CLOSE_WINDOW) for k in close)
        return near >= max(min(2, len(close)), _LEAST_CLOSE * len(close)) and near > 0

    def is_embedded(self, i: int, j: int) -> bool:
        """Whether the two words before and the two after `i` are those before and after `j`."""
        return all(self.alignment.partners.get(i + step) == j + step for step in (-2, -1, 1, 2))

    def is_crossed(self, i: int, j: int) -> bool:
        """Whether words around `i` stand on the other side of `j`: the parties may have changed places."""
        partners = self.alignment.partners
        around = [k for k in self.mine.around(i, _REACH) if k in partners]
        return any(k in self.alignment.moved or (k < i) != (partners[k] < j) for k in around)

    def seat(self, i: int) -> int | None:
        """Where the sentence has the very word `i`; of several places the one with most of its surroundings."""
        if i not in self.alignment.partners:
            return None
        places = self._places_of(self.mine.words[i].key)
        return places[0] if len(places) == 1 else max(places, key=lambda j: self._nearness(i, j))

    def rival_seats(self, i: int, j: int) -> list[int]:
        """Other places of the very word `i`, about as near to its surroundings as `j` is."""
        least = _RIVAL * self._nearness(i, j)
        places = self._places_of(self.mine.words[i].key)
        return [k for k in places if k != j and self._nearness(i, k) >= least]

    def open_places(self, i: int) -> Iterator[int]:
        """The unpaired words of the sentence that may stand in the place of the statement's word `i`."""
        slot = self.slot(i)
        is_content = self.mine.words[i].is_content
        for j, other in enumerate(self.theirs.words):
            if j in slot or (
                j not in self.alignment.takers and is_content and other.is_content and self._is_beside(i, j)
            ):
                yield j

    def slot(self, i: int) -> tuple[int, ...]:
        """The unpaired words of the sentence in the place of the unpaired `i`: between the partners of its neighbours.

        A mark, or the end of both texts, counts as a neighbour. Empty where the surroundings differ.
        """
        if i in self.alignment.partners:
            return ()
        start, stop = self._run(i)
        is_alone = not any(k != i and self.mine.words[k].is_content for k in range(start, stop))
        for gap in self.gaps(start if is_alone else i, stop):
            found = tuple(j for j in gap if j not in self.alignment.takers)
            if found and (self.is_copied(stop) or any(self._is_same_place(i, j, is_alone) for j in found)):
                return found
        return ()

    def _is_same_place(self, i: int, j: int, is_alone: bool) -> bool:
        if not is_alone and not self.is_framed(i, j):
            return False
        return self.is_embedded(i, j) or (self.is_close(i, j) and self._has_object(i, j))

    def _has_object(self, i: int, j: int) -> bool:
        """Whether the next content word, where no mark parts it from `i`, has its partner around `j`, too."""
        after = next((k for k in range(i + 1, len(self.mine.words)) if self.mine.words[k].is_content), None)
        if after is None or self._is_parted(i, after) or self.alignment.share >= NEAR_SHARE:
            return True
        return self._is_near(after, j, _CLOSE_WINDOW)

    def gaps(self, start: int, stop: int) -> Iterator[range]:
        """Where the sentence may have something in place of the statement's words `start` to `stop`.

        That is between the partners of the words around them, and between a pronoun for what comes before them and the
        very words that follow.
        """
        partners = self.alignment.partners
        left, right = partners.get(start - 1), partners.get(stop)
        if left is None and start == 0:
            left = -1
        if right is None and left is not None and self._ends_phrase(self.mine, stop - 1):
            ends = range(left + 1, min(len(self.theirs.words), left + 2 + _LONGEST_GAP))
            right = next((j + 1 for j in ends if self._ends_phrase(self.theirs, j)), None)
        if left is not None and right is not None and 0 <= right - left - 1 <= stop - start + _LONGEST_GAP:
            yield range(left + 1, right)
        after = partners.get(stop)
        if after is not None and self.is_copied(stop) and self._is_taken_up(start, after):
            yield range(max(0, after - 1), after)

    def _is_taken_up(self, start: int, after: int) -> bool:
        """Whether the sentence has a pronoun just before word `after`, or what the statement has before `start`."""
        before = range(max(0, after - _TAKEN_UP), after)
        if any(_PRONOUN.fullmatch(self.theirs.words[j].span.slice(self.theirs.text)) for j in before):
            return True
        subject = [k for k in range(max(0, start - _TAKEN_UP), start) if self.mine.words[k].is_content]
        return any(self._is_near(k, after, _CLOSE_WINDOW) for k in subject)

    def is_copied(self, start: int) -> bool:
        """Whether three words or more from `start` on, two of them of content, stand in the sentence just so."""
        partners, words = self.alignment.partners, self.mine.words
        stop = start
        while (
            stop < min(start + _COPIED, len(words)) and partners.get(stop, -1) == partners.get(start, -2) + stop - start
        ):
            stop += 1
        return stop - start >= _FEWEST_COPIED and sum(word.is_content for word in words[start:stop]) >= 2

    def _run(self, i: int) -> tuple[int, int]:
        """The unpaired words around `i`, from where to where."""
        start = stop = i
        while start > 0 and start - 1 not in self.alignment.partners:
            start -= 1
        while stop < len(self.mine.words) and (stop == i or stop not in self.alignment.partners):
            stop += 1
        return start, stop

    def _is_parted(self, start: int, stop: int) -> bool:
        """Whether a mark stands between two of the statement's words."""
        words = self.mine.words
        return any(mark in self.mine.text[words[start].span.end : words[stop].span.start] for mark in ",;:()")

    def _ends_phrase(self, text: Denials, i: int) -> bool:
        end = text.words[i + 1].span.start if i + 1 < len(text.words) else len(text.text)
        return i + 1 == len(text.words) or any(mark in text.text[text.words[i].span.end : end] for mark in ",.;:!?")

    def _is_match(self, m: Denied, n: Denied) -> bool:
        """Whether two negations fall on the same word, or are the same words and fall on different ones."""
        partners = self.alignment.partners
        paired = [partners[i] for i in m.heads if i in partners]
        is_same_cue = any(partners.get(i) in n.cue for i in m.cue)
        return any(j in n.heads or (is_same_cue and j in n.reach) for j in paired) or (is_same_cue and not paired)

    def _is_new(self, denied: Denied, one: Denials, other: Denials) -> bool:
        """Whether one text says "without a ferry for the first time", so that there was one till then."""
        is_first = _FIRST_TIME.search(one.text, denied.negation.cue.end) is not None
        return is_first and _FIRST_TIME.search(other.text) is None

    def _is_beside(self, i: int, j: int) -> bool:
        touches = any(self._is_near(k, j, _BESIDE) for k in self.mine.around(i, 1))
        return touches and self.is_framed(i, j) and self.is_kin(i, j)

    def _is_near(self, k: int, j: int, distance: int) -> bool:
        partner = self.alignment.partners.get(k)
        return partner is not None and abs(partner - j) <= distance

    def _nearness(self, i: int, j: int) -> float:
        partners = self.alignment.partners
        return sum(1 / (1 + abs(partners[k] - j)) for k in self.mine.around(i, _REACH) if k in partners)

    def _places_of(self, key: str) -> list[int]:
        return [j for j, word in enumerate(self.theirs.words) if word.key == key]


def hull(text: Denials, indexes: Sequence[int]) -> Span:
    """The characters from the first to the last of the words at `indexes`."""
    return Span(text.words[min(indexes)].span.start, text.words[max(indexes)].span.end)
