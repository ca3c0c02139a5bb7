"""Claims of absence: an outlet is called silent only after a search of its text found nothing."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from drafter.brief import Statement
from drafter.menus import Menu
from drafter.text.folding import fold

LOOKS_CUT = "looks cut"
_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2,}")
# With this share of an answer's own words in one sentence of the source, that sentence may be an answer as well.
_MAY_ANSWER = 0.5
# The same anywhere in the source, of the words that not most sources share: it may tell the matter in other words.
_MAY_TELL = 1 / 3


def is_silent(menu: Menu, answers: Sequence[Statement], menus: Mapping[str, Menu]) -> bool:
    """Whether a search of the whole source finds none of the `answers`.

    False, so that no claim is made, where the source looks cut, is in another language than the answers' sources, or
    uses so many of an answer's own words that it may give it in others.
    """
    if any(warning.startswith(LOOKS_CUT) for warning in menu.source.warnings) or not answers:
        return False
    languages = {menus[citation.source].source.language for answer in answers for citation in answer.citations}
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
