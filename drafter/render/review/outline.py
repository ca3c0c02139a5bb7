"""The brief as the page lays it out: its sections in the house's order, and in each the places of its lines."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import get_args

from drafter.brief import Draft, Frozen, iter_lines
from drafter.render.cleaning import clean_line
from drafter.render.house import HouseFormat, SectionName
from drafter.text.printed import Printed


class Group(Frozen):
    """Lines that stand together: the answers to a question, what is said of an outlet, the sides of a dispute.

    `notes` are printed beside them and are nobody's statement: who is silent, whose text is carried, the names found.
    """

    heading: str = ""
    notes: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


class Section(Frozen):
    """A section of the brief; `is_pasted` is False where the house format leaves it out."""

    name: str
    heading: str
    groups: tuple[Group, ...]
    is_pasted: bool


def compose_outline(draft: Draft, house: HouseFormat, words: Printed) -> tuple[Section, ...]:
    """The sections with something to read: headline and dek, those the house prints, then those it does not."""
    places = [place for place, _ in iter_lines(draft)]
    compose: Mapping[str, Callable[[], Iterable[Group]]] = {
        "split": lambda: _split(draft, places, words),
        "takes": lambda: _takes(draft, places, words),
        "disputes": lambda: _disputes(draft, places),
        "entities": lambda: [Group(notes=tuple(_entities(draft, words)))],
    }
    pasted = [section.name for section in house.section]
    rest = [name for name in get_args(SectionName) if name not in pasted]
    headings = {section.name: section.heading.get(draft.meta.language.partition("-")[0]) for section in house.section}
    sections = [Section(name="top", heading="", groups=(Group(lines=("headline", "dek")),), is_pasted=True)]
    for name in (*pasted, *rest):
        groups = tuple(compose[name]()) if name in compose else (Group(lines=_under(name, places)),)
        if any(group.lines or group.notes for group in groups):
            heading = clean_line(headings.get(name) or "") or getattr(words, name)
            sections.append(Section(name=name, heading=heading, groups=groups, is_pasted=name in pasted))
    return tuple(sections)


def _under(root: str, places: Iterable[str]) -> tuple[str, ...]:
    return tuple(place for place in places if place.startswith((f"{root}[", f"{root}.")))


def _split(draft: Draft, places: list[str], words: Printed) -> Iterator[Group]:
    names = {source.id: source.outlet.name for source in draft.sources}
    yield Group(lines=_under("split.statements", places))
    for n, question in enumerate(draft.split.questions):
        silent = ", ".join(names[id_] for id_ in question.silent)
        notes = (f"{words.silent}: {silent}",) if silent else ()
        yield Group(heading=question.question, notes=notes, lines=_under(f"split.questions[{n}]", places))


def _takes(draft: Draft, places: list[str], words: Printed) -> Iterator[Group]:
    names = {source.id: source.outlet.name for source in draft.sources}
    origins = {source.id: source.origin for source in draft.sources}
    for n, take in enumerate(draft.takes):
        origin = origins[take.source]
        notes = (words.carries.format(name=names.get(origin, origin)),) if origin else ()
        yield Group(heading=names[take.source], notes=notes, lines=_under(f"takes[{n}]", places))


def _disputes(draft: Draft, places: list[str]) -> Iterator[Group]:
    for n, dispute in enumerate(draft.disputes):
        yield Group(heading=dispute.topic, lines=_under(f"disputes[{n}]", places))


def _entities(draft: Draft, words: Printed) -> Iterator[str]:
    for kind, title in words.entity_kinds.items():
        if names := [entity.name for entity in draft.entities if entity.kind == kind]:
            yield f"{title}: {', '.join(names)}"
