from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Finding, Outlet, Source, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.figures.check import check_figures
from drafter.checks.figures.dates import check_dates
from drafter.menus import split_source
from drafter.text.dates import locate_dates
from tests.value_pairs import EQUAL_DATES, UNEQUAL_DATES, Pair

SATURDAY = date(2026, 1, 31)
ARTICLE = (
    "The storm hit Varnholm on January 30, 2026, at 4:05 p.m. The council meets on Monday. "
    "Talks run from Feb. 8–12. The pier was built in 1953. Okafor was elected last September."
)


def cite(text: str, *numbers: int, base: date | None = SATURDAY, language: str = "en") -> CitedText:
    outlet = Outlet(name="Varnholm Courier")
    menu = split_source(Source(id="A", outlet=outlet, sha256="", text=text, language=language))
    chosen = tuple(menu.sentences[number - 1] for number in numbers) if numbers else menu.sentences
    return CitedText(menu, chosen, base)


def check(statement: str, cited: CitedText | None = None) -> list[Finding]:
    return check_dates(Statement(text=statement), [cited or cite(ARTICLE)])


@pytest.mark.parametrize(
    "statement",
    [
        "The storm hit on January 30.",
        "The storm hit on 30 Jan 2026.",
        "The storm hit on Friday.",
        "The storm hit yesterday.",
        "The storm hit in January 2026, this month, this year.",
        "폭풍은 1월 30일 오후 4시 5분에 왔다.",
        "The storm hit at 16:05.",
        "The council met on Monday.",
        "Talks begin on February 8.",
        "Talks run from February 8 to 12.",
        "The pier is from the 1950s.",
        "Okafor was elected in September.",
        "He spoke on Saturday.",
        "The council meets on February 2, 2026.",
        "No date here.",
    ],
)
def test_the_same_day_in_another_form_passes(statement: str) -> None:
    assert check(statement) == []


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("The storm hit on January 29.", ["January 30, 2026"]),
        ("The storm hit on January 30, 2025.", ["January 30, 2026"]),
        ("The council meets on February 9, 2026.", ["January 30, 2026"]),
        ("The storm hit on Thursday.", ["January 30, 2026"]),
        ("Talks run from February 8 to 13.", ["Feb. 8–12"]),
        ("The pier was built in 1954.", ["1953"]),
        ("Okafor was elected last October.", ["last September"]),
        ("Okafor was elected on September 3.", ["January 30, 2026"]),
        ("The storm hit at 4:05 a.m.", []),
        ("The storm hit at 4:06.", []),
    ],
)
def test_another_day_is_wrong_and_shows_the_sources(statement: str, evidence: list[str]) -> None:
    (finding,) = check(statement)
    assert (finding.code, finding.severity) == ("date_wrong", "error")
    assert [citation.quote for citation in finding.evidence] == evidence
    assert finding.at is not None
    assert statement[slice(*finding.at)] in finding.message


def test_the_day_a_source_was_published_may_be_told_where_it_names_no_other() -> None:
    assert check("On January 31 Okafor had not signed.", cite("Okafor has yet to sign the treaty.")) == []
    [finding] = check("On January 31 Okafor signed.", cite("Okafor signed the treaty on Thursday."))
    assert finding.code == "date_wrong"


def test_a_date_from_elsewhere_in_the_source_is_an_error_that_says_where() -> None:
    (finding,) = check("The storm hit Varnholm in 1953.", cite(ARTICLE, 1))
    assert (finding.code, finding.severity) == ("date_wrong", "error")
    assert "elsewhere" in finding.message
    assert [citation.quote for citation in finding.evidence] == ["1953"]
    (finding,) = check("It came at 4:05 p.m.", cite(ARTICLE, 2))
    assert [citation.quote for citation in finding.evidence] == ["4:05 p.m."]


def test_a_date_that_an_uncited_sentence_has_of_the_same_thing_is_pointed_out() -> None:
    (finding,) = check("The pier was built in 1953.", cite(ARTICLE, 1))
    assert (finding.code, finding.severity) == ("date_elsewhere", "warning")
    assert [citation.quote for citation in finding.evidence] == ["1953"]


def test_each_source_counts_from_its_own_day() -> None:
    later = cite("The storm hit on Friday.", base=date(2026, 2, 7))
    assert check("The storm hit on February 6.", later) == []
    assert [finding.code for finding in check("The storm hit on January 30.", later)] == ["date_wrong"]


