"""Errors planted in true statements: one generator a class, chosen from by a fixed seed.

A planted error has to be an error. Every generator says what it changes and leaves out what would still be true; what
it makes is dropped when it brings in a word that the statement's `avoid` names, or when an article prints just that.
"""

import random
import re
from collections.abc import Iterator, Mapping

from evals.planting import dates, names, numbers, outlets, quotes, wording
from evals.planting.plant import Generator, Plant
from evals.stories import Story, TrueStatement

GENERATORS: Mapping[str, Generator] = {
    **numbers.CLASSES,
    **dates.CLASSES,
    **names.CLASSES,
    **{name: wording.CLASSES[name] for name in ("negation", "direction", "hedge")},
    **quotes.CLASSES,
    **outlets.CLASSES,
    "invented tail": wording.CLASSES["invented tail"],
}
# Beginnings of the finding codes that name each class rightly.
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "number": ("figure_", "arithmetic_", "outlet_count"),
    "scale": ("figure_", "arithmetic_"),
    "unit": ("figure_", "arithmetic_"),
    "date": ("date_",),
    "name": ("name_", "office_"),
    "office": ("office_", "name_"),
    "negation": ("negation_", "direction_"),
    "direction": ("direction_", "negation_"),
    "hedge": ("figure_hedge", "modality_", "allegation_", "condition_", "scope_", "opinion_", "attribution_"),
    "quote word": ("quote_",),
    "quote splice": ("quote_",),
    "speaker": ("quote_misattributed", "name_"),
    "outlet": ("outlet_", "quote_outlet"),
    "invented tail": ("tail_", "name_", "figure_", "date_", "cause_", "word_"),
}
# How many of each variant a statement may give, so that statements with many names do not rule the figures.
MOST_PER_VARIANT = 2
# Any statement can hold a tail, and one is much like another.
_MOST_TAILS = 1


def plant_errors(story: Story, kind: str) -> Iterator[tuple[TrueStatement, Plant]]:
    """The planted errors of one class in every statement of `story` that can hold one; the same in every run."""
    for statement in story.statements:
        by_variant: dict[str, list[Plant]] = {}
        for plant in GENERATORS[kind](statement, story):
            if _is_error(plant, statement, story):
                by_variant.setdefault(plant.variant, []).append(plant)
        for variant, plants in by_variant.items():
            most = _MOST_TAILS if kind == "invented tail" else MOST_PER_VARIANT
            seed = random.Random(f"{story.name}/{statement.number}/{kind}/{variant}")  # noqa: S311
            for plant in seed.sample(plants, min(most, len(plants))):
                yield statement, plant


def _is_error(plant: Plant, statement: TrueStatement, story: Story) -> bool:
    plain = _fold(plant.text)
    brought = [word for word in statement.avoid if word in plant.text and word not in statement.text]
    return plain != _fold(statement.text) and not brought and plain.rstrip(".") not in _fold(story.text)


def _fold(text: str) -> str:
    return " ".join(re.findall(r"[\w%€$£]+", text.casefold()))
