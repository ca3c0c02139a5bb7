from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.clock import locate_times
from drafter.text.dates import FoundDate, is_same_date, locate_dates, parse_published

SATURDAY = date(2026, 1, 31)


def locate_one(text: str, base: date | None = SATURDAY, language: str | None = None) -> FoundDate:
    dates = locate_dates(text, base, language)
    assert len(dates) == 1, dates
    return dates[0]


@pytest.mark.parametrize(
    ("text", "printed", "day"),
    [
        ("They met on January 30, 2026, in Varnholm.", "January 30, 2026", "2026-01-30"),
        ("They met on Jan. 8.", "Jan. 8", "2026-01-08"),
        ("They met on 31 January.", "31 January", "2026-01-31"),
        ("They met on 30 Jan 2026.", "30 Jan 2026", "2026-01-30"),
        ("They met on the 30th of January 2026.", "30th of January 2026", "2026-01-30"),
        ("Varnholm, 2026-01-30", "2026-01-30", "2026-01-30"),
        ("그들은 1월 30일 만났다.", "1월 30일", "2026-01-30"),
        ("2026년 1월 30일 만났다.", "2026년 1월 30일", "2026-01-30"),
        ("両氏は1月30日に会談した。", "1月30日", "2026-01-30"),
        ("Sie trafen sich am 3. Mai.", "3. Mai", "2026-05-03"),
        ("Ils se sont vus le 3 mars 2025.", "3 mars 2025", "2025-03-03"),
        ("Se vieron el 3 de mayo de 2025.", "3 de mayo de 2025", "2025-05-03"),
        ("Am 30.01.2026 war Sturm.", "30.01.2026", "2026-01-30"),
        ("They met on December 30.", "December 30", "2025-12-30"),
    ],
)
def test_locates_days_in_many_forms(text: str, printed: str, day: str) -> None:
    found = locate_one(text)
    assert found.span.slice(text) == printed
    assert found.start == found.end == date.fromisoformat(day)
    assert found.precision == "day"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Friday.", "2026-01-30"),
        ("They met on Saturday.", "2026-01-31"),
        ("They will meet on Monday.", "2026-02-02"),
        ("They meet next Friday.", "2026-02-06"),
        ("They met last Saturday.", "2026-01-24"),
        ("The port would close, the mayor said on Friday.", "2026-01-30"),
        ("They met yesterday.", "2026-01-30"),
        ("They meet tomorrow.", "2026-02-01"),
        ("그들은 지난 30일 만났다.", "2026-01-30"),
        ("그들은 오는 3일 만난다.", "2026-02-03"),
        ("그들은 금요일 만났다.", "2026-01-30"),
        ("昨日、会談した。", "2026-01-30"),
        ("Sie trafen sich am Freitag.", "2026-01-30"),
    ],
)
def test_relative_days_count_from_the_base(text: str, day: str) -> None:
    found = locate_one(text)
    assert (found.start, found.end) == (date.fromisoformat(day), date.fromisoformat(day))
    assert found.relative


@pytest.mark.parametrize(
    ("text", "printed", "start", "end", "precision"),
    [
        ("from Feb. 8–12 in Varnholm", "Feb. 8–12", "2026-02-08", "2026-02-12", "range"),
        ("from Dec. 30 to Jan. 2", "Dec. 30 to Jan. 2", "2025-12-30", "2026-01-02", "range"),
        ("8 to 12 February 2025", "8 to 12 February 2025", "2025-02-08", "2025-02-12", "range"),
        ("since last September", "last September", "2025-09-01", "2025-09-30", "month"),
        ("earlier this month", "earlier this month", "2026-01-01", "2026-01-31", "month"),
        ("since July 2024", "July 2024", "2024-07-01", "2024-07-31", "month"),
        ("They voted in May.", "May", "2025-05-01", "2025-05-31", "month"),
        ("next week", "next week", "2026-02-02", "2026-02-08", "range"),
        ("in 2018", "2018", "2018-01-01", "2018-12-31", "year"),
        ("2018년", "2018년", "2018-01-01", "2018-12-31", "year"),
        ("지난해", "지난해", "2025-01-01", "2025-12-31", "year"),
        ("the 1990s", "1990s", "1990-01-01", "1999-12-31", "range"),
        ("the war of 1910–45", "1910–45", "1910-01-01", "1945-12-31", "range"),
    ],
)
def test_longer_spans(text: str, printed: str, start: str, end: str, precision: str) -> None:
    found = locate_one(text)
    assert found.span.slice(text) == printed
    assert (found.start, found.end) == (date.fromisoformat(start), date.fromisoformat(end))
    assert found.precision == precision


