"""The pages on findings and checks say what was measured, and every example is run."""

import re

import pytest

from drafter.brief import Outlet, Source
from drafter.menus import Menu, split_source
from drafter.text.languages import guess_language
from evals.checker import check_text
from evals.pages import (
    CHECKS_PAGE,
    FINDINGS_PAGE,
    SECTION,
    iter_examples,
    load_measured,
    render_checks,
    render_findings,
)

PAGE = FINDINGS_PAGE.read_text(encoding="utf-8")
EXAMPLES = {code: (sources, text) for code, sources, text in iter_examples(PAGE)}
SECTIONS = {found["code"]: found["body"] for found in SECTION.finditer(PAGE)}
HEAD = re.compile(r"\[(?P<outlet>[^\],]+)(?:, (?P<date>[\d-]+))?\] ")


def menu_of(number: int, line: str) -> Menu:
    """The source of an example: its text behind the outlet, and its date, in square brackets."""
    head = HEAD.match(line)
    text = line[head.end() :] if head else line
    return split_source(
        Source(
            id="ABCD"[number],
            outlet=Outlet(name=head["outlet"] if head else "The Outlet"),
            published=head["date"] if head else None,
            sha256=str(number),
            language=guess_language(text),
            text=text,
        )
    )


def test_every_code_in_the_table_has_its_section_and_no_other_has() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)) == set(SECTIONS)


@pytest.mark.parametrize("code", SECTIONS)
def test_every_section_has_an_example_and_says_how_to_mend_it(code: str) -> None:
    assert re.search(r"```text\n(?:source: .+\n)*text: .+\n```", SECTIONS[code])
    assert "\n**Mend:** " in SECTIONS[code]


@pytest.mark.parametrize("code", EXAMPLES)
def test_every_example_gives_its_code(code: str) -> None:
    sources, text = EXAMPLES[code]
    found = check_text(text, [menu_of(number, line) for number, line in enumerate(sources)])
    assert code in found.errors | found.hints


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_example_is_right_when_it_says_what_the_source_says(code: str) -> None:
    sources, _ = EXAMPLES[code]
    line = sources[0]
    head = HEAD.match(line)
    copied = line[head.end() :] if head else line
    assert not check_text(copied, [menu_of(0, line)]).failed


def test_the_pages_show_what_was_measured() -> None:
    measured = load_measured()
    assert render_findings(PAGE, measured) == PAGE, "run python -m evals checks --update-docs"
    page = CHECKS_PAGE.read_text(encoding="utf-8")
    assert page == render_checks(page, measured), "run python -m evals checks --update-docs"
