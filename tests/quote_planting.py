"""Statements made from articles whose quotations are known: faithful ones, and one maker for each kind of error."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from tests.spoken_news import Article

FORMS = (
    "{speaker} said: “{quote}”",
    "“{quote},” {speaker} said.",
    "“{quote},” said {speaker}.",
    "According to {speaker}, “{quote}”.",
    "{speaker} told reporters: “{quote}.”",
    '{speaker} said: "{quote}"',
    "“{quote},” {speaker} told Radio Kell on Monday.",
)
_NUMBER = re.compile(r"(?<![\w.,])(?:\d[\d,.]*\d|\d)(?![\w,.]*\d)|\b(?:two|five|six|nine|ten|eight|Nine|Thirty-one)\b")
_AUXILIARY = re.compile(r"\b(?:will|is|was|are|were|would|could|must|had|have)\b(?! not)(?!n['’]t)")
_NOT = re.compile(r" not\b|n['’]t\b")
_CONTENT = re.compile(r"\b[a-z]{5,}\b")
_SUBSTITUTES = ("lantern", "marble", "orchard", "violet", "granite")
_FABRICATED = (
    "Every citizen deserves an honest answer about this affair",
    "My colleagues have worked tirelessly on a fair solution",
    "History will judge whether this was worth the trouble",
)


@dataclass(frozen=True)
class Planted:
    """A statement about an article; `kind` is the error in it, or how it is faithful (`is_faithful`)."""

    kind: str
    text: str
    is_faithful: bool


def plant_faithful(article: Article) -> Iterator[Planted]:
    """True statements: every naming of every speaker, the quotation whole, cut, elided or set in other marks."""
    forms = cycle(FORMS)
    for key, quotes in article.said.items():
        for quote in quotes:
            bare = quote.rstrip(".,;")
            for speaker in article.people[key]:
                yield Planted("verbatim", state(next(forms), speaker, bare), is_faithful=True)
            speaker = article.people[key][0]
            for kind, changed in _change_faithfully(bare):
                yield Planted(kind, state(next(forms), speaker, changed), is_faithful=True)
    for quotes in article.said.values():
        if len(quotes) > 1 and article.text.count("\n\n") < 3:
            yield Planted("joined", f"“{quotes[0]} … {quotes[1]}”", is_faithful=True)


def plant_errors(article: Article) -> Iterator[Planted]:
    """False statements of every kind, each from a true one."""
    forms = cycle(FORMS)
    fabricated = cycle(_FABRICATED)
    for key, quotes in article.said.items():
        speaker = article.people[key][0]
        for quote in quotes:
            bare = quote.rstrip(".,;")
            for kind, changed in _change_falsely(bare):
                yield Planted(kind, state(next(forms), speaker, changed), is_faithful=False)
            for kind, other in _iter_others(article, key):
                yield Planted(kind, state(next(forms), other, bare), is_faithful=False)
        yield Planted("fabricated", state(next(forms), speaker, next(fabricated)), is_faithful=False)
        for prose in article.prose:
            yield Planted("paraphrase", state(next(forms), speaker, prose), is_faithful=False)
    yield from _plant_splices(article, forms)


def state(form: str, speaker: str, quote: str) -> str:
    """A statement in one of `FORMS`, its first letter capital."""
    text = form.format(speaker=speaker, quote=quote).replace(",,", ",")
    return text[0].upper() + text[1:]


def _change_faithfully(quote: str) -> Iterator[tuple[str, str]]:
    words = quote.split()
    yield "first letter", quote[0].swapcase() + quote[1:] if words[0] not in ("I", "I'm") else quote
    yield "straight marks", quote.replace("’", "'").replace("‘", "'")
    if len(words) > 5:
        yield "cut end", " ".join(words[:-2]).rstrip(",;.:")
        yield "cut start", " ".join(words[2:])
        yield "bracket", f"[{words[0][0].swapcase()}]{quote[1:]}" if len(words[0]) > 1 else quote
    if len(words) > 8:
        yield "elided", f"{' '.join(words[:3])} … {' '.join(words[6:])}"
        yield "elided in brackets", f"{' '.join(words[:3])} [...] {' '.join(words[6:])}"


def _change_falsely(quote: str) -> Iterator[tuple[str, str]]:
    if found := _NUMBER.search(quote):
        changed = "seventeen" if found.group().isalpha() else f"3{found.group()}"
        yield "number", quote[: found.start()] + changed + quote[found.end() :]
    if found := _AUXILIARY.search(quote):
        yield "negation put in", quote[: found.end()] + " not" + quote[found.end() :]
    if found := _NOT.search(quote):
        yield "negation left out", quote[: found.start()] + quote[found.end() :]
    for found, other in zip(list(_CONTENT.finditer(quote))[:2], _SUBSTITUTES, strict=False):
        yield "word", quote[: found.start()] + other + quote[found.end() :]
    words = quote.split()
    if len(words) > 6:
        yield "word left out", " ".join([*words[:2], *words[3:]])
        yield "words left out", " ".join([*words[:2], *words[-3:]])
        yield "word put in", " ".join([*words[:3], "certainly", *words[3:]])
        yield "words swapped", " ".join([*words[:2], words[3], words[2], *words[4:]])
        yield "tail put on", quote + " for the sake of our grandchildren"


def _iter_others(article: Article, key: str) -> Iterator[tuple[str, str]]:
    """Everyone else in the article who may not be said to have spoken these words, under every proper name."""
    for other, names in article.people.items():
        if other == key or any({other, key} <= family for family in article.kin):
            continue
        for name in names:
            if name not in article.people[key] and is_proper(name):
                yield "misattributed", name
        roles = [name for name in names if not is_proper(name) and name.startswith("the ")]
        for role in roles[:1]:
            yield "misattributed to a role", role
    for name in article.silent:
        yield "misattributed to one who is silent", name


def is_proper(name: str) -> bool:
    """Whether a naming holds a proper name that is no house's."""
    return any(word[0].isupper() for word in name.split()) and not name.lower().startswith(("the ", "a ", "an "))


def _plant_splices(article: Article, forms: Iterator[str]) -> Iterator[Planted]:
    spoken: Sequence[tuple[str, str]] = [(key, quote) for key, quotes in article.said.items() for quote in quotes]
    for (key, one), (other, two) in zip(spoken, spoken[2:], strict=False):
        head, tail = " ".join(one.split()[:5]).rstrip(",."), " ".join(two.split()[-5:]).rstrip(",.")
        if key != other and not any({other, key} <= family for family in article.kin):
            speaker = article.people[key][0]
            yield Planted("splice of two", state(next(forms), speaker, f"{head} {tail}"), is_faithful=False)
            elided = f"{head} … {tail}"
            yield Planted("splice of two, elided", state(next(forms), speaker, elided), is_faithful=False)
