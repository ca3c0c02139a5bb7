import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.folding import curl, fold, strip_invisible
from drafter.writers.showing import show_line

TYPOGRAPHY = st.text(
    st.one_of(
        st.sampled_from(
            "ab Z.,-\n\t\r'\"`“”„‘’«»「」『』–—―…\u00a0\u2009\u00ad\u200b\u202e\ufe0fﬁ½²é\u0301Ａ１한ᄒ\u1161\u11ab"
        ),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("“We’re here”", '"We\'re here"'),
        ("„Wir“ «nous» ＂x＂ 「港」", '"Wir" "nous" "x" "港"'),
        ("‘so’ ‚so‘ `so´", "'so' 'so' 'so'"),
        ("``We go''", '"We go"'),
        ("the pier—closed", "the pier - closed"),
        ("the pier — closed", "the pier - closed"),
        ("the pier -- closed", "the pier - closed"),
        ("1910–45, co‑op", "1910-45, co-op"),
        ("well…", "well..."),
        ("well . . . then", "well ... then"),
        ("Varn\u00adholm\u200b har\u2060bour", "Varnholm harbour"),
        ("a\u202eb\u2069c\ufe0f", "abc"),
        ("5\u00a0km\u2009away  now\n\nhere", "5 km away now here"),
        ("the har-\nbour master", "the harbour master"),
        ("Tallis-\nVarnholm", "Tallis- Varnholm"),
        ("ﬁve ﬂoods", "five floods"),
        ("cafe\u0301", "café"),
        ("１２ ｋｍ", "12 km"),
        ("1½ m²", "1½ m²"),
        ("\u1112\u1161\u11ab", "한"),
    ],
)
def test_typography_is_folded(printed: str, folded: str) -> None:
    assert fold(printed).text == folded


def test_words_and_case_are_kept() -> None:
    assert fold("Mayor OKAFOR did NOT resign.").text == "Mayor OKAFOR did NOT resign."


def test_a_span_leads_back_to_whole_original_characters() -> None:
    text = "The “har-\nbour”\u200b…"
    folded = fold(text)
    start = folded.text.index("harbour")
    assert folded.span(start, start + 7).slice(text) == "har-\nbour"
    assert folded.span(folded.text.index("."), folded.text.index(".") + 1).slice(text) == "…"
    assert folded.span(start, start) == (text.index("har"), text.index("har"))


def test_a_span_leaves_out_invisible_characters_beside_it() -> None:
    text = "no\u200b\u200b go"
    assert fold(text).span(0, 2).slice(text) == "no"


@given(TYPOGRAPHY)
def test_offsets_run_through_the_text_in_order(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) + 1 == len(folded.ends) + 1
    assert folded.offsets[-1] == len(text)
    assert list(folded.offsets) == sorted(folded.offsets)
    assert all(start < end <= len(text) for start, end in zip(folded.offsets, folded.ends, strict=False))


@given(TYPOGRAPHY)
def test_letters_stand_where_the_map_says(text: str) -> None:
    folded = fold(text)
    for place, letter in enumerate(folded.text):
        if letter.isascii() and letter.isalnum() and text[folded.offsets[place]].isascii():
            assert text[folded.offsets[place]] == letter


@given(st.text(st.sampled_from("ab .,-\n\"'“”—…\u00a0\u00ad"), max_size=40))
def test_no_typography_is_left(text: str) -> None:
    folded = fold(text).text
    assert not set(folded) & set("“”—…\u00a0\u00ad\n")
    assert "  " not in folded


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ('She said, "Go home."', "She said, “Go home.”"),
        ('"Go," she said. "Now!"', "“Go,” she said. “Now!”"),
        ('the ("new") pier', "the (“new”) pier"),
        ('"I was—" she said', "“I was—” she said"),
        ('시장은 "열겠다"고 말했다', "시장은 “열겠다”고 말했다"),
        ('never closed: "We go\n"And on," she said', "never closed: “We go\n“And on,” she said"),
    ],
)
def test_straight_marks_are_curled_by_their_neighbours(straight: str, curly: str) -> None:
    assert curl(straight) == curly


@given(st.text(st.sampled_from('ab ".,\n“”'), max_size=40))
def test_curling_keeps_the_length_and_leaves_no_straight_mark(text: str) -> None:
    curled = curl(text)
    assert len(curled) == len(text)
    assert '"' not in curled
    assert all(old == new for old, new in zip(text, curled, strict=True) if old != '"')


def test_what_nobody_sees_is_stripped_and_joiners_with_it() -> None:
    assert strip_invisible("May\u200bor \u202e009\u202c\ufeff\u00ad crossings\U000e0041") == "Mayor 009 crossings"
    assert show_line('May\u200bor\n"Okafor"') == "Mayor “Okafor”"
