"""Statements about the invented stories, true and false, by people who had not seen the rules: in free prose in the
articles' language (`prose`), and in another (`abroad`).
"""

import hashlib
import tomllib
from collections.abc import Iterator, Sequence

from evals.checker import check_each
from evals.labelled import Fold, Row, tell_kind
from evals.peers import Rejects
from evals.scoring import Judged
from evals.stories import CASES, Story

PROSE = "prose"
ABROAD = "abroad"
# The stories whose rows were read when rules were mended; those of the others only count.
_READ = frozenset(("corvane-recall", "torrsey-ferry"))


def load_prose(story: Story, name: str = PROSE) -> tuple[Row, ...]:
    """The rows of evals/cases/<story>/<name>.toml: `claim`, `label`, `kind` as in the labelled sets, and a `note`."""
    data = tomllib.loads((CASES / story.name / f"{name}.toml").read_text(encoding="utf-8"))
    return tuple({"story": story.name, **row} for row in data["statement"])


def tell_story_fold(row: Row) -> Fold:
    """`dev` for the stories whose rows may be read by who mends a rule, `val` for those that tell whether it holds."""
    if "fold" in row:
        return "dev" if row["fold"] == "dev" else "val"
    return "dev" if row["story"] in _READ else "val"


def digest_prose(stories: Sequence[Story], name: str = PROSE) -> str:
    """The SHA-256 of what is judged: a floor belongs to one corpus."""
    lines = (f"{story.text}\n{row['claim']}\t{row['label']}" for story in stories for row in load_prose(story, name))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def judge_prose(stories: Sequence[Story], name: str = PROSE) -> tuple[Judged, ...]:
    """Each row against all articles of its story, in the order of `stories` and of their rows."""
    return tuple(_judge(stories, name))


def judge_prose_by(rejects: Rejects, stories: Sequence[Story]) -> tuple[Judged, ...]:
    """The same through another checker: each row against all articles of its story as one text."""
    return tuple(
        Judged(story.name, tell_kind(row), row["label"] == "supported", rejects(row["claim"], story.text))
        for story in stories
        for row in load_prose(story)
    )


def _judge(stories: Sequence[Story], name: str) -> Iterator[Judged]:
    for story in stories:
        rows = load_prose(story, name)
        for row, found in zip(rows, check_each((row["claim"] for row in rows), story.menus), strict=True):
            is_true = row["label"] == "supported"
            yield Judged(story.name, tell_kind(row), is_true, found.failed, found.errors, found.hints)
