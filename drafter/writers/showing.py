"""How sources are shown to a model: one sentence a line behind its id, on curly marks, with what it needs around it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter.brief import Source, Statement
from drafter.checks.evidence import iter_beside, locate_cited
from drafter.menus import Menu, Sentence
from drafter.text.folding import curl, strip_invisible

_LANGUAGES = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pt": "Portuguese",
    "zh": "Chinese",
}
# Hangul, kana, Han and full-width forms: about a token each in current tokenizers.
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]")
_NARROW_PER_TOKEN = 3.5


@dataclass(frozen=True)
class Evidence:
    """The sentences a statement cites and those beside them, in the order of each source's text."""

    cited: frozenset[str]
    sentences: tuple[tuple[Menu, tuple[Sentence, ...]], ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all of them."""
        return tuple(sentence.id for _, sentences in self.sentences for sentence in sentences)


def estimate_tokens(text: str) -> int:
    """A cautious count of the tokens of `text`: one a wide character, one for 3.5 others."""
    wide = len(_WIDE.findall(text))
    return wide + int((len(text) - wide) / _NARROW_PER_TOKEN) + 1


def name_language(code: str) -> str:
    """What a model calls the language of a BCP 47 tag; the tag itself when it is not among the common ones."""
    return _LANGUAGES.get(code.split("-", maxsplit=1)[0].lower(), code)


def show_line(text: str) -> str:
    """`text` on one line without characters that nobody sees, its straight double marks made curly.

    A straight one would end a string in JSON.
    """
    return " ".join(curl(strip_invisible(text)).split())


def show_outlet(source: Source) -> str:
    """Id, outlet and day of a source: `A Varnholm Courier, 2031-03-05`."""
    day = f", {source.published[:10]}" if source.published else ""
    return f"{source.id} {show_line(source.outlet.name)}{day}"


def gather_evidence(statement: Statement, menus: Mapping[str, Menu]) -> Evidence:
    """The sentences that `statement` cites, each with the one before and the one after."""
    cited = locate_cited(statement, menus)
    parts: list[tuple[Menu, tuple[Sentence, ...]]] = []
    for part in cited:
        near = {sentence.id for sentence in iter_beside([part])}
        parts.append((part.menu, tuple(sentence for sentence in part.menu.sentences if sentence.id in near)))
    return Evidence(frozenset(sentence.id for part in cited for sentence in part.sentences), tuple(parts))


def clip_line(line: str, longest: int) -> str:
    """`line`, or as much of its beginning as fits into `longest` characters, the cut shown."""
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def list_ids(ids: Sequence[str]) -> str:
    """Ids as a model sees them before a text: `A1 A3`."""
    return " ".join(ids)
