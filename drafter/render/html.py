"""The html form: a fragment for a content system's editor.

Only h2 h3 p strong em a ul ol li blockquote, and no attribute but an http(s) `href`: what editors keep when pasted.
The headline is h2 and sections are h3, since the page it is pasted into has its own h1; groups are strong paragraphs.
"""

from collections.abc import Iterable
from html import escape

from drafter.render.layout import Block, Bullets, Entries, Entry, Heading, Line, Paragraph, Piece


def render_html(blocks: Iterable[Block]) -> str:
    """`blocks` as an HTML fragment, one block a line."""
    return "\n".join(_block(block) for block in blocks) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(3, line):
            return f"<p><strong>{render_line(line)}</strong></p>"
        case Heading(level, line):
            return f"<h{level + 1}>{render_line(line)}</h{level + 1}>"
        case Paragraph(lines, "dek" | "closing"):
            return f"<p><em>{_lines(lines)}</em></p>"
        case Paragraph(lines):
            return f"<p>{_lines(lines)}</p>"
        case Bullets(items):
            return "\n".join(["<ul>", *(f"<li>{render_line(item)}</li>" for item in items), "</ul>"])
        case Entries(items):
            return "\n".join(_entry(item) for item in items)


def _entry(entry: Entry) -> str:
    parts = [f"<p>{render_line(entry.line)}</p>"]
    if entry.quote:
        parts.append(f"<blockquote><p>{render_line(entry.quote)}</p></blockquote>")
    parts += (f"<p>{render_line(line)}</p>" for line in (entry.translation, entry.source) if line)
    return "\n".join(parts)


def _lines(lines: tuple[Line, ...]) -> str:
    return "\n".join(map(render_line, lines))


def render_line(line: Line) -> str:
    """One line as HTML in which no text is markup."""
    return "".join(_piece(piece) for piece in line).strip()


def _piece(piece: Piece) -> str:
    match piece.style:
        case "strong":
            return f"<strong>{escape(piece.text, quote=False)}</strong>"
        case "mark":
            return f"<strong>{escape(piece.text, quote=False)}</strong> "
        case "link" | "address":
            return f'<a href="{escape(piece.url)}">{escape(piece.text, quote=False)}</a>'
        case "plain":
            return escape(piece.text, quote=False)
