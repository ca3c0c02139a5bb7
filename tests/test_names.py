import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.common_words import base_forms, is_common_word
from drafter.text.names import cluster_names, is_same_name, locate_names
from drafter.text.places import canonical_country, country_of_capital, country_of_demonym, is_place, places_in
from drafter.text.same_names import locate_explained


def read(text: str, language: str | None = None) -> list[tuple[str, str, str | None]]:
    return [(name.span.slice(text), name.kind, name.title) for name in locate_names(text, language)]


def printed(text: str, language: str | None = None) -> list[str]:
    return [name for name, _, _ in read(text, language)]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("On Friday Mayor Ines Okafor spoke.", "Ines Okafor", "Mayor"),
        ("Ines Okafor, the mayor of Varnholm, spoke.", "Ines Okafor", "mayor"),
        ("Peter Hale, the harbour master, spoke.", "Peter Hale", "harbour master"),
        ("A letter from fisherman Peter Hale came.", "Peter Hale", "fisherman"),
        ("Ruth van der Haven, 51, drowned.", "Ruth van der Haven", None),
        ("J. R. Smith said nothing.", "J. R. Smith", None),
        ("“Nobody was hurt,” said Peter Hale.", "Peter Hale", None),
        ("U.S. Defence Secretary Karl Brandt left.", "Karl Brandt", "U.S. Defence Secretary"),
        ("Ines Okafor's plan, which Hale dropped, was hers, Okafor said.", "Okafor", None),
        ("안규진 국방부 장관은 떠났다.", "안규진", "국방부 장관"),
        ("마르코 벨루노 장관은 떠났다.", "마르코 벨루노", "장관"),
        ("大浜太郎防衛相は出発した。", "大浜太郎", "防衛相"),
        ("マルコ・ベルーノ氏が述べた。", "マルコ・ベルーノ", "氏"),
    ],
)
def test_people_with_titles_and_offices(text: str, name: str, title: str | None) -> None:
    assert (name, "person", title) in read(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He told the Ministry of Fisheries and Trade so.", "Ministry of Fisheries and Trade", "body"),
        ("The Bank of Varnholm closed.", "Bank of Varnholm", "body"),
        ("He told NATO so.", "NATO", "body"),
        ("The Tallis Line ferry left.", "Tallis Line", "body"),
        ("The boats lay in Varnholm.", "Varnholm", "place"),
        ("The boats lay off Gull Island.", "Gull Island", "place"),
        ("Seoul agreed.", "Seoul", "place"),
        ("The United States and Japan agreed.", "United States", "place"),
        ("미국은 동의했다.", "미국", "place"),
        ("日本は同意した。", "日本", "place"),
        ("어업위원회는 동의했다.", "어업위원회", "body"),
        ("They flew a Merlin 737 there.", "Merlin 737", "other"),
    ],
)
def test_bodies_places_and_other_names(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(found, as_kind) for found, as_kind, _ in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Officials said the boats sank. However, the crew was safe.",
        "The boats left on Friday, January 30.",
        "I think I’m late, she said.",
        "Japanese sailors helped.",
        "Strikers blocked the pier. Nobody spoke.",
    ],
)
def test_openers_days_and_peoples_are_no_names(text: str) -> None:
    assert printed(text) == []


def test_a_lone_opener_is_a_name_when_it_acts_or_returns() -> None:
    assert printed("Zorblax said so.") == ["Zorblax"]
    assert printed("Zorblax fell. The crew of Zorblax left.") == ["Zorblax", "Zorblax"]
    assert printed("Zorblax fell.") == []


def test_a_headline_in_title_case_yields_its_names_alone() -> None:
    assert printed("Okafor Reopens Varnholm Harbour After Storm Damages Twenty Boats") == ["Okafor", "Varnholm"]


