"""The cases are true of their own texts, pinned by their hashes, and broken ones are told of line by line."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from evals.case import Case, compare_manifest, digest_files, load_case, load_cases, write_manifest
from evals.stories import CASES
from evals.validating import check_case, main

NAMES = sorted(path.parent.name for path in CASES.glob("*/case.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_a_case_is_true_of_its_own_texts(name: str) -> None:
    assert check_case(load_case(CASES / name)) == []


def test_the_manifest_pins_every_file() -> None:
    assert compare_manifest() == [], "run python -m evals.validating, then python -m evals pin"


def test_the_cases_are_of_every_beat_and_several_languages() -> None:
    cases = load_cases()
    assert {case.truth.beat for case in cases} == {
        "politics",
        "courts",
        "economy",
        "disasters",
        "science",
        "sport",
        "local",
    }
    languages = Counter(language for case in cases for language in _languages_of(case))
    assert languages["ko"] >= 2
    assert languages["ja"] >= 2
    assert languages["de"] >= 2
    assert sum(_languages_of(case) != {"en"} for case in cases) >= 6
    assert all(2 <= len(case.menus) <= 6 for case in cases)


def _languages_of(case: Case) -> set[str | None]:
    return {menu.source.language for menu in case.menus}


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ('"voted nine to six"', '"voted ten to five"', "stands there 0 times, not once"),
        ('value = "2400000"', 'value = "240000"', "is read as €2.4 million = 2400000.0 EUR"),
        ("day = 2031-06-30", "day = 2031-07-30", "is read as 2031-06-30 to 2031-06-30"),
        ('speaker = "Anna Roth"', 'speaker = "Jon Brandt"', "is said by Jon Brandt, and is read as"),
        ("silent = []", 'silent = ["02-post.txt"]', "is on two sides"),
        ('["02-post.txt", "Read more"]', '["02-post.txt", "No boat was hit"]', "is not set aside as furniture"),
        ('source = "01-herald.txt"', 'source = "03-nobody.txt"', "no such file"),
    ],
)
def test_what_is_not_so_is_told(tmp_path: Path, before: str, after: str, line: str) -> None:
    assert check_case(load_case(write_case(tmp_path))) == []
    text = (tmp_path / "case.toml").read_text(encoding="utf-8")
    assert before in text
    (tmp_path / "case.toml").write_text(text.replace(before, after), encoding="utf-8")
    assert any(line in told for told in check_case(load_case(tmp_path)))


def test_a_case_of_too_few_facts_or_an_unknown_key_is_refused(tmp_path: Path) -> None:
    write_case(tmp_path)
    with (tmp_path / "case.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[colour]]\nname = "blue"\n')
    with pytest.raises(ValueError, match="colour"):
        load_case(tmp_path)


def test_a_story_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nosuch"]) == 1
    assert capsys.readouterr().out == "nosuch: no such case\n"


def test_a_changed_file_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    shutil.copytree(CASES / "torrsey-ferry", folder / "torrsey-ferry")
    write_manifest(folder)
    assert compare_manifest(folder) == []
    name = next(iter(digest_files(folder)))
    (folder / name).write_text("changed", encoding="utf-8")
    (folder / "torrsey-ferry" / "new.txt").write_text("new", encoding="utf-8")
    assert compare_manifest(folder) == [f"{name}: changed", "torrsey-ferry/new.txt: not pinned"]


def write_case(folder: Path) -> Path:
    """A sound case of two articles."""
    (folder / "01-herald.txt").write_text(
        """Outlet: Varnholm Herald
Date: 2031-05-13

The council of Varnholm voted nine to six on Monday to end the night ferry, which costs €2.4 million a year.

“We cannot keep sailing on luck,” Mayor Anna Roth said. The last ferry leaves on June 30. The captain is to blame, she
told the council, because he came in too fast. Twelve boats were hit in the fog of March.
""",
        encoding="utf-8",
    )
    (folder / "02-post.txt").write_text(
        """Outlet: Sound Post
Date: 2031-05-13

Varnholm ends its night ferry after a crash in the fog, and the islanders are left without a boat after dark.

The town itself is to blame, a pilot said, since the harbour light had been dark for weeks. No boat was hit, he said.

Read more: 14 things to know about fog
""",
        encoding="utf-8",
    )
    facts = "".join(
        f'[[fact]]\ntext = "fact {number}"\ncarriers = [{{ source = "01-herald.txt", quote = "voted nine to six" }}]\n'
        for number in range(6)
    )
    (folder / "case.toml").write_text(
        f"""beat = "local"
day = 2031-05-12
{facts}
[[figure]]
at = ["01-herald.txt", "costs €2.4 million a year"]
printed = "€2.4 million"
value = "2400000"
unit = "EUR"
[[date]]
at = ["01-herald.txt", "leaves on June 30"]
printed = "June 30"
day = 2031-06-30
[[said]]
at = ["01-herald.txt", "We cannot keep sailing on luck"]
speaker = "Anna Roth"
[[question]]
question = "Who is to blame?"
silent = []
[[question.camps]]
sources = ["01-herald.txt"]
answer = "the captain"
carriers = [["01-herald.txt", "The captain is to blame"]]
[[question.camps]]
sources = ["02-post.txt"]
answer = "the town"
carriers = [["02-post.txt", "The town itself is to blame"]]
[[trap]]
kind = "furniture"
at = ["02-post.txt", "Read more"]
note = "a teaser"
""",
        encoding="utf-8",
    )
    return folder
