"""A statement that is surer or wider than its evidence is found; a fair paraphrase is not."""

import pytest

from tests import overreach_pairs as pairs
from tests.certainty_desk import find
from tests.overreach_pairs import parse_pairs

SOURCE = "The council of Varnholm met on Monday. {} Mayor Ines Okafor chaired the meeting."


def _errors(statement: str, evidence: str) -> set[str]:
    return {finding.code for finding in find(statement, SOURCE.format(evidence)) if finding.severity == "error"}


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(pairs.RAISED))
def test_what_is_told_more_surely_is_found(evidence: str, statement: str) -> None:
    assert _errors(statement, evidence) == {"modality_raised"}


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(pairs.AS_SURE))
def test_a_fair_paraphrase_is_not(evidence: str, statement: str) -> None:
    assert not _errors(statement, evidence)


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(pairs.NO_CONDITION))
def test_a_condition_left_out_is_found(evidence: str, statement: str) -> None:
    assert "condition_dropped" in {finding.code for finding in find(statement, SOURCE.format(evidence))}


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(pairs.WIDER))
def test_a_wider_scope_is_found(evidence: str, statement: str) -> None:
    assert "scope_widened" in {finding.code for finding in find(statement, SOURCE.format(evidence))}


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(pairs.CONDITION_KEPT) + parse_pairs(pairs.AS_WIDE))
def test_the_same_condition_or_scope_is_not(evidence: str, statement: str) -> None:
    assert not find(statement, SOURCE.format(evidence))
