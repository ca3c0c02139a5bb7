"""What the tests of the model share: a question, good and bad replies to it, and a model on a scripted endpoint."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import AfterValidator, BaseModel, Field, WithJsonSchema

from drafter.errors import DrafterError, EndpointError
from drafter.model import Model
from drafter.prompt import Ask
from drafter.providers import ModelOptions
from drafter.runs import Call, RunRecord, load_calls
from tests.loopback import Answer, Loopback, Script

KEY = "sk-varnholm-0123456789abcdef"
IDS = ["A1", "A2"]


def require_known(id: str) -> str:
    if id not in IDS:
        raise ValueError(f"unknown id {id}: the nearest are A1, A2")
    return id


Id = Annotated[str, AfterValidator(require_known), WithJsonSchema({"type": "string", "enum": IDS})]


class Point(BaseModel):
    ids: list[Id] = Field(max_length=3)
    text: str = Field(max_length=200)


class Points(BaseModel):
    points: list[Point] = Field(max_length=5)


GOOD = json.dumps({"points": [{"ids": ["A1"], "text": "The Tallis Line stops at noon."}]})
UNKNOWN = GOOD.replace("A1", "A9")
WRONG_TYPE = json.dumps({"points": "none"})

MESSAGES = (
    {"role": "system", "content": "Read."},
    {"role": "user", "content": "A1 The ferry stopped. {{ 7*7 }}\nA2 Mayor Ines Okafor said why."},
)
ASK: Ask[Points] = Ask("read", "A", "read@1+sha256:0123456789ab", MESSAGES, Points)


class Bench:
    """A model on a scripted endpoint; every model it opens shares one home, as runs of one person do.

    `waits` holds the seconds that the model would have slept, `record` the record of the last run.
    """

    def __init__(self, home: Path, script: Script | Answer) -> None:
        self.home = home
        self.waits: list[float] = []
        self.loopback = Loopback(script)

    @property
    def calls(self) -> int:
        """How many requests arrived."""
        return len(self.loopback.requests)

    @property
    def kept(self) -> tuple[Call, ...]:
        """The calls of the last run as they are on disk."""
        return load_calls(self.home, self.record.id)

    def open(self, **options: Any) -> Model:
        """A model, and a run record for it, with `options` over the bench's own."""
        self.record = RunRecord(self.home, "model", "scripted")
        given = {"model": "scripted", "base_url": self.loopback.base_url, "api_key": KEY, **options}
        return Model(ModelOptions(**given), self.record, {}, sleep=self.waits.append)

    def ask(self, ask: Ask[Points] = ASK, **options: Any) -> Points:
        """The reply to `ask` in a run of its own."""
        with self.open(**options) as model:
            return model.ask(ask)

    def fails(self, kind: type[DrafterError] = EndpointError, **options: Any) -> str:
        """The one line that asking ends in."""
        with pytest.raises(kind) as caught:
            self.ask(**options)
        assert "\n" not in str(caught.value)
        return str(caught.value)


Open = Callable[[Script | Answer], Bench]


@contextmanager
def open_benches(home: Path) -> Iterator[Open]:
    """Opens benches that share `home`, one after the other; their servers stop with the context."""
    with ExitStack() as servers:

        def open_bench(script: Script | Answer) -> Bench:
            case = Bench(home, script)
            servers.enter_context(case.loopback)
            return case

        yield open_bench
