from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.figures.check import check_figures
from drafter.menus import split_source
from tests.value_pairs import EQUAL_FIGURES, UNEQUAL_FIGURES, Pair

ARTICLE = (
    "About twenty boats sank in Varnholm, the mayor said. The council passed the plan by a vote of 52-48. "
    "Repairs will cost $3 million, or 40 percent of the budget. Okafor, 51, counted 12 wrecks and 30 survivors. "
    "Both ferries are safe. Between 20 and 30 tonnes of oil were lost. He called Flight 815 at noon."
)


def cite(text: str, *numbers: int, language: str | None = "en") -> CitedText:
    outlet = Outlet(name="Varnholm Courier")
    menu = split_source(Source(id="A", outlet=outlet, sha256="", text=text, language=language))
    chosen = tuple(menu.sentences[number - 1] for number in numbers) if numbers else menu.sentences
    return CitedText(menu, chosen, date(2026, 1, 31))


def check(statement: str, cited: CitedText | None = None) -> list[Finding]:
    return check_figures(Statement(text=statement), [cited or cite(ARTICLE)])


def codes(statement: str, cited: CitedText | None = None) -> list[str]:
    return [finding.code for finding in check(statement, cited)]


@pytest.mark.parametrize(
    "statement",
    [
        "About 20 boats sank.",
        "Repairs cost $3m.",
        "Repairs cost 3,000,000 dollars.",
        "Two fifths, or 40 %, of the budget is gone.",
        "The 51-year-old mayor counted twelve wrecks.",
        "The plan got 52 votes.",
        "The plan passed 52 to 48.",
        "Two ferries are safe.",
        "Up to 30 tonnes were lost.",
        "Dozens of survivors were counted.",
        "Flight 815 was called.",
        "A wreck was counted; one wreck.",
        "수리비는 300만 달러로 예산의 40퍼센트다.",
        "In 2026 it was 13:01.",
        "No figure here.",
    ],
)
def test_what_the_source_says_in_other_words_passes(statement: str) -> None:
    assert [finding for finding in check(statement) if finding.severity == "error"] == []


@pytest.mark.parametrize(
    ("statement", "code", "evidence"),
    [
        ("Repairs cost $4 million.", "figure_not_cited", ["$3 million"]),
        ("Seventeen people drowned.", "figure_not_cited", []),
        ("Dozens of ferries; hundreds of boats.", "figure_not_cited", []),
        ("Flight 816 was called.", "figure_not_cited", []),
        ("Repairs cost $3 billion.", "figure_scale", ["$3 million"]),
        ("Repairs cost 3 million euros.", "figure_unit", ["$3 million"]),
        ("Forty people drowned.", "figure_unit", ["40 percent"]),
        ("He counted 30 wrecks.", "figure_counts", ["12", "30"]),
        ("Twenty boats sank.", "figure_hedge_dropped", ["twenty"]),
        ("More than 12 wrecks were counted.", "figure_hedge_added", ["12"]),
    ],
)
def test_findings_name_the_code_and_show_the_source(statement: str, code: str, evidence: list[str]) -> None:
    (finding,) = check(statement)
    assert finding.code == code
    assert [citation.quote for citation in finding.evidence] == evidence
    assert finding.at is not None
    assert statement[slice(*finding.at)] in finding.message


def test_a_hedge_turned_round_is_an_error() -> None:
    (finding,) = check("Fewer than 300 boats sank.", cite("More than 300 boats sank."))
    assert (finding.code, finding.severity) == ("figure_hedge_changed", "error")


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        ("Nearly 2 million people left.", "1.98 million people left.", []),
        ("More than 20 boats sank.", "23 boats sank.", []),
        ("Some 40 boats sank.", "38 boats sank.", []),
        ("About 12 wrecks were counted.", "12 wrecks were counted.", []),
        ("More than 40 boats sank.", "38 boats sank.", ["figure_not_cited"]),
        ("About 50 boats sank.", "38 boats sank.", ["figure_not_cited"]),
        ("Landings fell by nearly a fifth.", "Landings fell by 18 percent.", []),
        ("Landings fell by nearly a fifth.", "Landings fell by 12 percent.", ["figure_not_cited"]),
        ("Landings fell by more than a fifth.", "Landings fell by 18 percent.", ["figure_not_cited"]),
        ("Output fell by about a tenth.", "Output fell by about 9 percent.", []),
        ("The harbour office asked about 1,000 people.", "The harbour office asked 1,050 people.", []),
        ("More than 20 boats sank.", "19 boats sank.", ["figure_not_cited"]),
        ("About 801 boats sank.", "About 800 boats sank.", ["figure_not_cited"]),
        ("2 million people left.", "1.98 million people left.", ["figure_not_cited"]),
    ],
)
def test_rounding_needs_a_hedge_that_points_the_right_way(statement: str, source: str, expected: list[str]) -> None:
    assert codes(statement, cite(source)) == expected


