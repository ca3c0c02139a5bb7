"""What `draft check` found, for a person: each statement, its verdict, why, and the evidence.

A report is lines of segments, each with a role; how a role looks is for whoever prints them: `render_plain` here, for
files and pipes, `console.paint_report` for a terminal.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from drafter.brief import FAILED, Check, Citation, Finding, Span, Statement, Verdict
from drafter.menus import Menu, index_menus
from drafter.render.cleaning import clean_text
from drafter.text.words import content_words

Role = Literal["plain", "good", "bad", "doubt", "decisive", "removed", "added", "dim"]


@dataclass(frozen=True)
class Segment:
    """A run of text that looks alike."""

    text: str
    role: Role = "plain"


@dataclass(frozen=True)
class Line:
    """One line, `indent` columns in; a terminal wraps it, `hanging` columns further in where the line goes on."""

    segments: tuple[Segment, ...]
    indent: int = 0
    hanging: int = 0


_SIGNS: Mapping[Verdict, tuple[str, Role]] = {
    "supported": ("ok", "good"),
    "partly_supported": ("PARTLY", "doubt"),
    "unsupported": ("NOT SUPPORTED", "bad"),
    "contradicted": ("CONTRADICTED", "bad"),
    "unchecked": ("unchecked", "doubt"),
}
_SEVERITY_ROLES: Mapping[str, Role] = {"error": "bad", "warning": "doubt", "note": "dim"}
_INDENT = 4
_MOST_EVIDENCE = 2
# Longer sentences are shown around the words that decide.
_LONGEST = 320
_MARKS = re.compile(r"\[-(?P<removed>.*?)-\]|\{\+(?P<added>.*?)\+\}", re.DOTALL)
_QUOTED = re.compile(r"“[^”]*”")
_BLANK = Line(())


def compose_report(statements: Sequence[Statement], menus: Sequence[Menu], check: Check) -> tuple[Line, ...]:
    """The report over `statements`, in their order, with a closing line that counts the verdicts."""
    by_id = index_menus(menus)
    blocks = [line for n, each in enumerate(statements, start=1) for line in (*_show_statement(n, each, by_id), _BLANK)]
    return (*blocks, *_show_counts(statements, check))


def render_plain(lines: Iterable[Line]) -> str:
    """The report as text: the words that decide stand between asterisks, a diff as [-source-]{+text+}."""
    return "".join(" " * line.indent + "".join(map(_spell, line.segments)) + "\n" for line in lines)


def _spell(segment: Segment) -> str:
    marks = {"decisive": ("**", "**"), "removed": ("[-", "-]"), "added": ("{+", "+}")}
    before, after = marks.get(segment.role, ("", ""))
    return f"{before}{segment.text}{after}"


def _show_statement(number: int, statement: Statement, menus: Mapping[str, Menu]) -> Iterator[Line]:
    sign, role = _SIGNS[statement.verdict]
    telling = [finding.at for finding in statement.findings if finding.at and finding.severity != "note"]
    spans = [Span(*at) for at in telling if at != (0, len(statement.text))]
    label = f"{number}. "
    yield Line((Segment(label), Segment(f"[{sign}] ", role), *_mark(statement.text, spans)), hanging=len(label))
    shown: set[tuple[str, int]] = set()
    for finding in _drop_repeated(statement.findings):
        yield from _show_finding(finding)
        # Where a rule searched in vain is shown once below, not with every finding.
        if finding.evidence != statement.citations:
            yield from _show_evidence(finding.evidence[:_MOST_EVIDENCE], menus, shown, told=finding.message)
    if statement.verdict == "unchecked" and statement.reason:
        yield Line((Segment(statement.reason, "dim"),), _INDENT)
    is_vain = any(finding.evidence == statement.citations for finding in statement.findings)
    left = max(int(is_vain), _MOST_EVIDENCE - len(shown))
    yield from _show_evidence(_choose_evidence(statement, menus)[:left], menus, shown, is_marked=False)


def _drop_repeated(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those that say of the same place, with the same words quoted, what an error has said."""
    told: set[tuple[tuple[int, int] | None, frozenset[str]]] = set()
    for finding in findings:
        said = (finding.at, frozenset(_QUOTED.findall(finding.message)))
        if said in told:
            continue
        yield finding
        if finding.severity == "error" and said[1]:
            told.add(said)


def _choose_evidence(statement: Statement, menus: Mapping[str, Menu]) -> Sequence[Citation]:
    """The citations worth a line: of what is supported one, else no second without words of its own."""
    first, rest = statement.citations[:1], statement.citations[1:_MOST_EVIDENCE]
    if not rest:
        return first
    if statement.verdict == "supported":
        return first
    told, shown = _words_of(statement.text, menus, first[0]), _words_of(first[0].quote, menus, first[0])
    return (*first, *(one for one in rest if (told & _words_of(one.quote, menus, one)) - shown))


