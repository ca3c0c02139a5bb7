"""Every figure of a statement must stand in the sentences it cites: same value, same unit, same scale, same hedge."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from operator import not_

from drafter.brief import Finding, Span, Statement
from drafter.checks.abroad import is_abroad
from drafter.checks.aligning import align
from drafter.checks.evidence import CitedText
from drafter.checks.figures.arithmetic import check_computed, replaces_operand
from drafter.checks.figures.listed import LONG_LIST, counts_own_list, locate_listing
from drafter.checks.figures.matches import (
    Match,
    as_years,
    carries_unit,
    head_noun,
    is_anniversary,
    is_implied,
    is_in_vague_range,
    leaves_unit,
    locate_compounds,
    match_figures,
    may_count_alike,
    report,
)
from drafter.checks.figures.multiples import check_multiples
from drafter.checks.figures.operands import locate_beside
from drafter.checks.figures.rounding import (
    is_hedged_apart,
    is_hedged_round,
    is_like_hedge,
    is_little_over,
    is_plain_round,
    tell_hedge,
)
from drafter.checks.figures.votes import check_sides
from drafter.checks.whereabouts import Place, iter_places, locate_quoted, tell_language
from drafter.text.clock import locate_times
from drafter.text.counting import locate_rate
from drafter.text.dates import locate_dates
from drafter.text.figures import (
    FoundFigure,
    is_same_figure,
    is_same_unit,
    is_same_value,
    locate_eaches,
    locate_figures,
)
from drafter.text.folding import narrow
from drafter.text.free_text import FreeText
from drafter.text.measures import TIME_UNITS

_SCALE_STEPS = (1000, 10**6, 10**9)
# A reader mistakes one of these for the other; a count for a length of time is another figure altogether.
_MISTAKEN_KINDS = frozenset(("money", "percent", "points", "fraction"))
_DETERMINED = re.compile(r"\b(?:the|its|his|her|their|our|a|an|this|that|every|each)\s+(?:very\s+)?$", re.IGNORECASE)
_ORDER_ENDS = re.compile(r"\s*(?:[.,;:)—–]|$)|\s+(?:the|an?|its|and|but|while|as|or)\b", re.IGNORECASE)
# "The first boat to cross", "the first in 20 years".
_RANK = re.compile(
    r"\s(?:[\w’'-]+\s){0,4}?(?:to\s(?!the\b|a\b)\w+|since|ever|of\s(?:its|his|her|their)\skind|in\s(?:\w+\s)?(?:years|decades|history))\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:over|under)\s(?:the\s|an?\s)?$", re.IGNORECASE)
_KNOWN = re.compile(r"\b(?:the|these|those|their|both|all|die|diese|der|den|alle)\s+$", re.IGNORECASE)
_MOST_KNOWN = 20
_STREAK = re.compile(r"\b(?:in a row|running|on the trot|straight|consecutive|successive)\b", re.IGNORECASE)
_IN_A_ROW = re.compile(rf"\b(?:last|past|previous)\b|{_STREAK.pattern}", re.IGNORECASE)
# A single figure for "between 40 and 60", and what says in other words that it is an end of it.
_ENDS = re.compile(
    r"\b(?:could|may|might|would|can|reach\w*|low\w*|high\w*|upper|ends?|least|most|minimum|maximum|start\w*|from|range\w*"
    r"|up|top\w*|between|anywhere|cap\w*|limit\w*|more|less|under|over|beyond)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
_LOST = re.compile(r"\b(?:lost|lose[sr]?|losing|loss|defeat(?:ed)?|beaten|went down)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d.,:/]*(?<![.,:/])")
# How much of what stands around a figure must stand around it in an uncited sentence for that one to tell the same.
_FITS = 0.5
# In characters: what stands right before a figure is looked for no farther back, however long the text is.
_LONGEST_WORD = 80


@dataclass(frozen=True)
class _Evidence:
    """What may support one figure: the sentences that are near, and those elsewhere in the same sources.

    Of a source in another language all is near: which of its sentences tells the same, words cannot show.
    """

    near: Sequence[Place]
    beyond: Sequence[Place]
    cited: Sequence[Place]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(narrow(place.sentence.text) for place in self.near)

    @cached_property
    def matches(self) -> list[Match]:
        return match_figures(self.near)

    @cached_property
    def elsewhere(self) -> list[Match]:
        return match_figures(self.beyond)


def check_figures(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings on figures that differ from the source's: the codes figure_* and arithmetic_wrong of docs/findings.md.

    A figure inside quotation marks may stand anywhere in a cited source; the quote check sees to its place. So may one
    that stands there among the same words as in the statement, when the cited sentences have no other in its place.
    """
    text = statement.text
    language = tell_language(text, cited)
    figures = locate_figures(text, language)
    places = list(iter_places(cited))
    chosen = [place for place in places if place.cited]
    multiples = check_multiples(text, chosen)
    if not figures and not _DIGITS.search(narrow(text)):
        return multiples
    quoted = locate_quoted(text)
    is_near = [place.cited or is_abroad(place.part, language) for place in places]
    beyond = compress(places, map(not_, is_near))
    evidence = _Evidence(list(compress(places, is_near)), list(beyond), chosen)
    anywhere = _Evidence(places, [], chosen)
    findings = multiples
    for figure in figures:
        is_quoted = any(span.contains(figure.span) for span in quoted)
        if finding := _check_figure(text, figure, anywhere if is_quoted else evidence):
            findings.append(finding)
    findings += check_sides(text, figures, chosen)
    return findings + _check_digits(text, figures, (anywhere if quoted else evidence).texts)


