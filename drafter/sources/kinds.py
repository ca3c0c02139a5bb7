"""Which kind of input some bytes are, by their content and never by a file's name, and what reads that kind."""

from drafter.errors import SourceError
from drafter.sources.decoding import MAX_BYTES, SAVE_AS_TEXT, decode, is_html
from drafter.sources.docx import is_docx, parse_docx
from drafter.sources.headers import split_headers
from drafter.sources.parsed import Parsed
from drafter.sources.web.kept import KeptPage


def parse_input(raw: bytes, fetched: KeptPage | None = None) -> Parsed:
    """The article in `raw`: a web page, a Word document or text. `fetched` is the page that a link led to.

    Raises SourceError saying what the bytes are when they hold no article that can be read.
    """
    if len(raw) > MAX_BYTES:
        raise SourceError(f"is larger than {MAX_BYTES // 1_000_000} MB, which no article is; {SAVE_AS_TEXT}")
    if is_html(raw):
        # Only inputs that are pages wait for their parser.
        from drafter.sources.pages.reading import parse_page

        return parse_page(raw, fetched)
    if is_docx(raw):
        headers, text = split_headers(parse_docx(raw).text)
        return Parsed(text, headers, headers.warnings, is_typed=True)
    decoded = decode(raw)
    headers, text = split_headers(decoded.text)
    return Parsed(text, headers, (*decoded.warnings, *headers.warnings), is_typed=True)
