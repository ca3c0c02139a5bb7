"""What goes into the brief: headline, dek, summary, why it matters and what to watch, picked from ranked sentences."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache, partial

from drafter.checks.disputes import FoundDispute, locate_disputes
from drafter.checks.evidence import base_date
from drafter.menus import Menu
from drafter.text.dates import FoundDate, locate_dates
from drafter.writers.extracting.cues import makes_promise, takes_sides, weigh_significance
from drafter.writers.extracting.cutting import DEK_WORDS, HEADLINE_WORDS, Cut, cut_clause
from drafter.writers.extracting.ranking import (
    Ranked,
    choose_main_voices,
    choose_voices,
    cosine,
    is_near_repeat,
    rank_sentences,
    select_varied,
)
from drafter.writers.proposal import ProposedStatement, Task

_SUMMARY, _WHY, _WATCH, _WATCH_CHOICES = 5, 3, 4, 10
_LEAD_PLACES = 3
# Below this share of the best score a sentence is about something else, or about next to nothing.
_CENTRAL, _ON_TOPIC, _NEARLY_ON_TOPIC, _FAINTLY_ON_TOPIC = 0.5, 0.35, 0.25, 0.15
_REPORTED = 0.45
_WEIGHTY = 0.4
_DATED, _FORWARD, _PROMISED = 0.7, 0.3, 0.1
_LOADED, _DISPUTED, _QUOTING, _PREVIEW, _LENGTHY = 0.6, 0.75, 0.8, 0.5, 0.85
_NO_LEAD, _DEK_CHOICES = 0.85, 8
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
        found = _locate_dates(ranked.sentence.text, base or self.event, ranked.menu.source.language)
        return found if base else [one for one in found if one.day or not one.relative]

    @cached_property
    def leads(self) -> tuple[Ranked, ...]:
        """The first sentence of each outlet that can be printed by itself, in the order of the sources."""
        first: dict[str, Ranked] = {}
        for ranked in self.ranked:
            if ranked.is_fit and ranked.place < _LEAD_PLACES:
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

    def is_central(self, ranked: Ranked, share: float = _CENTRAL) -> bool:
        """Whether the sentence has at least this share of the best sentence's score."""
        return ranked.score >= share * max(other.score for other in self.ranked)


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
            for one in _locate_dates(sentence.text, base or next(iter(bases), None), menu.source.language)
            if one.start and one.precision == "day" and (base or one.day) and one.start <= max(bases, default=one.start)
        )
        votes.update(dict.fromkeys(found, 1))
    if not votes:
        return max(bases, default=None)
    return max(votes, key=lambda day: (votes[day], day))


def state(ranked: Ranked) -> ProposedStatement:
    """A source sentence as a statement of the brief."""
    return ProposedStatement(text=ranked.sentence.text, sentences=(ranked.sentence.id,))


def pick_headline(story: Story) -> tuple[ProposedStatement, Ranked | None]:
    """The opening clause of a central lead, rather short than long, and the sentence it was cut from."""
    cuts: dict[Ranked, Cut] = {}
    for ranked in story.leads:
        if cut := cut_clause(ranked.menu, ranked.sentence, HEADLINE_WORDS) or cut_clause(
            ranked.menu, ranked.sentence, DEK_WORDS
        ):
            cuts[ranked] = cut
    if cuts:
        best = max(cuts, key=lambda r: _weigh_lead(story, r) * (_LENGTHY if cuts[r].words > HEADLINE_WORDS else 1.0))
        return _state_cut(cuts[best]), best
    fit = story.leads or [ranked for ranked in story.ranked if ranked.is_fit] or story.ranked
    first = max(fit, key=lambda ranked: ranked.score, default=None)
    return (state(first), first) if first else (ProposedStatement(text=""), None)


def pick_dek(story: Story, headline: Ranked | None) -> tuple[ProposedStatement, Ranked | None]:
    """A second line of at most 30 words that adds to the headline: another outlet's lead or a central sentence."""
    for ranked in _order_for_dek(story, headline):
        if len(ranked.sentence.text.split()) <= DEK_WORDS:
            return state(ranked), ranked
        if cut := cut_clause(ranked.menu, ranked.sentence, DEK_WORDS):
            return _state_cut(cut), ranked
    return ProposedStatement(text=""), None


def _order_for_dek(story: Story, headline: Ranked | None) -> list[Ranked]:
    taken = [headline] if headline else []
    fit = [ranked for ranked in story.ranked if ranked.is_fit and story.is_central(ranked)]
    return select_varied(
        fit, _DEK_CHOICES, taken, lambda r: _weigh_lead(story, r) * (1.0 if r in story.leads else _NO_LEAD)
    )


def _weigh_lead(story: Story, ranked: Ranked) -> float:
    return _weigh_plainly(story, ranked) * (_PREVIEW if story.is_preview(ranked) else 1.0)