def test_without_a_source_date_a_weekday_must_be_printed() -> None:
    undated = cite("The storm hit on Friday.", base=None)
    assert check("The storm hit on Friday.", undated) == []
    for statement in ("The storm hit on Thursday.", "The storm hit on January 30, 2026."):
        assert [finding.code for finding in check(statement, undated)] == ["date_wrong"]


def test_yesterday_copied_from_a_source_without_a_date_is_noted() -> None:
    (finding,) = check("The storm hit yesterday.", cite("The storm hit yesterday.", base=None))
    assert (finding.code, finding.severity) == ("date_unresolved", "note")
    assert check("The storm hit earlier this year.", cite("The storm hit early this year.", base=None)) == [
        finding.model_copy(
            update={"at": (14, 31), "message": finding.message.replace("yesterday", "earlier this year")}
        )
    ]


def test_without_a_source_date_a_range_must_have_the_same_ends() -> None:
    undated = cite("Talks run from April 18 through April 26.", base=None)
    assert check("Talks run Apr. 18-26.", undated) == []
    assert [finding.code for finding in check("Talks run Apr. 18-27.", undated)] == ["date_wrong"]


def test_inside_quotation_marks_the_whole_source_counts() -> None:
    assert check("He spoke of “the pier of 1953”.", cite(ARTICLE, 1)) == []
    assert [finding.code for finding in check("He spoke of “1954”.", cite(ARTICLE, 1))] == ["date_wrong"]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_a_source_sentence_passes_against_itself(number: int) -> None:
    cited = cite(ARTICLE, number)
    assert check(cited.text, cited) == []


@given(
    st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31)).filter(
        lambda day: day.year not in (1953, 2025, 2026)
    )
)
def test_no_foreign_date_slips_through(day: date) -> None:
    for statement in (
        f"It was {day.isoformat()}.",
        f"It was in {day.year}.",
        f"It was on {day:%B} {day.day}, {day.year}.",
    ):
        assert [finding.code for finding in check(statement)] == ["date_wrong"]


FERRY = (
    "The subsidy has doubled since 2019, while traffic has fallen. Aldo Sandover runs a chandlery in Marrick. "
    "Ines Okafor won the vote. She took office in May 2021."
)


@pytest.mark.parametrize(
    ("statement", "code", "severity"),
    [
        ("Aldo Sandover was elected mayor of Marrick in 2019.", "date_elsewhere", "warning"),
        ("Aldo Sandover opened a chandlery in Marrick in May 2021.", "date_elsewhere", "warning"),
        ("Aldo Sandover runs a chandlery in Marrick since 2017.", "date_wrong", "error"),
    ],
)
def test_a_date_from_a_cited_sentence_about_something_else_is_pointed_out(
    statement: str, code: str, severity: str
) -> None:
    (finding,) = check(statement, cite(FERRY))
    assert (finding.code, finding.severity) == (code, severity)


@pytest.mark.parametrize("statement", ["Traffic has fallen since 2019.", "Okafor became mayor in 2021."])
def test_a_date_goes_with_its_sentence_and_the_one_before(statement: str) -> None:
    assert check(statement, cite(FERRY)) == []


def differ(pair: Pair) -> list[Finding]:
    """The errors of both checks: "the first three months" may be read as a date or as a figure."""
    language, source, statement = pair
    cited = [cite(source, language=language)]
    told = Statement(text=statement)
    return [f for f in (*check_dates(told, cited), *check_figures(told, cited)) if f.severity == "error"]


@pytest.mark.parametrize("pair", EQUAL_DATES, ids=lambda pair: f"{pair[1]} = {pair[2]}")
def test_a_date_that_a_reader_calls_equal_passes(pair: Pair) -> None:
    assert differ(pair) == []


@pytest.mark.parametrize("pair", UNEQUAL_DATES, ids=lambda pair: f"{pair[1]} ≠ {pair[2]}")
def test_a_date_that_a_reader_calls_different_fails_and_says_where(pair: Pair) -> None:
    errors = differ(pair)
    assert errors
    assert all(finding.at and pair[2][slice(*finding.at)] in finding.message for finding in errors)


def test_a_date_that_takes_the_place_of_another_is_wrong_wherever_it_stands() -> None:
    source = "Ines Okafor faces an election on 13 September. Rain fell. The ministry got a copy on 26 July 2025."
    (finding,) = check("Ines Okafor faces an election on 26 July.", cite(source))
    assert (finding.code, finding.severity) == ("date_wrong", "error")


