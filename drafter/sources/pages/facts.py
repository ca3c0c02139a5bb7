"""What a web page says of itself, in the order of trust: JSON-LD, OpenGraph, meta elements, its markup."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from drafter.sources.lines import count_words

_ARTICLE_TYPES = """
    Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle BlogPosting
    ReviewNewsArticle AskPublicNewsArticle SatiricalArticle LiveBlogPosting Report
"""
_ARTICLES = frozenset(_ARTICLE_TYPES.split())
_LIVE = "LiveBlogPosting"
_VIDEO = "VideoObject"
_TITLES = ("og:title", "twitter:title")
_OUTLETS = ("og:site_name", "application-name")
_PUBLISHED = ("article:published_time", "date", "dc.date.issued", "dcterms.created", "pubdate", "publishdate")
_AUTHORS = ("author", "article:author", "dc.creator", "byl", "parsely-author")
_ADDRESS = re.compile(r"https?://|^www\.", re.IGNORECASE)
_BY = re.compile(r"^(?:by|von|par|por)\s+", re.IGNORECASE)
_NOBODY = re.compile(r"no author|unknown|admin\w*|staff|redaktion|null|none", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:GmbH|AG|KG|SE|Ltd|Limited|LLC|Inc|Corp|plc|S\.?A\.?|B\.?V\.?|Pty|Oy|AB)\b\.?|주식회사|株式会社"
)
_NODES_READ = 2000


@dataclass(frozen=True)
class PageFacts:
    """What a page says of its article; None where it does not say.

    `published` is as printed, `is_free` whether everybody may read it. `words` is how long the page's own copy of the
    text is, `counted` how many words it says it has: publishing systems count more than the text.
    """

    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    words: int | None = None
    counted: int | None = None
    is_free: bool | None = None
    is_article: bool = False
    is_live: bool = False
    is_video: bool = False


def locate_facts(tree: HtmlElement) -> PageFacts:
    """Everything a page says of itself."""
    nodes = _read_json(tree)
    article = _choose_article(nodes)
    metas = _read_metas(tree)
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    types = {kind for node in nodes for kind in _types(node)}
    return PageFacts(
        outlet=_outlet(_name(article.get("publisher"), by_id), metas),
        title=_title(_text(article.get("headline")), metas, tree),
        author=_names(article.get("author"), by_id) or _author(metas),
        published=_text(article.get("datePublished")) or _first(metas, _PUBLISHED) or _stamp(tree),
        language=_text(tree.get("lang")) or _language(article) or _first(metas, ("og:locale", "content-language")),
        url=_canonical(tree, metas),
        words=count_words(body) if (body := _text(article.get("articleBody"))) else None,
        counted=_count(article.get("wordCount")),
        is_free=_is_free(article, metas),
        is_article=bool(article),
        is_live=_LIVE in types,
        is_video=_first(metas, ("og:type",)) == "video.other" or (_VIDEO in types and not article),
    )


def _read_json(tree: HtmlElement) -> list[dict[str, Any]]:
    """Every object in the page's JSON-LD; what is no JSON is passed over."""
    nodes: list[dict[str, Any]] = []
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            nodes.extend(_walk(json.loads(_bare(script.text or ""), strict=False)))
        except (ValueError, RecursionError):
            continue
        if len(nodes) > _NODES_READ:
            break
    return nodes


def _bare(script: str) -> str:
    return re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*;?\s*$|;\s*$", "", script)


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(inner)


def _types(node: Mapping[str, Any]) -> tuple[str, ...]:
    given = node.get("@type")
    return tuple(kind for kind in (given if isinstance(given, list) else [given]) if isinstance(kind, str))


def _choose_article(nodes: list[dict[str, Any]]) -> dict[str, Any]:
    """The object that describes the article, the fullest of several: others are teasers for other stories."""
    articles = [node for node in nodes if not _ARTICLES.isdisjoint(_types(node))]
    return max(articles, key=len, default={})


