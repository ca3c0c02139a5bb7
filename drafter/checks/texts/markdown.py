"""The readable text of Markdown, block by block, with the place of every character; markdown-it-py reads the marks."""

import re
from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from drafter.checks.texts.additions import SOURCE_LINE, Additions
from drafter.checks.texts.blocks import LINK_LINE, Block, BlockBuilder
from drafter.checks.texts.html import iter_html

# Indented paragraphs are no code in a newsroom's text; joined specials would lose where they stand.
_PARSER: Final = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["code", "text_join"])
# What the parser takes for the end of a line.
_NEWLINE = re.compile(r"\r\n?|\n")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:?")
_LIST_STEPS = {"list_item_open": 1, "list_item_close": -1}
_BETWEEN_CELLS = " – "


def iter_markdown(text: str, additions: Additions) -> Iterator[Block]:
    """The paragraphs, list items and table rows of `text`.

    Left out are headings (a bold line without a final stop is one), lines that are only a link, sections that a brief
    adds, code, comments, footnote marks, the head of a table, and what is struck out.
    """
    reader = _Reader(text)
    items, is_added = 0, False
    tokens = _PARSER.parse(text)
    for before, token in zip(["", *(token.type for token in tokens)], tokens, strict=False):
        items += _LIST_STEPS.get(token.type, 0)
        if before == "heading_open":
            is_added = additions.has_section(token.content)
        if is_added:
            continue
        if before == "paragraph_open" and not LINK_LINE.match(token.content):
            reader.read(token)
            yield from reader.close(is_item=items > 0)
        elif before == "td_open":
            reader.read_cell(token)
        elif token.type == "tr_close":
            yield from reader.close(is_item=True)
        elif token.type == "html_block":
            yield from reader.read_html(token, additions)


class _Reader:
    """Reads inline tokens in the order of the text, and finds where each character of theirs stands in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [0, *(found.end() for found in _NEWLINE.finditer(text)), len(text)]
        self._at = 0
        self._builder = BlockBuilder()
        self._bold = 0
        self._struck = 0

    def read(self, token: Token) -> None:
        """Add what a paragraph or a cell says."""
        self._go_to(token)
        for child in token.children or ():
            self._read_child(child)

    def read_cell(self, token: Token) -> None:
        """Add a cell of a table's row."""
        if self._builder:
            self._builder.add_gap(_BETWEEN_CELLS, self._at)
        self.read(token)

    def close(self, *, is_item: bool) -> Iterator[Block]:
        """The block that was read, up to a line that only says where it is from; none for a bold heading."""
        self._bold = self._struck = 0
        block = self._builder.close(is_item=is_item)
        if block:
            cut = SOURCE_LINE.search(block.text)
            yield block.cut(cut.start()) if cut else block

    def read_html(self, token: Token, additions: Additions) -> Iterator[Block]:
        """The blocks of HTML that stands between paragraphs."""
        self._go_to(token)
        start, end = self._at, self._lines[token.map[1]] if token.map else self._at
        for block in iter_html(self._text[start:end], additions):
            yield Block(block.text, tuple(start + place for place in block.places), block.is_item)

    def _go_to(self, token: Token) -> None:
        if token.map:
            self._at = max(self._at, self._lines[token.map[0]])

    def _read_child(self, child: Token) -> None:
        self._bold += {"strong_open": 1, "strong_close": -1}.get(child.type, 0)
        self._struck += {"s_open": 1, "s_close": -1}.get(child.type, 0)
        if child.type in ("text", "code_inline"):
            self._add(child.content, child.content)
        elif child.type == "text_special":
            self._add(child.content, child.markup)
        elif child.type in ("softbreak", "hardbreak"):
            found = _NEWLINE.search(self._text, self._at)
            self._add("\n", found[0] if found else "\n")
        elif child.type == "image" or (child.type == "link_close" and child.markup != "autolink"):
            self._at = _skip_target(self._text, self._at)
        elif child.type == "html_inline":
            self._add("", child.content)

    def _add(self, shown: str, printed: str) -> None:
        """Add `shown`, which is the next `printed` of the text."""
        place = self._text.find(printed, self._at)
        if place < 0:
            # The parser prints a character of its own for what no text may hold.
            self._builder.add_gap(shown, min(self._at, len(self._text) - 1))
            return
        self._at = place + len(printed)
        if self._struck or (shown.startswith("^") and self._text.startswith("[", place - 1)):
            return
        done = 0
        for mark in [*_FOOTNOTE.finditer(shown), None]:
            stretch = shown[done : mark.start()] if mark else shown[done:]
            self._builder.add(stretch, place + done, bold=self._bold > 0)
            done = mark.end() if mark else done


def _skip_target(text: str, start: int) -> int:
    """Where what follows a link's words ends: `](https://…)` with balanced brackets, `][name]` or `]`."""
    at = text.find("]", start) + 1
    if not at:
        return start
    if text.startswith("[", at):
        return text.find("]", at) + 1 or at
    if not text.startswith("(", at):
        return at
    depth = 0
    for bracket in re.compile(r"[()\n]").finditer(text, at):
        depth += {"(": 1, ")": -1}.get(bracket[0], 0)
        if depth == 0:
            return bracket.end()
    return at
