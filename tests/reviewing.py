"""Ledgers as the review page exports them, made without a browser."""

import json
from collections.abc import Mapping
from typing import Any

from drafter.brief import Draft, PullQuote, Statement, iter_lines
from drafter.ledger import digest_draft, line_text

REVIEWER = "Mara Quint"
DECIDED = "2031-03-06T09:30:00.000Z"
EXPORTED = "2031-03-06T10:00:00.000Z"

Decisions = Mapping[str, str | None]


def make_ledger(draft: Draft, decisions: Decisions, note: str = "") -> dict[str, Any]:
    """A ledger over `draft`: by place None strikes, the drafted words check, other words change; the rest is open."""
    return {
        "ledger_version": "1.0",
        "exported": EXPORTED,
        "draft_sha256": digest_draft(draft),
        "sources": [{"id": s.id, "outlet": s.outlet.name, "sha256": s.sha256} for s in draft.sources],
        "entries": [_entry(place, line, decisions, note) for place, line in iter_lines(draft)],
        "draft": json.loads(draft.model_dump_json()),
    }


def check_all(draft: Draft) -> dict[str, str | None]:
    """Decisions that check every line."""
    return {place: line_text(line) for place, line in iter_lines(draft)}


def _entry(place: str, line: Statement | PullQuote, decisions: Decisions, note: str) -> dict[str, Any]:
    before = line_text(line)
    after = decisions.get(place, before)
    state = "open"
    if place in decisions:
        state = "struck" if after is None else "checked" if after == before else "changed"
    is_open = state == "open"
    return {
        "place": place,
        "before": before,
        "after": after,
        "verdict": line.verdict if isinstance(line, Statement) else None,
        "state": state,
        "by": "" if is_open else REVIEWER,
        "at": None if is_open else DECIDED,
        "note": "" if is_open else note,
        "history": [],
    }
