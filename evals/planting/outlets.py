"""Planted errors in who reported it."""

import re
from collections.abc import Iterator

from drafter.brief import Span
from evals.planting.plant import Generator, Plant, replace_at
from evals.stories import Story, TrueStatement

_ARTICLES = ("The ", "Der ", "Die ", "Das ", "Le ", "La ", "El ")


def plant_outlet(statement: TrueStatement, story: Story) -> Iterator[Plant]:
    """Another outlet of the story credited with what it does not carry. Only where `outlets` says who does.

    An outlet known by its file's name alone is credited with nothing.
    """
    for outlet in statement.outlets:
        match = re.search(rf"(?:\bthe )?{re.escape(outlet)}", statement.text)
        for other in story.outlets:
            if match and other not in statement.outlets and not other.islower():
                after = other if other.startswith(_ARTICLES) else f"the {other}"
                yield replace_at(statement.text, Span(*match.span()), after, "same story")


CLASSES: dict[str, Generator] = {"outlet": plant_outlet}
