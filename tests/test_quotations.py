from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.quotations import FoundQuotation, locate_quotations
from drafter.text.sentences import split_sentences


def locate(text: str, language: str | None = None) -> list[FoundQuotation]:
    return locate_quotations(text, split_sentences(text, language), language)


def read(text: str, language: str | None = None) -> list[tuple[str, str | None]]:
    return [(found.span.slice(text), found.speaker) for found in locate(text, language) if found.spoken]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("She said, “We go on.”", ["We go on."]),
        ('She said, "We go on." He said, "We stay."', ["We go on.", "We stay."]),
        ("She said, ‘We go on,’ and left.", ["We go on,"]),
        ("She said, 'We can't go on,' and left.", ["We can't go on,"]),
        ("She said, “He told me ‘go home’ twice.”", ["He told me ‘go home’ twice."]),
        ("‘He called it “mad” again,’ she said.", ["He called it “mad” again,"]),
        ("Sie sagte: „Wir gehen morgen.“ Er ging.", ["Wir gehen morgen."]),
        ("Er sagte: »Wir gehen morgen.«", ["Wir gehen morgen."]),
        ("Elle a dit : « Nous partons demain. »", ["Nous partons demain."]),
        ("市長は「港を『黄金の門』と呼ぶ」と述べた。", ["港を『黄金の門』と呼ぶ"]),
        ("She said ＂We go on＂ today.", ["We go on"]),
        ("„Er rief: ‚Wir gehen morgen‘“, sagte sie.", ["Er rief: ‚Wir gehen morgen‘"]),
        ("„Er rief: ‚Wir gehen!‘“ Sie blieb. „Gut so.“", ["Er rief: ‚Wir gehen!‘", "Gut so."]),
        ("»Er rief: ›Wir gehen!‹« Sie blieb. »Gut so.«", ["Er rief: ›Wir gehen!‹", "Gut so."]),
        ("“He said, ‘We go,’” she added. “‘Go’ was it.”", ["He said, ‘We go,’", "‘Go’ was it."]),
        ("“He said, 'We go,'” she added. “'Go' was it.”", ["He said, 'We go,'", "'Go' was it."]),
        ("« Il a dit : “Nous partons” », a-t-elle ajouté.", ["Il a dit : “Nous partons”"]),
        ("«Dijo: “Nos vamos”», añadió. «Bien.»", ["Dijo: “Nos vamos”", "Bien."]),
    ],
)
def test_every_kind_of_mark_and_only_the_outermost(text: str, inside: list[str]) -> None:
    assert [found.span.slice(text) for found in locate(text)] == inside


@pytest.mark.parametrize(
    "text",
    [
        "The boys' club and the girls' club met in the '90s; rock 'n' roll played.",
        'The mast is 6\'2" tall and the pipe 12" wide.',
        "Okafor’s plan isn’t the council’s.",
        "‘Tis the season, the harbour master says.",
        "Nobody closed “this mark, and the town went on as before.",
        "Nobody opened this” mark, and the town went on.",
    ],
)
def test_apostrophes_measures_and_stray_marks_quote_nothing(text: str) -> None:
    assert locate(text) == []


def test_an_unclosed_mark_does_not_swallow_the_next_quotation() -> None:
    text = "He said “we go. Then Okafor said, “We stay.” The town slept."
    assert [found.span.slice(text) for found in locate(text)] == ["We stay."]


def test_outer_takes_in_the_marks() -> None:
    text = "She said, “We go on.”"
    (found,) = locate(text)
    assert found.outer.slice(text) == "“We go on.”"


def test_a_quotation_over_paragraphs_has_one_speaker() -> None:
    text = "Mayor Ines Okafor wrote: “We begin soon.\n\n“We shall not stop before winter.\n\n“It is ours.”\n\nIt rains."
    assert read(text) == [
        ("We begin soon.", "Mayor Ines Okafor"),
        ("We shall not stop before winter.", "Mayor Ines Okafor"),
        ("It is ours.", "Mayor Ines Okafor"),
    ]


