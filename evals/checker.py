"""The code behind `draft check`, asked about one text at a time: no citations, no model."""

from collections.abc import Iterable, Sequence
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
    def why(self) -> str:
        """What the errors say."""
        return "; ".join(f"{f.code}: {f.message}" for f in self.findings if f.severity == "error")

    @property
    def hints(self) -> frozenset[str]:
        """The codes of warnings and notes."""
        return frozenset(finding.code for finding in self.findings if finding.severity != "error")


def check_text(text: str, menus: Sequence[Menu]) -> Outcome:
    """Check `text` against the sources as `draft check` does. It failed when a statement of it did."""
    return _settle(check_edited(split_text(EditedText("text", text), menus), menus))


def check_each(texts: Iterable[str], menus: Sequence[Menu]) -> tuple[Outcome, ...]:
    """The same for many texts, each for itself, with one search index over the sources."""
    split = [split_text(EditedText("text", text), menus) for text in texts]
    checked = iter(check_edited([statement for part in split for statement in part], menus))
    return tuple(_settle([next(checked) for _ in part]) for part in split)


def _settle(statements: Sequence[Statement]) -> Outcome:
    findings = tuple(finding for statement in statements for finding in statement.findings)
    return Outcome(any(statement.verdict in FAILED for statement in statements), findings)
