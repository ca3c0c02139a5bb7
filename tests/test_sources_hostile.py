"""Whatever bytes come in, an input becomes a text or is refused in one line; nothing else is raised."""

import gzip
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import SourceError
from drafter.sources.kinds import parse_input
from drafter.sources.parsed import Parsed
from tests.pdf_pages import Line, set_column, write_pdf

PDF = write_pdf([[Line("Night ferries stopped", 60, 780, 20), *set_column([["One line of it."]], 60, 740)]])
TAGS = st.sampled_from(
    [
        "p",
        "div",
        "article",
        "h1",
        "ul",
        "li",
        "table",
        "td",
        "script",
        "style",
        "svg",
        "math",
        "iframe",
        "template",
        "a",
    ]
)
WORDS = st.text(st.characters(codec="utf-8"), max_size=60)
ATTRIBUTES = st.sampled_from(
    ["", " class='teaser'", " hidden", " onclick='x()'", " href='javascript:x()'", " lang='ko'"]
)
PIECES = st.one_of(
    WORDS,
    st.builds("<{}{}>".format, TAGS, ATTRIBUTES),
    st.builds("</{}>".format, TAGS),
    st.sampled_from(
        ["<!--", "-->", "<![CDATA[", "]]>", "&#0;", "&#x110000;", "&bogus;", "<", "\0", "<?php", "<meta charset="]
    ),
    st.builds('<script type="application/ld+json">{}</script>'.format, WORDS),
)


def is_read_or_refused(data: bytes) -> bool:
    try:
        parsed = parse_input(data)
    except SourceError as error:
        return str(error).isprintable() and bool(str(error))
    return isinstance(parsed, Parsed)


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=40))
def test_any_markup_is_read_or_refused(pieces: list[str]) -> None:
    assert is_read_or_refused(("<!DOCTYPE html><html><body>" + "".join(pieces)).encode("utf-8", "replace"))


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_of_each_kind_are_read_or_refused(junk: bytes) -> None:
    for start in (
        b"<html>",
        b"%PDF-1.7\n",
        b"PK\x03\x04word/document.xml",
        b"From: a@b.example\r\nSubject: x\r\n\r\n",
        b"",
    ):
        assert is_read_or_refused(start + junk)


@settings(max_examples=60)
@given(st.integers(0, len(PDF) - 1), st.binary(min_size=1, max_size=20))
def test_a_pdf_with_bytes_overwritten_is_read_or_refused(place: int, junk: bytes) -> None:
    assert is_read_or_refused(PDF[:place] + junk + PDF[place + len(junk) :])


@pytest.mark.parametrize("depth", [3, 12])
def test_mails_within_mails_are_read_or_refused(depth: int) -> None:
    message = EmailMessage()
    message.set_content("A note.\n")
    for _ in range(depth):
        outer = EmailMessage()
        outer["From"], outer["Subject"] = "a@b.example", "Fwd"
        outer.set_content("See below.\n")
        outer.add_attachment(message)
        message = outer
    assert is_read_or_refused(message.as_bytes())


def test_a_packed_text_is_refused() -> None:
    assert is_read_or_refused(gzip.compress(b"some text"))
