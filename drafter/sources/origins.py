"""Whose text a source carries: an agency's, or another source's among those loaded.

Near-copies are found by containment of 5-word shingles (Broder, "On the resemblance and containment of documents",
1997): the share of the shorter text's shingles that stand in the longer one.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

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
_NAME = r"(?P<name>(?:[Tt]he )?[^\s,.][^,.\n]{1,38}?)"
_BARE = re.compile(rf"[\W_]*{_NAME}[\W_]*")
_CREDITED = (
    re.compile(rf"[\W_]*(?i:by|source|from|via|text|credit|quelle|fuente|출처|出典)\s*[:：]?\s+{_NAME}[\W_]*"),
    re.compile(rf"(?:[Bb][Yy]\s+)?(?:[A-Z][\w.'’-]*\s+){{1,4}}?(?:and (?:[A-Z][\w.'’-]*\s+){{1,4}})?[,|/]?\s*{_NAME}"),
    re.compile(rf"(?:[Bb][Yy]\s+)?[A-Z][\w.'’ -]{{2,40}}[,|/]\s*{_NAME}"),
    re.compile(rf"\W*(?i:copyright|\(c\)|©)[\s©\d,-]*{_NAME}[.,].*"),
)
_REPRINT = re.compile(r".*\b(?:originally|first) (?:appeared|published|ran) (?:on|in|at|by) (?P<name>[^.]{2,40}?)\W*")
_SHARED_CREDIT = re.compile(r"\b(?:contribut\w*|staff|with|agencies)\b", re.IGNORECASE)
_TOKEN = re.compile(r"[가-힣]|[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")


def name_agency(credit: str) -> str | None:
    """The agency that `credit` names, by its usual name: `AP` is Associated Press; None when it names none we know.

    A name that ends like an agency's ("Nordwire", "Northern Press", "Tallis News Agency") stands for itself.
    """
    plain = credit.strip("()[]—–- .")
    return _name_known(plain) or (plain if _WIRE_NAME.fullmatch(plain) else None)


def _name_known(credit: str) -> str | None:
    plain = credit.strip("()[]—–- .")
    return next((name for name, pattern in _AGENCY_OF.items() if pattern.fullmatch(plain)), None)


def locate_credit(lines: Sequence[str], dateline: str | None) -> str | None:
    """The agency or outlet that the whole text is credited to, None when there is none.

    `lines` are those around the story (bylines, copyright lines), `dateline` the name in brackets in its dateline,
    which counts whoever it is. "Contributed to this report" is no credit for the whole.
    """
    if dateline:
        return name_agency(dateline) or dateline
    for line in lines:
        if _SHARED_CREDIT.search(line):
            continue
        if reprint := _REPRINT.fullmatch(line):
            return reprint["name"]
        bare = _BARE.fullmatch(line)
        if bare and (agency := _name_known(bare["name"]) or (line[0] in "—–-(" and name_agency(bare["name"]))):
            return agency
        for pattern in _CREDITED:
            found = pattern.fullmatch(line)
            if found and (agency := name_agency(found["name"])):
                return agency
    return None


def is_own_credit(credit: str, outlet: str) -> bool:
    """Whether the credit names the outlet itself: Reuters in a Reuters story, AP in one of `03-ap.txt`."""
    words = re.findall(r"[^\W_]+", outlet)
    if credit in (_name_known(name) for name in (outlet, *words)):
        return True
    return " ".join(re.findall(r"[^\W_]+", credit.casefold())) in " ".join(words).casefold()


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


def locate_versions(
    outlets: Mapping[str, str], texts: Mapping[str, str], times: Mapping[str, str | None]
) -> dict[str, str]:
    """Which sources are earlier versions of another: id by id.

    One outlet's near-copies are versions of one article; the latest by its time of publication is the one that counts,
    the fullest where the times do not tell. `times` are ISO 8601, in one zone or without.
    """
    shingles = {source: _shingle(text) for source, text in texts.items()}
    earlier: dict[str, str] = {}
    for one, other in combinations(texts, 2):
        if outlets[one].casefold() != outlets[other].casefold():
            continue
        small, large = sorted((shingles[one], shingles[other]), key=len)
        if _contained(small, large) >= NEAR_COPY:
            old, new = sorted((one, other), key=lambda source: (times.get(source) or "", len(shingles[source])))
            earlier[old] = earlier.get(new, new)
    return earlier


def _contained(part: frozenset[int], whole: frozenset[int]) -> float:
    return len(part & whole) / len(part) if part else 0.0


@lru_cache(maxsize=64)
def _shingle(text: str) -> frozenset[int]:
    tokens = _TOKEN.findall(text.casefold())
    return frozenset(
        hash(tuple(tokens[start : start + SHINGLE_WORDS])) for start in range(len(tokens) - SHINGLE_WORDS + 1)
    )
