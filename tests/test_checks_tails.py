"""Invented tails: a clause that no source has a word of, put on what a source does tell."""

import pytest

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import locate_cited
from drafter.checks.search import EvidenceIndex
from drafter.checks.slots.tails import check_tails
from drafter.menus import split_source

ARTICLE = """
The harbour town of Varnholm will close 12 of its 40 piers on Monday, Mayor Ines Okafor said.
The Tallis Line stopped its ferry to Kell after engineers found cracks in the pillars.
Repairs would take 18 months because the steel has to be ordered abroad.
Ines Okafor was treasurer of Varnholm when the piers were sold.
"""


def check(text: str) -> list[Finding]:
    menu = split_source(Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=ARTICLE.strip(), language="en"))
    statement = Statement(text=text, citations=EvidenceIndex([menu]).locate_evidence(text))
    return check_tails(statement, locate_cited(statement, {"A": menu}))


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        (
            "Varnholm will close 12 of its 40 piers on Monday, despite furious protests from tourists.",
            "despite furious protests from tourists.",
        ),
        (
            "The Tallis Line stopped its ferry to Kell, which delighted rival bus companies.",
            "which delighted rival bus companies.",
        ),
        (
            "The Tallis Line stopped its ferry to Kell and promised refunds for stranded pensioners.",
            "and promised refunds for stranded pensioners.",
        ),
        (
            "Repairs would take 18 months – longer than Brentmoor's cathedral lasted.",
            "longer than Brentmoor's cathedral lasted.",
        ),
        (
            "Ines Okafor, treasurer of Varnholm, sold the piers, delighting rival bus companies.",
            "delighting rival bus companies.",
        ),
    ],
)
def test_a_tail_of_new_words_is_an_error(text: str, tail: str) -> None:
    (finding,) = check(text)
    assert (finding.code, finding.severity) == ("tail_not_cited", "error")
    assert finding.at is not None
    assert text[slice(*finding.at)] == tail
    assert ARTICLE.strip()[finding.evidence[0].start : finding.evidence[0].end] == finding.evidence[0].quote


def test_a_short_new_tail_is_a_warning() -> None:
    (finding,) = check("Varnholm will close 12 of its 40 piers on Monday amid bitter criticism.")
    assert (finding.code, finding.severity) == ("tail_not_cited", "warning")


def test_blanked_outlets_are_not_shown() -> None:
    (finding,) = check("Varnholm will close 12 of its 40 piers on Monday; ___________ predicts furious protests.")
    assert finding.message.startswith("“… predicts furious protests”")


@pytest.mark.parametrize(
    "text",
    [
        "Okafor, treasurer of Varnholm when the piers were sold, insists nobody warned about rust.",
        "Varnholm will close 12 of its 40 piers on Monday, the mayor said.",
        "The Tallis Line stopped its ferry to Kell, after cracks were found in the pillars by engineers.",
        "The Tallis Line stopped its ferry to Kell because the pillars were cracking.",
        "Repairs would take 18 months, as steel must be ordered from abroad.",
        "Mayor Ines Okafor said 12 piers in Varnholm will close on Monday and the repairs would take 18 months.",
        "Unhappy pensioners demanded refunds, whatever their bus companies had promised.",
        "“Varnholm will close 12 of its 40 piers on Monday, whatever furious tourists shout,” Okafor said.",
    ],
)
def test_a_told_clause_passes(text: str) -> None:
    assert check(text) == []
