"""Furniture is set aside, and the story is not. Each page in `inputs/pages` says of every line what it is."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.brief import Span
from drafter.sources.datelines import parse_dateline
from drafter.sources.furniture import locate_furniture
from drafter.sources.openings import locate_title

PAGES = sorted((Path(__file__).parent / "inputs" / "pages").glob("*.txt"))
SHARED = Path(__file__).parents[2] / "shared" / "sources"
NAMES = ("The Lower Tall Messenger",)


class Line(NamedTuple):
    what: str
    span: Span
    text: str


def read_page(path: Path) -> tuple[str, list[Line]]:
    """A page's text, and its lines with what each is: `story`, `title` or the reason it is set aside for."""
    text, lines = "", []
    for row in path.read_text(encoding="utf-8").splitlines():
        what, _, line = row.partition("| ")
        if line:
            lines.append(Line(what.strip(), Span(len(text), len(text) + len(line)), line))
        text += f"{line}\n"
    return text, lines


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_line_of_a_page_is_what_it_is_said_to_be(path: Path) -> None:
    text, lines = read_page(path)
    title = locate_title(text)
    furniture = locate_furniture(text, title, NAMES)
    assert title == next((line.text for line in lines if line.what == "title"), None)
    for line in lines:
        reasons = {part.reason for part in furniture.set_aside if Span(part.start, part.end).overlaps(line.span)}
        assert reasons == (set() if line.what in ("story", "title") else {line.what}), line.text


STORY = (
    "The harbour office of Varnholm has closed the old pier, Mayor Ines Okafor said on Tuesday.",
    "Divers found that fourteen of its sixty piles are rotten and cannot be saved this winter.",
)


def kept(*paragraphs: str) -> list[str]:
    """The paragraphs of which no character is set aside."""
    text = "\n\n".join(paragraphs)
    parts = [Span(part.start, part.end) for part in locate_furniture(text, None).set_aside]
    return [
        p for p in paragraphs if not any(part.overlaps(Span(text.index(p), text.index(p) + len(p))) for part in parts)
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Related Articles", "Read more", "READ NEXT", "Top Articles in Harbour", "VARNHOLM POST RANKING", "Most read",
        "More on this story", "Recommended for you", "Trending now", "You might also be interested in",
        "Editor's picks",
        "More from Norland", "Latest news", "Don’t miss", "In case you missed it", "Mehr zum Thema", "À lire aussi",
        "Te puede interesar", "관련기사", "많이 본 뉴스", "関連記事", "相关新闻", "People also read", "— Related —",
    ],
)  # fmt: skip
def test_a_heading_of_links_takes_all_that_follows(heading: str) -> None:
    teaser = "The Tallis Line will hire six sailors before the summer, the company announced in a letter on Monday."
    assert kept(*STORY, heading, teaser, "Cheese wins a medal", teaser.replace("six", "nine")) == list(STORY)


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            '"It is a sad day," Okafor said at the gate.',
            "She promised a new pier within two years and a ferry meanwhile.",
        ),
        (
            "Mr. Okafor’s office did not say what the repair would cost.",
            "Okafor told reporters that a loan was possible.",
        ),
        ("But Okafor ruled out a toll for walkers and for anglers too.", "They pay enough as it is, she said."),
    ],
)
def test_a_story_goes_on_where_it_refers_back(paragraphs: tuple[str, str]) -> None:
    assert kept(*STORY, "Most read", "Cheese wins a medal", *paragraphs) == [*STORY, *paragraphs]


def test_a_teaser_that_introduces_its_people_does_not_refer_back() -> None:
    teasers = (
        "Mayor Ines Okafor of Varnholm has a new boat. She told reporters that she had saved for nine years.",
        "Captain Jonas Brandt met Ines Okafor at the pier on Sunday. Okafor said that she had enjoyed the talk.",
    )
    assert kept(*STORY, "Most read", *teasers) == list(STORY)


def test_a_weak_heading_takes_only_the_link_under_it() -> None:
    rest = (
        "The pier was built in 1904 and has been closed twice before, after storms in 1931 and 1967.",
        "Anglers may use the fish quay, where twenty places have been marked with yellow paint.",
        "A ferry to Skerry Island leaves from the same quay every two hours until the evening.",
    )
    assert kept(*STORY, "Read more:", "Cheese wins a medal", *rest) == [*STORY, *rest]


def test_a_doubtful_cut_is_told() -> None:
    rest = [f"In the year {year} the pier of Varnholm was painted by its own anglers." for year in range(1950, 1955)]
    furniture = locate_furniture("\n".join([*STORY, "Top stories", *rest]), None)
    assert furniture.warnings
    assert "Top stories" in furniture.warnings[0]


