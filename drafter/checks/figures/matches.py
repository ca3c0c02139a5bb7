"""The figures that a statement's figures are compared with: those that sentences print, and those they only imply."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from drafter.brief import Citation, Finding, Severity, Span
from drafter.checks.whereabouts import Place
from drafter.text.figures import FoundFigure, Kind, is_same_figure, locate_figures
from drafter.text.measures import convert


class Match(NamedTuple):
    """A figure of a source that a figure of the statement is compared with."""

    figure: FoundFigure
    place: Place

    @property
    def printed(self) -> str:
        """The figure in the source's own characters."""
        return self.figure.span.slice(self.place.sentence.text)

    def cite(self) -> Citation:
        """A citation of the figure as the source prints it."""
        return self.place.cite(self.figure.span)


# What stands for a figure without being one, by the value and unit that it says.
_IMPLYING: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), value, unit)
    for words, value, unit in (
        (r"(?:an?|one|per|each|every|the (?:past|last|next|coming)) minute|eine[rn]? Minute", "1", "minutes"),
        (r"(?:an?|one|per|each|every|the (?:past|last|next|coming)) hour|hour-long|eine[rn]? Stunde", "1", "hours"),
        (r"(?:a|one|per|each|every) day|day-long|eine[nms]? Tag", "1", "days"),
        (r"(?:a|one|per|each|every|the (?:past|last|next|coming)) week|week-?long|eine[rn]? Woche", "1", "weeks"),
        (r"fortnight", "2", "weeks"),
        (r"(?:a|one|per|each|every|the (?:past|last|next|coming)) month|month-?long|eine[nms]? Monat", "1", "months"),
        (r"quarter(?!\s+of\b)|quarterly|Quartal", "3", "months"),
        (r"half-?year(?:ly)?|Halbjahr", "6", "months"),
        (r"(?:a|one|per|each|every|the (?:past|last|next|coming)) year|year-?long|eine?[ms]? Jahr", "1", "years"),
        (r"decade|decade-long|Jahrzehnt", "10", "years"),
        (r"century|century-old|centenary|centennial|hundredth anniversary|Jahrhundert", "100", "years"),
        (r"bicentenary|bicentennial", "200", "years"),
    )
)
# Words that say a small number without naming it.
_COUNTING: dict[int, re.Pattern[str]] = {
    number: re.compile(pattern, re.IGNORECASE)
    for number, pattern in {
        0: r"\b(?:no|none|nil|nobody|goalless|scoreless|without|love)\b",
        1: r"\b(?:an?|one|single|sole|lone|once|another|only|each|eine?)\b|한\s|단일|一",
        2: r"\b(?:both|pair|couple|twins?|twice|doubl(?:e[ds]?|ing)|two-?fold|duo|neither|either|beide[ns]?|doppelt)\b"
        r"|양국|양측|両",
        3: r"\b(?:tripl(?:e[ds]?|ing|ets?)|trebl(?:e[ds]?|ing)|three-?fold|trio|thrice|dreifach\w*)\b",
        4: r"\b(?:quadrupl(?:e[ds]?|ing|ets?)|four-?fold|quartet|vierfach\w*)\b",
        5: r"\b(?:quintupl(?:e[ds]?|ing|ets?)|five-?fold|quintet)\b",
        10: r"\b(?:ten-?fold|10-?fold|decade)\b",
    }.items()
}
# What says a second time or thing, by itself and before the noun of it: "sent another, sharper letter".
_SECOND = re.compile(r"\b(?:another|again|twice|weitere[nrs]?|erneut)\b", re.IGNORECASE)
_ONE_MORE = re.compile(r"\b(?:more|new|further|later|next|follow-?up|repeat|latter|other)\s", re.IGNORECASE)
# What a vague figure can stand for.
_VAGUE_RANGES = {
    "dozens": (24, 199), "scores": (40, 199), "hundreds": (200, 1999), "thousands": (2000, 999_999),
    "tens of thousands": (20_000, 199_999), "hundreds of thousands": (200_000, 1_999_999),
    "millions": (2_000_000, 999_999_999), "tens of millions": (20_000_000, 199_999_999),
    "hundreds of millions": (2 * 10**8, 1_999_999_999), "billions": (2 * 10**9, 10**12),
    "trillions": (2 * 10**12, 10**15),
    "수십": (20, 99), "수백": (200, 999), "수천": (2000, 9999), "수만": (20_000, 99_999), "수십만": (200_000, 999_999),
    "数十": (20, 99), "数百": (200, 999), "数千": (2000, 9999), "数万": (20_000, 99_999), "数十万": (200_000, 999_999),
}  # fmt: skip
_PEOPLE = frozenset(("people", "person", "mensch", "menschen", "personen", "leute", "personne", "gens", "persona"))
_SORT_OF_PEOPLE = re.compile(
    r"(?:people|person|mensch|leute|gens|protest[eo]r|demonstrat|demonstrant|manifestant|participant|passenger|passag|crew|member|resident"
    r"|inhabitant|visitor|worker|employee|patient|student|pupil|soldier|guest|teilnehm|fahrg|besatzung|besuch|bewohn|einwohn"
    r"|anwohn|arbeit|mitarbeit|beschäftig|verletzt|zuschau|schül|soldat|polizist|mitglied|bürger|tagesg|gäste?n?$|employé"
    r"|habitant|visiteur|salarié|ouvrier|élève|blessé|manifestante|pasajer|habitante|trabajador|herid)"
)
_SCALED = re.compile(r"[^\W\d_]{2,}$|[만억조万億兆]$")
# How many sentences a unit is carried over: "They asked for 420 cubic metres. … The river carried 560."
_CARRIED = 3
_JUST_BEFORE = 40
_COMPOUND_LINK = re.compile(r",?\s(?:and\s|und\s)?|(?<=[가-힣一-龥月])")
_ANNIVERSARY = re.compile(r"\s(?:\w+\s)?(?:anniversary|birthday|jubilee)\b|번째 생일|周年|주년", re.IGNORECASE)


