"""From links on the command line to a brief: a site on loopback plays several outlets."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk import Desk, desk
from tests.pdf_pages import Line, set_column, write_pdf
from tests.site import Served, Site, open_site

__all__ = ["desk"]

PDF = write_pdf(
    [
        [
            Line("Ferry company goes to court", 60, 780, 20),
            *set_column(
                [
                    ["The Tallis Line asked the court in Sundau on Wednesday to lift the order."],
                    ["Its spokesman, Paul Lindqvist, said that 900 passengers a night were left ashore."],
                    ["The court will hear both sides on 12 March, a clerk said. Until then the order stands."],
                ],
                60,
                740,
            ),
        ]
    ]
)
INPUTS = Path(__file__).parent / "inputs"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("DRAFTER_OWN_ADDRESSES", "127.0.0.1")
    with open_site() as opened:
        yield opened


def page(folder: str) -> bytes:
    return (INPUTS / folder / "page.html").read_bytes()


def copy_for(outlet: str) -> bytes:
    """The English page as another outlet prints it."""
    return page("page_with_wrong_charset").decode("cp1252").replace("Varnholm Herald", outlet).encode()


def test_links_become_a_brief(site: Site, desk: Desk) -> None:
    urls = [
        site.put("/herald", copy_for("Varnholm Herald")),
        site.put("/post", copy_for("Sundau Post")),
        site.put("/korean", Served(page("page_in_euc_kr"), headers={"Content-Type": "text/html"})),
        site.put("/pdf", Served(PDF, headers={"Content-Type": "application/pdf"})),
        site.put("/paid", Served(b"pay first", 402)),
    ]
    stopped = desk.run(*urls)
    assert (stopped.code, stopped.out) == (3, "")
    assert f"draft: {urls[4]}: is behind a paywall or login (HTTP 402)" in stopped.err
    drafted = desk.run("--skip-bad", "--format", "json", *urls)
    assert drafted.code == 0
    assert "(left out)" in drafted.err
    brief = drafted.json
    assert [one["input"] for one in brief["left_out"]] == urls[4:]
    assert "paywall" in brief["left_out"][0]["why"]
    assert "1 source could not be read and is left out" in desk.run("--skip-bad", *urls).out
    assert [source["url"] for source in brief["sources"]] == urls[:4]
    assert [source["language"] for source in brief["sources"]] == ["en", "en", "ko", "en"]
    assert brief["sources"][1]["origin"] == "A"
    assert brief["run"]["hosts"] == ["127.0.0.1"]
    texts = {source["id"]: source["text"] for source in brief["sources"]}
    citations = [one for statement in brief["summary"] for one in statement["citations"]]
    assert citations
    assert all(texts[one["source"]][one["start"] : one["end"]] == one["quote"] for one in citations)
    assert sorted(site.paths()) == ["/herald", "/korean", "/paid", "/paid", "/paid", "/pdf", "/post"]


def test_a_link_serves_as_source_of_a_check(site: Site, desk: Desk) -> None:
    url = site.put("/herald", copy_for("Varnholm Herald"))
    text = desk.write("edited.txt", "The Tallis Line runs nine crossings a night between Varnholm and Sundau.\n")
    checked = desk.run("check", text, url, "--format", "json")
    assert checked.code == 1
    assert json.loads(checked.out)["run"]["hosts"] == ["127.0.0.1"]


def test_kept_pages_go_with_the_runs(site: Site, desk: Desk) -> None:
    assert desk.run(site.put("/herald", copy_for("Varnholm Herald"))).code == 0
    assert desk.run("runs", "purge").out == "removed 1 runs, 0 replies and 1 pages\n"
    assert not list((desk.home / "pages").iterdir())


def test_an_address_of_ones_own_must_be_listed(site: Site, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    url = site.put("/herald", copy_for("Varnholm Herald"))
    monkeypatch.setenv("DRAFTER_OWN_ADDRESSES", "10.0.0.0/8")
    refused = desk.run(url)
    assert refused.code == 3
    assert "leads to 127.0.0.1, which is no public address" in refused.err
    assert site.asked == []
    monkeypatch.setenv("DRAFTER_OWN_ADDRESSES", "the intranet")
    assert desk.run(url).code == 2


def test_robots_txt_is_passed_over_when_told(site: Site, desk: Desk) -> None:
    site.put("/robots.txt", Served(b"User-agent: *\nDisallow: /\n"))
    url = site.put("/herald", copy_for("Varnholm Herald"))
    assert desk.run(url).code == 3
    told = desk.run("--ignore-robots", "--format", "json", url)
    assert told.code == 0
    assert "fetched without asking robots.txt (--ignore-robots)" in told.json["sources"][0]["warnings"]
