"""Eval runs with a model behind a real endpoint: what is paid once, what it is counted as, and what stops it."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner, Result

from drafter.brief import Tokens, iter_statements
from drafter.prices import price_tokens
from drafter.providers import ModelOptions, resolve_endpoint
from drafter.replies import Replies
from evals.__main__ import main
from evals.progress import Progress
from evals.running import Outcome, Task, load_drafts
from tests.desk import ROOT
from tests.loopback import Answer, Loopback, Request, fail, fill_schema, parrot, say, stage_of

STORIES = ("brandsma-ban", "lomara-pump-tariff")
MORE = (
    "corvane-recall",
    "forged-maps",
    "grisk-night-train",
    "iris-catalogue-will",
    "kittiwake-capsule",
    "ostrevar-fog-fever",
    "salmon-libel",
    "saltgate-market",
    "sugar-mill-sale",
    "tunnel-verdict",
)
PRICED = "gpt-5-mini"


@pytest.fixture
def endpoint() -> Iterator[Loopback]:
    with Loopback(parrot) as loopback:
        yield loopback


def run(out: Path, endpoint: Loopback, *options: str, model: str = "house") -> Result:
    named = [part for story in STORIES for part in ("--case", story)]
    model_options = ["--model", model, "--base-url", endpoint.base_url]
    return CliRunner().invoke(main, ["run", "--out", str(out), *model_options, *named, *options])


def test_a_reworded_comment_costs_no_call_and_is_no_worse(tmp_path: Path, endpoint: Loopback) -> None:
    assert run(tmp_path / "base", endpoint).exit_code == 0
    paid = len(endpoint.requests)
    prompts = tmp_path / "prompts"
    shutil.copytree(ROOT / "prompts", prompts)
    compose = prompts / "compose.md"
    text = compose.read_text(encoding="utf-8")
    compose.write_text(text.replace("+++\n", "+++\n# Why one claim a sentence: docs/checks.md.\n", 1), encoding="utf-8")
    assert run(tmp_path / "new", endpoint, "--prompts", str(prompts)).exit_code == 0
    assert len(endpoint.requests) == paid > 0
    compared = CliRunner().invoke(main, ["compare", str(tmp_path / "base"), str(tmp_path / "new")])
    assert compared.exit_code == 0, compared.output
    assert compared.output.startswith("no worse")
    assert "0 lost, 0 gained" in compared.output


def test_a_changed_prompt_pays_for_what_it_changes_and_counts_as_a_whole_run(
    tmp_path: Path, endpoint: Loopback
) -> None:
    assert run(tmp_path / "base", endpoint).exit_code == 0
    before = len(endpoint.requests)
    prompts = tmp_path / "prompts"
    shutil.copytree(ROOT / "prompts", prompts)
    compose = prompts / "compose.md"
    compose.write_text(compose.read_text(encoding="utf-8").replace("Pick no winner.", ""), encoding="utf-8")
    assert run(tmp_path / "new", endpoint, "--prompts", str(prompts)).exit_code == 0
    asked = [stage_of(request) for request in endpoint.requests[before:]]
    assert asked.count("compose") == len(STORIES)
    assert "read" not in asked
    base, new = (dict(load_drafts(tmp_path / name)) for name in ("base", "new"))
    for task, draft in new.items():
        assert draft.run.calls == base[task].run.calls > 2
        assert draft.run.tokens == base[task].run.tokens


class Copyist:
    """A model that heeds its prompt: with the rule about ids a statement is a sentence with its id, without it the
    ids are those of other sentences.
    """

    rule = "then the ids that support all of it"

    def __call__(self, body: dict[str, Any], headers: dict[str, str]) -> Answer:
        request = Request("", body, headers)
        shown = dict(re.findall(r"^(?:ahead: )?([A-Z]+\d+) (.+)$", request.text, re.MULTILINE))
        reply = fill_schema(request.schema, Random(0), list(shown.values()) or ["nothing"])
        is_worse = stage_of(request) == "compose" and self.rule not in request.text
        ids = list(shown)
        for number, point in enumerate(self._iter_points(reply) if ids else ()):
            own = number * 3 % len(ids)
            point |= {"text": shown[ids[own]], "sentences": [ids[(own + is_worse * 5) % len(ids)]]}
        return say(json.dumps(reply, ensure_ascii=False))

    def _iter_points(self, value: Any) -> Iterator[dict[str, Any]]:
        if isinstance(value, dict) and "sentences" in value:
            yield value
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from self._iter_points(inner)


def test_a_prompt_without_its_rule_about_ids_is_called_worse(tmp_path: Path) -> None:
    prompts = tmp_path / "prompts"
    shutil.copytree(ROOT / "prompts", prompts)
    compose = prompts / "compose.md"
    text = compose.read_text(encoding="utf-8")
    assert Copyist.rule in text
    compose.write_text(text.replace(Copyist.rule, "then ids"), encoding="utf-8")
    more = [part for story in MORE for part in ("--case", story)]
    with Loopback(Copyist()) as endpoint:
        assert run(tmp_path / "base", endpoint, *more).exit_code == 0
        assert run(tmp_path / "new", endpoint, "--prompts", str(prompts), *more).exit_code == 0
    compared = CliRunner().invoke(main, ["compare", str(tmp_path / "base"), str(tmp_path / "new")])
    assert compared.exit_code == 1, compared.output
    verdict = compared.output.splitlines()[0]
    assert "carried" in verdict, compared.output
    assert verdict.endswith("fell by more than luck")


def test_repeats_share_no_reply(tmp_path: Path, endpoint: Loopback) -> None:
    assert run(tmp_path / "out", endpoint, "--repeats", "2").exit_code == 0
    sent = [json.dumps(request.body["messages"]) for request in endpoint.requests]
    assert all(sent.count(one) % 2 == 0 for one in sent)


def test_the_single_prompt_asks_once_and_fills_a_whole_brief(tmp_path: Path, endpoint: Loopback) -> None:
    assert run(tmp_path / "out", endpoint, "--baseline", "single").exit_code == 0
    assert len(endpoint.requests) == len(STORIES)
    for draft in dict(load_drafts(tmp_path / "out")).values():
        statements = tuple(iter_statements(draft))
        assert draft.summary
        assert draft.takes
        assert all(statement.citations for statement in statements)
        assert draft.run.prompts["compose"].startswith("single@1")


def test_a_single_prompt_without_a_model_is_refused(tmp_path: Path) -> None:
    outcome = CliRunner().invoke(main, ["run", "--out", str(tmp_path / "out"), "--baseline", "single"])
    assert outcome.exit_code == 2
    assert "name one with --model" in outcome.output


def spent(replies: Path) -> float:
    """What all replies that are kept below a folder cost."""
    homes = Replies(replies / "1")
    keys = [path.stem for path in replies.glob("*/replies/*/*.json")]
    return sum(reply.cost_usd or 0.0 for key in keys if (reply := homes.load_reply(key)))


def test_a_limit_in_dollars_is_never_passed_and_what_was_paid_for_is_used_again(
    tmp_path: Path, endpoint: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_CONCURRENCY", "1")
    options = ModelOptions(model=PRICED, base_url=endpoint.base_url)
    # Enough for a call of the read stage and too little for one of compose, whose reply may be 5,000 tokens long.
    limit = price_tokens(resolve_endpoint(options, {}), Tokens(input=3000, output=3500)) or 0.0
    out, replies = tmp_path / "out", tmp_path / "replies"
    stopped = run(out, endpoint, "--concurrency", "1", "--max-cost", f"{limit:.6f}", model=PRICED)
    assert stopped.exit_code == 5, stopped.output
    assert "the next compose call may cost" in stopped.output
    assert 0 < spent(replies) <= limit
    paid = len(endpoint.requests)
    whole = run(out, endpoint, model=PRICED)
    assert whole.exit_code == 0, whole.output
    assert " USD spent" in whole.output
    sent = [json.dumps(request.body["messages"]) for request in endpoint.requests]
    assert len(set(sent)) == len(sent) > paid > 0


def test_a_draft_that_fails_leaves_the_others_and_is_tried_again(tmp_path: Path) -> None:
    def refuse_one(body: dict[str, Any], headers: dict[str, str]) -> Answer:
        is_other = "Lomara" in json.dumps(body["messages"])
        return fail(400, "no such thing") if is_other else parrot(body, headers)

    out = tmp_path / "out"
    with Loopback(refuse_one) as endpoint:
        assert run(out, endpoint).exit_code == 4
        assert set(dict(load_drafts(out))) == {Task(STORIES[0], 1)}
    with Loopback(parrot) as endpoint:
        assert run(out, endpoint).exit_code == 0
        assert not [request for request in endpoint.requests if "Brandsma" in request.text]


def test_progress_tells_time_and_money_left() -> None:
    now = iter([0.0, 60.0, 120.0])
    progress = Progress(lambda: next(now), most_usd=2.0)
    assert progress.tell(Outcome(Task("ferry", 1), usd=0.1), 3) == (
        "ferry 1: drafted; 3 left, about 3 min and 0.30 USD; 0.10 of 2 USD spent"
    )
    assert progress.tell(Outcome(Task("dam", 1), failure="no answer"), 0) == (
        "dam 1: no answer; none left; 0.10 of 2 USD spent"
    )
    assert re.fullmatch("ferry 1: drafted; none left", Progress(lambda: 0.0).tell(Outcome(Task("ferry", 1)), 0))