def _check_figure(text: str, figure: FoundFigure, evidence: _Evidence) -> Finding | None:
    near = evidence.matches
    same = [match for match in near if _is_same(text, figure, match) or _is_end_of(figure, match.figure)]
    if same:
        if swapped := _locate_swapped(text, figure, same, near):
            message = f" counts something else in the cited source; there it is “{swapped.printed}”"
            return report(text, figure, "figure_counts", message, [swapped.cite(), same[0].cite()])
        return _check_rate(text, figure, same) or _check_end(text, figure, same) or _check_hedge(text, figure, same)
    if (
        _is_back_reference(text, figure, evidence)
        or _is_order(text, figure)
        or is_implied(as_years(text, figure), evidence.texts)
        or _is_part_of_compound(text, figure, near)
        or _is_pair(text, figure, near)
        or is_in_vague_range(figure, near)
        or _is_streak(text, figure, evidence)
        or counts_own_list(text, figure)
    ):
        return None
    return _check_absent(text, figure, evidence)


def _check_absent(text: str, figure: FoundFigure, evidence: _Evidence) -> Finding | None:
    """What to make of a figure that no cited sentence has: the first that fits of the ways to come by it."""
    if any(is_hedged_round(figure, match.figure) for match in evidence.matches):
        return None
    found = _check_rounded(text, figure, evidence.matches) or _check_beyond(text, figure, evidence)
    found = found or check_computed(text, figure, evidence.cited) or _check_likeness(text, figure, evidence.matches)
    if found := found or _check_beside(text, figure, evidence):
        return found
    if _is_printed(text, figure, evidence.texts):
        return None
    match = next((match for match in evidence.elsewhere if _is_same(text, figure, match)), None)
    if match:
        message = f" is not in the evidence; elsewhere {match.place.show(match.figure.span)}"
        return report(text, figure, "figure_not_cited", message, [match.cite()])
    rival = next((match for match in evidence.matches if _is_of_same_kind(figure, match.figure)), None)
    message = " is not in the evidence" + (f", which has “{rival.printed}”" if rival else "")
    return report(text, figure, "figure_not_cited", message, [rival.cite()] if rival else [])


def _check_beside(text: str, figure: FoundFigure, evidence: _Evidence) -> Finding | None:
    """What follows from uncited sentences that tell of the same, where no cited one has another figure instead."""
    is_contested = _is_contested(text, figure, evidence)
    beside = locate_beside(text, evidence.near, evidence.beyond)
    is_listed = figure.value is not None and (figure.value >= LONG_LIST or not is_contested)
    if is_listed and (listing := locate_listing(figure, evidence.near, beside)):
        return report(
            text, figure, "figure_computed", " is the number of those that the source lists", [listing.cite()]
        )
    is_free = not is_contested or replaces_operand(text, figure)
    return check_computed(text, figure, evidence.near, beside) if beside and is_free else None


def _is_of_same_kind(figure: FoundFigure, found: FoundFigure) -> bool:
    """Whether two figures are in one unit, or count the same."""
    noun = head_noun(figure)
    is_same_noun = noun is not None and head_noun(found) == noun
    return figure.kind == found.kind and figure.unit == found.unit and (is_same_noun or figure.unit is not None)


