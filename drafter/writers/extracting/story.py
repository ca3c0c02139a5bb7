"""All sources of a run seen as one story: who has a voice, what day it is about, what is disputed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from drafter.checks.disputes.locating import FoundDispute, locate_disputes
from drafter.checks.evidence import base_date
from drafter.checks.figures.agreeing import read_dates
from drafter.menus import Menu
from drafter.proposal import Task
from drafter.text.dates import FoundDate
from drafter.writers.extracting.cues import takes_sides
from drafter.writers.extracting.ranking import Ranked, choose_main_voices, choose_voices, rank_sentences

LEAD_PLACES = 3
_LOADED, _DISPUTED, _QUOTING = 0.6, 0.75, 0.8
# A source this many days older than the event was written ahead of it.
_PREVIEW_DAYS = 2
_EVENT_PLACES = 6
_MARKS = '"“„«「'


@dataclass(frozen=True)
class Story:
    """All sources of a run, seen as one story.

    `voices` speak for themselves (no wire copies), `ranked` are the sentences of those voices that can be compared by
    their words. `event` is the day of the event, `latest` the day of the newest source; None when not known.
    `disputes` are found by code.
    """

    menus: tuple[Menu, ...]
    voices: tuple[Menu, ...]
    ranked: tuple[Ranked, ...]
    event: date | None
    latest: date | None
    disputes: tuple[FoundDispute, ...]

    @property
    def main_voices(self) -> tuple[Menu, ...]:
        """The voices whose sentences are ranked."""
        shown = {ranked.source for ranked in self.ranked}
        return tuple(menu for menu in self.voices if menu.source.id in shown)

    def locate_dates(self, ranked: Ranked) -> Sequence[FoundDate]:
        """The dates of a sentence; in an undated source those without a year are taken to be near the event."""
        base = base_date(ranked.menu)
        found = read_dates(ranked.sentence.text, base or self.event, ranked.menu.source.language)
        return found if base else [one for one in found if one.day or not one.relative]

    @cached_property
    def leads(self) -> tuple[Ranked, ...]:
        """The first sentence of each outlet that can be printed by itself, in the order of the sources."""
        first: dict[str, Ranked] = {}
        for ranked in self.ranked:
            if ranked.is_fit and ranked.place < LEAD_PLACES:
                first.setdefault(ranked.source, ranked)
        return tuple(first.values())

    def is_disputed(self, ranked: Ranked) -> bool:
        """Whether the sentence tells one side of a dispute, or names a day that is disputed."""
        return ranked.sentence.id in self._disputed_sentences or any(
            found.start in self.disputed_days for found in self.locate_dates(ranked)
        )

    @cached_property
    def _disputed_sentences(self) -> frozenset[str]:
        return frozenset(id_ for dispute in self.disputes for side in dispute.sides for id_ in side.sentences)

    @cached_property
    def disputed_days(self) -> frozenset[date]:
        """The days that disputes are about."""
        return frozenset(day for dispute in self.disputes for side in dispute.sides for day in side.days)

    def is_preview(self, ranked: Ranked) -> bool:
        """Whether the sentence was written before the event."""
        base = base_date(ranked.menu)
        return bool(base and self.event and self.event - base >= timedelta(days=_PREVIEW_DAYS))

    def weigh(self, ranked: Ranked) -> float:
        """The score, lowered for a sentence that judges, takes a side in a dispute or opens with a quotation."""
        loaded = _LOADED if takes_sides(ranked.menu, ranked.sentence) else 1.0
        quoting = _QUOTING if ranked.sentence.text[0] in _MARKS else 1.0
        return ranked.score * loaded * quoting * (_DISPUTED if self.is_disputed(ranked) else 1.0)

    def is_central(self, ranked: Ranked, share: float) -> bool:
        """Whether the sentence has at least this share of the best sentence's score."""
        return ranked.score >= share * self._best_score

    @cached_property
    def _best_score(self) -> float:
        return max((ranked.score for ranked in self.ranked), default=0.0)


def survey_story(menus: Sequence[Menu], task: Task) -> Story:
    """Rank the sentences of all sources of one event."""
    voices = choose_voices(menus)
    days = [day for menu in menus if (day := base_date(menu))]
    return Story(
        menus=tuple(menus),
        voices=voices,
        ranked=rank_sentences(choose_main_voices(voices, task), task.focus),
        event=_locate_event(voices),
        latest=max(days, default=None),
        disputes=tuple(locate_disputes(menus)),
    )


def _locate_event(voices: Sequence[Menu]) -> date | None:
    """The day that most voices name near their top; the later one among equals; else the newest day of publication."""
    bases = [day for menu in voices if (day := base_date(menu))]
    votes: Counter[date] = Counter()
    for menu in voices:
        base = base_date(menu)
        found = (
            one.start
            for sentence in menu.sentences[:_EVENT_PLACES]
            for one in read_dates(sentence.text, base or next(iter(bases), None), menu.source.language)
            if one.start and one.precision == "day" and (base or one.day) and one.start <= max(bases, default=one.start)
        )
        votes.update(dict.fromkeys(found, 1))
    if not votes:
        return max(bases, default=None)
    return max(votes, key=lambda day: (votes[day], day))
