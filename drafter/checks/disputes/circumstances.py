"""Where a happening was, who did it and why: one such thing that a sentence tells, and what all kinds of it need."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from drafter.brief import Span
from drafter.menus import Menu, Sentence
from drafter.text.names import FoundName, locate_names
from drafter.text.vectors import Vector

Slot = Literal["place", "person", "cause"]

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?")
# A sentence longer than this, in characters, is no prose: a table, a list, or text without stops.
LONGEST = 2_000
# What is planned is not told as having happened.
AHEAD = re.compile(
    r"\b(?:will|would|plan(?:s|ned)?|planning|expected|scheduled|set|due|hopes?|may|might|could|to be)\b"
)


@dataclass(frozen=True)
class Circumstance:
    """Where, who or why: `span` (in the sentence) holds the words that say so, `value` what they are compared by.

    `kinds` are the kinds of happening it belongs to. `about` are further words that tell the happening: of a visit its
    country and, where it is told, its month; of a cause what it stopped.
    """

    menu: Menu
    sentence: Sentence
    slot: Slot
    kinds: frozenset[str]
    span: Span
    value: frozenset[str]
    vector: Vector
    about: frozenset[str] = frozenset()

    @property
    def source(self) -> str:
        """The id of its source."""
        return self.menu.source.id

    @property
    def printed(self) -> str:
        """The words that say so, as the source prints them."""
        return self.span.slice(self.sentence.text)


@lru_cache(maxsize=4096)
def locate_sentence_names(text: str, language: str | None) -> tuple[FoundName, ...]:
    """The names in one sentence."""
    return tuple(locate_names(text, language))
