"""Values compared in their place: what was taken from elsewhere in the article is found, a paraphrase is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import locate_cited
from drafter.checks.search import EvidenceIndex
from drafter.checks.slots.check import check_slots
from drafter.checks.slots.values import is_same_value, locate_values
from drafter.menus import Menu, split_source

ARTICLE = """
The harbour town of Varnholm will close 12 of its 40 piers on Monday, Mayor Ines Okafor said.
Okafor told the council that repairs would cost $3 million and take 18 months.
Transport Minister Paul Reyes rejected the plan on Friday and asked the Tallis Line to keep its ferry to Kell running.
The Tallis Line, which employs 1,200 people, carried 85,000 passengers to Kell in March and 61,000 in April.
Engineer Ruth Ballard found cracks in seven pillars on 3 May, the Harbour Safety Board (HSB) said.
The board's report was sent to Judge Tomas Lind, who will hear the case in Torrsey on 14 June.
Lind was appointed by former president Clara Voss in 2019.
Nine sailors were injured and two died when the ferry Aurora struck pier 9 at 6:40 a.m.
Norland's foreign minister, Erik Solberg, met his Danish counterpart, Mette Krag, in Copenhagen.
Solberg flew home on flight VN 417 after the meeting in Copenhagen.
Skipper Aldo Brandt praised the crew, and harbour master Lena Fisk praised the fire brigade.
TORRSEY (Norland) – After talks in the old port of Torrsey, Norland and Velmark signed a treaty on herring in June.
Shares in Tallis Line fell 4.5 percent in Varnholm while shares in Kell Shipping rose 2 percent.
"""

SWAPPED = [
    # Near-verbatim copies with one value taken from elsewhere in the article.
    ("The harbour town of Varnholm will close 18 of its 40 piers on Monday, Mayor Ines Okafor said.", "figure_counts"),
    ("The harbour town of Varnholm will close 12 of its 85 piers on Monday, Mayor Ines Okafor said.", "figure_counts"),
    ("The harbour town of Varnholm will close 12 of its 40 piers on Friday, Mayor Ines Okafor said.", "date_wrong"),
    ("The harbour town of Kell will close 12 of its 40 piers on Monday, Mayor Ines Okafor said.", "name_swapped"),
    ("The harbour town of Varnholm will close 12 of its 40 piers on Monday, Paul Reyes said.", "name_swapped"),
    ("Okafor told the council that repairs would cost $3 million and take 12 months.", "figure_counts"),
    ("Reyes told the council that repairs would cost $3 million and take 18 months.", "name_swapped"),
    ("Transport Minister Tomas Lind rejected the plan on Friday.", "name_swapped"),
    ("Transport Minister Paul Reyes rejected the plan on Monday.", "date_wrong"),
    ("The Tallis Line carried 61,000 passengers to Kell in March.", "figure_counts"),
    ("The Tallis Line carried 85,000 passengers to Kell in June.", "date_wrong"),
    ("The Tallis Line carried 85,000 passengers to Torrsey in March.", "name_swapped"),
    ("Engineer Ruth Ballard found cracks in nine pillars on 3 May.", "figure_counts"),
    ("Engineer Lena Fisk found cracks in seven pillars on 3 May.", "name_swapped"),
    ("Engineer Ruth Ballard found cracks in seven pillars on 14 May.", "date_wrong"),
    ("Engineer Ruth Ballard found cracks in seven pillars on 3 June.", "date_wrong"),
    ("Judge Tomas Lind will hear the case in Kell on 14 June.", "name_swapped"),
    ("Judge Tomas Lind will hear the case in Torrsey on 3 May.", "date_wrong"),
    ("Lind was appointed by former president Ines Okafor in 2019.", "name_swapped"),
    ("Two sailors were injured when the ferry Aurora struck pier 9.", "figure_counts"),
    ("Norland's foreign minister, Paul Reyes, met his Danish counterpart, Mette Krag, in Copenhagen.", "name_swapped"),
    ("Norland's foreign minister, Erik Solberg, met his Danish counterpart, Mette Krag, in Torrsey.", "name_swapped"),
    ("Shares in Tallis Line fell 2 percent in Varnholm.", "figure_counts"),
    ("Torrsey and Velmark signed a treaty on herring in June.", "name_swapped"),
    ("Erik Solberg flew home on flight VN 9 after the meeting in Copenhagen.", "figure_counts"),
]

FAITHFUL = [
    "Norland and Velmark signed a treaty on herring in June.",
    "Velmark and Norland signed a treaty on herring in Torrsey in June.",
    "Norland signed a treaty on herring with Velmark in Torrsey.",
    "Varnholm will close 12 of its 40 piers on Monday, the mayor said.",
    "Mayor Okafor said twelve of the 40 piers in the harbour town of Varnholm will close on Monday.",
    "On Monday Varnholm will close 12 of its 40 piers.",
    "Ines Okafor told the council that repairs would cost 3 million dollars and take 18 months.",
    "The mayor told the council that repairs would cost $3m and take 18 months.",
    "Repairs would take 18 months and cost $3 million, Okafor told the council.",
    "The plan was rejected on Friday by Transport Minister Paul Reyes.",
    "On Friday Reyes rejected the plan and asked the Tallis Line to keep its ferry running.",
    "Paul Reyes, the transport minister, rejected the plan.",
    "The Tallis Line carried 61,000 passengers to Kell in April.",
    "The Tallis Line carried 61,000 passengers in April and 85,000 in March.",
    "The Tallis Line employs 1200 people.",
    "Cracks were found in 7 pillars on May 3 by engineer Ruth Ballard, the HSB said.",
    "The Harbour Safety Board said engineer Ballard found cracks in seven pillars on 3 May.",
    "The case will be heard by Judge Lind in Torrsey on 14 June.",
    "Clara Voss, the former president, appointed Lind in 2019.",
    "Two people died and nine sailors were injured when the Aurora struck pier 9.",
    "The ferry Aurora struck pier 9 at 6.40 am.",
    "After the meeting in Copenhagen Solberg flew home on flight VN 417.",
    "Solberg met Krag in Copenhagen.",
    "Denmark's foreign minister, Mette Krag, met Norland's Erik Solberg in Copenhagen.",
    "The Norland minister met his counterpart from Denmark, Mette Krag, in Copenhagen.",
    "Harbour master Lena Fisk praised the fire brigade and skipper Aldo Brandt the crew.",
    "Shares in Kell Shipping rose 2 percent in Varnholm.",
    "Shares in Tallis Line fell 4.5% while shares in Kell Shipping rose 2%.",
]


@pytest.fixture(scope="module")
def menu() -> Menu:
    text = ARTICLE.strip()
    return split_source(Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=text, language="en"))


def check(text: str, menu: Menu) -> list[Finding]:
    statement = Statement(text=text, citations=EvidenceIndex([menu]).locate_evidence(text))
    return check_slots(statement, locate_cited(statement, {"A": menu}))


@pytest.mark.parametrize(("text", "code"), SWAPPED)
def test_a_value_from_elsewhere_is_found_in_its_place(text: str, code: str, menu: Menu) -> None:
    findings = check(text, menu)
    assert [finding.code for finding in findings] == [code]
    for finding in findings:
        assert finding.severity == "error"
        assert finding.at is not None
        assert text[slice(*finding.at)].strip()
        assert all(menu.text[c.start : c.end] == c.quote for c in finding.evidence)


@pytest.mark.parametrize("text", FAITHFUL)
def test_a_faithful_statement_passes(text: str, menu: Menu) -> None:
    assert check(text, menu) == []


OWN_WORDS = """
The fever has infected more than 1.5 million people in Norland, killing more than 90,000 as of Monday.
The storm injured 15 sailors and killed nine cooks.
The council decided in a nine to six vote to end the night ferry to the island.
In an interview with the Bell, former mayor Ines Okafor called the closure a disgrace for the town.
Okafor told the Tallis Post that the harbour had been sold too cheaply.
Paul Reyes kept silent.
Twelve of the 24 seats in the chamber were empty on Monday.
"""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The fever has infected more than 90,000 people in Norland.", "figure_counts"),
        ("The storm injured nine sailors.", "figure_counts"),
        ("The council decided in a nine to eight vote to end the night ferry to the island.", "figure_counts"),
        ("In an interview with the Bell, former mayor Paul Reyes called the closure a disgrace.", "name_swapped"),
        ("Reyes told the Tallis Post that the harbour had been sold too cheaply.", "name_swapped"),
        ("Okafor told the Bell that the harbour had been sold too cheaply.", "name_swapped"),
        ("A third of the seats in the chamber were empty on Monday.", "figure_counts"),
        ("Half of the seats in the chamber were empty on Monday.", None),
        ("More than 90,000 people have died of the fever in Norland.", None),
        ("Fifteen sailors were hurt in the storm and nine cooks died.", None),
        ("The council decided, by nine votes to six, to end the night ferry to the island.", None),
        ("Ines Okafor, a former mayor, told the Bell that the closure was a disgrace for the town.", None),
        ("Speaking to the Tallis Post, Okafor said that the harbour had been sold too cheaply.", None),
    ],
)
def test_a_value_keeps_its_place_in_other_words(text: str, code: str | None) -> None:
    menu = split_source(Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=OWN_WORDS.strip(), language="en"))
    assert [finding.code for finding in check(text, menu)] == ([code] if code else [])


ROLES = """
Mayor Ines Okafor told Transport Minister Paul Reyes that the ferry would sail.
Judge Tomas Lind has accused Clara Voss of lying to the court.
The operator sued the council over the closed piers.
Varnholm beat Kell 3-1 in the harbour cup on Friday.
Erik Solberg met Mette Krag in Torrsey.
"""


@pytest.mark.parametrize(
    ("text", "is_turned"),
    [
        ("Paul Reyes told Ines Okafor that the ferry would sail.", True),
        ("Voss has accused Judge Lind of lying to the court.", True),
        ("Lind was accused by Voss of lying to the court.", True),
        ("The council sued the operator over the closed piers.", True),
        ("Kell beat Varnholm in the harbour cup on Friday.", True),
        ("Varnholm was beaten by Kell in the harbour cup.", True),
        ("Okafor told Reyes that the ferry would sail.", False),
        ("Reyes was told by Okafor that the ferry would sail.", False),
        ("Clara Voss was accused by the judge, Tomas Lind, of lying to the court.", False),
        ("The council was sued by the operator over the closed piers.", False),
        ("Kell was beaten by Varnholm in the harbour cup.", False),
        ("Mette Krag met Erik Solberg in Torrsey.", False),
        ("In Torrsey, Krag and Solberg met.", False),
    ],
)
def test_who_did_what_to_whom(text: str, is_turned: bool) -> None:
    menu = split_source(Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=ROLES.strip(), language="en"))
    findings = check(text, menu)
    assert bool(findings) == is_turned, findings
    assert all(finding.severity == "error" for finding in findings)


@pytest.mark.parametrize(
    ("source", "language", "swapped", "faithful"),
    [
        (
            "Der Rat von Varnholm schließt am Montag 12 der 40 Piers im Hafen. Die Reparatur dauert 18 Monate.",
            "de",
            "Der Rat von Varnholm schließt am Montag 18 der 40 Piers im Hafen.",
            "Am Montag schließt der Rat von Varnholm zwölf der 40 Piers im Hafen.",
        ),
        (
            "반홀름 시의회는 월요일 부두 40개 가운데 12개를 폐쇄한다. 수리에는 18개월이 걸린다.",
            "ko",
            "반홀름 시의회는 월요일 부두 40개 가운데 18개를 폐쇄한다.",
            "반홀름 시의회는 월요일에 부두 40개 가운데 12개를 폐쇄한다.",
        ),
    ],
)
def test_other_languages_are_compared_too(source: str, language: str, swapped: str, faithful: str) -> None:
    menu = split_source(Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=source, language=language))
    assert "figure_counts" in [finding.code for finding in check(swapped, menu)]
    assert check(faithful, menu) == []


PHRASES = ("Mayor Ines Okafor", "of Varnholm", "will close", "12 piers", "on Monday", "the council", "told", ", ", "“")


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=12))
def test_findings_point_into_both_texts(phrases: list[str]) -> None:
    menu = split_source(Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=ARTICLE.strip(), language="en"))
    text = " ".join(phrases)
    for finding in check(text, menu):
        assert finding.at is not None
        assert 0 <= finding.at[0] < finding.at[1] <= len(text)
        assert finding.evidence
        assert all(menu.text[c.start : c.end] == c.quote for c in finding.evidence)


DESCRIBED = """
The mayor expects results in May from the second Aurora study of ferry wakes and herring in the bay.
Kell's own study of wakes was long.
Erik Solberg, the Harbour House press officer, said the plan to close the piers was a shock to the whole town.
Noor Quist (D-N.Y.) said she was spat at on the pier.
Norland will free the crew of the trawler and pay for its nets.
"""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Results of a second Kell study of herring are due in late May, the town said.", None),
        ("Erik Solberg, Okafor's press officer, said the plan to close the piers was a shock.", None),
        ("Erik Solberg, the press officer for Okafor, said the plan to close the piers was a shock.", None),
        ("Quist, a New York Democrat, said she was spat at on the pier.", None),
        ("The mayor expects results in May from the second Kell study of ferry wakes and herring.", "name_swapped"),
        ("Kell will free the crew of the trawler and pay for its nets.", "name_swapped"),
    ],
)
def test_two_names_may_both_describe_a_thing(text: str, code: str | None) -> None:
    source = Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=DESCRIBED.strip(), language="en")
    assert [finding.code for finding in check(text, split_source(source))] == ([code] if code else [])


@pytest.mark.parametrize(("one", "other", "is_same"), [("Tokyo", "Japan", True), ("Tokyo", "Cairo", False)])
def test_a_capital_stands_for_its_country(one: str, other: str, is_same: bool) -> None:
    mine, theirs = (locate_values(f"Ships from {name} left.", "en", None)[-1] for name in (one, other))
    assert is_same_value(mine, theirs) is is_same


TWO_STORIES = """
Minister Ines Okafor said she would not resign.
Her predecessor, Nils Krog, resigned in 2024.
Kell's goal came from Timo Brandt.
Ada Falk scored twice for Varnholm.
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Former minister Nils Krog resigned.", []),
        ("Two of the goals came from Ada Falk.", []),
        ("Minister Nils Krog said he would not resign.", ["name_swapped"]),
        ("Kell's goal came from Ada Falk.", ["name_swapped"]),
    ],
)
def test_a_name_beside_a_former_office_or_an_owned_thing_is_another_story(text: str, found: list[str]) -> None:
    source = Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=TWO_STORIES.strip(), language="en")
    assert [finding.code for finding in check(text, split_source(source))] == found
