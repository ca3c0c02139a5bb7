"""A text that a person edited, as statements with their places in it: Markdown, HTML, plain text or Brief JSON."""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from itertools import zip_longest
from typing import Literal

from drafter.brief import Citation, Span
from drafter.checks.texts.additions import Additions, iter_attributed
from drafter.text.numbers import locate_numbers
from drafter.text.quotations import locate_outers
from drafter.text.sentences import split_paragraphs, split_sentences

Form = Literal["md", "html", "text", "json"]

_MD_SKIPPED_LINE = re.compile(r"^\s*(?:#{1,6}\s|---+\s*$|\*\*\*+\s*$|```|\|?[\s:|-]+\|?\s*$|\**Meta:)", re.IGNORECASE)
_BREAK = re.compile(r"[\r\n]")
_UNDERLINED = re.compile(r"\n[ \t]*(?:={3,}|-{3,})$")
_SOURCE_LINE = re.compile(r"\n[ \t]*Source:\s+https?:")
_UNDERLINE = re.compile(r"[ \t]*\r?\n[ \t]*(?:={3,}|-{3,})[ \t]*(?:\r?\n|$)")
# A line that goes on with the list item above it: indented, and no item or quotation of its own.
_CONTINUED = re.compile(r"\r?\n {2,}")
_OWN_LINE = re.compile(r"[-*+>•]|\d+[.)]|Source:")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s")
_LINK_LINE = re.compile(r"^\W*(?:\w[\w .-]{0,40}:\s*)?(?:<?https?://\S+>?|\[[^\]]*\]\([^)]*\))\W*$")
_MD_PREFIX = re.compile(r"^\s*(?:(?:>|[-*+]|\d+[.)])\s+)*")
_MD_INLINE = re.compile(
    r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`|\\[!-/:-@\[-`{-~]|!?\[(?=[^\]]*\]\()|\]\([^)\s]*\)"
)
_SKIPPED_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "title", "script", "style", "head"})
_BLOCK_TAGS = frozenset({"p", "div", "li", "ul", "ol", "blockquote", "br", "td", "tr", "table", "section", "article"})
_STRONG_TAGS = frozenset({"strong", "b"})
# A line before a list that only says what it lists: one that asks, or a few words without a verb or a figure.
_ASKS = re.compile(r"\W*(?:what|who|when|where|why|which|how|was|wer|wann|wo|warum|wie)\b[^.!?]*:\s*", re.IGNORECASE)
_LABEL = re.compile(
    r"(?!.*(?:\d|\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|must|shall|should|said|says"
    r"|ist|sind|war|waren|hat|haben|hatte|wird|werden|kann|muss|soll|\w+ed)\b))[^.!?]*:\s*",
    re.IGNORECASE | re.DOTALL,
)
_MOST_ASKING, _MOST_NAMING = 8, 4
_BOLD_LINE = re.compile(r"\s*(?P<mark>\*\*|__)(?P<words>[^*_\n]+)(?P=mark):?\s*")
_SENTENCE_ENDS = (".", "!", "…", "。", "！", "”", '"', "’")


@dataclass(frozen=True)
class EditedStatement:
    """One statement as a reader sees it, markup taken out; `at` are offsets into the whole text, markup included.

    `cited` is what a Brief JSON cites for it: the sha256 of a source's text, and a citation into that text. `credit`
    are the outlets that a printed brief names behind it; `is_attributed` is True where it tells it as theirs.
    """

    text: str
    at: Span
    cited: tuple[tuple[str, Citation], ...] = ()
    credit: str = ""
    is_attributed: bool = False


@dataclass(frozen=True)
class _Block:
    """A run of readable text, each character with its place in the edited text."""

    text: str
    places: tuple[int, ...]
    is_item: bool = False

    def at(self, span: Span) -> Span:
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


def guess_form(text: str) -> Form:
    """The form of an edited text, by its content."""
    start = text.lstrip()[:200]
    if start.startswith("{"):
        return "json"
    if re.match(r"<(?:!doctype|html|body|h\d|p|div|ul|ol|blockquote|article|section|strong)\b", start, re.IGNORECASE):
        return "html"
    is_markdown = re.search(r"^(?:#{1,6} |[-*+] |> |\d+\. )|\*\*\S|\]\(https?:", text, re.MULTILINE)
    return "md" if is_markdown else "text"


