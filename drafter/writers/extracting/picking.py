"""What goes into the brief: headline, dek, summary, why it matters and what to watch, picked from ranked sentences."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from drafter.checks.evidence import base_date
from drafter.menus import Menu
from drafter.meta import locate_event_date
from drafter.text.dates import FoundDate, locate_dates
from drafter.writers.extracting.cues import is_prose, looks_ahead, stands_alone, weigh_significance
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

_SUMMARY, _WHY, _WATCH = 5, 3, 4
_LEAD_PLACES = 3
# Below this share of the best score a sentence is about something else, or about next to nothing.
_ON_TOPIC = 0.38
_WORTH_WATCHING = 0.3
_REPORTED = 0.45


@dataclass(frozen=True)
class Story:
    """All sources of a run, seen as one story.

    `voices` speak for themselves (no wire copies), `ranked` are the sentences of those voices that can be compared by
    their words. `event` is the day of the event, `latest` the day of the newest source; None when not known.
    """

    menus: tuple[Menu, ...]
    voices: tuple[Menu, ...]
    ranked: tuple[Ranked, ...]
    event: date | None
    latest: date | None

    @property
    def main_voices(self) -> tuple[Menu, ...]:
        """The voices whose sentences are ranked."""
        shown = {ranked.source for ranked in self.ranked}
        return tuple(menu for menu in self.voices if menu.source.id in shown)


def survey_story(menus: Sequence[Menu], task: Task) -> Story:
    """Rank the sentences of all sources of one event."""
    voices = choose_voices(menus)
    days = [day for menu in menus if (day := base_date(menu))]
    return Story(
        menus=tuple(menus),
        voices=voices,
        ranked=rank_sentences(choose_main_voices(voices, task), task.focus),
        event=locate_event_date(menus),
        latest=max(days, default=None),
    )


def state(ranked: Ranked) -> ProposedStatement:
    """A source sentence as a statement of the brief."""
    return ProposedStatement(text=ranked.sentence.text, sentences=(ranked.sentence.id,))


def is_fit(ranked: Ranked) -> bool:
    """Whether a sentence can be printed by itself."""
    return is_prose(ranked.menu, ranked.sentence) and stands_alone(ranked.menu, ranked.sentence)


def pick_headline(story: Story) -> tuple[ProposedStatement, Ranked | None]:
    """The opening clause of the most central lead sentence that has one, and the sentence it was cut from."""
    fit = [ranked for ranked in story.ranked if is_fit(ranked)]
    leads = [ranked for ranked in fit if ranked.place < _LEAD_PLACES]
    for most_words, pool in ((HEADLINE_WORDS, leads), (HEADLINE_WORDS + 6, leads), (DEK_WORDS, fit)):
        cuts = [(ranked, cut) for ranked in pool if (cut := cut_clause(ranked.menu, ranked.sentence, most_words))]
        if cuts:
            ranked, cut = max(cuts, key=lambda pair: pair[0].score)
            return _state_cut(cut), ranked
    best = max(fit or story.ranked, key=lambda ranked: ranked.score, default=None)
    if best is None:
        return ProposedStatement(text=""), None
    return state(best), best


def pick_dek(story: Story, headline: Ranked | None) -> tuple[ProposedStatement, Ranked | None]:
    """A second line of at most 30 words that adds to the headline, from another outlet when there is a choice."""
    taken = [headline] if headline else []
    short = [r for r in story.ranked if is_fit(r) and len(r.sentence.text.split()) <= DEK_WORDS]
    cuts = {
        r.sentence.id: cut for r in story.ranked if is_fit(r) and (cut := cut_clause(r.menu, r.sentence, DEK_WORDS))
    }
    pool = short or [ranked for ranked in story.ranked if ranked.sentence.id in cuts]
    source = headline.source if headline else None
    chosen = select_varied(pool, 1, taken, lambda r: r.score * (0.85 if r.source == source else 1))
    if not chosen:
        return ProposedStatement(text=""), None
    ranked = chosen[0]
    return (state(ranked) if short else _state_cut(cuts[ranked.sentence.id])), ranked


def pick_summary(story: Story, taken: Sequence[Ranked]) -> list[Ranked]:
    """Four or five sentences that the outlets agree on most, in reading order, none repeating another or `taken`."""
    pool = [ranked for ranked in story.ranked if is_fit(ranked) and is_on_topic(ranked, story)]
    told = [ranked for ranked in pool if not looks_ahead(ranked.menu, ranked.sentence)]
    chosen = select_varied(told if len(told) >= _SUMMARY else pool, _SUMMARY, taken)
    return sorted(
        chosen, key=lambda ranked: (ranked.depth > 0.5, ranked.depth - 0.3 * ranked.score, ranked.sentence.id)
    )


def pick_why(story: Story, taken: Sequence[Ranked]) -> list[Ranked]:
    """Up to three sentences that say what is at stake."""
    pool = [r for r in story.ranked if is_fit(r) and is_on_topic(r, story) and weigh_significance(r.sentence) >= 0.4]
    return select_varied(pool, _WHY, taken, lambda r: r.score * (0.4 + weigh_significance(r.sentence)))


def pick_watch(story: Story, forward: Collection[str], taken: Sequence[Ranked]) -> list[Ranked]:
    """Up to four of the sentences in `forward` (ids) that speak of what is still to come as of the newest source."""
    top = max((ranked.score for ranked in story.ranked), default=0.0)
    pool = [
        ranked
        for ranked in story.ranked
        if ranked.sentence.id in forward
        and is_fit(ranked)
        and ranked.score >= _WORTH_WATCHING * top
        and not is_over(ranked, story)
    ]
    return select_varied(pool, _WATCH, taken, lambda r: r.score + (0.5 if _is_dated_ahead(r, story) else 0.0))


def is_on_topic(ranked: Ranked, story: Story) -> bool:
    """Whether a sentence is about the event that the outlets share."""
    return ranked.score >= _ON_TOPIC * max(other.score for other in story.ranked)


def is_over(ranked: Ranked, story: Story) -> bool:
    """Whether what a forward-looking sentence announces has happened by the time of the newest source.

    So when every date it looks ahead to has passed; when it was written before the event and names no later day; and,
    where its source is not dated, when another outlet reports the same without looking ahead.
    """
    base = base_date(ranked.menu)
    if _is_dated_ahead(ranked, story):
        return False
    if base is None:
        return _is_reported(ranked, story)
    if story.event and base < story.event:
        return True
    ahead = [found for found in _locate_dates(ranked) if found.end and found.end > base]
    return bool(ahead) and story.latest is not None and base < story.latest


def _is_dated_ahead(ranked: Ranked, story: Story) -> bool:
    now = story.latest or story.event
    return now is not None and any(found.end and found.end > now for found in _locate_dates(ranked))


def _locate_dates(ranked: Ranked) -> list[FoundDate]:
    return locate_dates(ranked.sentence.text, base_date(ranked.menu), ranked.menu.source.language)


def _is_reported(ranked: Ranked, story: Story) -> bool:
    return any(
        other.source != ranked.source
        and (cosine(ranked.vector, other.vector) >= _REPORTED or is_near_repeat(ranked, other))
        and not looks_ahead(other.menu, other.sentence)
        for other in story.ranked
    )


def _state_cut(cut: Cut) -> ProposedStatement:
    return ProposedStatement(text=cut.text, sentences=(cut.sentence.id,))
