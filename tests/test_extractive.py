"""The extractive writer: everything verbatim, nothing twice, and the same again on every run."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.brief import Outlet, Source, Statement
from drafter.menus import Menu, index_menus, split_source
from drafter.proposal import Proposal, ProposedStatement, Task, Writer
from drafter.writers.extractive import ExtractiveWriter

TASK = Task(language="en")

GAZETTE = """\
Varnholm council votes to close the Tallis Line

The Varnholm council voted on Monday to close the Tallis Line ferry after 14 boats were damaged in a collision at the \
fishing quay. Mayor Ines Okafor said the town could no longer pay 3.2 million crowns a year for the crossing.

“We cannot keep a line that the insurers have given up on, and nobody should pretend otherwise,” Okafor told the \
council. However, the opposition wants a second vote.

The closure means that the 900 people of Tallis lose their only car ferry for the first time since 1931. A public \
hearing is scheduled for 20 April in the town hall.

The ferry operator Norrgate carried 212,000 passengers across the sound last year. He said the figures were sad.
"""
COURIER = """\
The Varnholm council voted 9-6 on Monday to close the Tallis Line ferry, which costs the town 3.2 million crowns a year.

The vote leaves the 900 people of Tallis without a car ferry and threatens the island's only school, teachers warned.

“The council has sunk this island to save the price of a roundabout,” said Piet Sandover, the head of the Tallis \
fishing cooperative. Norrgate will ask the court in Marrick to suspend the decision by 10 April.

The ferry Tallis damaged 14 boats at the fishing quay in fog. Investigators are expected to publish their findings \
on 30 April.
"""
TIMES = """\
Norrgate faces the end of its Tallis Line contract after the Varnholm council voted on Monday to close the ferry.

Shares in the operator fell by 12 percent on Tuesday as investors weighed the loss of 3.2 million crowns a year. \
Three other towns are waiting for the findings of the investigators before deciding on their contracts.

“Lenders will price this in, because a contract that can be closed after one foggy night is worth less,” said Priya \
Lomax, an analyst at Castell Bank.

