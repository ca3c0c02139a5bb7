"""A text that a person edited, as statements with their places in it: Markdown, HTML, plain text or Brief JSON."""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from drafter.brief import Brief, Citation, Span, iter_statements, state_of
from drafter.checks.policy import unprinted_statements
from drafter.checks.texts.additions import NOTHING_OWN, OWN_LINE, SOURCE_LINE, Additions, Own, iter_attributed
from drafter.checks.texts.blocks import LINK_LINE, Block, drop_leads
from drafter.checks.texts.html import iter_html
from drafter.ledger import Ledger, apply_ledger
from drafter.text.quotations import locate_outers
from drafter.text.sentences import split_paragraphs, split_sentences

Form = Literal["md", "html", "text", "json"]

_BREAK = re.compile(r"[\r\n]")
_UNDERLINED = re.compile(r"\n[ \t]*(?:={3,}|-{3,})$")
_UNDERLINE = re.compile(r"[ \t]*\r?\n[ \t]*(?:={3,}|-{3,})[ \t]*(?:\r?\n|$)")
# A line that goes on with the list item above it: indented, and no item or quotation of its own.
_CONTINUED = re.compile(r"\r?\n {2,}")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s")
_HTML = re.compile(
    r"<(?:!--\s+wp:|(?:!doctype|html|body|h\d|p|div|ul|ol|blockquote|article|section|strong|nav)\b)", re.IGNORECASE
)
_MARKDOWN = re.compile(
    r"^(?:#{1,6} |[-*+] |> |\d+\. |```|\|.*\|\s*$)|\*\*\S|\]\(https?:|~~\S|\[\^\w+\]|<!--", re.MULTILINE
)


class Origin(NamedTuple):
    """A source that a statement was tied to before: the sha256 of its text, and its outlet's name."""

    sha256: str
    outlet: str


@dataclass(frozen=True)
class EditedStatement:
    """One statement as a reader sees it, markup taken out; `at` are offsets into the whole text, markup included.

    `cited` is what a Brief JSON cites for it: the sha256 of a source's text, and a citation into that text. `credit`
    are the outlets that a printed brief names behind it; `is_attributed` is True where it tells it as theirs.
    `is_changed`: a person changed its words since it was given what it cites. `is_printed` is False where not its words
    are printed, but a figure and label that it bears out.
    """

    text: str
    at: Span
    cited: tuple[tuple[str, Citation], ...] = ()
    credit: str = ""
    is_attributed: bool = False
    is_changed: bool = False
    is_printed: bool = True


def guess_form(text: str) -> Form:
    """The form of an edited text, by its content."""
    start = text.lstrip()[:200]
    if start.startswith("{"):
        return "json"
    if _HTML.match(start):
        return "html"
    return "md" if _MARKDOWN.search(text) else "text"


def split_edited(
    text: str, outlets: Sequence[str] = (), form: Form | None = None, own: Own = NOTHING_OWN
) -> tuple[EditedStatement, ...]:
    """Split an edited text into statements, in its order.

    A sentence is a statement; a quotation of several sentences and its attribution are one. Headings, a few words with
    a colon before a list, lines that are only a link, `[check: …]` marks and the credits that a brief gives to
    `outlets` are none, nor is what the newsroom's `own` settings print. In plain text every line counts.

    Raises ValueError when `form` is json and the text is no brief.
    """
    form = form or guess_form(text)
    if form == "json":
        return tuple(_split_json(text))
    additions = _read_additions(tuple(outlets), own)
    blocks = _iter_blocks(text, form, additions)
    return tuple(statement for block in blocks for statement in _split_block(block, additions))


_read_additions = lru_cache(maxsize=16)(Additions)


def _iter_blocks(text: str, form: Form, additions: Additions) -> Iterator[Block]:
    if form == "html":
        return drop_leads(iter_html(text, additions))
    if form == "md":
        # Only texts in Markdown wait for its parser.
        from drafter.checks.texts.markdown import iter_markdown

        return drop_leads(iter_markdown(text, additions))
    return _iter_plain(text, additions)


def _split_block(block: Block, additions: Additions) -> Iterator[EditedStatement]:
    masked = _BREAK.sub(" ", additions.mask(block.text))
    for part in additions.split(masked):
        stretch = part.span.slice(masked)
        spans = [
            s for s in _join_quotations(stretch, split_sentences(stretch)) if additions.has_statement(s.slice(stretch))
        ]
        for span in spans:
            place = Span(part.span.start + span.start, part.span.start + span.end)
            # Who wrote the credit behind several sentences may have meant the last alone.
            credit = part.credit if span == spans[-1] else ""
            text = " ".join(span.slice(stretch).split())
            yield EditedStatement(text, block.at(place), credit=credit, is_attributed=part.is_attributed)


