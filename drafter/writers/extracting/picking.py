"""What goes into the brief: headline, dek, summary, why it matters and what to watch, picked from ranked sentences."""

from collections.abc import Collection, Sequence
from datetime import date

from drafter.checks.evidence import base_date
from drafter.proposal import ProposedStatement
from drafter.text.vectors import cosine
from drafter.writers.extracting.cues import leaves_open, makes_promise, weigh_significance
from drafter.writers.extracting.cutting import DEK_WORDS, HEADLINE_WORDS, Cut, cut_clause
from drafter.writers.extracting.ranking import Ranked, is_near_repeat, select_varied
from drafter.writers.extracting.story import LEAD_PLACES, Story

_SUMMARY, _FEWEST, _WHY, _WATCH, _WATCH_CHOICES, _DEK_CHOICES = 5, 4, 3, 4, 10, 8
# Shares of the best score: the more a section's own cues say, the less central a sentence has to be.
_CENTRAL, _ON_TOPIC, _NEARLY_ON_TOPIC, _FAINTLY_ON_TOPIC = 0.5, 0.35, 0.25, 0.15
_REPORTED = 0.45
_WEIGHTY = 0.4
_LEAD_WORDS = 36
_DATED, _FORWARD, _PROMISED, _OPEN = 0.7, 0.3, 0.1, 0.01
_PREVIEW, _LENGTHY, _NO_LEAD, _NOT_YET = 0.5, 0.85, 0.85, 0.6


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
    """A second line that adds to the headline: another outlet's lead, or a central sentence of at most 30 words."""
    for ranked in _order_for_dek(story, headline):
        if len(ranked.sentence.text.split()) <= (_LEAD_WORDS if ranked in story.leads else DEK_WORDS):
            return state(ranked), ranked
        if cut := cut_clause(ranked.menu, ranked.sentence, DEK_WORDS):
            return _state_cut(cut), ranked
    return ProposedStatement(text=""), None


def _order_for_dek(story: Story, headline: Ranked | None) -> list[Ranked]:
    taken = [headline] if headline else []
    fit = [ranked for ranked in story.ranked if ranked.is_fit and story.is_central(ranked, _CENTRAL)]

    def worth(ranked: Ranked) -> float:
        told = _NOT_YET if ranked.looks_ahead else 1.0
        return _weigh_lead(story, ranked) * told * (1.0 if ranked in story.leads else _NO_LEAD)

    return select_varied(fit, _DEK_CHOICES, taken, worth)


def _weigh_lead(story: Story, ranked: Ranked) -> float:
    return story.weigh(ranked) * (_PREVIEW if story.is_preview(ranked) else 1.0)


def pick_summary(story: Story, left_out: Ranked | None) -> list[Ranked]:
    """Up to five sentences that the outlets agree on most: the most central lead first, then in reading order.

    Less central sentences, and those that look ahead, fill up to four where the story is thin. Of what is disputed one
    sentence at most is told. `left_out` is printed elsewhere word for word.
    """

    def excludes(one: Ranked, other: Ranked) -> bool:
        return is_near_repeat(one, other) or (story.is_disputed(one) and story.is_disputed(other))

    fit = [ranked for ranked in story.ranked if ranked.is_fit and ranked is not left_out]
    current = [ranked for ranked in fit if not story.is_preview(ranked)]
    told = [ranked for ranked in current if not ranked.looks_ahead or ranked in story.leads]
    chosen: list[Ranked] = []
    for pool, share, count in ((told, _CENTRAL, _SUMMARY), (told, _ON_TOPIC, _FEWEST), (current, _ON_TOPIC, _FEWEST)):
        central = (ranked for ranked in pool if story.is_central(ranked, share))
        chosen += select_varied(central, count - len(chosen), chosen, story.weigh, excludes)
    leads = [ranked for ranked in chosen if ranked.place < LEAD_PLACES]
    opening = max(leads or chosen, key=story.weigh, default=None)
    return sorted(chosen, key=lambda ranked: (ranked is not opening, ranked.depth, ranked.sentence.id))


def pick_why(story: Story, taken: Sequence[Ranked]) -> list[Ranked]:
    """Up to three sentences that say what is at stake; where none says so plainly, the one that comes nearest."""
    pool = {
        ranked: weigh_significance(ranked.menu, ranked.sentence)
        for ranked in story.ranked
        if ranked.follows_event and story.is_central(ranked, _NEARLY_ON_TOPIC) and not story.is_preview(ranked)
    }

    def worth(ranked: Ranked) -> float:
        return story.weigh(ranked) * (0.4 + pool[ranked])

    plain = select_varied((r for r in pool if pool[r] >= _WEIGHTY), _WHY, taken, worth)
    return plain or select_varied((r for r in pool if pool[r]), 1, taken, worth)


def pick_watch(story: Story, forward: Collection[str], taken: Sequence[Ranked]) -> list[Ranked]:
    """Up to four sentences that speak of what is still to come as of the newest source, one for each day they name.

    Those that name a later day come first, then those in `forward` (ids), then promises; where there are none of these,
    one sentence on what may come.
    """
    bonus: dict[Ranked, float] = {}
    for ranked in story.ranked:
        outlook = _weigh_outlook(ranked, story, forward)
        share = _FAINTLY_ON_TOPIC if outlook in (_DATED, _OPEN) else _NEARLY_ON_TOPIC
        if outlook and ranked.follows_event and story.is_central(ranked, share) and not is_over(ranked, story):
            bonus[ranked] = outlook
    varied = select_varied(bonus, _WATCH_CHOICES, taken, lambda ranked: story.weigh(ranked) + bonus[ranked])
    announced = [ranked for ranked in varied if bonus[ranked] > _OPEN]
    return _one_for_each_day(announced, story)[:_WATCH] or varied[:1]


def _one_for_each_day(announced: Sequence[Ranked], story: Story) -> list[Ranked]:
    chosen: list[Ranked] = []
    days: set[date] = set()
    for ranked in announced:
        ahead = _days_ahead(ranked, story)
        if not ahead or not ahead <= days:
            chosen.append(ranked)
            days |= ahead
    return chosen


def _weigh_outlook(ranked: Ranked, story: Story, forward: Collection[str]) -> float:
    promised = makes_promise(ranked.menu, ranked.sentence)
    if ranked.sentence.id not in forward and not promised:
        return _OPEN if leaves_open(ranked.menu, ranked.sentence) else 0.0
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
