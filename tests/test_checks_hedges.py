"""Hedges dropped in German, French, Spanish, Korean and Japanese."""

import pytest

from tests.certainty_desk import find, parse_pairs
from tests.certainty_pairs import ALLEGED_ELSEWHERE, KEPT_ELSEWHERE, RAISED_ELSEWHERE


def _codes(statement: str, evidence: str, language: str) -> list[str]:
    return [finding.code for finding in find(statement, evidence, language)]


def _list_cases(pairs: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(language, *pair) for language, listed in pairs.items() for pair in parse_pairs(listed)]


@pytest.mark.parametrize(("language", "evidence", "statement"), _list_cases(RAISED_ELSEWHERE))
def test_a_possibility_told_as_fact_is_found(language: str, evidence: str, statement: str) -> None:
    assert _codes(statement, evidence, language) == ["modality_raised"]


@pytest.mark.parametrize(("language", "evidence", "statement"), _list_cases(ALLEGED_ELSEWHERE))
def test_an_allegation_told_as_fact_is_found(language: str, evidence: str, statement: str) -> None:
    assert _codes(statement, evidence, language) == ["allegation_dropped"]


@pytest.mark.parametrize(("language", "evidence", "statement"), _list_cases(KEPT_ELSEWHERE))
def test_a_hedge_kept_in_other_words_is_not(language: str, evidence: str, statement: str) -> None:
    assert not _codes(statement, evidence, language)
