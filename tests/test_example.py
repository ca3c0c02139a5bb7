"""The shipped example is what its page says: facts about the texts alone."""

import re
from pathlib import Path

import pytest

STORY = Path(__file__).parent.parent / "examples" / "torrsey-ferry"
TEXTS = {path.name[:2]: path.read_text(encoding="utf-8") for path in sorted(STORY.glob("*.txt"))}
PLANTED = re.findall(r"^\| [^|]*\| (\d\d) \| `(.+)` \|$", STORY.with_suffix(".md").read_text(encoding="utf-8"), re.M)
OPENING = re.compile(r"\A(?:---\n.*?\n---\n|(?:[A-Za-z]+: [^\n]*\n)+)?\n*", re.S)
FURNITURE = "Related stories"


def article(number: str) -> str:
    """The text of one file without its header and its page furniture."""
    return OPENING.sub("", TEXTS[number]).split(FURNITURE)[0]


def test_four_outlets_of_250_to_600_words() -> None:
    assert list(TEXTS) == ["01", "02", "03", "04"]
    lengths = {number: len(article(number).split()) for number in TEXTS}
    assert all(250 <= length <= 600 for length in lengths.values()), lengths


def test_the_page_names_planted_words() -> None:
    assert {number for number, _ in PLANTED} == set(TEXTS)


@pytest.mark.parametrize(("number", "words"), PLANTED)
def test_planted_words_stand_once_in_their_file(number: str, words: str) -> None:
    assert TEXTS[number].count(words) == 1


@pytest.mark.parametrize("words", ["21 April", "2 March", "15 boats"])
def test_misleading_teasers_stand_in_the_furniture_alone(words: str) -> None:
    standing = [number for number in TEXTS if re.search(rf"\b{words}\b", article(number))]
    assert standing == []


def test_only_the_tabloid_is_silent_on_the_light() -> None:
    silent = [number for number in TEXTS if not re.search(r"\blight\b|feuer\b", article(number), re.I)]
    assert silent == ["02"]


@pytest.mark.parametrize(("number", "absent"), [("01", '"'), ("02", "“"), ("03", '"'), ("04", "”")])
def test_each_outlet_keeps_to_its_marks(number: str, absent: str) -> None:
    assert absent not in article(number)