@lru_cache(maxsize=4096)
def implied_figures(text: str) -> tuple[FoundFigure, ...]:
    """Lengths of time that a text says without a number ("a decade"), anniversaries as years."""
    found = [
        FoundFigure(Span(*match.span()), Decimal(value), unit, None, None, "measure")
        for pattern, value, unit in _IMPLYING
        for match in pattern.finditer(text)
    ]
    found += locate_compounds(text)
    return (*found, *(as_years(text, figure) for figure in locate_figures(text, None) if is_anniversary(text, figure)))


@lru_cache(maxsize=4096)
def locate_compounds(text: str) -> tuple[FoundFigure, ...]:
    """Measures in two units as one figure, in the smaller unit: "four years and six months", "two hours 40 minutes"."""
    compounds: list[FoundFigure] = []
    for first, second in pairwise(locate_figures(text, None)):
        if not (first.value and second.value) or first.upper or second.upper or second.hedge:
            continue
        smaller = convert(first.value, first.unit, second.unit) if first.unit != second.unit else None
        is_larger = smaller is not None and smaller > first.value and second.value < smaller / first.value
        if smaller and is_larger and _COMPOUND_LINK.fullmatch(text, first.span.end, second.span.start):
            span = Span(first.span.start, second.span.end)
            compounds.append(replace(second, span=span, value=smaller + second.value, hedge=first.hedge))
    return tuple(compounds)


def is_anniversary(text: str, figure: FoundFigure) -> bool:
    """Whether an ordinal counts years: "the 10th anniversary", "her 90th birthday"."""
    return figure.kind == "ordinal" and bool(_ANNIVERSARY.match(text, figure.span.end))


def as_years(text: str, figure: FoundFigure) -> FoundFigure:
    """An anniversary as the years it marks; any other figure as it is."""
    if not is_anniversary(text, figure):
        return figure
    kind: Kind = "age"
    return FoundFigure(figure.span, figure.value, "years", figure.hedge, None, kind)


def match_figures(places: Sequence[Place]) -> list[Match]:
    """The figures that the sentences of `places` print."""
    return [
        Match(figure, place)
        for place in places
        for figure in locate_figures(place.sentence.text, place.part.menu.source.language)
    ]


