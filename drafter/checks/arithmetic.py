"""What a statement reckons itself: sums, differences, shares, changes, averages, spans of years, converted units.

A figure that no cited sentence prints may be reckoned from those that they do print. It is recomputed here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import combinations, pairwise, permutations
from typing import NamedTuple

from drafter.brief import Citation, Finding, Span
from drafter.checks.aligning import align
from drafter.checks.figure_matches import Match, figures_of, head_noun, match_figures, report
from drafter.checks.whereabouts import Place
from drafter.text.dates import FoundDate, locate_dates
from drafter.text.figures import FoundFigure, is_same_figure
from drafter.text.measures import TIME_UNITS, convert_roughly

# Figures of one sum: with more of them, some would add up by chance.
_MOST_ADDENDS = 4
_MOST_OPERANDS = 8
# Half of the last digit printed and a little: what rounding takes. A fraction is a rough word.
_SLACK = Decimal("0.51")
_FRACTION_SLACK = Decimal("0.03")
_CONVERTED_SLACK = Decimal("0.03")
# "Doubled" is said of anything from 1.85 to 2.3 times.
_MULTIPLE_SLACK = (Decimal("0.92"), Decimal("1.15"))
_FAR_OFF = Decimal("0.25")

_TOTAL = re.compile(
    r"\b(?:total\w*|in all|all told|altogether|combined|together|overall|sum|between them|insgesamt|zusammen)\b"
    r"|모두|총|합계|計|合わせ",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:ris\w+|rose|f[ae]ll\w*|grow\w*|grew|increas\w+|decreas\w+|drop\w*|declin\w+|jump\w*|climb\w*|gain\w*|los[es]\w*|lost"
    r"|up|down|cut\w*|reduc\w+|shr[aiu]nk\w*|slump\w*|plung\w+|soar\w*|surg\w+|hike\w*|slash\w*|rais\w+|lift\w*|widen\w*"
    r"|narrow\w*|expand\w*|add\w*|more|fewer|less|higher|lower|bigger|smaller|gap|difference|margin|lead|ahead|behind"
    r"|remain\w*|left|steig\w*|stieg\w*|gestiegen|sank\w*|gesunken|fiel\w*|mehr|weniger)\b|늘|줄|증가|감소|올랐|내렸|増|減|上が|下が",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:of|der|des|von)\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:average\w*|mean|each|per|apiece|every|a head|durchschnittlich|im Schnitt|je|pro)\b|평균|平均", re.I
)
_TIMES = re.compile(r"(?:\s|-)?(?:times|fold)\b|\s?배|倍|(?:-|\s)?(?:mal|fach)", re.IGNORECASE)
_SPAN_OF_TIME = re.compile(
    r"\b(?:ago|after|later|since|for|old|aged?|earlier|before|long|within|last(?:ed|ing)?|seit|nach|vor|alt)\b|년|年|살|세|歳",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|von)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_TO = re.compile(r"[^.;]{0,40}?\b(?:to|auf)\s+(?:\w+\s+){0,2}", re.IGNORECASE)
_MULTIPLES: dict[str, Decimal] = {
    r"doubl(?:e|es|ed|ing)|two-?fold|verdoppel\w+": Decimal(2),
    r"trebl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|three-?fold|verdreifach\w+": Decimal(3),
    r"quadrupl(?:e|es|ed|ing)|four-?fold|vervierfach\w+": Decimal(4),
    r"quintupl(?:e|es|ed|ing)|five-?fold|verfünffach\w+": Decimal(5),
    r"ten-?fold|10-?fold|verzehnfach\w+": Decimal(10),
    r"halv(?:e|es|ed|ing)|halbier\w+": Decimal("0.5"),
}
_MULTIPLE = re.compile("|".join(rf"(?P<m{n}>\b(?:{words})\b)" for n, words in enumerate(_MULTIPLES)), re.IGNORECASE)
_MULTIPLE_VALUES = tuple(_MULTIPLES.values())
_HEDGED_MULTIPLE = re.compile(r"\b(?:more than|almost|nearly|less than|over|fewer than)\s+$", re.IGNORECASE)


class _Multiple(NamedTuple):
    """A word such as "doubled" and the number of times it says."""

    span: Span
    times: Decimal


@dataclass(frozen=True)
class _Sum:
    """A figure of a statement that no cited sentence prints, and what it may be reckoned from."""

    text: str
    figure: FoundFigure
    value: Decimal
    places: Sequence[Place]

    @cached_property
    def around(self) -> str:
        """The words near the figure."""
        return self.text[max(0, self.figure.span.start - 70) : self.figure.span.end + 50]

    @cached_property
    def near(self) -> list[Match]:
        """The single figures of the cited sentences, equal ones once."""
        found = [match for match in match_figures(self.places) if match.figure.value and match.figure.upper is None]
        return list({(m.figure.value, m.figure.unit, m.figure.counts): m for m in found}.values())

    def like(self, *units: str | None) -> list[Match]:
        """Those in one of `units`, or in the figure's own."""
        wanted = units or (self.figure.unit,)
        usable = [
            m for m in self.near if m.figure.unit in wanted and m.figure.kind not in ("ordinal", "age", "fraction")
        ]
        return usable[:_MOST_OPERANDS]

    def pairs(self) -> Iterator[tuple[Match, Match]]:
        """Two figures of one sentence in the same unit, in both orders."""
        for one, other in permutations(self.near[:_MOST_OPERANDS], 2):
            is_plain = not {one.figure.kind, other.figure.kind} & {"ordinal", "age", "fraction"}
            if is_plain and one.place.sentence == other.place.sentence and one.figure.unit == other.figure.unit:
                yield one, other


