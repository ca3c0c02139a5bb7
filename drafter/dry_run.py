"""`draft --dry-run`: what a run would send, where to, and about how much; nothing is sent."""

import os
from collections.abc import Iterator
from typing import Any

from drafter.brief import Tokens
from drafter.drafting import model_options
from drafter.menus import Menu
from drafter.prices import price_tokens
from drafter.prompt import Ask, load_prompts
from drafter.proposal import Task
from drafter.providers import resolve_endpoint
from drafter.render.cleaning import clean_line, clean_text
from drafter.settings import Settings
from drafter.writers.reading import ask_readings
from drafter.writers.showing import estimate_tokens

# What the stages after read send and get, from runs of four sources with a strong model: compose sends about two thirds
# of what read sent; critique and repair do not grow with the sources but with the brief, which has 30 to 40 statements.
_COMPOSE_INPUT = 0.65
_CHECK_INPUT = 16_000
_READ_OUTPUT = 0.65
_LATER_OUTPUT = 3_000


def render_plan(menus: tuple[Menu, ...], settings: Settings, task: Task, *, full: bool) -> str:
    """The plan as plain text: sources, endpoint, the read stage call by call, an estimate of tokens and cost.

    `full` adds every message of the read stage exactly as it would be sent. Later stages depend on the replies.
    Raises UsageError for an endpoint or a prompt that is wrong.
    """
    lines = [_describe_source(menu) for menu in menus]
    if settings.is_extractive:
        return "\n".join([*lines, "extractive writer: no model, nothing would be sent"]) + "\n"
    endpoint = resolve_endpoint(model_options(settings), os.environ)
    prompt = load_prompts(settings.prompts).read
    asks = [ask for menu in menus for ask in ask_readings(menu, prompt, task, settings.context_tokens)]
    tokens = Tokens(input=sum(map(_count_tokens, asks)))
    whole = Tokens(
        input=int(tokens.input * (1 + _COMPOSE_INPUT)) + _CHECK_INPUT,
        output=int(tokens.input * _READ_OUTPUT) + _LATER_OUTPUT,
    )
    cost = price_tokens(endpoint, whole)
    lines += [
        f"to {endpoint.model} at {endpoint.base_url}",
        *(f"read {ask.subject}: 1 call, about {_count_tokens(ask)} tokens" for ask in asks),
        f"in all, with compose, critique and repair: about {whole.input} tokens in and {whole.output} out, "
        + ("price unknown" if cost is None else f"about {cost:.4f} USD"),
    ]
    return "\n".join([*lines, *(text for ask in asks for text in _show_messages(ask) if full)]) + "\n"


def _describe_source(menu: Menu) -> str:
    source = menu.source
    aside = sum(part.end - part.start for part in source.set_aside)
    name = clean_line(f"{source.id} {source.outlet.name} ({source.path or source.url or 'standard input'})")
    return (
        f"{name}: {len(menu.text)} characters, {aside} set aside; {len(menu.sentences)} sentences, "
        f"{len(menu.quotations)} quotations, {len(menu.figures)} figures"
    )


def _count_tokens(ask: Ask[Any]) -> int:
    return sum(estimate_tokens(message["content"]) for message in ask.messages)


def _show_messages(ask: Ask[Any]) -> Iterator[str]:
    for message in ask.messages:
        yield f"\n--- read {ask.subject}, {message['role']} ({ask.prompt})\n{clean_text(message['content'])}"
