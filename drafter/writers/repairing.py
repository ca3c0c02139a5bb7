"""The repair stage: a failed statement, why, and the sentences around its citations out; a new one back, or none."""

from collections.abc import Mapping
from typing import Generic

from drafter.brief import Statement
from drafter.menus import Menu
from drafter.prompt import Ask, Prompt, fence
from drafter.proposal import ProposedStatement, Task
from drafter.writers.choices import Point, S, choice_of, or_none, parse_point, with_ids
from drafter.writers.judging import name_subject
from drafter.writers.showing import Evidence, gather_evidence, name_language, show_line, show_outlet


class RepairReply(Point[S], Generic[S]):
    """The statement written again; an empty text gives it up."""


def ask_repair(statement: Statement, menus: Mapping[str, Menu], prompt: Prompt, task: Task) -> Ask[RepairReply[str]]:
    """The question about one statement that failed its checks or the critic."""
    evidence = gather_evidence(statement, menus)
    reasons = dict.fromkeys([*(finding.message for finding in statement.findings), statement.reason])
    values = {
        "language": name_language(task.language),
        "statement": fence(show_line(statement.text)),
        "reasons": fence("\n".join(f"- {show_line(reason)}" for reason in reasons if reason)),
        "evidence": fence(show_evidence(evidence)),
    }
    reply_type = with_ids(RepairReply, choice_of("sentence_id", or_none(evidence.ids)))
    return Ask("repair", name_subject(statement), prompt.identity, prompt.render(values), reply_type)


def parse_repair(reply: RepairReply[str]) -> ProposedStatement | None:
    """A model's reply as a proposed statement; None when it gives up or cites nothing."""
    point = parse_point(reply)
    return point if point and point.sentences else None


def show_evidence(evidence: Evidence) -> str:
    """Outlet by outlet, the cited sentences and those beside them, each behind its id."""
    lines: list[str] = []
    for menu, sentences in evidence.sentences:
        lines.append(f"{show_outlet(menu.source)}:")
        lines += (f"{sentence.id} {show_line(sentence.text)}" for sentence in sentences)
    return "\n".join(lines)