def _words_of(text: str, menus: Mapping[str, Menu], citation: Citation) -> frozenset[str]:
    return frozenset(content_words(text, menus[citation.source].source.language))


def _show_finding(finding: Finding) -> Iterator[Line]:
    role = _SEVERITY_ROLES[finding.severity]
    yield Line((Segment(f"{finding.severity} {finding.code}: ", role), *_mark(finding.message, [])), _INDENT)
    if finding.diff:
        yield Line((Segment("diff: ", "dim"), *_show_diff(finding.diff)), _INDENT)


def _show_diff(diff: str) -> Iterator[Segment]:
    end = 0
    for found in _MARKS.finditer(diff):
        yield from _mark(diff[end : found.start()], [])
        role: Role = "removed" if found["removed"] is not None else "added"
        yield Segment(_clean(found["removed"] or found["added"] or ""), role)
        end = found.end()
    yield from _mark(diff[end:], [])


def _show_evidence(
    citations: Iterable[Citation],
    menus: Mapping[str, Menu],
    shown: set[tuple[str, int]],
    *,
    told: str = "",
    is_marked: bool = True,
) -> Iterator[Line]:
    """Each cited sentence once, with the outlet's name; the cited words marked unless they are the whole of it.

    None that the message `told` above it quotes whole.
    """
    ordered = sorted(citations, key=lambda citation: (citation.source, citation.start))
    for source, of_source in groupby(ordered, key=lambda citation: citation.source):
        menu, cited = menus[source], list(of_source)
        for sentence in menu.sentences:
            spans = [part for c in cited if (part := _within(Span(c.start, c.end), sentence.span))]
            if not spans or (source, sentence.span.start) in shown:
                continue
            shown.add((source, sentence.span.start))
            if f"“{sentence.text}”" in told:
                continue
            marked = [span for span in spans if is_marked and len(sentence.text) > span.end - span.start]
            label = Segment(f"{_clean(menu.source.outlet.name)}: ", "dim")
            yield Line((label, *_mark(*_crop(sentence.text, marked))), _INDENT)


def _within(span: Span, sentence: Span) -> Span | None:
    """The part of `span` inside `sentence`, in the sentence's offsets."""
    start, end = max(span.start, sentence.start), min(span.end, sentence.end)
    return Span(start - sentence.start, end - sentence.start) if start < end else None


def _crop(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """A long sentence cut to what stands around its marks, or to its beginning."""
    if len(text) <= _LONGEST:
        return text, spans
    first = spans[0].start if spans else 0
    start = max(0, min(first - _LONGEST // 3, len(text) - _LONGEST))
    end = start + _LONGEST
    start = text.rfind(" ", 0, start) + 1 if start else 0
    before, after = "… " if start else "", " …" if end < len(text) else ""
    moved = [Span(span.start - start + len(before), min(span.end, end) - start + len(before)) for span in spans]
    return before + text[start:end] + after, [span for span in moved if 0 <= span.start < span.end]


def _mark(text: str, spans: Sequence[Span]) -> Iterator[Segment]:
    """The text with what `spans` cover marked; spans may overlap and come in any order."""
    end = 0
    for span in sorted(spans):
        if span.end <= end:
            continue
        start = max(span.start, end)
        yield from _plain(text[end:start])
        yield Segment(_clean(text[start : span.end]), "decisive")
        end = span.end
    yield from _plain(text[end:])


def _plain(text: str) -> Iterator[Segment]:
    if text:
        yield Segment(_clean(text))


def _clean(text: str) -> str:
    """On one line and without characters that act; spaces at the ends stay, since segments follow one another."""
    return re.sub(r"\s+", " ", clean_text(text))


def _show_counts(statements: Sequence[Statement], check: Check) -> Iterator[Line]:
    noun = "statement" if check.statements == 1 else "statements"
    counts = (
        f"{check.statements} {noun}: {check.supported} supported, {check.partly_supported} partly supported, "
        f"{check.unsupported} unsupported, {check.contradicted} contradicted, {check.unchecked} unchecked."
    )
    yield Line((Segment(counts),))
    failed = [n for n, statement in enumerate(statements, start=1) if statement.verdict in FAILED]
    doubtful = [n for n, statement in enumerate(statements, start=1) if _is_doubtful(statement)]
    if failed:
        yield Line((Segment("To be mended: ", "bad"), Segment(", ".join(map(str, failed)))), 0, 2)
    if doubtful:
        numbers = Segment(", ".join(map(str, doubtful)))
        yield Line((Segment("To be read against the evidence: ", "doubt"), numbers), 0, 2)


def _is_doubtful(statement: Statement) -> bool:
    """Whether a person has to read it: no rule settles it, or a warning stands against what is supported."""
    is_warned = any(finding.severity == "warning" for finding in statement.findings)
    return statement.verdict not in FAILED and (statement.verdict != "supported" or is_warned)