def check_computed(text: str, figure: FoundFigure, places: Sequence[Place]) -> Finding | None:
    """Finding figure_computed (note) or arithmetic_wrong (error) for a figure that no cited sentence prints.

    `places` are the cited sentences. None where nothing shows how the figure was reckoned.
    """
    if not figure.value or figure.upper is not None:
        return None
    one = _Sum(text, figure, figure.value, places)
    if own := _check_own_change(one):
        return own
    for reckon in _RECKONINGS:
        if operands := reckon(one):
            printed = " and ".join(f"“{match.printed}”" for match in operands)
            message = f" is reckoned from {printed} of the cited source"
            return report(text, figure, "figure_computed", message, [match.cite() for match in operands])
    if years := _span_time(one):
        return report(text, figure, "figure_computed", " is reckoned from dates of the cited source", years)
    return None


def check_multiples(text: str, places: Sequence[Place]) -> list[Finding]:
    """Findings figure_not_cited and arithmetic_wrong (errors), figure_computed (note) for "doubled" and the like.

    `places` are the cited sentences. A multiple that they neither print nor give the figures of is left alone.
    """
    findings: list[Finding] = []
    for multiple in _locate_multiples(text):
        others = [(place, other) for place in places for other in _locate_multiples(place.sentence.text)]
        if any(other.times == multiple.times for _, other in others):
            continue
        finding = _compare_multiple(text, multiple, others) or _recompute_multiple(text, multiple, places)
        if finding:
            findings.append(finding)
    return findings


def _add(one: _Sum) -> Sequence[Match] | None:
    """Figures of one unit that add up, where the text says that it adds or all count the same."""
    noun, is_total = head_noun(one.figure), bool(_TOTAL.search(one.around))
    if one.figure.kind in ("ordinal", "percent"):
        return None
    for count in range(2, _MOST_ADDENDS + 1):
        for chosen in combinations(one.like(), count):
            nouns = {head_noun(match.figure) for match in chosen}
            is_alike = noun is not None and noun in nouns and nouns <= {noun, None}
            if (is_total or is_alike) and sum(match.figure.value or 0 for match in chosen) == one.value:
                return chosen
    return None


def _subtract(one: _Sum) -> Sequence[Match] | None:
    """Two figures whose difference it is, where the text speaks of a change or a gap."""
    if not _CHANGE.search(one.around) or one.figure.kind in ("ordinal", "age", "fraction", "percent"):
        return None
    units = ("percent",) if one.figure.unit in ("percentage points", "points") else ()
    for a, b in combinations(one.like(*units), 2):
        nouns = {head_noun(a.figure), head_noun(b.figure)}
        is_comparable = a.figure.unit is not None or len(nouns) == 1 or head_noun(one.figure) in nouns
        if is_comparable and abs((a.figure.value or 0) - (b.figure.value or 0)) == one.value:
            return a, b
    return None


