"""PDF files made for tests with pdfium itself: lines of text at places on pages, or pictures alone."""

import ctypes
from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

WIDTH, HEIGHT = 595, 842


class Line(NamedTuple):
    """A line of text: its left and baseline in points from the page's lower left corner, and its size."""

    text: str
    x: float
    y: float
    size: float = 10.0


def write_pdf(pages: Sequence[Sequence[Line]], *, pictures: bool = False) -> bytes:
    """A PDF with these lines on its pages, in the order given; with `pictures` each page is filled by one."""
    document = pdfium.PdfDocument.new()
    for lines in pages:
        page = document.new_page(WIDTH, HEIGHT)
        if pictures:
            bitmap = pdfium.PdfBitmap.new_native(60, 80, raw.FPDFBitmap_BGR)
            image = pdfium.PdfImage.new(document)
            image.set_bitmap(bitmap)
            image.set_matrix(pdfium.PdfMatrix().scale(WIDTH, HEIGHT))
            page.insert_obj(image)
        for line in lines:
            text = raw.FPDFPageObj_NewTextObj(document, b"Times-Roman", line.size)
            units = (line.text + "\0").encode("utf-16-le")
            raw.FPDFText_SetText(text, (ctypes.c_ushort * (len(units) // 2)).from_buffer_copy(units))
            raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, line.x, line.y)
            raw.FPDFPage_InsertObject(page, text)
        page.gen_content()
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def set_column(paragraphs: Sequence[Sequence[str]], x: float, top: float) -> list[Line]:
    """Paragraphs of lines set one under the other, a little more space between them."""
    lines: list[Line] = []
    y = top
    for paragraph in paragraphs:
        for text in paragraph:
            lines.append(Line(text, x, y))
            y -= 12
        y -= 8
    return lines
