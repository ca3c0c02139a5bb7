"""Whom a statement ties to what: "Dinah Halbrook, an analyst at Castell Bank", where no source brings the two together.

Both names stand in the sources, and so may the role: only the tie between them is new. A source bears it out when the
two stand in one sentence or in neighbouring ones, or when somebody has that role there.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.brief import Citation, Finding, Span, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.slots.values import Value, locate_values
from drafter.checks.whereabouts import locate_quoted, tell_language
from drafter.menus import Sentence
from drafter.text.parties import spell_parties
from drafter.text.places import canonical_country, country_of_demonym

_LINK = r"(?:of|from|at|for|with|in)\s(?:the\s)?"
_WORDS = r"(?:[a-z][\w’'-]*\s){0,4}?"
# "Okafor, speaking in Kell", "Okafor, cheered in Kell": what happened once ties nobody to a place.
_NO_EVENT = (
    r"(?!(?!(?:represent|lead|runn|head|serv|work|teach|liv)ing|(?:bas|employ|elect|appoint|nam|hir|head|found|own)ed)"
    r"[a-z]+(?:ing|ed)\s)"
)
_APPOSED = re.compile(
    rf",\s{_NO_EVENT}(?:(?:who|which)\s{_WORDS}[a-z][\w-]*|(?:(?:an?|the|its|their)\s)?{_WORDS}(?P<role>[a-z][\w-]*))"
    rf"\s{_LINK}(?:[A-Z]\w+\s)?"
)
_OF = re.compile(r"\s(?:of|from|at)\s(?:the\s)?")
# What stands in one place and is told apart by it.
_SITE_WORDS = """
    plant factory mill works refinery brewery smelter shipyard yard mine quarry pit reactor dam bridge tunnel port
    harbour harbor airport airfield base barracks camp prison jail hospital clinic school college university station
    depot warehouse terminal stadium museum library theatre theater church cathedral mosque temple synagogue
    court courthouse market hotel office branch laboratory site farm
"""
_SITES = "|".join(_SITE_WORDS.split())
_NAMED_SITE = re.compile(rf"\b[Tt]he\s(?P<name>[A-ZÀ-Ž][\w’'-]+)\s(?P<site>{_SITES})\b")
_WHERE = r"(?:in|at|near|outside|from|to)\s(?:the\s)?"
# What an article opens with is what all of it is about.
_OPENING = 2
_NEXT = 2


class _Tie(NamedTuple):
    """A name, what it is tied to, and the role that ties them ("analyst"), None where none is named."""

    name: Value
    other: Value
    role: str | None

    @property
    def span(self) -> Span:
        return Span(self.name.span.start, self.other.span.end)


def check_ties(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Finding `name_untied` (error): both names are in the cited sources, but nothing there ties one to the other.

    So too for "the Kell plant" where the source has the plant in another place.
    """
    text = statement.text
    language = tell_language(text, cited)
    if language != "en":
        return []
    quoted = locate_quoted(text)
    names = [value for value in locate_values(text, language, None) if value.kind == "name"]
    ties = (tie for tie in _iter_ties(text, names) if not any(span.overlaps(tie.span) for span in quoted))
    sites = (
        site for site in _NAMED_SITE.finditer(text) if not any(span.overlaps(Span(*site.span())) for span in quoted)
    )
    found = (*(_check_tie(text, tie, cited) for tie in ties), *(_check_site(site, cited) for site in sites))
    return [finding for finding in found if finding]


def _iter_ties(text: str, names: Sequence[Value]) -> Iterator[_Tie]:
    for name, other in pairwise(names):
        gap = text[name.span.end : other.span.start]
        if apposed := _APPOSED.fullmatch(gap):
            yield _Tie(name, other, apposed["role"])
        elif _OF.fullmatch(gap) and " " in name.span.slice(text):
            yield _Tie(name, other, None)


def _check_tie(text: str, tie: _Tie, cited: Sequence[CitedText]) -> Finding | None:
    name, other = tie.name.span.slice(text), tie.other.span.slice(text)
    if canonical_country(other) or country_of_demonym(other):
        return None
    places = [(part, _locate_all(name, part.menu.sentences), _locate_all(other, part.menu.sentences)) for part in cited]
    if any(_is_borne_out(tie, part, *found) for part, *found in places):
        return None
    named = next(((part, found[0]) for part, found, _ in places if found), None)
    held = next(((part, found[0]) for part, _, found in places if found), None)
    if named is None or held is None:
        return None
    return Finding(
        code="name_untied",
        severity="error",
        message=f"“{name}” and “{other}” are both in the cited sources, but nothing there ties the one to the other",
        at=tuple(tie.span),
        evidence=tuple(part.menu.cite(part.menu.sentences[at].span) for part, at in (named, held)),
    )


def _check_site(named: re.Match[str], cited: Sequence[CitedText]) -> Finding | None:
    """A site told apart by a place, where the sources only have it elsewhere and nowhere near that place."""
    name, site = named["name"], named["site"]
    if canonical_country(name) or country_of_demonym(name):
        return None
    is_at = re.compile(rf"\b{_WHERE}{re.escape(name)}\b(?!\s[A-Z])")
    elsewhere = re.compile(rf"\b{site}\s{_WHERE}(?!{re.escape(name)}\b)(?P<place>[A-ZÀ-Ž][\w’'-]+)")
    found: list[Citation] = []
    is_known = False
    for part in cited:
        sentences = part.menu.sentences
        names, sites = _locate_all(name, sentences), _locate_all(site, sentences)
        places = [match["place"] for at in sites if (match := elsewhere.search(sentences[at].text))]
        if any(abs(at - other) < _NEXT for at in names for other in sites):
            return None
        if any(_has_word(place, sentences[at].text) for at in names for place in places):
            return None
        is_known = is_known or any(is_at.search(sentences[at].text) for at in names)
        found += [part.menu.cite(sentences[at].span) for at in sites if elsewhere.search(sentences[at].text)]
    if not found or not is_known:
        return None
    return Finding(
        code="name_untied",
        severity="error",
        message=f"“{named.group()}”: the cited source has the {site} elsewhere",
        at=named.span(),
        evidence=tuple(found[:1]),
    )


def _is_borne_out(tie: _Tie, part: CitedText, names: list[int], others: list[int]) -> bool:
    """Whether a source has both near each other, opens with the other name, or has somebody in that role there.

    A sentence that ties the other name to somebody else does not count.
    """
    if names and any(at < _OPENING or at in names for at in others):
        return True
    near = {at + step for at in names for step in (-1, 1)}
    texts = ((at in near, part.menu.sentences[at].text) for at in others)
    bearing = (text for is_near, text in texts if is_near or (tie.role and _has_word(tie.role, text)))
    return any(not _has_tie(tie.other, text) for text in bearing)


def _has_tie(other: Value, text: str) -> bool:
    """Whether a sentence ties `other` to a name of its own."""
    names = [value for value in locate_values(text, "en", None) if value.kind == "name"]
    return any(tie.other.item == other.item for tie in _iter_ties(text, names))


def _locate_all(name: str, sentences: Sequence[Sentence]) -> list[int]:
    """The indexes of the sentences with the last word of a name, which is what people are called by."""
    last = name.rsplit(maxsplit=1)[-1]
    texts = (spell_parties(sentence.text) for sentence in sentences)
    return [at for at, text in enumerate(texts) if last in text and _has_word(last, text)]


def _has_word(word: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text))
