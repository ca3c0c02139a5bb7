"""docs/commands.md, made from the program's own help. `python -m tests.generated_docs` writes it anew."""

from pathlib import Path

import click

from drafter.cli import COMMANDS, draft
from drafter.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
COMMANDS_PAGE = ROOT / "docs" / "commands.md"
SETTINGS_PAGE = ROOT / "docs" / "settings.md"


def render_commands() -> str:
    sections = [("draft", draft)]
    for name, command in COMMANDS.items():
        sections.append((f"draft {name}", command))
        if isinstance(command, click.Group):
            sections += [(f"draft {name} {child}", inner) for child, inner in sorted(command.commands.items())]
    parts = ["# Commands\n\nMade from the program's own help by `make docs`; a test holds it.\n"]
    parts += [f"## {name}\n\n```text\n{_help(name, command)}\n```\n" for name, command in sections]
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


def _help(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=name, terminal_width=100, max_content_width=100)
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


if __name__ == "__main__":
    COMMANDS_PAGE.write_text(render_commands(), encoding="utf-8")
    SETTINGS_PAGE.write_text(render_settings(), encoding="utf-8")