@given(st.integers(min_value=1, max_value=90), st.sampled_from(["day", "week", "month", "year"]))
def test_so_long_ago_is_resolved_before_the_base(count: int, unit: str) -> None:
    (found,) = locate_dates(f"It sank {count} {unit}s ago.", SATURDAY, "en")
    assert found.start is not None
    assert found.end is not None
    assert found.start <= found.end < SATURDAY
    assert found.counted


def test_dates_take_no_long_on_a_long_line() -> None:
    for sign in ("1", "月", "May ", "the ", "2025-", "early ", "1월 "):
        check(sign * (6_000 // len(sign)))


TUESDAY = date(2026, 3, 24)


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The board will publish its findings on 30 April.", "The board's report is expected at the end of April."),
        ("The board will publish its findings on 30 April.", "The board's report came out at the end of April."),
        ("Nothing was printed until late January.", "The first reports were printed in late January."),
        ("Nothing was printed until late January.", "Nothing was printed before late January."),
        ("The quay was shut until mid-December.", "The quay reopened in mid-December."),
        ("Okafor paid the fund for 2018-2019.", "Okafor paid the fund for 2018 and 2019."),
    ],
)
def test_a_date_without_a_year_is_compared_by_month_and_day_and_a_range_by_its_ends(
    source: str, statement: str
) -> None:
    assert check(statement, cite(source, base=TUESDAY)) == []


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The board will publish its findings on 30 April.", "The board's report is expected in early April."),
        ("The board will publish its findings on 30 April.", "The board's report is expected at the end of May."),
        ("Nothing was printed until late January.", "The first reports were printed in early January."),
        ("The quay was repaired in late January 2024.", "The quay was repaired in late January 2025."),
        ("Okafor paid the fund for 2018-2019.", "Okafor paid the fund for 2017."),
        ("Okafor paid the fund for 2015-2019.", "Okafor paid the fund for 2017."),
        ("Okafor paid the fund in the 2010s.", "Okafor paid the fund in 2010."),
    ],
)
def test_another_part_of_a_month_or_year_of_a_range_is_wrong(source: str, statement: str) -> None:
    assert [finding.code for finding in check(statement, cite(source, base=TUESDAY))] == ["date_wrong"]


def test_the_message_shows_a_few_words_around_the_date_elsewhere() -> None:
    words = (
        "The old mill on the far side of the bay, which nobody has used since the war, was sold on 3 May to a baker."
    )
    source = cite(f"The quay was opened on 4 May by Okafor. {words}", 1)
    (finding,) = check("The quay was opened on 3 May by Okafor.", source)
    shown = "… has used since the war, was sold on 3 May to a baker."
    assert finding.message == f"“3 May” is not in the evidence; elsewhere Varnholm Courier has “{shown}”"


LOGBOOK = (
    "The pilot of Varnholm called the harbour at 7:10 p.m. about the fog. Nobody answered. "
    "Forty minutes later he radioed the coast guard. An hour and a half before, the lamp had failed."
)


def test_a_time_may_be_reckoned_from_another_and_what_lies_between() -> None:
    assert check("The pilot radioed the coast guard at 7:50 p.m.", cite(LOGBOOK)) == []
    for wrong in ("7:40 p.m.", "6:30 p.m.", "8:10 p.m."):
        (finding,) = check(f"The pilot radioed the coast guard at {wrong}", cite(LOGBOOK))
        assert finding.code == "date_wrong"


def test_a_weekday_behind_who_did_it_lies_in_the_past() -> None:
    told = cite("The raffle for the bells was run by the sailmakers of Varnholm on Thursday.")
    assert check("The sailmakers ran the raffle on January 29, 2026.", told) == []
    planned = cite("The crack is to be closed by a firm of Varnholm on Thursday.")
    assert [finding.code for finding in check("A firm closes the crack on January 29, 2026.", planned)] == [
        "date_wrong"
    ]


@pytest.mark.parametrize(
    ("statement", "is_wrong"),
    [
        ("The storm hit on Friday, January 30.", False),
        ("The storm hit on Thursday, January 30.", True),
        ("The storm hit on Thursday, January 30, 2026.", True),
        ("The council meets on Monday, February 2.", False),
    ],
)
def test_a_weekday_has_to_fall_on_the_day_beside_it(statement: str, is_wrong: bool) -> None:
    messages = [finding.message for finding in check(statement) if "is not a" in finding.message]
    assert bool(messages) == is_wrong