def _read_metas(tree: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iterfind(".//meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("http-equiv") or meta.get("itemprop") or "").lower()
        value = _text(meta.get("content"))
        if key and value:
            metas.setdefault(key, value)
    return metas


def _first(metas: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((metas[key] for key in keys if key in metas), None)


def _text(value: Any) -> str | None:
    """A value as one line of plain text, None where it is none or empty."""
    if not isinstance(value, str):
        return None
    return " ".join(unescape(re.sub(r"<[^<>]{1,200}>", "", value)).split()) or None


def _name(value: Any, by_id: Mapping[str, dict[str, Any]]) -> str | None:
    """The name of a person or body, given as text, as an object, or by its id."""
    if isinstance(value, list):
        return next((name for one in value if (name := _name(one, by_id))), None)
    if isinstance(value, dict):
        given = _text(value.get("name"))
        return given or _text(by_id.get(str(value.get("@id")), {}).get("name"))
    name = _text(value)
    return None if name is None or _ADDRESS.search(name) or _NOBODY.fullmatch(name) else name


def _names(value: Any, by_id: Mapping[str, dict[str, Any]]) -> str | None:
    listed = value if isinstance(value, list) else [value]
    names = dict.fromkeys(name for one in listed if (name := _name(one, by_id)))
    return ", ".join(names) or None


def _author(metas: Mapping[str, str]) -> str | None:
    given = (_BY.sub("", metas[key]) for key in _AUTHORS if key in metas)
    return next((name for name in given if not (_ADDRESS.search(name) or _NOBODY.fullmatch(name))), None)


def _outlet(publisher: str | None, metas: Mapping[str, str]) -> str | None:
    """The publisher, but the site's name where the publisher is named as a company."""
    site = _first(metas, _OUTLETS)
    is_company = publisher is not None and _COMPANY.search(publisher) is not None
    return site or publisher if is_company else publisher or site


def _title(headline: str | None, metas: Mapping[str, str], tree: HtmlElement) -> str | None:
    """The headline, unless it has no word of the page's title: then it is a leftover of the publishing system."""
    title = tree.find(".//title")
    printed = title.text_content().casefold() if title is not None else ""
    if headline and (not printed or any(word in printed for word in headline.casefold().split() if len(word) > 1)):
        return headline
    return _first(metas, _TITLES) or _heading(tree)


def _heading(tree: HtmlElement) -> str | None:
    headings = [_text(heading.text_content()) for heading in tree.iterfind(".//h1")]
    given = [heading for heading in headings if heading]
    if len(given) == 1:
        return given[0]
    title = tree.find(".//title")
    return _text(title.text_content()) if title is not None else None


def _stamp(tree: HtmlElement) -> str | None:
    """The first `time` element that gives its time for machines."""
    return next((_text(time.get("datetime")) for time in tree.iterfind(".//time[@datetime]")), None)


def _canonical(tree: HtmlElement, metas: Mapping[str, str]) -> str | None:
    link = tree.find('.//link[@rel="canonical"]')
    given = (_text(link.get("href")) if link is not None else None, _first(metas, ("og:url",)))
    return next((address for address in given if address and address.startswith(("http://", "https://"))), None)


def _language(article: Mapping[str, Any]) -> str | None:
    given = article.get("inLanguage")
    return _text(given.get("alternateName") if isinstance(given, dict) else given)


def _count(given: Any) -> int | None:
    return int(given) if isinstance(given, int) or (isinstance(given, str) and given.isdigit()) else None


def _is_free(article: Mapping[str, Any], metas: Mapping[str, str]) -> bool | None:
    given = article.get("isAccessibleForFree", metas.get("isaccessibleforfree"))
    if isinstance(given, bool):
        return given
    plain = str(given).strip().lower().rsplit("/", 1)[-1] if given is not None else ""
    return {"true": True, "false": False}.get(plain)
