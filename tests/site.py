"""A web site on loopback: pages by path, each an answer or a small program that plays one."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Served:
    """One answer; a `play` writes its body by itself, until it returns or the client leaves."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": HTML})
    play: Callable[["Site", BaseHTTPRequestHandler], None] | None = None


@dataclass
class Site:
    """`pages` by path, several answers to one path in turn; `asked` are the requests as they came."""

    url: str
    pages: dict[str, list[Served]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def put(self, path: str, *answers: Served | bytes) -> str:
        """Serve these answers at `path`, the last one from then on; its address."""
        self.pages[path] = [Served(answer) if isinstance(answer, bytes) else answer for answer in answers]
        return self.url + path

    def paths(self) -> list[str]:
        """What was asked for, robots.txt aside."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@contextmanager
def open_site() -> Iterator[Site]:
    """A site while the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            answers = site.pages.get(self.path, [Served(b"nothing here", 404)])
            served = answers.pop(0) if len(answers) > 1 else answers[0]
            self.send_response(served.status)
            for name, value in served.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if served.play:
                served.play(site, self)
            else:
                self.wfile.write(served.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.closing.set()
        server.shutdown()
        server.server_close()
