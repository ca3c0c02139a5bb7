import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Span
from drafter.text.people import is_person, locate_apposed, locate_described, locate_full_name


def describe(text: str, description: str) -> str | None:
    start = text.rindex(description)
    found = locate_described(text, Span(start, start + len(description)))
    return found.slice(text) if found else None


@pytest.mark.parametrize(
    ("introduced", "description", "named"),
    [
        ("Mayor Ines Okafor spoke.", "the mayor", "Mayor Ines Okafor"),
        ("The mayor, Ines Okafor, spoke.", "the mayor", "Ines Okafor"),
        ("The mayor of Varnholm, Ines Okafor, spoke.", "the mayor", "Ines Okafor"),
        ("Ines Okafor, the mayor of Varnholm, spoke.", "the mayor", "Ines Okafor"),
        ("Ines Okafor, 54, the long-serving mayor, spoke.", "the mayor", "Ines Okafor"),
        ("Ines Okafor, mayor of Varnholm, spoke.", "the mayor of Varnholm", "Ines Okafor"),
        ("Mayor Ines Okafor’s plan failed. Mayor Ines Okafor spoke.", "the mayor", "Mayor Ines Okafor"),
        ("Tallis Line chief executive Petra Holm spoke.", "the chief executive", "Petra Holm"),
        ("Lena van der Brandt, the harbour master, spoke.", "the harbour master", "Lena van der Brandt"),
        ("Deputy Mayor Carl Lund spoke.", "the mayor", None),
        ("The former mayor, Tom Ashby, spoke.", "the mayor", None),
        ("Deputy Mayor Carl Lund and Mayor Ines Okafor spoke.", "the mayor", "Mayor Ines Okafor"),
        ("Mayor Ines Okafor met Mayor Tom Ashby.", "the mayor", None),
        ("Mayor Ines Okafor met Mayor Ashby.", "the mayor", None),
        ("Mayor Okafor spoke. Later Mayor Ines Okafor left.", "the mayor", "Mayor Ines Okafor"),
        ("Ines Okafor, who defended the mayor, spoke.", "the mayor", None),
        ("Ines Okafor, the author of the letter, spoke.", "the letter", None),
        ("Ines Okafor spoke.", "the mayor", None),
        ("The mayor of Kell, New Harrow, spoke.", "the mayor", None),
        ("His wife Mirela Varga spoke.", "his wife", "Mirela Varga"),
        ("A spokesman, Jon Reuss, spoke.", "the spokesman", "Jon Reuss"),
        ("A spokesman, Jon Reuss, spoke.", "a spokesman", None),
        ("The Tallis Line, Jon Reuss and others spoke.", "the Tallis Line", None),
        ("Bürgermeisterin Frauke Tiedemann sprach.", "die Bürgermeisterin", "Bürgermeisterin Frauke Tiedemann"),
        ("Verkehrsministerin Ida Sommer sprach.", "die Ministerin", "Verkehrsministerin Ida Sommer"),
        ("Der Sprecher der Reederei, Theo Falk, sprach.", "der Sprecher", "Theo Falk"),
        ("La alcaldesa, Inés Okafor, habló.", "la alcaldesa", "Inés Okafor"),
        ("La maire, Inès Okafor, a parlé.", "la maire", "Inès Okafor"),
    ],
)
def test_an_office_stands_for_the_one_person_who_holds_it(introduced: str, description: str, named: str | None) -> None:
    assert describe(f"{introduced} It rained. Later {description} left.", description) == named


def test_a_german_article_is_taken_off_a_name() -> None:
    assert describe("Das sagte der Reeder Paul Halbrook", "der Reeder Paul Halbrook") == "Reeder Paul Halbrook"
    assert describe("Das sagte der Hafenmeister", "der Hafenmeister") is None


def test_kin_are_called_by_their_own_name() -> None:
    assert describe("So said his brother Aldo", "his brother Aldo") == "Aldo"


@pytest.mark.parametrize(
    ("introduced", "named"),
    [
        ("Aldo Ferrant, 34, was mending nets.", "Aldo Ferrant"),
        ("Aldo Ferrant (34) was mending nets.", "Aldo Ferrant"),
        ("Aldo de la Ferrant, a fisherman, was mending nets.", "Aldo de la Ferrant"),
        ("Aldo Ferrant, 34, met Aldo Varga, 30.", None),
        ("Aldo Bridge, a ruin, was closed.", None),
        ("Aldo Ferrant was mending nets.", None),
        ("Nobody was mending nets.", None),
    ],
)
def test_a_first_name_stands_for_the_one_person_introduced_with_it(introduced: str, named: str | None) -> None:
    text = f"{introduced} It rained. Aldo left."
    start = text.rindex("Aldo")
    found = locate_full_name(text, Span(start, start + 4))
    assert (found.slice(text) if found else None) == named


@pytest.mark.parametrize(
    ("text", "phrase", "named"),
    [
        ("the mayor, Ines Okafor, told reporters", "the mayor", "Ines Okafor"),
        ("her brother, Aldo Ferrant.", "her brother", "Aldo Ferrant"),
        ("der Kämmerer, Jens Ohlsen, am Dienstag", "der Kämmerer", "Jens Ohlsen"),
        ("the mayor of Kell, New Harrow, told reporters", "the mayor of Kell", None),
        ("the mayor, Tallis Line officials and others", "the mayor", None),
        ("the villagers, Ines Okafor added, left", "the villagers", None),
        ("Okafor, Jon Reuss, and others", "Okafor", None),
    ],
)
def test_a_name_between_commas_is_whom_the_description_before_it_means(
    text: str, phrase: str, named: str | None
) -> None:
    found = locate_apposed(text, Span(0, len(phrase)), len(text))
    assert (found.slice(text) if found else None) == named


@pytest.mark.parametrize("name", ["Tallis Line", "New Harrow", "Port Varnholm", "Saudi Arabia", "Monday Okafor"])
def test_bodies_places_and_weekdays_are_no_people(name: str) -> None:
    assert not is_person(name)


@given(st.text(st.sampled_from("Aé mayor.,’' (34) of der"), min_size=1, max_size=60))
def test_what_is_named_is_in_the_text(text: str) -> None:
    whole = f"{text} Later the mayor left."
    start = whole.rindex("the mayor")
    found = locate_described(whole, Span(start, start + 9))
    assert found is None or 0 <= found.start < found.end <= len(whole)
