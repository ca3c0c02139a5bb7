"""PDF files: reading order, paragraphs put together, what belongs to the page and not to the article."""

from datetime import UTC, datetime
from io import BytesIO

import pytest

from drafter.brief import Source
from drafter.errors import SourceError
from drafter.sources.kinds import parse_input
from drafter.sources.loading import LoadOptions, load_sources
from tests.pdf_pages import Line, set_column, write_pdf

NOW = datetime(2031, 3, 5, 12, 0, tzinfo=UTC)
LEFT = [
    [
        "The harbour office of Varnholm has",
        "ordered the Tallis Line to stop its",
        "night ferries after two near-colli-",
        "sions in fog, the mayor said.",
    ],
    ["The order takes effect on Friday and", "stands until the ferries carry a", "second lookout, and not one"],
]
RIGHT = [
    ["day longer, the office wrote in a", "letter to the company."],
    ["Fishermen welcomed the order. Their", "cooperative said that its members had", "sounded their horns twice."],
]
STORY = (
    "The harbour office of Varnholm has ordered the Tallis Line to stop its night ferries after two near-collisions in "
    "fog, the mayor said.",
    "The order takes effect on Friday and stands until the ferries carry a second lookout, and not one day longer, the "
    "office wrote in a letter to the company.",
    "Fishermen welcomed the order. Their cooperative said that its members had sounded their horns twice.",
)
TITLE = Line("Night ferries stopped", 60, 780, 20)


def load(data: bytes) -> Source:
    (source,) = load_sources(["-"], LoadOptions(now=NOW, stdin=BytesIO(data))).sources
    return source


def test_two_columns_are_read_one_after_the_other() -> None:
    data = write_pdf([[TITLE, *set_column(LEFT, 60, 740), *set_column(RIGHT, 310, 740)]])
    source = load(data)
    assert source.title == "Night ferries stopped"
    assert (source.text or "").split("\n\n") == ["Night ferries stopped", *STORY]


def test_columns_that_the_file_has_row_by_row_are_parted() -> None:
    left, right = set_column(LEFT, 60, 740), set_column(RIGHT, 310, 740)
    rows = sorted([*left, *right], key=lambda line: (-line.y, line.x))
    assert parse_input(write_pdf([[TITLE, *rows]])).text.split("\n\n") == ["Night ferries stopped", *STORY]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            Line(f"Varnholm Herald, 4 March 2031, page {number}", 60, 815, 8),
            *set_column([column], 60, 740),
            Line(str(number), 290, 30, 8),
        ]
        for number, column in enumerate(
            (
                ["The harbour office has ordered the Tallis Line", "to stop its night ferries, the mayor"],
                ["said on Tuesday. The order takes effect on", "Friday and stands until further notice."],
                ["Fishermen welcomed it. Nine of them had signed", "a letter about the ferries in February."],
            ),
            start=1,
        )
    ]
    assert parse_input(write_pdf(pages)).text == (
        "The harbour office has ordered the Tallis Line to stop its night ferries, the mayor said on Tuesday. The "
        "order takes effect on Friday and stands until further notice.\n\n"
        "Fishermen welcomed it. Nine of them had signed a letter about the ferries in February."
    )


def test_large_lines_are_headings() -> None:
    heading = Line("Fishermen are glad", 60, 625, 13)
    data = write_pdf([[TITLE, *set_column(LEFT, 60, 740), heading, *set_column(RIGHT[1:], 60, 600)]])
    source = load(data)
    told = {(source.text or "")[part.start : part.end]: part.reason for part in source.set_aside}
    assert told == {"Fishermen are glad": "subhead"}


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (write_pdf([[], []], pictures=True), "is a scan: 2 of its 2 pages are pictures of text; run text recognition"),
        (write_pdf([[]]), "is a PDF without text"),
        (write_pdf([[TITLE]] * 61), "is a PDF of 61 pages, which is no article"),
        (b"%PDF-1.7 cut off here", "is a damaged PDF"),
        (write_pdf([[TITLE]])[:400], "is a damaged PDF"),
    ],
    ids=["scan", "empty", "long", "damaged", "cut"],
)
def test_a_pdf_without_an_article_says_why(data: bytes, told: str) -> None:
    with pytest.raises(SourceError, match="^" + told.replace("(", r"\(")):
        parse_input(data)


def test_a_picture_beside_text_is_no_scan() -> None:
    lines = [TITLE, *set_column(LEFT, 60, 740), *set_column(RIGHT, 310, 740)]
    assert STORY[2] in parse_input(write_pdf([lines], pictures=True)).text
