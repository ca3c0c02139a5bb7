"""When two printed names mean the same: surname alone, title dropped, order swapped, acronym, romanisation."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafter.brief import EntityKind, Span
from drafter.text.name_variants import is_short_form, unify_spelling
from drafter.text.places import canonical_country
from drafter.text.speech import BODY_WORDS, PARTICLES, TITLES

_POSSESSIVE = re.compile(r"(?<=\w)[’']s?(?=\s|$)")
_TOKEN = re.compile(r"[^\W_]+(?:[’'`.-]+[^\W_]+)*\.?")
_MARKS = re.compile(r"[’'`.\-\u0300-\u036f]")
_FUNCTION_WORDS = frozenset(("of", "the", "for", "and", "in", "on", "at", "a", "an", "de", "la", "du", "des", "und"))
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# What a company's full name ends in and its common one does not.
_COMPANY_WORDS = """
    inc incorporated corp corporation ltd limited llc llp plc gmbh ag se nv bv sa spa ab asa oyj kk co company group
    holdings holding
"""
COMPANY_FORMS = frozenset(_COMPANY_WORDS.split())
# "al-Assad", "el-Sisi", "ad-Din": the Arabic article, which agencies print or drop.
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|ad|as|ash|an|ar|at|az|ul)-(?=\w{3})", re.IGNORECASE)
_TITLE_WORDS = frozenset(word.casefold() for word in TITLES)
_BODY_WORDS = frozenset(word.casefold() for word in BODY_WORDS)
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,7}s?")
_BRACKETED = re.compile(r"\s\((?:the\s)?[“\"]?(?P<short>(?:[A-Z]\.?){2,8}s?)[”\"]?\)")
_PLAIN_WORD = re.compile(r"[^\W_]+")
_MOST_SPELT = 120
# Surnames that stand first in romanised Korean, Chinese and Vietnamese names, and can so be told from given names.
_SURNAME_WORDS = """
    ahn an bae baek bang byun cha chang cho choi chong chu chung eom gil ha han heo hong hwang im jang jeon jeong jin
    jo joo ju jung kang kim ko koo kwak kwon lee lim ma min moon na nam noh oh paik park ryu seo shin sim sohn son song
    suh sung woo yang yeo yoo yoon yu yun cai cao chen cheng deng ding du fan fang feng fu gao guo he hu huang jiang li
    liang lin liu lu luo ma meng pan peng qian qin shen shi su sun tang tian wan wang wei wen wu xi xia xiao xie xu xue
    yan yao ye yin zeng zhang zhao zheng zhou zhu zou nguyen tran pham hoang phan vu dang bui ngo mao
