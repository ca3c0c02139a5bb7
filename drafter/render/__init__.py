"""One brief, many forms. Pure: a `Draft` in, a string out.

`layout` says once what a pasted brief holds and in which order; each form only says how that looks. The paste forms
(md, html, text) name outlets and carry no internal ids; json is the whole record.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from drafter.brief import Draft
    from drafter.render.layout import Quotes

Form = Literal["md", "html", "text", "json"]


@dataclass(frozen=True)
class RenderOptions:
    """`quotes`: how pull quotes are printed in a paste form. `source_text`: whether json carries `sources[].text`."""

    quotes: "Quotes" = "verbatim"
    source_text: bool = True


def render_draft(draft: "Draft", form: Form, options: RenderOptions = RenderOptions()) -> str:
    """`draft` in `form`, ending in one line break. The same draft and options give the same characters."""
    # Imported here because the console needs only `cleaning` from this package, and must be quick to import.
    from drafter.render.html import render_html
    from drafter.render.json import render_json
    from drafter.render.layout import compose_blocks
    from drafter.render.markdown import render_markdown
    from drafter.render.text import render_text

    if form == "json":
        return render_json(draft, options.source_text)
    render = {"md": render_markdown, "html": render_html, "text": render_text}[form]
    return render(compose_blocks(draft, options.quotes))
