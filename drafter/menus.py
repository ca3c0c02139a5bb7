"""The menus of a source: its sentences, quotations and figures, each with an id that a writer may point at.

A source is split once. Prompts, checks, renderers and the review page all read the same `Menu`.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import takewhile

from drafter.brief import Citation, Source, Span
from drafter.text.figures import locate_figures
from drafter.text.quotations import locate_quotations
from drafter.text.sentences import split_paragraphs, split_sentences


@dataclass(frozen=True)
class Sentence:
    """A sentence of a source, id such as `A7`. `paragraph` counts from 0."""

    id: str
    span: Span
    text: str
    paragraph: int


@dataclass(frozen=True)
class Quotation:
    """Text between quotation marks in a source, id such as `Aq2`; `span` and `text` are what stands inside the marks.

    `speaker` is the likely speaker as the source names them, None when nobody is; `spoken` is False for marks around
    a title, a nickname or a word held at arm's length. `sentences` are the ids of the sentences it stands in.
    `is_inferred`: the speaker is not named with the words but taken from what stands before them.
    """

    id: str
    span: Span
    text: str
    speaker: str | None
    spoken: bool
    sentences: tuple[str, ...]
    is_inferred: bool = False


@dataclass(frozen=True)
class Figure:
    """A figure of a source, id such as `An5`; `text` is exactly as printed, from the first to the last character.

    `value` is what it is worth with its scale applied (None where it cannot be told), `unit` a short plain word or
    ISO 4217 code, `hedge` the word that loosens it ("about", "up to"), `counts` what it counts, in the source's words.
    """

    id: str
    span: Span
    text: str
    value: Decimal | None
    unit: str | None
    hedge: str | None
    counts: str | None
    sentence: str


@dataclass(frozen=True, eq=False)
class Menu:
    """One source with everything in it that may be cited. Furniture (`source.set_aside`) is in none of the lists.

    A menu equals itself alone: what is computed of a source is remembered by its menu, and comparing would walk it all.
    """

    source: Source
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    figures: tuple[Figure, ...]

    @property
    def text(self) -> str:
        """The source's text."""
        return self.source.text or ""

    @cached_property
    def by_id(self) -> Mapping[str, Sentence | Quotation | Figure]:
        """Everything on the menu under its id."""
        items: list[Sentence | Quotation | Figure] = [*self.sentences, *self.quotations, *self.figures]
        return {item.id: item for item in items}

    @cached_property
    def sentence_by_id(self) -> Mapping[str, Sentence]:
        """The sentences under their ids."""
        return {sentence.id: sentence for sentence in self.sentences}

    def sentences_at(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that share a character with `span`, in order."""
        return tuple(sentence for sentence in self.sentences if sentence.span.overlaps(span))

    def neighbours(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """The sentence before and the sentence after, where there are any."""
        place = self.sentences.index(sentence)
        return (*self.sentences[max(0, place - 1) : place], *self.sentences[place + 1 : place + 2])

    def cite(self, span: Span) -> Citation:
        """A citation of exactly these characters."""
        return Citation(source=self.source.id, start=span.start, end=span.end, quote=span.slice(self.text))


def split_source(source: Source) -> Menu:
    """Split a loaded source into its menus. The only splitter in the system.

    Raises ValueError when the source carries no text (a brief written with --no-source-text).
    """
    if source.text is None:
        raise ValueError(f"source {source.id} carries no text")
    aside = [Span(part.start, part.end) for part in source.set_aside]
    sentences = _number_sentences(source, aside)
    spans = [sentence.span for sentence in sentences]
    return Menu(source, sentences, _number_quotations(source, sentences, spans), _number_figures(source, sentences))


def locate_carried(menus: Iterable[Menu]) -> frozenset[str]:
    """The ids of sources whose text another one carries as fully: near-copies, and of an agency's texts those with more
    than half of their sentences in a longer one. Only the fullest is read and cited.
    """
    longest = sorted(menus, key=lambda menu: -len(menu.text))
    ids = {menu.source.id for menu in longest}
    carried = {menu.source.id for menu in longest if menu.source.origin in ids}
    said: dict[str, list[set[str]]] = {}
    for menu in longest:
        if menu.source.origin and menu.source.origin not in ids:
            own = {" ".join(sentence.text.casefold().split()) for sentence in menu.sentences}
            fuller = said.setdefault(menu.source.origin, [])
            if any(2 * len(own & other) > len(own) for other in fuller):
                carried.add(menu.source.id)
            fuller.append(own)
    return frozenset(carried)


def index_menus(menus: Iterable[Menu]) -> dict[str, Menu]:
    """The menus under their source ids."""
    return {menu.source.id: menu for menu in menus}


def _number_sentences(source: Source, aside: list[Span]) -> tuple[Sentence, ...]:
    text = source.text or ""
    starts = [paragraph.start for paragraph in split_paragraphs(text)]
    kept: list[Sentence] = []
    for whole in split_sentences(text, source.language):
        span = _cut_opening(text, whole, aside)
        if any(span.overlaps(part) for part in aside):
            continue
        paragraph = bisect_right(starts, span.start) - 1
        kept.append(Sentence(f"{source.id}{len(kept) + 1}", span, span.slice(text), paragraph))
    return tuple(kept)


def _cut_opening(text: str, sentence: Span, aside: list[Span]) -> Span:
    """`sentence` without furniture that only opens it, such as a dateline: "VARNHOLM (Nordwire) — ..."."""
    for part in aside:
        if part.start <= sentence.start < part.end < sentence.end:
            rest = Span(part.end, sentence.end).slice(text)
            return Span(sentence.end - len(rest.lstrip()), sentence.end)
    return sentence


def _number_quotations(source: Source, sentences: tuple[Sentence, ...], spans: list[Span]) -> tuple[Quotation, ...]:
    text = source.text or ""
    return tuple(
        Quotation(
            id=f"{source.id}q{number}",
            span=found.span,
            text=found.span.slice(text),
            speaker=found.speaker,
            spoken=found.spoken,
            sentences=tuple(sentence.id for sentence in _sentences_at(found.span, sentences, spans)),
            is_inferred=found.is_inferred,
        )
        for number, found in enumerate(locate_quotations(text, spans, source.language), start=1)
    )


def _sentences_at(span: Span, sentences: tuple[Sentence, ...], spans: list[Span]) -> tuple[Sentence, ...]:
    """The sentences that share a character with `span`; they follow one another, so a search by halving finds them."""
    first = bisect_right(spans, span.start, key=lambda sentence: sentence.end)
    near = takewhile(lambda sentence: sentence.span.start < span.end, sentences[first:])
    return tuple(sentence for sentence in near if sentence.span.overlaps(span))


def _number_figures(source: Source, sentences: tuple[Sentence, ...]) -> tuple[Figure, ...]:
    figures: list[Figure] = []
    for sentence in sentences:
        for found in locate_figures(sentence.text, source.language):
            span = Span(found.span.start + sentence.span.start, found.span.end + sentence.span.start)
            figures.append(
                Figure(
                    id=f"{source.id}n{len(figures) + 1}",
                    span=span,
                    text=found.span.slice(sentence.text),
                    value=found.value,
                    unit=found.unit,
                    hedge=found.hedge,
                    counts=found.counts,
                    sentence=sentence.id,
                )
            )
    return tuple(figures)