def _check_beyond(text: str, figure: FoundFigure, evidence: _Evidence) -> Finding | None:
    fitting = _locate_fitting(text, figure, evidence)
    if fitting is None:
        return None
    message = f" is not in the evidence; elsewhere {fitting.place.show(fitting.figure.span)}"
    return report(text, figure, "figure_elsewhere", message, [fitting.cite()])


def _check_likeness(text: str, figure: FoundFigure, near: Sequence[Match]) -> Finding | None:
    if match := next((match for match in near if _is_mistaken_unit(figure, match.figure)), None):
        message = f": the cited source has this number with another unit, “{match.printed}”"
        return report(text, figure, "figure_unit", message, [match.cite()])
    if match := next((match for match in near if _is_other_scale(figure, match.figure)), None):
        message = f": the cited source has this number at another scale, “{match.printed}”"
        return report(text, figure, "figure_scale", message, [match.cite()])
    return None


def _is_same(text: str, figure: FoundFigure, match: Match) -> bool:
    """Whether a reader would say equal: "the 10th anniversary" and "ten years", too; one count makes no vote."""
    if figure.kind == "votes" and figure.upper is not None and match.figure.upper is None:
        return False
    if is_same_figure(figure, match.figure):
        return True
    if (figure.kind == "ordinal") != (match.figure.kind == "ordinal"):
        return is_same_figure(as_years(text, figure), as_years(match.place.sentence.text, match.figure))
    if leaves_unit(text, figure, match):
        return True
    return is_same_value(figure, match.figure) and carries_unit(match, figure)


def _check_rounded(text: str, figure: FoundFigure, near: Sequence[Match]) -> Finding | None:
    if match := next((match for match in near if is_plain_round(figure, match.figure)), None):
        message = f" is rounded without saying so; the cited source has “{match.printed}”"
        return report(text, figure, "figure_rounded", message, [match.cite()])
    return None


def _check_hedge(text: str, figure: FoundFigure, same: list[Match]) -> Finding | None:
    """The hedge against the best match: dropped, added, or turned round ("more than" for "fewer than")."""
    figures = [figure, *(match.figure for match in same)]
    hedge, *hedges = map(tell_hedge, figures)
    is_little = any(map(is_little_over, figures)) and any({hedge, one} == {"about", "more than"} for one in hedges)
    if hedge in hedges or figure.value is None or (hedge == "about" and None in hedges) or is_little:
        return None
    said = same[0].figure.hedge
    if hedge is None:
        is_lasting = figure.unit in TIME_UNITS and _OVER.search(text, 0, figure.span.start)
        if is_lasting or any(is_hedged_apart(text, figure, match.figure) for match in same):
            return None
        message = f" is given plainly; the cited source says “{said}”"
        return report(text, figure, "figure_hedge_dropped", message, [same[0].cite()])
    if None not in hedges:
        if any(other and is_like_hedge(hedge, other) for other in hedges):
            return None
        message = f" has another hedge here, “{figure.hedge}”; the cited source says “{said}”"
        return report(text, figure, "figure_hedge_changed", message, [same[0].cite()])
    message = " is hedged here; the cited source is exact"
    plain = [match.cite() for match in same if match.figure.hedge is None]
    return report(text, figure, "figure_hedge_added", message, plain[:1])


def _check_end(text: str, figure: FoundFigure, same: Sequence[Match]) -> Finding | None:
    """One end of an estimate told as the estimate: "put at 60 million" for "between 40 and 60 million"."""
    if figure.upper is not None or figure.hedge or figure.kind == "votes" or _ENDS.search(text):
        return None
    if len(locate_figures(text)) > 1 or not all(_is_end_of_estimate(match) for match in same):
        return None
    message = f" is one end of the cited source's “{same[0].printed}”"
    return report(text, figure, "figure_hedge_dropped", message, [same[0].cite()])


def _is_end_of_estimate(match: Match) -> bool:
    start = match.figure.span.start
    is_between = _BETWEEN.search(match.place.sentence.text, max(0, start - _LONGEST_WORD), start)
    return match.figure.kind == "range" and match.figure.upper is not None and bool(is_between)


