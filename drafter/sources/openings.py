"""What a text without header lines says about itself in its opening: its title and when it was published."""

import re

from drafter.sources.datelines import parse_dateline
from drafter.sources.lines import count_words, is_date_line, is_prose, judge_heading, judge_line
from drafter.sources.phrases import EMBARGO
from drafter.text.abbreviations import LEADING, TRAILING
from drafter.text.dates import parse_published
from drafter.text.sentences import split_paragraphs

MOST_TITLE_WORDS = 20
_OPENING_LINES = 12

_STOP = re.compile(r"(?<![^\s“‘\"'(\[])(?P<before>[^\s“‘\"'(\[]*)[.。](?=[\s\"”’')\]]|$)")


def locate_title(text: str) -> str | None:
    """The first line when it can be a title: at most 20 words, no full stop inside or at its end; otherwise None.

    The mark of a Markdown heading is no part of it. A date, a byline or "Advertisement" above it is passed over, while
    "Opinion: …", a teaser elsewhere, is a title here. Under a menu of links the title is the line above the byline.
    """
    has_menu = False
    above = ""
    for span in split_paragraphs(text)[:_OPENING_LINES]:
        line = span.slice(text)
        reason = judge_line(line)
        if judge_heading(line):
            has_menu = True
        elif reason in (None, "teaser") and not has_menu:
            return _clean_title(line)
        elif has_menu and reason in ("byline", "dateline"):
            return _clean_title(above)
        above = line
    return None


def locate_embargo(text: str) -> str | None:
    """What a press release's opening says after "embargoed until", as printed; None when it says nothing."""
    for span in split_paragraphs(text)[:_OPENING_LINES]:
        line = span.slice(text)
        if count_words(line) <= MOST_TITLE_WORDS and (found := EMBARGO.fullmatch(line)):
            return found["until"].strip(" .*)]")
    return None


def _clean_title(line: str) -> str | None:
    title = line.lstrip("# ")
    return title if title and count_words(title) <= MOST_TITLE_WORDS and not _has_full_stop(title) else None


def locate_published(text: str) -> str | None:
    """When the article was published, in ISO 8601, from a date line or dateline in its opening; None when not said.

    A dateline without a year says nothing here: which year it means cannot be known from the text.
    """
    for span in split_paragraphs(text)[:_OPENING_LINES]:
        line = span.slice(text)
        if is_date_line(line) and (found := parse_published(line)):
            return found
        dateline = parse_dateline(line)
        if dateline and dateline.day and (found := parse_published(dateline.day)):
            return found
        if is_prose(line) and judge_line(line) is None and count_words(line) > MOST_TITLE_WORDS:
            return None
    return None


def _has_full_stop(line: str) -> bool:
    """Whether a sentence ends in `line`; the stops of "U.S.", "St." and "J. R." end none."""
    for stop in _STOP.finditer(line):
        word = stop["before"].lower()
        is_short = "." in word or len(word) == 1 or word in LEADING or word in TRAILING
        if stop.group().endswith("。") or not is_short:
            return True
    return False
