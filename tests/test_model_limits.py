"""--max-cost and --local-only: nothing leaves that must not."""

import json
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from drafter.brief import Tokens
from drafter.errors import PolicyError, UsageError
from drafter.model import Model
from drafter.model.transport import is_local, require_local
from drafter.prices import price_tokens
from drafter.prompt import Ask
from tests.loopback import Answer, fail, in_turn, say
from tests.model_bench import ASK, GOOD, MESSAGES, Bench, Open, Points, open_benches


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Open]:
    with open_benches(tmp_path / "home") as open_bench:
        yield open_bench


PRICED = "gpt-5-mini"


def test_max_cost_stops_before_the_first_call(bench: Open) -> None:
    case = bench(say(GOOD))
    assert "--max-cost" in case.fails(PolicyError, model=PRICED, max_cost_usd=0.000001)
    assert case.calls == 0


def price_of(case: Bench, tokens: Tokens) -> float:
    """What the price list says today, so that no test depends on a price."""
    return price_tokens(case.open(model=PRICED).endpoint, tokens) or 0.0


def ask_about(subject: str) -> Ask[Points]:
    return Ask(ASK.stage, subject, ASK.prompt, (*MESSAGES, {"role": "user", "content": subject}), Points)


def test_max_cost_counts_what_was_spent_and_keeps_it(bench: Open) -> None:
    case = bench(say(GOOD, usage=(1000, 500)))
    cost = price_of(case, Tokens(input=1000, output=500))
    with case.open(model=PRICED, max_tokens=500, max_cost_usd=cost * 1.1) as model:
        model.ask(ASK)
        with pytest.raises(PolicyError, match=f"{cost:.4f} of "):
            model.ask(ask_about("B"))
    assert case.calls == 1
    assert case.record.run().cost_usd == pytest.approx(cost)
    assert case.ask(model=PRICED, max_tokens=500, max_cost_usd=0).points
    assert case.calls == 1


def test_parallel_calls_reserve_what_they_may_cost(bench: Open) -> None:
    go = threading.Event()
    case = bench(Answer(say(GOOD).body, until=go))
    refused: list[str] = []

    def ask(model: Model, subject: str) -> bool:
        try:
            return bool(model.ask(ask_about(subject)).points)
        except PolicyError:
            refused.append(subject)
            # The two that fit are answered only when all others have been refused.
            if len(refused) == 4:
                go.set()
            return False

    limit = 2.4 * price_of(case, Tokens(output=500))
    with case.open(model=PRICED, max_tokens=500, max_cost_usd=limit) as model, ThreadPoolExecutor(6) as pool:
        done = list(pool.map(lambda subject: ask(model, subject), "BCDEFG"))
    assert case.calls == sum(done) == 2


def test_a_call_that_fails_gives_back_what_it_reserved(bench: Open) -> None:
    case = bench(in_turn(fail(500), fail(500), fail(500), say(GOOD)))
    limit = 1.5 * price_of(case, Tokens(output=500))
    assert case.ask(model=PRICED, max_tokens=500, max_cost_usd=limit).points
    assert case.calls == 4


def test_a_reply_without_usage_counts_as_reserved(bench: Open) -> None:
    body = {**json.loads(say(GOOD).body), "usage": None}
    case = bench(Answer(json.dumps(body).encode()))
    limit = 1.5 * price_of(case, Tokens(output=500))
    with case.open(model=PRICED, max_tokens=500, max_cost_usd=limit) as model:
        model.ask(ASK)
        with pytest.raises(PolicyError):
            model.ask(ask_about("B"))
    assert case.record.run().cost_usd is None


def test_an_unknown_price_and_a_limit_do_not_go_together(bench: Open) -> None:
    case = bench(say(GOOD))
    url = "http://models.newsroom.example/v1"
    assert "price of scripted" in case.fails(PolicyError, base_url=url, max_cost_usd=5.0)


def test_a_model_on_this_machine_costs_nothing(bench: Open) -> None:
    case = bench(say(GOOD))
    case.ask(max_cost_usd=0.0)
    assert case.record.run().cost_usd == 0.0


def test_local_only_lets_this_machine_through(bench: Open) -> None:
    case = bench(say(GOOD))
    assert case.ask(local_only=True).points
    assert case.calls == 1


@pytest.mark.parametrize(
    "options",
    [
        {"base_url": "http://8.8.8.8/v1"},
        {"base_url": "http://[2606:4700::1111]/v1"},
        {"base_url": "http://no-such-host.invalid/v1"},
        {"model": "openai/gpt-5-mini", "base_url": "http://203.0.113.5/v1"},
        {"proxy": "http://8.8.8.8:3128"},
    ],
    ids=str,
)
def test_local_only_stops_before_a_character_leaves(bench: Open, options: dict[str, Any]) -> None:
    case = bench(say(GOOD))
    assert "--local-only" in case.fails(PolicyError, local_only=True, **options)
    assert case.calls == 0


def test_local_only_ignores_a_proxy_of_the_environment(bench: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "all_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://192.0.2.1:9")
    case = bench(say(GOOD))
    assert case.ask(local_only=True).points
    assert case.calls == 1


def test_local_only_looks_at_who_was_reached(bench: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    case = bench(say(GOOD))
    model = case.open(local_only=True)
    # As if the name resolved to another network by the time of the call: no address counts as local any more.
    monkeypatch.setattr("drafter.model.transport._LOCAL", ())
    with pytest.raises(PolicyError, match="now leads to"):
        model.ask(ASK)
    assert case.calls == 0


def test_every_address_of_a_name_has_to_be_local(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*addresses: str) -> None:
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in addresses]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: found)

    resolve("10.1.2.3", "fe80::1%eth0")
    require_local("gpu.newsroom.example", 80)
    resolve("10.1.2.3", "8.8.8.8")
    with pytest.raises(PolicyError, match=r"8\.8\.8\.8"):
        require_local("gpu.newsroom.example", 80)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        *(
            (local, True)
            for local in ("127.0.0.1", "127.9.9.9", "10.0.0.1", "172.31.0.1", "192.168.1.1", "169.254.1.1")
        ),
        *((local, True) for local in ("::1", "fd12::1", "fe80::1%en0", "::ffff:10.0.0.1")),
        *((far, False) for far in ("8.8.8.8", "172.32.0.1", "100.64.0.1", "0.0.0.0", "198.18.0.1", "192.0.2.1")),
        *((far, False) for far in ("2001:db8::1", "::ffff:8.8.8.8", "64:ff9b::a00:1", "2002:a00:1::", "::")),
    ],
)
def test_which_addresses_are_local(address: str, expected: bool) -> None:
    assert is_local(address) is expected


def test_a_ca_bundle_that_is_none_is_named(bench: Open, tmp_path: Path) -> None:
    case = bench(say(GOOD))
    missing = tmp_path / "newsroom.pem"
    assert "newsroom.pem" in case.fails(UsageError, ca_bundle=missing)
    missing.write_text("no certificate", encoding="ascii")
    assert "newsroom.pem" in case.fails(UsageError, ca_bundle=missing)
