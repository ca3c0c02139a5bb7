"""Does a statement say the opposite of its evidence: a negation put in or left out, a word replaced by its opposite.

A negation belongs to the word that it falls on. The statement is laid beside the sentence that tells the same; where
both have that word (or one that says as much) in the same place, one denied and the other not, they contradict each
other. Where a source says both, here the one and there the other, nothing is found.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.brief import Finding, Span, Statement
from drafter.checks.aligning import locate_tellings
from drafter.checks.evidence import CitedText
from drafter.checks.figures.shares import tells_rest
from drafter.checks.polarity.abroad import check_polarity_abroad
from drafter.checks.polarity.comparing import NEAR_SHARE, Comparison, hull
from drafter.checks.polarity.denials import Denials, Denied
from drafter.checks.polarity.denied_clauses import check_denied_clauses
from drafter.checks.polarity.directions import check_directions
from drafter.checks.polarity.reworded import check_reworded
from drafter.checks.whereabouts import locate_quoted, tell_language
from drafter.text.negation import has_bound, has_comparison, has_exception, is_compared, is_of_old
from drafter.text.opposites import is_alike, is_verbal

# A sentence with less than this share of the statement's words tells something else; what the two have in the very
# same words is compared all the same.
_LEAST_SHARE = 0.5
# With this share of its words an event told behind "after the dam was built," is the one that the sentence tells.
_SAME_EVENT = 0.75
_BESIDE = 5
_LEAST_CLOSE = 0.4
_LEAST_COPIED = 0.3
# How many words behind a negation the word may stand that it falls on.
_AFTER = 3
# What comes and goes with a negation; "wo" and "ca" are what "won't" and "can't" leave of a verb.
_LIGHT = re.compile(
    r"(?:do|does|did|is|are|was|were|be|been|has|have|had|will|would|wo|can|ca|could|to|an?|the|any|with|yet|ever)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|who|which|that)", re.IGNORECASE)
_TAKES_UP = re.compile(
    r"(?:the|this|that)\s+(?:agreement|deal|decision|measure|move|order|plan|resolution|ruling|step|vote)\s+"
    r"(?:(?:also|would|will|could)\s+)?",
    re.IGNORECASE,
)
_AHEAD_OF = re.compile(r"\bbefore\b[^,;:]*$", re.IGNORECASE)
_AHEAD = 6
_DO = frozenset(("do", "does", "did"))


class _Contradiction(NamedTuple):
    """What the statement says and what the sentence says, as offsets into each."""

    code: str
    mine: Span
    theirs: Span


def check_polarity(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings negation_changed and direction_reversed (errors); in German, Korean and Japanese only of near copies.
    Across languages only the direction of figures is compared.

    Words inside quotation marks are left to the quote check.
    """
    tellings = locate_tellings(statement.text, cited)
    quoted = locate_quoted(statement.text)
    english = [
        Comparison(one)
        for one in tellings
        if one.part.menu.source.language in (None, "en") and not tells_rest(statement.text, one.sentence.text, "en")
    ]
    findings = (*_check_english(english), *check_polarity_abroad(tellings), *check_directions(statement, cited))
    if not findings and tell_language(statement.text, cited) in (None, "en"):
        findings = (*check_reworded(statement.text, cited), *check_denied_clauses(statement.text, cited))
    return [one for one in findings if one.at and not any(Span(*one.at).overlaps(span) for span in quoted)]


def _check_english(comparisons: Sequence[Comparison]) -> list[Finding]:
    findings: list[Finding] = []
    told: list[Span] = []
    for comparison in comparisons:
        others = [other for other in comparisons if other is not comparison]
        theirs: list[Span] = []
        for one in (*_locate_turned(comparison, others), *_locate_negated(comparison, others)):
            if not any(one.mine.overlaps(span) for span in told) and not any(one.theirs.overlaps(s) for s in theirs):
                findings.append(_tell(one, comparison))
                told.append(one.mine)
                theirs.append(one.theirs)
    return findings


def _tell(found: _Contradiction, comparison: Comparison) -> Finding:
    text, said = comparison.alignment.text, found.theirs.slice(comparison.alignment.other)
    message = f"the text says “{found.mine.slice(text)}”, the source says “{said}”"
    evidence = (comparison.telling.cite(found.theirs),)
    return Finding(code=found.code, severity="error", message=message, at=found.mine, evidence=evidence)


