"""Evidence for a statement that cites nothing, and better evidence for one that does."""

import pytest

from drafter.brief import Outlet, Source, Statement
from drafter.checks.search import EvidenceIndex
from drafter.menus import Menu, split_source

HARBOUR = (
    "The Tallis Line ferry ran aground off Varnholm on Tuesday night. All 212 passengers were taken ashore by the "
    "lifeboat crew. Mayor Ines Okafor praised the volunteers. The harbour master said the fog had been dense. "
    "An inquiry opens on Monday in the old customs house."
)
RADIO = (
    "Fog closed the airport for a second day. The ferry's owner declined to comment. "
    "The inquiry into the grounding will be led by a retired judge, Tomas Reyel."
)


def menu(name: str, text: str, language: str = "en") -> Menu:
    return split_source(Source(id=name, outlet=Outlet(name=name), sha256=name, text=text, language=language))


INDEX = EvidenceIndex([menu("A", HARBOUR), menu("B", RADIO)])


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("Lifeboat volunteers brought the 212 passengers ashore.", "A", "All 212 passengers"),
        ("A retired judge will lead the inquiry.", "B", "retired judge"),
        ("The owner of the ferry would not comment.", "B", "declined to comment"),
        ("Dense fog, the harbour master said.", "A", "harbour master"),
    ],
)
def test_the_first_sentence_is_the_one_that_tells_it(text: str, source: str, words: str) -> None:
    first = INDEX.locate_evidence(text)[0]
    assert first.source == source
    assert words in first.quote


def test_a_statement_merged_from_two_outlets_gets_evidence_from_both() -> None:
    found = INDEX.locate_evidence(
        "The ferry ran aground off Varnholm and Tomas Reyel, a retired judge, will lead the inquiry"
    )
    assert [citation.source for citation in found[:2]] == ["B", "A"]


def test_no_more_is_cited_once_the_words_are_covered() -> None:
    assert len(INDEX.locate_evidence("Mayor Ines Okafor praised the volunteers.")) == 1


def test_at_most_four_sentences_and_none_twice() -> None:
    found = INDEX.locate_evidence(HARBOUR + RADIO)
    assert len(found) == 4
    assert len(set(found)) == 4


def test_a_number_that_the_best_sentences_lack_is_looked_for_beside_a_word_of_the_statement() -> None:
    texts = (
        "The council of Varnholm debated the closure of the old fish market hall on Monday evening for three hours. "
        "Traders of the fish market hall fear for their livelihood after the closure. "
        "The hall needs repairs, the council of Varnholm said of the old fish market and its closure. "
        "The old fish market hall in Varnholm faces closure. "
        "Some 47 stalls would go. Bus 47 stops nearby."
    )
    found = EvidenceIndex([menu("A", texts)]).locate_evidence(
        "The closure of the old fish market hall in Varnholm, debated by the council, would cost 47 stalls."
    )
    assert any("47 stalls" in citation.quote for citation in found)
    assert not any("Bus 47" in citation.quote for citation in found)


QUAY = (
    "The new quay of Brennavik cost nine million crowns and took the builders of Hald and Sons longer than planned. "
    "The builders of Hald and Sons drove the piles of the new quay through rock that nobody had planned for. "
    "Brennavik, a town of sailmakers, has wanted a new quay longer than most builders live. "
    "Nobody in Brennavik can say who planned the new quay, or where the builders learnt their trade. "
    "In June a storm threw three cranes into the basin. "
    "The king cut the ribbon in September, and two brass bands played. "
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Builders of the new quay of Brennavik, planned by nobody, lost three cranes to a storm.", "three cranes"),
        ("The builders of Brennavik's new quay longer than planned saw a storm take cranes in June.", "In June"),
        (
            "The new quay of Brennavik, planned by nobody, by the builders Hald and Sons, got a ribbon in September.",
            "king",
        ),
    ],
)
def test_the_sentence_with_a_figure_or_date_that_the_best_ones_lack_is_brought(text: str, words: str) -> None:
    found = EvidenceIndex([menu("A", QUAY)]).locate_evidence(text)
    assert any(words in citation.quote for citation in found)


@pytest.mark.parametrize(
    ("text", "is_brought"),
    [
        ("Brennavik's builders planned a new quay longer than most until a regatta was rowed on March 23, 2026.", True),
        (
            "Brennavik's builders planned a new quay longer than most until a storm sank trawlers on March 23, 2026.",
            False,
        ),
    ],
)
def test_a_day_is_not_brought_from_a_sentence_where_another_is_told_of_the_thing(text: str, is_brought: bool) -> None:
    days = "A storm at the quay sank nine trawlers on Sunday. The crews then rowed a regatta on Monday."
    source = Source(
        id="A", outlet=Outlet(name="A"), sha256="A", text=f"{QUAY} {days}", language="en", published="2026-03-24"
    )
    found = EvidenceIndex([split_source(source)]).locate_evidence(text)
    assert any("on Monday" in citation.quote for citation in found) == is_brought


def test_function_words_alone_still_find_a_place() -> None:
    index = EvidenceIndex([menu("A", "“We will do it again,” she said. The council meets in May. Rain is due.")])
    assert index.locate_evidence("We will do it again")[0].quote.startswith("“We will do it again")


@pytest.mark.parametrize("text", ["Zeppelin quarterly", "", "…", "?!"])
def test_a_text_that_shares_no_word_has_no_evidence(text: str) -> None:
    assert INDEX.locate_evidence(text) == ()


def test_korean_and_japanese_are_found_by_pairs_of_characters() -> None:
    index = EvidenceIndex(
        [
            menu("K", "바른홀름 시장은 구조대를 칭찬했다. 배는 화요일 밤에 좌초했다.", "ko"),
            menu("J", "市長は救助隊をたたえた。船は火曜の夜に座礁した。", "ja"),
        ]
    )
    assert index.locate_evidence("배가 밤에 좌초했다")[0].quote.startswith("배는")
    assert index.locate_evidence("船が座礁")[0].quote.startswith("船は")


def test_better_evidence_is_told_only_where_it_is_clearly_better() -> None:
    wrong = Statement(
        text="A retired judge will lead the inquiry.", citations=INDEX.locate_evidence("Mayor Ines Okafor")
    )
    better = INDEX.locate_better(wrong)
    assert better is not None
    assert "retired judge" in better.quote
    right = wrong.model_copy(update={"citations": INDEX.locate_evidence(wrong.text)})
    assert INDEX.locate_better(right) is None


def test_better_evidence_needs_a_sentence_that_covers_most_of_it() -> None:
    vague = Statement(text="Officials across the region expressed deep concern about ferries and fog.", citations=())
    assert INDEX.locate_better(vague) is None


def test_a_sentence_that_has_a_figure_in_other_words_is_found() -> None:
    story = menu(
        "A",
        "Donors to the schools of Varnholm get a credit of 150 crowns for what they give to the groups. "
        "The groups of donors give credit to the schools. The law on credit was passed in the spring. "
        "About 70 percent of private schools are religious. About 40 percent of boats are old.",
    )
    text = "Donors get back what they give to the groups, up to 150 crowns; seven in ten private schools are religious."
    assert any("70 percent" in citation.quote for citation in EvidenceIndex([story]).locate_evidence(text))
    text = text.replace("seven", "four")
    assert not any("40 percent" in citation.quote for citation in EvidenceIndex([story]).locate_evidence(text))
