"""Saved web pages: what becomes the text, what a page says of itself, and how much of real pages is kept."""

import json
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from drafter.brief import Source
from drafter.sources.kinds import parse_input
from drafter.sources.loading import LoadOptions, load_sources

INPUTS = Path(__file__).parent / "inputs"
REAL = Path(__file__).resolve().parents[2] / "shared" / "pages"
NOW = datetime(2031, 3, 5, 12, 0, tzinfo=UTC)

STORY = (
    "The harbour office of Varnholm has ordered the Tallis Line to stop its night ferries, Mayor Ines Okafor said.",
    "The order takes effect on Friday and will stand until the ferries carry a second lookout, the office wrote.",
    "“We asked twice, politely, and we will not ask a third time,” Okafor told reporters at the fish quay.",
    "The Tallis Line runs six crossings a night and carries about 900 passengers, most of them shift workers.",
    "Fishermen welcomed the order. Their cooperative said that its members had sounded their horns at a ferry twice.",
)


def page_of(*blocks: str, head: str = "", lang: str = "en") -> bytes:
    body = "".join(blocks)
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'.encode()


def article_of(*extra: str) -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in STORY)
    return f"<article><h1>Night ferries stopped</h1>{paragraphs}{''.join(extra)}</article>"


def load_page(folder: str) -> Source:
    (source,) = load_sources([str(INPUTS / folder / "page.html")], LoadOptions(now=NOW)).sources
    return source


def test_a_page_says_who_published_what_and_when() -> None:
    source = load_page("page_for_subscribers")
    assert (source.outlet.name, source.author, source.language) == ("Varnholm Herald", "Dora Hagen", "en")
    assert source.title == "Night ferries stopped after two near-collisions"
    assert source.published == "2031-03-04T18:30:00+01:00"
    text = source.text or ""
    assert text.startswith(f"{source.title}\n\nThe harbour office of Varnholm has ordered")
    assert text.endswith("and the first one at 5:15.")
    assert "Harbour" not in text


@pytest.mark.parametrize(
    ("folder", "title", "language"),
    [
        ("page_in_euc_kr", "야간 여객선 운항 중단", "ko"),
        ("page_in_shift_jis", "夜間フェリー運航停止", "ja"),
        ("page_in_windows_1252", "Night ferries stopped after two near-collisions", "en"),
        ("page_with_wrong_charset", "Night ferries stopped after two near-collisions", "en"),
    ],
)
def test_every_encoding_gives_the_same_letters(folder: str, title: str, language: str) -> None:
    source = load_page(folder)
    assert (source.title, source.language) == (title, language)
    text = source.text or ""
    assert "\ufffd" not in text
    assert any(mark in text for mark in "“「")


@pytest.mark.parametrize(
    "block",
    [
        '<p class="newsletter-promo">Get the Herald in your mailbox every morning, before the tide.</p>',
        '<div class="related-stories"><p>The bridge works start in May, and the north side waits for buses.</p></div>',
        "<aside><p>Ines Okafor has been mayor since 2024 and keeps bees on the roof of the town hall.</p></aside>",
        "<p>Read more: The bridge works start in May</p>",
        "<p>Lesen Sie auch die folgenden Beiträge:</p><ul><li>Die Brücke wird gebaut</li></ul>",
        "<p>Kaum eine Woche ohne Nebel: der Hafen und seine Lotsen haben es … mehr</p>",
        '<ul><li><a href="/1">Cannery posts record year</a></li><li><a href="/2">Guild elects a chair</a></li>'
        '<li><a href="/3">Herring prices fall again</a></li></ul>',
        "<footer><p>Published by the Herald Company at Quay Street 4, which answers for all of it.</p></footer>",
    ],
)
def test_what_is_not_the_story_is_left_out(block: str) -> None:
    text = parse_input(page_of(article_of(block))).text
    assert text == "\n\n".join(STORY) or text == "\n\n".join(("Night ferries stopped", *STORY))


def test_a_part_with_the_story_in_it_stays_whatever_it_is_called() -> None:
    text = parse_input(page_of(f'<div class="teaser promo">{article_of()}</div>')).text
    assert all(line in text for line in STORY)


def test_headings_of_the_page_are_set_aside_and_captions_told_apart() -> None:
    middle = "<h2>Fishermen are glad</h2><p>The pilots' guild agreed with them in a letter to the Herald on Monday.</p>"
    (source,) = _load(page_of(article_of(middle, "<p>Photo: Dora Hagen/Varnholm Herald</p>")))
    told = {(source.text or "")[part.start : part.end]: part.reason for part in source.set_aside}
    assert told["Fishermen are glad"] == "subhead"
    assert told["Photo: Dora Hagen/Varnholm Herald"] == "caption"


