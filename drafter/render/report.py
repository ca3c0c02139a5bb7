"""What `draft check` found, for a person: each statement, its verdict, why, and the evidence."""

from collections.abc import Iterator, Mapping, Sequence

from drafter.brief import Check, Finding, Source, Statement
from drafter.render.cleaning import clean_line

_SIGNS = {
    "supported": "ok",
    "partly_supported": "PARTLY",
    "unsupported": "NOT SUPPORTED",
    "contradicted": "CONTRADICTED",
    "unchecked": "unchecked",
}
_MOST_EVIDENCE = 2


def render_report(statements: Sequence[Statement], sources: Sequence[Source], check: Check) -> str:
    """Plain text, one block a statement in their order, and one closing line with the counts."""
    outlets = {source.id: source.outlet.name for source in sources}
    blocks = ["\n".join(_render_statement(n, statement, outlets)) for n, statement in enumerate(statements, start=1)]
    return "\n\n".join([*blocks, _render_counts(check)]) + "\n"


def _render_statement(number: int, statement: Statement, outlets: Mapping[str, str]) -> Iterator[str]:
    yield f"{number}. [{_SIGNS[statement.verdict]}] {clean_line(statement.text)}"
    for finding in statement.findings:
        yield from _render_finding(finding, outlets)
    if not statement.findings and statement.verdict == "unchecked":
        yield "   no rule settles it: read it against the evidence"
    for citation in statement.citations[:_MOST_EVIDENCE]:
        yield f"   {clean_line(outlets[citation.source])}: {clean_line(citation.quote)}"


def _render_finding(finding: Finding, outlets: Mapping[str, str]) -> Iterator[str]:
    yield f"   {finding.severity} {finding.code}: {clean_line(finding.message)}"
    if finding.diff:
        yield f"   diff: {clean_line(finding.diff)}"
    for citation in finding.evidence[:1]:
        yield f"   found in {clean_line(outlets[citation.source])}: {clean_line(citation.quote)}"


def _render_counts(check: Check) -> str:
    needing = check.statements - check.supported
    return (
        f"{check.statements} statements: {check.supported} supported, {check.partly_supported} partly supported, "
        f"{check.unsupported} unsupported, {check.contradicted} contradicted, {check.unchecked} unchecked. "
        + (f"{needing} need a person." if needing != 1 else "1 needs a person.")
    )
