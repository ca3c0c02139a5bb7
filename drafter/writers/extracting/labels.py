"""What a figure counts, in words of its own sentence that read well after "value, "."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.menus import Figure, Menu
from drafter.text.measures import TIME_UNITS
from drafter.text.words import content_words
from drafter.writers.extracting.cutting import DANGLING, FINITE, STRONG, is_unpaired

_PHRASE_WORDS, _CLAUSE_WORDS = 12, 20
_FEWEST_CONTENT = 2
# How well a label reads: what is counted right after its figure, what a vote decided, a clause, a noun alone.
_PHRASE, _CLAUSE, _NOUN = 1.0, 0.8, 0.6
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_GLUED = re.compile(r"[\uac00-\ud7a3\u3400-\u9fff]{0,4}")
_WORDS_BEFORE, _LONGEST_EAST_ASIAN = 4, 32
# Where a phrase after a figure ends: before a second thing, a clause, a verb.
_PHRASE_END = re.compile(
    r"\s*[“\"”(]|\s*--?\s|\s+(?=(?:and|but|or|while|when|who|which|that|where|because|since|after|before|during|amid|following"
    r"|despite|although|though|said|says|told|according|compared|if|und|oder|aber|weil|die|der|das|nach|während"
    r"|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|attributed)\b)"
)
_PHRASE_START = re.compile(r"(?:(?:of|in|from|for|worth|im|von|der|des)\s|(?:an?|per|each|every)\s(?=\w))?(?=[\w$€£])")
_GOES_ON = re.compile(
    r"$|\s(?:of|in|on|at|to|from|for|with|by|near|under|over|into|against|across|aboard|away|more|per|a|an|off|between|left|taken"
    r"|held|made|worth|im|in|an|auf|aus|von|mit|für|\w+ing|\w+ed)\b"
)
_RATE_ALONE = re.compile(r"(?:an?|per|each|every)\s\w+$")
_OPENS_ELSEWHERE = re.compile(
    r"(?:on|at|to|by|with|ago|later|earlier|long|more|less|out|off|away|back|up|down|now|then|there|here|alone|elsewhere|lang|last"
    r"|this|next|went|fell|rose|cross|into|over|under|between|against|about|in\s(?:the|a|an|her|his|its)|for\s(?:the|a)"
    r"|in\s(?:19|20)\d\d|(?:in|of|for|from)\s(?:[A-Z]|this|these|those))\b"
)
_DECIDES = re.compile(r"(?:to\s(?=[a-z]{2,})|against\s|for\s(?!\d)|in\sfavou?r\sof\s|that\s(?=\w))")
# Where a clause with a subject of its own may begin.
_CLAUSE_START = re.compile(
    r"[;–—]\s*|\s--\s|,\s(?:but|while|although|because|and|aber|weil|und)\s|\b(?:that|because|while|although|but|dass|weil)\s"
    r"|\b(?:said|says)\s(?=(?:the|an?|it|he|she|they)\b|[A-Z])|\b(?:for|to|in|on|by|from|under|at|of)\swhich\s|:\s"
)
_OPENING = re.compile(r"(?:On|In|At|By|For|After|Before|Since|Last|Am|Im|Nach|Seit)\b[^,]{2,40},\s")
_CLAUSE_END = re.compile(r"[;–—:]|,\s|\s--\s|\s(?:while|although|but|who|which|because|whereas|before|aber|weil)\s")
_LOOSE_END = re.compile(r"\s(?:during|amid|following|after|since|before|according|as|in\sa|at\sa|at\sthe|on\sthe)\s")
_JOINED = re.compile(r"\s(?:and|or|und|oder)\s")
_COUNTED_FROM = re.compile(r"\s(?:after|since|before)\s")
_DASH = re.compile(r"[;–—]|\s--\s")
_OPENING_ARTICLE = re.compile(r"^(?:The|An?|Der|Die|Das|Eine?)\b")
_LOOSE_WORD = re.compile(r"\s(?:why|how|whether|what|elsewhere|so|away|according|making)$")
_PAYS = re.compile(
    r"\s(?:pays?|costs?|earns?|spends?|receives?|gives?|offers?|owes?|owns?|sells?|needs?|contributes?)\s"
)
_NOUN_BEFORE = re.compile(
    r"\b(?P<noun>(?:[Tt]he|an?|its|their|his|her|total|public)\s(?:[a-zà-ÿ-]+\s){0,3}?[a-zà-ÿ-]{3,}|[a-z]{4,}(?:ion|ment|ing|ts|ds|fits|s))"
    r"\s(?:of|at|for|worth|totalling|totaling)\s(?:(?:up\sto|about|around|nearly|almost|more\sthan|over|some|at\sleast|roughly)\s)?$"
)
_PAIR = re.compile(r"\d+\s?[-–:]\s?\d+|[^\W\d]+\s(?:to|zu)\s[^\W\d]+|\d+\s(?:to|zu)\s\d+")
_VOTED = re.compile(r"\bvot(?:e|es|ed|ing)\b|\bballot|\bStimmen\b|stimmt", re.IGNORECASE)
_POINTS_BACK = re.compile(r"(?:he|she|it|they|this|that|these|those|we|I|who|which|er|sie|es)\b", re.IGNORECASE)
_VERBLESS_START = re.compile(r"(?:and|or|but|und|oder)\s")


@dataclass(frozen=True)
class Label:
    """The words, and from 0 to 1 how well they read after the value."""

    text: str
    quality: float


def cut_label(menu: Menu, figure: Figure) -> Label | None:
    """The label of a figure: contiguous words of its sentence, None where the sentence has none that read.

    What a vote was about; what is counted, right after the figure; the clause with the figure in it; the noun before
    it ("the saving of €2 million").
    """
    sentence = menu.sentence_by_id[figure.sentence]
    text, start = sentence.text, figure.span.start - sentence.span.start
    end = start + len(figure.text)
    if _EAST_ASIAN.search(text):
        label = _words_up_to(text, start, end)
        return Label(label, _PHRASE) if label else None
    return next(_iter_labels(text, start, end, figure, menu.source.language), None)


def is_vote(figure: Figure, sentence: str) -> bool:
    """Whether a figure is the outcome of a vote: "9-6", "nine to six", in a sentence about one."""
    return figure.unit == "votes" or bool(_PAIR.fullmatch(figure.text) and _VOTED.search(sentence))


def _iter_labels(text: str, start: int, end: int, figure: Figure, language: str | None) -> Iterator[Label]:
    clause = _cut_clause(text, start, end, language)
    if is_vote(figure, text) and (decided := _cut_decided(text, end)):
        yield Label(decided, _PHRASE)
    is_money = (figure.unit or "").isupper()
    phrase = _cut_phrase(text, end, figure.counts)
    if clause and ((figure.hedge and (is_money or figure.counts is None)) or phrase == figure.counts == "people"):
        yield Label(clause, _CLAUSE)
    if phrase and _names_thing(phrase, figure, language):
        yield Label(phrase, _PHRASE)
    if clause:
        yield Label(clause, _CLAUSE)
    if noun := _NOUN_BEFORE.search(text, 0, start):
        yield Label(_lower_article(noun["noun"]), _NOUN)


def _words_up_to(text: str, start: int, end: int) -> str:
    """Korean and Japanese name what is counted before the figure, and glue its counter and particle on behind."""
    opening = max((match.end() for match in STRONG.finditer(text, 0, start)), default=0)
    counter = _GLUED.match(text, end)
    before = text[opening:start].split(" ")[-_WORDS_BEFORE:]
    return (" ".join(before) + text[start : counter.end() if counter else end])[-_LONGEST_EAST_ASIAN:].strip(' “"‘「『')


def _cut_phrase(text: str, end: int, counts: str | None) -> str:
    """The words after a figure up to the next boundary; what it counts, with what a preposition or participle adds."""
    rest = text[end:].removeprefix("-")
    ends = [match.start() for pattern in (STRONG, _PHRASE_END) for match in pattern.finditer(rest)]
    phrase = _trim(rest[: min(ends, default=len(rest))], _PHRASE_WORDS)
    if counts and counts in phrase:
        known = phrase.index(counts) + len(counts)
        return phrase if _GOES_ON.match(phrase, known) else phrase[:known]
    return phrase


def _names_thing(phrase: str, figure: Figure, language: str | None) -> bool:
    """Whether a phrase says what is counted: it opens with it, or goes on about it ("a year for the ferry")."""
    if (
        phrase == "times"
        or _OPENS_ELSEWHERE.match(phrase)
        or _RATE_ALONE.fullmatch(phrase)
        or not _PHRASE_START.match(phrase)
    ):
        return False
    if figure.counts is None and figure.unit in TIME_UNITS:
        return phrase.startswith("of ") and len(content_words(phrase, language)) > 1
    if figure.counts is None and not re.match(r"(?:of|in|from|for|an?|per|im|von)\s", phrase):
        return False
    return len(content_words(phrase, language)) >= 1 + (figure.counts is None)


def _cut_decided(text: str, end: int) -> str:
    """What a vote was about: the first infinitive or "against" after it, up to the clause's end."""
    found = _DECIDES.search(text, end)
    if found is None:
        return ""
    close = _CLAUSE_END.search(text, found.end())
    return _trim(text[found.start() : close.start() if close else len(text)], _PHRASE_WORDS)


