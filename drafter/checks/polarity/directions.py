"""Up or down, told in another language than the source's: beside a figure that both have."""

from collections.abc import Iterator, Sequence

from drafter.brief import Finding, Statement
from drafter.checks.abroad import is_abroad
from drafter.checks.evidence import CitedText
from drafter.checks.whereabouts import Place, tell_language
from drafter.text.directions import Direction, locate_directions
from drafter.text.figures import is_same_figure, locate_figures


def check_directions(statement: Statement, cited: Sequence[CitedText]) -> list[Finding]:
    """Finding direction_reversed: the statement says up, and every cited sentence with its figure says down, or the
    other way round. Where one of them says both, nothing is found.
    """
    language = tell_language(statement.text, cited)
    mine = locate_directions(statement.text, language)
    if len({one.pole for one in mine}) != 1:
        return []
    told = list(_iter_told(statement.text, language, cited))
    if not told or any(one.pole == mine[0].pole for _, directions in told for one in directions):
        return []
    place, (theirs, *_) = told[0]
    ours = mine[0].span
    message = (
        f"the text says “{ours.slice(statement.text)}”, the source says “{theirs.span.slice(place.sentence.text)}”"
    )
    return [
        Finding(
            code="direction_reversed", severity="error", message=message, at=ours, evidence=(place.cite(theirs.span),)
        )
    ]


def _iter_told(
    text: str, language: str | None, cited: Sequence[CitedText]
) -> Iterator[tuple[Place, tuple[Direction, ...]]]:
    """The cited sentences in another language that have a figure of the text and words of direction, with these."""
    figures = [figure for figure in locate_figures(text, language) if figure.value is not None]
    for part in cited:
        for sentence in part.sentences if is_abroad(part, language) else ():
            other = part.menu.source.language
            directions = locate_directions(sentence.text, other)
            theirs = locate_figures(sentence.text, other)
            if directions and any(is_same_figure(one, own) for own in figures for one in theirs):
                yield Place(part, sentence, cited=True), directions
