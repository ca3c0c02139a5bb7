"""The house format: which sections a pasted brief has, in which order, under which headings, and how long they are.

Headline and dek stand first and the closing line last in every format: no brief leaves without the line that counts
what was checked.
"""

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, field_validator

from drafter.brief import Draft, Line, PullQuote, Split, count_verdicts, iter_statements, map_lines

Quotes = Literal["verbatim", "placeholder", "off"]
SectionName = Literal[
    "meta",
    "summary",
    "split",
    "numbers",
    "why_it_matters",
    "watch",
    "takes",
    "disputes",
    "entities",
    "related",
    "sources",
]


class SectionFormat(BaseModel):
    """One section: its heading by language (the built-in words where none is given), and how much of it is printed.

    `most` counts statements, numbers, takes, disputes, entities or earlier briefs; of the split its questions.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: SectionName
    heading: dict[str, str] = {}
    most: PositiveInt | None = None


class HouseFormat(BaseModel):
    """The sections of a pasted brief in their order. A section that is not named is not printed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    section: tuple[SectionFormat, ...] = Field(min_length=1)

    @field_validator("section")
    @classmethod
    def _require_once(cls, value: tuple[SectionFormat, ...]) -> tuple[SectionFormat, ...]:
        names = [each.name for each in value]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise ValueError(f"section {twice[0]} stands twice")
        return value


FULL = HouseFormat(section=tuple(SectionFormat(name=name) for name in get_args(SectionName)))


def trim_draft(draft: Draft, house: HouseFormat, quotes: Quotes) -> Draft:
    """`draft` with no more in it than `house` prints, and no pull quotes where they are off; counted anew."""
    most = {each.name: each.most for each in house.section}
    cut = {
        name: getattr(draft, name)[: _count_left(draft, name, most[name])] if name in most else ()
        for name in get_args(SectionName)
        if name not in ("meta", "split", "sources")
    }
    split = Split()
    if "split" in most:
        kept = _count_left(draft, "split.questions", most["split"])
        split = Split(statements=draft.split.statements, questions=draft.split.questions[:kept])
    trimmed = draft.model_copy(update={**cut, "split": split})
    if quotes == "off":
        trimmed = map_lines(trimmed, _drop_quote)
    return trimmed.model_copy(update={"check": count_verdicts(iter_statements(trimmed))})


def _count_left(draft: Draft, place: str, most: int | None) -> int | None:
    """How much of a list is printed: what a reviewer took out of its first items is not made up for by later ones."""
    if most is None or draft.review is None:
        return most
    return most - len({f"{place}[{n}]" for n in range(most)} & set(draft.review.taken_out))


def _drop_quote(_: str, line: Line) -> Line | None:
    return None if isinstance(line, PullQuote) else line
