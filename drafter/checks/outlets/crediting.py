"""Who is said to tell it: what a text credits to an outlet has to stand in that outlet, not only in another."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from drafter.brief import Finding, Severity, Span
from drafter.checks.outlets.carriers import MAY_TELL, Carrier, language_of, rate_carriers
from drafter.checks.outlets.names import locate_outlets
from drafter.checks.outlets.parts import split_credited
from drafter.checks.outlets.silence import locate_absence
from drafter.menus import Menu
from drafter.text.words import content_words

_BACKGROUND = re.compile(r"\bbackground source")
# A claim of fewer words ("on Friday") any outlet may have.
_FEWEST_WORDS = 2
_BORNE = 0.6
_FAR_LESS = 0.6


def check_crediting(text: str, menus: Mapping[str, Menu]) -> list[Finding]:
    """Finding `outlet_wrong`: "the Herald reports that …" where the Herald does not have it and another outlet does.

    `outlet_unsure` where the Herald is in another language, and another outlet has nearly every word.
    """
    absent = [claim.span for claim in locate_absence(text, menus) if not claim.teller]
    findings: list[Finding] = []
    language = language_of(text, menus)
    for part in split_credited(text, menus):
        is_short = len(content_words(part.claim, language)) < _FEWEST_WORDS
        if not part.tellers or is_short or any(part.span.overlaps(span) for span in absent):
            continue
        carriers = rate_carriers(part.claim, menus.values(), language)
        for outlet in part.tellers:
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
