"""What kind of thing a name names, told by the words around it: each cue is a vote, and no cue decides alone.

The cues are those of gazetteer-free named entity recognition (McDonald, 1996, calls them external evidence): titles,
ages and verbs beside people, prepositions and geographic nouns beside places, company words and dealings beside bodies.
"""

import re
from collections import Counter
from collections.abc import Iterator

from drafter.brief import EntityKind, Span
from drafter.text.common_words import is_common_word
from drafter.text.names import FoundName, binds_body
from drafter.text.places import is_place
from drafter.text.speech import SAID

Cue = tuple[EntityKind, re.Pattern[str], int]

_SURE = 8
_LEAST, _LEAD = 3, 2
_WINDOW = 48
_BODY_NOUNS = (
    r"(?:company|firm|operator|agency|newspaper|magazine|broadcaster|party|group|militia|union|charity|bank|maker|insurer"
    r"|airline|shipyard|carrier|retailer|supplier|network|outlet|website|think\stank|watchdog|regulator|subsidiary)"
)
_PLACE_NOUNS = (
    r"(?:islands?|town|city|village|port|harbou?r|district|province|region|county|capital|state|suburb|municipality"
    r"|coast|border|north|south|east|west|people|residents|inhabitants|streets|outskirts|Insel|Stadt|Hafenstadt|Gemeinde)"
)
_KIN = r"(?:brother|sister|wife|husband|son|daughter|mother|father|widow|cousin|uncle|aunt|colleague|friend)"
_SAID_BEFORE = re.compile(rf"(?:{SAID.pattern})\s$")
_SAID_AFTER = re.compile(rf"\s(?:(?:also|later|then|has|had)\s)?(?:{SAID.pattern})")
_BEFORE: tuple[Cue, ...] = (
    ("person", _SAID_BEFORE, 1),
    ("person", re.compile(rf"\b{_KIN},?\s$|\b(?:born|named|accuses?|married|arrested|sacked|fired)\s$"), 2),
    ("person", re.compile(r"\b(?:\d+(?:st|nd|rd|th)|First|Second|Third|[A-Z]\w+th)\s$"), -3),
    ("place", re.compile(rf"\b{_PLACE_NOUNS}\s(?:of|von)\s$"), 3),
    ("place", re.compile(r"\b(?:in|near|outside|across|visit(?:ed|ing)?|toward?s?|nach|bei)\s(?:the\s)?$"), 2),
    ("place", re.compile(r"\b(?:north|south|east|west|miles|kilomet(?:er|re)s)\s(?:of|from)\s$"), 3),
    (
        "place",
        re.compile(
            r"\b(?:mayor|governor|council|ferry|road|bridge|trip|flight|flew|sail(?:ed)?|crossing)\s(?:of|to)\s$"
        ),
        2,
    ),
    ("body", re.compile(r"\b(?:contracts?|deal|lawsuit|account)\s(?:with|against)\s(?:the\s)?$"), 3),
    (
        "body",
        re.compile(r"\b(?:shares|stake|investors|analyst|executive|employees?|worked|works)\s(?:in|at|of|for)\s$"),
        3,
    ),
    ("body", re.compile(rf"\b{_BODY_NOUNS}\s(?:called\s)?$"), 2),
)
_AFTER: tuple[Cue, ...] = (
    ("person", re.compile(r",\s\d{1,3}[,.]|\s\(\d{1,3}\)"), 4),
    ("person", re.compile(r",?\s(?:who|whose|himself|herself)\b"), 3),
    ("person", _SAID_AFTER, 1),
    ("body", re.compile(r",\swhich\s(?:operates|employs|owns|runs|makes|sells|publishes|regulates|pockets)\b"), 4),
    ("body", re.compile(rf"(?:['’]s)?\s(?:news\s)?{_BODY_NOUNS}\b"), 2),
    (
        "body",
        re.compile(r"(?:['’]s?)?\s(?:shares|bonds?|contracts?|employees|workforce|profits?|revenues?|customers)\b"),
        3,
    ),
    ("body", re.compile(r"\s(?:operates|employs|expires|shares)\b"), 2),
    (
        "place",
        re.compile(
            r"(?:['’]s)?\s(?:harbou?r|airport|(?:town\s|city\s)?council|town\shall|mayor|residents|port|route|line)\b"
        ),
        2,
    ),
    ("place", re.compile(r",\s(?:[A-Z]\w+\s)?\d{1,2}\s\(|-based\b"), 3),
)
# "the Taliban", "the Lancet": no person and few places take an article, unless they only stand before a noun.
_ARTICLE = re.compile(r"\b[Tt]he\s$")
_ENDS_PHRASE = re.compile(
    r"(?:['’]s\b)|\s?[.,;:)]|\s(?:and|or|in|on|at|to|of|for|by|with|is|are|was|were|has|have|had|will|said|says)\b"
)
_COMPANY = re.compile(
    r"Marine|Group|Holdings?|Authority|Council|Board|Ltd|Limited|LLC|LLP|plc|PLC|GmbH|AG|SE|SA|Inc|Corp|Co|Airlines|Airways"
    r"|Shipping|Media|Systems|Industries|Partners|Capital|Motors|Energy|Insurance|Logistics|Technologies|Labs|Brothers"
    r"|Associates|Consulting|Intelligence|Pharma|Pharmaceuticals|Watch|Front|Alliance|Coalition|Movement|Brigades?|Guild"
)


def weigh_kinds(text: str, name: FoundName) -> Counter[EntityKind]:
    """The votes for each kind that one occurrence of a name in `text` gives; negative where it speaks against one."""
    votes: Counter[EntityKind] = Counter()
    for kind, weight in _iter_votes(text, name):
        votes[kind] += weight
    return votes


def choose_kind(votes: Counter[EntityKind]) -> EntityKind:
    """The kind with most votes; "other" where there are few, or where a second kind has nearly as many."""
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < _LEAST:
        return "other"
    if len(ranked) > 1 and ranked[0][1] - max(0, ranked[1][1]) < _LEAD:
        return "other"
    return ranked[0][0]


def _iter_votes(text: str, name: FoundName) -> Iterator[tuple[EntityKind, int]]:
    yield from _iter_own_votes(text, name)
    before = text[max(0, name.span.start - _WINDOW) : name.span.start]
    yield from ((kind, weight) for kind, pattern, weight in _BEFORE if pattern.search(before))
    yield from ((kind, weight) for kind, pattern, weight in _AFTER if pattern.match(text, name.span.end))
    if _ARTICLE.search(before) and not name.title and _ENDS_PHRASE.match(text, name.span.end):
        yield "body", 1
        yield "person", -3


def _iter_own_votes(text: str, name: FoundName) -> Iterator[tuple[EntityKind, int]]:
    """What the name itself says: a known place, a company's ending, a title; two or three rare words that speak."""
    printed = name.span.slice(text)
    words = printed.split()
    if name.title:
        yield "person", 4
    if is_place(printed):
        yield "place", _SURE
    elif len(words) > 1 and (binds_body(words[-1]) or _COMPANY.fullmatch(words[-1])):
        yield "body", _SURE
    elif name.kind == "body" and not (printed.isupper() and is_common_word(printed)):
        yield "body", 4
    elif name.kind == "place" and len(words) > 1:
        yield "place", 3
    elif len(words) in (2, 3) and not any(map(is_common_word, words)) and _speaks(text, name.span):
        yield "person", 2


def _speaks(text: str, span: Span) -> bool:
    before = text[max(0, span.start - _WINDOW) : span.start]
    return bool(_SAID_AFTER.match(text, span.end) or _SAID_BEFORE.search(before))
