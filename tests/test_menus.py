"""The menus of a source: every span slices back, sentences cover the text, furniture is in none of them."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Outlet, SetAside, Source, Span
from drafter.menus import Figure, Menu, Quotation, Sentence, locate_carried, split_source
from tests.desk import EXAMPLE_SOURCES, ROOT

PIECES = (
    "Mayor Ines Okafor said the pier would close on 3 May.",
    "“We waited twelve days,” she said. “Nobody came.”",
    "About 1,200 people live there, 40 % of them in Varnholm.",
    "시장은 “다리를 닫겠다”고 말했다. 예산은 3만5000원이다.",
    "市長は「橋を閉じる」と述べた。費用は12億円。",
    "„Das war knapp“, sagte Tiedemann am 3. Mai.",
    'He wrote "no" twice (see p. 4)...',
    "Related Articles",
    "\u200b \u00a0",
)
SHARED = sorted((ROOT.parent / "shared" / "sources").glob("*/*.txt"))


def source_of(text: str, *aside: tuple[int, int], language: str | None = None) -> Source:
    return Source(
        id="A",
        outlet=Outlet(name="Bell"),
        language=language,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        set_aside=tuple(SetAside(start=start, end=end, reason="teaser") for start, end in aside),
        text=text,
    )


def check_menu(menu: Menu) -> None:
    text = menu.text
    for before, after in zip(menu.sentences, menu.sentences[1:], strict=False):
        assert before.span.end <= after.span.start
    items: list[Sentence | Quotation | Figure] = [*menu.sentences, *menu.quotations, *menu.figures]
    assert list(menu.by_id) == [item.id for item in items]
    for item in items:
        assert item.text
        assert item.span.slice(text) == item.text == menu.cite(item.span).quote
    for quotation in menu.quotations:
        assert [s.id for s in menu.sentences_at(quotation.span)] == list(quotation.sentences)
    for figure in menu.figures:
        assert menu.sentence_by_id[figure.sentence].span.contains(figure.span)
    aside = [Span(part.start, part.end) for part in menu.source.set_aside]
    assert not any(part.overlaps(item.span) for part in aside for item in items if not isinstance(item, Quotation))


def uncovered(menu: Menu) -> str:
    left = list(menu.text)
    for start, end in [s.span for s in menu.sentences] + [(p.start, p.end) for p in menu.source.set_aside]:
        left[start:end] = " " * (end - start)
    return "".join(left).strip()


@given(st.lists(st.sampled_from(PIECES), max_size=8), st.sampled_from([" ", "\n", "\n\n"]))
def test_menus_of_news_slice_back_and_leave_nothing_out(pieces: list[str], joint: str) -> None:
    menu = split_source(source_of(joint.join(pieces)))
    check_menu(menu)
    assert uncovered(menu).strip("\u200b \u00a0\n") == ""


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_menus_of_any_text_slice_back_and_leave_nothing_out(text: str) -> None:
    menu = split_source(source_of(text))
    check_menu(menu)
    assert uncovered(menu) == ""


@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=6), st.integers(0, 5))
def test_what_is_set_aside_is_on_no_menu(pieces: list[str], which: int) -> None:
    text = "\n\n".join(pieces)
    start = sum(len(piece) + 2 for piece in pieces[: which % len(pieces)])
    end = start + len(pieces[which % len(pieces)])
    check_menu(split_source(source_of(text, (start, end))))


@pytest.mark.parametrize("path", [*map(Path, EXAMPLE_SOURCES), *SHARED], ids=lambda path: path.name[:24])
def test_menus_of_whole_articles(path: Path) -> None:
    check_menu(split_source(source_of(path.read_text(encoding="utf-8"))))


def test_of_one_text_in_several_outlets_the_fullest_is_read() -> None:
    told = ["The pier closes on 3 May.", "The mayor was on holiday.", "Ships go elsewhere.", "Fishermen wait."]
    texts = {
        "A": (" ".join(told[:3]), "Nordwire"),
        "B": (" ".join(told), "Nordwire"),
        "C": ("Nordwire tells of another thing. It is long. It goes on and on, and on again.", "Nordwire"),
        "D": (" ".join(told), None),
        "E": (" ".join(told), "D"),
    }
    menus = [
        split_source(source_of(text).model_copy(update={"id": id_, "origin": origin}))
        for id_, (text, origin) in texts.items()
    ]
    assert locate_carried(menus) == {"A", "E"}
