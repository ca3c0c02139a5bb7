"""Names in Korean and Japanese text: before titles, in katakana with a middle dot, and from the table of countries."""

import re
from collections.abc import Iterator

from drafter.brief import EntityKind, Span
from drafter.text.places import COUNTRIES
from drafter.text.titles_east import JAPANESE_TITLES, KOREAN_TITLES

_KOREAN = re.compile(
    rf"(?<![가-힣])(?:(?P<first>[가-힣]{{2,6}})\s)?(?P<last>[가-힣]{{2,5}}(?<![부청처시군구당]))\s"
    rf"(?P<title>(?:[가-힣]{{1,8}}[부청처원시군구도당]\s?)?(?:{'|'.join(KOREAN_TITLES)}))"
    r"(?=은|는|이|가|을|를|의|에|와|과|도|께|측|[\s,.)]|$)"
)
KOREAN_NAME = re.compile(
    "[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명"
    "기반왕금옥육인맹제모][가-힣]{1,2}"
)
_PARTICLE_END = re.compile(r"(?:은|는|을|를|의|에|에서|와|과|도|로|인|한|된|날|고)$")
_LONGEST_NAME = 3
_KOREAN_BODY = re.compile(
    r"(?<![가-힣])(?:국방부|외교부|통일부|법무부|환경부|교육부|국토부|기재부|행안부|국회|청와대|대통령실|[가-힣]{2,8}(?:위원회|경찰청|경찰서"
    r"|소방서|시청|구청|해경|은행|대학교|공사|협회|재단|연합|법원|검찰청|해운|신문|일보))"
)
_JAPANESE = re.compile(
    rf"(?P<name>[一-龥々]{{2,6}}?|[ァ-ヶー]{{2,}}(?:[・＝][ァ-ヶー]+)*)(?P<title>{'|'.join(JAPANESE_TITLES)})"
)
_KATAKANA = re.compile(r"[ァ-ヶー]{2,}(?:[・＝][ァ-ヶー]{2,})+")
_JAPANESE_BODY = re.compile(
    r"防衛省|外務省|財務省|警視庁|海上保安庁|国会|[一-龥]{2,6}(?:委員会|警察署|銀行|大学|新聞|裁判所)"
)
_KOREAN_COUNTRY = re.compile(
    r"(?<![가-힣])(?:" + "|".join(sorted((n for c in COUNTRIES for n in c.korean), key=len, reverse=True)) + ")"
    r"(?=은|는|이|가|을|를|의|에|와|과|도|로|군|인|산|측|[\s,.·)]|$)"
)
_JAPANESE_COUNTRY = re.compile(
    # Mali is in no other word of katakana: マリ, but マリン.
    r"(?<![ァ-ヶー])(?:"
    + "|".join(sorted((n for c in COUNTRIES for n in c.japanese if len(n) > 1), key=len, reverse=True))
    + r")(?![ァ-ヶー])"
)
_EAST = re.compile(r"[가-힣ぁ-んァ-ヶ一-龥]")
# Words that stand before a title without being anybody's name.
_NO_NAMES = frozenset(
    {
        "전", "현", "신임", "당시", "여당", "야당", "해당", "이날", "같은", "여성", "남성", "한국", "일본", "미국",
        "중국", "정부", "양국", "공동", "수석",
    }
)  # fmt: skip

EastName = tuple[Span, EntityKind, str | None]


def iter_east_names(text: str) -> Iterator[EastName]:
    """Names in Korean and Japanese as (span, kind, title), the surest kinds first; spans may overlap."""
    if not _EAST.search(text):
        return
    for pattern in (_KOREAN_BODY, _JAPANESE_BODY):
        for match in pattern.finditer(text):
            yield Span(*match.span()), "body", None
    for pattern in (_KOREAN_COUNTRY, _JAPANESE_COUNTRY):
        for match in pattern.finditer(text):
            yield Span(*match.span()), "place", None
    for match in _KOREAN.finditer(text):
        if match["last"] not in _NO_NAMES:
            yield _korean_name(match), "person", match["title"]
    for match in _JAPANESE.finditer(text):
        yield Span(*match.span("name")), "person", match["title"]
    for match in _KATAKANA.finditer(text):
        yield Span(*match.span()), "person", None


def _korean_name(match: re.Match[str]) -> Span:
    """A Korean name is one word; a foreign one before a title may be two ("마코 루비오 장관")."""
    first = match["first"]
    alone = first is None or first in _NO_NAMES or _PARTICLE_END.search(first)
    if first and len(first) <= _LONGEST_NAME and KOREAN_NAME.fullmatch(match["last"]):
        alone = True
    return Span(match.start("last") if alone else match.start("first"), match.end("last"))
