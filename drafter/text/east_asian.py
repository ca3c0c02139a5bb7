"""Who speaks a quotation in Korean and Japanese, where a particle after the quotation makes it speech."""

import re

from drafter.brief import Span
from drafter.text.phrases import BLANK
from drafter.text.speakers import Attribution

EAST_ASIAN = frozenset(("ko", "ja"))

_KOREAN_TAIL = re.compile(
    r"[\s.,]*(?:이?라고|이?라며|이?라면서|이?라는|고|며|면서|는)(?![가-힣])|[\s.,]*(?:이?라고|이?라며|고)"
)
_KOREAN_VERB = re.compile(
    r"말했|말하|밝혔|밝히|전했|강조|덧붙|설명했|주장|지적했|평가했|발표했|언급|답했|비판했|촉구했|요구했|당부했|적었|했다|"
    r"경고했|반박했|약속했|제안했|물었"
)
_KOREAN_SUBJECT = re.compile(
    r"(?P<name>[가-힣A-Za-z·]+(?:\s+[가-힣A-Za-z·()]+){0,4}?)(?:은|는|이|가|께서|에\s+따르면)(?=[\s,])"
)
_KOREAN_LINK = re.compile(r".*(?:에서|으로|에게|한테|부터|까지|을|를|와|과|에|로|뒤|후|날|때|며|고|해|일|월|년|서|간)$")
_KOREAN_PRONOUN = re.compile(r"(?:그|그녀|이들|그들|이)$")

_JAPANESE_TAIL = re.compile(r"\s*(?:と|って|などと|という)")
_JAPANESE_VERB = re.compile(
    r"述べ|語っ|語る|話し|話す|強調|説明|明らかに|指摘|訴え|言っ|発言|コメント|批判|表明|主張|答え|伝え|求め|呼びかけ|投稿|書い"
)
_JAPANESE_SUBJECT = re.compile(
    r"(?P<name>[^、。\s「」『』（）" + BLANK + r"]{1,30}?)(?:は、?|によると、?|によれば、?|が、?)"
)
_JAPANESE_PRONOUN = re.compile(r"(?:彼|彼女|同氏|両氏|私)$")


def locate_east_asian(text: str, sentence: Span, quotation: Span, language: str) -> Attribution | None:
    """As `speakers.locate_attribution`, for Korean ("ko") and Japanese ("ja"); None when nobody is said to speak."""
    tail = Span(quotation.end, sentence.end)
    is_korean = language == "ko"
    follows = (_KOREAN_TAIL if is_korean else _JAPANESE_TAIL).match(text, *tail)
    verb = (_KOREAN_VERB if is_korean else _JAPANESE_VERB).search(text, *tail)
    if not follows and not (verb and not text[quotation.start : quotation.end].strip(BLANK) and _is_long(quotation)):
        return None
    if not verb and not follows:
        return None
    find = _korean_subject if is_korean else _japanese_subject
    name = find(text, Span(sentence.start, quotation.start)) or find(text, tail)
    if name is None:
        return Attribution(None)
    pronoun = _KOREAN_PRONOUN if is_korean else _JAPANESE_PRONOUN
    if pronoun.fullmatch(name.slice(text)):
        return Attribution(None, is_pronoun=True)
    return Attribution(name)


def _is_long(quotation: Span) -> bool:
    return quotation.end - quotation.start >= 14


def _korean_subject(text: str, passage: Span) -> Span | None:
    """The last words before the topic or subject particle, from the last word that carries a particle of its own."""
    for found in _KOREAN_SUBJECT.finditer(text, *passage):
        words = list(re.finditer(r"\S+", found.group("name")))
        first = 0
        for number, word in enumerate(words[:-1], start=1):
            if _KOREAN_LINK.match(word.group()) and len(word.group()) > 1:
                first = number
        start = found.start("name") + words[first].start()
        return Span(start, found.end("name"))
    return None


def _japanese_subject(text: str, passage: Span) -> Span | None:
    found = _JAPANESE_SUBJECT.search(text, *passage)
    return Span(*found.span("name")) if found else None
