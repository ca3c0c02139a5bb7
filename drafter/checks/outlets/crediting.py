"""Who is said to tell it: what a text credits to an outlet has to stand in that outlet, not only in another."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.brief import Finding, Severity, Span
from drafter.checks.outlets.carriers import MAY_TELL, Carrier, language_of, rate_carriers
from drafter.checks.outlets.names import NamedOutlet, locate_outlets
from drafter.checks.outlets.silence import locate_absence
from drafter.menus import Menu

_VERB = (
    r"(?:report|sa(?:y|id)|wr(?:ite|ote)|note|add|put|give|gave|name|quote|mention|describe|claim|cite|call|tell|told|state"
    r"|carr(?:y|ied)|reveal|learn|count|list|publish|print|quote|point|explain|confirm|estimate|speak|spoke|stress)"
)
_SAYS_AFTER = re.compile(
    rf"(?:['’]s\s(?:report|article|story|account|coverage|reporter|correspondent)\w*)?(?:,\s[^,;:.]{{1,60}},\s|,?\s)"
    rf"(?:(?:also|however|itself|first|meanwhile|earlier|has|have|had|was|later),?\s){{0,2}}{_VERB}(?:s|es|d|ed|ten)?\b"
    r"|\s(?:berichtete?|meldete?|schreibt|schrieb|zufolge|nennt|nannte)\b|에\s?따르면|[은는이가]\b.{0,200}(?:보도|전)했"
    r"|によると|によれば|[はが].{0,200}(?:報じ|伝え)",
)
_SAYS_BEFORE = re.compile(
    rf"(?:\b(?:according\sto|as\sreported\s(?:by|in)|reported\s(?:by|in)|{_VERB}(?:s|es|d|ed)?|in\sthe\swords\sof|laut|nach"
    r"\sAngaben\s(?:der|des|von)|wie|so)|[”\"],?)\s(?:the\s|der\s|die\s|das\s)?$",
    re.IGNORECASE,
)
# "told the Herald": it may well be printed elsewhere too, and the speaker is the one who says it.
_TOLD_TO = re.compile(r"\b(?:told|tells?|telling)\s(?:the\s)?$", re.IGNORECASE)
# "In an interview with the Herald claimed": the outlet is not who claims.
_NO_SUBJECT = re.compile(r"\b(?:with|to|on|at|for|from|of|told|against|about|via)\s(?:the\s)?$", re.IGNORECASE)
_PARTS = re.compile(r";\s|,\s(?:while|whereas|but|and|though|although|während|aber)\s|\s(?:while|whereas|während)\s")
_BACKGROUND = re.compile(r"\bbackground source")
_REACH = 40
_BORNE = 0.6
_FAR_LESS = 0.6


class Credited(NamedTuple):
    """A stretch of a statement that is credited to outlets named in it."""

    claim: str
    outlets: tuple[NamedOutlet, ...]


def check_crediting(text: str, menus: Mapping[str, Menu]) -> list[Finding]:
    """Finding `outlet_wrong`: "the Herald reports that …" where the Herald does not have it and another outlet does.

    `outlet_unsure` where the Herald is in another language, and another outlet has nearly every word.
    """
    findings: list[Finding] = []
    for credited in iter_credited(text, menus):
        carriers = rate_carriers(credited.claim, menus.values(), language_of(text, menus))
        for outlet in credited.outlets:
            own = [one for one in carriers if one.menu.source.id in outlet.sources]
            findings.extend(_compare(outlet.span, own, carriers, menus))
    return findings


def check_credit(text: str, credit: str, menus: Mapping[str, Menu]) -> list[Finding]:
    """The same for the credit behind a sentence of a brief, "Herald, Courier (2)": one of them has to have it."""
    sources = [id_ for name in re.split(r",\s+", credit) if name for id_ in _resolve_credit(name, menus)]
    if not sources or _BACKGROUND.search(credit) or locate_absence(text, menus):
        return []
    carriers = rate_carriers(text, menus.values(), language_of(text, menus))
    own = [one for one in carriers if one.menu.source.id in sources]
    return _compare(Span(0, len(text)), own, carriers, menus)


def _resolve_credit(name: str, menus: Mapping[str, Menu]) -> list[str]:
    """The source a credit names; outlets that appear twice are numbered: "Courier (2)"."""
    numbered = re.fullmatch(r"(?P<name>.+?)(?:\s\((?P<number>\d+)\))?", " ".join(name.split()))
    if numbered is None:
        return []
    ids = [id_ for id_, menu in menus.items() if menu.source.outlet.name == numbered["name"]]
    place = int(numbered["number"]) - 1 if numbered["number"] else None
    return ids if place is None else ids[place : place + 1]


def _compare(at: Span, own: Sequence[Carrier], carriers: Sequence[Carrier], menus: Mapping[str, Menu]) -> list[Finding]:
    """A finding where no `own` outlet bears a claim out, and another does that does not credit it to them."""
    best = max((MAY_TELL if one.share is None else one.share for one in own if not one.lacking), default=0.0)
    bearing = [one for one in carriers if one not in own and not one.lacking and (one.share or 0) >= _BORNE]
    rarest = _rarest(carriers)
    others = [one for one in bearing if best <= _FAR_LESS * (one.share or 0) and _tells(one, own, rarest)]
    sources = {one.menu.source.id for one in own}
    if not own or not others or any(_credits(one, sources, menus) for one in bearing):
        return []
    if any(one.share is None and not one.lacking for one in own):
        sure = [one for one in others if one.is_sure]
        return [_compose_finding("outlet_unsure", at, own, sure)] if sure else []
    return [_compose_finding("outlet_wrong", at, own, others)]


def _tells(carrier: Carrier, own: Sequence[Carrier], rarest: frozenset[str]) -> bool:
    """Whether one outlet has a claim where the `own` ones have less of it: in one sentence, or nearly all of its words
    in two, and no `rarest` word of it is theirs alone. Who has talks, failed and nearly, each of other things, does not
    tell of the comma over which the talks nearly failed.
    """
    if len(carrier.sentences) > 1 and not carrier.is_sure:
        return False
    return all(rarest & one.words <= carrier.words for one in own)


def _rarest(carriers: Sequence[Carrier]) -> frozenset[str]:
    """The words of a claim that the fewest sources have."""
    having = Counter(word for one in carriers for word in one.words)
    fewest = min(having.values(), default=0)
    return frozenset(word for word, count in having.items() if count == fewest)


def _credits(carrier: Carrier, sources: set[str], menus: Mapping[str, Menu]) -> bool:
    """Whether what one outlet tells is by its own account another's report: that may be one we have not got."""
    told = " ".join(sentence.text for one in carrier.sentences for sentence in (*carrier.menu.neighbours(one), one))
    return any(not sources.isdisjoint(named.sources) for named in locate_outlets(told, menus))


