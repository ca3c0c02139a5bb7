"""The lines of text on the pages of a PDF, in reading order, each with its place and size."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

# In line heights: a wider gap within a row parts two columns, a smaller one than this is no space.
_GUTTER = 1.0
_SPACE = 0.15
# Lines whose bottoms differ by less than this share of their height stand in one row.
_ROW = 0.5
# When so many steps from line to line jump to the other column, the file has the columns row by row.
_JUMPS, _FEWEST_JUMPS = 0.12, 2
# What pdfium puts for a hyphen that breaks a word at a line's end.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})


@dataclass(frozen=True)
class Line:
    """A line of text and its place in points from the lower left corner of its page; `size` is that of its font."""

    text: str
    page: int
    left: float
    bottom: float
    right: float
    size: float

    def is_beside(self, other: "Line") -> bool:
        """Whether both stand in one row of a page."""
        return self.page == other.page and abs(self.bottom - other.bottom) < _ROW * max(self.size, other.size)


def read_lines(pages: Sequence[Any]) -> list[Line]:
    """The lines of all pages (pdfium's text pages), in reading order."""
    return [line for number, page in enumerate(pages) for line in _order(list(_join(_read_pieces(page, number))))]


def _read_pieces(page: Any, number: int) -> Iterator[Line]:
    """What pdfium gives as one stretch of a line: words in one font."""
    for place in range(page.count_rects()):
        left, bottom, right, top = page.get_rect(place)
        text = page.get_text_bounded(left, bottom, right, top).translate(_HYPHENS).replace("\r\n", " ")
        if text.strip():
            yield Line(text, number, left, bottom, right, _read_size(page, left, (bottom + top) / 2) or top - bottom)


def _read_size(page: Any, x: float, y: float) -> float:
    """The height of the font at a place, 0 where no character is: glyphs alone are higher with some letters."""
    from pypdfium2 import raw

    index = raw.FPDFText_GetCharIndexAtPos(page, x + 0.5, y, 3.0, 3.0)
    box = raw.FS_RECTF()
    found = index >= 0 and raw.FPDFText_GetLooseCharBox(page, index, ctypes.byref(box))
    return abs(box.top - box.bottom) if found else 0.0


def _join(pieces: Iterator[Line]) -> Iterator[Line]:
    """Pieces of one row with no gutter between them as one line."""
    current: Line | None = None
    for piece in pieces:
        gap = (piece.left - current.right) / piece.size if current else 0.0
        if current and current.is_beside(piece) and -_GUTTER < gap < _GUTTER and piece.left > current.left:
            space = " " if gap > _SPACE and not current.text.endswith(" ") else ""
            current = replace(current, text=current.text + space + piece.text, right=max(current.right, piece.right))
            continue
        if current:
            yield current
        current = piece
    if current:
        yield current


def _order(lines: list[Line]) -> list[Line]:
    """A page's lines, columns one after the other where the file has them row by row."""
    jumps = sum(one.is_beside(other) for one, other in pairwise(lines))
    if jumps < max(_FEWEST_JUMPS, _JUMPS * len(lines)):
        return lines
    middle = (min(line.left for line in lines) + max(line.right for line in lines)) / 2
    ordered: list[Line] = []
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.bottom):
        if line.left < middle < line.right:
            ordered += [*_part(band, middle), line]
            band = []
        else:
            band.append(line)
    return [*ordered, *_part(band, middle)]


def _part(band: Sequence[Line], middle: float) -> list[Line]:
    """The lines of a band, those left of the middle first."""
    return sorted(band, key=lambda line: (line.left >= middle, -line.bottom))
