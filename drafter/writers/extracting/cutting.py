"""Cuts of a source sentence at clause boundaries: headlines and deks that stand verbatim in their source.

A cut never leaves behind the words that turn, loosen or attribute what it keeps: `is_verbatim` is asked about each one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.brief import Span
from drafter.checks.evidence import CitedText
from drafter.checks.support import is_verbatim
from drafter.menus import Menu, Sentence

HEADLINE_WORDS = 18
DEK_WORDS = 30
_FEWEST_WORDS = 7
# Strong boundaries close a clause; soft ones open a clause or phrase that a headline can do without.
STRONG = re.compile(r"\s*[;–—]\s+|,\s+(?=[a-zà-ÿ])|\s+--\s+|、|，")
_SOFT = re.compile(
    r"\s+(?=(?:after|during|amid|amidst|following|while|when|because|before|despite|since|although|though|who|which"
    r"|nach|während|obwohl|weil|nachdem|bevor|seit|trotz)\s)"
)
_DATE_OPENING = re.compile(r"(?:On|In|At|Am|Im|Le|El)\s[^,]{2,40},\s+(?=[A-ZÀ-Þ])")
_BAD_OPENING = re.compile(
    r"(?:[A-Z]\w+ing|Despite|After|Before|With|Without|In|On|At|As|For|By|From|Under|While|When|If|To|Of|Just|Only)\b"
)
# A verb in its finite form; auxiliary and participle count as one.
FINITE = re.compile(
    r"""\b(?:(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did)(?:\sbeen)?(?:\s\w+ly)?
    (?:\s\w+(?:ed|en|ing))?|says?|said|met|held|told|took|struck|hit|won|lost|fell|rose|began|sank|shot|cut|led|left
    |gave|went|came|wants?|plans?|seeks?|backs?|calls?|agrees?|faces?|ends?|votes?|rejects?|points?|hat|haben|ist|sind
    |wird|werden|war|waren|soll|sollen|legt|will|kann|muss|\w{3,}(?:ed|ete|eten))\b|[\u3040-\u30ff\uac00-\ud7a3]""",
    re.VERBOSE,
)
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|where|whether|how|what)\b")
DANGLING = re.compile(
    r"\b(?:and|or|but|the|a|an|of|to|in|on|at|by|for|from|with|that|which|who|und|oder|der|die|das|zu|mit|von|not|also"
    r"|including|such|his|her|its|their|more|less|than|between|about|over|into|under|against|through|per|as|because|if|when|be|run|is|are|was|were|has|have|had|will|would)$|\bbetween\s\S+$",
    re.IGNORECASE,
)
_STUMP = re.compile(r",\s\S+(?:\s\S+)?$|\bone$")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_CHARACTERS_A_WORD = 2.5
# "almost three weeks" | "after ...": one phrase of time, never cut in two.
_SPAN_OF_TIME = re.compile(
    r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|shortly|soon|just|long|as\swell)$"
)
_PRICED = re.compile(r"(?:\d|million|billion|thousand|euros|dollars|times)\s(?:an?|per)\s\w+$")
_COUNTED_FROM = re.compile(r",?\s+(?:after|before|since|as)\b")
_PAIRS = (("“", "”"), ("(", ")"), ("„", "“"), ("«", "»"), ("「", "」"))


@dataclass(frozen=True)
class Cut:
    """A stretch of one sentence: `span` counts in the sentence's text."""

    menu: Menu
    sentence: Sentence
    span: Span

    @property
    def text(self) -> str:
        """The characters of the cut."""
        return self.span.slice(self.sentence.text)

    @property
    def words(self) -> int:
        """How many words the cut has; two and a half characters count as one where no spaces are written."""
        if _UNSPACED.search(self.text):
            return round(len(self.text) / _CHARACTERS_A_WORD)
        return len(self.text.split())


def cut_clause(menu: Menu, sentence: Sentence, most_words: int) -> Cut | None:
    """The longest opening clause of the sentence with a subject and a verb in at most `most_words` words, None without
    one. The whole sentence, its stop left off, when that is short enough.
    """
    cuts = [cut for cut in _iter_cuts(menu, sentence) if _FEWEST_WORDS <= cut.words <= most_words and _is_whole(cut)]
    return max(cuts, key=lambda cut: cut.span.end - cut.span.start, default=None)


def is_clean_cut(cut: Cut) -> bool:
    """Whether the cut stands in its sentence without losing a negation, a hedge or whose words it is."""
    return is_verbatim(cut.text, [CitedText(cut.menu, (cut.sentence,), None)])


def _iter_cuts(menu: Menu, sentence: Sentence) -> Iterator[Cut]:
    text = sentence.text
    dated = _DATE_OPENING.match(text)
    starts = [0, dated.end()] if dated else [0]
    whole = len(text.rstrip(" .。"))
    ends = {len(text[: m.start()].rstrip(" ,;-–—")) for pattern in (STRONG, _SOFT) for m in pattern.finditer(text)}
    for begin in starts:
        for end in sorted(ends | {whole}):
            if end > begin:
                yield Cut(menu, sentence, Span(begin, end))


def _is_whole(cut: Cut) -> bool:
    """Whether the cut has a subject and a verb of its own, and nothing that it opens stays open."""
    text = cut.text
    if _BAD_OPENING.match(text) or DANGLING.search(text) or _STUMP.search(text):
        return False
    if _SPAN_OF_TIME.search(text) and not _PRICED.search(text) and _COUNTED_FROM.match(cut.sentence.text, cut.span.end):
        return False
    if not FINITE.search(text.split(", ")[0]) or len(FINITE.findall(text)) <= len(_RELATIVE.findall(text)):
        return False
    return not is_unpaired(text) and is_clean_cut(cut)


def is_unpaired(text: str) -> bool:
    """Whether a quotation mark or bracket in `text` has lost its other half."""
    return any(text.count(opening) != text.count(closing) for opening, closing in _PAIRS) or text.count('"') % 2 == 1
