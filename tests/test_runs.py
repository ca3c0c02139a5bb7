"""Run records and stored replies: what is kept, how it is found again, and when it goes."""

import os
import stat
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from drafter.brief import Brief, Check, Draft, Meta, Run, Statement, Tokens
from drafter.errors import EndpointError, UsageError
from drafter.replies import Replies, Reply, digest_request, write_private
from drafter.runs import Call, Clock, RunRecord, list_runs, load_calls, load_draft, load_run, purge_runs

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
CALL = Call(
    stage="read",
    subject="A",
    prompt="read@1+sha256:0123456789ab",
    host="models.example",
    form="schema",
    turn=1,
    attempt=1,
    key="0" * 64,
    request={"messages": [{"role": "user", "content": "A1 The ferry stopped."}]},
)


def ticking() -> Clock:
    """A clock that runs on by a second each time it is read."""
    seconds = count()
    return Clock(now=lambda: NOON, seconds=lambda: float(next(seconds)))


def begin(home: Path, id: str = "20260301-120000-aaaa") -> RunRecord:
    return RunRecord(home, "model", "gpt-5-mini", clock=ticking(), id=id)


def make_call(record: RunRecord, **changed: Any) -> None:
    """A call that was opened and came back, with `changed` fields."""
    answered = {"outcome": "answered", "reply": {"choices": []}, "seconds": 2.0, "tokens": Tokens(input=100, output=10)}
    call = record.open_call(CALL.model_copy(update=changed))
    record.close_call(call.model_copy(update={**answered, **changed}))


def make_draft(run: Run) -> Draft:
    brief = Brief(
        meta=Meta(slug="ferry", date=None, language="en"), headline=Statement(text="H"), dek=Statement(text="D")
    )
    check = Check(
        statements=0, supported=0, partly_supported=0, unsupported=0, contradicted=0, unchecked=0, findings={}
    )
    return Draft(**dict(brief), sources=(), check=check, run=run)


def test_a_run_adds_up_its_stages(tmp_path: Path) -> None:
    record = begin(tmp_path)
    make_call(record, cost_usd=0.01)
    make_call(record, subject="B", turn=2, cost_usd=0.02)
    make_call(record, subject="B", turn=2, attempt=2, cost_usd=0.0, tokens=Tokens())
    make_call(
        record, stage="compose", prompt="compose@2+sha256:ba9876543210", tokens=Tokens(input=5, cached=3, output=1)
    )
    run = record.run()
    assert [(stage.name, stage.calls, stage.reasks, stage.seconds) for stage in run.stages] == [
        ("read", 3, 1, 6.0),
        ("compose", 1, 0, 2.0),
    ]
    assert (run.calls, run.reasks, run.tokens) == (4, 1, Tokens(input=205, cached=3, output=21))
    assert run.cost_usd == pytest.approx(0.03)
    assert run.hosts == ("models.example",)
    assert run.prompts == {"read": CALL.prompt, "compose": "compose@2+sha256:ba9876543210"}


def test_a_cached_reply_is_shown_and_not_counted(tmp_path: Path) -> None:
    record = begin(tmp_path)
    make_call(record, cached=True)
    run = record.run()
    assert (run.calls, run.tokens, run.cost_usd, run.hosts) == (0, Tokens(), 0.0, ())
    (call,) = load_calls(tmp_path, record.id)
    assert (call.cached, call.tokens.input) == (True, 100)


def test_an_unknown_cost_makes_the_whole_unknown(tmp_path: Path) -> None:
    record = begin(tmp_path)
    make_call(record, cost_usd=0.01)
    make_call(record, cost_usd=None)
    assert record.run().cost_usd is None


def test_a_timed_stage_counts_the_wall_not_the_calls(tmp_path: Path) -> None:
    record = begin(tmp_path)
    with record.stage("read"):
        make_call(record, seconds=50.0)
        make_call(record, seconds=50.0)
    (stage,) = record.run().stages
    assert 0 < stage.seconds < 50


def test_stages_stand_in_the_order_they_began(tmp_path: Path) -> None:
    record = begin(tmp_path)
    for name in ("load", "read", "compose"):
        with record.stage(name):
            pass
    make_call(record)
    assert [stage.name for stage in record.run().stages] == ["load", "read", "compose"]


def test_parallel_calls_lose_nothing(tmp_path: Path) -> None:
    record = begin(tmp_path)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: make_call(record, subject=str(n)), range(24)))
    assert record.run().calls == 24
    calls = load_calls(tmp_path, record.id)
    assert [call.number for call in calls] == list(range(1, 25))
    assert {call.subject for call in calls} == {str(n) for n in range(24)}


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (None, "finished"),
        (KeyboardInterrupt(), "interrupted"),
        (EndpointError("models.example: busy"), "stopped: models.example: busy"),
        (ValueError("x"), "broke: ValueError"),
    ],
    ids=str,
)
def test_the_end_of_a_run_is_noted(tmp_path: Path, error: BaseException | None, outcome: str) -> None:
    with suppress(BaseException), begin(tmp_path) as record:
        make_call(record)
        if error:
            raise error
    entry = load_run(tmp_path, "last")
    assert entry.outcome == outcome
    assert entry.run.calls == 1


def test_a_killed_run_leaves_what_it_sent(tmp_path: Path) -> None:
    record = begin(tmp_path)
    make_call(record)
    record.open_call(CALL.model_copy(update={"subject": "B"}))
    assert load_run(tmp_path, record.id).outcome == "unfinished"
    assert [call.outcome for call in load_calls(tmp_path, record.id)] == ["answered", "sent, no answer seen"]


