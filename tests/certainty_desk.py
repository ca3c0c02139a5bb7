"""A small desk for the checks of certainty and attribution: one invented source, one statement, what they find."""

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import CitedText, locate_cited
from drafter.checks.overreach.check import check_overreach
from drafter.checks.search import EvidenceIndex
from drafter.menus import Menu, split_source


def split_text(text: str, language: str = "en") -> Menu:
    """The menu of a source with this text."""
    return split_source(Source(id="A", outlet=Outlet(name="Harbour Post"), sha256="0", text=text, language=language))


def cite(statement: str, source: str, language: str = "en") -> tuple[Statement, tuple[CitedText, ...]]:
    """A statement with the evidence that a search finds for it."""
    menu = split_text(source, language)
    cited = Statement(text=statement, citations=EvidenceIndex([menu]).locate_evidence(statement))
    return cited, locate_cited(cited, {"A": menu})


def find(statement: str, source: str, language: str = "en") -> list[Finding]:
    """What the checks of this family find."""
    told, evidence = cite(statement, source, language)
    return check_overreach(told, evidence)


def parse_pairs(listed: str) -> list[tuple[str, str]]:
    """(evidence, statement) for every statement (">") of a list, the evidence being the line above them."""
    pairs: list[tuple[str, str]] = []
    evidence = ""
    for line in filter(None, listed.splitlines()):
        if line.startswith("> "):
            pairs.append((evidence, line.removeprefix("> ")))
        else:
            evidence = line
    return pairs
