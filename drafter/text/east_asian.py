"""Who speaks a quotation in Korean and Japanese, where a particle after the quotation makes it speech."""

import re
from collections.abc import Sequence
from functools import lru_cache

from drafter.brief import Span
from drafter.text.names_east import KOREAN_NAME
from drafter.text.speakers import Attribution
from drafter.text.speech import BLANK
from drafter.text.titles_east import JAPANESE_TITLES, KOREAN_TITLES

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
# Of a name before an office these are the last syllable, not a particle: "강예인 군수", "정하로 선장".
_KOREAN_NAMED = re.compile(rf"(?=...$){KOREAN_NAME.pattern}(?<![을를와과에며])")
_NO_KOREAN_NAME_WORDS = """
    지난해 이어서 정말로 위해서 이라서 이라고 전하고 이틀간 주도로 기업인 정치인 한국인 연예인 장본인 원주인 변호인
    남성인 여성인 전직인 현직인 유명한 유력한 유일한 유능한 강력한 강경한 강직한 주요한 안전한 정당한 정직한 공정한
    공평한 신속한 신중한 조용한 노련한 현명한 진지한 진정한 엄격한 엄중한 고유한
"""
_NO_KOREAN_NAMES = frozenset(_NO_KOREAN_NAME_WORDS.split())
# "…에 대해서는" says about what, and somebody else speaks.
_ABOUT = re.compile(r"(?:대해|관해|관련해|위해|통해|두고)서?$")
# Where a balance, a survey or a result is the subject, nobody is named: those who were asked, or the article itself.
_THING = re.compile(
    r"(?:残高|名前|調査|資料|結果|数字|割合|価格|株価|費用|件数|金額|総額|被害額|目的|理由|原因|背景|内容|場合|ところ)で?$"
    r"|[一-龥ァ-ヶー]で$"
)
# After a quotation these make it a noun, a title or a term: ‘…’을, 「…」の.
_KOREAN_NOUN = re.compile(r"(?:을|를|의|에|과|와|로|으로|은|이|가|도)(?![가-힣])")
_CITED = re.compile(r"(?:에\s+따르면|によると|によれば)[,、]?\s*$")
_KOREAN_PERSON = re.compile(rf"(?:{'|'.join(KOREAN_TITLES)}|측|관계자|주민|들|당국|정부|경찰)$")
_KOREAN_PRONOUN = re.compile(r"(?:그|그녀|이들|그들|이)$")

_JAPANESE_TAIL = re.compile(r"\s*(?:という|といった|とする|と|って|などと)")
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
_JAPANESE_PERSON = re.compile(rf"(?:{'|'.join(JAPANESE_TITLES)}|[防外財法]相|専門家|関係者|住民|政府|当局|警察)$")
_JAPANESE_PRONOUN = re.compile(r"(?:彼|彼女|同氏|両氏|私)$")
# "島で漁業を営むマルコ・フェラントさん": the clause before a name in katakana is no part of it.
_CLAUSE_BEFORE = re.compile(r".*[むるたすくぐうつぬぶいだ](?=[\u30a0-\u30ff])")
_NAME_PART = re.compile(r"[^\s・]+")
_AGE = re.compile(r"[(（]\d{1,3}[세歳]?[)）]")
_MAX_FOLLOWING = 60
# "윤태일 해경 서장": whose office it is may stand between a name and the office.
_MOST_OFFICE_WORDS = 3


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
        after = words[number:]
        is_name = _is_korean_name(word.group(), after) or _is_surname(word.group(), after, found.string)
        if _KOREAN_LINK.fullmatch(word.group()) and not is_name:
            first = number
    return Span(found.start("name") + words[first].start(), found.end("name"))


def _is_korean_name(word: str, after: Sequence[re.Match[str]]) -> bool:
    """Whether a word that ends as if in a particle is the name of who holds the office `after` it."""
    if not _KOREAN_NAMED.fullmatch(word) or word in _NO_KOREAN_NAMES or len(after) > _MOST_OFFICE_WORDS:
        return False
    return _KOREAN_PERSON.search(after[-1].group()) is not None


def _is_surname(word: str, after: Sequence[re.Match[str]], text: str) -> bool:
    """Whether a word of one syllable is the surname of who holds the office after it, named in full elsewhere: "한
    대표" of "한도경 민생연합 대표", where "한" may also be "a".
    """
    if len(word) > 1 or len(after) != 1:
        return False
    full = rf"(?<![가-힣]){word}[가-힣]{{2}}(?:\s[가-힣]+){{0,2}}\s{re.escape(after[0].group())}"
    return re.search(full, text) is not None


def _trim_japanese(found: re.Match[str]) -> Span:
    clause = _CLAUSE_BEFORE.match(found.string, *found.span("name"))
    return Span(clause.end() if clause else found.start("name"), found.end("name"))


def _best_subject(subject: re.Pattern[str], person: re.Pattern[str], text: str, passage: Span) -> re.Match[str] | None:
    """The first subject that is a person or an office; without one the first topic, then the first of any."""
    found = [one for one in subject.finditer(text, *passage) if not _ABOUT.search(one["name"])]
    people = [one for one in found if person.search(one["name"]) or _AGE.search(one["name"])]
    topics = [one for one in found if one["particle"].rstrip("、") in ("은", "는", "께서", "は")]
    others = [one for one in found if one["particle"].rstrip("、") not in ("도", "も")]
    best = next(iter([*people, *topics, *others]), None)
    return None if best and _THING.search(best["name"]) else best
