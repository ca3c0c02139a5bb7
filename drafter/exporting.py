"""What leaves drafter: a brief in a form, under the newsroom's house format and its policy on unreviewed briefs."""

import sys
from collections.abc import Mapping, Sequence

from drafter.brief import Draft, Source
from drafter.checks.policy import apply_policy, unprinted_statements
from drafter.checks.texts.additions import Own
from drafter.edited import map_statements
from drafter.errors import PolicyError
from drafter.formats import load_house
from drafter.render import render_draft
from drafter.render.layout import PasteOptions, compose_blocks, count_states, fill_imprint
from drafter.settings import Settings

# Sections that list names and sources and state nothing.
_LISTS = ("entities", "related", "sources")


def paste_options(settings: Settings) -> PasteOptions:
    """What the settings say of paste forms. Raises UsageError where the house format cannot be read."""
    return PasteOptions(
        quotes=settings.quotes,
        house=load_house(settings.house),
        credit=settings.credit,
        disclosure=settings.disclosure,
        is_labelled=settings.unreviewed_export == "label",
    )


def read_own(settings: Settings, sources: Sequence[Source]) -> Own:
    """What the settings print into a brief over `sources` that is no statement of it."""
    sections = load_house(settings.house).section
    told = {heading for section in sections if section.name not in _LISTS for heading in section.heading.values()}
    lists = (section for section in sections if section.name in _LISTS)
    headings = tuple(heading for section in lists for heading in section.heading.values() if heading not in told)
    return Own((fill_imprint(settings.credit, sources), fill_imprint(settings.disclosure, sources)), headings)


def hold_policy(draft: Draft, settings: Settings) -> Draft:
    """`draft` with the findings that the settings' policy asks for: it may have been made under another."""
    unprinted = unprinted_statements(draft)
    return map_statements(draft, lambda told: told if id(told) in unprinted else apply_policy(told, settings.policy))


def export_draft(draft: Draft, settings: Settings, name: str, *, source_text: bool = True) -> str:
    """`draft` in the form that the settings name.

    Raises PolicyError where it must not leave unreviewed: the way out names it as `name`.
    """
    if settings.format != "json":
        require_reviewed(draft, settings, name)
    return render_draft(draft, settings.format, paste_options(settings), source_text=source_text)


def copy_draft(
    draft: Draft, settings: Settings, environ: Mapping[str, str], *, is_named: bool, source_text: bool
) -> str:
    """Put `draft` on the clipboard and say how: formatted, unless the settings name another form.

    `is_named`: whether the form was asked for on the command line; Markdown, the default, is otherwise no form named.
    Raises UsageError where nothing here can copy.
    """
    from drafter.clipboard import Clip, copy_clip

    paste = paste_options(settings)
    is_formatted = settings.format == "html" or (settings.format == "md" and not is_named)
    # Beside formatted text Markdown: what reads pasted text as markup finds no source's words to be any.
    text = render_draft(draft, "md" if is_formatted else settings.format, paste, source_text=source_text)
    return copy_clip(Clip(render_draft(draft, "html", paste) if is_formatted else None, text), environ, sys.platform)


def require_reviewed(draft: Draft, settings: Settings, name: str) -> None:
    """See that the policy lets `draft` leave as it is. Raises PolicyError saying what is to be reviewed, and how."""
    if settings.unreviewed_export != "refuse":
        return
    states = count_states(draft, compose_blocks(draft, paste_options(settings)))
    if draft.review is None:
        raise PolicyError(
            f"unreviewed_export = refuse: no person has reviewed this brief; it is kept: `draft review {name} -o "
            "review.html`, and render the ledger that the page exports"
        )
    if states["open"]:
        raise PolicyError(
            f"unreviewed_export = refuse: {states['open']} of {sum(states.values())} statements and pull quotes are "
            f"open; `draft review {name} -o review.html` goes on where the ledger stops"
        )
