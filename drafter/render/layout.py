"""What a pasted brief holds and in which order, said once for every form.

`compose_blocks` turns a draft into blocks of lines of pieces. All text in them is cleaned and on one line; a form
escapes it and says how each block looks. The order is that of the published brief this project started from.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.brief import Citation, Draft, Number, Question, Related, Source, Statement, Take, Version
from drafter.render.cleaning import clean_line
from drafter.render.credits import Credit, Credits
from drafter.text.marks import strip_comma
from drafter.text.printed import Printed, printed_in

Quotes = Literal["verbatim", "placeholder", "off"]
Style = Literal["plain", "strong", "mark", "link", "address"]

_BARE_NUMBER = re.compile(r"[\d.,'’]+|[^\W\d_]+")


@dataclass(frozen=True)
class Piece:
    """Some characters of one line in one style.

    A `mark` is a check mark; a `link` is a name that leads to `url`; an `address` is a link whose text is its `url`.
    """

    text: str
    style: Style = "plain"
    url: str = ""


Line = tuple[Piece, ...]


@dataclass(frozen=True)
class Heading:
    """Level 1 is the brief's headline, 2 a section, 3 a group inside a section."""

    level: Literal[1, 2, 3]
    line: Line


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, a line for each statement. A notice stands above the headline, the dek under it."""

    lines: tuple[Line, ...]
    role: Literal["prose", "dek", "notice", "closing"] = "prose"


@dataclass(frozen=True)
class Bullets:
    """A list of lines."""

    items: tuple[Line, ...]


@dataclass(frozen=True)
class Entry:
    """One outlet's take: a line, and where there are any its pull quote, that in translation, and where to read it."""

    line: Line
    quote: Line = ()
    translation: Line = ()
    source: Line = ()


@dataclass(frozen=True)
class Entries:
    """The takes of one group."""

    items: tuple[Entry, ...]


Block = Heading | Paragraph | Bullets | Entries


def compose_blocks(draft: Draft, quotes: Quotes) -> tuple[Block, ...]:
    """Everything a paste form of `draft` prints, in order, with pull quotes as `quotes` says."""
    words = printed_in(draft.meta.language)
    page = _Page(draft, Credits(draft.sources, words), quotes, words)
    return (*page.top(), *page.body(), *page.takes(), *page.apparatus(), page.closing())


def verdict_words(verdict: str) -> str:
    """A verdict as it is read: `partly_supported` is "partly supported"."""
    return verdict.replace("_", " ")


def statement_reason(statement: Statement) -> str:
    """Why a statement has its verdict, "" when nobody said: its reason, else what its worst finding says."""
    if statement.reason or not statement.findings:
        return statement.reason
    return min(statement.findings, key=lambda finding: ("error", "warning", "note").index(finding.severity)).message


