import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.names.offices import check_offices
from drafter.menus import Menu, split_source
from drafter.text.offices import locate_offices

ARTICLE = (
    "Mayor Ines Okafor of Varnholm closed the port on Friday. Peter Hale, the harbour master, told envoys so. "
    "Finance Minister Karl Brandt paid. Former senator Ruth Amsel objected. Tallis Line’s chief executive, Dana Quist, "
    "said nothing. The deputy governor, Tom Arlen, left early. Presiding judge Vera Lund heard it. Skipper Aldo Marr "
    "swam ashore. Priya Lomax, a transport analyst at Castell Bank, was surprised. Corin Vale, who was elected "
    "president in May, wept. Opposition leader Ivo Brasch laughed. Colonel Ada Stern, 51, commands the base. "
    "Nora Wick, who resigned as treasurer, came too. Treasurer Nora Wick had signed the bill. "
    "Ben Tarrow lives by the pier. General Otis Pell and Admiral Jun Sato agreed."
)


def read(text: str, source: str = "A", language: str | None = "en") -> Menu:
    return split_source(Source(id=source, outlet=Outlet(name="Courier"), sha256="", text=text, language=language))


def check(statement: str, *texts: str) -> list[Finding]:
    menus = [read(text, source) for text, source in zip(texts or (ARTICLE,), "ABC", strict=False)]
    cited = [CitedText(menus[0], menus[0].sentences, None)]
    return check_offices(Statement(text=statement), cited, menus)


@pytest.mark.parametrize(
    "statement",
    [
        "Mayor Okafor closed the port.",
        "Ines Okafor, the mayor of Varnholm, closed the port.",
        "The mayor, Ines Okafor, closed the port.",
        "Varnholm's mayor, Ines Okafor, closed the port.",
        "Okafor is the mayor.",
        "Varnholm mayor Ines Okafor closed the port.",
        "Harbor master Peter Hale told envoys.",
        "Harbourmaster Hale told envoys.",
        "Finance Secretary Brandt paid.",
        "The minister, Karl Brandt, paid.",
        "Karl Brandt, the treasury minister, paid.",
        "Ex-senator Ruth Amsel objected.",
        "Ruth Amsel, a retired senator, objected.",
        "Then-Senator Amsel objected.",
        "Dana Quist, CEO of Tallis Line, said nothing.",
        "Dana Quist, the boss of Tallis Line, said nothing.",
        "Dana Quist, chairwoman of Tallis Line, said nothing.",
        "Deputy Governor Arlen left.",
        "Vice governor Tom Arlen left.",
        "Judge Vera Lund heard it.",
        "Captain Aldo Marr swam ashore.",
        "Analyst Priya Lomax was surprised.",
        "Economist Priya Lomax of Castell Bank was surprised.",
        "President Vale wept.",
        "Corin Vale, the president, wept.",
        "Ivo Brasch, the leader of the opposition, laughed.",
        "Col. Ada Stern commands the base.",
        "Ada Stern, the base commander, agreed.",
        "Former treasurer Nora Wick came.",
        "Ben Tarrow, a plumber, lives by the pier.",
        "Bishop Zoe Quill came.",
        "“Bishop Okafor is no friend,” said Hale.",
        "The mayor met the senator.",
        "Gen. Pell and Adm. Sato agreed.",
        "Tom Arlen, Mayor Okafor's aide, left early.",
        "According to Hale, Deputy Governor Tom Arlen left early.",
        "Then-Mayor Ines Okafor closed the port.",
        "no office here",
    ],
)
def test_what_the_source_calls_them_in_other_words_passes(statement: str) -> None:
    assert check(statement) == []