def is_implied(figure: FoundFigure, texts: Sequence[str]) -> bool:
    """Whether a text says the figure in other words: "a boat", "both men", "a pair of gloves", "a decade"."""
    if figure.value is None:
        return False
    if any(is_same_figure(figure, implied) for text in texts for implied in implied_figures(text)):
        return True
    if figure.kind == "ordinal":
        return figure.value == 2 and any(_says_second(text, head_noun(figure)) for text in texts)
    if figure.kind not in ("count", "votes", "range") or figure.value != int(figure.value):
        return False
    values = {int(figure.value), int(figure.upper or figure.value)}
    patterns = [_COUNTING.get(value) for value in values]
    return all(pattern and any(pattern.search(text) for text in texts) for pattern in patterns)


def _says_second(text: str, noun: str | None) -> bool:
    if noun is None:
        return bool(_SECOND.search(text))
    named = re.search(rf"\b{re.escape(noun)}", text, re.IGNORECASE)
    return bool(
        named and (_SECOND.search(text) or _ONE_MORE.search(text, max(0, named.start() - _JUST_BEFORE), named.end()))
    )


def head_noun(figure: FoundFigure) -> str | None:
    """The noun of what a figure counts, singular: "member" for "members of the council"; None when there is none."""
    if figure.counts is None:
        return None
    return figure.counts.split(" of ", 1)[0].rsplit(" ", 1)[-1].casefold().removesuffix("s")


def may_count_alike(noun: str, other: str | None) -> bool:
    """Whether one noun may stand for the other: the same, or "people" for any sort of them ("passenger")."""
    if noun == other:
        return True
    both = (noun, other or "")
    return any(one in _PEOPLE and _SORT_OF_PEOPLE.match(rest) for one, rest in (both, both[::-1]))


def carries_unit(match: Match, figure: FoundFigure) -> bool:
    """Whether a bare number of a source is measured in the figure's unit because a figure just before it is."""
    if match.figure.unit is not None or match.figure.counts is not None or figure.unit is None:
        return False
    menu, sentence = match.place.part.menu, match.place.sentence
    at = menu.sentences.index(sentence)
    before = menu.sentences[max(0, at - _CARRIED) : at + 1]
    units = [
        other.unit
        for near in before
        for other in locate_figures(near.text, menu.source.language)
        if other.unit and not (near == sentence and other.span.start > match.figure.span.start)
    ]
    return bool(units) and units[-1] == figure.unit


def is_in_vague_range(figure: FoundFigure, near: Sequence[Match]) -> bool:
    """Whether a vague figure ("dozens") stands for one of those in `near`."""
    low, high = _VAGUE_RANGES.get(figure.unit or "", (1, 0)) if figure.value is None else (1, 0)
    return any(match.figure.value is not None and low <= match.figure.value <= high for match in near)


def leaves_unit(text: str, figure: FoundFigure, match: Match) -> bool:
    """Whether a bare figure of a statement leaves out the unit of the source's: money behind a scale, or as before.

    "The pier cost 48 million", "the union wants seven percent, the yard offers 3.5".
    """
    found, language = match.figure, match.place.part.menu.source.language
    if figure.unit is not None or figure.counts is not None or found.unit is None or figure.value != found.value:
        return False
    if found.kind == "money" and _SCALED.search(figure.span.slice(text)):
        return True
    earlier = [one.unit for one in locate_figures(text, language) if one.unit and one.span.end <= figure.span.start]
    return bool(earlier) and earlier[-1] == found.unit


SEVERITIES: dict[str, Severity] = {
    "figure_hedge_added": "note",
    "figure_computed": "note",
    "figure_rounded": "warning",
    "figure_elsewhere": "warning",
}


def report(text: str, figure: FoundFigure, code: str, message: str, evidence: Sequence[Citation]) -> Finding:
    """A finding on a figure of the statement `text` with the words of the sources that decide it.

    An error, unless SEVERITIES has the code.
    """
    return Finding(
        code=code,
        severity=SEVERITIES.get(code, "error"),
        message=f"“{figure.span.slice(text)}”{message}",
        at=(figure.span.start, figure.span.end),
        evidence=tuple(evidence),
    )