def split_edited(text: str, outlets: Sequence[str] = (), form: Form | None = None) -> tuple[EditedStatement, ...]:
    """Split an edited text into statements, in its order.

    A sentence is a statement; a quotation of several sentences and its attribution are one. Headings, a few words with
    a colon before a list, lines that are only a link, `[check: …]` marks and the credits that a brief gives to
    `outlets` are none. In plain text every line counts.

    Raises ValueError when `form` is json and the text is no brief.
    """
    form = form or guess_form(text)
    if form == "json":
        return tuple(_split_json(text))
    additions = Additions(outlets)
    split = _split_html if form == "html" else _split_markdown if form == "md" else _split_plain
    return tuple(statement for block in split(text, additions) for statement in _split_block(block, additions))


def _drop_leads(blocks: Iterable[_Block]) -> Iterator[_Block]:
    """The blocks without those that only say what the list behind them lists: "What happens next:"."""
    filled = [block for block in blocks if block.text.strip()]
    for block, follows in zip_longest(filled, filled[1:]):
        is_before_list = follows is not None and follows.is_item and not block.is_item
        if not (is_before_list and _is_lead(block.text)):
            yield block


def _is_lead(text: str) -> bool:
    count = len(text.split())
    if count <= _MOST_ASKING and _ASKS.fullmatch(text):
        return True
    return count <= _MOST_NAMING and _LABEL.fullmatch(text) is not None and not locate_numbers(text)


def _split_block(block: _Block, additions: Additions) -> Iterator[EditedStatement]:
    masked = _BREAK.sub(" ", additions.mask(block.text))
    for part in additions.split(masked):
        stretch = part.span.slice(masked)
        spans = [
            s for s in _join_quotations(stretch, split_sentences(stretch)) if additions.has_statement(s.slice(stretch))
        ]
        for span in spans:
            place = Span(part.span.start + span.start, part.span.start + span.end)
            # Who wrote the credit behind several sentences may have meant the last alone.
            credit = part.credit if span == spans[-1] else ""
            text = " ".join(span.slice(stretch).split())
            yield EditedStatement(text, block.at(place), credit=credit, is_attributed=part.is_attributed)


def _join_quotations(text: str, sentences: list[Span]) -> list[Span]:
    """Sentences that one quotation runs through become one, as does one that goes on behind its attribution: “It is
    late,” she said. “We go home.”
    """
    joined: list[Span] = []
    outers = locate_outers(text)
    starts = [outer.start for outer in outers]
    ends = {sentence.end for sentence in sentences}
    for sentence in sentences:
        previous = joined[-1] if joined else None
        last = bisect_left(starts, previous.end) - 1 if previous else -1
        runs_on = last >= 0 and previous is not None and outers[last].overlaps(previous)
        follows = outers[last + 1] if runs_on and last + 1 < len(outers) else None
        goes_on = follows and follows.start == sentence.start and follows.end in ends and outers[last] != previous
        if previous and ((runs_on and outers[last].overlaps(sentence)) or goes_on):
            joined[-1] = Span(previous.start, sentence.end)
        else:
            joined.append(sentence)
    return joined


def _split_plain(text: str, additions: Additions) -> Iterator[_Block]:
    for span in _locate_lines(text, additions):
        yield _Block(span.slice(text), tuple(range(*span)))


def _split_markdown(text: str, additions: Additions) -> Iterator[_Block]:
    return _drop_leads(_iter_markdown(text, additions))


def _iter_markdown(text: str, additions: Additions) -> Iterator[_Block]:
    for span in _locate_lines(text, additions):
        line = span.slice(text)
        bold = _BOLD_LINE.fullmatch(line)
        if _MD_SKIPPED_LINE.match(line) or (bold and not bold["words"].rstrip().endswith(_SENTENCE_ENDS)):
            continue
        hidden = _locate_markup(line)
        kept = [place for place in range(len(line)) if place not in hidden]
        is_item = _ITEM.match(line) is not None
        yield _Block("".join(line[place] for place in kept), tuple(span.start + place for place in kept), is_item)


def _locate_lines(text: str, additions: Additions) -> Iterator[Span]:
    """The lines of a text, wrapped ones put together, without underlined headings, link lines and added sections."""
    is_added = False
    for span in _join_items(text, split_paragraphs(text)):
        line = span.slice(text)
        is_underlined = bool(_UNDERLINED.search(line) or _UNDERLINE.match(text, span.end))
        if is_underlined or line.startswith("#"):
            is_added = additions.has_section(line)
        if not (is_underlined or is_added or _LINK_LINE.match(line)):
            cut = _SOURCE_LINE.search(line)
            yield Span(span.start, span.start + cut.start()) if cut else span


