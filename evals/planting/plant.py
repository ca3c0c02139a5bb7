"""What a planted error is, and what every generator shares: places outside quotation marks, and exchanging them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from drafter.brief import Span
from evals.stories import Story, TrueStatement

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")


@dataclass(frozen=True)
class Plant:
    """A true statement with one error in it: `before` became `after`. `variant` says how (foreign, same article …)."""

    variant: str
    text: str
    before: str
    after: str


Generator = Callable[[TrueStatement, Story], Iterator[Plant]]


def replace_at(text: str, span: Span, after: str, variant: str) -> Plant:
    """`text` with the characters of `span` exchanged for `after`; a sentence keeps its capital."""
    before = span.slice(text)
    if span.start == 0 and before[:1].isupper():
        after = after[:1].upper() + after[1:]
    return Plant(variant, text[: span.start] + after + text[span.end :], before, after)


def locate_prose(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches of `pattern` that share no character with words in quotation marks."""
    quoted = [Span(*found.span()) for found in _QUOTED.finditer(text)]
    for match in pattern.finditer(text):
        if not any(Span(*match.span()).overlaps(span) for span in quoted):
            yield match


def locate_quoted(text: str) -> tuple[Span, ...]:
    """The words inside each pair of quotation marks."""
    return tuple(Span(found.start() + 1, found.end() - 1) for found in _QUOTED.finditer(text))


def compile_words(words: Mapping[str, str]) -> re.Pattern[str]:
    """A pattern for any of the keys as whole words, longest first; the first letter may be a capital."""
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w’-])(?:{'|'.join(map(re.escape, longest))})(?![\w’-])", re.IGNORECASE)


def exchange_words(words: Mapping[str, str], variant: str) -> Generator:
    """A generator that exchanges each key of `words` standing outside quotation marks for its value."""
    pattern = compile_words(words)

    def plant_exchanges(statement: TrueStatement, _story: Story) -> Iterator[Plant]:
        for match in locate_prose(pattern, statement.text):
            after = words[match[0].casefold()]
            if match[0][0].isupper() and match.start() > 0:
                continue  # a name, such as the month of May
            yield replace_at(statement.text, Span(*match.span()), after, variant)

    return plant_exchanges
