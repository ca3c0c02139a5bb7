"""Four invented outlets on one event, one of them a copy of another and one in German."""

from drafter.brief import Outlet, Source
from drafter.menus import Menu, index_menus, split_source

HERALD = (
    "The ferry Lady Orla hit twelve moored boats in Varnholm harbour on Tuesday night. Mayor Ines Okafor said the town "
    "would pay compensation to the fishermen. The captain, Paul Lindqvist, was breathalysed on the quay and was sober. "
    "The light on the east mole had been dark for twelve days."
)
POST = (
    "A ferry rammed fishing boats in Varnholm in thick fog, and seven people were hurt. The town's mayor, Ines Okafor, "
    "promised an inquiry into the pilot service. Insurers expect claims of about €2 million."
)
RADIO = (
    "Seven people were injured when the Lady Orla ran into boats at the quay of Varnholm. Okafor called it a dark "
    "night for the town. Islanders plan to sail over in a protest flotilla on Saturday."
)
BOTE = (
    "Die Fähre Lady Orla rammte am Dienstagabend im Hafen von Varnholm zwölf Boote. Die Bürgermeisterin sprach von "
    "Entschädigung."
)


def menu_of(id_: str, name: str, text: str, language: str = "en", origin: str | None = None) -> Menu:
    return split_source(
        Source(
            id=id_,
            outlet=Outlet(name=name),
            language=language,
            sha256="0" * 64,
            published="2031-03-13",
            origin=origin,
            text=text,
        )
    )


def cut_short(menu: Menu) -> Menu:
    """The same source, with the warning that its text looks cut."""
    return split_source(menu.source.model_copy(update={"warnings": ("looks cut: it ends in mid-sentence",)}))


HERALD_MENU = menu_of("A", "The Varnholm Herald", HERALD)
POST_MENU = menu_of("B", "Sound Post", POST)
RADIO_MENU = menu_of("C", "Radio Torrsey", RADIO)
COPY_MENU = menu_of("D", "Island Mail", POST, origin="B")
BOTE_MENU = menu_of("E", "Der Küstenbote", BOTE, language="de")
MENUS = index_menus([HERALD_MENU, POST_MENU, RADIO_MENU, COPY_MENU])
WITH_GERMAN = index_menus([HERALD_MENU, POST_MENU, RADIO_MENU, BOTE_MENU])
