"""Who is called what in English news text: offices, ranks and trades, and the person each is put beside.

"Finance Minister Ines Okafor"; "the mayor, Ines Okafor"; "Ines Okafor, the former mayor"; "Okafor was elected mayor".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.brief import Span
from drafter.text.places import country_of_demonym, is_place
from drafter.text.speech import CALENDAR, PARTICLES, PREPOSITIONS, SAID

# One office, rank or trade a row; the first form stands for all.
_HEAD_ROWS = """
    chief executive|chief executive officer|ceo
    prime minister|premier
    president
    minister|secretary|sec
    secretary-general|secretary general
    chancellor
    mayor|mayoress|lord mayor
    governor|gov
    senator|sen
    representative|rep|congressman|congresswoman|congressperson
    member of parliament|mp
    councillor|councilor|councilman|councilwoman|alderman|cllr
    ambassador|envoy
    judge|justice|magistrate
    attorney general|attorney-general
    prosecutor|district attorney
    lawyer|attorney|barrister|solicitor|counsel
    sheriff
    commissioner
    superintendent
    inspector
    detective
    constable
    sergeant|sgt
    corporal|cpl
    lieutenant|lt
    captain|capt|skipper
    major|maj
    colonel|col
    general|gen
    admiral|adm
    commander|cmdr
    marshal
    director|managing director
    manager
    chairman|chairwoman|chairperson|chair
    treasurer
    spokesman|spokeswoman|spokesperson|press secretary
    speaker
    coach
    king
    queen
    prince
    princess
    emperor
    sultan
    emir
    duke
    duchess
    pope
    cardinal
    archbishop
    bishop
    priest|vicar|pastor|reverend|rev
    rabbi
    imam
    professor|prof|lecturer
    teacher|schoolteacher
    headteacher|headmaster|headmistress|principal
    dean
    rector
    student
    researcher|scientist
    economist
    historian
    analyst
    chemist
    pharmacist
    biologist
    geologist
    engineer
    architect
    doctor|physician|surgeon
    nurse
    midwife
    paramedic
    firefighter
    soldier
    journalist|reporter|correspondent
    editor
    author|writer|novelist
    columnist
    actor|actress
    singer
    musician
    artist|painter
    harbour master|harbor master|harbourmaster|harbormaster
    pilot
    sailor
    fisherman
    farmer
    landlady|landlord
    cook|chef
    baker
    driver
    translator|interpreter
    contractor|builder
    shop assistant|salesman|saleswoman
    shopkeeper|grocer
    mechanic
    electrician
    carpenter
    accountant
    banker
    broker
    trader
    consultant
    investor
    founder
    owner
    businessman|businesswoman|entrepreneur
    leader
    chief|boss|head
"""
_HEADS = {form: row.split("|")[0].strip() for row in _HEAD_ROWS.strip().splitlines() for form in row.strip().split("|")}
_STATUS = {
    "former": "former", "ex": "former", "then": "former", "retired": "former", "onetime": "former",
    "deputy": "deputy", "vice": "deputy", "assistant": "deputy", "associate": "deputy", "junior": "deputy",
    "acting": "acting", "interim": "acting", "caretaker": "acting",
}  # fmt: skip
_FIELD_ROWS = """
    foreign
    finance|financial|treasury
    defence|defense
    interior|home
    justice
    health
    education|schools
    trade|commerce
    energy
    transport|transportation|traffic
    environment|climate
    labour|labor|employment
    agriculture|farm|farming|fisheries
    culture
    housing
    economy|economic|economics
    opposition
    police
    fire
    union
    party
    army|military
    navy|naval
    security
    sports
    tax
    dam
    marketing
    sales
    technical|technology
    operating|operations
