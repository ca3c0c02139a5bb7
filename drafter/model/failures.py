"""Foreign failures in, ours out: the table of openai's exceptions, and what an endpoint's status and words mean.

Foreign text is untrusted: keys are struck out, control characters removed, length cut.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal, NamedTuple

from drafter.errors import DrafterError, EndpointBusy, EndpointError
from drafter.providers import Endpoint

MAX_WAIT_S = 60.0

_KEY = re.compile(r"\b(?:sk|key|gsk|xai)-[\w*-]{6,}|\bAIza[\w-]{10,}|(?i:bearer)\s+\S+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")
_CONTEXT = re.compile(
    r"context[ _-]?(?:length|window|size)|maximum context|n_ctx|(?:prompt|input|request)\b.{0,40}\btoo (?:long|large)"
    r"|too many (?:input )?tokens|exceeds? .{0,40}\b(?:context|token)",
    re.IGNORECASE | re.DOTALL,
)
_FORM = re.compile(
    r"response_?format|json[_ ]?schema|json[_ ](?:object|mode)|structured|schema\b|grammar|guided|\btools?\b"
    r"|tool_choice|function[_ ]?call|unsupported|not (?:supported|implemented)|requested parameters",
    re.IGNORECASE,
)
_SETTING = re.compile(r"\b(max_tokens|max_completion_tokens|temperature|seed|reasoning_effort)\b")
_CREDIT = re.compile(
    r"insufficient_quota|insufficient (?:credit|balance|funds)|exceeded your current quota", re.IGNORECASE
)
_FORM_STATUSES = (400, 404, 422, 501)


class FormRefusedError(EndpointError):
    """The endpoint does not take this form of structured output; the next one may work."""


class LimitRefusedError(EndpointError):
    """The endpoint takes a token limit only under its other name."""


class Rejection(NamedTuple):
    """What an endpoint said instead of a reply: HTTP status, its words and codes, seconds it asked us to wait."""

    status: int
    words: str
    wait_s: float | None = None


class Rule(NamedTuple):
    """What a rejection means: the first rule whose test holds for status and words names the error and its text."""

    error: type[EndpointError]
    test: Callable[[int, str], object]
    text: str


_RULES = (
    Rule(
        EndpointError,
        lambda status, words: status in (400, 413, 422) and _CONTEXT.search(words),
        "longer than the model's context: set context_tokens to what it takes, or name another model ({words})",
    ),
    Rule(
        EndpointError,
        lambda status, _: status in (401, 403),
        "the key was not accepted ({status}): check {keys} ({words})",
    ),
    Rule(
        EndpointError,
        lambda status, words: status == 402 or (status == 429 and _CREDIT.search(words)),
        "the account has no credit left: top it up or name another model ({words})",
    ),
    Rule(
        EndpointBusy,
        lambda status, _: status in (408, 409, 425, 429) or (status >= 500 and status != 501),
        "busy or failing ({status}): run again later ({words})",
    ),
    Rule(
        LimitRefusedError,
        lambda status, words: status in _FORM_STATUSES and "max_tokens" in words and "max_completion_tokens" in words,
        "takes no token limit: unset max_tokens ({words})",
    ),
    Rule(
        EndpointError,
        lambda status, words: status in _FORM_STATUSES and _SETTING.search(words),
        "does not take one of the settings (temperature, seed, max_tokens …): change or unset it ({words})",
    ),
    Rule(
        FormRefusedError,
        lambda status, words: status in _FORM_STATUSES and _FORM.search(words),
        "takes none of the ways to ask for structured output ({words})",
    ),
    Rule(
        EndpointError,
        lambda status, _: status == 404,
        "no such model or address (404): check --model and --base-url ({words})",
    ),
    Rule(
        EndpointError,
        lambda status, _: 300 <= status < 400,
        "redirects elsewhere ({status}), which is not followed: give the final --base-url",
    ),
    Rule(EndpointError, lambda *_: True, "refused the request ({status}): {words}"),
)

# The exceptions of openai, each by the name of its class, and how they are explained.
FAILURES: Mapping[str, Literal["status", "timeout", "connection", "other"]] = {
    "APITimeoutError": "timeout",
    "APIConnectionError": "connection",
    "APIStatusError": "status",
    "BadRequestError": "status",
    "AuthenticationError": "status",
    "OAuthError": "status",
    "PermissionDeniedError": "status",
    "NotFoundError": "status",
    "ConflictError": "status",
    "UnprocessableEntityError": "status",
    "RateLimitError": "status",
    "InternalServerError": "status",
    "APIResponseValidationError": "other",
    "LengthFinishReasonError": "other",
    "ContentFilterFinishReasonError": "other",
    "InvalidWebhookSignatureError": "other",
    "WebSocketConnectionClosedError": "other",
    "WebSocketQueueFullError": "other",
    "APIError": "other",
    "OpenAIError": "other",
}


def explain_error(error: Any, endpoint: Endpoint, now: datetime) -> DrafterError:
    """Our error for an exception of openai's, found by the name of its class or of the nearest base in the table."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, DrafterError):
            return cause
        cause = cause.__cause__
    names = (kind.__name__ for kind in type(error).__mro__)
    match next((FAILURES[name] for name in names if name in FAILURES), "other"):
        case "timeout":
            return EndpointBusy(f"{_name(endpoint)}: no answer in time: raise `timeout` or try again later")
        case "connection":
            why = clean(str(error.__cause__ or error), endpoint)
            return EndpointBusy(f"{endpoint.base_url}: no connection ({why}): is it running, and is --base-url right?")
        case "status":
            words = read_words(error.body if isinstance(error.body, dict) else error.response.text)
            wait_s = read_wait(error.response.headers, now)
            return explain_rejection(Rejection(error.response.status_code, words, wait_s), endpoint)
    return EndpointError(f"{_name(endpoint)}: {type(error).__name__}: {clean(str(error), endpoint)}")


