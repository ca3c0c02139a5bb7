"""Whether a statement makes one thing the cause of another where its evidence only tells both."""

import re
from collections.abc import Sequence

from drafter.brief import Finding, Span
from drafter.checks.aligning import Telling, content_keys
from drafter.checks.evidence import iter_beside
from drafter.checks.overreach.told import Told

# Words that make a cause, and nothing else.
_CAUSE = re.compile(
    r"\b(?:because(?:\s+of)?|due\s+to|owing\s+to|thanks\s+to|caused\s+by|causing|as\s+a\s+(?:result|consequence)(?:\s+of)?"
    r"|result(?:ed|ing|s)\s+(?:in|from)|led\s+to|leading\s+to|(?:prompt|trigger|spark|provok|driv|fuell?)(?:ed|en|ing)\b(?:\s+by)?"
    r"|in\s+(?:response|reaction|retaliation)\s+(?:to|for)|blamed\s+on|brought\s+about\s+by|stemm(?:ed|ing)\s+from)\b"
    r"(?!\s+to\s+\d)",
    re.IGNORECASE,
)
# Words by which a sentence may tell a cause; between the two sides of it more words can.
_MAYBE = (
    r"because|due|owing|thanks|caus\w+|result\w*|consequen\w+|led|leads?|leading|prompt\w*|trigger\w*|spark\w*|provok\w+|driv\w+"
    r"|drove|fuel\w*|respon\w+|react\w*|retaliat\w+|blam\w+|brought|bring\w*|stem\w*|therefore|thus|hence|so|reasons?|why|explain\w*"
    r"|attribut\w+|forc\w+|ma[dk]e\w*|making|meant|means?|contribut\w+|affect\w*|hit|hurt\w*|amid|over|as|since|given|fault|rais\w+"
    r"|punish\w*|reveng\w*|avenge\w*|behind|creat\w+|produc\w+|generat\w+|push\w*|inspir\w+|allow\w*|prevent\w*|factors?|motiv\w+"
    r"|justif\w+|responsib\w+|in\s+order|bec[ao]me|turn(?:s|ed)|suffer\w*|left|leav\w+|impact\w*|effects?|damag\w+|out\s+of|died?\s+of|under"
)
_MAYBE_CAUSE = re.compile(rf"\b(?:{_MAYBE}|(?:for|by|from|with)\s+\w+ing)\b|^with\b", re.IGNORECASE)
_LINK = re.compile(rf"\b(?:{_MAYBE}|when|for|by|from|with|to|of|[a-z]+ing)\b|[:;—–]", re.IGNORECASE)
# What is done after a bad event news tells as done because of it: "recalled the tins after 23 infants fell ill".
_REACTIONS = (
    r"(?:recall|resign|arrest|detain|clos|bann|halt|suspend|cancell?|evacuat|apologi[sz]|charg|investigat|sack|dismiss|oust|fin|jail"
    r"|stepp|protest|condemn|criticis|criticiz|ground|postpon|abandon|stopp|strip|revok|expell|summon|su|pull|scrapp)(?:ed|s|es|ing)"
    r"|shut(?:s|ting)?|recall|bans?|quit|(?:with)?drew|withdrawn|fined|called\s+off|closed?|evacuations?"
)
_BAD_EVENTS = (
    r"ill|sick\w*|died|dead|deaths?|kill\w*|injur\w*|hurt|wound\w*|crash\w*|collision|collid\w*|collaps\w*|explo\w+|blasts?|fires?"
    r"|flood\w*|storms?|leak\w*|accidents?|disaster|scandal|fraud|accus\w+|alleg\w+|convict\w*|complain\w*|concerns?|warn\w*|protests?"
    r"|threat\w*|attack\w*|shot|shoot\w*|stabb\w*|outbreak|poison\w*|contaminat\w*|toxi\w+|sank|sunk|defect\w*|faults?|failed|failure"
    r"|revelations?|revealed|emerged|infect\w*|bomb\w*|earthquake|damag\w+|broke\w*|errors?|abus\w+|bribe\w*"
)
_AFTER = r"(?:after|following|in\s+the\s+wake\s+of)"
_AFTERMATH = re.compile(
    rf"\b(?:{_REACTIONS})\b[^.;]{{0,120}}?\b{_AFTER}\b[^.;]{{0,120}}?\b(?:{_BAD_EVENTS})\b"
    rf"|^\W*{_AFTER}\b[^.;]{{0,120}}?\b(?:{_BAD_EVENTS})\b[^.;]{{0,120}}?\b(?:{_REACTIONS})\b",
    re.IGNORECASE,
)
_LEAST_SIDE = 0.5
_LONGEST_LINK = 10


def check_causes(told: Told) -> list[Finding]:
    """Finding `cause_invented` (warning): the evidence has both sides of a causal link and no word that links them."""
    found = _CAUSE.search(told.text)
    if found is None:
        return []
    span = Span(*found.span())
    tellings = told.tellings
    if told.is_quoted(span) or not _tells_both(told.text, span, tellings):
        return []
    if any(_AFTERMATH.search(telling.sentence.text) for telling in tellings[:2]):
        return []
    between = _locate_link(tellings[0], span)
    if between is not None and _LINK.search(tellings[0].sentence.text, *between):
        return []
    if between is None and any(_MAYBE_CAUSE.search(sentence.text) for sentence in iter_beside(told.cited)):
        return []
    message = f"“{found[0]}” makes a cause of it; the source tells both and does not link them so"
    evidence = tuple(telling.cite() for telling in tellings[:2])
    return [Finding(code="cause_invented", severity="warning", message=message, at=span, evidence=evidence)]


def _tells_both(text: str, span: Span, tellings: Sequence[Telling]) -> bool:
    held = {key for telling in tellings for key in content_keys(telling.sentence.text, "en")}
    sides = [content_keys(side, "en") for side in (text[: span.start], text[span.end :])]
    return all(side and len(side & held) >= _LEAST_SIDE * len(side) for side in sides)


def _locate_link(telling: Telling, span: Span) -> Span | None:
    """What stands in the sentence between the words that stand around `span` in the statement; None when far apart."""
    lined = telling.alignment
    paired = [(lined.words[i].span, lined.others[j].span) for i, j in lined.pairs if lined.words[i].is_content]
    before = [theirs for mine, theirs in paired if mine.end <= span.start]
    after = [theirs for mine, theirs in paired if mine.start >= span.end]
    if not before or not after or before[-1].end > after[0].start:
        return None
    link = Span(before[-1].end, after[0].start)
    return link if len(link.slice(lined.other).split()) <= _LONGEST_LINK else None
