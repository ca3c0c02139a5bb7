"""Furniture of a web page by its markup: what a page's own names for its parts say is not the article."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

_TAGS = frozenset(("nav", "footer", "aside", "form", "button", "dialog"))
_ROLES = frozenset(("navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alert"))
_WHOLE = frozenset(("html", "body", "main", "article"))
# What class names and ids call the parts of a page that are not its story.
_NAMES = re.compile(
    r"newsletter|related|recirc|promo|teaser|outbrain|taboola|recommend|trending|breadcrumb|cookie|consent|sponsor"
    r"|most-?(?:read|popular|viewed)|author-?(?:bio|box|info|card)|sign-?up|read-?(?:more|next|also)"
    r"|more-?(?:on|from|stories|news)|comment(?!ary)|social|sidebar(?!-relative)"
    r"|(?:^|[\s_-])(?:share|sharing|tags?|cta|ads?|advert\w*|subscri\w+|menu|widget)(?:$|[\s_-])"
    r"|letters-cta|tag-links|veja-tambem|lire-aussi|leia-mais|mehr-zum-thema",
    re.IGNORECASE,
)
# A list of links to other stories: so many links, and so much of its text in them.
_LISTS = frozenset(("ul", "ol", "dl", "div", "section", "table"))
_FEWEST_LINKS = 3
_LEAST_LINKED = 0.9
# What holds more than this share of the text that the extractor took for the article is none, whatever its name.
_MOST_HELD = 0.1


def prune_furniture(tree: HtmlElement, article: Sequence[str]) -> None:
    """Take out of `tree` what its tags, roles and names call furniture.

    `article` are the lines that stand for the article so far: nothing that holds much of them is taken out.
    """
    lines = [line for line in article if line]
    most = _MOST_HELD * sum(map(len, lines))
    for element in list(tree.iter()):
        is_furniture = _is_named_furniture(element) or _is_link_list(element)
        if is_furniture and element.getparent() is not None and element is not tree:
            held = " ".join(element.text_content().split())
            if sum(len(line) for line in lines if line in held) <= most:
                element.drop_tree()


def _is_named_furniture(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _WHOLE:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in _TAGS or element.get("role") in _ROLES or _NAMES.search(names) is not None


def _is_link_list(element: HtmlElement) -> bool:
    """Whether nearly all words of a part stand in links, as in a list of other stories; a story has words between."""
    if element.tag not in _LISTS:
        return False
    links = [link.text_content().strip() for link in element.iter("a")]
    linked = sum(map(len, links))
    whole = len(" ".join(element.text_content().split()))
    return len([link for link in links if link]) >= _FEWEST_LINKS and linked >= _LEAST_LINKED * whole > 0
