"""Words for kin: another one for the same person is an error, the same in other words is none."""

import pytest

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import locate_cited
from drafter.checks.names.kin import check_kin
from drafter.checks.search import EvidenceIndex
from drafter.menus import split_source
from drafter.text.kin import locate_kin

ARTICLE = """
Dinah Halbrook bought the ferry with money left by her father, a baker in Kell.
Mona Halbrook, the younger sister of Dinah Halbrook, keeps the accounts.
The line employs Aldo Sandover's husband as a cook.
The prize went to the skipper's half-brother, Piet Tarrow.
Nora Wick and her two daughters came by bus.
Rosa Lund, 61, an aunt of the harbour master, sang.
His wife Vera Brasch played the horn.
"""


def check(text: str) -> list[Finding]:
    source = Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=ARTICLE.strip(), language="en")
    menu = split_source(source)
    statement = Statement(text=text, citations=EvidenceIndex([menu]).locate_evidence(text))
    return check_kin(statement, locate_cited(statement, {"A": menu}), [menu])


@pytest.mark.parametrize(
    ("text", "at", "evidence"),
    [
        ("Dinah Halbrook bought the ferry with money left by her mother.", "mother", "father"),
        ("Money from her grandfather, a baker in Kell, paid for Halbrook's ferry.", "grandfather", "father"),
        ("The line employs Aldo Sandover's cousin as a cook.", None, None),
        ("The line employs Aldo Sandover's nephew as a cook.", "nephew", "husband"),
        ("The prize went to Piet Tarrow, an uncle of the skipper.", "uncle", "half-brother"),
        ("The accounts are kept by Dinah Halbrook's elder sister, Mona.", "elder sister", "younger sister"),
        (
            "Mona Halbrook's younger sister, Dinah, bought the ferry.",
            "younger sister",
            "younger sister of Dinah Halbrook",
        ),
        ("Rosa Lund, the harbour master's mother, sang.", "mother", "aunt"),
        ("His sister Vera Brasch played the horn.", "sister", "wife"),
    ],
)
def test_another_word_for_kin_is_an_error(text: str, at: str | None, evidence: str | None) -> None:
    findings = check(text)
    assert [finding.code for finding in findings] == (["kin_wrong"] if at else [])
    for finding in findings:
        assert finding.at is not None
        assert (text[slice(*finding.at)], finding.evidence[0].quote) == (at, evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Dinah Halbrook's dad, a baker in Kell, left her the money.",
        "The baker's daughter, Dinah Halbrook, bought the ferry.",
        "Mona's elder sister, Dinah Halbrook, bought the ferry.",
        "Mona Halbrook keeps the accounts of her sister.",
        "The skipper's brother, Piet Tarrow, won the prize.",
        "One of Wick's daughters came by bus with her sister.",
        "The harbour master's aunt Rosa Lund sang.",
        "“My uncle left me the money,” said Dinah Halbrook of her father.",
        "Its sister company in Kell sells bread.",
        "Lena Fisk, a mother of two, came by bus.",
        "No kin here.",
    ],
)
def test_the_same_kin_in_other_words_passes(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Her brother Aldo Brandt spoke.", ["Aldo Brandt"]),
        ("Her brother, Aldo, spoke.", ["Aldo"]),
        ("Her brother, Aldo said, was late.", [None]),
        ("Ines Okafor, 61, a sister of the mayor, spoke.", ["Ines Okafor"]),
        ("Ines, the elder sister of Ada Okafor, spoke.", ["Ines", "Ada Okafor"]),
        ("The parent company's sister paper in its mother tongue.", []),
        ("", []),
    ],
)
def test_whom_a_word_for_kin_stands_beside(text: str, named: list[str | None]) -> None:
    assert [found.name for found in locate_kin(text)] == named
