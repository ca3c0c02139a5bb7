"""A question to a scripted endpoint: what is sent, in which form, what is kept and what the next run reads."""

import json
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Annotated, Any

import jsonschema
import pytest
from pydantic import AfterValidator, BaseModel, Field, create_model

from drafter.errors import ReplyError
from drafter.model.forms import tighten
from drafter.prompt import Ask
from drafter.providers import ModelOptions
from tests.loopback import Answer, fail, fill_schema, hostile, in_turn, parrot, say, say_tool
from tests.model_bench import ASK, GOOD, IDS, KEY, MESSAGES, UNKNOWN, WRONG_TYPE, Open, Point, Points, open_benches


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Open]:
    with open_benches(tmp_path / "home") as open_bench:
        yield open_bench


# A reply, and how it is asked for


def test_a_reply_is_validated_and_counted(bench: Open) -> None:
    case = bench(say(GOOD, usage=(120, 30)))
    reply = case.ask(temperature=0.2, seed=7, reasoning_effort="low", max_tokens=900)
    assert isinstance(reply, Points)
    assert reply.points[0].ids == ["A1"]
    (request,) = case.loopback.requests
    sent = {name: request.body[name] for name in ("model", "temperature", "seed", "reasoning_effort", "max_tokens")}
    assert sent == {"model": "scripted", "temperature": 0.2, "seed": 7, "reasoning_effort": "low", "max_tokens": 900}
    assert request.body["messages"] == list(MESSAGES)
    assert request.headers["authorization"] == f"Bearer {KEY}"
    run = case.record.run()
    assert (run.calls, run.reasks, run.tokens.input, run.tokens.output) == (1, 0, 120, 30)
    assert (run.hosts, run.prompts, run.cost_usd) == (("127.0.0.1",), {"read": ASK.prompt}, 0.0)


def test_the_schema_goes_out_strict_with_ids_as_an_enum(bench: Open) -> None:
    case = bench(say(GOOD))
    case.ask()
    form = case.loopback.requests[0].body["response_format"]
    schema = case.loopback.requests[0].schema
    assert (form["type"], form["json_schema"]["strict"]) == ("json_schema", True)
    point = schema["$defs"]["Point"]
    assert point["properties"]["ids"] == {"type": "array", "maxItems": 3, "items": {"type": "string", "enum": IDS}}
    assert point["additionalProperties"] is False
    assert schema["additionalProperties"] is False
    assert point["required"] == ["ids", "text"]
    jsonschema.Draft202012Validator.check_schema(schema)


def test_openai_gets_no_keyword_outside_its_subset() -> None:
    class Labelled(BaseModel):
        title: str = Field("none", min_length=1, max_length=20)
        numbers: list[int] = Field(max_length=2)

    given = {"response_format": {"type": "json_schema"}}
    subset = tighten(given, Labelled, strict_subset=True)["response_format"]["json_schema"]["schema"]
    assert subset["properties"]["title"] == {"type": "string"}
    assert subset["properties"]["numbers"] == {"type": "array", "items": {"type": "integer"}, "maxItems": 2}
    assert subset["required"] == ["title", "numbers"]
    whole = tighten(given, Labelled, strict_subset=False)["response_format"]["json_schema"]["schema"]
    assert whole["properties"]["title"] == {"type": "string", "minLength": 1, "maxLength": 20}


def test_template_marks_in_a_source_arrive_as_they_stand(bench: Open) -> None:
    case = bench(say(GOOD))
    case.ask()
    assert "{{ 7*7 }}" in case.loopback.requests[0].text


@pytest.mark.parametrize("bad", [UNKNOWN, WRONG_TYPE, GOOD[:-9]], ids=["unknown id", "wrong type", "cut short"])
def test_a_reply_that_is_not_valid_is_sent_back_once(bench: Open, bad: str) -> None:
    case = bench(in_turn(say(bad), say(GOOD)))
    assert case.ask().points[0].ids == ["A1"]
    assert case.calls == 2
    assert case.record.run().reasks == 1


def test_the_reask_names_the_nearest_ids(bench: Open) -> None:
    case = bench(in_turn(say(UNKNOWN), say(GOOD)))
    case.ask()
    assert "unknown id A9: the nearest are A1, A2" in case.loopback.requests[1].body["messages"][-1]["content"]


def test_two_replies_that_are_not_valid_end_it_and_do_not_doom_the_next_run(bench: Open) -> None:
    case = bench(in_turn(say(UNKNOWN), say(UNKNOWN), say(GOOD)))
    message = case.fails(ReplyError)
    assert message.startswith("read A: ")
    assert "points.0.ids.0: Value error, unknown id A9" in message
    assert case.calls == 2
    assert case.ask().points
    assert case.calls == 3


def test_a_hostile_model_of_valid_json_gets_through_as_data(bench: Open) -> None:
    case = bench(hostile(Random(7)))
    reply = case.ask()
    assert {id for point in reply.points for id in point.ids} <= set(IDS)