"""
_SURNAMES_FIRST = frozenset(_SURNAME_WORDS.split())


# Words of bodies and places that British and American outlets spell differently.
_AMERICAN = {
    "defence": "defense", "labour": "labor", "harbour": "harbor", "centre": "center", "theatre": "theater",
    "organisation": "organization", "programme": "program", "honour": "honor", "centres": "centers",
    "harbours": "harbors", "organisations": "organizations",
}  # fmt: skip


# Letters that Unicode does not take apart, as agencies print them without.
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "Ae"})


@dataclass(frozen=True)
class NameCluster:
    """Printed names that mean the same: the fullest of them, its kind, and the places of all in the input."""

    name: str
    kind: EntityKind
    indexes: tuple[int, ...]


@lru_cache(maxsize=16384)
def split_name(name: str) -> tuple[str, ...]:
    """The comparable parts of a name: lower case, without titles, possessives, diacritics, hyphens and function words.

    Titles stay when nothing else would be left, and in the names of bodies ("Justice Department").
    """
    tokens = [fold_word(token) for token in _TOKEN.findall(_POSSESSIVE.sub("", name))]
    tokens = [token for token in tokens if token and token not in _FUNCTION_WORDS]
    while len(tokens) > 1 and (tokens[-1] in _SUFFIXES or tokens[-1] in COMPANY_FORMS):
        tokens.pop()
    if _BODY_WORDS.isdisjoint(tokens):
        while len(tokens) > 1 and tokens[0] in _TITLE_WORDS:
            tokens.pop(0)
    return tuple(tokens)


@lru_cache(maxsize=16384)
def is_same_name(a: str, b: str) -> bool:
    """Whether two printed names can mean the same person, body or place.

    Accepts case, diacritics, hyphens, titles and middle names or initials dropped, the surname alone, first and last
    in the other order, an acronym for its full form, and the names of a country in English, Korean and Japanese. Never
    accepts a near spelling, and never a given name alone.
    """
    country = canonical_country(a)
    if country and country == canonical_country(b):
        return True
    first, second = split_name(a), split_name(b)
    if not first or not second:
        return a == b
    if sorted(first) == sorted(second) or "".join(first) == "".join(second):
        return True
    if is_acronym_of(a, b) or is_acronym_of(b, a):
        return True
    shorter, longer = sorted((first, second), key=len)
    return _is_short_form(shorter, longer)


def is_acronym(word: str) -> bool:
    """Whether `word` is printed as an acronym: two to seven capitals, with stops or without."""
    return bool(_ACRONYM.fullmatch(word))


@lru_cache(maxsize=16384)
def is_acronym_of(acronym: str, name: str) -> bool:
    """Whether `acronym` is made of the first letters of `name`, with or without its function words."""
    if not is_acronym(acronym) or " " not in name.strip():
        return False
    letters = re.sub(r"[^A-Z]", "", acronym).casefold()
    words = [word.casefold() for word in re.findall(r"[^\W_]+", name)]
    strict = "".join(word[0] for word in words if word not in _FUNCTION_WORDS)
    return letters in (strict, "".join(word[0] for word in words))


@lru_cache(maxsize=1024)
def locate_explained(text: str) -> tuple[tuple[Span, Span], ...]:
    """Names that a text explains by their short form in brackets: the spans of "Harbour Safety Board" and "HSB"."""
    found = []
    for short in _BRACKETED.finditer(text):
        letters = short["short"].rstrip("s").replace(".", "")
        words = list(_PLAIN_WORD.finditer(text, max(0, short.start() - _MOST_SPELT), short.start()))
        for word in reversed(words[-2 * len(letters) :]):
            full = Span(word.start(), short.start())
            if word.group()[0].casefold() == letters[0].casefold() and _spells(full.slice(text), letters):
                found.append((full, Span(*short.span("short"))))
                break
    return tuple(found)


def _spells(name: str, letters: str) -> bool:
    """Whether the words of `name` begin with `letters`; one in capitals may give all of its own ("US" in "USCIS")."""
    words = _PLAIN_WORD.findall(name)
    telling = [word for word in words if word.casefold() not in _FUNCTION_WORDS]
    spelt = ("".join(word if word.isupper() else word[0] for word in kept) for kept in (words, telling))
    return letters.casefold() in (each.casefold() for each in spelt)


def cluster_names(names: Sequence[tuple[str, EntityKind]]) -> list[NameCluster]:
    """Group printed names that mean the same, in the order of their first mention.

    Longer forms gather shorter ones; a surname that two people share goes to the one named first. The kind is the most
    frequent one that is not "other".
    """
    order = sorted(range(len(names)), key=lambda place: (-len(split_name(names[place][0])), place))
    groups: list[list[int]] = []
    for place in order:
        name = names[place][0]
        group = next((group for group in groups if is_same_name(name, names[group[0]][0])), None)
        if group is None:
            groups.append([place])
        else:
            group.append(place)
    groups.sort(key=min)
    return [_cluster(names, group) for group in groups]


def _cluster(names: Sequence[tuple[str, EntityKind]], group: list[int]) -> NameCluster:
    kinds = [names[place][1] for place in group if names[place][1] != "other"]
    kind = max(kinds, key=kinds.count) if kinds else "other"
    full = [place for place in group if not is_acronym(names[place][0])] or group
    fullest = max(full, key=lambda place: (len(split_name(names[place][0])), -group.index(place)))
    return NameCluster(names[fullest][0], kind, tuple(sorted(group)))


@lru_cache(maxsize=16384)
def fold_word(token: str) -> str:
    """A word of a name made comparable: lower case, in American spelling, without diacritics, marks and stops.

    Romanisations of one name come out alike: "Kiev" and "Kyiv", "Zelenskiy" and "Zelensky", "al-Assad" and "Assad".
    """
    plain = unicodedata.normalize("NFKD", token.translate(_LETTERS))
    folded = _MARKS.sub("", _ARABIC_ARTICLE.sub("", plain)).casefold()
    return unify_spelling(_AMERICAN.get(folded, folded))


def _is_short_form(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    if _is_surname_part(shorter, longer):
        return True
    if len(shorter) == 1:
        return shorter[0] == longer[0] and shorter[0] in _SURNAMES_FIRST and len(longer) in (2, 3)
    if len(shorter) < 2 or shorter[-1] != longer[-1]:
        return False
    if not all(any(_is_like(part, other) for other in longer[1:-1]) for part in shorter[1:-1]):
        return False
    return _is_like(shorter[0], longer[0]) or is_short_form(shorter[0], longer[0])


def _is_like(one: str, other: str) -> bool:
    """Whether two parts of a name are equal, or one is the other's initial."""
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])


def _is_surname_part(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """The surname, with its particle or without: "Haven" and "van der Haven" for "Ruth van der Haven"."""
    if longer[-len(shorter) :] != shorter or len(shorter) == len(longer):
        return False
    if len(shorter) == 1:
        return shorter[0] not in _BODY_WORDS
    return all(part in PARTICLES for part in shorter[:-1])
