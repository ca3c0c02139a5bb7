"""Who spoke a quotation: how a text names the speaker, how a source does, and words printed without marks."""

from hashlib import sha256

import pytest

from drafter.brief import Outlet, Source, Statement
from drafter.checks.checking import check_statement
from drafter.checks.quotes.check import check_quotes, grade_quote
from drafter.menus import Menu, split_source
from drafter.sources.furniture import locate_furniture

MISATTRIBUTED = ["quote_misattributed"]


def split(text: str, id_: str = "A", outlet: str = "Brack Courier", author: str | None = None) -> Menu:
    digest = sha256(text.encode()).hexdigest()
    aside = locate_furniture(text, None).set_aside
    named = Outlet(name=outlet)
    return split_source(
        Source(id=id_, outlet=named, author=author, text=text, sha256=digest, language="en", set_aside=aside)
    )


def codes(text: str, *menus: Menu) -> list[str]:
    return [finding.code for finding in check_quotes(Statement(text=text), menus, ())]


VOTE = split(
    """Councillor Edda Marsh, a Liberal, called the levy “a tax on honest work.” Her brother, the former pilot Nils
Marsh, told the Courier that captains should be “free to choose their berth.”

Rolf Stenner of the Pier Institute praised the levy. It is needed “wherever the sea eats the quay,” he said.

Reeve Ada Quill wrote: “The quay was sinking and all of us knew it.”
""".replace("\nMarsh", " Marsh")
)
BELL = split("“We lose our berths for a promise,” said Nora Feld, who leads the yacht club.", "B", "Brack Bell")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The levy sets Edda Marsh against her brother, who said captains should be “free to choose their berth.”", []),
        ("The levy was denounced by Marsh as “a tax on honest work.”", []),
        ("The levy was denounced by Quill as “a tax on honest work.”", MISATTRIBUTED),
        ("Denounced by Quill as “a tax on honest work,” the levy passed.", MISATTRIBUTED),
        ("It was called “a tax on honest work” by Edda Marsh.", []),
        ("It was called “a tax on honest work” by Ada Quill.", MISATTRIBUTED),
        ("Ada Quill derided the levy as “a tax on honest work.”", MISATTRIBUTED),
        ("Edda Marsh of the Liberals greeted it as a levy for places “wherever the sea eats the quay.”", MISATTRIBUTED),
        ("When Marsh asked why, Ada Quill snapped back, “The quay was sinking.”", []),
        ("When Quill asked why, Edda Marsh snapped back, “The quay was sinking.”", MISATTRIBUTED),
        ("The Courier carries the reeve’s warning; the Bell quotes Nora Feld as saying “we lose our berths.”", []),
        ("The Courier carries the reeve’s warning; the Bell quotes Ada Quill as saying “we lose our berths.”", None),
        ("Nora Feld, quoted by the Brack Bell, said “we lose our berths for a promise.”", []),
        ("The Brack Courier has “we lose our berths for a promise.”", []),
        ("The Bell reports that Edda Marsh spoke of “a tax on honest work.”", []),
        ("Stenner was cheered, with Edda Marsh saying “the quay was sinking.”", MISATTRIBUTED),
    ],
)
def test_who_a_text_says_spoke(text: str, expected: list[str] | None) -> None:
    assert codes(text, VOTE, BELL) == (MISATTRIBUTED if expected is None else expected)


@pytest.mark.parametrize(
    ("told", "speaker", "is_theirs"),
    [
        # A pronoun whose sentence names another is read leniently, one right behind its subject is not.
        ("Edda Marsh and Rolf Stenner met Jon Reuss. Of Reuss, she laughed. “We pay twice,” she said.", "Marsh", True),
        ("Rolf Stenner came. Edda Marsh spoke last. “We pay twice,” she said.", "Rolf Stenner", False),
        ("Edda Marsh jeered at Jon Reuss, whom she called a fool. As for Reuss, she waved. “We pay twice,” she said.",
         "Edda Marsh", True),
        # A description in capitals is no name.
        ("Edda Marsh came late. “We pay twice,” said the Brack Liberal.", "Edda Marsh", True),
        ("House Liberals fought it, with party whip Rolf Stenner saying “we pay twice.”", "Rolf Stenner", True),
        ("House Liberals fought it, with party whip Rolf Stenner saying “we pay twice.”", "Edda Marsh", False),
        # Where somebody sits is no part of the name.
        ("Rep. Rolf Stenner (L-Brack), chair of the pier board, told Radio Nine: “We pay twice.”", "Stenner", True),
        ("Stenner, L-Brack, called it a trick: “We pay twice.” Rolf Stenner left.", "Rolf Stenner", True),
        ("Ten minutes later, Rolf Stenner, an aide, wrote back, saying, “We pay twice.”", "Rolf Stenner", True),
        ("The reeve, Ada Quill, over the weekend had said: “We pay twice.”", "Ada Quill", True),
        # Outlets carry what others say.
        ("Edda Marsh’s remark that “we pay twice on every berth” drew laughter, Brack News reported.", "Marsh", True),
        # The last paragraph of a quotation names who spoke all of it.
        ("“It is done,” said Ada Quill.\n\n“We pay twice.\n\n“Nobody asks,” said Edda Marsh.", "Edda Marsh", True),
    ],
)  # fmt: skip
def test_who_a_source_lets_speak(told: str, speaker: str, is_theirs: bool) -> None:
    menu = split(
        f"Edda Marsh, Rolf Stenner, Jon Reuss and Ada Quill sat in the hall.\n\nIt rained.\n\n{told}\n\nIt ended."
    )
    grade = grade_quote("we pay twice", speaker, (menu,))
    assert (grade.status != "misattributed") is is_theirs
    assert grade.status != "absent"


