"""Planted errors through the checker: what of each class is caught, and which true statements fail."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.checker import check_each
from evals.peers import Rejects
from evals.planting import FAMILIES, GENERATORS, plant_errors
from evals.scoring import Judged, Rate, Score, rate_clustered
from evals.stories import Story


@dataclass(frozen=True)
class PlantedScore:
    """Planted errors (kind "number, foreign") and true statements (kind "(verbatim)") through the checker.

    `digest` is the SHA-256 of all their texts; `failing` are the true statements that fail, each with why.
    """

    score: Score
    digest: str
    failing: tuple[tuple[str, str], ...]

    def rate(self, kind: str) -> Rate:
        """How many errors of one class, all variants together, made their statement fail."""
        return rate_clustered(self._rows(kind), lambda row: row.failed)

    def named(self, kind: str) -> Rate:
        """In how many a finding's code also names the family of the error."""
        return rate_clustered(self._rows(kind), lambda row: any(code.startswith(FAMILIES[kind]) for code in row.errors))

    @property
    def true_failed(self) -> Rate:
        """How many of the true statements fail."""
        return rate_clustered([row for row in self.score.judged if row.is_true], lambda row: row.failed)

    def _rows(self, kind: str) -> list[Judged]:
        return [row for row in self.score.judged if not row.is_true and row.kind.split(", ")[0] == kind]


def judge_planted(stories: Sequence[Story]) -> PlantedScore:
    """Every true statement and every planted error, each against all articles of its story."""
    texts: list[str] = []
    judged: list[Judged] = []
    failing: list[tuple[str, str]] = []
    for story in stories:
        planted = tuple(_iter_texts(story))
        outcomes = check_each((text for _, text, _ in planted), story.menus)
        for (kind, text, is_true), found in zip(planted, outcomes, strict=True):
            texts.append(text)
            judged.append(Judged(story.name, kind, is_true, found.failed, found.errors, found.hints))
            if is_true and found.failed:
                failing.append((text, found.why))
    digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()
    return PlantedScore(Score(tuple(judged)), digest, tuple(failing))


def judge_planted_by(rejects: Rejects, stories: Sequence[Story]) -> PlantedScore:
    """The same through another checker: each text against all articles of its story as one text."""
    texts = [(story, kind, text, is_true) for story in stories for kind, text, is_true in _iter_texts(story)]
    judged = tuple(Judged(story.name, kind, is_true, rejects(text, story.text)) for story, kind, text, is_true in texts)
    return PlantedScore(Score(judged), digest="", failing=())


def _iter_texts(story: Story) -> Iterator[tuple[str, str, bool]]:
    for statement in story.statements:
        yield f"({statement.kind})", statement.text, True
    for kind in GENERATORS:
        for _, plant in plant_errors(story, kind):
            yield f"{kind}, {plant.variant}", plant.text, False
