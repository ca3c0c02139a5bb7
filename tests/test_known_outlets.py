"""The table of outlets that most readers know."""

import pytest

from drafter.settings import OutletEntry
from drafter.sources.headers import Headers
from drafter.sources.known_outlets import index_known
from drafter.sources.outlets import name_outlet, parse_domain, parse_language


@pytest.mark.parametrize("domain", index_known())
def test_every_row_is_a_domain_a_name_a_country_and_a_language(domain: str) -> None:
    entry = index_known()[domain]
    assert parse_domain(f"https://www.{domain}/") == domain
    assert entry.name
    assert entry.country
    assert parse_language(entry.language) == entry.language
    assert entry.lens is None


def test_there_are_about_a_hundred() -> None:
    assert len(index_known()) >= 100


def test_an_address_tells_the_outlet_and_the_newsroom_overrides_it() -> None:
    headers = Headers({"url": "https://edition.cnn.com/2031/03/04/ferries"})
    outlet, warnings = name_outlet(headers, "article", {})
    assert (outlet.name, outlet.country, outlet.language, outlet.lens, warnings) == (
        "CNN",
        "United States",
        "en",
        None,
        (),
    )
    own = {"cnn.com": OutletEntry(name="CNN International", lens="broadcast")}
    outlet, _ = name_outlet(headers, "article", own)
    assert (outlet.name, outlet.country, outlet.lens) == ("CNN International", "United States", "broadcast")
    outlet, _ = name_outlet(Headers({**headers.values, "outlet": "CNN Wire"}), "article", own)
    assert (outlet.name, outlet.country) == ("CNN Wire", "United States")


def test_an_unknown_address_stays_unknown() -> None:
    outlet, warnings = name_outlet(Headers({"url": "https://herald.example/"}), "article", {})
    assert (outlet.name, outlet.country, outlet.language) == ("article", None, None)
    assert warnings