def test_furniture_is_left_out() -> None:
    text = "Okafor said, “We go on.” Read also: “Ten things to do in Varnholm today”"
    assert len(locate_quotations(text, split_sentences(text)[:1])) == 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will rebuild,” said Mayor Ines Okafor.", "Mayor Ines Okafor"),
        ("“We will rebuild,” Okafor said on Monday.", "Okafor"),
        ("“We will rebuild,” said Okafor, who was elected in May.", "Okafor"),
        ("“We will rebuild,” the harbour master told reporters.", "the harbour master"),
        ("“We will rebuild,” said spokesman Jon Reuss.", "spokesman Jon Reuss"),
        ("“We will rebuild,” said a spokesman for the Tallis Line.", "a spokesman for the Tallis Line"),
        ("“We will rebuild,” Jon Reuss, a Tallis Line spokesman, said Tuesday.", "Jon Reuss"),
        ("“We will rebuild,” Rep. Lena Brandt (V-Kell) said.", "Rep. Lena Brandt"),
        ("“Will we rebuild?” Okafor asked.", "Okafor"),
        ("Okafor said: “We will rebuild.”", "Okafor"),
        ("Okafor: “We will rebuild it all.”", "Okafor"),
        ("On Friday, Okafor told the council that the plan was “a mess from the start”.", "Okafor"),
        ("Ines Okafor, the mayor of Varnholm, said the town “will rebuild”.", "Ines Okafor"),
        ("The mayor of Varnholm, Ines Okafor, said the town “will rebuild”.", "Ines Okafor"),
        ("The vote failed, and Lena Brandt called it “a shame for Varnholm”.", "Lena Brandt"),
        ("Okafor defended the plan, saying it was “the only way out”.", "Okafor"),
        ("Speaking to reporters, Okafor described the pier as “a ruin by the sea”.", "Okafor"),
        ("The Tallis Line issued a statement saying it “will sail again”.", "The Tallis Line"),
        ("According to the harbour master, “nobody was on board”.", "the harbour master"),
        ("“Nobody was on board,” according to Jon Reuss.", "Jon Reuss"),
        ("“Nobody was on board.” — Jon Reuss", "Jon Reuss"),
        ("Tallis Line officials said the ferry was “fit to sail”.", "Tallis Line officials"),
        ("Police said the pier was “closed for good”.", "Police"),
    ],
)
def test_the_speaker_is_named_as_the_source_prints_it(text: str, speaker: str) -> None:
    assert [found.speaker for found in locate(text)] == [speaker]


def test_the_speaker_span_is_where_the_name_stands() -> None:
    text = "“We will rebuild,” said Mayor Ines Okafor."
    (found,) = locate(text)
    assert found.speaker_span is not None
    assert found.speaker_span.slice(text) == "Mayor Ines Okafor"


def test_a_split_quotation_has_one_speaker() -> None:
    text = "“We lost it,” Okafor said, “but we go on.” “And soon,” she added. “Very soon indeed.”"
    assert {speaker for _, speaker in read(text)} == {"Okafor"}
    assert len(read(text)) == 4


def test_two_speakers_in_one_sentence_keep_their_own_words() -> None:
    text = "Okafor said “we lost it all,” and Brandt said “we won it all”."
    assert read(text) == [("we lost it all,", "Okafor"), ("we won it all", "Brandt")]


def test_a_pronoun_stands_for_the_person_last_named() -> None:
    text = "Mayor Ines Okafor came to the pier on Monday. “It is ours,” she said."
    assert read(text) == [("It is ours,", "Mayor Ines Okafor")]


def test_a_pronoun_that_fits_two_people_is_not_resolved() -> None:
    text = "The pier where Ines Okafor and Lena Brandt met is old. “It is ours and always was,” she said."
    assert read(text) == [("It is ours and always was,", None)]


def test_a_title_of_the_other_gender_does_not_fit() -> None:
    text = "Mr. Jon Reuss left the pier to Mrs. Lena Brandt. “It is ours and always was,” she said."
    assert read(text) == [("It is ours and always was,", "Mrs. Lena Brandt")]


