"""Whether a statement widens its evidence: "all" for "some", "always" for "often", "the largest" for "a large"."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from drafter.brief import Finding, Severity, Span
from drafter.checks.aligning import Telling
from drafter.checks.evidence import CitedText
from drafter.checks.overreach.told import Told

_LEAST_SHARE = 0.6
_MOST_TELLINGS = 2
# How much of a whole a word stands for. What an approximation ("nearly all") takes off is half a step.
_QUANTITIES = {
    "all": 4, "every": 4, "each": 4, "everyone": 4, "everybody": 4, "entire": 4, "whole": 4, "most": 3, "majority": 3,
    "many": 2, "numerous": 2, "several": 1, "some": 1, "few": 1, "part": 1, "parts": 1, "partly": 1, "partially": 1,
    "certain": 1, "various": 1, "half": 2,
}  # fmt: skip
_FREQUENCIES = {
    "always": 4, "invariably": 4, "constantly": 4, "usually": 3, "mostly": 3, "generally": 3, "normally": 3, "often": 2,
    "frequently": 2, "regularly": 2, "sometimes": 1, "occasionally": 1, "rarely": 0, "seldom": 0,
}  # fmt: skip
_NEARLY = re.compile(r"\b(?:nearly|almost|virtually|practically|not|all\s+but)\s+$", re.IGNORECASE)
_ADJECTIVES = """
    big large small long short high low old young new great strong weak wide deep heavy fast quick slow rich poor
    tall deadly busy early hard tough bright dark warm cold hot dry wet close safe cheap fierce bloody wealthy
    happy healthy lonely near grave bold smart fine loud quiet rare steep
"""


def _superlative(adjective: str) -> str:
    if adjective.endswith("y"):
        return f"{adjective[:-1]}iest"
    if adjective in ("big", "hot", "wet", "sad", "fat", "thin"):
        return f"{adjective}{adjective[-1]}est"
    return f"{adjective.removesuffix('e')}est"


_SUPERLATIVES = "|".join((*map(_superlative, _ADJECTIVES.split()), "worst", "best", "first", "only", "sole"))
_SUPERLATIVE = re.compile(
    rf"\b(?P<word>{_SUPERLATIVES}|(?:most|least)\s+(?!of\b|people\b|likely\b)[a-z]+)\s", re.IGNORECASE
)
_ANY_SUPERLATIVE = re.compile(
    rf"\b(?:{_SUPERLATIVES}|most|least|records?|ever|never|unprecedented|(?:\w+er|more\s+\w+|less\s+\w+)\s+than|than\s+any|top"
    r"|leading|single|one|inaugural|debut|maiden|foremost|no\s+other)\b",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(?:(?:one|some|two|three|several|many)\s+of|among)\s+(?:the|its|his|her|their)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_DETERMINED = re.compile(
    r"(?:\b(?:the|its|his|her|their|our|country|nation|world)|[’']s?)\s+(?:\w+\s+)?$", re.IGNORECASE
)


def check_scope(told: Told) -> list[Finding]:
    """Findings `scope_widened`: a bigger share of the same things, a higher frequency, or a superlative of its own.

    An error where the same noun or verb has the weaker word in the evidence, otherwise a warning.
    """
    for telling in islice(told.nearest(_LEAST_SHARE), _MOST_TELLINGS):
        for finding in (*_iter_quantities(telling), *_iter_superlatives(telling, told.cited)):
            if finding.at and not told.is_quoted(Span(*finding.at)):
                return [finding]
    return []


def _iter_quantities(telling: Telling) -> Iterator[Finding]:
    lined = telling.alignment
    words = [word.span.slice(lined.text).casefold() for word in lined.words]
    for at, word in enumerate(words):
        for scale in (_QUANTITIES, _FREQUENCIES):
            if word not in scale or _NEARLY.search(lined.text, 0, lined.words[at].span.start):
                continue
            theirs = _locate_weaker(telling, at, scale)
            if theirs is not None:
                yield _report(telling, lined.words[at].span, theirs, "error")


def _locate_weaker(telling: Telling, at: int, scale: dict[str, int]) -> Span | None:
    """The word of a lower step that stands in the sentence before what the statement's word at `at` stands before."""
    lined = telling.alignment
    following = next((n for n in range(at + 1, len(lined.words)) if lined.words[n].is_content), None)
    if following is None or following not in lined.partners or following - at > 3:
        return None
    end = lined.others[lined.partners[following]].span.start
    own = scale[lined.words[at].span.slice(lined.text).casefold()]
    for n in range(lined.partners[following] - 1, max(-1, lined.partners[following] - 5), -1):
        span = lined.others[n].span
        word = span.slice(lined.other).casefold()
        if re.search(r"[,;:.]", lined.other[span.end : end]):
            return None
        if word == lined.words[at].span.slice(lined.text).casefold() and not _NEARLY.search(lined.other, 0, span.start):
            return None
        if word in scale:
            nearly = _NEARLY.search(lined.other, 0, span.start)
            if scale[word] < own:
                return span
            return Span(nearly.start(), span.end) if nearly and scale[word] == own == max(scale.values()) else None
    return None


def _iter_superlatives(telling: Telling, cited: Sequence[CitedText]) -> Iterator[Finding]:
    lined = telling.alignment
    for found in _SUPERLATIVE.finditer(lined.text):
        span = Span(*found.span("word"))
        if not _DETERMINED.search(lined.text, 0, span.start) or _AMONG.search(lined.text, 0, span.start):
            continue
        if theirs := lined.partner(span):
            if among := _AMONG.search(lined.other, 0, theirs.start):
                yield _report(telling, span, Span(among.start(), theirs.end), "error")
            continue
        if any(_ANY_SUPERLATIVE.search(s.text) for part in cited for s in part.sentences):
            continue
        yield _report(telling, span, None, "warning")


def _report(telling: Telling, mine: Span, theirs: Span | None, severity: Severity) -> Finding:
    text = telling.alignment.text
    if theirs is None:
        message = f"“{mine.slice(text)}”: the cited sentences put nothing first, last or above all others"
    else:
        message = f"“{mine.slice(text)}” is wider than the source’s “{theirs.slice(telling.sentence.text)}”"
    evidence = (telling.cite(theirs),)
    return Finding(
        code="scope_widened", severity=severity, message=message, at=(mine.start, mine.end), evidence=evidence
    )
