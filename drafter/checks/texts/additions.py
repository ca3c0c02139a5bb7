"""What a pasted brief adds to its statements, so that checking it again reads the statements alone."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drafter.brief import Brief, Span, Statement
from drafter.text.printed import LANGUAGES, Printed

_MARK = re.compile(r"\[check:[^\]]*\]\s*")
# A sentence in brackets has its stop inside them; a credit has none.
_BARE_CREDIT = re.compile(r"\s*\([^()]*(?<![.!?。])\)[.\s]*")


def _as_pattern(printed: str, filling: str) -> str:
    """A pattern for a printed phrase with `filling` in its braces."""
    return re.sub(r"\\{\w+\\}", lambda _: filling, re.escape(printed)).replace(r"\ ", r"\s+")


def _any_of(patterns: Iterable[str]) -> str:
    return rf"(?:{'|'.join(dict.fromkeys(patterns))})"


def _line_patterns(words: Printed) -> Iterator[str]:
    yield from (_as_pattern(phrase, r"\d+") for phrase in (*words.checked, words.reviewed, *words.still_open))
    yield rf"{re.escape(words.unreviewed)}\W*$"
    yield from (rf"{re.escape(label)}:\s" for label in (words.embargo, words.silent))
    yield rf"{re.escape(words.meta)}: {re.escape(words.facts['type'])}: "
    yield rf"{re.escape(words.facts['headline'])}: [^.]*$"
    yield rf"{re.escape(words.source)}:\s*(?:https?:|$)"
    yield rf"{re.escape(words.unlabelled)}\s*$"


_PRINTED = tuple(LANGUAGES.values())
_PLACEHOLDER = re.compile(
    rf"\[(?:{'|'.join(_as_pattern(phrase, '[0-9]+') for words in _PRINTED for phrase in words.placeholder)})\]"
    r"(?:\s+—\s+[^\n]*)?"
)
_LINE = re.compile(rf"\W*{_any_of(pattern for words in _PRINTED for pattern in _line_patterns(words))}")
_LISTS = (name for words in _PRINTED for name in (words.entities, words.related, words.sources))
_SECTION = re.compile(rf"\W*{_any_of(map(re.escape, _LISTS))}\W*", re.IGNORECASE)
_TRANSLATION = re.compile(rf"\W*{_any_of(re.escape(words.translation) for words in _PRINTED)}:\s")
_SOURCE = _any_of(re.escape(words.source) for words in _PRINTED)
SOURCE_LINE = re.compile(rf"\n[ \t]*{_SOURCE}:\s+https?:")
OWN_LINE = re.compile(rf"[-*+>•]|\d+[.)]|{_SOURCE}:")
_BACKGROUND = _any_of(_as_pattern(phrase, "[0-9]+") for words in _PRINTED for phrase in words.background)
_SHARE = _any_of(_as_pattern(words.share, r"\d+") for words in _PRINTED)
_CARRIES = _any_of(_as_pattern(words.carries, "[^—]*").replace("'", "['’]") for words in _PRINTED)


def iter_attributed(brief: Brief) -> Iterator[tuple[Statement, tuple[str, ...]]]:
    """The statements that a brief tells as outlets' own, each with the ids of their sources: camps of its questions,
    takes, and sides of its disputes.
    """
    for question in brief.split.questions:
        yield from ((camp.answer, camp.sources) for camp in question.camps)
    yield from ((take.framing, (take.source,)) for take in brief.takes if take.framing is not None)
    for dispute in brief.disputes:
        yield from ((version.statement, version.sources) for version in dispute.versions)


def _squeeze(line: str) -> str:
    """A line by its letters and digits alone, however a form marks it up."""
    return re.sub(r"\W+", "", line).casefold()


class Part(NamedTuple):
    """A stretch of a block, and the outlets that the brief credits it to, as printed ("" for none).

    `is_attributed` is True where the brief tells it as theirs: under a byline, or as "1 of 3 outlets: …".
    """

    span: Span
    credit: str
    is_attributed: bool


@dataclass(frozen=True)
class Own:
    """What a newsroom's own settings print into a brief: `lines` of its imprint, `lists`, its headings over names and
    sources.
    """

    lines: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


NOTHING_OWN = Own()


class Additions:
    """Tells the statements of a pasted brief from its credits, bylines, marks and lists.

    `outlets` are the outlets' names, `own` is what the newsroom itself prints.
    """

    def __init__(self, outlets: Sequence[str] = (), own: Own = NOTHING_OWN) -> None:
        self._own_lines = {_squeeze(line) for line in own.lines}
        self._own_lists = {_squeeze(heading) for heading in own.lists}
        known = [r"\s+".join(map(re.escape, name.split())) for name in sorted(outlets, key=len, reverse=True)]
        name = rf"(?:{'|'.join([*filter(None, known), _BACKGROUND])})(?:\s\(\d+\))?"
        counted = rf"(?P<{{}}>{_SHARE}:\s+)"
        # A name in brackets within a sentence is the sentence's own: a credit has nothing or a new sentence behind it.
        self._credit = re.compile(
            rf"\s*\((?:{counted.format('all')}(?P<any>[^()]*)|{counted.format('some')}?(?P<named>{name}(?:,\s+{name})*))\)"
            r"\.?(?=\s*$|\s+[^\sa-z])"
        )
        self._byline = re.compile(rf"\s*(?P<by>{name})(?:\s+\([^()]*\))?(?:\s+—\s+{_CARRIES})?(?:\s+—\s+|\s*$)")

    def has_section(self, heading: str) -> bool:
        """Whether what stands under this heading is a list of names or sources, not statements."""
        return _SECTION.fullmatch(heading) is not None or _squeeze(heading) in self._own_lists

    def has_statement(self, sentence: str) -> bool:
        """Whether a sentence of the text says anything by itself."""
        return re.search(r"\w", sentence) is not None and not _BARE_CREDIT.fullmatch(sentence)

    def mask(self, block: str) -> str:
        """`block` at its own length with check marks blanked; all of it where it is no statement."""
        if self._own_lines and _squeeze(block) in self._own_lines:
            return " " * len(block)
        masked = block
        for added in (_MARK, _PLACEHOLDER):
            masked = added.sub(lambda match: " " * len(match.group()), masked)
        if label := _TRANSLATION.match(masked):
            masked = " " * label.end() + masked[label.end() :]
        return " " * len(block) if _LINE.match(masked) else masked

    def split(self, block: str) -> Iterator[Part]:
        """The stretches of a masked block between its byline and its credits, each with its credit."""
        byline = self._byline.match(block)
        start = byline.end() if byline else 0
        author = byline["by"] if byline else ""
        for credit in self._credit.finditer(block, start):
            is_counted = bool(credit["all"] or credit["some"])
            yield Part(Span(start, credit.start()), credit["any"] or credit["named"] or "", is_counted or bool(author))
            start = credit.end()
        yield Part(Span(start, len(block)), author, bool(author))