def test_a_parrot_copies_sentences_of_the_prompt(bench: Open) -> None:
    reply = bench(parrot).ask()
    assert {point.text for point in reply.points} <= {"The ferry stopped. {{ 7*7 }}", "Mayor Ines Okafor said why."}


def test_filled_schemas_fit_their_schema() -> None:
    schema = Points.model_json_schema()
    for seed in range(20):
        Points.model_validate(fill_schema(schema, Random(seed)))


# Forms of structured output

REFUSES_SCHEMA = fail(400, "'response_format' of type 'json_schema' is not supported with this model")
REFUSES_TOOLS = fail(422, "tools are not supported by this endpoint")
REFUSES_JSON = fail(501, "response_format is not implemented")


def test_a_refused_form_falls_back_and_is_remembered(bench: Open) -> None:
    case = bench(in_turn(REFUSES_SCHEMA, say_tool(GOOD), say_tool(GOOD)))
    case.ask()
    assert case.calls == 2
    assert "tools" in case.loopback.requests[1].body
    case.ask(read_cache=False)
    assert case.calls == 3
    assert "tools" in case.loopback.requests[2].body
    assert case.record.run().calls == 1


def test_every_form_is_tried_down_to_plain_text(bench: Open) -> None:
    case = bench(in_turn(REFUSES_SCHEMA, REFUSES_TOOLS, REFUSES_JSON, say(f"Here it is:\n```json\n{GOOD}\n```")))
    assert case.ask().points
    assert case.calls == 4
    forms = [call.form for call in case.kept]
    assert forms == ["schema", "tools", "json", "text"]


def test_when_every_form_is_refused_it_ends(bench: Open) -> None:
    case = bench(REFUSES_SCHEMA)
    assert "none of the ways to ask for structured output" in case.fails()
    assert case.calls == 4
    assert case.waits == []


def test_an_endpoint_that_ignores_the_form_is_asked_in_plain_text_instead_of_the_reask(bench: Open) -> None:
    case = bench(in_turn(say("Gladly! The ferry stopped."), say(f"```json\n{GOOD}\n```")))
    assert case.ask().points
    assert (case.calls, case.record.run().reasks) == (2, 1)
    case.ask(read_cache=False)
    assert "response_format" not in case.loopback.requests[2].body


def test_prose_in_every_form_ends_after_two_calls(bench: Open) -> None:
    case = bench(say("I would rather talk about the weather."))
    assert case.fails().startswith("read A: ")
    assert case.calls == 2


def test_an_empty_reply_says_nothing_about_the_form(bench: Open) -> None:
    case = bench(in_turn(say(""), say(GOOD)))
    assert case.ask().points
    assert [call.form for call in case.kept] == ["schema", "schema"]


def test_a_model_that_calls_no_tool_is_told_so_once(bench: Open) -> None:
    case = bench(in_turn(REFUSES_SCHEMA, say_tool(GOOD), say("no tool"), say("no tool")))
    case.ask()
    case.fails(read_cache=False)
    assert case.calls == 4


def test_one_schema_that_is_too_much_does_not_lower_the_form_for_the_others(bench: Open) -> None:
    case = bench(in_turn(say(GOOD), fail(400, "Invalid schema: too many enum values"), say_tool(GOOD), say(GOOD)))
    with case.open(read_cache=False) as model:
        for _ in range(3):
            model.ask(ASK)
    assert [call.form for call in case.kept] == ["schema", "schema", "tools", "schema"]


def test_the_newer_name_of_the_token_limit_is_found(bench: Open) -> None:
    words = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    case = bench(in_turn(fail(400, words), say(GOOD)))
    case.ask(max_tokens=700)
    assert case.loopback.requests[1].body["max_completion_tokens"] == 700
    assert "max_tokens" not in case.loopback.requests[1].body
    case.ask(max_tokens=700, read_cache=False)
    assert case.calls == 3


# What is kept


def test_a_cached_reply_makes_no_call(bench: Open) -> None:
    case = bench(say(GOOD))
    first = case.ask()
    assert case.ask() == first
    assert case.calls == 1
    run = case.record.run()
    assert (run.calls, run.tokens.input, run.cost_usd, run.hosts) == (0, 0, 0.0, ())
    (call,) = case.kept
    assert call.cached
    assert call.reply is not None


def test_no_cache_reads_none_and_writes_all(bench: Open) -> None:
    case = bench(say(GOOD))
    case.ask()
    case.ask(read_cache=False)
    assert case.calls == 2
    case.ask()
    assert case.calls == 2


@pytest.mark.parametrize(
    "changed",
    [{"temperature": 0.5}, {"seed": 3}, {"max_tokens": 9000}, {"model": "other"}],
    ids=lambda changed: next(iter(changed)),
)
def test_what_decides_a_reply_decides_its_key(bench: Open, changed: dict[str, Any]) -> None:
    case = bench(say(GOOD))
    case.ask()
    case.ask(**changed)
    assert case.calls == 2


