"""Why something stopped or happened, as sentences tell it: "suspended because of …", "was caused by …".

English only: the closed classes below are its words of stopping and of cause.
"""

import re
from collections.abc import Iterator

from drafter.brief import Span
from drafter.checks.disputes.circumstances import WORD, Circumstance
from drafter.menus import Menu, Sentence
from drafter.text.places import canonical_country, country_of_demonym
from drafter.text.speech import CALENDAR
from drafter.text.vectors import Vector
from drafter.text.words import content_words

_HALTED = re.compile(
    r"\b(?P<effect>suspended|halted|stalled|cancel(?:l?ed)|postponed|closed|stopped|scrapped|delayed|called off|shelved"
    r"|abandoned|grounded|interrupted|broken off)\s(?:\w+ly\s)?(?:because of|due to|owing to|as a result of|following"
    r"|over|in response to|in protest (?:at|against))\s(?P<cause>[^;]{12,})"
)
_CAUSED = re.compile(
    r"\b(?P<effect>(?:was|were|been|is|are|being)\s(?:\w+\s)?(?:caused by|blamed on|put down to|triggered by"
    r"|sparked by)|happened because|occurred because)\s(?P<cause>[^;]{8,})"
)
_OBJECT = 110
_FEWEST_CAUSE_STEMS = 2


def locate_causes(menu: Menu, sentence: Sentence, before: str, vector: Vector) -> Iterator[Circumstance]:
    """The causes that a sentence gives; `before` is the sentence before it, which may name what "the exercises" are."""
    text = sentence.text
    for pattern, kind in ((_HALTED, "@halt"), (_CAUSED, "@cause")):
        found = pattern.search(text)
        if not found:
            continue
        told = text[max(0, found.start() - _OBJECT) : found.start()]
        # "The exercises had been stalled": which exercises stands in the sentence before.
        about = frozenset(_stems(told + (f" {before}" if re.match(r"(?:The|These|Those|They|It)\b", text) else "")))
        value = frozenset(_stems(found["cause"]))
        if len(value) >= _FEWEST_CAUSE_STEMS and about:
            span = Span(found.start("effect"), found.start("cause") + len(found["cause"].rstrip(' .”"')))
            yield Circumstance(menu, sentence, "cause", frozenset((kind,)), span, value, vector, about)


def _stems(text: str) -> Iterator[str]:
    """Content stems without figures, countries and their people: those stand on every side."""
    words = WORD.findall(text)
    skipped: set[int] = set()
    for place, word in enumerate(words):
        pair = " ".join(words[place : place + 2])
        if canonical_country(pair) or country_of_demonym(pair):
            skipped |= {place, place + 1}
        elif canonical_country(word) or country_of_demonym(word) or word in CALENDAR:
            skipped.add(place)
    for place, word in enumerate(words):
        yield from () if place in skipped else content_words(word)
