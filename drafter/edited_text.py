"""The TEXT of `draft check`: a file or standard input, read and split into the statements to be checked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from drafter.archive import draft_of, explain_invalid, parse_json
from drafter.brief import Span
from drafter.checks.texts.additions import NOTHING_OWN, Own
from drafter.checks.texts.splitting import EditedStatement, guess_form, split_edited
from drafter.errors import SourceError, UsageError
from drafter.menus import Menu, split_source
from drafter.sources.decoding import MAX_TEXT_BYTES
from drafter.sources.docx import is_docx, parse_docx

_NOT_TEXT = "not UTF-8 text; save it as UTF-8 and check it again"
_OTHER_FORMS = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
)


@dataclass(frozen=True)
class EditedText:
    """`text` is what the offsets of its statements count in; `html` is the same of a Word document, else None."""

    name: str
    text: str
    html: str | None = None


def load_text(name: str, stdin: BinaryIO | None) -> EditedText:
    """Read the file `name`, or standard input for `-`: UTF-8 text of any form, or a Word document.

    Raises UsageError naming the text and the way out when it cannot be read, or is in no form that is.
    """
    shown = "standard input" if name == "-" else name
    data = _read_bytes(name, stdin)
    if len(data) > MAX_TEXT_BYTES:
        raise UsageError(
            f"{shown}: is larger than {MAX_TEXT_BYTES // 1_000_000} MB, which is no article; pass its text alone"
        )
    if is_docx(data):
        try:
            word = parse_docx(data)
        except SourceError as error:
            raise UsageError(f"{shown}: {error}") from error
        return EditedText(shown, word.text, word.html)
    for start, form in _OTHER_FORMS:
        if data.startswith(start):
            raise UsageError(f"{shown}: is {form}; save it as .docx, .md, .html or .txt and check that")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{shown}: {_NOT_TEXT}") from error
    # No text holds it: a program, a picture, or UTF-16 without its mark.
    if "\0" in text:
        raise UsageError(f"{shown}: {_NOT_TEXT}")
    return EditedText(shown, text)


def split_text(text: EditedText, menus: Sequence[Menu], own: Own = NOTHING_OWN) -> tuple[EditedStatement, ...]:
    """The statements of an edited text, without the credits that a brief over these sources gives, and without what the
    newsroom's `own` settings print into it.

    Raises UsageError naming the text when it is JSON but no brief, or holds nothing to check.
    """
    outlets = [menu.source.outlet.name for menu in menus]
    try:
        if text.html is None:
            statements = split_edited(text.text, outlets, own=own)
        else:
            statements = tuple(_place_anew(split_edited(text.html, outlets, "html", own), text.text))
    except ValueError as error:
        why = explain_invalid(error) if isinstance(error, ValidationError) else str(error)
        raise UsageError(f"{text.name}: looks like JSON, but is not a brief that drafter wrote ({why})") from error
    if not statements:
        raise UsageError(f"{text.name}: holds no statement to check; put the text to be checked in it")
    return statements


def split_own_sources(text: EditedText) -> tuple[Menu, ...]:
    """The menus of the sources that a Brief JSON or a ledger carries with it.

    Raises UsageError naming the text when it carries none, or was changed after drafter wrote it.
    """
    if guess_form(text.text) != "json":
        raise UsageError(f"{text.name}: carries no sources; name those to check it against: draft check TEXT SOURCE...")
    loaded = parse_json(text.text.encode("utf-8", "surrogatepass"), text.name)
    sources = draft_of(loaded).sources
    if any(source.text is None for source in sources):
        raise UsageError(f"{text.name}: was written without the text of its sources; name them behind it")
    return tuple(map(split_source, sources))


def _place_anew(statements: Sequence[EditedStatement], text: str) -> Iterator[EditedStatement]:
    """The statements with their places in a Word document's text; one that is not in it stands at the last place."""
    end = 0
    for statement in statements:
        spaced = r"\s+".join(map(re.escape, statement.text.split()))
        found = re.compile(spaced).search(text, end)
        place = Span(*found.span()) if found else Span(end, end)
        end = place.end
        yield EditedStatement(statement.text, place, statement.cited)


def _read_bytes(name: str, stdin: BinaryIO | None) -> bytes:
    if name == "-":
        if stdin is None:
            raise UsageError("standard input: is closed; pass a file instead")
        return stdin.read(MAX_TEXT_BYTES + 1)
    try:
        with Path(name).open("rb") as file:
            return file.read(MAX_TEXT_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UsageError(f"{name}: cannot be read ({getattr(error, 'strerror', None) or error})") from error