def test_an_unattributed_quotation_goes_on_with_the_last_speaker() -> None:
    text = "“We lost it all,” said Jon Reuss.\n\n“The pier is gone.”\n\nIt rained for a week. The town slept."
    assert [speaker for _, speaker in read(text)] == ["Jon Reuss", "Jon Reuss"]


def test_a_sentence_that_ends_in_a_colon_names_the_speaker_of_the_next() -> None:
    text = "Lena Brandt wrote to the council:\n\n“The pier is gone and so are we.”"
    assert [speaker for _, speaker in read(text)] == ["Lena Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “golden bridge” will open in May.",
        "The film “The Grey Sea of Varnholm” opens in May.",
        "Marcia “Cia” Price came to the pier.",
        "A “peace” of sorts came to Varnholm.",
        "The ferry, known as “old Tallis”, is back.",
    ],
)
def test_titles_nicknames_and_scare_quotes_are_not_spoken(text: str) -> None:
    assert [(found.spoken, found.speaker) for found in locate(text)] == [(False, None)]


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        (
            "ko",
            "이네스 오카포르 시장은 30일 “항구를 다시 열겠다”고 말했다.",
            [("항구를 다시 열겠다", "이네스 오카포르 시장")],
        ),
        (
            "ko",
            "지난 30일 회담에서 오카포르 시장은 “다시 열겠다.”고 밝혔다. 그는 “괜찮다”며 웃었다.",
            [("다시 열겠다.", "오카포르 시장"), ("괜찮다", "오카포르 시장")],
        ),
        ("ko", "시는 이른바 ‘황금 다리’ 정책을 폈다.", []),
        ("ja", "イネス・オカフォー市長は「港を開く」と述べた。", [("港を開く", "イネス・オカフォー市長")]),
        ("ja", "30日、船長は、「誰もいない」と語った。", [("誰もいない", "船長")]),
        ("ja", "いわゆる「黄金橋」が開く。", []),
        (
            "de",
            "„Wir öffnen morgen“, sagte Bürgermeisterin Ines Okafor am Montag.",
            [("Wir öffnen morgen", "Bürgermeisterin Ines Okafor")],
        ),
        ("de", "Der Hafenmeister erklärte: „Das ist falsch.“", [("Das ist falsch.", "Der Hafenmeister")]),
        ("fr", "« Nous partons demain », a déclaré Ines Okafor.", [("Nous partons demain", "Ines Okafor")]),
        ("es", "«Nos vamos mañana», dijo Ines Okafor.", [("Nos vamos mañana", "Ines Okafor")]),
    ],
)
def test_other_languages(language: str, text: str, quoted: list[tuple[str, str]]) -> None:
    assert read(text, language) == quoted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "시의회는 ‘항만 안전 관리에 관한 조례’를 강조했다."),
        ("ja", "市は「港湾の安全管理に関する条例」を説明した。"),
        ("de", "Das sagte Okafor der „Sundpost“."),
        ("en", "Okafor told the “Herald” on Monday."),
    ],
)
def test_titles_in_other_languages_are_not_spoken(language: str, text: str) -> None:
    assert read(text, language) == []


@given(st.text(st.sampled_from("aB ,.\n\"'“”‘’„«»「」said"), max_size=80))
def test_quotations_are_in_order_inside_the_sentences_and_apart(text: str) -> None:
    sentences = split_sentences(text)
    found = locate_quotations(text, sentences)
    assert all(before.outer.end <= after.outer.start for before, after in pairwise(found))
    for quotation in found:
        assert quotation.outer.contains(quotation.span)
        assert any(sentence.overlaps(quotation.outer) for sentence in sentences)
        assert quotation.speaker is None or quotation.speaker_span is not None
        assert not quotation.speaker_span or quotation.speaker_span.slice(text) == quotation.speaker


@given(st.text(max_size=60))
def test_any_text_at_all_is_read(text: str) -> None:
    for quotation in locate(text):
        assert (
            0 <= quotation.outer.start <= quotation.span.start <= quotation.span.end <= quotation.outer.end <= len(text)
        )
