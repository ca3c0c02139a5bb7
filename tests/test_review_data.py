"""What the review page is made of, without a browser: links to words, what is underlined, what is in the file."""

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.archive import load_brief
from drafter.brief import Citation, Draft, LeftOut, Outlet, Source, Span, Statement
from drafter.checks.search import EvidenceIndex
from drafter.menus import index_menus, split_source
from drafter.render.review.data import Desk as ReviewDesk
from drafter.render.review.data import Units
from drafter.render.review.links import link_to_words
from drafter.render.review.others import locate_others
from drafter.render.review.page import Under, render_review
from drafter.render.review.words import Telling, locate_words, trace_word
from tests.desk import EXAMPLE_SOURCES, Desk
from tests.golden.drafts import DRAFTS, HOSTILE

TEXT = (
    "The Tallis Line stops on 30 June, the council said - after 71 years.\n"
    "Mayor Ines Okafor called it “a day, and a year, to forget”. Twelve boats were hit on 3 March."
)
SOURCE = Source(
    id="A",
    outlet=Outlet(name="Courier", language="en"),
    url="https://courier.example/ferry",
    published="2031-03-05",
    language="en",
    sha256="a" * 64,
    text=TEXT,
)


def link_to(words: str, url: str | None = SOURCE.url) -> str | None:
    start = TEXT.index(words)
    return link_to_words(SOURCE.model_copy(update={"url": url}), Span(start, start + len(words)))


def test_a_long_passage_is_linked_by_its_first_and_last_words() -> None:
    link = link_to("The Tallis Line stops on 30 June, the council said - after 71 years.")
    assert link == (
        "https://courier.example/ferry#:~:text=The%20Tallis%20Line%20stops%20on,said%20%2D%20after%2071%20years."
    )


def test_a_short_one_is_told_apart_by_what_stands_around_it() -> None:
    assert link_to("71 years") == "https://courier.example/ferry#:~:text=said%20%2D%20after-,71%20years,-."
    assert link_to("Mayor") == "https://courier.example/ferry#:~:text=Mayor,-Ines%20Okafor%20called"


def test_what_parts_a_directive_is_encoded() -> None:
    link = link_to("a day, and a year, to forget")
    assert link is not None
    assert link.partition(":~:text=")[2] == "a%20day%2C%20and%20a%20year%2C%20to%20forget"


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "https://user@courier.example/"])
def test_without_a_safe_address_there_is_no_link(url: str | None) -> None:
    assert link_to("71 years", url) is None


def test_an_address_with_a_fragment_keeps_it() -> None:
    link = link_to("Mayor Ines Okafor called", "https://courier.example/ferry#live")
    assert link == "https://courier.example/ferry#live:~:text=Mayor%20Ines%20Okafor%20called"


def words_of(text: str, language: str = "en") -> list[tuple[str, tuple[str, ...]]]:
    telling = Telling(text, None, language)
    return [(word.span.slice(text), word.kinds) for word in locate_words(telling)]


def test_names_figures_dates_and_quotations_are_underlined() -> None:
    assert words_of("Ines Okafor said on 4 March that 12 boats sank: “We lost 12 boats.”") == [
        ("Ines Okafor", ("name",)),
        ("4 March", ("date",)),
        ("12", ("figure",)),
        ("“We lost 12 boats.”", ("quote", "figure")),
    ]


def test_german_nouns_are_no_names() -> None:
    assert words_of("Die Fähre legt am 30. Juni zum letzten Mal ab.", "de") == [("30. Juni", ("date",))]


@pytest.mark.parametrize(
    ("text", "word", "there"),
    [
        ("12 boats were hit.", "12", "Twelve"),
        ("Boats were hit on March 3.", "March 3", "3 March"),
        ("Mayor Okafor spoke.", "Okafor", "Ines Okafor"),
        ("Okafor called it “a day ... to forget”.", "“a day ... to forget”", "a day, and a year, to forget"),
    ],
)
def test_a_word_is_traced_to_the_characters_that_say_the_same(text: str, word: str, there: str) -> None:
    menus = index_menus([split_source(SOURCE)])
    cited = [menus["A"].cite(sentence.span) for sentence in menus["A"].sentences]
    telling = Telling(text, None, "en")
    found = next(one for one in locate_words(telling) if one.span.slice(text) == word)
    assert [citation.quote for citation in trace_word(found, telling, cited, menus)] == [there]