def pick_summary(story: Story, left_out: Ranked | None) -> list[Ranked]:
    """Four or five sentences that the outlets agree on most: the most central one first, then in reading order.

    `left_out` is printed elsewhere word for word.
    """
    pool = [ranked for ranked in story.ranked if ranked.is_fit and story.is_central(ranked) and ranked is not left_out]
    told = [ranked for ranked in pool if not ranked.looks_ahead and not story.is_preview(ranked)]
    worth = partial(_weigh_plainly, story)
    chosen = select_varied(told if len(told) >= _SUMMARY else pool, _SUMMARY, (), worth)
    leads = [ranked for ranked in chosen if ranked.place < _LEAD_PLACES]
    opening = max(leads or chosen, key=worth, default=None)
    return sorted(chosen, key=lambda ranked: (ranked is not opening, ranked.depth, ranked.sentence.id))


def pick_why(story: Story, taken: Sequence[Ranked]) -> list[Ranked]:
    """Up to three sentences that say what is at stake; where none says so plainly, the one that comes nearest."""
    pool = {
        ranked: weigh_significance(ranked.menu, ranked.sentence)
        for ranked in story.ranked
        if ranked.follows_event and story.is_central(ranked, _NEARLY_ON_TOPIC) and not story.is_preview(ranked)
    }

    def worth(ranked: Ranked) -> float:
        return _weigh_plainly(story, ranked) * (0.4 + pool[ranked])

    plain = select_varied((r for r in pool if pool[r] >= _WEIGHTY), _WHY, taken, worth)
    return plain or select_varied((r for r in pool if pool[r]), 1, taken, worth)


def pick_watch(story: Story, forward: Collection[str], taken: Sequence[Ranked]) -> list[Ranked]:
    """Up to four sentences that speak of what is still to come as of the newest source, one for each day they name.

    Those that name a later day come first, then those in `forward` (ids), then promises.
    """
    worth: dict[Ranked, float] = {}
    for ranked in story.ranked:
        bonus = _weigh_outlook(ranked, story, forward)
        share = _ON_TOPIC if bonus < _DATED else _FAINTLY_ON_TOPIC
        if bonus and ranked.follows_event and story.is_central(ranked, share) and not is_over(ranked, story):
            worth[ranked] = _weigh_plainly(story, ranked) + bonus
    chosen: list[Ranked] = []
    days: set[date] = set()
    for ranked in select_varied(worth, _WATCH_CHOICES, taken, worth.__getitem__):
        ahead = _days_ahead(ranked, story)
        if len(chosen) < _WATCH and not (ahead and ahead <= days):
            chosen.append(ranked)
            days |= ahead
    return chosen


def _weigh_outlook(ranked: Ranked, story: Story, forward: Collection[str]) -> float:
    promised = makes_promise(ranked.menu, ranked.sentence)
    if ranked.sentence.id not in forward and not promised:
        return 0.0
    if _days_ahead(ranked, story):
        return _DATED
    return _PROMISED if promised else _FORWARD


def is_over(ranked: Ranked, story: Story) -> bool:
    """Whether what a forward-looking sentence announces has happened by the time of the newest source.

    So when it names days and all of them have passed; when it was written before the event and names no later day;
    and, where its source is not dated, when another outlet reports the same without looking ahead.
    """
    if _days_ahead(ranked, story):
        return False
    if story.is_preview(ranked) or any(found.end for found in story.locate_dates(ranked)):
        return True
    return base_date(ranked.menu) is None and _is_reported(ranked, story)


def _weigh_plainly(story: Story, ranked: Ranked) -> float:
    """The score, lowered for a sentence that judges, takes a side in a dispute or opens with a quotation."""
    loaded = _LOADED if takes_sides(ranked.menu, ranked.sentence) else 1.0
    quoting = _QUOTING if ranked.sentence.text[0] in _MARKS else 1.0
    return ranked.score * loaded * quoting * (_DISPUTED if story.is_disputed(ranked) else 1.0)


def _days_ahead(ranked: Ranked, story: Story) -> frozenset[date]:
    """The first days of the dates it names that lie after the newest source and the event."""
    known = [day for day in (story.latest, story.event, *story.disputed_days) if day]
    return frozenset(
        found.start
        for found in story.locate_dates(ranked)
        if found.start and found.precision != "year" and known and found.start > max(known)
    )


def _is_reported(ranked: Ranked, story: Story) -> bool:
    return any(
        other.source != ranked.source
        and (cosine(ranked.vector, other.vector) >= _REPORTED or is_near_repeat(ranked, other))
        and not other.looks_ahead
        for other in story.ranked
    )


def _state_cut(cut: Cut) -> ProposedStatement:
    return ProposedStatement(text=cut.text, sentences=(cut.sentence.id,))


@lru_cache(maxsize=4096)
def _locate_dates(text: str, base: date | None, language: str | None) -> tuple[FoundDate, ...]:
    return tuple(locate_dates(text, base, language))
