"""Fetched pages on disk: written before they are read, so that a second run reads the very same page."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from drafter.errors import SourceError
from drafter.replies import write_private


class KeptPage(BaseModel):
    """A page as it came: what was `asked` for, the `url` it came from, when (ISO 8601), its bytes decompressed.

    `warnings` are what a person should know of how it was fetched.
    """

    model_config = ConfigDict(frozen=True, ser_json_bytes="base64", val_json_bytes="base64")

    asked: str
    url: str
    charset: str | None
    retrieved: str
    body: bytes
    warnings: tuple[str, ...] = ()


Pages = Mapping[str, KeptPage | SourceError]


class KeptPages:
    """The store of pages below one folder; it reads none back where `reads` is False, but still writes."""

    def __init__(self, home: Path, *, reads: bool = True) -> None:
        self._folder = home / "pages"
        self._reads = reads

    def load_page(self, url: str) -> KeptPage | None:
        """The page kept for a link, None when there is none or its file is damaged."""
        if not self._reads:
            return None
        try:
            return KeptPage.model_validate_json(self._path(url).read_bytes())
        except (OSError, ValidationError):
            return None

    def store_page(self, page: KeptPage) -> None:
        """Write `page` through to the disk, readable by the user alone."""
        write_private(self._path(page.asked), page.model_dump_json())

    def purge_pages(self, before: float) -> int:
        """Remove the pages written before `before` (seconds since the epoch); how many there were."""
        count = 0
        for path in self._folder.glob("*.json"):
            with suppress(OSError):
                if path.stat().st_mtime < before:
                    path.unlink()
                    count += 1
        return count

    def _path(self, url: str) -> Path:
        return self._folder / f"{hashlib.sha256(url.encode()).hexdigest()}.json"
