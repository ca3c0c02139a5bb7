"""The aligner: equal words paired, in order or moved, and what stands in the place of the others."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Outlet, Source, Span, Statement
from drafter.checks.aligning import Alignment, align, locate_tellings, split_words
from drafter.checks.evidence import CitedText, locate_cited
from drafter.menus import split_source

SOURCE = "On Monday Mayor Ines Okafor of Varnholm approved 40 new berths for the Tallis Line ferry, her office said."


def place(alignment: Alignment, words: str) -> str | None:
    start = alignment.text.index(words)
    found = alignment.counterpart(Span(start, start + len(words)))
    return found and found.slice(alignment.other)


@pytest.mark.parametrize(
    ("statement", "words", "expected"),
    [
        ("Mayor Ines Okafor of Varnholm approved 12 new berths.", "12", "40"),
        ("Mayor Paul Reyes of Varnholm approved 40 new berths.", "Paul Reyes", "Ines Okafor"),
        ("Mayor Paul Okafor of Varnholm approved 40 new berths.", "Paul Okafor", "Ines Okafor"),
        ("Mayor Ines Okafor of Kell approved 40 new berths.", "Kell", "Varnholm"),
        ("On Friday Mayor Ines Okafor approved 40 new berths.", "Friday", "Monday"),
        ("40 new berths for the Tallis Line were approved by Mayor Ines Okafor.", "Ines Okafor", "Ines Okafor"),
        ("Mayor Ines Okafor of Varnholm rejected 40 new berths.", "rejected", "approved"),
        ("Mayor Okafor approved 40 berths for the Tallis Line ferry.", "Tallis Line", "Tallis Line"),
        ("Mayor Ines Okafor approved 40 new berths in a stormy session.", "stormy", None),
    ],
)
def test_counterpart_is_what_stands_in_the_place(statement: str, words: str, expected: str | None) -> None:
    assert place(align(statement, SOURCE, "en"), words) == expected


def test_edits_part_at_the_same_commas() -> None:
    alignment = align("The mayor, Paul Reyes, rejected the plan.", "The mayor, Ines Okafor, approved the plan.", "en")
    shown = [(edit.mine.slice(alignment.text), edit.theirs.slice(alignment.other)) for edit in alignment.edits]
    assert shown == [("Paul Reyes", "Ines Okafor"), ("rejected", "approved")]
    assert {edit.anchors for edit in alignment.edits} == {2}


def test_inserted_and_dropped_words_have_no_counterpart() -> None:
    alignment = align("The council did not approve the plan.", "The council did formally approve the plan.", "en")
    assert [edit.theirs.slice(alignment.other) for edit in alignment.edits] == ["formally"]
    alignment = align("The council approved the plan.", "The council did not approve the plan.", "en")
    assert not alignment.edits
    assert [span.slice(alignment.other) for span in alignment.dropped] == ["did not"]


def test_words_are_the_same_in_other_spellings_and_forms() -> None:
    alignment = align(
        "Two harbours were organised by 3 defence councils.", "2 harbors organizing three defense council", "en"
    )
    assert alignment.share == 1.0


def test_moved_words_are_told_from_words_in_order() -> None:
    alignment = align("Reyes told Okafor that it would sail.", "Okafor told Reyes that it would sail.", "en")
    assert alignment.share == 1.0
    assert alignment.moved


def test_a_cut_has_a_full_share_and_a_low_other_share() -> None:
    alignment = align("Mayor Ines Okafor approved 40 berths.", SOURCE, "en")
    assert alignment.share == 1.0
    assert alignment.other_share < 0.7


@pytest.mark.parametrize(
    ("statement", "source", "language"),
    [
        ("오카포 시장은 부두를 폐쇄했다.", "오카포 시장이 월요일 부두를 폐쇄했다.", "ko"),
        ("オカフォー市長は港を閉鎖した。", "オカフォー市長が月曜に港を閉鎖した。", "ja"),
        ("Der Rat von Varnholm schließt den Hafen.", "Am Montag schließt der Rat von Varnholm den Hafen.", "de"),
    ],
)
def test_other_languages_align(statement: str, source: str, language: str) -> None:
    assert align(statement, source, language).share >= 0.75


def cite_all(text: str, statement: str) -> tuple[CitedText, ...]:
    menu = split_source(Source(id="A", outlet=Outlet(name="Post"), sha256="0", text=text, language="en"))
    citations = tuple(menu.cite(sentence.span) for sentence in menu.sentences[:1])
    return locate_cited(Statement(text=statement, citations=citations), {"A": menu})


def test_tellings_are_ranked_by_what_they_share() -> None:
    text = "The harbour was calm all week. Mayor Okafor opened the new pier in Varnholm. The pier is long."
    statement = "Mayor Okafor opened a pier in the harbour of Varnholm."
    cited = cite_all(text, statement)
    assert locate_tellings(statement, cited) == ()
    found = locate_tellings(statement, cited, everywhere=True)
    assert [telling.sentence.id for telling in found] == ["A2"]
    citation = found[0].cite(Span(0, 12))
    assert citation.quote == "Mayor Okafor"
    assert text[citation.start : citation.end] == citation.quote


VOCABULARY = ("Okafor", "pier", "the", "of", "40", "closed", "n't", "Kell,", "harbour", "부두", "港", ",", ".")
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=30)


@given(WORDS, WORDS)
def test_pairs_are_equal_words_and_spans_lie_in_their_texts(mine: list[str], theirs: list[str]) -> None:
    alignment = align(" ".join(mine), " ".join(theirs), "en")
    assert len({theirs for _, theirs in alignment.pairs}) == len(alignment.pairs) == len(alignment.partners)
    assert all(alignment.words[i].key == alignment.others[j].key for i, j in alignment.pairs)
    for edit in alignment.edits:
        assert 0 <= edit.mine.start < edit.mine.end <= len(alignment.text)
        assert 0 <= edit.theirs.start <= edit.theirs.end <= len(alignment.other)
    for word in alignment.words:
        found = alignment.counterpart(word.span)
        assert found is None or 0 <= found.start < found.end <= len(alignment.other)


@given(st.text(max_size=80))
def test_words_are_cut_out_of_any_text(text: str) -> None:
    words = split_words(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(words))


@given(WORDS)
def test_a_text_is_equal_to_itself(mine: list[str]) -> None:
    alignment = align(" ".join(mine), " ".join(mine), "en")
    content = [n for n, word in enumerate(alignment.words) if word.is_content]
    assert all(alignment.partners.get(n) == n for n in content)


@pytest.mark.parametrize("text", ["a" * 100_000, "pier " * 20_000, "1," * 50_000, "'" * 100_000, "부" * 100_000])
def test_hostile_text_costs_little(text: str) -> None:
    start = process_time()
    align(text, text[:5000], "en")
    align(text[:1400], text[:1400], "en")
    assert process_time() - start < 3
