from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.sentences import split_paragraphs, split_sentences

SHARED = Path(__file__).parent.parent.parent / "shared" / "sources"


def sentences(text: str, language: str | None = None) -> list[str]:
    return [span.slice(text) for span in split_sentences(text, language)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The ferry left.", "It came back."],
        ["Is it open?", "Nobody knows!", "We wait…", "It rains."],
        ["Gov. Lena Brandt met Vice Adm. Ole Tamm on Jan. 8 in Varnholm.", "They agreed."],
        ["She met J. R. Reuss, Ph.D., and Dr. No. 5.", "All left."],
        ["The U.S. Navy came at 5 p.m. Monday.", "It left at 6 a.m.", "The town slept."],
        ["He works for Tallis Inc. in Varnholm.", "He likes it."],
        ["He sold Tallis Inc.", "The price was 3.5 million crowns."],
        ["He lives in the U.S.", "He came home."],
        ["See No. 5 on the list, e.g. the pier.", "The answer was no.", "Nobody moved."],
        ["The pier is 4.2 metres wide.", "In 2018.", "It holds."],
        ["Okafor, 51.", "A ferry."],
        ["He walked down Main St. to the pier.", "St. Ines Church is closed."],
        ["He spoke (twice.)", "Then he left."],
        ["It is proven.[4]", "Nobody doubts it."],
        ["The end is here.", "“We go,” she said."],
    ],
)
def test_news_prose(parts: list[str]) -> None:
    assert sentences(" ".join(parts), "en") == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["“We will rebuild.”", "She left."],
        ['"We will rebuild."', "She left."],
        ["“We will rebuild,” she said.", "“It is ours.”", "The council agreed."],
        ["“Why now?” he asked.", "Nobody answered."],
        ["“Why now?” Okafor asked.", "Nobody answered."],
        ["“Why now?”", "Nobody answered."],
        ["“Stop!” the harbour master shouted."],
        ["“We go.", "We stay away.”", "He left."],
        ["She called it ‘a mess.’", "He did not."],
        ["He said “very ‘bold!’ ”", "Many agreed."],
    ],
)
def test_a_sentence_ends_after_the_closing_mark(parts: list[str]) -> None:
    assert sentences(" ".join(parts), "en") == parts


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        (
            "ko",
            "시장은 “항구를 열겠다.”고 말했다. 그는 “괜찮다.” 라고 했다. 끝났어요.",
            ["시장은 “항구를 열겠다.”고 말했다.", "그는 “괜찮다.” 라고 했다.", "끝났어요."],
        ),
        ("ko", "3.5% 올랐다.그는 떠났다.", ["3.5% 올랐다.", "그는 떠났다."]),
        (
            "ja",
            "市長は「港を開く。皆で。」と述べた。船が来た！",
            ["市長は「港を開く。皆で。」と述べた。", "船が来た！"],
        ),
        ("ja", "「はい。」「いいえ。」", ["「はい。」", "「いいえ。」"]),
        ("zh", "港口关闭了。市长说：“我们会重建。”他走了？", ["港口关闭了。", "市长说：“我们会重建。”他走了？"]),
        (
            "de",
            "Am 3. Mai sagte sie: „Wir öffnen.“ Die 7. Flotte kam z. B. aus Kiel. Es kostet 3 Mio. Kronen.",
            ["Am 3. Mai sagte sie: „Wir öffnen.“", "Die 7. Flotte kam z. B. aus Kiel.", "Es kostet 3 Mio. Kronen."],
        ),
        ("fr", "« C’est fini. » Il part. M. Reuss reste.", ["« C’est fini. »", "Il part.", "M. Reuss reste."]),
    ],
)
def test_other_languages(language: str, text: str, parts: list[str]) -> None:
    assert sentences(text, language) == parts


def test_lists_and_headings_stand_alone() -> None:
    text = "What we know\n\n1. The pier is closed\n2. Nobody was hurt. The town waits.\n• It rains\n- Okafor left"
    assert sentences(text) == [
        "What we know",
        "1. The pier is closed",
        "2. Nobody was hurt.",
        "The town waits.",
        "• It rains",
        "- Okafor left",
    ]


def test_each_line_is_a_paragraph() -> None:
    text = "Varnholm closes its pier\nThe pier is closed.\n\n  It rains. \r\n\r\nOkafor left.\n"
    assert [span.slice(text) for span in split_paragraphs(text)] == [
        "Varnholm closes its pier",
        "The pier is closed.",
        "It rains.",
        "Okafor left.",
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The harbour town of Varnholm woke on Monday to find that its old\n"
        "pier had been closed overnight by order of the harbour master. He\n"
        "gave no reason. The ferry of the Tallis Line stayed in the docks.\n\nIt rains."
    )
    assert len(split_paragraphs(text)) == 2
    assert sentences(text)[1] == "He\ngave no reason."


def test_a_lone_mark_stays_with_the_sentence_before() -> None:
    assert sentences("It worked. ”\n\nNext.") == ["It worked. ”", "Next."]


@given(st.text(st.sampled_from("abAB .!?…\n\r\t\"'“”„「」。(1)다-"), max_size=80))
def test_sentences_cover_everything_once_and_cross_no_paragraph(text: str) -> None:
    _assert_covered(text)


@given(st.text(max_size=80))
def test_any_text_at_all_is_covered(text: str) -> None:
    _assert_covered(text)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared sources are not here")
def test_real_articles_are_covered() -> None:
    for path in sorted(SHARED.glob("*/*.txt")):
        _assert_covered(path.read_text(encoding="utf-8"))


def _assert_covered(text: str) -> None:
    paragraphs, spans = split_paragraphs(text), split_sentences(text)
    for found in (paragraphs, spans):
        assert all(before.end <= after.start for before, after in pairwise(found))
        assert "".join("".join(span.slice(text).split()) for span in found) == "".join(text.split())
        assert all(span.slice(text) == span.slice(text).strip() != "" for span in found)
    assert all(any(paragraph.contains(span) for paragraph in paragraphs) for span in spans)
