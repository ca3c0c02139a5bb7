"""Names in news text: who and what is named, where, of which kind and with which title.

Precision before recall: a capitalised word that only opens a sentence is no name unless something else says so.
"""

import re
from dataclasses import dataclass

from drafter.brief import EntityKind, Span
from drafter.text.abbreviations import OPENERS
from drafter.text.capitals import Run, locate_capitals, locate_headlines, opens_sentence
from drafter.text.common_words import is_common_word
from drafter.text.free_text import FreeText
from drafter.text.measures import CURRENCY_CODES
from drafter.text.names_east import iter_east_names
from drafter.text.number_words import SCALES, parse_german
from drafter.text.places import country_of_demonym, is_place
from drafter.text.same_names import NameCluster, cluster_names, is_same_name
from drafter.text.speech import BODY_WORDS, SAID, TITLES, is_calendar

__all__ = ["NO_ACRONYMS", "FoundName", "NameCluster", "binds_body", "cluster_names", "is_same_name", "locate_names"]


@dataclass(frozen=True)
class FoundName:
    """A name as printed, without its title and possessive ending. `title` is the title or office next to it."""

    span: Span
    kind: EntityKind
    title: str | None


@dataclass(frozen=True)
class _Page:
    """A text with what is known about all of it: the words it has in lower case, and its language."""

    text: str
    lower: frozenset[str]
    language: str | None
    headlines: tuple[Span, ...]

    def is_headline(self, place: int) -> bool:
        """Whether `place` lies in a line in which nearly every word has a capital."""
        return any(line.start <= place < line.end for line in self.headlines)


