"""What a newsroom's policy does: somebody's words without marks, briefs that nobody reviewed, its own lines."""

import json
from pathlib import Path

import pytest

from drafter.archive import load_brief
from drafter.brief import Draft, Statement
from drafter.checks.policy import PARAPHRASED, Policy, apply_policy
from tests.desk import EXAMPLE_SOURCES, Desk
from tests.reviewing import check_all, make_ledger

PARAPHRASES = [
    "Mayor Ines Okafor said the town would pay for the quay.",
    "The town would pay for the quay, Mayor Ines Okafor said on Monday.",
    "According to the harbour office, the light had failed in February.",
    "He warned that “nobody asked us” and that boats would sink.",
    "Okafor said the boats were insured and that “nobody loses a cent”.",
]
PLAIN = [
    "“We cannot keep sailing on luck,” Mayor Ines Okafor said.",
    "“We are not giving up an island,” the mayor, Ines Okafor, told a crowded chamber.",
    "Okafor said it was “a disgrace”.",
    "She called the vote “reckless”.",
    "The ferry stops on 30 June.",
    "The council said so.",
]


@pytest.mark.parametrize("text", PARAPHRASES)
def test_somebodys_words_without_marks_are_flagged_or_forbidden(text: str) -> None:
    statement = Statement(text=text, verdict="supported")
    flagged, forbidden = (apply_policy(statement, Policy(mode)) for mode in ("flag", "forbid"))
    assert apply_policy(statement, Policy("allow")) == statement
    assert (flagged.verdict, [one.severity for one in flagged.findings]) == ("supported", ["warning"])
    assert (forbidden.verdict, [one.code for one in forbidden.findings]) == ("unsupported", [PARAPHRASED])
    assert apply_policy(flagged, Policy("flag")) == flagged


def test_a_stricter_policy_takes_over_and_a_milder_one_takes_back_its_warning_alone() -> None:
    statement = Statement(text=PARAPHRASES[0], verdict="supported")
    flagged = apply_policy(statement, Policy("flag"))
    forbidden = apply_policy(flagged, Policy("forbid"))
    assert ([one.severity for one in forbidden.findings], forbidden.verdict) == (["error"], "unsupported")
    assert apply_policy(flagged, Policy("allow")) == statement
    assert apply_policy(forbidden, Policy("allow")) == forbidden


@pytest.mark.parametrize("text", PLAIN)
def test_quotations_and_plain_facts_are_left_alone(text: str) -> None:
    statement = Statement(text=text, verdict="supported")
    assert apply_policy(statement, Policy("forbid")) == statement


def settings(desk: Desk, **values: str) -> None:
    desk.write("drafter.toml", "".join(f"{name} = {json.dumps(value)}\n" for name, value in values.items()))


def test_a_flagged_line_is_marked_counted_and_listed(desk: Desk) -> None:
    settings(desk, attributed_paraphrase="flag")
    outcome = desk.run(*EXAMPLE_SOURCES, "--format", "text")
    marks = outcome.out.count("[check: flagged")
    assert marks >= 2
    assert f"{marks} need a person" in outcome.out
    assert f"{marks} need a person" in outcome.err


def test_what_is_forbidden_fails_strict_and_check(desk: Desk) -> None:
    settings(desk, attributed_paraphrase="forbid")
    assert desk.run(*EXAMPLE_SOURCES, "--strict").code == 1
    text = desk.write("edited.txt", "Harbour master Tomas Ferrell said ships were warned by radio every morning.\n")
    outcome = desk.run("check", text, *EXAMPLE_SOURCES, "--format", "json")
    assert outcome.code == 1
    assert PARAPHRASED in outcome.json["check"]["findings"]


def test_a_brief_made_under_another_policy_is_held_to_this_one_when_rendered(desk: Desk) -> None:
    desk.run(*EXAMPLE_SOURCES, "--format", "json", "-o", "brief.json")
    settings(desk, attributed_paraphrase="forbid")
    outcome = desk.run("render", "brief.json", "--format", "text")
    assert "[check: unsupported — somebody's words" in " ".join(outcome.out.split())
    # What is printed of a number is its figure, not the sentence that somebody says it in.
    assert "] €1.5 million, the saving" not in " ".join(outcome.out.split())


def test_check_forbids_of_a_brief_what_the_draft_forbids(desk: Desk) -> None:
    settings(desk, attributed_paraphrase="forbid")
    brief = desk.run(*EXAMPLE_SOURCES, "--format", "json", "-o", "brief.json", "--quiet")
    assert brief.code == 0
    told = load(desk).check.findings[PARAPHRASED]
    assert desk.run("check", "brief.json", "--format", "json").json["check"]["findings"][PARAPHRASED] == told


