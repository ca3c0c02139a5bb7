"""The wp form is block markup in which no text is markup, a shortcode or an embed."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.brief import Draft
from drafter.render.cleaning import clean_line
from drafter.render.html import render_html
from drafter.render.layout import (
    Block,
    Bullets,
    Entries,
    Entry,
    Heading,
    Paragraph,
    PasteOptions,
    Piece,
    compose_blocks,
)
from drafter.render.wordpress import render_wordpress
from tests.golden.drafts import DRAFTS, FULL, HOSTILE

OPENINGS = {
    "wp:heading": "",
    'wp:heading {"level":3}': "",
    "wp:paragraph": "wp:quote",
    "wp:list": "",
    "wp:list-item": "wp:list",
    "wp:quote": "",
}
CLASSES = {"h2": "wp-block-heading", "h3": "wp-block-heading", "ul": "wp-block-list", "blockquote": "wp-block-quote"}
TAGS = {*CLASSES, "p", "li", "strong", "em", "a", "span"}
# As in WordPress's shortcodes.php and class-wp-embed.php.
SHORTCODE = re.compile(r"\[/?([^<>&/\[\]\x00-\x20=]+)")
EMBEDS = (
    re.compile(r"^\s*https?://[^\s<>\"]+\s*$", re.IGNORECASE | re.MULTILINE),
    re.compile(r"<p(?: [^>]*)?>\s*https?://[^\s<>\"]+\s*</p>", re.IGNORECASE),
)
TEXTS = st.text(alphabet="abx1 .:-/=[]<>!&;#\"'\n\\{}", max_size=40).map(clean_line).filter(bool)
ADDRESS = "https://evil.example/watch?v=1"


class Markup(HTMLParser):
    """Holds that only our tags and Gutenberg's comments stand in a text; collects its words and links."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words = ""

    def handle_comment(self, data: str) -> None:
        comment = data.strip()
        if comment.startswith("/"):
            assert comment == f"/{self.blocks.pop().split()[0]}"
            return
        within = self.blocks[-1] if self.blocks else ""
        assert within in ("", OPENINGS[comment])
        assert self.tags == ([{"wp:list": "ul", "wp:quote": "blockquote"}[within]] if within else [])
        self.blocks.append(comment)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert self.blocks, "markup outside of a block would become a classic block"
        if tag == "a":
            ((name, url),) = attrs
            assert name == "href"
            self.links.append(url or "")
        else:
            assert dict(attrs) == ({"class": CLASSES[tag]} if tag in CLASSES else {})
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.tags.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data
        assert self.tags or not data.strip(), "text outside of a tag would be lost"

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"a declaration: {decl}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data}")


class Words(HTMLParser):
    """Collects the words of the html form."""

    words = ""

    def handle_data(self, data: str) -> None:
        self.words += data


def render(draft: Draft) -> str:
    return render_wordpress(compose_blocks(draft, PasteOptions()))


def parse(text: str) -> Markup:
    markup = Markup()
    markup.feed(text)
    markup.close()
    assert not markup.blocks
    assert not markup.tags
    return markup


def words_of_html(blocks: tuple[Block, ...]) -> list[str]:
    parser = Words()
    parser.feed(render_html(blocks))
    parser.close()
    return parser.words.split()


def find_acting(text: str) -> list[str]:
    """What WordPress would act on: names of shortcodes, and addresses that become embeds."""
    names = [name for name in SHORTCODE.findall(text) if name != "check:"]
    return names + [found[0] for embed in EMBEDS for found in embed.finditer(text)]


def paragraph(*pieces: Piece) -> str:
    return render_wordpress([Paragraph((pieces,))])


def test_every_block_stands_as_the_block_editor_writes_it() -> None:
    said = (Piece("says"),)
    entry = Entry((Piece("Courier", "strong"), Piece(" — tells it")), (Piece("“q”"),), (Piece("Translation: t"),), said)
    blocks = (
        Heading(1, (Piece("The vote"),)),
        Heading(2, (Piece("Takes & more"),)),
        Heading(3, (Piece("local"),)),
        Paragraph(((Piece("One."),), (Piece("[check: unchecked]", "mark"), Piece("Two.")))),
        Paragraph(((Piece("The end."),),), "closing"),
        Bullets(((Piece("Courier", "link", "https://courier.example/?a=1&b=2"),), (Piece("b"),))),
        Entries((entry,)),
    )
    assert render_wordpress(blocks) == (
        '<!-- wp:heading -->\n<h2 class="wp-block-heading">The vote</h2>\n<!-- /wp:heading -->\n\n'
        '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">Takes &amp; more</h3>\n<!-- /wp:heading -->\n\n'
        "<!-- wp:paragraph -->\n<p><strong>local</strong></p>\n<!-- /wp:paragraph -->\n\n"
        "<!-- wp:paragraph -->\n<p>One. <strong>[check: unchecked]</strong> Two.</p>\n<!-- /wp:paragraph -->\n\n"
        "<!-- wp:paragraph -->\n<p><em>The end.</em></p>\n<!-- /wp:paragraph -->\n\n"
        '<!-- wp:list -->\n<ul class="wp-block-list"><!-- wp:list-item -->\n'
        '<li><a href="https://courier.example/?a=1&amp;b=2">Courier</a></li>\n<!-- /wp:list-item -->\n\n'
        "<!-- wp:list-item -->\n<li>b</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->\n\n"
        "<!-- wp:paragraph -->\n<p><strong>Courier</strong> — tells it</p>\n<!-- /wp:paragraph -->\n\n"
        '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>“q”</p>\n'
        "<!-- /wp:paragraph --></blockquote>\n<!-- /wp:quote -->\n\n"
        "<!-- wp:paragraph -->\n<p>Translation: t</p>\n<!-- /wp:paragraph -->\n\n"
        "<!-- wp:paragraph -->\n<p>says</p>\n<!-- /wp:paragraph -->\n"
    )


