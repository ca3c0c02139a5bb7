"""What every paste form holds, whichever it is: names, marks, what must not be said, and no character that acts."""

import json
import re
import unicodedata

import pytest

from drafter.brief import Draft, Source, Statement, Take
from drafter.render import Form, render_draft
from drafter.render.credits import Credits, safe_url
from drafter.render.layout import PasteOptions
from tests.golden.drafts import ATTACK, BOTE, COURIER, DRAFTS, FULL, HOSTILE, LEDGER, MEMO, MINIMAL, POST, SOURCES

PASTE_FORMS: tuple[Form, ...] = ("md", "html", "text")
ALL_FORMS: tuple[Form, ...] = (*PASTE_FORMS, "json")

paste_forms = pytest.mark.parametrize("form", PASTE_FORMS)


def plain(text: str) -> str:
    """The words of a paste form on one line, without Markdown's escapes."""
    return " ".join(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text).split())


def with_sources(*sources: Source) -> Draft:
    return FULL.model_copy(update={"sources": sources})


@paste_forms
def test_sections_stand_in_the_order_of_the_published_brief(form: Form) -> None:
    titles = ["Summary", "The split", "By the numbers", "Why it matters", "What to watch", "Takes"]
    titles += ["Disputes", "Entities", "Related", "Sources"]
    opening = {"md": r"^## (.+)$", "html": r"<h3>(.+)</h3>", "text": r"^(.+)\n-+$"}[form]
    found = re.findall(opening, render_draft(FULL, form), re.MULTILINE)
    assert [title for title in found if title in titles] == titles


@paste_forms
def test_empty_sections_are_left_out(form: Form) -> None:
    text = render_draft(MINIMAL, form)
    for title in ("Summary", "The split", "By the numbers", "Why", "What to watch", "Disputes", "Entities", "Related"):
        assert title not in text


@paste_forms
def test_what_is_not_supported_is_marked_with_its_reason(form: Form) -> None:
    text = plain(render_draft(FULL, form))
    assert text.count("[check: ") == FULL.check.statements - FULL.check.supported
    assert "[check: unchecked]" in text
    assert "[check: partly supported — the text names no period]" in text
    assert "[check: contradicted — the source says “zwanzig”]" in text


@paste_forms
def test_every_other_statement_is_marked_when_nothing_was_checked(form: Form) -> None:
    def unchecked(statement: Statement) -> Statement:
        return statement.model_copy(update={"verdict": "unchecked"})

    brief = MINIMAL.model_copy(update={"headline": unchecked(MINIMAL.headline), "dek": unchecked(MINIMAL.dek)})
    assert render_draft(brief, form).count("[check: unchecked]") == 2


@paste_forms
def test_no_internal_id_leaves(form: Form) -> None:
    text = plain(render_draft(FULL, form))
    assert not re.search(r"\b[A-F][qn]?\d+\b|\burn:", text)
    assert "Küstenbote names no fine (only blame)" in text


@paste_forms
def test_a_background_source_is_neither_named_nor_linked(form: Form) -> None:
    text = render_draft(FULL, form)
    for told in ("Okafor Office", "memo.example", "Sten Aldous", "Memo to the press"):
        assert told not in text
    assert "a background source" in plain(text)


@paste_forms
def test_the_name_of_a_file_is_not_hidden_as_if_it_were_an_outlet(form: Form) -> None:
    notes = MEMO.model_copy(update={"outlet": MEMO.outlet.model_copy(update={"name": "ferry"})})
    assert "Tallis Line ferry" in plain(render_draft(with_sources(COURIER, BOTE, POST, LEDGER, notes), form))


@paste_forms
def test_a_source_not_to_be_quoted_gives_no_pull_quote(form: Form) -> None:
    text = render_draft(FULL, form)
    assert "We cannot keep sailing on luck" in plain(text)
    assert "Nobody asked us" not in text
    assert "Isle Gazette" in text


@paste_forms
def test_an_embargo_stands_on_top(form: Form) -> None:
    assert "Embargo: until 6 March 2031, 06:00" in plain(render_draft(FULL, form)).split("Varnholm")[0]


@paste_forms
def test_a_copy_names_its_origin_and_is_no_voice_of_its_own(form: Form) -> None:
    text = plain(render_draft(FULL, form)).replace("**", "")
    assert re.search(r"Harbour Post(</strong>)? \(Norland, en\) — carries Varnholm Courier's text", text)
    assert "carries Nordwire's text" in text
    assert "(1 of 5 outlets: " in text


@paste_forms
def test_every_source_has_a_take_and_a_line(form: Form) -> None:
    text = plain(render_draft(FULL.model_copy(update={"takes": ()}), form))
    takes, sources = text.split("Disputes")[0].split("Takes")[1], text.split("Sources")[1]
    for source in FULL.sources:
        if source.use != "background":
            assert source.outlet.name in takes
            assert source.outlet.name in sources


