"""A statement that takes one side of what the outlets tell differently is told of the other."""

import pytest

from drafter.brief import Brief, Dispute, Meta, Outlet, Source, Span, Statement, Version, iter_statements
from drafter.checks.disputes.check import add_disputed, check_disputed, mark_disputed
from drafter.checks.texts.splitting import split_edited
from drafter.edited import check_edited
from drafter.menus import Menu, index_menus, split_source

HERALD = (
    "Trade ministers Ines Okafor of Velmark and Paul Lindqvist of Sundau met in Marrick on 12 March to discuss fishing "
    "limits in the Sound. The meeting came six weeks after Foreign Minister Teodor Valk visited Paris in January 2031. "
    "Foreign Minister Valk stayed for a day. The harbour ferry between the two countries had been suspended because of "
    "a crack in the hull of the Lady Torrsey."
)
RADIO = (
    "At a meeting in Ellerport on 11 March, Velmark's trade minister Ines Okafor and her colleague Paul Lindqvist of "
    "Sundau discussed fishing limits in the Sound. Foreign Minister Dora Hagen spoke of the matter during her trip to "
    "France in January. The harbour ferry had been suspended following a strike by deckhands over night pay."
)
POST = "Fishing limits in the Sound are set by a treaty of 1987. Herring stocks fell by 12 per cent last year."


def menu_of(id_: str, name: str, text: str, published: str = "2031-03-13") -> Menu:
    source = Source(id=id_, outlet=Outlet(name=name), published=published, language="en", sha256="0" * 64, text=text)
    return split_source(source)


MENUS = index_menus(
    [
        menu_of("A", "Harbour Herald", HERALD),
        menu_of("B", "Varnholm Radio", RADIO),
        menu_of("C", "Sound Post", POST),
    ]
)


@pytest.mark.parametrize(
    ("text", "words", "mine", "theirs"),
    [
        ("The ministers met in Marrick.", "in Marrick", "in Marrick", "in Ellerport"),
        ("Okafor and Lindqvist held talks in Ellerport.", "in Ellerport", "in Ellerport", "in Marrick"),
        ("In Marrick, the two ministers met to discuss fishing.", "In Marrick", "in Marrick", "in Ellerport"),
        ("The two trade ministers met on 12 March.", "12 March", "12 March", "11 March"),
        ("The meeting on March 11 was about fishing limits.", "March 11", "11 March", "12 March"),
        ("It was six weeks after Valk visited Paris.", "Valk", "Teodor Valk", "Dora Hagen"),
        ("Dora Hagen visited France in January 2031.", "Dora Hagen", "Dora Hagen", "Teodor Valk"),
        (
            "The ferry was suspended because of a crack in the hull.",
            "suspended because of a crack in the hull",
            "suspended because of a crack in the hull of the Lady Torrsey",
            "suspended following a strike by deckhands over night pay",
        ),
    ],
)
def test_one_side_as_settled_is_told_of_the_other(text: str, words: str, mine: str, theirs: str) -> None:
    (finding,) = check_disputed(Statement(text=text), MENUS)
    assert (finding.code, finding.severity) == ("disputed", "warning")
    assert finding.at is not None
    assert text[finding.at[0] : finding.at[1]] == words
    assert [citation.quote for citation in finding.evidence] == [mine, theirs]
    assert all(c.quote == MENUS[c.source].text[c.start : c.end] for c in finding.evidence)
    assert mine in finding.message
    assert theirs in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "According to the Harbour Herald, the ministers met in Marrick.",
        "The outlets differ on whether the ministers met in Marrick or Ellerport.",
        "The ministers met in Marrick or, by another account, in Ellerport.",
        "The ministers met on Wednesday or Thursday, accounts differ.",
        "The ministers discussed fishing limits in the Sound.",
        "Valk stayed in Paris for a day.",
        "A treaty of 1987 sets the limits.",
        "Lindqvist met reporters in Sundau.",
        "The council of Marrick met on 3 May.",
    ],
)
def test_what_takes_no_side(text: str) -> None:
    assert check_disputed(Statement(text=text), MENUS) == []


def test_one_outlet_alone_disputes_nothing() -> None:
    alone = {"A": MENUS["A"]}
    assert check_disputed(Statement(text="The ministers met in Marrick."), alone) == []


def test_a_source_that_tells_both_disputes_nothing() -> None:
    both = menu_of("B", "Varnholm Radio", f"{RADIO} Earlier reports had named Marrick.")
    assert check_disputed(Statement(text="The ministers met in Marrick."), MENUS | {"B": both}) == []


