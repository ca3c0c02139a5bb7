"""A PDF to the text of its article: paragraphs put together, running heads and page numbers out."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import Any

from drafter.errors import SourceError
from drafter.sources.decoding import SAVE_AS_TEXT
from drafter.sources.headers import Headers
from drafter.sources.lines import count_words, ends_sentence
from drafter.sources.parsed import Parsed
from drafter.sources.pdf.lines import Line, read_lines

MOST_PAGES = 60
# In words a page: with less, and pictures on it, a page is a picture of text.
_SCANNED = 12
# How many lines at the top and the bottom of a page may be running heads, and on what share of the pages they return.
_EDGE_LINES = 2
_RETURNS = 0.5
# In typical distances between lines: a wider one parts paragraphs. In typical sizes: larger type is a heading.
_PARAGRAPH = 1.35
_HEADING = 1.15
# A line that ends a sentence and is shorter than this share of its column ends a paragraph.
_SHORT = 0.85
# In points, and in sizes of type: how far lines of one column may be indented, and how far apart lines still follow.
_INDENT, _FAR = 24, 3
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p\.|s\.|쪽|頁)\s*)?\d{1,4}(?:\s*(?:/|of|von|de)\s*\d{1,4})?\W*", re.IGNORECASE
)
_BROKEN_WORD = re.compile(r"[^\W\d_]-$")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def parse_pdf(data: bytes) -> Parsed:
    """The article in a PDF; its title is the largest type on the first page, other large lines are its headings.

    Raises SourceError for a file that is damaged, locked, a scan, or far too long for an article.
    """
    import pypdfium2 as pdfium

    try:
        return _compose(_read(pdfium.PdfDocument(BytesIO(data))))
    except pdfium.PdfiumError as error:
        raise SourceError(_explain(str(error))) from error


def _read(document: Any) -> list[Line]:
    """The lines of the article. Raises SourceError where there are none."""
    with document:
        if len(document) > MOST_PAGES:
            raise SourceError(f"is a PDF of {len(document)} pages, which is no article; {SAVE_AS_TEXT}")
        pages = [page.get_textpage() for page in document]
        lines = read_lines(pages)
        _require_text(document, lines)
        return _drop_running(lines, len(pages))


def _explain(message: str) -> str:
    if "password" in message.lower():
        return f"is a PDF that is locked with a password; unlock it, or {SAVE_AS_TEXT}"
    return f"is a damaged PDF; open it and save it again, or {SAVE_AS_TEXT}"


def _require_text(document: Any, lines: Sequence[Line]) -> None:
    """Raises SourceError where pages are pictures of text."""
    words = Counter(dict.fromkeys(range(len(document)), 0))
    for line in lines:
        words[line.page] += count_words(line.text)
    scanned = [number for number, count in words.items() if count < _SCANNED and _has_picture(document[number])]
    if scanned and (len(scanned) * 2 >= len(document) or not lines):
        raise SourceError(
            f"is a scan: {len(scanned)} of its {len(document)} pages are pictures of text; run text recognition (OCR) "
            f"over it, or {SAVE_AS_TEXT}"
        )
    if not lines:
        raise SourceError(f"is a PDF without text; {SAVE_AS_TEXT}")


def _has_picture(page: Any) -> bool:
    from pypdfium2 import raw

    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))


def _drop_running(lines: Sequence[Line], pages: int) -> list[Line]:
    """The lines without those that return at the edge of the pages, and without page numbers."""
    edges = {id(line) for number in range(pages) for line in _edge([line for line in lines if line.page == number])}
    told = Counter(key for key in {(line.page, _plain(line.text)) for line in lines if id(line) in edges})
    returning = Counter(text for _, text in told)
    return [
        line
        for line in lines
        if id(line) not in edges
        or not (_PAGE_NUMBER.fullmatch(line.text) or (pages > 1 and returning[_plain(line.text)] > _RETURNS * pages))
    ]


def _edge(page: Sequence[Line]) -> list[Line]:
    ordered = sorted(page, key=lambda line: -line.bottom)
    return [*ordered[:_EDGE_LINES], *ordered[-_EDGE_LINES:]]


def _plain(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split())).casefold()


@dataclass(frozen=True)
class _Setting:
    """How a text is set: the size of its body type, the distance between its lines, and where its columns end."""

    size: float
    leading: float
    columns: Mapping[tuple[int, int], float]

    def is_heading(self, line: Line) -> bool:
        """Whether a line is set larger than the body."""
        return line.size >= _HEADING * self.size

    def is_short(self, line: Line) -> bool:
        """Whether a line ends well before the lines above and below it."""
        return line.right - line.left < _SHORT * (self.columns[_column(line)] - line.left)


def _tell_setting(lines: Sequence[Line]) -> _Setting:
    steps = [
        one.bottom - other.bottom
        for one, other in pairwise(lines)
        if one.page == other.page and 0 < one.bottom - other.bottom < _FAR * one.size
    ]
    columns: dict[tuple[int, int], float] = {}
    for line in lines:
        columns[_column(line)] = max(columns.get(_column(line), 0.0), line.right)
    size = median(line.size for line in lines for _ in range(len(line.text)))
    return _Setting(size, median(steps) if steps else 0.0, columns)


def _column(line: Line) -> tuple[int, int]:
    """A page and the left edge of a column on it, to within an indent."""
    return line.page, round(line.left / _INDENT)


def _compose(lines: Sequence[Line]) -> Parsed:
    if not lines:
        return Parsed("")
    setting = _tell_setting(lines)
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and _goes_on(paragraphs[-1][-1], line, setting):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    texts = [_join_lines([line.text for line in paragraph]) for paragraph in paragraphs]
    largest = max(line.size for line in lines if line.page == lines[0].page)
    headings = [text for text, (first, *_) in zip(texts, paragraphs, strict=True) if setting.is_heading(first)]
    titled = (text for text, (first, *_) in zip(texts, paragraphs, strict=True) if first.size == largest)
    title = next((text for text in titled if text in headings), None)
    headers = Headers({"title": title} if title else {})
    return Parsed("\n\n".join(texts), headers, headings=frozenset(headings) - {title or ""})


def _goes_on(last: Line, line: Line, setting: _Setting) -> bool:
    """Whether a line goes on with the paragraph that ends in `last`: of the same type, and close below it, or in the
    next column where `last` ends no sentence.
    """
    ends = ends_sentence(last.text.strip())
    if abs(last.size - line.size) > (_HEADING - 1) * max(last.size, line.size):
        return False
    if line.page != last.page or line.bottom > last.bottom:
        return not setting.is_heading(line) and not ends
    if last.bottom - line.bottom > _PARAGRAPH * setting.leading:
        return False
    return not (ends and setting.is_short(last))


def _join_lines(texts: Sequence[str]) -> str:
    """Lines as one paragraph: a word that a hyphen breaks is put together, scripts without spaces get none."""
    joined = ""
    for text in (" ".join(text.split()) for text in texts):
        if _BROKEN_WORD.search(joined) and text[:1].islower():
            joined = joined[:-1] + text
        elif joined and _UNSPACED.match(joined[-1]) and _UNSPACED.match(text[:1]):
            joined += text
        else:
            joined = f"{joined} {text}".strip()
    return joined