def _divide(one: _Sum) -> Sequence[Match] | None:
    """Two figures of one sentence that make the share: "a quarter of the 40 boats" from 10 and 40."""
    if one.figure.kind != "fraction" and not (
        one.figure.unit == "percent" and _OF.match(one.text, one.figure.span.end)
    ):
        return None
    for part, whole in one.pairs():
        share = (part.figure.value or Decimal(0)) / (whole.figure.value or Decimal(1))
        if share < 1 and _is_near_share(one.figure, share):
            return part, whole
    return None


def _change(one: _Sum) -> Sequence[Match] | None:
    """Two figures of one sentence of which one has changed into the other by this many percent."""
    if one.figure.unit != "percent" or not _CHANGE.search(one.around):
        return None
    for old, new in one.pairs():
        if _is_near_share(one.figure, _change_share(old.figure, new.figure)):
            return old, new
    return None


def _spread(one: _Sum) -> Sequence[Match] | None:
    """An amount and a number of which this is the average."""
    if not _EACH.search(one.around):
        return None
    for amount in one.like():
        for count in one.like(None):
            mean = (amount.figure.value or Decimal(0)) / (count.figure.value or Decimal(1))
            if amount != count and abs(mean - one.value) <= _SLACK * _step(one.value):
                return amount, count
    return None


def _multiply(one: _Sum) -> Sequence[Match] | None:
    """Two figures of one sentence of which one is so many times the other: "three times as many"."""
    if not _TIMES.match(one.text, one.figure.span.end):
        return None
    ratios = (
        (pair, (pair[1].figure.value or Decimal(0)) / (pair[0].figure.value or Decimal(1))) for pair in one.pairs()
    )
    return next((pair for pair, ratio in ratios if _is_near_times(ratio, one.value)), None)


def _turn_over(one: _Sum) -> Sequence[Match] | None:
    """A figure that this is in another unit: 62 miles for 100 km."""
    for match in one.near:
        value = convert_roughly(match.figure.value or Decimal(0), match.figure.unit, one.figure.unit)
        if value and abs(value - one.value) <= max(_SLACK * _step(one.value), _CONVERTED_SLACK * abs(value)):
            return (match,)
    return None


_RECKONINGS: tuple[Callable[[_Sum], Sequence[Match] | None], ...] = (
    _add,
    _subtract,
    _divide,
    _change,
    _spread,
    _multiply,
    _turn_over,
)


def _span_time(one: _Sum) -> list[Citation]:
    """The dates that lie so far apart: of the cited sentences, or one of them and the source's own."""
    if one.figure.unit not in TIME_UNITS or not _SPAN_OF_TIME.search(one.around):
        return []
    dated = [(found, place) for place in one.places for found in _dates(place.sentence.text, place) if found.start]
    for found, place in dated:
        if any(ago.counted and _overlaps(ago, found) for ago in _dates(one.text, place)):
            return [place.cite(found.span)]
    years = [(found.start.year, place) for found, place in dated if found.start and not found.is_rough]
    if one.figure.unit != "years":
        return []
    for (first, place), (last, other) in combinations(years, 2):
        if abs(first - last) == one.value:
            return [place.cite(), other.cite()]
    spans = ((place, place.part.base.year - year) for year, place in years if place.part.base)
    return next(([place.cite()] for place, span in spans if one.value in (span, span - 1)), [])


def _dates(text: str, place: Place) -> list[FoundDate]:
    return locate_dates(text, place.part.base, place.part.menu.source.language)


def _overlaps(ago: FoundDate, found: FoundDate) -> bool:
    if not (ago.start and ago.end and found.start and found.end):
        return False
    return ago.start <= found.end and found.start <= ago.end


def _check_own_change(one: _Sum) -> Finding | None:
    """A change in percent against the two ends that the statement itself gives: "from 200 to 250, up 12 percent"."""
    if one.figure.unit != "percent" or not _CHANGE.search(one.around):
        return None
    ends = _locate_ends(one.text)
    if ends is None or one.figure in ends or any(end.unit == "percent" for end in ends):
        return None
    share = _change_share(*ends)
    cites = [m.cite() for m in one.near if any(is_same_figure(m.figure, end) for end in ends)]
    printed = " to ".join(end.span.slice(one.text) for end in ends)
    if _is_near_share(one.figure, share):
        return report(one.text, one.figure, "figure_computed", f" is reckoned from {printed}", cites)
    message = f": from {printed} is a change of {_print_percent(share)}"
    return report(one.text, one.figure, "arithmetic_wrong", message, cites)