def test_a_verdict_stays_as_it_is() -> None:
    statement = Statement(text="The ministers met in Marrick.", verdict="supported")
    marked = add_disputed(statement, MENUS)
    assert marked.verdict == "supported"
    assert [finding.code for finding in marked.findings] == ["disputed"]


def test_a_brief_is_marked_where_it_speaks_itself_and_not_where_it_tells_the_dispute() -> None:
    told = Statement(text="The ministers met in Marrick.")
    brief = Brief(
        meta=Meta(slug="talks", date=None, language="en"),
        headline=Statement(text="Ministers met in Marrick"),
        dek=Statement(text="Fishing limits are at stake."),
        summary=(told.model_copy(),),
        disputes=(Dispute(topic="where", versions=(Version(sources=("A",), statement=told),)),),
    )
    marked = mark_disputed(brief, MENUS)
    assert [len(statement.findings) for statement in iter_statements(marked)] == [1, 0, 1, 0]


OPEN = (
    "Prosecutors opened an inquiry into the dairy. When Corvane knew of the toxin is in dispute. The dairy says that "
    "the first complaint came on 29 May; the inspectorate says that a chemist wrote to it on 18 May. It was not clear "
    "who opened the sluice gate on Monday. The two towns disagree over who owns the harbour crane. The plant is known "
    "for its cheese, and how it makes the cheese is clear."
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Corvane knew of the toxin on 18 May.", "When Corvane knew"),
        ("A foreman opened the sluice gate on Monday.", "who opened"),
        ("The harbour crane is one that Varnholm owns.", "who owns"),
    ],
)
def test_what_a_source_itself_leaves_open_is_not_settled(text: str, words: str) -> None:
    menus = index_menus([menu_of("A", "Harbour Herald", OPEN)])
    (finding,) = check_disputed(Statement(text=text, citations=(menus["A"].cite(Span(0, 10)),)), menus)
    assert (finding.code, finding.severity) == ("disputed", "warning")
    assert words in finding.evidence[0].quote


@pytest.mark.parametrize(
    "text",
    [
        "The inspectorate says that Corvane knew of the toxin on 18 May.",
        "When Corvane knew of the toxin is disputed.",
        "It is unclear when Corvane knew of the toxin.",
        "Corvane may have known of the toxin in May.",
        "Corvane makes cheese.",
        "Prosecutors opened an inquiry.",
        "The plant makes the cheese.",
    ],
)
def test_what_is_credited_or_not_asked_is_left_alone(text: str) -> None:
    menus = index_menus([menu_of("A", "Harbour Herald", OPEN)])
    assert check_disputed(Statement(text=text), menus) == []


def test_what_one_source_does_not_know_another_may() -> None:
    later = "A foreman opened the sluice gate on Monday, the police found. The gate is of iron."
    menus = index_menus([menu_of("A", "Harbour Herald", OPEN), menu_of("B", "Sound Post", later, "2031-03-15")])
    cited = (menus["B"].cite(menus["B"].sentences[0].span),)
    assert check_disputed(Statement(text="A foreman opened the sluice gate on Monday.", citations=cited), menus) == []


def test_a_disputed_value_is_no_error_where_the_other_side_is_the_evidence() -> None:
    fare = "The fare rises for the islanders take effect on 3 March. The town council had asked for them."
    late = "New prices will take effect March 4, so nobody pays more this week. Islanders will pay 4 crowns a crossing."
    menus = [menu_of("A", "Herald", fare), menu_of("B", "Post", late)]
    (checked,) = check_edited(
        split_edited("The new prices will take effect on 3 March, so nobody pays more now."), menus
    )
    assert [(one.code, one.severity) for one in checked.findings if one.severity != "note"] == [("disputed", "warning")]
    assert checked.verdict == "unchecked"
    (wrong,) = check_edited(split_edited("The new prices will take effect on 9 March, so nobody pays more now."), menus)
    assert "date_wrong" in [one.code for one in wrong.findings]


def test_another_error_beside_a_disputed_value_gives_the_verdict_its_reason() -> None:
    fare = "The fare rises for the islanders take effect on 3 March. The town council had asked for them."
    late = "New prices will take effect March 4, so some islanders pay no more this week, prosecutors allege."
    menus = [menu_of("A", "Herald", fare), menu_of("B", "Post", late)]
    text = "The new prices will take effect on 3 March, so all islanders pay no more now."
    (checked,) = check_edited(split_edited(text), menus)
    errors = [one for one in checked.findings if one.severity == "error"]
    assert "scope_widened" in [one.code for one in errors]
    assert (checked.verdict, checked.reason) == ("unsupported", errors[0].message)