def test_a_figure_from_elsewhere_in_the_source_is_an_error_that_says_where() -> None:
    source = "The quay cost $5 million. Work took long. The pier cost $3 million."
    (finding,) = check("The quay cost $3 million.", cite(source, 1))
    assert (finding.code, finding.severity) == ("figure_not_cited", "error")
    assert "elsewhere" in finding.message
    assert [citation.quote for citation in finding.evidence] == ["$3 million"]


def test_a_figure_that_an_uncited_sentence_has_of_the_same_thing_is_pointed_out() -> None:
    (finding,) = check("Repairs cost $3 million.", cite(ARTICLE, 1))
    assert (finding.code, finding.severity) == ("figure_elsewhere", "warning")
    assert [citation.quote for citation in finding.evidence] == ["$3 million"]


def test_a_figure_of_a_kind_that_no_cited_sentence_has_is_pointed_out() -> None:
    assert codes("The boats that sank cost $3 million.", cite(ARTICLE, 1)) == ["figure_elsewhere"]
    assert codes("The boats that sank cost $4 million.", cite(ARTICLE, 1)) == ["figure_not_cited"]


def test_a_figure_from_elsewhere_must_not_take_the_place_of_another() -> None:
    source = "The council sent 12 boats to Varnholm on Monday. The navy sent 30 boats to Varnholm later."
    assert codes("The council sent 30 boats to Varnholm on Monday.", cite(source, 1)) == ["figure_not_cited"]


def test_inside_quotation_marks_the_whole_source_counts() -> None:
    cited = cite(ARTICLE, 1)
    assert codes("He spoke of “$3 million”.", cited) == []
    assert codes("He spoke of “$4 million”.", cited) == ["figure_not_cited"]


def test_any_cited_source_will_do() -> None:
    both = [cite("Nobody came."), cite("Twelve boats sank.")]
    assert check_figures(Statement(text="Twelve boats sank."), both) == []
    assert [finding.code for finding in check_figures(Statement(text="Twelve boats sank."), [])] == ["figure_not_cited"]


def test_separators_follow_the_sources_language() -> None:
    german = cite("In Varnholm sind 1.200 Boote gesunken.", language="de")
    assert codes("1,200 boats sank in the storm and that was it.", german) == []


@pytest.mark.parametrize("sentence", cite(ARTICLE).sentences, ids=lambda sentence: str(sentence.id))
def test_a_source_sentence_passes_against_itself(sentence: object) -> None:
    cited = cite(ARTICLE)
    assert sentence in cited.sentences
    assert check_figures(Statement(text=getattr(sentence, "text", "")), [cited]) == []


@given(st.integers(min_value=2100, max_value=10**9))
def test_no_foreign_count_slips_through(value: int) -> None:
    for statement in (f"{value} boats sank.", f"It cost ${value:,}.", f"The mayor ({value}) left.", f"Zone {value}."):
        assert any(finding.severity == "error" for finding in check(statement))


def test_the_two_sides_are_no_figure_from_nowhere() -> None:
    cited = cite("Norland and Velmark agreed on a pier.")
    assert codes("The two countries agreed on a pier.", cited) == []
    assert codes("Two countries agreed on a pier.", cited) == ["figure_not_cited"]


@pytest.mark.parametrize(
    "statement", ["The Bell puts the pier first, the vote last.", "The article puts first the pier."]
)
def test_an_order_of_telling_is_no_figure(statement: str) -> None:
    assert codes(statement, cite("The pier in Varnholm will close.")) == []


def test_a_first_of_something_is_a_figure() -> None:
    assert codes("It is the first pier to close.", cite("The pier in Varnholm will close.")) == ["figure_not_cited"]


@pytest.mark.parametrize("pair", EQUAL_FIGURES, ids=lambda pair: f"{pair[1]} = {pair[2]}")
def test_a_figure_that_a_reader_calls_equal_passes(pair: Pair) -> None:
    language, source, statement = pair
    findings = check(statement, cite(source, language=language))
    assert [finding for finding in findings if finding.severity == "error"] == []


@pytest.mark.parametrize("pair", UNEQUAL_FIGURES, ids=lambda pair: f"{pair[1]} ≠ {pair[2]}")
def test_a_figure_that_a_reader_calls_different_fails_and_says_where(pair: Pair) -> None:
    language, source, statement = pair
    errors = [finding for finding in check(statement, cite(source, language=language)) if finding.severity == "error"]
    assert errors
    assert all(finding.at and statement[slice(*finding.at)] in finding.message for finding in errors)


