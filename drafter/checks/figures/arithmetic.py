"""What a statement reckons itself: sums, differences, shares, changes, averages, spans of years, converted units.

A figure that no cited sentence prints may be reckoned from those that they do print. It is recomputed here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import combinations, product

from drafter.brief import Finding
from drafter.checks.figures.matches import head_noun, match_figures, may_count_alike, report
from drafter.checks.figures.multiples import is_near_times, locate_ends
from drafter.checks.figures.operands import Operand, agrees, collect_operands, iter_pairs, usable
from drafter.checks.figures.rounding import is_hedged_round
from drafter.checks.figures.shares import is_rest
from drafter.checks.figures.time_apart import UNIT_DAYS, locate_time_apart
from drafter.checks.figures.votes import add_sides
from drafter.checks.whereabouts import Place
from drafter.text.figures import FoundFigure, is_same_figure
from drafter.text.measures import convert, convert_roughly

# Figures of one sum: with more of them, some would add up by chance.
_MOST_ADDENDS = 4
# A fraction is a rough word.
_FRACTION_SLACK = Decimal("0.03")
_CONVERTED_SLACK = Decimal("0.03")
_TIME_SLACK = Decimal("0.05")
_TOTAL = re.compile(
    r"\b(?:total\w*|in all|all told|altogether|combined|together|overall|sum|between them|jointly"
    r"|add(?:s|ed|ing|itions?)?|join(?:s|ed|ing)?|br(?:ings?|ought|inging)|plus|on top of|insgesamt|zusammen)\b"
    r"|\b(?:casualt\w+|victims|(?:killed|dead|died|dying)\s(?:or|and)\s(?:\w+\s)?(?:hurt|injured|wounded|missing)"
    r"|(?:hurt|injured|wounded)\s(?:or|and)\s(?:\w+\s)?(?:killed|dead|died))\b"
    r"|모두|총|합계|사상자|計|合わせ|死傷者",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:ris\w+|rose|f[ae]ll\w*|grow\w*|grew|increas\w+|decreas\w+|drop\w*|declin\w+|jump\w*|climb\w*|gain\w*|los[es]\w*|lost"
    r"|up|down|cut\w*|reduc\w+|shr[aiu]nk\w*|slump\w*|plung\w+|soar\w*|surg\w+|hike\w*|slash\w*|rais\w+|lift\w*|widen\w*"
    r"|narrow\w*|expand\w*|add\w*|more|fewer|less|other|short(?:er|fall)?|long(?:er)?|old(?:er)?|young(?:er)?"
    r"|(?:high|low|bigg|small|larg|great|fast|slow|quick|soon|earli|lat|tall|wid|deep|heavi|light|cheap|near|farth|furth)er"
    r"|gap|difference|margin|majority|lead|ahead|behind|over-?r[ua]ns?|over-?sh[oe]t\w*|over-?sp[a-z]+|exceed\w*"
    r"|(?:won|wins?|winning|victory|beat\w*|passed|approved|adopted|failed|rejected|defeated)(?=\sby\b)"
    r"|remain\w*|left|steig\w*|stieg\w*|gestiegen|sank\w*|gesunken|fiel\w*|fällt|erhöh\w*|senk\w*|gesenkt|mehr|weniger|teurer|zurück"
    r"|billiger|augment\w+|baiss\w+|hausse\w*|recul\w+|diminu\w+|progress\w+|gagné|perdu\w*|moins|subi[ód]\w*|bajó|bajado"
    r"|aument\w+|disminu\w+|cayó|menos)\b|늘|줄|증가|감소|올랐|올라|내렸|내린|내려|상승|하락|높아|낮아"
    r"|増|減|上が|下が|上昇|下落|高い|低い",
    re.IGNORECASE,
)
_FALL = re.compile(
    r"\b(?:f[ae]ll\w*|decreas\w+|drop\w*|declin\w+|los[es]\w*|lost|down|cut\w*|reduc\w+|shr[aiu]nk\w*|slump\w*|plung\w+|slash\w*"
    r"|narrow\w*|fewer|less|lower|smaller|behind|sank\w*|sinkt|gesunken|fiel\w*|fällt|senk\w*|gesenkt|weniger"
    r"|billiger|zurück|baiss\w+|recul\w+|diminu\w+|perdu\w*|moins|bajó|bajado|disminu\w+|cayó|menos)\b"
    r"|줄|감소|내렸|내린|내려|하락|낮아|減|下が|下落|低い",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s(?:[a-z]+\s){0,3}$", re.IGNORECASE)
_MORE = re.compile(r"\s(?:more|less|fewer|high|low|larg|small|bigg|long|short|cheap)(?:er)?\b", re.IGNORECASE)
# What a figure was before, or was to be.
_BEFOREHAND = re.compile(
    r"\b(?:had|budget\w*|plan\w*|original\w*|initial\w*|first|estimat\w*|before|previous\w*|earlier|forecast\w*|expect\w*"
    r"|target\w*|suppos\w*|from|meant|should|allow\w*|allocat\w*|set aside)\b",
    re.IGNORECASE,
)
_OFF = re.compile(r"\s(?:(?P<over>over|more|above|higher)|(?:under|less|fewer|below|lower|short))\b", re.IGNORECASE)
_OF = re.compile(r"\s(?:of|der|des|von)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\sof\s(?:them|these|those)\b", re.IGNORECASE)
# In characters, from the end of a sentence to the start of the next.
_NEXT = 3
_OF_WHOLE = re.compile(r"\s(?:of|der|des|von)\s(?:(?:the|its|their|all|his|her|den|ihre[rn]?)\s){0,2}")
_SHARE = re.compile(
    r"\b(?:share|rate|proportion|portion|fraction|ratio|quota|percentage|Anteil|Quote)\b", re.IGNORECASE
)
_JUST_COUNTED = re.compile(r"[^.;:\d]{0,60}[,(–—―]\s?(?:\w+\s){0,3}")
# "3 percent, or nearly 3 billion": the same once more.
_RESTATING = re.compile(r"(?:\b(?:or|i\.e\.|that is|meaning)|[(,–—])\s?(?:[a-z]+\s){0,3}$", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:average\w*|mean|each|per|apiece|every|a head|durchschnittlich|im Schnitt|je|pro)\b|평균|平均", re.I
)
_MORE_OR_LESS = re.compile(
    r"\b(?:(?P<more>more than|over|well over|mehr als|gut|über)|less than|nearly|almost|just under|fast|knapp)\s+$",
    re.IGNORECASE,
)
_TIMES = re.compile(r"(?:\s|-)?(?:times|fold)\b|\s?배|倍|(?:-|\s)?(?:mal|fach)", re.IGNORECASE)


@dataclass(frozen=True)
class _Sum:
    """A figure of a statement that no cited sentence prints, and what it may be reckoned from."""

    text: str
    figure: FoundFigure
    value: Decimal
    operands: Sequence[Operand]

    @cached_property
    def around(self) -> str:
        """The words near the figure."""
        return self.text[max(0, self.figure.span.start - 70) : self.figure.span.end + 50]

    @cached_property
    def like(self) -> list[Operand]:
        """The plain operands in the figure's own unit, or turned into it exactly: 4.5 years for 54 months."""
        unit = self.figure.unit
        if unit in (None, "votes"):
            return usable(self.operands, None, "votes")
        return usable(_turn_into(self.operands, unit), unit)


