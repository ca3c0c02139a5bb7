"""Quotations in a statement against the sources: whose words they are, and whether they are those words.

Acceptance is `matching`, letter for letter; nearness (rapidfuzz, difflib) only explains what was refused.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from drafter.brief import Citation, Finding, Severity, Span, Statement
from drafter.checks.outlets.names import locate_outlets
from drafter.checks.quotes.cuts import Cut, is_kept, locate_cut
from drafter.checks.quotes.matching import Hit, Wanted, is_turned, locate_literal, locate_parts, prepare_quote
from drafter.checks.quotes.nearest import describe_difference, locate_nearest, locate_splice
from drafter.checks.quotes.passages import Passage, marked_passages, spoken_passages, spoken_text, whole_passage
from drafter.checks.quotes.unmarked import has_posts, is_posted
from drafter.checks.quotes.voices import is_speaker_of
from drafter.menus import Menu, index_menus
from drafter.text.folding import DOUBLE_MARKS, SINGLE_MARKS, curl
from drafter.text.identity import name_words
from drafter.text.languages import guess_language
from drafter.text.quotations import FoundQuotation, locate_quotations
from drafter.text.sentences import split_sentences

QuoteStatus = Literal["exact", "normalized", "elided", "altered", "misattributed", "not_spoken", "absent"]
ACCEPTED: tuple[QuoteStatus, ...] = ("exact", "normalized", "elided")

_MOST_TERM_WORDS = 2
_MARK = re.compile(f"[{re.escape(DOUBLE_MARKS + SINGLE_MARKS)}]")
_OPENER = re.compile(r"(?<!\w)[“„«「『](?=\S)")


@dataclass(frozen=True)
class QuoteGrade:
    """What a quote is worth against some sources.

    `citation` are the exact characters it matches or resembles, `speaker_found` whom the source names for them,
    `diff` the word diff of an altered quote. `is_spliced`: its parts stand in the sources, but not together.
    `cut` is a "not" or "may" just before the quoted words or in what they leave out, or a gap too wide.
    """

    status: QuoteStatus
    citation: Citation | None = None
    speaker_found: str | None = None
    diff: str | None = None
    is_spliced: bool = False
    cut: Cut | None = None


def grade_quote(quote: str, speaker: str | None, menus: Sequence[Menu]) -> QuoteGrade:
    """Grade `quote`, said to be `speaker`'s (None: nobody is named), against the sources behind `menus`."""
    wanted = prepare_quote(quote)
    if wanted is None:
        return QuoteGrade("absent")
    return _grade_printed(wanted, speaker, menus) or _explain_absent(wanted, menus)


def _grade_printed(wanted: Wanted, speaker: str | None, menus: Sequence[Menu]) -> QuoteGrade | None:
    """The grade of a quote whose words a source prints, None when none does."""
    refused: list[QuoteGrade] = []
    accepted: list[QuoteGrade] = []
    for menu in menus:
        for grade in _iter_spoken(wanted, speaker, menu):
            (accepted if grade.status in ACCEPTED else refused).append(grade)
    if accepted:
        return min(accepted, key=lambda grade: ACCEPTED.index(grade.status))
    marked = next((grade for menu in menus for grade in _iter_marked(wanted, menu)), None)
    if marked or refused:
        return marked or refused[0]
    prose = ((hit, menu) for menu in menus if (hit := _locate_prose(wanted, menu)))
    return next((_grade_prose(wanted.quote, hit, menu) for hit, menu in prose), None)


def _locate_faithful(quote: str, speaker: str | None, menus: Sequence[Menu]) -> QuoteGrade | None:
    """The grade of a quote that is accepted, None of any other."""
    wanted = prepare_quote(quote)
    grade = wanted and _grade_printed(wanted, speaker, menus)
    return grade if grade and grade.status in ACCEPTED else None


def check_quotes(statement: Statement, menus: Sequence[Menu], cited: Sequence[Menu]) -> list[Finding]:
    """Findings for every quotation in `statement`, against the sources it cites (`menus` when it cites none).

    A quotation that stands only in a source the statement does not cite is `quote_outlet`.
    """
    findings: list[Finding] = []
    known = {menu.source.id for menu in cited}
    for found in _locate_quoted(statement.text):
        quote = found.span.slice(statement.text)
        speaker = None if _is_outlet(found.speaker or "", menus) else found.speaker
        grade = grade_quote(quote, speaker, cited or menus)
        if grade.status in ACCEPTED:
            findings.extend(_warn_of_cut(statement.text, found, grade))
            continue
        others = [menu for menu in menus if menu.source.id not in known] if cited else []
        if elsewhere := _locate_faithful(quote, speaker, others):
            message = "the quotation stands in a source that this statement does not cite"
            findings.append(_finding("quote_outlet", message, found, elsewhere))
        elif _is_writers_own(found, statement.text, grade, menus) or _is_misread(found, statement.text, grade):
            continue
        elif _is_term(found, statement.text, grade):
            message = "the quotation marks are the text's own: the sources print none around these words"
            findings.append(_finding("quote_marks_added", message, found, grade, severity="warning"))
        elif grade.status == "absent" and _is_translated(quote, statement.text, cited or menus):
            message = "translated words in quotation marks: print the source's own words, or tell them without marks"
            findings.append(_finding("quote_translated", message, found, grade))
        else:
            findings.append(_refuse(found, grade))
    return findings


