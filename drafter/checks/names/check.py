"""Every name in a statement must stand in the sources it cites, in a form a reader would take for the same.

A name that stands nowhere is an error. One that is only said more fully than the source says it ("Ines Okafor" for
"Okafor", "Varnholm, Norland" for "Varnholm", "the Danish skipper" for "the skipper"), or that stands in another
sentence of the source, is shown to the editor as a warning: it may well be true, but the cited sentences do not say it.
Who speaks and who holds a role must be named as the source names them: there a first name added is an error.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from drafter.brief import Citation, Finding, Severity, Span, Statement
from drafter.checks.abroad import is_abroad
from drafter.checks.evidence import CitedText
from drafter.checks.names.candidates import Candidate, is_introduced, iter_candidates
from drafter.checks.names.index import NameIndex, index_names, is_country, is_sort
from drafter.checks.whereabouts import Place, iter_places, locate_quoted, tell_language
from drafter.text.common_words import is_common_word
from drafter.text.kin import locate_kin
from drafter.text.office_words import is_office_word
from drafter.text.places import canonical_country, country_of_capital, country_of_demonym
from drafter.text.same_names import COMPANY_FORMS, fold_word, locate_explained, split_name
from drafter.text.words import function_words

_LATIN = re.compile(r"[A-Za-zÀ-ž]")
# Explanations in brackets follow one another: those right behind a name are the only ones that can explain it.
_MOST_EXPLAINED = 3
# What German puts before a name without an article or a mark: "die Firma Stroem".
_GERMAN_SORT_WORDS = "Firma Unternehmen Konzern Partei Stadt Gemeinde Zeitung Sender Insel Fähre Fluss"
_GERMAN_SORTS = frozenset(_GERMAN_SORT_WORDS.split())
# "Korea-Japan ties" names two parties.
_JOINED = re.compile(r"[-–/]")
_SCRIPTS = (re.compile(r"[가-힣]"), re.compile(r"[ぁ-んァ-ヶー一-龥]"), _LATIN)
# A person whom the cited sentences only point at: by pronoun or by role.
_POINTERS = re.compile(
    r"\b(?:he|she|they|him|her|his|hers|their|them|who|i|we|me|my|our|the\s+\w+(?:er|or|man|woman|ent|ist|ian|ary|ief|or)s?"
    r"|(?:president|minister|mayor|secretary|governor|senator|chief|leader|judge|king|queen)s?)\b|그는|그녀|彼|同氏",
    re.IGNORECASE,
)
# The languages that the table of countries has, and the country that an article in one of them need not name.
_NAMED_IN = frozenset(("en", "ko", "ja"))
_HOMES = {"ko": "South Korea", "ja": "Japan"}
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|from|to|into|outside|across|via|through|visit(?:ed|s|ing)?|reach(?:ed|es)?|left)\s$"
)
_OWNS = re.compile(r"[’']s?\s")
_PLACE_BEFORE = re.compile(r"(?P<place>[A-ZÀ-Ž][\w’'-]*(?:\s[A-ZÀ-Ž][\w’'-]*){0,2}),\s$")
_REGION_ENDS = re.compile(r"\s*(?:[.;:)]|,(?!\s[A-Z][\w’'-]*\s(?:and|or)\b)|$)|\s(?!and\b|or\b)[a-z]")
_WINDOW = 60
_OFTEN = 3
_LOWER_NEXT = re.compile(r"\s[a-z]")
_WORD = re.compile(r"[^\W_]+(?:[’'.&-]+[^\W_]+)*")


class _Evidence(NamedTuple):
    """Where a name may stand: in the cited sentences, or in anything the cited sources hold and say of themselves.

    `is_abroad` is whether all of them are in another language than the statement: there any sentence is near. In
    `is_german` nouns have capitals, and look like names.
    """

    near: NameIndex
    everything: NameIndex
    places: list[Place]
    is_abroad: bool
    is_german: bool

    def knows_countries(self, name: str) -> bool:
        """Whether the sources would name a country so that it is told: the table has them, it is not home."""
        languages = {place.part.menu.source.language for place in self.places}
        homes = {_HOMES.get(language or "") for language in languages}
        return languages <= _NAMED_IN and (canonical_country(name) or country_of_demonym(name)) not in homes

    def is_foreign(self, script: re.Pattern[str]) -> bool:
        """Whether a source is written in another script: fewer than one of its letters in four is of `script`."""
        texts: dict[str, list[str]] = {}
        for place in self.places:
            texts.setdefault(place.part.menu.source.id, []).append(place.sentence.text)
        return any(_is_in_other_script("".join(parts), script) for parts in texts.values())


def check_names(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Findings about names, at most one a name.

    Errors: name_not_cited, name_misspelt, and name_added (the source has only a part of it) for a speaker or behind a
    role. Warnings: name_added otherwise, name_elsewhere (it stands in another sentence of the source) and
    name_unchecked (for a name in another script or language).

    A person may be named in full where the cited sentences have the surname, a pronoun or a role. Inside quotation
    marks a name may stand anywhere in a cited source. The outlet's and author's names stand in every source.
    """
    text = statement.text
    language = tell_language(text, cited)
    candidates = list(iter_candidates(text, language))
    if not candidates:
        return []
    evidence = _gather(cited, language)
    quoted = locate_quoted(text)
    findings: list[Finding] = []
    for candidate in candidates:
        inside = any(outer.contains(candidate.span) for outer in quoted)
        within = evidence._replace(near=evidence.everything) if inside else evidence
        if finding := _check_name(text, candidate, within):
            findings.append(finding)
    return findings


