"""Planted errors in what is said of the facts: negation, direction, hedges, and an invented tail."""

import re
from collections.abc import Iterator, Mapping

from drafter.brief import Span
from evals.planting.plant import Generator, Plant, compile_words, exchange_words, locate_prose, replace_at
from evals.stories import Story, TrueStatement

# Past tense to base form. Verbs of speaking are left out: who is said to have said something is the speaker's class.
_PAST = {
    "voted": "vote",
    "found": "find",
    "recalled": "recall",
    "opened": "open",
    "called": "call",
    "wrote": "write",
    "fell": "fall",
    "rose": "rise",
    "wiped": "wipe",
    "brought": "bring",
    "lowered": "lower",
    "raised": "raise",
    "spent": "spend",
    "earned": "earn",
    "recorded": "record",
    "heard": "hear",
    "signed": "sign",
    "agreed": "agree",
    "accepted": "accept",
    "convicted": "convict",
    "cleared": "clear",
    "acquitted": "acquit",
    "ordered": "order",
    "received": "receive",
    "met": "meet",
    "visited": "visit",
    "ruled": "rule",
    "paid": "pay",
    "sank": "sink",
    "won": "win",
    "lost": "lose",
    "took": "take",
    "left": "leave",
    "resigned": "resign",
    "approved": "approve",
    "testified": "testify",
    "learned": "learn",
    "blocked": "block",
}
_PRESENT = {
    "covers": "cover",
    "employs": "employ",
    "pays": "pay",
    "wants": "want",
    "leaves": "leave",
    "operates": "operate",
    "makes": "make",
    "costs": "cost",
    "supplies": "supply",
    "holds": "hold",
    "needs": "need",
    "allows": "allow",
    "includes": "include",
}
_BASE = {base: past for past, base in _PAST.items()}
_PARTICIPLE = r"(?:\w+ed|been|gone|taken|given|had|broken|found|fallen|risen|sent|met|paid|won|lost|become|begun)"
_AUXILIARY = re.compile(
    r"\b(?:(?:is|are|was|were|will|would)(?! still| to | expected| planned)"
    rf"|(?<!would )(?<!will )(?<!may )(?<!could )(?:has|have|had)(?= (?:already )?{_PARTICIPLE}))"
    r"\b(?! not| no | never| also not|, )(?!n’t)"
)
_DENIED = re.compile(
    r"\b(?:not|no|never|none|nobody|neither|without|cannot|nor|refused|declined|denied)\b|n’t", re.IGNORECASE
)
# Behind "whether" yes and no mean the same, behind "before" a verb stands for a time.
_UNASSERTED = re.compile(r"\b(?:whether|if)\b|\b(?:before|after|when)\b[^,]*$", re.IGNORECASE)
_VERB = re.compile(
    r"(?<!has )(?<!have )(?<!had )(?<!was )(?<!were )(?<!been )(?<!be )(?<!is )(?<!are )"
    rf"\b(?:{'|'.join([*_PAST, *_PRESENT])})\b(?! by\b| ill\b)"
)
_NEITHER = re.compile(r"\bneither (.{3,40}?) nor\b")
_DID_NOT = re.compile(r"\bdid not (\w+)\b")
_DOES_NOT = re.compile(r"\b(?:does|do) not (\w+)\b")
# In the order they are tried; what they make has to be grammatical and untrue.
_AFFIRMED: Mapping[str, str] = {
    "is not": "is",
    "are not": "are",
    "was not": "was",
    "were not": "were",
    "has not": "has",
    "have not": "have",
    "had not": "had",
    "will not": "will",
    "would not": "would",
    "could not": "could",
    "cannot": "can",
    "can not": "can",
    "was never": "was",
    "had never": "had",
    "has never": "has",
    "no longer": "still",
    "nobody has": "several people have",
    "nobody was": "several people were",
    "none has": "one has",
    "none of them": "some of them",
    "but no toxin has": "and a toxin has",
    "without a": "with a",
    "without": "with",
    "is still": "is no longer",
    "are still": "are no longer",
}
_TURNED = (
    ("fell", "rose"),
    ("fallen", "risen"),
    ("fall", "rise"),
    ("falls", "rises"),
    ("lowered", "raised"),
    ("lowest", "highest"),
    ("lower", "higher"),
    ("increased", "decreased"),
    ("increase", "decrease"),
    ("down from", "up from"),
    ("doubled", "halved"),
    ("before", "after"),
    ("accepted", "rejected"),
    ("approved", "rejected"),
    ("voted for", "voted against"),
    ("convicted", "acquitted"),
    ("guilty", "not guilty"),
    ("early", "late"),
    ("won", "lost"),
    ("gained", "lost"),
    ("buy", "sell"),
    ("bought", "sold"),
    ("opened", "closed"),
    ("wider", "narrower"),
    ("upstream", "downstream"),
    ("above", "below"),
    ("north", "south"),
    ("supported", "opposed"),
    ("eased", "tightened"),
    ("arrived", "left"),
    ("strengthened", "weakened"),
    ("cheaper", "dearer"),
    ("temporary", "permanent"),
)
_ONE_WAY = {
    "refused to": "agreed to",
    "declined to": "agreed to",
    "denied": "confirmed",
    "to end": "to extend",
    "postponed until": "brought forward to",
    "to suspend": "to uphold",
    "to lower": "to raise",
    "will lower": "will raise",
    "would lower": "would raise",
    "raise output": "cut output",
    "saving": "loss",
}
_DIRECTIONS = {**dict(_TURNED), **{after: before for before, after in _TURNED if after != "not guilty"}, **_ONE_WAY}
_DIRECTION = compile_words(_DIRECTIONS)
# What turns round as a whole or not at all; the group is the "first" or "last" that may.
_IDIOMS = re.compile(
    r"\bfell ill\b|\bopened fire\b|\bclosed by\b|\bbefore(?=[,.;]| the court| a court)"
    r"|\b(?:first|last) (?:year|quarter|time|month|week|night|half|spring|summer|autumn|winter|evening)\b"
    r"|\b(first|last)\b",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|up to|at least|at most|more than|fewer than|less than|over|some)"
    r" (?=[€$£\d]|(?:half|a third|a quarter)\b|\w+ (?:percent|per cent|people|years|weeks|of the)\b)",
    re.IGNORECASE,
)
_OTHER_HEDGE = {
    "more than": "fewer than",
    "fewer than": "more than",
    "less than": "more than",
    "at least": "at most",
    "at most": "at least",
    "up to": "at least",
    "nearly": "more than",
    "almost": "more than",
}
_BEFORE_NUMBER = re.compile(rf"\b(?:{'|'.join(_OTHER_HEDGE)})(?= [€$£\d])")
_CERTAIN = {
    "may well have to": "will have to",
    "may have": "have",
    "might have": "have",
    "may": "will",
    "may well": "will",
    "could": "will",
    "could still": "will",
    "might": "will",
    "could be": "will be",
    "would seek": "has sought",
    "is expected to": "will",
    "are expected to": "will",
    "is likely to": "will",
    "is thought to be": "is",
    "is believed to be": "is",
    "is believed to have": "has",
    "are believed to have": "have",
    "reportedly": "",
    "allegedly": "",
    "apparently": "",
    "alleged": "",
    "suspected": "",
    "possibly": "certainly",
    "probably": "certainly",
    "hopes to": "will",
    "plans to": "will",
    "wants to": "will",
    "is considering": "has decided on",
    "accused of taking": "who took",
    "accused of": "convicted of",
    "charged with": "convicted of",
}
_TAILS = (
    ", after residents complained about the smell of diesel",
    ", a step that trade unions called a betrayal",
    ", while bakers and butchers handed out leaflets outside",
    ", which neighbouring governments have praised",
    ", despite objections from the bishop",
    " and promised an apology to the orphans",
    ", ending a feud that began over a wedding",
    ", as snow closed the mountain roads",
)
_NAMED_TAILS = (
    ", as Professor Lorcan Penhaligon had predicted",
    ", following a request by Grevenholt",
    ", 14 years after a similar affair in Estwick",
)
_END = re.compile(r"(?<=[\w%’)])\.$")


