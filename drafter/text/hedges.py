"""The commonest words of German, French, Spanish, Korean and Japanese news that make a fact less than one.

English is read in full, with what each word governs (drafter/text/moods.py); here only the words themselves are known.
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from drafter.brief import Span

HedgeKind = Literal["possible", "planned", "alleged"]

_HEDGES: dict[str, dict[HedgeKind, str]] = {
    "de": {
        "possible": r"\b(?:k[öo]nnten?|dürften?|möglicherweise|womöglich|vielleicht|vermutlich|wahrscheinlich"
        r"|eventuell|wohl|voraussichtlich|offenbar|anscheinend|droh(?:t|en)|erw[äa]g(?:t|en)|(?:be)?fürchte(?:t|n)"
        r"|rechne(?:t|n))\b",
        "planned": r"\b(?:plan(?:t|en)|will|wollen|beabsichtig(?:t|en)|hoff(?:t|en)|geplant\w*|vorhat|strebt"
        r"|möchten?)\b",
        "alleged": r"\b(?:angeblich\w*|mutmaßlich\w*|soll(?:en)?(?=[^.]{0,200}\b(?:haben|sein)\b)|verdächtig\w*"
        r"|(?:des|unter)\s+Verdachts?|beschuldigt\w*|angeklagt\w*|vorgeworfen|wirft|werfen|vermeintlich\w*"
        r"|behaupte(?:t|n))\b",
    },
    "fr": {
        "possible": r"\b(?:pourrai(?:t|ent)|devrai(?:t|ent)|peut-être|probablement|vraisemblablement|éventuellement"
        r"|risquent?|menacent?|envisagent?|craignent|craint)\b",
        "planned": r"\b(?:prévoi(?:t|ent)|comptent?|souhaitent?|espèrent?|projettent?|veut|veulent|entend(?:ent)?)\b",
        "alleged": r"\b(?:aurai(?:t|ent)|serai(?:t|ent)|présumée?s?|prétendument|accusée?s?|soupçonnée?s?"
        r"|supposée?s?)\b",
    },
    "es": {
        "possible": r"\b(?:podrían?|quizás?|probablemente|posiblemente|tal\s+vez|amenazan?|estudian?|temen?)\b",
        "planned": r"\b(?:prevén?|planean?|esperan?|quieren?|pretenden?|aspiran?)\b",
        "alleged": r"\b(?:habrían?|presunt\w+|supuest\w+|acusad\w+|sospechos\w+|imputad\w+)\b",
    },
    "ko": {
        "possible": r"수도\s?있|가능성|전망|예상|관측|우려|듯(?=하|이|\s|$)|것으로\s?보|추정|유력|검토",
        "planned": r"예정|계획|방침|추진|목표|하기로|희망",
        "alleged": r"것으로\s?(?:알려|전해|파악)|의혹|혐의|주장|의심|용의자|알려졌",
    },
    "ja": {
        "possible": r"可能性|かもしれ|見通し|見込み|恐れ|おそれ|とみられ|と見られ|ようだ|らしい|そうだ|模様"
        r"|だろう|検討|懸念",
        "planned": r"予定|方針|計画|目指|考えだ|意向",
        "alleged": r"という(?=[。」]|$)|とされ(?=る|て|た)|疑い|容疑|疑惑|主張|とみて",
    },
}  # fmt: skip
# What is told of as over and done.
_DONE = {
    "ko": re.compile(r"(?:했|됐|였|었|았|렸|졌|났|갔|왔)다"),
    "ja": re.compile(r"(?:った|した|れた|いた|えた|めた|ました)(?=[。」]|$)"),
    "de": re.compile(r"\b(?:hat|haben|ist|sind|wurde|wurden|war|waren)\b"),
    "fr": re.compile(r"\b(?:a|ont|est|sont|avait|avaient)\s+\w+(?:é|ée|és|ées|i|u|it|is)\b"),
    "es": re.compile(r"\b(?:ha|han)\s+\w+(?:ado|ido|to|cho)\b|\w+(?:ó|aron|ieron)\b"),
}
_COMPILED = {
    language: re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in kinds.items()), re.IGNORECASE)
    for language, kinds in _HEDGES.items()
}
HEDGED_LANGUAGES = frozenset(_HEDGES)


class Hedge(NamedTuple):
    """A word that makes a fact less than one, by kind."""

    span: Span
    kind: HedgeKind


@lru_cache(maxsize=4096)
def locate_hedges(text: str, language: str) -> tuple[Hedge, ...]:
    """The hedges of a sentence in order; `language` is one of `HEDGED_LANGUAGES`."""
    hedges: list[Hedge] = []
    for found in _COMPILED[language].finditer(text):
        kind: HedgeKind = next(kind for kind in _HEDGES[language] if found.group(kind))
        hedges.append(Hedge(Span(*found.span()), kind))
    return tuple(hedges)


def tells_done(text: str, language: str) -> bool:
    """Whether a sentence tells something as over and done."""
    return bool(_DONE[language].search(text))
