"""The ledger: what a person's review of a brief decided, line by line, as the review page exports it.

It carries the draft it is about, so that it is taken wherever a brief is. Nothing in it is believed that does not fit
that draft: every line must be there once, with the words that were drafted.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from drafter.brief import (
    Decision,
    Draft,
    Frozen,
    Line,
    Meta,
    Number,
    PullQuote,
    Review,
    State,
    Statement,
    Verdict,
    count_verdicts,
    iter_lines,
    iter_statements,
    map_lines,
    state_of,
)
from drafter.source_types import choose_source_type

LEDGER_VERSION = "1.0"
_TRANSLATION = ".translation"
# A headline or dek that was struck is left without words; whatever else was struck is gone.
_ALWAYS_THERE = ("headline", "dek")
# An item of one of the brief's lists that the house format counts.
_ITEM = re.compile(r"(?:summary|numbers|why_it_matters|watch|disputes|split\.questions)\[\d+\]")


def _require_moment(value: str) -> str:
    datetime.fromisoformat(value)
    return value


Moment = Annotated[str, AfterValidator(_require_moment)]


class LedgerSource(Frozen):
    """A source that the brief was made from, and the sha256 of its text."""

    id: str
    outlet: str
    sha256: str


class Past(Frozen):
    """An earlier state of a line: who put it there and when, and the words it left standing (null where struck)."""

    state: State
    by: str
    at: Moment | None
    note: str
    after: str | None


class Entry(Frozen):
    """One statement or pull quote: where it stands in the brief's JSON, and what a person made of it.

    `before` are the words that were drafted, `after` those that stand now (null where struck). `by`, `at` (ISO 8601)
    and `note` are of the last decision; an open line has no `at`, but may have a note and who wrote it. `history` are
    the states before.
    """

    place: str
    before: str
    after: str | None
    verdict: Verdict | None = Field(description="of the statement as drafted; null for a pull quote")
    state: State
    by: str = ""
    at: Moment | None = None
    note: str = ""
    history: tuple[Past, ...] = ()


class Ledger(Frozen):
    """What the review page exports. `draft_sha256` is of the draft's JSON as drafter writes it, without spaces."""

    ledger_version: Literal["1.0"]
    exported: Moment
    draft_sha256: str
    sources: tuple[LedgerSource, ...]
    entries: tuple[Entry, ...]
    draft: Draft


def digest_draft(draft: Draft) -> str:
    """The sha256 by which a ledger knows its draft."""
    return hashlib.sha256(draft.model_dump_json().encode("utf-8", "replace")).hexdigest()


def line_text(line: Line) -> str:
    """The words of a line that a person decides about: a statement's, or a pull quote's as the source prints them."""
    return line.text if isinstance(line, Statement) else line.citation.quote


def apply_ledger(ledger: Ledger) -> Draft:
    """The reviewed brief: what was struck is out, what was changed has its new words and is `unchecked`, and every line
    carries its decision.

    Raises ValueError saying what does not fit the draft.
    """
    if fault := locate_fault(ledger):
        raise ValueError(fault)
    by_place = {entry.place: entry for entry in ledger.entries}
    reviewed = map_lines(ledger.draft, lambda place, line: _decide(line, by_place[place]))
    review = _sum_up(ledger, by_place)
    update = {
        "review": review,
        "check": count_verdicts(iter_statements(reviewed)),
        "numbers": tuple(map(_tell_number, reviewed.numbers)),
        "meta": _tell_meta(reviewed),
    }
    return reviewed.model_copy(update=update)


def _tell_number(number: Number) -> Number:
    """A number whose words a person changed has them for its value: the source's figure is no longer what is told."""
    if state_of(number.statement) != "changed":
        return number
    return number.model_copy(update={"value": number.statement.text, "unit": None, "label": ""})


def _tell_meta(draft: Draft) -> Meta:
    """The slug is made of the headline: where a person took that back, it is the run's id."""
    is_taken_back = state_of(draft.headline) in ("changed", "struck")
    return draft.meta.model_copy(update={"slug": draft.run.id}) if is_taken_back else draft.meta


