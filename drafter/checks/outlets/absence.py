"""Claims of absence: an outlet is called silent only after a search of its text found nothing.

"X does not mention Y" is wrong where Y stands in X. Where nothing like it does, that is no proof: the words an editor
may use are "not found in the text supplied". Nothing is claimed about a source that looks cut.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Finding, Severity, Source, Statement, name_voice
from drafter.checks.evidence import base_date
from drafter.checks.outlets.carriers import language_of
from drafter.checks.outlets.silence import AbsenceClaim, locate_absence
from drafter.menus import Menu, Sentence
from drafter.text.dates import locate_dates
from drafter.text.figures import locate_figures
from drafter.text.folding import fold
from drafter.text.languages import guess_language, settle_language
from drafter.text.names import locate_names
from drafter.text.same_names import split_name
from drafter.text.words import content_words

_LOOKS_CUT = "looks cut"
_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2,}")
# With this share of an answer's own words in one sentence of the source, that sentence may be an answer as well.
_MAY_ANSWER = 0.5
# The same anywhere in the source, of the words that not most sources share: it may tell the matter in other words.
_MAY_TELL = 1 / 3
_ASKED = re.compile(
    r"(?:(?:the fact )?that|dass)\s|(?P<asked>how (?:many|much|old)|when|who|whom|what|why|whether|if|how|where|which"
    r"|wie viele|wann|wer|warum|ob|was)\s",
    re.IGNORECASE,
)
# Of a long claim nearly all words have to stand in one sentence; of a short one all, and close together.
_LONG, _NEARLY, _APART = 4, 0.8, 4
_MAY_BE = 0.6
# The languages whose claims of absence are read.
_READ = ("en", "de", "ko", "ja")
# "council" is in "councillor", but "contract" is not in "contrast".
_SHORTEST_PREFIX, _LONGEST_ENDING = 5, 4


def is_silent(menu: Menu, answers: Sequence[Statement], menus: Mapping[str, Menu]) -> bool:
    """Whether a search of the whole source finds none of the `answers`.

    False, so that no claim is made, where the source looks cut, is in another language than the answers or their
    sources, or uses so many of an answer's own words that it may give it in others.
    """
    if looks_cut(menu) or not answers:
        return False
    languages = {menus[citation.source].source.language for answer in answers for citation in answer.citations}
    languages |= {settle_language(answer.text, menu.source.language) for answer in answers}
    if languages != {menu.source.language}:
        return False
    sentences = [_words(sentence.text) for sentence in menu.sentences]
    shared = _shared_words(menus)
    return not any(_is_answered(_words(answer.text), sentences, shared) for answer in answers)


def _is_answered(words: set[str], sentences: Sequence[set[str]], shared: set[str]) -> bool:
    if any(len(words & sentence) >= _MAY_ANSWER * len(words) for sentence in sentences):
        return True
    own = words - shared
    return len(own & set().union(*sentences)) >= _MAY_TELL * len(own)


def _shared_words(menus: Mapping[str, Menu]) -> set[str]:
    """The words that more than half of the sources use: they tell the event, not the answer."""
    used = Counter(word for menu in menus.values() for word in _words(" ".join(s.text for s in menu.sentences)))
    return {word for word, count in used.items() if 2 * count > len(menus)}


def _words(text: str) -> set[str]:
    return {word[:6] for word in _WORD.findall(fold(text).text.casefold())}


class _Hit(NamedTuple):
    """The sentence of a source that has most of what is sought: `share` of its words, all `close` together or not."""

    menu: Menu
    sentence: Sentence | None
    share: float
    is_close: bool


def check_absence(text: str, menus: Mapping[str, Menu]) -> list[Finding]:
    """Findings `absence_wrong`, `absence_unsure` and `absence_unproved` for what `text` says outlets do not say."""
    return [finding for claim in locate_absence(text, menus) if (finding := _check_claim(text, claim, menus))]


def _check_claim(text: str, claim: AbsenceClaim, menus: Mapping[str, Menu]) -> Finding | None:
    sources: dict[str, Source] = {id_: menu.source for id_, menu in menus.items()}
    tellers = {name_voice(sources[id_], sources) for id_ in claim.teller}
    searched = [menus[id_] for id_ in claim.silent if name_voice(sources[id_], sources) not in tellers]
    guessed = guess_language(text)
    language = guessed if guessed in _READ else language_of(text, menus)
    what = claim.what.slice(text)
    hits = [_search(what, menu, language) for menu in searched if menu.source.language == language]
    found = [hit for hit in hits if _is_found(what, hit, language)]
    if found:
        return _compose_finding(
            "absence_wrong", "error", claim, found, f"{_name(found)} does have it: {_quote(found[0])}"
        )
    unread = [menu for menu in searched if menu.source.language != language or looks_cut(menu)]
    if unread:
        why = "looks cut" if looks_cut(unread[0]) else "is in another language"
        message = f"what {unread[0].source.outlet.name} does not say cannot be told: its text {why}"
        return _compose_finding("absence_unsure", "warning", claim, hits, message)
    near = [hit for hit in hits if hit.share >= _MAY_BE]
    if near:
        message = f"{_name(near)} may tell it in other words: {_quote(near[0])}"
        return _compose_finding("absence_unsure", "warning", claim, near, message)
    names = ", ".join(menu.source.outlet.name for menu in searched)
    message = f"not found in the text supplied ({names}): say it in these words, it is no proof"
    return _compose_finding("absence_unproved", "note", claim, hits, message) if searched else None


def _compose_finding(code: str, severity: Severity, claim: AbsenceClaim, hits: Sequence[_Hit], message: str) -> Finding:
    evidence = tuple(hit.menu.cite(hit.sentence.span) for hit in hits if hit.sentence)
    return Finding(code=code, severity=severity, message=message, at=claim.what, evidence=evidence)


def _name(hits: Sequence[_Hit]) -> str:
    return ", ".join(hit.menu.source.outlet.name for hit in hits)


def _quote(hit: _Hit) -> str:
    return f"“{hit.sentence.text}”" if hit.sentence else ""


def looks_cut(menu: Menu) -> bool:
    """Whether loading found that a source may not be the whole article."""
    return any(warning.startswith(_LOOKS_CUT) for warning in menu.source.warnings)


def _search(what: str, menu: Menu, language: str | None) -> _Hit:
    """The sentence of `menu` with the largest share of the words of `what`; a name counts by its last part."""
    sought = _sought_words(_ASKED.sub("", what, count=1), language)
    best = _Hit(menu, None, 0.0, False)
    for sentence in menu.sentences:
        told = content_words(sentence.text, language)
        places = [next((n for n, word in enumerate(told) if _is_alike(one, word)), None) for one in sought]
        held = [place for place in places if place is not None]
        share = len(held) / len(sought) if sought else 0.0
        is_close = bool(held) and max(held) - min(held) < len(sought) + _APART
        if (share, is_close) > (best.share, best.is_close):
            best = _Hit(menu, sentence, share, is_close)
    return best


@lru_cache(maxsize=256)
def _sought_words(what: str, language: str | None) -> tuple[str, ...]:
    given = {
        part
        for name in locate_names(what, language)
        if name.kind in ("person", "other")
        for printed in split_name(name.span.slice(what))[:-1]
        for part in content_words(printed, language)
    }
    return tuple(dict.fromkeys(word for word in content_words(what, language) if word not in given))


def _is_alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    is_form = len(shorter) >= _SHORTEST_PREFIX and len(longer) - len(shorter) <= _LONGEST_ENDING
    return one == other or (is_form and longer.startswith(shorter))


def _is_found(what: str, hit: _Hit, language: str | None) -> bool:
    """Whether a hit is what the claim denies; of a question ("how many …") it has to hold an answer."""
    if hit.sentence is None:
        return False
    asked = _ASKED.match(what)
    if asked and asked["asked"]:
        answers = _ANSWERS.get(asked["asked"].lower())
        return hit.share == 1 and answers is not None and answers(hit.sentence.text, hit.menu)
    is_long = len(_sought_words(what, language)) > _LONG
    return hit.share >= _NEARLY if is_long else hit.share == 1 and hit.is_close


def _has_figure(text: str, menu: Menu) -> bool:
    return any(found.value is not None for found in locate_figures(text, menu.source.language))


def _has_day(text: str, menu: Menu) -> bool:
    return bool(locate_dates(text, base_date(menu), menu.source.language))


_ANSWERS: Mapping[str, Callable[[str, Menu], bool]] = {
    "how many": _has_figure,
    "how much": _has_figure,
    "how old": _has_figure,
    "wie viele": _has_figure,
    "when": _has_day,
    "wann": _has_day,
}
