"""Whether a page holds a whole article, and what stands in its place when it does not.

A source that half loads is worse than none: a paywall's opening lines, a consent note, what only a browser fills in.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from lxml.html import HtmlElement

from drafter.sources.cuts import asks_to_subscribe
from drafter.sources.decoding import SAVE_PAGE
from drafter.sources.lines import count_words
from drafter.sources.pages.article import PageArticle
from drafter.sources.pages.facts import PageFacts

# In words. A page for subscribers, or one that asks to subscribe, shows its opening when it has less than this.
_OPENING = 180
# Less is no article whatever the page says, and too little to tell what it is about.
_LEAST = 40
# A page whose text is under this share of its own copy of it, or of the words it says it has, has not loaded whole.
# Publishing systems count menus and related stories too: in one real page in forty there were five times the words.
_LEAST_SHARE, _LEAST_SHARE_COUNTED = 0.4, 0.1
_WORTH_COMPARING = 150
# A fetched page for subscribers is believed whole with this share of its own copy of the text.
_SHOWN_WHOLE = 0.8
_MANY_LINKS = 15

_SCRIPT = re.compile(
    r"\b(?:enable|activate|turn on|requires?|needs?|without) (?:your )?javascript\b"
    r"|\bjavascript (?:is|must be|has been)\b"
    r"|javascript (?:aktivieren|activer)|activ(?:ez|er) javascript|자바스크립트|javascriptを有効",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"\b(?:we (?:and our (?:\d+ )?partners|value your privacy|use cookies)|accept (?:all|cookies|and continue)"
    r"|manage (?:your )?(?:preferences|choices|consent)|cookie (?:consent|settings|preferences)|before you continue)\b"
    r"|alle akzeptieren|einwilligung|accepter et (?:continuer|fermer)|tout accepter|aceptar (?:todo|y continuar)"
    r"|모두 동의|すべて同意",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"\b(?:log ?in|sign ?in|log on) (?:to|with|or)\b|\bforgot(?:ten)? (?:your )?password\b|\banmelden\b"
    r"|\bse connecter\b|로그인|ログイン",
    re.IGNORECASE,
)
_ONWARD = re.compile(r"\burl\s*=\s*[\"']?(?P<url>https?://[^\s\"']+)", re.IGNORECASE)
_SAVE_AGAIN = "open it in your browser until all of it shows, save the page again, or copy its text into a .txt file"
_COPY = "copy the entries that you need into a .txt file"
_ELSEWHERE = "pass the page of the article"
# In words: a note that stands in an article's place is shorter.
_NOTE = 700
_UNREAD = frozenset(("script", "style", "template", "svg"))


class _Wall(NamedTuple):
    """What stands in an article's place, and the way out where saving the page is none."""

    cause: str
    remedy: str = ""


_INDEX = _Wall("is an index of other pages and no article", _ELSEWHERE)
_CONSENT_NOTE = _Wall("is a consent note: the article behind it has not loaded")


@dataclass(frozen=True)
class Page:
    """A parsed page: its tree, what it says of itself, and the article found in it."""

    tree: HtmlElement
    facts: PageFacts
    article: PageArticle

    @property
    def words(self) -> int:
        """How many words its article has."""
        return count_words("\n".join(self.article.paragraphs))


def explain_partial(page: Page, *, is_fetched: bool) -> str | None:
    """Why a page holds no whole article, with the way out: "is behind a paywall: …; open …"; None where it seems to.

    A page for subscribers that was fetched without a subscription needs its own copy of the text to be believed whole.
    """
    wall = _locate_wall(page, is_fetched=is_fetched)
    return wall and f"{wall.cause}; {wall.remedy or (SAVE_PAGE if is_fetched else _SAVE_AGAIN)}"


def _locate_wall(page: Page, *, is_fetched: bool) -> _Wall | None:
    words = page.words
    if page.facts.is_live:
        return _Wall("is a live blog, whose entries are no one article", _COPY)
    if words < _LEAST:
        return _explain_missing(page)
    if words < _OPENING and (wall := _explain_short(page)):
        return wall
    told, counted = page.facts.words or 0, page.facts.counted or 0
    most = max(told, counted if words < _LEAST_SHARE_COUNTED * counted else 0)
    if most >= _WORTH_COMPARING and words < _LEAST_SHARE * most:
        return _Wall(f"has not loaded whole: {words} of the {most} words that it says it has are in the page")
    is_closed = is_fetched and page.facts.is_free is False
    if is_closed and (not told or words < _SHOWN_WHOLE * told):
        return _Wall(f"is behind a paywall: it is for subscribers, and {words} words of it are in the page")
    return None


def _explain_short(page: Page) -> _Wall | None:
    if _is_walled(page, (*page.article.paragraphs, *page.article.left_out)):
        return _Wall(f"is behind a paywall: only its first {page.words} words are in the page")
    if page.facts.is_video:
        return _Wall(f"is a video page: only {page.words} words of text are in it", _ELSEWHERE)
    is_index = _count_headlines(page) >= _MANY_LINKS and not page.facts.is_article
    return _INDEX if is_index else None


def _explain_missing(page: Page) -> _Wall:
    shown = _visible_text(page.tree)
    shown_words = count_words(shown)
    has_password = page.tree.find('.//input[@type="password"]') is not None
    is_empty = not shown_words and page.tree.find(".//script") is None
    is_scripted = _SCRIPT.search(shown) or shown_words < _LEAST
    onward = next((found["url"] for found in map(_ONWARD.search, _iter_refreshes(page.tree)) if found), "")
    walls = (
        (onward, _Wall(f"only leads on to {onward}", "pass that link")),
        (is_empty, _Wall("is a web page with nothing in it")),
        (_is_walled(page, shown.split("\n")), _Wall("is behind a paywall: its article is not in the page")),
        (_CONSENT.search(shown) and shown_words < _NOTE, _CONSENT_NOTE),
        (page.facts.is_video, _Wall("is a video page without an article's text", _ELSEWHERE)),
        (_count_headlines(page) >= _MANY_LINKS, _INDEX),
        (has_password or _LOGIN.search(shown), _Wall("is a login page and no article")),
        (is_scripted, _Wall("is filled in by scripts: without a browser it holds no article")),
    )
    nothing = _Wall(f"holds no article that can be told from the rest of the page ({page.words} words found)")
    return next((wall for holds, wall in walls if holds), nothing)


def _iter_refreshes(tree: HtmlElement) -> Iterable[str]:
    metas = (meta for meta in tree.iter("meta") if (meta.get("http-equiv") or "").lower() == "refresh")
    return (meta.get("content") or "" for meta in metas)


def _is_walled(page: Page, lines: Iterable[str]) -> bool:
    return page.facts.is_free is False or asks_to_subscribe(lines)


def _count_headlines(page: Page) -> int:
    """How many links of a page stand in headings."""
    return len(page.tree.xpath("//h2//a | //h3//a | //h4//a | //a//h2 | //a//h3 | //a//h4"))


def _visible_text(tree: HtmlElement) -> str:
    """The words that a page shows, `noscript` with them, an element a line."""
    shown = (
        " ".join(text.split())
        for element in tree.iter()
        if isinstance(element.tag, str)
        for text in (element.text if element.tag not in _UNREAD else None, element.tail)
        if text
    )
    return "\n".join(text for text in shown if text)