def test_german_nouns_are_no_names() -> None:
    text = "Der Bürgermeister Karl Brandt sagte in Berlin, die Fähre bleibe im Hafen."
    assert printed(text, "de") == ["Karl Brandt", "Berlin"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Okafor", "Ines Okafor"),
        ("Mayor Okafor", "Ines Okafor"),
        ("Ines M. Okafor", "Ines Okafor"),
        ("I. Okafor", "Ines Okafor"),
        ("Ahn Gyu-jin", "Gyu-jin Ahn"),
        ("Ahn", "Ahn Gyu-jin"),
        ("Gyu jin Ahn", "Gyujin Ahn"),
        ("José Muñoz", "Jose Munoz"),
        ("OKAFOR", "Okafor’s"),
        ("van der Haven", "Ruth van der Haven"),
        ("Haven", "Ruth van der Haven"),
        ("NATO", "North Atlantic Treaty Organization"),
        ("VHC", "Varnholm Harbour Council"),
        ("Ministry of Defence", "Defense Ministry"),
        ("U.S.", "United States"),
        ("미국", "America"),
    ],
)
def test_same_name(one: str, other: str) -> None:
    assert is_same_name(one, other)
    assert is_same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ines", "Ines Okafor"),
        ("Peter Okafor", "Ines Okafor"),
        ("Okafer", "Okafor"),
        ("Mayor Hale", "Mayor Okafor"),
        ("Ministry of Trade", "Ministry of Defence"),
        ("Merlin 737", "Merlin 747"),
        ("Line", "Tallis Line"),
        ("South Korea", "North Korea"),
        ("", "Okafor"),
    ],
)
def test_other_name(one: str, other: str) -> None:
    assert not is_same_name(one, other)
    assert not is_same_name(other, one)


def test_clusters_have_the_fullest_form_and_the_surest_kind() -> None:
    clusters = cluster_names(
        [
            ("Okafor", "other"),
            ("NATO", "body"),
            ("Mayor Ines Okafor", "person"),
            ("North Atlantic Treaty Organization", "other"),
            ("Okafor", "person"),
            ("Varnholm", "place"),
        ]
    )
    assert [(cluster.name, cluster.kind, cluster.indexes) for cluster in clusters] == [
        ("Mayor Ines Okafor", "person", (0, 2, 4)),
        ("North Atlantic Treaty Organization", "body", (1, 3)),
        ("Varnholm", "place", (5,)),
    ]


def test_countries_by_any_of_their_names() -> None:
    assert canonical_country("u.k.") == canonical_country("영국") == canonical_country("Great Britain") == "Britain"
    assert country_of_demonym("Danes") == country_of_demonym("Danish") == "Denmark"
    assert canonical_country("Varnholm") is None
    assert is_place("kuala lumpur")


@pytest.mark.parametrize(
    "word", ["Officials", "Ferries", "Stopped", "It’s", "Don't", "Twenty-six", "However", "Reopens"]
)
def test_common_words_in_any_regular_form(word: str) -> None:
    assert is_common_word(word)


@pytest.mark.parametrize("word", ["Zorblax", "Okafor", "Varnholm", "Zorblax-based", "Zorblaxes"])
def test_names_are_not_common_words(word: str) -> None:
    assert not is_common_word(word)


def test_base_forms() -> None:
    assert {"ferry"} <= set(base_forms("ferries"))
    assert {"stop"} <= set(base_forms("stopped"))
    assert base_forms("sea") == []


@given(st.text(alphabet="ABOkafor InesMr.'’-&\n“”Ministry of, 미국장관 氏ァ・ 5", max_size=80))
def test_spans_lie_in_order_inside_any_text(text: str) -> None:
    ends = [0, *(place for found in locate_names(text) for place in found.span), len(text)]
    assert ends == sorted(ends)
    assert all(found.span.slice(text).strip() for found in locate_names(text))


