"""What a source says of nobody, or the contrary of somebody, is found in a text that shares hardly a word more."""

import pytest

from drafter.brief import Finding
from drafter.checks.overreach.contraries import check_contraries
from drafter.checks.overreach.told import read_told
from tests.certainty_desk import cite, parse_pairs
from tests.test_checks_polarity import check as check_polarity

SOURCE = "The council of Varnholm met on Monday. {} Shops stayed open and the band played."

CONTRARY = """
Prosecutors opened an inquiry into Okafor. Nobody has been charged.
> Prosecutors have charged Okafor.
Nobody has been charged over the sinking of the Tallis Line ferry.
> Prosecutors have charged the skipper over the sinking.
> Four people have been charged over the sinking.
No one was arrested over the theft of the bells.
> Police arrested the ferryman over the theft of the bells.
The captain, who has not been named, was tested on the night and was sober. He has been off work ever since.
> The captain, who was drunk on the night, has been off work since.
The owner was cleared of all charges by the court. Nobody has been charged over the sinking.
> Three men have been charged over the sinking.
"""

NO_CONTRARY = """
Nobody has been charged over the sinking. In May prosecutors charged the skipper with theft.
> Prosecutors have charged the skipper with theft.
Nobody has been charged over the sinking.
> Prosecutors have not charged anybody over the sinking.
> Prosecutors have yet to charge anyone over the sinking.
> Prosecutors could charge the skipper.
> It is unclear whether anybody will be charged over the sinking.
Nobody but the skipper was charged over the sinking.
> Prosecutors charged the skipper over the sinking.
Nobody was hurt in the fire, but two guards were taken to hospital.
> Two guards were hurt in the fire.
The captain was sober. The owner of the boat was drunk.
> The owner, who was drunk, has been off work since.
The captain said that the mate was sober.
> The captain was drunk.
"""


def _find(statement: str, evidence: str) -> list[Finding]:
    told, cited = cite(statement, SOURCE.format(evidence))
    return check_contraries(read_told(told.text, cited))


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(CONTRARY))
def test_the_contrary_is_found(evidence: str, statement: str) -> None:
    (finding,) = _find(statement, evidence)
    assert finding.severity == "error"
    assert finding.at
    source = SOURCE.format(evidence)
    assert all(source[cited.start : cited.end] == cited.quote for cited in finding.evidence)


@pytest.mark.parametrize(("evidence", "statement"), parse_pairs(NO_CONTRARY))
def test_what_may_well_be_is_not(evidence: str, statement: str) -> None:
    assert _find(statement, evidence) == []


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "It leaves the town without a car ferry for the first time since 1927.",
            "The town has had a car ferry since 1927.",
        ),
        (
            "The trip was the first to Varnholm by a mayor of Kell in two years, since Pask's trip in 2024.",
            "The last mayor of Kell on a trip to Varnholm was Pask in 2024.",
        ),
    ],
)
def test_a_first_time_implies_that_it_was_otherwise_before(source: str, statement: str) -> None:
    assert check_polarity(source, statement) == []