def check_computed(
    text: str, figure: FoundFigure, places: Sequence[Place], beside: Sequence[Place] = ()
) -> Finding | None:
    """Finding figure_computed (note) or arithmetic_wrong (error) for a figure that no cited sentence prints.

    `places` are the cited sentences. Where they alone do not yield it, those of `beside`, which tell of the same,
    are reckoned with as well. None where nothing shows how the figure was reckoned.
    """
    if not figure.value or figure.upper is not None:
        return None
    if own := _check_own_change(text, figure, places):
        return own
    for told in (places, (*places, *beside)) if beside else (places,):
        one = _Sum(text, figure, figure.value, collect_operands(text, figure, told))
        for reckon in _RECKONINGS:
            if operands := reckon(one):
                return _report_operands(one, operands)
        if days := locate_time_apart(text, figure, told):
            return report(text, figure, "figure_computed", " is reckoned from dates of the cited source", days)
    return None


def is_computed(text: str, figure: FoundFigure, places: Sequence[Place]) -> bool:
    """Whether a figure of `text` can be reckoned from those that the cited sentences, `places`, print."""
    found = check_computed(text, figure, places)
    return found is not None and found.code == "figure_computed"


def is_told_total(text: str, figure: FoundFigure, places: Sequence[Place]) -> bool:
    """Whether `text` calls a figure a total, and it is the sum of those that the cited sentences, `places`, print."""
    if not figure.value or figure.upper is not None:
        return False
    one = _Sum(text, figure, figure.value, collect_operands(text, figure, places))
    return bool(_TOTAL.search(one.around)) and _add(one) is not None