def test_a_word_that_is_not_there_is_traced_nowhere() -> None:
    menus = index_menus([split_source(SOURCE)])
    cited = [menus["A"].cite(menus["A"].sentences[-1].span)]
    telling = Telling("Thirteen boats were hit on 4 March.", None, "en")
    assert [trace_word(word, telling, cited, menus) for word in locate_words(telling)] == [[], []]


def test_other_sources_tell_the_same_or_are_to_be_compared_or_differ() -> None:
    told = {
        "B": "Twelve boats were hit on 3 March, the harbour office said.",
        "C": "About 20 boats were hit that evening in March.",
        "D": "Boats that were hit lay on the quay for days.",
        "E": "Bakers in Torrsey won a prize.",
    }
    others = [
        SOURCE.model_copy(update={"id": id_, "outlet": Outlet(name=id_), "text": text}) for id_, text in told.items()
    ]
    menus = index_menus(map(split_source, (SOURCE, *others)))
    cited = menus["A"].cite(menus["A"].sentences[-1].span)
    statement = Statement(text="Twelve boats were hit on 3 March.", citations=(cited,), verdict="supported")
    index = EvidenceIndex(tuple(menus.values()))
    plain = {other.citations[0].source: other.relation for other in locate_others(statement, (), index, menus)}
    assert plain == {"B": "same", "C": "differs", "D": "compare"}
    against = menus["D"].cite(menus["D"].sentences[0].span)
    known = {other.citations[0].source: other.relation for other in locate_others(statement, (against,), index, menus)}
    assert known == {"B": "same", "C": "differs", "D": "differs"}


@given(st.text(), st.data())
def test_offsets_are_counted_as_a_browser_counts_them(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset].encode("utf-16-le", "surrogatepass")
    assert Units.of(text).count(offset) == len(before) // 2


def page_of(draft: Draft) -> str:
    return render_review(draft, (), Under())


