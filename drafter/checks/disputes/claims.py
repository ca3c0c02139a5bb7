"""The days and figures that sentences give, with the words around them that tell of what.

Sentences are compared by the cosine of their TF-IDF vectors, in which verbs and nouns of one kind of happening ("met",
"talks") count as one word.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from drafter.brief import Span
from drafter.checks.disputes.happenings import HAPPENINGS, name_happenings
from drafter.checks.evidence import base_date
from drafter.menus import Menu, Sentence
from drafter.text.dates import FoundDate, locate_dates
from drafter.text.vectors import Vector, normalise
from drafter.text.words import content_words, stem

DAY = "day"
_HEAD_WORDS = 3
_WINDOW = 60
# A post shown inside an article carries its own time stamp, in the time zone of whoever saved it.
_POSTED = re.compile(r"pic\.twitter|\(@\w+\)|https?://")
_SAID = (
    r"(?:said|says|told(?:\s\w+){0,3}|tweeted|wrote|announced|added|posted|reported|stated|confirmed|interview\w*"
    r"|statement|tweet|briefing|sagte|teilte|erklärte|밝혔다|전했다|述べた|発表)"
)
_SAID_BEFORE = re.compile(
    rf"\b{_SAID}\s*,?\s*(?:reporters\s|lawmakers\s)?(?:(?:in|at|from)\s(?:the\s)?(?:[A-Z][\w’'-]*\s){{1,3}})?(?:late\s"
    r"|early\s)?(?:on\s|am\s)?$",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(rf"[,\s]*(?:that\s)?{_SAID}\b|(?:에|,)?\s?(?:밝혔다|전했다|述べた|発表)", re.IGNORECASE)


# What happens once in a story, so that two days for it are a dispute.
_ONCE_WORDS = """
    effect apologize apologise resign quit retire expire inaugurate reopen abdicate surrender begin start open close end
    launch
