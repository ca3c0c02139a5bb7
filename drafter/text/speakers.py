"""Who speaks a quotation: the verb of saying in its sentence, its subject, and whom a pronoun stands for."""

import re
from dataclasses import dataclass

from drafter.brief import Span
from drafter.text.coreference import locate_opening
from drafter.text.people import locate_apposed
from drafter.text.phrases import clause_subject, phrase_after, phrase_before
from drafter.text.speech import (
    ACCORDING,
    ANY_VERB,
    BLANK,
    CALENDAR,
    INVERTED,
    PASSIVE,
    PREPOSITIONS,
    PRONOUNS,
    SAID,
    STOPS,
)

_GAP = re.compile(r"[\s,;:.–—-]*")
_JOINED = re.compile(r"\s(?:as|while|when|after|before|because|since)\s(?:[^\s,]+\s){0,4}$")
_BELONGS_NEXT = re.compile(r"(?:and|but|while|whereas|though|although|or|then)\b")
_LABEL = re.compile(rf"(?P<name>[^{BLANK}:,;.]{{2,60}}):\s*$")
_CREDIT = re.compile(r"\s*[–—]\s*(?P<name>[^\W\d_][^.;:]{1,60}?)\s*\.?\s*$")
# What is said, when the words said are no quotation: "that the man", "he had".
_CLAUSE = re.compile(r"\s+(?P<first>that|the|he|she|it|they|his|her|there|[A-Z]\w+)\s+[\w’'-]+\s+\w")
_DOCUMENT = re.compile(r"\b(?:statement|tweet|letter|e-?mail|memo|post|message|video|report|speech|interview|note)s?$")
_TAIL_OPENERS = frozenset(
    ("to", "on", "close", "familiar", "inside", "within", "of", "for", "at", "from", "in", "with")
)
# "denounced by Hallam as “…”", and behind the quotation: "was called “…” by Hallam".
_AGENT_BEFORE = re.compile(r"\b(?:[A-Za-z][a-z]{2,}ed|seen)\s+by\s+")
_AGENT_TAIL = re.compile(rf"[^;:.{BLANK}]{{0,60}}?\s(?:as|of|for)(?:\s[\w’'-]+){{0,4}}\s*$")
_AGENT_AFTER = re.compile(r"[\s,]*by\s+")
# "the Bell quotes Nora Feld, who runs the club, as saying".
_QUOTING = re.compile(rf"\b(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing))\s+(?=[^;{BLANK}]*\bsaying\b)")
# "…, with council whip Rolf Stenner saying".
_WITH = re.compile(r"\bwith\s+")
# A relative clause that nothing closes: "her brother, who ran the harbour and said".
_RELATIVE = re.compile(r"[\s,]\s*(?P<who>who)\s[^,;:]*$")
# "the weekend", "this week": no subject, though it stands before the verb.
_TIME = re.compile(r"(?:weekend|week|month|year|day|night|morning|afternoon|evening|hours|minutes)$")
# These may stand for the words themselves, or for what is spoken of.
_VAGUE = frozenset(("it", "they", "we"))
# "Sam Gadd of the Pier Institute": what stands behind is no subject of its own.
_LINKED = re.compile(r"\s(?:of|for|at|from|von|de[rs]?)\s+(?:the\s+|der\s+|des\s+)?$")
_MAX_SUBJECT = 200
# How far from a quotation, in characters, its verb of saying may stand, and how many verbs on the way are tried:
# far beyond any real sentence, so that a hostile one costs no time.
_REACH, _MAX_VERBS = 800, 6


@dataclass(frozen=True)
class Attribution:
    """A verb of saying near a quotation. `speaker` is the span of who it names, None when that cannot be read."""

    speaker: Span | None
    is_pronoun: bool = False


def locate_attribution(text: str, sentence: Span, quotation: Span, *, runs_on: bool = False) -> Attribution | None:
    """The verb of saying that goes with `quotation` in its own sentence, None when there is none.

    `text` has its quotations blanked out; `quotation` includes its marks. `runs_on`: it ends in a comma, so that any
    verb behind a quotation that opens its sentence is one of saying.
    """
    start, end = max(sentence.start, quotation.start - _REACH), min(sentence.end, quotation.end + _REACH)
    if agent := _agent(text, start, quotation, end):
        return agent
    opens = runs_on and not text[start : quotation.start].strip(BLANK + " \n")
    if opens and (uttered := _uttered_after(text, quotation.end, end)):
        return uttered
    is_behind = runs_on or not _tells_of_others(text, quotation.end, end)
    near = _attribution_after(text, quotation.end, end, adjacent=True) if is_behind else None
    before = _attribution_before(text, start, quotation.start)
    if near and before and before.speaker and _leads_on(text, quotation.end, end):
        return before
    if near or before or not is_behind:
        return near or before
    return _attribution_after(text, quotation.end, end, adjacent=False)


