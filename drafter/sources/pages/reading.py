"""A web page to what loading needs: header values, the article's text, and which of its lines are headings."""

import re

from drafter.errors import SourceError
from drafter.sources.decoding import clean_characters
from drafter.sources.headers import Headers
from drafter.sources.outlets import parse_domain
from drafter.sources.pages.article import extract_article
from drafter.sources.pages.facts import PageFacts, locate_facts
from drafter.sources.pages.tree import decode_page, parse_tree
from drafter.sources.pages.walls import Page, explain_partial
from drafter.sources.parsed import Parsed
from drafter.sources.web.kept import KeptPage
from drafter.text.languages import guess_language

_SUFFIX = re.compile(r"(?P<title>.{8,}?)\s+[|–—·»•-]\s+(?P<name>[^|–—·»•]{2,40})")
_FOR_SUBSCRIBERS = "the page says that it is for subscribers: check that the article is whole"


def parse_page(data: bytes, fetched: KeptPage | None = None) -> Parsed:
    """The article of a page, saved by a person or `fetched`. Its title is the first paragraph.

    Raises SourceError for a page that holds no whole article, saying what stands there instead.
    """
    decoded = decode_page(data, fetched.charset if fetched else None)
    clean = clean_characters(decoded.text)
    tree = parse_tree(clean.text)
    page = Page(tree, locate_facts(tree), extract_article(tree))
    if why := explain_partial(page, is_fetched=fetched is not None):
        raise SourceError(why)
    warnings = (*decoded.warnings, *clean.warnings, *((_FOR_SUBSCRIBERS,) if page.facts.is_free is False else ()))
    paragraphs = list(page.article.paragraphs)
    headers = _tell_headers(page.facts, "\n".join(paragraphs), fetched.url if fetched else None)
    title = headers.value("title")
    if title and (not paragraphs or paragraphs[0].casefold() != title.casefold()):
        paragraphs.insert(0, title)
    return Parsed("\n\n".join(paragraphs), headers, warnings, page.article.headings - {title})


def _tell_headers(facts: PageFacts, text: str, url: str | None) -> Headers:
    """What a page says of itself, as a file says it in header lines.

    The language is that of the `text`: many pages carry the one their publishing system came with. Of a page that was
    fetched from `url` its own address counts where it is on the same host.
    """
    is_own = url is None or parse_domain(facts.url) == parse_domain(url)
    url = facts.url if is_own else url
    outlet = facts.outlet or parse_domain(url)
    told = {
        "outlet": outlet,
        "title": _cut_title(facts.title, outlet),
        "author": facts.author if facts.author != outlet else None,
        "date": facts.published,
        "language": guess_language(text) or facts.language,
        "url": url,
    }
    return Headers({key: value for key, value in told.items() if value})


def _cut_title(title: str | None, outlet: str | None) -> str | None:
    """A title without the outlet's name behind it: "Ferry late | Harbour Herald"."""
    if not title or not outlet:
        return title
    cut = _SUFFIX.fullmatch(title)
    same = cut and {cut["name"].casefold(), cut["name"].casefold().replace(" ", "")} & {outlet.casefold()}
    return cut["title"] if cut and (same or cut["name"].casefold() in outlet.casefold()) else title
