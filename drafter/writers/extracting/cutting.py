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
from drafter.text.measures import TIME_UNITS
from drafter.text.words import content_words

HEADLINE_WORDS = 18
DEK_WORDS = 30
LABEL_WORDS = 14
_FEWEST_WORDS = 7
# Strong boundaries close a clause; soft ones open a clause or phrase that a headline can do without.
_STRONG = re.compile(r"\s*[;–—]\s+|,\s+(?=[a-zà-ÿ])|\s+--\s+|、|，")
_SOFT = re.compile(
    r"\s+(?=(?:after|during|amid|amidst|following|while|when|because|before|despite|since|although|though|who|which"
    r"|nach|während|obwohl|weil|nachdem|bevor|seit|trotz)\s)"
)
_DATE_OPENING = re.compile(r"(?:On|In|At|Am|Im|Le|El)\s[^,]{2,40},\s+(?=[A-ZÀ-Þ])")
_BAD_OPENING = re.compile(
    r"(?:[A-Z]\w+ing|Despite|After|Before|With|Without|In|On|At|As|For|By|From|Under|While|When|If|To|Of|Just|Only)\b"
)
# A verb in its finite form; auxiliary and participle count as one.
_FINITE = re.compile(
    r"""\b(?:(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did)(?:\sbeen)?(?:\s\w+ly)?
    (?:\s\w+(?:ed|en|ing))?|says?|said|met|held|told|took|struck|hit|won|lost|fell|rose|began|sank|shot|cut|led|left
    |gave|went|came|wants?|plans?|seeks?|backs?|calls?|agrees?|faces?|ends?|votes?|rejects?|points?|hat|haben|ist|sind
    |wird|werden|war|waren|soll|sollen|legt|will|kann|muss|\w{3,}(?:ed|ete|eten))\b|[\u3040-\u30ff\uac00-\ud7a3]""",
    re.VERBOSE,
)
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|where|whether|how|what)\b")
_DANGLING = re.compile(
    r"\b(?:and|or|but|the|a|an|of|to|in|on|at|by|for|from|with|that|which|who|und|oder|der|die|das|zu|mit|von|not|also"
    r"|including|such|his|her|its|their|more|less|than|between|about|over|into|under|against|through|per|as|because|if|when|be|run|is|are|was|were|has|have|had|will|would)$|\bbetween\s\S+$",
    re.IGNORECASE,
)
# A label stops where a second thing or a second verb begins, and does not begin with either.
_JOINING = re.compile(r"\s+(?=(?:and|but|or|said|says|told|und|oder)\b)|\s*[“\"]")
_OPENS_VERB = re.compile(
    r"(?:and|but|or|would|will|is|are|was|were|has|have|had|could|may|might|should|now|ago|later|earlier|more|less|that"
    r"|who|which|went|fell|rose|said|und|oder|wird|werden|sind|waren)\b|$",
    re.IGNORECASE,
)
_TIME_PHRASE = re.compile(
    r"\b(?:after|in|within|over|for|nach|seit|in)\s(?:(?:about|nearly|almost|more\sthan|over|the\s(?:last|past))\s)?$",
    re.IGNORECASE,
)
_CLAUSE_START = re.compile(
    r"\b(?:but|while|because|although|und|aber|weil|said\sthat|said|says|and\s(?=(?:for|to|in|by|with|that|which|who|he|she"
    r"|it|they|the|a|an)\s))\s*"
)
_RATE = re.compile(r"\s(?:(?:an?|per|each|every)\s(?:hour|day|night|week|month|year)|annually|im\sJahr)\b")
_FEWEST_CONTENT = 3
_STUMP = re.compile(r",\s\S+(?:\s\S+)?$|\bone$")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_GLUED = re.compile(r"[\uac00-\ud7a3\u3400-\u9fff]{0,4}")
_WORDS_BEFORE, _LONGEST_EAST_ASIAN = 4, 32
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


