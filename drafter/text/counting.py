"""The words around a figure: the hedge that loosens it, and what it counts."""

import re
from collections.abc import Iterable
from typing import Literal

from drafter.brief import Span
from drafter.text.words import function_words

Hedge = Literal["about", "at least", "more than", "at most", "less than", "nearly"]

_HEDGE_WORDS: dict[Hedge, str] = {
    "about": """about|around|approximately|roughly|some|an estimated|estimated|circa|more or less|in the region of
        |or so|or thereabouts|ca|~|somewhere around|on the order of|in the order of|give or take
        |약|대략|가량|정도|쯤|안팎|내외|約|およそ|おおよそ|ほど|程度|前後
        |rund|etwa|ungefähr|zirka|ca.|gegen|in etwa|annähernd|schätzungsweise|environ|quelque|quelques|autour de
        |aux alentours de|unos|unas|cerca de|alrededor de""",
    "at least": """at least|no fewer than|no less than|not less than|not fewer than|a minimum of|or more|plus
        |as little as|as few as|no lower than|no smaller than|no shorter than|or higher|or above|or over|or longer
        |or older|or greater|and up|and above|and over|and older
        |최소|적어도|이상|少なくとも|以上|mindestens|wenigstens|au moins|al menos""",
    "more than": """more than|over|upwards of|well over|just over|slightly over|slightly more than|a little over
        |a little more than|well above|just above|above|beyond|in excess of|north of|exceeding|topping|greater than
        |higher than|larger than|bigger than|longer than|older than|넘는|넘게|넘은|넘긴|넘어|넘었|초과|웃도는|웃돈|웃돌
        |여|남짓|超|余り|を超え|を上回|mehr als|über|gut|plus de|más de""",
    "at most": """at most|up to|as many as|as much as|as high as|as long as|as far as|no more than|not more than
        |a maximum of|or fewer|or less|no higher than|no larger than|no bigger than|no greater than|no longer than
        |no older than|or lower|or below|or under|or shorter|or younger|and under|and below|and younger
        |최대|최고|이하|以下|最大|最高|bis zu|höchstens|maximal|jusqu'à|hasta""",
    "less than": """fewer than|less than|under|below|well under|well below|slightly under|slightly less than
        |lower than|smaller than|shorter than|younger than|미만|밑도는|밑돈|밑돌
        |못 미치는|못 미쳤|未満|を下回|に満たない
        |weniger als|unter|moins de|menos de""",
    "nearly": """nearly|almost|close to|just under|just shy of|shy of|just below|just short of|virtually|approaching
        |거의|가까이|가까운|육박|近く|に迫る|ほぼ|fast|knapp|nahezu|beinahe|presque|près de|près d'|près d’|casi""",
}
_SENSES: dict[Hedge, str] = {
    "about": "about",
    "at least": "at least",
    "more than": "at least",
    "at most": "at most",
    "less than": "at most",
    "nearly": "at most",
}
# Every hedge with what it says of the figure, and with the side of the figure that it leaves open.
HEDGES: dict[str, Hedge] = {word.strip(): hedge for hedge, words in _HEDGE_WORDS.items() for word in words.split("|")}
HEDGE_SENSE = {word: _SENSES[hedge] for word, hedge in HEDGES.items()}
_FOLLOWING_WORDS = """or so|or thereabouts|or more|or fewer|or less|plus|more or less|or higher|or above|or over
    |or longer|or older|or greater|and up|and above|and over|and older|or lower|or below|or under|or shorter|or younger
    |and under|and below|and younger|give or take|가량|정도|쯤|여|안팎|내외|남짓
    |이상|이하|미만|초과|넘는|넘게|넘은|넘긴|넘어|넘었|웃도는|웃돈|웃돌|밑도는|밑돈|밑돌|못 미치는|못 미쳤
    |육박|가까이|가까운
    |ほど|程度|前後|余り|以上|以下|未満|近く|超|を超え|を上回|を下回|に満たない|に迫る"""
