"""A rate with its yield, and what all scorers ask of a draft."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from drafter.brief import Citation, Draft, Span, Statement, iter_statements
from drafter.menus import Menu
from evals.case import Carrier, Case


class Rate(NamedTuple):
    """`hits` of `of`; unscored where `of` is 0."""

    hits: float
    of: float

    @property
    def value(self) -> float | None:
        """The share, None where nothing could be scored."""
        return self.hits / self.of if self.of else None


class Item(NamedTuple):
    """One thing that a case asks of a draft, and whether the draft has it.

    `metric` counts it, `name` says what it is, `carriers` are its words in the sources, `statement` the draft's that
    decided, where one did.
    """

    metric: str
    name: str
    carriers: Sequence[Carrier]
    is_hit: bool
    statement: Statement | None = None


Scores = Mapping[str, Rate]
Scorer = Callable[[Case, Draft], Scores]

FAILED = ("unsupported", "contradicted")


def standing(draft: Draft) -> tuple[Statement, ...]:
    """The statements that no check failed: what a reporter would print."""
    return tuple(statement for statement in iter_statements(draft) if statement.verdict not in FAILED)


def menus_of(case: Case, draft: Draft) -> Mapping[str, Menu]:
    """The case's menus under the ids that the draft gives their sources, told by their texts."""
    by_digest = {menu.source.sha256: menu for menu in case.menus}
    return {source.id: by_digest[source.sha256] for source in draft.sources if source.sha256 in by_digest}


def count_items(items: Sequence[Item]) -> Rate:
    """How many of the items a draft has."""
    return Rate(sum(item.is_hit for item in items), len(items))


class Finder:
    """Tells whether citations of a draft touch the words of a case."""

    def __init__(self, case: Case, draft: Draft) -> None:
        self._case = case
        self.language = draft.meta.language
        self._digests = {source.id: source.sha256 for source in draft.sources}

    def touches(self, citations: Iterable[Citation], carriers: Sequence[Carrier]) -> bool:
        """Whether a citation lies over a sentence that holds a carrier's words."""
        return any(self._touches_one(citation, carrier) for citation in citations for carrier in carriers)

    def _touches_one(self, citation: Citation, carrier: Carrier) -> bool:
        menu, span = self._case.locate(carrier)
        if self._digests.get(citation.source) != menu.source.sha256:
            return False
        spans = [sentence.span for sentence in menu.sentences_at(span)] or [span]
        return any(Span(citation.start, citation.end).overlaps(own) for own in spans)

    def language_of(self, carrier: Carrier) -> str:
        """The language of the source that holds a carrier's words."""
        return self._case.by_file[carrier.source].source.language or "en"

    def file_of(self, source: str) -> str | None:
        """The file's name of a draft's source id."""
        digest = self._digests.get(source)
        return next((f for f, m in self._case.by_file.items() if m.source.sha256 == digest), None)