def _locate_negated(comparison: Comparison, others: Sequence[Comparison]) -> Iterator[_Contradiction]:
    mine, theirs = comparison.mine, comparison.theirs
    if has_exception(mine.text) != has_exception(theirs.text):
        return
    added, removed = comparison.unmatched
    for negation in added:
        for i, j in _locate_put_in(comparison, negation):
            if not _is_told_so(i, True, others) and not _is_ahead_in_one(comparison, i, j):
                yield _Contradiction("negation_changed", hull(mine, (*negation.cue, i)), hull(theirs, (j,)))
    for negation in removed:
        for j, i in _locate_put_in(comparison.reverse, negation):
            if not _is_told_so(i, False, others) and not _is_ahead_in_one(comparison, i, j):
                yield _Contradiction("negation_changed", hull(mine, (i,)), hull(theirs, (*negation.cue, j)))
    if comparison.alignment.share >= _LEAST_SHARE and (added or removed):
        yield from _locate_denied(comparison, others)


def _is_ahead_in_one(comparison: Comparison, i: int, j: int) -> bool:
    """Whether one text says that it came before word `i`, or `j`, was so: "before it was built", "not yet built"."""

    def is_ahead(text: Denials, k: int) -> bool:
        start = text.words[max(0, k - _AHEAD)].span.start
        return _AHEAD_OF.search(text.text[start : text.words[k].span.start]) is not None

    return is_ahead(comparison.mine, i) != is_ahead(comparison.theirs, j)


def _locate_put_in(comparison: Comparison, denied: Denied) -> Iterator[tuple[int, int]]:
    """The word that a negation falls on and its place in the sentence, which has the same words without it."""
    mine, theirs, partners = comparison.mine, comparison.theirs, comparison.alignment.partners
    kind = denied.negation.kind
    is_other = (kind == "bounded" and not has_bound(theirs.text)) or (kind == "lapsed" and is_of_old(theirs.text))
    is_other |= is_compared(denied.negation, mine.text) and not has_comparison(theirs.text)
    if is_other or kind == "twofold" or denied.negation.is_pronoun:
        return
    cue = [i for i in denied.cue if i not in partners or kind != "partial"] or denied.cue
    start, stop = _widen(comparison, cue[0], cue[-1] + 1)
    head = _find_head(mine, denied, stop)
    if head is None or head not in partners or mine.clauses[head] != mine.clauses[cue[0]]:
        return
    j = partners[head]
    least = _LEAST_COPIED if comparison.is_copied(stop) else _LEAST_CLOSE
    if not denied.negation.is_determiner and _has_other_object(comparison, head, j):
        return
    if comparison.alignment.share >= least and _is_same_but_for(comparison, (start, stop), head):
        is_denied = j in comparison.doubtful_theirs or any(j in one.cue for one in theirs.denied)
        rivals = any(k in theirs.doubtful for k in comparison.rival_seats(head, j))
        if not is_denied and not rivals and (head in mine.unreal) == (j in theirs.unreal):
            yield head, j


def _has_other_object(comparison: Comparison, i: int, j: int) -> bool:
    """Whether neither text has what the other says next to the same word: "paid no dividend", "paid a bonus"."""
    after, behind = comparison.mine.next_telling(i), comparison.theirs.next_telling(j)
    if after is None or behind is None:
        return False
    return after not in comparison.alignment.partners and behind not in comparison.alignment.takers


def _find_head(mine: Denials, denied: Denied, stop: int) -> int | None:
    """The word that a negation falls on, where it stands just behind: from word `stop` on."""
    near = range(stop, min(stop + _AFTER, len(mine.words)))
    telling = (i for i in near if mine.is_telling(i))
    return next((i for i in denied.heads if i in near), next(telling, None))


def _is_same_but_for(comparison: Comparison, span: tuple[int, int], head: int) -> bool:
    """Whether the sentence has the words around the statement's words `span`, and in their place next to nothing."""
    theirs, j = comparison.theirs, comparison.alignment.partners[head]
    for gap in comparison.gaps(*span):
        printed = [theirs.words[k].span.slice(theirs.text) for k in gap]
        is_empty = all(_LIGHT.fullmatch(word) or _PRONOUN.fullmatch(word) for word in printed)
        is_next = 0 <= j - gap.stop < _AFTER
        if is_empty and is_next and (comparison.is_close(head, j) or comparison.is_copied(span[1])):
            return True
    return False


def _widen(comparison: Comparison, start: int, stop: int) -> tuple[int, int]:
    """The statement's words `start` to `stop` with the unpaired auxiliaries and articles beside them."""
    mine, partners = comparison.mine, comparison.alignment.partners

    def is_light(i: int) -> bool:
        printed = mine.words[i].span.slice(mine.text)
        return printed in _DO or (i not in partners and _LIGHT.fullmatch(printed) is not None)

    while start > 0 and is_light(start - 1):
        start -= 1
    while stop < len(mine.words) and is_light(stop):
        stop += 1
    return start, stop


