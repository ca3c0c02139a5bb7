"""The office, rank or trade that a statement gives a person, against what the cited sources call that person."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Citation, Finding, Span, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.names.index import index_names
from drafter.checks.whereabouts import locate_quoted
from drafter.menus import Menu
from drafter.text.office_words import tells_of_deputy, tells_of_holding, tells_of_leaving
from drafter.text.offices import HeldOffice, Office, locate_heads, locate_offices
from drafter.text.same_names import is_same_name, split_name

# Words for many offices: they contradict none, and none contradicts them.
_LOOSE = frozenset(("chief", "leader", "commander", "commissioner", "aide"))
# Offices and trades that one person often has together, or that news uses for one another.
_TOGETHER = (
    {"chief executive", "chairman", "director", "manager", "founder", "owner", "businessman", "investor"},
    {"professor", "teacher", "researcher", "economist", "historian", "analyst", "chemist", "biologist", "geologist"}
    | {"engineer", "consultant", "dean", "rector", "author", "director"},
    {"doctor", "professor", "researcher"},
    {"journalist", "editor", "author", "columnist"},
    {"actor", "singer", "musician", "artist", "author"},
    {"captain", "pilot", "sailor", "fisherman", "owner"},
    {"pharmacist", "chemist", "doctor"},
    {"banker", "broker", "trader", "investor", "analyst", "economist", "consultant"},
    {"headteacher", "teacher"},
    {"prosecutor", "lawyer", "attorney general"},
    {"inspector", "detective", "superintendent", "constable", "sergeant"},
    {"engineer", "contractor", "architect"},
    {"cook", "owner", "landlady", "baker", "businessman"},
    {"shopkeeper", "owner", "shop assistant", "businessman", "baker"},
    {"bishop", "archbishop", "cardinal", "priest"},
    {"minister", "member of parliament"},
    {"minister", "senator"},
    {"minister", "attorney general"},
    {"mayor", "councillor"},
    {"speaker", "senator"},
    {"speaker", "representative"},
    {"speaker", "member of parliament"},
    {"coach", "manager", "captain"},
    {"president", "chief executive"},
    {"president", "chairman"},
    {"president", "founder"},
    {"president", "owner"},
    {"president", "businessman"},
    {"president", "chief operating officer"},
    {"spokesman", "communications director", "adviser"},
    {"chief of staff", "adviser"},
    {"chief scientific officer", "researcher"},
    {"chief medical officer", "researcher", "doctor"},
)
# What lawmakers are besides, in their chamber or by training.
_LAWMAKERS = frozenset(("senator", "representative", "member of parliament"))
_BESIDES = frozenset(("chairman", "ranking member", "leader", "speaker", "lawyer", "doctor", "author", "founder"))
# Offices and trades of which a story easily has two, and those that readers know of a person.
_SHARED_WORDS = """
    senator|representative|member of parliament|councillor|president|governor|minister|ambassador|judge|prosecutor
    lawyer|marshal|general|colonel|admiral|director|manager|chairman|adviser|aide|spokesman|speaker|coach|king|queen
    prince|princess|professor|researcher|economist|historian|analyst|journalist|editor|author|columnist|actor|singer
    musician|artist|student|soldier|consultant|investor|founder|owner|businessman|chief|leader|commander
    commissioner|secretary-general|chief executive|attorney general|broker|banker|trader|engineer|cardinal|bishop
    archbishop|priest|ranking member
