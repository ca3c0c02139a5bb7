"""Who is whose kin: a statement's "her brother" where the sources have "her husband" for the same person.

Words for kin are a closed class, so that another one in the same place is no paraphrase.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.brief import Citation, Finding, Span, Statement
from drafter.checks.aligning import locate_tellings
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import iter_places, locate_quoted
from drafter.menus import Menu
from drafter.text.kin import FoundKin, Kin, is_same_relative, locate_kin

_OWNER = re.compile(
    r"(?:\b(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir|[Mm]y|whose)|(?P<named>\w['’]s|s['’]))\s(?:[a-z-]+\s){0,2}$"
)
_WINDOW = 40
# What tells of a relation without a word for it.
_TOLD = {
    "spouse": r"married|marry|marries|marriage|couple|wed|wedding|divorced?|first\slady|remarried",
    "partner": r"engaged|engagement|dating|dated|romance|relationship|couple",
    "child": r"born|baby|babies|girls?|boys?|toddler|infant|newborn|heir|birth|teenagers?|twins?",
    "sibling": r"twins?",
}  # fmt: skip
_TELLS = {relation: re.compile(rf"\b(?:{words})\b") for relation, words in _TOLD.items()}
# Somebody's daughters are each other's sisters, and their parents a couple.
_IMPLIED = frozenset((("sibling", "child"), ("spouse", "parent")))
_LEAST_SHARE = 0.6
_MOST_CHANGED = 24


def check_kin(statement: Statement, cited: Sequence[CitedText], menus: Iterable[Menu]) -> list[Finding]:
    """Findings kin_wrong (error): the sources have another word for kin here, and this one for nobody it could mean.

    That is for the person named beside the word, for whom the cited sentences call somebody's kin where no source has
    this relation at all, and in a sentence copied but for this word. Inside quotation marks the speaker answers.
    """
    text = statement.text
    given = [found for found in locate_kin(text) if found.kin.gender]
    if not given:
        return []
    quoted, read = locate_quoted(text), tuple(menus)
    findings: list[Finding] = []
    for found in given:
        if any(outer.contains(found.span) for outer in quoted):
            continue
        named = _iter_named(found, read)
        rival = _locate_rival(found, list(named), read) or _locate_stand_in(text, found, cited, read)
        if rival := rival or _locate_change(text, found, cited):
            findings.append(_report(text, found, rival))
    return findings


def _iter_named(given: FoundKin, read: Sequence[Menu]) -> Iterator[tuple[Kin, Citation]]:
    """What the sources call the person named beside a word for kin."""
    for menu in read if given.name else ():
        for found in locate_kin(menu.text):
            if found.name and is_same_relative(given.name or "", found.name):
                yield found.kin, menu.cite(found.span)


def _locate_rival(given: FoundKin, named: Sequence[tuple[Kin, Citation]], read: Sequence[Menu]) -> Citation | None:
    """Where a source calls the person named something else, None where one calls them so or has such kin by them."""
    if not named or any(given.kin.agrees(kin) for kin, _ in named):
        return None
    turned = (where for kin, where in named if given.kin.relation == kin.relation)
    beside = (kin for menu in read for kin in _iter_beside(given.name or "", menu))
    is_told = any(given.kin.agrees(kin) or kin.relation == given.kin.inverse for kin in beside)
    return next(turned, None) or (None if is_told else named[0][1])


def _iter_beside(name: str, menu: Menu) -> Iterator[Kin]:
    """The kin that sentences with the first or last word of a name tell of."""
    first, *_, last = (*name.split(), name)
    words = (first, last.split()[-1])
    for sentence in menu.sentences:
        if any(word in sentence.text for word in words):
            yield from (found.kin for found in locate_kin(sentence.text))


def _locate_stand_in(text: str, given: FoundKin, cited: Sequence[CitedText], read: Sequence[Menu]) -> Citation | None:
    """The kin of somebody in the cited sentences, where no source has the relation that the statement gives."""
    owner = _find_owner(text, given.span)
    if owner is None:
        return None
    for menu in read:
        tells = _TELLS.get(given.kin.relation)
        if any(_may_mean(given.kin, owner, menu.text, found) for found in locate_kin(menu.text)):
            return None
        if tells and tells.search(menu.text):
            return None
    for place in iter_places(cited):
        for found in locate_kin(place.sentence.text) if place.cited else ():
            if found.kin.gender and found.is_plural == given.is_plural and _find_owner(place.sentence.text, found.span):
                return place.cite(found.span)
    return None


def _may_mean(given: Kin, owner: str, text: str, found: FoundKin) -> bool:
    """Whether a source's word for kin allows the statement's, or tells the same from the other's side."""
    if given.agrees(found.kin) or found.kin.agrees(given):
        return True
    if found.is_plural and (given.relation, found.kin.relation) in _IMPLIED:
        return True
    is_own = given.relation == found.kin.relation and _find_owner(text, found.span) == owner
    return found.kin.relation == given.inverse and not is_own


def _locate_change(text: str, given: FoundKin, cited: Sequence[CitedText]) -> Citation | None:
    """The other word for kin that a sentence has which the statement copies but for that word."""
    for telling in locate_tellings(text, cited)[:1]:
        alignment = telling.alignment
        for edit in alignment.edits if alignment.share >= _LEAST_SHARE else ():
            if not edit.mine.overlaps(given.span) or edit.theirs.end - edit.theirs.start > _MOST_CHANGED:
                continue
            for found in locate_kin(alignment.other):
                if edit.theirs.overlaps(found.span) and not given.kin.agrees(found.kin):
                    return telling.cite(found.span)
    return None


def _find_owner(text: str, span: Span) -> str | None:
    """Whose kin somebody is, as printed right before the word: a pronoun, or "named"; None for nobody's."""
    found = _OWNER.search(text, max(0, span.start - _WINDOW), span.start)
    return (found["pronoun"] or "named").lower() if found else None


def _report(text: str, given: FoundKin, where: Citation) -> Finding:
    message = f"“{given.span.slice(text)}” stands here where the source has “{where.quote}”"
    return Finding(code="kin_wrong", severity="error", message=message, at=tuple(given.span), evidence=(where,))