def data_of(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_the_policy_names_the_hashes_of_the_pages_own_script_and_style() -> None:
    page = page_of(DRAFTS["full"])
    script = re.findall(r'<script type="module">(.*?)</script>', page, re.DOTALL)
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert len(script) == len(style) == 1
    for text in (script[0], style[0]):
        digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
        assert f"'sha256-{digest}'" in page
    assert "content=\"default-src 'none'; " in page
    assert page.count("<script") == 2


def test_no_text_of_a_source_stands_outside_the_data_or_can_end_it() -> None:
    page = page_of(HOSTILE)
    before, _, rest = page.partition('id="data">')
    data, _, after = rest.partition("</script>")
    assert not re.search("[<>&]", data)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", page)
    for outside in (before, after):
        assert "evil" not in outside
        assert "alert" not in outside


def test_the_draft_in_the_page_is_the_draft() -> None:
    draft = DRAFTS["full"]
    assert Draft.model_validate(data_of(page_of(draft))["draft"]) == draft


def test_the_same_draft_gives_the_same_page() -> None:
    assert page_of(HOSTILE) == page_of(HOSTILE)


def test_a_shared_statement_object_is_two_lines() -> None:
    draft = DRAFTS["full"]
    twice = draft.model_copy(update={"watch": (draft.summary[0], draft.summary[0])})
    places = {piece["place"] for block in data_of(page_of(twice))["blocks"] for piece in _pieces(block)}
    assert {"summary[0]", "watch[0]", "watch[1]"} <= places


def _pieces(block: dict[str, Any]) -> list[dict[str, Any]]:
    lines = [block["line"]] if "line" in block else block.get("lines", [])
    lines += [line for entry in block.get("entries", []) for line in entry.values()]
    return [piece for line in lines for piece in line]


def test_places_are_exact_characters_of_their_source() -> None:
    wide = SOURCE.model_copy(update={"text": f"\U0001f6a2\U0001f6a2 {TEXT}"})
    start = (wide.text or "").index("Twelve")
    cited = Citation(source="A", start=start, end=start + 6, quote="Twelve")
    draft = DRAFTS["minimal"].model_copy(
        update={"sources": (wide,), "summary": (Statement(text="Twelve", citations=(cited,), verdict="supported"),)}
    )
    line = next(each for each in data_of(page_of(draft))["lines"] if each["place"] == "summary[0]")
    place = line["citations"][0]
    units = (wide.text or "").encode("utf-16-le")[2 * place["start"] : 2 * place["end"]]
    assert units.decode("utf-16-le") == "Twelve"


def test_a_brief_without_the_text_of_its_sources_cannot_be_reviewed(desk: Desk) -> None:
    desk.run(*EXAMPLE_SOURCES, "--format", "json", "--no-source-text", "-o", "bare.json", "--quiet")
    outcome = desk.run("review", "bare.json", "-o", "page.html")
    assert outcome.code == 2
    assert "bare.json: was written without the text of its sources" in outcome.err
    assert outcome.err.count("\n") == 1


def test_review_writes_to_standard_output_and_to_a_file_the_same(desk: Desk) -> None:
    desk.run(*EXAMPLE_SOURCES, "--format", "json", "-o", "brief.json", "--quiet")
    printed = desk.run("review", "brief.json")
    written = desk.run("review", "last", "-o", "page.html", "--quiet")
    assert (printed.code, printed.err, written.out, written.err) == (0, "", "", "")
    assert printed.out == (desk.folder / "page.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["nowhere.json", "nowhere"])
def test_a_brief_that_is_not_there_is_told_in_one_line(name: str, desk: Desk) -> None:
    outcome = desk.run("review", name, "-o", "page.html")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert name in outcome.err
    assert not (desk.folder / "page.html").exists()


def test_what_must_be_known_first_is_in_the_page() -> None:
    left_out = LeftOut(input="memo.pdf", why="a scan without text")
    data = data_of(page_of(DRAFTS["full"].model_copy(update={"left_out": (left_out,)})))
    assert data["notices"] == [
        "Embargo: until 6 March 2031, 06:00 (Sound Ledger)",
        "left out: memo.pdf: a scan without text",
    ]


def test_a_brief_and_its_page_need_two_places(desk: Desk) -> None:
    outcome = desk.run(*EXAMPLE_SOURCES, "-o", "one.html", "--review", "one.html")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert not (desk.folder / "one.html").exists()


def test_a_page_never_takes_a_sources_place(desk: Desk) -> None:
    source = desk.write("mine.txt", Path(EXAMPLE_SOURCES[0]).read_text(encoding="utf-8"))
    outcome = desk.run(source, *EXAMPLE_SOURCES[1:], "--review", source)
    assert outcome.code == 2
    assert Path(source).read_text(encoding="utf-8") == Path(EXAMPLE_SOURCES[0]).read_text(encoding="utf-8")


def test_every_word_of_a_sentence_taken_from_a_source_is_found_there(desk: Desk) -> None:
    desk.run(*EXAMPLE_SOURCES, "--format", "json", "-o", "brief.json", "--quiet")
    lines = ReviewDesk(load_brief(desk.folder / "brief.json")).show_lines()
    words = [word for line in lines for word in line.words]
    assert len(words) > 90
    assert not [word for word in words if not word.places or word.is_near]


def test_what_is_told_of_outlets_is_not_sought_in_an_article() -> None:
    told = "The Courier tells of 12 boats, and 2 of 3 outlets name the day."
    menus = index_menus([split_source(SOURCE.model_copy(update={"outlet": Outlet(name="The Courier")}))])
    cited = menus["A"].cite(menus["A"].sentences[-1].span)
    draft = DRAFTS["minimal"].model_copy(
        update={"sources": (menus["A"].source,), "summary": (Statement(text=told, citations=(cited,)),)}
    )
    line = next(each for each in ReviewDesk(draft).show_lines() if each.text == told)
    of_outlets = {told[word.start : word.end]: word.is_of_outlets for word in line.words}
    assert of_outlets["12"] is False
    assert of_outlets["2"] is True


def test_a_word_of_the_cited_source_that_the_sentence_does_not_have_is_near() -> None:
    told = "Okafor said twelve boats were hit on 7 May."
    menus = index_menus([split_source(SOURCE)])
    cited = menus["A"].cite(menus["A"].sentences[-1].span)
    draft = DRAFTS["minimal"].model_copy(
        update={"sources": (SOURCE,), "summary": (Statement(text=told, citations=(cited,)),)}
    )
    line = next(each for each in ReviewDesk(draft).show_lines() if each.text == told)
    found = {told[word.start : word.end]: (word.is_near, len(word.places)) for word in line.words}
    assert found == {"Okafor": (True, 1), "twelve": (False, 1), "7 May": (False, 0)}