# Words of bodies that are too common beside places and people to make a body by themselves.
_LOOSE = """
    North South East West Northern Southern Eastern Western Central United National International Federal White Day Week
    Month Year Twitter Facebook Social Public Street Road Avenue City Town Harbour Harbor Bay Island Islands River Lake
    Sea Ocean Mountain Mountains Park Square Bridge Airport Peninsula Province State States Coast Border Today Games
    Summit Kingdom Republic White Justice Security Health Channel
"""
_BODY_WORDS = BODY_WORDS - frozenset(_LOOSE.split()) | {"Line", "Lines", "Bureau", "Minister's"}
# Words of office that name a field or rank and need a noun of office after them.
_FIELDS = {
    "Prime",
    "Foreign",
    "Defence",
    "Defense",
    "Interior",
    "Finance",
    "Deputy",
    "Vice",
    "Former",
    "Acting",
    "Brother",
}
_OFFICES = TITLES - _FIELDS | {
    "Adviser", "Advisor", "Counsel", "Counselor", "Director-General", "Secretary-General", "Skipper", "Envoy", "Whip",
    "Treasurer", "Lawmaker", "Sheikh", "Emperor", "Emir", "Chief-of-Staff", "Commissioner", "Administrator", "CEO",
    "CFO", "COO", "Founder", "Co-Founder", "Editor", "Columnist", "Correspondent", "Reporter", "Economist", "Analyst",
    "Lawyer", "Prosecutor", "Superintendent", "Dean", "Comptroller", "Solicitor", "Democrat", "Republican",
}  # fmt: skip
_GERMAN_OFFICE = re.compile(
    r"\w{3,}(?:chef|minister|sprecher|leiter|präsident|meister|führer|vorsitzende[rn]?|experte|trainer|direktor|anwalt"
    r"|richter|politiker|abgeordnete[rn]?|kandidat|forscher|kommissar|inhaber|händler|lehrer|sekretär)(?:in)?"
)
# "Secretary of State Ines Okafor": what stands between an office and a name is no part of the name.
_OFFICE_OF = re.compile(
    r"\b(?:Secretary|Minister|Director|Chief|Chairman|Chairwoman|Chair|Commissioner|Speaker|Leader|Head)\s(?:of|for)\s(?:the\s)?$"
)
_OFFICE_FIELD_WORDS = """
    State Defense Defence Justice Treasury Energy Transport Transportation Health Homeland Security Interior Commerce
    Education Labor Labour Agriculture Veterans Affairs Finance Staff Intelligence Police Trade Environment
"""
_OFFICE_FIELDS = frozenset(_OFFICE_FIELD_WORDS.split())
# Ships bear titles as names: "the Lady Varn".
_SHIP_TITLES = frozenset(("Lady", "Lord", "King", "Queen", "Prince", "Princess", "Duchess"))
_SHIP_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Dd](?:ie|er)|ferry|ship|vessel|boat|yacht|trawler|tanker|cruiser|liner|cutter|freighter)\s[“„\"'‘«]?$"
)
_PLACE_WORDS = frozenset(
    {
        "River", "Island", "Islands", "Bay", "Street", "Avenue", "Road", "Mountain", "Mountains", "County", "Sea",
        "Port", "Harbour", "Harbor", "Lake", "Strait", "Province", "Prefecture", "City", "Town", "Village", "Valley",
        "Ocean", "Peninsula", "Coast", "Beach", "Square", "Airport", "Bridge", "Park", "Canal", "Gulf", "Cape", "Mount",
    }
)  # fmt: skip
_NOT_BODIES = "TV AM PM CEO CFO DNA ID OK MP MPs VIP SUV AI IT URL LLC FAQ JST KST GMT UTC EST EDT PST PDT CET"
# Capitals that stand for a word of daily use, not for a name.
NO_ACRONYMS = frozenset((*_NOT_BODIES.split(), *CURRENCY_CODES))
# What British and Irish news puts behind a member's or a barrister's name.
_AFTER_NAMES = frozenset(("MP", "MEP", "MSP", "MS", "TD", "KC", "QC", "OBE", "MBE", "CBE"))
_ACRONYM = re.compile(r"[A-Z]{2,6}s?|(?:[A-Z]\.){2,6}")
_LOWER = re.compile(r"(?<![^\W_])[a-zà-ÿ][\w’'-]*")
_NUMBER_AFTER = re.compile(r"[\s-](?!(?:19|20)\d\d\b)\d{1,4}(?![\d%]|[,.:–-]\d|\s+[a-z]+s\b|\w)")
_LINK = re.compile(r"\s(?:of|for)\s")
_DAY_AFTER = re.compile(r",?\s\d")
_PLACE_CUE = re.compile(r"\b(?:in|at|near|from|outside|across|towards?|into|off|leaving|visited|visiting)\s(?:the\s)?$")
_ROLES = (
    r"(?:president|(?:(?:prime|foreign|defen[cs]e|interior|finance|justice|health|deputy|vice)\s){0,2}minister|secretary"
    r"|mayor|governor|senator|chief|chair(?:man|woman)?|director|spokes(?:man|woman|person)|ambassador|judge|general"
    r"|admiral|professor|leader|head|analyst|captain|officer|lawyer|attorney|resident|fisherman|owner|manager|coach"
    r"|editor|author|researcher|skipper"
    r"|[a-z]*(?:man|woman|person|master|keeper|ist|ian))"
)
_ROLE_AFTER = re.compile(rf",\s(?:(?:the|an?|its|their|his|her)\s)?(?P<role>(?:[\w’'-]+\s){{0,4}}?{_ROLES})\b")
_ROLE_BEFORE = re.compile(rf"\b(?P<role>{_ROLES})\s$")
_AGE_AFTER = re.compile(r",\s\d{1,3}[,.]|\s\(\d{1,3}\)")
_ACTS_AFTER = re.compile(rf"\s(?:(?:also|later|then|has|had)\s)?(?:{SAID.pattern})|\s(?:who|whose|himself|herself)\b")
_OWNS_OR_ACTS = re.compile(rf"['’]s\s|{_ACTS_AFTER.pattern}")
_SAID_BEFORE = re.compile(rf"(?:{SAID.pattern})\s$")
_MOST_PERSON_WORDS = 4
_WINDOW = 40


