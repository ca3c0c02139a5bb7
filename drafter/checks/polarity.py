"""Does a statement say the opposite of its evidence: a negation put in or left out, a word replaced by its opposite.

A negation belongs to the word that it falls on. The statement is laid beside the sentence that tells the same; where
both have that word (or one that says as much) in the same place, one denied and the other not, they contradict each
other. Where a source says both, here the one and there the other, nothing is found.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.brief import Finding, Span, Statement
from drafter.checks.aligning import Alignment, Telling, locate_tellings
from drafter.checks.denials import Denials, read_denials
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import locate_quoted
from drafter.text.negation import has_bound
from drafter.text.opposites import is_alike

# A sentence with less than this share of the statement's words tells something else.
_LEAST_SHARE = 0.4
# How many words away in the sentence the words around a place may stand and still be its surroundings.
_WINDOW = 10
_BESIDE = 5
_REACH = 3
_LEAST_KIN = 0.5
_RIVAL = 0.5


def check_polarity(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings negation_changed and direction_reversed (errors) of an English statement.

    Words inside quotation marks are left to the quote check.
    """
    comparisons = [
        _Comparison(telling)
        for telling in locate_tellings(statement.text, cited)
        if telling.part.menu.source.language in (None, "en")
    ]
    quoted = locate_quoted(statement.text)
    found: dict[Span, Finding] = {}
    for comparison in comparisons:
        if comparison.alignment.share < _LEAST_SHARE:
            continue
        others = [other for other in comparisons if other is not comparison]
        for code, mine, theirs in (*_locate_turned(comparison, others), *_locate_negated(comparison, others)):
            if not any(mine.overlaps(span) for span in (*quoted, *found)):
                found[mine] = comparison.tell(code, mine, theirs)
    return list(found.values())


@dataclass(frozen=True)
class _Comparison:
    """A statement beside one sentence of its evidence."""

    telling: Telling

    @property
    def alignment(self) -> Alignment:
        return self.telling.alignment

    @cached_property
    def mine(self) -> Denials:
        return read_denials(self.alignment.text)

    @cached_property
    def theirs(self) -> Denials:
        return read_denials(self.alignment.other)

    def tell(self, code: str, mine: Span, theirs: Span) -> Finding:
        """The finding that the statement says `mine` where the sentence says `theirs`."""
        said = theirs.slice(self.alignment.other)
        message = f"the text says “{mine.slice(self.alignment.text)}”, the source says “{said}”"
        evidence = (self.telling.cite(theirs),)
        return Finding(code=code, severity="error", message=message, at=mine, evidence=evidence)

    def kinship(self, i: int, j: int) -> float:
        """The share of the content words around `i` whose partners stand around `j`; 0 when fewer than two do."""
        around = self.mine.around(i, _REACH)
        kin = sum(self._is_near(k, j, _WINDOW) for k in around)
        return kin / len(around) if around and kin >= min(2, len(around)) else 0.0

    def touches(self, i: int, j: int, distance: int) -> bool:
        """Whether the content word before or after `i` has its partner at most so many words away from `j`."""
        return any(self._is_near(k, j, distance) for k in self.mine.around(i, 1))

    def is_crossed(self, i: int, j: int) -> bool:
        """Whether words around `i` stand on the other side of `j`: the parties may have changed places."""
        partners = self.alignment.partners
        around = [k for k in self.mine.around(i, _REACH) if k in partners]
        return any(k in self.alignment.moved or (k < i) != (partners[k] < j) for k in around)

    def seat(self, i: int) -> int | None:
        """Where the sentence has the very word `i`; of several places the one with most of its surroundings."""
        if i not in self.alignment.partners:
            return None
        key = self.mine.words[i].key
        places = [j for j, word in enumerate(self.theirs.words) if word.key == key]
        if len(places) == 1:
            return places[0]
        return max(places, key=lambda j: self.nearness(i, j))

    def rival_seats(self, i: int, j: int) -> list[int]:
        """Other places of the very word `i`, about as near to its surroundings as `j` is."""
        key, least = self.mine.words[i].key, _RIVAL * self.nearness(i, j)
        places = (k for k, word in enumerate(self.theirs.words) if word.key == key and k != j)
        return [k for k in places if self.nearness(i, k) >= least]

    def nearness(self, i: int, j: int) -> float:
        """How near the partners of the words around `i` stand to `j`; the more, the nearer."""
        partners = self.alignment.partners
        return sum(1 / (1 + abs(partners[k] - j)) for k in self.mine.around(i, _REACH) if k in partners)

    def open_places(self, i: int) -> Iterator[int]:
        """The unpaired words of the sentence that may stand in the place of the statement's word `i`."""
        tight = self._tight_places(i)
        is_content = self.mine.words[i].is_content
        for j, other in enumerate(self.theirs.words):
            if j in self.alignment.takers:
                continue
            if j in tight or (is_content and other.is_content and self._is_beside(i, j)):
                yield j

    def _is_beside(self, i: int, j: int) -> bool:
        return self.touches(i, j, _BESIDE) and self.kinship(i, j) >= _LEAST_KIN

    def _is_near(self, k: int, j: int, distance: int) -> bool:
        partner = self.alignment.partners.get(k)
        return partner is not None and abs(partner - j) <= distance

    def _tight_places(self, i: int) -> set[int]:
        """The words between the same neighbours; the beginning and the end of both texts count as one."""
        span = self.mine.words[i].span
        edits = [edit for edit in self.alignment.edits if edit.mine.overlaps(span)]
        last = len(self.mine.words) - 1, len(self.theirs.words) - 1
        places: set[int] = set()
        for edit in edits:
            inside = {j for j, other in enumerate(self.theirs.words) if other.span.overlaps(edit.theirs)}
            is_edge = (i == 0 and 0 in inside) or (i == last[0] and last[1] in inside)
            if edit.anchors + is_edge >= 2:
                places |= inside
        return places


