"""What a pasted brief adds to its statements, so that checking it again reads the statements alone."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.brief import Brief, Span, Statement

_MARK = re.compile(r"\[check:[^\]]*\]\s*")
_BARE_CREDIT = re.compile(r"\s*\([^()]*\)[.\s]*")
_LINE = re.compile(
    r"\W*(?:Checked: \d+ of \d+ statements|Embargo: |not found in the text supplied: |Meta: type: "
    r"|Source:\s*(?:https?:|$)|headline: [^.]*$|unlabelled\s*$)"
)
_SECTION = re.compile(r"\W*(?:Entities|Related|Sources)\W*", re.IGNORECASE)


def iter_attributed(brief: Brief) -> Iterator[Statement]:
    """The statements that a brief tells as outlets' own: camps of its questions, takes, and sides of its disputes."""
    for question in brief.split.questions:
        yield from (camp.answer for camp in question.camps)
    yield from (take.framing for take in brief.takes if take.framing is not None)
    for dispute in brief.disputes:
        yield from (version.statement for version in dispute.versions)


class Part(NamedTuple):
    """A stretch of a block, and the outlets that the brief credits it to, as printed ("" for none).

    `is_attributed` is True where the brief tells it as theirs: under a byline, or as "1 of 3 outlets: …".
    """

    span: Span
    credit: str
    is_attributed: bool


class Additions:
    """Tells the statements of a pasted brief from its credits, bylines, marks and lists; `outlets` are their names."""

    def __init__(self, outlets: Sequence[str] = ()) -> None:
        known = [r"\s+".join(map(re.escape, name.split())) for name in sorted(outlets, key=len, reverse=True)]
        name = (
            rf"(?:{'|'.join([*filter(None, known), 'a background source', '[0-9]+ background sources'])})(?:\s\(\d+\))?"
        )
        counted = r"(?P<{}>\d+\s+of\s+\d+\s+outlets?:\s+)"
        # A name in brackets within a sentence is the sentence's own: a credit has nothing or a new sentence behind it.
        self._credit = re.compile(
            rf"\s*\((?:{counted.format('all')}(?P<any>[^()]*)|{counted.format('some')}?(?P<named>{name}(?:,\s+{name})*))\)"
            r"\.?(?=\s*$|\s+[^\sa-z])"
        )
        self._byline = re.compile(
            rf"\s*(?P<by>{name})(?:\s+\([^()]*\))?(?:\s+—\s+carries\s[^—]*['’]s\s+text)?(?:\s+—\s+|\s*$)"
        )

    def has_section(self, heading: str) -> bool:
        """Whether what stands under this heading is a list of names or sources, not statements."""
        return _SECTION.fullmatch(heading) is not None

    def has_statement(self, sentence: str) -> bool:
        """Whether a sentence of the text says anything by itself."""
        return re.search(r"\w", sentence) is not None and not _BARE_CREDIT.fullmatch(sentence)

    def mask(self, block: str) -> str:
        """`block` at its own length with check marks blanked; all of it where it is no statement."""
        masked = _MARK.sub(lambda match: " " * len(match.group()), block)
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
