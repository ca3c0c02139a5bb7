"""Model: one question in, one validated reply out, in whichever form of structured output the endpoint honours."""

import logging
import threading
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from drafter.errors import DrafterError, EndpointError, ReplyError
from drafter.model.budget import Budget
from drafter.model.exchange import Exchange, FormIgnoredError, Line
from drafter.model.failures import FormRefusedError, LimitRefusedError
from drafter.model.forms import TEXT, Form, Manners
from drafter.model.transport import open_client, require_reach
from drafter.prompt import Ask
from drafter.providers import ModelOptions, resolve_endpoint
from drafter.replies import Replies
from drafter.runs import RunRecord

if TYPE_CHECKING:
    from openai import OpenAI

T = TypeVar("T")

# instructor logs every failure as an error, which Python prints when nobody listens; we raise it.
logging.getLogger("instructor").addHandler(logging.NullHandler())


class Model:
    """A language model behind an OpenAI-compatible endpoint. `ask` may be called from many threads."""

    def __init__(
        self,
        options: ModelOptions,
        record: RunRecord,
        environ: Mapping[str, str],
        sleep: Callable[[float], Any] | None = None,
    ) -> None:
        """Find the endpoint; nothing is sent yet. `sleep` (seconds) waits between attempts.

        Raises UsageError (unknown provider, missing key, bad address) and PolicyError (`local_only` and an endpoint
        elsewhere, a cost limit and no known price).
        """
        self.endpoint = resolve_endpoint(options, environ)
        require_reach(self.endpoint, options)
        self._guard = threading.Lock()
        self._client: OpenAI | None = None
        stopped = threading.Event()
        self._line = Line(
            endpoint=self.endpoint,
            options=options,
            record=record,
            replies=Replies(record.home),
            budget=Budget(self.endpoint, options.max_cost_usd),
            manners=Manners(record.home, self.endpoint, record.clock.now()),
            client=self._open,
            sleep=sleep or stopped.wait,
            stopped=stopped,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End every wait between attempts and close the connections; what arrived is kept. Asking is over."""
        self._line.stopped.set()
        with self._guard:
            if self._client is not None:
                self._client.close()

    def ask(self, ask: Ask[T]) -> T:
        """The model's reply to `ask`, valid for its reply type; a reply that is not valid is sent back once.

        Raises ReplyError naming stage and subject when the replies cannot be used, EndpointBusy after the last attempt,
        EndpointError for what is final at once, PolicyError when a limit stops it.
        """
        refused = EndpointError(f"{self.endpoint.model} at {self.endpoint.host}: no form of structured output is left")
        for form in self._line.manners.forms():
            try:
                return self._ask_in(form, ask)
            except FormRefusedError as error:
                self._line.manners.refuse(form)
                refused = error
            except FormIgnoredError:
                # What the re-ask would have cost goes into the one form that needs nothing of the endpoint.
                return self._ask_in(TEXT, ask, turn=1)
        raise refused

    def _ask_in(self, form: Form, ask: Ask[T], turn: int = 0) -> T:
        try:
            return self._ask_once(form, ask, turn)
        except LimitRefusedError:
            self._line.manners.rename_limit()
            return self._ask_once(form, ask, turn)

    def _ask_once(self, form: Form, ask: Ask[T], turn: int) -> T:
        from instructor import Mode, patch
        from instructor.core.exceptions import InstructorRetryException

        exchange = Exchange(self._line, ask, form, turn)
        create: Any = patch(create=exchange.create, mode=Mode[form.mode])
        try:
            reply = create(
                response_model=ask.reply_type,
                max_retries=1 - turn,
                strict=False,
                model=self.endpoint.model,
                messages=[dict(message) for message in ask.messages],
                **self._sampling(),
            )
        except InstructorRetryException as failure:
            error = failure.__cause__
            if not isinstance(error, DrafterError):
                error = exchange.explain_invalid(error)
            if isinstance(error, ReplyError):
                exchange.spoil(str(error))
            raise error from None
        return _unwrap(reply, ask.reply_type)

    def _sampling(self) -> dict[str, Any]:
        options = self._line.options
        chosen = {
            "temperature": options.temperature,
            "seed": options.seed,
            "reasoning_effort": options.reasoning_effort,
        }
        return {name: value for name, value in chosen.items() if value is not None}

    def _open(self) -> "OpenAI":
        with self._guard:
            if self._client is None:
                self._client = open_client(self.endpoint, self._line.options)
            return self._client


def _unwrap(reply: Any, reply_type: type[T]) -> T:
    # instructor returns a subclass of its own making with the raw response inside, equal to no other reply.
    fields: Any = reply_type
    values = {name: getattr(reply, name) for name in fields.model_fields}
    unwrapped: T = fields.model_construct(reply.model_fields_set, **values)
    return unwrapped
