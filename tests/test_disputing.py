"""Disputes that code finds stand in every brief."""

from drafter.brief import Outlet, Source
from drafter.menus import Menu, split_source
from drafter.proposal import Proposal, ProposedDispute, ProposedStatement, ProposedVersion
from drafter.text.printed import ENGLISH
from drafter.writers.disputing import add_found_disputes

NOTHING = ProposedStatement(text="The Lady Orla hit the quay.", sentences=("A1",))


def menu_of(id_: str, boats: str) -> Menu:
    text = (
        f"The ferry Lady Orla struck {boats} moored boats at the fishing quay of Varnholm in thick fog. "
        "Mayor Ines Okafor spoke of a dark hour for the town."
    )
    return split_source(
        Source(id=id_, outlet=Outlet(name=id_), language="en", published="2031-03-05", sha256="0" * 64, text=text)
    )


MENUS = [menu_of("A", "twelve"), menu_of("B", "19"), menu_of("C", "12")]


def propose(*disputes: ProposedDispute) -> Proposal:
    return Proposal(headline=NOTHING, dek=NOTHING, disputes=disputes)


def version(text: str, *ids: str) -> ProposedVersion:
    return ProposedVersion(sources=(), statement=ProposedStatement(text=text, sentences=ids))


def test_a_dispute_that_the_writer_missed_is_added() -> None:
    (dispute,) = add_found_disputes(propose(), MENUS, ENGLISH).disputes
    assert {version.statement.sentences for version in dispute.versions} == {("A1", "C1"), ("B1",)}


def test_a_dispute_that_the_writer_told_is_not_told_twice() -> None:
    told = ProposedDispute(topic="boats", versions=(version("Twelve boats.", "A1"), version("19 boats.", "B1")))
    assert add_found_disputes(propose(told), MENUS, ENGLISH).disputes == (told,)
    (found,) = add_found_disputes(propose(), MENUS, ENGLISH).disputes
    assert add_found_disputes(propose(found), MENUS, ENGLISH).disputes == (found,)


def test_a_dispute_over_something_else_in_the_same_sentences_does_not_tell_it() -> None:
    other = ProposedDispute(topic="day", versions=(version("It was Monday.", "A1"), version("It was not.", "B1")))
    assert len(add_found_disputes(propose(other), MENUS, ENGLISH).disputes) == 2


def test_another_dispute_of_the_writer_stays_as_it_is() -> None:
    other = ProposedDispute(topic="hour", versions=(version("Dark.", "A2"), version("Bright.", "B2")))
    disputes = add_found_disputes(propose(other), MENUS, ENGLISH).disputes
    assert disputes[0] == other
    assert len(disputes) == 2


def meeting_of(id_: str, place: str) -> Menu:
    text = f"Ministers Ines Okafor and Paul Lindqvist met in {place} to discuss the ferry line and its subsidy."
    return split_source(Source(id=id_, outlet=Outlet(name=id_), language="en", sha256="0" * 64, text=text))


def test_a_dispute_over_places_is_told_by_naming_them() -> None:
    menus = [meeting_of("A", "Varnholm"), meeting_of("B", "Marrick")]
    told = ProposedDispute(topic="where", versions=(version("In Varnholm.", "A1"), version("In Marrick.", "B1")))
    assert add_found_disputes(propose(told), menus, ENGLISH).disputes == (told,)
    other = ProposedDispute(topic="why", versions=(version("Fish.", "A1"), version("The subsidy.", "B1")))
    assert [one.topic.split(":")[0] for one in add_found_disputes(propose(other), menus, ENGLISH).disputes] == [
        "why",
        "place",
    ]
