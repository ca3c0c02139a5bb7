"""The clipboard: which program is called with what, what a terminal is sent, and what is refused.

The programs are stand-ins on a PATH of their own that keep what they were given; the terminal is a real one. Where
xclip and Xvfb, or tmux, are installed, the real ones are asked what they hold.
"""

import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from drafter import clipboard
from drafter.clipboard import Clip, copy_clip, render_cf_html, render_osc52
from drafter.errors import UsageError

ROOT = Path(__file__).resolve().parent.parent
TEXT = "Värnholm’s ferry “stops” in June; $HOME `id` 渡し船\n"
HTML = "<h2>Värnholm’s ferry</h2>\n<p>It “stops” in <strong>June</strong>; $HOME `id` 渡し船</p>\n"
BOTH = Clip(HTML, TEXT)
TEXT_ALONE = Clip(None, TEXT)
MARKED = '<meta http-equiv="content-type" content="text/html; charset=utf-8">' + HTML
LONGEST = 74_994

# Runs copy_clip in a session of its own, whose terminal is standard input if that is one.
CHILD = """
import fcntl, json, sys, termios
from drafter.clipboard import Clip, copy_clip
from drafter.errors import UsageError
if sys.stdin.isatty():
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
text, environ = json.load(open(sys.argv[1], encoding="utf-8"))
try:
    print(copy_clip(Clip(None, text), environ, "linux"))
except UsageError as error:
    print(f"refused: {error}")
"""


