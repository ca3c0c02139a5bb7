"""What a run came to, in the few words printed on the console: counts, effort, and what needs a person."""

from dataclasses import dataclass

from drafter.brief import VERDICTS, Draft, Run, Stage, Statement, iter_statements
from drafter.render.layout import is_settled, statement_reason, verdict_words

_ORDER = ("contradicted", "unsupported", "partly_supported", "unchecked", "supported")


@dataclass(frozen=True)
class PersonRow:
    """A statement that needs a person: its text, verdict, why, and the outlets it cites, comma-separated."""

    statement: str
    verdict: str
    reason: str
    outlets: str


def summary_lines(draft: Draft, full: bool = False) -> tuple[str, ...]:
    """The lines of the summary; `full` adds one for each stage. Statements, findings, effort, in that order."""
    check, run = draft.check, draft.run
    counts = ", ".join(f"{count} {verdict_words(name)}" for name in VERDICTS if (count := getattr(check, name)))
    need = sum(not is_settled(statement) for statement in iter_statements(draft))
    lines = [f"{check.statements} statements: {counts}; {need} {'needs' if need == 1 else 'need'} a person"]
    if check.findings:
        lines.append("findings: " + ", ".join(f"{code} {count}" for code, count in check.findings.items()))
    who = f"model {run.model}" if run.writer == "model" else "extractive writer"
    lines.append(f"{who}: {_effort(run)}")
    if full:
        lines += [f"stage {stage.name}: {_effort(stage)}" for stage in run.stages]
    return tuple(lines)


def person_rows(draft: Draft) -> list[PersonRow]:
    """The statements that are not supported, the worst verdict first, otherwise in the order of the brief."""
    outlets = {source.id: source.outlet.name for source in draft.sources}
    statements = [statement for statement in iter_statements(draft) if not is_settled(statement)]
    return [_row(each, outlets) for each in sorted(statements, key=lambda each: _ORDER.index(each.verdict))]


def _row(statement: Statement, outlets: dict[str, str]) -> PersonRow:
    cited = dict.fromkeys(outlets.get(citation.source, citation.source) for citation in statement.citations)
    verdict = verdict_words(statement.verdict)
    return PersonRow(statement.text, verdict, statement_reason(statement), ", ".join(cited) or "no outlet")


def _effort(spent: Run | Stage) -> str:
    if not spent.calls and not spent.reasks:
        return f"no model called, {spent.seconds:.1f} s"
    tokens = spent.tokens
    cached = f" ({tokens.cached:,} cached)" if tokens.cached else ""
    cost = "unknown" if spent.cost_usd is None else f"${spent.cost_usd:.4f}"
    parts = (
        f"{spent.calls} {'call' if spent.calls == 1 else 'calls'}",
        *((f"{spent.reasks} asked again",) if spent.reasks else ()),
        f"{tokens.input:,} tokens in{cached}, {tokens.output:,} out",
        f"cost {cost}",
        f"{spent.seconds:.1f} s",
    )
    return ", ".join(parts)