@paste_forms
def test_the_last_line_counts_and_says_what_wrote_it(form: Form) -> None:
    closing = "Checked: 18 of 19 statements; 4 need a person; assembled from source sentences, no language model."
    assert closing in plain(render_draft(FULL, form))[-150:]
    assert "1 needs a person; written by skerry-1-mini." in plain(render_draft(MINIMAL, form))[-150:]


@paste_forms
def test_quotes_can_be_left_to_be_filled_in_or_left_out(form: Form) -> None:
    placeholder = plain(render_draft(FULL, form, PasteOptions(quotes="placeholder")))
    off = plain(render_draft(FULL, form, PasteOptions(quotes="off")))
    assert "sailing on luck" not in placeholder + off
    assert "[quotation to be filled in: 6 words] — Ines Okafor" in placeholder
    assert "Ines Okafor" not in off.split("Takes")[1].split("Disputes")[0]


@paste_forms
def test_a_unit_that_the_figure_already_says_is_not_repeated(form: Form) -> None:
    text = plain(render_draft(FULL, form))
    assert "Twelve boats" in text
    assert "Euro EUR" not in text
    assert "7 to 2 votes" not in text


@paste_forms
def test_a_take_whose_source_is_unknown_does_not_stop_the_rest(form: Form) -> None:
    stray = Take(source="Z", framing=None, pull_quote=None)
    assert render_draft(FULL.model_copy(update={"takes": (*FULL.takes, stray)}), form) == render_draft(FULL, form)


@pytest.mark.parametrize("form", ALL_FORMS)
def test_no_character_that_acts_leaves_in_any_form(form: Form) -> None:
    text = render_draft(HOSTILE, form)
    acting = {character for character in text if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert acting == {"\n"}
    assert "[31m" not in text or form == "json"


def test_json_keeps_every_character_of_the_sources_for_its_offsets() -> None:
    data = json.loads(render_draft(HOSTILE, "json"))
    assert data["sources"][0]["text"] == HOSTILE.sources[0].text
    citation = data["takes"][0]["pull_quote"]["citation"]
    assert data["sources"][0]["text"][citation["start"] : citation["end"]] == citation["quote"] == ATTACK


def test_json_follows_the_published_order_and_can_leave_out_the_texts() -> None:
    data = json.loads(render_draft(FULL, "json", source_text=False))
    order = (
        "schema_version meta headline dek summary split numbers why_it_matters watch takes disputes entities related"
    )
    assert list(data) == [*order.split(), "sources", "check", "run"]
    assert not any("text" in source for source in data["sources"])
    assert all(source.text for source in FULL.sources)


def test_text_stays_within_78_columns_but_for_addresses() -> None:
    korean = FULL.model_copy(update={"dek": Statement(text="바른홀름 시의회가 페리 노선을 닫기로 했다. " * 6)})
    japanese = FULL.model_copy(update={"dek": Statement(text="「ヴァルンホルム市議会は渡し船の廃止を決めた。」" * 9)})
    for draft in (*DRAFTS.values(), korean, japanese):
        for line in render_draft(draft, "text").splitlines():
            width = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)
            assert width <= 78 or "http" in line
            assert line[:1] not in "。」"[: len(line[:1])] or not line


def test_outlets_that_appear_twice_are_told_apart() -> None:
    second = COURIER.model_copy(update={"id": "B", "url": None})
    credits = Credits((COURIER, second))
    assert [credit.label for credit in credits.named("AB")] == ["Varnholm Courier (1)", "Varnholm Courier (2)"]
    assert credits.count_voices() == 1


def test_voices_follow_copies_of_copies_and_survive_a_circle() -> None:
    copy_of_copy = POST.model_copy(update={"id": "G", "origin": "C"})
    circle = (COURIER.model_copy(update={"origin": "C"}), POST)
    same_agency = LEDGER.model_copy(update={"id": "H", "outlet": BOTE.outlet})
    assert Credits((COURIER, POST, copy_of_copy)).count_voices() == 1
    assert Credits(circle).count_voices("AC") <= 2
    assert Credits((LEDGER, same_agency, COURIER)).count_voices() == 2
    assert Credits(tuple(SOURCES.values())).count_voices("AC") == 1


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://courier.example/a?b=1&c=2#d", "https://courier.example/a?b=1&c=2#d"),
        ("HTTP://courier.example", "HTTP://courier.example"),
        ("https://courier.example/a (b)<c>", "https://courier.example/a%20%28b%29%3Cc%3E"),
        ("https://courier.example/소식", "https://courier.example/소식"),
        ("https://courier.example/?a=1&lt;b=2", "https://courier.example/?a=1&lt%3Bb=2"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("java\nscript:alert(1)", None),
        ("//courier.example/a", None),
        ("https:///a", None),
        ("https://courier.example@evil.example/", None),
        ("https://[courier", None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url: str | None, safe: str | None) -> None:
    assert safe_url(url) == safe
