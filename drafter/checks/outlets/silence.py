"""Where a text says that an outlet does not say something, or that one outlet alone does.

The closed classes are the verbs and nouns of telling, negated or not, in English, and the commonest forms in German,
Korean and Japanese.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.brief import Span
from drafter.checks.outlets.names import group_outlets, locate_outlets
from drafter.menus import Menu

_TELL = (
    r"(?:mention|report|say|name|refer\sto|cover|discuss|address|cite|note|include|carry|carrie|quote|tell|touch\son|give"
    r"|explain|describe|speak\sof)"
)
_TELLS = rf"(?:{_TELL}(?:s|es|d|ed)?|said|told|carried|gave)(?:\s(?:on|about|of))?"
_SILENT = re.compile(
    r"(?:['’]s\s(?:report|article|story|account|coverage|text))?,?\s(?:(?:also|however|itself|too),?\s)?(?:"
    rf"(?:does|do|did|has|have)(?:\snot|n[’']t)\s(?:even\s)?{_TELLS}|never\s{_TELLS}|(?:makes?|made)\sno\s(?:mention\sof"
    r"|reference\sto)|omit(?:s|ted)?|leaves?\sout|left\sout|ignore[sd]?|(?:is|are|was|were|stays?|remains?)\ssilent\s"
    r"(?:on|about)|(?:says?|said)\snothing\s(?:of|about|on)|(?:fails?|failed)\sto\smention|skips?"
    r"|(?:mention|name|cite|quote|include|carr(?:y|ie))(?:s|d|ed)?\sno"
    r"|schweigt\s(?:zu|über|von)|verschweigt|(?:berichtet|sagt|schreibt)\snichts\s(?:über|von|zu))\s(?P<what>.+)",
    re.IGNORECASE,
)
_SILENT_GERMAN = re.compile(
    r"\s(?:erwähnt|nennt|meldet|berichtet|schreibt)\s(?:über\s|von\s)?(?P<what>.+?)\s(?:nicht|mit\skeinem\sWort)(?=[.,;]|$)"
)
_SILENT_EAST = re.compile(
    r"(?:은|는|이|가|도)\s?(?P<ko>.+?)(?:을|를|은|는|에\s?대해(?:서는)?)?\s?(?:언급|보도|거론)하지\s?않"
    r"|(?:은|는|이|가|도)\s?(?P<ko2>.+?)(?:을|를)\s?다루지\s?않"
    r"|(?:は|も|では)、?(?P<ja>.+?)(?:に|には|を|について|については)(?:触れて|言及して|報じて|伝えて|触れ|言及し|報じ|伝え)(?:い?な|い?ま)"
)
_NEITHER = re.compile(rf"\s{_TELLS}\s(?P<what>.+)", re.IGNORECASE)
_NEITHER_BEFORE = re.compile(r"\b(?:neither|weder)\s(?:the\s)?$", re.IGNORECASE)
_NONE = re.compile(
    rf"\b(?:none\sof\sthe\s(?:\w+\s)?(?:outlets|papers|newspapers|sources|reports)|no\s(?:outlet|newspaper|paper|report)"
    rf"|not\sone\soutlet)\s(?:has\s|have\s|had\s)?{_TELLS}\s(?P<what>.+)"
    r"|\b(?:[Kk]eine?s?\s(?:Medium|Zeitung|Blatt|der\s(?:\w+\s)?(?:Medien|Zeitungen)))\s(?:erwähnt|nennt|meldet|berichtet)"
    r"\s(?:über\s|von\s)?(?P<german>.+)",
    re.IGNORECASE,
)
_ONLY_BEFORE = re.compile(
    r"(?:^|[.;,]\s|\b(?:and|but|while)\s)(?:only|solely|nur|allein)\s(?:the\s|der\s|die\s|das\s)?$", re.IGNORECASE
)
_ONLY_AFTER = re.compile(
    rf"\s(?:alone\s{_TELLS}|(?:is|was)\sthe\sonly\s(?:outlet|one|newspaper|paper|source)(?:\s(?:of|among)\s(?:the\s)?(?:\w+\s)?"
    rf"(?:outlets|papers|newspapers|sources|\d+|two|three|four|five|six))?\s(?:to|that|which)\s{_TELLS})\s(?P<what>.+)"
    r"|만\s?(?P<ko>.+?)(?:을|를|고|다고)?\s?(?:보도|언급|전)했"
    r"|だけが(?P<ja>.+?)(?:を|と)(?:報じ|伝え)",
    re.IGNORECASE,
)
_ONLY_TELLS = re.compile(rf"\s(?:{_TELLS}|berichtet|meldet|erwähnt|schreibt)[,:]?\s(?P<what>.+)", re.IGNORECASE)
_MISSING = re.compile(
    r"^(?P<what>.+?)\s(?:is|are|was|were|goes|go|went)\s(?:not\s(?:mentioned|reported|named|found|told)|unmentioned"
    r"|unreported|missing|absent|omitted|left\sout)\s(?:in|from|by)\s(?:the\s)?$",
    re.IGNORECASE,
)
_WHAT_ENDS = re.compile(
    r",\s(?:while|but|whereas|although|though|and|which|who|unlike|aber|während)\b|[;—]|\s–\s|[.!?]?$"
)
_MAY_CLAIM = re.compile(
    r"\b(?:not|never|no|none|nothing|neither|omit|omits|omitted|leaves?|left|ignore[sd]?|silent|fail|fails|failed|skips?"
    r"|only|alone|solely|missing|absent|unmentioned|unreported|nicht|nichts|keine?s?|nur|allein|weder|schweigt"
    r"|verschweigt|keinem)\b|n[’']t\b|않|만\s|ない|なか|だけ|ません",
    re.IGNORECASE,
)


# In characters: how far before an outlet's name the words that deny it something may stand.
_REACH = 80


@dataclass(frozen=True)
class AbsenceClaim:
    """`what` is said not to stand in the sources `silent`; `span` is all of it that tells nothing else.

    `teller` are the sources of the outlet that alone is said to tell it; `span` is empty then, since that outlet does.
    """

    silent: tuple[str, ...]
    what: Span
    span: Span
    teller: tuple[str, ...] = ()


def locate_absence(text: str, menus: Mapping[str, Menu]) -> list[AbsenceClaim]:
    """What `text` says that outlets do not say: "X makes no mention of …", "only X reports …", "no outlet says …"."""
    return list(_iter_claims(text, menus)) if _MAY_CLAIM.search(text) else []


def _iter_claims(text: str, menus: Mapping[str, Menu]) -> Iterator[AbsenceClaim]:
    if none := _NONE.search(text):
        yield _claim(tuple(menus), none, none.start())
        return
    for number, listed in enumerate(group_outlets(text, locate_outlets(text, menus))):
        sources = tuple(id_ for one in listed for id_ in one.sources)
        start, end = listed[0].span.start, listed[-1].span.end
        if number == 0 and (found := _MISSING.match(text[:start])):
            yield _claim(sources, found, 0)
        elif found := _match_silent(text, start, end):
            yield _claim(sources, found, end)
        elif len(listed) == 1 and (found := _match_only(text, start, end)):
            others = tuple(id_ for id_ in menus if id_ not in sources)
            yield _claim(others, found, end, teller=sources)


def _match_silent(text: str, start: int, end: int) -> re.Match[str] | None:
    """What the outlets listed at `[start, end)` are said not to tell."""
    if _NEITHER_BEFORE.search(text[max(0, start - _REACH) : start]) and (found := _NEITHER.match(text, end)):
        return found
    patterns = (_SILENT, _SILENT_GERMAN, _SILENT_EAST)
    return next((found for pattern in patterns if (found := pattern.match(text, end))), None)


def _match_only(text: str, start: int, end: int) -> re.Match[str] | None:
    """What the one outlet at `[start, end)` alone is said to tell."""
    if _ONLY_BEFORE.search(text[max(0, start - _REACH) : start]) and (found := _ONLY_TELLS.match(text, end)):
        return found
    return _ONLY_AFTER.match(text, end)


def _claim(silent: tuple[str, ...], found: re.Match[str], start: int, teller: tuple[str, ...] = ()) -> AbsenceClaim:
    group = next(name for name, words in found.groupdict().items() if words is not None)
    begin = found.start(group)
    words = found[group]
    if group in ("what", "german"):
        end = _WHAT_ENDS.search(words)
        words = words[: end.start()] if end else words
    what = Span(begin, begin + len(words.rstrip(" .!?")))
    return AbsenceClaim(silent, what, Span(what.end, what.end) if teller else Span(start, what.end), teller)
