"""Claims that an outlet does not say something, searched for in its text."""

import pytest

from drafter.brief import Finding
from drafter.checks.outlets.absence import check_absence
from drafter.checks.outlets.check import mask_outlets
from drafter.checks.outlets.silence import locate_absence
from drafter.checks.texts.splitting import split_edited
from drafter.edited import check_edited
from drafter.menus import Menu, index_menus
from tests.outlets import HERALD_MENU, MENUS, WITH_GERMAN, cut_short, menu_of

KOREAN = "바른홀름 항구에서 연락선이 어선 열두 척을 들이받았다. 이네스 오카포르 시장은 어민들에게 보상을 약속했다."
JAPANESE = "ヴァーンホルム港でフェリーが漁船12隻に衝突した。市長は漁師への補償を約束した。"


def the_finding(text: str, menus: dict[str, Menu] = MENUS) -> Finding:
    (finding,) = check_absence(text, menus)
    assert finding.at is not None
    assert text[finding.at[0] : finding.at[1]].strip() == text[finding.at[0] : finding.at[1]] != ""
    assert all(c.quote == menus[c.source].text[c.start : c.end] for c in finding.evidence)
    return finding


@pytest.mark.parametrize(
    ("text", "what", "sources"),
    [
        ("The Varnholm Herald does not mention compensation.", "compensation", "A"),
        ("The Varnholm Herald doesn’t mention any compensation.", "any compensation", "A"),
        ("The Herald never mentions the mayor.", "the mayor", "A"),
        ("The Varnholm Herald makes no mention of a captain.", "a captain", "A"),
        ("The Varnholm Herald's report says nothing about compensation, unlike the rest.", "compensation", "A"),
        ("The Sound Post leaves out the inquiry into the pilot service.", "the inquiry into the pilot service", "B"),
        ("The Sound Post fails to mention the inquiry.", "the inquiry", "B"),
        ("The Sound Post is silent on insurers; the Herald is not.", "insurers", "B"),
        ("Radio Torrsey did not report that islanders plan a flotilla.", "that islanders plan a flotilla", "C"),
        ("Radio Torrsey does not name Ines Okafor.", "Ines Okafor", "C"),
        ("Radio Torrsey does not say how many people were injured.", "how many people were injured", "C"),
        ("Neither the Sound Post nor Radio Torrsey mentions the fog.", "the fog", "B"),
        ("The Sound Post and Radio Torrsey do not mention a flotilla.", "a flotilla", "C"),
        ("No outlet mentions the light on the east mole.", "the light on the east mole", "A"),
        ("None of the outlets reports that the captain was sober.", "that the captain was sober", "A"),
        ("Compensation is not mentioned in the Varnholm Herald.", "Compensation", "A"),
        ("The flotilla is missing from Radio Torrsey.", "The flotilla", "C"),
        ("Only the Sound Post reports that seven people were hurt.", "that seven people were hurt", "C"),
        ("Only Radio Torrsey mentions the mayor.", "the mayor", "ABD"),
        ("The Sound Post alone mentions the mayor.", "the mayor", "A"),
        ("Radio Torrsey is the only outlet to mention Varnholm.", "Varnholm", "ABD"),
    ],
)
def test_what_stands_in_the_source_is_not_absent(text: str, what: str, sources: str) -> None:
    finding = the_finding(text)
    assert (finding.code, finding.severity) == ("absence_wrong", "error")
    assert finding.at is not None
    assert text[finding.at[0] : finding.at[1]] == what
    assert "".join(citation.source for citation in finding.evidence) == sources