def test_calls_are_found_by_stage_and_source(tmp_path: Path) -> None:
    record = begin(tmp_path)
    make_call(record)
    make_call(record, subject="B")
    make_call(record, stage="critique", subject="A C: The pier will close: B said so")
    (found,) = load_calls(tmp_path, record.id, stage="read", source="A")
    assert found.request == CALL.request
    assert found.reply == {"choices": []}
    assert len(load_calls(tmp_path, record.id, source="A")) == 2
    assert [call.stage for call in load_calls(tmp_path, record.id, source="C")] == ["critique"]
    assert [call.stage for call in load_calls(tmp_path, record.id, source="B")] == ["read"]
    assert load_calls(tmp_path, record.id, stage="repair") == ()


def test_runs_are_listed_newest_first_and_damaged_ones_left_out(tmp_path: Path) -> None:
    for id in ("20260301-120000-aaaa", "20260302-120000-bbbb"):
        begin(tmp_path, id)
    (tmp_path / "runs" / "half").mkdir()
    (tmp_path / "runs" / "half" / "run.json").write_text('{"outcome":', encoding="utf-8")
    assert [entry.run.id for entry in list_runs(tmp_path)] == ["20260302-120000-bbbb", "20260301-120000-aaaa"]
    assert list_runs(tmp_path / "empty") == ()


def test_a_run_is_found_by_its_beginning(tmp_path: Path) -> None:
    for id in ("20260301-120000-aaaa", "20260302-120000-bbbb"):
        begin(tmp_path, id)
    assert load_run(tmp_path, "20260301").run.id == "20260301-120000-aaaa"
    assert load_run(tmp_path, "last").run.id == "20260302-120000-bbbb"
    with pytest.raises(UsageError, match="several runs begin so"):
        load_run(tmp_path, "2026")
    for name in ("1999", "", "../replies"):
        with pytest.raises(UsageError, match="no such run"):
            load_run(tmp_path, name)


def test_a_draft_is_kept_with_its_run(tmp_path: Path) -> None:
    record = begin(tmp_path)
    with pytest.raises(UsageError, match="left no brief"):
        load_draft(tmp_path, record.id)
    draft = make_draft(record.run())
    record.record_draft(draft)
    assert load_draft(tmp_path, "last") == draft


def test_run_ids_tell_the_time_and_differ(tmp_path: Path) -> None:
    clock = Clock(now=lambda: NOON)
    ids = {RunRecord(tmp_path, "extractive", clock=clock).id for _ in range(3)}
    assert all(id.startswith("20260301-120000-") for id in ids)
    assert len(ids) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_only_the_user_can_read_what_is_kept(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    mask = os.umask(0)
    try:
        make_call(begin(home))
        write_private(home / "endpoints.json", "{}")
    finally:
        os.umask(mask)
    kept = [home.parent, home, *home.rglob("*")]
    modes = {stat.S_IMODE(path.stat().st_mode) for path in kept if path.is_dir()}
    assert modes == {0o700}
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept if path.is_file()} == {0o600}


def test_a_home_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="DRAFTER_HOME"):
        begin(tmp_path / "file" / "home")


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    write_private(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_private(path, "half \ud83d")
    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["kept.json"]


def test_old_runs_and_replies_are_purged(tmp_path: Path) -> None:
    old, new = begin(tmp_path, "old"), begin(tmp_path, "new")
    replies = Replies(tmp_path)
    for key in ("aa" * 32, "bb" * 32):
        replies.store_reply(Reply(key=key, model="m", prompt="p", when="w", body={}))
    long_ago = (NOON - timedelta(days=31)).timestamp()
    recent = (NOON - timedelta(days=29)).timestamp()
    folder = tmp_path / "runs"
    for path, when in [
        *((path, long_ago) for path in (folder / old.id, *(folder / old.id).rglob("*"))),
        *((path, recent) for path in (folder / new.id, *(folder / new.id).rglob("*"))),
        (tmp_path / "replies" / "aa" / f"{'aa' * 32}.json", long_ago),
        (tmp_path / "replies" / "bb" / f"{'bb' * 32}.json", recent),
    ]:
        os.utime(path, (when, when))
    purged = purge_runs(tmp_path, timedelta(days=30), Clock(now=lambda: NOON))
    assert (purged.runs, purged.replies) == (1, 1)
    assert [entry.run.id for entry in list_runs(tmp_path)] == ["new"]
    assert replies.load_reply("aa" * 32) is None
    assert replies.load_reply("bb" * 32) is not None


def test_a_spoiled_reply_stays_and_is_not_used(tmp_path: Path) -> None:
    replies = Replies(tmp_path)
    replies.store_reply(Reply(key="cc" * 32, model="m", prompt="p", when="w", body={"id": "c1"}))
    assert replies.load_reply("cc" * 32) is not None
    replies.spoil_reply("cc" * 32, "not valid")
    assert replies.load_reply("cc" * 32) is None
    (path,) = (tmp_path / "replies").glob("*/*.json")
    assert Reply.model_validate_json(path.read_bytes()).spoiled == "not valid"


def test_a_digest_depends_on_content_not_order() -> None:
    assert digest_request({"a": 1, "b": [2]}) == digest_request({"b": [2], "a": 1})
    assert digest_request({"a": 1}) != digest_request({"a": "1"})


def test_one_thread_at_a_time_holds_a_key(tmp_path: Path) -> None:
    replies = Replies(tmp_path)
    seen: list[str] = []
    entered = threading.Event()

    def second() -> None:
        entered.set()
        with replies.alone("k"):
            seen.append("second")

    with replies.alone("k"):
        other = threading.Thread(target=second)
        other.start()
        entered.wait()
        with replies.alone("another"):
            seen.append("first")
    other.join()
    assert seen == ["first", "second"]