POSTS = split(
    """The levy passed on Tuesday after a debate of four hours in the town hall.

The levy is the best thing to happen to our bay in sixty years. — Jonas Reed (@jonasreed) March 3, 2031

Edda Marsh, who leads the opposition in the council, left the hall before the vote.

The reeve, Ada Quill, issued a statement:

I have read the levy with care and I find nothing in it that spares the islanders.

We will ask the court to look at each clause.

The hall was cold and the heating had failed in the morning, a clerk said.
"""
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jonas Reed wrote that the levy is “the best thing to happen to our bay in sixty years.”", []),
        ("Edda Marsh wrote that the levy is “the best thing to happen to our bay in sixty years.”", MISATTRIBUTED),
        ("Jonas Reed wrote that the levy is “the worst thing to happen to our bay in sixty years.”", ["quote_altered"]),
        ("In a statement Ada Quill said she found “nothing in it that spares the islanders.”", []),
        ("“We will ask the court to look at each clause,” Quill said.", []),
        ("Ada Quill said the court would “look at no clause of the levy.”", ["quote_altered"]),
        ("Quill said that “the hall was cold and the heating had failed.”", ["quote_not_spoken"]),
    ],
)
def test_posts_and_statements_printed_without_marks_are_quoted(text: str, expected: list[str]) -> None:
    assert codes(text, POSTS) == expected


def test_a_letter_ends_where_the_article_goes_on() -> None:
    letter = "Dear councillors,\n\nWe write to you with great regret.\n\nThe council met in the old customs house."
    menu = split(f"The yacht club sent this letter to the council on Monday:\n\n{letter}")
    assert grade_quote("with great regret", None, (menu,)).status == "exact"
    assert grade_quote("met in the old customs house", None, (menu,)).status == "not_spoken"


def test_a_quoted_post_is_no_furniture_and_anything_else_of_it_is() -> None:
    start = POSTS.text.index("The levy is the best")
    citation = POSTS.cite(POSTS.sentences[0].span)
    post = citation.model_copy(update={"start": start, "end": start + 22, "quote": POSTS.text[start : start + 22]})
    quoted = "Jonas Reed praised it: “The levy is the best thing to happen to our bay in sixty years.”"
    located = check_statement(Statement(text=quoted, citations=(citation,)), {"A": POSTS})
    assert [finding.code for finding in located.findings if finding.severity == "error"] == []
    told = check_statement(Statement(text="The levy is the best thing.", citations=(post,)), {"A": POSTS})
    assert "furniture_cited" in [finding.code for finding in told.findings]


def test_an_articles_words_may_be_credited_to_its_author() -> None:
    menu = split("The council should hang its head. It was warned in May.", author="Edda Marsh")
    assert codes("Edda Marsh wrote in the Courier that “the council should hang its head.”", menu) == []
    assert codes("Ada Quill wrote that “the council should hang its head.”", menu) == ["quote_not_spoken"]


def test_what_is_accepted_of_a_doubtful_speaker_is_not_thereby_supported() -> None:
    menu = split(
        "Edda Marsh and Rolf Stenner met Jon Reuss. Of Reuss, she laughed. “We pay twice,” she said. It ended."
    )
    text = "“We pay twice,” Rolf Stenner said."
    checked = check_statement(Statement(text=text, citations=(menu.cite(menu.sentences[2].span),)), {"A": menu})
    assert checked.verdict != "supported"


@pytest.mark.parametrize(("speaker", "status"), [("ルンド市長", "exact"), ("ハルム議員", "misattributed")])
def test_a_surname_alone_stands_for_a_full_name_in_japanese(speaker: str, status: str) -> None:
    text = "エッダ・ルンド市長は「岸壁は沈んでいた」と述べた。オラフ・ハルム議員は席を立った。"
    digest = sha256(text.encode()).hexdigest()
    menu = split_source(Source(id="A", outlet=Outlet(name="A"), text=text, sha256=digest, language="ja"))
    assert grade_quote("岸壁は沈んでいた", speaker, (menu,)).status == status
