"""Does a text look cut short? A source that may be cut is never said to be silent on something."""

import re
from collections.abc import Iterable, Sequence

from drafter.brief import SetAside
from drafter.sources.lines import count_words
from drafter.text.sentences import split_paragraphs

LOOKS_CUT = "looks cut"
# In words: a line that asks the reader to subscribe is short.
_LONGEST_ASKING = 40

_PAYWALL = re.compile(
    r"\b(?:continue reading|keep reading|subscribe (?:now )?to (?:continue|read|unlock)|to (?:continue|keep) reading"
    r"|(?:sign|log) in to (?:continue|read|keep)|read the (?:full|whole) (?:story|article|report)"
    r"|(?:this|the full) (?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:our )?(?:paying )?"
    r"(?:subscribers|members)|subscribers? only|already a subscriber"
    r"|weiterlesen (?:mit|nach)|jetzt (?:abonnieren|weiterlesen)|la suite est réservée|contenido exclusivo para)\b"
    r"|구독 후 (?:이용|계속)|이어지는 내용은|続きは|残り\d+文字|有料会員|会員限定",
    re.IGNORECASE,
)
_DANGLING = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.)\])\s*$")
# A stop, the marks that close after it in any language, then at most a credit: "(dpa)", "[3]", "— Nordwire".
_FINISHED = re.compile(
    r"(?:[.!?。！？｡।؟][\s\"”“„’‘'»«›‹)\]」』）】]*|[」』])"
    r"(?:\s*[(\[（【][^()\[\]（）【】]{1,60}[)\]）】]\.?|\s*[—–-]\s?[^\W\d_]\w*)?\s*$"
)


def check_whole(text: str, set_aside: Sequence[SetAside]) -> str | None:
    """Why `text` looks cut short, as a warning that begins with LOOKS_CUT; None when it looks whole."""
    paragraphs = split_paragraphs(text)
    if asks_to_subscribe([span.slice(text) for span in paragraphs]):
        return f"{LOOKS_CUT}: it asks the reader to subscribe or to read on elsewhere"
    story = [
        span for span in paragraphs if not any(span.start >= part.start and span.end <= part.end for part in set_aside)
    ]
    last = story[-1].slice(text) if story else ""
    if _DANGLING.search(last):
        return f"{LOOKS_CUT}: it ends in an ellipsis"
    if count_words(last) >= 8 and not last.startswith("- ") and not _FINISHED.search(last):
        return f"{LOOKS_CUT}: it ends in mid-sentence"
    return None


def asks_to_subscribe(lines: Iterable[str]) -> bool:
    """Whether one of the lines, a short one, sends the reader to a subscription or to the rest of the text."""
    return any(count_words(line) <= _LONGEST_ASKING and _PAYWALL.search(line) for line in lines)