def _gather(cited: Sequence[CitedText], language: str | None) -> _Evidence:
    places = list(iter_places(cited))
    is_all_abroad = bool(cited) and all(is_abroad(part, language) for part in cited)
    near = "\n".join(place.sentence.text for place in places if place.cited or is_all_abroad)
    about = [text for part in cited for text in _say_of_themselves(part)]
    near, everything = "\n".join([near, *about]), "\n".join([*(part.menu.text for part in cited), *about])
    return _Evidence(index_names(near), index_names(everything), places, is_all_abroad, language == "de")


def _is_in_other_script(text: str, script: re.Pattern[str]) -> bool:
    letters = sum(len(each.findall(text)) for each in _SCRIPTS)
    return letters > 0 and len(script.findall(text)) < letters / 4


def _say_of_themselves(part: CitedText) -> tuple[str, ...]:
    source = part.menu.source
    return tuple(text for text in (source.outlet.name, source.outlet.domain, source.author, source.origin) if text)


def _check_name(text: str, candidate: Candidate, evidence: _Evidence) -> Finding | None:
    printed, near = candidate.printed, evidence.near
    joined = _JOINED.split(printed)
    if len(joined) > 1 and all(near.has_country(name) or near.has_name(name) for name in joined):
        return None
    if is_country(printed):
        return _check_country(text, candidate, evidence)
    script = next((script for script in _SCRIPTS if script.search(printed)), None)
    if script is not None and script is not _LATIN:
        return _check_eastern(candidate, evidence, script)
    if _is_explained(text, candidate, evidence):
        return None
    return _check_abroad(text, candidate, evidence) if evidence.is_abroad else _check_latin(text, candidate, evidence)


def _check_abroad(text: str, candidate: Candidate, evidence: _Evidence) -> Finding | None:
    """A name beside sources in another language: it may be translated there or spelt otherwise.

    Hardly so a person's, or one of several words of which none is an English one, or a German noun.
    """
    if not (finding := _check_latin(text, candidate, evidence)):
        return None
    script = next((each for each in _SCRIPTS if each.search(candidate.printed)), None)
    if script and evidence.is_foreign(script):
        return _report_unchecked(candidate, evidence)
    words = _WORD.findall(candidate.printed)
    own = [word for word in words if not (is_common_word(word) or is_office_word(word))]
    is_sorted = len(words) > 2 or words[0] in _GERMAN_SORTS
    is_titled = is_sorted and evidence.everything.has_name(" ".join(words[1:]))
    if is_titled or all(evidence.everything.has_word(word) for word in own):
        return None
    if evidence.is_german:
        is_own = candidate.kind == "person" and _is_german_name(own, evidence)
    else:
        is_own = candidate.kind == "person" or (own == words and len(words) > 1)
    return finding if is_own and finding.code != "name_misspelt" else _report_unchecked(candidate, evidence)


def _is_german_name(words: Sequence[str], evidence: _Evidence) -> bool:
    """Whether words of German are a name and no nouns: no article is among them, and no name of the source's ("Ardanias
    Regierung").
    """
    is_joined = any(word in function_words("de") for word in words)
    return not is_joined and not any(evidence.everything.has_word(word.removesuffix("s")) for word in words)


