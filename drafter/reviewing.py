"""`draft review`: from a run, a brief or a ledger to the review page."""

from pathlib import Path

from drafter.archive import load_json
from drafter.brief import Draft
from drafter.errors import UsageError
from drafter.exporting import hold_policy, paste_options
from drafter.ledger import Ledger
from drafter.render.review.page import render_review
from drafter.runs import load_draft
from drafter.settings import Settings


def load_reviewed(home: Path, name: str) -> Draft | Ledger:
    """The draft of run `name`, or the brief or ledger in that file: a file wins, as it is the plainer name.

    Raises UsageError when it is neither, or when its sources' text was left out.
    """
    path = Path(name)
    loaded = load_json(path) if path.is_file() or path.suffix == ".json" else load_draft(home, name)
    sources = (loaded if isinstance(loaded, Draft) else loaded.draft).sources
    if any(source.text is None for source in sources):
        raise UsageError(f"{name}: was written without the text of its sources; draft it without --no-source-text")
    return loaded


def render_page(reviewed: Draft | Ledger, settings: Settings) -> str:
    """The review page of a draft, or of a ledger with the decisions made so far."""
    if isinstance(reviewed, Draft):
        return render_review(hold_policy(reviewed, settings), (), paste_options(settings), settings.unreviewed_export)
    return render_review(reviewed.draft, reviewed.entries, paste_options(settings), settings.unreviewed_export)
