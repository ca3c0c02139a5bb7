"""What a sentence sounds like: whether it stands alone, looks ahead, says why something matters, takes sides."""

import re

from drafter.brief import Span
from drafter.menus import Menu, Sentence
from drafter.text.names import locate_names
from drafter.writers.extracting.cue_words import (
    LEANS,
    LEANS_ON_EVENT,
    LOADED,
    OPINION,
    OUTLOOK,
    PERSONAL,
    POSSIBILITY,
    PROMISE,
    RESIDUE,
    SIGNIFICANCE,
    TOLD_BY_PRONOUN,
    WEAK_SIGNIFICANCE,
    Cues,
)

_SHORTEST, _LONGEST = 40, 420
_SHORTEST_CJK = 18
_MOST_QUOTED = 0.6
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# A stop after a single capital is an initial's: the sentence was split too early.
_ENDS = re.compile(r"(?<!\b[A-Z])[.!。．！][\"'”’»“」』)\]]*$")
_SMALL_FIRST = re.compile(r"[a-zà-ÿ(…\[]|\d+[.)]\s")
_LABEL_FIRST = re.compile(r"[^\s:]+(?:\s[^\s:]+){0,3}:\s")


def is_prose(menu: Menu, sentence: Sentence) -> bool:
    """Whether this is a whole, printable sentence of the article: of fair length, closed, not scraped residue."""
    text = sentence.text
    shortest = _SHORTEST_CJK if _CJK.search(text) else _SHORTEST
    if not shortest <= len(text) <= _LONGEST or not _ENDS.search(text) or RESIDUE.search(text):
        return False
    letters = [c for c in text if c.isalpha()]
    shouted = sum(c.isupper() for c in letters) > 0.5 * max(1, len(letters))
    return not shouted and not _is_torn_quotation(menu, sentence)


def stands_alone(menu: Menu, sentence: Sentence) -> bool:
    """Whether a reader who has read nothing before understands the sentence.

    Not so when it opens with a pronoun, a connective or a label, speaks as "we" outside quotation marks, or is hardly
    more than a quotation.
    """
    return not LEANS.match(sentence.text) and _speaks_for_itself(menu, sentence)


def follows_event(menu: Menu, sentence: Sentence) -> bool:
    """Whether a reader who knows what the event was understands the sentence: "This agreement is expected to …"."""
    leaning = LEANS.match(sentence.text)
    known = LEANS_ON_EVENT.match(sentence.text)
    return (not leaning or (known is not None and " " in known[0])) and _speaks_for_itself(menu, sentence)


def _speaks_for_itself(menu: Menu, sentence: Sentence) -> bool:
    text = sentence.text
    if _SMALL_FIRST.match(text) or _LABEL_FIRST.match(text):
        return False
    unquoted = blank_quotations(menu, sentence)
    if PERSONAL.search(unquoted) or _is_told_by_nobody(unquoted, menu.source.language):
        return False
    return _count_visible(unquoted) >= (1 - _MOST_QUOTED) * _count_visible(text)


def looks_ahead(menu: Menu, sentence: Sentence) -> bool:
    """Whether the sentence, outside what it quotes, speaks of what is still to come."""
    return bool(_cues_of(OUTLOOK, menu).search(blank_quotations(menu, sentence)))


def makes_promise(menu: Menu, sentence: Sentence) -> bool:
    """Whether the sentence, outside what it quotes, tells of something agreed or promised."""
    return bool(_cues_of(PROMISE, menu).search(blank_quotations(menu, sentence)))


def leaves_open(menu: Menu, sentence: Sentence) -> bool:
    """Whether the sentence, outside what it quotes, tells of what may come or is not settled."""
    return bool(_cues_of(POSSIBILITY, menu).search(blank_quotations(menu, sentence)))


def weigh_significance(menu: Menu, sentence: Sentence) -> float:
    """How strongly a sentence says why something matters: 0 for no cue, up to 1."""
    cues = {match[0].casefold() for match in _cues_of(SIGNIFICANCE, menu).finditer(sentence.text)}
    return min(1.0, sum(0.2 if WEAK_SIGNIFICANCE.fullmatch(cue) else 0.45 for cue in sorted(cues)))


def takes_sides(menu: Menu, sentence: Sentence) -> bool:
    """Whether the outlet itself, outside quotation marks, judges in loaded words (English only)."""
    return bool(LOADED.search(blank_quotations(menu, sentence)))


def voices_opinion(quoted: str) -> bool:
    """Whether quoted words claim, judge or demand something."""
    return bool(OPINION.search(quoted))


def blank_quotations(menu: Menu, sentence: Sentence) -> str:
    """The sentence with what stands in quotation marks replaced by blanks: offsets stay."""
    characters = list(sentence.text)
    for quotation in menu.quotations:
        if sentence.id in quotation.sentences:
            start = max(0, quotation.span.start - sentence.span.start)
            end = min(len(characters), quotation.span.end - sentence.span.start)
            characters[start:end] = " " * (end - start)
    return "".join(characters)


def _is_told_by_nobody(text: str, language: str | None) -> bool:
    """Whether "he said" stands in it before anybody is named."""
    told = TOLD_BY_PRONOUN.search(text)
    return told is not None and not locate_names(text[: told.start()], language)


def _cues_of(cues: Cues, menu: Menu) -> re.Pattern[str]:
    return cues.get(menu.source.language or "en", cues["en"])


def _is_torn_quotation(menu: Menu, sentence: Sentence) -> bool:
    """A quotation that goes on in another sentence: quoted here alone it would be cut."""
    marks = [Span(*quotation.span) for quotation in menu.quotations if sentence.id in quotation.sentences]
    if any(not sentence.span.contains(span) for span in marks):
        return True
    unquoted = blank_quotations(menu, sentence)
    unpaired = unquoted.count("“") != unquoted.count("”") and "„" not in unquoted
    return unpaired or unquoted.count('"') % 2 == 1


def _count_visible(text: str) -> int:
    return sum(not c.isspace() for c in text)
