"""Where a model's name leads: address, key, manners and price."""

import pytest

from drafter.brief import Tokens
from drafter.errors import UsageError
from drafter.prices import price_tokens
from drafter.providers import PROVIDERS, Endpoint, ModelOptions, resolve_endpoint

KEYS = {variable: f"key-of-{variable}" for provider in PROVIDERS.values() for variable in provider.keys}
LOCAL = "http://127.0.0.1:8091/v1"


def resolve(model: str, environ: dict[str, str] = KEYS, base_url: str | None = None) -> Endpoint:
    return resolve_endpoint(ModelOptions(model, base_url=base_url), environ)


@pytest.mark.parametrize(
    ("model", "host", "name", "key"),
    [
        ("gpt-5-mini", "api.openai.com", "gpt-5-mini", "OPENAI_API_KEY"),
        ("openai/gpt-5-mini", "api.openai.com", "gpt-5-mini", "OPENAI_API_KEY"),
        ("ollama/qwen3:8b", "127.0.0.1", "qwen3:8b", None),
        ("openrouter/anthropic/claude-x", "openrouter.ai", "anthropic/claude-x", "OPENROUTER_API_KEY"),
        ("anthropic/claude-x", "api.anthropic.com", "claude-x", "ANTHROPIC_API_KEY"),
        ("google/gemini-x", "generativelanguage.googleapis.com", "gemini-x", "GEMINI_API_KEY"),
        ("mistral/mistral-x", "api.mistral.ai", "mistral-x", "MISTRAL_API_KEY"),
    ],
)
def test_a_name_leads_to_its_provider(model: str, host: str, name: str, key: str | None) -> None:
    endpoint = resolve(model)
    assert (endpoint.host, endpoint.model) == (host, name)
    assert endpoint.api_key == (KEYS[key] if key else None)


@pytest.mark.parametrize("name", [name for name, provider in PROVIDERS.items() if provider.keys])
def test_a_missing_key_is_named(name: str) -> None:
    with pytest.raises(UsageError, match=PROVIDERS[name].keys[0]):
        resolve(f"{name}/some-model", {})


def test_google_takes_either_variable_and_a_setting_serves_where_none_is_set() -> None:
    assert resolve("google/gemini-x", {"GOOGLE_API_KEY": "second"}).api_key == "second"
    assert resolve_endpoint(ModelOptions("mistral/m", api_key="set"), {}).api_key == "set"
    assert resolve_endpoint(ModelOptions("mistral/m", api_key="set"), KEYS).api_key == KEYS["MISTRAL_API_KEY"]


@pytest.mark.parametrize("model", ["scripted", "Qwen/Qwen3-8B", "a/b/c"])
def test_with_an_address_an_unknown_prefix_is_part_of_the_name(model: str) -> None:
    assert resolve(model, {}, LOCAL).model == model
    assert resolve(model, {"OPENAI_BASE_URL": LOCAL}).base_url == LOCAL


def test_with_an_address_a_known_prefix_is_the_provider() -> None:
    endpoint = resolve("ollama/qwen3:8b", {}, "http://gpu.newsroom.example:11434/v1")
    assert (endpoint.host, endpoint.port, endpoint.model) == ("gpu.newsroom.example", 11434, "qwen3:8b")


def test_openai_base_url_moves_openai_alone() -> None:
    environ = {**KEYS, "OPENAI_BASE_URL": LOCAL}
    assert resolve("openai/gpt-5-mini", environ).base_url == LOCAL
    assert resolve("anthropic/claude-x", environ, LOCAL).host == "api.anthropic.com"


def test_an_address_of_ones_own_needs_no_key() -> None:
    assert resolve("scripted", {}, "http://models.newsroom.example/v1").api_key is None
    assert resolve("scripted", {}, "https://api.openai.com.example/v1").api_key is None


@pytest.mark.parametrize(
    ("url", "base_url", "port"),
    [
        ("http://127.0.0.1:8091/v1/", LOCAL, 8091),
        ("http://127.0.0.1:8091/v1/chat/completions", LOCAL, 8091),
        ("https://models.example", "https://models.example", 443),
    ],
)
def test_an_address_is_taken_as_people_write_it(url: str, base_url: str, port: int) -> None:
    endpoint = resolve("scripted", {}, url)
    assert (endpoint.base_url, endpoint.port) == (base_url, port)


@pytest.mark.parametrize(
    "url",
    [
        *("127.0.0.1:8091/v1", "localhost", "ftp://models.example", "http://", "http://models.example:99999/v1"),
        *("http://user:secret-word@models.example/v1", "https://models.example/v1?key=secret-word"),
    ],
)
def test_an_address_that_is_none_is_refused_without_its_secrets(url: str) -> None:
    with pytest.raises(UsageError) as caught:
        resolve("scripted", {}, url)
    assert "secret-word" not in str(caught.value)


@pytest.mark.parametrize("model", ["nowhere/model", "ollama/", "openai/ ", ""])
def test_a_name_that_leads_nowhere_is_refused(model: str) -> None:
    with pytest.raises(UsageError, match="model"):
        resolve(model)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (LOCAL, True),
        ("http://localhost:1/v1", True),
        ("http://models.localhost/v1", True),
        ("http://[::1]:1/v1", True),
        ("http://10.0.0.1/v1", False),
        ("http://localhost.example/v1", False),
    ],
)
def test_what_counts_as_this_machine(url: str, expected: bool) -> None:
    assert resolve("scripted", {}, url).is_loopback is expected


MILLION = Tokens(input=1_000_000)


def test_listed_models_have_their_price() -> None:
    # Prices by the list of genai-prices: they only have to be there and to fall with what was cached.
    price = price_tokens(resolve("gpt-5-mini"), MILLION)
    cached = price_tokens(resolve("gpt-5-mini"), Tokens(input=1_000_000, cached=1_000_000))
    assert price is not None
    assert cached is not None
    assert 0 < cached < price
    assert price_tokens(resolve("openrouter/openai/gpt-5-mini"), MILLION)


@pytest.mark.parametrize("url", [LOCAL, "http://gateway.newsroom.example/v1"])
def test_a_model_only_its_maker_serves_is_priced_behind_a_gateway_too(url: str) -> None:
    assert price_tokens(resolve("gpt-5-mini", {}, url), MILLION) == price_tokens(resolve("gpt-5-mini"), MILLION)


@pytest.mark.parametrize(("model", "url"), [("qwen3:8b", LOCAL), ("gpt-oss-20b", LOCAL), ("ollama/gemma3", None)])
def test_a_model_of_ones_own_costs_nothing(model: str, url: str | None) -> None:
    assert price_tokens(resolve(model, {}, url), MILLION) == 0.0


@pytest.mark.parametrize(
    ("model", "url"), [("gpt-99-unheard-of", None), ("qwen3:8b", "http://models.newsroom.example/v1")]
)
def test_an_unknown_price_is_none(model: str, url: str | None) -> None:
    assert price_tokens(resolve(model, KEYS, url), MILLION) is None