def _locate_denied(comparison: Comparison, others: Sequence[Comparison]) -> Iterator[_Contradiction]:
    """Words that one text denies and the other tells, in the same surroundings."""
    for i, j in _pair_alike(comparison):
        ours = next((one for one in comparison.unmatched[0] if i in one.heads), None)
        other = next((one for one in comparison.unmatched[1] if j in one.heads), None)
        if (ours and j in comparison.doubtful_theirs) or (other and i in comparison.doubtful_mine):
            continue
        denied = ours or other
        if not denied or _is_ahead_in_one(comparison, i, j):
            continue
        if _is_in_play(comparison, i, j, denied) and not _is_told_so(i, bool(ours), others):
            mine = hull(comparison.mine, (*ours.cue, i) if ours else (i,))
            theirs = hull(comparison.theirs, (*other.cue, j) if other else (j,))
            yield _Contradiction("negation_changed", mine, theirs)


def _pair_alike(comparison: Comparison) -> Iterator[tuple[int, int]]:
    """The statement's words beside the same, or words that say as much, in the same surroundings."""
    mine, theirs = comparison.mine, comparison.theirs
    for i in range(len(mine.words)):
        if not mine.is_telling(i):
            continue
        j = comparison.seat(i)
        if j is not None and comparison.is_kin(i, j):
            yield i, j
        elif j is None and mine.senses[i]:
            yield from ((i, k) for k in comparison.open_places(i) if is_alike(mine.senses[i], theirs.senses[k]))


def _is_in_play(comparison: Comparison, i: int, j: int, denied: Denied) -> bool:
    """Whether both words tell the same thing, so that the negation of one of the two contradicts the other."""
    mine, theirs, kind = comparison.mine, comparison.theirs, denied.negation.kind
    is_determiner = denied.negation.is_determiner
    is_other = not is_determiner and _has_other_object(comparison, i, j)
    if (
        is_other
        or (i in mine.unreal) != (j in theirs.unreal)
        or not comparison.is_framed(i, j, least=1 if is_determiner else 2)
    ):
        return False
    is_mine = denied in mine.denied
    text, other = (mine.text, theirs.text) if is_mine else (theirs.text, mine.text)
    if is_compared(denied.negation, text) and not has_comparison(other):
        return False
    if any((k in theirs.doubtful) == is_mine for k in comparison.rival_seats(i, j)):
        return False
    if kind == "lapsed":
        return comparison.alignment.share >= NEAR_SHARE and not (is_of_old(mine.text) or is_of_old(theirs.text))
    if kind == "bounded":
        return has_bound(mine.text) and has_bound(theirs.text)
    return not is_determiner or _has_same_verb(comparison, i, j)


def _has_same_verb(comparison: Comparison, i: int, j: int) -> bool:
    """Whether some word stands just before or just after both: a noun is denied only with its verb."""
    partners = comparison.alignment.partners
    near = [k for k in (i - 2, i - 1, i + 1, i + 2) if k in partners]
    return any(abs(partners[k] - j) <= _BESIDE and (k < i) == (partners[k] < j) for k in near)


def _is_told_so(i: int, is_denied: bool, others: Sequence[Comparison]) -> bool:
    """Whether another sentence has the statement's word `i` in its surroundings as the statement has it."""
    for other in others:
        j = other.seat(i)
        if j is not None and other.is_kin(i, j) and (j in other.theirs.doubtful) == is_denied:
            return True
    return False


def _locate_turned(comparison: Comparison, others: Sequence[Comparison]) -> Iterator[_Contradiction]:
    mine, theirs = comparison.mine, comparison.theirs
    pairs = tuple(_pair_opposites(comparison))
    for i, j in pairs:
        # "Opponents won" and "supporters lost": two opposites in one clause tell the same.
        beside = {k for k, _ in pairs if mine.clauses[k] == mine.clauses[i]}
        if len(beside) % 2 and not _is_offset(comparison, i, j) and not _is_side_told(i, others):
            yield _Contradiction("direction_reversed", mine.words[i].span, theirs.words[j].span)


def _is_offset(comparison: Comparison, i: int, j: int) -> bool:
    """Whether one of two opposites is denied in some way, so that both may tell the same."""
    if i in comparison.doubtful_mine or j in comparison.doubtful_theirs:
        return True
    is_cue = any(j in one.cue for one in comparison.theirs.denied) or any(
        i in one.cue for one in comparison.mine.denied
    )
    return is_cue and any(i in one.heads for one in comparison.mine.denied)


