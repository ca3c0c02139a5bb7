"""Claims of absence: an outlet is called silent only after a search of its text found nothing."""

import re
from collections.abc import Mapping, Sequence

from drafter.brief import Statement
from drafter.menus import Menu
from drafter.text.folding import fold

LOOKS_CUT = "looks cut"
_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2,}")
# With this share of an answer's own words in one sentence of the source, that sentence may be an answer as well.
_MAY_ANSWER = 0.5


def is_silent(menu: Menu, answers: Sequence[Statement], menus: Mapping[str, Menu]) -> bool:
    """Whether a search of the whole source finds none of the `answers`.

    False, so that no claim is made, where the source looks cut or is in another language than the answers' sources.
    """
    if any(warning.startswith(LOOKS_CUT) for warning in menu.source.warnings) or not answers:
        return False
    languages = {menus[citation.source].source.language for answer in answers for citation in answer.citations}
    if languages != {menu.source.language}:
        return False
    texts = [_words(sentence.text) for sentence in menu.sentences]
    return not any(_is_answered(_words(answer.text), texts) for answer in answers)


def _is_answered(words: set[str], texts: Sequence[set[str]]) -> bool:
    return bool(words) and any(len(words & text) / len(words) >= _MAY_ANSWER for text in texts)


def _words(text: str) -> set[str]:
    return {word[:6] for word in _WORD.findall(fold(text).text.casefold())}
