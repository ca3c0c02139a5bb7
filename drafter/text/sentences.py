"""Paragraphs and sentences of news prose, as spans into the text.

Every character that is not white space is in exactly one paragraph and exactly one sentence.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from drafter.brief import Span
from drafter.text.abbreviations import LEADING, LOWER_TRAILING, NUMBERED, OPENERS, TRAILING
from drafter.text.folding import curl
from drafter.text.languages import guess_language

_BLANK_LINE = re.compile(r"\r?\n[^\S\n]*\n\s*|[\u2029\f]+")
_LINE = re.compile(r"[^\r\n\u2028\u0085\v]+")
_WRAP_MIN, _WRAP_MAX = 40, 110
_WORD = re.compile(r"\w")
_BULLET = re.compile(r"\s*(?:[-*•·‣▪●–—]|\(?\w{1,3}[.)])\s")

_CLOSERS = "\"”’'»›“‘«‹)\\]」』）】"
_STOP = re.compile(
    rf"(?P<wide>[。！？｡]+)(?P<wide_close>[{_CLOSERS}]*)"
    rf"|(?<![.!?…؟])(?P<stop>[.!?…؟]+|(?:\.\s){{2,}}\.)(?P<close>(?:[{_CLOSERS}]|\s[”»](?=\s|$))*(?:\[\d+\])*)(?=\s)"
    r"|(?P<tight>(?<=다)\.(?=[가-힣])|(?<=[a-z]{3})[.!?]”?(?=“?[A-Z][a-z]+\s))"
)
_SIGHT = 120
_WORD_BEFORE = re.compile(r"[^\s(\[“‘\"'„«—–/]+$")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|[^\W\d_]")
_ORDINAL = re.compile(r"\d{1,2}|[IVX]{1,4}")
_PARTICLE = re.compile(r"(?:이?라고|이?라며|이?라면서|이?라는|고|며|면서|는)(?=[\s,.]|$)")
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){1,5}"
    r"(?:said|says|asked|asks|added|adds|wrote|writes|tweeted|told|shouted|cried|replied|wondered|posted|yelled)\b"
)


# German month names that are none in English: "am 3. Mai" is a date in a text too short to tell its language, too.
_GERMAN_MONTH = re.compile(r"(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b")


def split_paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text` in order, without outer white space: its lines, hard-wrapped lines put together."""
    paragraphs: list[Span] = []
    start = 0
    for end, following in [*((gap.start(), gap.end()) for gap in _BLANK_LINE.finditer(text)), (len(text), len(text))]:
        lines = [span for line in _LINE.finditer(text, start, end) if (span := _strip(text, *line.span()))]
        if _is_wrapped(text, lines):
            paragraphs.append(Span(lines[0].start, lines[-1].end))
        else:
            paragraphs.extend(lines)
        start = following
    return paragraphs


def split_sentences(text: str, language: str | None = None) -> list[Span]:
    """The sentences of `text` in order, without outer white space, none crossing a paragraph.

    `language` is a BCP 47 primary tag, guessed when None. A sentence ends after the marks that close a quotation;
    a stop inside a quotation followed by its attribution ("… ?" he asked) does not end it.
    """
    language = language or guess_language(text)
    curled = curl(text)
    sentences: list[Span] = []
    for paragraph in split_paragraphs(text):
        start = paragraph.start
        for end in _iter_ends(curled, paragraph, language):
            span = _strip(text, start, end)
            if span and start > paragraph.start and not _WORD.search(text, *span):
                sentences[-1] = Span(sentences[-1].start, span.end)
            elif span:
                sentences.append(span)
            start = end
    return sentences


def _iter_ends(text: str, paragraph: Span, language: str | None) -> Iterator[int]:
    """Where the sentences of one paragraph end; the last is the paragraph's end."""
    passage = paragraph.slice(text)
    for stop in _STOP.finditer(passage):
        if _ends_sentence(passage, stop, language):
            yield paragraph.start + stop.end()
    yield paragraph.end


