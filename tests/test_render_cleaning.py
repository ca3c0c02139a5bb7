"""What is taken out of text, and what must stay in it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.render.cleaning import clean_line, clean_text, escape_controls


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b[38;2;1;2;3mred", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;https://evil.example\x1b\\text", "text"),
        ("\x1bPdevice\x1b\\text", "text"),
        ("\x1b(Btext\x1b7", "text"),
        ("\x1b", ""),
        ("be\x07ll\x00\x7f", "bell"),
        ("\u202eesrever\u202c", "esrever"),
        ("\u2066a\u2069", "a"),
        ("zero\u200bwidth\ufeff\xad", "zerowidth"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("file\udce9", "file\ufffd"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_characters_that_act_are_taken_out(text: str, clean: str) -> None:
    assert clean_text(text) == clean


@pytest.mark.parametrize("text", ["Küstenbote", "می‌خواهم", "👩‍🚒", "שלום\u200f", "❤️", "각", "“quoted” – dash…"])
def test_what_scripts_need_stays(text: str) -> None:
    assert clean_text(text) == text


def test_an_unclosed_sequence_takes_no_text_with_it_beyond_its_line() -> None:
    assert clean_text("\x1b]0;never closed\nThe council voted.").endswith("The council voted.")


def test_a_line_is_one_line() -> None:
    assert clean_line("  a\n\n b\u2029\tc\xa0d ") == "a b c d"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_escaped_json_holds_the_same_text(text: str) -> None:
    escaped = escape_controls(json.dumps([text], ensure_ascii=False))
    assert json.loads(escaped) == [text]
    assert clean_text(escaped) == escaped
