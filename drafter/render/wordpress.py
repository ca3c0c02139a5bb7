"""The wp form: Gutenberg block markup, which WordPress stores and the code view of its block editor takes.

Every block stands as the editor's own `serialize()` writes it (block-library 10), so that the editor finds nothing to
migrate and saves the same characters again. Headings are those of the html form: the headline h2, sections h3, groups
strong paragraphs. The only classes are Gutenberg's own; without them a block is not valid.

Markup in text is escaped as in the html form. Two more things in plain text would act: a shortcode, `[name …]`, and a
paragraph that is one bare address, which becomes an embed. WordPress offers entities (`&#91;`) and doubled brackets
against shortcodes, but the editor reads entities back as characters the first time a person saves, and doubled
brackets are shown doubled wherever no plugin has that name. So the bracket stands in a span of its own: WordPress looks
for a name right behind the bracket (`get_shortcode_regex`), the editor keeps the span, and a reader sees the bracket.
The same holds for an address (`WP_Embed::autoembed`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.render.html import render_line
from drafter.render.layout import Block, Bullets, Entries, Entry, Heading, Line, Paragraph

# A tag is passed over as a whole. `[check: …]` stays in one piece for whoever looks for marks: it is no shortcode.
_BRACKETS = re.compile(r"<[^>]*>|\[(?=check: )|(?P<brackets>\[+)")
# WordPress runs shortcodes inside attributes too. The brackets around an IPv6 host are part of the address.
_BRACKET_IN_LINK = re.compile(r"(?P<host>\Ahttps?://\[[\da-f:.]+\])|[\[\]]", re.IGNORECASE)
_LONE_ADDRESS = re.compile(r"(https?:)(//[^\s<>\"]+)", re.IGNORECASE)


def render_wordpress(blocks: Iterable[Block]) -> str:
    """`blocks` as Gutenberg block markup."""
    return "\n\n".join(part for block in blocks for part in _parts(block)) + "\n"


def _parts(block: Block) -> Iterator[str]:
    match block:
        case Heading(3, line):
            yield _paragraph(f"<strong>{_line(line)}</strong>")
        case Heading(2, line):
            yield _wrap('heading {"level":3}', f'<h3 class="wp-block-heading">{_line(line)}</h3>')
        case Heading(_, line):
            yield _wrap("heading", f'<h2 class="wp-block-heading">{_line(line)}</h2>')
        case Paragraph(lines, "dek" | "closing"):
            yield _paragraph(f"<em>{_lines(lines)}</em>")
        case Paragraph(lines):
            yield _paragraph(_lines(lines))
        case Bullets(items):
            listed = "\n\n".join(_wrap("list-item", f"<li>{_line(item)}</li>") for item in items)
            yield _wrap("list", f'<ul class="wp-block-list">{listed}</ul>')
        case Entries(items):
            for item in items:
                yield from _entry(item)


def _entry(entry: Entry) -> Iterator[str]:
    yield _paragraph(_line(entry.line))
    if entry.quote:
        quote = _paragraph(_line(entry.quote))
        yield _wrap("quote", f'<blockquote class="wp-block-quote">{quote}</blockquote>')
    yield from (_paragraph(_line(line)) for line in (entry.translation, entry.source) if line)


def _paragraph(content: str) -> str:
    if lone := _LONE_ADDRESS.fullmatch(content):
        content = f"<span>{lone[1]}</span>{lone[2]}"
    return _wrap("paragraph", f"<p>{content}</p>")


def _wrap(opening: str, html: str) -> str:
    """`html` between a block's comments; `opening` is its name, and its attributes where it has any."""
    return f"<!-- wp:{opening} -->\n{html}\n<!-- /wp:{opening.partition(' ')[0]} -->"


def _lines(lines: tuple[Line, ...]) -> str:
    # The editor would make a line break of "\n" as soon as somebody edits the paragraph.
    return " ".join(map(_line, lines))


def _line(line: Line) -> str:
    linked = (replace(piece, url=_BRACKET_IN_LINK.sub(_encode, piece.url)) for piece in line)
    return _BRACKETS.sub(_part, render_line(tuple(linked)))


def _encode(found: re.Match[str]) -> str:
    return found["host"] or f"%{ord(found[0]):02X}"


def _part(found: re.Match[str]) -> str:
    return f"<span>{found['brackets']}</span>" if found["brackets"] else found[0]
