"""Outlets named in a text: where, and which of the sources are theirs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Span
from drafter.menus import Menu

# What the names of papers and stations end in: "the Herald" is the Varnholm Herald where no other herald is read.
_PAPER_WORDS = """
    Herald Post Times Tribune Gazette Courier Mail Star Bell Record Ledger Journal Guardian Telegraph Observer Mirror
    News Radio Chronicle Register Examiner Dispatch Standard Express Review Bulletin Sentinel Echo Argus Mercury
    Messenger Monitor Globe Sun World Today Weekly Press Independent Inquirer Advertiser Leader Bote Zeitung Blatt
    Anzeiger Nachrichten Rundschau Kurier Tageblatt Morgenpost Abendblatt
"""
_PAPERS = frozenset(_PAPER_WORDS.split())
_UNSPACED = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_ARTICLE = re.compile(r"(?:The|Der|Die|Das|Le|La|Les|El|Los)\s+(?=\S)")


class NamedOutlet(NamedTuple):
    """An outlet's name in a text, with a capital article before it, and the ids of its sources."""

    span: Span
    sources: tuple[str, ...]


def locate_outlets(text: str, menus: Mapping[str, Menu]) -> list[NamedOutlet]:
    """Every outlet that `text` names, in order: in full, without its article, or by the paper's word alone."""
    names = _name_sources(tuple((menu.source.outlet.name, id_) for id_, menu in menus.items()))
    pattern = _compile_names(tuple(names))
    if pattern is None:
        return []
    return [NamedOutlet(Span(*found.span()), names[_plain(found["name"])]) for found in pattern.finditer(text)]


@lru_cache(maxsize=16)
def _name_sources(outlets: tuple[tuple[str, str], ...]) -> Mapping[str, tuple[str, ...]]:
    """Every name an outlet may go by, with its sources; a short one only where it is one outlet's."""
    full: dict[str, list[str]] = defaultdict(list)
    short: dict[str, dict[str, str]] = defaultdict(dict)
    for name, id_ in outlets:
        plain = _plain(name)
        if plain:
            full[plain].append(id_)
            last = plain.split()[-1]
            if last != plain and last in _PAPERS:
                short[last][id_] = plain
    named = {name: tuple(ids) for name, ids in full.items()}
    return named | {
        word: tuple(ids) for word, ids in short.items() if len(set(ids.values())) == 1 and word not in named
    }


def _plain(name: str) -> str:
    return _ARTICLE.sub("", " ".join(name.split()), count=1)


@lru_cache(maxsize=16)
def _compile_names(names: Iterable[str]) -> re.Pattern[str] | None:
    longest = sorted(names, key=len, reverse=True)
    if not longest:
        return None
    # A paper's word alone is a name only behind its article: "the Herald", not "Herald Square".
    spelt = [
        rf"(?:(?<=[Tt]he )|(?<=[Dd]er )|(?<=[Dd]ie )|(?<=[Dd]as )){re.escape(name)}(?!\s+[A-Z])"
        if name in _PAPERS
        else r"\s+".join(map(re.escape, name.split()))
        for name in longest
    ]
    # Korean and Japanese write particles straight after a name.
    return re.compile(rf"(?<![^\W{_UNSPACED}])(?:{_ARTICLE.pattern})?(?P<name>{'|'.join(spelt)})(?![^\W{_UNSPACED}])")