def _join_quotations(text: str, sentences: list[Span]) -> list[Span]:
    """Sentences that one quotation runs through become one, as does one that goes on behind its attribution: “It is
    late,” she said. “We go home.”
    """
    joined: list[Span] = []
    outers = locate_outers(text)
    starts = [outer.start for outer in outers]
    ends = {sentence.end for sentence in sentences}
    for sentence in sentences:
        previous = joined[-1] if joined else None
        last = bisect_left(starts, previous.end) - 1 if previous else -1
        runs_on = last >= 0 and previous is not None and outers[last].overlaps(previous)
        follows = outers[last + 1] if runs_on and last + 1 < len(outers) else None
        goes_on = follows and follows.start == sentence.start and follows.end in ends and outers[last] != previous
        if previous and ((runs_on and outers[last].overlaps(sentence)) or goes_on):
            joined[-1] = Span(previous.start, sentence.end)
        else:
            joined.append(sentence)
    return joined


def _iter_plain(text: str, additions: Additions) -> Iterator[Block]:
    for span in _locate_lines(text, additions):
        yield Block(span.slice(text), tuple(range(*span)))


def _locate_lines(text: str, additions: Additions) -> Iterator[Span]:
    """The lines of a text, wrapped ones put together, without underlined headings, link lines and added sections."""
    is_added = False
    for span in _join_items(text, split_paragraphs(text)):
        line = span.slice(text)
        is_underlined = bool(_UNDERLINED.search(line) or _UNDERLINE.match(text, span.end))
        if is_underlined or line.startswith("#"):
            is_added = additions.has_section(line)
        if not (is_underlined or is_added or LINK_LINE.match(line)):
            cut = SOURCE_LINE.search(line)
            yield Span(span.start, span.start + cut.start()) if cut else span


def _join_items(text: str, lines: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for line in lines:
        gap = text[joined[-1].end : line.start] if joined else ""
        is_own = OWN_LINE.match(text, line.start) is not None
        if joined and not is_own and _CONTINUED.fullmatch(gap) and _ITEM.match(joined[-1].slice(text)):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _split_json(text: str) -> Iterator[EditedStatement]:
    brief, origins = _read_json(text)
    place = 0
    for statement in split_brief(brief, origins):
        spellings = (json.dumps(statement.text, ensure_ascii=False), json.dumps(statement.text))
        starts = [start for spelling in spellings if (start := text.find(spelling, place)) >= 0]
        start = starts[0] if starts else place
        length = next((len(s) for s in spellings if text.startswith(s, start)), 0)
        place = start + length
        yield replace(statement, at=Span(start, place))


def split_brief(brief: Brief, origins: Mapping[str, Origin]) -> Iterator[EditedStatement]:
    """The statements of a brief with what they cite, and the outlets that those which a person changed are told as;
    `origins` are its sources by id.
    """
    of_outlets = {id(statement): ids for statement, ids in iter_attributed(brief)}
    unprinted = unprinted_statements(brief)
    for statement in iter_statements(brief):
        is_changed = state_of(statement) == "changed"
        told_as = of_outlets.get(id(statement), ()) if is_changed else ()
        if statement.text:
            yield EditedStatement(
                statement.text,
                Span(0, 0),
                cited=tuple((origins[c.source].sha256, c) for c in statement.citations if c.source in origins),
                credit=", ".join(origins[id_].outlet for id_ in told_as if id_ in origins),
                is_attributed=id(statement) in of_outlets,
                is_changed=is_changed,
                is_printed=id(statement) not in unprinted or is_changed,
            )


def _read_json(text: str) -> tuple[Brief, dict[str, Origin]]:
    """The brief in a Brief JSON, or the reviewed one of a ledger, and its sources by id."""
    try:
        data = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if isinstance(data, dict) and "ledger_version" in data:
        return apply_ledger(Ledger.model_validate(data)), _read_origins(data["draft"]["sources"])
    if not isinstance(data, dict) or "headline" not in data:
        raise ValueError("not a brief that drafter wrote")
    brief = Brief.model_validate({key: data[key] for key in Brief.model_fields if key in data})
    return brief, _read_origins(data.get("sources", ()))


def _read_origins(sources: Iterable[Any]) -> dict[str, Origin]:
    return {
        str(source.get("id")): Origin(str(source.get("sha256")), str(source.get("outlet", {}).get("name", "")))
        for source in sources
        if isinstance(source, dict)
    }