def locate_names(text: str, language: str | None = None) -> list[FoundName]:
    """Every name in `text`, in order, never overlapping: people, bodies, places and other proper names.

    Latin script is read by capitals, Korean and Japanese by the titles after names and by a table of countries. In
    German, where every noun has a capital, a single word needs a title, an acronym or the table of places to be a name.
    """
    page = _Page(text, frozenset(_LOWER.findall(text)), language, locate_headlines(text))
    runs = [part for run in locate_capitals(text, binds_body) for part in _part_headline(page, run)]
    found = [name for run in runs if (name := _read_run(page, run))]
    free = FreeText(text)
    for name in found:
        free.take(name.span)
    for span, kind, title in iter_east_names(text):
        if free.is_free(span):
            found.append(FoundName(span, kind, title))
            free.take(span)
    return sorted(found, key=lambda name: name.span)


def binds_body(word: str) -> bool:
    """Whether a name with this word in it goes on over "of", "for" and "and": "Ministry", "Bank", "Party"."""
    return word in _BODY_WORDS


def _read_run(page: _Page, run: Run) -> FoundName | None:
    """The name in a run of capitalised words, None when there is none."""
    text = page.text
    words = list(run)
    if opens_sentence(text, words[0].start) and _is_opener(page, words):
        words.pop(0)
    while words and is_calendar(words[0].slice(text)):
        words.pop(0)
    while words and is_calendar(words[-1].slice(text)) and not _is_named_like_month(text, words):
        words.pop()
    while len(words) > 2 and words[-1].slice(text) in _AFTER_NAMES:
        words.pop()
    if page.language == "de":
        words = _drop_counted(text, words)
    words = _drop_office_field(text, words)
    is_ship = _is_ship(text, words)
    titles = 0 if is_ship else _count_titles(text, words)
    title = Span(words[0].start, words[titles - 1].end).slice(text) if titles else None
    words = words[titles:]
    if not words or (len(words) == 1 and not _is_single_name(page, words[0], title)):
        return None
    span = Span(words[0].start, words[-1].end)
    if country_of_demonym(span.slice(text)) and not is_place(span.slice(text)):
        return None
    if is_ship:
        return FoundName(span, "other", None)
    kind, role = _judge_kind(text, span, [word.slice(text) for word in words], title)
    number = _NUMBER_AFTER.match(text, span.end) if kind != "person" else None
    return FoundName(Span(span.start, number.end() if number else span.end), kind, role)


def _part_headline(page: _Page, run: Run) -> list[Run]:
    """A run in a headline parted at its common words, which have a capital there too; any other run as it is."""
    if not page.is_headline(run[0].start):
        return [run]
    parts: list[Run] = [[]]
    for place, word in enumerate(run):
        printed = word.slice(page.text)
        pairs = zip(run[max(0, place - 1) : place + 1], run[place : place + 2], strict=False)
        in_place = any(is_place(Span(first.start, second.end).slice(page.text)) for first, second in pairs)
        if is_common_word(printed) and not in_place and printed not in _OFFICES:
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]


def _is_opener(page: _Page, words: Run) -> bool:
    """Whether the first word of a sentence is capitalised for its place alone."""
    word = words[0].slice(page.text)
    if word in TITLES or is_place(word) or _ACRONYM.fullmatch(word):
        return False
    if len(words) > 1 and binds_body(word):
        return False
    return word in OPENERS or word.casefold() in page.lower or is_common_word(word)


def _is_named_like_month(text: str, words: Run) -> bool:
    """Whether a run closes with somebody's name that is also a month's: "Ines May", not "Varnholm, May 5"."""
    if len(words) < 2 or words[-1].slice(text) not in ("April", "May", "June", "August"):
        return False
    return text[words[-2].end : words[-1].start] == " " and not _DAY_AFTER.match(text, words[-1].end)


