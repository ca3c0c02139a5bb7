"""One line of a page, judged by itself: is it furniture whatever stands around it, and of which kind?"""

import re

from drafter.sources.phrases import BUTTON, HEADINGS, KINDS, PLACE_STAMP, STAMP, WEAK_HEADING

# No furniture is longer, and patterns are not tried on a text without line ends.
_LONGEST = 2000
_HEADING_WORDS = 9
_STAMP_WORDS = 16

_WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?。！？…।؟][\"”’'»›)\]」』）]*$")
_LETTER = re.compile(r"[^\W\d_]")


def judge_line(line: str) -> str | None:
    """Why this line or paragraph is furniture on any page, None when it may be the article."""
    if len(line) > _LONGEST:
        return None
    words = count_words(line)
    for kind in KINDS:
        if words <= kind.most_words and kind.pattern.match(line):
            return kind.reason
    return "dateline" if is_date_line(line) else None


def is_date_line(line: str) -> bool:
    """Whether the line is a date or time standing alone, with or without its place: `13:01 JST, January 21, 2026`."""
    has_number = any(character.isdigit() for character in line)
    return (
        has_number and count_words(line) <= _STAMP_WORDS and bool(STAMP.fullmatch(line) or PLACE_STAMP.fullmatch(line))
    )


def judge_heading(line: str) -> tuple[str, str] | None:
    """The reasons of the line and of what follows when it heads links to other stories, comments or a biography."""
    if count_words(line) > _HEADING_WORDS or line[-1] in ".!;,":
        return None
    return next(((reason, following) for reason, following, form in HEADINGS if form.fullmatch(line)), None)


def is_weak_heading(line: str) -> bool:
    """Whether such a heading often stands over a single link in the middle of a story: `Read more`, `Related:`."""
    return bool(WEAK_HEADING.fullmatch(line))


def is_button(line: str) -> bool:
    """Whether the line is what a cookie note's buttons say."""
    return bool(BUTTON.fullmatch(line))


def count_words(text: str) -> int:
    """How many words `text` has; scripts without spaces count three characters as a word."""
    wide = len(_WIDE.findall(text))
    return len(_WORD.findall(_WIDE.sub(" ", text) if wide else text)) + (wide + 2) // 3


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does, closing marks included."""
    return bool(_SENTENCE_END.search(text))


def is_prose(text: str) -> bool:
    """Whether this reads as a paragraph of an article: a sentence of some length, or long."""
    words = count_words(text)
    return words >= 25 or (words >= 8 and (ends_sentence(text) or text[-1] in ":：,;—"))


def is_all_capitals(text: str) -> bool:
    """Whether nearly all letters of two words or more are capitals."""
    cased = [letter for letter in _LETTER.findall(text) if letter.lower() != letter.upper()]
    return len(cased) >= 8 and " " in text.strip() and sum(map(str.isupper, cased)) >= 0.9 * len(cased)
