"""Bytes to text: what kind of input it is by its content, its encoding, and characters that text does not hold."""

import re
from contextlib import suppress
from dataclasses import dataclass

from drafter.errors import SourceError
from drafter.text.languages import guess_language

SAVE_AS_TEXT = "save the article's text in a .txt file and pass that"
SAVE_PAGE = "open it in your browser, save the page and pass the file"
# Pages saved with their pictures and PDF files are large; a text is not.
MAX_BYTES = 50_000_000
MAX_TEXT_BYTES = 5_000_000

_SIGNATURES = (
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "a Word or other Office document"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HTML_START = re.compile(
    rb"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|meta|title|article|main|section|div|p|h[1-6]"
    rb"|script|style|span|table)\b[^<>]*>)",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_FIELD = re.compile(rb"(?:[A-Za-z][A-Za-z-]*:.*(?:\r?\n[ \t].*)*\r?\n)+")
_MAIL_PROOF = re.compile(
    rb"^(?:received|message-id|mime-version|return-path|delivered-to|content-type):|^from:(?s:.*)^subject:"
    rb"|^subject:(?s:.*)^from:",
    re.IGNORECASE | re.MULTILINE,
)
_WESTERN = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "sv"})
_UNREADABLE = "\ufffd"
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ISO_2022_JP = re.compile(rb"\x1b\$[@B].*?\x1b\([BJ]", re.DOTALL)
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_TERMINAL = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
# More control characters than this share and it is no text with a slip in it.
_CONTROL_LIMIT = 0.02


@dataclass(frozen=True)
class Decoded:
    """Text with `\\n` line ends and no control character but `\\n` and tab, and what had to be done to get there."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(raw: bytes) -> Decoded:
    """The text in `raw`: UTF-8, UTF-16 with its byte order mark, or what charset detection makes of it.

    Raises SourceError saying what the bytes are when they are not the text of an article.
    """
    _refuse_other_kinds(raw)
    text, warnings = decode_characters(raw)
    clean = clean_characters(text)
    if not clean.text.strip():
        raise SourceError("is empty; put the article's text in it or leave it out")
    return Decoded(clean.text, (*warnings, *clean.warnings))


def clean_characters(text: str) -> Decoded:
    """`text` with `\\n` line ends and no control character but that and tab, and how many were removed.

    Raises SourceError where so many are that it is no text.
    """
    text = _LINE_END.sub("\n", text)
    clean, count = _TERMINAL.subn("", text)
    clean, more = _CONTROL.subn("", clean)
    if more > _CONTROL_LIMIT * len(text):
        raise SourceError(f"holds binary data, not text; {SAVE_AS_TEXT}")
    removed = count + more
    return Decoded(clean, (f"{removed} control character{'s' if removed > 1 else ''} removed",) if removed else ())


def is_html(raw: bytes) -> bool:
    """Whether the bytes begin as a web page does."""
    return _HTML_START.match(_start(raw)) is not None


def is_mail(raw: bytes) -> bool:
    """Whether the bytes begin with the fields of an e-mail."""
    fields = _MAIL_FIELD.match(_start(raw))
    return fields is not None and _MAIL_PROOF.search(fields.group()) is not None


def _start(raw: bytes) -> bytes:
    return raw[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()


def _refuse_other_kinds(raw: bytes) -> None:
    start = _start(raw)
    for signature, kind in _SIGNATURES:
        if start.startswith(signature):
            raise SourceError(f"is {kind}, which cannot be read yet; {SAVE_AS_TEXT}")


def decode_characters(raw: bytes) -> tuple[str, list[str]]:
    """Bytes as characters: UTF-16 with its mark, UTF-8, or by detection, and warnings of what had to be guessed.

    Raises SourceError when they are no text in any encoding.
    """
    if raw.startswith(_UTF16_MARKS):
        return raw.decode("utf-16", errors="replace"), []
    # In bytes it is ASCII, and so would pass for UTF-8.
    if _ISO_2022_JP.search(raw):
        with suppress(UnicodeDecodeError):
            return raw.decode("iso2022_jp"), ["not UTF-8: read as ISO-2022-JP; save it as UTF-8 if letters look wrong"]
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return _repair_utf8(raw) or _detect(raw)


def _repair_utf8(raw: bytes) -> tuple[str, list[str]] | None:
    """UTF-8 with a few broken bytes (a file cut mid-character): another encoding would spoil all its letters."""
    text = raw.decode("utf-8-sig", errors="replace")
    broken = text.count(_UNREADABLE)
    is_cut = broken == 1 and text.endswith(_UNREADABLE)
    if broken * 10 > len(_MULTIBYTE.findall(raw)) and not is_cut:
        return None
    return text, [f"{broken} character{'s' if broken > 1 else ''} broken in UTF-8, shown as {_UNREADABLE}"]


def _detect(raw: bytes) -> tuple[str, list[str]]:
    import charset_normalizer

    found = charset_normalizer.from_bytes(raw).best()
    if found is None:
        raise SourceError(f"holds binary data, not text; {SAVE_AS_TEXT}")
    text, encoding = str(found), found.encoding
    # In a short text the guess between Western and Eastern European code pages is a coin toss; the words are not.
    if guess_language(text) in _WESTERN:
        with suppress(UnicodeDecodeError):
            text, encoding = raw.decode("cp1252"), "Windows-1252"
    return text, [f"not UTF-8: read as {encoding}; save it as UTF-8 if letters look wrong"]
