"""Earlier briefs of the same newsroom: which of them share entities with a new one."""

import json
from collections.abc import Sequence
from pathlib import Path

from drafter.brief import Brief, Entity, Related
from drafter.errors import UsageError

_LEAST_SHARED = 2
_MOST_RELATED = 5


def load_archive(folder: Path) -> tuple[tuple[Brief, ...], tuple[str, ...]]:
    """The briefs (`*.json`) in `folder`, in name order, and one line for each file that is none.

    Raises UsageError when there is no such folder.
    """
    if not folder.is_dir():
        raise UsageError(f"--archive: {folder} is not a folder")
    briefs: list[Brief] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.json")):
        try:
            data = json.loads(path.read_bytes())
            briefs.append(Brief.model_validate({key: data[key] for key in Brief.model_fields if key in data}))
        except (OSError, ValueError, TypeError):
            problems.append(f"{path}: not a brief that drafter wrote; passed over")
    return tuple(briefs), tuple(problems)


def locate_related(slug: str, entities: Sequence[Entity], archive: Sequence[Brief]) -> tuple[Related, ...]:
    """Briefs that share at least two entities, most shared first; the brief itself is left out."""
    names = {entity.name.casefold(): entity.name for entity in entities}
    related: list[Related] = []
    for brief in archive:
        shared = tuple(names[e.name.casefold()] for e in brief.entities if e.name.casefold() in names)
        if len(shared) >= _LEAST_SHARED and brief.meta.slug != slug:
            related.append(Related(slug=brief.meta.slug, headline=brief.headline.text, entities=shared))
    related.sort(key=lambda item: (-len(item.entities), item.slug))
    return tuple(related[:_MOST_RELATED])
