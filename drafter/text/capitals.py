"""Runs of capitalised words: the raw material of names in Latin script."""

import re
from collections.abc import Callable

from drafter.brief import Span
from drafter.text.speech import PARTICLES

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĘĚĜĞĠĢĤĪİĹĽŁŃŅŇŌŐŒŔŘŚŜŞŠŢŤŪŮŰŲŴŶŹŻŽ"
CAPITAL = rf"(?:(?:[{_UPPER}]\.){{1,5}}(?:[A-Z]\b)?|(?:[dlDL]['’]|[ae]l-)?[{_UPPER}][\w&]*(?:['’.-](?=\w)[\w&]+)*)"
_CAPITAL = re.compile(rf"(?<![^\W_])(?<![\w]['’.-])(?<!@)(?<!#){CAPITAL}")
_SENTENCE_START = re.compile(r"(?:^|[\n\r]|[.!?:;…][\"”’')\]]*\s|[“\"„«‘(\[]|[•*·–—]\s?|\s-\s)\s*[\"“‘'„«(\[]*$")
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Gov|Sen|Rep|Sens|Reps|St|Mt|Rev|Hon|Cmdr|Jr|Sr|No|vs|[A-Z])\.\s*$"
)
_TITLE_STOP = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Gov|Sen|Rep|St|Mt|Rev|Hon|Cmdr|[A-Z])")
_PARTICLE = re.compile(rf"\s(?:(?:{'|'.join(sorted(PARTICLES | {'ibn', 'e', 'y'}))})\s){{1,2}}")
_LINK = re.compile(r"\s(?:of\sthe|of|for\sthe|for|and\sthe|and|&|on|der|des|für|de\sla|de|du)\s")
# "Ministry of Trade and Industry" goes on over "and", "the Army and Okafor" does not.
_LINKED = re.compile(r"\s(?:of|for)\s")
_ENDING = re.compile(r"(?:['’]s|-(?:based|born|led|backed|bound|owned|run|controlled|listed|area|style|era))$")
_LINE = re.compile(r"[^\n]+")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
# A headline in title case: of at least four longer words, small words left out, nearly all have a capital.
_FEWEST_WORDS = 4
_LEAST_CAPITALS = 0.85
_SMALL_WORDS = frozenset(
    ("with", "from", "into", "over", "after", "amid", "that", "than", "upon", "about", "under", "before")
)

Run = list[Span]


def locate_capitals(text: str, binds: Callable[[str], bool]) -> list[Run]:
    """Runs of capitalised words that stand together in `text`, each word as a span.

    A run goes on over initials and particles ("van der"), and over "of", "for" and "and" once one of its words `binds`
    ("Ministry", "Bank").
    """
    runs: list[Run] = []
    for match in _CAPITAL.finditer(text):
        span = _drop_ending(text, Span(*match.span()))
        if runs and _continues(text, runs[-1], span, binds):
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def locate_headlines(text: str) -> tuple[Span, ...]:
    """The lines of `text` in which nearly every longer word has a capital: there a capital means nothing."""
    lines = (Span(*match.span()) for match in _LINE.finditer(text))
    return tuple(line for line in lines if _is_headline(line.slice(text)))


def _is_headline(line: str) -> bool:
    every = _LONG_WORD.findall(line)
    if len(every) >= _FEWEST_WORDS and sum(map(str.isupper, every)) >= _LEAST_CAPITALS * len(every):
        return True
    words = [word for word in every if not word.isupper() and word not in _SMALL_WORDS]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST_WORDS and capitals >= _LEAST_CAPITALS * len(words)


def opens_sentence(text: str, start: int) -> bool:
    """Whether the word at `start` opens a sentence, a quotation or a line, where a capital means nothing."""
    before = text[max(0, start - 24) : start]
    return (start == 0 or bool(_SENTENCE_START.search(before))) and not _ABBREVIATED.search(before)


def _drop_ending(text: str, span: Span) -> Span:
    """A capitalised word without what is no part of a name: "'s", "-based"."""
    ending = _ENDING.search(text, *span)
    return Span(span.start, ending.start()) if ending else span


def _continues(text: str, run: Run, span: Span, binds: Callable[[str], bool]) -> bool:
    gap = text[run[-1].end : span.start]
    if gap in (" ", "\u00a0", "-"):
        return True
    if gap == ". ":
        return bool(_TITLE_STOP.fullmatch(run[-1].slice(text)))
    if _PARTICLE.fullmatch(gap):
        return True
    if not _LINK.fullmatch(gap) or not any(binds(word.slice(text)) for word in run):
        return False
    return "and" not in gap or bool(_LINKED.search(text, run[0].end, run[-1].start))
