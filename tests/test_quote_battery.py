"""Invented news prose in many styles: what is quoted faithfully passes, every planted error is caught."""

from collections import Counter
from hashlib import sha256

import pytest

from drafter.brief import Outlet, Source, Statement
from drafter.checks.quotes.check import check_quotes
from drafter.menus import Menu, split_source
from tests.quote_planting import Planted, plant_errors, plant_faithful
from tests.spoken_news import ENGLISH, OTHERS, Article

# What of each kind must be caught over all articles. Speakers are the hard part: what the prose leaves open passes.
LEAST = {
    "misattributed": 0.92,
    "misattributed to a role": 0.75,
    "misattributed to one who is silent": 0.92,
}
LEAST_OTHERWISE = 0.98


def split(article: Article) -> Menu:
    digest = sha256(article.text.encode()).hexdigest()
    outlet = Outlet(name="Torsey Courier")
    return split_source(Source(id="A", outlet=outlet, text=article.text, sha256=digest, language=article.language))


def is_failed(planted: Planted, menu: Menu) -> bool:
    findings = check_quotes(Statement(text=planted.text), (menu,), (menu,))
    return any(finding.severity == "error" for finding in findings)


@pytest.mark.parametrize("article", [*ENGLISH, *OTHERS], ids=lambda article: article.style)
def test_what_is_quoted_faithfully_passes(article: Article) -> None:
    menu = split(article)
    assert [planted for planted in plant_faithful(article) if is_failed(planted, menu)] == []


def test_planted_errors_are_caught() -> None:
    planted: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for article in (*ENGLISH, *OTHERS):
        menu = split(article)
        for error in plant_errors(article):
            planted[error.kind] += 1
            caught[error.kind] += is_failed(error, menu)
    missed = {
        kind: (caught[kind], count)
        for kind, count in planted.items()
        if caught[kind] < LEAST.get(kind, LEAST_OTHERWISE) * count
    }
    assert missed == {}
