"""Links that open an outlet's own page at the cited words.

Text fragments, `#:~:text=[prefix-,]start[,end][,-suffix]` (WICG, URL Fragment Text Directives): a browser that knows
them scrolls to the words and marks them, any other opens the page.
"""

import re
from urllib.parse import quote

from drafter.brief import Source, Span
from drafter.render.credits import safe_url

# A fragment of few words may stand anywhere on a page; it is told apart by the words around it.
_LEAST_WORDS = 4
_AROUND = 3
_END_WORDS = 5
_WORD = re.compile(r"\S+")


def link_to_words(source: Source, span: Span) -> str | None:
    """The address of `source`'s page at the characters of `span` in its text, None where it has no web address."""
    address = safe_url(source.url)
    if address is None or source.text is None:
        return None
    line = _paragraph_around(source.text, span)
    before = [word[0] for word in _WORD.finditer(source.text, line.start, span.start)]
    after = [word[0] for word in _WORD.finditer(source.text, span.end, line.end)]
    words = span.slice(source.text).split()
    if not words:
        return address
    parts = [" ".join(words)]
    if len(words) > 2 * _END_WORDS:
        parts = [" ".join(words[:_END_WORDS]), " ".join(words[-_END_WORDS:])]
    directive = ",".join(map(_encode, parts))
    if len(words) < _LEAST_WORDS:
        opening = f"{_encode(' '.join(before[-_AROUND:]))}-," if before else ""
        closing = f",-{_encode(' '.join(after[:_AROUND]))}" if after else ""
        directive = f"{opening}{directive}{closing}"
    return f"{address}{'' if '#' in address else '#'}:~:text={directive}"


def _paragraph_around(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def _encode(words: str) -> str:
    """Percent-encoded; a dash too, since it ends a prefix and opens a suffix."""
    return quote(words, safe="").replace("-", "%2D")