def replaces_operand(text: str, figure: FoundFigure) -> bool:
    """Whether a figure takes the place of what it is reckoned from: what each gets of a sum, how many "of them" are."""
    return bool(_EACH.search(_Sum(text, figure, Decimal(1), ()).around) or _OF_THEM.match(text, figure.span.end))


def _report_operands(one: _Sum, operands: Sequence[Operand]) -> Finding:
    printed = " and ".join(dict.fromkeys(f"“{operand.printed}”" for operand in operands))
    whose = "" if all(operand.place is None for operand in operands) else " of the cited source"
    cites = list(dict.fromkeys(cite for operand in operands if (cite := operand.cite())))
    return report(one.text, one.figure, "figure_computed", f" is reckoned from {printed}{whose}", cites)


def _turn_into(operands: Sequence[Operand], unit: str) -> Iterator[Operand]:
    for operand in operands:
        value = convert(operand.value, operand.figure.unit, unit) if operand.figure.unit != unit else None
        yield operand if value is None else replace(operand, figure=replace(operand.figure, value=value, unit=unit))


def _add_sides(one: _Sum) -> Sequence[Operand] | None:
    """The sides of a vote or result that it adds up."""
    return add_sides(one.text, one.figure, one.operands)


def _undo(one: _Sum) -> Sequence[Operand] | None:
    """A figure and how far it lies over or under this one: a budget of 42 where "48, 6 over budget" was spent."""
    if not _BEFOREHAND.search(one.around):
        return None
    for base, last, gap in _iter_bases(one.operands):
        if base.unit == one.figure.unit and agrees(one.figure, base.value or Decimal(0), is_exact=True):
            return last, gap
    return None


def _iter_bases(operands: Sequence[Operand]) -> Iterator[tuple[FoundFigure, Operand, Operand]]:
    """What figures were before a change that their sentence tells: the base, the figure and the change."""
    plain = [one for one in operands if one.is_plain and one.figure.kind in ("money", "count", "measure")]
    for last, gap in product(plain, plain):
        if last.text != gap.text or last.figure.unit != gap.figure.unit or gap.value >= last.value:
            continue
        told = _OFF.match(gap.text, gap.figure.span.end)
        if told:
            step = -gap.value if told["over"] else gap.value
            yield replace(last.figure, value=last.value + step), last, gap


def _leave(one: _Sum) -> Sequence[Operand] | None:
    """A share of which this one is the rest."""
    shares = (o for o in one.operands if o.place and is_rest(one.text, one.figure, o.text, o.figure))
    return next(((share,) for share in shares), None)


def _add(one: _Sum) -> Sequence[Operand] | None:
    """Figures of one unit that add up, where the text says that it adds or all count the same."""
    if one.figure.kind in ("ordinal", "percent"):
        return None
    noun, is_total = head_noun(one.figure), bool(_TOTAL.search(one.around))
    for count in range(2, _MOST_ADDENDS + 1):
        for chosen in combinations(one.like, count):
            nouns = {head_noun(operand.figure) for operand in chosen}
            is_alike = (
                noun is not None and all(n is None or may_count_alike(noun, n) for n in nouns) and nouns != {None}
            )
            total = sum((operand.value for operand in chosen), Decimal(0))
            if (is_total or is_alike) and agrees(one.figure, total, is_exact=True):
                return chosen
    return None


