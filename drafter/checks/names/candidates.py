"""What in a statement may be a name: what reads as one, and capitals that owe nothing to their place or language."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.brief import EntityKind, Span
from drafter.checks.names.index import is_country, is_sort
from drafter.checks.slots.values import locate_values
from drafter.text.abbreviations import OPENERS
from drafter.text.capitals import Run, locate_capitals, locate_headlines, opens_sentence
from drafter.text.common_words import is_common_word
from drafter.text.names import NO_ACRONYMS, FoundName, binds_body, locate_names
from drafter.text.office_words import is_office_word
from drafter.text.offices import locate_offices
from drafter.text.parties import is_party_mark
from drafter.text.same_names import fold_word
from drafter.text.speech import CALENDAR, GROUPS, PRONOUNS, SAID
from drafter.text.words import function_words

# A body's name by its form, even where every word has a capital, as in a headline.
_BODY_OF = re.compile(
    r"\b(?:Ministry|Department|Office|Bureau|Board|Council|Committee|Commission|Institute|University|Court|Bank|Church"
    r"|Party|Union|League|Federation|Agency|Authority) of (?:the )?[A-Z][\w’'-]+"
)
_COURTESIES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madame", "herr", "frau"})
_SAYS = re.compile(rf"\s(?:{SAID.pattern})")
_LOWER_NEXT = re.compile(r"\s[a-z]")
_PLURALS = frozenset(
    (
        "police",
        "people",
        "staff",
        "everyone",
        "everybody",
        "nobody",
        "one",
        "men",
        "women",
        "management",
        "clergy",
        "passers-by",
    )
)
# Endings of adjectives and abstract nouns, which no random name has: "Torrential rain".
_ABSTRACT = re.compile(r"\w{2,}(?:ous|ful|less|able|ible|tions?|ness|ments?|ity|ial|ical|ism|ators|ists|i[sz]ers)")
_ADVERB = re.compile(r"\w{2,}(?:[ai]bl|[ai]call|ousl|[ae]ntl|ivel|full|lessl|ingl|edl|aril|[ai]nal|eral)y")
# "Presuming the talks go on", "Angered by the vote": a participle, not a name.
_OPENS_CLAUSE = re.compile(
    r"\w{3,}ing\s(?:the|an?|that|his|her|their|its|this|these|those|with|by|from|over|against|about|up|down|out|back|off)\b"
    r"|\w{4,}ed\s(?:by|with|as|about|whether|why|how|over|from|into|only|for|to|in|at|on|near|off)\b"
)
# "Beekeepers were told": one person's name takes no plural verb, nor does it end as trades and peoples do.
_PLURAL = re.compile(
    r"\w{2,}(?:s|men|women|folk|children)(?:\s[a-z]+ly|\sboth|\sall|\salso|\snow|\sstill)?\s(?:are|were|have|do)(?:n['’]t)?\b"
    r"|\w{3,}(?:keepers|makers|workers|holders|goers|owners|fighters|builders|dwellers|ologists|ographers|women|boats|houses"
    r"|storms|lands|fields|yards|works)\s[a-z]"
)
_SHOUTED = 3
_WELL_KNOWN = re.compile(
    r"\b(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Pp]ope|[Kk]ing|[Qq]ueen)\s$"
)
# What a person does whose name opens a French or Spanish sentence.
_ACTS_ABROAD = re.compile(
    rf"\s(?:a|avait|est|était|va|sera|n[’'](?:a|est)|s[’']est|ha|había|fue|era|va|será|{SAID.pattern})\b", re.IGNORECASE
)
_HAS_SAID = re.compile(rf"\s(?:(?:has|have|had|also|later)\s)*(?:{SAID.pattern})")
_SAID_BY = re.compile(rf"(?:{SAID.pattern})\s(?:[a-z’'-]+\s){{0,4}}$")
_WINDOW = 40


class Candidate(NamedTuple):
    """A name in the statement, or a capitalised word that may be one."""

    span: Span
    printed: str
    kind: EntityKind


def iter_candidates(text: str, language: str | None) -> Iterator[Candidate]:
    """Every name, and every other capitalised word that does not owe its capital to its place or language."""
    names = locate_names(text, language)
    for name in names:
        if not _is_plain(text, name.span, free=False):
            yield Candidate(name.span, name.span.slice(text), name.kind)
    for found in _BODY_OF.finditer(text):
        span = Span(*found.span())
        if not any(name.span.overlaps(span) for name in names):
            yield Candidate(span, found.group(), "body")
    if language == "de":
        return
    headlines = locate_headlines(text)
    for run in locate_capitals(text, binds_body):
        for word in _join_demonyms(text, run):
            if _overlaps_any(word, names) or _is_held(text, word):
                continue
            free = any(line.contains(word) for line in headlines) or opens_sentence(text, word.start)
            free = free and not any(_is_title_of(text, word, name) for name in names)
            if not _is_plain(text, word, free=free) and not (free and _may_open(text, word, language)):
                yield Candidate(word, word.slice(text), "other")


def _may_open(text: str, word: Span, language: str | None) -> bool:
    """Whether a word of another language than English opens a sentence as any word may: it does not act as a person."""
    if language in (None, "en"):
        return False
    return word.slice(text).casefold() in function_words(language) or not _ACTS_ABROAD.match(text, word.end)


def _overlaps_any(word: Span, names: Sequence[FoundName]) -> bool:
    """Whether one of `names`, which follow one another, shares a character with `word`."""
    after = bisect_right(names, word.start, key=lambda name: name.span.end)
    return after < len(names) and names[after].span.overlaps(word)


def is_introduced(text: str, candidate: Candidate) -> bool:
    """Whether the text tells by a full name who somebody is: behind a role ("skipper Ines Okafor") or as who speaks.

    Not for heads of state and government, whose full names every reader knows.
    """
    span, words = candidate.span, candidate.printed.split()
    start = max(0, span.start - _WINDOW)
    if candidate.kind not in ("person", "other") or len(words) == 1 or is_sort(words[-1]):
        return False
    if _WELL_KNOWN.search(text, start, span.start):
        return False
    if _HAS_SAID.match(text, span.end) or _SAID_BY.search(text, start, span.start):
        return True
    outer = (value.outer for value in locate_values(text, "en", None) if value.kind == "name")
    roles = (text[one.start : span.start] for one in outer if one.start < span.start < one.end)
    return any(fold_word(role.strip(" .")) not in _COURTESIES for role in roles)


def _is_held(text: str, word: Span) -> bool:
    """Whether a word names an office that the text puts beside a person: the office check answers for it."""
    return is_office_word(word.slice(text)) and any(held.span.overlaps(word) for held in locate_offices(text))


def _is_title_of(text: str, word: Span, name: FoundName) -> bool:
    """Whether a word is the title right before a name: a capital that a made-up office has too."""
    return bool(name.title) and text[word.end : name.span.start].strip(". ") == "" and word.end <= name.span.start


def _join_demonyms(text: str, run: Run) -> Run:
    """The words of a run, with those of two words for a people ("South Korean") made one."""
    joined: Run = []
    for word in run:
        pair = Span(joined[-1].start, word.end) if joined else word
        if joined and is_country(pair.slice(text)):
            joined[-1] = pair
        else:
            joined.append(word)
    return joined


def _is_plain(text: str, word: Span, *, free: bool) -> bool:
    """Whether a capitalised word is no name: of the calendar, a courtesy, or common where capitals come `free`."""
    printed = word.slice(text)
    folded = fold_word(printed)
    if printed[1:2] in ("", "'", "’") or printed in CALENDAR or f"{printed}." in CALENDAR or folded in _COURTESIES:
        return True
    is_shouted = printed.isupper() and len(printed) > _SHOUTED and is_common_word(printed)
    if is_shouted or printed in NO_ACRONYMS or is_party_mark(printed):
        return True
    if not free:
        return False
    if printed in OPENERS or folded in GROUPS | _PLURALS | PRONOUNS:
        return True
    is_formed = _ADVERB.fullmatch(printed) or (_ABSTRACT.fullmatch(printed) and _LOWER_NEXT.match(text, word.end))
    if not (is_common_word(printed) or is_formed or _OPENS_CLAUSE.match(text, word.start)):
        return bool(_PLURAL.match(text, word.start))
    return folded.endswith(("s", "men")) or not _SAYS.match(text, word.end)
