"""Every name in a statement must stand in the sentences it cites, in a form a reader would take for the same."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.brief import Citation, EntityKind, Finding, Severity, Span, Statement
from drafter.checks.evidence import CitedText
from drafter.checks.name_index import NameIndex, index_names, is_country
from drafter.checks.whereabouts import Place, iter_places, locate_quoted, tell_language
from drafter.text.abbreviations import OPENERS
from drafter.text.capitals import Run, locate_capitals, locate_headlines, opens_sentence
from drafter.text.common_words import is_common_word
from drafter.text.languages import guess_language
from drafter.text.names import FoundName, binds_body, locate_names
from drafter.text.same_names import fold_word, split_name
from drafter.text.speech import CALENDAR, GROUPS, PRONOUNS, SAID

_LATIN = re.compile(r"[A-Za-zÀ-ž]")
# A body's name by its form, even where every word has a capital, as in a headline.
_BODY_OF = re.compile(
    r"\b(?:Ministry|Department|Office|Bureau|Board|Council|Committee|Commission|Institute|University|Court|Bank|Church"
    r"|Party|Union|League|Federation|Agency|Authority) of (?:the )?[A-Z][\w’'-]+"
)
# "Korea-Japan ties" names two parties.
_JOINED = re.compile(r"[-–/]")
_SCRIPTS = (re.compile(r"[가-힣]"), re.compile(r"[ぁ-んァ-ヶー一-龥]"), _LATIN)
_COURTESIES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madame", "herr", "frau"})
# A person whom the cited sentences only point at: by pronoun or by role.
_POINTERS = re.compile(
    r"\b(?:he|she|they|him|her|his|hers|their|them|who|i|we|me|my|our|the\s+\w+(?:er|or|man|woman|ent|ist|ian|ary|ief|or)s?"
    r"|(?:president|minister|mayor|secretary|governor|senator|chief|leader|judge|king|queen)s?)\b|그는|그녀|彼|同氏",
    re.IGNORECASE,
)
_SAYS = re.compile(rf"\s(?:{SAID.pattern})")
_LOWER_NEXT = re.compile(r"\s[a-z]")
_PLURALS = frozenset(
    ("police", "people", "staff", "everyone", "everybody", "nobody", "one", "men", "women", "management")
)


_WORD = re.compile(r"[^\W_]+(?:[’'.&-]+[^\W_]+)*")
# Endings of adjectives and abstract nouns, which no random name has: "Torrential rain".
_ABSTRACT = re.compile(r"\w{2,}(?:ous|ful|less|able|ible|tions?|ness|ments?|ity|ial|ical|ism)")


class _Candidate(NamedTuple):
    """A name in the statement, or a capitalised word that may be one."""

    span: Span
    printed: str
    kind: EntityKind


class _Evidence(NamedTuple):
    """Where a name may stand: in the cited sentences, or in anything the cited sources hold and say of themselves."""

    near: NameIndex
    everything: NameIndex
    places: list[Place]

    def is_foreign(self, script: re.Pattern[str]) -> bool:
        """Whether the sources are written in other scripts: fewer than one letter in four is of `script`."""
        text = "".join(place.sentence.text for place in self.places)
        letters = sum(len(each.findall(text)) for each in _SCRIPTS)
        return letters > 0 and len(script.findall(text)) < letters / 4


def check_names(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings name_not_cited and name_misspelt (errors) and name_unchecked (warning, for a name in another script).

    A person may be named in full where the cited sentences have the surname, a pronoun or a role. Inside quotation
    marks a name may stand anywhere in a cited source. The outlet's and author's names stand in every source.
    """
    text = statement.text
    language = tell_language(text, cited)
    if language == "de" and guess_language(text) != "de":
        # German nouns look like names. A text too short to show that it is German gets no allowance for that.
        language = None
    candidates = list(_iter_candidates(text, language))
    if not candidates:
        return []
    evidence = _gather(cited)
    quoted = locate_quoted(text)
    findings: list[Finding] = []
    for candidate in candidates:
        inside = any(outer.contains(candidate.span) for outer in quoted)
        within = evidence._replace(near=evidence.everything) if inside else evidence
        if finding := _check_name(candidate, within):
            findings.append(finding)
    return findings


