"""Links to pages: redirects followed, robots.txt asked, one page at a time of each host, nothing fetched twice."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from urllib.parse import SplitResult, urldefrag, urljoin, urlsplit

from drafter.errors import SourceError
from drafter.sources.decoding import SAVE_PAGE
from drafter.sources.web.exchanging import PassingError, exchange
from drafter.sources.web.kept import KeptPage, KeptPages, Pages
from drafter.sources.web.robots import is_let_in
from drafter.sources.web.rules import Answer, FetchRules

_ROBOTS_IGNORED = "fetched without asking robots.txt (--ignore-robots)"
_SIDE_BY_SIDE = 8
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_WALLED = frozenset((401, 402, 403, 451))
_GONE = frozenset((404, 410))
_BUSY = 429
_OK = 200
_SERVER_FAILED = 500


class Fetcher:
    """Fetches links, and keeps what it got: `hosts` are those it contacted."""

    def __init__(self, rules: FetchRules, kept: KeptPages, now: Callable[[], datetime]) -> None:
        self._rules = rules
        self._kept = kept
        self._now = now
        self._guard = threading.Lock()
        self._turns: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._robots: dict[str, Answer | None] = {}
        self.hosts: list[str] = []

    def fetch_pages(self, urls: Sequence[str]) -> Pages:
        """Every link with its page, or why there is none; several hosts side by side.

        Raises UsageError when a page cannot be kept.
        """
        wanted = list(dict.fromkeys(urls))
        if not wanted:
            return {}
        with ThreadPoolExecutor(min(_SIDE_BY_SIDE, len(wanted))) as pool:
            return dict(zip(wanted, pool.map(self._try_page, wanted), strict=True))

    def _try_page(self, url: str) -> KeptPage | SourceError:
        try:
            _parse(url)
            if page := self._kept.load_page(url):
                kept = f"read from the page kept at {page.retrieved}, not fetched again (--no-cache fetches it)"
                return page.model_copy(update={"warnings": (*page.warnings, kept)})
            answer = self._fetch(url)
        except SourceError as error:
            return error
        page = KeptPage(
            asked=url,
            url=answer.url,
            charset=answer.charset,
            retrieved=self._now().isoformat(timespec="seconds"),
            body=answer.body,
            warnings=() if self._rules.ask_robots else (_ROBOTS_IGNORED,),
        )
        self._kept.store_page(page)
        return page

    def _fetch(self, url: str) -> Answer:
        """The page a link leads to, tried again once where the failure may pass. Raises SourceError."""
        try:
            return self._follow(url)
        except PassingError:
            time.sleep(self._rules.pause_s)
        try:
            return self._follow(url)
        except PassingError as error:
            raise SourceError(f"{error}; try again later, or {SAVE_PAGE}") from error

    def _follow(self, url: str) -> Answer:
        """The page at the end of a link's redirects."""
        deadline = time.monotonic() + self._rules.total_s
        answer = self._follow_redirects(url, deadline, asks=self._rules.ask_robots)
        if answer is None:
            most = self._rules.most_redirects
            raise SourceError(f"is redirected more than {most} times; check the link, or {SAVE_PAGE}")
        _require_page(answer)
        return answer

    def _follow_redirects(self, url: str, deadline: float, *, asks: bool) -> Answer | None:
        """The answer at the end of the redirects, None where there are too many.

        Each address on the way is checked anew, by robots.txt too where it `asks`.
        """
        for _ in range(self._rules.most_redirects + 1):
            if asks:
                self._require_let_in(url, deadline)
            answer = self._exchange(url, deadline)
            location = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not location:
                return answer
            url = _resolve(url, location)
        return None

    def _exchange(self, url: str, deadline: float) -> Answer:
        host = _parse(url).hostname or ""
        with self._guard:
            if host not in self.hosts:
                self.hosts.append(host)
        with self._turn(host):
            return exchange(url, self._rules, deadline)

    def _turn(self, name: str) -> threading.Lock:
        with self._guard:
            return self._turns[name]

    def _require_let_in(self, url: str, deadline: float) -> None:
        parts = _parse(url)
        site = f"{parts.scheme}://{parts.netloc}"
        address = f"{site}/robots.txt"
        with self._turn(address):
            if site not in self._robots:
                self._robots[site] = self._fetch_robots(address, deadline)
        if not is_let_in(self._robots[site], url):
            raise SourceError(
                f"is closed to programs (robots.txt of {parts.hostname}); {SAVE_PAGE}, or --ignore-robots"
            )

    def _fetch_robots(self, url: str, deadline: float) -> Answer | None:
        """A site's robots.txt, None when it cannot be had."""
        try:
            return self._follow_redirects(url, deadline, asks=False)
        except PassingError:
            return None


def _resolve(url: str, location: str) -> str:
    """Where a redirect leads. Raises SourceError where that is no address."""
    try:
        return urldefrag(urljoin(url, location)).url
    except ValueError as error:
        raise SourceError(f"is redirected to what is no address; {SAVE_PAGE}") from error


def _parse(url: str) -> SplitResult:
    """The parts of an address. Raises SourceError for one that is none, or that holds a password."""
    try:
        parts = urlsplit(url)
        port = parts.port
        url.encode()
    except ValueError as error:
        raise SourceError("is no address; check the link") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        raise SourceError("leads to something that is no web page; check the link")
    if parts.username or parts.password:
        raise SourceError(f"has a name or password in it; {SAVE_PAGE}")
    return parts


def _require_page(answer: Answer) -> None:
    """Raises SourceError for an answer that is no page, PassingError for one that may be, asked again."""
    status = answer.status
    if status == _OK:
        return
    if status in _WALLED:
        raise SourceError(f"is behind a paywall or login (HTTP {status}); {SAVE_PAGE}")
    if status in _GONE:
        raise SourceError(f"is not there (HTTP {status}); check the link")
    if status >= _SERVER_FAILED or status == _BUSY:
        raise PassingError(f"cannot be fetched now (HTTP {status})")
    raise SourceError(f"gives no page (HTTP {status}); {SAVE_PAGE}")
