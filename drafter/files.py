"""Writing files whole: a reader sees all of the new file or the old one, never a part."""

import os
import secrets
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from drafter.errors import UsageError

_SHARED = 0o666


def require_place(path: Path) -> None:
    """See before any work is done that a file can stand at `path`. Raises UsageError saying what to change."""
    if path.is_dir():
        raise UsageError(f"{path}: is a folder; name a file in it")
    if not path.parent.is_dir():
        raise UsageError(f"{path}: there is no folder {path.parent}; make it first")


def require_spared(path: Path, read: Iterable[Path]) -> None:
    """See that writing to `path` overwrites none of the files that are `read`. Raises UsageError naming it."""
    if any(file.is_file() and path.exists() and file.samefile(path) for file in read):
        raise UsageError(f"{path}: is read by this command and would be overwritten; name another file")


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, through to the disk. A file that was there keeps its permissions.

    A link is followed; a device or a named pipe is written into, never replaced. Raises UsageError naming the path when
    it cannot be written; a file that was there stays as it was.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8", newline="")
        else:
            replace_file(path.resolve(), text)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}); name another file") from error


def replace_file(path: Path, text: str, mode: int | None = None) -> None:
    """Put a file of this text in `path`'s place in one step, through to the disk; UTF-8, line ends as they are.

    `mode` are its permissions; with None an old file's stay, and a new one gets what the user's umask leaves. Raises
    OSError, and then leaves `path` as it was.
    """
    partial = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _SHARED if mode is None else mode)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            if mode is None and path.exists():
                partial.chmod(stat.S_IMODE(path.stat().st_mode))
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise
