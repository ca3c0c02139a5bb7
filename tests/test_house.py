"""The house format: which sections are printed, in which order, under which headings, how much of each."""

import re

import pytest

from drafter.brief import Review
from drafter.formats import load_house
from drafter.render import render_draft
from drafter.render.house import FULL as FULL_FORMAT
from drafter.render.house import HouseFormat, SectionFormat
from drafter.render.layout import PasteOptions
from tests.desk import EXAMPLE_SOURCES, Desk
from tests.golden.drafts import FULL


def headings(markdown: str) -> list[str]:
    return re.findall(r"^## (.+)$", markdown, re.MULTILINE)


def test_the_full_format_that_ships_is_what_is_printed_without_one() -> None:
    assert load_house("full") == FULL_FORMAT


def test_the_plain_format_is_short_and_keeps_what_is_told_differently() -> None:
    plain = render_draft(FULL, "md", PasteOptions(house=load_house("plain")))
    assert headings(plain) == ["What happened", "By the numbers", "Told differently", "What to watch", "Sources"]
    assert len(plain) < len(render_draft(FULL, "md")) * 0.7


def test_the_closing_line_counts_what_is_printed() -> None:
    plain = render_draft(FULL, "md", PasteOptions(house=load_house("plain")))
    # Headline, dek, three of the summary, three numbers, two sides, one to watch.
    assert "Checked: 11 of 11 statements; 3 need a person" in plain


def test_sections_stand_in_the_order_of_the_file_under_its_headings(desk: Desk) -> None:
    desk.write(
        "ours.toml",
        '[[section]]\nname = "watch"\nheading = { en = "Ahead", de = "Kommt" }\nmost = 1\n'
        '[[section]]\nname = "summary"\nheading = { de = "Lage" }\n',
    )
    printed = desk.run(*EXAMPLE_SOURCES, "--house", "ours.toml").out
    assert headings(printed) == ["Ahead", "Summary"]
    assert printed.split("## Summary")[0].count("\n- ") == 1


def test_headings_follow_the_language_of_the_brief() -> None:
    german = FULL.model_copy(update={"meta": FULL.meta.model_copy(update={"language": "de"})})
    house = HouseFormat(section=(SectionFormat(name="summary", heading={"en": "News", "de": "Lage"}),))
    assert headings(render_draft(german, "md", PasteOptions(house=house))) == ["Lage"]


def test_a_heading_is_text_and_no_markup() -> None:
    house = HouseFormat(section=(SectionFormat(name="summary", heading={"en": "<b>Now</b> \x1b[31m"}),))
    assert "<h3>&lt;b&gt;Now&lt;/b&gt;</h3>" in render_draft(FULL, "html", PasteOptions(house=house))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[[section]]\nname = "sumary"\n', "section.0.name"),
        ('[[section]]\nname = "summary"\n[[section]]\nname = "summary"\n', "section summary stands twice"),
        ('[[section]]\nname = "summary"\nmost = 0\n', "greater than 0"),
        ('[[section]]\nname = "summary"\nlenght = 3\n', "section.0.lenght"),
        ("", "section"),
        ("[[section\n", "cannot be read as TOML"),
    ],
    ids=["unknown section", "twice", "nothing of it", "unknown key", "empty", "no TOML"],
)
def test_a_broken_file_is_told_in_one_line(text: str, why: str, desk: Desk) -> None:
    outcome = desk.run(*EXAMPLE_SOURCES, "--quiet", "--house", desk.write("ours.toml", text))
    assert (outcome.code, outcome.out) == (2, "")
    assert "ours.toml" in outcome.err
    assert why in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_missing_file_names_the_formats_that_ship(desk: Desk) -> None:
    outcome = desk.run(*EXAMPLE_SOURCES, "--quiet", "--house", "nowhere.toml")
    assert outcome.code == 2
    assert "full, plain" in outcome.err


def test_quotes_that_are_off_are_not_counted_as_open() -> None:
    none = Review(reviewers=(), exported="", open=0, checked=0, changed=0, struck=0)
    reviewed = FULL.model_copy(update={"review": none})
    quoted, plain = (render_draft(reviewed, "md", PasteOptions(quotes=quotes)) for quotes in ("verbatim", "off"))
    # Of the golden draft's three pull quotes one is of a source that must not be quoted.
    assert _count_open(quoted) - _count_open(plain) == 2


def _count_open(markdown: str) -> int:
    found = re.search(r"(\d+) open", markdown)
    assert found
    return int(found[1])