"""
_SHARED = frozenset(word.strip() for row in _SHARED_WORDS.splitlines() for word in row.split("|"))
# Before a word for what one of several is.
_ONE_OF = re.compile(
    r"\b(?:an?|another|other|one|as|fellow|second|two|three|several|also)\s(?:[\w’'-]+\s){0,2}$", re.IGNORECASE
)
_BEFORE = 40
# Ranks go with any office, and with none of their own kind.
_RANKS = frozenset(("general", "colonel", "admiral"))


class _Known(NamedTuple):
    """What one source calls a person."""

    menu: Menu
    held: HeldOffice

    def cite(self) -> Citation:
        first, last = min(self.held.span, self.held.name_span), max(self.held.span, self.held.name_span)
        where = self.held.where or first
        return self.menu.cite(Span(min(first.start, where.start), max(last.end, where.end)))


def check_offices(statement: Statement, cited: Sequence[CitedText], menus: Iterable[Menu]) -> list[Finding]:
    """Findings office_wrong (error): the sources call this person something else, and never what the statement does.

    That is another office or trade, "former", "deputy" or "acting" dropped or added, or another town's mayor. Only
    where a source puts an office beside the person's name; all sources are read, for a person is one in all. A warning,
    office_added, where they name the person and have the office nowhere. Inside quotation marks the speaker answers for
    the words. Names are compared within one script.
    """
    text = statement.text
    given = locate_offices(text)
    if not given:
        return []
    chosen = [part.menu for part in cited]
    read = [*chosen, *(menu for menu in menus if all(menu is not each for each in chosen))]
    quoted = locate_quoted(text)
    findings: list[Finding] = []
    for held in given:
        if any(outer.contains(held.span) for outer in quoted):
            continue
        known = [each for menu in read for each in _iter_known(held.name, menu)]
        if finding := _compare(held, text, known, read) if known else _check_unknown(held, text, read):
            findings.append(finding)
    return findings


def _check_unknown(held: HeldOffice, text: str, read: Sequence[Menu]) -> Finding | None:
    """What to say of an office given to somebody to whom no source gives one: another's, or nobody's there."""
    if not any(_tell_of(held.name, read)) or _is_told(held, read):
        return None
    if any(held.office.head in _list_heads(menu.text) for menu in read):
        holder = _locate_holder(held, read)
        return _report(held, text, holder) if holder else None
    message = f"“{held.span.slice(text)}” for {held.name}: the source does not say so"
    return Finding(code="office_added", severity="warning", message=message, at=tuple(held.span))


def _locate_holder(held: HeldOffice, read: Sequence[Menu]) -> _Known | None:
    """The one other person to whom the sources give just this office, and nowhere give it to anybody unnamed."""
    office = held.office
    if office.status or office.head in _SHARED or held.where or _is_mentioned(held, read):
        return None
    holders: list[_Known] = []
    for menu in read:
        named = [each for each in locate_offices(menu.text) if _is_alike(office, each.office)]
        if any(each.name in held.name for each in named):
            return None
        holders += [_Known(menu, each) for each in named]
        for other, span in locate_heads(menu.text):
            is_named = any(each.span.overlaps(span) for each in named)
            if (
                _is_alike(office, other)
                and not is_named
                and _ONE_OF.search(menu.text, max(0, span.start - _BEFORE), span.start)
            ):
                return None
    is_one = all(is_same_name(each.held.name, holders[0].held.name) for each in holders)
    return holders[0] if holders and is_one and not holders[0].held.office.status else None


def _iter_known(name: str, menu: Menu) -> Iterator[_Known]:
    for held in locate_offices(menu.text):
        if is_same_name(name, held.name):
            yield _Known(menu, held)


def _compare(held: HeldOffice, text: str, known: Sequence[_Known], read: Sequence[Menu]) -> Finding | None:
    """The finding about one office, None when some source's words for the person allow it."""
    same = [each for each in known if _is_alike(held.office, each.held.office)]
    if not same:
        other = next((each for each in known if _excludes(each.held.office, held.office)), None)
        if other is None or any(_is_vague(each.held.office) for each in known):
            return None
        is_elsewhere = other.held.office.head != held.office.head and _is_told(held, read)
        if is_elsewhere or _is_mentioned(held, read):
            return None
        return _report(held, text, other)
    if any(_has_same_status(held.office, each.held.office) for each in same):
        return _compare_where(held, text, same, read)
    if "former" in held.office.status and any(map(tells_of_leaving, _tell_of(held.name, read))):
        return None
    return _report(held, text, same[0])


