"""Runs and comparisons of the eval suite: drafts into a folder, scored again for nothing, compared story by story."""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from click.testing import CliRunner
from lxml.html import document_fromstring

from drafter.brief import Draft, Statement
from drafter.errors import UsageError
from evals.__main__ import main
from evals.case import load_cases
from evals.comparing import GATES, Comparison, compare_runs, score_run
from evals.flips import Flip, Place, StoryFlips
from evals.page import render_page
from evals.running import Task, load_drafts, unpack_prompts
from evals.scorers.rates import Rate
from evals.tables import render_comparison
from tests.desk import ROOT

STORIES = ("brandsma-ban", "forged-maps", "salmon-libel")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("run") / "out"
    named = [part for story in STORIES for part in ("--case", story)]
    assert CliRunner().invoke(main, ["run", "--out", str(out), *named]).exit_code == 0
    return out


def test_a_run_drafts_every_case_once(run: Path) -> None:
    drafts = dict(load_drafts(run))
    assert set(drafts) == {Task(story, 1) for story in STORIES}
    assert all(source.text is None for draft in drafts.values() for source in draft.sources)
    before = {path: path.stat().st_mtime_ns for path in run.glob("*/1.json")}
    again = CliRunner().invoke(main, ["run", "--out", str(run), "--case", STORIES[0]])
    assert again.exit_code == 0
    assert {path: path.stat().st_mtime_ns for path in run.glob("*/1.json")} == before


def test_a_folder_holds_one_run(run: Path) -> None:
    refused = CliRunner().invoke(
        main, ["run", "--out", str(run), "--model", "other", "--base-url", "http://127.0.0.1:1/v1"]
    )
    assert "holds a run with other model" in str(refused.exception)


def test_the_extractive_writer_invents_nothing_and_cites_everything(run: Path) -> None:
    scores = score_run(run, load_cases())
    for own in scores.values():
        assert own["quotes invented"].hits == own["instructions obeyed"].hits == 0
        assert own["cited"].value == own["quotes true"].value == 1
        assert own["facts covered"].hits > 0


def test_a_run_is_no_worse_than_itself(run: Path) -> None:
    outcome = CliRunner().invoke(main, ["compare", str(run), str(run)])
    assert (outcome.exit_code, outcome.output.splitlines()[0]) == (
        0,
        "no worse: no gate can have fallen by more than 3%",
    )


@pytest.mark.parametrize("options", [["TMP"], ["TMP/nothing"], [], ["TMP", "--margin", "x"], ["TMP", "--odd"]])
def test_what_cannot_be_compared_is_said_with_a_code_that_is_no_verdict(
    run: Path, tmp_path: Path, options: list[str]
) -> None:
    named = [option.replace("TMP", str(tmp_path)) for option in options]
    outcome = CliRunner().invoke(main, ["compare", str(run), *named])
    assert outcome.exit_code == 3
    assert outcome.output.strip()
    if options == ["TMP"]:
        assert "holds no run" in outcome.output


def test_prompts_are_a_folder_or_a_commit(tmp_path: Path) -> None:
    assert unpack_prompts(str(tmp_path), tmp_path) == tmp_path
    if not (ROOT / ".git").exists():
        pytest.skip("no repository around these files")
    assert (unpack_prompts("HEAD", tmp_path) / "compose.md").is_file()
    with pytest.raises(UsageError, match="neither a folder nor a commit"):
        unpack_prompts("no-such-thing", tmp_path)


def made(
    value: float, stories: int = 24, wobble: float = 0.0, more: Mapping[str, Rate] = MappingProxyType({})
) -> dict[Task, dict[str, Rate]]:
    """Scores of a run in which every gate is `value`, every other story a little more or less."""
    return {
        Task(f"story-{n}", 1): {**{name: Rate(value + (wobble if n % 2 else -wobble), 1) for name in GATES}, **more}
        for n in range(stories)
    }


def judge(base: dict[Task, dict[str, Rate]], candidate: dict[Task, dict[str, Rate]]) -> Comparison:
    found = compare_runs(base, candidate)
    assert render_comparison(found, base, candidate).startswith(found.verdict)
    return found


def test_verdicts() -> None:
    assert judge(made(0.6), made(0.5)).verdict == "worse"
    assert judge(made(0.6), made(0.7)).verdict == "better"
    assert judge(made(0.6), made(0.6)).verdict == "no worse"
    assert judge(made(0.6), made(0.6, wobble=0.2)).verdict == "cannot tell"
    assert judge(made(0.6, stories=1), made(0.6, stories=1)).verdict == "invalid"


def test_one_made_up_quotation_fails_whatever_the_means_say() -> None:
    found = judge(made(0.6), made(0.9, more={"quotes invented": Rate(1, 9)}))
    assert (found.verdict, found.because) == ("worse", "story-0: quotes invented, 1 where the base has 0")


