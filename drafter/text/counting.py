"""The words around a figure: the hedge that loosens it, and what it counts."""

import re

from drafter.brief import Span

_HEDGE_WORDS = {
    "about": """about|around|approximately|roughly|some|an estimated|estimated|circa|more or less|in the region of|or so
        |약|대략|가량|정도|쯤|여|約|およそ|ほど|程度|前後|余り|rund|etwa|ungefähr|ca.|environ|autour de|unos|unas
        |cerca de|alrededor de""",
    "at least": """at least|more than|over|upwards of|no fewer than|no less than|not less than|well over|just over
        |a minimum of|or more|plus|최소|적어도|이상|넘는|少なくとも|以上|超|mehr als|über|mindestens|plus de|au moins
        |más de|al menos""",
    "at most": """at most|up to|as many as|as much as|as high as|fewer than|less than|under|below|nearly|almost|close to
        |just under|no more than|not more than|a maximum of|or fewer|or less|최대|이하|미만|거의|가까이|未満|以下
        |最大|近く|bis zu|fast|knapp|weniger als|höchstens|moins de|jusqu'à|presque|près de|casi|menos de
        |hasta|as few as""",
}
HEDGE_SENSE = {word.strip(): sense for sense, words in _HEDGE_WORDS.items() for word in words.split("|")}
_FOLLOWING = {
    "or so",
    "or more",
    "or fewer",
    "or less",
    "plus",
    "가량",
    "정도",
    "쯤",
    "여",
    "이상",
    "이하",
    "미만",
    "넘는",
}
_FOLLOWING |= {"ほど", "程度", "前後", "余り", "以上", "以下", "未満", "近く", "가까이", "超", "more or less"}


def _any_of(words: set[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


_HEDGE_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?P<hedge>{_any_of(set(HEDGE_SENSE) - _FOLLOWING)})\s*(?:(?:an?|the|another|its|as)\s)?[-−]?$",
    re.IGNORECASE,
)
_HEDGE_AFTER = re.compile(
    rf"(?:\s?(?:명|개|척|건|곳|대|원|달러|人|隻|件|名|円|ドル))?[\s-]?(?P<hedge>{_any_of(_FOLLOWING)})(?![A-Za-z])",
    re.IGNORECASE,
)
# Words that a noun phrase after a figure does not run over.
_STOP_WORDS = """
    a about above across after against ago ahead all along also although am amid among an and are around as at
    attend attended away be became because been before began behind being below between both bought broke brought
    built burned but by came can caught could did died do does down drew drowned during each either fell felt fled
    for fought from gained got grew had has have he held her here hers him his hit how if in into is it its just
    kept killed knew last later least led left less lost made many may me met might more most much must near
    neither next no nor not now of off on once only onto or our out over own paid per played put ran remained rose
    said sank sat saw say says scored sent set she shot should since so sold some sought spent spoke stay stayed
    stood struck such sunk swept taken taught than that the their them then there these they this those though through
    to told took tore toward under until up upon us very via voted was we went were what when where whether which
    while who whom whose why will with within without woke won wore would wrote yesterday yet you
"""
_STOPS = frozenset(_STOP_WORDS.split())
_GERMAN_STOP_WORDS = """
    ab als am an auf aus bei beim bis das dass dem den denn der des die durch ein eine einem einen einer eines für
    gegen hat haben hatte ihr im in ist je kann lang mehr mit nach oder pro schon sei sein sich sind sollen soll statt
    über um und uns unter vom von vor war waren weil weniger wie wird wurde wurden zu zum zur zwischen
"""
_GERMAN_STOPS = frozenset(_GERMAN_STOP_WORDS.split())
# Verbs that follow what is counted in the form of its plural: "boats lie", "children cross". After a plural none of
# them can be a noun that the figure counts.
_PLURAL_VERB_WORDS = """
    agree appear arrive ask attend become begin believe belong bring build buy call carry come compete consider
    continue cross decide depend die drive eat expect face fall feel fish follow gather get give go grow hang happen
    hold hope include keep know lack leave lie live look love make mean meet need occur operate own pay plan play
    reach receive rely remain require run sail say see seek seem sell send serve share sit sleep speak spend stand
    start stay stop suffer support take tend think travel turn use wait walk want watch win wish work write
"""
_PLURAL_VERBS = frozenset(_PLURAL_VERB_WORDS.split())
_PLURAL = re.compile(r"people|police|men|women|children|fishermen|\w+men|[a-zà-ÿ]\w*(?<![aeisu])s|\w+(?:ies|es)")
_PARTICIPLE = re.compile(r"(?!(?:br|d|f|gr|n|r|s|sp|st|w)eed)\w{2,}ed|\w{3,}ing")
_WORD = re.compile(r"(?:\s+|(?<=\d)-)?([A-Za-zÀ-ÿ](?:[A-Za-zÀ-ÿ0-9'’&/-]|\.(?=\w))*)")
_LINK = re.compile(r"\s+of\s+(?:the\s+|its\s+|their\s+|his\s+|her\s+)?")
_LEAD = re.compile(r"\s+(?:of|in)\s+(?:the\s+|its\s+|their\s+|all\s+)?")
_MOST_WORDS = 8
_EAST_NOUN_BEFORE = re.compile(r"([가-힣]{2,}|[一-龥ァ-ヶー]{2,})\s?$")
_EAST_NOUN_AFTER = re.compile(
    r"\s?(?:명|개|척|건|곳|대|마리|가구|人|隻|件|名|個|台)?(?:의|の)\s?([가-힣]{2,}|[一-龥ァ-ヶー]{2,})"
)
_EAST_COUNTER = re.compile(r"\s?(명|개국|개|척|건|곳|대|마리|가구|차례|번|人|隻|件|名|個|台|回|社|カ国|か国)")
_PARTICLE = re.compile(r"(?:은|는|을|를|에서|에게|에|으로|로|와|과|의|도|까지|부터)$")


