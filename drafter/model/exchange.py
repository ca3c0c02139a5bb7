"""One question's requests: looked up in the cache, else paid for, retried, and kept on disk before they are used."""

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from drafter.brief import Tokens
from drafter.errors import EndpointBusy, EndpointError, ReplyError
from drafter.model.budget import Budget
from drafter.model.failures import Rejection, clean, explain_error, explain_rejection, read_words
from drafter.model.forms import Form, Manners, is_ignored, tighten
from drafter.prices import price_tokens
from drafter.prompt import Ask
from drafter.providers import Endpoint, ModelOptions
from drafter.replies import Replies, Reply, digest_request
from drafter.runs import Call, RunRecord

if TYPE_CHECKING:
    from openai import OpenAI
    from openai.types.chat import ChatCompletion
    from tenacity import RetryCallState

ATTEMPTS = 4
_FIRST_WAIT_S = 1.0
_LONGEST_WAIT_S = 30.0


class FormIgnoredError(EndpointError):
    """The reply shows that the endpoint paid the form of structured output no heed."""


@dataclass(frozen=True)
class Line:
    """What all exchanges of a run share. `client` opens the connection on first use; `stopped` ends waiting."""

    endpoint: Endpoint
    options: ModelOptions
    record: RunRecord
    replies: Replies
    budget: Budget
    manners: Manners
    client: Callable[[], "OpenAI"]
    sleep: Callable[[float], Any]
    stopped: threading.Event


class Exchange:
    """The requests of one `Ask` in one form: the question, and the re-ask when its reply did not validate."""

    def __init__(self, line: Line, ask: Ask[Any], form: Form, turn: int) -> None:
        self.turns = turn
        self._line = line
        self._ask = ask
        self._form = form
        self._keys: list[str] = []

    def create(self, **request: Any) -> "ChatCompletion":
        """What instructor calls instead of openai's `chat.completions.create`: same arguments, same return.

        Raises PolicyError, EndpointError, FormRefusedError, FormIgnoredError.
        """
        from openai.types.chat import ChatCompletion

        self.turns += 1
        options = self._line.options
        request = tighten(request, self._ask.reply_type, self._line.endpoint.provider.strict_subset)
        body = self._reply_to(self._limit(request, options.max_tokens))
        if body["choices"][0].get("finish_reason") == "length" and options.max_tokens:
            body = self._reply_to(self._limit(request, options.max_tokens * 2), attempt=2)
        self._require_whole(body["choices"][0])
        return ChatCompletion.construct(**body)

    def explain_invalid(self, error: BaseException | None) -> ReplyError:
        """Our error for replies that did not validate, with the first line of why."""
        line = str(error).strip()
        if isinstance(error, ValidationError):
            first = error.errors(include_url=False)[0]
            line = f"{'.'.join(map(str, first['loc']))}: {first['msg']}".removeprefix(": ")
        why = clean(line.partition("\n")[0], self._line.endpoint)
        return ReplyError(f"{self._name()}: the reply was not valid, nor was the second try: {why}")

    def spoil(self, why: str) -> None:
        """Let no later run use this exchange's replies."""
        for key in self._keys:
            self._line.replies.spoil_reply(key, why)

    def _limit(self, request: Mapping[str, Any], limit: int | None) -> dict[str, Any]:
        return {**request, self._line.manners.limit: limit} if limit else dict(request)

    def _require_whole(self, choice: Mapping[str, Any]) -> None:
        message = choice["message"]
        reason = choice.get("finish_reason")
        if reason == "length":
            raise ReplyError(f"{self._name()}: the reply was cut off at its token limit: raise max_tokens")
        if reason == "content_filter":
            raise ReplyError(f"{self._name()}: the endpoint's content filter held the reply back: try another model")
        if refusal := message.get("refusal"):
            raise ReplyError(f"{self._name()}: the model refused: {clean(str(refusal), self._line.endpoint)}")
        if not self._line.manners.is_proven and is_ignored(self._form, message):
            raise FormIgnoredError(f"{self._name()}: the reply is not in the form asked for ({self._form.name})")
        self._line.manners.prove(self._form)

    def _name(self) -> str:
        return f"{self._ask.stage} {self._ask.subject}".strip()

    def _reply_to(self, request: dict[str, Any], attempt: int = 1) -> dict[str, Any]:
        line = self._line
        sent = {"base_url": line.endpoint.base_url, **request}
        # Not the prompt's identity: a comment in a prompt's file is no reason to pay again.
        key = digest_request(sent)
        self._keys.append(key)
        call = Call(
            stage=self._ask.stage,
            subject=self._ask.subject,
            prompt=self._ask.prompt,
            host=line.endpoint.host,
            form=self._form.name,
            turn=self.turns,
            attempt=attempt,
            key=key,
            request=sent,
        )
        with line.replies.alone(key):
            if line.options.read_cache and (reply := line.replies.load_reply(key)):
                cached = {"cached": True, "reply": reply.body, "outcome": "cached", "tokens": read_tokens(reply.body)}
                opened = line.record.open_call(call.model_copy(update=cached))
                line.record.close_call(opened)
                return reply.body
            return self._send_patiently(call, request)

    def _send_patiently(self, call: Call, request: dict[str, Any]) -> dict[str, Any]:
        from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, stop_when_event_set

        retrying = Retrying(
            retry=retry_if_exception_type(EndpointBusy),
            stop=stop_after_attempt(ATTEMPTS) | stop_when_event_set(self._line.stopped),
            wait=_wait_s,
            sleep=self._line.sleep,
            reraise=True,
        )
        number = 0
        try:
            for attempt in retrying:
                with attempt:
                    number = attempt.retry_state.attempt_number
                    body = self._send(call.model_copy(update={"attempt": call.attempt + number - 1}), request)
        except EndpointBusy as busy:
            raise EndpointBusy(f"{busy} (tried {number} times)", busy.wait_s) from None
        return body

    def _send(self, call: Call, request: dict[str, Any]) -> dict[str, Any]:
        line = self._line
        limit = request.get(line.manners.limit)
        reserved = line.budget.reserve(call.stage, len(json.dumps(request, ensure_ascii=False)), limit)
        call = line.record.open_call(call)
        begun = line.record.clock.seconds()
        cost: float | None = 0.0
        try:
            body = self._fetch(request)
            tokens = read_tokens(body)
            cost = price_tokens(line.endpoint, tokens) if tokens.input else _unless_free(line.endpoint)
            when = line.record.clock.now().isoformat(timespec="seconds")
            took = {"seconds": line.record.clock.seconds() - begun, "cost_usd": cost}
            line.replies.store_reply(
                Reply(key=call.key, model=line.endpoint.model, prompt=call.prompt, when=when, body=body, **took)
            )
            call = call.model_copy(update={"outcome": "answered", "reply": body, "tokens": tokens, "cost_usd": cost})
        except EndpointError as error:
            call = call.model_copy(update={"outcome": f"failed: {error}"})
            raise
        finally:
            line.budget.settle(reserved, cost)
            line.record.close_call(call.model_copy(update={"seconds": line.record.clock.seconds() - begun}))
        return body

    def _fetch(self, request: dict[str, Any]) -> dict[str, Any]:
        from openai import OpenAIError

        endpoint = self._line.endpoint
        now = self._line.record.clock.now
        try:
            text = self._line.client().chat.completions.with_raw_response.create(**request).text
        except OpenAIError as error:
            raise explain_error(error, endpoint, now()) from None
        return parse_reply(text, endpoint)