def locate_sources(text: str, menus: Sequence[Menu]) -> tuple[Citation, ...]:
    """Where sources print the faithful quotations of a text: evidence that a search by words may not pick."""
    graded = (_locate_faithful(found.span.slice(text), found.speaker, menus) for found in _locate_quoted(text))
    return tuple(grade.citation for grade in graded if grade and grade.citation)


def locate_posted(text: str, menus: Mapping[str, Menu]) -> tuple[tuple[Span, Citation], ...]:
    """The faithful quotations of a text that stand only in posts embedded in a source: no sentence has their words."""
    holders = [menu for menu in menus.values() if has_posts(menu)]
    if not holders:
        return ()
    posted: list[tuple[Span, Citation]] = []
    for found in _locate_quoted(text):
        grade = _locate_faithful(found.span.slice(text), found.speaker, tuple(menus.values()))
        if grade and grade.citation and is_posted(grade.citation, menus[grade.citation.source]):
            posted.append((found.span, grade.citation))
    return tuple(posted)


@lru_cache(maxsize=16)
def _locate_quoted(text: str) -> tuple[FoundQuotation, ...]:
    """The quotations of a statement; one that is opened and never closed runs to the statement's end."""
    if not _MARK.search(text):
        return ()
    found = tuple(locate_quotations(text, split_sentences(text)))
    for opener in _OPENER.finditer(curl(text)):
        if not any(part.outer.start <= opener.start() < part.outer.end for part in found):
            span = Span(opener.end(), len(text))
            return (*found, FoundQuotation(span, Span(opener.start(), len(text)), None, None, spoken=True))
    return found


def _iter_spoken(wanted: Wanted, speaker: str | None, menu: Menu) -> Iterator[QuoteGrade]:
    """One grade for each passage of the source's speech that holds the quote."""
    if not wanted.may_stand_in(spoken_text(menu)):
        return
    for passage in spoken_passages(menu):
        hit = _locate_spoken(wanted, passage) if wanted.may_stand_in(passage.lower) else None
        if not hit:
            continue
        span = passage.span(hit.start, hit.end)
        quotation = passage.quotation_at(span)
        grade = _grade_hit(wanted.quote, hit, menu, quotation.speaker if quotation else None)
        if speaker and quotation and not is_speaker_of(speaker, quotation, menu):
            grade = replace(grade, status="misattributed")
        yield grade


def _locate_spoken(wanted: Wanted, passage: Passage) -> Hit | None:
    return locate_literal(wanted.literal, passage) or locate_parts(wanted.parts, passage)


def _iter_marked(wanted: Wanted, menu: Menu) -> Iterator[QuoteGrade]:
    """The quote as a title or scare quote that the source prints with marks too."""
    for passage in marked_passages(menu):
        if wanted.may_stand_in(passage.lower) and (hit := locate_literal(wanted.literal, passage)):
            yield _grade_hit(wanted.quote, hit, menu, None)


def _grade_hit(quote: str, hit: Hit, menu: Menu, speaker: str | None) -> QuoteGrade:
    citation = menu.cite(hit.passage.span(hit.start, hit.end))
    status: QuoteStatus = "normalized"
    if hit.is_joined:
        status = "elided"
    elif citation.quote == quote.strip().rstrip(".,;:"):
        status = "exact"
    return QuoteGrade(status, citation, speaker, cut=locate_cut(hit, menu))


def _explain_absent(wanted: Wanted, menus: Sequence[Menu]) -> QuoteGrade:
    """A quote that no source prints: parts put together, words altered, or nowhere at all."""
    quote = wanted.quote
    for menu in menus:
        if splice := locate_splice(wanted.folded, menu):
            citation = menu.cite(splice[0].passage.span(splice[0].start, splice[0].end))
            return QuoteGrade("altered", citation, diff=_difference(citation, quote), is_spliced=True)
    near = (found for menu in menus if (found := locate_nearest(wanted.folded, menu)))
    nearest = max(near, default=None, key=lambda found: found.score)
    if nearest is None:
        return QuoteGrade("absent")
    citation = nearest.citation
    return QuoteGrade("altered", citation, nearest.speaker, _difference(citation, quote))


