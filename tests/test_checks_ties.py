"""Whom a statement ties to what: a role at a place or body that no source brings together with the name."""

import pytest

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import locate_cited
from drafter.checks.names.ties import check_ties
from drafter.checks.search import EvidenceIndex
from drafter.menus import split_source

ARTICLE = """
Ships were kept out of Varnholm harbour on Monday.
The Tallis Line stopped its ferry to Kell in the morning.
Dinah Halbrook, an analyst at Castell Bank, expects the closure to cost $3 million.
Shops stayed open all day.
The town band played in the rain.
Engineer Ruth Ballard has taught at Torrsey University since 2019.
She found cracks in seven pillars.
The mayor, Anneke Draycott, told the council to wait.
Nobody was hurt.
Passengers were taken to Ellerport by bus.
They were given tea and biscuits.
Aldo Brandt, who led the talks for the Harbour Union, praised the drivers.
Strikes went on at the shipyard in Marrick, which employs 90 people.
Wages there are low.
Drivers from Ellerport were paid more.
"""


def check(text: str) -> list[Finding]:
    source = Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=ARTICLE.strip(), language="en")
    menu = split_source(source)
    statement = Statement(text=text, citations=EvidenceIndex([menu]).locate_evidence(text))
    return check_ties(statement, locate_cited(statement, {"A": menu}))


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("The closure will cost $3 million, said Dinah Halbrook, an analyst at Torrsey University.", "Dinah Halbrook"),
        ("“Wait,” said Anneke Draycott, the mayor of Ellerport.", "Anneke Draycott"),
        ("Ruth Ballard, an engineer at Castell Bank, found cracks in seven pillars.", "Ruth Ballard"),
        ("Ruth Ballard, an analyst at Castell Bank, found cracks in seven pillars.", "Ruth Ballard"),
        ("Ruth Ballard of Ellerport found cracks in seven pillars.", "Ruth Ballard"),
        ("Dinah Halbrook, who led the talks for the Harbour Union, expects a loss.", "Dinah Halbrook"),
    ],
)
def test_a_tie_that_no_source_makes_is_found(text: str, tied: str) -> None:
    (finding,) = check(text)
    assert (finding.code, finding.severity) == ("name_untied", "error")
    assert finding.at is not None
    assert text[slice(*finding.at)].startswith(tied)
    assert len(finding.evidence) == 2
    assert all(ARTICLE.strip()[c.start : c.end] == c.quote for c in finding.evidence)


def test_a_site_is_tied_to_its_place() -> None:
    (finding,) = check("The Ellerport shipyard employs 90 people.")
    assert (finding.code, finding.severity) == ("name_untied", "error")
    (place,) = finding.evidence
    assert ARTICLE.strip()[place.start : place.end] == place.quote
    assert "shipyard in Marrick" in place.quote


@pytest.mark.parametrize(
    "text",
    [
        "The closure will cost $3 million, said Dinah Halbrook, an analyst at Castell Bank.",
        "Dinah Halbrook, an analyst at Castell Bank, expects the closure to cost $3 million.",
        "Ruth Ballard, an engineer at Torrsey University, found cracks in seven pillars.",
        "Anneke Draycott, the mayor of Varnholm, told the council to wait.",
        "Aldo Brandt, who led the talks for the Harbour Union, praised the drivers.",
        "Passengers from Kell were taken to Ellerport.",
        "Ruth Ballard found cracks, and passengers in Ellerport were given tea.",
        "Lena Fisk, an analyst at Nordwire, agreed.",
        "The Marrick shipyard employs 90 people.",
        "The Norland shipyard employs 90 people.",
        "The Brandt shipyard employs 90 people.",
        "The Varnholm harbour was shut.",
        "Ruth Ballard, speaking in Ellerport, told of cracks in seven pillars.",
        "Ruth Ballard, applauded at Castell Bank, told of cracks in seven pillars.",
    ],
)
def test_a_tie_that_a_source_makes_passes(text: str) -> None:
    assert check(text) == []