@pytest.mark.parametrize(
    "text",
    [
        "It may 5 times over.",
        "The harbour may close; they march on.",
        "About 2018 people fled.",
        "1850 boats sank.",
        "30일간 이어졌다.",
        "The Sunday Times sent Ms. May.",
        "She flew to Mars.",
        "It cost $2018.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert locate_dates(text, SATURDAY) == []


def test_without_a_base_what_is_relative_stays_open() -> None:
    found = locate_dates("on Friday, March 3", None)
    assert [(one.start, one.weekday, one.month, one.day) for one in found] == [
        (None, 4, None, None),
        (None, None, 3, 3),
    ]


def test_an_ambiguous_numeric_date_follows_the_language() -> None:
    assert locate_one("03/04/2026", language="en").start == date(2026, 3, 4)
    assert locate_one("03/04/2026", language="fr").start == date(2026, 4, 3)
    assert locate_one("03/04/2026").start is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("January 30, 2026", "1월 30일", True),
        ("January 30, 2026", "January 2026", True),
        ("in 2026", "30 January 2026", True),
        ("Friday", "January 30", True),
        ("January 30", "January 31", False),
        ("January 2026", "in 2025", False),
    ],
)
def test_same_date_contains_lower_precision(one: str, other: str, same: bool) -> None:
    assert is_same_date(locate_one(one), locate_one(other)) is same
    assert is_same_date(locate_one(other), locate_one(one)) is same


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2018-03-15", "2018-03-15"),
        ("March 15, 2018 4:05 pm", "2018-03-15"),
        ("13:01 JST, January 21, 2026", "2026-01-21T13:01:00+09:00"),
        ("30.01.2026", "2026-01-30"),
        ("2026年1月30日", "2026-01-30"),
        ("2026. 1. 30.", "2026-01-30"),
        ("Thu, 15 Mar 2018 16:05:00 +0900", "2018-03-15T16:05:00+09:00"),
        ("2018-03-15T16:05:00Z", "2018-03-15T16:05:00+00:00"),
        ("2018-03-15 16:05:00+09:00", "2018-03-15T16:05:00+09:00"),
        ("2018-03-15T16:05", "2018-03-15"),
        ("Updated Jan. 5, 2026, 9:30 a.m. EST", "2026-01-05T09:30:00-05:00"),
        ("soon", None),
        ("2026-02-30", None),
        ("2018-03-15T99:99:00Z", None),
        ("", None),
    ],
)
def test_published_dates_become_iso(value: str, iso: str | None) -> None:
    assert parse_published(value) == iso


@pytest.mark.parametrize(
    ("text", "at", "is_sure"),
    [
        ("at 13:01", time(13, 1), True),
        ("at 4:05", time(4, 5), False),
        ("at 4:05 p.m.", time(16, 5), True),
        ("at 4.30 in the morning", time(4, 30), False),
        ("at 12 a.m.", time(0), True),
        ("um 14 Uhr", time(14), True),
        ("오후 3시 30분", time(15, 30), True),
        ("午前9時", time(9), True),
    ],
)
def test_times_of_day(text: str, at: time, is_sure: bool) -> None:
    (found,) = locate_times(text)
    assert (found.at, found.is_sure) == (at, is_sure)


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31)))
def test_every_full_date_comes_back(day: date) -> None:
    for text in (day.isoformat(), f"{day:%B} {day.day}, {day.year}", f"{day.year}년 {day.month}월 {day.day}일"):
        assert locate_one(text).start == day
        assert parse_published(text) == day.isoformat()


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2090, 12, 31)),
    st.sampled_from(
        ["Monday", "수요일", "last Sunday", "next Friday", "지난 3일", "May 5", "December 31", "next month"]
    ),
)
def test_relative_dates_stay_near_their_base(base: date, text: str) -> None:
    (found,) = locate_dates(text, base)
    assert found.start is not None
    assert abs((found.start - base).days) <= 183


