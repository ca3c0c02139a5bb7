"""One HTTP exchange: a connection to an address that was checked, a request, and a body within its limits."""

import base64
import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import SplitResult, quote, unquote, urlsplit

from drafter.errors import SourceError
from drafter.sources.decoding import SAVE_PAGE
from drafter.sources.web.addresses import is_allowed
from drafter.sources.web.rules import Answer, FetchRules

_CHUNK = 65_536
# What an address may hold as it stands (RFC 3986), the percent sign of what is written so already among it.
_SAFE = "/?:@!$&'()*+,;=-._~%[]"
_PORTS = {"http": 80, "https": 443}
_WINDOW_BITS = {"gzip": 31, "x-gzip": 31, "deflate": 15}


class PassingError(Exception):
    """A failure that may pass: worth one more try. The message says what happened."""


def exchange(url: str, rules: FetchRules, deadline: float) -> Answer:
    """Ask for `url` once, following nothing. `deadline` is a time of time.monotonic().

    Raises SourceError for an address that is not allowed and a body that is too large, PassingError for what may pass.
    """
    parts = urlsplit(url)
    try:
        with _open(parts, rules, deadline) as connection:
            target = _target(parts)
            if rules.proxy and parts.scheme == "http":
                target = f"http://{parts.netloc}{target}"
            connection.request("GET", target, headers=_headers(rules, parts))
            response = connection.getresponse()
            headers = {name.lower(): value for name, value in response.getheaders()}
            body = _read_body(response, headers.get("content-encoding", ""), rules, deadline)
            return Answer(url, response.status, headers, body)
    except TimeoutError as error:
        raise PassingError(_late(rules)) from error
    except ssl.SSLCertVerificationError as error:
        raise SourceError(f"has a certificate that is not trusted ({error.verify_message}); {SAVE_PAGE}") from error
    except (OSError, http.client.HTTPException, zlib.error, UnicodeError) as error:
        if time.monotonic() >= deadline:
            raise PassingError(_late(rules)) from error
        raise PassingError(f"cannot be fetched ({_explain(error)})") from error


def _late(rules: FetchRules) -> str:
    return f"has not answered whole within {rules.total_s:g} seconds"


def _explain(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


@contextmanager
def _open(parts: SplitResult, rules: FetchRules, deadline: float) -> Iterator[http.client.HTTPConnection]:
    """A connection that is cut when its time is up, whatever the other side does."""
    context = _context(rules) if parts.scheme == "https" else None
    raw = _connect(parts, rules, deadline)
    timer = threading.Timer(max(0.0, deadline - time.monotonic()), _cut, [raw])
    timer.daemon = True
    timer.start()
    try:
        if context is None:
            connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
            connection.sock = raw
        else:
            if rules.proxy:
                _tunnel(raw, parts, rules)
            connection = http.client.HTTPSConnection(parts.hostname or "", parts.port, context=context)
            connection.sock = context.wrap_socket(raw, server_hostname=parts.hostname)
        with connection.sock:
            yield connection
    finally:
        timer.cancel()
        raw.close()


def _cut(raw: socket.socket) -> None:
    with suppress(OSError):
        raw.shutdown(socket.SHUT_RDWR)


def _context(rules: FetchRules) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(rules.ca_bundle) if rules.ca_bundle else None)


def _connect(parts: SplitResult, rules: FetchRules, deadline: float) -> socket.socket:
    """A socket to the newsroom's proxy, or to one of the host's addresses, each of which was checked."""
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    if rules.proxy:
        _require_no_literal(host, rules)
        proxy = urlsplit(rules.proxy)
        return _dial([proxy.hostname or ""], proxy.port or _PORTS.get(proxy.scheme, 80), rules, deadline)
    try:
        addresses = rules.resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise SourceError(f"has a host that is not known ({host}); check the link") from error
    for address in addresses:
        if not is_allowed(address, rules.own):
            raise SourceError(
                f"leads to {address}, which is no public address; save the page and pass the file, or list the address "
                "under own_addresses in drafter.toml"
            )
    return _dial(addresses, port, rules, deadline)


def _dial(addresses: list[str], port: int, rules: FetchRules, deadline: float) -> socket.socket:
    failure: OSError = OSError("no address")
    for address in addresses:
        left = min(rules.connect_s, deadline - time.monotonic())
        if left <= 0:
            raise TimeoutError
        try:
            raw = socket.create_connection((address, port), timeout=left)
        except OSError as error:
            failure = error
            continue
        raw.settimeout(max(0.001, deadline - time.monotonic()))
        return raw
    raise failure


def _require_no_literal(host: str, rules: FetchRules) -> None:
    """Behind a proxy that resolves names, what is written as an address, or as this machine's name, is checked here."""
    address = host if ":" in host else _read_ipv4(host)
    is_here = host == "localhost" or host.endswith(".localhost")
    if is_here or (address is not None and not is_allowed(address, rules.own)):
        raise SourceError(f"leads to {host}, which is no public address; save the page and pass the file")


def _read_ipv4(host: str) -> str | None:
    """The address that a host is written as: also 127.1, 0x7f000001 and 2130706433, which a proxy may take for one."""
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        return None


def _tunnel(raw: socket.socket, parts: SplitResult, rules: FetchRules) -> None:
    """Ask the proxy for a way through to the host."""
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    there = f"{host}:{parts.port or _PORTS['https']}"
    lines = [f"CONNECT {there} HTTP/1.1", f"Host: {there}", *(f"{k}: {v}" for k, v in _proxy_headers(rules).items())]
    raw.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
    response = http.client.HTTPResponse(raw, method="CONNECT")
    response.begin()
    if response.status != http.client.OK:
        raise SourceError(f"cannot be reached: the proxy answers {response.status}; check the proxy setting")


def _proxy_headers(rules: FetchRules) -> dict[str, str]:
    proxy = urlsplit(rules.proxy or "")
    if not proxy.username:
        return {}
    word = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": f"Basic {base64.b64encode(word.encode()).decode()}"}


def _headers(rules: FetchRules, parts: SplitResult) -> dict[str, str]:
    through = _proxy_headers(rules) if parts.scheme == "http" else {}
    return {
        "User-Agent": rules.user_agent,
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
        **through,
    }


def _target(parts: SplitResult) -> str:
    """The path and query of an address, letters beyond ASCII and spaces written with percent signs."""
    query = f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    return quote(parts.path or "/", safe=_SAFE) + query


def _read_body(response: http.client.HTTPResponse, encoding: str, rules: FetchRules, deadline: float) -> bytes:
    """The body, decompressed as it comes, so that neither an endless body nor one that unpacks to a flood is held.

    Raises PassingError for one that breaks off: half a page must not pass for the whole.
    """
    bits = _WINDOW_BITS.get(encoding.strip().lower())
    unpack = zlib.decompressobj(bits) if bits else None
    body = bytearray()
    while chunk := response.read1(_CHUNK):
        body += unpack.decompress(chunk, rules.most_bytes + 1) if unpack else chunk
        if len(body) > rules.most_bytes:
            raise SourceError(f"is larger than {rules.most_bytes // 1_000_000} MB, which no article is; {SAVE_PAGE}")
        if time.monotonic() >= deadline:
            break
    # A connection that was cut when its time was up looks like one that has ended.
    if time.monotonic() >= deadline:
        raise TimeoutError
    if response.length or (unpack and body and not unpack.eof):
        raise PassingError("breaks off before its end")
    return bytes(body)
