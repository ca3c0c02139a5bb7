"""The code behind `draft check`, asked about one text at a time: no citations, no model."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.brief import Finding
from drafter.edited import check_edited
from drafter.edited_text import EditedText, split_text
from drafter.menus import Menu

FAILED = frozenset({"unsupported", "contradicted"})


@dataclass(frozen=True)
class Outcome:
    """What the check made of a text: whether a statement of it failed, and every finding."""

    failed: bool
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> frozenset[str]:
        """The codes of severity error."""
        return frozenset(finding.code for finding in self.findings if finding.severity == "error")


def check_text(text: str, menus: Sequence[Menu]) -> Outcome:
    """Check `text` against the sources as `draft check` does. It failed when a statement of it did."""
    statements = check_edited(split_text(EditedText("claim", text), menus), menus)
    findings = tuple(finding for statement in statements for finding in statement.findings)
    return Outcome(any(statement.verdict in FAILED for statement in statements), findings)