"""
_FIELDS = {
    form: row.split("|")[0].strip() for row in _FIELD_ROWS.strip().splitlines() for form in row.strip().split("|")
}
_UPPER = "A-ZÀ-ÖØ-Þ"
_CAPITAL = rf"[{_UPPER}][\w-]*(?:[’'](?!s\b)[\w-]+)*"
_LINK = rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s)?"
_NAME = rf"(?P<name>{_CAPITAL}(?:\s[{_UPPER}]\.)*(?:\s{_LINK}{_CAPITAL}){{0,3}})"
_FORMS = "|".join(sorted(map(re.escape, _HEADS), key=len, reverse=True))
_HEAD = re.compile(
    rf"(?<![\w’'-])(?P<prefix>ex-|then-|vice-|deputy-)?(?P<head>{_FORMS})(?P<elect>-elect)?(?![\w-])(?!['’]s?\b)",
    re.IGNORECASE,
)
_NAME_NEXT = re.compile(rf"\.?\s{_NAME}")
# "the mayor of Varnholm, Ines Okafor,"
_NAME_APPOSED = re.compile(
    rf"(?:\s(?:of|at|for|in|with)\s[^,.;:()“”\"]{{1,60}})?,\s{_NAME}(?=\s*(?:[,.;:–—)(]|$)|\s(?:{SAID.pattern}))"
)
_WHERE_AFTER = re.compile(rf"\s(?:of|at|for|from|with)\s(?:the\s)?{_NAME}")
_WHERE_BEFORE = re.compile(rf"(?<![\w’'-]){_NAME}['’]s?\s$")
_DETERMINED = re.compile(r"(?:^|[.!?\n“\"]\s*|\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|by|and)\s|['’]s?\s)$")
# "Ines Okafor, 61, the mayor", "Okafor, who is mayor", "Okafor was elected mayor"
_NAME_BEFORE = re.compile(
    rf"(?<![\w’'-]){_NAME}(?:,\s(?:(?:aged?\s)?\d{{1,3}},\s)?(?:who\s(?:is|was|has\sbeen|became)\s)?"
    r"|\s(?:is|was|became|remains|(?:has|had)\sbeen|serve[sd]\sas|(?:was|is)\s(?:elected|named|appointed|re-elected|made))\s)"
    r"(?P<between>(?:(?:an?|the|its|their|his|her|our)\s)?(?:(?:[A-Z]\.)*[\w’'-]*\s){0,4})$"
)
_WORDS_BEFORE = re.compile(r"(?:(?:(?:[A-Z]\.)+|[\w’'-]+)[ \u00a0]){1,4}$")
_PRINTED = re.compile(r"\S+")
_WINDOW = 110
_ARTICLES = frozenset(("a", "an", "the", "its", "their", "his", "her", "our"))
_LEAVES = re.compile(
    r"\b(?:stepp?(?:ed|ing|s)?\s(?:down|aside)|resigned|resignation|left\s(?:office|the)|ousted|until|served\sas|previously|retired"
    r"|outgoing|was\s(?:sacked|fired|replaced|succeeded|dismissed|voted\sout)|predecessor|departed)\b"
)
_NO_NAMES = frozenset(
    ("The", "A", "An", "He", "She", "They", "It", "I", "We", "But", "And", "In", "On", "At", "As", "After")
)
_BREAKS = PREPOSITIONS | frozenset(("and", "or", "but", "who", "which", "that", "whose", "when", "while", "not", "no"))


@dataclass(frozen=True)
class Office:
    """What a person is called: `head` in its first form, what loosens it (former, deputy, acting), its field."""

    head: str
    status: frozenset[str]
    fields: frozenset[str]


@dataclass(frozen=True)
class HeldOffice:
    """An office put beside a person: the person's name as printed, and the spans of the office and the name.

    `where` is the name of the body or place that the office is of, in "mayor of Kell" and "Kell's mayor".
    """

    office: Office
    name: str
    span: Span
    name_span: Span
    where: Span | None


@lru_cache(maxsize=1024)
def locate_offices(text: str) -> tuple[HeldOffice, ...]:
    """Every office, rank or trade that English `text` puts right beside a person's name, in order of the offices."""
    return tuple(held for head in _HEAD.finditer(text) for held in _iter_held(text, head))


