"""An invented tail: a clause put at the end of what a source does tell, of which no source has a word."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Finding, Severity, Span, Statement
from drafter.checks.aligning import Telling, Word, content_keys, locate_tellings, split_words, word_key
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import locate_quoted, tell_language
from drafter.text.predicates import locate_predicates, tell_form

# Words that open a clause; they say nothing of it themselves.
_OPENERS = (
    "after", "while", "despite", "which", "who", "whom", "whose", "because", "as", "when", "before", "although",
    "though", "since", "whereas", "following", "amid", "and", "but", "so", "until", "unless", "during", "thanks", "due",
)  # fmt: skip
# Where a clause may be put on: at a comma, a dash, or before a word that opens one.
_OPENING = re.compile(rf",\s(?=\D)|\s[–—-]\s|;\s|\s(?=(?:{'|'.join(_OPENERS)})\b)", re.IGNORECASE)
_OPENER_KEYS = frozenset(map(word_key, _OPENERS))
# Words that share their first letters are forms of one another: "operate", "operator".
_PREFIX, _SHORTEST = 5, 4
_FEWEST_HEAD_WORDS = 3
_FEWEST_NEW = 2
_LEAST_NEW_SHARE = 0.5
_LEAST_HEAD_SHARE = 0.7
# From here on it is no paraphrase any more: what goes before is copied, and what is put on is all but wholly new.
_SURE_NEW, _SURE_NEW_SHARE, _SURE_HEAD_SHARE = 3, 0.66, 0.85
_MOST_SHOWN = 80
_WORD = re.compile(r"[^\W\d_]+")
# What is said of outlets is blanked out before the text comes here.
_MASK = re.compile(r"\s?_+\s?")


class _Tail(NamedTuple):
    """A last clause: how many of its words are new, the share of them, and of the words before it that are told."""

    span: Span
    new: int
    new_share: float
    head_share: float

    @property
    def is_sure(self) -> bool:
        """Whether it is no paraphrase."""
        is_new = self.new >= _SURE_NEW and self.new_share >= _SURE_NEW_SHARE
        return is_new and self.head_share >= _SURE_HEAD_SHARE


def check_tails(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Finding `tail_not_cited`: an error where all before it is nearly copied, otherwise a warning."""
    text = statement.text
    language = tell_language(text, cited)
    tellings = locate_tellings(text, cited)
    if not tellings or any(part.menu.source.language not in (language, None) for part in cited):
        return []
    known = [_index_words(part.menu.text, language) for part in cited]
    content = (word for word in split_words(text, language) if word.is_content)
    words = [word for word in content if word.key not in _OPENER_KEYS]
    is_new = [not any(_is_known(word.key, index) for index in known) for word in words]
    if sum(is_new) < _FEWEST_NEW:
        return []
    quoted = locate_quoted(text)
    told = {place for telling in tellings for place in _locate_told(telling)}
    tails = [
        tail
        for start in _iter_openings(text)
        if not any(span.contains(Span(start, start)) for span in quoted)
        if (tail := _weigh_tail(Span(start, len(text)), words, is_new, told))
    ]
    best = max(tails, key=lambda tail: (tail.is_sure, tail.new_share, tail.new), default=None)
    return [_report(text, best, tellings[0])] if best else []


def _iter_openings(text: str) -> Iterator[int]:
    """Where a clause may be put on, behind the sentence's own verb if that follows an aside."""
    starts = [found.end() for found in _OPENING.finditer(text)]
    main = next((start for start in starts if _is_main(text, start)), -1)
    return (start for start in starts if start > main)


def _is_main(text: str, start: int) -> bool:
    """Whether the sentence's own verb opens the clause from `start` on: "Okafor, mayor at the time, insists ..."."""
    subject, comma, _ = text[:start].rstrip(" ,").partition(",")
    if not comma or text[:start].rstrip()[-1] != "," or locate_predicates(subject):
        return False
    verb = next((span for span in _WORD.finditer(text, start)), None)
    return verb is not None and tell_form(verb.group()) in ("past", "present")


def _weigh_tail(span: Span, words: Sequence[Word], is_new: Sequence[bool], told: set[Span]) -> _Tail | None:
    """The clause from `span` on, None where it or what goes before it is too short, or too well or too ill told."""
    head = [word.span for word in words if word.span.start < span.start]
    count, new = len(words) - len(head), sum(is_new[len(head) :])
    if len(head) < _FEWEST_HEAD_WORDS or new < _FEWEST_NEW or new < _LEAST_NEW_SHARE * count:
        return None
    head_share = sum(place in told for place in head) / len(head)
    return _Tail(span, new, new / count, head_share) if head_share >= _LEAST_HEAD_SHARE else None


def _locate_told(telling: Telling) -> Iterator[Span]:
    return (telling.alignment.words[mine].span for mine in telling.alignment.partners)


@lru_cache(maxsize=256)
def _index_words(text: str, language: str | None) -> frozenset[str]:
    """The content words of a whole source, and the first letters of its longer ones."""
    keys = content_keys(text, language)
    return keys | {key[:_PREFIX] for key in keys if len(key) >= _SHORTEST}


def _is_known(key: str, index: frozenset[str]) -> bool:
    return key in index or (len(key) >= _SHORTEST and key[:_PREFIX] in index)


def _report(text: str, tail: _Tail, telling: Telling) -> Finding:
    shown = _MASK.sub(" … ", tail.span.slice(text)).strip(" .")
    shown = shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN].rstrip()}…"
    severity: Severity = "error" if tail.is_sure else "warning"
    message = f"“{shown}”: no source has these words; the rest stands in the cited sentence"
    end = tail.span.start + len(tail.span.slice(text).rstrip())
    return Finding(
        code="tail_not_cited",
        severity=severity,
        message=message,
        at=(tail.span.start, end),
        evidence=(telling.cite(),),
    )