@pytest.mark.parametrize("name", DRAFTS)
def test_a_brief_is_whole_blocks_with_the_words_of_the_html_form(name: str) -> None:
    markup = parse(render(DRAFTS[name]))
    assert markup.words.split() == words_of_html(compose_blocks(DRAFTS[name], PasteOptions()))
    assert all(re.match(r"https?://", link) for link in markup.links)


@pytest.mark.parametrize("name", DRAFTS)
def test_nothing_in_a_brief_acts_in_wordpress(name: str) -> None:
    assert find_acting(render(DRAFTS[name])) == []


def test_what_acts_in_wordpress_is_found_where_it_is_not_disarmed() -> None:
    html = render_html(compose_blocks(HOSTILE, PasteOptions()))
    assert {"x", "bold", "i"} <= set(find_acting(html))
    assert find_acting(f"<p>{ADDRESS}</p>") == [f"<p>{ADDRESS}</p>"]
    assert find_acting(f"<p>before\n{ADDRESS}\nafter</p>") == [ADDRESS]


@pytest.mark.parametrize("text", ["[gallery]", "[[gallery]]", "[/gallery]", "[[[x", "[caption]a[/caption]", "[ [x]"])
def test_a_shortcode_in_text_is_only_text(text: str) -> None:
    for style in ("plain", "strong"):
        printed = paragraph(Piece(text, style))
        assert find_acting(printed) == []
        assert parse(printed).words.strip() == text


def test_a_shortcode_over_two_lines_or_two_pieces_is_only_text() -> None:
    printed = render_wordpress(
        [Paragraph(((Piece("[gallery"),), (Piece("["), Piece("x", "strong"), Piece(" ids=1]"))))]
    )
    assert find_acting(printed) == []
    assert parse(printed).words.strip() == "[gallery [x ids=1]"


def test_a_shortcode_in_a_link_is_part_of_the_address() -> None:
    url = "https://[::1]/a[gallery]//[x]?a[]=1"
    printed = paragraph(Piece(url, "address", url))
    assert find_acting(printed) == ["::1"]  # a host, and nothing that a plugin could be called
    assert parse(printed).links == ["https://[::1]/a%5Bgallery%5D//%5Bx%5D?a%5B%5D=1"]
    assert parse(printed).words.strip() == url


def test_a_check_mark_stays_in_one_piece() -> None:
    assert "<strong>[check: unsupported — Küstenbote names no fine (only blame)]</strong> The" in render(FULL)
    assert "<span>[[</span>check: " in paragraph(Piece("[[check: x]"))


@pytest.mark.parametrize("address", [ADDRESS, ADDRESS.upper(), "http://evil.example"])
def test_a_bare_address_alone_in_a_paragraph_is_no_embed(address: str) -> None:
    for lines in (((Piece(address),),), ((Piece("before"),), (Piece(address),), (Piece("after"),))):
        printed = render_wordpress([Paragraph(lines)])
        assert find_acting(printed) == []
        assert parse(printed).words.split() == [piece.text for line in lines for piece in line]


def test_an_address_with_words_beside_it_is_left_as_it_is() -> None:
    assert "<span>" not in paragraph(Piece(f"See {ADDRESS}"))
    assert "<span>" not in paragraph(Piece(f"{ADDRESS} says so"))


@pytest.mark.parametrize("text", ["<!-- wp:html -->", "--> <!-- /wp:paragraph -->", "<!--more-->", "<!--nextpage-->"])
def test_text_opens_and_closes_no_block(text: str) -> None:
    blocks = (Paragraph(((Piece(text),),)), Bullets(((Piece(text, "strong"),),)), Heading(1, (Piece(text),)))
    printed = render_wordpress(blocks)
    assert parse(printed).words.split() == text.split() * 3
    assert len(re.findall("<!--", printed)) == 8


def test_nothing_internal_stands_in_it() -> None:
    printed = render(FULL)
    assert not re.search(r"\b[A-F][qn]?\d+\b|data-|\bid=|style=", printed)
    for told in ("Okafor Office", "memo.example", "Sten Aldous"):
        assert told not in printed


def test_it_ends_in_one_line_break() -> None:
    assert re.search(r"-->\n\Z", render(FULL))


@settings(max_examples=300, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_arrives_as_it_stands_and_acts_nowhere(texts: list[str]) -> None:
    lines = tuple((Piece(text),) for text in texts)
    blocks: tuple[Block, ...] = (Paragraph(lines), Bullets(lines), *(Heading(2, line) for line in lines))
    printed = render_wordpress(blocks)
    assert parse(printed).words.split() == " ".join(texts).split() * 3
    assert find_acting(printed) == []
