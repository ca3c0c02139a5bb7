"""Statements made from articles whose quotations are known: faithful ones, and one maker for each kind of error."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from tests.spoken_news import Article

FORMS = {
    "en": (
        "{speaker} said: “{quote}”",
        "“{quote},” {speaker} said.",
        "“{quote},” said {speaker}.",
        "According to {speaker}, “{quote}”.",
        "{speaker} told reporters: “{quote}.”",
        '{speaker} said: "{quote}"',
        "“{quote},” {speaker} told Radio Kell on Monday.",
    ),
    "de": (
        "{speaker} sagte: „{quote}.“",
        "„{quote}“, sagte {speaker}.",
        "„{quote}“, erklärte {speaker}.",
        "»{quote}«, so {speaker}.",
        "{speaker} betonte: «{quote}»",
    ),
    "ko": (
        "{speaker}{topic} “{quote}”고 말했다.",
        '{speaker}{topic} "{quote}"고 밝혔다.',
        "{speaker}{topic} 화요일 “{quote}”라고 말했다.",
        "{speaker}{topic} “{quote}”며 우려했다.",
    ),
    "ja": (
        "{speaker}は「{quote}」と述べた。",
        "{speaker}は火曜日、「{quote}」と語った。",
        "「{quote}」と{speaker}は話した。",
        "{speaker}は『{quote}』と述べた。",
    ),
}
_NUMBER = re.compile(r"(?<![\w.,])(?:\d[\d,.]*\d|\d)(?![\w,.]*\d)|\b(?:two|five|six|nine|ten|eight|Nine|Thirty-one)\b")
_AUXILIARY = re.compile(r"\b(?:will|is|was|are|were|would|could|must|had|have)\b(?! not)(?!n['’]t)")
_NOT = re.compile(r" not\b|n['’]t\b")
_CONTENT = re.compile(r"\b[a-z]{5,}\b")
_CJK_CHANGES = (
    ("없다", "있다"),
    ("않았다", "았다"),
    ("못했다", "했다"),
    ("절반", "전부"),
    ("부두", "다리"),
    ("300", "3000"),
    ("できない", "できる"),
    ("半分", "全部"),
    ("いなかった", "いた"),
    ("桟橋", "橋"),
    ("nicht", ""),
    ("kein", "ein"),
    ("nie", "immer"),
    ("alle", "beide"),
)
_SUBSTITUTES = ("lantern", "marble", "orchard", "violet", "granite")
_FABRICATED = {
    "en": (
        "Every citizen deserves an honest answer about this affair",
        "My colleagues have worked tirelessly on a fair solution",
        "History will judge whether this was worth the trouble",
    ),
    "de": ("Jeder Bürger verdient in dieser Sache eine ehrliche Antwort",),
    "ko": ("모든 시민은 이 문제에 대해 솔직한 답을 들을 자격이 있다",),
    "ja": ("すべての住民はこの件について率直な答えを聞く権利がある",),
}


@dataclass(frozen=True)
class Planted:
    """A statement about an article; `kind` is the error in it, or how it is faithful (`is_faithful`)."""

    kind: str
    text: str
    is_faithful: bool


def plant_faithful(article: Article) -> Iterator[Planted]:
    """True statements: every naming of every speaker, the quotation whole, cut, elided or set in other marks."""
    forms = cycle(FORMS[article.language])
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
    forms = cycle(FORMS[article.language])
    fabricated = cycle(_FABRICATED[article.language])
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
    is_open = "가" <= speaker[-1] <= "힣" and (ord(speaker[-1]) - ord("가")) % 28 == 0
    text = form.format(speaker=speaker, quote=quote, topic="는" if is_open else "은").replace(",,", ",")
    return text[0].upper() + text[1:]


def _change_faithfully(quote: str) -> Iterator[tuple[str, str]]:
    words = quote.split()
    if not quote.isascii() and not quote[0].isascii():
        return
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
    for one, other in _CJK_CHANGES:
        if one in quote:
            yield "word", quote.replace(one, other, 1)
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
    if "가" <= name[-1] <= "힣" or "\u4e00" <= name[-1] <= "\u9fff":
        return len(name) > len("市長は")
    return any(word[0].isupper() for word in name.split()) and not name.lower().startswith(("the ", "a ", "an ", "d"))


def _plant_splices(article: Article, forms: Iterator[str]) -> Iterator[Planted]:
    spoken: Sequence[tuple[str, str]] = [(key, quote) for key, quotes in article.said.items() for quote in quotes]
    for (key, one), (other, two) in zip(spoken, spoken[2:], strict=False):
        head, tail = " ".join(one.split()[:5]).rstrip(",."), " ".join(two.split()[-5:]).rstrip(",.")
        if key != other and not any({other, key} <= family for family in article.kin):
            speaker = article.people[key][0]
            yield Planted("splice of two", state(next(forms), speaker, f"{head} {tail}"), is_faithful=False)
            elided = f"{head} … {tail}"
            yield Planted("splice of two, elided", state(next(forms), speaker, elided), is_faithful=False)
