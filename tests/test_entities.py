"""Whom and what a brief names, over all mentions in all sources."""

import hashlib

from drafter.brief import EntityKind, Outlet, Source
from drafter.menus import Menu, split_source
from drafter.proposal import Task
from drafter.writers.extracting.entities import pick_entities
from drafter.writers.extracting.story import survey_story

COURIER = (
    "Varnholm’s council voted on Monday to sell the ferry, which Okafor Lines operates, the council said.\n\n"
    "The Lady Kell ran aground near Kell in March. People on the island of Kell were angry.\n\n"
    "“We trust nobody,” said Corin Vale, who holds the island’s seat in Varnholm. Mr Vale voted against.\n\n"
    "Ines Okafor, 61, who runs Okafor Lines, said Okafor’s contracts would hold. She told the Nordwire agency so."
)
POST = (
    "The Lady Kell will be sold, the council of Varnholm said on Monday in a short statement.\n\n"
    "Okafor, which employs forty people in Kell, has a contract with Varnholm until May.\n\n"
    "Corin Vale was angry. Ines Okafor said nothing. Secretary of State Ruth Amsel called Okafor Lines."
)
BOTE = "In Kell sagte Ruth Amsel, der Rat der Hafenstadt Varnholm habe Okafor Lines nicht gefragt. Das war am Montag."


def menu_of(id_: str, outlet: str, text: str, language: str = "en", origin: str | None = None) -> Menu:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    named = Outlet(name=outlet)
    return split_source(Source(id=id_, outlet=named, sha256=sha256, text=text, language=language, origin=origin))


def entities() -> dict[str, EntityKind]:
    menus = [menu_of("A", "Varnholm Courier", COURIER), menu_of("B", "The Kell Post", POST, origin="Nordwire")]
    story = survey_story([*menus, menu_of("C", "Küstenblatt", BOTE, "de")], Task(language="en"))
    return {entity.name: entity.kind for entity in pick_entities(story)}


def test_every_name_has_the_kind_that_most_mentions_tell() -> None:
    assert entities() == {
        "Varnholm": "place",
        "Kell": "place",
        "Okafor Lines": "body",
        "Corin Vale": "person",
        "Ines Okafor": "person",
        "Ruth Amsel": "person",
    }
