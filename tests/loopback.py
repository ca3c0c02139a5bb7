"""A scripted OpenAI-compatible endpoint on 127.0.0.1, for tests that want a real HTTP exchange.

    with Loopback(say('{"answer": "yes"}')) as endpoint:
        Model(ModelOptions(model="scripted", base_url=endpoint.base_url), record, {}).ask(ask)
    assert endpoint.requests[0].body["model"] == "scripted"

A script is a callable `(body, headers) -> Answer`. `in_turn(first, second, …)` answers one request after the other and
repeats the last. Answers are made with `say` (a chat completion), `fail` (an error in OpenAI's shape), or `Answer`
itself for raw bytes, odd headers, a dropped connection, a cut body or an answer held back until an event is set.
`hostile(rng)` fills the request's own JSON schema with random values; `parrot` with sentences and ids of the prompt.
"""

import json
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from types import TracebackType
from typing import Any, Self

WORDS = [
    "Varnholm",
    "Zorblax",
    "41",
    "ferry",
    "“never”",
    "Quillon",
    "12.5%",
    "Tuesday",
    "$3bn",
    "harbour",
    "not",
    "said",
]
_STAGES = {"key_points": "read", "summary": "compose", "label": "critique", "translations": "translate"}
_SHOWN_SENTENCE = re.compile(r"^([A-Z]+\d+) (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """What goes back on the wire. `cut` sends so many bytes less than announced, `drop` closes without a word.

    With `until`, nothing is sent before the event is set.
    """

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})
    drop: bool = False
    cut: int = 0
    until: threading.Event | None = None


@dataclass(frozen=True)
class Request:
    """A request as it arrived; header names in lower case."""

    path: str
    body: dict[str, Any]
    headers: dict[str, str]

    @property
    def text(self) -> str:
        """All messages' text."""
        return "\n".join(str(message["content"]) for message in self.body["messages"])

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON schema the reply should fit: from the response format or the tool. KeyError when there is none."""
        if "tools" in self.body:
            return dict(self.body["tools"][0]["function"]["parameters"])
        return dict(self.body["response_format"]["json_schema"]["schema"])


def stage_of(request: Request) -> str:
    """The stage that a request of drafter's is of, told by the fields its reply must have."""
    fields = request.schema["properties"]
    return next((stage for field, stage in _STAGES.items() if field in fields), "repair")


Script = Callable[[dict[str, Any], dict[str, str]], Answer]


def say(
    content: str | None, *, finish_reason: str = "stop", usage: tuple[int, int] = (100, 20), **message: Any
) -> Answer:
    """A chat completion whose message holds `content` (and `message`'s fields); `usage` is tokens in and out."""
    choice = {
        "index": 0,
        "finish_reason": finish_reason,
        "message": {"role": "assistant", "content": content, **message},
    }
    tokens = {"prompt_tokens": usage[0], "completion_tokens": usage[1], "total_tokens": sum(usage)}
    completion = {"id": "c1", "object": "chat.completion", "created": 1, "model": "scripted"}
    return Answer(json.dumps({**completion, "choices": [choice], "usage": tokens}).encode())


def say_tool(arguments: str, name: str = "Reply") -> Answer:
    """A chat completion that calls a tool."""
    call = {"id": "t1", "type": "function", "function": {"name": name, "arguments": arguments}}
    return say(None, finish_reason="tool_calls", tool_calls=[call])


def fail(status: int, message: str = "something went wrong", code: str | None = None, **headers: str) -> Answer:
    """An error in OpenAI's shape; `headers` with underscores for hyphens, such as `retry_after="2"`."""
    error = {"error": {"message": message, "type": "error", "param": None, "code": code}}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(json.dumps(error).encode(), status, {"Content-Type": "application/json", **named})


def in_turn(*answers: Answer) -> Script:
    """Answer the first request with the first answer and so on; the last answer repeats."""
    left = list(answers)
    guard = threading.Lock()

    def script(body: dict[str, Any], headers: dict[str, str]) -> Answer:
        with guard:
            return left.pop(0) if len(left) > 1 else left[0]

    return script


def hostile(rng: Random) -> Script:
    """A model that answers every request with valid JSON and random content."""

    def script(body: dict[str, Any], headers: dict[str, str]) -> Answer:
        return say(json.dumps(fill_schema(Request("", body, headers).schema, rng), ensure_ascii=False))

    return script


def parrot(body: dict[str, Any], headers: dict[str, str]) -> Answer:
    """A model that copies: each string is a sentence shown in the prompt (`A7 text`), each id the first one allowed."""
    request = Request("", body, headers)
    sentences = [found[2] for found in _SHOWN_SENTENCE.finditer(request.text)] or ["nothing"]
    rng = Random(0)
    return say(json.dumps(fill_schema(request.schema, rng, sentences), ensure_ascii=False))


def fill_schema(schema: Mapping[str, Any], rng: Random, texts: list[str] | None = None) -> Any:
    """A random value that fits a JSON schema as pydantic writes them; strings from `texts`, else random words."""
    return _Filler(schema.get("$defs", {}), rng, texts).fill(schema)


@dataclass(frozen=True)
class _Filler:
    defs: Mapping[str, Any]
    rng: Random
    texts: list[str] | None

    def fill(self, schema: Mapping[str, Any]) -> Any:
        if "$ref" in schema:
            return self.fill(self.defs[schema["$ref"].rpartition("/")[2]])
        if choices := schema.get("enum") or ([schema["const"]] if "const" in schema else None):
            return self._choose(choices)
        if union := schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf"):
            return self.fill(self._choose(union))
        fillers: dict[str, Callable[[Mapping[str, Any]], Any]] = {
            "object": self._fill_object,
            "array": self._fill_array,
            "integer": self._fill_number,
            "number": self._fill_number,
            "boolean": lambda _: self.rng.random() < 0.5,
            "null": lambda _: None,
        }
        filler: Callable[[Mapping[str, Any]], Any] = fillers.get(schema.get("type", ""), self._fill_text)
        return filler(schema)

    def _choose(self, choices: list[Any]) -> Any:
        return choices[0] if self.texts else self.rng.choice(choices)

    def _fill_object(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self.fill(inner) for name, inner in schema.get("properties", {}).items()}

    def _fill_array(self, schema: Mapping[str, Any]) -> list[Any]:
        least = schema.get("minItems", 0)
        count = self.rng.randint(least, max(least, min(schema.get("maxItems", least + 3), least + 3)))
        return [self.fill(schema["items"]) for _ in range(count)]

    def _fill_number(self, schema: Mapping[str, Any]) -> int:
        return self.rng.randint(schema.get("minimum", 0), schema.get("maximum", 99))

    def _fill_text(self, schema: Mapping[str, Any]) -> str:
        words = self.rng.choices(WORDS, k=self.rng.randint(1, 12))
        text = self.rng.choice(self.texts) if self.texts else " ".join(words)
        return text[: schema.get("maxLength")].ljust(schema.get("minLength", 0), ".")


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that timed out has gone when its answer comes: nothing to report."""


class Loopback:
    """The server, as a context; `requests` holds what arrived, in order."""

    def __init__(self, script: Script | Answer) -> None:
        self.script: Script = in_turn(script) if isinstance(script, Answer) else script
        self.requests: list[Request] = []
        self._server = _Server(("127.0.0.1", 0), self._handler())

    @property
    def base_url(self) -> str:
        """The address to give as --base-url."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        loopback = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
                request = Request(self.path, body, {name.lower(): value for name, value in self.headers.items()})
                loopback.requests.append(request)
                self._send(loopback.script(request.body, request.headers))

            def _send(self, answer: Answer) -> None:
                self.close_connection = answer.drop or bool(answer.cut)
                if answer.until is not None:
                    answer.until.wait(30)
                if answer.drop:
                    return
                self.send_response(answer.status)
                for name, value in {**answer.headers, "Content-Length": str(len(answer.body))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body[: len(answer.body) - answer.cut])

            def log_message(self, format: str, *args: Any) -> None:
                return

        return Handler
