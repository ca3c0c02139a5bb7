"""What a fetch is held to, and what it brings."""

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from drafter.sources.web.addresses import Network


def resolve_name(host: str, port: int) -> list[str]:
    """Every address of a name, in the system's order. Raises OSError when it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True)
class FetchRules:
    """Limits in seconds and bytes, and the newsroom's own network: its proxy, certificates and addresses.

    `pause_s` lies before the one retry. A proxy may hold a password and stays out of the repr. `resolve` turns a host's
    name and a port into addresses.
    """

    user_agent: str
    connect_s: float = 10.0
    total_s: float = 30.0
    most_bytes: int = 10_000_000
    most_redirects: int = 5
    pause_s: float = 1.0
    ask_robots: bool = True
    proxy: str | None = field(default=None, repr=False)
    ca_bundle: Path | None = None
    own: Sequence[Network] = ()
    resolve: Callable[[str, int], list[str]] = resolve_name


@dataclass(frozen=True)
class Answer:
    """One HTTP answer with its body decompressed; header names are in lower case."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def charset(self) -> str | None:
        """The charset of the Content-Type header, None when it names none."""
        _, _, parameters = self.headers.get("content-type", "").partition(";")
        given = (part.partition("=") for part in parameters.split(";"))
        return next((value.strip(" \"'") for name, _, value in given if name.strip().lower() == "charset"), None)