def _subtract(one: _Sum) -> Sequence[Operand] | None:
    """Two figures whose difference it is, where the text speaks of a change or a gap."""
    if one.figure.kind in ("ordinal", "age", "fraction", "percent") or not _CHANGE.search(one.around):
        return None
    is_points = one.figure.unit in ("percentage points", "points")
    for a, b in combinations(usable(one.operands, "percent") if is_points else one.like, 2):
        nouns = {head_noun(a.figure), head_noun(b.figure)}
        is_bare = len(nouns - {None}) == 1 and a.text == b.text
        if one.figure.unit == "votes" and (a.figure.kind, b.figure.kind) != ("votes", "votes"):
            continue
        is_comparable = a.figure.unit is not None or len(nouns) == 1 or is_bare or head_noun(one.figure) in nouns
        if is_comparable and agrees(one.figure, abs(a.value - b.value), is_exact=True):
            return a, b
    return None


def _divide(one: _Sum) -> Sequence[Operand] | None:
    """Two figures that make the share: "a quarter of the 40 boats" from 10 and 40."""
    is_percent = one.figure.unit == "percent"
    is_share = (
        _OF.match(one.text, one.figure.span.end)
        or _SHARE.search(one.around)
        or _RESTATING.search(one.text, 0, one.figure.span.start)
    )
    if one.figure.kind != "fraction" and not (is_percent and is_share):
        return None
    for part, whole in iter_pairs(one.operands):
        share = part.value / whole.value
        if share < 1 and _is_near_share(one.figure, share):
            return part, whole
    return None


def _take_share(one: _Sum) -> Sequence[Operand] | None:
    """A share and the whole that it is taken of, which make this: twelve from "half of the 24 seats"."""
    shares = [o for o in one.operands if o.figure.kind == "fraction" or o.figure.unit == "percent"]
    is_restated = bool(_RESTATING.search(one.text, 0, one.figure.span.start))
    for share, whole in product(shares, one.like):
        if whole.figure.unit == "percent" or not share.is_told_with(whole):
            continue
        is_of = _is_of(share, whole) if share.text == whole.text else _is_of_them(share, whole)
        is_percent = share.figure.unit == "percent"
        part = (share.value / 100 if is_percent else share.value) * whole.value
        if (is_of or (is_restated and share.is_own)) and agrees(one.figure, part, is_exact=not is_percent):
            return share, whole
    return None


def _is_of(share: Operand, whole: Operand) -> bool:
    """Whether a share is one of that figure of its sentence: "half of the 800", "800 workers, about half of them"."""
    text = share.text
    if _OF_WHOLE.fullmatch(text, share.figure.span.end, whole.figure.span.start):
        return True
    between = text[whole.figure.span.end : share.figure.span.start]
    return whole.figure.span.end < share.figure.span.start and _JUST_COUNTED.fullmatch(between) is not None


def _is_of_them(share: Operand, whole: Operand) -> bool:
    """Whether a share is one of those that the sentence before counts: "It took 900. Half of them were tourists."."""
    if share.place is None or whole.place is None or share.place.part is not whole.place.part:
        return False
    gap = share.place.sentence.span.start - whole.place.sentence.span.end
    return 0 <= gap <= _NEXT and bool(_OF_THEM.match(share.text, share.figure.span.end)) and bool(whole.figure.counts)


def _change(one: _Sum) -> Sequence[Operand] | None:
    """Two figures of one sentence of which one has changed into the other by this many percent."""
    is_by = one.figure.kind == "fraction" and (
        _BY.search(one.text, 0, one.figure.span.start) or _MORE.match(one.text, one.figure.span.end)
    )
    if not (is_by or one.figure.unit == "percent") or not _CHANGE.search(one.around):
        return None
    is_fall = bool(_FALL.search(one.around))
    told = [(old.figure, new.figure, (old, new)) for old, new in iter_pairs(one.operands)]
    for before, after, operands in (
        *told,
        *((base, last.figure, (last, gap)) for base, last, gap in _iter_bases(one.operands)),
    ):
        is_down = (after.value or 0) < (before.value or 0)
        if is_down == is_fall and _is_near_share(one.figure, _change_share(before, after)):
            return operands
    return None


