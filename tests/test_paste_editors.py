"""A brief pasted into real editors: what arrives there of each form, copied and pasted as a person does it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html
from markdown_it import MarkdownIt

from drafter.brief import Draft
from drafter.render import render_draft
from tests.chromium import FOLDER, Clipboard, Trouble, open_file, read_clipboard, write_clipboard
from tests.golden.drafts import COURIER, FULL, HOSTILE, VOTE, say

if TYPE_CHECKING:
    from playwright.sync_api import Page

TRICKS = (
    '<script src="https://evil.example/a.js"></script> <img src="https://evil.example/a" onerror=alert(1)> "><b>b</b> '
    "&amp; &lt;i&gt; [x](javascript:alert(1)) <!-- wp:html --><u>u</u><!-- /wp:html --> "
    '[audio src="https://evil.example/a.mp3"] <style>p {display: none}</style>'
)
TRICKY_SOURCE = COURIER.model_copy(
    update={
        "outlet": COURIER.outlet.model_copy(update={"name": f"Courier {TRICKS}", "lens": TRICKS}),
        "title": TRICKS,
        "url": 'https://courier.example/a"><b>?b&c=1',
    }
)
TRICKY = FULL.model_copy(
    update={
        "headline": say(TRICKS, VOTE),
        "dek": say(f"The ferry stops. {TRICKS}", VOTE),
        "summary": (say(TRICKS, VOTE), say(TRICKS, VOTE, verdict="unsupported", reason=TRICKS)),
        "watch": (say(TRICKS), say(TRICKS, VOTE)),
        "sources": (TRICKY_SOURCE, *FULL.sources[1:]),
    }
)
DRAFTS = {"full": FULL, "tricky": TRICKY, "hostile": HOSTILE}

needs_editors = pytest.mark.usefixtures("packages")
each_draft = pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)

PAGE = """<!doctype html><meta charset="utf-8"><title>Editor</title><div id="place"></div>
<script src="{script}"></script>
<script>(async place => {{ {setup} }})(document.getElementById("place"));</script>"""
STRUCTURE = ("h1", "h2", "h3", "p", "ul", "ol", "li", "blockquote")
STYLES = {"strong": "strong", "b": "strong", "em": "em", "i": "em"}
FORM = {**dict.fromkeys((*STRUCTURE, *STYLES, "a"), ""), "a href": "https?://.+"}


@dataclass(frozen=True)
class Editor:
    """An editor: its script under tests/browser, what starts it, and what it adds to anything of its own account.

    What starts it leaves the cursor in it, and its content to be read by a global `read()`. `own` maps elements to "",
    and "element attribute" and "comment" to a pattern.
    """

    script: str
    setup: str
    own: Mapping[str, str] = field(default_factory=dict)


TINYMCE = Editor(
    "node_modules/tinymce/tinymce.min.js",
    """const [editor] = await tinymce.init({ target: place, license_key: "gpl", plugins: "lists link" });
    editor.focus();
    window.read = () => editor.getContent();""",
)
CKEDITOR = Editor(
    "node_modules/ckeditor5/dist/browser/ckeditor5.umd.js",
    """const { Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, ClassicEditor } = CKEDITOR;
    const plugins = [Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote];
    const editor = await ClassicEditor.create(place, { licenseKey: "GPL", plugins });
    editor.focus();
    window.read = () => editor.getData();""",
    {"li data-list-item-id": "e[0-9a-f]{32}"},
)
GUTENBERG = Editor(
    "build/gutenberg.js",
    """let blocks = [];
    document.addEventListener("paste", ({ clipboardData }) => {
        const [HTML, plainText] = ["text/html", "text/plain"].map(type => clipboardData.getData(type));
        blocks = gutenberg.pasteHandler({ HTML, plainText, mode: "BLOCKS" });
    });
    window.read = () => gutenberg.serialize(blocks);""",
    {
        "comment": r' (wp:(paragraph|quote|list|list-item|heading)( \{"level":[13]\})?|/wp:[a-z-]+|wp:separator) ',
        **{f"{tag} class": "wp-block-heading" for tag in ("h1", "h2", "h3")},
        "ul class": "wp-block-list",
        "blockquote class": "wp-block-quote",
        "hr class": "wp-block-separator has-alpha-channel-opacity",
        # Markdown's line breaks and its closing rule, which the html form does not have.
        "br": "",
        "hr": "",
    },
)
EDITORS = {"tinymce": TINYMCE, "ckeditor": CKEDITOR, "gutenberg": GUTENBERG}

# What Gutenberg says of markup that it opens: which blocks are not valid or none, and on the console what it repaired.
LIST_COMPLAINTS = """markup => {
    const said = [];
    for (const level of ["log", "info", "warn", "error", "group", "groupCollapsed"])
        console[level] = (...words) => said.push(words.join(" "));
    const all = blocks => blocks.flatMap(block => [block, ...all(block.innerBlocks)]);
    const wrong = all(gutenberg.parse(markup)).filter(block => !block.isValid || block.name === "core/freeform");
    return [...said, ...wrong.map(block => block.name)];
}"""


@dataclass(frozen=True)
class Run:
    """Characters in one style."""

    text: str
    styles: frozenset[str]
    href: str


@dataclass(frozen=True)
class Block:
    """One line of a text, and what holds it: "h3", "ul li" or "blockquote p"."""

    kind: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


def copy_by_program(page: "Page", draft: Draft) -> None:
    """Copy as a button on a page does: the html form, with Markdown beside it for editors of plain text."""
    write_clipboard(page, Clipboard(render_draft(draft, "html"), render_draft(draft, "md")))


def copy_by_hand(page: "Page", draft: Draft) -> None:
    """Copy as a person does from the opened html form: the browser writes into every element how it looks."""
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+C")
    assert 'style="' in read_clipboard(page).html


def open_form(page: "Page", draft: Draft, folder: Path) -> None:
    """Open the html form of `draft` from disk."""
    file = folder / "brief.html"
    file.write_text(f'<!doctype html><meta charset="utf-8"><title>Brief</title>{render_draft(draft, "html")}', "utf-8")
    open_file(page, file)


def open_editor(page: "Page", editor: Editor, folder: Path) -> None:
    """Open a page with nothing but `editor`, ready for a key press."""
    file = folder / "editor.html"
    file.write_text(PAGE.format(script=(FOLDER / editor.script).as_uri(), setup=editor.setup), "utf-8")
    open_file(page, file)
    page.wait_for_function("typeof read == 'function'")


def paste(page: "Page") -> str:
    """The HTML that the open editor makes of what lies on the clipboard."""
    page.keyboard.press("Control+V")
    page.wait_for_function("read()")
    return str(page.evaluate("read()"))


def paste_text(page: "Page", text: str, folder: Path) -> str:
    """The blocks that Gutenberg makes of `text`, copied from a program that knows plain text only."""
    open_editor(page, GUTENBERG, folder)
    write_clipboard(page, Clipboard("", text))
    return paste(page)


def parse_fragment(markup: str) -> html.HtmlElement:
    """The elements of `markup` under one, with its line breaks as white space."""
    root = html.fragment_fromstring(markup, create_parent="div")
    for element in root.iter("br"):
        element.tail = f"\n{element.tail or ''}"
    return root


class _Reader(MarkdownIt):
    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """A bare address as it stands, as Gutenberg shows it."""
        return link


def read_markdown(markdown: str) -> html.HtmlElement:
    """The elements of `markdown`, with a list item's blocks on one line: more Gutenberg's list items cannot hold."""
    root = parse_fragment(_Reader("commonmark").render(markdown))
    for inner in list(root.iter("p", "blockquote")):
        if any(True for _ in inner.iterancestors("li")):
            inner.drop_tag()
    return root


def read_blocks(root: html.HtmlElement) -> list[Block]:
    """Every line of text under `root` in order, the same however its markup is nested and spaced."""
    texts: Any = root.xpath("descendant::text()")
    chains = ((text, list(_holders(text))) for text in texts)
    lines = groupby(chains, key=lambda pair: next((e for e in pair[1] if e.tag in STRUCTURE), root))
    blocks = (Block(_kind(line), _join(_run(text, chain) for text, chain in pairs)) for line, pairs in lines)
    return [block for block in blocks if block.runs]


def _holders(text: Any) -> Iterator[html.HtmlElement]:
    """The elements around a text, from the inside out."""
    parent = text.getparent()
    if text.is_text:
        yield parent
    yield from parent.iterancestors()


def _kind(line: html.HtmlElement) -> str:
    tags = [element.tag for element in (line, *line.iterancestors())]
    return " ".join(tag for tag in reversed(tags) if tag in STRUCTURE)


def _run(text: str, chain: list[html.HtmlElement]) -> Run:
    styles = frozenset(STYLES[element.tag] for element in chain if element.tag in STYLES)
    return Run(str(text), styles, next((element.get("href", "") for element in chain if element.tag == "a"), ""))


def _join(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours in one style as one, with white space as it is seen."""
    joined: list[Run] = []
    for (styles, href), alike in groupby(runs, key=lambda run: (run.styles, run.href)):
        text = re.sub(r"[ \t\r\n\f]+", " ", "".join(run.text for run in alike))
        joined.append(Run(text if joined else text.lstrip(" "), styles, href))
    joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip(" "))
    return tuple(run for run in joined if run.text)


