"""A statement that is surer or wider than its evidence is found; a fair paraphrase is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.moods import locate_moods
from drafter.text.opinions import locate_opinions
from drafter.text.predicates import locate_predicates
from drafter.text.reported import locate_attributions, locate_voiced
from tests import attribution_pairs, certainty_pairs
from tests.certainty_desk import find, parse_pairs

SOURCE = "The council of Varnholm met on Monday. {} Mayor Ines Okafor chaired the meeting."


def _errors(statement: str, evidence: str) -> set[str]:
    return {finding.code for finding in find(statement, SOURCE.format(evidence)) if finding.severity == "error"}


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(certainty_pairs.RAISED))
def test_what_is_told_more_surely_is_found(evidence: str, statement: str) -> None:
    assert _errors(statement, evidence) == {"modality_raised"}


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(certainty_pairs.AS_SURE))
def test_a_fair_paraphrase_is_not(evidence: str, statement: str) -> None:
    assert not _errors(statement, evidence)


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(certainty_pairs.NO_CONDITION))
def test_a_condition_left_out_is_found(evidence: str, statement: str) -> None:
    assert "condition_dropped" in {finding.code for finding in find(statement, SOURCE.format(evidence))}


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(certainty_pairs.WIDER))
def test_a_wider_scope_is_found(evidence: str, statement: str) -> None:
    assert "scope_widened" in {finding.code for finding in find(statement, SOURCE.format(evidence))}


@pytest.mark.parametrize(
    ("evidence", "statement"), parse_pairs(certainty_pairs.CONDITION_KEPT) + parse_pairs(certainty_pairs.AS_WIDE)
)
def test_the_same_condition_or_scope_is_not(evidence: str, statement: str) -> None:
    assert not find(statement, SOURCE.format(evidence))


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(attribution_pairs.OVERREACHING))
def test_overreach_of_all_kinds_is_found(evidence: str, statement: str) -> None:
    assert _errors(statement, evidence)


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(attribution_pairs.FAIRLY_TOLD))
def test_what_is_fairly_told_is_not(evidence: str, statement: str) -> None:
    assert not _errors(statement, evidence)


_LISTED = """The council may will plans to close has closed the bridge if Vey claims said that “ ” . , all some always
    often allegedly accused of stealing two bells because of after is was not n’t the first largest a disgrace"""
_PIECES = st.sampled_from(_LISTED.split())


@given(st.lists(_PIECES, max_size=25).map(" ".join), st.lists(_PIECES, max_size=25).map(" ".join))
def test_offsets_lie_in_both_texts(statement: str, evidence: str) -> None:
    source = SOURCE.format(evidence)
    for finding in find(statement, source):
        assert finding.at
        assert 0 <= finding.at[0] < finding.at[1] <= len(statement)
        assert finding.evidence
        assert all(source[cited.start : cited.end] == cited.quote for cited in finding.evidence)


@pytest.mark.parametrize("odd", ["a" * 100_000, "may " * 20_000, "he said " * 12_000, ", " * 50_000, "if a " * 20_000])
def test_odd_text_takes_no_longer_than_long_text_should(odd: str) -> None:
    assert locate_moods(odd) is not None
    assert locate_predicates(odd) is not None
    assert locate_voiced(odd) is not None
    assert locate_opinions(odd) is not None
    assert locate_attributions(odd) is not None
