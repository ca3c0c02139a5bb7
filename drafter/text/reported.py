"""Whose word a sentence is: the clauses it puts into somebody's mouth without quotation marks.

Indirect speech of English: "X said that ...", "..., said X", "according to X, ...". Quotations are read elsewhere
(drafter/text/quotations.py).
"""

import re
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Span

# Verbs that only say that somebody spoke, and verbs that make what is said a claim, a view or a fear.
_NEUTRAL = """
    said says say saying added adds noted notes stated states announced announces confirmed confirms reported
    reports explained explains revealed reveals disclosed acknowledged acknowledges admitted admits conceded
    concedes wrote writes posted tweeted testified testifies showed shows found finds estimated estimates recalled
    recalls replied responded declared declares mentioned observed repeated reiterated told tells tell
"""
_CONTESTED = """
    claimed claims claim claiming alleged alleges allege alleging asserted asserts assert contended contends
    contend maintained maintains insisted insists insist insisting argued argues argue arguing believed believes
    believe believing thought thinks think felt feels suspected suspects suspect suggested suggests suggest
    speculated speculates complained complains complain complaining protested warned warns warn warning feared
    fears fear fearing predicted predicts predict boasted boasts hinted hints implied implies reckoned reckons
    reckon considers deems lamented laments worried worries worry objected objects countered counters accused
    accuses accuse accusing denounced denounces criticised criticises criticized criticizes blasted slammed
    condemned condemns
"""
_NEUTRAL_FORMS, _CONTESTED_FORMS = frozenset(_NEUTRAL.split()), frozenset(_CONTESTED.split())
_VERBS = "|".join(sorted(_NEUTRAL_FORMS | _CONTESTED_FORMS, key=len, reverse=True))
_WHEN = (
    r"(?:\s+(?:on\s+|late\s+|early\s+|last\s+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|week|later)"
    r"(?:\s+(?:night|morning|evening|afternoon))?)?"
)
_CLAUSE = r"(?:that\b|(?=(?:it|he|she|they|there|we|this|these|those|his|her|its|their)\b)|(?<=s\s)(?=the\b))"
_LEADING = re.compile(
    rf"\b(?P<verb>{_VERBS})\b(?:(?<=told)(?:\s+[\w’'-]+){{1,4}}?)?{_WHEN}"
    rf"(?:,|\s)\s*(?:{_CLAUSE}|(?<=sa..\s)(?!in\b|on\b|at\b|to\b|by\b|so\b|no\b))"
)
# "believes the gang hid it": verbs that hardly ever take an object of their own.
_BELIEVING = re.compile(
    r"\b(?P<verb>believe[sd]?|thinks?|thought|suspect(?:s|ed)?|argue[sd]?|insist(?:s|ed)?|allege[sd]?|said|says?|fear(?:s|ed)?"
    r"|reckon(?:s|ed)?)\s+(?=(?:the|a|an|most|many|some|all|[A-Z][a-z]+)\s)"
)
# "..., Okafor said on Friday." and "..., said Okafor, the mayor.": behind them no clause follows.
_FINITE = "|".join(
    sorted((w for w in _NEUTRAL_FORMS | _CONTESTED_FORMS if not w.endswith("ing")), key=len, reverse=True)
)
_TRAILING = re.compile(
    rf",[”\"’]?\s+(?:(?:(?!who\b|which\b|where\b|when\b|but\b|although\b|though\b|while\b|as\b|to\b|be\b|been\b|is\b|was\b|are\b)"
    rf"[\w’'.-]+\s+){{1,7}}(?P<verb>{_FINITE})(?:\s+(?:on|in|at|to|late|last|this|yesterday|today|later)\b[^,;:“”\"]{{0,60}})?"
    rf"|(?P<inverted>{_FINITE})\s+(?!that\b|it\b|he\b|she\b|they\b)(?![^.]*\b(?:is|are|was|were|has|have|had|will|would|could|can)\b)"
    r"[^;:“”\"]{1,100})[.!?”\"’\s]*$"
)
_ACCORDING = re.compile(r"\b(?:according\s+to|in\s+the\s+(?:view|words|opinion)\s+of)\s+[^,;:.]{1,80}", re.IGNORECASE)
_TURN = re.compile(r"[;:]|,\s+(?:but|while|although|though|whereas|and\s+the)\b")
# Anything that tells a reader that the words are somebody's: wider than what opens indirect speech.
_TELLING = """
    asked asks called calls call calling described describes describing labelled labeled dubbed termed branded
    brands saw sees see regard regards regarded view views viewed opinion according quote quotes quoted quoting
    cite cites cited citing word words statement critic critics critical supporter supporters opponent opponents
    opposed opposes praised praises blame blames blamed blaming urged urges want wants wanted demand demands
    demanded demanding vow vows vowed promise promises promised pledge pledges pledged welcomed welcomes hailed
    hails rejected rejects dismissed dismisses mocked attacked attacks attacking denied denies denouncing
    accusation accusations allegation allegations claims concern concerns concerned hope hopes hoped hoping agree
    agrees agreed disagree disagrees disagreed convinced confident argument verdict survey poll study report
    reportedly allegedly apparently supposedly so-called tweet interview speech testimony outlet outlets
    coverage ruled
"""
_ATTRIBUTIONS = _NEUTRAL_FORMS | _CONTESTED_FORMS | frozenset(_TELLING.split())
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")

_ASIDE = re.compile(r",\s+(?:which|who|whose)\b[^,]*$")


class Voiced(NamedTuple):
    """A clause of a sentence that is somebody's word, by `verb` (the word or words that say so)."""

    span: Span
    verb: Span
    is_contested: bool


@lru_cache(maxsize=8192)
def locate_voiced(text: str) -> tuple[Voiced, ...]:
    """The clauses of an English sentence that it tells as somebody's word, in order."""
    voiced: list[Voiced] = []
    if trailing := _TRAILING.search(text):
        voiced.append(_voice(Span(0, trailing.start()), trailing))
    elif leading := _LEADING.search(text) or _BELIEVING.search(text):
        turn = _TURN.search(text, leading.end())
        voiced.append(_voice(Span(leading.end(), turn.start() if turn else len(text)), leading))
    if according := _ACCORDING.search(text):
        before, after = Span(0, according.start()), Span(according.end(), len(text))
        verb = Span(*according.span())
        voiced.append(Voiced(max(before, after, key=lambda span: span.end - span.start), verb, is_contested=False))
    return tuple(voiced)


def locate_attributions(text: str) -> list[Span]:
    """The words of an English text that say in any way that it tells somebody's word or view.

    Not those of an aside at its end: "..., which her office denied".
    """
    aside = _ASIDE.search(text)
    words = _WORD.finditer(text, 0, aside.start() if aside else len(text))
    return [Span(*found.span()) for found in words if found[0].casefold() in _ATTRIBUTIONS]


def _voice(span: Span, found: re.Match[str]) -> Voiced:
    name = "verb" if found["verb"] else "inverted"
    return Voiced(span, Span(*found.span(name)), found[name].casefold() not in _NEUTRAL_FORMS)
