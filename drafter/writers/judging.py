"""The critique stage: one statement with its cited sentences and their neighbours out, a `Judgement` back."""

from collections.abc import Mapping
from typing import Literal

from drafter.brief import Statement, Verdict
from drafter.menus import Menu
from drafter.prompt import Ask, Prompt, fence
from drafter.proposal import Judgement
from drafter.writers.choices import Label, Reply, join_lines
from drafter.writers.showing import Evidence, clip_line, gather_evidence, show_line, show_outlet

# A neighbour tells whom "he" means; its beginning will do, and three cited sentences tell it themselves.
_NEIGHBOUR_SHOWN = 64
_CITED_WITH_NEIGHBOURS = 2
_SUBJECT_SHOWN = 40

VERDICT_OF: Mapping[str, Verdict] = {
    "supported": "supported",
    "partly": "partly_supported",
    "unsupported": "unsupported",
    "contradicted": "contradicted",
}


class CritiqueReply(Reply):
    """The critic's answer. The words at fault come first, so that a small model looks before it labels."""

    words: Label = ""
    label: Literal["supported", "partly", "unsupported", "contradicted"]
    reason: Label = ""


def ask_critique(statement: Statement, menus: Mapping[str, Menu], prompt: Prompt) -> Ask[CritiqueReply]:
    """The question about one resolved statement."""
    values = {
        "statement": fence(show_line(statement.text)),
        "evidence": fence(show_cited(gather_evidence(statement, menus))),
    }
    return Ask("critique", name_subject(statement), prompt.identity, prompt.render(values), CritiqueReply)


def name_subject(statement: Statement) -> str:
    """What a question about a statement is filed under: its sources' ids and its beginning, `A C: The council …`."""
    ids = " ".join(dict.fromkeys(citation.source for citation in statement.citations))
    return f"{ids}: {clip_line(statement.text, _SUBJECT_SHOWN)}"


def parse_judgement(statement: Statement, reply: CritiqueReply) -> Judgement:
    """A model's reply as a judgement; words at fault that are not the statement's own are left out."""
    verdict = VERDICT_OF[reply.label]
    words = reply.words.strip()
    is_at_fault = verdict != "supported" and words in statement.text
    return Judgement(verdict=verdict, reason=join_lines(reply.reason), words=words if is_at_fault else "")


def show_cited(evidence: Evidence) -> str:
    """Outlet by outlet, the cited sentences behind `*`, and the beginnings of those beside them where few are cited."""
    lines: list[str] = []
    for menu, sentences in evidence.sentences:
        lines.append(f"{show_outlet(menu.source)}:")
        for sentence in sentences:
            text = show_line(sentence.text)
            if sentence.id in evidence.cited:
                lines.append(f"* {text}")
            elif len(evidence.cited) <= _CITED_WITH_NEIGHBOURS:
                lines.append(clip_line(text, _NEIGHBOUR_SHOWN))
    return "\n".join(lines)
