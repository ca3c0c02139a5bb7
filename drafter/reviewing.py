"""`draft review`: from a run, a brief or a ledger to the review page."""

from pathlib import Path

from drafter.archive import draft_of, load_json
from drafter.brief import Draft
from drafter.errors import UsageError
from drafter.exporting import hold_policy, paste_options
from drafter.ledger import Ledger
from drafter.render.review.page import Under, render_review
from drafter.runs import load_draft
from drafter.settings import Settings


def load_reviewed(home: Path, name: str) -> Draft | Ledger:
    """The draft of run `name`, or the brief or ledger in that file: a file wins, as it is the plainer name.

    Raises UsageError when it is neither, or when its sources' text was left out.
    """
    path = Path(name)
    loaded = load_json(path) if path.is_file() or path.suffix == ".json" else load_draft(home, name)
    if isinstance(loaded, Draft) and loaded.review is not None:
        raise UsageError(f"{name}: is a reviewed brief; review its ledger, which knows who decided what")
    if any(source.text is None for source in draft_of(loaded).sources):
        raise UsageError(f"{name}: was written without the text of its sources; draft it without --no-source-text")
    return loaded


def render_page(reviewed: Draft | Ledger, settings: Settings) -> str:
    """The review page of a draft, or of a ledger with the decisions made so far, held to the settings' policy."""
    entries = reviewed.entries if isinstance(reviewed, Ledger) else ()
    under = Under(paste_options(settings), settings.unreviewed_export, lambda shown: hold_policy(shown, settings))
    return render_review(draft_of(reviewed), entries, under)
