"""Sentences in quite other words that say the opposite of their evidence, and such as only seem to."""

import pytest

from drafter.brief import Finding
from drafter.checks.polarity.check import check_polarity
from drafter.checks.polarity.claims import read_claims
from drafter.text.deeds import locate_deeds
from drafter.text.predicates import locate_predicates
from tests.certainty_desk import cite, parse_pairs

OPPOSED = parse_pairs("""
Councillor Marek Dahl spoke out against the harbour toll at a meeting in Ostby.
> Marek Dahl has defended the harbour toll, residents of Ostby recall.
Okafor voted against the ferry subsidy in 2019.
> Okafor was among those who supported the ferry subsidy in 2019.
Okafor initially opposed the dam at Orrin but now supports it.
> Okafor, who once supported the dam at Orrin, now opposes it.
It is not illegal for councillors to rent out moorings, but it has raised eyebrows in Varnholm.
> Councillors in Varnholm are forbidden to rent out moorings.
Asked about the cuts, Lund said she did not regret them.
> Petra Lund said she regretted the cuts.
The committee did not interview the captain of the ferry.
> The captain of the ferry was interviewed by the committee in May.
The subsidy does not apply to ferries, tugs or other working boats.
> The subsidy, introduced last year, also applies to working boats such as tugs.
Okafor did not immediately respond to the accusations of the fishermen.
> Okafor answered the accusations of the fishermen within hours.
The dam would push water levels in the lower valley higher, engineers say.
> According to engineers, the dam would bring water levels in the lower valley lower.
Marek Dahl denied having seen the report.
> Marek Dahl has confirmed that he saw the report.
The court acquitted Brandt of fraud after a trial of three weeks in Marrick.
> After a trial of three weeks in Marrick, Brandt was found guilty of fraud.
In June the line was dropped from the list of unsafe carriers, the agency said.
> The agency said that in June the line was placed on the list of unsafe carriers.
The repair was cosmetic, Lund said.
> The repair was anything but cosmetic, Lund said.
""")

DENIED = parse_pairs("""
Investigators found no evidence that the skipper had been drinking before the collision at Ostby.
> Investigators concluded that the skipper had been drinking before the collision at Ostby.
There is no sign that the oil came from the wreck off Cape Orrin, the agency said.
> The oil came from the wreck off Cape Orrin, according to the agency.
Lund denied that the museum had sold paintings to cover its debts.
> The museum sold paintings to cover its debts, Petra Lund said.
The board acted on its own and not in response to pressure from the shipping ministry.
> The board gave in to pressure from the shipping ministry.
Okafor declined to say whether the town would sue the builders of the pier.
> The town will sue the builders of the pier, Okafor said.
""")

FAITHFUL = parse_pairs("""
Marek Dahl spoke out against the harbour toll, while Ines Okafor praised it as overdue.
> Mayor Ines Okafor welcomed the harbour toll.
Marek Dahl spoke out against the harbour toll. Ines Okafor said it was overdue.
> Ines Okafor was in favor of the harbour toll, unlike Marek Dahl.
Okafor initially opposed the dam at Orrin but now supports it.
> Okafor, who once opposed the dam at Orrin, is now in favor of it.
Once a champion of the dam, Okafor no longer supports it.
> Okafor used to support the dam at Orrin.
The union did not oppose the merger with Norrland Shipping.
> The union supported the merger with Norrland Shipping.
Petra Lund said she did not regret the cuts, only the way they were announced.
> Lund regretted the way the cuts were announced, she said.
The firm did not pay a dividend in 2020.
> The firm paid its workers a bonus in 2020.
The subsidy does not apply to ferries.
> The subsidy applies to everything but ferries.
The committee did not interview the captain of the ferry. The police interviewed the captain.
> The captain of the ferry was interviewed by the police.
Okafor did not respond to a request for comment.
> Okafor responded to the accusations of the fishermen.
The charter was adopted in 1884, before the island was admitted to the league.
> The island had yet to be admitted to the league when the charter was adopted in 1884.
Dahl denied taking money but admitted having met the builder.
> Dahl admitted that he met the builder, while denying that he took money.
The repair was not cosmetic, Lund said.
> The repair was anything but cosmetic, Lund said.
Fishermen are not a protected group in Velmark.
> Making fishermen a protected group in Velmark, Okafor said, is not planned.
Lund denied that the museum had sold paintings to cover its debts. Dahl says the museum sold paintings to cover debts.
> Councillor Dahl says the museum sold paintings to cover its debts.
Dahl did not say whether the rule would protect an innkeeper who denied service to a sailor.
> The innkeeper paid a fine for turning away a sailor who sought his service.
""")


def check(source: str, text: str) -> list[Finding]:
    return check_polarity(*cite(text, source))


@pytest.mark.parametrize(("source", "text"), [*OPPOSED, *DENIED])
def test_the_opposite_in_other_words_is_found(source: str, text: str) -> None:
    findings = check(source, text)
    assert {finding.code for finding in findings} <= {"negation_changed", "direction_reversed"}
    assert any(finding.severity == "error" for finding in findings)


@pytest.mark.parametrize(("source", "text"), FAITHFUL)
def test_what_only_seems_the_opposite_passes(source: str, text: str) -> None:
    assert check(source, text) == []


def test_of_two_deeds_that_begin_alike_the_longer_phrase_counts() -> None:
    (deeds,) = locate_deeds(["spoke", "out", "against", "it"], ["speak", "out", "against", "it"]).values()
    assert [(deed.pole, deed.length) for deed in deeds] == [(-1, 3)]


def test_of_a_word_with_other_senses_only_inflected_forms_are_deeds() -> None:
    assert not locate_deeds(["back"], ["back"])
    assert locate_deeds(["backed"], ["back"])


def test_a_claim_knows_its_negation_and_what_it_is_about() -> None:
    (claim,) = (claim for claim in read_claims("Dahl no longer supports tolls.") if claim.deeds)
    assert claim.is_denied
    assert len(claim.patient) == 1


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The council ruled for a chapel over quay grants.", "grants"),
        ("He wrote about a ring of spies at work.", "spies"),
    ],
)
def test_a_plural_behind_a_preposition_is_no_verb(text: str, word: str) -> None:
    assert word not in [predicate.span.slice(text) for predicate in locate_predicates(text)]


def test_a_verb_behind_a_preposition_is_one() -> None:
    text = "The mayor of Varnholm opposes the toll."
    assert "opposes" in [predicate.span.slice(text) for predicate in locate_predicates(text)]
