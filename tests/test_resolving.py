"""From ids to a brief: what a writer left empty, what no source prints, and whom a brief may call silent."""

import hashlib

import pytest

from drafter.brief import Outlet, Source, iter_statements
from drafter.checks.outlets.absence import is_silent
from drafter.menus import Menu, index_menus, split_source
from drafter.proposal import (
    Proposal,
    ProposedCamp,
    ProposedDispute,
    ProposedEntity,
    ProposedNumber,
    ProposedQuestion,
    ProposedStatement,
    ProposedTake,
    ProposedVersion,
)
from drafter.resolving import resolve_proposal, resolve_statement

COURIER = (
    "Varnholm's council voted to close the quay on Monday. Mayor Ines Okafor said 40 boats must leave by June. "
    "“We had no choice,” Okafor said. The ferry keeps its berth."
)
BELL = "The quay in Varnholm is shut. Skippers were told to move out before the summer. Nobody was hurt."


def menu_of(source_id: str, text: str, **fields: object) -> Menu:
    source = Source(
        id=source_id,
        outlet=Outlet(name=f"Outlet {source_id}"),
        language="en",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
    )
    return split_source(source.model_copy(update=fields))


MENUS = index_menus([menu_of("A", COURIER), menu_of("B", BELL)])
EMPTY = ProposedStatement(text=" [A1] ")


def test_a_proposal_in_which_all_is_empty_gives_a_brief_without_an_empty_statement() -> None:
    proposal = Proposal(
        headline=EMPTY,
        dek=EMPTY,
        summary=(EMPTY,),
        watch=(EMPTY,),
        numbers=(ProposedNumber(figure="An1", label="", statement=EMPTY),),
        takes=(ProposedTake(source="A", framing=EMPTY), ProposedTake(source="Z")),
        entities=(ProposedEntity(name="", kind="other"),),
    )
    resolved = resolve_proposal(proposal, MENUS, "en")
    assert all(statement.text and statement.citations for statement in iter_statements(resolved.brief))
    assert resolved.brief.headline.text == "Varnholm's council voted to close the quay on Monday."
    assert resolved.brief.meta.slug.startswith("varnholms-council-voted")
    assert [line.partition(";")[0] for line in resolved.left_out] == ["an empty headline", "an empty dek"]
    assert [take.source for take in resolved.brief.takes] == ["A", "B"]


def test_one_outlet_makes_no_dispute_and_no_question() -> None:
    sides = [ProposedStatement(text="The quay is shut.", sentences=(id_,)) for id_ in ("B1", "B2")]
    proposal = Proposal(
        headline=EMPTY,
        dek=EMPTY,
        questions=(
            ProposedQuestion(question="Why?", camps=tuple(ProposedCamp(sources=(), answer=side) for side in sides)),
        ),
        disputes=(
            ProposedDispute(topic="quay", versions=tuple(ProposedVersion(sources=(), statement=s) for s in sides)),
        ),
    )
    resolved = resolve_proposal(proposal, MENUS, "en")
    assert (resolved.brief.split.questions, resolved.brief.disputes) == ((), ())
    assert sum("without two outlets" in line for line in resolved.left_out) == 2


def test_a_figure_is_printed_once_and_its_label_says_more_than_itself() -> None:
    number = ProposedNumber(figure="An1", label="40")
    resolved = resolve_proposal(Proposal(headline=EMPTY, dek=EMPTY, numbers=(number, number)), MENUS, "en")
    (printed,) = resolved.brief.numbers
    assert (printed.value, printed.label) == ("40", "boats")


def test_an_id_on_no_menu_is_a_finding() -> None:
    statement = resolve_statement(
        ProposedStatement(text="The quay is shut.", sentences=("B1", "B99", "Z1", "?")), MENUS
    )
    assert [citation.quote for citation in statement.citations] == ["The quay in Varnholm is shut."]
    assert [finding.code for finding in statement.findings] == ["unknown_id"] * 3


@pytest.mark.parametrize(
    ("name", "sources"),
    [
        ("Zorblax Okafor", ()),
        ("Okafor Ines", ("A",)),
        ("Ines Okafor", ("A",)),
        ("Varnholm", ("A", "B")),
        ("Okaf", ()),
        ("ferry", ()),
        ("Zorblax", ()),
        ("The quay in Varnholm is shut. Skippers were told to move out", ()),
    ],
)
def test_an_entity_is_a_name_that_a_source_prints_whole(name: str, sources: tuple[str, ...]) -> None:
    proposal = Proposal(headline=EMPTY, dek=EMPTY, entities=(ProposedEntity(name=name, kind="other"),))
    entities = resolve_proposal(proposal, MENUS, "en").brief.entities
    assert [entity.sources for entity in entities] == ([sources] if sources else [])


@pytest.mark.parametrize(
    ("answer", "source", "fields", "silent"),
    [
        ("A diver found the breakwater lamp broken.", "B", {}, True),
        ("Skippers must move before summer, she said.", "B", {}, False),
        ("A diver found the breakwater lamp broken.", "B", {"language": "de"}, False),
        (
            "A diver found the breakwater lamp broken.",
            "B",
            {"warnings": ("looks cut: it ends in mid-sentence",)},
            False,
        ),
    ],
    ids=["absent", "in other words", "another language", "cut"],
)
def test_silence_is_claimed_only_where_a_search_finds_nothing(
    answer: str, source: str, fields: dict[str, object], silent: bool
) -> None:
    menus = {**MENUS, source: menu_of(source, BELL, **fields)}
    said = resolve_statement(ProposedStatement(text=answer, sentences=("A1",)), menus)
    assert is_silent(menus[source], [said], menus) is silent
