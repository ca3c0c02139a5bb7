"""The figures that a statement's figure may be reckoned from: its own others, and those that source sentences print."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.brief import Citation
from drafter.checks.figures.matches import locate_compounds
from drafter.checks.figures.rounding import is_hedged_round
from drafter.checks.whereabouts import Place
from drafter.text.figures import FoundFigure, locate_figures
from drafter.text.words import content_words

# With more of them, some would yield any figure by chance.
_MOST = 10
# An uncited sentence tells of the same when it shares this many words with the statement.
_FEWEST_SHARED = 2
_MOST_BESIDE = 6
# In characters, from the start of a sentence to that of another: one or two sentences on.
_CLOSE = 200
# Half of the last digit printed and a little: what rounding takes.
_SLACK = Decimal("0.51")


@dataclass(frozen=True)
class Operand:
    """A single figure and the sentence it stands in. `is_own`: the statement gives it; `place` None: it alone does."""

    figure: FoundFigure
    text: str
    place: Place | None
    is_own: bool

    @property
    def value(self) -> Decimal:
        """What the figure is worth."""
        return self.figure.value or Decimal(0)

    @property
    def printed(self) -> str:
        """The figure in the characters of its sentence."""
        return self.figure.span.slice(self.text)

    @property
    def is_plain(self) -> bool:
        """Whether it counts or measures something: no rank, age or share."""
        return self.figure.kind not in ("ordinal", "age", "fraction")

    def cite(self) -> Citation | None:
        """A citation of the figure as the source prints it."""
        return self.place.cite(self.figure.span) if self.place else None

    def is_told_with(self, other: "Operand") -> bool:
        """Whether the two stand in one sentence or close together, or the statement itself gives one of them."""
        if self.text == other.text or self.is_own or other.is_own:
            return True
        one, two = self.place, other.place
        if one is None or two is None or one.part is not two.part:
            return False
        return abs(one.sentence.span.start - two.sentence.span.start) <= _CLOSE


def collect_operands(text: str, figure: FoundFigure, places: Sequence[Place]) -> list[Operand]:
    """The operands for `figure` of the statement `text`, equal ones once, those that the statement gives first."""
    own = [
        part
        for part in _part_ends(_join_compounds(text, None))
        if part.span != figure.span and part.value != figure.value
    ]
    found: dict[tuple[object, ...], Operand] = {
        _key(part): Operand(part, text, None, is_own=True) for part in own if part.value
    }
    values = {(part.value, part.unit) for part in own}
    for place in places:
        sentence = place.sentence.text
        for part in _part_ends(_join_compounds(sentence, place.part.menu.source.language)):
            if part.value:
                found[_key(part)] = Operand(part, sentence, place, is_own=(part.value, part.unit) in values)
    printed = {(one.figure.value, one.figure.unit) for one in found.values() if one.place}
    kept = [one for one in found.values() if one.place or (one.figure.value, one.figure.unit) not in printed]
    return sorted(kept, key=lambda one: not one.is_own)


def usable(operands: Iterable[Operand], *units: str | None) -> list[Operand]:
    """The plain ones in one of `units`."""
    return [one for one in operands if one.is_plain and one.figure.unit in units][:_MOST]


def iter_pairs(operands: Sequence[Operand]) -> Iterator[tuple[Operand, Operand]]:
    """Two plain figures in the same unit that are told of together, in both orders."""
    plain = [one for one in operands if one.is_plain][:_MOST]
    for one in plain:
        for other in plain:
            if one is not other and one.figure.unit == other.figure.unit and one.is_told_with(other):
                yield one, other


def locate_beside(text: str, near: Sequence[Place], beyond: Sequence[Place]) -> list[Place]:
    """The uncited sentences, best first, that tell of the same things: neighbours of cited ones, or of shared words."""
    languages = {place.part.menu.source.language for place in near}
    wanted = {word for language in languages for word in content_words(text, language) if not word[0].isdigit()}
    beside = {id(one) for place in near for one in place.part.menu.neighbours(place.sentence)}
    shared = [
        (len(wanted.intersection(content_words(place.sentence.text, place.part.menu.source.language))), place)
        for place in beyond
    ]
    ranked = sorted(shared, key=lambda pair: -pair[0])
    chosen = [place for share, place in ranked if share >= _FEWEST_SHARED][:_MOST_BESIDE]
    return [*(place for place in beyond if id(place.sentence) in beside and place not in chosen), *chosen]


def agrees(figure: FoundFigure, value: Decimal, *, is_exact: bool = False) -> bool:
    """Whether a printed figure is this value, hedged or rounded as it is printed (a sum is not rounded: `is_exact`)."""
    if figure.value is None:
        return False
    slack = Decimal(0) if is_exact else _SLACK * step(figure.value)
    return abs(figure.value - value) <= slack or is_hedged_round(
        figure, replace(figure, value=value, upper=None, hedge=None)
    )


def step(value: Decimal) -> Decimal:
    """The worth of one in the last digit printed, 1 for whole numbers."""
    exponent = value.as_tuple().exponent
    return Decimal(10) ** min(0, exponent) if isinstance(exponent, int) else Decimal(1)


def _key(figure: FoundFigure) -> tuple[object, ...]:
    return figure.value, figure.unit, figure.counts


def _join_compounds(text: str, language: str | None) -> list[FoundFigure]:
    """The figures of a text, measures in two units as one."""
    compounds = locate_compounds(text)
    single = [one for one in locate_figures(text, language) if not any(c.span.contains(one.span) for c in compounds)]
    return [*single, *compounds]


def _part_ends(figures: Iterable[FoundFigure]) -> Iterator[FoundFigure]:
    """The two ends of what is read as a range ("from 31 to 23 percent"), any other figure as it is."""
    for figure in figures:
        yield replace(figure, upper=None)
        if figure.upper is not None:
            yield replace(figure, value=figure.upper, upper=None)
