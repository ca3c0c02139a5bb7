import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.names.check import check_names
from drafter.checks.names.index import index_names
from drafter.menus import split_source

ARTICLE = (
    "Mayor Ines Okafor of Varnholm closed the port on Friday. Peter Hale, the harbour master, told NATO envoys so. "
    "He praised the Tallis Line and South Korea. The Ministry of Fisheries in Elmsworth paid. A storm hit the ferry."
)
KOREAN = "이수민 해양수산부 장관은 바른항에서 미국 대표단을 만났다. 그는 어업위원회를 찾았다."


def cite(text: str, *numbers: int, language: str | None = "en") -> CitedText:
    outlet = Outlet(name="Varnholm Courier")
    source = Source(id="A", outlet=outlet, author="Dana Quist", sha256="", text=text, language=language)
    menu = split_source(source)
    chosen = tuple(menu.sentences[number - 1] for number in numbers) if numbers else menu.sentences
    return CitedText(menu, chosen, None)


def check(statement: str, cited: CitedText | None = None) -> list[Finding]:
    return check_names(Statement(text=statement), [cited or cite(ARTICLE)])


def codes(statement: str, cited: CitedText | None = None) -> list[str]:
    return [finding.code for finding in check(statement, cited)]


@pytest.mark.parametrize(
    "statement",
    [
        "Okafor closed the port.",
        "Mayor Okafor and Mr. Hale spoke.",
        "OKAFOR’s plan went to the North Atlantic Treaty Organization.",
        "The Fisheries Ministry paid.",
        "South Korean and Varnholm-based crews came.",
        "Officials said the Ferry was hit. However, strikers left.",
        "Torrential rain fell. Twenty-six boats sank.",
        "The Varnholm Courier’s Dana Quist reported it.",
        "On Friday, Hale spoke.",
        "I’m safe.",
        "Okafor Closes Varnholm Port After Storm Hits Ferry",
        "한국은 도왔다.",
        "Angered by the storm, Hale spoke. Attendees were told.",
        "Elmsworth's City Hall paid.",
        "Fisheries Commissioner Peter Hale told envoys so.",
        "Beekeepers were told. Swimmers will have to wait. Dredging has stopped. Orchards suffered.",
        "Peter Hale MP told envoys so.",
        "no name here",
    ],
)
def test_what_the_source_names_in_another_form_passes(statement: str) -> None:
    assert check(statement) == []


@pytest.mark.parametrize(
    "statement",
    [
        "Zorblax said nothing.",
        "Zorblax sank.",
        "Zorblax’s boat sank.",
        "Zorblaxes protested.",
        "ZORBLAX WINS.",
        "The port closed, Zorblax.",
        "The port in Zorblax closed.",
        "The Zorblax-based crew left.",
        "Maria Okafor closed the port.",
        "Peter Okafor closed the port.",
        "Grant said no.",
        "The QXZ closed the port.",
        "Japan closed the port; so did Tokyo’s envoys.",
        "Zorblax Closes Varnholm Port After Storm Hits Ferry",
        "The Ministry of Trade paid.",
        "일본은 도왔다.",
    ],
)
def test_a_foreign_name_is_an_error(statement: str) -> None:
    findings = check(statement)
    assert findings
    assert {(finding.code, finding.severity) for finding in findings} == {("name_not_cited", "error")}


def test_a_misspelt_name_shows_the_sources_spelling() -> None:
    (finding,) = check("Ines Okafer closed the port.")
    assert (finding.code, finding.severity) == ("name_misspelt", "error")
    assert [citation.quote for citation in finding.evidence] == ["Okafor"]
    assert finding.at == (0, 11)


def test_a_body_or_place_from_elsewhere_is_a_warning_that_says_where() -> None:
    for name in ("NATO", "South Korea", "Elmsworth", "the Tallis Line"):
        (finding,) = check(f"It pleased {name} greatly.", cite(ARTICLE, 5))
        assert (finding.code, finding.severity) == ("name_elsewhere", "warning")
        assert finding.evidence


