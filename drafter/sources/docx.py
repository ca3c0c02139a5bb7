"""A Word document to text and to HTML, through mammoth: insertions are kept, deletions and comments are not."""

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO

from drafter.errors import SourceError

_SAVE_AGAIN = "open it in a word processor, save it as .docx and try again"
# What a document may unpack to, in bytes: a small zip can hold gigabytes of zeros.
_MOST_UNPACKED = 60_000_000
_NOTE_MARK = re.compile(r'<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[\d+\]</a></sup>')
_BACK_LINK = re.compile(r'\s*<a href="#(?:foot|end)note-ref-[^"]*">↑</a>')


@dataclass(frozen=True)
class WordText:
    """`text` is the document's words, a blank line between paragraphs; `html` the same with headings and lists."""

    text: str
    html: str


def is_docx(data: bytes) -> bool:
    """Whether the bytes are a zip with a Word document's main part."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        # A damaged zip is told from other zips by the name that its first entries carry.
        return b"word/" in data[:4096]


def parse_docx(data: bytes) -> WordText:
    """The words of a .docx.

    Raises SourceError saying what is wrong with it: damaged, or far too large once unpacked.
    """
    import mammoth

    _require_small(data)
    try:
        html = mammoth.convert_to_html(BytesIO(data), convert_image=lambda _: []).value
        text = mammoth.extract_raw_text(BytesIO(data)).value
    except Exception as error:
        # mammoth documents no exceptions of its own: zip, XML and lookup errors of several libraries come through.
        raise SourceError(_explain(error)) from error
    return WordText(text, _BACK_LINK.sub("", _NOTE_MARK.sub("", html)))


def _require_small(data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile as error:
        raise SourceError(_explain(error)) from error
    if unpacked > _MOST_UNPACKED:
        raise SourceError("unpacks to more than 60 MB, which is no article; save its text in a .txt file")


def _explain(error: Exception) -> str:
    return f"is a Word document that cannot be read ({type(error).__name__}); {_SAVE_AGAIN}"