def test_a_credit_that_may_name_nobody_is_left_out(desk: Desk) -> None:
    settings(desk, credit="Based on reporting by {outlets}")
    sources = []
    for n, path in enumerate(EXAMPLE_SOURCES[:2]):
        text = Path(path).read_text(encoding="utf-8")
        sources.append(desk.write(f"{n}.txt", f"Use: background\n{text}"))
    assert "Based on" not in desk.run(*sources, "--quiet").out


def test_a_slug_tells_no_background_source(desk: Desk) -> None:
    text = (
        "Outlet: Harbour Dossier\nUse: background\n\nHarbour Dossier has learned that the ferry will end on 30 June. "
    )
    sources = [desk.write("memo.txt", text + "The town council will vote on it on Monday evening. Boats lie idle.\n")]
    item = desk.run(*sources, EXAMPLE_SOURCES[0], "--format", "ninjs", "--quiet").out
    assert "Dossier" not in item
    assert "dossier" not in item


def test_the_house_format_is_not_written_over(desk: Desk) -> None:
    desk.run(*EXAMPLE_SOURCES, "--format", "json", "-o", "brief.json", "--quiet")
    house = desk.write("ours.toml", '[[section]]\nname = "summary"\n')
    outcome = desk.run("render", "brief.json", "--format", "md", "--house", house, "-o", house)
    assert outcome.code == 2
    assert Path(house).read_text(encoding="utf-8").startswith("[[section]]")


def test_an_unreviewed_brief_is_labelled_until_every_line_is_decided(desk: Desk) -> None:
    desk.run(*EXAMPLE_SOURCES, "--format", "json", "-o", "brief.json")
    settings(desk, unreviewed_export="label")
    draft = load(desk)
    decisions = check_all(draft)
    notice = "Review not finished: 1 of"
    for form in ("md", "html", "text", "wp", "ninjs"):
        assert (
            "Not reviewed: no person has checked this brief" in desk.run("render", "brief.json", "--format", form).out
        )
        desk.write("ledger.json", json.dumps(make_ledger(draft, {k: v for k, v in decisions.items() if k != "dek"})))
        assert notice in desk.run("render", "ledger.json", "--format", form).out
        desk.write("ledger.json", json.dumps(make_ledger(draft, decisions)))
        reviewed = desk.run("render", "ledger.json", "--format", form).out
        assert notice not in reviewed
        assert "Not reviewed" not in reviewed


def test_an_unreviewed_brief_is_refused_with_the_way_out_and_nothing_lost(desk: Desk) -> None:
    settings(desk, unreviewed_export="refuse")
    outcome = desk.run(*EXAMPLE_SOURCES, "--review", "page.html")
    assert (outcome.code, outcome.out) == (5, "")
    refusal = next(line for line in outcome.err.splitlines() if "refuse" in line)
    run = refusal.split("draft review ")[1].split()[0]
    assert desk.run("review", run, "-o", "again.html").code == 0
    page, again = ((desk.folder / name).read_text(encoding="utf-8") for name in ("page.html", "again.html"))
    assert page == again
    brief = desk.run(*EXAMPLE_SOURCES, "--format", "json", "-o", "brief.json")
    assert brief.code == 0
    draft = load(desk)
    open_one = {place: words for place, words in check_all(draft).items() if place != "headline"}
    desk.write("ledger.json", json.dumps(make_ledger(draft, open_one)))
    refused = desk.run("render", "ledger.json", "--format", "html")
    assert (refused.code, refused.out) == (5, "")
    assert "1 of" in refused.err
    desk.write("ledger.json", json.dumps(make_ledger(draft, check_all(draft))))
    assert desk.run("render", "ledger.json", "--format", "html").code == 0


def test_credit_and_disclosure_stand_before_the_closing_line_in_every_form(desk: Desk) -> None:
    settings(desk, credit="Based on reporting by {outlets}", disclosure="Assembled by machine, read by people.")
    for form in ("md", "html", "text", "wp", "ninjs"):
        printed = " ".join(desk.run(*EXAMPLE_SOURCES, "--format", form).out.split())
        credit = printed.index("Based on reporting by The Velmark Record, The Daily Bell")
        assert credit < printed.index("Assembled by machine, read by people.") < printed.rindex("Checked: ")


def load(desk: Desk) -> Draft:
    return load_brief(desk.folder / "brief.json")