def _spread(one: _Sum) -> Sequence[Operand] | None:
    """An amount and a number of which this is the average."""
    if not _EACH.search(one.around):
        return None
    for amount, count in product(one.like, usable(one.operands, None)):
        if amount != count and agrees(one.figure, amount.value / count.value):
            return amount, count
    return None


def _multiply(one: _Sum) -> Sequence[Operand] | None:
    """Two figures of which one is so many times the other: "three times as many"."""
    if not _TIMES.match(one.text, one.figure.span.end):
        return None
    ratios = ((pair, pair[1].value / pair[0].value) for pair in iter_pairs(one.operands))
    hedge = _MORE_OR_LESS.search(one.text, 0, one.figure.span.start)
    return next((pair for pair, ratio in ratios if _is_so_many_times(ratio, one.value, hedge)), None)


def _is_so_many_times(ratio: Decimal, times: Decimal, hedge: re.Match[str] | None) -> bool:
    """Whether a ratio is about so many times, or with "more than" or "nearly" at most one more or less."""
    if hedge is None:
        return is_near_times(ratio, times)
    return times < ratio < times + 1 if hedge["more"] else times - 1 < ratio < times


def _turn_over(one: _Sum) -> Sequence[Operand] | None:
    """A figure that this is in another unit: 62 miles for 100 km."""
    for operand in one.operands:
        value = convert_roughly(operand.value, operand.figure.unit, one.figure.unit)
        if value and (agrees(one.figure, value) or abs(value - one.value) <= _CONVERTED_SLACK * abs(value)):
            return (operand,)
    return None


def _turn_time(one: _Sum) -> Sequence[Operand] | None:
    """A length of time that this is in a longer unit, rounded: "seven months" for 31 weeks."""
    unit = UNIT_DAYS.get(one.figure.unit or "")
    for operand in one.operands if unit else ():
        shorter = UNIT_DAYS.get(operand.figure.unit or "")
        if unit and shorter and shorter < unit:
            value = operand.value * shorter / unit
            is_near = abs(value - one.value) <= _TIME_SLACK * value
            if is_near and agrees(one.figure, value):
                return (operand,)
    return None


_RECKONINGS: tuple[Callable[[_Sum], Sequence[Operand] | None], ...] = (
    _add,
    _add_sides,
    _subtract,
    _undo,
    _leave,
    _divide,
    _take_share,
    _change,
    _spread,
    _multiply,
    _turn_over,
    _turn_time,
)


def _check_own_change(text: str, figure: FoundFigure, places: Sequence[Place]) -> Finding | None:
    """A change in percent against the two ends that the statement itself gives: "from 200 to 250, up 12 percent"."""
    around = text[max(0, figure.span.start - 70) : figure.span.end + 50]
    ends = locate_ends(text) if figure.unit == "percent" and _CHANGE.search(around) else None
    if ends is None or figure in ends or any(end.unit == "percent" for end in ends):
        return None
    share = _change_share(*ends)
    cites = [m.cite() for m in match_figures(places) if any(is_same_figure(m.figure, end) for end in ends)]
    printed = " to ".join(end.span.slice(text) for end in ends)
    if _is_near_share(figure, share):
        return report(text, figure, "figure_computed", f" is reckoned from {printed}", cites)
    message = f": from {printed} is a change of {_print_percent(share)}"
    return report(text, figure, "arithmetic_wrong", message, cites)


def _change_share(old: FoundFigure, new: FoundFigure) -> Decimal:
    before, after = old.value or Decimal(1), new.value or Decimal(0)
    return abs(after - before) / abs(before)


def _is_near_share(figure: FoundFigure, share: Decimal) -> bool:
    """Whether a percentage or fraction is this share, rounded as it is printed."""
    if figure.unit == "percent":
        return agrees(figure, share * 100)
    if figure.value is None:
        return False
    whole = replace(figure, value=share, hedge=None, unit=None)
    return abs(share - figure.value) <= _FRACTION_SLACK * figure.value or is_hedged_round(figure, whole)


def _print_percent(share: Decimal) -> str:
    return f"{float(share * 100):.1f} percent"