def parse_reply(text: str, endpoint: Endpoint) -> dict[str, Any]:
    """The JSON of a reply with status 200, with a message in its first choice.

    Raises EndpointBusy for anything else (a gateway's HTML page, a body cut short, no choice), and what the status
    inside means for an error that came as 200.
    """
    where = f"{endpoint.model} at {endpoint.host}"
    try:
        # Half a surrogate pair is legal in JSON and nowhere else.
        body = json.loads(json.dumps(json.loads(text), ensure_ascii=False).encode("utf-8", "replace"))
    except (ValueError, RecursionError):
        what = "an HTML page" if text.lstrip().startswith("<") else "no whole JSON"
        raise EndpointBusy(f"{where}: sent {what} instead of a reply: check --base-url or try again later") from None
    fields = body if isinstance(body, dict) else {}
    choices = fields.get("choices")
    if not choices and (fault := fields.get("error")):
        code = fault.get("code") if isinstance(fault, dict) else None
        raise explain_rejection(Rejection(code if isinstance(code, int) else 500, read_words(fault)), endpoint)
    if not (isinstance(choices, list) and choices and isinstance(choices[0], dict)):
        raise EndpointBusy(f"{where}: sent a reply without a choice in it: try again later")
    message = choices[0].get("message")
    if not isinstance(message, dict):
        raise EndpointBusy(f"{where}: sent a choice without a message in it: try again later")
    if isinstance(message.get("content"), list):
        message["content"] = _join_parts(message["content"])
    return fields


def _join_parts(parts: list[Any]) -> str:
    # Models that think aloud send their reply in parts (Mistral's documentation of reasoning); only text is the reply.
    return "".join(str(part.get("text", "")) for part in parts if isinstance(part, dict) and part.get("type") == "text")


def read_tokens(body: Mapping[str, Any]) -> Tokens:
    """The tokens that the endpoint counted, zeros where it did not."""
    usage = _fields(body.get("usage"))
    details = _fields(usage.get("prompt_tokens_details"))
    return Tokens(
        input=_count(usage.get("prompt_tokens")),
        cached=_count(details.get("cached_tokens")),
        output=_count(usage.get("completion_tokens")),
    )


def _fields(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _count(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _unless_free(endpoint: Endpoint) -> float | None:
    return 0.0 if price_tokens(endpoint, Tokens(input=1)) == 0.0 else None


def _wait_s(state: "RetryCallState") -> float:
    from tenacity import wait_random_exponential

    error = state.outcome.exception() if state.outcome else None
    asked = error.wait_s if isinstance(error, EndpointBusy) else None
    backoff = wait_random_exponential(multiplier=_FIRST_WAIT_S, max=_LONGEST_WAIT_S)
    return asked if asked is not None else backoff(state)
