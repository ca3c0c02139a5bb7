"""What a statement reckons itself: sums, differences, shares, changes, averages, spans of years, converted units.

A figure that no cited sentence prints may be reckoned from those that they do print. It is recomputed here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import combinations, permutations, product

from drafter.brief import Citation, Finding
from drafter.checks.figures.matches import Match, head_noun, match_figures, may_count_alike, report
from drafter.checks.figures.multiples import is_near_times, locate_ends
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
_TIME_SLACK = Decimal("0.05")
_UNIT_DAYS = {"days": Decimal(1), "weeks": Decimal(7), "months": Decimal("30.44"), "years": Decimal("365.25")}
_TOTAL = re.compile(
    r"\b(?:total\w*|in all|all told|altogether|combined|together|overall|sum|between them|insgesamt|zusammen)\b"
    r"|모두|총|합계|計|合わせ",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:ris\w+|rose|f[ae]ll\w*|grow\w*|grew|increas\w+|decreas\w+|drop\w*|declin\w+|jump\w*|climb\w*|gain\w*|los[es]\w*|lost"
    r"|up|down|cut\w*|reduc\w+|shr[aiu]nk\w*|slump\w*|plung\w+|soar\w*|surg\w+|hike\w*|slash\w*|rais\w+|lift\w*|widen\w*"
    r"|narrow\w*|expand\w*|add\w*|more|fewer|less|higher|lower|bigger|smaller|gap|difference|margin|lead|ahead|behind"
    r"|remain\w*|left|steig\w*|stieg\w*|gestiegen|sank\w*|gesunken|fiel\w*|fällt|erhöh\w*|senk\w*|gesenkt|mehr|weniger|teurer"
    r"|billiger|augment\w+|baiss\w+|hausse\w*|recul\w+|diminu\w+|progress\w+|gagné|perdu\w*|moins|subi[ód]\w*|bajó|bajado"
    r"|aument\w+|disminu\w+|cayó|menos)\b|늘|줄|증가|감소|올랐|올라|내렸|내린|내려|상승|하락|높아|낮아"
    r"|増|減|上が|下が|上昇|下落|高い|低い",
    re.IGNORECASE,
)
_FALL = re.compile(
    r"\b(?:f[ae]ll\w*|decreas\w+|drop\w*|declin\w+|los[es]\w*|lost|down|cut\w*|reduc\w+|shr[aiu]nk\w*|slump\w*|plung\w+|slash\w*"
    r"|narrow\w*|fewer|less|lower|smaller|behind|sank\w*|sinkt|gesunken|fiel\w*|fällt|senk\w*|gesenkt|weniger"
    r"|billiger|baiss\w+|recul\w+|diminu\w+|perdu\w*|moins|bajó|bajado|disminu\w+|cayó|menos)\b"
    r"|줄|감소|내렸|내린|내려|하락|낮아|減|下が|下落|低い",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:of|der|des|von)\b", re.IGNORECASE)
_OF_WHOLE = re.compile(r"\s(?:of|der|des|von)\s(?:(?:the|its|their|all|his|her|den|ihre[rn]?)\s){0,2}")
_EACH = re.compile(
    r"\b(?:average\w*|mean|each|per|apiece|every|a head|durchschnittlich|im Schnitt|je|pro)\b|평균|平均", re.I
)
_TIMES = re.compile(r"(?:\s|-)?(?:times|fold)\b|\s?배|倍|(?:-|\s)?(?:mal|fach)", re.IGNORECASE)
_APART = re.compile(
    r"\s(?:earlier|later|after|before|apart|previously|beforehand|afterwards?|on|from)\b", re.IGNORECASE
)
_SPAN_OF_TIME = re.compile(
    r"\b(?:ago|after|later|since|for|old|aged?|earlier|before|long|within|last(?:ed|ing)?|seit|nach|vor|alt)\b|년|年|살|세|歳",
    re.IGNORECASE,
)


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
        printed = (end for match in match_figures(self.places) for end in _part_ends(match))
        found = [match for match in printed if match.figure.value]
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
            printed = " and ".join(dict.fromkeys(f"“{match.printed}”" for match in operands))
            cites = list(dict.fromkeys(match.cite() for match in operands))
            message = f" is reckoned from {printed} of the cited source"
            return report(text, figure, "figure_computed", message, cites)
    if years := _span_time(one):
        return report(text, figure, "figure_computed", " is reckoned from dates of the cited source", years)
    return None


def is_computed(text: str, figure: FoundFigure, places: Sequence[Place]) -> bool:
    """Whether a figure of `text` can be reckoned from those that the cited sentences, `places`, print."""
    found = check_computed(text, figure, places)
    return found is not None and found.code == "figure_computed"


def _part_ends(match: Match) -> tuple[Match, ...]:
    """The two ends of what is read as a range ("from 31 to 23 percent"), any other figure as it is."""
    figure = match.figure
    if figure.upper is None:
        return (match,)
    return tuple(match._replace(figure=replace(figure, value=end, upper=None)) for end in (figure.value, figure.upper))


def _add(one: _Sum) -> Sequence[Match] | None:
    """Figures of one unit that add up, where the text says that it adds or all count the same."""
    usable = one.like()
    if one.figure.kind in ("ordinal", "percent") or len(usable) < 2:
        return None
    noun, is_total = head_noun(one.figure), bool(_TOTAL.search(one.around))
    for count in range(2, _MOST_ADDENDS + 1):
        for chosen in combinations(usable, count):
            nouns = {head_noun(match.figure) for match in chosen}
            is_alike = (
                noun is not None and all(n is None or may_count_alike(noun, n) for n in nouns) and nouns != {None}
            )
            if (is_total or is_alike) and sum(match.figure.value or 0 for match in chosen) == one.value:
                return chosen
    return None


def _subtract(one: _Sum) -> Sequence[Match] | None:
    """Two figures whose difference it is, where the text speaks of a change or a gap."""
    if one.figure.kind in ("ordinal", "age", "fraction", "percent"):
        return None
    units = ("percent",) if one.figure.unit in ("percentage points", "points") else ()
    usable = one.like(*units)
    if len(usable) < 2 or not _CHANGE.search(one.around):
        return None
    for a, b in combinations(usable, 2):
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


def _take_share(one: _Sum) -> Sequence[Match] | None:
    """A share and the whole that it is taken of, which make this: twelve from "half of the 24 seats"."""
    shares = [match for match in one.near if match.figure.kind == "fraction" or match.figure.unit == "percent"]
    for share, whole in product(shares, one.like()):
        text = share.place.sentence.text
        is_of = share.place.sentence == whole.place.sentence and _OF_WHOLE.fullmatch(
            text, share.figure.span.end, whole.figure.span.start
        )
        rate = (share.figure.value or Decimal(0)) / (100 if share.figure.unit == "percent" else 1)
        part = rate * (whole.figure.value or Decimal(0))
        slack = _SLACK * _step(one.value) if share.figure.unit == "percent" else Decimal(0)
        if is_of and abs(part - one.value) <= slack:
            return share, whole
    return None


def _change(one: _Sum) -> Sequence[Match] | None:
    """Two figures of one sentence of which one has changed into the other by this many percent."""
    if one.figure.unit != "percent" or not _CHANGE.search(one.around):
        return None
    is_fall = bool(_FALL.search(one.around))
    for old, new in one.pairs():
        is_down = (new.figure.value or 0) < (old.figure.value or 0)
        if is_down == is_fall and _is_near_share(one.figure, _change_share(old.figure, new.figure)):
            return old, new
    return None


def _spread(one: _Sum) -> Sequence[Match] | None:
    """An amount and a number of which this is the average."""
    if not one.near or not _EACH.search(one.around):
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
    return next((pair for pair, ratio in ratios if is_near_times(ratio, one.value)), None)


def _turn_over(one: _Sum) -> Sequence[Match] | None:
    """A figure that this is in another unit: 62 miles for 100 km."""
    for match in one.near:
        value = convert_roughly(match.figure.value or Decimal(0), match.figure.unit, one.figure.unit)
        if value and abs(value - one.value) <= max(_SLACK * _step(one.value), _CONVERTED_SLACK * abs(value)):
            return (match,)
    return _turn_time(one)


def _turn_time(one: _Sum) -> Sequence[Match] | None:
    """A length of time that this is in a longer unit, rounded: "seven months" for 31 weeks."""
    unit = _UNIT_DAYS.get(one.figure.unit or "")
    for match in one.near if unit else ():
        shorter = _UNIT_DAYS.get(match.figure.unit or "")
        if unit and shorter and shorter < unit:
            value = (match.figure.value or Decimal(0)) * shorter / unit
            if abs(value - one.value) <= min(_SLACK * _step(one.value), _TIME_SLACK * value):
                return (match,)
    return None


_RECKONINGS: tuple[Callable[[_Sum], Sequence[Match] | None], ...] = (
    _add,
    _subtract,
    _divide,
    _take_share,
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
    sure = [(found, place) for found, place in dated if not found.is_rough]
    if apart := _lie_apart(one, sure):
        return apart
    if one.figure.unit != "years":
        return []
    for (first, place), (last, other) in combinations(sure, 2):
        if _years_between(first.start, last.start) == one.value:
            return [place.cite(first.span), other.cite(last.span)]
    spans = ((place.cite(found.span), _years_between(found.start, place.part.base)) for found, place in sure)
    return next(([cite] for cite, span in spans if span is not None and one.value in (span, span - 1)), [])


def _lie_apart(one: _Sum, dated: Sequence[tuple[FoundDate, Place]]) -> list[Citation]:
    """Two days of the cited sentences that lie as many days, weeks or months apart as the statement says."""
    unit = _UNIT_DAYS.get(one.figure.unit or "")
    if unit is None or one.figure.unit == "years" or not _APART.match(one.text, one.figure.span.end):
        return []
    days = [(found.start, found.span, place) for found, place in dated if found.start and found.precision == "day"]
    for (first, span, place), (last, other_span, other) in combinations(days, 2):
        away = abs((last - first).days) / unit
        if away and abs(away - one.value) <= (0 if unit == 1 else _SLACK):
            return [place.cite(span), other.cite(other_span)]
    return []


def _years_between(one: date | None, other: date | None) -> int | None:
    return abs(one.year - other.year) if one and other else None


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
    ends = locate_ends(one.text)
    if ends is None or one.figure in ends or any(end.unit == "percent" for end in ends):
        return None
    share = _change_share(*ends)
    cites = [m.cite() for m in one.near if any(is_same_figure(m.figure, end) for end in ends)]
    printed = " to ".join(end.span.slice(one.text) for end in ends)
    if _is_near_share(one.figure, share):
        return report(one.text, one.figure, "figure_computed", f" is reckoned from {printed}", cites)
    message = f": from {printed} is a change of {_print_percent(share)}"
    return report(one.text, one.figure, "arithmetic_wrong", message, cites)


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


def _step(value: Decimal) -> Decimal:
    """The worth of one in the last digit printed, 1 for whole numbers."""
    exponent = value.as_tuple().exponent
    return Decimal(10) ** min(0, exponent) if isinstance(exponent, int) else Decimal(1)


def _print_percent(share: Decimal) -> str:
    return f"{float(share * 100):.1f} percent"
