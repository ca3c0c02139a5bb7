"""What the sentences of a source tell of where, who and why."""

from collections.abc import Iterator, Mapping

from drafter.checks.disputes.circumstances import LONGEST, Circumstance
from drafter.checks.disputes.where import locate_places
from drafter.checks.disputes.who import locate_people
from drafter.checks.disputes.why import locate_causes
from drafter.menus import Menu, Sentence
from drafter.text.vectors import Vector


def locate_circumstances(menu: Menu, vectors: Mapping[str, Vector]) -> Iterator[Circumstance]:
    """Every place, visitor and cause that the sentences of an English source tell of what has happened."""
    if menu.source.language not in ("en", None):
        return
    for place, sentence in enumerate(menu.sentences):
        if len(sentence.text) > LONGEST:
            continue
        before = menu.sentences[place - 1].text if place else ""
        yield from locate_places(menu, sentence, vectors[sentence.id])
        yield from locate_people(menu, sentence, vectors[sentence.id])
        yield from locate_causes(menu, sentence, before, vectors[sentence.id])


def places_told(menu: Menu, sentence: Sentence, vector: Vector) -> tuple[Circumstance, ...]:
    """The places that one sentence tells of what has happened; none where the source is not English."""
    return tuple(locate_places(menu, sentence, vector)) if menu.source.language in ("en", None) else ()
