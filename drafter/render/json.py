"""The json form: the whole draft as published JSON, in the order of its types."""

from drafter.brief import Draft
from drafter.render.cleaning import escape_controls


def render_json(draft: Draft, source_text: bool) -> str:
    """`draft` as indented JSON; without `source_text` there is no `sources[].text`."""
    if not source_text:
        sources = tuple(source.model_copy(update={"text": None}) for source in draft.sources)
        draft = draft.model_copy(update={"sources": sources})
    return escape_controls(draft.model_dump_json(indent=2)) + "\n"