def _compare_where(held: HeldOffice, text: str, same: Sequence[_Known], read: Sequence[Menu]) -> Finding | None:
    """The finding about the office's body or place, None when a sentence that names the person names it too."""
    placed = [each for each in same if each.held.where]
    if not held.where or not placed:
        return None
    where = held.where.slice(text)
    for sentence in _tell_of(held.name, read):
        index = index_names(sentence)
        if index.has_country(where) or index.has_name(where) or any(map(index.has_word, split_name(where))):
            return None
    return _report(held, text, placed[0], held.where)


def _is_alike(one: Office, other: Office) -> bool:
    """Whether two offices are the same, their status aside: no two fields of which neither is the other's."""
    fields_agree = not one.fields or not other.fields or not one.fields.isdisjoint(other.fields)
    return one.head == other.head and fields_agree


def _excludes(one: Office, other: Office) -> bool:
    """Whether nobody is taken to hold both: neither is a loose word, and news does not use them together.

    What somebody once was says nothing of what they are.
    """
    if _is_loose(one) or _is_loose(other) or ("former" in one.status and "former" not in other.status):
        return False
    heads = {one.head, other.head}
    if len(heads & _RANKS) == 1 or (heads & _LAWMAKERS and heads & _BESIDES):
        return False
    if "director" in heads and one.fields != other.fields:
        return True
    return len(heads) == 1 or not any(heads <= together for together in _TOGETHER)


def _has_same_status(one: Office, other: Office) -> bool:
    """Whether both are the office itself, or the former or deputy one; who was it "then" may or may not be it now."""
    if "then" in one.status | other.status:
        return one.status - {"then", "former"} == other.status - {"then", "former"}
    return one.status == other.status


def _is_vague(office: Office) -> bool:
    """Whether an office may be the very one that the statement names: "leader", but not "aide" beside a firm one."""
    return _is_loose(office) and office.head != "aide"


def _is_loose(office: Office) -> bool:
    return office.head in _LOOSE and not office.fields


@lru_cache(maxsize=256)
def _list_heads(text: str) -> frozenset[str]:
    return frozenset(office.head for office, _ in locate_heads(text))


def _is_mentioned(held: HeldOffice, read: Sequence[Menu]) -> bool:
    """Whether a sentence that names the person has the office too, and not as another person's or in quoted words."""
    for sentence in _tell_of(held.name, read):
        others = [each.span for each in locate_offices(sentence) if not is_same_name(each.name, held.name)]
        others += locate_quoted(sentence)
        for office, span in locate_heads(sentence):
            is_same = _is_alike(held.office, office) and held.office.fields <= office.fields
            if is_same and not any(other.overlaps(span) for other in others):
                return True
    return False


def _is_told(held: HeldOffice, read: Sequence[Menu]) -> bool:
    """Whether a sentence that names the person tells of the office without its word: "sat on the council"."""
    office = held.office
    is_known = any(office.head in _list_heads(menu.text) for menu in read)
    for sentence in _tell_of(held.name, read):
        if tells_of_holding(sentence, office.head):
            return True
        if is_known and "deputy" in office.status and tells_of_deputy(sentence):
            return True
        if is_known and "former" in office.status and tells_of_leaving(sentence):
            return True
    return False


def _tell_of(name: str, read: Sequence[Menu]) -> Iterator[str]:
    """The sentences of the sources that name a person."""
    surname = name.rsplit(maxsplit=1)[-1]
    whole = re.compile(rf"(?<!\w){re.escape(surname)}(?!\w|\s[A-Z])")
    for menu in read:
        for sentence in menu.sentences:
            # Most sentences name somebody else, which a plain search tells far sooner.
            if surname in sentence.text and whole.search(sentence.text):
                yield sentence.text


def _report(held: HeldOffice, text: str, known: _Known, where: Span | None = None) -> Finding:
    span = where or held.span
    citation = known.cite()
    message = f"“{span.slice(text)}” for {held.name}: the source says “{citation.quote}”"
    return Finding(code="office_wrong", severity="error", message=message, at=tuple(span), evidence=(citation,))
