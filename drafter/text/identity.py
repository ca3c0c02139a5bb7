"""Whether two ways of naming a speaker can mean the same one."""

import re
import unicodedata
from collections.abc import Sequence

from drafter.text.abbreviations import OPENERS
from drafter.text.speech import DETERMINERS, GROUPS, PARTICLES, ROLE_LINKS, TITLES
from drafter.text.titles_east import JAPANESE_TITLES, KOREAN_TITLES

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ROLE = r"[a-z-]*(?:man|woman|person|er|or|ief|ist|ent|ant|aide|head)"
_ITS = (
    r"(?:[Ii]ts|[Tt]heir|whose|[Tt]he (?:company|firm|group|club|union|agency|party|charity|line|bank|operator)['’]s)"
)
_EAST_ASIAN = re.compile(r"[가-힣\u3040-\u30ff\u4e00-\u9fff]")
_EAST_ASIAN_WORD = re.compile(r"[가-힣]+|[\u30a1-\u30fa\u30fc-\u30ff]+|[\u4e00-\u9fff]+")
_EAST_ASIAN_TITLE = re.compile(
    rf"국방부|외교부|(?:{'|'.join(KOREAN_TITLES)}|측|관계자)(?![가-힣])|防衛|外務|{'|'.join(JAPANESE_TITLES)}"
)


# Capitalised like a name, and yet a description: "the Velmark Conservative", "House Democrats".
_MEMBER = re.compile(
    r"(?:(?:Democrat|Republican|Conservative|Liberal|Independent|Socialist|Nationalist|Unionist|Libertarian|Green)s?"
    r"|Tory|Tories|[A-Z][a-z]{2,}(?:ians|icans)|Israelis)$"
)


def is_same_speaker(named: str, found: str) -> bool | None:
    """Whether two names for a speaker agree: True or False for two names, None where either is only a description."""
    one, two = name_words(named), name_words(found)
    if not one or not two or bool(_EAST_ASIAN.search(named)) != bool(_EAST_ASIAN.search(found)):
        return None
    if _EAST_ASIAN.search(named):
        return any(a.startswith(b) or b.startswith(a) for a in one for b in two)
    if one[-1] in two or two[-1] in one:
        return True
    return None if is_described(named) or is_described(found) else False


def is_namesake(named: str, found: str, text: str) -> bool:
    """Whether two full names share their last word only, and `text` names the first one too: Ana and Olaf Brandt."""
    one, two = _capitalised(named), _capitalised(found)
    if len(one) < 2 or len(two) < 2 or one[-1] != two[-1]:
        return False
    firsts = [(a.casefold(), b.casefold()) for a in one[:-1] for b in two[:-1]]
    if any(a.startswith(b) or b.startswith(a) for a, b in firsts):
        return False
    return re.search(rf"(?<!\w){re.escape(one[-2])}\s+{re.escape(one[-1])}(?!\w)", text) is not None


def is_voice_of(speaker: str, named: str, text: str) -> bool:
    """Whether `text` introduces `speaker` as the voice of `named`, so that either may be said to speak.

    "Tallis Line spokesman Jon Reuss", "Jon Reuss, a spokesman for the Tallis Line", "Jon Reuss (Tallis Line)".
    """
    theirs, ours = _capitalised(speaker), _capitalised(named)
    if not theirs or not ours or any(word not in text for word in (theirs[-1], *ours)):
        return False
    house, first, last = r"\s+".join(map(re.escape, ours)), re.escape(theirs[0]), re.escape(theirs[-1])
    beside = (
        rf"{house}(?:['’]s)?(?:\s+{_ROLE}|\s+[A-Z][\w.’'-]*)+?\s+(?:{first}|{last})\b",
        rf"\b{last}(?:,\s+(?:then\s+|now\s+)?(?:an?|the|{_ROLE})\b[^.,;!?“”\"\n]{{0,60}}?)?\s+(?:for|of|at|with|from)"
        rf"\s+(?:the\s+)?{house}\b",
        rf"\b{last}(?:,|\s\()\s*(?:the\s+)?{house}(?:['’]s|\)|\s+{_ROLE}\b)",
        rf"{house}\b[^\n]{{0,250}}?\b{_ITS}\s+(?:[a-z-]+\s+){{1,5}}?(?<=\s)(?:{first}|{last})\b",
        rf"{house}\b[^\n]{{0,250}}?\b{_ITS}\s+[a-z -]{{2,60}},\s+(?:[A-Z][\w.’'-]*\s+){{0,3}}{last}\b",
        rf"{house}\b[^\n]{{0,400}}?[^\w’']\s?spokes(?:man|woman|person)\s+(?:[A-Z][\w.’'-]*\s+){{0,3}}{last}\b",
    )
    return any(re.search(pattern, text) for pattern in beside)


def is_described(speaker: str) -> bool:
    """Whether a speaker is described ("the Kell senator", "Varnholm officials") and not named ("the Tallis Line")."""
    words = _WORD.findall(speaker)
    if words and (_is_member(words) or "-year-old " in speaker):
        return True
    if len(words) == 2 and words[1].isupper():
        return False
    if words and words[0].lower() == "the" and len(words) > 2 and all(word[0].isupper() for word in words[1:]):
        return False
    if len(words) > 2 and words[-1][0].isupper() and words[-2][0].isupper() and words[-3][0].islower():
        return words[-3].lower() in DETERMINERS and words[-3].lower() != "the"
    is_particled = len(words) > 1 and {words[0], words[1]} <= PARTICLES
    return (
        not words
        or (words[0].lower() in DETERMINERS and not is_particled)
        or words[-1] in GROUPS
        or words[-1][0].islower()
    )


def _is_member(words: Sequence[str]) -> bool:
    """Whether a party or people is all that tells who it is: behind an article, or as a group without one."""
    opener = words[0].lower()
    is_group = words[-1].endswith("s") and opener != "the" and ROLE_LINKS.isdisjoint(words)
    return bool(_MEMBER.search(words[-1])) and (is_group or (opener in DETERMINERS and len(words) > 1))


def name_words(speaker: str) -> list[str]:
    """The words of a name without titles, articles and what follows a comma; case and accents folded away."""
    head = re.split(r"[,(]", speaker, maxsplit=1)[0]
    if _EAST_ASIAN.search(head):
        return [word for word in _EAST_ASIAN_WORD.findall(_EAST_ASIAN_TITLE.sub(" ", head)) if word]
    return [_plain(word) for word in _capitalised(speaker)]


def _capitalised(speaker: str) -> list[str]:
    """The words of a name as printed, without titles, articles and what follows a comma."""
    head = re.split(r"[,(]", speaker, maxsplit=1)[0]
    words = [word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(head)]
    return [word for word in words if word[0].isupper() and word not in TITLES | OPENERS]


def _plain(word: str) -> str:
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()
