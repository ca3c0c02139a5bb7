"""The clipboard: a rendered brief put where it can be pasted, formatted where the platform carries that.

No library does it: of those on PyPI pyperclip, pyclip and copykitten copy text but no HTML, klembord copies both but
knows neither macOS nor Wayland, and jaraco.clipboard copies HTML on macOS and Windows only, without the text.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from drafter.errors import UsageError

_WAY_OUT = "use -o FILE"
# A first start of PowerShell on a busy machine takes many seconds.
_PATIENCE_S = 30.0
_TERMINAL = Path("/dev/tty")
# The most that hterm and others take of one sequence; they drop a longer one and say nothing.
_OSC_52 = b"\x1b]52;c;%b\x07"
_OSC_52_BYTES = 100_000
_OSC_52_TEXT_BYTES = (_OSC_52_BYTES - len(_OSC_52 % b"")) // 4 * 3
# GNU screen before 4.2 passes 256 bytes of a string on, its envelope included.
_SCREEN_BYTES = 240
# Without it Firefox and others guess the charset; this spelling is the one that they all look for.
_CHARSET = '<meta http-equiv="content-type" content="text/html; charset=utf-8">'

# Both scripts are constants that read the brief from standard input in ASCII: no code page or quoting rule touches it.
_MAC_SCRIPT = """\
ObjC.import("AppKit");
const input = $.NSFileHandle.fileHandleWithStandardInput.readDataToEndOfFile;
const forms = JSON.parse($.NSString.alloc.initWithDataEncoding(input, $.NSUTF8StringEncoding).js);
const item = $.NSPasteboardItem.alloc.init;
for (const type of Object.keys(forms)) item.setStringForType($(forms[type]), $(type));
const board = $.NSPasteboard.generalPasteboard;
board.clearContents;
if (!board.writeObjects($([item]))) throw new Error("the pasteboard took nothing");
"""
# The stream keeps .NET from encoding the HTML anew; `$true` leaves the data there when PowerShell has ended; another
# program may hold the clipboard for a moment, so that it is tried 20 times, 100 ms apart.
_WINDOWS_SCRIPT = """\
$ErrorActionPreference = 'Stop'
try {
  Add-Type -AssemblyName System.Windows.Forms
  $text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadLine()))
  $html = [Convert]::FromBase64String([Console]::In.ReadLine())
  $data = New-Object Windows.Forms.DataObject
  $data.SetData('UnicodeText', $text)
  if ($html.Length) { $data.SetData('HTML Format', (New-Object IO.MemoryStream(, $html))) }
  [Windows.Forms.Clipboard]::SetDataObject($data, $true, 20, 100)
} catch {
  [Console]::Error.WriteLine($_.Exception.Message)
  exit 1
}
"""
_POWERSHELL = ("System32", "WindowsPowerShell", "v1.0", "powershell.exe")
_CF_HEADER = "Version:0.9\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\nStartFragment:{:010}\r\nEndFragment:{:010}\r\n"


@dataclass(frozen=True)
class Clip:
    """One brief in its forms: `html`, a fragment, or None where text alone is wanted; and `text`."""

    html: str | None
    text: str


@dataclass(frozen=True)
class _Tool:
    """A program that copies to the desktop which the variable `display` names; `html` is None where it cannot."""

    name: str
    package: str
    display: str
    text: tuple[str, ...]
    html: tuple[str, ...] | None
    caveat: str = ""


# In the order tried. Each offers the one form it was given, so that a formatted copy has no plain one beside it.
_TOOLS = (
    _Tool(
        name="wl-copy",
        package="wl-clipboard",
        display="WAYLAND_DISPLAY",
        # Untold, wl-copy guesses a type from the words, and a text that begins with "From" is a mailbox.
        text=("--type", "text/plain"),
        html=("--type", "text/html"),
        caveat="a plain-text field gets the markup",
    ),
    _Tool(
        name="xclip",
        package="xclip",
        display="DISPLAY",
        text=("-selection", "clipboard"),
        html=("-selection", "clipboard", "-t", "text/html"),
        caveat="a plain-text field gets nothing",
    ),
    _Tool(name="xsel", package="xsel", display="DISPLAY", text=("--clipboard", "--input"), html=None),
)


def copy_clip(clip: Clip, environ: Mapping[str, str], platform: str = sys.platform) -> str:
    """Put `clip` on the clipboard of the desktop or, over SSH, of the terminal; gives one line on what went where.

    `environ` names the desktop, the terminal and where programs are; `platform` is as `sys.platform`. Nothing is
    written to standard output. Raises UsageError naming the way out when nothing here can copy, or a program failed.
    """
    # First, because a display over SSH is the far machine's, or a forwarded one that ends with the connection.
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return _copy_over_ssh(clip, environ)
    if platform == "darwin":
        return _copy_on_mac(clip, environ)
    if platform == "win32":
        return _copy_on_windows(clip, environ)
    return _copy_on_desktop(clip, environ)


def render_cf_html(fragment: str) -> bytes:
    """An HTML fragment in Windows' "HTML Format": four byte offsets, then a page of UTF-8 that they point into."""
    opening = b"<html><body>\r\n<!--StartFragment-->"
    body = fragment.encode()
    closing = b"<!--EndFragment-->\r\n</body></html>"
    page = len(_CF_HEADER.format(0, 0, 0, 0))
    start = page + len(opening)
    end = start + len(body)
    return _CF_HEADER.format(page, end + len(closing), start, end).encode() + opening + body + closing


