"""What a source says of nobody, or of somebody the very contrary, where the two sentences share hardly a word more.

"Nobody has been charged" against "Prosecutors have charged the skipper"; "The captain was sober" against "The captain,
who was drunk, ...". Sentences that share most of their words are compared in drafter/checks/polarity.py.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.brief import Finding, Span
from drafter.checks.aligning import content_keys
from drafter.checks.evidence import CitedText
from drafter.checks.overreach.told import Told
from drafter.menus import Sentence
from drafter.text.moods import locate_moods
from drafter.text.negation import locate_negations
from drafter.text.predicates import locate_predicates

# What happens to people, in the words that news uses for one another: a source that has any of them of somebody does
# not say that it happened to nobody at all.
_FATES = (
    r"(?<!cleared of )(?<!cleared of all )charg(?:e[sd]?|ing)|indict\w*|prosecut(?:e[sd]?|ing)",
    r"arrest\w*|detain\w*|detention|custody|held|caught|seized|suspects?|question(?:ed|ing)",
    r"hurt\w*|injur\w*|wound\w*|harm\w*|casualt\w*|hospital\w*|treated|burn(?:s|t|ed)|bruis\w*|broken?",
    r"kill\w*|die[sd]?|dying|dead|deaths?|perish\w*|fatal\w*|victims?|bod(?:y|ies)|lives|drown\w*|murder\w*",
    r"convict\w*|guilty|sentenc\w*|jail\w*|imprison\w*|prison",
    r"dismiss\w*|sack\w*|fired|suspend\w*|resign\w*|punish\w*|disciplin\w*|stepp?\w*\s+down",
)
_FATE = re.compile("|".join(rf"\b(?P<fate{n}>{words})\b" for n, words in enumerate(_FATES)), re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:nobody|no[ -]one)\s+(?:(?:has|have|had|will)\s+(?:yet\s+|so\s+far\s+|ever\s+)?(?:been|be)|was|is)\s+"
    r"(?:yet\s+)?(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:but|except|apart|besides|other\s+than|else)\b", re.IGNORECASE)
# How somebody is: the one excludes the other.
_STATES = (
    ("sober", "drunk|intoxicated|inebriated"),
    ("innocent", "guilty"),
    ("conscious", "unconscious"),
    ("awake", "asleep"),
    ("unhurt|unharmed|uninjured|unscathed", "hurt|injured|wounded"),
)
_SIDES = {f"s{n}{side}": words for n, pair in enumerate(_STATES) for side, words in zip("ab", pair, strict=True)}
_BE = r"(?:is|are|was|were|(?:has|have|had)\s+been)"
_SO = rf"{_BE}\s+(?:\w+ly\s+)?(?:{'|'.join(rf'(?P<{side}>{words})' for side, words in _SIDES.items())})\b"
_WHO = r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+(?P<who>[a-z]{3,})"
_IS_SO = re.compile(rf"\b{_WHO}(?:,\s+who)?\s+{_SO}")
_OPENING = re.compile(rf"\W*{_WHO}(?:,\s+who\b[^,]*,)?\s+(?:{_BE})\b")
_SO_TOO = re.compile(rf"\b{_SO}")
_LEAST_SHARE = 0.6
_OTHER_SUBJECT = re.compile(r"[;:,]|\b(?:but|while|whereas|although|though|when|because|said|says|that|which|whose)\b")


def check_contraries(told: Told) -> list[Finding]:
    """Findings `negation_changed` and `direction_reversed` (errors), each at most once."""
    found = (next(_iter_fates(told), None), next(_iter_states(told), None))
    return [finding for finding in found if finding]


def _iter_fates(told: Told) -> Iterator[Finding]:
    """What the statement tells of somebody, and a source of nobody."""
    fates = [fate for fate in _FATE.finditer(told.text) if fate.lastgroup]
    if not fates:
        return
    predicates = {predicate.span for predicate in locate_predicates(told.text)}
    sentences = [(part, sentence, _read_fates(sentence.text)) for part, sentence in _iter_sentences(told)]
    for fate in fates:
        kind, mine = fate.lastgroup, Span(*fate.span())
        if mine not in predicates or _is_doubtful(told, mine) or any(kind in read[1] for _, _, read in sentences):
            continue
        for part, sentence, (nobody, _) in sentences:
            if kind in nobody:
                yield _report("negation_changed", told.text, mine, (part, sentence, nobody[kind]))


@lru_cache(maxsize=8192)
def _read_fates(text: str) -> tuple[dict[str | None, Span], frozenset[str | None]]:
    """What a sentence tells of nobody, each with its words, and what it mentions of anybody."""
    nobody: dict[str | None, Span] = {}
    taken: set[int] = set()
    for found in _NOBODY.finditer(text):
        fate = _FATE.match(text, found.start("verb"))
        if fate and not _EXCEPT.search(text):
            nobody[fate.lastgroup] = Span(found.start(), fate.end())
            taken.add(fate.start())
    return nobody, frozenset(fate.lastgroup for fate in _FATE.finditer(text) if fate.start() not in taken)


def _iter_states(told: Told) -> Iterator[Finding]:
    """How the statement has somebody be, and a sentence about the same person the contrary."""
    for mine in _IS_SO.finditer(told.text):
        side = mine.lastgroup or ""
        span = Span(*mine.span(side))
        words = re.compile(rf"\b(?:{_SIDES[side]})\b", re.IGNORECASE)
        told_so = any(words.search(sentence.text) for _, sentence in _iter_sentences(told))
        if told_so or _is_doubtful(told, span):
            continue
        contrary = side[:-1] + ("b" if side.endswith("a") else "a")
        for part, sentence in _iter_sentences(told):
            theirs = _locate_state(sentence.text, mine["who"], contrary)
            if theirs and not _is_retold(told.text, sentence):
                yield _report("direction_reversed", told.text, span, (part, sentence, theirs))


def _locate_state(text: str, who: str, side: str) -> Span | None:
    """Where a sentence that opens with `who` says of them, and of nobody else, that they are so."""
    opening = _OPENING.match(text)
    if opening is None or opening["who"] != who:
        return None
    for found in _SO_TOO.finditer(text, opening.end("who")):
        if found.lastgroup == side and not _OTHER_SUBJECT.search(text, opening.end(), found.start()):
            return Span(*found.span(side))
    return None


def _is_retold(text: str, sentence: Sentence) -> bool:
    """Whether a sentence shares most of the statement's words, so that the two are compared word by word elsewhere."""
    keys = content_keys(text, "en")
    return len(keys & content_keys(sentence.text, "en")) >= _LEAST_SHARE * len(keys)


def _iter_sentences(told: Told) -> Iterator[tuple[CitedText, Sentence]]:
    return ((part, sentence) for part in told.cited for sentence in part.menu.sentences)


def _is_doubtful(told: Told, span: Span) -> bool:
    """Whether the statement denies it, quotes it, or tells it only as what may be or is alleged."""
    negated = any(negation.scope.overlaps(span) for negation in locate_negations(told.text))
    return negated or told.is_quoted(span) or any(mood.scope.overlaps(span) for mood in locate_moods(told.text))


def _report(code: str, text: str, mine: Span, theirs: tuple[CitedText, Sentence, Span]) -> Finding:
    part, sentence, span = theirs
    base = sentence.span.start
    message = f"the text says “{mine.slice(text)}”, the source says “{span.slice(sentence.text)}”"
    evidence = (part.menu.cite(Span(base + span.start, base + span.end)),)
    return Finding(code=code, severity="error", message=message, at=mine, evidence=evidence)