@dataclass(frozen=True)
class _Page:
    draft: Draft
    credits: Credits
    quotes: Quotes
    words: Printed

    def top(self) -> Iterable[Block]:
        for source in self.draft.sources:
            if source.embargo:
                words = f"{self.words.embargo}: {self.credits.hide(source.embargo)}"
                credit = self.credits.named([source.id])
                yield Paragraph(((Piece(words, "strong"), *_in_brackets(_links(credit))),), "notice")
        yield Heading(1, self._say(self.draft.headline))
        yield Paragraph((self._cite(self.draft.dek),), "dek")
        yield Paragraph((self._meta(),))

    def body(self) -> Iterable[Block]:
        draft = self.draft
        yield from self._prose(self.words.summary, draft.summary)
        if draft.split.statements or draft.split.questions:
            yield _section(self.words.split)
            yield from self._paragraph(draft.split.statements)
            for question in draft.split.questions:
                yield from self._question(question)
        yield from _listed(self.words.numbers, [self._number(number) for number in draft.numbers])
        yield from self._prose(self.words.why_it_matters, draft.why_it_matters)
        yield from _listed(self.words.watch, [self._cite(statement) for statement in draft.watch])

    def takes(self) -> Iterable[Block]:
        taken = {take.source for take in self.draft.takes}
        silent = [Take(source=each.id, framing=None, pull_quote=None) for each in self.draft.sources]
        takes = [*self.draft.takes, *(take for take in silent if take.source not in taken)]
        by_id = {source.id: source for source in self.draft.sources}
        groups: dict[str, list[Entry]] = {lens: [] for lens in (*self.draft.meta.lenses, "")}
        for take in takes:
            if take.source in by_id:
                source = by_id[take.source]
                groups.setdefault(_lens(source), []).append(self._entry(take, source))
        groups[""] = groups.pop("")
        if takes:
            yield _section(self.words.takes)
        for lens, entries in groups.items():
            if entries:
                yield Heading(3, (Piece(self.credits.hide(lens) or self.words.unlabelled),))
                yield Entries(tuple(entries))

    def apparatus(self) -> Iterable[Block]:
        if self.draft.disputes:
            yield _section(self.words.disputes)
        for dispute in self.draft.disputes:
            yield Heading(3, (Piece(self.credits.hide(dispute.topic)),))
            yield Bullets(tuple(self._side(version) for version in dispute.versions))
        yield from _listed(self.words.entities, list(self._entities()))
        yield from _listed(self.words.related, [self._related(each) for each in self.draft.related])
        yield from _listed(self.words.sources, [*map(self._source, self.draft.sources), *self._left_out()])

    def closing(self) -> Paragraph:
        check, run = self.draft.check, self.draft.run
        need = check.statements - check.supported
        counted = self.words.checked.say(check.statements, done=check.statements - check.unchecked)
        person = self.words.need_person.say(need)
        wrote = self.words.assembled
        if run.writer == "model":
            wrote = self.words.written_by.format(name=self.credits.hide(run.model or self.words.a_model))
        return Paragraph(((Piece(f"{counted}; {person}; {wrote}."),),), "closing")

    def _prose(self, title: str, statements: Sequence[Statement]) -> Iterable[Block]:
        if statements:
            yield _section(title)
        yield from self._paragraph(statements)

    def _paragraph(self, statements: Sequence[Statement]) -> Iterable[Block]:
        if statements:
            yield Paragraph(tuple(self._cite(statement) for statement in statements))

    def _meta(self) -> Line:
        meta = self.draft.meta
        regions, lenses = ", ".join(meta.regions), ", ".join(meta.lenses)
        kind = self.words.event if meta.type == "event" else meta.type
        names = self.words.facts
        facts = [
            f"{names['type']}: {kind}",
            f"{names['date']}: {meta.date}" if meta.date else "",
            self.words.take_count.say(len(self.draft.sources)),
            f"{names['regions']}: {regions}" if regions else "",
            f"{names['lenses']}: {lenses}" if lenses else "",
        ]
        words = " · ".join(self.credits.hide(fact) for fact in facts if fact)
        origin = self._cited(self.draft.headline.citations)
        headline = (Piece(f" · {names['headline']}: "), *_links(origin)) if origin else ()
        return (Piece(f"{self.words.meta}:", "strong"), Piece(f" {words}"), *headline)

    def _mark(self, statement: Statement) -> Line:
        if statement.verdict == "supported":
            return ()
        reason = self.credits.hide(self.credits.replace_ids(statement_reason(statement))).rstrip(".")
        # Brackets in the reason would end the mark early for whoever looks for `[check: …]`.
        reason = reason.replace("[", "(").replace("]", ")")
        words = verdict_words(statement.verdict) + (f" — {reason}" if reason else "")
        return (Piece(f"[check: {words}]", "mark"), Piece(" "))

    def _say(self, statement: Statement) -> Line:
        return (*self._mark(statement), Piece(self.credits.hide(statement.text)))

    def _cite(self, statement: Statement) -> Line:
        return (*self._say(statement), *_in_brackets(_links(self._cited(statement.citations))))

    def _cited(self, citations: Iterable[Citation]) -> tuple[Credit, ...]:
        return self.credits.named(citation.source for citation in citations)

    def _side(self, side: Version) -> Line:
        return (*self._say(side.statement), *self._voices(side.sources))

    def _voices(self, source_ids: tuple[str, ...]) -> Line:
        heard, voices = self.credits.count_voices(source_ids), self.credits.count_voices()
        share = (Piece(f"{self.words.share.format(n=heard, of=voices)}: "),) if voices > 1 and heard else ()
        return _in_brackets((*share, *_links(self.credits.named(source_ids))))

    def _question(self, question: Question) -> Iterable[Block]:
        yield Heading(3, (Piece(self.credits.hide(question.question)),))
        lines = [(*self._say(camp.answer), *self._voices(camp.sources)) for camp in question.camps]
        if question.silent:
            silent = _links(self.credits.named(question.silent))
            lines.append((Piece(f"{self.words.silent}: "), *silent))
        if lines:
            yield Bullets(tuple(lines))

    def _number(self, number: Number) -> Line:
        shown = _measured(self.credits.hide(number.value), self.credits.hide(number.unit or ""))
        label = self.credits.hide(number.label)
        cited = _in_brackets(_links(self._cited(number.statement.citations)))
        return (*self._mark(number.statement), Piece(shown, "strong"), Piece(f", {label}" if label else ""), *cited)

    def _entry(self, take: Take, source: Source) -> Entry:
        credit = self.credits.by_id[source.id]
        place = self.credits.hide(_place(source))
        quote = self._pull_quote(take, source)
        return Entry(
            line=(Piece(credit.label, "strong"), Piece(place and f" ({place})"), *self._framing(take, source)),
            quote=quote,
            translation=self._translation(take, quote),
            source=(Piece(f"{self.words.source}: "), _address(credit.url)) if credit.url else (),
        )

    def _framing(self, take: Take, source: Source) -> Line:
        origin = self.credits.origin(source)
        carried: Line = (Piece(f" — {self.words.carries.format(name=origin)}"),) if origin else ()
        if take.framing is None:
            return carried
        elsewhere = any(citation.source != source.id for citation in take.framing.citations)
        told = self._cite(take.framing) if elsewhere else self._say(take.framing)
        return (*carried, Piece(" — "), *told)

    def _pull_quote(self, take: Take, source: Source) -> Line:
        if take.pull_quote is None or self.quotes == "off" or source.use == "do-not-quote":
            return ()
        speaker = self.credits.hide(take.pull_quote.speaker or "")
        by = f" — {speaker}" if speaker else ""
        quote = strip_comma(self.credits.hide(take.pull_quote.citation.quote))
        if self.quotes == "placeholder":
            return (Piece(f"[{self.words.placeholder.say(len(quote.split()))}]{by}"),)
        return (Piece(f"“{quote}”{by}"),)

    def _translation(self, take: Take, quote: Line) -> Line:
        """The pull quote in the brief's language, said to be a translation, where the quote itself is printed."""
        if take.translation is None or not quote:
            return ()
        return (Piece(f"{self.words.translation}: "), *self._say(take.translation))

    def _entities(self) -> Iterable[Line]:
        for kind, title in self.words.entity_kinds.items():
            names = [clean_line(each.name) for each in self.draft.entities if each.kind == kind]
            named = [name for name in names if self.credits.hide(name) == name]
            if named:
                yield (Piece(f"{title}: {', '.join(named)}"),)

    def _related(self, related: Related) -> Line:
        shared = f", {self.words.shares.format(names=', '.join(related.entities))}" if related.entities else ""
        return (Piece(self.credits.hide(f"{related.headline} ({related.slug}){shared}")),)

    def _left_out(self) -> Iterable[Line]:
        """How many sources could not be read. Their names may be those of unpublished files, and stay in the JSON."""
        if count := len(self.draft.left_out):
            yield (Piece(self.words.left_out.say(count)),)

    def _source(self, source: Source) -> Line:
        credit = self.credits.by_id[source.id]
        if source.use == "background":
            return (Piece(credit.label),)
        kind = f" ({self.words.source_kinds[source.kind]})" if source.kind != "report" else ""
        title = self.credits.hide(source.title or "")
        facts = [f"“{title}”" if title else "", self.credits.hide((source.published or "")[:10])]
        words = "".join(f", {fact}" for fact in facts if fact)
        link = (Piece(", "), _address(credit.url)) if credit.url else ()
        return (Piece(credit.label, "strong"), Piece(f"{kind}{words}"), *link)