def _locate_quoting(text: str, start: int, end: int) -> Attribution | None:
    """Whom an outlet quotes: the nearest name behind the last "quotes" that "saying" follows."""
    quoting = _last(_QUOTING, text, start, end)
    if quoting is None or SAID.search(text, text.find("saying", quoting.end()) + 6, end):
        return None
    return _name(text, _phrase_after(text, quoting.end(), end))


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text, start, end))), None)


def _agent(text: str, start: int, quotation: Span, end: int) -> Attribution | None:
    """Who speaks where the verb is passive: "denounced by Hallam as “…”", "was called “…” by Hallam"."""
    for by in reversed(list(_AGENT_BEFORE.finditer(text, start, quotation.start))):
        phrase = _phrase_after(text, by.end(), quotation.start)
        if phrase and _AGENT_TAIL.fullmatch(text, phrase.end, quotation.start):
            return _name(text, phrase)
    verb = _last(SAID, text, start, quotation.start)
    by_whom = _AGENT_AFTER.match(text, quotation.end, end)
    if verb and by_whom and PASSIVE.search(text, start, verb.start()):
        return _name(text, _phrase_after(text, by_whom.end(), end))
    return None


def locate_subject(text: str, sentence: Span) -> Attribution | None:
    """Who a sentence without a quotation says speaks: the subject of its last verb of saying."""
    return _attribution_before(text, max(sentence.start, sentence.end - _REACH), sentence.end)


def _tells_of_others(text: str, start: int, end: int) -> bool:
    """Whether a new sentence begins behind a quotation that ends in no comma: “…” Prosecutors said the man fled."""
    verb = SAID.search(text, start, end)
    if not verb or "," in text[start : verb.start()] or verb.group().startswith(("told", "tell", "ask")):
        return False
    said = _CLAUSE.match(text, verb.end(), end)
    return said is not None and said["first"] not in CALENDAR


def _attribution_after(text: str, start: int, end: int, *, adjacent: bool) -> Attribution | None:
    gap = _GAP.match(text, start, end)
    begin = gap.end() if gap else start
    if credit := _CREDIT.match(text, start, end):
        return Attribution(Span(*credit.span("name")))
    if inverted := INVERTED.match(text, begin, end):
        return Attribution(Span(*inverted.span("pronoun")), is_pronoun=True)
    if according := ACCORDING.match(text, begin, end):
        return _name(text, _phrase_after(text, according.end(), end))
    verb = next((verb for verb in SAID.finditer(text, begin, end) if verb["finite"]), None)
    if not verb or (_BELONGS_NEXT.match(text, begin, end) if adjacent else _JOINED.search(text, begin, verb.start())):
        return None
    if verb.start() == begin:
        return _name(text, _phrase_after(text, verb.end(), end))
    subject = _subject(text, begin, verb.start())
    return _name(text, subject) if subject and (subject.start == begin or not adjacent) else None


def _uttered_after(text: str, start: int, end: int) -> Attribution | None:
    """Who utters a quotation that runs on into "shrugged the cook" or "she sobbed"."""
    gap = _GAP.match(text, start, end)
    begin = gap.end() if gap else start
    if verb := ANY_VERB.match(text, begin, end):
        inverted = _phrase_after(text, verb.end(), end)
        return _name(text, inverted) if inverted else None
    subject = _phrase_after(text, begin, end)
    if subject and ANY_VERB.match(text[subject.end : end].lstrip()):
        return _name(text, subject)
    return None


def _subject(text: str, begin: int, verb: int) -> Span | None:
    """The subject of a verb that follows a quotation, None when the verb is passive or another quotation's."""
    if verb - begin > _MAX_SUBJECT or BLANK in text[begin:verb] or PASSIVE.search(text, begin, verb):
        return None
    opening = _phrase_after(text, begin, verb)
    if opening and text[opening.end : verb].lstrip()[:1] in (",", "("):
        return opening
    return _whole_subject(text, opening, phrase_before(text, begin, verb), verb)


