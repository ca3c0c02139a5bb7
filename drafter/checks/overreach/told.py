"""A statement beside the sentences that tell the same: what the checks of overreach read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.brief import Span
from drafter.checks.aligning import Telling, locate_tellings
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import locate_quoted
from drafter.menus import Sentence


@dataclass(frozen=True)
class Told:
    """An English statement's `text`, the cited sentences that tell the same (best first), and all that is cited.

    `quoted` is what stands between quotation marks in it: the quote check answers for those words.
    """

    text: str
    tellings: tuple[Telling, ...]
    cited: tuple[CitedText, ...]
    quoted: tuple[Span, ...]

    def is_quoted(self, span: Span) -> bool:
        """Whether a word of `span` stands in quotation marks."""
        return any(quoted.overlaps(span) for quoted in self.quoted)

    def nearest(self, least_share: float) -> Iterator[Telling]:
        """The sentences that have at least this share of the statement's content words, best first."""
        return (telling for telling in self.tellings if telling.alignment.share >= least_share)

    def source_sentences(self) -> Iterator[Sentence]:
        """Every sentence of the cited sources."""
        return (sentence for part in self.cited for sentence in part.menu.sentences)


def read_told(text: str, cited: Sequence[CitedText]) -> Told:
    """Lay a statement beside its cited sentences."""
    return Told(text, locate_tellings(text, cited), tuple(cited), locate_quoted(text))