def _iter_candidates(text: str, language: str | None) -> Iterator[_Candidate]:
    """Every name, and every other capitalised word that does not owe its capital to its place or language."""
    names = locate_names(text, language)
    for name in names:
        yield _Candidate(name.span, name.span.slice(text), name.kind)
    for found in _BODY_OF.finditer(text):
        span = Span(*found.span())
        if not any(name.span.overlaps(span) for name in names):
            yield _Candidate(span, found.group(), "body")
    if language == "de":
        return
    headlines = locate_headlines(text)
    for run in locate_capitals(text, binds_body):
        for word in _join_demonyms(text, run):
            if any(name.span.overlaps(word) for name in names):
                continue
            free = any(line.contains(word) for line in headlines) or opens_sentence(text, word.start)
            free = free and not any(_is_office_of(text, word, name) for name in names)
            if not _is_plain(text, word, free=free):
                yield _Candidate(word, word.slice(text), "other")


def _is_office_of(text: str, word: Span, name: FoundName) -> bool:
    """Whether a word is the title right before a name: a capital that a made-up office has too."""
    return bool(name.title) and text[word.end : name.span.start].strip(". ") == "" and word.end <= name.span.start


def _join_demonyms(text: str, run: Run) -> Run:
    """The words of a run, with those of two words for a people ("South Korean") made one."""
    joined: Run = []
    for word in run:
        pair = Span(joined[-1].start, word.end) if joined else word
        if joined and is_country(pair.slice(text)):
            joined[-1] = pair
        else:
            joined.append(word)
    return joined


def _is_plain(text: str, word: Span, *, free: bool) -> bool:
    """Whether a capitalised word is no name: of the calendar, a courtesy, or common where capitals come `free`."""
    printed = word.slice(text)
    folded = fold_word(printed)
    if printed[1:2] in ("", "'", "’") or printed in CALENDAR or f"{printed}." in CALENDAR or folded in _COURTESIES:
        return True
    if not free:
        return False
    if printed in OPENERS or folded in GROUPS | _PLURALS | PRONOUNS:
        return True
    if not is_common_word(printed) and not (_ABSTRACT.fullmatch(printed) and _LOWER_NEXT.match(text, word.end)):
        return False
    return folded.endswith("s") or not _SAYS.match(text, word.end)


def _gather(cited: Sequence[CitedText]) -> _Evidence:
    places = list(iter_places(cited))
    near = "\n".join(place.sentence.text for place in places if place.cited)
    about = [text for part in cited for text in _say_of_themselves(part)]
    near, everything = "\n".join([near, *about]), "\n".join([*(part.menu.text for part in cited), *about])
    return _Evidence(index_names(near), index_names(everything), places)


def _say_of_themselves(part: CitedText) -> tuple[str, ...]:
    source = part.menu.source
    return tuple(text for text in (source.outlet.name, source.outlet.domain, source.author, source.origin) if text)


def _check_name(candidate: _Candidate, evidence: _Evidence) -> Finding | None:
    printed, near, everything = candidate.printed, evidence.near, evidence.everything
    joined = _JOINED.split(printed)
    if len(joined) > 1 and all(near.has_country(name) or near.has_name(name) for name in joined):
        return None
    if is_country(printed):
        if near.has_country(printed):
            return None
        return _report_missing(candidate, evidence, everything.has_country(printed))
    script = next((script for script in _SCRIPTS if script.search(printed)), None)
    if script is not None and script is not _LATIN:
        return _check_eastern(candidate, evidence, script)
    return _check_latin(candidate, evidence)