"""
_ONCE = {stem(word): word.replace("ise", "ize") for word in _ONCE_WORDS.split()} | {"began": "begin", "begun": "begin"}
_ONCE_BEFORE = re.compile(r"(?P<word>[a-z]+)(?:\s(?:on|for|early|late|from))*\s(?:the\s)?$")
_ONCE_AFTER = re.compile(r"\s(?:\w+ly\s)?(?P<word>[a-z]+)\b")


@dataclass(frozen=True)
class Claim:
    """A value that a sentence gives: a day (`unit` "day", `value` its ordinal), or a figure with the words it counts.

    `span` is where the value stands in the sentence, `near` are the words around it, `following` is the next sentence
    of the paragraph. `once` is the verb just beside a day, of what happens once in a story: "took effect on Friday".
    """

    menu: Menu
    sentence: Sentence
    span: Span
    value: Decimal
    unit: str
    counted: frozenset[str]
    hedge: str | None
    is_relative: bool
    near: frozenset[str]
    vector: Vector
    following: Vector
    once: str = ""

    @property
    def source(self) -> str:
        """The id of its source."""
        return self.menu.source.id

    @property
    def printed(self) -> str:
        """The value as the source prints it."""
        return self.span.slice(self.sentence.text)

    @cached_property
    def happenings(self) -> frozenset[str]:
        """The kinds of happening that its sentence names."""
        return frozenset(word for word in self.vector if word in HAPPENINGS)


def weigh_words(menus: Iterable[Menu]) -> dict[str, float]:
    """How rare every word is among the sentences of `menus`: its inverse document frequency."""
    bags = [comparable_words(s.text, menu.source.language) for menu in menus for s in menu.sentences]
    holding = Counter(word for bag in bags for word in dict.fromkeys(bag))
    return {word: math.log(1 + len(bags) / count) for word, count in holding.items()}


def vectorise(text: str, language: str | None, weights: Mapping[str, float]) -> Vector:
    """A TF-IDF vector of length 1 for one sentence; words that `weights` does not know are left out."""
    words = dict.fromkeys(comparable_words(text, language))
    return normalise({word: weights[word] for word in words if word in weights})


def comparable_words(text: str, language: str | None) -> tuple[str, ...]:
    """The content words of `text` without figures, and the kinds of happening that they name."""
    stems = tuple(word for word in content_words(text, language) if not word[0].isdigit())
    return (*stems, *name_happenings(stems))


def claim_days(menu: Menu, year: date | None, vectors: Mapping[str, Vector]) -> Iterator[Claim]:
    """The day of what a sentence tells, where it names one day only and not that of somebody's saying so; of several
    days those beside a verb of what happens once.

    In a source without a date of its own, a day without a year is the one nearest to `year`; weekdays stay open.
    """
    base, language = base_date(menu), menu.source.language
    for sentence in menu.sentences:
        if _POSTED.search(sentence.text):
            continue
        found = [
            one
            for one in locate_dates(sentence.text, base or year, language)
            if one.start and one.precision == "day" and (base or one.day) and not _is_quoted(one.span, sentence, menu)
        ]
        is_one = len({one.start for one in found}) == 1
        for one in found[:1] if is_one else found:
            once = _locate_once(sentence.text, one.span)
            if (is_one or once) and one.start and not _is_day_of_saying(one, sentence.text):
                day = Decimal(one.start.toordinal())
                near = frozenset(
                    comparable_words(sentence.text[: one.span.start] + sentence.text[one.span.end :], language)
                )
                after = _vector_after(menu, sentence, vectors)
                relative = one.day is None and (not is_one or all(other.day is None for other in found))
                vector = vectors[sentence.id]
                yield Claim(menu, sentence, one.span, day, DAY, frozenset(), None, relative, near, vector, after, once)


def _locate_once(text: str, span: Span) -> str:
    """The verb of what happens once, right before or behind a day; "" where there is none."""
    found = (_ONCE_BEFORE.search(text, max(0, span.start - _WINDOW), span.start), _ONCE_AFTER.match(text, span.end))
    verbs = (_ONCE.get(one["word"]) or _ONCE.get(stem(one["word"])) for one in found if one)
    return next(filter(None, verbs), "")


def _is_quoted(span: Span, sentence: Sentence, menu: Menu) -> bool:
    """Whether the words stand in a quotation: then "today" is the speaker's today."""
    place = Span(sentence.span.start + span.start, sentence.span.start + span.end)
    return any(quotation.span.contains(place) for quotation in menu.quotations)


def _is_day_of_saying(found: FoundDate, text: str) -> bool:
    return bool(_SAID_BEFORE.search(text[: found.span.start]) or _SAID_AFTER.match(text, found.span.end))


def claim_figures(menu: Menu, vectors: Mapping[str, Vector]) -> Iterator[Claim]:
    """The figures of a source that count something, each with its window of words."""
    for figure in menu.figures:
        counted = frozenset(content_words(figure.counts or "", menu.source.language)[:_HEAD_WORDS])
        if figure.value is None or figure.value <= 1 or not counted:
            continue
        sentence = menu.sentence_by_id[figure.sentence]
        place = figure.span.start - sentence.span.start
        window = Span(max(0, place - _WINDOW), place + len(figure.text) + _WINDOW).slice(sentence.text)
        near = frozenset(comparable_words(window, menu.source.language))
        unit, after = figure.unit or "", _vector_after(menu, sentence, vectors)
        span, vector = Span(place, place + len(figure.text)), vectors[sentence.id]
        yield Claim(menu, sentence, span, figure.value, unit, counted, figure.hedge, False, near, vector, after)


def _vector_after(menu: Menu, sentence: Sentence, vectors: Mapping[str, Vector]) -> Vector:
    after = [near for near in menu.neighbours(sentence) if near.span > sentence.span]
    return vectors[after[0].id] if after and after[0].paragraph == sentence.paragraph else {}
