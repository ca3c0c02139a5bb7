"""A clause that a source denies as a whole, told as if it were so: "found no evidence that ...", "denied that ...".

The denied clause is recognised by its words, in whatever order the statement has them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter.brief import Finding, Span
from drafter.checks.aligning import content_keys
from drafter.checks.evidence import CitedText
from drafter.text.moods import locate_moods
from drafter.text.negation import locate_negations, locate_negative_words

# Of the clause's words the statement must have so many, and this share; a plain sentence with so much says it, too.
_FEWEST, _LEAST_SHARE, _LEAST_TOLD = 3, 0.5, 0.75
# What leaves open whether it is so.
_OPEN_KINDS = ("possible", "alleged", "conditional", "averted")
# What stands before a clause and denies all of it.
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:e[sd]?|ing)|reject(?:s|ed|ing)?\s+(?:the\s+|any\s+)?(?:idea|notion|claims?|suggestions?"
    r"|allegations?))\s+(?:that\s+|(?=\w+ing\b))"
    r"|\b(?:demurred|declined|refused)\b[^.;]{0,40}?\b(?:whether|if)\s+"
    r"|\bno\s+(?:\w+\s+)?(?:evidence|indications?|signs?|proof|reason\s+to\s+believe)\s+that\s+"
    r"|\bnot\s+(?:in\s+(?:response|reaction|retaliation)\s+to|because(?:\s+of)?|due\s+to|as\s+a\s+result\s+of)\s+",
    re.IGNORECASE,
)
_END = re.compile(r"[;:.?!“”\"]|,\s*(?:but|and|while|though|although|which|who|saying|adding)\b|\bbut\b")
# What words that differ in their endings alone have in common.
_PREFIX = 5


def check_denied_clauses(text: str, cited: Sequence[CitedText]) -> list[Finding]:
    """Finding negation_changed (error) of an English statement, at most one."""
    if (
        locate_negations(text)
        or locate_negative_words(text)
        or any(mood.kind in _OPEN_KINDS for mood in locate_moods(text))
    ):
        return []
    return list(_iter_told(text, cited))[:1]


def _iter_told(text: str, cited: Sequence[CitedText]) -> Iterator[Finding]:
    keys = _stems(text)
    for part in cited:
        for sentence in part.sentences:
            for cue, clause in _locate_clauses(sentence.text):
                words = _stems(clause.slice(sentence.text))
                if len(words & keys) < max(_FEWEST, _LEAST_SHARE * len(words)):
                    continue
                others = (one.text for p in cited for one in p.menu.sentences if one is not sentence)
                if any(_tells_it(words & keys, other) for other in others):
                    continue
                base = sentence.span.start
                yield Finding(
                    code="negation_changed",
                    severity="error",
                    message=f"the text tells it as so, the source says “{cue.slice(sentence.text).strip()}”",
                    at=(0, len(text)),
                    evidence=(part.menu.cite(Span(base + cue.start, base + clause.end)),),
                )


@lru_cache(maxsize=4096)
def _locate_clauses(sentence: str) -> tuple[tuple[Span, Span], ...]:
    """The words of a sentence that deny a clause, each with the clause."""
    found: list[tuple[Span, Span]] = []
    for cue in _DENIED.finditer(sentence):
        end = _END.search(sentence, cue.end())
        found.append((Span(*cue.span()), Span(cue.end(), end.start() if end else len(sentence))))
    return tuple(found)


def _tells_it(words: frozenset[str], sentence: str) -> bool:
    """Whether a sentence has most of the clause's words and does not deny them."""
    return len(words & _stems(sentence)) >= _LEAST_TOLD * len(words) and not _DENIED.search(sentence)


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    """The openings of the content words: "clarified" and "clarification" are one."""
    return frozenset(key[:_PREFIX] for key in content_keys(text, "en"))
