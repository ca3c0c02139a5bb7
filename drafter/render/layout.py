"""What a pasted brief holds, said once for every form; the house format says in which order.

`compose_blocks` turns a draft into blocks of lines of pieces. All text in them is cleaned and on one line; a form
escapes it and says how each block looks.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, get_args

from drafter.brief import (
    FAILED,
    Citation,
    Draft,
    Number,
    PullQuote,
    Question,
    Related,
    Source,
    State,
    Statement,
    Take,
    Version,
    iter_lines,
    iter_statements,
    state_of,
)
from drafter.checks.policy import is_flagged
from drafter.render.cleaning import clean_line
from drafter.render.credits import Credit, Credits
from drafter.render.house import FULL, HouseFormat, Quotes, SectionFormat, SectionName, trim_draft
from drafter.text.marks import strip_comma
from drafter.text.printed import Printed, printed_in

Style = Literal["plain", "strong", "mark", "link", "address"]

_BARE_NUMBER = re.compile(r"[\d.,'’]+|[^\W\d_]+")


@dataclass(frozen=True)
class Piece:
    """Some characters of one line in one style.

    A `mark` is a check mark, and a space follows it; a `link` is a name that leads to `url`; an `address` is a link
    whose text is its `url`. `place` is where in the brief's JSON the piece is from, "" for what stands whatever is
    decided about statements; `is_told` pieces are a statement's own words, others at its place are marks and credits.
    """

    text: str
    style: Style = "plain"
    url: str = ""
    place: str = ""
    is_told: bool = False


Line = tuple[Piece, ...]


@dataclass(frozen=True)
class Heading:
    """Level 1 is the brief's headline, 2 a section (its name is `section`), 3 a group inside a section."""

    level: Literal[1, 2, 3]
    line: Line
    section: str = ""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, a line for each statement. A notice stands above the headline, the dek under it, the newsroom's
    imprint and the closing line at the end.
    """

    lines: tuple[Line, ...]
    role: Literal["prose", "dek", "meta", "notice", "imprint", "closing"] = "prose"


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


@dataclass(frozen=True)
class PasteOptions:
    """What a newsroom says of its paste forms.

    `quotes`: how pull quotes are printed. `credit` and `disclosure`: lines of its own, "" for none; "{outlets}" in them
    is the outlets' names. `is_labelled`: whether a notice on top says what no person has reviewed.
    """

    quotes: Quotes = "verbatim"
    house: HouseFormat = FULL
    credit: str = ""
    disclosure: str = ""
    is_labelled: bool = False


def compose_blocks(draft: Draft, options: PasteOptions) -> tuple[Block, ...]:
    """Everything a paste form of `draft` prints, in order."""
    words = printed_in(draft.meta.language)
    shown = trim_draft(draft, options.house, options.quotes)
    page = _Page(shown, Credits(draft.sources, words), options, words)
    sections = (block for section in options.house.section for block in page.section(section))
    body = (*page.embargoes(), *page.top(), *sections, *page.imprint())
    states = count_states(draft, body)
    notice = page.notice(states) if options.is_labelled else ()
    return (*notice, *body, page.closing(states))


def iter_block_lines(block: Block) -> Iterator[Line]:
    """The lines of a block in order, none that is empty."""
    match block:
        case Heading(_, line):
            lines: tuple[Line, ...] = (line,)
        case Paragraph(lines) | Bullets(lines):
            pass
        case Entries(items):
            parts = ((item.line, item.quote, item.translation, item.source) for item in items)
            lines = tuple(line for part in parts for line in part)
    return filter(None, lines)


def count_states(draft: Draft, blocks: Iterable[Block]) -> dict[State, int]:
    """How many of the statements and pull quotes that `blocks` print are in each state; an undecided one is open."""
    printed = {piece.place for block in blocks for line in iter_block_lines(block) for piece in line}
    told = (line for place, line in iter_lines(draft) if place in printed)
    counts = Counter(map(state_of, told))
    return {state: counts[state] for state in get_args(State)}


def split_number(number: Number) -> tuple[str, str]:
    """A number as it is printed: the figure with its unit, and what it counts."""
    return _measured(clean_line(number.value), clean_line(number.unit or "")), clean_line(number.label)


def fill_imprint(line: str, sources: Iterable[Source]) -> str:
    """A line of the newsroom's own with the outlets' names in the place of "{outlets}"; none of a background source.

    "" where it names outlets and none may be named.
    """
    shown = (source for source in sources if source.use != "background")
    outlets = ", ".join(dict.fromkeys(clean_line(source.outlet.name) for source in shown))
    return clean_line(line.replace("{outlets}", outlets)) if outlets or "{outlets}" not in line else ""


def describe_writer(draft: Draft, words: Printed) -> str:
    """What wrote the brief, as the closing line says it."""
    if draft.run.writer == "extractive":
        return words.assembled
    name = clean_line(draft.run.model or "") or words.a_model
    return words.written_by.format(name=Credits(draft.sources, words).hide(name))


def verdict_words(verdict: str) -> str:
    """A verdict as it is read: `partly_supported` is "partly supported"."""
    return verdict.replace("_", " ")


def is_marked(statement: Statement) -> bool:
    """Whether a statement is printed behind a check mark: what a person has not checked, nor changed past all rules."""
    state = state_of(statement)
    if state == "checked" or (state == "changed" and statement.verdict not in FAILED):
        return False
    return not is_settled(statement)


def is_settled(statement: Statement) -> bool:
    """Whether no person need look at a statement: it is supported, and no policy flags it."""
    return statement.verdict == "supported" and not is_flagged(statement)


def statement_reason(statement: Statement) -> str:
    """Why a statement has its verdict, "" when nobody said: its reason, else what its worst finding says."""
    if not statement.findings or (
        statement.reason and not (statement.verdict == "supported" and is_flagged(statement))
    ):
        return statement.reason
    return min(statement.findings, key=lambda finding: ("error", "warning", "note").index(finding.severity)).message


@dataclass(frozen=True)
class _Page:
    draft: Draft
    credits: Credits
    options: PasteOptions
    words: Printed

    @cached_property
    def places(self) -> Mapping[int, str]:
        """The place of every statement and pull quote, by its identity."""
        return {id(line): place for place, line in iter_lines(self.draft)}

    def section(self, section: SectionFormat) -> Iterable[Block]:
        """One section under the house's heading; nothing where the brief has nothing for it."""
        compose = self._sections[section.name]
        blocks = list(compose())
        if blocks and section.name != "meta":
            language = self.draft.meta.language.partition("-")[0]
            built_in: str = getattr(self.words, section.name)
            heading = clean_line(section.heading.get(language, "")) or built_in
            yield Heading(2, (Piece(heading),), section.name)
        yield from blocks

    @cached_property
    def _sections(self) -> Mapping[SectionName, Callable[[], Iterable[Block]]]:
        draft = self.draft
        return {
            "meta": lambda: [Paragraph((self._meta(),), "meta")],
            "summary": lambda: self._paragraph(draft.summary),
            "split": self._split,
            "numbers": lambda: _bullets(map(self._number, draft.numbers)),
            "why_it_matters": lambda: self._paragraph(draft.why_it_matters),
            "watch": lambda: _bullets(map(self._cite, draft.watch)),
            "takes": self._takes,
            "disputes": self._disputes,
            "entities": lambda: _bullets(self._entities()),
            "related": lambda: _bullets(map(self._related, draft.related)),
            "sources": lambda: _bullets([*map(self._source, draft.sources), *self._left_out()]),
        }

    def embargoes(self) -> Iterable[Block]:
        for source in self.draft.sources:
            if source.embargo:
                words = f"{self.words.embargo}: {self.credits.hide(source.embargo)}"
                credit = self.credits.named([source.id])
                yield Paragraph(((Piece(words, "strong"), *_in_brackets(_links(credit))),), "notice")

    def top(self) -> Iterable[Block]:
        if self.draft.headline.text:
            yield Heading(1, self._say(self.draft.headline))
        if self.draft.dek.text:
            yield Paragraph((self._cite(self.draft.dek),), "dek")

    def imprint(self) -> Iterable[Block]:
        """The newsroom's own lines: its credit, and what it discloses about how the brief was made."""
        for line in (self.options.credit, self.options.disclosure):
            if words := fill_imprint(line, self.draft.sources):
                yield Paragraph(((Piece(words),),), "imprint")

    def notice(self, states: Mapping[State, int]) -> Iterable[Block]:
        """What no person has reviewed; nothing when all is."""
        words = self.words.unreviewed
        if self.draft.review is not None:
            words = self.words.still_open.say(states["open"], of=sum(states.values()))
        if states["open"]:
            yield Paragraph(((Piece(words, "strong"),),), "notice")

    def _split(self) -> Iterable[Block]:
        yield from self._paragraph(self.draft.split.statements)
        for n, question in enumerate(self.draft.split.questions):
            yield from self._question(question, f"split.questions[{n}]")

    def _takes(self) -> Iterable[Block]:
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
        for lens, entries in groups.items():
            if entries:
                yield Heading(3, (Piece(self.credits.hide(lens) or self.words.unlabelled),))
                yield Entries(tuple(entries))

    def _disputes(self) -> Iterable[Block]:
        for dispute in self.draft.disputes:
            yield Heading(3, (Piece(self.credits.hide(dispute.topic)),))
            yield Bullets(tuple(self._side(version) for version in dispute.versions))

    def closing(self, states: Mapping[State, int]) -> Paragraph:
        """How much was checked, by rules and by a person, and what wrote the brief."""
        check = self.draft.check
        if self.draft.review is not None:
            counted = self.words.reviewed.format(**dict(states))
        else:
            need = sum(not is_settled(statement) for statement in iter_statements(self.draft))
            counted = self.words.checked.say(check.statements, done=check.statements - check.unchecked)
            counted = f"{counted}; {self.words.need_person.say(need)}"
        return Paragraph(((Piece(f"{counted}; {describe_writer(self.draft, self.words)}."),),), "closing")

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
        return (Piece(f"{self.words.meta}:", "strong"), Piece(f" {words}"), *_tag(headline, "headline"))

    def _mark(self, statement: Statement) -> Line:
        """The check mark: none on what a person has checked, nor on what they changed unless a rule fails it."""
        if not is_marked(statement):
            return ()
        reason = self.credits.hide(self.credits.replace_ids(statement_reason(statement))).rstrip(".")
        # Brackets in the reason would end the mark early for whoever looks for `[check: …]`.
        reason = reason.replace("[", "(").replace("]", ")")
        verdict = "flagged" if statement.verdict == "supported" else verdict_words(statement.verdict)
        words = verdict + (f" — {reason}" if reason else "")
        return (Piece(f"[check: {words}]", "mark"),)

    def _say(self, statement: Statement, *credits: Piece, opening: str = "") -> Line:
        """A statement's words behind its mark and an `opening`, and its credits behind them, all at its place."""
        told = Piece(self.credits.hide(statement.text), is_told=True)
        return self._place(statement, (*self._mark(statement), told, *credits), opening)

    def _place(self, told: Statement | PullQuote, line: Line, opening: str = "") -> Line:
        opened = (Piece(opening), *line) if opening else line
        return _tag(opened, self.places.get(id(told), ""))

    def _cite(self, statement: Statement, opening: str = "") -> Line:
        return self._say(statement, *_in_brackets(_links(self._cited(statement.citations))), opening=opening)

    def _cited(self, citations: Iterable[Citation]) -> tuple[Credit, ...]:
        return self.credits.named(citation.source for citation in citations)

    def _side(self, side: Version) -> Line:
        return self._say(side.statement, *self._voices(side.sources))

    def _voices(self, source_ids: tuple[str, ...]) -> Line:
        heard, voices = self.credits.count_voices(source_ids), self.credits.count_voices()
        share = (Piece(f"{self.words.share.format(n=heard, of=voices)}: "),) if voices > 1 and heard else ()
        return _in_brackets((*share, *_links(self.credits.named(source_ids))))

    def _question(self, question: Question, place: str) -> Iterable[Block]:
        yield Heading(3, (Piece(self.credits.hide(question.question)),))
        lines = [self._say(camp.answer, *self._voices(camp.sources)) for camp in question.camps]
        if question.silent:
            silent = _links(self.credits.named(question.silent))
            lines.append(_tag((Piece(f"{self.words.silent}: "), *silent), place))
        if lines:
            yield Bullets(tuple(lines))

    def _number(self, number: Number) -> Line:
        """The figure and what it counts; of a number that a person changed, their words."""
        statement = number.statement
        shown, label = (self.credits.hide(part) for part in split_number(number))
        told: Line = (Piece(shown, "strong", is_told=True), Piece(f", {label}" if label else "", is_told=True))
        if state_of(statement) == "changed":
            told = (Piece(self.credits.hide(statement.text), is_told=True),)
        cited = _in_brackets(_links(self._cited(statement.citations)))
        return self._place(statement, (*self._mark(statement), *(piece for piece in told if piece.text), *cited))

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
        say = self._cite if elsewhere else self._say
        return (*carried, *say(take.framing, opening=" — "))

    def _pull_quote(self, take: Take, source: Source) -> Line:
        if take.pull_quote is None or source.use == "do-not-quote":
            return ()
        speaker = self.credits.hide(take.pull_quote.speaker or "")
        by = f" — {speaker}" if speaker else ""
        quote = strip_comma(self.credits.hide(take.pull_quote.citation.quote))
        words = f"“{quote}”"
        if self.options.quotes == "placeholder":
            words = f"[{self.words.placeholder.say(len(quote.split()))}]"
        return self._place(take.pull_quote, (Piece(f"{words}{by}"),))

    def _translation(self, take: Take, quote: Line) -> Line:
        """The pull quote in the brief's language, said to be a translation, where the quote itself is printed."""
        if take.translation is None or not quote or self.options.quotes == "placeholder":
            return ()
        return self._say(take.translation, opening=f"{self.words.translation}: ")

    def _entities(self) -> Iterable[Line]:
        for kind, title in self.words.entity_kinds.items():
            names = [clean_line(each.name) for each in self.draft.entities if each.kind == kind]
            named = [name for name in names if self.credits.hide(name) == name]
            if named:
                yield (Piece(f"{title}: {', '.join(named)}"),)

    def _related(self, related: Related) -> Line:
        shared = f", {self.words.shares.format(names=', '.join(related.entities))}" if related.entities else ""
        slug = self.credits.hide_slug(related.slug)
        named = f"{related.headline} ({slug})" if related.headline else slug
        return (Piece(self.credits.hide(f"{named}{shared}")),)

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


def _bullets(lines: Iterable[Line]) -> Iterable[Block]:
    listed = tuple(lines)
    return (Bullets(listed),) if listed else ()


def _tag(line: Line, place: str) -> Line:
    return tuple(replace(piece, place=place) for piece in line)


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