def list_foreign(root: html.HtmlElement, own: Mapping[str, str]) -> list[tuple[str, str]]:
    """The elements, attributes and comments under `root` that are neither the html form's nor the editor's own."""
    known = {**FORM, **own}
    found: list[tuple[str, str]] = []
    for element in root.iterdescendants():
        if isinstance(element, html.HtmlComment):
            found.append(("comment", element.text or ""))
        else:
            found.append((str(element.tag), ""))
            found += [(f"{element.tag!s} {name!s}", str(value)) for name, value in element.items()]
    return [(what, value) for what, value in found if not re.fullmatch(known.get(what, "(?!)"), value)]


def words(root: html.HtmlElement) -> str:
    """The visible text under `root`, a line for each block."""
    return "\n".join(block.text for block in read_blocks(root))


def test_the_briefs_hold_everything_that_has_to_arrive() -> None:
    blocks = read_blocks(parse_fragment(render_draft(FULL, "html")))
    runs = [run for block in blocks for run in block.runs]
    assert {block.kind for block in blocks} == {"h2", "h3", "p", "ul li", "blockquote p"}
    assert {"strong", "em"} == {style for run in runs for style in run.styles}
    assert {source.url for source in FULL.sources if source.use != "background"} - {None} <= {run.href for run in runs}
    assert words(parse_fragment(render_draft(TRICKY, "html"))).count(TRICKS) > 10


