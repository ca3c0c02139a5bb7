"""Outlets named in a text: where, and which of the sources are theirs."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Span
from drafter.menus import Menu
from drafter.text.common_words import is_common_word

# What the names of papers and stations end in: "the Herald" is the Varnholm Herald where no other herald is read.
_PAPER_WORDS = """
    Herald Post Times Tribune Gazette Courier Mail Star Bell Record Ledger Journal Guardian Telegraph Observer Mirror
    News Radio Chronicle Register Examiner Dispatch Standard Express Review Bulletin Sentinel Echo Argus Mercury
    Messenger Monitor Globe Sun World Today Weekly Press Independent Inquirer Advertiser Leader Bote Zeitung Blatt
    Anzeiger Nachrichten Rundschau Kurier Tageblatt Morgenpost Abendblatt
"""
_PAPERS = frozenset(_PAPER_WORDS.split())
# "The BBC" is BBC News and "Fox" Fox News, but the "Varnholm" of Varnholm News is a town.
_NEWS_OF = re.compile(r"(?P<name>[A-Z]{2,}|Fox|Yahoo|Sky) News")
_FEWEST_INITIALS = 3
_UNSPACED = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_JOINT = re.compile(r",?\s?(?:and|or|nor|und|noch|,|와|과|と)?\s?(?:(?:the|der|die|das)\s)?", re.IGNORECASE)
_AFTER_ARTICLE = r"(?:(?<=[Tt]he )|(?<=[Dd]er )|(?<=[Dd]ie )|(?<=[Dd]as ))"
_CAPITAL_BEFORE = re.compile(r"(?<![^\W_])(?P<word>[A-Z][a-z]+)\s$")
_ARTICLE = re.compile(r"(?:The|Der|Die|Das|Le|La|Les|El|Los)\s+(?=\S)")


class NamedOutlet(NamedTuple):
    """An outlet's name in a text, with a capital article before it, and the ids of its sources."""

    span: Span
    sources: tuple[str, ...]


def locate_outlets(text: str, menus: Mapping[str, Menu]) -> list[NamedOutlet]:
    """Every outlet that `text` names, in order: in full, without its article, by the paper's word alone ("the Herald"),
    without "News" ("the BBC"), or by its initials.
    """
    return list(_locate_named(text, tuple((menu.source.outlet.name, id_) for id_, menu in menus.items())))


@lru_cache(maxsize=1024)
def _locate_named(text: str, outlets: tuple[tuple[str, str], ...]) -> tuple[NamedOutlet, ...]:
    known = _name_sources(outlets)
    pattern = _compile_names(tuple((name, one.is_bare) for name, one in known.items()))
    if pattern is None:
        return ()
    sources = {name.casefold(): one.sources for name, one in known.items()}
    return tuple(
        NamedOutlet(Span(*found.span()), sources[_plain(found["name"]).casefold()])
        for found in pattern.finditer(text)
        if " " in found[0] or not _is_surname(text[: found.start()])
    )


def _is_surname(before: str) -> bool:
    """Whether a name of one word is a person's by what stands before it: "Vera Fox" is not Fox News."""
    found = _CAPITAL_BEFORE.search(before)
    return found is not None and not is_common_word(found["word"].lower())


def group_outlets(text: str, outlets: Sequence[NamedOutlet]) -> list[tuple[NamedOutlet, ...]]:
    """The outlets of a text, those named in one list together: "the Herald, the Post and Varnholm Radio"."""
    groups: list[list[NamedOutlet]] = []
    for one in outlets:
        if groups and _JOINT.fullmatch(text, groups[-1][-1].span.end, one.span.start):
            groups[-1].append(one)
        else:
            groups.append([one])
    return [tuple(group) for group in groups]


class _Name(NamedTuple):
    """A name of an outlet, and whether it is one only behind an article: "the Herald", not "Herald Square"."""

    sources: tuple[str, ...]
    is_bare: bool


@lru_cache(maxsize=16)
def _name_sources(outlets: tuple[tuple[str, str], ...]) -> Mapping[str, _Name]:
    """Every name an outlet may go by, with its sources; a short one only where it is one outlet's."""
    full: dict[str, list[str]] = defaultdict(list)
    short: dict[str, dict[str, str]] = defaultdict(dict)
    bare = set(_PAPERS)
    for name, id_ in outlets:
        plain = _plain(name)
        if not plain:
            continue
        full[plain].append(id_)
        for one in _short_names(plain):
            short[one][id_] = plain
        if " " not in plain and _ARTICLE.match(name):
            bare.add(plain)
    named = {name: _Name(tuple(ids), name in bare) for name, ids in full.items()}
    one_outlets = {name: ids for name, ids in short.items() if len(set(ids.values())) == 1 and name not in named}
    return named | {name: _Name(tuple(ids), name in bare) for name, ids in one_outlets.items()}


def _short_names(plain: str) -> Iterator[str]:
    words = plain.split()
    if len(words) > 1 and words[-1] in _PAPERS:
        yield words[-1]
    if station := _NEWS_OF.fullmatch(plain):
        yield station["name"]
    if len(words) >= _FEWEST_INITIALS:
        yield "".join(word[0] for word in words).upper()


def _plain(name: str) -> str:
    return _ARTICLE.sub("", " ".join(name.replace("!", "").split()), count=1)


@lru_cache(maxsize=16)
def _compile_names(names: Sequence[tuple[str, bool]]) -> re.Pattern[str] | None:
    if not names:
        return None
    longest = sorted(names, key=lambda item: len(item[0]), reverse=True)
    spelt = (
        _AFTER_ARTICLE + re.escape(name) + r"(?!\s+[A-Z])" if is_bare else _spell(name) for name, is_bare in longest
    )
    # Korean and Japanese write particles straight after a name.
    return re.compile(rf"(?<![^\W{_UNSPACED}])(?:{_ARTICLE.pattern})?(?P<name>{'|'.join(spelt)})(?![^\W{_UNSPACED}])")


def _spell(name: str) -> str:
    """A name as a pattern: of more words than one, those may be in capitals ("USA TODAY") or not."""
    words = name.split()
    if len(words) == 1:
        return re.escape(name)
    return r"!?\s+".join(f"{re.escape(word[0])}(?i:{re.escape(word[1:])})" for word in words)
