"""What a text credits to an outlet has to stand there."""

import pytest

from drafter.brief import Brief, Dispute, Meta, Statement, Version
from drafter.checks.outlets.crediting import check_credit, check_crediting
from drafter.checks.texts.splitting import split_edited
from drafter.edited import check_edited
from drafter.menus import index_menus
from tests.outlets import COPY_MENU, HERALD, MENUS, WITH_GERMAN, menu_of

SOBER = "the captain was breathalysed on the quay and was sober"
FLOTILLA = "islanders plan to sail over in a protest flotilla"


@pytest.mark.parametrize(
    "text",
    [
        f"The Varnholm Herald reports that {SOBER}.",
        f"The {SOBER[4:]}, the Varnholm Herald reports.",
        f"According to the Varnholm Herald, {SOBER}.",
        f"According to Radio Torrsey, {FLOTILLA}.",
        f"Radio Torrsey says {FLOTILLA}, while the Varnholm Herald reports that {SOBER}.",
        "The Sound Post and Radio Torrsey report that seven people were hurt or injured.",
        "The Sound Post puts the claims that insurers expect at about €2 million.",
        "The Island Mail reports that insurers expect claims of about €2 million.",
        "The mayor told the Sound Post that the captain was sober.",
        "The mayor, in an interview with the Sound Post, said the captain was breathalysed and was sober.",
        "A man who spoke with the Sound Post said the captain was breathalysed and was sober.",
        "Radio Torrsey reports that the weather was bad.",
        "The captain was breathalysed and was sober.",
        "The Varnholm Herald does not mention that islanders plan a protest flotilla.",
    ],
)
def test_what_the_outlet_has(text: str) -> None:
    assert check_crediting(text, MENUS) == []


@pytest.mark.parametrize(
    ("text", "wrong", "bearing"),
    [
        (f"Radio Torrsey reports that {SOBER}.", "Radio Torrsey", "A"),
        (f"The {SOBER[4:]}, the Sound Post reports.", "Sound Post", "A"),
        (f"According to the Varnholm Herald, {FLOTILLA}.", "Varnholm Herald", "C"),
        (f"Islanders {FLOTILLA[10:]}, according to the Post.", "Post", "C"),
        ("The Varnholm Herald reports that insurers expect claims of about €2 million.", "The Varnholm Herald", "BD"),
        (f"The Herald says {FLOTILLA}, while Radio Torrsey reports that {SOBER}.", "The Herald", "C"),
    ],
)
def test_what_only_another_outlet_has(text: str, wrong: str, bearing: str) -> None:
    finding = check_crediting(text, MENUS)[0]
    assert (finding.code, finding.severity) == ("outlet_wrong", "error")
    assert finding.at is not None
    assert text[finding.at[0] : finding.at[1]] == wrong
    cited = [citation.source for citation in finding.evidence]
    assert "".join(cited[: len(bearing)]) == bearing
    assert all(c.quote == MENUS[c.source].text[c.start : c.end] for c in finding.evidence)


COMMA = "The deal was almost lost over a comma. The translator saw it at two in the morning, and the comma went."
HARVEST = "Last summer nearly a third of the wheat harvest failed. Helga Varn, who led the talks, was silent."


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # The outlet that is credited has the comma; the other has the rest, of a harvest.
        ("The talks nearly failed because of a comma, Lakeside Radio reports.", []),
        ("The deal was almost lost over a comma, the Courier reports.", ["outlet_wrong"]),
        ("Nearly a third of the wheat harvest failed, Lakeside Radio reports.", ["outlet_wrong"]),
    ],
)
def test_words_told_of_other_things_are_not_the_claim(text: str, codes: list[str]) -> None:
    menus = index_menus([menu_of("A", "Lakeside Radio", COMMA), menu_of("B", "Courier", HARVEST)])
    assert [finding.code for finding in check_crediting(text, menus)] == codes


def test_a_report_that_another_outlet_credits_to_it_may_be_one_we_have_not_got() -> None:
    told = "The Sound Post first reported that the captain was dismissed on Monday."
    mail = menu_of("D", "Island Mail", f"{told} The owners would not comment.")
    assert (
        check_crediting("The Sound Post reported that the captain was dismissed on Monday.", MENUS | {"D": mail}) == []
    )
    other = menu_of("D", "Island Mail", "The captain was dismissed on Monday. The owners would not comment.")
    (finding,) = check_crediting(told, MENUS | {"D": other})
    assert finding.code == "outlet_wrong"


