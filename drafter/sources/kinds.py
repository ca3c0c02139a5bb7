"""Which kind of input some bytes are, by their content and never by a file's name, and what reads that kind."""

from dataclasses import replace

from drafter.errors import SourceError
from drafter.sources.decoding import MAX_BYTES, MAX_TEXT_BYTES, SAVE_AS_TEXT, clean_characters, decode, is_html, is_mail
from drafter.sources.docx import is_docx, parse_docx
from drafter.sources.headers import split_headers
from drafter.sources.parsed import Parsed
from drafter.sources.web.kept import KeptPage

_PDF_WITHIN = 1024


def parse_input(raw: bytes, fetched: KeptPage | None = None) -> Parsed:
    """The article in `raw`: a web page, a Word document, a PDF, an e-mail or text; `fetched` is what a link led to.

    Raises SourceError saying what the bytes are when they hold no article that can be read.
    """
    _require_size(raw, MAX_BYTES)
    if is_html(raw):
        # Only inputs that are pages wait for their parser.
        from drafter.sources.pages.reading import parse_page

        return parse_page(raw, fetched)
    if is_docx(raw):
        headers, text = split_headers(parse_docx(raw).text)
        return Parsed(text, headers, headers.warnings, is_typed=True)
    if raw[:_PDF_WITHIN].lstrip().startswith(b"%PDF-"):
        from drafter.sources.pdf.reading import parse_pdf

        return _clean(parse_pdf(raw))
    if is_mail(raw):
        from drafter.sources.mail import parse_mail

        return _clean(parse_mail(raw, parse_input))
    _require_size(raw, MAX_TEXT_BYTES)
    decoded = decode(raw)
    headers, text = split_headers(decoded.text)
    return Parsed(text, headers, (*decoded.warnings, *headers.warnings), is_typed=True)


def _require_size(raw: bytes, most: int) -> None:
    if len(raw) > most:
        raise SourceError(f"is larger than {most // 1_000_000} MB, which no article is; {SAVE_AS_TEXT}")


def _clean(parsed: Parsed) -> Parsed:
    clean = clean_characters(parsed.text)
    return replace(parsed, text=clean.text, warnings=(*parsed.warnings, *clean.warnings))
