"""What the review page shows, as data: every line of the brief with its words, evidence and what others tell.

Offsets are in UTF-16 units, as a browser counts them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.brief import (
    Citation,
    Draft,
    Frozen,
    Line,
    Number,
    PullQuote,
    Severity,
    Span,
    Statement,
    Verdict,
    iter_lines,
)
from drafter.checks.evidence import base_date
from drafter.checks.outlets.check import mask_outlets
from drafter.checks.search import EvidenceIndex
from drafter.ledger import line_text
from drafter.menus import Menu, index_menus, split_source
from drafter.render.layout import split_number, statement_reason
from drafter.render.review.links import link_to_words
from drafter.render.review.others import Relation, locate_others
from drafter.render.review.words import Kind, Telling, Word, locate_words, trace_word
from drafter.text.languages import guess_language
from drafter.text.marks import strip_comma

_NEEDS: Mapping[Verdict, int] = {"contradicted": 0, "unsupported": 1, "partly_supported": 2, "unchecked": 3}
_WARNED, _SETTLED = 4, 5
_MOST_NEAR = 3


class ShownPlace(Frozen):
    """Characters of a source, and the link to them on the outlet's own page."""

    source: str
    start: int
    end: int
    link: str | None


class ShownWord(Frozen):
    """A word of a line that can be wrong, where the cited sentences have it, and where other sources do.

    `is_near`: `places` are in the cited sources, but not in the sentences that are cited. `is_of_outlets`: it tells of
    the outlets themselves, which no article does; the checks answer for it.
    """

    start: int
    end: int
    kinds: tuple[Kind, ...]
    places: tuple[ShownPlace, ...]
    is_near: bool = False
    is_of_outlets: bool = False
    elsewhere: tuple[ShownPlace, ...] = ()


class ShownFinding(Frozen):
    """A finding as the page prints it; `start` and `end` are in the line's text, null where it is about all of it."""

    code: str
    severity: Severity
    message: str
    start: int | None
    end: int | None
    diff: str | None
    places: tuple[ShownPlace, ...]


class ShownOther(Frozen):
    """What a source that is not cited has on the same thing."""

    relation: Relation
    places: tuple[ShownPlace, ...]


class ShownLine(Frozen):
    """A statement or pull quote. `need` orders the work, what a person must see first is 0; `label` says whose it is.

    `printed` is what a paste form prints, which of a number is its figure and label and not the text; `words` are its.
    """

    place: str
    is_quote: bool
    language: str
    text: str
    printed: str
    label: str
    verdict: Verdict | None
    reason: str
    need: int
    is_disputed: bool
    words: tuple[ShownWord, ...]
    findings: tuple[ShownFinding, ...]
    citations: tuple[ShownPlace, ...]
    others: tuple[ShownOther, ...]


