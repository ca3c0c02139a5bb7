"""What a failing endpoint does to a run: what is tried again, how often, and what is final at once."""

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import openai
import pytest

from drafter.errors import EndpointBusy, EndpointError, ReplyError
from drafter.model import Model
from drafter.model.failures import FAILURES, read_wait
from drafter.providers import ModelOptions
from drafter.runs import RunRecord
from tests.loopback import Answer, fail, in_turn, say
from tests.model_bench import ASK, GOOD, KEY, UNKNOWN, Open, open_benches


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Open]:
    with open_benches(tmp_path / "home") as open_bench:
        yield open_bench


BUSY = [
    pytest.param(fail(429, "slow down"), id="429"),
    pytest.param(fail(500), id="500"),
    pytest.param(fail(503), id="503"),
    pytest.param(fail(408), id="408"),
    pytest.param(fail(409), id="409"),
    pytest.param(Answer(b"<html>Bad gateway</html>", 502, {"Content-Type": "text/html"}), id="gateway"),
    pytest.param(Answer(b"<html>Sign in</html>", 200, {"Content-Type": "text/html"}), id="HTML as 200"),
    pytest.param(Answer(b'{"id": "c1", "choices": [', 200), id="truncated JSON"),
    pytest.param(Answer(b'{"id": "c1", "choices": []}', 200), id="no choices"),
    pytest.param(Answer(b'{"id": "c1", "choices": [{"index": 0}]}', 200), id="no message"),
    pytest.param(Answer(b"[]", 200), id="a list"),
    pytest.param(Answer(b'{"error": {"message": "overloaded", "code": 503}}', 200), id="error as 200"),
    pytest.param(Answer(drop=True), id="dropped"),
    pytest.param(Answer(say(GOOD).body, cut=40), id="cut body"),
]


@pytest.mark.parametrize("answer", BUSY)
def test_what_passes_is_tried_again(bench: Open, answer: Answer) -> None:
    case = bench(in_turn(answer, answer, say(GOOD)))
    assert case.ask().points
    assert case.calls == 3
    assert len(case.waits) == 2
    assert case.record.run().calls == 3


@pytest.mark.parametrize("answer", BUSY)
def test_after_four_attempts_it_ends(bench: Open, answer: Answer) -> None:
    case = bench(answer)
    assert "(tried 4 times)" in case.fails(EndpointBusy)
    assert case.calls == 4
    assert len(case.waits) == 3
    assert not (case.home / "replies").exists()


def test_retry_after_is_honoured(bench: Open) -> None:
    case = bench(in_turn(fail(429, retry_after="7"), fail(503, retry_after_ms="1500"), say(GOOD)))
    case.ask()
    assert case.waits == [7.0, 1.5]


def test_a_retry_after_beyond_a_minute_is_final(bench: Open) -> None:
    case = bench(fail(429, retry_after="3600"))
    assert "asks to wait 3600 s" in case.fails()
    assert (case.calls, case.waits) == (1, [])


def test_retry_after_is_read_as_a_date_too() -> None:
    now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    assert read_wait({"retry-after": "Sun, 01 Mar 2026 12:00:30 GMT"}, now) == 30.0
    assert read_wait({"retry-after": "Sun, 01 Mar 2026 11:00:00 GMT"}, now) == 0.0
    assert read_wait({"retry-after": "soon"}, now) is None
    assert read_wait({}, now) is None


def test_without_retry_after_the_waits_are_bounded(bench: Open) -> None:
    case = bench(fail(500))
    case.fails(EndpointBusy)
    assert all(0 <= wait <= 30 for wait in case.waits)


def test_a_time_out_is_tried_again(bench: Open) -> None:
    never = threading.Event()
    case = bench(Answer(until=never))
    assert "no answer in time" in case.fails(EndpointBusy, timeout_s=0.05)
    never.set()
    assert len(case.kept) == 4


def test_nothing_listening_says_so(bench: Open) -> None:
    case = bench(say(GOOD))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        assert f"{url}: no connection" in case.fails(EndpointBusy, base_url=url)
    assert case.calls == 0


