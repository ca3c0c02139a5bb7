"""A text that a person edited, as statements with their places in it: Markdown, HTML, plain text or Brief JSON."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from typing import Literal

from drafter.brief import Span
from drafter.text.quotations import locate_quotations
from drafter.text.sentences import split_paragraphs, split_sentences

Form = Literal["md", "html", "text", "json"]

_MARK = re.compile(r"\[check:[^\]\n]*\]\s*")
# What a brief of ours adds to its statements: outlets in brackets, lists of names and sources, closing and other lines.
_CREDIT = re.compile(r"\s*\([^()]*\)[.\s]*")
_ADDED_LINE = re.compile(
    r"\W*(?:Checked: \d+ of \d+ statements|Embargo: |not found in the text supplied: |Meta: type: |Source: https?:)"
)
_ADDED_SECTION = re.compile(r"\W*(?:Entities|Related|Sources)\W*", re.IGNORECASE)
_MD_SKIPPED_LINE = re.compile(r"^\s*(?:#{1,6}\s|---+\s*$|\*\*\*+\s*$|```|\|?[\s:|-]+\|?\s*$|\**Meta:)", re.IGNORECASE)
_LINK_LINE = re.compile(r"^\W*(?:\w[\w .-]{0,40}:\s*)?(?:<?https?://\S+>?|\[[^\]]*\]\([^)]*\))\W*$")
_MD_PREFIX = re.compile(r"^\s*(?:(?:>|[-*+]|\d+[.)])\s+)*")
_MD_INLINE = re.compile(
    r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`|\\(?=[!-/:-@\[-`{-~])|!?\[(?=[^\]]*\]\()|\]\([^)\s]*\)"
)
_SKIPPED_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "title", "script", "style", "head"})
_BLOCK_TAGS = frozenset({"p", "div", "li", "ul", "ol", "blockquote", "br", "td", "tr", "table", "section", "article"})


@dataclass(frozen=True)
class EditedStatement:
    """One statement as a reader sees it, markup taken out; `at` are offsets into the whole text, markup included."""

    text: str
    at: Span


@dataclass(frozen=True)
class _Block:
    """A run of readable text, each character with its place in the edited text."""

    text: str
    places: tuple[int, ...]

    def at(self, span: Span) -> Span:
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


def guess_form(text: str) -> Form:
    """The form of an edited text, by its content."""
    start = text.lstrip()[:200]
    if start.startswith("{"):
        return "json"
    if re.match(r"<(?:!doctype|html|body|h\d|p|div|ul|ol|blockquote|article|section|strong)\b", start, re.IGNORECASE):
        return "html"
    is_markdown = re.search(r"^(?:#{1,6} |[-*+] |> |\d+\. )|\*\*\S|\]\(https?:", text, re.MULTILINE)
    return "md" if is_markdown else "text"


def split_edited(text: str, form: Form | None = None) -> tuple[EditedStatement, ...]:
    """Split an edited text into statements, in its order.

    A sentence is a statement; a quotation of several sentences and its attribution are one. Headings, lines that are
    only a link and `[check: …]` marks are none. In plain text every line counts.

    Raises ValueError when `form` is json and the text is no brief.
    """
    form = form or guess_form(text)
    if form == "json":
        return tuple(_split_json(text))
    blocks = _split_html(text) if form == "html" else _split_lines(text, is_markdown=form == "md")
    return tuple(statement for block in blocks for statement in _split_block(block))


def _split_block(block: _Block) -> Iterator[EditedStatement]:
    masked = _MARK.sub(lambda match: " " * len(match.group()), block.text)
    if _ADDED_LINE.match(masked):
        return
    for span in _join_quotations(masked, split_sentences(masked)):
        if re.search(r"\w", span.slice(masked)) and not _CREDIT.fullmatch(span.slice(masked)):
            yield EditedStatement(" ".join(span.slice(masked).split()), block.at(span))


def _join_quotations(text: str, sentences: list[Span]) -> list[Span]:
    """Sentences that one quotation runs through become one."""
    joined: list[Span] = []
    outers = [found.outer for found in locate_quotations(text, [Span(0, len(text))])]
    for sentence in sentences:
        previous = joined[-1] if joined else None
        if previous and any(outer.overlaps(previous) and outer.overlaps(sentence) for outer in outers):
            joined[-1] = Span(previous.start, sentence.end)
        else:
            joined.append(sentence)
    return joined


def _split_lines(text: str, *, is_markdown: bool) -> Iterator[_Block]:
    is_added = False
    for span in _markdown_lines(text) if is_markdown else split_paragraphs(text):
        line = span.slice(text)
        if is_markdown and line.startswith("#"):
            is_added = _ADDED_SECTION.fullmatch(line) is not None
        if is_added or _LINK_LINE.match(line) or (is_markdown and _MD_SKIPPED_LINE.match(line)):
            continue
        hidden = _locate_markup(line) if is_markdown else set()
        kept = [place for place in range(len(line)) if place not in hidden]
        yield _Block("".join(line[place] for place in kept), tuple(span.start + place for place in kept))


def _markdown_lines(text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]


def _locate_markup(line: str) -> set[int]:
    prefix = _MD_PREFIX.match(line)
    inline = (place for found in _MD_INLINE.finditer(line) for place in range(*found.span()))
    return {*range(prefix.end() if prefix else 0), *inline}


class _Reader(HTMLParser):
    """Collects the readable text of an HTML fragment, block by block, with the place of every character."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[_Block] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._characters: list[str] = []
        self._places: list[int] = []
        self._skipping = 0

    def place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._skipping += tag in _SKIPPED_TAGS
        if tag in _BLOCK_TAGS or tag in _SKIPPED_TAGS:
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCK_TAGS or tag in _SKIPPED_TAGS:
            self.end_block()
        self._skipping = max(0, self._skipping - (tag in _SKIPPED_TAGS))

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self._characters.extend(data)
            self._places.extend(range(self.place(), self.place() + len(data)))

    def handle_entityref(self, name: str) -> None:
        self._add_reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add_reference(f"&#{name};")

    def _add_reference(self, reference: str) -> None:
        if not self._skipping:
            self._characters.append(unescape(reference)[:1] or " ")
            self._places.append(self.place())

    def end_block(self) -> None:
        if self._characters:
            self.blocks.append(_Block("".join(self._characters), tuple(self._places)))
        self._characters, self._places = [], []


def _split_html(text: str) -> Iterator[_Block]:
    reader = _Reader(text)
    reader.feed(text)
    reader.close()
    reader.end_block()
    return (block for block in reader.blocks if not _LINK_LINE.match(block.text))


def _split_json(text: str) -> Iterator[EditedStatement]:
    from drafter.brief import Brief, iter_statements

    data = json.loads(text)
    if not isinstance(data, dict) or "headline" not in data:
        raise ValueError("not a brief that drafter wrote")
    brief = Brief.model_validate({key: data[key] for key in Brief.model_fields if key in data})
    place = 0
    for statement in iter_statements(brief):
        spellings = (json.dumps(statement.text, ensure_ascii=False), json.dumps(statement.text))
        starts = [start for spelling in spellings if (start := text.find(spelling, place)) >= 0]
        start = starts[0] if starts else place
        length = next((len(s) for s in spellings if text.startswith(s, start)), 0)
        place = start + length
        yield EditedStatement(statement.text, Span(start, place))