def render_osc52(text: str) -> bytes:
    """The escape sequence that has a terminal copy `text`, in at most 100,000 bytes.

    Raises UsageError when `text` is too long for that: a terminal would copy nothing and not tell.
    """
    body = text.encode()
    if len(body) > _OSC_52_TEXT_BYTES:
        raise UsageError(
            f"--copy: over SSH a terminal takes at most {_OSC_52_TEXT_BYTES:,} bytes, this is {len(body):,}; {_WAY_OUT}"
        )
    return _OSC_52 % b64encode(body)


def _copy_over_ssh(clip: Clip, environ: Mapping[str, str]) -> str:
    sequence = render_osc52(clip.text)
    tmux = _find("tmux", environ) if environ.get("TMUX") else None
    if tmux and not _is_passing(tmux, environ):
        _run([tmux, "load-buffer", "-w", "-"], clip.text.encode(), environ)
        return "copied as plain text through tmux, if the terminal allows it: formatting does not cross SSH"
    if environ.get("TMUX"):
        sequence = b"\x1bPtmux;%b\x1b\\" % sequence.replace(b"\x1b", b"\x1b\x1b")
    elif environ.get("STY"):
        starts = range(0, len(sequence), _SCREEN_BYTES)
        sequence = b"".join(b"\x1bP%b\x1b\\" % sequence[at : at + _SCREEN_BYTES] for at in starts)
    try:
        with _TERMINAL.open("wb") as terminal:
            terminal.write(sequence)
    except OSError as error:
        raise UsageError(f"--copy: over SSH the terminal copies, and this command has none; {_WAY_OUT}") from error
    return "copied as plain text through the terminal (OSC 52), if it allows it: formatting does not cross SSH"


def _is_passing(tmux: str, environ: Mapping[str, str]) -> bool:
    """Whether this tmux passes a wrapped sequence on. Since 3.3 it drops it, silently, unless told otherwise."""
    try:
        return _run([tmux, "show-options", "-Apv", "allow-passthrough"], b"", environ).strip() != "off"
    except UsageError:
        return True


def _copy_on_mac(clip: Clip, environ: Mapping[str, str]) -> str:
    program = _find("osascript", environ)
    if not program:
        raise UsageError(f"--copy: found no osascript; put /usr/bin on the PATH, or {_WAY_OUT}")
    forms = {"public.utf8-plain-text": clip.text}
    if clip.html is not None:
        forms["public.html"] = _CHARSET + clip.html
    _run([program, "-l", "JavaScript", "-e", _MAC_SCRIPT], json.dumps(forms).encode(), environ)
    return _said_both(clip)


