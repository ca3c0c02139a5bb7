"""What the critic may clear: nothing that a rule failed, and nothing that the cited sentences hardly have a word of."""

import pytest

from drafter.brief import Outlet, Source, Statement, Verdict
from drafter.checks.checking import settle_judgement
from drafter.menus import Menu, index_menus, split_source
from drafter.proposal import Judgement

TEXT = (
    "Varnholm's council voted on Monday to close the old pier before the summer. Mayor Ines Okafor told a crowded hall "
    "that the planks were rotten. The harbour office will put up a fence."
)
GERMAN = "Der Rat von Varnholm hat am Montag beschlossen, die alte Mole zu sperren. Die Bohlen seien morsch."


def menu_of(id_: str, text: str, language: str) -> Menu:
    return split_source(Source(id=id_, outlet=Outlet(name="Bell"), language=language, sha256="0" * 64, text=text))


MENUS = index_menus([menu_of("A", TEXT, "en"), menu_of("B", GERMAN, "de")])


def judge(text: str, *ids: str) -> Statement:
    cited = tuple(MENUS[id_[0]].cite(MENUS[id_[0]].sentence_by_id[id_].span) for id_ in ids)
    return settle_judgement(Statement(text=text, citations=cited), Judgement(verdict="supported"), MENUS)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The council voted to close the pier.", ("A1",)),
        ("The Bell leads with the vote to close the old pier.", ("A1",)),
        ("The article presents the closing of the pier as the council's vote.", ("A1",)),
        ("Okafor told the hall that the planks were rotten and a fence will follow.", ("A2",)),
        ("The pier will be closed, the council of Varnholm decided.", ("B1",)),
    ],
)
def test_the_critic_clears_what_the_cited_sentences_have_words_for(text: str, ids: tuple[str, ...]) -> None:
    assert judge(text, *ids).verdict == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "The statement is correct.",
        "Okafor blamed a careless contractor for everything.",
        "The decision has significant implications for tourism and the local economy.",
    ],
)
def test_the_critic_alone_clears_nothing_made_up(text: str) -> None:
    judged = judge(text, "A1", "A2")
    assert (judged.verdict, judged.findings[0].code) == ("unchecked", "critic_unconfirmed")
    assert "“" in judged.reason


@pytest.mark.parametrize("verdict", ["partly_supported", "unsupported", "contradicted"])
@pytest.mark.parametrize(("words", "at"), [("close", (18, 23)), ("burn", None), ("", None)])
def test_what_the_critic_finds_shows_both_sides(verdict: Verdict, words: str, at: tuple[int, int] | None) -> None:
    text = "The council voted close to the pier."
    cited = (MENUS["A"].cite(MENUS["A"].sentences[0].span),)
    judgement = Judgement(verdict=verdict, words=words, reason="not there")
    [finding] = settle_judgement(Statement(text=text, citations=cited), judgement, MENUS).findings
    assert (finding.at, finding.evidence) == (at or (0, len(text)), cited)
