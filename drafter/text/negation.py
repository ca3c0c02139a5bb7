"""Where a text says no: the negations of English, what each one falls on, and how far it may reach."""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from drafter.brief import Span
from drafter.text.words import stem

Kind = Literal["plain", "lapsed", "bounded", "partial", "twofold", "implied"]


class Negation(NamedTuple):
    """One negation. `cue` are its words, `scope` is the stretch of its clause that it may fall on.

    "plain": not, never, no, nobody, without. "lapsed": no longer. "bounded": not until, not before. "partial": not all,
    not always. "twofold": not without. "implied": failed to, refused, denied. `is_determiner` where it stands before a
    noun ("no", "denied"), not before what is said of somebody; `is_pronoun` where it stands for one ("nobody").
    """

    cue: Span
    scope: Span
    kind: Kind
    is_determiner: bool
    is_pronoun: bool


# "Not" and "no" that deny nothing, or deny a bound and not the thing.
_NO_DENIAL = (
    r"not\s+(?:only|just|merely|simply|solely|alone|least|surprisingly|to\s+mention|so\s+much|unlike|long)\b"
    r"|no\s+(?:doubt|wonder|matter|less|fewer|more\s+than|later\s+than|earlier\s+than|sooner|longer\s+than|\d)"
    r"|no\.\s*\d|(?:whether\s+or|if|or|why|cannot\s+but|nothing\s+but|nothing\s+short|nothing\s+less)\s+not\b"
    r"|nothing\s+(?:but|short\s+of|less\s+than)\b|(?:can[’']t|cannot|could\s*n[’']t)\s+(?:help|wait)\b|not-for-profit"
    r"|no-(?!one\b)\w+|no\s+one\s+else\s+but"
)
# What is denied in part, or beside a contrast.
_PARTIAL = (
    r"(?:not|n[’']t)\s+(?:all|every|everyone|everybody|everything|always|necessarily|entirely|fully|completely|wholly"
    r"|quite|exactly|the\s+only|both|yet\s+all|very|much|many|enough|that)\b|but\s+not\b"
)
# What is denied twice over, or only beside a measure.
_TWOFOLD = (
    r"(?:not|n[’']t|never)\s+(?:\w+ly\s+)?(?:without|un(?!animous|der|ited|iversal|ique|iform|til)\w{4,}|impossible"
    r"|insignificant|infrequent\w*)\b|never\s+(?:(?:been|had|seen|known)\s+(?:so|as|more|such|better|worse|\w{3,}er)|so|more|such)\b"
)
_PLAIN = (
    r"anything\s+but|in\s+no\s+way|by\s+no\s+means|under\s+no\s+circumstances|at\s+no\s+(?:point|time)|(?P<lapsed>no\s+longer)"
    r"|(?:has|have|had|is|are|was|were)\s+(?:yet\s+to|still\s+to\s+be)|remain(?:s|ed)?\s+to\s+be"
    r"|against(?=\s+\w{3,}ing\b)|not|n[’']t|cannot|never"
    r"|(?P<determiner>(?P<pronoun>no\s+one|nobody|none|nothing|nowhere)|neither|nor|no|without|lack(?:s|ed|ing)?(?:\s+of)?"
    r"|absence\s+of)"
)
# "To ban trawling from 2027" keeps nobody from anything.
_A_TIME = (
    r"\s+(?:\d|(?:early|mid|late|next|this|last|then|now|today|tonight|tomorrow|midnight|noon|the\s+(?:start|beginning|end|middle)"
    r"|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|spring|summer|autumn|winter"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
)
_IMPLIED = (
    r"fail(?:s|ed|ing|ure)?\s+to|refus(?:e|es|ed|al|ing)(?:\s+to)?|declin(?:e|es|ed|ing)\s+to|unable\s+to|unwilling\s+to"
    r"|stop(?:s|ped)?\s+short\s+of|rul(?:e|es|ed|ing)\s+out|den(?:y|ies|ied|ying|ial|ials)|refrain(?:s|ed)?\s+from"
    rf"|(?:prevent|bar|ban|block|stop)(?:s|p?ed|n?ed)?\s+\S+(?:\s+\S+){{0,4}}?\s+from(?!{_A_TIME})|far\s+from|instead\s+of|rather\s+than"
)
_NEGATION = re.compile(
    rf"(?P<none>\b(?:{_NO_DENIAL}))|(?P<twofold>(?:\b|(?=n[’']t))(?:{_TWOFOLD}))|(?P<partial>(?:\b|(?=n[’']t))(?:{_PARTIAL})|(?<=,\s)not\b)"
    rf"|(?P<plain>(?:\b|(?<=\w)(?=n[’']t))(?:{_PLAIN})\b)|(?P<implied>\b(?:{_IMPLIED})\b)",
    re.IGNORECASE,
)
# Words that are no negation and yet may tell the same as one, by their stems and as phrases.
_NEGATIVE_WORDS = """
reject rejection dismiss dismissal block ban bar prevent avoid halt stop cancel scrap abandon drop doubt doubtful
dispute refute rebuff veto spurn miss lapse exempt spare withhold escape forbid prohibit outlaw oppose overturn object
quit cease end lose loss hardly barely scarcely rarely seldom little few fewer false falsely wrong wrongly myth hoax
zero nil except impossible inability unless unlikely illegal innocent absent harmless useless baseless groundless
blameless powerless helpless worthless pointless incomplete invalid inactive nonexistent reluctant decline clear
acquit exonerate exclude omit ignore oblivious unhurt free waive lift repeal revoke rescind abolish remove fail
failure refuse refusal deny denial unable only
"""
_NEGATIVE_STEMS = frozenset(stem(word) for word in _NEGATIVE_WORDS.split())
_NEGATIVE_UN = re.compile(
    r"un(?!der|ion|it|til|iqu|iv|iform|less|cle|employ|rest\b|usual|fold|veil|lock|leash|cover|earth|dergo)\w{4,}"
)
_NEGATIVE_PHRASE = re.compile(
    r"\b(?:turn|vot|strik|struck|shut|knock)\w*\s+(?:\w+\s+)?down|turn\w*\s+away|held\s+back|call\w*\s+off|short\s+of"
    r"|threw\s+out|thrown\s+out|back\w*\s+out|instead|rather\s+than\b"
    r"|\b(?:keep|kept|hold|held|strand|ground|halt|stop|cancel)\w*\s+(?:all|every|each|both)\b"
    r"|\b(?:all|every|each|both)\s+(?:\w+\s+){1,4}(?:stay|remain|stranded|grounded|kept|held)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(
    r"[;:()]|\s[–—-]\s|—|,\s+(?:and|which|who|whose|where|so)\b|(?<!anything)(?<!nothing)(?<!\ball),?\s+\b(?:but|although|though|while|whereas|however)\b",
    re.IGNORECASE,
)
# "Not until June" denies nothing of June.
_BOUND = re.compile(r"\b(?:until|till|before|unless)\b", re.IGNORECASE)
_EXCEPTION = re.compile(
    r",\s+only\b|\b(?:except|other\s+than|apart\s+from|(?:everything|everybody|everyone|all|nothing)\s+but)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:\w{2,}er|worse|more|less)\s+(?:\w+\s+)?than\b", re.IGNORECASE)