def explain_rejection(rejection: Rejection, endpoint: Endpoint) -> EndpointError:
    """Our error for a status and the words that came with it."""
    status, words, wait_s = rejection.status, clean(rejection.words, endpoint), rejection.wait_s
    rule = next(rule for rule in _RULES if rule.test(status, words))
    keys = " or ".join(endpoint.provider.keys) or "OPENAI_API_KEY"
    text = f"{_name(endpoint)}: {rule.text.format(status=status, words=words, keys=keys)}"
    if rule.error is not EndpointBusy:
        return rule.error(text)
    if wait_s is not None and wait_s > MAX_WAIT_S:
        return EndpointError(f"{text}; it asks to wait {wait_s:.0f} s, longer than the {MAX_WAIT_S:.0f} s we wait")
    return EndpointBusy(text, wait_s)


def read_wait(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds that a reply's headers ask us to wait: `Retry-After` as seconds or date (RFC 9110), or openai's in ms."""
    try:
        if value := headers.get("retry-after-ms"):
            return max(0.0, float(value) / 1000)
        if value := headers.get("retry-after"):
            seconds = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*", value)
            return float(seconds[1]) if seconds else max(0.0, (parsedate_to_datetime(value) - now).total_seconds())
    except (ValueError, TypeError):
        return None
    return None


def read_words(body: object) -> str:
    """What an error body says: the message and codes of JSON; a gateway's HTML page says nothing worth showing."""
    if isinstance(body, dict):
        parts = (body.get(name) for name in ("message", "code", "type", "param"))
        return " ".join(part for part in parts if isinstance(part, str)) or str(body)
    text = str(body).strip()
    return "an HTML page" if text.startswith("<") else text


def clean(words: str, endpoint: Endpoint) -> str:
    """An endpoint's words fit for one line: no key, no control characters, 300 characters at most."""
    if endpoint.api_key:
        words = words.replace(endpoint.api_key, "***")
    words = _CONTROL.sub(" ", _KEY.sub("***", words)).strip()
    return words if len(words) <= 300 else f"{words[:297]}..."


def _name(endpoint: Endpoint) -> str:
    return f"{endpoint.model} at {endpoint.host}"