class Programs:
    """Stand-ins for programs: a folder for PATH; each keeps its arguments and its standard input."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, name: str, then: str = "", folder: Path | None = None) -> None:
        """Add program `name`, which runs the shell line `then` after it kept what it was given."""
        path = (folder or self.folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = self.folder / Path(name).stem
        path.write_text(
            f"#!/bin/sh\nPATH=/usr/bin:/bin\nprintf '%s\\0' \"$@\" >'{kept}.arguments'\ncat >'{kept}.stdin'\n{then}\n",
            encoding="utf-8",
        )
        path.chmod(0o755)

    def arguments(self, name: str) -> list[str]:
        return (self.folder / f"{name}.arguments").read_text(encoding="utf-8").split("\0")[:-1]

    def stdin(self, name: str) -> bytes:
        return (self.folder / f"{name}.stdin").read_bytes()

    def has_run(self, name: str) -> bool:
        return (self.folder / f"{name}.stdin").exists()

    def environ(self, **more: str) -> dict[str, str]:
        return {"PATH": str(self.folder), **more}


@pytest.fixture
def programs(tmp_path: Path) -> Programs:
    return Programs(tmp_path / "bin")


# The desktops of Linux.


def test_wayland_gets_html_that_names_its_charset(programs: Programs) -> None:
    programs.add("wl-copy")
    line = copy_clip(BOTH, programs.environ(WAYLAND_DISPLAY="wayland-0"), "linux")
    assert programs.arguments("wl-copy") == ["--type", "text/html"]
    assert programs.stdin("wl-copy").decode() == MARKED
    assert line == "copied as formatted text (wl-copy), and only so: a plain-text field gets the markup"


def test_x11_gets_html_that_names_its_charset(programs: Programs) -> None:
    programs.add("xclip")
    programs.add("xsel")
    line = copy_clip(BOTH, programs.environ(DISPLAY=":0"), "linux")
    assert programs.arguments("xclip") == ["-selection", "clipboard", "-t", "text/html"]
    assert programs.stdin("xclip").decode() == MARKED
    assert line == "copied as formatted text (xclip), and only so: a plain-text field gets nothing"
    assert not programs.has_run("xsel")


@pytest.mark.parametrize(
    ("name", "display", "arguments"),
    [
        ("wl-copy", "WAYLAND_DISPLAY", ["--type", "text/plain"]),
        ("xclip", "DISPLAY", ["-selection", "clipboard"]),
        ("xsel", "DISPLAY", ["--clipboard", "--input"]),
    ],
)
def test_text_alone_is_copied_as_it_is(programs: Programs, name: str, display: str, arguments: list[str]) -> None:
    programs.add(name)
    assert copy_clip(TEXT_ALONE, programs.environ(**{display: "0"}), "linux") == f"copied as plain text ({name})"
    assert programs.arguments(name) == arguments
    assert programs.stdin(name).decode() == TEXT


def test_xsel_gets_the_text_and_the_line_says_what_was_lost(programs: Programs) -> None:
    programs.add("xsel")
    line = copy_clip(BOTH, programs.environ(DISPLAY=":0"), "linux")
    assert programs.stdin("xsel").decode() == TEXT
    assert line == "copied as plain text (xsel): it cannot carry formatting; install xclip for that"


def test_wayland_comes_first_and_its_x_server_second(programs: Programs) -> None:
    programs.add("xclip")
    environ = programs.environ(WAYLAND_DISPLAY="wayland-0", DISPLAY=":0")
    assert "(xclip)" in copy_clip(BOTH, environ, "linux")
    programs.add("wl-copy")
    assert "(wl-copy)" in copy_clip(BOTH, environ, "linux")


def test_a_program_for_a_desktop_that_is_not_there_is_not_called(programs: Programs) -> None:
    programs.add("xclip")
    with pytest.raises(UsageError, match="did not find wl-copy; install wl-clipboard, or use -o FILE"):
        copy_clip(BOTH, programs.environ(WAYLAND_DISPLAY="wayland-0"), "linux")
    assert not programs.has_run("xclip")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, r"--copy: found no desktop \(neither WAYLAND_DISPLAY nor DISPLAY is set\); use -o FILE"),
        ({"DISPLAY": ":0"}, "--copy: did not find xclip; install xclip, or use -o FILE"),
        (
            {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"},
            "--copy: did not find wl-copy or xclip; install wl-clipboard or xclip, or use -o FILE",
        ),
    ],
)
def test_where_nothing_copies_the_way_out_is_named(programs: Programs, more: dict[str, str], said: str) -> None:
    with pytest.raises(UsageError, match=f"^{said}$"):
        copy_clip(BOTH, programs.environ(**more), "linux")


def test_no_path_in_the_environment_is_no_program(monkeypatch: pytest.MonkeyPatch, programs: Programs) -> None:
    programs.add("xclip")
    monkeypatch.setenv("PATH", str(programs.folder))
    with pytest.raises(UsageError, match="did not find xclip"):
        copy_clip(BOTH, {"DISPLAY": ":0"}, "linux")


# Programs that stay, fail or hang.


def test_a_process_that_stays_to_answer_pastes_is_not_waited_for(tmp_path: Path, programs: Programs) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    programs.add("xclip", f"(read line <'{fifo}') &")
    try:
        assert "(xclip)" in copy_clip(BOTH, programs.environ(DISPLAY=":0"), "linux")
    finally:
        if programs.has_run("xclip"):
            fifo.write_text("end\n", encoding="utf-8")


def test_what_stays_is_in_a_session_of_its_own(programs: Programs) -> None:
    programs.add("xclip", f"'{sys.executable}' -c 'import os; print(os.getsid(0))' >\"$0.session\"")
    copy_clip(BOTH, programs.environ(DISPLAY=":0"), "linux")
    assert int((programs.folder / "xclip.session").read_text(encoding="utf-8")) != os.getsid(0)


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ('echo; echo "Error: Can\'t open display: :0" >&2; echo more >&2; exit 1', r"Error: Can't open display: :0"),
        ("exit 3", "exit code 3"),
    ],
)
def test_a_failure_is_told_in_the_programs_first_line(programs: Programs, then: str, said: str) -> None:
    programs.add("xclip", then)
    with pytest.raises(UsageError, match=rf"^--copy: xclip failed \({said}\); use -o FILE$"):
        copy_clip(BOTH, programs.environ(DISPLAY=":0"), "linux")


def test_a_program_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, programs: Programs) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    programs.add("xclip", f"read line <'{fifo}'")
    monkeypatch.setattr(clipboard, "_PATIENCE_S", 0.2)
    with pytest.raises(UsageError, match=r"^--copy: xclip did not end within 0\.2 s; use -o FILE$"):
        copy_clip(BOTH, programs.environ(DISPLAY=":0"), "linux")


def test_a_program_that_cannot_be_run_is_told(programs: Programs) -> None:
    programs.add("xclip")
    (programs.folder / "xclip").write_text("#!/no/such/shell\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"^--copy: xclip cannot be run \(.+\); use -o FILE$"):
        copy_clip(BOTH, programs.environ(DISPLAY=":0"), "linux")


# macOS and Windows.


def test_mac_gets_both_forms_at_once(programs: Programs) -> None:
    programs.add("osascript")
    assert copy_clip(BOTH, programs.environ(), "darwin") == "copied as formatted text and as plain text"
    assert json.loads(programs.stdin("osascript")) == {"public.html": MARKED, "public.utf8-plain-text": TEXT}
    *options, script = programs.arguments("osascript")
    assert options == ["-l", "JavaScript", "-e"]
    assert "Värnholm" not in script


def test_mac_gets_text_alone(programs: Programs) -> None:
    programs.add("osascript")
    assert copy_clip(TEXT_ALONE, programs.environ(), "darwin") == "copied as plain text"
    assert json.loads(programs.stdin("osascript")) == {"public.utf8-plain-text": TEXT}


def test_mac_without_osascript_is_told(programs: Programs) -> None:
    with pytest.raises(UsageError, match="found no osascript; put /usr/bin on the PATH, or use -o FILE"):
        copy_clip(BOTH, programs.environ(), "darwin")


def add_powershell(programs: Programs, root: Path) -> dict[str, str]:
    """Put a PowerShell where Windows has it under `root`; gives the environment that says so."""
    programs.add("powershell.exe", folder=root / "System32" / "WindowsPowerShell" / "v1.0")
    return {"SYSTEMROOT": str(root)}


def test_windows_gets_both_forms_at_once(tmp_path: Path, programs: Programs) -> None:
    programs.folder.mkdir()
    environ = add_powershell(programs, tmp_path / "Windows")
    assert copy_clip(BOTH, environ, "win32") == "copied as formatted text and as plain text"
    text, html = map(b64decode, programs.stdin("powershell").splitlines())
    assert text.decode() == TEXT.replace("\n", "\r\n")
    assert html == render_cf_html(HTML) + b"\0"
    *options, script = programs.arguments("powershell")
    assert options == ["-NoProfile", "-NonInteractive", "-STA", "-Command"]
    assert "Värnholm" not in script
    # A double quote would have to survive the quoting of a Windows command line.
    assert '"' not in script


def test_windows_gets_text_alone_with_each_line_break_whole(tmp_path: Path, programs: Programs) -> None:
    programs.folder.mkdir()
    environ = add_powershell(programs, tmp_path / "Windows")
    assert copy_clip(Clip(None, "one\r\ntwo\nthree\u2028four"), environ, "win32") == "copied as plain text"
    text, html = map(b64decode, programs.stdin("powershell").split(b"\n")[:2])
    assert text.decode() == "one\r\ntwo\r\nthree\u2028four"
    assert html == b""


def test_windows_never_runs_a_powershell_from_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, programs: Programs
) -> None:
    programs.add("powershell.exe")
    monkeypatch.chdir(programs.folder)
    with pytest.raises(UsageError, match="powershell cannot be run"):
        copy_clip(BOTH, programs.environ(SYSTEMROOT=str(tmp_path / "Windows")), "win32")
    assert not programs.has_run("powershell")


@pytest.mark.parametrize("fragment", ["", "<p>plain</p>", HTML, "<p>" + "渡" * 5000 + "</p>"])
def test_cf_html_offsets_count_bytes(fragment: str) -> None:
    form = render_cf_html(fragment)
    pairs = [line.split(b":") for line in form.split(b"\r\n")[:5]]
    names = [name for name, _ in pairs]
    assert names == [b"Version", b"StartHTML", b"EndHTML", b"StartFragment", b"EndFragment"]
    start_html, end_html, start, end = (int(value) for _, value in pairs[1:])
    assert form[start:end].decode() == fragment
    assert form[start_html:].startswith(b"<html><body>")
    assert form[:end_html].endswith(b"</body></html>")
    assert end_html == len(form)
    assert form[:start].endswith(b"<!--StartFragment-->")
    assert form[end:].startswith(b"<!--EndFragment-->")


# A terminal over SSH.


def run_child(tmp_path: Path, text: str, environ: dict[str, str], *, terminal: bool = True) -> tuple[bytes, str]:
    """Copy `text` alone in a session of its own: what its terminal was sent, and what standard output got."""
    job = tmp_path / "job.json"
    job.write_text(json.dumps([text, environ]), encoding="utf-8")
    command = [sys.executable, "-c", CHILD, str(job)]
    if not terminal:
        done = subprocess.run(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, start_new_session=True, check=True
        )
        return b"", done.stdout.decode()
    leader, follower = os.openpty()
    with subprocess.Popen(command, cwd=ROOT, stdin=follower, stdout=subprocess.PIPE, start_new_session=True) as child:
        os.close(follower)
        sent = b"".join(read_terminal(leader))
        os.close(leader)
        out, _ = child.communicate()
    assert child.returncode == 0
    return sent, out.decode()


def read_terminal(leader: int) -> Iterator[bytes]:
    """What is written to the other side of `leader`, until nobody has that open."""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:  # how Linux says the end
            return
        if not part:
            return
        yield part


OVER_SSH = "copied as plain text through the terminal (OSC 52), if it allows it: formatting does not cross SSH\n"


@pytest.mark.parametrize("variable", ["SSH_CONNECTION", "SSH_TTY"])
def test_over_ssh_the_terminal_gets_the_text_and_standard_output_does_not(
    tmp_path: Path, programs: Programs, variable: str
) -> None:
    programs.add("xclip")
    environ = programs.environ(**{variable: "here", "DISPLAY": "localhost:10.0"})
    sent, out = run_child(tmp_path, TEXT, environ)
    assert sent == b"\x1b]52;c;" + b64encode(TEXT.encode()) + b"\x07"
    assert out == OVER_SSH
    assert not programs.has_run("xclip")


def test_over_ssh_html_stays_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    terminal = tmp_path / "terminal"
    terminal.touch()
    monkeypatch.setattr(clipboard, "_TERMINAL", terminal)
    assert copy_clip(BOTH, {"SSH_TTY": "here"}, "darwin") + "\n" == OVER_SSH
    assert terminal.read_bytes() == render_osc52(TEXT)


def test_screen_is_handed_pieces_that_it_passes_on(tmp_path: Path) -> None:
    text = TEXT * 100
    sent, out = run_child(tmp_path, text, {"SSH_TTY": "here", "STY": "1.desk"})
    pieces = sent.removeprefix(b"\x1bP").removesuffix(b"\x1b\\").split(b"\x1b\\\x1bP")
    assert max(map(len, pieces)) <= 252
    assert len(pieces) > 10
    assert b"".join(pieces) == render_osc52(text)
    assert out == OVER_SSH


WRAPPED = b"\x1bPtmux;" + render_osc52(TEXT).replace(b"\x1b", b"\x1b\x1b") + b"\x1b\\"
TMUX_SAYS = 'case "$1" in show-options) rm "$0.stdin"; {};; esac'


@pytest.mark.parametrize("says", ["echo on", "echo all", "echo invalid option >&2; exit 1", None])
def test_tmux_is_handed_a_wrapped_sequence_where_it_passes_that_on(
    tmp_path: Path, programs: Programs, says: str | None
) -> None:
    if says:
        programs.add("tmux", TMUX_SAYS.format(says))
    sent, out = run_child(tmp_path, TEXT, programs.environ(SSH_TTY="here", TMUX="socket,1,0"))
    assert sent == WRAPPED
    assert out == OVER_SSH
    assert not programs.has_run("tmux")


def test_tmux_that_would_drop_the_sequence_copies_the_text_itself(tmp_path: Path, programs: Programs) -> None:
    programs.add("tmux", TMUX_SAYS.format("echo off"))
    sent, out = run_child(tmp_path, TEXT, programs.environ(SSH_TTY="here", TMUX="socket,1,0"))
    assert programs.arguments("tmux") == ["load-buffer", "-w", "-"]
    assert programs.stdin("tmux").decode() == TEXT
    assert sent == b""
    assert out == "copied as plain text through tmux, if the terminal allows it: formatting does not cross SSH\n"


def test_the_longest_text_that_a_terminal_takes_is_sent_whole(tmp_path: Path) -> None:
    text = "ä" * (LONGEST // 2)
    sent, out = run_child(tmp_path, text, {"SSH_TTY": "here"})
    assert sent == render_osc52(text)
    assert len(sent) <= 100_000
    assert out == OVER_SSH


def test_a_longer_text_is_refused_whole(tmp_path: Path) -> None:
    sent, out = run_child(tmp_path, "ä" * (LONGEST // 2) + "b", {"SSH_TTY": "here"})
    assert sent == b""
    assert out == "refused: --copy: over SSH a terminal takes at most 74,994 bytes, this is 74,995; use -o FILE\n"


def test_without_a_terminal_there_is_nothing_to_copy_through(tmp_path: Path) -> None:
    _, out = run_child(tmp_path, TEXT, {"SSH_TTY": "here"}, terminal=False)
    assert out == "refused: --copy: over SSH the terminal copies, and this command has none; use -o FILE\n"


# The real programs, where they are.


def need(*names: str) -> None:
    """Skip the test where one of the programs is not installed."""
    missing = [name for name in names if not shutil.which(name)]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


@contextmanager
def x_server() -> Iterator[dict[str, str]]:
    """A display that nobody else has; gives the environment that names it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-screen", "0", "64x64x8"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as ready:
                number = ready.readline().strip()
            yield {"PATH": os.environ["PATH"], "DISPLAY": f":{number}"}
        finally:
            server.terminate()


