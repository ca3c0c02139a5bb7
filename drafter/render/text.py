"""The text form: plain text at 78 columns, to be read in a mail."""

import re
from collections.abc import Iterable
from unicodedata import combining, east_asian_width

from drafter.render.layout import Block, Bullets, Entries, Entry, Heading, Line, Paragraph

COLUMNS = 78
# Every heading is underlined: whoever reads the text back knows by that that it states nothing.
_RULES = {1: "=", 2: "-", 3: "-"}
# Chinese and Japanese have no spaces: a line may end after any character that no closing mark follows.
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_CHUNK = re.compile(f"[「『（《〈“‘(]*[{_UNSPACED}][、。，．）」』】〉》！？：；ー々”’)]*|[^\\s{_UNSPACED}]+|\\s+")

# Editors that are given plain text, WordPress's among them, take tags and comments in it for markup.
_TAG = re.compile(r"<(?=[A-Za-z/!?])")


def render_text(blocks: Iterable[Block]) -> str:
    """`blocks` as plain text wrapped at 78 columns; only an address or a word longer than a line is longer."""
    return "\n\n".join(_block(block) for block in blocks) + "\n"


def wrap_text(text: str, indent: str = "", first: str | None = None) -> str:
    """One line of text as lines of at most 78 columns, wide characters counted as two.

    Every line opens with `indent`, the first with `first` where given.
    """
    lines: list[str] = []
    line = ""
    for chunk in _CHUNK.findall(text):
        opening = (indent if first is None else first) if not lines else indent
        if line and _width(opening + line + chunk.rstrip()) > COLUMNS:
            lines.append((opening + line).rstrip())
            line = chunk.lstrip()
        else:
            line += chunk
    opening = (indent if first is None else first) if not lines else indent
    return "\n".join([*lines, (opening + line).rstrip()])


def _block(block: Block) -> str:
    match block:
        case Heading(level, line):
            words = wrap_text(_line(line))
            return f"{words}\n{_RULES[level] * max(3, *map(_width, words.splitlines()))}"
        case Paragraph(lines, role):
            rule = f"{'-' * COLUMNS}\n" if role == "closing" else ""
            return rule + wrap_text(" ".join(map(_line, lines)))
        case Bullets(items):
            return "\n".join(wrap_text(_line(item), "  ", "- ") for item in items)
        case Entries(items):
            return "\n\n".join(_entry(item) for item in items)


def _entry(entry: Entry) -> str:
    parts = [wrap_text(_line(entry.line), "  ", "- ")]
    if entry.quote:
        parts.append(wrap_text(_line(entry.quote), "    "))
    parts += (wrap_text(_line(line), "  ") for line in (entry.translation, entry.source) if line)
    return "\n".join(parts)


def _line(line: Line) -> str:
    words = "".join(f"{piece.text} " if piece.style == "mark" else piece.text for piece in line).strip()
    return _TAG.sub("< ", words)


def _width(text: str) -> int:
    return sum(0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1 for character in text)
