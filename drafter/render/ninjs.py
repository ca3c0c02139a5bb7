"""The ninjs form: one news item in JSON for a newsroom's exchange, by IPTC's ninjs 3.1.

Fields mean what the standard's JSON Schema (http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json) says of them:

- Headlines are for publishing and stand in `headlines` alone. Descriptions are metadata, which a receiver need not
  print, so the dek stands in `descriptions` and in the bodies. Both keep their check mark: nothing leaves unmarked.
- An info source is a party and its `uri` identifies that party. A source's link identifies an article, so there is no
  `uri`; the outlet's domain is its `literal`. The links stand in the bodies.
- Without `embargoedUntil` an item "is not embargoed". An embargo that is no full date and time cannot be said there, so
  it stands in `edNote` and the item is withheld.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from drafter.brief import Draft, EntityKind, Statement, iter_lines
from drafter.render.cleaning import clean_line, escape_controls
from drafter.render.credits import Credits
from drafter.render.html import render_html
from drafter.render.layout import Block, Bullets, Entries, Entry, Heading, Line, Paragraph, is_marked, iter_block_lines
from drafter.source_types import choose_source_type
from drafter.text.printed import Printed, printed_in

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
# RFC 3339, but for the seconds, which people leave out.
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)")
# Languages written without spaces: the words between spaces are not words.
_UNSPACED = {"ja", "zh", "th", "lo", "km", "my"}

Texts = dict[str, str]


def render_ninjs(draft: Draft, blocks: Sequence[Block], credit: str = "") -> str:
    """`draft` as one ninjs 3.1 item: `blocks` are its bodies and headline, `credit` the newsroom's byline, if any.

    The item is `withheld` while a statement that is printed is not supported and nobody decided about it. Times are
    the run's and the review's own.
    """
    words = printed_in(draft.meta.language)
    item = _Item(draft, tuple(blocks), Credits(draft.sources, words), words)
    fields = {name: value for name, value in item.compose(credit).items() if value}
    return escape_controls(json.dumps(fields, ensure_ascii=False, indent=2)) + "\n"


@dataclass(frozen=True)
class _Item:
    draft: Draft
    blocks: tuple[Block, ...]
    credits: Credits
    words: Printed

    def compose(self, credit: str) -> dict[str, object]:
        """Every field of the item, in the order of the schema; an empty one is left out later."""
        slug = self.credits.hide_slug(self.credits.hide(self.draft.meta.slug))
        headline = _join_blocks(block for block in self.blocks if _is_headline(block))
        dek = _join_blocks(block for block in self.blocks if isinstance(block, Paragraph) and block.role == "dek")
        is_changed = self.draft.review is not None and self.draft.review.changed > 0
        source_type = choose_source_type(self.draft.run.writer, is_changed=is_changed)
        return {
            "uri": f"urn:drafter:{quote(slug, safe='')}",
            "type": "text",
            "representationType": "full",
            **self._times(),
            "pubStatus": "withheld" if self._count_unsettled() or self._vague_embargoes() else "usable",
            "edNote": self._note(),
            "language": clean_line(self.draft.meta.language),
            "descriptions": _as_plain(dek),
            "bodies": self._bodies(),
            "headlines": _as_plain(headline),
            "people": self._named("person"),
            "organisations": self._named("body"),
            "places": self._named("place"),
            "infoSources": self._parties(),
            "title": headline,
            "by": self.credits.hide(credit),
            "slugline": slug,
            "standard": {"name": "ninjs", "version": "3.1", "schema": _SCHEMA},
            "digitalSourceType": {"name": source_type.name, "uri": source_type.uri},
        }

    def _times(self) -> Texts:
        started = self.draft.run.started
        exported = self.draft.review.exported if self.draft.review else started
        # To lift an embargo too early is worse than too late: the latest holds.
        embargoes = list(filter(None, map(_read_moment, self._embargoes())))
        moments = {
            "versionCreated": _read_moment(exported),
            "contentCreated": _read_moment(started),
            "embargoedUntil": max(embargoes, default=None),
        }
        return {name: moment.isoformat().replace("+00:00", "Z") for name, moment in moments.items() if moment}

    def _embargoes(self) -> list[str]:
        return [self.credits.hide(source.embargo) for source in self.draft.sources if source.embargo]

    def _vague_embargoes(self) -> list[str]:
        return [embargo for embargo in self._embargoes() if not _read_moment(embargo)]

    def _count_unsettled(self) -> int:
        """How many statements are printed behind a check mark."""
        printed = {piece.place for block in self.blocks for line in iter_block_lines(block) for piece in line}
        told = (line for place, line in iter_lines(self.draft) if place in printed and isinstance(line, Statement))
        return sum(map(is_marked, told))

    def _note(self) -> str:
        embargoes = [f"{self.words.embargo}: {embargo.rstrip('.')}." for embargo in self._vague_embargoes()]
        closing = _join_blocks(
            block for block in self.blocks if isinstance(block, Paragraph) and block.role == "closing"
        )
        # The closing line of a brief that nobody reviewed counts them itself.
        need = f"{self.words.need_person.say(self._count_unsettled())}." if self.draft.review else ""
        return " ".join(filter(None, (*embargoes, closing, need)))

    def _bodies(self) -> list[dict[str, object]]:
        blocks = [block for block in self.blocks if not _is_headline(block)]
        plain = _join_blocks(blocks)
        counts = {"charCount": len(plain)}
        if self.draft.meta.language.partition("-")[0].lower() not in _UNSPACED:
            counts["wordCount"] = len(plain.split())
        return [
            {"contentType": "text/html", "value": render_html(blocks).rstrip("\n")},
            {"contentType": "text/plain", **counts, "value": plain},
        ]

    def _named(self, kind: EntityKind) -> list[Texts]:
        names = (clean_line(each.name) for each in self.draft.entities if each.kind == kind)
        return [{"name": name} for name in dict.fromkeys(names) if self._may_be_said(name)]

    def _parties(self) -> list[Texts]:
        outlets = [source.outlet for source in self.draft.sources if source.use != "background"]
        parties: dict[str, Texts] = {}
        for outlet in outlets:
            name, domain = clean_line(outlet.name), clean_line(outlet.domain or "")
            if self._may_be_said(name):
                party = parties.setdefault(name, {"name": name})
                party.update({"literal": domain} if self._may_be_said(domain) else {})
        return list(parties.values())

    def _may_be_said(self, name: str) -> bool:
        # A name in which a background source is hidden would identify nobody, and say that there is something to find.
        return bool(name) and self.credits.hide(name) == name


def _is_headline(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _read_moment(text: str) -> datetime | None:
    """A date with time and offset as a moment, None for anything less: a guessed zone would be hours wrong."""
    if not _MOMENT.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _as_plain(text: str) -> list[Texts]:
    # Said, since a receiver may take text without a type for HTML.
    return [{"contentType": "text/plain", "value": text}] if text else []


def _join_blocks(blocks: Iterable[Block]) -> str:
    """`blocks` as plain text, never wrapped: whoever receives it sets it in columns of their own."""
    return "\n\n".join(map(_plain, blocks))


def _plain(block: Block) -> str:
    match block:
        case Bullets(items):
            return "\n".join(f"- {_text(item)}" for item in items)
        case Entries(items):
            return "\n\n".join("\n".join(map(_text, _entry_lines(item))) for item in items)
        case _:
            return " ".join(map(_text, iter_block_lines(block)))


def _entry_lines(entry: Entry) -> tuple[Line, ...]:
    return tuple(line for line in (entry.line, entry.quote, entry.translation, entry.source) if line)


def _text(line: Line) -> str:
    return "".join(f"{piece.text} " if piece.style == "mark" else piece.text for piece in line).strip()