@pytest.mark.parametrize(
    "text",
    [
        "The Sound Post does not mention the captain.",
        "The Herald makes no mention of an inquiry.",
        "Radio Torrsey doesn't say who will pay.",
        "Radio Torrsey never mentions compensation.",
        "Neither the Sound Post nor Radio Torrsey mentions the dark mole light.",
        "Only the Varnholm Herald reports that the captain was sober.",
        "Only the Sound Post mentions insurers.",
        "No outlet mentions a strike.",
        "Compensation is not mentioned in the Sound Post.",
    ],
)
def test_what_is_not_found_is_no_proof(text: str) -> None:
    finding = the_finding(text)
    assert (finding.code, finding.severity) == ("absence_unproved", "note")
    assert "not found in the text supplied" in finding.message


def test_nothing_is_claimed_of_a_text_that_looks_cut() -> None:
    cut = cut_short(HERALD_MENU)
    finding = the_finding("The Varnholm Herald does not mention an inquiry.", MENUS | {"A": cut})
    assert (finding.code, finding.severity) == ("absence_unsure", "warning")
    found = the_finding("The Varnholm Herald does not mention compensation.", MENUS | {"A": cut})
    assert found.code == "absence_wrong"


def test_a_text_in_another_language_is_not_searched() -> None:
    finding = the_finding("Der Küstenbote does not mention the captain.", WITH_GERMAN)
    assert finding.code == "absence_unsure"
    assert "another language" in finding.message


def test_what_may_be_told_in_other_words_is_pointed_at() -> None:
    finding = the_finding("The Varnholm Herald does not mention the broken mole light.")
    assert finding.code == "absence_unsure"
    assert finding.evidence[0].quote == "The light on the east mole had been dark for twelve days."


@pytest.mark.parametrize(
    ("text", "menu"),
    [
        ("Der Küstenbote erwähnt die Entschädigung nicht.", WITH_GERMAN["E"]),
        ("Nur die Ostseepost berichtet über Entschädigung.", WITH_GERMAN["E"]),
        ("하버신문은 보상을 언급하지 않았다.", menu_of("K", "하버신문", KOREAN, language="ko")),
        ("港新聞は補償に触れていない。", menu_of("J", "港新聞", JAPANESE, language="ja")),
    ],
)
def test_the_commonest_forms_of_other_languages(text: str, menu: Menu) -> None:
    other = menu_of("P", "Ostseepost", "Der Rat tagt im Herbst.", language=menu.source.language or "de")
    finding = the_finding(text, index_menus([menu, other]))
    assert finding.code == "absence_wrong"
    assert finding.evidence[0].source == menu.source.id


@pytest.mark.parametrize(
    "text",
    [
        "The council did not mention the Sound Post.",
        "The captain said nothing about the fog.",
        "Only seven people were hurt, the Sound Post reports.",
        "The Sound Post reports that no one was killed.",
        "The Varnholm Herald reports that the mayor did not mention the captain.",
        "Mayor Ines Okafor did not say who would pay.",
    ],
)
def test_what_claims_no_absence(text: str) -> None:
    assert check_absence(text, MENUS) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Sound Post does not mention Paul Zeppelin or the 44 crates.",
        "No outlet mentions Kim Zeppelin.",
        "Neither the Sound Post nor Radio Torrsey mentions the Nordic bank.",
    ],
)
def test_the_other_checks_do_not_look_for_what_is_called_absent(text: str) -> None:
    (checked,) = check_edited(split_edited(text), list(MENUS.values()))
    assert [finding.code for finding in checked.findings] == ["absence_unproved"]
    assert checked.verdict == "unchecked"


def test_what_is_called_absent_is_blanked_for_the_other_checks() -> None:
    text = "The Sound Post does not mention Paul Zeppelin or the 44 crates."
    assert mask_outlets(text, MENUS) == "_" * (len(text) - 1) + "."
    alone = "Only the Sound Post mentions 2 million."
    assert mask_outlets(alone, MENUS) == "Only the __________ mentions 2 million."


def test_a_long_line_is_read_in_no_time() -> None:
    for text in ("The Sound Post " + "not " * 25_000, "only " * 20_000, "a" * 100_000, "Sound Post" + " " * 100_000):
        locate_absence(text, MENUS)
