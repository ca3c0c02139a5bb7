"""The words of a statement that can be wrong: quotations, dates, figures and names, and where a source has them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from drafter.brief import Citation, Span
from drafter.checks.evidence import base_date
from drafter.checks.quotes.check import grade_quote
from drafter.menus import Menu, Sentence
from drafter.text.clock import locate_times
from drafter.text.dates import is_same_date, locate_dates
from drafter.text.figures import is_same_figure, is_same_value, locate_figures
from drafter.text.free_text import FreeText
from drafter.text.names import locate_names
from drafter.text.quotations import FoundQuotation, locate_quotations
from drafter.text.same_names import is_same_name
from drafter.text.sentences import split_sentences

Kind = Literal["quote", "date", "figure", "name"]


@dataclass(frozen=True)
class Word:
    """One name, figure, date or quotation: its `span` in the statement, and the kinds of what stands in it.

    A quotation is one word whatever it holds. `speaker` is a quotation's, None where nobody is named.
    """

    span: Span
    kinds: tuple[Kind, ...]
    speaker: str | None = None


@dataclass(frozen=True)
class Telling:
    """A stretch of a text in a language, told on a day: what a word needs to be read."""

    text: str
    base: date | None
    language: str | None


def locate_words(telling: Telling) -> tuple[Word, ...]:
    """The words of a statement that can be wrong, in order, never overlapping."""
    quotations = locate_quotations(telling.text, split_sentences(telling.text), telling.language)
    free = FreeText(telling.text)
    plain = list(_iter_plain(telling))
    words: list[Word] = []
    for quotation in quotations:
        inside = {kind for span, kind in plain if span.overlaps(quotation.outer)}
        free.take(quotation.outer)
        words.append(_as_word(quotation, inside))
    for span, kind in plain:
        if free.is_free(span):
            free.take(span)
            words.append(Word(span, (kind,)))
    return tuple(sorted(words, key=lambda word: word.span))


def trace_word(word: Word, telling: Telling, cited: Sequence[Citation], menus: dict[str, Menu]) -> list[Citation]:
    """The characters of the cited sentences that a word of the statement is the same as; none where it is not there."""
    if word.kinds[0] == "quote":
        inner = word.span.slice(telling.text)
        of_cited = [menus[id_] for id_ in dict.fromkeys(citation.source for citation in cited)]
        found = grade_quote(inner, word.speaker, of_cited or list(menus.values())).citation
        return [found] if found else []
    return [
        menu.cite(Span(span.start + sentence.span.start, span.end + sentence.span.start))
        for menu, sentence in _iter_sentences(cited, menus)
        for span in _locate_same(word, telling, Telling(sentence.text, base_date(menu), menu.source.language))
    ]


def _as_word(quotation: FoundQuotation, inside: Iterable[Kind]) -> Word:
    others: list[Kind] = sorted(set(inside))
    return Word(quotation.outer, ("quote", *others), quotation.speaker)


def _iter_plain(telling: Telling) -> Iterator[tuple[Span, Kind]]:
    text, language = telling.text, telling.language
    yield from ((one.span, "date") for one in locate_dates(text, telling.base, language))
    yield from ((one.span, "date") for one in locate_times(text) if one.is_sure)
    yield from ((one.span, "figure") for one in locate_figures(text, language))
    yield from ((one.span, "name") for one in locate_names(text, language))


def _iter_sentences(cited: Sequence[Citation], menus: dict[str, Menu]) -> Iterator[tuple[Menu, Sentence]]:
    seen: set[str] = set()
    for citation in cited:
        menu = menus[citation.source]
        for sentence in menu.sentences_at(Span(citation.start, citation.end)):
            if sentence.id not in seen:
                seen.add(sentence.id)
                yield menu, sentence


def _locate_same(word: Word, mine: Telling, theirs: Telling) -> list[Span]:
    """Where a sentence has the same figure, date or name as a word of the statement, else the very same characters."""
    locate = {"figure": _locate_same_figures, "date": _locate_same_dates}.get(word.kinds[0], _locate_same_names)
    printed = word.span.slice(mine.text)
    start = theirs.text.find(printed)
    return locate(word, mine, theirs) or ([Span(start, start + len(printed))] if start >= 0 else [])


def _locate_same_figures(word: Word, mine: Telling, theirs: Telling) -> list[Span]:
    figures = [one for one in locate_figures(mine.text, mine.language) if one.span == word.span]
    others = locate_figures(theirs.text, theirs.language)
    same = [other.span for one in figures for other in others if is_same_figure(one, other)]
    # A unit that one of them leaves out: whether it may is for the checks to say.
    alike = ((one, other) for one in figures for other in others if None in (one.unit, other.unit))
    return same or [other.span for one, other in alike if is_same_value(one, other)]


def _locate_same_names(word: Word, mine: Telling, theirs: Telling) -> list[Span]:
    printed = word.span.slice(mine.text)
    names = [one.span for one in locate_names(theirs.text, theirs.language)]
    return [span for span in names if is_same_name(printed, span.slice(theirs.text))]


def _locate_same_dates(word: Word, mine: Telling, theirs: Telling) -> list[Span]:
    days = [one for one in locate_dates(mine.text, mine.base or theirs.base, mine.language) if one.span == word.span]
    others = locate_dates(theirs.text, theirs.base, theirs.language)
    same = [other.span for one in days for other in others if is_same_date(one, other)]
    times = [one.at for one in locate_times(mine.text) if one.span == word.span]
    return same + [other.span for other in locate_times(theirs.text) if other.at in times]