def _join_items(text: str, lines: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for line in lines:
        gap = text[joined[-1].end : line.start] if joined else ""
        is_own = _OWN_LINE.match(text, line.start) is not None
        if joined and not is_own and _CONTINUED.fullmatch(gap) and _ITEM.match(joined[-1].slice(text)):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _locate_markup(line: str) -> set[int]:
    prefix = _MD_PREFIX.match(line)
    inline = _MD_INLINE.finditer(line)
    # Of an escaped character only the backslash is markup.
    spans = ((found.start(), found.start() + 1 if found[0][0] == "\\" else found.end()) for found in inline)
    return {*range(prefix.end() if prefix else 0), *(place for span in spans for place in range(*span))}


class _Reader(HTMLParser):
    """Collects the readable text of an HTML fragment, block by block, with the place of every character."""

    def __init__(self, text: str, additions: Additions) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[_Block] = []
        self._additions = additions
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._characters: list[str] = []
        self._places: list[int] = []
        self._skipped = ""
        self._skipping = 0
        self._strong = 0
        self._links = 0
        self._plain = 0
        self._unlinked = 0
        self._items = 0
        self._is_added = False

    def place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCK_TAGS or tag in _SKIPPED_TAGS:
            self.end_block()
        self._items += tag == "li"
        self._skipping += tag in _SKIPPED_TAGS
        self._strong += tag in _STRONG_TAGS
        self._links += tag == "a"

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCK_TAGS or tag in _SKIPPED_TAGS:
            self.end_block()
        if tag in _SKIPPED_TAGS:
            self._is_added = self._additions.has_section(self._skipped)
            self._skipped = ""
        self._items = max(0, self._items - (tag == "li"))
        self._skipping = max(0, self._skipping - (tag in _SKIPPED_TAGS))
        self._strong = max(0, self._strong - (tag in _STRONG_TAGS))
        self._links = max(0, self._links - (tag == "a"))

    def handle_data(self, data: str) -> None:
        if self._skipping:
            self._skipped += data
            return
        self._characters.extend(data)
        self._places.extend(range(self.place(), self.place() + len(data)))
        self._plain += 0 if self._strong else len(data.strip())
        self._unlinked += 0 if self._links else len(re.findall(r"\w", data))

    def handle_entityref(self, name: str) -> None:
        self._add_reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add_reference(f"&#{name};")

    def _add_reference(self, reference: str) -> None:
        if not self._skipping:
            self._characters.append(unescape(reference)[:1] or " ")
            self._places.append(self.place())

    def end_block(self) -> None:
        text = "".join(self._characters)
        # A paragraph that is bold from end to end and no sentence is how editors without headings write one.
        is_heading = not self._plain and not text.rstrip().endswith(_SENTENCE_ENDS)
        if text and self._unlinked and not self._is_added and not is_heading:
            self.blocks.append(_Block(text, tuple(self._places), self._items > 0))
        self._characters, self._places, self._plain, self._unlinked, self._strong = [], [], 0, 0, 0


def _split_html(text: str, additions: Additions) -> Iterator[_Block]:
    reader = _Reader(text, additions)
    reader.feed(text)
    reader.close()
    reader.end_block()
    return _drop_leads(block for block in reader.blocks if not _LINK_LINE.match(block.text))


def _split_json(text: str) -> Iterator[EditedStatement]:
    from drafter.brief import Brief, iter_statements

    data = json.loads(text)
    if not isinstance(data, dict) or "headline" not in data:
        raise ValueError("not a brief that drafter wrote")
    brief = Brief.model_validate({key: data[key] for key in Brief.model_fields if key in data})
    sources = [source for source in data.get("sources", ()) if isinstance(source, dict)]
    digests = {str(source.get("id")): str(source.get("sha256")) for source in sources}
    of_outlets = {id(statement) for statement in iter_attributed(brief)}
    place = 0
    for statement in iter_statements(brief):
        spellings = (json.dumps(statement.text, ensure_ascii=False), json.dumps(statement.text))
        starts = [start for spelling in spellings if (start := text.find(spelling, place)) >= 0]
        start = starts[0] if starts else place
        length = next((len(s) for s in spellings if text.startswith(s, start)), 0)
        place = start + length
        cited = tuple((digests[c.source], c) for c in statement.citations if c.source in digests)
        yield EditedStatement(statement.text, Span(start, place), cited, is_attributed=id(statement) in of_outlets)