def plant_negation(statement: TrueStatement, _story: Story) -> Iterator[Plant]:
    """A negation put in before the first verb that takes one, or the one that is there taken out.

    Refuses "may" and "could", whose negation can be true as well.
    """
    text = statement.text
    denied = list(locate_prose(_DENIED, text))
    if denied:
        yield from exchange_words(_AFFIRMED, "taken out")(statement, _story)
        for match in locate_prose(_DID_NOT, text):
            if match[1] in _BASE:
                yield replace_at(text, Span(*match.span()), _BASE[match[1]], "taken out")
        for match in locate_prose(_NEITHER, text):
            yield replace_at(text, Span(*match.span()), f"both {match[1]} and", "taken out")
        for match in locate_prose(_DOES_NOT, text):
            yield replace_at(text, Span(*match.span()), f"{match[1]}s", "taken out")
        return
    places = [*locate_prose(_AUXILIARY, text), *locate_prose(_VERB, text)]
    asserted = (match for match in places if not _UNASSERTED.search(text[: match.start()]))
    for match in sorted(asserted, key=lambda found: found.start())[:2]:
        yield replace_at(text, Span(*match.span()), _deny(match[0]), "put in")


def plant_direction(statement: TrueStatement, _story: Story) -> Iterator[Plant]:
    """Up for down, after for before, accepted for rejected: a word exchanged for its opposite."""
    for match in locate_prose(_IDIOMS, statement.text):
        if match[1]:
            after = {"first": "last", "last": "first"}[match[1].casefold()]
            yield replace_at(statement.text, Span(*match.span(1)), after, "turned round")
    idioms = [Span(*match.span()) for match in _IDIOMS.finditer(statement.text)]
    for match in locate_prose(_DIRECTION, statement.text):
        if not any(Span(*match.span()).overlaps(idiom) for idiom in idioms):
            after = _DIRECTIONS[match[0].casefold()]
            yield replace_at(statement.text, Span(*match.span()), after, "turned round")


