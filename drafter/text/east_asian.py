"""Who speaks a quotation in Korean and Japanese, where a particle after the quotation makes it speech."""

import re
from functools import lru_cache

from drafter.brief import Span
from drafter.text.speakers import Attribution
from drafter.text.speech import BLANK

EAST_ASIAN = frozenset(("ko", "ja"))

_KOREAN_TAIL = re.compile(
    r"[\s.,]*(?:(?:이?라고|이?라며|이?라면서|이?라는|고|며|면서|는)(?![가-힣])|(?:이?라고|이?라며|고))"
)
_KOREAN_VERB = re.compile(
    r"말했|말하|말한|밝혔|밝히|밝힌|전했|강조|덧붙|설명했|주장|지적했|평가했|발표했|언급|답했|비판했|비난했|촉구했|요구했|당부했|"
    r"적었|했다|경고했|반박했|반발했|약속했|제안했|물었|호소했|하소연|토로|해명|우려했|강변|일축|단언"
)
_KOREAN_WORD = r"[가-힣A-Za-z·]+?(?:\([^()]{1,16}\)[가-힣]{0,2})?"
_KOREAN_SUBJECT = re.compile(
    rf"(?P<name>{_KOREAN_WORD}(?:[^\S\n]+{_KOREAN_WORD}){{0,5}}?)(?P<particle>은|는|이|가|께서|도|에\s+따르면)(?=[\s,])"
)
_KOREAN_LINK = re.compile(
    r".+(?:에서|으로|에게|한테|부터|까지|을|를|와|과|에|로|뒤|후|날|때|며|고|해|일|월|년|서|간|인|한|하는|있는|있던|되는|했던|이자)"
    r"|뒤|후|때|전|난|한|된"
)
# After a quotation these make it a noun, a title or a term: ‘…’을, 「…」の.
_KOREAN_NOUN = re.compile(r"(?:을|를|의|에|과|와|로|으로|은|이|가|도)(?![가-힣])")
_CITED = re.compile(r"(?:에\s+따르면|によると|によれば)[,、]?\s*$")
_KOREAN_PERSON = re.compile(
    r"(?:대통령|총리|장관|차관|의원|대표|시장|군수|지사|위원장|의장|교수|대변인|회장|사장|소장|국장|과장|팀장|실장|원장|단장|선장|"
    r"기장|변호사|판사|검사|감독|연구원|대사|기자|작가|씨|측|관계자|주민|들|당국|정부|경찰)$"
)
_KOREAN_PRONOUN = re.compile(r"(?:그|그녀|이들|그들|이)$")

_JAPANESE_TAIL = re.compile(r"\s*(?:と|って|などと|という)")
_JAPANESE_NOUN = re.compile(r"[をのはがにへで]")
_JAPANESE_VERB = re.compile(
    r"述べ|語っ|語る|語り|話し|話す|強調|説明|明らかに|指摘|訴え|言っ|言う|発言|コメント|批判|非難|表明|主張|答え|伝え|求め|"
    r"呼びかけ|投稿|書い|見解|反論|警告|強く|明かし|振り返|としている|とした"
)
_JAPANESE_SUBJECT = re.compile(
    r"(?P<name>[^、。\s「」『』（）"
    + BLANK
    + r"]{1,30}?)(?:（[^（）]{1,16}）)?(?P<particle>は、?|も、?|によると、?|によれば、?|が、?)"
)
_JAPANESE_PERSON = re.compile(
    r"(?:大統領|首相|大臣|長官|官房長官|議員|知事|市長|町長|村長|会長|社長|所長|船長|局長|部長|課長|議長|委員長|代表|教授|"
    r"報道官|広報官|弁護士|監督|大使|氏|さん|専門家|関係者|住民|政府|当局|[防外財法]相|警察)$"
)
_JAPANESE_PRONOUN = re.compile(r"(?:彼|彼女|同氏|両氏|私)$")
# "島で漁業を営むマルコ・フェラントさん": the clause before a name in katakana is no part of it.
_CLAUSE_BEFORE = re.compile(r".*[むるたすくぐうつぬぶいだ](?=[\u30a0-\u30ff])")
_NAME_PART = re.compile(r"[^\s・]+")
_AGE = re.compile(r"[(（]\d{1,3}[세歳]?[)）]")
_MAX_FOLLOWING = 60