def _locate_fitting(text: str, figure: FoundFigure, evidence: _Evidence) -> Match | None:
    """The same figure in an uncited sentence that tells the same, if no cited one has another in its place.

    It tells the same when the words around the figure are the same, or when no cited sentence has a figure of its kind.
    """
    same = [match for match in evidence.elsewhere if _is_same(text, figure, match)]
    if not same or _is_contested(text, figure, evidence):
        return None
    if figure.unit and all(match.figure.kind != figure.kind for match in evidence.matches):
        return same[0]
    language = same[0].place.part.menu.source.language
    fits = ((align(text, match.place.sentence.text, language).context(figure.span), match) for match in same)
    return next((match for share, match in fits if share >= _FITS), None)


def _is_contested(text: str, figure: FoundFigure, evidence: _Evidence) -> bool:
    """Whether a cited sentence has another figure in the place of this one, and the statement does not give both."""
    own = locate_figures(text)
    rivals = [match for match in evidence.matches if not any(is_same_figure(match.figure, other) for other in own)]
    return any(_takes_place(text, figure, place, rivals) for place in evidence.near)


def _takes_place(text: str, figure: FoundFigure, place: Place, near: Sequence[Match]) -> bool:
    """Whether a cited sentence has a figure of the same kind in the place that `figure` has in the statement."""
    aligned = align(text, place.sentence.text, place.part.menu.source.language)
    other = aligned.counterpart(figure.span)
    rivals = [match.figure for match in near if match.place.sentence == place.sentence]
    if other and any(rival.span.overlaps(other) for rival in rivals):
        return True
    noun = head_noun(figure)
    return noun is not None and any(head_noun(rival) == noun for rival in rivals)


def _locate_swapped(text: str, figure: FoundFigure, same: Sequence[Match], near: Sequence[Match]) -> Match | None:
    """The other figure that counts what `figure` counts, when `figure` counts something else wherever it stands."""
    noun = head_noun(figure)
    nouns = [head_noun(match.figure) for match in same]
    if noun is None or any(other is None or may_count_alike(noun, other) for other in nouns):
        return None
    rivals = [m for m in near if head_noun(m.figure) == noun and m.figure.kind == figure.kind and m not in same]
    beside = {match.place.sentence.id for match in same}
    fits = (
        match.place.sentence.id in beside
        or align(text, match.place.sentence.text, match.place.part.menu.source.language).context(figure.span) >= _FITS
        for match in rivals
    )
    return next((match for match, fit in zip(rivals, fits, strict=True) if fit), None)


def _check_rate(text: str, figure: FoundFigure, same: Sequence[Match]) -> Finding | None:
    """The period that a figure is told by: "a month" for "a year"."""
    rate = locate_rate(text, figure.span.end)
    theirs = [(match, locate_rate(match.place.sentence.text, match.figure.span.end)) for match in same]
    told = [(match, other) for match, other in theirs if other]
    if rate is None or not told or any(other[0] == rate[0] for _, other in told):
        return None
    match, other = told[0]
    message = f": “{rate[1].slice(text)}” here, “{other[1].slice(match.place.sentence.text)}” in the cited source"
    return report(text, figure, "figure_unit", message, [match.cite()])


def _is_end_of(figure: FoundFigure, found: FoundFigure) -> bool:
    """Whether a single figure is one of the two ends that the source prints as a range or vote."""
    if found.upper is None or figure.upper is not None or figure.value is None:
        return False
    return figure.value in (found.value, found.upper) and is_same_unit(figure, found)


def _is_pair(text: str, figure: FoundFigure, near: Sequence[Match]) -> bool:
    """Whether both ends of a range or vote stand in one cited sentence by themselves, or turned round for the loser."""
    ends = {figure.value, figure.upper}
    if figure.upper is None:
        return False
    if _LOST.search(text) and any((m.figure.upper, m.figure.value) == (figure.value, figure.upper) for m in near):
        return True
    single = [match for match in near if match.figure.upper is None and is_same_unit(figure, match.figure)]
    return any(
        ends <= {match.figure.value for match in single if match.place.sentence == sentence}
        for sentence in {match.place.sentence.id: match.place.sentence for match in single}.values()
    )


def _is_streak(text: str, figure: FoundFigure, evidence: _Evidence) -> bool:
    """Whether a number counts a streak that a source tells by its last: "a fifth win running"."""
    if figure.kind != "count" or not _IN_A_ROW.search(text):
        return False
    return any(
        match.figure.kind == "ordinal"
        and match.figure.value == figure.value
        and _STREAK.search(match.place.sentence.text)
        for match in (*evidence.matches, *evidence.elsewhere)
    )


