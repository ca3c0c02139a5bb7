"""The parts of the extractive writer: cuts, cues, ranking, questions."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.brief import Outlet, Source
from drafter.menus import Menu, split_source
from drafter.proposal import Task
from drafter.text.printed import ENGLISH
from drafter.text.words import content_words
from drafter.writers.extracting.cues import is_prose, looks_ahead, stands_alone, weigh_significance
from drafter.writers.extracting.cutting import HEADLINE_WORDS, cut_clause, is_clean_cut
from drafter.writers.extracting.questions import pick_questions
from drafter.writers.extracting.ranking import choose_main_voices, choose_voices, is_near_repeat, rank_sentences
from drafter.writers.extracting.story import survey_story

WORDS = [
    "The",
    "council",
    "of",
    "Varnholm",
    "has closed",
    ",",
    "the",
    "ferry",
    "after",
    "“",
    "”",
    "said",
    "not",
    "(",
    ")",
    "who",
]


def menu_of(text: str, id_: str = "A", **fields: str | None) -> Menu:
    return split_source(
        Source(
            id=id_,
            outlet=Outlet(name=f"Outlet {id_}"),
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            text=text,
            **{"language": "en", "published": "2026-03-24", **fields},
        )
    )


def headline_of(text: str) -> str | None:
    menu = menu_of(text)
    cut = cut_clause(menu, menu.sentences[0], HEADLINE_WORDS)
    return cut.text if cut else None


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        (
            "The Varnholm council closed the Tallis Line on Monday, ending a century of crossings between the town and "
            "its island.",
            "The Varnholm council closed the Tallis Line on Monday",
        ),
        (
            "On Monday evening, Mayor Ines Okafor closed the old harbour of Varnholm after a crane had fallen into the "
            "basin and sunk two barges.",
            "Mayor Ines Okafor closed the old harbour of Varnholm",
        ),
        ("Varnholm has closed its harbour for the winter.", "Varnholm has closed its harbour for the winter"),
    ],
)
def test_a_headline_is_an_opening_clause(sentence: str, headline: str) -> None:
    assert headline_of(sentence) == headline


@pytest.mark.parametrize(
    "sentence",
    [
        # Each cut would lose a denial, an attribution or a hedge, or would keep no verb of its own.
        "The Tallis Line will close this summer and sell both of its old ferries, Mayor Ines Okafor denied on Monday.",
        "The council took bribes for years from the owners of the Tallis Line and its bank, according to one witness.",
        "The mayor's demands, made in a letter to the owners of the Tallis Line and to their bank on Monday, are new.",
        "Speaking after a visit to the damaged quay in the old harbour of Varnholm, the mayor promised help.",
    ],
)
def test_no_headline_that_turns_or_breaks_its_sentence(sentence: str) -> None:
    assert headline_of(sentence) is None


def test_a_span_of_time_is_not_cut_in_two() -> None:
    cut = headline_of(
        "The ferry sank off Varnholm in heavy fog two weeks after its owners had passed it as safe to sail."
    )
    assert cut is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS)))
def test_cuts_stand_in_their_sentence(words: list[str]) -> None:
    menu = menu_of(" ".join(["Okafor", *words, "today."]))
    for sentence in menu.sentences:
        cut = cut_clause(menu, sentence, HEADLINE_WORDS)
        assert cut is None or (cut.text in sentence.text and is_clean_cut(cut) and cut.words <= HEADLINE_WORDS)


@pytest.mark.parametrize(
    "sentence",
    [
        "He told the council that the ferry would not sail again.",
        "However, the council of Varnholm closed the line on Monday.",
        "According to the officials, the council closed the line on Monday.",
        "Reflecting this, the council of Varnholm closed the line on Monday.",
        "Our readers can send pictures of the closed harbour to the desk.",
        "“We cannot keep a line that nobody wants to insure any more,” Okafor said.",
        "Ships had been warned by radio every morning, he told the agency on Monday.",
        "Okafor: the mayor who closed the harbour and opened a market in it.",
        "그는 시의회가 노선을 폐지하기로 했다고 말했다.",
        "しかし市議会は月曜日に航路の廃止を決めた。",
    ],
)
def test_sentences_that_need_what_came_before(sentence: str) -> None:
    menu = menu_of(sentence)
    assert not stands_alone(menu, menu.sentences[0])


@pytest.mark.parametrize(
    "sentence",
    [
        "The council of Varnholm closed the line on Monday.",
        "The US navy closed the harbour of Varnholm on Monday.",
        "Mayor Ines Okafor said she would not sign, and he agreed.",
    ],
)
def test_sentences_that_stand_alone(sentence: str) -> None:
    menu = menu_of(sentence)
    assert stands_alone(menu, menu.sentences[0])


@pytest.mark.parametrize(
    "residue",
    [
        "The harbour of Varnholm after the storm",
        "Read more at https://varnholm.example/harbour about the storm there.",
        "MAYOR OKAFOR CLOSES THE HARBOUR OF VARNHOLM FOR GOOD.",
        "The council thanked the former harbour master James B.",
    ],
)
def test_residue_is_no_prose(residue: str) -> None:
    menu = menu_of(residue)
    assert not is_prose(menu, menu.sentences[0])


@pytest.mark.parametrize(
    ("sentence", "language", "ahead"),
    [
        ("The hearing is scheduled for 14 April in the town hall.", "en", True),
        ("Okafor vowed to open the harbour.", "en", True),
        ("The council closed the steel plant in the harbour.", "en", False),
        ("“We will fight,” Okafor told the council.", "en", False),
        ("Der Bericht soll am 30. April vorliegen.", "de", True),
        ("위원회는 다음 달 결과를 발표할 예정이다.", "ko", True),
        ("委員会は来月、結果を発表する予定だ。", "ja", True),
    ],
)
def test_looking_ahead(sentence: str, language: str, ahead: bool) -> None:
    menu = menu_of(sentence, language=language)
    assert looks_ahead(menu, menu.sentences[0]) is ahead


def test_significance_is_weighed() -> None:
    menu = menu_of("The closure is the first since 1931 and threatens the school. The council met on Monday evening.")
    assert weigh_significance(menu, menu.sentences[0]) > weigh_significance(menu, menu.sentences[1]) == 0


def test_what_outlets_share_ranks_above_what_one_says() -> None:
    shared = "The Varnholm council closed the Tallis ferry line on Monday."
    alone = "Bakers in the old town sold twice as many seeded rolls as usual."
    ranked = rank_sentences([menu_of(f"{alone} {shared}"), menu_of(f"{shared} Gulls slept on the quay all day.", "B")])
    scores = {one.sentence.id: one.score for one in ranked}
    assert scores["A2"] > scores["A1"]
    assert scores["B1"] > scores["B2"]


def test_a_focus_raises_what_it_names() -> None:
    text = "The council closed the ferry line on Monday. The market opens a new hall for fish and bread."
    menus = [menu_of(text), menu_of(text.replace("Monday", "Tuesday"), "B")]
    plain, focused = rank_sentences(menus), rank_sentences(menus, "market hall")
    gain = [after.score / before.score for before, after in zip(plain, focused, strict=True)]
    assert gain[1] > gain[0]


def test_near_repeats_are_known() -> None:
    ranked = rank_sentences(
        [
            menu_of(
                "The Varnholm council voted to close the Tallis ferry line. The mayor thanked the crews of the line."
            ),
            menu_of("The council of Varnholm voted on Monday to close the Tallis ferry line.", "B"),
        ]
    )
    assert is_near_repeat(ranked[0], ranked[2])
    assert not is_near_repeat(ranked[1], ranked[2])


def test_voices_leave_out_copies_and_count_an_agency_once() -> None:
    menus = [
        menu_of("The council closed the line."),
        menu_of("The council closed the line.", "B", origin="A"),
        menu_of("The council closed it.", "C", origin="Nordwire"),
        menu_of("The council closed it on Monday.", "D", origin="Nordwire"),
    ]
    assert [menu.source.id for menu in choose_voices(menus)] == ["A", "D"]


def test_the_brief_language_leads_when_two_voices_share_it() -> None:
    english = [menu_of("The council closed the line.", id_) for id_ in "AB"]
    german = [menu_of("Der Rat stellte die Linie ein.", id_, language="de") for id_ in "CDE"]
    chosen = choose_main_voices([*german, *english], Task(language="en"))
    assert [menu.source.id for menu in chosen] == ["A", "B"]
    assert len(choose_main_voices([*german, english[0]], Task(language="en"))) == 3


def test_a_topic_that_one_outlet_leaves_out_is_asked_about() -> None:
    light = "The harbour light had been dark for weeks, sailors told the council of Varnholm. "
    vote = "The Varnholm council closed the Tallis ferry line on Monday. "
    menus = [
        menu_of(vote + light + "Pilots blamed the harbour light for the crash at the quay of Varnholm."),
        menu_of(vote + "Nobody had mended the harbour light, a captain told the inquiry into the collision.", "B"),
        menu_of(vote + "Islanders wept in the gallery while the mayor read out the result of the vote.", "C"),
    ]
    found = pick_questions(survey_story(menus, Task(language="en")), (), ENGLISH)
    questions = {question.question: question for question in found}
    assert questions["What does each outlet say about harbour light?"].silent == ("C",)


def test_a_source_that_looks_cut_is_never_called_silent() -> None:
    light = "The harbour light had been dark for weeks, sailors told the council of Varnholm. "
    short = menu_of("Varnholm lost its ferry line to Tallis on Monday, and islanders wept in the gallery.", "C")
    cut = split_source(short.source.model_copy(update={"warnings": ("looks cut: ends in mid-sentence",)}))
    menus = [menu_of(light + "Pilots blamed the harbour light for the crash at the quay."), menu_of(light, "B"), cut]
    questions = pick_questions(survey_story(menus, Task(language="en")), (), ENGLISH)
    assert not [question for question in questions if question.silent]


def test_words_are_compared_by_their_stems() -> None:
    assert content_words("Ministers met.") == content_words("The minister is meeting")
    assert content_words("die Fähre", "de") == content_words("der Fähren", "de")
    assert set(content_words("여객선은", "ko")) & set(content_words("여객선을", "ko"))