def locate_heads(text: str) -> Iterator[tuple[Office, Span]]:
    """Every office, rank or trade that `text` mentions, whoever holds it."""
    for head in _HEAD.finditer(text):
        modifiers = _read_modifiers(text, head)
        yield _read_office(head, [word.slice(text).lower() for word in modifiers]), Span(*head.span())


def is_office_word(word: str) -> bool:
    """Whether `word` is one of those that offices are named by: "Minister", "Foreign", "Deputy"."""
    parts = word.lower().rstrip(".").split("-")
    return all(part in _HEADS or part in _STATUS or part in _FIELDS or part == "prime" for part in parts)


def tells_of_leaving(text: str) -> bool:
    """Whether `text` says of somebody that an office was left: "until May", "stepped down"."""
    return bool(_LEAVES.search(text))


def _iter_held(text: str, head: re.Match[str]) -> Iterator[HeldOffice]:
    if _HEAD.match(text, head.end() + 1):
        return
    modifiers = _read_modifiers(text, head)
    start = modifiers[0].start if modifiers else head.start()
    office = _read_office(head, [word.slice(text).lower() for word in modifiers])
    named = [_NAME_NEXT.match(text, head.end())]
    if _DETERMINED.search(text, max(0, start - 12), start):
        named.append(_NAME_APPOSED.match(text, head.end()))
    before = _NAME_BEFORE.search(text, max(0, head.start() - _WINDOW), head.start())
    if before and _BREAKS.isdisjoint(before["between"].lower().split()):
        named.append(before)
    where = _WHERE_AFTER.match(text, head.end()) or _WHERE_BEFORE.search(text, max(0, start - _WINDOW), start)
    for found in named:
        if found and (name := _trim(text, Span(*found.span("name")))):
            of = where or _WHERE_AFTER.match(text, name.end)
            place = Span(*of.span("name")) if of else None
            yield HeldOffice(office, name.slice(text), Span(start, head.end()), name, place if place != name else None)


def _read_modifiers(text: str, head: re.Match[str]) -> list[Span]:
    """The words that modify an office: all those after an article or possessive, otherwise the ones that we know."""
    before = _WORDS_BEFORE.search(text, max(0, head.start() - _WINDOW), head.start())
    words = [Span(*found.span()) for found in _PRINTED.finditer(text, before.start(), before.end())] if before else []
    for place in range(len(words) - 1, -1, -1):
        printed = words[place].slice(text)
        if printed.lower() in _ARTICLES or printed.endswith(("'s", "’s", "s’")):
            return words[place + 1 :]
        if printed.lower() in _BREAKS or printed.endswith(","):
            break
    known: list[Span] = []
    while words and _is_modifier(words[-1].slice(text)):
        known.insert(0, words.pop())
    return known


def _is_modifier(word: str) -> bool:
    parts = (word.lower(), *word.lower().split("-"))
    return any(part in _STATUS or part in _FIELDS for part in parts) or bool(country_of_demonym(word)) or is_place(word)


def _read_office(head: re.Match[str], modifiers: list[str]) -> Office:
    parts = [part for word in modifiers for part in word.split("-")]
    if head["prefix"]:
        parts.append(head["prefix"].lower().rstrip("-"))
    status = {_STATUS[part] for part in parts if part in _STATUS} | ({"elect"} if head["elect"] else set())
    fields = frozenset(_FIELDS[part] for part in parts if part in _FIELDS)
    return Office(_HEADS[head["head"].lower()], frozenset(status), fields)


def _trim(text: str, name: Span) -> Span | None:
    """A person's name; None where the words are an office, a day, a place or the opening of a sentence."""
    first, *_ = name.slice(text).split()
    if first in _NO_NAMES or first in CALENDAR or first.lower() in _HEADS or is_place(name.slice(text)):
        return None
    return name
