"""What a statement is checked against: the sentences it cites, source by source."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from drafter.brief import Statement
from drafter.menus import Menu, Sentence


@dataclass(frozen=True)
class CitedText:
    """The sentences of one source that a statement cites; `base` is the source's own date, None when unknown."""

    menu: Menu
    sentences: tuple[Sentence, ...]
    base: date | None

    @property
    def text(self) -> str:
        """The cited sentences, joined by spaces."""
        return " ".join(sentence.text for sentence in self.sentences)


def locate_cited(statement: Statement, menus: Mapping[str, Menu]) -> tuple[CitedText, ...]:
    """Group a statement's citations by source: the whole sentences they touch, in the order of the text."""
    cited: list[CitedText] = []
    for source in dict.fromkeys(citation.source for citation in statement.citations):
        menu = menus[source]
        spans = [(c.start, c.end) for c in statement.citations if c.source == source]
        sentences = tuple(
            s for s in menu.sentences if any(start < s.span.end and s.span.start < end for start, end in spans)
        )
        cited.append(CitedText(menu, sentences, base_date(menu)))
    return tuple(cited)


def base_date(menu: Menu) -> date | None:
    """The day a source was published, None when it is not known."""
    published = menu.source.published
    return date.fromisoformat(published[:10]) if published else None


def iter_beside(cited: Sequence[CitedText]) -> Iterator[Sentence]:
    """Every cited sentence and those before and after it; one may come more than once."""
    for part in cited:
        for sentence in part.sentences:
            yield sentence
            yield from part.menu.neighbours(sentence)
