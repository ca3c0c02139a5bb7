"""Writing files whole: a reader sees all of the new file or the old one, never a part."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from drafter.errors import UsageError

PRIVATE = 0o600
SHARED = 0o666


def write_whole(path: Path, text: str, mode: int = SHARED) -> None:
    """Write `text` to `path` as UTF-8, through to the disk; `mode` is what the user's umask may still narrow.

    Raises UsageError naming the path when it cannot be written; a file that was there stays as it was.
    """
    partial = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from error