def _cut_clause(text: str, start: int, end: int, language: str | None) -> str:
    """The shortest clause around a figure with a subject and a verb before it; "" where there is none."""
    stops = _locate_stops(text, end)
    opening = _OPENING.match(text)
    begins = {0, *(match.end() for match in _CLAUSE_START.finditer(text, 0, start))}
    if opening and opening.end() <= start:
        begins.add(opening.end())
    for begin in sorted(begins, reverse=True):
        for stop in stops:
            clause = text[begin:stop].strip().rstrip(".,;:!?")
            if len(clause.split()) <= _CLAUSE_WORDS and _is_clause(clause, text[start:end], language):
                return _lower_article(clause)
    return ""


def _locate_stops(text: str, end: int) -> list[int]:
    """Where a clause with a figure in it may close, the nearest first: before what only adds, or at its end.

    "Nine days after the storm" is one phrase of time: no stop between.
    """
    close = _CLAUSE_END.search(text, end)
    stop = close.start() if close else len(text)
    loose = [match.start() for match in _LOOSE_END.finditer(text, end, stop) if not _COUNTED_FROM.match(text, end)]
    joined = [match.start() for match in _JOINED.finditer(text, end, stop) if FINITE.match(text, match.end())]
    return sorted({stop, *loose, *joined})


def _lower_article(words: str) -> str:
    return _OPENING_ARTICLE.sub(lambda article: article[0].lower(), words)


def _is_clause(clause: str, figure: str, language: str | None) -> bool:
    if is_unpaired(clause) or DANGLING.search(clause) or _POINTS_BACK.match(clause) or _VERBLESS_START.match(clause):
        return False
    if _DASH.search(clause):
        return False
    before = clause.partition(figure)[0]
    about = set(content_words(clause, language)) - set(content_words(figure, language))
    subject = before.split()[:1]
    has_verb = FINITE.search(before) or _PAYS.search(before)
    return bool(has_verb and subject and len(about) >= _FEWEST_CONTENT and not FINITE.match(before))


def _trim(words: str, most: int) -> str:
    label = " ".join(words.strip().rstrip(".,;:!?").split(" ")[:most])
    while label and (DANGLING.search(label) or _LOOSE_WORD.search(label) or is_unpaired(label)):
        label = label.rpartition(" ")[0]
    return label.strip("-–—,; ")