def _pair_opposites(comparison: Comparison) -> Iterator[tuple[int, int]]:
    mine, theirs = comparison.mine, comparison.theirs
    for i in range(len(mine.words)):
        opposites = mine.locate_opposites(i, theirs)
        if not opposites or _is_left_over(comparison, i):
            continue
        places, slot = set(_places_of_opposites(comparison, i)), comparison.slot(i)
        open_words = places.union(j for j in range(len(theirs.words)) if j not in comparison.alignment.takers)
        if any(is_alike(mine.senses[i], theirs.senses[j]) for j in open_words):
            continue
        for j in opposites:
            if (
                i in mine.doubtful
                and j in theirs.doubtful
                and (_is_behind_until(mine, i) or _is_behind_until(theirs, j))
            ):
                continue
            if _is_before_the_same(comparison, i, j):
                yield i, j
                continue
            is_near = j in slot or (j in places and is_verbal(mine.senses[i], theirs.senses[j]))
            if is_near and not (_needs_order(comparison, i) and comparison.is_crossed(i, j)):
                yield i, j


def _is_behind_until(text: Denials, i: int) -> bool:
    """Whether "until" stands before word `i`: "not until after" and "not before" tell the same."""
    return i > 0 and text.words[i - 1].span.slice(text.text).casefold() == "until"


def _is_before_the_same(comparison: Comparison, i: int, j: int) -> bool:
    """Whether both words stand before the very same words: "after" and "before the dam was built".

    Of a verb only where the sentence takes up what was told before: "The decision cuts short a contract".
    """
    after = comparison.alignment.partners.get(i + 1, -1)
    if comparison.alignment.share < _LEAST_SHARE or not comparison.is_copied(i + 1):
        return False
    mine, theirs = comparison.mine, comparison.theirs
    particle = range(j + 1, after)
    if len(particle) > 1 or any(k in comparison.alignment.takers for k in (j, *particle)) or not j < after:
        return False
    if not mine.words[i].is_content:
        told = [k for k in range(i) if mine.words[k].is_content]
        is_same_event = all(k in comparison.alignment.partners for k in told)
        return is_same_event and (bool(told) or comparison.alignment.share >= _SAME_EVENT)
    opening = theirs.text[: theirs.words[j].span.start]
    return is_verbal(mine.senses[i], theirs.senses[j]) and _TAKES_UP.fullmatch(opening) is not None


def _is_left_over(comparison: Comparison, i: int) -> bool:
    """Whether the sentence has the unpaired word `i` somewhere, unpaired as well: it tells it of something else."""
    key, takers = comparison.mine.words[i].key, comparison.alignment.takers
    return any(word.key == key and j not in takers for j, word in enumerate(comparison.theirs.words))


def _places_of_opposites(comparison: Comparison, i: int) -> Iterator[int]:
    """Where an opposite of word `i` would stand: in its place, or in the clause that tells of the same things."""
    if comparison.alignment.share < _LEAST_SHARE:
        yield from comparison.slot(i)
        return
    seat = comparison.seat(i)
    if seat is None:
        yield from comparison.open_places(i)
    else:
        yield from _places_in_clause(comparison, i, seat)


def _places_in_clause(comparison: Comparison, i: int, seat: int) -> Iterator[int]:
    """The words of the clause that has all partners of the clause of `i`, where `seat` is in another one."""
    mine, theirs, partners = comparison.mine, comparison.theirs, comparison.alignment.partners
    beside = [k for k in mine.around(i, 3) if mine.clauses[k] == mine.clauses[i] and k in partners]
    homes = {theirs.clauses[partners[k]] for k in beside}
    if len(homes) == 1 and theirs.clauses[seat] not in homes:
        yield from (j for j, clause in enumerate(theirs.clauses) if clause in homes)


def _needs_order(comparison: Comparison, i: int) -> bool:
    """Whether the opposite tells the same with the parties exchanged: "bought" and "sold", "before", "drier"."""
    word = comparison.mine.words[i]
    is_comparative = word.span.slice(comparison.mine.text).endswith("er")
    return is_comparative or not word.is_content or any(sense.is_converse for sense in comparison.mine.senses[i])


def _is_side_told(i: int, others: Sequence[Comparison]) -> bool:
    """Whether another sentence has the very word, or one that says as much, in its place."""
    for other in others:
        j = other.seat(i)
        if j is not None and other.is_framed(i, j) and other.is_kin(i, j):
            return True
        senses = other.mine.senses[i]
        if senses and any(is_alike(senses, other.theirs.senses[j]) for j in other.open_places(i)):
            return True
    return False
