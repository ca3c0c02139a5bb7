"""Links: what is fetched, what is refused, and that nothing hangs, leaks or is fetched twice."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import SourceError
from drafter.sources.loading import Loaded, LoadOptions, load_sources
from drafter.sources.web.addresses import is_allowed, parse_networks
from drafter.sources.web.fetching import Fetcher
from drafter.sources.web.kept import KeptPage, KeptPages
from drafter.sources.web.rules import FetchRules
from tests.site import HTML, Served, Site, open_site

INPUTS = Path(__file__).parent / "inputs"
NOW = datetime(2031, 3, 5, 12, 0, tzinfo=UTC)
PAGE = (
    (INPUTS / "page_in_windows_1252" / "page.html")
    .read_bytes()
    .decode("cp1252")
    .replace("iso-8859-1", "utf-8")
    .encode()
)


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as opened:
        yield opened


def fetcher_of(home: Path, *, reads: bool = True, **rules: Any) -> Fetcher:
    limits = {"user_agent": "drafter/test", "pause_s": 0.0, "own": (ip_network("127.0.0.0/8"),), **rules}
    return Fetcher(FetchRules(**limits), KeptPages(home, reads=reads), lambda: NOW)


def fetch(url: str, home: Path, **rules: Any) -> KeptPage | SourceError:
    return fetcher_of(home, **rules).fetch_pages([url])[url]


def why_not(url: str, home: Path, **rules: Any) -> str:
    refused = fetch(url, home, **rules)
    assert isinstance(refused, SourceError), refused
    assert str(refused).isprintable()
    return str(refused)


def load(urls: list[str], fetcher: Fetcher, *, skip_bad: bool = False) -> Loaded:
    return load_sources(urls, LoadOptions(now=NOW, fetch=fetcher.fetch_pages, skip_bad=skip_bad))


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.9", "192.168.1.1", "169.254.169.254", "0.0.0.0", "224.0.0.1"),
        *("100.64.0.1", "192.0.2.7", "255.255.255.255", "198.18.0.1", "192.88.99.1", "240.0.0.1"),
        *(
            "::1",
            "::",
            "fe80::1",
            "fe80::1%eth0",
            "fc00::1",
            "fec0::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
        ),
        *("::127.0.0.1", "64:ff9b::a00:1", "64:ff9b::808:808", "64:ff9b:1::1", "2002:7f00:1::", "2002:808:808::1"),
        *("2001:0:53aa:64c::1", "2001:db8::1", "nonsense", ""),
    ],
)
def test_no_address_into_the_building_is_allowed(address: str) -> None:
    assert not is_allowed(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "2a00:1450:4001:80b::200e"])
def test_public_addresses_are_allowed(address: str) -> None:
    assert is_allowed(address)


@given(st.ip_addresses(v=4, network="10.0.0.0/8"))
def test_own_addresses_are_those_listed_and_no_others(address: Any) -> None:
    assert is_allowed(str(address), parse_networks(["10.0.0.0/8"]))
    assert not is_allowed(str(address), parse_networks(["192.168.0.0/16", "10.0.0.0/32"])) or str(address) == "10.0.0.0"


def test_a_link_becomes_a_source(site: Site, tmp_path: Path) -> None:
    url = site.put("/ferries", PAGE)
    loaded = load([url], fetcher_of(tmp_path))
    (source,) = loaded.sources
    assert (source.outlet.name, source.url, source.path) == ("Varnholm Herald", url, None)
    assert source.retrieved == "2031-03-05T12:00:00+00:00"
    assert source.warnings == ()
    (robots, page) = site.asked
    assert (robots[0], page[0]) == ("/robots.txt", "/ferries")
    assert page[1]["user-agent"] == "drafter/test"
    assert "cookie" not in page[1]


def test_addresses_in_any_script_are_fetched(site: Site, tmp_path: Path) -> None:
    site.put("/%EB%89%B4%EC%8A%A4/%20a?b=%C3%BC&c=%25", PAGE)
    assert isinstance(fetch(f"{site.url}/뉴스/ a?b=ü&c=%25", tmp_path), KeptPage)
    assert isinstance(fetch(f"{site.url}/\u202e\n", tmp_path), SourceError)
    assert why_not(f"{site.url}/\udcff", tmp_path) == "is no address; check the link"
    assert isinstance(fetch("http://häfen.example/", tmp_path, proxy=site.url), SourceError)


def test_a_second_run_reads_the_page_that_was_kept(site: Site, tmp_path: Path) -> None:
    url = site.put("/ferries", PAGE, b"another page")
    first, second = (load([url], fetcher_of(tmp_path)).sources[0] for _ in range(2))
    assert second.sha256 == first.sha256
    assert site.paths() == ["/ferries"]
    assert "kept" in second.warnings[0]
    assert isinstance(fetcher_of(tmp_path, reads=False).fetch_pages([url])[url], KeptPage)
    assert site.paths() == ["/ferries", "/ferries"]
    assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "pages").glob("*"))


@pytest.mark.parametrize(("encoding", "packed"), [("gzip", gzip.compress(PAGE)), ("deflate", zlib.compress(PAGE))])
def test_compressed_pages_are_unpacked(encoding: str, packed: bytes, site: Site, tmp_path: Path) -> None:
    url = site.put("/ferries", Served(packed, headers={"Content-Type": HTML, "Content-Encoding": encoding}))
    page = fetch(url, tmp_path)
    assert isinstance(page, KeptPage)
    assert page.body == PAGE


def test_redirects_are_followed_and_each_host_recorded(site: Site, tmp_path: Path) -> None:
    site.put("/ferries", PAGE)
    with open_site() as other:
        url = other.put("/go", Served(status=302, headers={"Location": "/on"}))
        other.put("/on", Served(status=301, headers={"Location": f"{site.url}/ferries#top"}))
        fetcher = fetcher_of(tmp_path)
        page = fetcher.fetch_pages([url])[url]
    assert isinstance(page, KeptPage)
    assert page.url == f"{site.url}/ferries"
    assert fetcher.hosts == ["127.0.0.1"]


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("http://10.0.0.1/admin", "leads to 10.0.0.1, which is no public address"),
        ("http://[::1]:8091/", "leads to ::1, which is no public address"),
        ("http://[::ffff:7f00:1]/", "which is no public address"),
        ("http://169.254.169.254/latest/meta-data", "leads to 169.254.169.254"),
        ("file:///etc/passwd", "leads to something that is no web page"),
        ("http://desk:word@127.0.0.1/", "has a name or password in it"),
        ("http://[/round", "is redirected to what is no address"),
        ("/round", "is redirected more than 5 times"),
    ],
)
def test_a_redirect_leads_nowhere_it_may_not(location: str, told: str, site: Site, tmp_path: Path) -> None:
    url = site.put("/round", Served(status=302, headers={"Location": location}))
    assert told in why_not(url, tmp_path)
    assert not list(tmp_path.glob("pages/*"))


def test_one_private_address_among_a_names_addresses_refuses_it(site: Site, tmp_path: Path) -> None:
    port = site.url.rsplit(":", 1)[1]
    told = why_not(f"http://herald.example:{port}/", tmp_path, resolve=lambda *_: ["127.0.0.1", "10.0.0.1"])
    assert told.startswith("leads to 10.0.0.1, which is no public address")
    assert site.asked == []


def test_a_name_that_is_bound_anew_is_checked_anew(site: Site, tmp_path: Path) -> None:
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["192.168.0.1"]])
    port = site.url.rsplit(":", 1)[1]
    site.put("/ferries", Served(status=302, headers={"Location": "/again"}))
    told = why_not(f"http://herald.example:{port}/ferries", tmp_path, resolve=lambda *_: next(answers))
    assert told.startswith("leads to 192.168.0.1")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/ferries"]


def test_a_host_that_is_not_known_is_told(tmp_path: Path) -> None:
    def fail(*_: object) -> list[str]:
        raise OSError("no such name")

    assert "has a host that is not known (herald.example)" in why_not("http://herald.example/", tmp_path, resolve=fail)


def wait(site: Site, handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"<html>")
    handler.wfile.flush()
    site.closing.wait(20)


def flood(site: Site, handler: BaseHTTPRequestHandler) -> None:
    with suppress(OSError):
        while not site.closing.is_set():
            handler.wfile.write(b"<p>on and on</p>" * 4096)


def test_a_page_that_never_ends_is_cut_off_by_the_clock(site: Site, tmp_path: Path) -> None:
    url = site.put("/slow", Served(play=wait))
    assert "has not answered whole within 0.3 seconds" in why_not(url, tmp_path, total_s=0.3, ask_robots=False)


def break_off(_: Site, handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(PAGE[:400])


def break_off_in_a_chunk(_: Site, handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"400\r\n" + PAGE[:1024] + b"\r\n400\r\n" + PAGE[1024:1100])


@pytest.mark.parametrize(
    "served",
    [
        Served(headers={"Content-Type": HTML, "Content-Length": str(len(PAGE))}, play=break_off),
        Served(headers={"Content-Type": HTML, "Transfer-Encoding": "chunked"}, play=break_off_in_a_chunk),
        Served(gzip.compress(PAGE)[:900], headers={"Content-Type": HTML, "Content-Encoding": "gzip"}),
    ],
    ids=["length", "chunked", "gzip"],
)
def test_half_a_page_never_passes_for_the_whole(served: Served, site: Site, tmp_path: Path) -> None:
    told = why_not(site.put("/half", served), tmp_path)
    assert "breaks off" in told or "cannot be fetched" in told
    assert not list(tmp_path.glob("pages/*"))


def test_an_endless_body_is_cut_off_by_its_size(site: Site, tmp_path: Path) -> None:
    url = site.put("/flood", Served(play=flood))
    assert "is larger than 1 MB, which no article is" in why_not(url, tmp_path, most_bytes=1_000_000)


def test_a_small_answer_that_unpacks_to_a_flood_is_refused(site: Site, tmp_path: Path) -> None:
    bomb = Served(gzip.compress(bytes(30_000_000)), headers={"Content-Type": HTML, "Content-Encoding": "gzip"})
    assert "is larger than 10 MB" in why_not(site.put("/bomb", bomb), tmp_path)


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "is behind a paywall or login (HTTP 401)"),
        (402, "is behind a paywall or login (HTTP 402)"),
        (403, "is behind a paywall or login (HTTP 403)"),
        (404, "is not there (HTTP 404); check the link"),
        (418, "gives no page (HTTP 418)"),
        (429, "cannot be fetched now (HTTP 429); try again later"),
        (500, "cannot be fetched now (HTTP 500); try again later"),
    ],
)
def test_a_refusal_says_what_to_do(status: int, told: str, site: Site, tmp_path: Path) -> None:
    assert told in why_not(site.put("/ferries", Served(PAGE, status)), tmp_path)


def test_a_server_that_recovers_is_asked_twice_and_no_more(site: Site, tmp_path: Path) -> None:
    url = site.put("/ferries", Served(status=500), PAGE)
    assert isinstance(fetch(url, tmp_path), KeptPage)
    assert site.paths() == ["/ferries", "/ferries"]
    assert "HTTP 503" in why_not(site.put("/down", Served(status=503)), tmp_path)
    assert site.paths()[2:] == ["/down", "/down"]


def test_robots_txt_is_honoured_unless_told_otherwise(site: Site, tmp_path: Path) -> None:
    site.put("/robots.txt", Served(b"User-agent: *\nDisallow: /closed/*\nUser-agent: drafter\nDisallow: /mine\n"))
    url, open_url = site.put("/mine", PAGE), site.put("/closed/page", PAGE)
    told = why_not(url, tmp_path)
    assert told.startswith("is closed to programs (robots.txt of 127.0.0.1)")
    assert "--ignore-robots" in told
    assert site.paths() == []
    assert isinstance(fetch(open_url, tmp_path), KeptPage)
    ignoring = fetch(url, tmp_path, ask_robots=False)
    assert isinstance(ignoring, KeptPage)
    assert ignoring.warnings == ("fetched without asking robots.txt (--ignore-robots)",)


def test_a_robots_txt_that_fails_closes_the_site(site: Site, tmp_path: Path) -> None:
    site.put("/robots.txt", Served(status=503))
    assert why_not(site.put("/ferries", PAGE), tmp_path).startswith("is closed to programs")


@pytest.mark.parametrize(
    ("location", "told"),
    [("/robots.txt", "is closed to programs"), ("http://[/", "is redirected to what is no address")],
)
def test_a_robots_txt_that_leads_nowhere_closes_the_site(location: str, told: str, site: Site, tmp_path: Path) -> None:
    site.put("/robots.txt", Served(status=302, headers={"Location": location}))
    assert why_not(site.put("/ferries", PAGE), tmp_path).startswith(told)


def test_robots_txt_is_asked_once_a_site(site: Site, tmp_path: Path) -> None:
    urls = [site.put(f"/{number}", PAGE) for number in range(5)]
    pages = fetcher_of(tmp_path).fetch_pages(urls)
    assert all(isinstance(page, KeptPage) for page in pages.values())
    assert [path for path, _ in site.asked].count("/robots.txt") == 1


@pytest.mark.parametrize("declared", ["text/html; charset=utf-8", "text/html; charset=nonsense", "text/html"])
def test_a_wrong_charset_of_the_server_is_seen_through(declared: str, site: Site, tmp_path: Path) -> None:
    body = (INPUTS / "page_in_euc_kr" / "page.html").read_bytes()
    url = site.put("/ko", Served(body, headers={"Content-Type": declared}))
    (source,) = load([url], fetcher_of(tmp_path)).sources
    assert (source.title, source.language) == ("야간 여객선 운항 중단", "ko")


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("page_login", "is a login page and no article; open it in your browser, save the page and pass the file"),
        (
            "page_paywalled",
            "is behind a paywall: only its first 68 words are in the page; open it in your browser, save",
        ),
        ("page_for_subscribers", "is behind a paywall: it is for subscribers, and"),
        ("page_consent", "is a consent note: the article behind it has not loaded; open it in your browser, save"),
    ],
)
def test_half_an_article_stops_the_run_or_is_left_out(folder: str, told: str, site: Site, tmp_path: Path) -> None:
    bad = site.put("/bad", (INPUTS / folder / "page.html").read_bytes())
    good = site.put("/good", PAGE)
    stopped = load([bad, good], fetcher_of(tmp_path))
    assert [problem.fatal for problem in stopped.problems] == [True]
    assert stopped.problems[0].line.startswith(f"{bad}: {told}")
    skipped = load([bad, good], fetcher_of(tmp_path), skip_bad=True)
    assert [source.url for source in skipped.sources] == [good]


def test_without_a_fetcher_a_link_is_told_from_a_file() -> None:
    loaded = load_sources(["https://herald.example/ferries"], LoadOptions(now=NOW))
    assert "is a link, which is not fetched here" in loaded.problems[0].line


def test_a_proxy_is_asked_for_the_whole_address_with_its_password(site: Site, tmp_path: Path) -> None:
    site.pages["http://herald.example/ferries"] = [Served(PAGE)]
    proxy = site.url.replace("http://", "http://desk:w%40rd@")
    page = fetch("http://herald.example/ferries", tmp_path, proxy=proxy)
    assert isinstance(page, KeptPage)
    path, headers = site.asked[-1]
    assert (path, headers["host"]) == ("http://herald.example/ferries", "herald.example")
    assert headers["proxy-authorization"] == "Basic ZGVzazp3QHJk"
    for literal in ("10.0.0.1", "10.1", "167772161", "0x0a000001", "012.0.0.1", "[::1]", "localhost"):
        assert "which is no public address" in why_not(f"http://{literal}/", tmp_path, proxy=proxy)
