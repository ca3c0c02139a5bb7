"""Who serves a model and where: from the name as written to an address, a key and what the endpoint is known to take.

Addresses, key variables and manners are the providers' own documentation of their OpenAI-compatible layers, as of
2026-11. Nothing here touches the network.
"""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from drafter.errors import UsageError


@dataclass(frozen=True)
class ModelOptions:
    """What a person asked of a model. `model` is as written, times are in seconds; None leaves it to the endpoint.

    `read_cache` False reads no earlier reply but still writes. The key and the proxy (which may hold a password) stay
    out of the repr.
    """

    model: str
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    local_only: bool = False
    max_cost_usd: float | None = None
    read_cache: bool = True
    temperature: float | None = None
    max_tokens: int | None = None
    timeout_s: float = 600.0
    reasoning_effort: str | None = None
    seed: int | None = None
    proxy: str | None = field(default=None, repr=False)
    ca_bundle: Path | None = None


@dataclass(frozen=True)
class Provider:
    """A row of the table. `keys` are environment variables, the first one set wins; empty means no key is needed.

    `first_form` is the first way of asking for structure that the provider honours; `strict_subset` says that it
    refuses the schema keywords outside OpenAI's structured-outputs subset; `limit` is its name for a token limit.
    """

    name: str
    base_url: str
    keys: tuple[str, ...]
    first_form: str = "schema"
    strict_subset: bool = True
    limit: str = "max_tokens"


_ROWS = (
    Provider("openai", "https://api.openai.com/v1", ("OPENAI_API_KEY",), limit="max_completion_tokens"),
    Provider("ollama", "http://127.0.0.1:11434/v1", (), strict_subset=False),
    Provider("openrouter", "https://openrouter.ai/api/v1", ("OPENROUTER_API_KEY",)),
    # Anthropic's layer takes response_format and ignores it.
    Provider("anthropic", "https://api.anthropic.com/v1", ("ANTHROPIC_API_KEY",), first_form="tools"),
    Provider("google", "https://generativelanguage.googleapis.com/v1beta/openai", ("GEMINI_API_KEY", "GOOGLE_API_KEY")),
    Provider("mistral", "https://api.mistral.ai/v1", ("MISTRAL_API_KEY",)),
)
PROVIDERS: Mapping[str, Provider] = {row.name: row for row in _ROWS}
_ANY = Provider("openai-compatible", "", (), strict_subset=False)


@dataclass(frozen=True)
class Endpoint:
    """Where requests go. `base_url` has no trailing slash, no password and no query; the key stays out of the repr."""

    base_url: str
    model: str
    provider: Provider
    api_key: str | None = field(default=None, repr=False)

    @property
    def host(self) -> str:
        """The host's name or address, as run records list it."""
        return urlsplit(self.base_url).hostname or ""

    @property
    def port(self) -> int:
        """The port, the scheme's own when none is written."""
        parts = urlsplit(self.base_url)
        return parts.port or (443 if parts.scheme == "https" else 80)

    @property
    def is_loopback(self) -> bool:
        """Whether the host is written as this very machine."""
        if self.host == "localhost" or self.host.endswith(".localhost"):
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


def resolve_endpoint(options: ModelOptions, environ: Mapping[str, str]) -> Endpoint:
    """Where `options.model` is served.

    `provider/name` goes to that provider; a bare name to the address given, or to OpenAI without one. With an address,
    a prefix that is no provider of ours is part of the name. OPENAI_BASE_URL moves OpenAI only, no other provider.

    Raises UsageError for an unknown provider, an address that is none, or a key that is not set (naming its variable).
    """
    base_url = options.base_url or environ.get("OPENAI_BASE_URL") or None
    prefix, slash, name = options.model.partition("/")
    provider = PROVIDERS.get(prefix) if slash else None
    if provider is None:
        if slash and base_url is None:
            known = ", ".join(PROVIDERS)
            raise UsageError(
                f"model {options.model}: no provider {prefix!r} is known ({known}), and no --base-url given"
            )
        provider, name = PROVIDERS["openai"], options.model
    elif provider.name != "openai" and base_url == environ.get("OPENAI_BASE_URL"):
        base_url = None
    if not name.strip():
        raise UsageError(f"model {options.model!r}: the name is missing: write provider/name, such as ollama/qwen3:8b")
    own = base_url is None or _plain(base_url) == provider.base_url
    key = next((environ[variable] for variable in provider.keys if environ.get(variable)), options.api_key)
    if own and provider.keys and not key:
        raise UsageError(f"model {options.model}: no key for {provider.name}: set {' or '.join(provider.keys)}")
    if not own and provider.name == "openai":
        provider = _ANY
    return Endpoint(provider.base_url if own else _plain(base_url or ""), name, provider, key)


def _plain(url: str) -> str:
    shown = url.rpartition("@")[2]
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise UsageError(f"--base-url {shown}: not an address: write it as http://host:port/v1") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        raise UsageError(f"--base-url {shown}: not an address: write it as http://host:port/v1")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise UsageError(
            f"--base-url for {parts.hostname}: leave out name, password and query: the key has its setting"
        )
    return url.rstrip("/").removesuffix("/chat/completions").rstrip("/")