def holds(environ: dict[str, str], target: str, wanted: str) -> bool:
    """Whether the X clipboard holds `wanted` as `target`, asked some hundred times.

    xclip's first process may end a moment before the one that it leaves behind has the clipboard.
    """
    command = ["xclip", "-selection", "clipboard", "-o", "-t", target]

    def paste() -> str:
        return subprocess.run(command, env=environ, capture_output=True, check=False, timeout=60).stdout.decode()

    return any(paste() == wanted for _ in range(300))


def test_the_real_xclip_holds_what_was_copied_after_the_copying_ended() -> None:
    need("Xvfb", "xclip")
    long = HTML * 3000
    with x_server() as environ:
        copy_clip(Clip(long, TEXT), environ, "linux")
        assert holds(environ, "text/html", MARKED.removesuffix(HTML) + long)
        assert holds(environ, "TARGETS", "TARGETS\ntext/html\n")
        copy_clip(TEXT_ALONE, environ, "linux")
        assert holds(environ, "TARGETS", "TARGETS\nUTF8_STRING\n")
        assert holds(environ, "UTF8_STRING", TEXT)


# What runs in tmux. It stays, because tmux ends with it and need not have written everything by then.
PANE = """
import os, sys
from drafter.clipboard import Clip, copy_clip
copy_clip(Clip(None, os.environ["TEXT"]), {**os.environ, "SSH_TTY": "here"}, "linux")
sys.stdin.read()
"""