def test_a_person_may_be_named_where_the_cited_sentence_points_at_one() -> None:
    assert codes("Peter Hale praised the Tallis Line.", cite(ARTICLE, 3)) == []
    assert codes("Ines Okafor closed the port.", cite("Okafor closed the port. Ines Okafor is mayor.", 1)) == []
    assert codes("Peter Hale hit the ferry.", cite(ARTICLE, 5)) == ["name_elsewhere"]


def test_inside_quotation_marks_the_whole_source_counts() -> None:
    assert codes("It pleased “NATO envoys”.", cite(ARTICLE, 5)) == []
    assert codes("It pleased “Zorblax”.", cite(ARTICLE, 5)) == ["name_not_cited"]


def test_names_in_another_script_are_not_compared() -> None:
    (finding,) = check("이네스 오카포르 시장은 항구를 닫았다.")
    assert (finding.code, finding.severity) == ("name_unchecked", "warning")
    assert codes("Okafor closed the port.", cite(KOREAN, language="ko")) == ["name_unchecked"]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("이수민 장관은 미국 대표단을 만났다.", []),
        ("이수민 장관은 어업위원회를 찾았다.", []),
        ("박수민 장관은 미국 대표단을 만났다.", ["name_not_cited"]),
        ("이수민 장관은 일본 대표단을 만났다.", ["name_not_cited"]),
        ("American envoys met the minister.", []),
    ],
)
def test_korean_names_are_compared_as_they_stand(statement: str, expected: list[str]) -> None:
    assert codes(statement, cite(KOREAN, language="ko")) == expected


def test_german_nouns_raise_no_alarm() -> None:
    cited = cite("Die Bürgermeisterin Ines Okafor hat den Hafen von Varnholm am Freitag geschlossen.", language="de")
    assert codes("Die Bürgermeisterin Ines Okafor hat die Anlage in Varnholm geschlossen.", cited) == []
    assert codes("Der Bürgermeister Karl Zorblax hat den Hafen geschlossen.", cited) == ["name_not_cited"]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_a_source_sentence_passes_against_itself(number: int) -> None:
    cited = cite(ARTICLE, number)
    assert check(cited.text, cited) == []


def test_without_citations_every_name_is_foreign() -> None:
    assert [finding.code for finding in check_names(Statement(text="Okafor left."), [])] == ["name_not_cited"]


@pytest.mark.parametrize(
    ("word", "nearest"),
    [("Okafer", "Okafor"), ("Varnhlom", "Varnholm"), ("Hole", "Hale"), ("Zorblax", None), ("Ox", None)],
)
def test_nearest_spelling(word: str, nearest: str | None) -> None:
    index = index_names(ARTICLE)
    place = index.nearest(word)
    assert (place.slice(ARTICLE) if place else None) == nearest


SYLLABLES = st.sampled_from(["zor", "blax", "quil", "vex", "thol", "brin", "osk", "wyr", "dlem", "fenk"])


@given(st.lists(SYLLABLES, min_size=2, max_size=3).map("".join).map(str.capitalize))
def test_no_made_up_name_slips_through(name: str) -> None:
    for statement in (
        f"{name} said no.",
        f"{name} met envoys.",
        f"{name}: the port closed.",
        f"The port closed, according to Ms. {name}.",
        f"Ines {name} closed the port.",
        f"The {name} Institute paid.",
        f"“{name} agreed.”",
    ):
        assert any(finding.severity == "error" for finding in check(statement)), statement


def test_two_parties_joined_by_a_hyphen_are_both_looked_up() -> None:
    cited = cite("Japan and South Korea agreed on visits.")
    assert codes("South Korea-Japan ties are growing.", cited) == []
    assert codes("South Korea-China ties are growing.", cited) != []


def test_a_first_name_that_the_source_does_not_give_is_a_warning() -> None:
    cited = cite("Ms Halbrook walked to the pier.")
    (finding,) = check("Ruth Halbrook walked to the pier.", cited)
    assert (finding.code, finding.severity) == ("name_added", "warning")
    assert [citation.quote for citation in finding.evidence] == ["Halbrook"]
    assert codes("Halbrook walked to the pier.", cited) == []


