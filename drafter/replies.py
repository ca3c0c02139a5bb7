"""Paid-for replies on disk: each is written before it is used, so that no crash makes the next run pay again."""

import hashlib
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from drafter.errors import UsageError
from drafter.files import replace_file

_PRIVATE = 0o600


def write_private(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8 so that a reader sees all of it or the old file; only the user may read it.

    Folders that are missing are made for the user alone. Raises UsageError naming the path when it cannot be written.
    """
    try:
        _make_folder(path.parent)
        replace_file(path, text, _PRIVATE)
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be written ({error.strerror}): set DRAFTER_HOME to a folder of yours"
        ) from error


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def digest_request(request: Mapping[str, Any]) -> str:
    """The sha256 of everything that decides a reply, as 64 hexadecimal digits: the name of its file."""
    return hashlib.sha256(json.dumps(request, sort_keys=True, default=str).encode()).hexdigest()


class Reply(BaseModel):
    """A stored reply: `body` is the whole JSON the endpoint sent, `spoiled` why it must not be used again, if so.

    `seconds` and `cost_usd` are what it took; the cost is None where the price is not known.
    """

    model_config = ConfigDict(frozen=True)

    key: str
    model: str
    prompt: str
    when: str
    body: dict[str, Any]
    seconds: float = 0.0
    cost_usd: float | None = None
    spoiled: str | None = None


class Replies:
    """The store of replies below one folder. Safe to share between threads."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "replies"
        self._guard = threading.Lock()
        self._busy: dict[str, threading.Lock] = {}

    @contextmanager
    def alone(self, key: str) -> Iterator[None]:
        """Hold `key`: of two threads that ask the same at once, the second waits and finds the first one's reply."""
        with self._guard:
            lock = self._busy.setdefault(key, threading.Lock())
        with lock:
            yield

    def load_reply(self, key: str) -> Reply | None:
        """The reply stored under `key`; None when there is none, it is spoiled, or its file is damaged."""
        try:
            reply = Reply.model_validate_json(self._path(key).read_bytes())
        except (OSError, ValidationError):
            return None
        return None if reply.spoiled else reply

    def store_reply(self, reply: Reply) -> None:
        """Write `reply` through to the disk."""
        write_private(self._path(reply.key), reply.model_dump_json())

    def spoil_reply(self, key: str, why: str) -> None:
        """Keep the reply under `key` but let no later run use it."""
        if reply := self.load_reply(key):
            self.store_reply(reply.model_copy(update={"spoiled": why}))

    def purge_replies(self, before: float) -> int:
        """Remove the replies last written before `before` (seconds since the epoch); how many there were."""
        count = 0
        for path in self._folder.glob("*/*"):
            with suppress(OSError):
                if path.stat().st_mtime < before:
                    path.unlink()
                    count += 1
        return count

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"
