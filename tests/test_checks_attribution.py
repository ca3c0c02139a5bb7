"""What sources give as somebody's word and a statement as fact is found; what says whose word it is, is not."""

import pytest

from tests import attribution_pairs as pairs
from tests.certainty_desk import find, parse_pairs

SOURCE = "The trial opened in Varnholm on Monday. {} Judge Ines Okafor heard the case."


def _codes(statement: str, evidence: str) -> set[str]:
    return {finding.code for finding in find(statement, SOURCE.format(evidence))}


def _errors(statement: str, evidence: str) -> set[str]:
    return {finding.code for finding in find(statement, SOURCE.format(evidence)) if finding.severity == "error"}


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(pairs.ALLEGED))
def test_an_allegation_told_as_fact_is_found(evidence: str, statement: str) -> None:
    assert _errors(statement, evidence) == {"allegation_dropped"}


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(pairs.OPINIONS))
def test_a_judgement_told_as_fact_is_found(evidence: str, statement: str) -> None:
    assert _errors(statement, evidence) == {"opinion_as_fact"}


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(pairs.STILL_ALLEGED) + parse_pairs(pairs.ATTRIBUTED))
def test_what_says_whose_word_it_is_or_is_plain_is_not(evidence: str, statement: str) -> None:
    assert not _errors(statement, evidence)


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(pairs.CLAIMS))
def test_a_claim_told_as_fact_is_pointed_out(evidence: str, statement: str) -> None:
    assert _codes(statement, evidence) & {"attribution_missing", "modality_raised", "allegation_dropped"}


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(pairs.CAUSES))
def test_a_cause_that_no_source_gives_is_pointed_out(evidence: str, statement: str) -> None:
    assert "cause_invented" in _codes(statement, evidence)


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(pairs.LINKED))
def test_a_cause_in_other_words_is_not(evidence: str, statement: str) -> None:
    assert not _codes(statement, evidence)


def test_a_verb_of_two_words_is_shown_whole() -> None:
    source = "Vey accused the mayor of giving in after Halden Marine threatened to close the yard."
    statement = "The mayor gave in after Halden Marine threatened to close the yard."
    (finding,) = (found for found in find(statement, source) if found.code == "allegation_dropped")
    assert finding.message == "“gave in” is told as a fact; the source only has “accused the mayor of giving in”"
    assert finding.at == (10, 17)