_RELATIVE = re.compile(r",\s+(?:which|who|whose|where)\b", re.IGNORECASE)
_BEFORE_NOUN = re.compile(r"den|rul|refus(?!\w*\s+to)", re.IGNORECASE)
_OF_OLD = re.compile(
    r"\b(?:used\s+to|once|former(?:ly)?|previously|earlier|until|ended|stopped|ceased)\b", re.IGNORECASE
)
# Between "not" and "deny": the two together deny nothing, and "not" falls on "deny".
_DIRECTLY = re.compile(r"\s+(?:\w+ly\s+)?", re.IGNORECASE)
# What joins a second verb to the same subject: "called it odd and did not rule out a recall".
_JOINED = re.compile(
    r".*\b(?:and|or)\s+(?=(?:(?:do|does|did|has|have|had|will|would|can|could)(?:\s+(?:not|also|so|far|\w+ly))*\s+)$)",
    re.IGNORECASE | re.DOTALL,
)
# A negated object comes after what it denies: "told nobody", "found no trace".
_WORDS_BEFORE = re.compile(r"(?:\S+\s+){0,5}$")


@lru_cache(maxsize=4096)
def locate_negations(text: str) -> tuple[Negation, ...]:
    """The negations of an English text, in order."""
    found = [one for one in _NEGATION.finditer(text) if not one["none"]]
    undone = {
        two.start()
        for one, two in pairwise(found)
        if one["plain"] and two["implied"] and _DIRECTLY.fullmatch(text, one.end(), two.start())
    }
    return tuple(_read(one, text) for one in found if one.start() not in undone)