def _check_country(text: str, candidate: Candidate, evidence: _Evidence) -> Finding | None:
    """A country or people: it stands there when the text names it, its people, or a place that lies in it."""
    printed = candidate.printed
    if evidence.near.has_country(printed):
        return None
    if evidence.everything.has_country(printed):
        return _report_elsewhere(candidate, evidence)
    if evidence.is_abroad and not evidence.knows_countries(printed):
        return _report_unchecked(candidate, evidence)
    if country_of_demonym(printed) and _LOWER_NEXT.match(text, candidate.span.end):
        if not evidence.near.has_any_country:
            return _report_added(candidate, "the cited sentences give no nationality")
    elif place := _named_before(text, candidate, evidence):
        return _report_added(candidate, f"the cited source has only “{place}”")
    return _report_missing(candidate)


def _check_latin(text: str, candidate: Candidate, evidence: _Evidence) -> Finding | None:
    printed, near, everything = candidate.printed, evidence.near, evidence.everything
    words = [word for word in _WORD.findall(printed) if _is_telling(word)]
    missing = [word for word in words if not (everything.has_word(word) or everything.has_country(word))]
    if missing and not (everything.has_acronym(printed) or everything.has_whole_name(printed)):
        if everything.has_alias(printed) or _is_government(text, candidate, everything):
            return None
        return _report_unknown(text, candidate, evidence, missing)
    known = everything.has_name(printed) or _is_qualified(printed, near)
    if len(words) > 1 and not known and candidate.kind in ("person", "other"):
        if is_sort(words[-1]) and (part := everything.locate_part(printed)):
            return _report_added(candidate, f"it has only “{part.slice(everything.text)}”")
        return _report_joined(candidate, evidence, words)
    if near.has_name(printed) or any(near.has_word(word) for word in words) or is_common_word(printed):
        return None
    is_pointed = _may_be_person(candidate, everything.text) and _POINTERS.search(near.text)
    return None if is_pointed else _report_elsewhere(candidate, evidence)


def _is_explained(text: str, candidate: Candidate, evidence: _Evidence) -> bool:
    """Whether the statement explains it by what the source has: "the Harbour Safety Board (HSB)", either stands."""
    explained = locate_explained(text)
    first = bisect_right(explained, candidate.span.start, key=lambda pair: pair[1].end)
    for full, short in islice(explained, first, first + _MOST_EXPLAINED):
        if candidate.span.overlaps(short) and evidence.everything.has_name(full.slice(text)):
            return True
        if full.contains(candidate.span) and evidence.everything.has_word(short.slice(text)):
            return True
    return False


def _is_government(text: str, candidate: Candidate, everything: NameIndex) -> bool:
    """Whether a capital stands for its country's government, and the source names the country: "Washington said"."""
    country = country_of_capital(candidate.printed)
    if country is None or not everything.has_country(country):
        return False
    if _OWNS.match(text, candidate.span.end):
        return True
    return not _LOCATIVE.search(text, max(0, candidate.span.start - _WINDOW), candidate.span.start)


def _named_before(text: str, candidate: Candidate, evidence: _Evidence) -> str | None:
    """The place that a name only locates, when the source has it and puts no other region behind it.

    "Varnholm" for "Norland" in "Varnholm, Norland, closed its port".
    """
    before = _PLACE_BEFORE.search(text, max(0, candidate.span.start - _WINDOW), candidate.span.start)
    if before is None or not _REGION_ENDS.match(text, candidate.span.end):
        return None
    place, source = before["place"], evidence.everything
    others = re.findall(rf"\b{re.escape(place)}, ([A-Z]\w+)(?=[,.])", source.text)
    has_rival = any(is_country(other) == is_country(candidate.printed) for other in others)
    return place if source.has_name(place) and not has_rival else None


def _is_qualified(printed: str, near: NameIndex) -> bool:
    """Whether it is a printed name behind another printed word: "Korean Black Eagles"."""
    word, _, name = printed.partition(" ")
    return " " in name and near.has_word(word) and name in near.text


def _may_be_person(candidate: Candidate, text: str) -> bool:
    """Whether a name may stand for a person whom the cited sentences only point at: nothing makes it a place."""
    if candidate.kind != "other":
        return candidate.kind == "person"
    return not re.search(rf"\b(?:in|at|near|of|outside|across)\s{re.escape(candidate.printed)}\b", text)


def _is_telling(word: str) -> bool:
    """Whether a word of a name tells it from others: no initial, no "of" or "the", no company's legal form."""
    return word.isdigit() or (len(word) > 1 and bool(split_name(word)) and fold_word(word) not in COMPANY_FORMS)