def test_closing_ends_the_waiting(bench: Open) -> None:
    case = bench(fail(503, retry_after="60"))
    record = RunRecord(case.home, "model", "scripted")
    model = Model(ModelOptions("scripted", base_url=case.loopback.base_url), record, {})
    model.close()
    with pytest.raises(EndpointError):
        model.ask(ASK)
    assert case.calls <= 1


# What is final at once

FINAL = [
    pytest.param(fail(401, f"Incorrect API key provided: {KEY}"), "OPENAI_API_KEY", id="401"),
    pytest.param(fail(403, "not allowed"), "OPENAI_API_KEY", id="403"),
    pytest.param(fail(402, "insufficient credits"), "no credit left", id="402"),
    pytest.param(fail(429, "You exceeded your current quota", "insufficient_quota"), "no credit left", id="quota"),
    pytest.param(fail(404, "The model 'scripted' does not exist", "model_not_found"), "no such model", id="404"),
    pytest.param(
        fail(400, "This model's maximum context length is 4096 tokens", "context_length_exceeded"),
        "context_tokens",
        id="context",
    ),
    pytest.param(
        fail(400, "the request exceeds the available context size, try increasing it"), "context_tokens", id="llama.cpp"
    ),
    pytest.param(
        fail(400, "Unsupported value: 'temperature' does not support 0.3 with this model."),
        "settings",
        id="temperature",
    ),
    pytest.param(fail(400, "messages: roles must alternate"), "refused the request (400)", id="400"),
    pytest.param(Answer(status=307, headers={"Location": "http://192.0.2.1/"}), "redirects elsewhere", id="redirect"),
]


@pytest.mark.parametrize(("answer", "says"), FINAL)
def test_what_is_final_is_tried_once(bench: Open, answer: Answer, says: str) -> None:
    case = bench(answer)
    assert says in case.fails()
    assert (case.calls, case.waits) == (1, [])


def test_a_reply_cut_at_no_limit_of_ours_is_final(bench: Open) -> None:
    case = bench(in_turn(say(GOOD[:20], finish_reason="length"), say(GOOD)))
    assert "raise max_tokens" in case.fails(ReplyError)
    assert case.calls == 1
    assert case.ask().points
    assert case.calls == 2


def test_a_reply_cut_at_our_limit_is_asked_for_once_more_with_twice_the_room(bench: Open) -> None:
    case = bench(in_turn(say(GOOD[:20], finish_reason="length"), say(GOOD)))
    assert case.ask(max_tokens=50).points
    assert [request.body["max_tokens"] for request in case.loopback.requests] == [50, 100]
    assert case.ask(max_tokens=50).points
    assert case.calls == 2


def test_a_reask_cut_at_our_limit_is_still_one_reask(bench: Open) -> None:
    case = bench(in_turn(say(UNKNOWN), say(GOOD[:20], finish_reason="length"), say(GOOD)))
    assert case.ask(max_tokens=50).points
    assert (case.calls, case.record.run().reasks) == (3, 1)


def test_a_reply_cut_twice_is_final(bench: Open) -> None:
    case = bench(say(GOOD[:20], finish_reason="length"))
    assert "raise max_tokens" in case.fails(ReplyError, max_tokens=50)
    assert case.calls == 2


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (say("", finish_reason="content_filter"), "content filter"),
        (say(None, refusal="I cannot help with \x1b[31mthat"), "the model refused: I cannot help with"),
    ],
    ids=["content filter", "refusal"],
)
def test_a_reply_held_back_is_final_and_not_kept_for_later(bench: Open, answer: Answer, says: str) -> None:
    case = bench(in_turn(answer, say(GOOD)))
    message = case.fails(ReplyError)
    assert says in message
    assert "\x1b" not in message
    assert case.calls == 1
    assert case.ask().points
    assert case.calls == 2


def test_the_table_of_failures_is_complete() -> None:
    raised = {
        name
        for name in openai.__all__
        if isinstance(kind := getattr(openai, name), type) and issubclass(kind, Exception)
    }
    assert raised == set(FAILURES)
