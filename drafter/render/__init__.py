"""One brief, many forms. Pure: a `Draft` in, a string out.

`layout` says once what a pasted brief holds, `house` in which order; each form only says how that looks. The paste
forms (all but json) name outlets and carry no internal ids; json is the whole record.
"""

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from drafter.brief import Draft
    from drafter.render.layout import PasteOptions

Form = Literal["md", "html", "text", "json", "wp", "ninjs"]


def render_draft(draft: "Draft", form: Form, paste: "PasteOptions | None" = None, *, source_text: bool = True) -> str:
    """`draft` in `form`, ending in one line break; a paste form as `paste` says, json with `sources[].text` or without.

    The same draft and options give the same characters.
    """
    # Imported here because the console needs only `cleaning` from this package, and must be quick to import.
    from drafter.render.html import render_html
    from drafter.render.json import render_json
    from drafter.render.layout import PasteOptions, compose_blocks, fill_imprint
    from drafter.render.markdown import render_markdown
    from drafter.render.ninjs import render_ninjs
    from drafter.render.text import render_text
    from drafter.render.wordpress import render_wordpress

    if form == "json":
        return render_json(draft, source_text)
    paste = paste or PasteOptions()
    blocks = compose_blocks(draft, paste)
    if form == "ninjs":
        return render_ninjs(draft, blocks, fill_imprint(paste.credit, draft.sources))
    render = {"md": render_markdown, "html": render_html, "text": render_text, "wp": render_wordpress}[form]
    return render(blocks)
