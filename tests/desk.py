"""The command line as a user sees it, in this process: arguments in; exit code, standard output and error out."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from drafter.cli import run

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "torrsey-ferry"
EXAMPLE_SOURCES = tuple(str(path) for path in sorted(EXAMPLE.glob("*.txt")))


@dataclass(frozen=True)
class Outcome:
    """How one command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


class Desk:
    """Runs commands in a folder of their own, with a home of their own and no settings from outside."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[bytes], environ: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.home = folder / "home"
        self._capture = capture
        for name in ("DRAFTER_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
            environ.delenv(name, raising=False)
        environ.setenv("DRAFTER_HOME", str(self.home))
        environ.setenv("XDG_CONFIG_HOME", str(folder / "config"))
        environ.chdir(folder)

    def run(self, *arguments: str) -> Outcome:
        """One command line."""
        self._capture.readouterr()
        code = run(arguments)
        captured = self._capture.readouterr()
        return Outcome(code, captured.out.decode("utf-8"), captured.err.decode("utf-8"))

    def write(self, name: str, text: str) -> str:
        """A file in the folder; its path."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)


@pytest.fixture
def desk(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(tmp_path, capsysbinary, monkeypatch)
