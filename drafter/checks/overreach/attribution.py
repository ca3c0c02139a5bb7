"""Whether a statement tells as fact what its evidence only gives as somebody's word: an allegation, a view, a claim."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from drafter.brief import Finding, Severity, Span
from drafter.checks.aligning import Telling
from drafter.checks.evidence import CitedText
from drafter.checks.overreach.certainty import Raised
from drafter.checks.overreach.told import Told
from drafter.text.moods import locate_moods
from drafter.text.opinions import locate_opinions
from drafter.text.reported import Voiced, locate_attributions, locate_voiced

_LEAST_SHARE = 0.6
_NEAR_COPY = 0.8
# A statement is somebody's word when all but this share of what it shares with the sentence stands in their mouth.
_LEAST_VOICED = 0.85
_CONVICTION = re.compile(
    r"(?<!if )(?<!until )(?<!not )(?<!being )\b(?:convict(?:ed|s|ion)|found\s+guilty|guilty\s+of|guilty\s+verdict"
    r"|pleaded\s+guilty|sentenced|jailed|imprisoned)\b",
    re.IGNORECASE,
)
_PROVED = re.compile(
    rf"{_CONVICTION.pattern}|\b(?:admitted|admits|confess(?:ed|es|ion)|pleads\s+guilty)\b", re.IGNORECASE
)
_CLAIMED = re.compile(
    r"(?:claim|alleg|assert|conten|maintain|insist|argu|believ|think|thought|suspect|boast|reckon|deem|accus)",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"\b(?:accused\s+of|charged\s+with|charges?\s+of|suspected\s+of|on\s+suspicion\s+of|on\s+trial|indicted|arrested|alleged(?:ly)?"
    r"|suspects?|accused|defendants?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=\w\s)[A-Z][\w’'-]+")
_OPEN = re.compile(r"\b(?:whether|if)\b|\?", re.IGNORECASE)
_PART_OF_QUOTE = re.compile(r"^\s*[“\"„«]|[”\"»]\s*$")
_QUOTE_MARK = re.compile(r"[\"“”„«»「」]|(?<!\w)[‘']")
# "gave in", "took over": the verb with the word that makes another verb of it.
_PARTICLE = re.compile(
    r"\s(?:in|up|out|off|away|down|back|over)(?=\W*$|\s+(?:after|before|when|to|and|because)\b|[,.;:])"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)


def check_attribution(told: Told, raised: Sequence[Raised]) -> list[Finding]:
    """Findings `allegation_dropped` and `opinion_as_fact` (errors) and `attribution_missing`.

    That is an error where a claim is told in its own words, a warning for other claims, views and fears, and a note for
    what somebody merely said.

    None where the statement says in any way whose word it is. `raised` is what it puts more surely than its evidence.
    """
    found = _check_conviction(told) or next(_iter_allegations(told, raised), None)
    if found is None and not raised and not locate_attributions(told.text):
        found = next(_iter_voiced(told), None)
    return [found] if found else []


def _check_conviction(told: Told) -> Finding | None:
    """A conviction that the sources do not know of: there the person is accused, and no more."""
    convicted = _CONVICTION.search(told.text)
    if convicted is None or _is_open(told, Span(*convicted.span())):
        return None
    if any(_is_convicted(told.text, part) for part in told.cited):
        return None
    for telling in told.tellings:
        if charged := _CHARGED.search(telling.sentence.text):
            return _report_allegation(told.text, Span(*convicted.span()), telling, Span(*charged.span()))
    return None


def _is_open(told: Told, span: Span) -> bool:
    """Whether a word of a statement is quoted, or only wished, feared or expected."""
    return told.is_quoted(span) or any(mood.scope.overlaps(span) for mood in locate_moods(told.text))


def _is_convicted(text: str, part: CitedText) -> bool:
    """Whether a source tells of a conviction, and of somebody's whom the statement names, where it names any."""
    names = set(_NAME.findall(text))
    before = ""
    for sentence in part.menu.sentences:
        if _CONVICTION.search(sentence.text) and (not names or names & set(_NAME.findall(before + sentence.text))):
            return True
        before = sentence.text + " "
    return False


def _iter_allegations(told: Told, raised: Sequence[Raised]) -> Iterator[Finding]:
    for one in raised:
        if one.theirs.kind != "alleged" or one.kind is not None or _is_passed_over(one) or _is_attributed(one):
            continue
        if not any(_PROVED.search(sentence.text) for sentence in told.source_sentences()):
            theirs = Span(one.theirs.span.start, one.theirs.scope.end)
            yield _report_allegation(told.text, one.mine, one.telling, theirs)


