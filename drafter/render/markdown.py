"""The md form: CommonMark in which no source text is markup."""

import re
from collections.abc import Iterable

from drafter.render.layout import Block, Bullets, Entries, Entry, Heading, Line, Paragraph, Piece

# ":-" under a line makes a table of it; some readers take "](" for a link whose bracket is escaped.
_SPECIAL = re.compile(r"[\\`*_{\[\]<>~@|]|&(?=#?\w+;)|:(?=-)|(?<=-):|(?<=\])\(")
# GitHub and others make links of bare addresses; an escape in the middle stops that and is not seen when rendered.
_ADDRESS = re.compile(r"(?<=\w):(?=//)|(?<=www)\.", re.IGNORECASE)
_OPENING = re.compile(r"^(?:([-+=#])|([0-9]{1,9})([.)])(?=\s|$))")


def render_markdown(blocks: Iterable[Block]) -> str:
    """`blocks` as Markdown, one line a statement, never wrapped."""
    return "\n\n".join(_block(block) for block in blocks) + "\n"


def escape_markdown(text: str) -> str:
    """One line of text so that CommonMark and GitHub's dialect print it as it stands, wherever in a line it is."""
    return _ADDRESS.sub(r"\\\g<0>", _SPECIAL.sub(r"\\\g<0>", text))


def _block(block: Block) -> str:
    match block:
        case Heading(level, line):
            return f"{'#' * level} {_line(line)}"
        case Paragraph(lines, role):
            # A line a statement: it reads as one paragraph, and a diff of two briefs shows which statement changed.
            opening = {"dek": "> ", "closing": "---\n\n"}.get(role, "")
            return opening + "\n".join(map(_line, lines))
        case Bullets(items):
            return "\n".join(f"- {_line(item)}" for item in items)
        case Entries(items):
            return "\n".join(_entry(item) for item in items)


def _entry(entry: Entry) -> str:
    lines = [f"- {_line(entry.line)}"]
    if entry.quote:
        lines.append(f"  > {_line(entry.quote)}")
    for line in filter(None, (entry.translation, entry.source)):
        # Without the blank line it would be read as part of the quotation or of the line above.
        lines += ["", f"  {_line(line)}"]
    return "\n".join(lines)


def _line(line: Line) -> str:
    words = "".join(_piece(piece) for piece in line).strip()
    if line and line[0].style != "plain":
        return words
    return _OPENING.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", words)


def _piece(piece: Piece) -> str:
    match piece.style:
        case "strong":
            return f"**{escape_markdown(piece.text)}**"
        case "link":
            return f"[{escape_markdown(piece.text)}]({piece.url})"
        case "address":
            return f"<{piece.url}>"
        case "mark":
            return f"[{escape_markdown(piece.text[1:-1])}] "
        case "plain":
            return escape_markdown(piece.text)