def _section(title: str) -> Heading:
    return Heading(2, (Piece(title),))


def _listed(title: str, lines: Sequence[Line]) -> Iterable[Block]:
    if lines:
        yield _section(title)
        yield Bullets(tuple(lines))


def _links(credits: Iterable[Credit]) -> Line:
    pieces: list[Piece] = []
    for credit in credits:
        pieces += [Piece(", ")] if pieces else []
        pieces.append(Piece(credit.label, "link", credit.url) if credit.url else Piece(credit.label))
    return tuple(pieces)


def _address(url: str) -> Piece:
    return Piece(url, "address", url)


def _in_brackets(line: Line) -> Line:
    return (Piece(" ("), *line, Piece(")")) if line else ()


def _lens(source: Source) -> str:
    return source.outlet.lens or "" if source.use != "background" else ""


def _place(source: Source) -> str:
    if source.use == "background":
        return ""
    return ", ".join(filter(None, (source.outlet.country, source.language or source.outlet.language)))


def _measured(value: str, unit: str) -> str:
    """The figure with its unit, which is added only to a bare number: "20 %", "€3m" and "7 to 2" say it themselves."""
    is_said = not unit or unit.casefold() in value.casefold() or not _BARE_NUMBER.fullmatch(value)
    return value if is_said else f"{value} {unit}"