def _is_passed_over(raised: Raised) -> bool:
    """Whether the statement tells what happened without who did it: only who is alleged, not that it happened."""
    lined = raised.telling.alignment
    theirs = next(w.span for w in lined.others if raised.theirs.governs(w.span))
    is_passive = bool(_PASSIVE.search(lined.text, 0, raised.mine.start))
    was_passive = bool(re.search(r"\bbe(?:en|ing)?\b", lined.other[raised.theirs.span.end : theirs.start]))
    by_whom = re.match(r"\W+(?:\w+\W+){0,5}?by\b", lined.text[raised.mine.end :])
    return is_passive and not was_passive and not by_whom


def _is_attributed(raised: Raised) -> bool:
    """Whether the statement has somebody say it, or words of its own that say whose word it is."""
    lined = raised.telling.alignment
    if any(voiced.span.contains(raised.mine) for voiced in locate_voiced(lined.text)):
        return True
    return any(lined.partner(span) is None for span in locate_attributions(lined.text))


def _report_allegation(text: str, mine: Span, telling: Telling, theirs: Span) -> Finding:
    shown = theirs.slice(telling.sentence.text).strip()
    if particle := _PARTICLE.match(text, mine.end):
        mine = Span(mine.start, particle.end())
    return Finding(
        code="allegation_dropped",
        severity="error",
        message=f"“{mine.slice(text)}” is told as a fact; the source only has “{shown}”",
        at=(mine.start, mine.end),
        evidence=(telling.cite(theirs),),
    )


def _iter_voiced(told: Told) -> Iterator[Finding]:
    """What the best telling has in somebody's mouth: a judging word is an opinion, the rest a claim."""
    if _PART_OF_QUOTE.search(told.text):
        return
    for telling in islice(told.nearest(_LEAST_SHARE), 1):
        for voiced in _locate_mouths(telling):
            if not _is_in_mouth(telling, voiced):
                continue
            for opinion in locate_opinions(told.text) if not _OPEN.search(told.text) else ():
                theirs = telling.alignment.partner(opinion)
                if theirs and voiced.span.contains(theirs) and not told.is_quoted(opinion):
                    yield _report_voiced("opinion_as_fact", "error", telling, opinion, Span(*theirs))
            if severity := _rate(voiced, telling):
                whole = Span(0, len(told.text))
                yield _report_voiced("attribution_missing", severity, telling, whole, voiced.verb)


def _rate(voiced: Voiced, telling: Telling) -> Severity | None:
    """How bad it is to leave out whose word it is: of a claim of which hardly a word was changed an error.

    What somebody merely said is often plain fact: None.
    """
    if voiced.verb == voiced.span:
        return "warning" if telling.alignment.share >= _NEAR_COPY else None
    if not voiced.is_contested:
        return None
    is_claim = _CLAIMED.match(voiced.verb.slice(telling.sentence.text))
    return "error" if is_claim and telling.alignment.share >= _NEAR_COPY else "warning"


def _locate_mouths(telling: Telling) -> Iterator[Voiced]:
    """The clauses of a sentence that are somebody's word, and its quotations unless the statement quotes too."""
    yield from locate_voiced(telling.sentence.text)
    if _QUOTE_MARK.search(telling.alignment.text):
        return
    start, end = telling.sentence.span
    for quotation in telling.part.menu.quotations:
        if quotation.spoken and quotation.span.start < end and start < quotation.span.end:
            inside = Span(max(0, quotation.span.start - start), min(end, quotation.span.end) - start)
            yield Voiced(inside, inside, is_contested=False)


def _is_in_mouth(telling: Telling, voiced: Voiced) -> bool:
    """Whether what the statement shares with the sentence stands in somebody's mouth.

    The name of who claims it may be shared too: it often claims something of itself.
    """
    lined = telling.alignment
    shared = [lined.others[j].span for i, j in lined.pairs if lined.words[i].is_content]
    if voiced.is_contested and voiced.verb.end <= voiced.span.start:
        holder = max(lined.other.rfind(mark, 0, voiced.verb.start) for mark in ",;:—–")
        shared = [word for word in shared if not holder < word.start < voiced.verb.start]
    return bool(shared) and sum(voiced.span.contains(word) for word in shared) >= _LEAST_VOICED * len(shared)


def _report_voiced(code: str, severity: Severity, telling: Telling, mine: Span, theirs: Span) -> Finding:
    text, shown = telling.alignment.text, telling.sentence.text
    if code == "opinion_as_fact":
        message = f"“{mine.slice(text)}” is somebody’s judgement in the source and is told here as a fact"
    else:
        message = f"the source gives this as somebody’s word (“{theirs.slice(shown)}”), the text as a fact"
    return Finding(code=code, severity=severity, message=message, at=(mine.start, mine.end), evidence=(telling.cite(),))
