"""The finite predicates of an English sentence: its verbs by their form and the auxiliaries before them."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from drafter.brief import Span
from drafter.text.strong_verbs import STRONG_FORMS

Form = Literal["base", "present", "past", "ing"]


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Verbs whose past is their base: the words before them tell which it is. A closed class.
_UNCHANGED = _words(
    """beat bet bid broadcast burst cast cost cut forecast hit hurt let put quit read rid set shed shut split spread
    thrust upset"""
)
# Words that look like verb forms and hardly ever are in news.
_NO_FORMS = _words(
    """hundred indeed red bed need seed speed breed deed feed weed exceed proceed succeed creed greed shed sled aged
    during evening morning something nothing anything everything thing king ring spring string wing being ceiling
    building meeting wedding this his its us is was has does plus news politics always perhaps besides sometimes
    series species afterwards towards unless across whereas thus bus gas yes less ours yours theirs hers themselves
    ourselves lots"""
)
# What may stand between an auxiliary and its verb, or between a subject and its verb.
_BETWEEN = _words("also well soon now still even yet again then later once ever just only further never not already")
_DETERMINERS = _words(
    """the a an its his her their our my your this that these those some any no each every all both enough many several
    few more most such other another two three four five six seven eight nine ten"""
)
_BE_PAST, _BE_NOW = _words("was were been"), _words("is are am be ’s 's")
_HAVE_DO = _words("has have had did ’ve 've")
_AUXILIARIES = _BE_PAST | _BE_NOW | _HAVE_DO
_MODALS = _words("will would may might could can should must shall")
_PREPOSITIONS = _words("of over for on in at by from with about against among between under to into including")
# Behind these a clause with a subject of its own may open.
_OPENERS = _words(
    """that which who whom whose and or but when while as if because although though whether before after until since
    where than said says say think thinks thought believe believes believed know knows knew"""
)
_LONGEST_PHRASE = 4
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BREAK = re.compile(r"[,;:.–—]")


@dataclass(frozen=True)
class Predicate:
    """A verb of a sentence (or the adjective or noun behind "is"): told of the past, or of the present."""

    span: Span
    is_past: bool


@lru_cache(maxsize=20_000)
def tell_form(word: str) -> Form:
    """The form that an English word has if it is a verb, "base" where nothing shows another.

    "past" is also for participles and for verbs whose past is their base ("hit").
    """
    word = word.casefold()
    if word in STRONG_FORMS or word in _UNCHANGED:
        return "past"
    if word in _NO_FORMS:
        return "base"
    if word.endswith("ed") and len(word) > 3:
        return "past"
    if word.endswith("ing") and len(word) > 4:
        return "ing"
    return "present" if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else "base"


@lru_cache(maxsize=8192)
def locate_predicates(text: str) -> tuple[Predicate, ...]:
    """The finite predicates of an English sentence, in order, whatever modal verb governs them.

    Infinitives are left out, and what is negated.
    """
    words = [Span(*found.span()) for found in _WORD.finditer(text)]
    tenses = ((span, _read_tense(text, words, at)) for at, span in enumerate(words))
    return tuple(Predicate(span, tense == "past") for span, tense in tenses if tense)


def _read_tense(text: str, words: list[Span], at: int) -> Literal["past", "present"] | None:
    """When the word at `at` tells of something, None when it is no finite predicate."""
    printed = words[at].slice(text)
    word = printed.casefold()
    if (printed[0].isupper() and at) or word in _DETERMINERS | _BETWEEN | _AUXILIARIES:
        return None
    chain, before = _chain_before(text, words, at)
    if before == "to" or any(link in ("not", "never") or link.endswith(("n’t", "n't")) for link in chain):
        return None
    if not _BE_PAST.isdisjoint(chain):
        return "past"
    if not _HAVE_DO.isdisjoint(chain):
        return "past" if tell_form(word) in ("past", "base") else None
    if not _BE_NOW.isdisjoint(chain):
        return "present"
    is_behind_determiner = before in _DETERMINERS or not _DETERMINERS.isdisjoint(chain)
    return None if is_behind_determiner else _read_bare(text, words, at)


def _read_bare(text: str, words: list[Span], at: int) -> Literal["past", "present"] | None:
    """The tense of a word without an auxiliary; in -s before another verb it is a noun, at the opening a participle."""
    form = tell_form(words[at].slice(text)) if at else "base"
    follower = words[at + 1].slice(text) if at + 1 < len(words) else ""
    if form == "present" and (follower in _AUXILIARIES | _MODALS or _is_object(text, words, at)):
        return None
    return "past" if form == "past" else "present" if form == "present" else None


def _is_object(text: str, words: list[Span], at: int) -> bool:
    """Whether a word in -s is a noun behind a preposition, the clause having its verb: "ruled over school grants"."""
    before = [span.slice(text).casefold() for span in words[:at]]
    phrase = next((n for n in range(at - 1, max(-1, at - 2 - _LONGEST_PHRASE), -1) if before[n] in _PREPOSITIONS), None)
    if phrase is None or _BREAK.search(text, words[phrase].start, words[at].start):
        return False
    for n in range(phrase - 1, 0, -1):
        if _BREAK.search(text, words[n].end, words[n + 1].start) or (
            before[n] in _OPENERS and before[n + 1] not in _PREPOSITIONS
        ):
            return False
        if before[n - 1] in _AUXILIARIES | _MODALS or tell_form(before[n]) == "past":
            return True
    return False


def _chain_before(text: str, words: list[Span], at: int) -> tuple[list[str], str]:
    """The auxiliaries, adverbs and the determiner right before a word, and the word before them."""
    chain: list[str] = []
    while at > 0:
        at -= 1
        word = words[at].slice(text).casefold()
        is_link = word in _AUXILIARIES | _BETWEEN or word.endswith(("ly", "n’t", "n't"))
        if not is_link and not (not chain and word in _DETERMINERS and at > 0):
            return chain, word
        if _BREAK.search(text, words[at].end, words[at + 1].start):
            return chain, ""
        chain.append(word)
    return chain, ""