def _locate_prose(wanted: Wanted, menu: Menu) -> Hit | None:
    """The quote's words in a sentence of the source (never in furniture), whatever stands around them."""
    passage = whole_passage(menu)
    if not wanted.may_stand_in(passage.lower):
        return None
    for found in wanted.literal.finditer(passage.text):
        if menu.sentences_at(passage.span(*found.span())) and not is_turned(passage, found.end()):
            return Hit(passage, *found.span())
    return None


def _grade_prose(quote: str, hit: Hit, menu: Menu) -> QuoteGrade:
    """Words of the article, unless an opening mark that is never closed stands before them in their paragraph."""
    span = hit.passage.span(hit.start, hit.end)
    before = curl(menu.text[menu.text.rfind("\n", 0, span.start) + 1 : span.start])
    if before.count("“") + before.count("„") > before.count("”"):
        return _grade_hit(quote, hit, menu, None)
    return QuoteGrade("not_spoken", menu.cite(span))


def _difference(citation: Citation, quote: str) -> str:
    return describe_difference(citation.quote, quote)


def _warn_of_cut(text: str, found: FoundQuotation, grade: QuoteGrade) -> Iterator[Finding]:
    if not grade.cut or is_kept(grade.cut, text[: found.outer.start]):
        return
    code, message = {
        "negation": (
            "quote_negation_cut",
            f"the source says “{grade.cut.citation.quote}” where the quotation leaves off",
        ),
        "hedge": ("quote_hedge_cut", f"the source says “{grade.cut.citation.quote}” where the quotation leaves off"),
        "gap": ("quote_gap_wide", "the parts stand far apart in the source: better two quotations than one"),
    }[grade.cut.kind]
    yield _finding(code, message, found, replace(grade, diff=None), severity="warning")


def _is_outlet(speaker: str, menus: Sequence[Menu]) -> bool:
    """Whether an outlet is named and nobody who works there: it carries the words and need not speak them."""
    return any(outlet.span.end == len(speaker) for outlet in locate_outlets(speaker, index_menus(menus)))


def _is_writers_own(found: FoundQuotation, text: str, grade: QuoteGrade, menus: Sequence[Menu]) -> bool:
    """Whether the article's words are credited to its outlet or its author, and to nobody else."""
    if grade.status != "not_spoken" or grade.citation is None:
        return False
    indexed = index_menus(menus)
    credited = found.speaker or text
    author = name_words(indexed[grade.citation.source].source.author or "")
    if author and any(author[-1] in name_words(piece) for piece in credited.split(",")):
        return True
    return any(grade.citation.source in outlet.sources for outlet in locate_outlets(credited, indexed))


def _is_misread(found: FoundQuotation, text: str, grade: QuoteGrade) -> bool:
    """Whether the speaker read out of `text` ends what the right one belongs to: "Falk of Rail and Ferries"."""
    right, read = name_words(grade.speaker_found or ""), found.speaker or ""
    if grade.status != "misattributed" or not right or not read:
        return False
    between = r"\b[^.,;:()“”\"]*\s(?:of|for|from|at)\s[^.,;:()“”\"]*\band\s(?:the\s)?"
    return re.search(rf"\b{re.escape(right[-1])}{between}{re.escape(read)}", text, re.IGNORECASE) is not None


def _is_term(found: FoundQuotation, text: str, grade: QuoteGrade) -> bool:
    """Whether the marks set a word or two apart and quote nobody: the writer's own marks, a term, a title."""
    is_plain = grade.status in ("not_spoken", "absent") and not found.spoken
    return is_plain and len(found.span.slice(text).split()) <= _MOST_TERM_WORDS


def _is_translated(quote: str, text: str, menus: Sequence[Menu]) -> bool:
    """Whether a quote is in a language that none of the sources is in; of a short one its statement tells which."""
    language = guess_language(quote) or guess_language(text)
    return language is not None and all(menu.source.language not in (None, language) for menu in menus)


def _refuse(found: FoundQuotation, grade: QuoteGrade) -> Finding:
    code = "quote_spliced" if grade.is_spliced else f"quote_{grade.status}"
    said_by = (
        f"the source has {grade.speaker_found} say this" if grade.speaker_found else "the source names another speaker"
    )
    messages = {
        "quote_spliced": "the quotation joins words that do not stand together, with no ellipsis",
        "quote_altered": "the quotation is not what the source prints",
        "quote_misattributed": f"{said_by}, not {found.speaker}",
        "quote_not_spoken": "these are the article's words, not quoted speech",
        "quote_absent": "the quotation stands in no source",
    }
    return _finding(code, messages[code], found, grade)


def _finding(
    code: str, message: str, found: FoundQuotation, grade: QuoteGrade, severity: Severity = "error"
) -> Finding:
    cut = grade.cut.citation if grade.cut else None
    evidence = tuple(citation for citation in (grade.citation, cut) if citation)
    at = (found.outer.start, found.outer.end)
    return Finding(code=code, severity=severity, message=message, at=at, evidence=evidence, diff=grade.diff)
