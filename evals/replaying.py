"""Replies of a real model, kept under version control and played again: no model, no key, no network.

`python -m evals record RUN --keep-replies` writes them, `python -m evals run --replay` plays them through a server on
this machine. A request that was not recorded gets an error, so the draft fails; nothing is ever asked of a model.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from pydantic import BaseModel, ConfigDict

from drafter.errors import UsageError
from drafter.files import write_whole
from drafter.runs import load_calls
from evals.running import describe_run, load_drafts

RECORDED = Path(__file__).parent / "recorded.json"
NOT_RECORDED = "this request was not recorded: run the prompts with a model, then python -m evals record --keep-replies"


class Exchange(BaseModel):
    """A request, known by its messages' digest, and the whole JSON that came back."""

    model_config = ConfigDict(frozen=True)

    messages: str
    reply: dict[str, Any]


class Recorded(BaseModel):
    """The first repeat of a run: its model, its stories, what was sent and got."""

    model_config = ConfigDict(frozen=True)

    model: str
    stories: tuple[str, ...]
    exchanges: tuple[Exchange, ...]


def digest_messages(messages: Iterable[Mapping[str, Any]]) -> str:
    """What a request is known by: its messages, whatever the endpoint, the form of structure or the parameters."""
    shown = [[message["role"], message["content"]] for message in messages]
    return hashlib.sha256(json.dumps(shown, ensure_ascii=False).encode()).hexdigest()


def collect_replies(out: Path) -> Recorded:
    """What the drafts of a run's folder were made from. Raises UsageError where its replies are gone."""
    told = describe_run(out)
    if "single" in told["prompts"]:
        raise UsageError(f"{out}: replies of a baseline are not kept, since --replay plays drafter's own prompts")
    drafts = [(task, draft) for task, draft in load_drafts(out) if task.repeat == 1]
    calls = [call for task, draft in drafts for call in load_calls(Path(told["replies"]) / "1", draft.run.id)]
    if not calls:
        raise UsageError(f"{out}: no call of a model is kept in {told['replies']}")
    exchanges = {
        digest: Exchange(messages=digest, reply=call.reply)
        for call in calls
        if call.reply is not None and (digest := digest_messages(call.request["messages"]))
    }
    stories = tuple(task.story for task, _ in drafts)
    return Recorded(model=told["model"], stories=stories, exchanges=tuple(exchanges.values()))


def write_recorded(recorded: Recorded, path: Path = RECORDED) -> None:
    """Keep it."""
    write_whole(path, recorded.model_dump_json(indent=1) + "\n")


def load_recorded(path: Path = RECORDED) -> Recorded:
    """What is kept."""
    return Recorded.model_validate_json(path.read_text(encoding="utf-8"))


@contextmanager
def replay(exchanges: Iterable[Exchange], otherwise: str = NOT_RECORDED) -> Iterator[str]:
    """The address of a server that answers as the model did while the context lasts; what is new gets `otherwise`."""
    replies = {exchange.messages: exchange.reply for exchange in exchanges}
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(replies, otherwise))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        host, port = server.server_address[:2]
        yield f"http://{host!s}:{port}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler_of(replies: Mapping[str, Mapping[str, Any]], otherwise: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            reply = replies.get(digest_messages(asked["messages"]))
            body = json.dumps(reply or {"error": {"message": otherwise}}).encode()
            self.send_response(200 if reply else 400)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: ARG002
            return

    return Handler