def locate_east_asian(text: str, sentence: Span, quotation: Span, language: str) -> Attribution | None:
    """As `speakers.locate_attribution`, for Korean ("ko") and Japanese ("ja"); None when nobody is said to speak."""
    is_korean = language == "ko"
    follows = (_KOREAN_TAIL if is_korean else _JAPANESE_TAIL).match(text, quotation.end, sentence.end)
    tail = Span(follows.end() if follows else quotation.end, sentence.end)
    verb = (_KOREAN_VERB if is_korean else _JAPANESE_VERB).search(text, *tail)
    is_cited = _CITED.search(text, sentence.start, quotation.start)
    if is_term(text, quotation, language) or not (follows or is_cited or (verb and _is_long(quotation))):
        return None
    return _attribute(text, [Span(sentence.start, quotation.start), tail], is_korean=is_korean)


def is_term(text: str, quotation: Span, language: str) -> bool:
    """Whether a particle makes the quotation a noun, so that it is a title or a term and no speech: ‘…’을, 「…」の."""
    tail, noun = (_KOREAN_TAIL, _KOREAN_NOUN) if language == "ko" else (_JAPANESE_TAIL, _JAPANESE_NOUN)
    return not tail.match(text, quotation.end) and noun.match(text, quotation.end) is not None


def locate_following(text: str, sentence: Span, language: str) -> Attribution | None:
    """Who a short sentence with no quotation of its own says spoke the one before it: 「…」。議員はこう批判した。"""
    is_korean = language == "ko"
    verb = _KOREAN_VERB if is_korean else _JAPANESE_VERB
    if (
        sentence.end - sentence.start > _MAX_FOLLOWING
        or BLANK in sentence.slice(text)
        or not verb.search(text, *sentence)
    ):
        return None
    said = _attribute(text, [sentence], is_korean=is_korean)
    return said if said.speaker or said.is_pronoun else None


@lru_cache(maxsize=128)
def locate_holder(text: str, office: str, language: str) -> Span | None:
    """The fullest name of whoever `text` names with the office that a speaker is called by alone (시장, 市長).

    None when `office` is more than an office, and when nobody or more than one person is named with it.
    """
    subject, person = (_KOREAN_SUBJECT, _KOREAN_PERSON) if language == "ko" else (_JAPANESE_SUBJECT, _JAPANESE_PERSON)
    if not person.fullmatch(office):
        return None
    trim = _trim_korean if language == "ko" else _trim_japanese
    spans = (trim(found) for found in subject.finditer(text))
    holders = [span for span in spans if span.slice(text).endswith(office) and span.slice(text) != office]
    fullest = max(holders, key=lambda span: span.end - span.start, default=None)
    names = {part for span in holders for part in _NAME_PART.findall(span.slice(text).removesuffix(office))}
    return fullest if fullest and all(name in fullest.slice(text) for name in names) else None


def _attribute(text: str, passages: list[Span], *, is_korean: bool) -> Attribution:
    """The subject in the first of `passages` that has one."""
    find = _korean_subject if is_korean else _japanese_subject
    name = next((name for passage in passages if (name := find(text, passage))), None)
    pronoun = _KOREAN_PRONOUN if is_korean else _JAPANESE_PRONOUN
    if name and pronoun.fullmatch(name.slice(text)):
        return Attribution(None, is_pronoun=True)
    return Attribution(name)


def _is_long(quotation: Span) -> bool:
    return quotation.end - quotation.start >= 14


def _korean_subject(text: str, passage: Span) -> Span | None:
    found = _best_subject(_KOREAN_SUBJECT, _KOREAN_PERSON, text, passage)
    return _trim_korean(found) if found else None


def _japanese_subject(text: str, passage: Span) -> Span | None:
    found = _best_subject(_JAPANESE_SUBJECT, _JAPANESE_PERSON, text, passage)
    return _trim_japanese(found) if found else None


def _trim_korean(found: re.Match[str]) -> Span:
    """The words before the topic or subject particle, from the last word that carries a particle of its own."""
    words = list(re.finditer(r"\S+", found["name"]))
    first = 0
    for number, word in enumerate(words[:-1], start=1):
        if _KOREAN_LINK.fullmatch(word.group()):
            first = number
    return Span(found.start("name") + words[first].start(), found.end("name"))


def _trim_japanese(found: re.Match[str]) -> Span:
    clause = _CLAUSE_BEFORE.match(found.string, *found.span("name"))
    return Span(clause.end() if clause else found.start("name"), found.end("name"))


def _best_subject(subject: re.Pattern[str], person: re.Pattern[str], text: str, passage: Span) -> re.Match[str] | None:
    """The first subject that is a person or an office; without one the first topic, then the first of any."""
    found = list(subject.finditer(text, *passage))
    people = [one for one in found if person.search(one["name"]) or _AGE.search(one["name"])]
    topics = [one for one in found if one["particle"].rstrip("、") in ("은", "는", "께서", "は")]
    others = [one for one in found if one["particle"].rstrip("、") not in ("도", "も")]
    return next(iter([*people, *topics, *others]), None)
