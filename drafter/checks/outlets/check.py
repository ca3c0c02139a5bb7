"""Outlets named or counted in a statement: they stand in no cited sentence, and are checked against the sources."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Finding, Severity, Source, Span, name_voice
from drafter.checks.evidence import CitedText
from drafter.checks.outlets.carriers import Carrier, count_voices, language_of, rate_carriers
from drafter.checks.outlets.names import locate_outlets
from drafter.checks.outlets.parts import CLAUSE_ENDS
from drafter.checks.outlets.silence import locate_absence
from drafter.menus import Menu
from drafter.text.numbers import locate_numbers

_SAYS = (
    r"(?:\s(?:all|both|also|have|has|had|now))*\s(?:report|sa(?:y|id)|carr(?:y|ied)|mention|wr(?:ite|ote)|tell|told|not(?:e|ed)"
    r"|agree|lead|put|give|name|quote|berichten|melden|schreiben)(?:s|ed)?\b"
)
# A word that means other things too counts outlets only before a verb of saying.
_OUTLETS = (
    r"(?:(?:news|media|national|local|foreign)\s)?(?:outlets\b|(?:newspapers|papers|broadcasters|news organi[sz]ations"
    rf"|news agencies|Medien|Zeitungen|Blätter|Sender)\b(?={_SAYS}))"
)
_OUTLET = rf"(?:outlet\b|(?:newspaper|paper|broadcaster|Medium|Blatt)\b(?={_SAYS}))"
_COUNTED = re.compile(
    rf"\b(?P<some>\w+(?:-\w+)?) of (?:the )?(?P<of>\w+(?:-\w+)?) (?:{_OUTLETS}|(?:sources|reports)\b)"
    rf"|\b(?P<whole>all|alle) (?:(?:of )?(?:the |die )?(?P<every>\w+(?:-\w+)?) )?(?:{_OUTLETS}|sources\b(?={_SAYS}))"
    rf"|\b(?P<loose>several|multiple|various|a number of|a few|a couple of|many|numerous|most(?: of the)?|both|beide"
    rf"|mehrere|viele|die meisten) {_OUTLETS}"
    rf"|\b(?P<each>every|each|jedes) {_OUTLET}"
    r"|\b(?P<only>only |just |at least |more than |nur |mindestens )?(?P<few>\w+(?:-\w+)?)"
    rf"(?P<other> other)? {_OUTLETS}"
    rf"|\b(?:only |just )?(?P<one>one|a single) {_OUTLET}"
    rf"|\ball (?P<pronoun>\w+(?:-\w+)?)(?={_SAYS})"
    r"|\b(?P<widely>widely (?:reported|covered|carried)|(?:reported|covered) widely)\b"
    r"|(?<!\d)(?P<digits>\d{1,3})\s?(?:개\s?(?:매체|언론사|신문)|社|紙)(?:가|는|이|은|が|は)"
    r"|(?P<plural>여러 (?:매체|언론|신문)|複数の(?:メディア|新聞|報道))",
    re.IGNORECASE,
)
_MANY = 10**6
# In characters; what stands farther off is told of something else.
_LONGEST_CLAUSE = 500
_LOOSE = {
    **dict.fromkeys(("one", "a single"), (1, 1)),
    **dict.fromkeys(("both", "beide"), (2, 2)),
    **dict.fromkeys(("many", "numerous", "viele"), (3, _MANY)),
}
# That the outlets differ is told of them, and stands in none.
_DIFFER = re.compile(
    r"\b(?:the\s)?(?:outlets|newspapers|papers|reports|accounts|broadcasters|Medien|Zeitungen)\s(?:\w+\s)?(?:do\snot\sagree"
    r"|don[’']t\sagree|disagree|differ|diverge|vary|contradict\seach\sother|sind\suneins)(?:\s\w+)?\s(?:on|over|about|as\sto"
    r"|in|über)\b",
    re.IGNORECASE,
)
_SAYING = re.compile(rf"{_SAYS}(?:\sthat\b)?|보도\w*|전했\w*|報じ\w*|伝え\w*", re.IGNORECASE)
# A cited sentence with this share of a claim's words is taken at its word.
_CITED_TELLS = 0.25


class _Told(NamedTuple):
    """How many outlets a text says, from `least` to `most`, out of `of` (None when it does not say)."""

    least: int
    most: int
    of: int | None
    span: Span


def mask_outlets(text: str, menus: Mapping[str, Menu]) -> str:
    """`text`, as long as before, with outlets' names, counts of outlets and what is called absent blanked out."""
    spans = [named.span for named in locate_outlets(text, menus)]
    spans += [Span(*match.span()) for match in _locate_counts(text, menus) if _read_count(match, 0)]
    spans += [Span(*match.span()) for match in _DIFFER.finditer(text)]
    spans += [claim.span for claim in locate_absence(text, menus) if not claim.teller]
    for start, end in spans:
        text = text[:start] + "_" * (end - start) + text[end:]
    return text


