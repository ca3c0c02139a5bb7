"""The split without a model: questions in our own fixed wording, answered by each outlet's own sentences."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from drafter.checks.disputes.happenings import name_happenings
from drafter.checks.outlets.absence import looks_cut
from drafter.menus import Menu
from drafter.proposal import ProposedCamp, ProposedQuestion, ProposedStatement, ProposedTake
from drafter.text.printed import Printed
from drafter.text.words import content_words
from drafter.writers.extracting.cutting import cut_clause
from drafter.writers.extracting.ranking import Ranked, is_near_repeat
from drafter.writers.extracting.story import Story
from drafter.writers.extracting.takes import is_quotable

_TOPICS, _FEWEST_MENTIONS = 2, 3
_ANSWER_WORDS = 22
_ON_TOPIC = 0.3
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_VERBAL = re.compile(r"\w+(?:ed|ing|ly)$")


def pick_questions(story: Story, takes: Sequence[ProposedTake], words: Printed) -> tuple[ProposedQuestion, ...]:
    """What each outlet puts first, then up to two topics that some outlets leave out; where there are none, whom each
    outlet quotes first. An outlet in another language, whose words cannot be compared, leads with its take's framing.

    Camps are the outlets that give the same answer. An outlet is silent on a topic when its whole text uses none of
    the topic's words and does not look cut.
    """
    leads = _ask(words.asks_lead, story.leads, print_answer=_print_opening)
    compared = {ranked.source for ranked in story.ranked}
    others = tuple(
        ProposedCamp(sources=(take.source,), answer=take.framing)
        for take in takes
        if take.framing is not None and take.source not in compared
    )
    questions = [leads.model_copy(update={"camps": (*leads.camps, *others)})]
    topics = [_ask_topic(topic, story, words) for topic in _pick_topics(story)]
    questions += topics or [_ask(words.asks_heard, _first_quoting(story))]
    return tuple(question for question in questions if len(question.camps) > 1)


def _print_opening(lead: Ranked) -> str:
    """The opening clause of a lead, or all of it."""
    cut = cut_clause(lead.menu, lead.sentence, _ANSWER_WORDS)
    return cut.text if cut else lead.sentence.text


def _print_whole(ranked: Ranked) -> str:
    return ranked.sentence.text


def _ask(
    question: str,
    answers: Sequence[Ranked],
    silent: Sequence[str] = (),
    print_answer: Callable[[Ranked], str] = _print_whole,
) -> ProposedQuestion:
    camps: list[list[Ranked]] = []
    for answer in answers:
        camp = next((camp for camp in camps if is_near_repeat(camp[0], answer)), None)
        if camp is None:
            camps.append([answer])
        else:
            camp.append(answer)
    return ProposedQuestion(
        question=question,
        camps=tuple(
            ProposedCamp(
                sources=tuple(one.source for one in camp),
                answer=ProposedStatement(text=print_answer(camp[0]), sentences=tuple(one.sentence.id for one in camp)),
            )
            for camp in camps
        ),
        silent=tuple(silent),
    )


def _ask_topic(topic: str, story: Story, words: Printed) -> ProposedQuestion:
    wanted = _words_of(topic, story)
    best: dict[str, Ranked] = {}
    for ranked in sorted(story.ranked, key=lambda r: (-r.score, r.sentence.id)):
        if wanted <= ranked.words and ranked.is_fit and story.is_central(ranked, _ON_TOPIC):
            best.setdefault(ranked.source, ranked)
    answers = [best[menu.source.id] for menu in story.main_voices if menu.source.id in best]
    return _ask(words.asks_topic.format(topic=topic), answers, _silent_on(wanted, story))


def _words_of(topic: str, story: Story) -> frozenset[str]:
    return frozenset(content_words(topic, story.main_voices[0].source.language))


def _silent_on(wanted: frozenset[str], story: Story) -> list[str]:
    return [menu.source.id for menu in story.main_voices if not looks_cut(menu) and not wanted & _all_words(menu)]


def _all_words(menu: Menu) -> set[str]:
    return set(content_words(menu.text, menu.source.language))


def _pick_topics(story: Story) -> list[str]:
    """Two-word phrases that two outlets or more print, three times in all, and at least one never comes near."""
    worth: dict[frozenset[str], float] = defaultdict(float)
    sources: dict[frozenset[str], set[str]] = defaultdict(set)
    printed: dict[frozenset[str], Counter[str]] = defaultdict(Counter)
    for ranked in story.ranked:
        for phrase in _iter_phrases(ranked) if ranked.is_prose else ():
            key = _words_of(phrase, story)
            worth[key] += ranked.score
            sources[key].add(ranked.source)
            printed[key][phrase] += 1
    keys = [
        key
        for key in worth
        if len(key) > 1
        and len(sources[key]) > 1
        and printed[key].total() >= _FEWEST_MENTIONS
        and _silent_on(key, story)
    ]
    keys.sort(key=lambda key: (-worth[key] * len(sources[key]), sorted(key)))
    chosen: list[frozenset[str]] = []
    for key in keys:
        if len(chosen) < _TOPICS and not any(key & other for other in chosen):
            chosen.append(key)
    return [min(printed[key], key=lambda phrase: (-printed[key][phrase], phrase)) for key in chosen]


def _iter_phrases(ranked: Ranked) -> Iterator[str]:
    """Neighbouring pairs of content words that look like a noun phrase of their own: the words around them are function
    words or marks, both have capitals or neither, and neither is a verb form we know.
    """
    language, text = ranked.menu.source.language, ranked.sentence.text
    words = [(m[0], m.start(), m.end(), bool(content_words(m[0], language))) for m in _WORD.finditer(text)]
    padded = [("", 0, 0, False), *words, ("", len(text), len(text), False)]
    for place, (first, second) in enumerate(pairwise(words)):
        before, after = padded[place], padded[place + 3]
        joined = text[first[2] : second[1]] == " " and first[3] and second[3]
        alone = not (before[3] and text[before[2] : first[1]] == " ") and not (
            after[3] and text[second[2] : after[1]] == " "
        )
        if joined and alone and first[0][0].isupper() == second[0][0].isupper() and not _is_verbal(first[0], second[0]):
            yield text[first[1] : second[2]]


def _is_verbal(*words: str) -> bool:
    return any(_VERBAL.match(word) or name_happenings(content_words(word)) for word in words)


def _first_quoting(story: Story) -> list[Ranked]:
    """For every outlet the first sentence fit to print that holds words somebody spoke."""
    found: dict[str, Ranked] = {}
    for ranked in story.ranked:
        if ranked.is_fit and any(
            quotation.speaker and ranked.sentence.id in quotation.sentences and is_quotable(quotation)
            for quotation in ranked.menu.quotations
        ):
            found.setdefault(ranked.source, ranked)
    return list(found.values())
