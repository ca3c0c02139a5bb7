"""Inputs to bytes: paths, folders and standard input. The only file here that touches the disk."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from drafter.errors import SourceError
from drafter.sources.decoding import MAX_BYTES

STANDARD_INPUT = "-"


@dataclass(frozen=True)
class Input:
    """One thing to read: its `name` for messages, its path (None for standard input and links).

    `is_named` is whether a person named it, rather than a folder that holds it. `error` is why it cannot be read, where
    that is known before opening it; `is_link` says that `name` is an address.
    """

    name: str
    path: Path | None
    is_named: bool = True
    error: str | None = None
    is_link: bool = False


def expand_inputs(values: Sequence[str]) -> Iterator[Input]:
    """Each input in order, a folder as the files in it by name: not its subfolders, not hidden files."""
    has_read = False
    for value in values:
        if value == STANDARD_INPUT:
            error = "is given twice, and can be read only once" if has_read else None
            has_read = True
            yield Input("standard input", None, error=error)
        elif is_link(value):
            yield Input(value, None, is_link=True)
        elif not value:
            yield Input("empty argument", None, error="names no file; leave it out")
        else:
            yield from _expand_path(value)


def is_link(value: str) -> bool:
    """Whether an input is the address of a web page."""
    return value.lower().startswith(("http://", "https://"))


def read_input(source: Input, stdin: BinaryIO | None) -> bytes:
    """The bytes of one input, at most one more than MAX_BYTES.

    Raises SourceError saying why it cannot be read.
    """
    if source.error is not None:
        raise SourceError(source.error)
    if source.path is None:
        if stdin is None:
            raise SourceError("is not available here; pass a file instead")
        return stdin.read(MAX_BYTES + 1)
    try:
        with source.path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise SourceError("no such file; check the path") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise SourceError(f"cannot be read ({why}); check its name and permissions") from error


def _expand_path(value: str) -> Iterator[Input]:
    path = Path(value)
    try:
        if not path.is_dir():
            yield Input(value, path)
            return
        files = sorted(
            (entry for entry in path.iterdir() if entry.is_file() and not entry.name.startswith(".")),
            key=lambda entry: entry.name,
        )
    except (OSError, ValueError) as error:
        yield Input(value, None, error=f"cannot be read ({getattr(error, 'strerror', None) or error})")
        return
    if not files:
        yield Input(value, None, error="is a folder without files; pass the articles' files")
    yield from (Input(str(entry), entry, is_named=False) for entry in files)