@pytest.mark.parametrize(
    ("statement", "at"),
    [
        ("President Okafor closed the port.", "President"),
        ("Finance Minister Ines Okafor closed the port.", "Finance Minister"),
        ("Ines Okafor, the governor of Varnholm, closed the port.", "governor"),
        ("Former Mayor Ines Okafor closed the port.", "Former Mayor"),
        ("Ex-mayor Ines Okafor closed the port.", "Ex-mayor"),
        ("The deputy mayor, Ines Okafor, closed the port.", "deputy mayor"),
        ("Acting mayor Okafor closed the port.", "Acting mayor"),
        ("Okafor was elected senator.", "senator"),
        ("Ines Okafor, the mayor of Elmsworth, closed the port.", "Elmsworth"),
        ("Elmsworth’s mayor, Ines Okafor, closed the port.", "Elmsworth"),
        ("Peter Hale, a fisherman, told envoys.", "fisherman"),
        ("Councillor Hale told envoys.", "Councillor"),
        ("Foreign Minister Karl Brandt paid.", "Foreign Minister"),
        ("Deputy Finance Minister Karl Brandt paid.", "Deputy Finance Minister"),
        ("Prime Minister Karl Brandt paid.", "Prime Minister"),
        ("Senator Ruth Amsel objected.", "Senator"),
        ("Former congresswoman Ruth Amsel objected.", "Former congresswoman"),
        ("Dana Quist, the mayor, said nothing.", "mayor"),
        ("Dana Quist, the chief executive of Castell Bank, said nothing.", "Castell Bank"),
        ("Governor Tom Arlen left.", "Governor"),
        ("Prosecutor Vera Lund heard it.", "Prosecutor"),
        ("Bishop Aldo Marr swam ashore.", "Bishop"),
        ("Priya Lomax, a judge, was surprised.", "judge"),
        ("Vice-president Corin Vale wept.", "Vice-president"),
        ("Foreign minister Ivo Brasch laughed.", "Foreign minister"),
        ("General Ada Stern commands the base.", "General"),
        ("Gen. Jun Sato agreed.", "Gen"),
    ],
)
def test_another_office_is_an_error(statement: str, at: str) -> None:
    (finding,) = check(statement)
    assert (finding.code, finding.severity) == ("office_wrong", "error")
    assert finding.at is not None
    assert statement[finding.at[0] : finding.at[1]] == at
    assert finding.evidence
    assert finding.evidence[0].quote in ARTICLE


def test_the_evidence_is_the_office_with_the_name() -> None:
    (finding,) = check("Senator Okafor closed the port.")
    assert [citation.quote for citation in finding.evidence] == ["Mayor Ines Okafor of Varnholm"]
    assert "“Senator” for Okafor" in finding.message


def test_a_person_is_one_in_all_sources() -> None:
    assert check("Senator Okafor left.", "Okafor left early.", "Mayor Ines Okafor spoke.") != []
    assert check("Senator Okafor left.", "Mayor Okafor left.", "Senator Ines Okafor spoke.") == []


def test_a_namesake_is_another_person() -> None:
    text = "Mayor Ines Okafor and Tom Okafor spoke to a judge."
    assert check("Judge Tom Okafor spoke.", text) == []


def test_an_office_that_the_source_has_nowhere_is_a_warning_for_whom_it_names() -> None:
    (finding,) = check("Senator Ben Tarrow left.", "Ben Tarrow lives by the pier.")
    assert (finding.code, finding.severity, finding.at) == ("office_added", "warning", (0, 7))
    assert check("Senator Ben Tarrow left.", "A senator lives by the pier.") == []


@pytest.mark.parametrize("verb", ["headed", "ran", "was in charge of"])
def test_an_office_that_the_source_tells_with_a_verb_is_not_added(verb: str) -> None:
    assert check("Ben Tarrow, the former head of the port.", f"Ben Tarrow {verb} the port until he left.") == []
    assert check("Ben Tarrow, a former judge.", f"Ben Tarrow {verb} the port.") != []


