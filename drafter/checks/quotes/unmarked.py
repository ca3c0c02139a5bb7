"""What a source prints as somebody's words without quotation marks: embedded posts, letters and statements in full."""

import re
from collections.abc import Iterator, Sequence

from drafter.brief import Citation, Span
from drafter.menus import Menu, Quotation
from drafter.text.people import is_person
from drafter.text.sentences import split_paragraphs, split_sentences
from drafter.text.speakers import locate_subject
from drafter.text.speech import SAID

POST = "embedded post"

# "… — Jonas Reed (@jonas) March 3, 2031", "A post shared by Jonas Reed (@jonas) on …".
_SIGNATURE = re.compile(
    r"(?:[—–]|--|\bA post shared by)\s*(?P<name>[^\n—–@]{2,60}?)\s*\((?P<handle>@\w{1,20})\)[^\n]{0,60}$"
)
_LINKS = re.compile(r"(?:\s*(?:pic\.(?:twitter|x)\.com/\S+|https?://\S+))+\s*$")
_DOCUMENT = re.compile(
    r"\b(?:statement|letter|post|tweet|e-?mail|memo|message|note|release|speech|remarks|resolution|op-ed|rant|text"
    r"|Erklärung|Brief|Mitteilung|Schreiben)s?\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:read|reads|issued|released|sent|shared|published|here|follow(?:s|ing)|this|via)\b|veröffentlicht|folgende",
    re.IGNORECASE,
)
# "Read the full letter below." leads on without a colon.
_IN_FULL = re.compile(r"\b(?:full|entire|complete|entirety|below|Wortlaut)\b", re.IGNORECASE)
_MOST_HEADING_WORDS = 15
_SALUTATION = re.compile(r"Dear\s+[^.!?\n]{1,80}[,:—–-]?$|(?:Sehr geehrte|Liebe)r?\s[^.!?\n]{1,80},?$|Dear\s[A-Z]")
# Only those who write themselves say so: the article speaks of them.
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Yy]ou|[Yy]ours?|[Ii]ch|[Ww]ir|[Uu]nser\w*|[Mm]ein\w*)\b")
_QUOTED = re.compile(r"[“\"„«][^”\"“»]*[”\"»]?")
_MARK_OR_BULLET = re.compile(r"[\"“„«‘•*·▪-]")


def locate_unmarked(menu: Menu) -> tuple[tuple[Quotation, ...], ...]:
    """The posts, letters and statements that a source prints without marks, the paragraphs of each in order."""
    return (*_iter_posts(menu), *_iter_documents(menu))


def has_posts(menu: Menu) -> bool:
    """Whether a source embeds posts."""
    return any(part.reason == POST for part in menu.source.set_aside)


def is_posted(citation: Citation, menu: Menu) -> bool:
    """Whether a citation of a source is of a post embedded in it, which is in none of its sentences."""
    return any(
        part.reason == POST and part.start <= citation.start and citation.end <= part.end
        for part in menu.source.set_aside
    )


def _iter_posts(menu: Menu) -> Iterator[tuple[Quotation, ...]]:
    """Embedded posts: furniture to an article's sentences, and yet the words of whoever signs them."""
    paragraphs = split_paragraphs(menu.text)
    for part in menu.source.set_aside:
        if part.reason != POST:
            continue
        for number, paragraph in enumerate(paragraphs):
            if not paragraph.overlaps(Span(part.start, part.end)):
                continue
            signed = _SIGNATURE.search(menu.text, *paragraph)
            end = signed.start() if signed else paragraph.end
            own = Span(paragraph.start, end)
            if number and not re.search(r"\w", own.slice(menu.text)):
                own = paragraphs[number - 1]
            name = signed["name"] if signed else None
            yield (_quotation(menu, _without_links(menu.text, own), name, signed=bool(signed)),)


def _iter_documents(menu: Menu) -> Iterator[tuple[Quotation, ...]]:
    paragraphs = split_paragraphs(menu.text)
    place = 0
    while place < len(paragraphs):
        is_lead_in = _is_lead_in(menu.text, paragraphs[place])
        first = place + 1 if is_lead_in else place
        last = _locate_end(menu, paragraphs, first, is_led=is_lead_in)
        if last > first:
            speaker = _locate_writer(menu.text, paragraphs[place]) if is_lead_in else None
            yield tuple(_quotation(menu, paragraph, speaker, signed=False) for paragraph in paragraphs[first:last])
        place = max(last, place + 1)


def _is_lead_in(text: str, paragraph: Span) -> bool:
    """Whether a paragraph announces somebody's words: "The governor issued a statement:"."""
    words = paragraph.slice(text)
    if words[-1] in ":：":
        last = split_sentences(words)[-1].slice(words)
        return bool(SAID.search(last) or (_DOCUMENT.search(last) and _GIVEN.search(last)))
    return len(words.split()) <= _MOST_HEADING_WORDS and bool(_DOCUMENT.search(words) and _IN_FULL.search(words))


def _locate_end(menu: Menu, paragraphs: Sequence[Span], first: int, *, is_led: bool) -> int:
    """Where the words that begin at paragraph `first` end: as long as somebody writes of "I", "we" and "you".

    What a lead-in announces may do without in its first paragraph; without a lead-in it takes a salutation.
    """
    place = first
    while place < len(paragraphs):
        words = paragraphs[place].slice(menu.text)
        is_salutation = _SALUTATION.match(words)
        goes_on = place > first and _FIRST_PERSON.search(_QUOTED.sub(" ", words)) and words[-1] not in ":："
        if not (is_salutation or goes_on or (is_led and place == first)):
            break
        if _MARK_OR_BULLET.match(words) or _is_furniture(menu, paragraphs[place]):
            break
        place += 1
    return place


def _is_furniture(menu: Menu, paragraph: Span) -> bool:
    """Whether a paragraph is set aside; a salutation or signature alone on its line is taken for a subhead."""
    parts = (part for part in menu.source.set_aside if part.reason != "subhead")
    return any(part.start <= paragraph.start < part.end for part in parts)


def _locate_writer(text: str, lead_in: Span) -> str | None:
    """The person whom a lead-in names; None for a pronoun or a body, whom anybody may sign for."""
    said = locate_subject(text, lead_in)
    name = said.speaker.slice(text) if said and said.speaker and not said.is_pronoun else ""
    is_named = re.search(rf"[A-Z][\w.’-]*\s{re.escape(name)}\b", text) if name and " " not in name else name
    return name if is_named and name[:1].isupper() and is_person(name) else None


def _without_links(text: str, span: Span) -> Span:
    words = _LINKS.sub("", span.slice(text)).rstrip()
    return Span(span.start, span.start + len(words))


def _quotation(menu: Menu, span: Span, speaker: str | None, *, signed: bool) -> Quotation:
    """Words that are on no menu, since a writer may not choose them: their id names nothing."""
    sentences = tuple(sentence.id for sentence in menu.sentences_at(span))
    return Quotation(
        f"{menu.source.id}u", span, span.slice(menu.text), speaker, True, sentences, is_inferred=not signed
    )