The council plans to replace the ferry with a water taxi from July.
"""


def menu_of(id_: str, text: str, **fields: str | None) -> Menu:
    return split_source(
        Source(
            id=id_,
            outlet=Outlet(name=f"Outlet {id_}"),
            published="2026-03-24",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            text=text,
            **{"language": "en", **fields},
        )
    )


MENUS = (menu_of("A", GAZETTE), menu_of("B", COURIER), menu_of("C", TIMES))


def compose(menus: tuple[Menu, ...], task: Task = TASK) -> Proposal:
    writer = ExtractiveWriter(task)
    return writer.compose(menus, tuple(writer.read(menu) for menu in menus))


def statements_of(proposal: Proposal) -> Iterator[ProposedStatement]:
    yield from (proposal.headline, proposal.dek, *proposal.summary, *proposal.why_it_matters, *proposal.watch)
    yield from (camp.answer for question in proposal.questions for camp in question.camps)
    yield from (number.statement for number in proposal.numbers if number.statement)
    yield from (take.framing for take in proposal.takes if take.framing)
    yield from (version.statement for dispute in proposal.disputes for version in dispute.versions)


@pytest.fixture(scope="module")
def proposal() -> Proposal:
    return compose(MENUS)


def test_it_is_a_writer() -> None:
    writer: Writer = ExtractiveWriter(TASK)
    assert writer.name == "extractive"


def test_every_statement_stands_in_the_sentence_it_cites(proposal: Proposal) -> None:
    sentences = {sentence.id: sentence.text for menu in MENUS for sentence in menu.sentences}
    told = list(statements_of(proposal))
    assert len(told) > 15
    for statement in told:
        assert statement.text in sentences[statement.sentences[0]]


def test_every_section_that_the_sources_feed_is_filled(proposal: Proposal) -> None:
    assert proposal.headline.text
    assert proposal.dek.text
    assert len(proposal.summary) >= 3
    assert len(proposal.numbers) >= 3
    assert len(proposal.watch) >= 2
    assert proposal.why_it_matters
    assert proposal.questions
    assert proposal.entities


def test_no_sentence_is_told_twice(proposal: Proposal) -> None:
    told = [*proposal.summary, *proposal.why_it_matters, *proposal.watch, proposal.dek]
    assert len({statement.sentences for statement in told}) == len(told)
    assert len({number.figure for number in proposal.numbers}) == len(proposal.numbers)


def test_the_summary_has_several_outlets_and_opens_nowhere_in_the_middle(proposal: Proposal) -> None:
    assert len({statement.sentences[0][0] for statement in proposal.summary}) >= 2
    openings = [statement.text.split()[0].strip(",") for statement in proposal.summary]
    assert not {"He", "However", "They", "This"} & set(openings)


def test_what_to_watch_lies_ahead(proposal: Proposal) -> None:
    told = " ".join(statement.text for statement in proposal.watch)
    assert "30 April" in told
    assert "10 April" in told


def test_what_has_happened_is_nothing_to_watch() -> None:
    preview = menu_of(
        "D",
        "The Varnholm council will vote on the Tallis Line ferry on Monday, a spokesman said on Friday.\n\n"
        "The councillors are expected to debate for hours. The town hall opens its gallery for the debate.",
    )
    early = preview.source.model_copy(update={"published": "2026-03-20"})
    proposal = compose((*MENUS, split_source(early)))
    assert not [statement for statement in proposal.watch if statement.sentences[0].startswith("D")]


def test_every_source_has_a_take_and_quotations_differ(proposal: Proposal) -> None:
    assert [take.source for take in proposal.takes] == ["A", "B", "C"]
    quotations = [take.quotation for take in proposal.takes]
    assert all(quotations)
    assert len(set(quotations)) == 3


def test_a_copy_adds_nothing_and_has_no_voice() -> None:
    copy = menu_of("D", COURIER, origin="B")
    with_copy, without = compose((*MENUS, copy)), compose(MENUS)
    assert with_copy.takes[-1].framing is None
    assert with_copy.takes[-1].quotation is None
    assert with_copy.summary == without.summary
    assert with_copy.numbers == without.numbers


def test_a_source_that_must_not_be_quoted_gives_no_quotation() -> None:
    proposal = compose((MENUS[0], menu_of("B", COURIER, use="do-not-quote")))
    assert proposal.takes[1].quotation is None
    assert proposal.takes[1].framing is not None


def test_a_source_in_another_language_comes_in_through_its_take() -> None:
    german = menu_of(
        "D",
        "Der Rat von Varnholm hat am Montag beschlossen, die Fähre nach Tallis einzustellen.\n\n"
        "„Wir haben aus dem Radio erfahren, dass man uns die Fähre nimmt“, sagte Bürgermeisterin Frauke Tiedemann.",
        language="de",
    )
    proposal = compose((*MENUS, german))
    assert proposal.takes[-1].framing is not None
    assert proposal.takes[-1].quotation == "Dq1"
    assert not any(id_.startswith("D") for statement in proposal.summary for id_ in statement.sentences)


def test_a_single_short_source_gives_a_brief() -> None:
    proposal = compose((MENUS[1],))
    assert proposal.headline.text
    assert proposal.summary
    assert proposal.questions == ()


def test_a_reading_points_into_its_own_source() -> None:
    for menu in MENUS:
        reading = ExtractiveWriter(TASK).read(menu)
        ids = [id_ for point in reading.key_points for id_ in point.sentences]
        assert ids
        assert {*ids, *reading.forward, *(figure.figure for figure in reading.figures)} <= set(menu.by_id)


def test_judging_knows_only_verbatim() -> None:
    writer, menus = ExtractiveWriter(TASK), index_menus(MENUS)
    sentence = MENUS[1].sentences[0]
    cited = (MENUS[1].cite(sentence.span),)
    verbatim = Statement(text=sentence.text, citations=cited)
    assert writer.judge(verbatim, menus).verdict == "supported"
    reworded = Statement(text="Councillors ended the line.", citations=cited)
    assert writer.judge(reworded, menus).verdict == "unchecked"
    assert writer.judge(reworded, menus).reason
    assert writer.repair(reworded, menus) is None


def test_the_proposal_does_not_depend_on_the_hash_seed() -> None:
    program = "from tests.test_extractive import MENUS, compose; print(compose(MENUS).model_dump_json())"
    root = Path(__file__).resolve().parent.parent
    runs = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            cwd=root,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""