_FOLLOWING = frozenset(word.strip() for word in _FOLLOWING_WORDS.split("|"))
# Words that govern what follows: "a film about two boys", "protests over two deaths" hedge nothing.
_GOVERNING = re.compile(
    r"\b(?:(?:talk|think|thought|worri|worr|concern|ask|wonder|complain|argu|learn|hear|know|tell|told|wr[io]t|say|said"
    r"|warn|joke?|lie|care|quarrel|disput|clash|f[io]ght|fought|protest|outrage|anger|fury|angry|alarm|fear|debat|disagree|row"
    r"|sued?|charg|arrest|question|convict|indict|criticis|criticiz|preside|rul|reign|vot|power|control|authority|victory"
    r"|win|won|lead|led|advantage|edge|film|movie|book|stor|song|article|play|series|documentary|report|detail|information"
    r"|rumou?r|doubt|someth|anyth|noth|everyth|come|bring|brought|children|kid|aged|everyone|anyone|people|girl|boy)"
    r"(?:s|es|ed|d|e|ing|ies|y|ied)?)\s$",
    re.IGNORECASE,
)
# "Asked about 1,000 people" may be either: before a round figure "about" hedges. "Said about 55" hedges.
_ASKING = re.compile(
    r"\b(?:ask|tell|told|wonder|think|thought|hear|heard|learn|know|knew)(?:s|n|ed|ing)?\s$", re.IGNORECASE
)
_SAYING = re.compile(r"\b(?:say|says|said|reported|reports|warned|argued)\s$", re.IGNORECASE)
_ROUND = re.compile(
    r"(?:\D*[\d,. ]*\d0|[^\d]*\b(?:\w+ty|dozen|hundred|thousand|half|(?:third|quarter|fifth|sixth|tenth)s?))\b"
    r"|.*(?:million|billion|trillion)\b",
    re.IGNORECASE,
)
# "A quarter less than the 420 asked for" compares with 420, it does not loosen it.
_COMPARING = frozenset(word for word in HEDGES if re.fullmatch(r"(?:more|less|[a-z]+er)\sthan|above|below", word))
_MEASURE_BEFORE = re.compile(
    r"(?:%|\b(?:per\s?cent|percentage\spoints|halves|half|thirds?|quarters?|fifths?|sixths?|tenths?|times))\s$",
    re.IGNORECASE,
)
_GOVERNED = frozenset(("about", "over", "under", "around", "below", "above", "beyond", "gegen", "über", "unter"))


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


