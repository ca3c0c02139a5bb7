"""The readable text of HTML, block by block, with the place of every character."""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

from drafter.checks.texts.additions import Additions
from drafter.checks.texts.blocks import LINK_LINE, Block, BlockBuilder

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "title"})
# What a reader of the page does not see, or sees struck out, or around the text.
_UNREAD = frozenset({"script", "style", "head", "nav", "template", "noscript", "button", "th", "del", "s", "strike"})
_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "blockquote", "br", "td", "tr", "table", "section", "article"})
_INLINE_UNREAD = frozenset({"del", "s", "strike", "button"})
_STRONG = frozenset({"strong", "b"})
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "source", "col"})


def iter_html(text: str, additions: Additions) -> Iterator[Block]:
    """The paragraphs, list items and cells of `text`.

    Left out are headings (a paragraph that is bold from end to end and no sentence is one), lines that are only a link,
    sections that a brief adds, and what is hidden, struck out or for finding one's way about the page.
    """
    reader = _Reader(text, additions)
    reader.feed(text)
    reader.close()
    reader.end_block()
    return (block for block in reader.blocks if not LINK_LINE.match(block.text))


class _Reader(HTMLParser):
    def __init__(self, text: str, additions: Additions) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[Block] = []
        self._additions = additions
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._builder = BlockBuilder()
        self._heading = ""
        self._skipped: list[str] = []
        self._strong = 0
        self._links = 0
        self._unlinked = False
        self._items = 0
        self._is_added = False

    def place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        is_unread = tag in _HEADINGS or tag in _UNREAD or any(name == "hidden" for name, _ in attrs)
        if tag in _BLOCKS or (is_unread and tag not in _INLINE_UNREAD):
            self.end_block()
        self._items += tag == "li"
        self._strong += tag in _STRONG
        self._links += tag == "a"
        if tag not in _VOID and (is_unread or tag in self._skipped):
            self._skipped.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS or (tag in self._skipped and tag not in _INLINE_UNREAD):
            self.end_block()
        if tag in _HEADINGS:
            self._is_added = self._additions.has_section(self._heading)
            self._heading = ""
        self._items = max(0, self._items - (tag == "li"))
        self._strong = max(0, self._strong - (tag in _STRONG))
        self._links = max(0, self._links - (tag == "a"))
        if tag in self._skipped:
            del self._skipped[len(self._skipped) - 1 - self._skipped[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self._skipped:
            self._heading += data if self._skipped[0] in _HEADINGS else ""
        else:
            self._builder.add(data, self.place(), bold=self._strong > 0)
            self._unlinked = self._unlinked or (not self._links and re.search(r"\w", data) is not None)

    def handle_entityref(self, name: str) -> None:
        self._add_reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add_reference(f"&#{name};")

    def _add_reference(self, reference: str) -> None:
        if not self._skipped:
            self._builder.add(unescape(reference)[:1] or " ", self.place(), bold=self._strong > 0)

    def end_block(self) -> None:
        block = self._builder.close(is_item=self._items > 0)
        if block and self._unlinked and not self._is_added:
            self.blocks.append(block)
        self._strong, self._unlinked = 0, False
