"""Inputs to sources: headers, outlets, titles, dates, origins, ids."""

import hashlib
import unicodedata
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.brief import Source
from drafter.errors import SourceError
from drafter.menus import split_source
from drafter.settings import OutletEntry
from drafter.sources.decoding import decode
from drafter.sources.loading import Loaded, LoadOptions, load_sources
from drafter.sources.openings import locate_published, locate_title
from drafter.sources.origins import locate_copies, locate_credit, name_agency
from drafter.sources.outlets import parse_domain, parse_language

NOW = datetime(2031, 3, 5, 12, 0, tzinfo=UTC)
STORY = """The harbour office of Varnholm has stopped all night ferries, Mayor Ines Okafor said on Tuesday.

The order takes effect on Friday and will stand until the ferries carry a second lookout, the office wrote.

"We asked twice, politely, and we will not ask a third time," Okafor told reporters at the fish quay.
"""


def load_text(text: str, **options: object) -> Source:
    """One text, loaded from standard input."""
    return load_all(text, **options).sources[0]


def load_all(text: str, **options: object) -> Loaded:
    given = LoadOptions(now=NOW, stdin=BytesIO(text.encode()), **options)  # type: ignore[arg-type]
    return load_sources(["-"], given)


def write(folder: Path, **texts: str) -> list[str]:
    """Files of these names (`.txt` is added), as arguments in that order."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [str(folder / f"{name}.txt") for name in texts]


def test_header_lines_describe_the_source_and_are_no_part_of_its_text() -> None:
    source = load_text(
        "OUTLET: Varnholm Post\nTitle: Night ferries stopped\nurl: https://www.varnholmpost.example/a?b=1\n"
        "Date: 4 March 2031\nAuthor: Ana Ruiz\nCountry: Norland\nLanguage: en-GB\nLens: local\nKind: Press Release\n"
        f"Use: do not quote\nEmbargo: 6 March, 6:00\n\n\n{STORY}"
    )
    assert source.text == STORY
    assert source.outlet.model_dump() == {
        "name": "Varnholm Post",
        "domain": "varnholmpost.example",
        "country": "Norland",
        "language": "en",
        "lens": "local",
    }
    assert (source.title, source.author, source.published) == ("Night ferries stopped", "Ana Ruiz", "2031-03-04")
    assert (source.kind, source.use, source.embargo) == ("press release", "do-not-quote", "6 March, 6:00")
    assert (source.language, source.warnings, source.url) == ("en", (), "https://www.varnholmpost.example/a?b=1")


def test_front_matter_says_the_same_with_values_as_they_are_written() -> None:
    source = load_text(
        "---\nOutlet: Varnholm Post\ncountry: NO\ndate: 2031-03-04\nauthor: [Ana Ruiz, Ola Berg]\ntags: []\n---\n\n"
        + STORY
    )
    assert source.text == STORY
    assert (source.outlet.country, source.published, source.author) == ("NO", "2031-03-04", "Ana Ruiz, Ola Berg")


@pytest.mark.parametrize(
    "opening",
    [
        "Breaking: ferries stopped at night\n\n",
        "Ines Okafor: no night ferries\nA ship: lost\n\n",
        "Title: the story of a name, told by those who bear it\nand of the ferry.\n\n",
        "---\nA rule opens this page and another closes the line below.\n---\n\n",
        "---\nSo: it begins.\n\n",
        "https://varnholmpost.example/ferries\n\n",
    ],
)
def test_a_first_line_with_a_colon_is_no_header(opening: str) -> None:
    assert load_text(opening + STORY).text == opening + STORY


def test_headers_need_no_blank_line_when_there_are_several() -> None:
    source = load_text(f"Outlet: Varnholm Post\nDate: 2031-03-04\n{STORY}")
    assert source.text == STORY
    assert source.warnings == ("no blank line after the header lines",)


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("Night ferries stopped in Varnholm", "Night ferries stopped in Varnholm"),
        ("# Night ferries stopped in Varnholm", "Night ferries stopped in Varnholm"),
        ("U.S. firm buys St. Olaf pier for 3.5 million", "U.S. firm buys St. Olaf pier for 3.5 million"),
        ("Will the night ferries ever come back?", "Will the night ferries ever come back?"),
        ("Opinion: The fog is not to blame", "Opinion: The fog is not to blame"),
        ("The ferries have stopped.", None),
        ("The ferries have stopped. Nobody knows for how long", None),
        (" ".join(["word"] * 20), " ".join(["word"] * 20)),
        (" ".join(["word"] * 21), None),
        ("バーンホルムの夜行フェリー、停止へ", "バーンホルムの夜行フェリー、停止へ"),
        ("夜行フェリーは停止した。", None),
    ],
)
def test_the_first_line_is_the_title_when_it_reads_like_one(opening: str, title: str | None) -> None:
    assert locate_title(f"{opening}\n\n{STORY}") == title


def test_a_title_line_stays_in_the_text_and_may_be_cited() -> None:
    source = load_text(f"Night ferries stopped\n\n{STORY}")
    assert source.title == "Night ferries stopped"
    assert split_source(source).sentences[0].text == "Night ferries stopped"


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("Night ferries stopped\n13:01 JST, January 21, 2031\n", "2031-01-21T13:01:00+09:00"),
        ("Night ferries stopped\nBy Ana Ruiz\nPublished: 4 March 2031 | Updated: 5 March 2031\n", "2031-03-04"),
        (" date 2031-03-04 ", "2031-03-04"),
        ("VARNHOLM, March 4, 2031 (Nordwire) — ", "2031-03-04"),
        ("VARNHOLM, Jan. 8 (Nordwire) — ", None),
        ("Night ferries stopped\n\n", None),
    ],
)
def test_the_opening_says_when_it_was_published(opening: str, published: str | None) -> None:
    assert locate_published(opening + STORY) == published


def test_an_embargo_in_the_opening_counts_like_a_header() -> None:
    source = load_text(f"PRESS RELEASE\n\nEMBARGOED UNTIL: 6 March 2031, 6:00\n\nNight ferries stopped\n\n{STORY}")
    assert (source.embargo, source.title) == ("6 March 2031, 6:00", "Night ferries stopped")
    assert load_text(f"{STORY}\nThe embargo on fish from Skerry Island stands.").embargo is None
    assert load_text(f"Embargo on fish is lifted for all of Skerry Island\n\n{STORY}").title is not None


def test_a_date_far_down_says_nothing() -> None:
    assert locate_published(STORY + "\n\n".join(["", *[STORY] * 4, "4 March 2031"])) is None


TABLE = {
    "varnholmpost.example": OutletEntry(name="Varnholm Post", country="Norland", lens="local"),
    "Skerry Courier": OutletEntry(country="Skerry", language="en"),
}


@pytest.mark.parametrize(
    ("header", "name", "country"),
    [
        ("URL: https://news.varnholmpost.example/1\n\n", "Varnholm Post", "Norland"),
        ("URL: https://notvarnholmpost.example/1\n\n", "standard input", None),
        ("Outlet: skerry courier\n\n", "skerry courier", "Skerry"),
        ("Outlet: The Other Post\nURL: https://www.varnholmpost.example/1\n\n", "The Other Post", "Norland"),
        ("Outlet: Skerry Courier\nCountry: Upper Tall\n\n", "Skerry Courier", "Upper Tall"),
        ("", "standard input", None),
    ],
)
def test_an_outlet_is_named_by_header_table_or_file(header: str, name: str, country: str | None) -> None:
    source = load_text(header + STORY, outlets=TABLE)
    assert (source.outlet.name, source.outlet.country) == (name, country)
    assert any("named after the file" in warning for warning in source.warnings) == (name == "standard input")


def test_a_file_named_like_an_outlet_in_the_table_is_its(tmp_path: Path) -> None:
    arguments = write(tmp_path, **{"Skerry Courier": STORY})
    (source,) = load_sources(arguments, LoadOptions(now=NOW, outlets=TABLE)).sources
    assert (source.outlet.name, source.outlet.country) == ("Skerry Courier", "Skerry")


@pytest.mark.parametrize(
    ("value", "domain"),
    [
        ("https://WWW.Varnholm.example:8443/x", "varnholm.example"),
        ("javascript:alert(1)", None),
        ("https://[broken", None),
        ("https://", None),
        ("ftp://varnholm.example", None),
        ("https://a b.example", None),
        (None, None),
    ],
)
def test_only_web_addresses_have_a_domain(value: str | None, domain: str | None) -> None:
    assert parse_domain(value) == domain


@pytest.mark.parametrize(
    ("value", "tag"),
    [("en", "en"), ("EN-gb", "en"), ("Korean", "ko"), ("zh_Hant", "zh"), ("gibberish", None), ("", None)],
)
def test_a_language_is_its_primary_tag(value: str, tag: str | None) -> None:
    assert parse_language(value) == tag


def test_language_is_guessed_when_no_header_says() -> None:
    german = "Die Stadt hat die Fähren in der Nacht verboten, weil es zu viel Nebel gab und nicht genug Licht. " * 4
    assert load_text(german).language == "de"


def test_ids_follow_the_order_of_the_input_after_bad_ones_are_left_out(tmp_path: Path) -> None:
    texts = {f"n{number:02}": STORY.replace("twice", f"{number} times") for number in range(28)}
    arguments = write(tmp_path, **texts)
    arguments.insert(3, str(tmp_path / "none.txt"))
    loaded = load_sources(arguments, LoadOptions(now=NOW, skip_bad=True))
    ids = [source.id for source in loaded.sources]
    assert ids[:4] == ["A", "B", "C", "D"]
    assert ids[25:] == ["Z", "AA", "AB"]
    assert [Path(source.path or "").stem for source in loaded.sources] == list(texts)
    assert [problem.fatal for problem in loaded.problems] == [False]


def test_one_bad_file_stops_the_run_and_all_bad_ones_are_named(tmp_path: Path) -> None:
    arguments = [*write(tmp_path, good=STORY, empty=""), str(tmp_path / "none.txt")]
    problems = load_sources(arguments, LoadOptions(now=NOW)).problems
    assert [(Path(problem.input).name, problem.fatal) for problem in problems] == [
        ("empty.txt", True),
        ("none.txt", True),
    ]


def test_a_folder_is_its_files_by_name_without_subfolders_or_hidden_files(tmp_path: Path) -> None:
    write(tmp_path, b=STORY, a=STORY.replace("twice", "thrice"), short="Too short.")
    (tmp_path / ".hidden.txt").write_text(STORY)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.txt").write_text(STORY)
    loaded = load_sources([str(tmp_path)], LoadOptions(now=NOW))
    assert [Path(source.path or "").name for source in loaded.sources] == ["a.txt", "b.txt"]
    assert [(Path(problem.input).name, problem.fatal) for problem in loaded.problems] == [("short.txt", False)]


@pytest.mark.parametrize("name", ["good.txt/inside.txt", "x" * 400, "a\0b"])
def test_a_path_that_cannot_be_is_a_line(tmp_path: Path, name: str) -> None:
    write(tmp_path, good=STORY)
    (problem,) = load_sources([f"{tmp_path}/{name}"], LoadOptions(now=NOW)).problems
    assert problem.fatal
    assert problem.line.isprintable()


def test_an_empty_argument_is_not_the_current_folder() -> None:
    loaded = load_sources([""], LoadOptions(now=NOW))
    assert [problem.fatal for problem in loaded.problems] == [True]


def test_an_empty_folder_is_no_source(tmp_path: Path) -> None:
    (problem,) = load_sources([str(tmp_path)], LoadOptions(now=NOW)).problems
    assert problem.fatal


def test_a_short_text_can_be_checked_against_but_not_drafted_from() -> None:
    text = "The pier is closed. Okafor said so."
    assert load_text(text, accept_short=True).text == text
    assert load_all(text).problems[0].fatal


def test_retrieved_is_the_callers_clock_and_sha256_the_texts() -> None:
    source = load_text(STORY)
    assert source.retrieved == "2031-03-05T12:00:00+00:00"
    assert source.sha256 == hashlib.sha256(STORY.encode()).hexdigest()


def test_an_endless_input_is_refused_and_not_read_to_its_end() -> None:
    stdin = BytesIO(b"word " * 12_000_000)
    (problem,) = load_sources(["-"], LoadOptions(now=NOW, stdin=stdin)).problems
    assert "larger than" in problem.line
    assert stdin.tell() < 51_000_000


@pytest.mark.parametrize(
    ("story", "origin"),
    [
        (f"VARNHOLM (Nordwire) — {STORY}", "Nordwire"),
        (f"VARNHOLM, Norland (AP) — {STORY}", "Associated Press"),
        (f"{STORY}\n— Nordwire\n", "Nordwire"),
        (f"{STORY}\nReuters\n", "Reuters"),
        (f"Night ferries stopped\nBy ANA RUIZ, Associated Press\n{STORY}", "Associated Press"),
        (f"Night ferries stopped\nThe Associated Press\n{STORY}", "Associated Press"),
        (f"{STORY}\nCopyright 2031 The Associated Press. All rights reserved.\n", "Associated Press"),
        (f"{STORY}\nThis story originally appeared on Skerry Courier.\n", "Skerry Courier"),
        (f"(바른홀름=연합뉴스) 김하늘 기자 = {STORY}", "Yonhap"),
        (f"{STORY}\nThe Associated Press contributed to this report.\n", None),
        (f"{STORY}\nOkafor spoke to Reuters and AFP on Monday, her office said in a note.\n", None),
        (f"Cider Press\n\n{STORY}", None),
        (STORY, None),
    ],
)
def test_a_credit_for_the_whole_text_is_its_origin(story: str, origin: str | None) -> None:
    assert load_text(f"Outlet: Varnholm Post\n\n{story}").origin == origin


@pytest.mark.parametrize("outlet", ["Reuters", "Reuters UK", "01-reuters"])
def test_an_agency_is_not_the_origin_of_its_own_story(outlet: str) -> None:
    assert load_text(f"Outlet: {outlet}\n\nVARNHOLM (Reuters) - {STORY}").origin is None


MORE = "Anglers may use the fish quay until the summer. Buses replace the last two ferries, and they cost nothing. "


def test_a_near_copy_names_the_fuller_text(tmp_path: Path) -> None:
    copy = f"Outlet: Skerry Courier\n\n{STORY}"
    fuller = f"Outlet: Varnholm Post\n\n{STORY}\n{MORE}"
    other = (
        f"Outlet: Upper Tall Herald\n\n{MORE}"
        + "The mayor would not say on Tuesday what the second lookout would cost the town of Varnholm. " * 2
    )
    sources = load_sources(write(tmp_path, copy=copy, fuller=fuller, other=other), LoadOptions(now=NOW)).sources
    assert [(source.id, source.origin) for source in sources] == [("A", "B"), ("B", None), ("C", None)]


def test_one_wire_text_in_two_outlets_is_two_sources_with_one_origin(tmp_path: Path) -> None:
    texts = {name: f"Outlet: {name}\n\nVARNHOLM (Nordwire) — {STORY}" for name in ("Post", "Courier")}
    sources = load_sources(write(tmp_path, **texts), LoadOptions(now=NOW)).sources
    assert [source.origin for source in sources] == ["Nordwire", "Nordwire"]


def test_an_earlier_version_of_an_article_is_told_from_the_latest(tmp_path: Path) -> None:
    first = f"Outlet: Varnholm Post\nDate: 2031-03-04T18:30:00+01:00\n\n{STORY}\n{MORE}"
    later = f"Outlet: Varnholm Post\nDate: 2031-03-04T21:10:00+01:00\n\n{STORY}"
    copy = f"Outlet: Skerry Courier\nDate: 2031-03-05\n\n{STORY}"
    sources = load_sources(write(tmp_path, copy=copy, first=first, later=later), LoadOptions(now=NOW)).sources
    assert [[line for line in source.warnings if "version" in line] for source in sources] == [
        [],
        ["is an earlier version of C, of the same outlet: pass the latest alone"],
        [],
    ]
    assert [source.origin for source in sources] == ["B", None, "B"]


def test_copies_of_copies_name_the_first_text_and_never_themselves() -> None:
    texts = {"A": MORE * 1, "B": MORE + STORY, "C": MORE + STORY + STORY[::-1], "D": STORY[::-1]}
    assert locate_copies(texts, {}) == {"A": "C", "B": "C", "D": "C"}


def test_shingles_work_without_spaces_between_words() -> None:
    text = "市議会は火曜日、古い桟橋を補修が終わるまで閉鎖することを決めた。市長が明らかにした。"
    assert locate_copies({"A": text + "修理には半年かかる。", "B": text}, {}) == {"B": "A"}


@pytest.mark.parametrize(
    ("credit", "name"),
    [("AP", "Associated Press"), ("(dpa)", "dpa"), ("Nordwire", "Nordwire"), ("Ana Ruiz", None), ("Labour", None)],
)
def test_an_agency_is_named_by_its_usual_name(credit: str, name: str | None) -> None:
    assert name_agency(credit) == name


def test_a_credit_shared_with_staff_is_none() -> None:
    assert locate_credit(["Staff and Reuters", "With AFP"], None) is None


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_decode_to_clean_text_or_are_refused_in_one_line(raw: bytes) -> None:
    with suppress(SourceError):
        text = decode(raw).text
        assert text.strip()
        assert all(unicodedata.category(character) != "Cc" or character in "\n\t" for character in text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_what_utf_8_says_is_kept_to_the_character(text: str) -> None:
    kept = f"Night ferries stopped in Varnholm {text}"
    printable = "".join(c for c in kept if unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp", "Cn"))
    assert decode(printable.encode()).text == printable


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_nothing_a_file_holds_can_raise_or_forge_a_line(text: str) -> None:
    loaded = load_all(text)
    for line in [problem.line for problem in loaded.problems] + [w for s in loaded.sources for w in s.warnings]:
        assert line.isprintable()