def test_a_page_that_acts_on_what_is_pasted_is_noticed(page: "Page", trouble: Trouble, tmp_path: Path) -> None:
    script = "<script>new WebSocket('wss://evil.example/b'); nothing()</script>"
    file = tmp_path / "page.html"
    file.write_text(f"<!doctype html><body>{TRICKS}{script}", "utf-8")
    with page.expect_websocket():
        open_file(page, file)
    addresses = {"https://evil.example/a", "https://evil.example/a.js", "wss://evil.example/b"}
    assert addresses == set(trouble.requests)
    assert any("nothing is not defined" in error for error in trouble.errors)
    page.close()
    trouble.requests.clear()
    trouble.errors.clear()


@needs_editors
@pytest.mark.parametrize(
    ("draft", "copy"),
    [*((draft, copy_by_program) for draft in DRAFTS.values()), (FULL, copy_by_hand), (TRICKY, copy_by_hand)],
    ids=[*DRAFTS, "full by hand", "tricky by hand"],
)
@pytest.mark.parametrize("editor", EDITORS.values(), ids=EDITORS)
def test_html_arrives_whole_and_nothing_else_does(
    page: "Page", editor: Editor, draft: Draft, copy: "Callable[[Page, Draft], None]", tmp_path: Path
) -> None:
    open_form(page, draft, tmp_path)
    copy(page, draft)
    open_editor(page, editor, tmp_path)
    arrived = parse_fragment(paste(page))
    assert read_blocks(arrived) == read_blocks(parse_fragment(render_draft(draft, "html")))
    assert list_foreign(arrived, editor.own) == []


@needs_editors
@each_draft
def test_markdown_becomes_blocks_in_gutenberg(page: "Page", draft: Draft, tmp_path: Path) -> None:
    markdown = render_draft(draft, "md")
    arrived = parse_fragment(paste_text(page, markdown, tmp_path))
    assert read_blocks(arrived) == read_blocks(read_markdown(markdown))
    assert list_foreign(arrived, GUTENBERG.own) == []
    assert {"h1", "h2", "h3", "blockquote p", "ul li"} <= {block.kind for block in read_blocks(arrived)}


@needs_editors
@each_draft
def test_no_tag_or_block_of_a_source_acts_in_plain_text_in_gutenberg(
    page: "Page", draft: Draft, tmp_path: Path
) -> None:
    # It reads plain text as Markdown, which the text form is not: a link in a source's own Markdown may become one.
    foreign = list_foreign(parse_fragment(paste_text(page, render_draft(draft, "text"), tmp_path)), GUTENBERG.own)
    assert not {name for name, _ in foreign} & {"script", "style", "u"}


@needs_editors
@each_draft
def test_gutenberg_saves_its_own_form_as_it_was(page: "Page", draft: Draft, tmp_path: Path) -> None:
    markup = render_draft(draft, "wp")
    arrived = paste_text(page, markup, tmp_path)
    assert arrived.split() == markup.split()
    assert page.evaluate(LIST_COMPLAINTS, markup) == []
    # A bracket or an address that WordPress would act on stands in a span.
    assert list_foreign(parse_fragment(arrived), {**GUTENBERG.own, "span": ""}) == []
    assert read_blocks(parse_fragment(arrived)) == read_blocks(parse_fragment(render_draft(draft, "html")))


@needs_editors
def test_gutenberg_would_say_so_if_a_block_were_not_its_own(page: "Page", tmp_path: Path) -> None:
    open_editor(page, GUTENBERG, tmp_path)
    for markup in (
        "<!-- wp:heading --><h2>without its class</h2><!-- /wp:heading -->",
        '<!-- wp:heading --><h3 class="wp-block-heading">of another level</h3><!-- /wp:heading -->',
        '<!-- wp:list --><ul class="wp-block-list"><li>without comments</li></ul><!-- /wp:list -->',
        "text outside of any block",
    ):
        assert page.evaluate(LIST_COMPLAINTS, markup) != []