@lru_cache(maxsize=4096)
def locate_negative_words(text: str) -> tuple[Span, ...]:
    """Words of an English text that may deny what stands beside them without being a negation: "rejected", "few"."""
    words = (found for found in _WORD.finditer(text) if _is_negative(found.group().casefold()))
    return tuple(Span(*found.span()) for found in (*words, *_NEGATIVE_PHRASE.finditer(text)))


def is_of_old(text: str) -> bool:
    """Whether a text says that something used to be so: that it no longer is does not contradict it."""
    return _OF_OLD.search(text) is not None


def has_bound(text: str) -> bool:
    """Whether a text says until or before when something is or is not so."""
    return _BOUND.search(text) is not None


def has_exception(text: str) -> bool:
    """Whether a text says that something is so but for a part: "not the cuts, only how they were made"."""
    return _EXCEPTION.search(text) is not None


def is_compared(negation: Negation, text: str) -> bool:
    """Whether the negation of a text falls on a comparison: "no trawler is bigger than the Sigrun"."""
    return _COMPARED.search(text, negation.cue.end, negation.scope.end) is not None


def has_comparison(text: str) -> bool:
    """Whether a text has something greater, or of some quality more, than something else."""
    return _COMPARED.search(text) is not None


@lru_cache(maxsize=4096)
def locate_clauses(text: str) -> tuple[Span, ...]:
    """The stretches of an English text between its stronger joints, which no negation reaches across."""
    cuts = [0, *(found.start() for found in _BREAK.finditer(text)), len(text)]
    return tuple(Span(start, end) for start, end in pairwise(cuts) if start < end)


@lru_cache(maxsize=20_000)
def _is_negative(word: str) -> bool:
    # "Until the end of May" is no end of anything.
    return (stem(word) in _NEGATIVE_STEMS and word != "end") or _NEGATIVE_UN.fullmatch(word) is not None


def _read(found: re.Match[str], text: str) -> Negation:
    cue = Span(*found.span())
    clauses = locate_clauses(text)
    clause = _cut_relative(clauses[bisect_right(clauses, cue.start, key=lambda span: span.start) - 1], cue, text)
    is_determiner = found["determiner"] is not None
    start = cue.start
    if found["implied"]:
        joined = _JOINED.match(text, clause.start, cue.start)
        start = joined.end() if joined else clause.start
    elif is_determiner and (before := _WORDS_BEFORE.search(text, clause.start, cue.start)):
        start = before.start()
    is_noun = is_determiner or _BEFORE_NOUN.match(cue.slice(text)) is not None
    kind = _tell_kind(found, bool(_BOUND.search(text, cue.end, clause.end)))
    return Negation(cue, Span(start, clause.end), kind, is_noun, found["pronoun"] is not None)


def _cut_relative(clause: Span, cue: Span, text: str) -> Span:
    """The clause of a negation; a relative one (", who was not named,") ends at its comma."""
    comma = text.find(",", cue.end, clause.end)
    return Span(clause.start, comma) if comma > 0 and _RELATIVE.match(text, clause.start) else clause


def _tell_kind(found: re.Match[str], is_bounded: bool) -> Kind:
    if found["lapsed"]:
        return "lapsed"
    if found["plain"]:
        return "bounded" if is_bounded else "plain"
    return "twofold" if found["twofold"] else "partial" if found["partial"] else "implied"