def check_outlet_counts(text: str, cited: Sequence[CitedText], menus: Mapping[str, Menu]) -> list[Finding]:
    """Finding `outlet_count`: "3 of 4 outlets" must be what the sources come to.

    Sources that carry one text count once: a wire story in three outlets is one voice. What an outlet may tell in other
    words is no error.
    """
    counts = _locate_counts(text, menus)
    if not counts:
        return []
    voices = _count_voices(menus)
    findings: list[Finding] = []
    absent = locate_absence(text, menus)
    for match in counts:
        told = _read_count(match, voices)
        clause = _clause_at(text, match.start(), match.end())
        if told is None or any(clause.overlaps(claim.what) for claim in absent):
            continue
        claim = _SAYING.sub("", text[clause.start : match.start()] + text[match.end() : clause.end], count=1)
        least, most, carriers = _count_carriers(claim, cited, menus)
        if told.least <= most and least <= told.most and told.of in (None, voices):
            continue
        # "Widely reported" need not mean the outlets at hand.
        severity: Severity = "warning" if match["widely"] else "error"
        findings.append(_compose_finding(severity, told, carriers, menus))
    return findings


def _locate_counts(text: str, menus: Mapping[str, Menu]) -> list[re.Match[str]]:
    """The counts of outlets in a text; "all three" is one where it speaks of outlets and there are three."""
    found = _match_counts(text)
    voices = _count_voices(menus) if found else 0
    return [
        match
        for match in found
        if not match["pronoun"] or (_read_number(match["pronoun"]) == voices and re.search(_OUTLETS, text))
    ]


@lru_cache(maxsize=64)
def _match_counts(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_COUNTED.finditer(text))


def _clause_at(text: str, start: int, end: int) -> Span:
    """The clause that stands at `[start, end)`: what another clause tells is counted by itself."""
    first = max(0, start - _LONGEST_CLAUSE)
    before = [found.end() for found in CLAUSE_ENDS.finditer(text, first, start)]
    after = CLAUSE_ENDS.search(text, end, end + _LONGEST_CLAUSE)
    return Span(before[-1] if before else first, after.start() if after else min(len(text), end + _LONGEST_CLAUSE))


def _count_carriers(
    claim: str, cited: Sequence[CitedText], menus: Mapping[str, Menu]
) -> tuple[int, int, Sequence[Carrier]]:
    """How many voices surely carry a claim, how many may, and the carriers."""
    rated = rate_carriers(claim, menus.values(), language_of(claim, menus))
    if not rated:
        carriers = [Carrier(part.menu, part.sentences, None, ()) for part in cited]
        count = count_voices(carriers, menus)
        return count, count, carriers
    ids = {part.menu.source.id for part in cited}
    may = [one for one in rated if one.may_tell or (one.menu.source.id in ids and (one.share or 0) >= _CITED_TELLS)]
    sure = [one for one in rated if one.is_sure]
    return count_voices(sure, menus), count_voices(may, menus), may


def _compose_finding(
    severity: Severity, told: _Told, carriers: Sequence[Carrier], menus: Mapping[str, Menu]
) -> Finding:
    names = ", ".join(dict.fromkeys(one.menu.source.outlet.name for one in carriers)) or "none"
    voices = _count_voices(menus)
    message = f"{count_voices(carriers, menus)} of {voices} outlets carry it ({names}); copies of one text count once"
    evidence = tuple(one.cite() for one in carriers if one.sentences)
    return Finding(code="outlet_count", severity=severity, message=message, at=told.span, evidence=evidence)


def _count_voices(menus: Mapping[str, Menu]) -> int:
    sources: dict[str, Source] = {id_: menu.source for id_, menu in menus.items()}
    return len({name_voice(source, sources) for source in sources.values()})


def _read_count(match: re.Match[str], voices: int) -> _Told | None:
    """How many outlets a match counts where there are `voices`; None for words that count nothing."""
    span = Span(*match.span())
    if match["whole"] or match["each"]:
        every = _read_number(match["every"])
        return None if match["every"] and every is None else _Told(voices, voices, every, span)
    if match["some"]:
        some, of = _read_number(match["some"]), _read_number(match["of"])
        least = voices if match["some"].lower() == "all" else some
        return None if least is None or of is None else _Told(least, least, of, span)
    if match["pronoun"]:
        return _Told(voices, voices, None, span)
    if match["few"] or match["digits"]:
        return _read_exact(match, span)
    loose = (match["loose"] or match["one"] or "").lower()
    if loose.startswith(("most", "die meisten")):
        return _Told(voices // 2 + 1, _MANY, None, span)
    least, most = _LOOSE.get(loose, (2, _MANY))
    return _Told(least, most, None, span)


def _read_exact(match: re.Match[str], span: Span) -> _Told | None:
    few = _read_number(match["few"] or match["digits"])
    if few is None:
        return None
    how = (match["only"] or "").strip().lower()
    least = few + (how == "more than")
    is_open = how in ("at least", "more than", "mindestens") or bool(match["other"])
    return _Told(least, _MANY if is_open else few, None, span)


def _read_number(word: str | None) -> int | None:
    numbers = locate_numbers(word) if word else []
    return int(numbers[0].value) if len(numbers) == 1 and numbers[0].value is not None else None