def test_most_of_a_text_is_never_set_aside_in_silence() -> None:
    links = [f"Link number {number} to somewhere else entirely" for number in range(40)]
    assert "set aside" in locate_furniture("\n".join([*STORY, "Related", *links]), None).warnings[-1]


def test_a_dateline_is_set_aside_and_the_sentence_behind_it_is_not() -> None:
    furniture = locate_furniture("VARNHOLM, Jan. 8 (Nordwire) — " + "\n".join(STORY), None)
    (part,) = furniture.set_aside
    assert (part.start, part.end, part.reason) == (0, len("VARNHOLM, Jan. 8 (Nordwire) — "), "dateline")
    assert furniture.dateline is not None
    assert (furniture.dateline.credit, furniture.dateline.day) == ("Nordwire", "Jan. 8")


PIECES = st.sampled_from(
    [*STORY, "Related", "Read more", "AD", "-", "", "By Ana Ruiz", "VARNHOLM (Nordwire) — The pier is shut.",
     "WHAT NOW FOR THE PIER OF VARNHOLM", "A list:", "one item", "Accept all", "We use cookies.", "Okafor said so.",
     "4 March 2031", "Mayor OkaforOkafor opens the pier again in May MORE said it.", "\u200b", "“", "#", "x" * 3000]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=15), st.sampled_from(["\n", "\n\n"]))
def test_what_is_set_aside_is_in_order_inside_the_text_and_never_empty(lines: list[str], glue: str) -> None:
    text = glue.join(lines)
    last = 0
    for part in locate_furniture(text, locate_title(text)).set_aside:
        assert last <= part.start < part.end <= len(text)
        assert text[part.start : part.end].strip()
        last = part.end


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(STORY), min_size=1, max_size=2, unique=True), st.lists(PIECES, max_size=4))
def test_setting_aside_is_stable_when_blank_lines_are_added(story: list[str], around: list[str]) -> None:
    lines = [line for line in [*story, *around] if line.strip()]
    reasons = [
        [part.reason for part in locate_furniture(glue.join(lines), None).set_aside] for glue in ("\n\n", "\n\n\n\n")
    ]
    assert reasons[0] == reasons[1]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared source texts are not here")
class TestSharedTexts:
    """Real pages, for what must hold whatever they say."""

    @staticmethod
    def tails() -> Iterator[tuple[str, int, tuple[Span, ...]]]:
        for path in sorted((SHARED / "defence-talks").glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            furniture = locate_furniture(text, locate_title(text))
            start = min(
                (place for heading in ("\nRelated ", "\nTop Articles ") if (place := text.find(heading)) > 0),
                default=-1,
            )
            yield text, start, tuple(Span(part.start, part.end) for part in furniture.set_aside)

    def test_the_links_below_a_story_are_aside_to_the_last_character(self) -> None:
        checked = 0
        for text, start, parts in self.tails():
            for place in range(start if start > 0 else len(text), len(text)):
                checked += 1
                assert not text[place].strip() or any(part.start <= place < part.end for part in parts)
        assert checked > 1000

    def test_the_story_above_them_is_not(self) -> None:
        for text, start, parts in self.tails():
            end = start if start > 0 else len(text)
            story = [place for place in range(end) if text[place].strip()]
            aside = sum(any(part.start <= place < part.end for part in parts) for place in story)
            assert aside < 0.05 * len(story)


@pytest.mark.parametrize(
    ("paragraph", "length", "credit"),
    [
        ("Lunmar – Zwei Tage nach dem Antrag zieht die Liga ihre Schlüsse aus dem Fall.", len("Lunmar – "), None),
        ("Lunmar – Stadt der Häfen – hat einen neuen Rat, und der ist nicht wie der alte.", 0, None),
        ("Varnholm – Norland’s second city – has a new council, and it is not like the old.", 0, None),
        ("【ヴァルンホルム=山本遼】市議会は夜間フェリーを廃止した。", len("【ヴァルンホルム=山本遼】"), None),
        ("【ヴァルンホルム=北方通信】市議会は夜間フェリーを廃止した。", len("【ヴァルンホルム=北方通信】"), "北方通信"),
        ("(바른홀름=하람통신) 시의회가 야간 여객선을 없앴다.", len("(바른홀름=하람통신) "), "하람통신"),
    ],
)
def test_a_dateline_has_a_place_and_perhaps_an_agency(paragraph: str, length: int, credit: str | None) -> None:
    found = parse_dateline(paragraph)
    assert (found.span.end if found else 0, found.credit if found else None) == (length, credit)


def test_a_sentence_with_an_agency_behind_its_stop_is_no_teaser() -> None:
    signed = "The town will spend €9 million on 2,100 poorer homes, the minister said on Wednesday. Nordwire"
    text = "\n\n".join([*STORY, signed])
    assert not any(part.end > text.index(signed) for part in locate_furniture(text, None).set_aside)
