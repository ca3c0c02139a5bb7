"""Pages made from the program itself; `python -m tests.generated_docs` writes them anew.

docs/commands.md is its help, docs/settings.md its list of settings, and the README's output is what the README's
command prints.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from drafter.cli import COMMANDS
from drafter.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
COMMANDS_PAGE = ROOT / "docs" / "commands.md"
SETTINGS_PAGE = ROOT / "docs" / "settings.md"
README = ROOT / "README.md"
EXAMPLE = ROOT / "examples" / "torrsey-ferry"


def render_commands() -> str:
    lines: list[tuple[str, ...]] = [()]
    for name, command in COMMANDS.items():
        children = sorted(command.commands) if isinstance(command, click.Group) else []
        lines += [(name,), *((name, child) for child in children)]
    parts = ["# Commands\n\nMade from the program's own help by `make docs`; a test holds it.\n"]
    parts += [f"## {' '.join(('draft', *line))}\n\n```text\n{_help(line)}```\n" for line in lines]
    return "\n".join(parts)


def render_settings() -> str:
    rows = []
    for name, field in Settings.model_fields.items():
        default = "" if field.default is None or field.default_factory else f"`{field.default}`"
        rows.append(f"| `{name}` | {field.description} | {default} |")
    return (
        "# Settings\n\nMade from the program by `make docs`; a test holds it. Each is a key of `drafter.toml` (in the "
        "folder you work in, or else in your configuration folder) and, in capitals behind `DRAFTER_`, an environment "
        "variable; a flag of the same name wins over both. `outlets` is a table in the file only.\n\n"
        "| setting | is | default |\n|---|---|---|\n" + "\n".join(rows) + "\n"
    )


def render_readme() -> str:
    """The README with what the example prints now."""
    with tempfile.TemporaryDirectory() as home:
        environ = {name: value for name, value in os.environ.items() if not name.startswith(("DRAFTER_", "OPENAI_"))}
        printed = subprocess.run(
            [sys.executable, "-m", "drafter", *map(str, sorted(EXAMPLE.glob("*.txt"))), "--quiet"],
            capture_output=True,
            check=True,
            cwd=ROOT,
            env={**environ, "DRAFTER_HOME": home},
        ).stdout.decode("utf-8")
    block = f"<!-- example output -->\n```markdown\n{printed}```\n"
    readme = README.read_text(encoding="utf-8")
    return re.sub(r"<!-- example output -->\n```markdown\n.*?```\n", lambda _: block, readme, count=1, flags=re.DOTALL)


def _help(line: tuple[str, ...]) -> str:
    command = [sys.executable, "-m", "drafter", *line, "--help"]
    environ = {**os.environ, "COLUMNS": "100"}
    printed = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, env=environ, text=True).stdout
    return "".join(f"{text.rstrip()}\n" for text in printed.splitlines())


if __name__ == "__main__":
    COMMANDS_PAGE.write_text(render_commands(), encoding="utf-8")
    SETTINGS_PAGE.write_text(render_settings(), encoding="utf-8")
    README.write_text(render_readme(), encoding="utf-8")