@pytest.mark.parametrize(
    "other",
    [
        Ask(ASK.stage, ASK.subject, ASK.prompt, (*MESSAGES[:1], {"role": "user", "content": "A1 Other."}), Points),
        Ask(ASK.stage, ASK.subject, ASK.prompt, ASK.messages, create_model("Points", __base__=Points, more=(str, "x"))),
    ],
    ids=["messages", "schema"],
)
def test_what_is_asked_decides_its_key(bench: Open, other: Ask[Points]) -> None:
    case = bench(say(GOOD))
    case.ask()
    case.ask(other)
    assert case.calls == 2


def test_a_prompt_file_that_sends_the_same_pays_once(bench: Open) -> None:
    case = bench(say(GOOD))
    case.ask()
    case.ask(Ask(ASK.stage, ASK.subject, "read@2+sha256:ba9876543210", ASK.messages, Points))
    assert case.calls == 1


def test_threads_that_ask_the_same_pay_once(bench: Open) -> None:
    case = bench(say(GOOD))
    with case.open() as model, ThreadPoolExecutor(4) as pool:
        replies = list(pool.map(model.ask, [ASK] * 8))
    assert len(replies) == 8
    assert case.calls == 1


def test_a_crash_between_reply_and_use_charges_once(bench: Open) -> None:
    def crash(points: list[Point]) -> list[Point]:
        raise KeyboardInterrupt

    stopping: type[Points] = create_model(
        "Points", __base__=Points, points=(Annotated[list[Point], Field(max_length=5), AfterValidator(crash)], ...)
    )
    case = bench(say(GOOD))
    with pytest.raises(KeyboardInterrupt):
        case.ask(Ask(ASK.stage, ASK.subject, ASK.prompt, ASK.messages, stopping))
    assert case.ask().points
    assert case.calls == 1


def test_a_damaged_reply_file_is_asked_for_again(bench: Open) -> None:
    case = bench(say(GOOD))
    case.ask()
    (path,) = (case.home / "replies").glob("*/*.json")
    path.write_text('{"key": "half', encoding="utf-8")
    assert case.ask().points
    assert case.calls == 2


def test_half_a_surrogate_pair_harms_nothing(bench: Open) -> None:
    case = bench(Answer(say(GOOD).body.replace(b"noon", b"\\ud83d")))
    assert case.ask().points
    assert case.ask().points
    assert case.calls == 1


def test_of_a_reply_in_parts_the_text_is_read(bench: Open) -> None:
    body = json.loads(say(GOOD).body)
    parts = [{"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]}, {"type": "text", "text": GOOD}]
    body["choices"][0]["message"]["content"] = parts
    case = bench(Answer(json.dumps(body).encode()))
    assert case.ask().points
    assert case.calls == 1


def test_a_reply_without_usage_counts_no_tokens(bench: Open) -> None:
    body = json.loads(say(GOOD).body)
    case = bench(Answer(json.dumps({**body, "usage": "plenty"}).encode()))
    case.ask()
    assert case.record.run().tokens.input == 0


def test_every_attempt_is_kept_with_its_messages(bench: Open) -> None:
    case = bench(in_turn(fail(500), say(UNKNOWN), say(GOOD)))
    case.ask()
    calls = case.kept
    assert [(call.turn, call.attempt) for call in calls] == [(1, 1), (1, 2), (2, 1)]
    assert calls[0].outcome.startswith("failed: ")
    assert calls[1].request["messages"] == list(MESSAGES)
    assert calls[2].reply is not None
    assert calls[2].reply["choices"][0]["message"]["content"] == GOOD


def files_of(home: Path) -> dict[Path, str]:
    return {path: path.read_text(encoding="utf-8") for path in home.rglob("*") if path.is_file()}


def test_the_key_is_nowhere_on_disk_nor_in_an_error(bench: Open) -> None:
    case = bench(in_turn(say(UNKNOWN), fail(401, f"Incorrect API key provided: {KEY}. Bearer {KEY}")))
    message = case.fails(proxy=None)
    kept = files_of(case.home)
    assert kept
    assert not [path for path, text in kept.items() if KEY in text]
    assert KEY not in message
    assert KEY not in repr(case.open().endpoint)
    assert KEY not in repr(ModelOptions("m", api_key=KEY, proxy=f"http://u:{KEY}@proxy.example"))


def test_importing_the_model_loads_no_library() -> None:
    slow = {"openai", "instructor", "genai_prices", "httpx2"}
    code = f"import sys, drafter.model; print(sorted({slow} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_failures_print_nothing(bench: Open, capfd: pytest.CaptureFixture[str]) -> None:
    case = bench(say(UNKNOWN))
    case.fails()
    assert capfd.readouterr() == ("", "")