def _copy_on_windows(clip: Clip, environ: Mapping[str, str]) -> str:
    # By its full path, because a search on Windows begins in the working folder, where anybody's files may be.
    program = Path(environ.get("SYSTEMROOT", r"C:\Windows"), *_POWERSHELL)
    # Older programs show no line break without a carriage return.
    text = clip.text.replace("\r\n", "\n").replace("\n", "\r\n")
    html = b"" if clip.html is None else render_cf_html(clip.html) + b"\0"
    lines = b64encode(text.encode()) + b"\n" + b64encode(html) + b"\n"
    _run([str(program), "-NoProfile", "-NonInteractive", "-STA", "-Command", _WINDOWS_SCRIPT], lines, environ)
    return _said_both(clip)


def _copy_on_desktop(clip: Clip, environ: Mapping[str, str]) -> str:
    tools = [tool for tool in _TOOLS if environ.get(tool.display)]
    if not tools:
        raise UsageError(f"--copy: found no desktop (neither WAYLAND_DISPLAY nor DISPLAY is set); {_WAY_OUT}")
    for tool in tools:
        if program := _find(tool.name, environ):
            return _copy_with(tool, program, clip, environ)
    best = [tool for tool in tools if tool.html]
    names, packages = (" or ".join(parts) for parts in zip(*((tool.name, tool.package) for tool in best), strict=True))
    raise UsageError(f"--copy: did not find {names}; install {packages}, or {_WAY_OUT}")


def _copy_with(tool: _Tool, program: str, clip: Clip, environ: Mapping[str, str]) -> str:
    if clip.html is None or tool.html is None:
        _run([program, *tool.text], clip.text.encode(), environ)
        why = "" if clip.html is None else ": it cannot carry formatting; install xclip for that"
        return f"copied as plain text ({tool.name}){why}"
    _run([program, *tool.html], (_CHARSET + clip.html).encode(), environ)
    return f"copied as formatted text ({tool.name}), and only so: {tool.caveat}"


def _said_both(clip: Clip) -> str:
    return "copied as plain text" if clip.html is None else "copied as formatted text and as plain text"


def _find(name: str, environ: Mapping[str, str]) -> str | None:
    return shutil.which(name, path=environ.get("PATH", ""))


def _run(command: list[str], data: bytes, environ: Mapping[str, str]) -> str:
    """Run `command` with `data` as its standard input; gives what it printed.

    Raises UsageError when it cannot be run, fails (with its first line) or does not end.
    """
    name = Path(command[0]).stem
    # A file, because wl-copy and xclip leave a process behind that answers pastes, and it would hold a pipe open.
    with tempfile.TemporaryFile() as printed:
        try:
            code = _exit_code(command, data, environ, printed)
        except subprocess.TimeoutExpired as error:
            raise UsageError(f"--copy: {name} did not end within {_PATIENCE_S:g} s; {_WAY_OUT}") from error
        except OSError as error:
            raise UsageError(f"--copy: {name} cannot be run ({error.strerror}); {_WAY_OUT}") from error
        printed.seek(0)
        text = printed.read().decode(errors="replace")
    if code:
        lines = text.strip().splitlines()
        raise UsageError(f"--copy: {name} failed ({lines[0] if lines else f'exit code {code}'}); {_WAY_OUT}")
    return text


def _exit_code(command: list[str], data: bytes, environ: Mapping[str, str], printed: IO[bytes]) -> int:
    ended = subprocess.run(  # noqa: S603
        command,
        input=data,
        stdout=printed,
        stderr=subprocess.STDOUT,
        env=environ,
        timeout=_PATIENCE_S,
        check=False,
        # What stays behind must outlive a Ctrl-C at whatever the brief was piped into.
        start_new_session=True,
    )
    return ended.returncode