def test_a_name_that_the_source_shortens_may_be_said_in_full() -> None:
    cited = cite("The crew of Tallis beat Kell on Friday, as Orlo Varnholm had done.")
    (finding,) = check("The crew of Tallis Varnholm beat Kell.", cited)
    assert (finding.code, finding.severity) == ("name_added", "warning")
    assert [citation.quote for citation in finding.evidence] == ["Tallis"]
    (finding,) = check(
        "The crew of Tallis Varnholm beat Kell.", cite("The Tallis Rovers beat Kell. Orlo Varnholm left.")
    )
    assert (finding.code, finding.severity) == ("name_not_cited", "error")


@pytest.mark.parametrize(
    ("statement", "severity"),
    [
        ("Ruth Halbrook said the pier will close.", "error"),
        ("Ruth Halbrook has also said the pier will close.", "error"),
        ("The pier will close, said Ruth Halbrook.", "error"),
        ("The pier was opened by the skipper Ruth Halbrook.", "error"),
        ("Varnholm captain Ruth Halbrook’s boat was at the pier.", "error"),
        ("President Ruth Halbrook said the pier will close.", "warning"),
        ("Ms Ruth Halbrook opened the pier.", "warning"),
        ("The pier was opened by Ruth Halbrook.", "warning"),
        ("Halbrook Town said the pier will close.", "warning"),
    ],
)
def test_a_full_name_for_a_speaker_or_behind_a_role_is_an_error(statement: str, severity: str) -> None:
    cited = cite("Halbrook, the president and captain of Varnholm, said it will close. She opened it as a skipper.")
    found = [finding.severity for finding in check(statement, cited) if finding.code == "name_added"]
    assert found == [severity]


def test_a_surname_with_a_first_name_lends_itself_to_no_other() -> None:
    cited = cite("Ines Halbrook met the council. Ms Halbrook said the pier will close.")
    assert codes("Ruth Halbrook said the pier will close.", cited) == ["name_not_cited"]
    assert codes("I. Halbrook said the pier will close.", cited) == []


def test_a_printed_name_may_stand_behind_a_printed_word() -> None:
    cited = cite("Norland's Air Corps sent the Grey Herons, a Norland team.")
    assert codes("The Norland Grey Herons came.", cited) == []
    assert codes("The Velmark Grey Herons came.", cited) != []


def test_a_body_is_a_name_even_in_a_line_of_capitals() -> None:
    cited = cite("Mayor Halbrook told Ines Draycott that the council had voted.")
    assert "name_not_cited" in codes("Of Ministry of Tides Tuesday Voted Halbrook", cited)
    assert codes("Council Voted, Halbrook Told Draycott", cited) == []


WIRE = (
    "VARNHOLM, Norland — Norwegian skipper Robert Halbrook was rescued off Gull Island on Friday, the Harbour Safety "
    "Board said. Moscow protested. Defence Minister Gyu-jin Ahn flew to Seoul, while Osaka sent two ships. "
    "Volodymyr Varnenko, an engineer from Kyiv, thanked Tallis Line Ltd. Farmers’ Union members marched in Boston. "
    "The Institute of Coastal Law in Kell disagreed, Ms. Quist-Moreau said. City beat Rovers. "
    "Mohammed al-Larsi left. Search and rescue crews watched; the National Water Office did not. "
    "Swiss banks paid. But Senator Richard J. Quarry disagreed. Okafor, who rarely speaks, nodded."
)


