"""The report of `draft check`: what a person reads in a file or pipe, and what a terminal shows."""

import pytest

from drafter.brief import Citation, Finding, Outlet, Source, Span, Statement, count_verdicts
from drafter.console import paint_report
from drafter.menus import Menu, split_source
from drafter.render.report import compose_report, render_plain

TEXT = "The ministers met in Varnholm on Friday. Nine boats were hit by the ferry, Mayor Ines Okafor said."
SOURCE = Source(id="A", outlet=Outlet(name="Harbour Post"), sha256="0", text=TEXT, language="en")
MENU: Menu = split_source(SOURCE)


def cite(words: str) -> Citation:
    start = TEXT.index(words)
    return MENU.cite(Span(start, start + len(words)))


def shown(*statements: Statement, menu: Menu = MENU) -> str:
    return render_plain(compose_report(statements, [menu], count_verdicts(statements)))


def failed(text: str, word: str, **changes: object) -> Statement:
    place = text.index(word)
    finding = Finding(
        code="name_swapped",
        severity="error",
        message=f"“{word}” stands where the source has “Varnholm”",
        at=(place, place + len(word)),
        evidence=(cite("Varnholm"),),
    ).model_copy(update=changes)
    return Statement(
        text=text,
        citations=(cite("The ministers met in Varnholm on Friday."),),
        verdict="contradicted",
        findings=(finding,),
    )


def test_both_sides_are_shown_with_the_words_that_decide_marked() -> None:
    report = shown(failed("The ministers met in Torrsey.", "Torrsey"))
    assert report == (
        "1. [CONTRADICTED] The ministers met in **Torrsey**.\n"
        "    error name_swapped: “Torrsey” stands where the source has “Varnholm”\n"
        "    Harbour Post: The ministers met in **Varnholm** on Friday.\n"
        "\n"
        "1 statement: 0 supported, 0 partly supported, 0 unsupported, 1 contradicted, 0 unchecked.\n"
        "To be mended: 1\n"
    )


def test_a_diff_is_shown_word_by_word() -> None:
    report = shown(failed("“Nine boats were sunk”", "sunk", diff="Nine boats were [-hit-] {+sunk+}"))
    assert "    diff: Nine boats were [-hit-] {+sunk+}\n" in report


def test_an_unchecked_statement_shows_its_evidence_and_is_counted_for_reading() -> None:
    statement = Statement(
        text="The mayor counted nine boats.", citations=(cite("Nine boats"),), reason="no rule settles it"
    )
    report = shown(statement)
    assert "    no rule settles it\n    Harbour Post: Nine boats were hit by the ferry" in report
    assert report.endswith("To be read against the evidence: 1\n")


def test_what_is_supported_but_warned_of_is_to_be_read() -> None:
    warning = Finding(code="disputed", severity="warning", message="the outlets differ", evidence=(cite("Nine"),))
    statement = Statement(
        text="Nine boats were hit.", citations=(cite("Nine"),), verdict="supported", findings=(warning,)
    )
    assert shown(statement).endswith("To be read against the evidence: 1\n")
    assert "To be" not in shown(statement.model_copy(update={"findings": ()}))


def test_a_sentence_is_shown_once_however_many_findings_cite_it() -> None:
    statement = failed("The ministers met in Torrsey.", "Torrsey")
    twice = statement.model_copy(update={"findings": (*statement.findings, *statement.findings)})
    assert shown(twice).count("The ministers met in **Varnholm**") == 1


def test_a_long_sentence_is_cut_around_the_words_that_decide() -> None:
    text = "The ferry, " + "which had been repaired again and again, " * 12 + "ran aground off Varnholm."
    menu = split_source(SOURCE.model_copy(update={"text": text}))
    start = text.index("Varnholm")
    finding = Finding(
        code="name_swapped", severity="error", message="no", evidence=(menu.cite(Span(start, start + 8)),)
    )
    report = shown(Statement(text="It ran aground.", verdict="contradicted", findings=(finding,)), menu=menu)
    line = next(line for line in report.splitlines() if "Harbour Post" in line)
    assert "**Varnholm**" in line
    assert line.count("… ") == 1
    assert len(line) < 380


@pytest.mark.parametrize("text", ["evil \x1b[31mred\x07 line\nbreak", "\u202ereversed"])
def test_no_character_that_acts_reaches_the_report(text: str) -> None:
    report = shown(Statement(text=text, citations=(cite("Nine boats"),)))
    assert not {"\x1b", "\x07", "\u202e"} & set(report)
    assert len(report.splitlines()) == 5


def test_of_what_is_supported_one_sentence_is_shown() -> None:
    cited = (cite("The ministers met in Varnholm on Friday."), cite("Nine boats"))
    report = shown(Statement(text="The ministers met in Varnholm on Friday.", citations=cited, verdict="supported"))
    assert report.count("Harbour Post: ") == 1


@pytest.mark.parametrize(("text", "count"), [("The ministers met in Varnholm.", 1), ("The ministers hit boats.", 2)])
def test_of_what_is_unchecked_a_second_sentence_is_shown_only_for_its_own_words(text: str, count: int) -> None:
    cited = (cite("The ministers met in Varnholm on Friday."), cite("Nine boats were hit by the ferry"))
    report = shown(Statement(text=text, citations=cited, reason="no rule settles it"))
    assert report.count("Harbour Post: ") == count


def test_a_sentence_that_the_message_quotes_whole_is_not_printed_twice() -> None:
    sentence = "The ministers met in Varnholm on Friday."
    report = shown(failed("The ministers met in Torrsey.", "Torrsey", message=f"it does have it: “{sentence}”"))
    assert report.count(sentence) == 1


def test_on_a_terminal_a_long_statement_goes_on_under_its_own_text(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("FORCE_COLOR", "1"), ("COLUMNS", "40"), ("TERM", "xterm")):
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    statement = Statement(text="The mayor counted nine boats " * 4, citations=(cite("Nine boats"),))
    painted = paint_report(compose_report([statement], [MENU], count_verdicts([statement])))
    assert painted is not None
    rows = painted.split("\n\n")[0].splitlines()
    block = rows[1 : next(n for n, row in enumerate(rows) if "Harbour Post" in row)]
    assert block
    assert all(row.startswith("   ") and row[3] != " " for row in block)


def test_one_error_is_told_once_and_where_rules_searched_in_vain_is_shown_once() -> None:
    first = failed("The ministers met in Torrsey.", "Torrsey")
    again = first.findings[0].model_copy(update={"code": "name_untied"})
    report = shown(first.model_copy(update={"findings": (*first.findings, again)}))
    assert report.count("error ") == 1
    other = again.model_copy(update={"message": "“Torrsey” is in no source"})
    assert shown(first.model_copy(update={"findings": (*first.findings, other)})).count("error ") == 2

    searched = first.citations
    vain = [
        first.findings[0].model_copy(update={"message": f"“{name}” is in no source", "evidence": searched})
        for name in ("Torrsey", "Marrick")
    ]
    lines = shown(first.model_copy(update={"findings": tuple(vain)})).splitlines()
    assert [line.split()[0] for line in lines[1:4]] == ["error", "error", "Harbour"]