@dataclass(frozen=True)
class Desk:
    """The draft under review with what is needed to look its evidence up."""

    draft: Draft

    @cached_property
    def menus(self) -> dict[str, Menu]:
        """The menus of the sources by id."""
        return index_menus(map(split_source, self.draft.sources))

    @cached_property
    def index(self) -> EvidenceIndex:
        """The sentences of all sources, to be searched."""
        return EvidenceIndex(tuple(self.menus.values()))

    @cached_property
    def units(self) -> dict[str, "Units"]:
        """How the offsets of each source are counted in UTF-16."""
        return {id_: Units.of(menu.text) for id_, menu in self.menus.items()}

    def show_lines(self) -> tuple[ShownLine, ...]:
        """Every line of the draft, in the order of its JSON."""
        labels = dict(_iter_labels(self.draft))
        printed = {id(number.statement): _print_number(number) for number in self.draft.numbers}
        return tuple(
            self._show(place, line, labels.get(place, ""), printed.get(id(line), ""))
            for place, line in iter_lines(self.draft)
        )

    def show_places(self, citations: Sequence[Citation]) -> tuple[ShownPlace, ...]:
        """Citations as places, each once."""
        return tuple(map(self._show_place, dict.fromkeys(citations)))

    def _show(self, place: str, line: Line, label: str, printed: str) -> ShownLine:
        if isinstance(line, PullQuote):
            return self._show_quote(place, line, label)
        shown = printed or line.text
        language = guess_language(line.text) or self.draft.meta.language
        against = self._locate_against(place, line)
        others = tuple(locate_others(line, against, self.index, self.menus)) if line.citations else ()
        told = [citation for other in others for citation in other.citations]
        words = tuple(self._show_words(line.model_copy(update={"text": shown}), language, told))
        return ShownLine(
            place=place,
            is_quote=False,
            language=language,
            text=line.text,
            printed=shown,
            label=label,
            verdict=line.verdict,
            reason=statement_reason(line),
            need=_rate_need(line, words, is_side=place.startswith("disputes")),
            is_disputed=place.startswith("disputes") or any(one.code == "disputed" for one in line.findings),
            words=words,
            findings=tuple(self._show_findings(line, Units.of(line.text))),
            citations=self.show_places(line.citations),
            others=tuple(ShownOther(relation=one.relation, places=self.show_places(one.citations)) for one in others),
        )

    def _show_quote(self, place: str, quote: PullQuote, label: str) -> ShownLine:
        text = line_text(quote)
        by = f" — {quote.speaker}" if quote.speaker else ""
        places = self.show_places([quote.citation])
        whole = Units.of(text)
        return ShownLine(
            place=place,
            is_quote=True,
            language=self.menus[quote.citation.source].source.language or self.draft.meta.language,
            text=text,
            printed=f"“{strip_comma(text)}”{by}",
            label=label,
            verdict=None,
            reason="copied from the source by code",
            need=_SETTLED,
            is_disputed=False,
            words=(ShownWord(start=0, end=whole.count(len(text)), kinds=("quote",), places=places),),
            findings=(),
            citations=places,
            others=(),
        )

    def _locate_against(self, place: str, statement: Statement) -> tuple[Citation, ...]:
        """The other side of what the outlets tell differently: of a dispute, or as a check found."""
        of_findings = (one.evidence for one in statement.findings if one.code == "disputed")
        of_sides = (
            version.statement.citations
            for n, dispute in enumerate(self.draft.disputes)
            if place.startswith(f"disputes[{n}].")
            for version in dispute.versions
            if version.statement is not statement
        )
        return tuple(citation for citations in (*of_findings, *of_sides) for citation in citations)

    def _show_words(self, statement: Statement, language: str, others: Sequence[Citation]) -> Iterator[ShownWord]:
        base = next((base_date(self.menus[c.source]) for c in statement.citations), None)
        units, telling = Units.of(statement.text), Telling(statement.text, base, language)
        masked = mask_outlets(statement.text, self.menus)
        for word in locate_words(telling):
            is_of_outlets = word.span.slice(masked) != word.span.slice(statement.text)
            found = [] if is_of_outlets else self._trace(word, telling, statement)
            near = () if found or is_of_outlets else self._trace_near(word, telling, statement)
            yield ShownWord(
                start=units.count(word.span.start),
                end=units.count(word.span.end),
                kinds=word.kinds,
                places=self.show_places(found or near),
                is_near=bool(near),
                is_of_outlets=is_of_outlets,
                elsewhere=self.show_places(trace_word(word, telling, others, self.menus) if others else ()),
            )

    def _trace(self, word: Word, telling: Telling, statement: Statement) -> list[Citation]:
        """Where a word stands; a finding on it knows better than a search."""
        of_findings = [
            citation
            for finding in statement.findings
            if finding.at and finding.at != (0, len(statement.text)) and Span(*finding.at).overlaps(word.span)
            for citation in finding.evidence
        ]
        return trace_word(word, telling, statement.citations, self.menus) or of_findings

    def _trace_near(self, word: Word, telling: Telling, statement: Statement) -> Sequence[Citation]:
        """Where the cited sources have a word that the cited sentences do not: "she" there may be "Okafor" here."""
        if word.kinds[0] == "quote":
            return ()
        cited = dict.fromkeys(citation.source for citation in statement.citations)
        whole = [self.menus[id_].cite(sentence.span) for id_ in cited for sentence in self.menus[id_].sentences]
        return trace_word(word, telling, whole, self.menus)[:_MOST_NEAR]

    def _show_findings(self, statement: Statement, units: "Units") -> Iterator[ShownFinding]:
        for finding in statement.findings:
            is_whole = finding.at is None or finding.at == (0, len(statement.text))
            yield ShownFinding(
                code=finding.code,
                severity=finding.severity,
                message=finding.message,
                start=None if is_whole or finding.at is None else units.count(finding.at[0]),
                end=None if is_whole or finding.at is None else units.count(finding.at[1]),
                diff=finding.diff,
                # What it cites is shown once, as what it cites.
                places=self.show_places(finding.evidence) if finding.evidence != statement.citations else (),
            )

    def _show_place(self, citation: Citation) -> ShownPlace:
        units = self.units[citation.source]
        return ShownPlace(
            source=citation.source,
            start=units.count(citation.start),
            end=units.count(citation.end),
            link=link_to_words(self.menus[citation.source].source, Span(citation.start, citation.end)),
        )


@dataclass(frozen=True)
class Units:
    """Where a text has characters that take two UTF-16 units."""

    wide: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Units":
        """The units of `text`."""
        return cls(tuple(place for place, character in enumerate(text) if character > "\uffff"))

    def count(self, offset: int) -> int:
        """The UTF-16 units before the character at `offset`."""
        return offset + bisect_left(self.wide, offset)


def _rate_need(statement: Statement, words: Sequence[ShownWord], *, is_side: bool) -> int:
    """How soon a person must see a statement: what failed, then what nobody could settle, then what is warned of, is
    disputed, or has a word that no cited source has.
    """
    if statement.verdict in _NEEDS:
        return _NEEDS[statement.verdict]
    is_warned = is_side or any(finding.severity != "note" for finding in statement.findings)
    is_lost = any(not word.places and not word.is_of_outlets for word in words)
    return _WARNED if is_warned or is_lost else _SETTLED


def _print_number(number: Number) -> str:
    return ", ".join(filter(None, split_number(number)))


def _iter_labels(draft: Draft) -> Iterator[tuple[str, str]]:
    """Whose a line is, where that is not its citations' outlets alone."""
    names = {source.id: source.outlet.name for source in draft.sources}
    for n, question in enumerate(draft.split.questions):
        for k, camp in enumerate(question.camps):
            yield f"split.questions[{n}].camps[{k}].answer", ", ".join(names[id_] for id_ in camp.sources)
    for n, dispute in enumerate(draft.disputes):
        for k, version in enumerate(dispute.versions):
            yield f"disputes[{n}].versions[{k}].statement", ", ".join(names[id_] for id_ in version.sources)