@pytest.mark.parametrize("passing", ["off", "on"])
def test_the_real_tmux_brings_the_text_to_the_outer_terminal(tmp_path: Path, passing: str) -> None:
    need("tmux")
    settings = tmp_path / "tmux.conf"
    settings.write_text(f"set -g allow-passthrough {passing}\n", encoding="utf-8")
    environ = {name: value for name, value in os.environ.items() if not name.startswith("TMUX")}
    environ |= {"TERM": "xterm-256color", "TEXT": TEXT, "PANE": PANE}
    wanted = b64encode(TEXT.encode()) + b"\x07"
    # Not in tmp_path, because the path of a socket may have no more than 107 bytes.
    with tempfile.TemporaryDirectory() as folder:
        tmux = ["tmux", "-S", f"{folder}/s", "-f", str(settings)]
        leader, follower = os.openpty()
        with subprocess.Popen(
            [*tmux, "new-session", f"'{sys.executable}' -c \"$PANE\""],
            cwd=ROOT,
            env=environ,
            stdin=follower,
            stdout=follower,
            stderr=follower,
            start_new_session=True,
        ):
            os.close(follower)
            try:
                assert is_sent(leader, wanted)
            finally:
                subprocess.run([*tmux, "kill-server"], env=environ, capture_output=True, check=False)
                os.close(leader)


def is_sent(leader: int, wanted: bytes) -> bool:
    """Whether `wanted` comes through the terminal. A minute without a byte is a no."""
    sent = b""
    while wanted not in sent and select.select([leader], [], [], 60)[0]:
        try:
            sent += os.read(leader, 65536)
        except OSError:  # how Linux says that nobody writes any more
            return False
    return wanted in sent
