"""The code behind `draft check`, asked about one text at a time: no citations, no model."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.brief import Finding, Statement
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

    @property
    def hints(self) -> frozenset[str]:
        """The codes of warnings and notes."""
        return frozenset(finding.code for finding in self.findings if finding.severity != "error")


def check_text(text: str, menus: Sequence[Menu]) -> Outcome:
    """Check `text` against the sources as `draft check` does. It failed when a statement of it did."""
    return _settle(check_edited(split_text(EditedText("claim", text), menus), menus))


def check_texts(texts: Sequence[str], menus: Sequence[Menu]) -> tuple[Statement, ...]:
    """Check many texts as one, a paragraph each: what a long article costs."""
    return check_edited(split_text(EditedText("text", "\n\n".join(texts)), menus), menus)


def _settle(statements: Sequence[Statement]) -> Outcome:
    findings = tuple(finding for statement in statements for finding in statement.findings)
    return Outcome(any(statement.verdict in FAILED for statement in statements), findings)