def _sum_up(ledger: Ledger, by_place: Mapping[str, Entry]) -> Review:
    # What goes with something struck is no line to decide about any more.
    standing = [entry for place, entry in by_place.items() if not _goes_with_quote(place, by_place)]
    states = [entry.state for entry in standing]
    items = {match[0] for place in by_place if (match := _ITEM.match(place))}
    held = {item for item in items if any(_is_left(place, by_place) for place in by_place if place.startswith(item))}
    return Review(
        reviewers=tuple(dict.fromkeys(entry.by for entry in ledger.entries if entry.by and entry.at)),
        exported=ledger.exported,
        open=states.count("open"),
        checked=states.count("checked"),
        changed=states.count("changed"),
        struck=states.count("struck"),
        digital_source_type=choose_source_type(ledger.draft.run.writer, is_changed="changed" in states).uri,
        taken_out=tuple(sorted(items - held)),
    )


def _goes_with_quote(place: str, by_place: Mapping[str, Entry]) -> bool:
    return place.endswith(_TRANSLATION) and by_place[place.removesuffix(_TRANSLATION)].state == "struck"


def _is_left(place: str, by_place: Mapping[str, Entry]) -> bool:
    return by_place[place].state != "struck"


def _decide(line: Line, entry: Entry) -> Line | None:
    if entry.state == "open" or entry.at is None:
        return line
    decision = Decision(state=entry.state, by=entry.by, at=entry.at, note=entry.note)
    if entry.state == "struck":
        told = decision.model_copy(update={"before": entry.before})
        return Statement(text="", decision=told) if entry.place in _ALWAYS_THERE else None
    if entry.state == "checked" or entry.after is None or isinstance(line, PullQuote):
        return line.model_copy(update={"decision": decision})
    return Statement(
        text=entry.after,
        citations=line.citations,
        reason=f"changed by {entry.by}, not checked since",
        decision=decision.model_copy(update={"before": line.text}),
    )


def locate_fault(ledger: Ledger) -> str | None:
    """What in a ledger does not fit its draft, None when all does."""
    return next(_locate_faults(ledger), None)


def _locate_faults(ledger: Ledger) -> Iterator[str]:
    lines = dict(iter_lines(ledger.draft))
    if digest_draft(ledger.draft) != ledger.draft_sha256:
        yield "its draft is not the one that was reviewed"
    listed = [(each.id, each.outlet, each.sha256) for each in ledger.sources]
    if listed != [(each.id, each.outlet.name, each.sha256) for each in ledger.draft.sources]:
        yield "its sources are not those of its draft"
    places = [entry.place for entry in ledger.entries]
    if sorted(places) != sorted(lines):
        odd = next(iter(set(places) ^ set(lines)), None)
        yield f"it has no decision on {odd}, or one too many" if odd else "it decides about one line twice"
        return
    for entry in ledger.entries:
        yield from _locate_entry_faults(entry, lines[entry.place])


def _locate_entry_faults(entry: Entry, line: Line) -> Iterator[str]:
    if entry.before != line_text(line):
        yield f"{entry.place}: its words are not those that were drafted"
    if entry.verdict != (line.verdict if isinstance(line, Statement) else None):
        yield f"{entry.place}: its verdict is not the draft's"
    if (entry.state == "open") != (entry.at is None):
        yield f"{entry.place}: says when it was decided, or that it is open, but not both"
    if (entry.after is None) != (entry.state == "struck"):
        yield f"{entry.place}: is struck and has words, or neither"
    is_other = entry.after is not None and entry.after != entry.before
    if is_other != (entry.state == "changed"):
        yield f"{entry.place}: its words were changed and its state does not say so, or the other way round"
    if is_other and isinstance(line, PullQuote):
        yield f"{entry.place}: a pull quote is the source's own words: it can be struck, not changed"
    if is_other and entry.after is not None and not entry.after.strip():
        yield f"{entry.place}: has no words left: strike it"
    if entry.at is not None and not entry.by.strip():
        yield f"{entry.place}: nobody is named who decided about it"