def test_the_language_is_that_of_the_text_and_not_of_the_template() -> None:
    german = (
        "Das Hafenamt von Varnholm hat der Tallis-Linie verboten, nachts zu fahren, wie die Bürgermeisterin sagte.",
        "Die Anordnung gilt ab Freitag, bis die Fähren einen zweiten Ausguck haben, schrieb das Amt der Reederei.",
        "Die Fischer sind froh darüber, denn ihre Boote waren im Nebel zweimal beinahe gerammt worden.",
    )
    body = "<article>" + "".join(f"<p>{line}</p>" for line in german) + "</article>"
    (source,) = _load(page_of(body, head="<title>Nachts keine Fähren</title>", lang="en"))
    assert source.language == "de"


def test_facts_come_from_graphs_metas_and_headings() -> None:
    graph = {
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": "Night ferries stopped",
                "author": {"@id": "#a"},
                "publisher": {"@id": "#p"},
            },
            {"@type": "Person", "@id": "#a", "name": "Dora Hagen"},
            {"@type": "Organization", "@id": "#p", "name": "Herald Media GmbH"},
        ]
    }
    head = (
        f'<title>Night ferries stopped</title><script type="application/ld+json">{json.dumps(graph)}</script>'
        '<meta property="og:site_name" content="Varnholm Herald"><meta name="date" content="2031-03-04">'
        '<link rel="canonical" href="https://herald.example/ferries">'
    )
    (source,) = _load(page_of(article_of(), head=head))
    assert (source.outlet.name, source.author, source.published) == ("Varnholm Herald", "Dora Hagen", "2031-03-04")
    assert (source.url, source.outlet.domain) == ("https://herald.example/ferries", "herald.example")


def test_a_page_without_an_outlet_is_named_after_its_address() -> None:
    (source,) = _load(page_of(article_of(), head='<link rel="canonical" href="https://www.herald.example/ferries">'))
    assert source.outlet.name == "herald.example"


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": ["NewsArticle", 3], "author": [null, 4, {"name": []}]}</script>',
        '<script type="application/ld+json">[[[[{"publisher": {"name": {"@value": "x"}}}]]]]</script>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "wordCount": "many", "articleBody": 7}</script>',
        f'<script type="application/ld+json">{"[" * 5000}{"]" * 5000}</script>',
        '<meta property="og:title"><meta name="author" content="https://herald.example/dora">',
        '<link rel="canonical" href="javascript:alert(1)">',
    ],
)
def test_odd_facts_stop_nothing(head: str) -> None:
    (source,) = _load(page_of(article_of(), head=head))
    assert (source.author, source.url) == (None, None)
    assert STORY[0] in (source.text or "")


def test_markup_in_facts_is_text() -> None:
    head = '<meta property="og:site_name" content="&lt;b&gt;Varnholm&lt;/b&gt; Herald &amp;amp; Post">'
    (source,) = _load(page_of(article_of(), head=head))
    assert source.outlet.name == "Varnholm Herald & Post"


def test_control_characters_are_removed_and_told() -> None:
    (source,) = _load(page_of(article_of("<p>The quay was \x1b[31mfull\x1b[0m of people, \x07and nobody left it.</p>")))
    assert (source.text or "").endswith("The quay was full of people, and nobody left it.")
    assert "3 control characters removed" in source.warnings


def test_deep_markup_is_read_and_endless_markup_refused() -> None:
    (source,) = _load(page_of("<div>" * 150, article_of(), "</div>" * 150))
    assert STORY[0] in (source.text or "")
    deep = BytesIO(page_of("<div>" * 5000, article_of(), "</div>" * 5000))
    loaded = load_sources(["-"], LoadOptions(now=NOW, stdin=deep))
    assert not loaded.sources
    assert loaded.problems[0].line.startswith("standard input: ")


@pytest.mark.skipif(not REAL.exists(), reason="the real pages are not in the repository")
def test_real_pages_keep_their_articles_and_lose_their_furniture() -> None:
    pages = json.loads((REAL / "pages.json").read_text(encoding="utf-8"))
    kept, gone = [], []
    for page in pages.values():
        loaded = load_sources([str(REAL / page["file"])], LoadOptions(now=NOW))
        text = _plain(loaded.sources[0].text or "") if loaded.sources else ""
        kept += [_plain(piece) in text for piece in page["with"]]
        gone += [_plain(piece) not in text for piece in page["without"]]
    assert sum(kept) / len(kept) >= 0.98
    assert sum(gone) / len(gone) >= 0.97


def _load(data: bytes) -> tuple[Source, ...]:
    return load_sources(["-"], LoadOptions(now=NOW, stdin=BytesIO(data))).sources


def _plain(text: str) -> str:
    return " ".join(text.split())