@given(st.text(min_size=1, max_size=30))
def test_every_name_is_the_same_as_itself(name: str) -> None:
    assert is_same_name(name, name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Secretary of State Ruth Amsel left.", ["Ruth Amsel"]),
        ("It hired National Security Adviser Ruth Amsel.", ["Ruth Amsel"]),
        ("It quoted Special Counsel Ruth Amsel.", ["Ruth Amsel"]),
        ("The Oslo-based Vale left.", ["Oslo", "Vale"]),
        ("Prime Minister Ines May spoke.", ["Ines May"]),
        ("It opens in Varnholm May 5.", ["Varnholm"]),
        ("The ferry Lady Varn sank.", ["Lady Varn"]),
        ("President Corin V. Vale of Peru spoke.", ["Corin V. Vale", "Peru"]),
        ("Varnholm's council met.", ["Varnholm"]),
    ],
)
def test_a_name_ends_where_offices_places_and_days_begin(text: str, names: list[str]) -> None:
    assert printed(text) == names


def test_a_ship_is_no_lady() -> None:
    assert read("They saw the Lady Varn.") == [("Lady Varn", "other", None)]
    assert read("They saw Lady Varn.") == [("Varn", "person", "Lady")]


EQUAL_NAMES = """
    Okafor = Ines Okafor
    Ms. Okafor = Ines Okafor
    Mayor Ines Okafor = Okafor
    Ines Okafor’s = Ines Okafor
    INES OKAFOR = Ines Okafor
    Ines Marie Okafor = Ines Okafor
    Ines M. Okafor = Ines Marie Okafor
    I. M. Okafor = Ines Okafor
    Ines Okafor Jr. = Ines Okafor
    Gyu-jin Ahn = Ahn Gyu-jin
    Ahn Gyujin = Ahn Gyu-jin
    Ahn Gyu Jin = Ahn Gyu-jin
    Ahn = Gyu-jin Ahn
    Takumi Hoshino = Hoshino Takumi
    Shinjirō Hoshino = Hoshino Shinjiro
    Nguyen Van Tho = Nguyễn Văn Thọ
    Zoë Møller = Zoe Moller
    José Muñoz = Jose Munoz
    Łukasz Brzoza = Lukasz Brzoza
    François Lacoste-Vale = Francois Lacoste Vale
    Anne-Marie Quill = Anne Marie Quill
    D’Arcy Quill = D'Arcy Quill
    O'Marr = O’Marr
    van der Haven = Ruth van der Haven
    Ruth Haven = Ruth van der Haven
    De Luca = Marco De Luca
    Bob Halbrook = Robert Halbrook
    Rob Halbrook = Bob Halbrook
    Bill Tarrow = William Tarrow
    Liz Tarrow = Elizabeth Tarrow
    Maggie Tarrow = Margaret Tarrow
    Kate Quist = Katherine Quist
    Mike Quist = Michael Quist
    Jim Quist = James Quist
    Tony Quist = Anthony Quist
    Steve Quist = Stephen Quist
    Alex Quist = Alexandra Quist
    Alex Quist = Alexander Quist
    Dan Quist = Daniel Quist
    Mohammed Larsi = Muhammad Larsi
    Mohamed Larsi = Mohammad Larsi
    Yousef Larsi = Yusuf Larsi
    Hussein Larsi = Hossein Larsi
    Khaled al-Larsi = Khalid Larsi
    Bashir al-Larsi = Bashir el-Larsi
    Al-Larsi = Larsi
    Omar Larsi = Umar Larsi
    Abdul Rahman Larsi = Abdel Rahman Larsi
    Oleksandr Varnenko = Alexander Varnenko
    Volodymyr Varnenko = Vladimir Varnenko
    Sergei Varnov = Sergey Varnov
    Dmitry Varnovsky = Dmitri Varnovskiy
    Varnovskyy = Varnovsky
    Yevgeny Varnov = Evgeny Varnov
    Mykhailo Varnenko = Mikhail Varnenko
    Kyiv = Kiev
    Odesa = Odessa
    Mumbai = Bombay
    NATO = North Atlantic Treaty Organization
    NATO = North Atlantic Treaty Organisation
    HSB = Harbour Safety Board
    H.S.B. = Harbour Safety Board
    Ministry of Defence = Defense Ministry
    Ministry of Labour = Labor Ministry
    Harbour Council = Harbor Council
    Tallis Line Ltd = Tallis Line
    Halbrook Marine plc = Halbrook Marine
    Halbrook Marine, Inc. = Halbrook Marine
    Halbrook Holdings = Halbrook
    Nordlys GmbH = Nordlys
    Bank of Varnholm = Varnholm Bank
    U.S. = United States
    US = USA
    America = United States of America
    U.K. = Great Britain
    Holland = Netherlands
    South Korea = Republic of Korea
    한국 = South Korea
    日本 = Japan
"""
OTHER_NAMES = """
    Ines = Ines Okafor
    Inez Okafor = Ines Okafor
    Ines Okafer = Ines Okafor
    Ines Okafro = Ines Okafor
    Ines Okkafor = Ines Okafor
    Maria Okafor = Ines Okafor
    Peter Okafor = Ines Okafor
    M. Okafor = Ines Okafor
    Ines Halbrook = Ines Okafor
    Mayor Hale = Mayor Okafor
    Mr Hale = Mr Hall
    Bob Halbrook = Bill Halbrook
    Robert Halbrook = Richard Halbrook
    Alexandra Quist = Alexander Quist
    Jon Quist = Joan Quist
    Ahn Gyu-jin = Ahn Gyu-min
    Ahn Gyu-jin = Han Gyu-jin
    Hoshino Takumi = Hoshino Takuya
    Jin = Ahn Gyu-jin
    Mohammed Larsi = Mahmoud Larsi
    Hassan Larsi = Hussein Larsi
    Ahmed Larsi = Muhammad Larsi
    Sergei Varnov = Andrei Varnov
    Varnovsky = Varnenko
    Kyiv = Kharkiv
    Van Haven = Van Halen
    De Luca = De Lucia
    Anne Quill = Anna Quill
    HSB = Harbour Council
    HSC = Harbour Safety Board
    Ministry of Trade = Ministry of Defence
    Harbour Council = Town Council
    Tallis Line = Tallis Lane
    Tallis Line = Ellis Line
    Halbrook Marine = Halbrook Media
    Bank of Varnholm = Bank of Elmsworth
    Varnholm = Varnholt
    Elmsworth = Elmswood
    South Korea = North Korea
    Austria = Australia
    Niger = Nigeria
    Iran = Iraq
    Slovakia = Slovenia
    Republic of Korea = North Korea
    US = UK
    Line = Tallis Line
    Merlin 737 = Merlin 747
    New Kell = Kell Newton
    Gulf of Tarn = Gulf of Marn
    Lake Varn = River Varn
"""