def _check_eastern(candidate: Candidate, evidence: _Evidence, script: re.Pattern[str]) -> Finding | None:
    """Names in Korean and Japanese script are compared as they stand, white space aside."""
    printed = "".join(candidate.printed.split())
    if printed in evidence.near.unspaced:
        return None
    elsewhere = printed in evidence.everything.unspaced
    if not elsewhere:
        is_foreign = evidence.is_abroad or evidence.is_foreign(script)
        return _report_unchecked(candidate, evidence) if is_foreign else _report_missing(candidate)
    if candidate.kind == "person" and _POINTERS.search(evidence.near.text):
        return None
    return _report_elsewhere(candidate, evidence)


def _report_missing(candidate: Candidate) -> Finding:
    return _report(candidate, "name_not_cited", f"“{candidate.printed}” is not in the cited source")


def _report_elsewhere(candidate: Candidate, evidence: _Evidence) -> Finding | None:
    """A warning, but not for what the source names over and over, which need not stand in each sentence."""
    if evidence.everything.text.count(candidate.printed) >= _OFTEN:
        return None
    message = f"“{candidate.printed}” is not in the cited sentences; it stands elsewhere in that source"
    last = candidate.printed.split()[-1]
    return _report(candidate, "name_elsewhere", message, _cite_word(last, evidence.places))


def _report_added(
    candidate: Candidate, why: str, evidence: tuple[Citation, ...] = (), severity: Severity = "warning"
) -> Finding:
    message = f"“{candidate.printed}” says more than the source: {why}"
    return _report(candidate, "name_added", message, evidence).model_copy(update={"severity": severity})


def _report_unknown(text: str, candidate: Candidate, evidence: _Evidence, missing: Sequence[str]) -> Finding:
    """A word of the name is nowhere in the source: a misspelling, something added to a name, or a foreign name."""
    source, places = evidence.everything, evidence.places
    if evidence.is_foreign(_LATIN):
        return _report_unchecked(candidate, evidence)
    words = candidate.printed.split()
    if nearest := next(filter(None, (source.nearest(word, words) for word in missing)), None):
        spelt = nearest.slice(source.text)
        message = f"“{candidate.printed}” is not in the cited source, which spells “{spelt}”"
        return _report(candidate, "name_misspelt", message, _cite_word(spelt, places))
    if part := source.locate_part(candidate.printed):
        shown = part.slice(source.text)
        severity: Severity = "error" if is_introduced(text, candidate) else "warning"
        return _report_added(candidate, f"it has only “{shown}”", _cite_word(shown, places), severity)
    if place := _named_before(text, candidate, evidence):
        return _report_added(candidate, f"it has only “{place}”", _cite_word(place, places))
    if rival := source.locate_rival(candidate.printed):
        shown = rival.slice(source.text)
        message = f"“{candidate.printed}” is not in the cited source, which names “{shown}”"
        return _report(candidate, "name_not_cited", message, _cite_word(shown, places))
    return _report_missing(candidate)


def _report_joined(candidate: Candidate, evidence: _Evidence, words: Sequence[str]) -> Finding:
    """The source has all the words, but not together: a name that it shortens throughout, or one made up of others."""
    short = " ".join(words[:-1])
    if candidate.kind == "other" and evidence.everything.is_short_for(words):
        return _report_added(candidate, f"it has only “{short}”", _cite_word(short, evidence.places))
    if any(kin.name in words[:-1] for kin in locate_kin(evidence.everything.text)):
        return _report_added(candidate, "it has the first name alone, as somebody's kin")
    message = f"“{candidate.printed}”: the cited source has these words, but no such name"
    return _report(candidate, "name_not_cited", message)


def _report_unchecked(candidate: Candidate, evidence: _Evidence) -> Finding:
    what = "language" if evidence.is_abroad else "script"
    message = f"“{candidate.printed}” is in another {what} than the cited source and was not compared"
    return _report(candidate, "name_unchecked", message)


def _report(candidate: Candidate, code: str, message: str, evidence: tuple[Citation, ...] = ()) -> Finding:
    severity: Severity = "error" if code in ("name_not_cited", "name_misspelt") else "warning"
    return Finding(code=code, severity=severity, message=message, at=tuple(candidate.span), evidence=evidence)


def _cite_word(word: str, places: Sequence[Place]) -> tuple[Citation, ...]:
    """The first place of `word` in the sources, cited sentences first; nothing when it stands in no sentence."""
    for place in places:
        start = place.sentence.text.find(word)
        if start >= 0:
            return (place.cite(Span(start, start + len(word))),)
    return ()