def _count_titles(text: str, words: Run) -> int:
    """How many leading words are a title: up to the last word of office ("U.S. Defence Secretary") before the name.

    All of them where no name follows. None where the name is a body's or place's ("Justice Department", "King Street",
    "Harbour Commissioner for Refugees").
    """
    printed = [word.slice(text).rstrip(".") for word in words]
    offices = (place for place, word in enumerate(printed) if word in _OFFICES or _GERMAN_OFFICE.fullmatch(word))
    last = max(offices, default=-1)
    rest = printed[last + 1 :]
    if any(binds_body(word) or word in _PLACE_WORDS for word in rest):
        return 0
    if last >= 0 and rest and _LINK.search(text, words[last].end, words[last + 1].start):
        return 0
    return last + 1


def _drop_office_field(text: str, words: Run) -> Run:
    """The words without those of an office's field before a name: "State" in "Secretary of State Ines Okafor"."""
    fields = 0
    if words and _OFFICE_OF.search(text, max(0, words[0].start - _WINDOW), words[0].start):
        while fields < len(words) and words[fields].slice(text) in _OFFICE_FIELDS:
            fields += 1
    return words[fields:]


def _drop_counted(text: str, words: Run) -> Run:
    """The words without a number and what it counts before them: German nouns of "Drei Personen", "Mio Euro"."""
    counted = 0
    while counted < len(words) and (
        parse_german(printed := words[counted].slice(text)) or printed.casefold() in SCALES
    ):
        counted += 1
    return words[counted + 1 :] if counted else words


def _is_ship(text: str, words: Run) -> bool:
    """Whether a title is part of a ship's name: "the Lady Varn", "the ferry Queen of Kell"."""
    if len(words) < 2 or words[0].slice(text) not in _SHIP_TITLES or words[1].slice(text) in TITLES:
        return False
    return bool(_SHIP_BEFORE.search(text, max(0, words[0].start - _WINDOW), words[0].start))


def _is_single_name(page: _Page, word: Span, title: str | None) -> bool:
    """Whether a lone capitalised word is a name: known, titled, an acronym, or capitalised without need."""
    text, printed = page.text, word.slice(page.text)
    if printed[1:2] in ("", "'", "’") or printed in NO_ACRONYMS or printed in TITLES:
        return False
    if title or is_place(printed) or _ACRONYM.fullmatch(printed):
        return True
    if page.language == "de" or printed.casefold() in page.lower:
        return False
    if opens_sentence(text, word.start):
        again = re.search(rf"[a-z,]\s{re.escape(printed)}\b", text)
        known = again or page.is_headline(word.start) or _OWNS_OR_ACTS.match(text, word.end)
        return not is_common_word(printed) and bool(known)
    return not (is_common_word(printed) and printed in BODY_WORDS)


def _judge_kind(text: str, span: Span, words: list[str], title: str | None) -> tuple[EntityKind, str | None]:
    """What kind of thing a name names, and the title or role next to it."""
    printed = span.slice(text)
    if is_place(printed) or words[-1] in _PLACE_WORDS or (words[0] in _PLACE_WORDS and len(words) > 1):
        return "place", None
    if any(map(binds_body, words)) or (len(words) == 1 and _ACRONYM.fullmatch(printed) and title is None):
        return "body", None
    before = text[max(0, span.start - _WINDOW) : span.start]
    title = title or _role_beside(text, span)
    acts = _ACTS_AFTER.match(text, span.end) or _SAID_BEFORE.search(before)
    if title or _AGE_AFTER.match(text, span.end) or (acts and len(words) <= _MOST_PERSON_WORDS):
        return "person", title
    return "place" if _PLACE_CUE.search(before) else "other", None


def _role_beside(text: str, span: Span) -> str | None:
    before = _ROLE_BEFORE.search(text, max(0, span.start - _WINDOW), span.start)
    if before:
        return before["role"]
    after = _ROLE_AFTER.match(text, span.end, min(len(text), span.end + 80))
    return after["role"] if after else None