@given(st.text(alphabet="0123456789 .,-/JanuaryFebMyst년월일年月日화요thof", max_size=60))
def test_spans_lie_in_order_inside_any_text(text: str) -> None:
    ends = [0, *(place for found in locate_dates(text, SATURDAY) for place in found.span), len(text)]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The quay is shut until late January.", 2026),
        ("The quay is shut until late May.", 2026),
        ("The quay was shut until mid-December.", 2025),
        ("The report is expected at the end of April.", 2026),
        ("The report was finished at the end of April.", 2025),
        ("The quay is shut until May.", 2026),
    ],
)
def test_until_takes_the_nearest_month_and_what_is_expected_the_coming_one(text: str, year: int) -> None:
    (found,) = locate_dates(text, date(2026, 3, 24))
    assert found.start is not None
    assert found.start.year == year


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The road reopens on Wednesday.", date(2032, 2, 11)),
        ("Three days of mourning starting on Friday were declared.", date(2032, 2, 13)),
        ("The dead will be buried on Monday at eleven.", date(2032, 2, 9)),
        ("The quay is closed until Monday noon.", date(2032, 2, 9)),
        ("On Thursday the institute is to publish its study.", date(2032, 2, 12)),
        ("On Thursday the council said it will close.", date(2032, 2, 5)),
        ("He was buried on Monday.", date(2032, 2, 2)),
        ("市は２１日午前10時に発表する。", date(2032, 2, 21)),
        ("새길당은 27일 헌법재판소로 간다.", date(2032, 2, 27)),
        ("지난 30일 서명을 마쳤다.", date(2032, 1, 30)),
        ("오는 3일 회의가 열린다.", date(2032, 3, 3)),
        ("police counted 312 from the 5th to the 7th.", date(2032, 2, 5)),
    ],
)
def test_days_of_news_printed_on_a_sunday(text: str, day: date) -> None:
    assert locate_dates(text, date(2032, 2, 8), None)[0].start == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A coalition that took the oath on 11 April last year fell.", date(2031, 4, 11)),
        ("The mill closes on March 31 next year.", date(2033, 3, 31)),
        ("It opened on 3 January this year.", date(2032, 1, 3)),
    ],
)
def test_the_year_of_a_day_may_be_told_from_this_one(text: str, day: date) -> None:
    (found,) = locate_dates(text, date(2032, 2, 8), "en")
    assert found.start == found.end == day


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Talks resume on Monday 17 October.", "en"),
        ("Talks resume on Monday, October 17.", "en"),
        ("Talks resume on 17 October, a Monday.", "en"),
        ("am Montag, den 17. Oktober", "de"),
        ("오는 17일(월요일) 열린다", "ko"),
        ("10月17日（月曜日）に開く", "ja"),
    ],
)
def test_a_weekday_beside_its_day_means_that_day(text: str, language: str) -> None:
    found = locate_dates(text, date(2033, 10, 13), language)
    assert [one.start for one in found] == [date(2033, 10, 17)] * 2


def test_a_weekday_beside_another_day_keeps_its_own() -> None:
    weekday, day = locate_dates("Talks resume on Thursday 18 October.", date(2033, 10, 13), "en")
    assert (weekday.start, day.start) == (date(2033, 10, 13), date(2033, 10, 18))


@pytest.mark.parametrize(("text", "month"), [("Noch im März galt das.", 3), ("Seit März gilt das.", 3), ("en août", 8)])
def test_months_of_four_letters_stand_alone(text: str, month: int) -> None:
    (found,) = locate_dates(text, date(2031, 5, 20), "de")
    assert found.month == month
