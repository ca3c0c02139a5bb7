"""The bytes of a web page to its tree: which encoding, and what markup there is."""

import codecs
import re
from unicodedata import normalize

from lxml.html import HtmlElement, HTMLParser, document_fromstring

from drafter.errors import SourceError
from drafter.sources.decoding import Decoded, decode_characters

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# How far into a page the WHATWG standard looks for the encoding it names.
_DECLARED_WITHIN = 4096
# Pictures and fonts inside the markup, up to a thousand times the article; the parser refuses long attributes.
_INLINE = re.compile(r"data:[\w.+-]+/[\w.+-]+[^\"'\s()<>]{500,}")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*(?P<name>[\w.:-]+)", re.IGNORECASE)
# Labels that mean a larger encoding than Python's of that name (WHATWG Encoding Standard, section 4.2).
_LARGER = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "windows-949": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-9": "cp1254",
}


def parse_tree(text: str) -> HtmlElement:
    """The tree of a page. Raises SourceError when there is no markup in it."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        # Decomposed letters are composed (Unicode NFC), as keyboards write them.
        text = normalize("NFC", _INLINE.sub("data:,", text))
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (ValueError, SyntaxError) as error:
        raise SourceError("is a web page with nothing in it; save the page again and pass that") from error


def decode_page(data: bytes, charset: str | None = None) -> Decoded:
    """A page's text, by the first of these that fits: its byte order mark, `charset` (what the server says), what the
    page itself declares, UTF-8, and what charset detection makes of it, said in a warning.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace").removeprefix("\ufeff"))
    declared = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    for name in (charset, declared["name"].decode("ascii") if declared else None):
        text = _decode_strictly(data, name)
        if text is not None:
            return Decoded(text)
    text, warnings = decode_characters(data)
    return Decoded(text, tuple(warnings))


def _decode_strictly(data: bytes, name: str | None) -> str | None:
    if not name:
        return None
    try:
        return data.decode(_LARGER.get(name.strip().lower(), name.strip()))
    except (LookupError, UnicodeDecodeError):
        return None