def cut_label(menu: Menu, figure: Figure) -> str:
    """What a figure counts, in at most 14 contiguous words of its sentence, to be read after its value; "" where the
    sentence does not say.

    The words after the figure up to the next clause boundary; where these do not name a thing, or where the figure
    closes a phrase of time ("after nine years"), the clause that the figure closes.
    """
    sentence = menu.sentence_by_id[figure.sentence]
    text, language = sentence.text, menu.source.language
    start, end = figure.span.start - sentence.span.start, figure.span.end - sentence.span.start
    if _EAST_ASIAN.search(text):
        return _words_up_to(text, start, end)
    after = _until_boundary(text[end:])
    closes = _OPENS_VERB.match(after) or (figure.unit in TIME_UNITS and _TIME_PHRASE.search(text[:start]))
    if not closes and len(content_words(after, language)) >= 1 + (figure.counts is None):
        return after
    before = _last_clause(text[:start], text[start:end], text[end:])
    if len(content_words(before, language)) >= _FEWEST_CONTENT:
        return before
    return after if figure.counts and not _OPENS_VERB.match(after) else ""


def _words_up_to(text: str, start: int, end: int) -> str:
    """Korean and Japanese name what is counted before the figure, and glue its counter and particle on behind."""
    opening = max((match.end() for match in _STRONG.finditer(text, 0, start)), default=0)
    counter = _GLUED.match(text, end)
    before = text[opening:start].split(" ")[-_WORDS_BEFORE:]
    return (" ".join(before) + text[start : counter.end() if counter else end])[-_LONGEST_EAST_ASIAN:].strip(' “"‘「『')


def is_clean_cut(cut: Cut) -> bool:
    """Whether the cut stands in its sentence without losing a negation, a hedge or whose words it is."""
    return is_verbatim(cut.text, [CitedText(cut.menu, (cut.sentence,), None)])


def _iter_cuts(menu: Menu, sentence: Sentence) -> Iterator[Cut]:
    text = sentence.text
    dated = _DATE_OPENING.match(text)
    starts = [0, dated.end()] if dated else [0]
    whole = len(text.rstrip(" .。"))
    ends = {len(text[: m.start()].rstrip(" ,;-–—")) for pattern in (_STRONG, _SOFT) for m in pattern.finditer(text)}
    for begin in starts:
        for end in sorted(ends | {whole}):
            if end > begin:
                yield Cut(menu, sentence, Span(begin, end))


def _is_whole(cut: Cut) -> bool:
    """Whether the cut has a subject and a verb of its own, and nothing that it opens stays open."""
    text = cut.text
    if _BAD_OPENING.match(text) or _DANGLING.search(text) or _STUMP.search(text):
        return False
    if _SPAN_OF_TIME.search(text) and not _PRICED.search(text) and _COUNTED_FROM.match(cut.sentence.text, cut.span.end):
        return False
    if not _FINITE.search(text.split(", ")[0]) or len(_FINITE.findall(text)) <= len(_RELATIVE.findall(text)):
        return False
    return not _is_unpaired(text) and is_clean_cut(cut)


def _until_boundary(text: str) -> str:
    ends = [m.start() for pattern in (_STRONG, _SOFT, _JOINING) for m in pattern.finditer(text) if m.start() > 3]
    words = text[: min(ends, default=len(text))].strip().rstrip(".,;:!?。、 ").split(" ")
    label = " ".join(words[:LABEL_WORDS])
    while label and (_DANGLING.search(label) or _is_unpaired(label)):
        label = label.rpartition(" ")[0]
    return label.lstrip("-–—,; ")


def _last_clause(before: str, figure: str, after: str) -> str:
    start = max((m.end() for pattern in (_STRONG, _CLAUSE_START) for m in pattern.finditer(before.rstrip())), default=0)
    rate = _RATE.match(after)
    words = (before[start:] + figure + (rate[0] if rate else "")).split(" ")[-LABEL_WORDS:]
    label = " ".join(words).strip()
    return label if not _is_unpaired(label) else ""


def _is_unpaired(text: str) -> bool:
    return any(text.count(opening) != text.count(closing) for opening, closing in _PAIRS) or text.count('"') % 2 == 1