def pairs(listed: str) -> list[list[str]]:
    return [line.strip().split(" = ") for line in listed.strip().splitlines()]


@pytest.mark.parametrize(("one", "other"), pairs(EQUAL_NAMES))
def test_a_reader_takes_them_for_one(one: str, other: str) -> None:
    assert is_same_name(one, other)
    assert is_same_name(other, one)


@pytest.mark.parametrize(("one", "other"), pairs(OTHER_NAMES))
def test_a_reader_takes_them_for_two(one: str, other: str) -> None:
    assert not is_same_name(one, other)
    assert not is_same_name(other, one)


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("The Harbour Safety Board (HSB) met.", "Harbour Safety Board", "HSB"),
        ("US Coast and Harbour Services (USCHS) paid.", "US Coast and Harbour Services", "USCHS"),
        ("The Bureau of Tides (the “BOT”) met.", "Bureau of Tides", "BOT"),
        ("The weekly catch (CET) fell.", None, None),
    ],
)
def test_a_short_form_in_brackets_belongs_to_the_name_before_it(text: str, full: str | None, short: str | None) -> None:
    found = [(one.slice(text), other.slice(text)) for one, other in locate_explained(text)]
    assert found == ([(full, short)] if full else [])


def test_what_lies_in_a_country() -> None:
    assert "Scotland" in places_in("Britain")
    assert "Tokyo" in places_in("Japan")
    assert places_in("Varnholm") == ()
    assert country_of_capital("Tokyo") == "Japan"
    assert country_of_capital("Osaka") is None