def _locate_ends(text: str) -> tuple[FoundFigure, FoundFigure] | None:
    """The two figures of one unit in "from 200 to 250"."""
    figures = figures_of(text, None)
    for figure in figures:
        if figure.kind == "range" and figure.value and figure.upper and _FROM.search(text, 0, figure.span.start):
            return replace(figure, upper=None), replace(figure, value=figure.upper, upper=None)
    for first, second in pairwise(figures):
        is_single = first.value and second.value and first.upper is None and second.upper is None
        is_linked = _FROM.search(text, 0, first.span.start) and _TO.fullmatch(text, first.span.end, second.span.start)
        if is_single and is_linked and (first.unit == second.unit or None in (first.unit, second.unit)):
            return first, second
    return None


def _locate_multiples(text: str) -> tuple[_Multiple, ...]:
    found = _MULTIPLE.finditer(text)
    return tuple(_Multiple(Span(*m.span()), _MULTIPLE_VALUES[int((m.lastgroup or "m0")[1:])]) for m in found)


def _compare_multiple(text: str, multiple: _Multiple, others: Sequence[tuple[Place, _Multiple]]) -> Finding | None:
    """A cited sentence that has another such word in the place of this one."""
    for place, other in others:
        theirs = align(text, place.sentence.text, place.part.menu.source.language).counterpart(multiple.span)
        if theirs and theirs.overlaps(other.span):
            said = other.span.slice(place.sentence.text)
            return _report_multiple(
                text, multiple, "figure_not_cited", f": the cited source says “{said}”", [place.cite(other.span)]
            )
    return None


def _recompute_multiple(text: str, multiple: _Multiple, places: Sequence[Place]) -> Finding | None:
    """The multiple against the two ends that the statement gives, or the only ones that the cited sentences give."""
    own = _locate_ends(text)
    theirs = [(place, ends) for place in places if (ends := _locate_ends(place.sentence.text))]
    if own is None and len(theirs) != 1:
        return None
    first, last = own or theirs[0][1]
    cites = [theirs[0][0].cite(Span(first.span.start, last.span.end))] if own is None else []
    ratio = (last.value or Decimal(1)) / (first.value or Decimal(1))
    if _is_near_times(ratio, multiple.times):
        return _report_multiple(text, multiple, "figure_computed", " is reckoned from the figures given", cites)
    if _HEDGED_MULTIPLE.search(text[: multiple.span.start]) or abs(ratio / multiple.times - 1) < _FAR_OFF:
        return None
    message = f": the figures given are {ratio.quantize(Decimal('0.1'))} times apart"
    return _report_multiple(text, multiple, "arithmetic_wrong", message, cites)


def _report_multiple(text: str, multiple: _Multiple, code: str, message: str, cites: Sequence[Citation]) -> Finding:
    figure = FoundFigure(multiple.span, multiple.times, "times", None, None, "count")
    return report(text, figure, code, message, cites)


def _change_share(old: FoundFigure, new: FoundFigure) -> Decimal:
    before, after = old.value or Decimal(1), new.value or Decimal(0)
    return abs(after - before) / abs(before)


def _is_near_share(figure: FoundFigure, share: Decimal) -> bool:
    """Whether a percentage or fraction is this share, rounded as it is printed."""
    if figure.value is None:
        return False
    if figure.unit == "percent":
        return abs(share * 100 - figure.value) <= _SLACK * _step(figure.value)
    return abs(share - figure.value) <= _FRACTION_SLACK * figure.value


def _is_near_times(ratio: Decimal, times: Decimal) -> bool:
    low, high = _MULTIPLE_SLACK
    return times * low <= ratio <= times * high


def _step(value: Decimal) -> Decimal:
    """The worth of one in the last digit printed, 1 for whole numbers."""
    exponent = value.as_tuple().exponent
    return Decimal(10) ** min(0, exponent) if isinstance(exponent, int) else Decimal(1)


def _print_percent(share: Decimal) -> str:
    return f"{(share * 100).quantize(Decimal('0.1'))} percent"