def _locate_negated(comparison: _Comparison, others: Sequence[_Comparison]) -> Iterator[tuple[str, Span, Span]]:
    mine, theirs = comparison.mine, comparison.theirs
    if not mine.heads and not theirs.heads:
        return
    for i, j in _pair_alike(comparison):
        is_added = i in mine.heads and j not in theirs.doubtful
        is_removed = j in theirs.heads and i not in mine.doubtful
        if not (is_added or is_removed) or (i in mine.unreal) != (j in theirs.unreal):
            continue
        rivals = (k in theirs.doubtful for k in comparison.rival_seats(i, j))
        if _is_in_play(comparison, i, j) and is_added not in rivals and not _is_told_so(i, is_added, others):
            yield "negation_changed", mine.phrase(i), theirs.phrase(j)


def _pair_alike(comparison: _Comparison) -> Iterator[tuple[int, int]]:
    """The statement's words beside the same, or words that say as much, in the same surroundings."""
    mine, theirs = comparison.mine, comparison.theirs
    for i in range(len(mine.words)):
        if not mine.is_telling(i):
            continue
        j = comparison.seat(i)
        if j is not None and comparison.kinship(i, j) >= _LEAST_KIN:
            yield i, j
        elif j is None and mine.senses[i]:
            yield from ((i, k) for k in comparison.open_places(i) if is_alike(mine.senses[i], theirs.senses[k]))


def _is_in_play(comparison: _Comparison, i: int, j: int) -> bool:
    """Whether the pair tells the same thing: a noun that is denied ("no injuries") needs the same verb beside it."""
    mine, theirs = comparison.mine, comparison.theirs
    negation = mine.heads.get(i) or theirs.heads.get(j)
    if negation is None or (negation.kind == "bounded" and not (has_bound(mine.text) and has_bound(theirs.text))):
        return False
    if not negation.is_determiner:
        return True
    near = [k for k in range(max(0, i - 4), min(len(mine.words), i + 4)) if k != i]
    partners = comparison.alignment.partners
    return any(k in partners and abs(partners[k] - j) <= _BESIDE and (k < i) == (partners[k] < j) for k in near)


def _is_told_so(i: int, is_added: bool, others: Sequence[_Comparison]) -> bool:
    """Whether another sentence has the statement's word `i` as the statement has it: denied, or plainly told."""
    for other in others:
        j = other.seat(i)
        if j is not None and (j in other.theirs.doubtful) == is_added:
            return True
    return False


def _locate_turned(comparison: _Comparison, others: Sequence[_Comparison]) -> Iterator[tuple[str, Span, Span]]:
    mine, theirs = comparison.mine, comparison.theirs
    for i, j in _pair_opposites(comparison):
        if i not in mine.scoped and j not in theirs.scoped and not _is_side_told(i, others):
            yield "direction_reversed", mine.words[i].span, theirs.words[j].span


def _pair_opposites(comparison: _Comparison) -> Iterator[tuple[int, int]]:
    mine, theirs = comparison.mine, comparison.theirs
    keys = {word.key for word in theirs.words}
    for i in range(len(mine.words)):
        opposites = _locate_opposites(comparison, i, keys)
        if not opposites:
            continue
        places = set(_places_of_opposites(comparison, i))
        if any(is_alike(mine.senses[i], theirs.senses[j]) for j in places):
            continue
        for j in opposites:
            if j in places and not (_needs_order(comparison, i) and comparison.is_crossed(i, j)):
                yield i, j


def _locate_opposites(comparison: _Comparison, i: int, keys: Collection[str]) -> list[int]:
    mine, theirs = comparison.mine, comparison.theirs
    if mine.senses[i] or mine.turned.get(i) in keys:
        return [j for j in range(len(theirs.words)) if mine.is_opposite(i, theirs, j)]
    return [j for j, turned in theirs.turned.items() if turned == mine.words[i].key]


def _places_of_opposites(comparison: _Comparison, i: int) -> Iterator[int]:
    """Where an opposite of word `i` would stand: in its place, or in the clause that tells of the same things."""
    seat = comparison.seat(i)
    if seat is None:
        yield from comparison.open_places(i)
    else:
        yield from _places_in_clause(comparison, i, seat)


def _places_in_clause(comparison: _Comparison, i: int, seat: int) -> Iterator[int]:
    """The words of the clause that has all partners of the clause of `i`, where `seat` is in another one."""
    mine, theirs, partners = comparison.mine, comparison.theirs, comparison.alignment.partners
    beside = [k for k in mine.around(i, _REACH) if mine.clauses[k] == mine.clauses[i] and k in partners]
    homes = {theirs.clauses[partners[k]] for k in beside}
    if len(homes) == 1 and theirs.clauses[seat] not in homes:
        yield from (j for j, clause in enumerate(theirs.clauses) if clause in homes)


def _needs_order(comparison: _Comparison, i: int) -> bool:
    """Whether the opposite tells the same with the parties exchanged: "bought" and "sold", "before", "drier"."""
    word = comparison.mine.words[i]
    is_comparative = word.span.slice(comparison.mine.text).endswith("er")
    return is_comparative or not word.is_content or any(sense.is_converse for sense in comparison.mine.senses[i])


def _is_side_told(i: int, others: Sequence[_Comparison]) -> bool:
    """Whether another sentence has the very word, or one that says as much, in its place."""
    for other in others:
        if i in other.alignment.partners:
            return True
        senses = other.mine.senses[i]
        if senses and any(is_alike(senses, other.theirs.senses[j]) for j in other.open_places(i)):
            return True
    return False