def _check_latin(candidate: _Candidate, evidence: _Evidence) -> Finding | None:
    printed, near, everything = candidate.printed, evidence.near, evidence.everything
    words = [word for word in _WORD.findall(printed) if _is_telling(word)]
    missing = [word for word in words if not everything.has_word(word)]
    known = everything.has_name(printed) or _is_qualified(printed, near)
    if missing and not everything.has_acronym(printed):
        return (
            _report_unchecked(candidate)
            if evidence.is_foreign(_LATIN)
            else _report_unknown(candidate, evidence, missing[0])
        )
    if len(words) > 1 and not known and candidate.kind in ("person", "other"):
        message = f"“{printed}”: the cited source has these words, but no such name"
        return _report(candidate, "name_not_cited", message)
    if near.has_name(printed) or any(near.has_word(word) for word in words) or is_common_word(printed):
        return None
    if _may_be_person(candidate, everything.text) and _POINTERS.search(near.text):
        return None
    return _report_missing(candidate, evidence, stands_elsewhere=True)


def _is_qualified(printed: str, near: NameIndex) -> bool:
    """Whether it is a printed name behind another printed word: "Korean Black Eagles"."""
    word, _, name = printed.partition(" ")
    return " " in name and near.has_word(word) and name in near.text


def _may_be_person(candidate: _Candidate, text: str) -> bool:
    """Whether a name may stand for a person whom the cited sentences only point at: nothing makes it a place."""
    if candidate.kind != "other":
        return candidate.kind == "person"
    return not re.search(rf"\b(?:in|at|near|of|outside|across)\s{re.escape(candidate.printed)}\b", text)


def _is_telling(word: str) -> bool:
    """Whether a word of a name tells it from others: no initial, no "of" or "the"."""
    return word.isdigit() or (len(word) > 1 and bool(split_name(word)))


def _check_eastern(candidate: _Candidate, evidence: _Evidence, script: re.Pattern[str]) -> Finding | None:
    """Names in Korean and Japanese script are compared as they stand, white space aside."""
    printed = "".join(candidate.printed.split())
    if printed in evidence.near.unspaced:
        return None
    elsewhere = printed in evidence.everything.unspaced
    if not elsewhere and evidence.is_foreign(script):
        return _report_unchecked(candidate)
    if elsewhere and candidate.kind == "person" and _POINTERS.search(evidence.near.text):
        return None
    return _report_missing(candidate, evidence, elsewhere)


def _report_missing(candidate: _Candidate, evidence: _Evidence, stands_elsewhere: bool) -> Finding:
    if not stands_elsewhere:
        return _report(candidate, "name_not_cited", f"“{candidate.printed}” is not in the cited source")
    message = f"“{candidate.printed}” is not in the cited sentences; it stands elsewhere in that source"
    last = candidate.printed.split()[-1]
    return _report(candidate, "name_not_cited", message, _cite_word(last, evidence.places))


def _report_unknown(candidate: _Candidate, evidence: _Evidence, missing: str) -> Finding:
    """A word of the name is nowhere in the source: a misspelling when a name of the source is very near it."""
    nearest = evidence.everything.nearest(missing)
    if nearest is None:
        return _report(candidate, "name_not_cited", f"“{candidate.printed}” is not in the cited source")
    spelt = nearest.slice(evidence.everything.text)
    message = f"“{candidate.printed}” is not in the cited source, which spells “{spelt}”"
    return _report(candidate, "name_misspelt", message, _cite_word(spelt, evidence.places))


def _report_unchecked(candidate: _Candidate) -> Finding:
    message = f"“{candidate.printed}” is in another script than the cited source and was not compared"
    return _report(candidate, "name_unchecked", message)


def _report(candidate: _Candidate, code: str, message: str, evidence: tuple[Citation, ...] = ()) -> Finding:
    severity: Severity = "warning" if code == "name_unchecked" else "error"
    return Finding(code=code, severity=severity, message=message, at=tuple(candidate.span), evidence=evidence)


def _cite_word(word: str, places: Sequence[Place]) -> tuple[Citation, ...]:
    """The first place of `word` in the sources, cited sentences first; nothing when it stands in no sentence."""
    for place in places:
        start = place.sentence.text.find(word)
        if start >= 0:
            return (place.cite(Span(start, start + len(word))),)
    return ()