_HEDGE_BEFORE = re.compile(
    # Japanese words stand without a space after their particles: "費用は約3億円".
    r"(?:(?<![^\W\d_\u3040-\u30ff])|(?<![契条公規予制節要協確婚解])(?=約))"
    rf"(?P<hedge>{_any_of(HEDGES.keys() - _FOLLOWING | {'more or less'})})"
    r"\s*(?:(?:an?|(?P<known>the|its)|another|as)\s)?[-−]?$",
    re.IGNORECASE,
)
_HEDGE_AFTER = re.compile(
    r"(?:\s?(?:명|개국|개|척|건|곳|대|마리|가구|차례|번|표|원|달러|人|隻|件|名|個|台|円|ドル|票|トン|世帯|戸|か所))?"
    rf"(?:(?:이|가|을|를|에)(?=\s))?(?:[\s-]?(?P<hedge>{_any_of(_FOLLOWING)})(?![A-Za-z]|\s(?:all|the|an?|its|their|his|her)\b|\s[\d$€£])|(?P<odd>-odd\b|\+(?![\d\w])|\splus\b))",
    re.IGNORECASE,
)
_PERIODS = {
    "second": "second", "sekunde": "second", "minute": "minute", "hour": "hour", "stunde": "hour", "day": "day",
    "tag": "day", "night": "day", "week": "week", "woche": "week", "month": "month", "monat": "month",
    "quarter": "quarter", "quartal": "quarter", "year": "year", "jahr": "year", "annum": "year", "hourly": "hour",
    "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annually": "year",
}  # fmt: skip
_RATE = re.compile(
    r"(?:\s(?!(?:a|an|per|each|every|pro|je|and|or|but|in|on|at|to|for|by|from|within|over|after|before|during|until)\b)"
    r"[\w’'-]+){0,3}\s(?:(?:an?|per|each|every|pro|je)\s(?P<period>second|sekunde|minute|hour|stunde|day|tag|night|week|woche"
    r"|month|monat|quarter|quartal|year|jahr|annum)\b(?!\s(?:ago|earlier|later|before|after|old|long|and))"
    r"|(?P<adverb>hourly|daily|weekly|monthly|quarterly|yearly|annually)\b)",
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
_ROMANCE_NOUN = re.compile(
    r"\s(?:(?:de\s|d[’'])|(?:autres|nouveaux|nouvelles|jeunes|otros|otras|nuevos|nuevas|jóvenes)\s)*([^\W\d_]{3,})",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s+of\s+(?:the\s+|its\s+|their\s+|his\s+|her\s+)?")
_LEAD = re.compile(r"\s+(?:of|in)\s+(?:the\s+|its\s+|their\s+|all\s+)?")
_MOST_WORDS = 8
_EAST_NOUN_BEFORE = re.compile(r"([가-힣]{2,}|[一-龥ァ-ヶー]{2,})\s?$")
_EAST_NOUN_AFTER = re.compile(
    r"\s?(?:명|개|척|건|곳|대|마리|가구|人|隻|件|名|個|台)?(?:의|の)\s?([가-힣]{2,}|[一-龥ァ-ヶー]{2,})"
)
_EAST_COUNTER = re.compile(r"\s?(명|개국|개|척|건|곳|대|마리|가구|차례|번|人|隻|件|名|個|台|回|社|カ国|か国)")
_LONGEST_NOUN = 40
_PARTICLE = re.compile(r"(?:동안|[년월일주]간|年間|日間|週間|은|는|을|를|에서|에게|에|으로|로|와|과|의|도|까지|부터)$")


def locate_hedge(text: str, span: Span, *, is_time: bool = False) -> str | None:
    """The hedge right before or after the figure at `span`, in lower case; None when the figure stands bare.

    "over two days" lasts two days: before a time unit (`is_time`) "over" and "under" do not hedge.
    """
    before = _HEDGE_BEFORE.search(text, max(0, span.start - 32), span.start)
    if before:
        hedge = _plain(before["hedge"])
        if _is_no_hedge(text, span, before):
            return None
        return None if is_time and hedge in ("over", "under") else hedge
    after = _HEDGE_AFTER.match(text, span.end)
    if after is None:
        return None
    return _plain(after["hedge"]) if after["hedge"] else "about" if after["odd"] == "-odd" else "plus"


def _is_no_hedge(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether the word before a figure is governed ("a film about two boys") or compares ("less than the 420")."""
    hedge, start = _plain(match["hedge"]), match.start()
    before = max(0, start - 20)
    if hedge in _COMPARING and (match["known"] or _MEASURE_BEFORE.search(text, before, start)):
        return True
    if hedge not in _GOVERNED or not _GOVERNING.search(text, max(0, start - 16), start):
        return False
    if hedge != "about" or match["known"]:
        return True
    is_either = _ASKING.search(text, before, start) and _ROUND.fullmatch(span.slice(text))
    return not (is_either or _SAYING.search(text, before, start))


def _plain(hedge: str) -> str:
    return re.sub(r"\s+", " ", hedge.casefold())


def locate_rate(text: str, end: int) -> tuple[str, Span] | None:
    """The period that a figure ending at `end` is told by, and its words: ("year", "a year") in "$3 million a year"."""
    match = _RATE.match(text, end)
    if match is None:
        return None
    name = "period" if match["period"] else "adverb"
    start = text.rfind(" ", 0, match.start(name) - 1) + 1 if match["period"] else match.start(name)
    return _PERIODS[match[name].casefold()], Span(start, match.end(name))


def locate_counts(text: str, end: int, language: str | None = None) -> Span | None:
    """The noun phrase right after a figure that ends at `end`: what the figure counts, None when none is there.

    It ends before a verb that a short list of cues can tell; in German with its noun, told by its capital. In French
    and Spanish it is the noun alone: adjectives follow it.
    """
    if language == "de":
        return _locate_german_counts(text, end)
    if language in ("fr", "es"):
        match = _ROMANCE_NOUN.match(text, end)
        return Span(*match.span(1)) if match and match[1].casefold() not in function_words(language) else None
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
    if not _EAST_COUNTER.match(text, span.end):
        return None
    before = _EAST_NOUN_BEFORE.search(text, max(0, span.start - _LONGEST_NOUN), span.start)
    if before and not _PARTICLE.search(before[1]):
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
