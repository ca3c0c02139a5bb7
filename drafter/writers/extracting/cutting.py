"""Cuts of a source sentence at clause boundaries: headlines, deks and labels that stand verbatim in their source.

A cut never leaves behind the words that turn, loosen or attribute what it keeps: `is_verbatim` is asked about each one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.brief import Span
from drafter.checks.evidence import CitedText
from drafter.checks.support import is_verbatim
from drafter.menus import Figure, Menu, Sentence

HEADLINE_WORDS = 16
DEK_WORDS = 30
LABEL_WORDS = 14
_FEWEST_WORDS = 6
# Strong boundaries close a clause; soft ones open a phrase that a headline can do without.
_STRONG = re.compile(r"\s*[;–—]\s+|,\s+(?=(?:[a-zà-ÿ]|\d))|\s+--\s+|、|，")
_SOFT = re.compile(
    r"\s+(?=(?:after|during|amid|amidst|following|as|while|when|because|before|despite|since|although|though|until|where"
    r"|nach|während|obwohl|weil|nachdem|bevor|seit|trotz)\s)"
)
_DATE_OPENING = re.compile(r"(?:On|In|At|Am|Im|Le|El)\s[^,]{2,40},\s+(?=[A-ZÀ-Þ])")
_BAD_OPENING = re.compile(
    r"\w+ing\b(?<!ing)|(?:Speaking|Asked|Announcing|Underscoring|Despite|After|With|In|On|At|As|For|By)\b"
)
_FINITE = re.compile(
    r"""\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|says?|said|met|held|told|made
    |took|struck|hit|won|lost|fell|rose|began|sank|shot|killed|cut|set|put|led|left|gave|went|came|wants?|plans?|seeks?
    |backs?|calls?|agrees?|faces?|ends?|votes?|rejects?|points?|hat|haben|ist|sind|wird|werden|war|waren|soll|sollen|will
    |\w{3,}(?:ed|ete|eten))\b|[\u3040-\u30ff\uac00-\ud7a3]""",
    re.VERBOSE,
)
_DANGLING = re.compile(
    r"\b(?:and|or|but|the|a|an|of|to|in|on|at|by|for|from|with|that|which|who|und|oder|der|die|das|zu|mit|von|not|also"
    r"|including|such|his|her|its|their|more|less|than|between|about)$",
    re.IGNORECASE,
)
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
        """How many words the cut has."""
        return len(self.text.split())


def cut_clause(menu: Menu, sentence: Sentence, most_words: int) -> Cut | None:
    """The longest opening clause of the sentence with a subject and a verb in at most `most_words` words, None without
    one. The whole sentence, its stop left off, when that is short enough.
    """
    cuts = [cut for cut in _iter_cuts(menu, sentence) if _FEWEST_WORDS <= cut.words <= most_words and _is_whole(cut)]
    return max(cuts, key=lambda cut: cut.span.end - cut.span.start, default=None)


def cut_label(menu: Menu, figure: Figure) -> str:
    """What a figure counts, in at most 14 contiguous words of its sentence, to be read after its value.

    The words after the figure up to the next clause boundary; where none follow, the clause that it closes.
    """
    sentence = menu.sentence_by_id[figure.sentence]
    end = figure.span.end - sentence.span.start
    start = figure.span.start - sentence.span.start
    after = _until_boundary(sentence.text[end:])
    if len(after.split()) >= 2 or (figure.counts and after):
        return after
    return _last_clause(sentence.text[:start], sentence.text[start:end])


def is_clean_cut(cut: Cut) -> bool:
    """Whether the cut stands in its sentence without losing a negation, a hedge or whose words it is."""
    return is_verbatim(cut.text, [CitedText(cut.menu, (cut.sentence,), None)])


def _iter_cuts(menu: Menu, sentence: Sentence) -> Iterator[Cut]:
    text = sentence.text
    dated = _DATE_OPENING.match(text)
    starts = [0, dated.end()] if dated else [0]
    whole = len(text.rstrip(" .。"))
    ends = sorted({m.start() for pattern in (_STRONG, _SOFT) for m in pattern.finditer(text)} | {whole})
    for begin in starts:
        for end in ends:
            if end > begin:
                yield Cut(menu, sentence, Span(begin, end))


def _is_whole(cut: Cut) -> bool:
    text = cut.text
    if _BAD_OPENING.match(text) or _DANGLING.search(text) or not _FINITE.search(text):
        return False
    if any(text.count(opening) != text.count(closing) for opening, closing in _PAIRS) or text.count('"') % 2:
        return False
    return is_clean_cut(cut)


def _until_boundary(text: str) -> str:
    boundary = min(
        (m.start() for pattern in (_STRONG, _SOFT) for m in pattern.finditer(text) if m.start() > 3), default=len(text)
    )
    words = text[:boundary].strip().rstrip(".,;:!?。、 ”\"'’)").split(" ")
    label = " ".join(words[:LABEL_WORDS])
    while label and _DANGLING.search(label):
        label = label.rpartition(" ")[0]
    return label.lstrip("-–—,; ")


def _last_clause(before: str, figure: str) -> str:
    boundary = max((m.end() for pattern in (_STRONG, _SOFT) for m in pattern.finditer(before)), default=0)
    words = (before[boundary:] + figure).split(" ")
    return " ".join(words[-LABEL_WORDS:]).strip()
