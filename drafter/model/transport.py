"""The HTTP client behind the model, and what `--local-only` lets through."""

import ipaddress
import socket
import ssl
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from drafter.errors import PolicyError, UsageError
from drafter.providers import Endpoint, ModelOptions

if TYPE_CHECKING:
    from openai import OpenAI

CONNECT_S = 10.0
# RFC 1122 and 4291 loopback, RFC 1918 private, RFC 4193 unique local, RFC 3927 and 4291 link-local.
_LOCAL = tuple(
    ipaddress.ip_network(network)
    for network in (
        *("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"),
        *("::1/128", "fc00::/7", "fe80::/10"),
    )
)


def is_local(address: str) -> bool:
    """Whether an IP address is this machine's or its private network's."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped:
        parsed = parsed.ipv4_mapped
    return any(parsed in network for network in _LOCAL)


def require_local(host: str, port: int) -> None:
    """Raise PolicyError unless every address that `host` resolves to is local; one that resolves to none is not."""
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError) as error:
        raise PolicyError(f"--local-only: {host} has no address here: name an endpoint on this network") from error
    if outside := sorted(address for address in found if not is_local(address)):
        raise PolicyError(f"--local-only: {host} ({outside[0]}) is outside this machine and its private network")


def require_reach(endpoint: Endpoint, options: ModelOptions) -> None:
    """With `local_only`, raise PolicyError for an endpoint, or a proxy of the settings, that is elsewhere."""
    if options.local_only:
        require_local(endpoint.host, endpoint.port)
        if options.proxy:
            proxy = urlsplit(options.proxy)
            require_local(proxy.hostname or "", proxy.port or 80)


def open_client(endpoint: Endpoint, options: ModelOptions) -> "OpenAI":
    """A client for `endpoint` that never retries and never follows a redirect.

    With `local_only` it uses no proxy of the environment, and looks at the peer of every connection before a character
    is sent. Raises UsageError for a CA bundle or a proxy that is none.
    """
    import httpx2
    from openai import OpenAI

    try:
        http_client = httpx2.Client(
            timeout=httpx2.Timeout(options.timeout_s, connect=min(CONNECT_S, options.timeout_s)),
            proxy=options.proxy,
            verify=ssl.create_default_context(cafile=options.ca_bundle) if options.ca_bundle else True,
            trust_env=not options.local_only,
            event_hooks={"request": [_watch_peer] if options.local_only else []},
        )
    except OSError as error:
        raise UsageError(f"ca_bundle {options.ca_bundle}: cannot be read as certificates ({error.strerror})") from error
    except ValueError as error:
        raise UsageError("proxy: not an address: write it as http://host:port") from error
    # Servers that need no key still want one to be there.
    return OpenAI(
        base_url=endpoint.base_url, api_key=endpoint.api_key or "none", max_retries=0, http_client=http_client
    )


def _watch_peer(request: Any) -> None:
    request.extensions = {**request.extensions, "trace": _require_local_peer}


def _require_local_peer(event: str, info: Mapping[str, Any]) -> None:
    # The name may resolve elsewhere by now (DNS rebinding), so what counts is who was reached.
    if event == "connection.connect_tcp.complete":
        peer = str(info["return_value"].get_extra_info("server_addr")[0])
        if not is_local(peer):
            raise PolicyError(f"--local-only: the endpoint's name now leads to {peer}, outside the private network")