@pytest.mark.parametrize(
    "statement",
    [
        "Bob Halbrook was rescued.",
        "Rick Quarry disagreed.",
        "Skipper Rob Halbrook was rescued near Gull Island.",
        "The HSB said so.",
        "The Harbour Safety Board (HSB) said so.",
        "The Harbor Safety Board said so.",
        "Russia protested.",
        "The Russian government protested.",
        "Ahn Gyu-jin flew to South Korea.",
        "Ahn flew to Seoul.",
        "Tokyo sent two ships, and Japan confirmed it.",
        "Japanese ships came.",
        "Vladimir Varnenko of Kiev thanked the company.",
        "The Ukrainian engineer thanked Tallis Line.",
        "Varnenko thanked the Tallis Line.",
        "American farmers marched.",
        "The Farmers' Union marched.",
        "The Union marched.",
        "Coastal Law scholars disagreed.",
        "Quist Moreau said so.",
        "Muhammad Larsi left.",
        "Switzerland’s banks paid.",
        "A Norway-born skipper was rescued.",
        "The star-turned-skipper was rescued, TV-style.",
        "Halbrook's rescue pleased Varnholm-based crews.",
        "VARNHOLM: Halbrook Rescued Off Gull Island, Board Says",
        "#Sunday was calm.",
        "On Monday the crews rested.",
    ],
)
def test_another_form_of_a_name_in_the_source_passes(statement: str) -> None:
    assert check(statement, cite(WIRE)) == []


@pytest.mark.parametrize(
    ("statement", "at"),
    [
        ("Ines Okafor nodded.", "Ines Okafor"),
        ("Mr. Karl Okafor nodded.", "Karl Okafor"),
        ("Farmers marched in Boston, Lincolnshire.", "Lincolnshire"),
        ("Farmers marched in Boston, Lincolnshire, on Friday.", "Lincolnshire"),
        ("The institute in Kell, Denmark, disagreed.", "Denmark"),
        ("Elmsworth City beat Rovers.", "Elmsworth City"),
        ("Helen Quist-Moreau fell.", "Helen Quist-Moreau"),
        ("It happened in Moscow, Idaho.", "Idaho"),
    ],
)
def test_what_is_added_to_a_name_is_a_warning(statement: str, at: str) -> None:
    (finding,) = check(statement, cite(WIRE))
    assert (finding.code, finding.severity) == ("name_added", "warning")
    assert finding.at is not None
    assert statement[finding.at[0] : finding.at[1]] == at


def test_a_nationality_is_added_only_where_the_sentences_give_none() -> None:
    cited = cite("The skipper was rescued. Norwegian crews came.", 1)
    assert codes("The Danish skipper was rescued.", cited) == ["name_added"]
    assert codes("The Danish crews came.", cite("The Norwegian crews came.")) == ["name_not_cited"]
    assert codes("The crews came from Denmark.", cite("The crews came.")) == ["name_not_cited"]


@pytest.mark.parametrize(
    "statement",
    [
        "Richard Halbrook was rescued.",
        "Robert Zorblax was rescued.",
        "Robert Halbrock was rescued.",
        "Robert Hallbrook was rescued.",
        "Robert Halborok was rescued.",
        "Roberta Halbrook was rescued.",
        "Skipper Halbrooke was rescued.",
        "It happened off Gall Island.",
        "It happened off Tern Island.",
        "The Harbour Survey Board said so.",
        "The Harbour Safety Council said so.",
        "Halbrook Town was pleased.",
        "The XSB said so.",
        "Paris protested.",
        "France protested.",
        "The Danish skipper was rescued.",
        "The crews flew from Tokyo.",
        "Andriy Varnenko thanked the company.",
        "Ellis Line was thanked.",
        "Tallis Lane was thanked.",
        "The Fishers’ Union marched.",
        "The Lindqvist Union marched.",
        "The Institute of Coastal Studies disagreed.",
        "Ahmed al-Larsi left.",
        "The National Weather Office did not.",
        "Boston, Kell and Zorblax agreed.",
        "Austrian banks paid.",
        "Gyu-min Ahn flew to Seoul.",
        "Peter Halbrook and Robert Varnenko met.",
    ],
)
def test_a_name_changed_in_one_place_is_an_error(statement: str) -> None:
    findings = check(statement, cite(WIRE))
    assert [finding for finding in findings if finding.severity == "error"], findings