def _is_part_of_compound(text: str, figure: FoundFigure, near: Sequence[Match]) -> bool:
    """Whether a figure is part of a measure in two units ("two hours 40 minutes") that is in one in the source."""
    whole = next((one for one in locate_compounds(text) if one.span.contains(figure.span)), None)
    return whole is not None and any(is_same_figure(whole, match.figure) for match in near)


def _is_back_reference(text: str, figure: FoundFigure, evidence: _Evidence) -> bool:
    """Whether a number counts those whom the reader knows already: "the two sides", "all three", "the six towns".

    More than two are counted otherwise in no cited sentence.
    """
    if figure.kind != "count" or figure.unit or figure.value is None or not 2 <= figure.value <= _MOST_KNOWN:
        return False
    is_compound = text[figure.span.end : figure.span.end + 1] == "-"
    is_known = _KNOWN.search(text, max(0, figure.span.start - _LONGEST_WORD), figure.span.start)
    if not is_known or is_compound:
        return False
    return figure.value == 2 or not _is_contested(text, figure, evidence)


def _is_order(text: str, figure: FoundFigure) -> bool:
    """Whether "first" only tells an order, as in "puts the vote first", and claims no rank or anniversary."""
    if figure.span.slice(text).casefold() != "first":
        return False
    start, end = figure.span
    is_determined = _DETERMINED.search(text, max(0, start - _LONGEST_WORD), start)
    is_adverb = not is_determined and bool(_ORDER_ENDS.match(text, end))
    return is_adverb or not (_RANK.match(text, end) or is_anniversary(text, figure))


def _is_mistaken_unit(figure: FoundFigure, found: FoundFigure) -> bool:
    """Whether two figures have the same number in units that a reader mistakes for each other."""
    if not is_same_value(figure, found) or "ordinal" in (figure.kind, found.kind):
        return False
    return bool(figure.unit and found.unit) or not _MISTAKEN_KINDS.isdisjoint((figure.kind, found.kind))


def _is_other_scale(figure: FoundFigure, found: FoundFigure) -> bool:
    """Whether two figures have the same digits and unit at another scale: thousand for million."""
    if not figure.value or not found.value or figure.unit != found.unit:
        return False
    return max(figure.value, found.value) / min(figure.value, found.value) in _SCALE_STEPS


def _is_printed(text: str, figure: FoundFigure, texts: Sequence[str]) -> bool:
    """Whether the very characters stand in a cited sentence where our locator sees no figure ("Article 5").

    Digits need the word before them as well; "number two" may be printed as "No. 2".
    """
    first = max(0, figure.span.start - _LONGEST_WORD)
    before, printed = narrow(text[first : figure.span.start]), narrow(figure.span.slice(text))
    if printed[0].isdigit():
        printed = before[before.rfind(" ", 0, max(0, len(before) - 1)) + 1 :] + printed
    printed = re.escape(printed)
    number = rf"|(?:No\.|Number|#)\s?{figure.value}" if figure.kind == "count" and figure.unit is None else ""
    pattern = rf"(?<![\w])(?<!\d[.,:/])(?:{printed}{number})(?!\w|[.,:/]\d)"
    return any(re.search(pattern, other, re.IGNORECASE) for other in texts)


def _check_digits(text: str, figures: Sequence[FoundFigure], texts: Sequence[str]) -> list[Finding]:
    """Digits that are no figure, date or time (a flight's number) must stand in `texts` as printed."""
    text = narrow(text)
    free = FreeText(text)
    taken = [figure.span for figure in figures]
    taken += [*(date.span for date in locate_dates(text, None)), *(time.span for time in locate_times(text))]
    taken += locate_eaches(text)
    for span in taken:
        free.take(span)
    findings: list[Finding] = []
    for match in _DIGITS.finditer(text):
        if not free.is_free(Span(*match.span())):
            continue
        pattern = rf"(?<!\d)(?<!\d[.,:/]){re.escape(match[0])}(?!\d|[.,:/]\d)"
        if not any(re.search(pattern, other) for other in texts):
            message = f"“{match[0]}” is not in the evidence"
            findings.append(Finding(code="figure_not_cited", severity="error", message=message, at=match.span()))
    return findings
