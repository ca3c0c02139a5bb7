"""No source text becomes markup: the html is parsed against its subset, the Markdown by a CommonMark parser."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from drafter.brief import Statement
from drafter.render import render_draft
from drafter.render.cleaning import clean_line
from drafter.render.layout import Bullets, Paragraph, Piece
from drafter.render.markdown import escape_markdown, render_markdown
from tests.golden.drafts import DRAFTS, HOSTILE, LINES, MINIMAL

SUBSET = {"h2", "h3", "p", "strong", "em", "a", "ul", "ol", "li", "blockquote"}
MARKUP = st.text(alphabet="ab1 .)-+=#>*_`[]()<>!&;:/|~\\\n\t{}", max_size=40)


class Fragment(HTMLParser):
    """Holds the subset while parsing and collects the tags, links and words."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SUBSET
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        assert tag not in {"p", "h2", "h3", "ul"} or "p" not in self.open
        self.links += [value or "" for _, value in attrs]
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"a declaration: {decl}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data}")


def parse_html(text: str) -> Fragment:
    fragment = Fragment()
    fragment.feed(text)
    fragment.close()
    assert not fragment.open
    return fragment


def parse_markdown(text: str) -> list[Token]:
    parser = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])
    tokens = parser.parse(text)
    return [*tokens, *(child for token in tokens for child in token.children or ())]


def words_of(tokens: list[Token]) -> str:
    inline = {"text", "text_special", "softbreak"}
    return " ".join("".join(token.content or " " for token in tokens if token.type in inline).split())


@pytest.mark.parametrize("name", DRAFTS)
def test_html_is_a_fragment_in_the_paste_subset(name: str) -> None:
    fragment = parse_html(render_draft(DRAFTS[name], "html"))
    assert all(re.match(r"https?://", link) for link in fragment.links)


def test_hostile_text_arrives_in_html_as_it_stands() -> None:
    words = parse_html(render_draft(HOSTILE, "html")).words
    assert "{{ 7*7 }}" in words
    assert "</p><script>alert('x')</script>" in words


def test_hostile_text_arrives_in_markdown_as_it_stands_and_is_no_markup() -> None:
    tokens = parse_markdown(render_draft(HOSTILE, "md"))
    kinds = {token.type for token in tokens}
    assert not kinds & {"html_block", "html_inline", "image", "code_inline", "fence", "code_block", "table_open"}
    assert not kinds & {"em_open", "s_open", "ordered_list_open", "lheading_open", "hardbreak"}
    assert {token.attrs["href"] for token in tokens if token.type == "link_open"} == {
        "https://evil.example/a%28b%29%22%3E%3Cscript%3E/_x_?a=1&lt%3B2%203"
    }
    assert sum(token.type == "hr" for token in tokens) == 1
    assert "{{ 7*7 }} {% raw %} </p><script>alert('x')</script> [x](javascript:alert(1))" in words_of(tokens)


def test_hostile_text_opens_no_heading_or_list_in_markdown() -> None:
    headings = [token.tag for token in parse_markdown(render_draft(HOSTILE, "md")) if token.type == "heading_open"]
    harmless = HOSTILE.model_copy(update={"summary": (Statement(text="plain"),), "watch": (Statement(text="plain"),)})
    expected = [token.tag for token in parse_markdown(render_draft(harmless, "md")) if token.type == "heading_open"]
    assert headings == expected


@pytest.mark.parametrize("line", LINES)
def test_a_line_start_of_markdown_is_only_text(line: str) -> None:
    text = render_draft(MINIMAL.model_copy(update={"summary": (Statement(text="before"), Statement(text=line))}), "md")
    plain = next(token for token in parse_markdown(text) if token.type == "inline" and "before" in token.content)
    assert words_of(plain.children or []).replace("[check: unchecked] ", "") == f"before {line}"


@settings(max_examples=300, deadline=None)
@given(st.lists(MARKUP.map(clean_line).filter(bool), min_size=1, max_size=4))
def test_any_text_is_printed_by_commonmark_as_it_stands(texts: list[str]) -> None:
    lines = tuple((Piece(text),) for text in texts)
    for block in (Paragraph(lines), Bullets(lines)):
        tokens = parse_markdown(render_markdown([block]))
        inline = [token for token in tokens if token.type == "inline"]
        assert [words_of(token.children or []) for token in inline] == (
            [" ".join(texts)] if isinstance(block, Paragraph) else texts
        )


def test_a_line_of_dashes_and_colons_makes_no_table() -> None:
    for line in (":-", "-:", ":-:"):
        tokens = parse_markdown(render_markdown([Paragraph(((Piece("|"),), (Piece(line),)))]))
        assert not any(token.type == "table_open" for token in tokens)


@given(MARKUP)
def test_escaping_takes_away_nothing(text: str) -> None:
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", escape_markdown(text)) == text
