"""Who is said to have reported, printed or been told it: another outlet than the source names in that place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Citation, Finding, Span
from drafter.checks.evidence import CitedText
from drafter.checks.outlets.known import locate_known, name_key
from drafter.menus import Menu, Sentence
from drafter.text.words import content_words

_REPORT = (
    r"(?:report(?:ed|s|ing)?|reveal(?:ed|s)?|disclosed?|publish(?:ed|es)?|identif(?:ied|ies)|obtained?|printed|ran|broke"
    r"|uncovered|unearthed|interview(?:ed|s)?|quoted?|wrote|found|calculated|estimated|cited|noted|said)"
)
_WORK = (
    r"(?:reporting|reports?|article|story|piece|interview|account|analysis|investigation|column|headline|scoop|poll)"
)
_AFTER = re.compile(
    rf"\s(?:(?:has|had|have|was|first|also|later|earlier|previously|later)\s){{0,2}}{_REPORT}\b|(?:['’]s)?\s(?:\w+\s)?{_WORK}\b"
    rf"|\s(?:was\s)?(?:the\s)?first\sto\s{_REPORT}\b|\sto\s{_REPORT}\b"
)
_BEFORE = re.compile(
    rf"\b(?:(?:first\s)?{_REPORT}\s(?:first\s)?(?:by|in)|{_WORK}\s(?:by|in|from|of|with)|according\sto|citing|told|interview\swith)\s(?:the\s|an?\s)?$",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\bfirst\b|\bscoop|\bbroke\b", re.IGNORECASE)
_PERSON = r"(?:[A-Z][\w’'-]+\s|[A-Z]\.\s){1,2}(?P<surname>[A-Z][\w’-]{2,})\b"
_STAFF = r"(?:\w+\s)?(?:reporter|correspondent|columnist|anchor|host|editor|journalist|writer|commentator|contributor)"
_STAFF_AFTER = re.compile(rf"(?:['’]s?\s(?:{_STAFF}\s)?|\s{_STAFF},?\s){_PERSON}")
_STAFF_BEFORE = re.compile(
    rf"\b{_PERSON}(?:,?\s(?:an?\s|the\s)?(?:{_STAFF}\s)?(?:of|at|from|with|for|in)\s|,\s(?:an?\s|the\s)?)(?:the\s)?$"
)
_REACH = 40
# What a sentence has to have of a statement's words to tell the same: so many, and this share.
_FEWEST_SHARED, _LEAST_SHARE = 3, 0.4
_FAR_MORE = 2


class _Reporter(NamedTuple):
    """An outlet named as one that reported something; `is_first` where it is said to have done so before others."""

    span: Span
    key: str
    is_first: bool


class _Staff(NamedTuple):
    """A person whom a text names as an outlet's; `at` is the outlet's name."""

    key: str
    at: Span
    surname: str


def check_reporters(text: str, cited: Sequence[CitedText], menus: Mapping[str, Menu]) -> list[Finding]:
    """Finding `outlet_wrong`: an outlet is said to have reported, printed or been told what by the cited sentences
    another one has, and the sources have far less of it where they name the outlet, and in its own article.
    """
    findings: list[Finding] = []
    reporters = _locate_reporters(text)
    keys = {key for _, key in locate_known(text)} if reporters else set()
    for named in reporters:
        others = list(_iter_others(text, named.is_first, cited, keys))
        if others and (best := max(others, key=lambda one: one[0]))[0] > _FAR_MORE * _count_own(text, named, menus):
            findings.append(_compose_finding(text, named.span, *best[1:]))
    return findings


def _locate_reporters(text: str) -> list[_Reporter]:
    found = []
    for span, key in locate_known(text):
        before = _BEFORE.search(text[max(0, span.start - _REACH) : span.start])
        after = _AFTER.match(text, span.end)
        if before or after:
            is_first = any(part and _FIRST.search(part[0]) for part in (before, after))
            found.append(_Reporter(span, key, is_first))
    return found


def _iter_others(
    text: str, is_first: bool, cited: Sequence[CitedText], keys: set[str]
) -> Iterator[tuple[int, str, Citation]]:
    """Whom else the cited sentences name as the reporter: how many words they share with the text, and the place."""
    for part in cited:
        for sentence in part.sentences:
            others = [one for one in _locate_reporters(sentence.text) if one.key not in keys]
            others = [one for one in others if one.is_first or not is_first]
            told = _words_of(text)
            shared = len(told & _words_of(sentence.text))
            if others and shared >= max(_FEWEST_SHARED, _LEAST_SHARE * len(told)):
                names = " and ".join(one.span.slice(sentence.text) for one in others)
                yield shared, names, _cite(part.menu, sentence, others[0].span)


def _count_own(text: str, named: _Reporter, menus: Mapping[str, Menu]) -> int:
    """The most words of the text that a sentence has that names the outlet, or that stands in its own article; of who
    was first its own article proves nothing.
    """
    told = _words_of(text)
    return max(
        (
            len(told & _words_of(sentence.text))
            for menu in menus.values()
            for sentence in _sentences_of(menu, named.key, not named.is_first)
        ),
        default=0,
    )


def _sentences_of(menu: Menu, key: str, with_own: bool) -> Sequence[Sentence]:
    if with_own and name_key(menu.source.outlet.name) == key:
        return menu.sentences
    return [sentence for sentence in menu.sentences if key in _keys_of(sentence.text)]


@lru_cache(maxsize=4096)
def _keys_of(text: str) -> frozenset[str]:
    return frozenset(key for _, key in locate_known(text))


@lru_cache(maxsize=1024)
def _words_of(text: str) -> frozenset[str]:
    """The content words of an English text without the outlets' names."""
    for (start, end), _ in reversed(locate_known(text)):
        text = text[:start] + text[end:]
    return frozenset(content_words(text, "en"))


def check_staff(text: str, menus: Mapping[str, Menu]) -> list[Finding]:
    """Finding `outlet_wrong`: a journalist is given to an outlet, and the sources give them to another one only."""
    findings: list[Finding] = []
    for key, at, surname in _locate_staff(text):
        told = [(menu, one) for menu in menus.values() for one in menu.sentences if surname in one.text]
        given = [
            (menu, one, staff) for menu, one in told for staff in _locate_staff(one.text) if staff.surname == surname
        ]
        is_known = any(key in _keys_of(one.text) for _, one in told) or any(
            name_key(menu.source.outlet.name) == key and surname in (menu.source.author or surname) for menu, _ in told
        )
        if given and not is_known:
            menu, sentence, staff = given[0]
            other = staff.at.slice(sentence.text)
            findings.append(_compose_finding(text, at, other, _cite(menu, sentence, staff.at)))
    return findings


def _locate_staff(text: str) -> list[_Staff]:
    """The people whom a text names as an outlet's: "CNN's Vera Lindt", "Vera Lindt of CNN", "CNN anchor Vera Lindt"."""
    found = []
    for span, key in locate_known(text):
        person = _STAFF_AFTER.match(text, span.end) or _STAFF_BEFORE.search(text[: span.start])
        if person:
            found.append(_Staff(key, span, person["surname"]))
    return found


def _cite(menu: Menu, sentence: Sentence, span: Span) -> Citation:
    return menu.cite(Span(sentence.span.start + span.start, sentence.span.start + span.end))


def _compose_finding(text: str, named: Span, other: str, place: Citation) -> Finding:
    message = f"the source has {other} in this place, not {named.slice(text)}"
    return Finding(code="outlet_wrong", severity="error", message=message, at=named, evidence=(place,))
