"""One exchange with a model as it was: the exact messages, then the reply. For `draft runs show`."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from drafter.render.cleaning import clean_text, escape_controls


def render_exchange(request: Mapping[str, Any], reply: Mapping[str, Any] | None, title: str) -> str:
    """Plain text for a terminal: `title`, each message under its role, then the reply's text or, failing that, JSON."""
    return "\n".join([f"=== {title}", *_show_messages(request), "--- reply", _show_reply(reply), ""])


def _show_messages(request: Mapping[str, Any]) -> Iterator[str]:
    for message in request.get("messages", ()):
        yield f"--- {message.get('role', '?')}"
        yield clean_text(_as_text(message.get("content")))


def _show_reply(reply: Mapping[str, Any] | None) -> str:
    if reply is None:
        return "none came"
    try:
        message = reply["choices"][0]["message"]
        calls = message.get("tool_calls") or []
        content = message.get("content") or "\n".join(call["function"]["arguments"] for call in calls)
    except (LookupError, TypeError, AttributeError):
        content = None
    return clean_text(_as_text(content or reply))


def _as_text(content: Any) -> str:
    return content if isinstance(content, str) else escape_controls(json.dumps(content, ensure_ascii=False, indent=2))
