"""Words for kin, and whom news puts them beside: "her younger sister, Ines", "Ines Okafor, a niece of the mayor"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from drafter.brief import Span
from drafter.text.name_variants import is_short_form
from drafter.text.same_names import split_name

# relation | male | female | either
_ROWS = """
    parent|father,dad,daddy,papa|mother,mom,mum,mama|parent
    child|son|daughter|child,kid,children
    sibling|brother|sister|sibling
    spouse|husband,widower|wife,widow|spouse
    partner|boyfriend,fiancé,fiance|girlfriend,fiancée,fiancee|
    grandparent|grandfather,grandpa,granddad|grandmother,grandma,granny|grandparent
    grandchild|grandson|granddaughter|grandchild,grandchildren
    uncle|uncle|aunt|
    nephew|nephew|niece|
    cousin|||cousin
"""
_CELLS = [row.strip().split("|") for row in _ROWS.strip().splitlines()]
_WORDS = {
    word: (relation, gender)
    for relation, *cells in _CELLS
    for gender, cell in zip(("m", "f", None), cells, strict=True)
    for word in cell.split(",")
    if word
}
# What the other is to somebody of this relation.
_INVERSE = {
    "parent": "child", "child": "parent", "sibling": "sibling", "spouse": "spouse", "partner": "partner",
    "grandparent": "grandchild", "grandchild": "grandparent", "uncle": "nephew", "nephew": "uncle", "cousin": "cousin",
}  # fmt: skip
_RANKS = dict.fromkeys(("elder", "older", "eldest", "oldest", "big"), "elder")
_RANKS |= dict.fromkeys(("younger", "youngest", "little", "kid", "baby"), "younger")
_OTHER_RANK = {"elder": "younger", "younger": "elder"}
_FORMS = "|".join(sorted(_WORDS, key=len, reverse=True))
# "sister paper", "parent company", "mother tongue", "founding father": nobody's kin.
_NO_KIN = (
    r"(?!\s(?:compan|cit|tongue|figure|paper|publication|site|station|ship|network|firm|organi|outlet|land|church|in\sarms"
    r"|school|newspaper|magazine|channel|brand|party|group|welfare|care|abuse|support|labou?r)|['’]s\sday)"
)
_KIN = re.compile(
    rf"(?<![\w’'-])(?<!founding\s)(?:(?P<rank>{'|'.join(_RANKS)})\s)?(?:(?P<far>half|step|great)[-\s]?)?"
    rf"(?P<word>{_FORMS})(?P<plural>s)?(?P<law>-in-law)?(?![\w-]){_NO_KIN}"
)
_UPPER = "A-ZÀ-ÖØ-Þ"
_NAME = rf"(?P<name>[{_UPPER}][\w-]*(?:\s[{_UPPER}]\.)*(?:\s[{_UPPER}][\w-]*(?:['’](?!s\b)\w+)?){{0,3}})"
_NAME_NEXT = re.compile(rf"\s{_NAME}|,\s{_NAME.replace('name', 'apposed')}(?=[,.;:)]|$|\s(?:who|and)\b)")
_NAME_BEFORE = re.compile(
    rf"{_NAME}(?:,\s(?:(?:aged?\s)?\d{{1,3}},\s)?|\s(?:is|was)\s)(?:the|an?|his|her|their|(?:the\s)?(?:[\w-]+\s){{0,3}}[\w-]+['’]s)\s"
    r"(?:[a-z-]+\s){0,2}$"
)
_CLOSES = re.compile(r"[,.;:)]|$|\s(?:of|to|and|who)\b")
_OF = re.compile(rf"\sof\s{_NAME}")
_WINDOW = 90


@dataclass(frozen=True)
class Kin:
    """What somebody is to another: the relation, and where said the gender, elder or younger, half, step or in-law."""

    relation: str
    gender: str | None
    rank: str | None
    remove: str | None

    @property
    def inverse(self) -> str:
        """The relation that the other has to them: a parent's child."""
        return _INVERSE[self.relation]

    def agrees(self, other: "Kin") -> bool:
        """Whether both words may be said of one person: "brother" and "half-brother", but not "half-brother" for it."""
        if self.relation != other.relation or _differ(self.gender, other.gender) or _differ(self.rank, other.rank):
            return False
        return self.remove == other.remove or (self.remove is None and other.remove != "law")


@dataclass(frozen=True)
class FoundKin:
    """A word for kin in a text, with its rank. `name` is who is called so, None where nobody is named beside it."""

    span: Span
    kin: Kin
    is_plural: bool
    name: str | None


@lru_cache(maxsize=4096)
def locate_kin(text: str) -> tuple[FoundKin, ...]:
    """Every word for kin in `text`, in order; one for each person where two are named: "Ines, a sister of Ada"."""
    return tuple(found for word in _KIN.finditer(text) for found in _read(text, word))


def is_same_relative(one: str, other: str) -> bool:
    """Whether two names can mean one person among kin, who share a surname: the first names decide."""
    first, second = split_name(one), split_name(other)
    if not first or not second or not (first[0] == second[0] or is_short_form(first[0], second[0])):
        return False
    return len(first) == 1 or len(second) == 1 or first[-1] == second[-1]


def _read(text: str, word: re.Match[str]) -> Iterator[FoundKin]:
    relation, gender = _WORDS[word["word"]]
    kin = Kin(relation, gender, _RANKS.get(word["rank"] or ""), "law" if word["law"] else word["far"])
    span, is_plural = Span(*word.span()), bool(word["plural"]) or word["word"].endswith("children")
    name = None if is_plural else _name_beside(text, span)
    yield FoundKin(span, kin, is_plural, name)
    other = _OF.match(text, span.end) if name and kin.rank else None
    if other and relation == "sibling":
        turned = replace(kin, gender=None, rank=_OTHER_RANK[kin.rank or ""])
        yield FoundKin(Span(span.start, other.end()), turned, is_plural, other["name"])


def _name_beside(text: str, span: Span) -> str | None:
    if following := _NAME_NEXT.match(text, span.end):
        return following["name"] or following["apposed"]
    before = _NAME_BEFORE.search(text, max(0, span.start - _WINDOW), span.start)
    return before["name"] if before and _CLOSES.match(text, span.end) else None


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
