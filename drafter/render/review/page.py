"""The review page as one HTML file: markup, style and script of ours, and everything else as data.

Nothing from a source, a model or a file becomes markup: it travels as JSON in a data block and is put on the page as
text. The Content-Security-Policy lets only our own script and style run, by their hashes, and nothing be loaded or sent
(Content Security Policy Level 3, sections 6.1 and 8.3).
"""

import base64
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Any, Literal

from drafter.brief import Draft, iter_lines
from drafter.ledger import LEDGER_VERSION, Entry, digest_draft
from drafter.render.cleaning import escape_controls
from drafter.render.credits import Credits
from drafter.render.layout import (
    Block,
    Bullets,
    Entries,
    Heading,
    Line,
    Paragraph,
    PasteOptions,
    compose_blocks,
    describe_writer,
)
from drafter.render.review.data import Desk
from drafter.render.review.outline import compose_outline
from drafter.text.printed import Printed, printed_in

PLAIN = PasteOptions()
Unreviewed = Literal["allow", "label", "refuse"]
_SCRIPTS = ("store.js", "paste.js", "quotes.js", "view.js", "whole.js", "review.js")


@dataclass(frozen=True)
class Under:
    """What a newsroom's settings make of a page: what it copies is as `paste` says; `unreviewed` says what becomes of a
    copy with open lines (nothing, a notice on top, refused); `hold` gives a draft the findings of its policy.
    """

    paste: PasteOptions = PLAIN
    unreviewed: Unreviewed = "allow"
    hold: Callable[[Draft], Draft] = lambda draft: draft


def render_review(draft: Draft, entries: Sequence[Entry], under: Under) -> str:
    """The page for `draft`, whose sources must carry their text, with the decisions of `entries` made already."""
    # Read back, every statement is an object of its own, whatever shared one while the draft was made.
    draft = Draft.model_validate_json(draft.model_dump_json())
    style, script = _read("page.css"), "\n".join(map(_read, _SCRIPTS))
    slots = {
        "policy": _policy(style, script),
        "style": style,
        "script": script,
        "data": _as_data(_compose_data(draft, entries, under)),
    }
    before, *parts = _read("page.html").split("{{")
    filled = (slots[part.partition("}}")[0]] + part.partition("}}")[2] for part in parts)
    return before + "".join(filled)


def _compose_data(draft: Draft, entries: Sequence[Entry], under: Under) -> dict[str, Any]:
    """The draft as it was made, for the ledger, and all that is shown of it as the newsroom's policy holds it."""
    words, shown = printed_in(draft.meta.language), under.hold(draft)
    digest = digest_draft(draft)
    begun = [entry.model_dump(mode="json") for entry in entries]
    drafted = {place: getattr(line, "verdict", None) for place, line in iter_lines(draft)}
    key = hashlib.sha256(f"{digest}{json.dumps(begun)}".encode("utf-8", "replace")).hexdigest()
    return {
        "ledger_version": LEDGER_VERSION,
        "digest": digest,
        "key": f"drafter-review-{key[:32]}",
        "draft": draft.model_dump(mode="json"),
        "lines": [
            # The ledger tells the verdict as drafted, whatever a policy makes of it on the page.
            {**line.model_dump(mode="json"), "drafted": drafted[line.place]}
            for line in Desk(shown).show_lines()
        ],
        "sections": [section.model_dump(mode="json") for section in compose_outline(shown, under.paste.house, words)],
        "notices": list(_iter_notices(draft, words)),
        "entries": begun,
        "unreviewed": under.unreviewed,
        **_compose_paste(shown, under.paste, words),
    }


def _iter_notices(draft: Draft, words: Printed) -> Iterator[str]:
    """What a reviewer must know before the first line: embargoes, and sources that could not be read."""
    for source in draft.sources:
        if source.embargo:
            yield f"{words.embargo}: {source.embargo} ({source.outlet.name})"
    for left_out in draft.left_out:
        yield f"left out: {left_out.input}: {left_out.why}"


def _compose_paste(draft: Draft, paste: PasteOptions, words: Printed) -> dict[str, Any]:
    """What the page needs to compose what it copies: our own blocks, and the words for what it counts itself."""
    # What is open the page counts and tells by itself.
    *blocks, _ = compose_blocks(draft, replace(paste, is_labelled=False))
    return {
        "blocks": [_show_block(block) for block in blocks],
        "language": draft.meta.language,
        "reviewed": words.reviewed,
        "writer": describe_writer(draft, words),
        "notice": {"one": words.still_open.one, "many": words.still_open.many},
        "hidden": {"names": Credits(draft.sources, words).hidden_names, "label": words.background.say(1)},
    }


def _show_block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(level, line, section):
            return {"type": "heading", "level": level, "section": section, "line": _show_line(line)}
        case Paragraph(lines, role):
            return {"type": "paragraph", "role": role, "lines": [_show_line(line) for line in lines]}
        case Bullets(items):
            return {"type": "bullets", "lines": [_show_line(item) for item in items]}
        case Entries(items):
            parts = ("line", "quote", "translation", "source")
            shown = [{part: _show_line(getattr(item, part)) for part in parts} for item in items]
            return {"type": "entries", "entries": shown}


def _show_line(line: Line) -> list[dict[str, Any]]:
    return [
        {"text": piece.text, "style": piece.style, "url": piece.url, "place": piece.place, "told": piece.is_told}
        for piece in line
    ]


def _as_data(value: dict[str, Any]) -> str:
    """JSON in which no character can end the data block or act on whoever reads the file."""
    text = escape_controls(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