def plant_hedge(statement: TrueStatement, story: Story) -> Iterator[Plant]:
    """A hedge taken from a figure or turned round, "may" made "will", an allegation made a fact."""
    text = statement.text
    for match in locate_prose(_DROPPED, text):
        yield replace_at(text, Span(*match.span()), "", "dropped from figure")
    for match in locate_prose(_BEFORE_NUMBER, text):
        yield replace_at(text, Span(*match.span()), _OTHER_HEDGE[match[0]], "turned round")
    for plant in exchange_words(_CERTAIN, "made certain")(statement, story):
        yield Plant(plant.variant, " ".join(plant.text.split()), plant.before, plant.after)


def plant_tail(statement: TrueStatement, _story: Story) -> Iterator[Plant]:
    """A clause at the end that no article has a word of; in every third statement also one with a name or a figure."""
    variants = {"plain": _TAILS} | ({"with a name": _NAMED_TAILS} if statement.number % 3 == 0 else {})
    for variant, tails in variants.items():
        for tail in tails:
            for match in locate_prose(_END, statement.text):
                yield replace_at(statement.text, Span(*match.span()), f"{tail}.", variant)


def _deny(verb: str) -> str:
    if verb in _PAST:
        return f"did not {_PAST[verb]}"
    if verb in _PRESENT:
        return f"does not {_PRESENT[verb]}"
    return f"{verb} not"


CLASSES: dict[str, Generator] = {
    "negation": plant_negation,
    "direction": plant_direction,
    "hedge": plant_hedge,
    "invented tail": plant_tail,
}
