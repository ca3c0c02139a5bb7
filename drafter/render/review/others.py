"""What the outlets that a statement does not cite tell of the same thing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.brief import Citation, Statement
from drafter.checks.checking import check_statement
from drafter.checks.search import EvidenceIndex
from drafter.menus import Menu
from drafter.text.languages import guess_language
from drafter.text.words import content_words

Relation = Literal["same", "differs", "compare"]

# With less of a statement's words a sentence is about something else; from the second on, and with nothing that a rule
# objects to, it tells the same.
_LEAST_SHARED = 0.35
_CLEARLY_SHARED = 0.6
_MOST_SENTENCES = 2


@dataclass(frozen=True)
class Other:
    """What another source has: the same, something that a rule says differs, or what a person has to compare."""

    relation: Relation
    citations: tuple[Citation, ...]


def locate_others(
    statement: Statement, against: Sequence[Citation], index: EvidenceIndex, menus: Mapping[str, Menu]
) -> Iterator[Other]:
    """For each source that `statement` does not cite and that tells of the same thing, its best sentences.

    `against` is where the outlets are known to tell it differently. A source whose copy is cited adds nothing and is
    passed over.
    """
    cited = {citation.source for citation in statement.citations}
    carried = {menus[id_].source.origin for id_ in cited} | cited
    for id_, menu in menus.items():
        if id_ in carried or menu.source.origin in cited:
            continue
        differing = tuple(citation for citation in against if citation.source == id_)
        if differing:
            yield Other("differs", differing)
        elif found := _locate_best(statement, index, menu):
            yield Other(_compare(statement, found, menus), found)


def _locate_best(statement: Statement, index: EvidenceIndex, menu: Menu) -> tuple[Citation, ...]:
    found = index.locate_evidence(statement.text, {menu.source.id})[:_MOST_SENTENCES]
    is_foreign = guess_language(statement.text) not in (None, menu.source.language)
    return found if is_foreign or _share(statement.text, found, menu) >= _LEAST_SHARED else ()


def _compare(statement: Statement, found: Sequence[Citation], menus: Mapping[str, Menu]) -> Relation:
    checked = check_statement(Statement(text=statement.text, citations=tuple(found)), menus)
    if checked.verdict == "contradicted":
        return "differs"
    is_same = checked.verdict == "supported" or _share(statement.text, found, menus[found[0].source]) >= _CLEARLY_SHARED
    return "same" if is_same and checked.verdict in ("supported", "unchecked") else "compare"


def _share(text: str, found: Sequence[Citation], menu: Menu) -> float:
    """The share of a text's content words that the cited sentences have."""
    language = menu.source.language
    mine = set(content_words(text, language))
    theirs = {word for citation in found for word in content_words(citation.quote, language)}
    return len(mine & theirs) / len(mine) if mine else 0.0