def test_what_the_base_does_too_is_told_and_decides_only_where_it_is_more_than_luck() -> None:
    def with_made_up(stories: set[int]) -> dict[Task, dict[str, Rate]]:
        scores = made(0.6)
        for n in stories:
            scores[Task(f"story-{n}", 1)]["values invented"] = Rate(1, 9)
        return scores

    one = judge(with_made_up({0}), with_made_up({1}))
    assert (one.verdict, one.excused) == ("no worse", ("story-1: values invented, 1 where the base has 0",))
    many = judge(with_made_up({0}), with_made_up(set(range(8))))
    assert many.verdict == "worse"
    assert len(many.broken) == 7
    clean = judge(with_made_up(set()), with_made_up({1}))
    assert clean.verdict == "worse"


def test_what_cannot_be_scored_is_counted_and_no_zero() -> None:
    base, candidate = made(0.6), made(0.6)
    candidate[Task("story-0", 1)]["disputes found"] = Rate(0, 0)
    (metric,) = (one for one in judge(base, candidate).metrics if one.name == "disputes found")
    assert metric.unscored == 1
    assert metric.candidate == pytest.approx(0.6)


def test_a_gate_that_one_story_alone_could_be_scored_on_is_not_known() -> None:
    base, candidate = made(0.6), made(0.6)
    for scores in (base, candidate):
        for task in scores:
            if task.story != "story-0":
                scores[task]["disputes found"] = Rate(0, 0)
    assert judge(base, candidate).because == "disputes found may have fallen by more than 3%"


def test_a_story_that_the_candidate_failed_to_draft_is_told(run: Path, tmp_path: Path) -> None:
    fewer = tmp_path / "fewer"
    shutil.copytree(run, fewer)
    shutil.rmtree(fewer / STORIES[0])
    outcome = CliRunner().invoke(main, ["compare", str(run), str(fewer)])
    assert outcome.exit_code == 2
    assert outcome.output.startswith(f"cannot tell: the candidate has no draft of {STORIES[0]}; no gate")


def test_a_run_from_other_articles_is_not_scored(run: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(run, other)
    told = json.loads((other / "run.json").read_text(encoding="utf-8"))
    told["articles"][STORIES[1]] = "0" * 8
    (other / "run.json").write_text(json.dumps(told), encoding="utf-8")
    outcome = CliRunner().invoke(main, ["compare", str(run), str(other)])
    assert outcome.exit_code == 3
    assert f"{STORIES[1]} was drafted from other articles" in outcome.output


def test_what_breaks_a_comparison_is_no_verdict(run: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(run, broken)
    (broken / STORIES[0] / "1.json").write_text("{}", encoding="utf-8")
    assert CliRunner().invoke(main, ["compare", str(run), str(broken)]).exit_code == 3
    nowhere = str(tmp_path / "nowhere" / "page.html")
    assert CliRunner().invoke(main, ["compare", str(run), str(run), "--html", nowhere]).exit_code == 3


def test_runs_without_a_common_story_are_not_compared() -> None:
    with pytest.raises(UsageError, match="no story in common"):
        compare_runs(made(0.5), {Task("other", 1): {}})


def test_a_draft_stripped_to_nothing_scores_lower(run: Path, tmp_path: Path) -> None:
    """Saying less never scores more: the same briefs with two sentences of summary and nothing else."""
    for path in [run / "run.json", *run.glob("*/1.json")]:
        copy = tmp_path / path.relative_to(run)
        copy.parent.mkdir(exist_ok=True)
        if path.name == "run.json":
            copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
            continue
        draft = Draft.model_validate_json(path.read_text(encoding="utf-8"))
        little = {"summary": draft.summary[:1], "numbers": (), "watch": (), "why_it_matters": (), "takes": ()}
        copy.write_text(draft.model_copy(update=little).model_dump_json(), encoding="utf-8")
    cases = load_cases()
    whole, little_scores = score_run(run, cases), score_run(tmp_path, cases)
    for name in ("facts covered", "format kept", "quotes"):
        assert sum(own[name].hits for own in little_scores.values()) < sum(own[name].hits for own in whole.values())


def test_the_page_is_one_file_and_takes_nothing_for_markup(run: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert CliRunner().invoke(main, ["compare", str(run), str(run), "--html", str(page)]).exit_code == 0
    text = page.read_text(encoding="utf-8")
    tree = document_fromstring(text)
    assert [heading.text for heading in tree.iter("h1")] == ["No worse"]
    assert len(list(tree.iter("svg"))) == 3
    assert not re.search(r"""(?:src|href)\s*=|<script|url\(""", text)


def test_hostile_words_stay_words() -> None:
    statement = Statement(text="<script>alert(1)</script>", verdict="unsupported", reason="<b>x</b>")
    more = {"seconds": Rate(1, 1)}
    scores = made(0.6, more=more)
    place = Place("a.txt", 0, 3, "<b>")
    flips = [StoryFlips(Task("<i>", 1), (Flip("facts covered", "<u>", False, (place,), None, statement),))]
    page = render_page(judge(scores, scores), (scores, scores), flips, "+<img src=x>")
    assert "<script>" not in page
    assert not re.search("<(?:img|i|u)>", page)
    assert "&lt;u&gt;" in page
