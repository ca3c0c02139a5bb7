"""What a newsroom's own policy says of a statement, whatever its sources say: somebody's words without their marks."""

import re
from dataclasses import dataclass
from typing import Literal

from drafter.brief import FAILED, Brief, Finding, Span, Statement
from drafter.checks.whereabouts import locate_quoted
from drafter.text.reported import Voiced, locate_voiced

PARAPHRASED = "attribution_paraphrased"
_WORD = re.compile(r"\w+")
# "He said so." puts nothing into anybody's mouth that could be put wrongly.
_LEAST_WORDS = 3
_THAT = re.compile(r"\s*that\b")
_ENDS_IN_THAT = re.compile(r"\bthat\s*$")


@dataclass(frozen=True)
class Policy:
    """The modes that a newsroom sets. `attributed_paraphrase`: what becomes of indirect speech."""

    attributed_paraphrase: Literal["allow", "flag", "forbid"] = "allow"


LIBERAL = Policy()


def apply_policy(statement: Statement, policy: Policy) -> Statement:
    """`statement` with finding `attribution_paraphrased` where it tells somebody's words without quotation marks.

    A warning where the policy flags it; an error, and `unsupported`, where it forbids it. Indirect speech is read in
    English. A warning that another policy gave is taken back; what one has failed stays failed.
    """
    held = next((finding for finding in statement.findings if finding.code == PARAPHRASED), None)
    if held is not None and held.severity == "error":
        return statement
    others = tuple(finding for finding in statement.findings if finding is not held)
    statement = statement.model_copy(update={"findings": others}) if held else statement
    if policy.attributed_paraphrase == "allow":
        return statement
    voiced = next((one for one in locate_voiced(statement.text) if _is_paraphrased(one, statement.text)), None)
    return _hold(statement, voiced, policy.attributed_paraphrase == "forbid") if voiced else statement


def _hold(statement: Statement, voiced: Voiced, is_forbidden: bool) -> Statement:
    finding = Finding(
        code=PARAPHRASED,
        severity="error" if is_forbidden else "warning",
        message="somebody's words without quotation marks: quote them, or strike this",
        at=(voiced.span.start, voiced.span.end),
        evidence=statement.citations,
    )
    update: dict[str, object] = {"findings": (*statement.findings, finding)}
    if is_forbidden and statement.verdict not in FAILED:
        update |= {"verdict": "unsupported", "reason": finding.message}
    return statement.model_copy(update=update)


def unprinted_statements(brief: Brief) -> frozenset[int]:
    """The identities of the statements that policies leave alone: of a number its figure and label are printed, not the
    sentence that bears them out.
    """
    return frozenset(id(number.statement) for number in brief.numbers)


def is_flagged(statement: Statement) -> bool:
    """Whether the policy has a person look at a statement that its sources support."""
    return any(finding.code == PARAPHRASED for finding in statement.findings)


def _is_paraphrased(voiced: Voiced, text: str) -> bool:
    """Whether more than a word or two of a voiced clause stands outside quotation marks.

    Beside a quotation only what a "that" opens is one, or what runs into the quotation: “...,” he told the chamber.
    """
    quoted = locate_quoted(text)
    words = [Span(*word.span()) for word in _WORD.finditer(text, voiced.span.start, voiced.span.end)]
    inside = [quote for quote in quoted if quote.overlaps(voiced.span)]
    if quoted and not _THAT.match(text, voiced.span.start) and not _ENDS_IN_THAT.search(text, 0, voiced.span.start):
        words = [word for word in words if inside and word.end <= inside[0].start]
    return sum(not any(quote.contains(word) for quote in quoted) for word in words) >= _LEAST_WORDS
