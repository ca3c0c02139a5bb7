"""Files written whole: what was there is kept, followed or refused, never destroyed."""

import os
import stat
import threading
from pathlib import Path

import pytest

from drafter.errors import UsageError
from drafter.files import require_place, require_spared, write_whole
from drafter.replies import write_private


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o600)
    write_whole(path, "Värnholm\r\n")
    assert path.read_bytes() == "Värnholm\r\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["brief.md"]  # noqa: PTH208


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "target.md").write_text("old", encoding="utf-8")
    (tmp_path / "link.md").symlink_to("target.md")
    write_whole(tmp_path / "link.md", "new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "target.md").read_text(encoding="utf-8") == "new"


def test_a_named_pipe_is_written_into_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[str] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_text(encoding="utf-8")), daemon=True)
    reader.start()
    write_whole(pipe, "brief")
    reader.join(10)
    assert heard == ["brief"]
    assert pipe.is_fifo()


def test_a_failed_write_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "half \ud83d")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_told_before_any_work(tmp_path: Path) -> None:
    for path, said in ((tmp_path, "is a folder"), (tmp_path / "no" / "x.md", "make it first")):
        with pytest.raises(UsageError, match=said):
            require_place(path)
    require_place(tmp_path / "new.md")


def test_a_file_that_is_read_is_never_overwritten(tmp_path: Path) -> None:
    source, link = tmp_path / "a.txt", tmp_path / "link.txt"
    source.write_text("text", encoding="utf-8")
    link.symlink_to(source)
    for path in (source, link):
        with pytest.raises(UsageError, match="would be overwritten"):
            require_spared(path, [source])
    require_spared(tmp_path / "new.md", [source, Path("-")])


def test_a_private_file_is_private_whatever_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "home" / "reply.json"
    path.parent.mkdir()
    path.write_text("old", encoding="utf-8")
    path.chmod(0o644)
    write_private(path, "new")
    assert (path.read_text(encoding="utf-8"), path.stat().st_mode & 0o777) == ("new", 0o600)
