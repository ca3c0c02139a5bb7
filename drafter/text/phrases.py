"""Reading a speaker's noun phrase before or after a verb of saying: "Mayor Ines Okafor", "the harbour master", "she".

Every function takes a text whose quotations are blanked out and offsets into it, and gives spans into the same text.
"""

import re

from drafter.brief import Span
from drafter.text.abbreviations import OPENERS
from drafter.text.people import is_place_name
from drafter.text.speech import (
    BLANK,
    CALENDAR,
    DETERMINERS,
    GROUPS,
    LOOSE,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    ROLE_LINKS,
    STOPS,
)

_ROLE = re.compile(
    r"(?:s|man|woman|person|master|er|or|[iy]st|ief|ant|ian|ain|ee|ess|eer|ive|general|admiral|colonel|coach|police|government|office|campaign|ministry|statement)$"
)
_WORD = re.compile(rf"[^\s,;:()\[\]{BLANK}–—“”\"„«»/]+")
_LEADING = re.compile(rf"[\s,;:.!?…–—{BLANK}\"“”)-]*(?:(?:And|But|Yet|So|and|but|Still|Meanwhile|However)\b,?\s*)?")
_OPEN_APPOSITION = re.compile(
    r"(?:(?:now|then|currently|formerly|once)\s+)?(?:a|an|the|who|head|director|president|founder|co-founder|chief|editor|author)\b"
)
_BEFORE_NAMES = OPENERS - {"The", "A", "An", "Police", "Officials"}
# Before an office in small letters: "Former prime minister Lars Quill".
_ONCE = frozenset(("Former", "Retired", "Outgoing", "Acting", "Interim", "Veteran", "Incoming", "Onetime", "Then"))
# These speak for somebody whom the text does not name: "said one, who", "Another was blunter".
_INDEFINITE = frozenset(("one", "another", "some", "others", "both", "many"))
# "(D-Ohio)", "(Lib.)", ", D-Ohio,": where a name's bearer is from, and no part of who speaks.
_SEAT = r"[A-Z][a-z]{0,3}\.?-[A-Z][\w.]*(?:\s[A-Z][\w.]*)?"
_PARTY = re.compile(rf"\([^()\n]{{1,40}}\)|,\s{_SEAT}(?=,)")
_LAST_PARTY = re.compile(rf",\s{_SEAT},?\s*$")
# "Ten minutes later, the clerk", "Earlier this month, the clerk".
_TIME = re.compile(
    r"(?:\w+\s){1,3}(?:second|minute|hour|day|week|month|year)s?\s(?:later|earlier|before|after|ago|into)\b|(?:Earlier|Later)\b"
)
_ASIDE = re.compile(r"\s*\([^()]{1,40}\)\s*$")
Words = list[re.Match[str]]


