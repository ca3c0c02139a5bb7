"""`--copy`: what is put on the clipboard, and what is said of it."""

import sys
from pathlib import Path

import pytest

from tests.desk import EXAMPLE_SOURCES, Desk

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a stand-in for wl-copy, which other systems lack")

STAND_IN = """#!/bin/sh
printf '%s\\n' "$@" > "{folder}/arguments"
cat > "{folder}/copied"
"""


@pytest.fixture
def clipboard(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a stand-in for wl-copy leaves what it was given."""
    program = desk.folder / "bin" / "wl-copy"
    program.parent.mkdir()
    program.write_text(STAND_IN.format(folder=desk.folder), encoding="utf-8")
    program.chmod(0o755)
    for name in ("SSH_CONNECTION", "SSH_TTY", "DISPLAY", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    return desk.folder


def test_without_a_form_formatted_text_is_copied_and_standard_output_keeps_its_own(desk: Desk, clipboard: Path) -> None:
    plain = desk.run(*EXAMPLE_SOURCES, "--quiet")
    outcome = desk.run(*EXAMPLE_SOURCES, "--copy")
    assert outcome.code == 0
    assert outcome.out == plain.out
    assert "text/html" in (clipboard / "arguments").read_text(encoding="utf-8")
    assert "<h3>Summary</h3>" in (clipboard / "copied").read_text(encoding="utf-8")
    assert "copied as formatted text (wl-copy)" in outcome.err


def test_a_form_that_is_named_is_copied_as_it_is(desk: Desk, clipboard: Path) -> None:
    desk.run(*EXAMPLE_SOURCES, "--format", "json", "-o", "brief.json", "--quiet")
    for form in ("wp", "md"):
        outcome = desk.run("render", "brief.json", "--format", form, "--copy")
        assert (clipboard / "copied").read_text(encoding="utf-8") == outcome.out
        assert "text/html" not in (clipboard / "arguments").read_text(encoding="utf-8")
        assert "copied as plain text" in outcome.err


def test_where_nothing_can_copy_the_brief_is_still_written(
    desk: Desk, clipboard: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(clipboard / "nowhere"))
    outcome = desk.run(*EXAMPLE_SOURCES, "--copy", "-o", "brief.md", "--quiet")
    assert outcome.code == 2
    assert outcome.err.startswith("draft: --copy: ")
    assert "## Summary" in (clipboard / "brief.md").read_text(encoding="utf-8")


def test_what_must_not_leave_unreviewed_is_not_copied(desk: Desk, clipboard: Path) -> None:
    desk.write("drafter.toml", 'unreviewed_export = "refuse"\n')
    outcome = desk.run(*EXAMPLE_SOURCES, "--format", "json", "--copy", "-o", "brief.json", "--quiet")
    assert outcome.code == 5
    assert not (clipboard / "copied").exists()
    assert (clipboard / "brief.json").exists()
