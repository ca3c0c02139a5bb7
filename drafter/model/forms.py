"""Forms: the ways of asking for structured output, strongest first, and which of them an endpoint takes."""

import copy
import json
import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from drafter.providers import Endpoint
from drafter.replies import write_private

# A server that was updated may take more than it did.
REMEMBER = timedelta(days=30)

# Outside OpenAI's structured-outputs subset of JSON Schema ("Supported schemas" in its guide); pydantic checks them
# on the reply anyway.
_OUTSIDE_SUBSET = ("minLength", "maxLength", "uniqueItems", "default", "examples", "minProperties", "maxProperties")


@dataclass(frozen=True)
class Form:
    """A way of asking for structure; `mode` is the name of instructor's Mode that does it."""

    name: str
    mode: str


FORMS = (Form("schema", "JSON_SCHEMA"), Form("tools", "TOOLS"), Form("json", "JSON"), Form("text", "MD_JSON"))
# The schema stands in the prompt and the reply is searched for JSON: needs nothing of the endpoint.
TEXT = FORMS[-1]


class Manners:
    """What an endpoint was found to take, remembered in `HOME/endpoints.json` per address and model."""

    def __init__(self, home: Path, endpoint: Endpoint, now: datetime) -> None:
        self._path = home / "endpoints.json"
        self._name = f"{endpoint.base_url} {endpoint.model}"
        self._now = now
        self._guard = threading.Lock()
        known = self._load().get(self._name, {})
        self._place = _place(known.get("form"), endpoint.provider.first_form)
        self.is_proven = bool(known)
        self._has_answered = False
        self.limit = str(known.get("limit", endpoint.provider.limit))

    def forms(self) -> Iterator[Form]:
        """The form to try, then those after it, each time from what has been found out by then."""
        place = self._place
        while place < len(FORMS):
            yield FORMS[place]
            place = max(place + 1, self._place)

    def refuse(self, form: Form) -> None:
        """Note that the endpoint does not take `form`; if it did before in this run, one schema was too much for it."""
        with self._guard:
            if FORMS[self._place] == form != TEXT and not self._has_answered:
                self._place, self.is_proven = self._place + 1, False

    def prove(self, form: Form) -> None:
        """Note that the endpoint answers in `form`, unless it is known to answer in another."""
        with self._guard:
            if not self.is_proven:
                self._place, self.is_proven = FORMS.index(form), True
                self._store()
            self._has_answered = self._has_answered or FORMS[self._place] == form

    def rename_limit(self) -> None:
        """Use the newer name of the token limit from now on."""
        self.limit = "max_completion_tokens"

    def _load(self) -> dict[str, dict[str, str]]:
        try:
            entries = json.loads(self._path.read_bytes())
            oldest = (self._now - REMEMBER).isoformat()
            return {name: entry for name, entry in entries.items() if entry["when"] >= oldest}
        except (OSError, ValueError, AttributeError, TypeError, KeyError):
            return {}

    def _store(self) -> None:
        entry = {"form": FORMS[self._place].name, "limit": self.limit, "when": self._now.isoformat()}
        write_private(self._path, json.dumps({**self._load(), self._name: entry}, indent=2))


def _place(known: str | None, first: str) -> int:
    names = [form.name for form in FORMS]
    return names.index(known if known in names else first)


def tighten(request: Mapping[str, Any], reply_type: type[BaseModel], strict_subset: bool) -> dict[str, Any]:
    """The request as it leaves: where it carries a JSON schema to decode by, that schema in OpenAI's strict shape.

    Every property required, no other allowed, no sibling beside a `$ref`; with `strict_subset` also without
    the keywords that OpenAI refuses. Servers with grammars (llama.cpp, vLLM) keep them: there they end a weak model's
    ramblings.
    """
    if request.get("response_format", {}).get("type") != "json_schema":
        return dict(request)

    from openai import pydantic_function_tool

    schema: Any = copy.deepcopy(pydantic_function_tool(reply_type)["function"]["parameters"])
    name = re.sub(r"[^\w-]", "_", reply_type.__name__, flags=re.ASCII)[:64]
    _strip(schema, ("title", *(_OUTSIDE_SUBSET if strict_subset else ("default",))))
    json_schema = {"name": name, "schema": schema, "strict": True}
    return {**request, "response_format": {"type": "json_schema", "json_schema": json_schema}}


def _strip(schema: Any, keywords: tuple[str, ...]) -> None:
    if isinstance(schema, list):
        for item in schema:
            _strip(item, keywords)
    elif isinstance(schema, dict):
        for keyword in keywords:
            schema.pop(keyword, None)
        for keyword, value in schema.items():
            # Under these two stand names that a type chose, such as a property called title.
            for inner in value.values() if keyword in ("properties", "$defs") else (value,):
                _strip(inner, keywords)


def is_ignored(form: Form, message: Mapping[str, Any]) -> bool:
    """Whether a reply shows that the endpoint took the form without a word and paid it no heed."""
    if form.name == "tools":
        return not message.get("tool_calls")
    content = str(message.get("content") or "").strip()
    return form != TEXT and bool(content) and not content.startswith("{")
