"""`draft check`: what counts as a statement in an edited text, where it stands, and what rules settle."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Outlet, Source
from drafter.checks.texts.splitting import EditedStatement, split_edited
from drafter.edited import check_edited
from drafter.menus import Menu, split_source
from tests.desk import EXAMPLE_SOURCES, Desk

OUTLETS = ("The Varnholm Courier", "Daily Bell")


def texts_of(text: str) -> list[str]:
    return [statement.text for statement in split_edited(text, OUTLETS)]


@pytest.mark.parametrize(
    "text",
    [
        "The quay is shut. (The Varnholm Courier)\nMayor Ines Okafor left on Monday (2 of 3 outlets: Daily Bell)",
        "# Quay shut\n\n- The quay is shut. ([The Varnholm Courier](https://courier.example/quay))\n"
        "- [check: unchecked — no rule settles it] Mayor Ines Okafor left on Monday ([Daily Bell](https://bell.example))",
        "<h2>Quay shut</h2><p><strong>Who pays?</strong></p><p>The quay is shut. (The Varnholm Courier)</p>"
        "<ul><li>Mayor Ines Okafor left on Monday (Daily Bell)</li></ul>"
        "<h3>Entities</h3><ul><li>People: Ines</li></ul>",
        "Quay shut\n=========\n\n- The quay is\n  shut. (The\n  Varnholm Courier)\n"
        "- Mayor Ines Okafor\n  left on Monday\n\nSources\n-------\n\n- The Varnholm Courier\n",
    ],
    ids=["plain", "markdown", "html", "wrapped"],
)
def test_credits_marks_headings_and_lists_are_no_statements(text: str) -> None:
    assert texts_of(text) == ["The quay is shut.", "Mayor Ines Okafor left on Monday"]


def test_a_byline_is_taken_off_a_take_and_stays_within_a_sentence() -> None:
    assert texts_of("- **Daily Bell** (Varnholm, en) — The quay is shut.\n  > “Never again” — Ines Okafor\n") == [
        "The quay is shut.",
        "“Never again” — Ines Okafor",
    ]
    assert texts_of("The editor (Daily Bell) said the quay is shut.") == [
        "The editor (Daily Bell) said the quay is shut."
    ]


def test_escaped_marks_stay_and_emphasis_goes() -> None:
    assert texts_of("- The file is quay\\_2\\_b, *very* plain, **at** 2 \\* 3.") == [
        "The file is quay_2_b, very plain, at 2 * 3."
    ]


def test_in_plain_text_every_line_counts() -> None:
    assert texts_of("The quay is shut\nThe ferry sails at nine\nNobody knows why") == [
        "The quay is shut",
        "The ferry sails at nine",
        "Nobody knows why",
    ]


@given(
    st.text(alphabet="Aab.\n\r\t \"“”(){}<>&;*_[]#->=:'é한1|~`\\^!\0", max_size=120),
    st.sampled_from(["md", "text", "html"]),
)
def test_places_lie_in_the_text_in_order(text: str, form: str) -> None:
    last = 0
    for statement in split_edited(text, OUTLETS, form):  # type: ignore[arg-type]
        assert last <= statement.at.start < statement.at.end <= len(text)
        last = statement.at.start
        if form == "text":
            assert "".join(statement.text.split()) in "".join(statement.at.slice(text).split())


@pytest.mark.parametrize("lead", ["What happens next:", "Key dates:", "Die Folgen:", "**What happens next:**"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_few_words_before_a_list_are_a_heading(lead: str, gap: str) -> None:
    assert texts_of(f"# Quay\n\nThe quay is shut.\n\n{lead}{gap}- The board meets.\n") == [
        "The quay is shut.",
        "The board meets.",
    ]
    html = f"<p>The quay is shut.</p><p>{lead.strip('*')}</p>{gap}<ul><li>The board meets.</li></ul>"
    assert texts_of(html) == ["The quay is shut.", "The board meets."]


@pytest.mark.parametrize(
    "line", ["The mayor resigned:", "Four people died:", "The quay is shut:", "Deaths rose to 14:", "Key dates."]
)
def test_a_line_before_a_list_that_tells_something_is_a_statement(line: str) -> None:
    assert texts_of(f"# Quay\n\n{line}\n\n- The board meets.\n") == [line, "The board meets."]
    assert texts_of(f"<p>{line}</p><ul><li>The board meets.</li></ul>") == [line, "The board meets."]


def test_words_with_a_colon_count_where_no_list_follows_and_in_an_item() -> None:
    assert texts_of("# Quay\n\nKey dates:\n\nThe board meets.\n") == ["Key dates:", "The board meets."]
    assert texts_of("# Quay\n\n- Key dates:\n- The board meets.\n") == ["Key dates:", "The board meets."]
    assert texts_of("Key dates:\nThe board meets.\n") == ["Key dates:", "The board meets."]


def test_a_bold_line_is_a_heading_and_a_bold_sentence_is_none() -> None:
    assert texts_of("**Who pays**\n\n**The quay is shut.**\n") == ["The quay is shut."]


MARKUP = {
    "footnotes": ("The pier cost €3 million[^1]. **It** leaks.\n\n[^1]: The council said so.", 3),
    "comment": ("The pier cost €3 million. <!-- or 4? -->\n\n<!-- ask Ines -->\n\n**It** leaks.", 2),
    "struck": ("The pier cost ~~about~~ €3 million. **It** leaks.", 2),
    "code": ("The pier cost €3 million.\n\n```\nnot a word of it\n```\n\n**It** leaks.", 2),
    "link": ("The pier cost [€3 million](https://x.example/a_(b)). **It** leaks.", 2),
    "reference": ("The pier cost [€3 million][1]. **It** leaks.\n\n[1]: https://x.example/pier", 2),
    "image": ("![](https://x.example/a.png) The pier cost €3 million. **It** leaks.", 2),
    "html inside": ("The pier cost <b>€3</b> million. **It** leaks.\n\n<p>Ferries call.</p>", 3),
    "indented": ("    The pier cost €3 million.\n\n**It** leaks.", 2),
    "quoted": ("> The pier cost €3\n> million.\n\n- **It** leaks.", 2),
    "hidden": ("<nav>Home</nav><p>The pier cost €3 million<del> or 4</del>.</p><p hidden>Old</p><p>It leaks.</p>", 2),
    "template": ("<p>The pier cost €3 million.</p><template><p>Old</p></template><p>It leaks.</p>", 2),
}


@pytest.mark.parametrize(("text", "count"), MARKUP.values(), ids=MARKUP)
def test_markup_is_no_part_of_a_statement(text: str, count: int) -> None:
    statements = split_edited(text)
    assert [statement.text for statement in statements][:2] == ["The pier cost €3 million.", "It leaks."]
    assert len(statements) == count
    shown = statements[0].at.slice(text)
    assert shown.startswith("The pier cost")
    assert shown.endswith(".")


def test_a_row_of_a_table_is_one_statement_and_its_head_is_none() -> None:
    text = "| item | cost |\n|---|---|\n| Pier | €3 million |\n| Fence | €40,000 |\n"
    statements = split_edited(text)
    assert [statement.text for statement in statements] == ["Pier – €3 million", "Fence – €40,000"]
    assert statements[1].at.slice(text) == "Fence | €40,000"


def test_a_statement_knows_its_place() -> None:
    text = "The quay is shut.\r\n\r\nMayor Okafor left."
    assert split_edited(text) == (
        EditedStatement("The quay is shut.", (0, 17)),  # type: ignore[arg-type]
        EditedStatement("Mayor Okafor left.", (21, 39)),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_brief_that_nobody_edited_is_supported_line_by_line(form: str, desk: Desk) -> None:
    desk.run(*EXAMPLE_SOURCES, "--format", form, "-o", "brief")
    outcome = desk.run("check", "brief", *EXAMPLE_SOURCES, "--format", "json")
    assert outcome.code == 0
    assert outcome.json["check"]["supported"] == outcome.json["check"]["statements"]


def test_a_quotation_with_its_speaker_is_supported_and_with_another_is_not(desk: Desk) -> None:
    brief = json.loads(desk.run(*EXAMPLE_SOURCES, "--format", "json").out)
    quote = next(take["pull_quote"] for take in brief["takes"] if take["pull_quote"] and take["pull_quote"]["speaker"])
    words, speaker = quote["citation"]["quote"], quote["speaker"]
    lines = [f"“{words}” — {speaker}", f"{speaker} said: “{words}”", f"{speaker} admitted: “{words}”"]
    lines += [f"Ines Okafor said: “{words}”", f"“{words}” — Ines Okafor"]
    Path("edited.txt").write_text("\n\n".join(lines), encoding="utf-8")
    outcome = desk.run("check", "edited.txt", *EXAMPLE_SOURCES, "--format", "json")
    verdicts = [statement["verdict"] for statement in outcome.json["statements"]]
    assert verdicts == ["supported", "supported", "unchecked", "unsupported", "unsupported"]


def test_a_brief_as_json_keeps_what_it_cites_and_is_told_of_better_evidence(desk: Desk) -> None:
    brief = json.loads(desk.run(*EXAMPLE_SOURCES, "--format", "json").out)
    first, last = brief["summary"][0], brief["sources"][0]
    other = next(s for s in brief["watch"] if s["citations"][0]["source"] != first["citations"][0]["source"])
    brief["summary"][0] = {**first, "citations": other["citations"]}
    Path("brief.json").write_text(json.dumps(brief), encoding="utf-8")
    report = desk.run("check", "brief.json", *EXAMPLE_SOURCES, "--format", "json").json
    moved = next(s for s in report["statements"] if s["text"] == first["text"] and s["citations"] == other["citations"])
    better = next(finding for finding in moved["findings"] if finding["code"] == "better_evidence")
    texts = {source["id"]: source["text"] for source in report["sources"]}
    assert better["at"] == [0, len(first["text"])]
    cited = better["evidence"][0]
    assert cited["quote"] == texts[cited["source"]][cited["start"] : cited["end"]]
    assert last["sha256"] == report["sources"][0]["sha256"]


def test_citations_of_a_text_that_is_not_among_the_sources_are_looked_up_anew(desk: Desk) -> None:
    brief = json.loads(desk.run(*EXAMPLE_SOURCES, "--format", "json").out)
    for source in brief["sources"]:
        source["sha256"] = "0" * 64
    Path("brief.json").write_text(json.dumps(brief), encoding="utf-8")
    report = desk.run("check", "brief.json", *EXAMPLE_SOURCES, "--format", "json").json
    assert report["check"]["supported"] == report["check"]["statements"]


@pytest.mark.parametrize("text", ["", "  \n", "# Only a heading\n", "{}", '{"headline": 3}', '{"headline": '])
def test_a_text_without_a_statement_is_one_line(text: str, desk: Desk) -> None:
    outcome = desk.run("check", desk.write("edited.md", text), *EXAMPLE_SOURCES, "--quiet")
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) == 1
    assert "edited.md" in outcome.err


def _reason(text: str, source: str = "Mayor Ines Okafor shut the quay of Varnholm on Monday.") -> str:
    menu = split_source(
        Source(id="A", outlet=Outlet(name="The Sound Courier"), sha256="0" * 64, language="en", text=source)
    )
    (checked,) = check_edited(split_edited(text, ["The Sound Courier"]), [menu])
    assert checked.verdict == "unchecked", checked
    return checked.reason


def test_an_unchecked_statement_says_which_words_the_evidence_does_not_have() -> None:
    assert _reason("Mayor Ines Okafor barred every boat from the quay.").endswith("not have “barred”, “boat”")


def test_outlets_and_grammar_are_no_words_that_the_evidence_lacks() -> None:
    assert "“" not in _reason("The Sound Courier reports that the quay of Varnholm became shut, almost, on Monday.")


def test_where_the_evidence_has_all_words_the_reason_says_so() -> None:
    assert _reason("The quay of Varnholm was shut on Monday.") == (
        "no rule settles it: its words are in the evidence, read whether they say the same there"
    )


def test_a_quotation_that_goes_on_behind_its_attribution_is_one_statement() -> None:
    text = "“It is late,” said Mara Venn. “We go home. The boats are in.” The quay was empty."
    assert [one.text for one in split_edited(text)] == [
        "“It is late,” said Mara Venn. “We go home. The boats are in.”",
        "The quay was empty.",
    ]
    # Two people's words are two statements.
    assert len(split_edited("“It is late,” said Mara Venn. “We go home,” said Jon Reuss.")) == 2


def test_a_paragraph_that_is_all_link_is_no_statement() -> None:
    linked = '<p>The quay was empty.</p><p><a href="https://varnholm.example/quay">Read more about the quay</a></p>'
    assert [one.text for one in split_edited(linked)] == ["The quay was empty."]
    part = '<p>The <a href="https://varnholm.example">quay</a> was empty.</p>'
    assert [one.text for one in split_edited(part)] == ["The quay was empty."]


def outlet(id_: str, name: str, text: str, language: str = "en") -> Menu:
    source = Source(id=id_, outlet=Outlet(name=name), sha256=name, text=text, language=language, published="2026-03-24")
    return split_source(source)


RIVALS = [
    outlet(
        "A",
        "Brennavik Post",
        "The lockmaster of Brennavik, Sven Aldal, will strike the bell at 11 a.m. on the quay. The band plays.",
    ),
    outlet(
        "B",
        "Sound Radio",
        "The lockmaster Sven Aldal struck the bell of Brennavik in the afternoon. A second bell hangs there. "
        "The lockmaster Sven Aldal told Brennavik of the bell.",
    ),
]


def test_what_is_credited_to_an_outlet_is_looked_for_there() -> None:
    text = "Brennavik Post, out before the feast, put the stroke at 11 a.m., while Sound Radio put it in the afternoon."
    (checked,) = check_edited(split_edited(text), RIVALS)
    assert not any(finding.severity == "error" for finding in checked.findings)
    assert {citation.source for citation in checked.citations} == {"A", "B"}


def test_evidence_in_two_languages_is_no_evidence_in_another_language() -> None:
    menus = [
        *RIVALS,
        outlet("C", "Sundbote", "Der Schleusenwart Sven Aldal läutet in Brennavik die Glocke um elf.", "de"),
    ]
    (checked,) = check_edited(split_edited("Sven Aldal struck Brennavik bells loudly."), menus)
    assert "another language" not in checked.reason
    assert "loudly" in checked.reason
    (foreign,) = check_edited(
        split_edited("Sven Aldal pulled the ropes of the bell and was heard at the quay."), [menus[-1]]
    )
    assert "another language" in foreign.reason


def test_a_sentence_in_brackets_is_a_statement_and_a_credit_is_none() -> None:
    text = "The quay is shut. (Ten people were hurt there.) (Daily Bell) Boats lie idle."
    assert texts_of(text) == ["The quay is shut.", "(Ten people were hurt there.)", "Boats lie idle."]