def iter_credited(text: str, menus: Mapping[str, Menu]) -> Iterator[Credited]:
    """The parts of `text` that are credited to an outlet, without its name and the words of saying."""
    outlets = [named for named in locate_outlets(text, menus) if _is_teller(text, named.span)]
    if not outlets or any(not claim.teller for claim in locate_absence(text, menus)):
        return
    cuts = [0, *(found.start() for found in _PARTS.finditer(text)), len(text)]
    parts: list[Span] = []
    for start, end in pairwise(cuts):
        names = [named for named in outlets if start <= named.span.start < end]
        if parts and (not names or not _holds(parts[0], outlets)):
            parts[-1] = Span(parts[-1].start, end)
        else:
            parts.append(Span(start, end))
    for part in parts:
        named = tuple(one for one in outlets if part.contains(one.span))
        if named:
            yield Credited(_strip(text, part, named), named)


def _holds(part: Span, outlets: Sequence[NamedOutlet]) -> bool:
    return any(part.contains(one.span) for one in outlets)


def _is_teller(text: str, span: Span) -> bool:
    """Whether the text has the outlet named at `span` tell something, and not somebody tell it to the outlet."""
    before = text[max(0, span.start - _REACH) : span.start]
    if _SAYS_AFTER.match(text, span.end):
        return _NO_SUBJECT.search(before) is None
    return _SAYS_BEFORE.search(before) is not None and _TOLD_TO.search(before) is None


def _strip(text: str, part: Span, named: Sequence[NamedOutlet]) -> str:
    """The words of a part that tell something: outlets and words of saying beside them taken out."""
    for one in reversed(named):
        after = _SAYS_AFTER.match(text, one.span.end)
        before = _SAYS_BEFORE.search(text, max(part.start, one.span.start - _REACH), one.span.start)
        start = before.start() if before else one.span.start
        end = after.end() if after else one.span.end
        text = text[:start] + " " * (end - start) + text[end:]
    return part.slice(text)


def _compose_finding(code: str, at: Span, own: Sequence[Carrier], others: Sequence[Carrier]) -> Finding:
    names = ", ".join(dict.fromkeys(one.menu.source.outlet.name for one in own))
    bearing = ", ".join(dict.fromkeys(one.menu.source.outlet.name for one in others))
    lacking = ", ".join(f"“{word}”" for word in dict.fromkeys(word for one in own for word in one.lacking))
    what = f"{names} has no {lacking}" if lacking else f"{names} does not have it"
    if code == "outlet_unsure":
        what = f"{names} is in another language and cannot be searched for it"
    evidence = tuple(one.cite() for one in (*others, *own) if one.sentences)
    severity: Severity = "error" if code == "outlet_wrong" else "warning"
    return Finding(code=code, severity=severity, message=f"{what}; it stands in {bearing}", at=at, evidence=evidence)
