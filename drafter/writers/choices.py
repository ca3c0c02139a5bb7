"""What a model's reply is made of: fields whose ids can only be those of this run, in schemas kept small.

A reply type is generic over its ids and is given them for one question: `ReadReply[A_sentence, A_quotation, A_figure]`.
"""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Annotated, Any, ClassVar, Generic, TypeVar, cast

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema
from typing_extensions import TypeAliasType

from drafter.proposal import ProposedStatement

S = TypeVar("S")
R = TypeVar("R", bound="Reply")

NONE = "none"
_AROUND_ID = " \t\r\n[](){}<>*.,;:'\"`"
_ENDED = re.compile(r".*[.!?。！？][”’」』]?(?=\s|$)", re.DOTALL)
_NOTES = ("title", "description", "default")


def _tighten(schema: dict[str, Any]) -> None:
    """Keep a reply's schema to what steers decoding: no titles or docstrings, every field there, no other fields."""
    for note in _NOTES:
        schema.pop(note, None)
    fields = schema.get("properties", {})
    for field in fields.values():
        for note in _NOTES:
            field.pop(note, None)
    schema |= {"required": list(fields), "additionalProperties": False}


class Reply(BaseModel):
    """Base of every reply type. What a model leaves out is empty, what it adds is not looked at."""

    model_config = ConfigDict(frozen=True, extra="ignore", json_schema_extra=_tighten)

    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:  # noqa: ARG003
        """The plain name: endpoints take no brackets in a schema's name."""
        return cls.__name__


def sized_list(fewest: int, most: int) -> Any:
    """A list that decoding keeps between `fewest` and `most` items. Another length is no error."""
    return Field(default=(), json_schema_extra={"minItems": fewest, "maxItems": most})


def sized_text(longest: int) -> WithJsonSchema:
    """Makes decoding end a text after `longest` characters, so that a weak model stops. A longer one is no error."""
    return WithJsonSchema({"type": "string", "maxLength": longest})


Label = Annotated[str, sized_text(80)]


class Point(Reply, Generic[S]):
    """A statement, then its ids. The other way round a small model picks ids blindly and writes past them."""

    longest: ClassVar[int] = 320

    text: Annotated[str, sized_text(longest)] = ""
    sentences: tuple[S, ...] = sized_list(1, 4)


class ShortPoint(Point[S], Generic[S]):
    """A statement of one line, such as a headline."""

    longest: ClassVar[int] = 160

    text: Annotated[str, sized_text(longest)] = ""


def parse_point(point: Point[str]) -> ProposedStatement | None:
    """A statement with its ids once each; None when it has no text.

    A text that decoding broke off is cut back to the last sentence that it finished, if there is one.
    """
    text = join_lines(point.text)
    if len(point.text) == point.longest and (ended := _ENDED.match(text)):
        text = ended[0]
    return ProposedStatement(text=text, sentences=keep_ids(point.sentences)) if text else None


def choice_of(name: str, ids: Sequence[str], aliases: Mapping[str, str] | None = None) -> Any:
    """A type for one id out of `ids`, as the schema definition `name`; `none` when there are none.

    `aliases` are other ids of this run that plainly mean one of `ids`, such as a figure's for its sentence. Case and
    brackets around an id do not matter; any other id is refused with a text that names the nearest valid ones.
    """
    valid = tuple(dict.fromkeys(ids)) or (NONE,)
    meant = {id_.casefold(): id_ for id_ in valid} | {key.casefold(): id_ for key, id_ in (aliases or {}).items()}

    def resolve(given: str) -> str:
        found = meant.get(given.strip(_AROUND_ID).casefold())
        if found is None:
            nearest = ", ".join(get_close_matches(given, valid, n=3, cutoff=0.0))
            raise ValueError(f"{given[:20]!r} is not an id on the menu; the nearest are {nearest}")
        return found

    schema = WithJsonSchema({"type": "string", "enum": list(valid)})
    return TypeAliasType(name, Annotated[str, AfterValidator(resolve), schema])


def with_ids(reply_type: type[R], *choices: Any) -> type[R]:
    """A generic reply type with its ids put in, each a type from `choice_of`."""
    return cast(type[R], reply_type.__class_getitem__(choices))


def or_none(ids: Sequence[str]) -> tuple[str, ...]:
    """`ids` with `none` as the last choice."""
    return (*ids, NONE)


def keep_ids(ids: Sequence[str]) -> tuple[str, ...]:
    """The ids of a reply, once each, in order, without `none`."""
    return tuple(id_ for id_ in dict.fromkeys(ids) if id_ != NONE)


def join_lines(text: str) -> str:
    """A model's text on one line."""
    return re.sub(r"\s+", " ", text).strip()
