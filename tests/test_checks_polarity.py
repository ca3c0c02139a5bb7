"""Negation and direction: what must be found between a statement and its evidence, and what must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import locate_cited
from drafter.checks.polarity.check import check_polarity
from drafter.checks.polarity.denials import read_denials
from drafter.checks.search import EvidenceIndex
from drafter.menus import Menu, index_menus, split_source
from drafter.text.negation import locate_clauses, locate_negations, locate_negative_words
from drafter.text.opposites import is_alike, is_opposite, locate_senses, turn_round
from tests.polarity_pairs import FAITHFUL, FAITHFUL_ABROAD, NEGATED, REVERSED_ABROAD, TURNED, Pair, PairAbroad

BESIDE = "The harbour town of Varnholm lies on the Sound. It has a market on Saturdays."


def load_source(text: str, language: str = "en") -> Menu:
    outlet = Outlet(name="The Varnholm Post")
    return split_source(Source(id="A", outlet=outlet, sha256="0", language=language, text=text))


def check(source: str, statement: str, language: str = "en") -> list[Finding]:
    menu = load_source(f"{source}\n\n{BESIDE}" if language == "en" else source, language)
    citations = EvidenceIndex([menu]).locate_evidence(statement)
    cited = locate_cited(Statement(text=statement, citations=citations), index_menus([menu]))
    return check_polarity(Statement(text=statement, citations=citations), cited)


@pytest.mark.parametrize("pair", [*NEGATED, *TURNED], ids=lambda pair: pair.statement)
def test_the_opposite_is_found(pair: Pair) -> None:
    findings = check(pair.source, pair.statement)
    assert {finding.code for finding in findings} <= {"negation_changed", "direction_reversed"}
    assert any(finding.severity == "error" for finding in findings)


@pytest.mark.parametrize("pair", FAITHFUL, ids=lambda pair: pair.statement)
def test_the_same_in_other_words_passes(pair: Pair) -> None:
    assert check(pair.source, pair.statement) == []


@pytest.mark.parametrize("pair", [*NEGATED, *TURNED, *FAITHFUL], ids=lambda pair: pair.source)
def test_a_copy_passes(pair: Pair) -> None:
    assert check(pair.source, pair.source) == []


@pytest.mark.parametrize("pair", REVERSED_ABROAD, ids=lambda pair: pair.statement)
def test_the_opposite_is_found_in_other_languages(pair: PairAbroad) -> None:
    (finding,) = check(pair.source, pair.statement, pair.language)
    assert finding.at is not None
    assert pair.statement[slice(*finding.at)] in finding.message
    assert finding.evidence[0].quote in pair.source


@pytest.mark.parametrize("pair", FAITHFUL_ABROAD, ids=lambda pair: pair.statement)
def test_the_same_passes_in_other_languages(pair: PairAbroad) -> None:
    assert check(pair.source, pair.statement, pair.language) == []


def test_a_finding_carries_the_decisive_words_of_both_sides() -> None:
    source, text = "The council did not approve the plan.", "On Monday the council approved the plan."
    (finding,) = check(source, text)
    assert finding.at is not None
    assert text[slice(*finding.at)] == "approved"
    assert [citation.quote for citation in finding.evidence] == ["not approve"]
    assert finding.message == "the text says “approved”, the source says “not approve”"


def test_where_sources_say_both_nothing_is_found() -> None:
    source = "The council approved the plan, the mayor says. The council did not approve the plan, Marek Dahl says."
    assert check(source, "The council did not approve the plan.") == []
    assert check(source, "The council approved the plan.") == []


def test_words_in_quotation_marks_are_left_to_the_quote_check() -> None:
    source = "“We will not close the harbour,” Mayor Ines Okafor said on Monday."
    assert check(source, "“We will close the harbour,” Mayor Ines Okafor said on Monday.") == []


@pytest.mark.parametrize(
    ("word", "other"),
    [("rose", "fallen"), ("bought", "selling"), ("denies", "admitted"), ("winner", "losers"), ("closed", "reopening")],
)
def test_opposites_are_told_in_all_their_forms(word: str, other: str) -> None:
    assert is_opposite(locate_senses(word), locate_senses(other))
    assert is_opposite(locate_senses(other), locate_senses(word))


def test_words_of_one_side_are_alike_and_no_opposites() -> None:
    assert is_alike(locate_senses("soared"), locate_senses("climbing"))
    assert not is_opposite(locate_senses("soared"), locate_senses("climbing"))
    assert is_alike(locate_senses("turned", "down"), locate_senses("rejected"))
    assert not locate_senses("harbour")


@pytest.mark.parametrize(("word", "rest"), [("unable", "abl"), ("illegal", "legal"), ("non-violent", "violent")])
def test_a_prefix_turns_a_word_round(word: str, rest: str) -> None:
    assert turn_round(word) == rest


@pytest.mark.parametrize("word", ["under", "union", "invaluable", "discount", "harbour"])
def test_not_every_such_beginning_is_a_prefix(word: str) -> None:
    assert turn_round(word) is None


@given(st.lists(st.sampled_from(["not ", "n't ", "no ", ", ", "; ", "but ", "until ", "fail to ", "sail ", "É"])))
def test_offsets_lie_inside_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    for negation in locate_negations(text):
        assert 0 <= negation.scope.start <= negation.cue.start < negation.cue.end <= len(text)
        assert negation.scope.end <= len(text)
    assert "".join(clause.slice(text) for clause in locate_clauses(text)) == text
    assert all(0 <= span.start < span.end <= len(text) for span in locate_negative_words(text))
    denials = read_denials(text)
    indexes = set(range(len(denials.words)))
    assert all(indexes.issuperset((*one.cue, *one.heads, *one.reach)) for one in denials.denied)
    assert all(indexes.issuperset((one.word, *one.reach)) for one in denials.shadows)


@pytest.mark.parametrize("piece", ["a", "not ", "n't", " ", "no;", "prevent a ", "turn down "])
def test_long_hostile_text_is_read_in_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert len(locate_negations(text)) <= len(text)
    assert len(locate_negative_words(text)) <= len(text)