def phrase_after(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that begins at `start` (white space skipped), None when there is none before `end`."""
    words = _adjacent(text, list(_WORD.finditer(text, start, end)), start)
    if not words:
        return None
    first = words[0].group().lower().rstrip(".")
    if first in PRONOUNS:
        return Span(words[0].start(), words[0].start() + len(first))
    count = 1 if first in DETERMINERS else 0
    lower = 0
    while count < len(words) and _continues(words, count, lower):
        lower += int(not _is_capital(words[count]))
        count += 1
    while count and words[count - 1].group().lower() in ROLE_LINKS | DETERMINERS:
        count -= 1
    if not count and first in _INDEFINITE:
        return Span(words[0].start(), words[0].start() + len(first))
    if not count:
        return None
    return _trim(text, words[0].start(), words[count - 1].end(), end)


def phrase_before(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that ends at `end` (adverbs, auxiliaries and appositions skipped) and begins after `start`."""
    passage = text[start:end]
    start += passage.rfind(BLANK) + 1
    for skipped in (LOOSE, _ASIDE, _LAST_PARTY):
        found = skipped.search(text, start, end)
        end = found.start() if found else end
    pieces = _pieces(text, start, end)
    if not text[start:end].rstrip().endswith(","):
        if pieces and pieces[-1].slice(text) == "who":
            return _phrase_ending(text, *pieces[-2]) if len(pieces) > 1 else None
        if len(pieces) > 1 and _OPEN_APPOSITION.match(text, *pieces[-1]) and (name := _whole_name(text, pieces[-2])):
            return name
        return _phrase_ending(text, *pieces[-1]) if pieces else None
    if pieces and (name := _whole_name(text, pieces[-1])):
        return name
    for piece in reversed(pieces[:-1]):
        if phrase := _phrase_ending(text, *piece):
            return phrase
    return None


def clause_subject(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that opens the sentence `[start, end)`, past "On Friday," and "Speaking to reporters,"."""
    for _ in range(4):
        lead = _LEADING.match(text, start, end)
        start = lead.end() if lead else start
        phrase = None if _is_introduction(text, start, end) else phrase_after(text, start, end)
        comma = text.find(",", start, end)
        if phrase and not _is_shouted(phrase.slice(text)):
            return phrase
        if comma < 0:
            return None
        start = comma + 1
    return None


def _is_introduction(text: str, start: int, end: int) -> bool:
    """Whether a sentence opens with "On Friday", "When asked", "Speaking to reporters" or "Already," here."""
    word = _WORD.match(text, start, end)
    if not word:
        return True
    opener = word.group().lower()
    if (
        _TIME.match(text, start, end)
        or opener in PREPOSITIONS | {"when", "while", "asked", "if", "although"}
        or opener.endswith("ing")
    ):
        return True
    return bool(re.match(rf",\s+(?!{_SEAT},)(?:[A-Z]|the\b)", text[word.end() : end])) and not re.match(
        r",\s+(?:the|a|an|who)\s[^,]*,", text[word.end() : end]
    )


def _is_shouted(phrase: str) -> bool:
    return phrase.isupper() and phrase.count(" ") > 1


def _continues(words: Words, place: int, lower: int) -> bool:
    """Whether `words[place]` still belongs to the phrase read so far, with `lower` small words in it."""
    word = words[place].group()
    if _is_capital(words[place]):
        return word not in CALENDAR
    word = word.rstrip(".")
    if word in PARTICLES | ROLE_LINKS and place and place + 1 < len(words):
        return _links(words, place, lower)
    if word in DETERMINERS or word in STOPS or word.endswith(("ed", "ly")):
        return word in DETERMINERS and place > 0 and words[place - 1].group() in ROLE_LINKS
    opener = words[0].group()
    if place == 0:
        return opener in GROUPS or _leads_to_name(words)
    is_open = opener.lower() in DETERMINERS or opener[0].islower() or opener.endswith(("’s", "'s"))
    is_role = bool(_ROLE.search(word)) or opener in _ONCE
    is_open = is_open or (is_role and _leads_to_name(words[place:]))
    is_rank = bool(_ROLE.search(word)) and _leads_to_name(words[place:])
    return is_open and lower < 4 and (is_rank or not _is_name_run(words[:place]))


def _links(words: Words, place: int, lower: int) -> bool:
    """Whether a "van", "of" or "for" at `place` ties what follows it to the phrase before it."""
    word, following = words[place].group().rstrip("."), words[place + 1]
    if word in PARTICLES and following.group() in PARTICLES and place + 2 < len(words):
        following = words[place + 2]
    elif word in ("for", "of") and following.group() in DETERMINERS:
        return True
    elif word == "of" and lower and following.group().islower() and following.group() not in STOPS:
        return words[0].group().lower() in DETERMINERS
    is_linked = word in PARTICLES or word == "of" or place > 1 or lower > 0
    return is_linked and _is_capital(following) and following.group() not in CALENDAR


def _leads_to_name(words: Words) -> bool:
    """Whether a role in small letters stands before a name: "spokesman Jon Reuss"."""
    for word in words[1:4]:
        if _is_capital(word):
            return word.group() not in CALENDAR
        if word.group() in STOPS or word.group().endswith(("ed", "ly")):
            return False
    return False


def _is_name_run(words: Words) -> bool:
    """Whether two capitalised words stand last: what follows a name in small letters is no part of it."""
    return len(words) > 2 and _is_capital(words[-1]) and _is_capital(words[-2])


def _phrase_ending(text: str, start: int, end: int) -> Span | None:
    words = list(_WORD.finditer(text, start, end))
    if not words or text[words[-1].end() : end].strip():
        return None
    last = words[-1].group()
    if last.lower() in PRONOUNS - {"who"}:
        return Span(*words[-1].span())
    first = _extend_name(words) if _is_capital(words[-1]) else _extend_role(words)
    return None if first is None else Span(words[first].start(), words[-1].end())


def _extend_name(words: Words) -> int | None:
    """Where a phrase ending in a capitalised word begins: its whole name, its article, "a spokesman for" before it."""
    place = _run_start(words, len(words) - 1)
    if place is None:
        return None
    before = words[place - 1].group() if place else ""
    if before.lower() in DETERMINERS - {"that"}:
        place = _article_start(words, place - 1)
        before = words[place - 1].group() if place else ""
    if before in ROLE_LINKS and place > 1:
        role = _run_start(words, place - 2) if _is_capital(words[place - 2]) else _extend_role(words[: place - 1])
        return role if role is not None or before != "of" else None
    if before in PREPOSITIONS:
        return None
    return place


def _run_start(words: Words, place: int) -> int | None:
    """The first of the capitalised words that end at `place`, past a conjunction or weekday that opens the sentence."""
    last = place
    while place and (_is_capital(words[place - 1]) or _is_particle(words, place - 1)) and _touch(words, place):
        place -= 1
    while place <= last and (words[place].group() in _BEFORE_NAMES or words[place].group() in CALENDAR):
        place += 1
    return place if place <= last else None


def _extend_role(words: Words) -> int | None:
    """Where "the harbour master", "Tallis Line officials" or "police" begins, None when it is no such phrase."""
    place = len(words) - 1
    if words[place].group() in STOPS:
        return None
    for step in range(min(5, len(words))):
        word = words[place - step].group()
        if word.lower() in DETERMINERS:
            return _article_start(words, place - step) if step else None
        if _is_capital(words[place - step]):
            first = _run_start(words, place - step) if _ROLE.search(words[place].group()) else None
            return _article_start(words, first) if first else first
        if word in STOPS or word.endswith("ed"):
            break
    return place if words[place].group() in GROUPS else None


def _article_start(words: Words, place: int) -> int:
    """The first of the articles and numerals that end at `place`: "the four"."""
    while place and words[place - 1].group().lower() in DETERMINERS - {"that"} and _touch(words, place):
        place -= 1
    return place


def _whole_name(text: str, piece: Span) -> Span | None:
    """`piece` when it is a name and nothing else: the apposition in "The mayor, Ines Okafor, said"."""
    words = list(_WORD.finditer(text, *piece))
    if len(words) < 2 or not all(_is_capital(word) or word.group() in PARTICLES for word in words):
        return None
    is_other = words[0].group() in OPENERS or words[0].group() in CALENDAR or is_place_name(piece.slice(text))
    return None if is_other else piece


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """`[start, end)` cut at commas, without outer white space and empty pieces."""
    pieces: list[Span] = []
    passage = _PARTY.sub(lambda found: "," * len(found.group()), text[start:end])
    for piece in re.finditer(r"[^,;:–—()]+", passage):
        inner = piece.group().strip()
        if inner:
            begin = start + piece.start() + len(piece.group()) - len(piece.group().lstrip())
            pieces.append(Span(begin, begin + len(inner)))
    return pieces


def _adjacent(text: str, words: Words, start: int) -> Words:
    """The words from `start` on with nothing but white space before and between them."""
    kept: Words = []
    for word in words:
        if text[start : word.start()].strip():
            break
        kept.append(word)
        start = word.end()
    return kept


def _trim(text: str, start: int, end: int, limit: int) -> Span:
    """Without the sentence's own stop after the last word."""
    phrase = text[start:end]
    is_last = not text[end:limit].strip()
    if phrase.endswith(".") and is_last and not re.search(r"\b(?:Jr|Sr|[A-Z])\.$", phrase):
        end -= 1
    return Span(start, end)


def _touch(words: Words, place: int) -> bool:
    return words[place].start() - words[place - 1].end() <= 2


def _is_particle(words: Words, place: int) -> bool:
    """Whether a word is the "van" or "der" of a name: behind a capitalised word, or one of two such words."""
    if words[place].group() not in PARTICLES:
        return False
    beside = [words[near].group() for near in (place - 1, place + 1) if 0 <= near < len(words)]
    is_behind = place > 0 and _is_capital(words[place - 1])
    return is_behind or any(word in PARTICLES for word in beside)


def _is_capital(word: re.Match[str]) -> bool:
    first = word.group().lstrip("‘'’")[:1]
    return first.isupper() or word.group().startswith(("al-", "el-"))
