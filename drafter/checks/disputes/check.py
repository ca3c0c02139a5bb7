"""A statement that states as settled what the sources tell differently.

Its own days, figures, places, visitors and causes are compared with what every source says of the same happening. Who
is right is never said: the finding cites both sides, and is a warning.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from drafter.brief import (
    Brief,
    Citation,
    Finding,
    Outlet,
    Source,
    Span,
    Statement,
    iter_statements,
    replace_statements,
)
from drafter.checks.disputes.accounts import locate_circumstances
from drafter.checks.disputes.circumstances import LONGEST, Circumstance
from drafter.checks.disputes.claims import DAY, Claim, claim_days, claim_figures, vectorise
from drafter.checks.disputes.happenings import HAPPENINGS
from drafter.checks.disputes.locating import DisputeIndex, index_disputes
from drafter.checks.disputes.opposed import Told, is_opposed, is_same_value, names_others
from drafter.checks.disputes.unsettled import check_unsettled
from drafter.checks.disputes.who import VISIT
from drafter.checks.outlets.names import locate_outlets
from drafter.checks.texts.additions import iter_attributed
from drafter.menus import Menu, Sentence, split_source
from drafter.text.languages import guess_language
from drafter.text.vectors import cosine

# The id of the statement among the sources it is compared with.
_STATEMENT = "STATEMENT"
_FEWEST_SHARED = 2
_DAY_PRINTED = re.compile(
    r"\d.{0,8}\b(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)|\b(?:jan|feb|mar|mär|apr|may|mai|jun|jul"
    r"|aug|sep|oct|okt|nov|dec|dez)\w*\.?\s\d|\d[./-]\d|[日일]",
    re.IGNORECASE,
)
_MOST_SHOWN = 90
Sides = tuple[tuple[Told, ...], tuple[Told, ...]]
_TELLS_OF_OUTLETS = re.compile(
    r"\b(?:outlets?|reports?|accounts?|sources|newspapers?|versions?)\b[^.]{0,60}\b(?:differ\w*|disagree\w*|var(?:y|ies)"
    r"|conflict\w*|contradict\w*|put|give|say)\b|\b(?:differ(?:s|ing)?|disputed|disagree|contradict\w*|conflicting)\b"
    r"|\baccording to (?:one|some|another|other)\b|\b(?:uneinig|widersprüchlich|unterschiedlich)\w*|엇갈|食い違",
    re.IGNORECASE,
)


def check_disputed(statement: Statement, menus: Mapping[str, Menu]) -> list[Finding]:
    """Finding `disputed`: one source bears the statement out, another tells it otherwise; both are cited.

    The same where a source itself calls open what the statement settles. Nothing where the statement says whose account
    it is or that the outlets differ.
    """
    if (
        len(statement.text) > LONGEST
        or locate_outlets(statement.text, menus)
        or _TELLS_OF_OUTLETS.search(statement.text)
    ):
        return []
    return (_check_sides(statement, menus) if len(menus) > 1 else []) or check_unsettled(statement, menus.values())


def _check_sides(statement: Statement, menus: Mapping[str, Menu]) -> list[Finding]:
    index = index_disputes(menus.values())
    findings: list[Finding] = []
    said = tuple(_claims_of(statement.text, index))
    for mine in said:
        bearing, against = _locate_told(mine, index)
        if not against:
            bearing, against = _compare_directly(mine, index)
        tells_both = any(is_same_value(one, other) for one in said for other in against)
        if against and not tells_both:
            findings.append(_compose_finding(mine, bearing, against))
    return findings


def mark_disputed(brief: Brief, menus: Mapping[str, Menu]) -> Brief:
    """`brief` with what `check_disputed` finds on the statements it makes in its own voice.

    What it tells as an outlet's, its takes, the camps of its questions and the sides of its disputes, stays as it is.
    """
    of_outlets = {id(statement) for statement, _ in iter_attributed(brief)}
    statements = (
        statement if id(statement) in of_outlets else add_disputed(statement, menus)
        for statement in iter_statements(brief)
    )
    return replace_statements(brief, statements)


def add_disputed(statement: Statement, menus: Mapping[str, Menu]) -> Statement:
    """`statement` with the findings of `check_disputed`; its verdict stays, since one source bears it out."""
    found = check_disputed(statement, menus)
    return statement.model_copy(update={"findings": (*statement.findings, *found)}) if found else statement


def _claims_of(text: str, index: DisputeIndex) -> Iterator[Told]:
    """What the statement itself tells of days, places, visitors and causes, and of figures where any are disputed."""
    languages = [menu.source.language for menu in index.voices]
    # A short text is easily taken for one in a kindred language.
    language = guessed if (guessed := guess_language(text)) in languages else languages[0]
    vector = vectorise(text, language, index.weights)
    source = Source(id=_STATEMENT, outlet=Outlet(name=_STATEMENT), language=language, sha256="", text=text)
    # Splitting it like a source would cost more than all the rest: a statement is one sentence here.
    menu = Menu(source, (Sentence(_STATEMENT, Span(0, len(text)), text, 0),), (), ())
    if _DAY_PRINTED.search(text):
        yield from claim_days(menu, index.year, {_STATEMENT: vector})
    yield from locate_circumstances(menu, {_STATEMENT: vector})
    if any(len(vector.keys() & one.near) >= _FEWEST_SHARED for one in index.disputed_figures):
        whole = split_source(source)
        yield from claim_figures(whole, {sentence.id: vector for sentence in whole.sentences})


def _locate_told(mine: Told, index: DisputeIndex) -> Sides:
    """The two sides of the dispute between sources that a claim takes one side of, the one told most like it."""
    found: list[tuple[float, Sides]] = []
    for dispute in index.disputes:
        told = [one for side in dispute.sides for one in side.told]
        alike = [cosine(mine.vector, one.vector) for one in told if _tells_of(mine, one)]
        bearing = [side for side in dispute.sides if any(is_same_value(mine, one) for one in side.told)]
        if alike and len(bearing) == 1:
            against = tuple(one for one in told if one not in bearing[0].told)
            found.append((max(alike), (bearing[0].told, against)))
    return max(found, key=lambda item: item[0], default=(0.0, ((), ())))[1]


def _tells_of(mine: Told, told: Told) -> bool:
    """Whether the statement tells of the happening that `told` tells of, be it in fewer words."""
    if mine.menu.source.language != told.menu.source.language:
        return False
    if isinstance(mine, Claim) and isinstance(told, Claim):
        is_kin = mine.happenings & told.happenings or mine.counted & told.counted
        return bool(is_kin) and len(mine.near & told.near) >= _FEWEST_SHARED
    if not (isinstance(mine, Circumstance) and isinstance(told, Circumstance)) or mine.kinds.isdisjoint(told.kinds):
        return False
    if VISIT in mine.kinds:
        return mine.about <= told.about
    if mine.slot != "place":
        return bool(mine.about & told.about)
    shared = mine.vector.keys() & told.vector.keys() - HAPPENINGS
    return len(shared) >= _FEWEST_SHARED and not names_others(mine, told)


def _compare_directly(mine: Told, index: DisputeIndex) -> Sides:
    """The claim against every source by itself: who bears it out, and who tells the same otherwise and never so.

    Figures are left out: too many things are counted in much the same words.
    """
    told = [] if isinstance(mine, Claim) and mine.unit != DAY else index.told_like(mine)
    bearing = [one for one in told if is_same_value(mine, one) and _tells_of(mine, one)]
    voices = {one.source for one in bearing}
    against = [one for one in told if one.source not in voices and _is_plain(one) and is_opposed(mine, one)]
    return (_one_each(bearing), _one_each(against)) if bearing else ((), ())


def _is_plain(told: Told) -> bool:
    """Whether a value is printed and not reckoned: which Thursday is meant may be read wrongly."""
    return not (isinstance(told, Claim) and told.is_relative)


def _one_each(told: list[Told]) -> tuple[Told, ...]:
    return tuple({one.source: one for one in reversed(told)}.values())[::-1]


def _compose_finding(mine: Told, bearing: Sequence[Told], against: Sequence[Told]) -> Finding:
    start = mine.sentence.span.start
    message = f"stated as settled, but the outlets differ: {_quote(bearing)}; {_quote(against)}"
    return Finding(
        code="disputed",
        severity="warning",
        message=message,
        at=(start + mine.span.start, start + mine.span.end),
        evidence=tuple(_cite(one) for one in (*bearing, *against)),
    )


def _quote(told: Sequence[Told]) -> str:
    return ", ".join(f"{one.menu.source.outlet.name} has “{_cut(one.printed)}”" for one in told)


def _cut(words: str) -> str:
    return words if len(words) <= _MOST_SHOWN else f"{words[: _MOST_SHOWN - 1].rstrip()}…"


def _cite(told: Told) -> Citation:
    start = told.sentence.span.start
    return told.menu.cite(Span(start + told.span.start, start + told.span.end))
