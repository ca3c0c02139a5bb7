"""Whose text a source carries: an agency's, or another source's among those loaded.

Near-copies are found by containment of 5-word shingles (Broder, "On the resemblance and containment of documents",
1997): the share of the shorter text's shingles that stand in the longer one.
"""

import re
from collections.abc import Mapping, Sequence

NEAR_COPY = 0.6
SHINGLE_WORDS = 5

_AGENCIES = {
    "Associated Press": r"(?:the )?associated press|ap",
    "Reuters": r"(?:thomson )?reuters",
    "AFP": r"afp|agence france[- ]presse",
    "dpa": r"dpa|deutsche presse-agentur",
    "Yonhap": r"yonhap(?: news(?: agency)?)?|연합뉴스|聯合ニュース",
    "Kyodo": r"kyodo(?: news)?|jiji-kyodo|共同(?:通信)?(?:社)?|교도(?:통신)?",
    "Jiji": r"jiji(?: press)?|時事(?:通信)?(?:社)?|지지(?:통신)?",
    "Newsis": r"newsis|뉴시스",
    "News1": r"news1|뉴스1",
    "Xinhua": r"xinhua(?: news agency)?|新华社|新華社",
    "EFE": r"efe|agencia efe",
    "ANSA": r"ansa",
    "APA": r"apa",
    "PA": r"pa(?: media)?|press association",
    "TASS": r"tass",
    "UPI": r"upi|united press international",
    "Bloomberg": r"bloomberg(?: news)?",
    "ANI": r"ani",
    "PTI": r"pti|press trust of india",
    "CNN": r"cnn",
}  # fmt: skip
_AGENCY_OF = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _AGENCIES.items()}
_WIRE_NAME = re.compile(
    r"(?:[A-Z][\w-]* ){0,3}[A-Z][\w-]*(?:wire|[Pp]ress)"
    r"|(?:[A-Z][\w-]* ){1,3}(?:News Agency|Wire|Newswire|News Service|Agency)"
)
_CREDIT_LINE = re.compile(
    r"[\W_]*(?:(?:by|source|from|via|text|credit|quelle|fuente|출처|出典)\b\s*[:：]?\s*)?(?P<name>[^\s,.][^,.\n]{1,38}?)[\W_]*",
    re.IGNORECASE,
)
_BYLINE_OF = re.compile(
    r"(?:by\s+)?(?:[A-Z][\w.'’-]*\s+){1,4}?(?:and (?:[A-Z][\w.'’-]*\s+){1,4})?[,|/]?\s*(?P<name>(?:The )?[A-Z].{1,30})",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[가-힣]|[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")


def name_agency(credit: str) -> str | None:
    """The agency that `credit` names, by its usual name: `AP` is Associated Press; None when it names none we know.

    A name that ends like an agency's ("Nordwire", "Northern Press", "Tallis News Agency") stands for itself.
    """
    plain = credit.strip().strip("()[]—–- .")
    for name, pattern in _AGENCY_OF.items():
        if pattern.fullmatch(plain):
            return name
    return plain if _WIRE_NAME.fullmatch(plain) else None


def locate_credit(opening: Sequence[str], closing: Sequence[str], dateline: str | None) -> str | None:
    """The agency that the whole text is credited to, None when there is none.

    `opening` and `closing` are the lines around the story, `dateline` the name in brackets in its dateline, which
    counts whoever it is. "Contributed to this report" is no credit for the whole.
    """
    if dateline:
        return name_agency(dateline) or dateline
    for line in (*opening, *closing):
        is_mixed = re.search(r"\b(?:contribut|staff|with|and agencies)\w*\b", line, re.IGNORECASE)
        if is_mixed or len(line) > 80:
            continue
        for pattern in (_CREDIT_LINE, _BYLINE_OF):
            found = pattern.fullmatch(line)
            if found and (agency := name_agency(found["name"])):
                return agency
    return None


def is_own_credit(agency: str, outlet: str) -> bool:
    """Whether the credit names the outlet itself: Reuters in a Reuters story."""
    own = name_agency(outlet)
    plain = re.sub(r"\W+", " ", outlet.casefold())
    return own == agency or re.sub(r"\W+", " ", agency.casefold()) in plain


def locate_copies(texts: Mapping[str, str], credits: Mapping[str, str]) -> dict[str, str]:
    """Origins by source id: a near-copy's is the fuller text's origin, or the fuller text itself.

    `texts` is the usable text of every source by id in input order, `credits` the agencies already known by id. The
    shorter of two near-copies is the copy, the later among equals.
    """
    shingles = {source: _shingle(text) for source, text in texts.items()}
    order = sorted(texts, key=lambda source: -len(shingles[source]))
    origins = dict(credits)
    for place, copy in enumerate(order):
        for fuller in order[:place]:
            if _contained(shingles[copy], shingles[fuller]) >= NEAR_COPY:
                origins[copy] = origins.get(fuller, fuller)
                break
    return origins


def _contained(part: frozenset[int], whole: frozenset[int]) -> float:
    return len(part & whole) / len(part) if part else 0.0


def _shingle(text: str) -> frozenset[int]:
    tokens = _TOKEN.findall(text.casefold())
    return frozenset(
        hash(tuple(tokens[start : start + SHINGLE_WORDS])) for start in range(len(tokens) - SHINGLE_WORDS + 1)
    )
