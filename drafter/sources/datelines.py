"""What stands before a story's first words: its place, its date, the agency's name in brackets."""

import re
from dataclasses import dataclass

from drafter.brief import Span
from drafter.text.languages import guess_language

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_PLACE = rf"[{_CAPITAL}][\w.'’-]+(?:[ /-][{_CAPITAL}][\w.'’-]*){{0,3}}(?:, [{_CAPITAL}][\w.]+(?: [{_CAPITAL}][\w.]+)?)?"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}\.? [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_DASH = r"\s*(?:[—–―]|--?)\s*"
_DASHED = re.compile(r"\s[—–]\s")
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?:,? (?P<day>{_DAY}))?\s*(?:\((?P<credit>[^()\d]{{2,40}})\)|(?P<nobody>))"
    rf"(?P<dash>{_DASH}|\s+|:\s+)(?=[{_CAPITAL}“\"‘'„«])"
)
_CREDIT_ALONE = re.compile(rf"\((?P<credit>[A-Z][\w .&]{{1,25}})\)(?:{_DASH}|\s+)(?=[{_CAPITAL}“\"])")
_EAST_ASIAN = re.compile(
    r"[\[(【（〈](?P<place>[^\s=＝\])】）〉]{1,12})\s*[=＝　]\s*(?P<credit>[^\])】）〉]{2,12})[\])】）〉]\s*"
    r"(?:[가-힣]{2,4}\s*(?:기자|특파원)\s*)?(?:[=＝]\s*)?"
)
# Others who stand there are correspondents: 【ヴァルンホルム=山本遼】.
_EAST_ASIAN_AGENCY = re.compile(r"(?:통신|뉴스|뉴시스|뉴스1|通信社?|聯合ニュース|共同|時事|[A-Za-z]{2,})$")
_LEAD_DATE = re.compile(
    r"(?:(?:date|published|posted|updated)\s*:?\s*)?(?P<day>\d{4}-\d{2}-\d{2})(?:T[\d:.+Z-]+)?\s+(?=\S+(?:\s+\S+){3})",
    re.I,
)


@dataclass(frozen=True)
class Dateline:
    """`span` is everything before the story's first word, within the paragraph; `day` and `credit` as printed."""

    span: Span
    day: str | None = None
    credit: str | None = None


def parse_dateline(paragraph: str) -> Dateline | None:
    """The dateline that opens a story's first paragraph, None when there is none.

    `VARNHOLM, Jan. 8 (Nordwire) —`, `Varnholm (Nordwire)`, `(Nordwire)`, `date 2026-01-30`, `(서울=연합뉴스) … =`.
    A place without a date or a name in brackets counts only in capitals and before a dash.
    """
    if found := _LEAD_DATE.match(paragraph):
        return Dateline(Span(0, found.end()), day=found["day"])
    if found := _EAST_ASIAN.match(paragraph):
        credit = found["credit"].strip()
        return Dateline(Span(0, found.end()), credit=credit if _EAST_ASIAN_AGENCY.search(credit) else None)
    if found := _CREDIT_ALONE.match(paragraph):
        return Dateline(Span(0, found.end()), credit=found["credit"].strip())
    found = _DATELINE.match(paragraph)
    if not found:
        return None
    if found["dash"].strip():
        is_shouted = found["place"].isupper() and len(found["place"]) > 3
        is_dateline = bool(found["day"] or found["credit"] or is_shouted or _is_german(paragraph, found.end()))
    else:
        is_dateline = bool(found["credit"]) and _is_agency_like(found["credit"])
    return Dateline(Span(0, found.end()), found["day"], found["credit"]) if is_dateline else None


def _is_german(paragraph: str, end: int) -> bool:
    """Whether a place before the dash that ends at `end` opens a German story: "Lunmar – Zwei Tage nach dem Antrag"."""
    return not _DASHED.search(paragraph, end) and guess_language(paragraph) == "de"


def _is_agency_like(credit: str) -> bool:
    """Whether a name in brackets after a place, with no dash, is a news organisation's and no nickname or party."""
    return bool(re.fullmatch(r"[A-Z]{2,6}|[A-Z][a-z]+(?:wire|press| News| Press)|Reuters|Yonhap|Kyodo", credit))
