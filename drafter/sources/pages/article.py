"""The article of a web page: its paragraphs, without what stands around them on the page."""

import logging
from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement

from drafter.sources.lines import judge_heading, judge_line
from drafter.sources.pages.furniture import prune_furniture

# Lines of these kinds are taken out wherever they stand; the others stay, set aside.
_LEFT_OUT = frozenset(("related", "teaser", "promotion", "comments", "cookie note", "contact", "copyright"))


@dataclass(frozen=True)
class PageArticle:
    """The paragraphs of a page's article in order, which of them the page prints as headings, and what was left out."""

    paragraphs: tuple[str, ...] = ()
    headings: frozenset[str] = frozenset()
    left_out: tuple[str, ...] = ()


def extract_article(tree: HtmlElement) -> PageArticle:
    """The article of a page, empty where none is found. `tree` is left as it is.

    The extractor is asked twice: what it finds at first tells which parts of the page are no furniture.
    """
    first = _extract(tree)
    pruned = deepcopy(tree)
    prune_furniture(pruned, first.paragraphs)
    second = _extract(pruned)
    found = second if second.paragraphs else first
    kept = _leave_out(found)
    left_out = tuple(line for line in (*first.paragraphs, *found.paragraphs) if line not in kept)
    return PageArticle(tuple(kept), found.headings, left_out)


def _extract(tree: HtmlElement) -> PageArticle:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    # It warns of pages without text; the loader says so in words that help.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = bare_extraction(deepcopy(tree), include_comments=False, with_metadata=False)
    if not isinstance(document, Document) or not document.text:
        return PageArticle()
    lines = (" ".join(line.split()) for line in document.text.split("\n"))
    headings = (" ".join(" ".join(head.itertext()).split()) for head in document.body.iter("head"))
    return PageArticle(tuple(line for line in lines if line), frozenset(headings))


def _leave_out(article: PageArticle) -> list[str]:
    """The paragraphs without lines that are furniture on any page, and without the lists under headings of links."""
    kept: list[str] = []
    is_linked = False
    for line in article.paragraphs:
        heads_links = judge_heading(line) is not None
        is_linked = heads_links or (is_linked and line.startswith("- "))
        if not is_linked and judge_line(line.removeprefix("- ")) not in _LEFT_OUT:
            kept.append(line)
    return kept