def _ends_sentence(passage: str, stop: re.Match[str], language: str | None) -> bool:
    after = passage[stop.end() : stop.end() + _SIGHT].lstrip()
    if not after:
        return False
    if stop["wide"]:
        return _ends_wide(passage, stop, after)
    if stop["tight"]:
        return "www" not in passage[max(0, stop.start() - 30) : stop.start()]
    if after[0].islower() or after[0] in "-–—,;:" or _PARTICLE.match(after):
        return False
    return _ends_narrow(passage, stop, after, language)


def _ends_narrow(passage: str, stop: re.Match[str], after: str, language: str | None) -> bool:
    """Whether ". ! ? …" with what closes after it ends a sentence, given that no small letter follows."""
    if stop["close"]:
        return not (stop["stop"][-1] in "!?" and _ATTRIBUTION.match(after))
    return stop["stop"] != "." or not _is_abbreviation(passage, stop.start(), after, language)


def _ends_wide(passage: str, stop: re.Match[str], after: str) -> bool:
    """Chinese and Japanese stops end a sentence outside 「…」, and inside when the mark closes and a new one starts."""
    before = passage[: stop.end()]
    if any(before.count(opener) > before.count(closer) for opener, closer in ("「」", "『』", "（）")):
        return False
    # 「…。」と述べた and “……。”他说: what follows the mark belongs to it; a full stop after the mark is its own.
    return not stop["wide_close"] or passage[stop.end()].isspace() or after[0] in "「『“"


def _is_abbreviation(passage: str, place: int, after: str, language: str | None) -> bool:
    """Whether the stop at `place` belongs to the word before it and no sentence ends here."""
    found = _WORD_BEFORE.search(passage, max(0, place - 40), place)
    if not found:
        return False
    word = found.group()
    if word.isdigit() or _ORDINAL.fullmatch(word):
        return _is_ordinal(passage, found, after, language)
    bare = word.lower().rstrip(".")
    if bare in NUMBERED:
        return after[0].isdigit() or (len(after) > 1 and after[0] in "IVX" and not after[1].islower())
    if bare in LEADING and bare not in TRAILING:
        return True
    if bare in TRAILING and (word[0].isupper() or "." in word or bare in LOWER_TRAILING):
        return not _opens_sentence(after)
    return bool(_ACRONYM.fullmatch(word)) and not _opens_sentence(after)


def _is_ordinal(passage: str, found: re.Match[str], after: str, language: str | None) -> bool:
    """A list number opening the paragraph, or a German, Scandinavian or Slavic ordinal ("am 3. Mai")."""
    opens = not passage[: found.start()].strip()
    if opens:
        return True
    return bool(_GERMAN_MONTH.match(after)) or (
        language in ("de", "da", "no", "nb", "fi", "cs", "pl", "hu") and not _opens_sentence(after)
    )


def _opens_sentence(after: str) -> bool:
    """Whether what follows a possible abbreviation reads like the start of a sentence."""
    if after[0] in "“„«‘「『(•":
        return True
    word = _FIRST_WORD.match(after)
    if not word:
        return False
    following = after[word.end() : word.end() + 1]
    return (word.group() in OPENERS or "’" in word.group() or "'" in word.group()) and following != "."


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether a block's lines are one paragraph broken at a fixed width: no line had room for the next one's word."""
    if len(lines) < 2 or any(_BULLET.match(line.slice(text)) for line in lines):
        return False
    width = max(line.end - line.start for line in lines)
    if not _WRAP_MIN <= width <= _WRAP_MAX:
        return False
    pairs = list(pairwise(lines))
    firsts = [later.slice(text).split()[0] for _, later in pairs]
    is_full = all(
        line.end - line.start + 1 + len(first) > width for (line, _), first in zip(pairs, firsts, strict=True)
    )
    return is_full and (len(lines) > 2 or (firsts[0][0].islower() and text[lines[0].end - 1] not in ".!?:"))


def _strip(text: str, start: int, end: int) -> Span | None:
    """`[start, end)` without outer white space, None when nothing is left."""
    passage = text[start:end]
    inner = passage.strip()
    if not inner:
        return None
    start += len(passage) - len(passage.lstrip())
    return Span(start, start + len(inner))