def locate_hedge(text: str, span: Span, *, is_time: bool = False) -> str | None:
    """The hedge right before or after the figure at `span`, in lower case; None when the figure stands bare.

    "over two days" lasts two days: before a time unit (`is_time`) "over" and "under" do not hedge.
    """
    before = _HEDGE_BEFORE.search(text, max(0, span.start - 32), span.start)
    if before:
        hedge = re.sub(r"\s+", " ", before["hedge"].casefold())
        return None if is_time and hedge in ("over", "under") else hedge
    after = _HEDGE_AFTER.match(text, span.end)
    return re.sub(r"\s+", " ", after["hedge"].casefold()) if after else None


def locate_counts(text: str, end: int, language: str | None = None) -> Span | None:
    """The noun phrase right after a figure that ends at `end`: what the figure counts, None when none is there.

    It ends before a verb that a short list of cues can tell; in German with its noun, told by its capital.
    """
    if language == "de":
        return _locate_german_counts(text, end)
    lead = _LEAD.match(text, end)
    place = lead.end() if lead else end
    words: list[re.Match[str]] = []
    while len(words) < _MOST_WORDS and (match := _WORD.match(text, place)):
        if _ends_phrase(match[1], words):
            break
        words.append(match)
        place = match.end()
        link = _LINK.match(text, place)
        if link and len(words) < _MOST_WORDS - 1 and not lead:
            place = link.end()
    while words and words[-1][1].casefold() in _STOPS:
        words.pop()
    return Span(words[0].start(1), words[-1].end(1)) if words else None


def _locate_german_counts(text: str, end: int) -> Span | None:
    """Adjectives, which are small, and the noun after them."""
    place, start = end, None
    while (match := _WORD.match(text, place)) and match[1] not in _GERMAN_STOPS:
        start = match.start(1) if start is None else start
        place = match.end()
        if match[1][0].isupper():
            return Span(start, place)
    return None


def locate_east_counts(text: str, span: Span) -> Span | None:
    """The Korean or Japanese noun that a figure counts: before it ("어선 12척") or after it ("12척의 어선")."""
    after = _EAST_NOUN_AFTER.match(text, span.end)
    if after:
        return Span(*after.span(1))
    before = _EAST_NOUN_BEFORE.search(text, 0, span.start)
    if before and _EAST_COUNTER.match(text, span.end) and not _PARTICLE.search(before[1]):
        return Span(*before.span(1))
    return None


def _ends_phrase(word: str, words: list[re.Match[str]]) -> bool:
    """Whether `word` cannot belong to the noun phrase begun by `words`: a function word, a number, a verb form."""
    if word.casefold() in _STOPS or word[0].isdigit():
        return True
    if not words:
        return False
    return bool(
        _PARTICIPLE.fullmatch(word) or (word in _PLURAL_VERBS and any(_PLURAL.fullmatch(each[1]) for each in words))
    )