def _whole_subject(text: str, opening: Span | None, nearest: Span | None, verb: int) -> Span | None:
    """The phrase that opens a clause where all up to its verb only tells more of it: "an aide to Mr Ekdal said"."""
    if opening and nearest and opening.contains(nearest) and _LINKED.search(text, opening.start, nearest.start):
        return opening
    if not opening or (nearest and nearest.start <= opening.end):
        return nearest
    tail = text[opening.end : nearest.start if nearest else verb].split()
    is_tail = (
        bool(tail)
        and tail[0] in _TAIL_OPENERS
        and not any("," in word or word in STOPS - PREPOSITIONS for word in tail)
    )
    return opening if is_tail and not CALENDAR.intersection(opening.slice(text).split()) else nearest


def _attribution_before(text: str, start: int, end: int) -> Attribution | None:
    if said := _labelled(text, start, end) or _locate_quoting(text, start, end):
        return said
    clause = text.rfind("; ", start, end) + 1
    if clause > start and (said := _attribution_before(text, clause, end)):
        return said
    weak = _last_said(text, start, end)
    if weak and weak.speaker and weak.speaker.slice(text).lower() not in _VAGUE:
        return weak
    if text[start:end].rstrip().endswith(":") and (subject := locate_opening(text, Span(start, end))):
        return _name(text, subject)
    for according in ACCORDING.finditer(text, start, end):
        if phrase := _phrase_after(text, according.end(), end):
            return _name(text, phrase)
    return weak


def _labelled(text: str, start: int, end: int) -> Attribution | None:
    """A name and a colon right before a quotation."""
    label = _LABEL.search(text, start, end)
    name = phrase_after(text, label.start("name"), label.end("name")) if label else None
    is_whole = label and name and name.end == label.end("name") and not SAID.search(text, *name)
    return _name(text, name) if is_whole else None


def _last_said(text: str, start: int, end: int) -> Attribution | None:
    """The subject of the last verb of saying that has one, of the last one of all where each has "it" or none."""
    weak = None
    for verb in reversed(list(SAID.finditer(text, start, end))[-_MAX_VERBS:]):
        if PASSIVE.search(text, start, verb.start()) and verb["participle"] != "quoted as saying":
            continue
        said = _name(text, _subject_before(text, start, verb) or clause_subject(text, start, verb.start()))
        if said.speaker and said.speaker.slice(text).endswith(("’s", "'s")):
            continue
        if said.speaker and said.speaker.slice(text).lower() not in _VAGUE:
            return said
        weak = weak or said
    return weak


def _subject_before(text: str, start: int, verb: re.Match[str]) -> Span | None:
    """The subject of a verb in the words before it; for ", said Ines Okafor." and ", saying" not the nearest phrase."""
    follows_comma = text[start : verb.start()].rstrip().endswith(",")
    if verb["finite"] and follows_comma:
        inverted = phrase_after(text, verb.end(), len(text))
        if inverted and text[inverted.end : inverted.end + 1] in (",", "."):
            return inverted
    if verb["participle"] and (absolute := _last(_WITH, text, start, verb.start())):
        beside = _phrase_after(text, absolute.end(), verb.start())
        if beside and not text[beside.end : verb.start()].strip():
            return beside
    if verb["participle"] and (follows_comma or verb["participle"].startswith("to")):
        return None
    if (relative := _RELATIVE.search(text, start, verb.start())) and relative.start("who") > start:
        return phrase_before(text, start, relative.start("who"))
    opening, nearest = clause_subject(text, start, verb.start()), phrase_before(text, start, verb.start())
    if opening and nearest and _TIME.search(nearest.slice(text)):
        return opening
    phrase = _whole_subject(text, opening, nearest, verb.start())
    is_document = phrase and verb["participle"] and _DOCUMENT.search(phrase.slice(text))
    return None if is_document else phrase


def _phrase_after(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that begins at `start`, by the name put after it: "the mayor, Ines Okafor,"."""
    phrase = phrase_after(text, start, end)
    return (locate_apposed(text, phrase, end) or phrase) if phrase else None


def _leads_on(text: str, start: int, end: int) -> bool:
    """Whether the verb after a quotation opens the next one: “…,” Brandt said “…”."""
    verb = SAID.search(text, start, end)
    return bool(verb) and text[verb.end() : end].lstrip(" ,:").startswith(BLANK) if verb else False


def _name(text: str, phrase: Span | None) -> Attribution:
    if phrase is None:
        return Attribution(None)
    return Attribution(phrase, phrase.slice(text).lower() in PRONOUNS)