def test_an_office_that_the_source_tells_in_other_words_passes() -> None:
    text = "Mayor Ines Okafor spoke. Okafor had worked as a teacher for nine years. She was in Kell."
    assert check("Teacher Ines Okafor spoke.", text) == []
    assert check("Former mayor Ines Okafor spoke.", "Mayor Ines Okafor spoke. Okafor stepped down in May.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Okafor, 61, the long-serving mayor of Kell, spoke.", [("mayor", "Ines Okafor", "Kell")]),
        ("Kell's former mayor, Ines Okafor, spoke.", [("mayor", "Ines Okafor", "Kell")]),
        ("The mayor's office called Ines Okafor.", []),
        ("The mayor told Ines Okafor so.", []),
        ("A chief inspector, Ines Okafor, spoke.", []),
        ("The chief inspector, Ines Okafor, spoke.", [("inspector", "Ines Okafor", None)]),
        ("Mayor Monday spoke.", []),
        ("", []),
    ],
)
def test_offices_beside_names(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = [(held.office.head, held.name, held.where and held.where.slice(text)) for held in locate_offices(text)]
    assert found == expected


ELSEWHERE = {
    "de": "Die Bürgermeisterin Ines Okafor schloss den Hafen. Finanzminister Karl Brandt, 61, zahlte. Der frühere "
    "Senator Otto Pell kam.",
    "ko": "안규진 국방부 장관은 바른항에 갔다. 박수민 시장은 떠났다. 윤세라 교수는 남았다.",
    "ja": "大浜太郎防衛相は出発した。山田花子市長は残った。",
}


@pytest.mark.parametrize(
    ("language", "statement", "wrong"),
    [
        ("de", "Bürgermeisterin Okafor schloss den Hafen.", None),
        ("de", "Mayor Ines Okafor closed the port.", None),
        ("de", "Ines Okafor, die Bürgermeisterin, schloss den Hafen.", None),
        ("de", "Die Ministerin Ines Okafor schloss den Hafen.", "Ministerin"),
        ("de", "Senator Ines Okafor closed the port.", "Senator"),
        ("de", "Der Minister Karl Brandt zahlte.", None),
        ("de", "Außenminister Karl Brandt zahlte.", "Außenminister"),
        ("de", "Ex-Senator Otto Pell kam.", None),
        ("de", "Der Senator Otto Pell kam.", "Senator"),
        ("ko", "안규진 장관은 바른항에 갔다.", None),
        ("ko", "안규진 외교부 장관은 바른항에 갔다.", "외교부 장관"),
        ("ko", "안규진 차관은 바른항에 갔다.", "차관"),
        ("ko", "박수민 의원은 떠났다.", "의원"),
        ("ja", "大浜太郎防衛相は出発した。", None),
        ("ja", "大浜太郎外相は出発した。", "外相"),
        ("ja", "山田花子知事は残った。", "知事"),
    ],
)
def test_offices_in_other_languages(language: str, statement: str, wrong: str | None) -> None:
    menu = read(ELSEWHERE[language], language=None)
    findings = check_offices(Statement(text=statement), [CitedText(menu, menu.sentences, None)], [menu])
    printed = [statement[slice(*finding.at)] for finding in findings if finding.at and finding.severity == "error"]
    assert printed == ([wrong] if wrong else [])


@given(st.text(alphabet="mayorOkf Ines,.’'-“”president of ex-judge\n5", max_size=120))
def test_spans_lie_inside_any_text(text: str) -> None:
    for held in locate_offices(text):
        assert held.name == held.name_span.slice(text) != ""
        assert held.span.slice(text).strip() != ""


@pytest.mark.parametrize("unit", ["A", "mayor ", "Ab ", "A. ", "’", "mayor, Al "])
def test_one_thing_over_and_over_is_read_at_once(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert len(locate_offices(text)) <= len(text)


STAFF = (
    "Lena Fisk, the chief medical officer of Castell Bank, spoke. Press secretary Aldo Brandt agreed. Ruth Ballard of "
    "Kell, the ranking member, did not. Rep. Noor Quist asked. An aide, Ivo Renner, left. Ivo Renner, the "
    "communications director, was tired."
)


@pytest.mark.parametrize(
    ("statement", "at"),
    [
        ("Lena Fisk, the chief executive of Castell Bank, spoke.", "chief executive"),
        ("Chief of staff Aldo Brandt agreed.", "Chief of staff"),
        ("Ruth Ballard, the chairwoman, did not.", "chairwoman"),
        ("Ivo Renner was chief of staff to the mayor.", "chief of staff"),
        ("Senator Noor Quist asked.", "Senator"),
        ("Chairman Noor Quist asked.", None),
        ("Ivo Renner, the spokesman, left.", None),
        ("Ranking Republican Ruth Ballard did not.", None),
    ],
)
def test_offices_of_a_staff_are_told_apart(statement: str, at: str | None) -> None:
    assert [statement[slice(*finding.at)] for finding in check(statement, STAFF) if finding.at] == ([at] if at else [])


COUNCIL = (
    "The mayor of Kell, Ines Okafor, 61, opened the lido. Her deputy, Tom Arlen, a solicitor, has sat on the council "
    "since 2019. Her predecessor, Ruth Amsel, a former nurse, stayed away. Ada Stern, a baker, swam with her sister, "
    "Vera Stern."
)


@pytest.mark.parametrize(
    ("statement", "at"),
    [
        ("Councillor Tom Arlen was there.", None),
        ("Deputy mayor Tom Arlen was there.", None),
        ("Lawyer Tom Arlen was there.", None),
        ("Former mayor Ruth Amsel stayed away.", None),
        ("Previous mayor Ruth Amsel stayed away.", None),
        ("Senator Ruth Amsel stayed away.", None),
        ("Baker Ada Stern swam.", None),
        ("Bishop Tom Arlen was there.", "Bishop"),
        ("Baker Vera Stern swam.", "Baker"),
        ("Vera Stern, the mayor, swam.", "mayor"),
    ],
)
def test_what_one_person_is_besides_and_another_is_alone(statement: str, at: str | None) -> None:
    errors = [finding for finding in check(statement, COUNCIL) if finding.severity == "error"]
    assert [statement[slice(*finding.at)] for finding in errors if finding.at] == ([at] if at else [])