def test_two_outlets_each_with_the_others_news_are_two_findings() -> None:
    text = f"The Herald says {FLOTILLA}, while Radio Torrsey reports that {SOBER}."
    assert [finding.code for finding in check_crediting(text, MENUS)] == ["outlet_wrong", "outlet_wrong"]


def test_an_outlet_in_another_language_cannot_be_searched_for_words_but_for_figures() -> None:
    (unsure,) = check_crediting(f"Der Küstenbote reports that {SOBER}.", WITH_GERMAN)
    assert (unsure.code, unsure.severity) == ("outlet_unsure", "warning")
    (wrong,) = check_crediting("Der Küstenbote says insurers expect claims of about €2 million.", WITH_GERMAN)
    assert wrong.code == "outlet_wrong"


@pytest.mark.parametrize(
    ("text", "credit", "codes"),
    [
        ("The captain was breathalysed on the quay and was sober.", "The Varnholm Herald", []),
        ("The captain was breathalysed on the quay and was sober.", "Sound Post", ["outlet_wrong"]),
        ("The captain was breathalysed on the quay and was sober.", "Sound Post, The Varnholm Herald", []),
        ("The captain was breathalysed on the quay and was sober.", "Sound Post, a background source", []),
        ("Insurers expect claims of about €2 million.", "Island Mail", []),
        ("Insurers expect claims of about €2 million.", "Radio Torrsey", ["outlet_wrong"]),
    ],
)
def test_the_credit_behind_a_sentence(text: str, credit: str, codes: list[str]) -> None:
    assert [finding.code for finding in check_credit(text, credit, MENUS)] == codes


def test_outlets_that_appear_twice_are_told_by_their_number() -> None:
    twice = index_menus([menu_of("A", "Courier", HERALD), menu_of("B", "Courier", "The council sits in autumn.")])
    text = "The captain was breathalysed on the quay and was sober."
    assert check_credit(text, "Courier (1)", twice) == []
    assert [finding.code for finding in check_credit(text, "Courier (2)", twice)] == ["outlet_wrong"]


def test_credits_of_a_printed_brief_are_read() -> None:
    outlets = [menu.source.outlet.name for menu in MENUS.values()]
    printed = (
        "The captain was breathalysed on the quay and was sober. (Sound Post)\n\n"
        "- Insurers expect claims of about €2 million. (2 of 3 outlets: Sound Post, Island Mail)\n"
        "- **Island Mail** (en) — Insurers expect claims of about €2 million.\n"
    )
    edited = split_edited(printed, outlets)
    assert [(one.credit, one.is_attributed) for one in edited] == [
        ("Sound Post", False),
        ("Sound Post, Island Mail", True),
        ("Island Mail", True),
    ]
    checked = check_edited(edited, list(MENUS.values()))
    assert [[f.code for f in one.findings if f.severity == "error"] for one in checked] == [["outlet_wrong"], [], []]


def test_a_side_told_as_an_outlets_own_takes_no_side() -> None:
    other = menu_of(
        "A", "Courier", "Ministers Ines Okafor and Paul Lindqvist met in Marrick to discuss the ferry line."
    )
    menus = [
        other,
        menu_of("B", "Post", "Ministers Ines Okafor and Paul Lindqvist met in Ellerport over the ferry line."),
    ]
    line = "The ministers met in Marrick to discuss the ferry line."
    text = f"{line} (Courier)\n\n- {line} (1 of 2 outlets: Courier)\n"
    checked = check_edited(split_edited(text, ["Courier", "Post"]), menus)
    assert [[finding.code for finding in one.findings] for one in checked] == [["disputed"], []]


def test_a_brief_as_json_tells_its_disputes_as_the_outlets_own() -> None:
    met = Statement(text="Ministers met in Marrick over the ferry line.")
    brief = Brief(
        meta=Meta(slug="talks", date=None, language="en"),
        headline=Statement(text="Ministers meet"),
        dek=Statement(text="It is about the ferry line."),
        summary=(met,),
        disputes=(Dispute(topic="where", versions=(Version(sources=("A",), statement=met),)),),
    )
    edited = split_edited(brief.model_dump_json())
    assert [one.is_attributed for one in edited] == [False, False, False, True]


def test_a_copy_is_a_voice_of_its_origin() -> None:
    assert COPY_MENU.source.origin == "B"
    assert check_credit("Insurers expect claims of about €2 million.", "Island Mail", MENUS) == []
