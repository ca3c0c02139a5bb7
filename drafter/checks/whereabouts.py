"""Where the sources hold what a statement names: in the cited sentences, or elsewhere in the same sources."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Citation, Span
from drafter.checks.evidence import CitedText
from drafter.menus import Sentence
from drafter.text.folding import curl
from drafter.text.languages import settle_language
from drafter.text.marks import pair_marks

# Words in small letters of the Latin script, those left out that are too short to belong to one language.
_PLAIN = re.compile(r"(?<![^\W\d_])[a-zà-ÿ]{4,}(?![^\W\d_])")
_FEWEST_SHARED = 2
# How many characters either side of a value a message shows.
_SHOWN = 40


class Place(NamedTuple):
    """A sentence of a cited source; `cited` is whether the statement cites it."""

    part: CitedText
    sentence: Sentence
    cited: bool

    def cite(self, span: Span | None = None) -> Citation:
        """A citation of `span` (offsets into the sentence's text), or of the whole sentence."""
        start, end = span or Span(0, len(self.sentence.text))
        return self.part.menu.cite(Span(self.sentence.span.start + start, self.sentence.span.start + end))

    def show(self, span: Span) -> str:
        """Which outlet has the words at `span`, with a few words around them, for a message to an editor."""
        text = self.sentence.text
        start, end = max(0, span.start - _SHOWN), min(len(text), span.end + _SHOWN)
        start = text.find(" ", start, span.start) + 1 or span.start if start else 0
        if end < len(text):
            end = max(text.rfind(" ", span.end, end), span.end)
        shown = ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
        return f"{self.part.menu.source.outlet.name} has “{shown}”"


def iter_places(cited: Sequence[CitedText]) -> Iterator[Place]:
    """Every sentence of the cited sources, the cited ones first."""
    for part in cited:
        for sentence in part.sentences:
            yield Place(part, sentence, cited=True)
    for part in cited:
        chosen = {sentence.id for sentence in part.sentences}
        for sentence in part.menu.sentences:
            if sentence.id not in chosen:
                yield Place(part, sentence, cited=False)


def tell_language(text: str, cited: Sequence[CitedText]) -> str | None:
    """The language of a statement; of one too short to tell, that of the sources, or of those it shares words with."""
    languages = {part.menu.source.language for part in cited}
    known = languages.pop() if len(languages) == 1 else tell_shared_language(text, cited)
    return settle_language(text, known)


def tell_shared_language(text: str, cited: Sequence[CitedText]) -> str | None:
    """The language of the cited sentences that have most of a statement's plain words; None when hardly any has one.

    Names stand in every language: only words in small letters tell.
    """
    words = set(_PLAIN.findall(text))
    counts: Counter[str | None] = Counter()
    for part in cited:
        counts[part.menu.source.language] += len(words.intersection(_PLAIN.findall(part.text)))
    (best, most), (_, second) = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    return best if most >= _FEWEST_SHARED and most > second else None


@lru_cache(maxsize=256)
def locate_quoted(text: str) -> tuple[Span, ...]:
    """What stands between quotation marks in a statement: the quote check answers for those words."""
    return tuple(quoted.outer for quoted in pair_marks(curl(text), Span(0, len(text)), 0))