@pytest.mark.parametrize(
    "statement",
    [
        "Predictably, Okafor nodded.",
        "Reluctantly he nodded.",
        "Presuming the talks go on, Okafor nodded.",
        "Demonstrators were calm.",
        "VARNHOLM PORT CLOSED AFTER STORM, HARBOUR SAFETY BOARD SAYS",
        "Sen. Okafor (D-Kell) nodded.",
        "They said THANKS to Okafor.",
    ],
)
def test_capitals_that_owe_nothing_to_a_name_pass(statement: str) -> None:
    assert [finding for finding in check(statement, cite(WIRE)) if finding.code != "office_added"] == []


def test_a_name_in_a_line_of_capitals_is_looked_up() -> None:
    assert codes("ZORBLAX CLOSES VARNHOLM PORT AFTER STRONG STORM", cite(WIRE)) == ["name_not_cited"]


def test_other_words_for_a_body_pass() -> None:
    assert codes("The GOP agreed.", cite("Republicans agreed.")) == []
    assert codes("COVID-19 spread.", cite("The coronavirus spread.")) == []
    assert codes("The Democratic plan passed.", cite("Democrats passed it.")) == []
    assert codes("The GOP agreed.", cite("Senators agreed.")) == ["name_not_cited"]


def test_what_is_only_like_another_persons_first_name_is_no_misspelling() -> None:
    cited = cite("Mike Tarrow met Ines Okafor.")
    assert codes("Mika Quill met them.", cited) == ["name_not_cited"]
    assert codes("Mika Tarrow met them.", cited) == ["name_misspelt"]
    assert codes("Tarow met them.", cited) == ["name_misspelt"]


def test_what_a_source_names_over_and_over_may_stand_elsewhere() -> None:
    text = "Kell Port paid. Kell Port grew. Kell Port won. Vex Hall lost. A storm hit the ferry."
    assert codes("The storm hit Kell Port.", cite(text, 5)) == []
    assert codes("The storm hit Vex Hall.", cite(text, 5)) == ["name_elsewhere"]


def test_another_first_name_shows_whom_the_source_names() -> None:
    (finding,) = check("Maria Okafor closed the port.")
    assert "which names “Mayor Ines Okafor”" in finding.message
    assert [citation.quote for citation in finding.evidence] == ["Mayor Ines Okafor"]


CONGRESS = cite("Senator Ines Okafor (D-Vt.) met Peter Hale, R-N.Y., in Elmsworth, Ore., on Friday.")


@pytest.mark.parametrize(
    "statement",
    [
        "Vermont Democrat Ines Okafor met Hale.",
        "Hale, a New York Republican, came.",
        "The Oregon town saw Okafor, the Democrat.",
        "Okafor (D-Vt.) met Peter Hale (R-N.Y.).",
    ],
)
def test_a_party_mark_stands_for_a_party_and_a_state(statement: str) -> None:
    assert codes(statement, CONGRESS) == []


@pytest.mark.parametrize("statement", ["Hale, a Texas Republican, came.", "Utah Democrat Ines Okafor met Hale."])
def test_a_party_mark_stands_for_no_other_state(statement: str) -> None:
    assert codes(statement, CONGRESS) == ["name_not_cited"]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("The report met none of Tokyo's demands.", []),
        ("The report was written in Tokyo.", ["name_not_cited"]),
        ("The report met none of Cairo's demands.", ["name_not_cited"]),
    ],
)
def test_a_capital_stands_for_the_government_of_a_country_that_the_source_names(
    statement: str, expected: list[str]
) -> None:
    text = "The report on the ferry was long. Japan had asked for it."
    assert codes(statement, cite(text, 1)) == expected


def test_well_known_short_forms_and_kin_by_their_surname() -> None:
    text = "Okafor flew to the District of Columbia. Aldo Hale, a dentist, was hurt. His wife, Ada, was not."
    assert codes("Okafor flew to Washington, D.C.", cite(text)) == []
    assert codes("Ada Hale was not hurt.", cite(text)) == ["name_added"]
    assert codes("Halvers were not hurt.", cite(text)) == []
    assert codes("Halvers said so.", cite(text)) == ["name_not_cited"]