@pytest.mark.parametrize(
    ("source", "statement", "expected"),
    [
        ("The line costs €2.4 million a year.", "The line costs €2.4 million a month.", ["figure_unit"]),
        ("Twelve boats sail each day.", "Twelve boats sail an hour.", ["figure_unit"]),
        ("The line costs €2.4 million a year.", "The line costs €2.4 million yearly.", []),
        ("The line costs €2.4 million a year.", "The line costs €2.4 million.", []),
        ("The line costs €2.4 million.", "The line costs €2.4 million a year.", []),
    ],
)
def test_the_period_a_figure_is_told_by_must_be_the_same(source: str, statement: str, expected: list[str]) -> None:
    assert codes(statement, cite(source)) == expected


def test_a_bare_number_carries_the_unit_of_the_figure_before_it() -> None:
    source = "Ardan lets 310 cubic metres a second pass. Oltmark had asked for 420. It farms 90 hectares. They want 15."
    assert codes("Oltmark had asked for 420 cubic metres.", cite(source, 2)) == []
    assert codes("They want 15 cubic metres.", cite(source, 4)) == ["figure_not_cited"]


def test_what_a_source_compares_with_is_not_hedged() -> None:
    source = cite("They sent 310 tonnes, a quarter less than the 420 tonnes that the town wanted.")
    assert codes("The town wanted 420 tonnes.", source) == []
    assert codes("They sent 20 percent more than 420 tonnes.", cite("They sent 20 percent more than 420 tonnes.")) == []
    assert codes("They sent 420 tonnes.", cite("They sent more than 420 tonnes.")) == ["figure_hedge_dropped"]


@pytest.mark.parametrize(
    ("source", "statement", "expected"),
    [
        ("The pier cost $13,204,000.", "The pier cost $13.2 million.", ["figure_rounded"]),
        ("The pier cost $13,904,000.", "The pier cost $13.2 million.", ["figure_not_cited"]),
        ("The pier cost $13,204,000.", "The pier cost about $13 million.", []),
        ("Prices rose 3.47 percent.", "Prices rose 3.5 percent.", ["figure_rounded"]),
        ("801 boats sank.", "800 boats sank.", ["figure_not_cited"]),
    ],
)
def test_rounding_as_newsrooms_do_is_a_warning(source: str, statement: str, expected: list[str]) -> None:
    assert codes(statement, cite(source)) == expected


@pytest.mark.parametrize(
    "source", ["The film about two boys won.", "Protests over two deaths grew.", "They were charged under two laws."]
)
def test_a_word_that_only_governs_a_figure_hedges_nothing(source: str) -> None:
    assert codes("Two of them, it said.", cite(source)) == []


def test_checking_takes_no_long_on_a_long_line() -> None:
    for sign in ("1", "一", "열", "a ", "half ", "$1,", "about ", "dreizehn"):
        check(sign * (6_000 // len(sign)), cite("Twelve boats sank."))


def test_the_message_says_what_the_evidence_has_instead_or_who_has_the_figure_elsewhere() -> None:
    (finding,) = check("The quay took 40 tonnes.", cite("The quay took 30 tonnes."))
    assert finding.message == "“40 tonnes” is not in the evidence, which has “30 tonnes”"
    source = cite("The quay took 30 tonnes of sand on Monday. The mill across the bay sold 40 tonnes of flour.", 1)
    (finding,) = check("The quay took 40 tonnes of sand on Monday.", source)
    shown = "Varnholm Courier has “The mill across the bay sold 40 tonnes of flour.”"
    assert finding.message == f"“40 tonnes” is not in the evidence; elsewhere {shown}"


def test_one_count_of_a_vote_does_not_make_it() -> None:
    source = cite("The council voted 9-6. The line has 14 ferries. It costs 20 to 30 euros.")
    assert codes("The council voted 14-6.", source) == ["figure_not_cited"]
    assert codes("The council voted 9-6.", source) == []
    assert codes("Nine voted for it, six against.", source) == []
    assert codes("It costs 20 to 30 euros.", source) == []


@pytest.mark.parametrize(
    ("source", "statement", "wrong"),
    [
        ("It is for loans over $2 million.", "It is for loans above $2 million.", "It is for loans below $2 million."),
        ("The rate must be 10% or less.", "The rate is no higher than 10%.", "The rate is no lower than 10%."),
        ("Donors get a credit of up to $150.", "Donors get a credit capped at $150.", "Donors get a credit of $150."),
        ("Up to 40 boats may moor.", "It has room for 40 boats at most.", "It has room for 40 boats."),
        ("Guests must be 65 and over.", "Guests are 65 or older.", "Guests are younger than 65."),
        ("About 70 percent of boats are old.", "Seven in ten boats are old.", "Nine in ten boats are old."),
        ("About 70 percent of boats are old.", "Seven in ten boats are old.", "70 percent of boats are old."),
    ],
)
def test_a_hedge_in_other_words_is_kept(source: str, statement: str, wrong: str) -> None:
    assert codes(statement, cite(source)) == []
    assert codes(wrong, cite(source)) != []
