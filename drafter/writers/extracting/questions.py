"""The split without a model: questions in our own fixed wording, answered by each outlet's own sentences."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from drafter.menus import Menu
from drafter.text.words import content_words
from drafter.writers.extracting.cues import is_prose
from drafter.writers.extracting.picking import Story, is_fit
from drafter.writers.extracting.ranking import Ranked, is_near_repeat
from drafter.writers.proposal import ProposedCamp, ProposedQuestion, ProposedStatement

_FIRST = "What does each outlet put first?"
_TOPIC = "What does each outlet say about {topic}?"
_TOPICS = 2
_LEAD_PLACES = 4
_PHRASE = re.compile(r"[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*)?")


def pick_questions(story: Story) -> tuple[ProposedQuestion, ...]:
    """What each outlet puts first, then up to two topics that only some outlets raise.

    Camps are the outlets that give the same answer; an outlet whose whole text never uses the topic's words is silent.
    """
    questions = [_ask(_FIRST, _leads(story), ())]
    questions += [_ask_topic(topic, story) for topic in _pick_topics(story)]
    return tuple(question for question in questions if len(question.camps) > 1)


def _leads(story: Story) -> list[Ranked]:
    """The first sentence of every outlet that can be printed by itself."""
    leads: dict[str, Ranked] = {}
    for ranked in story.ranked:
        if is_fit(ranked) and ranked.place < _LEAD_PLACES:
            leads.setdefault(ranked.source, ranked)
    return list(leads.values())


def _ask(question: str, answers: Sequence[Ranked], silent: Sequence[str]) -> ProposedQuestion:
    camps: list[list[Ranked]] = []
    for answer in answers:
        camp = next((camp for camp in camps if is_near_repeat(camp[0], answer)), None)
        camp.append(answer) if camp else camps.append([answer])
    return ProposedQuestion(
        question=question,
        camps=tuple(
            ProposedCamp(
                sources=tuple(one.source for one in camp),
                answer=ProposedStatement(text=camp[0].sentence.text, sentences=tuple(one.sentence.id for one in camp)),
            )
            for camp in camps
        ),
        silent=tuple(silent),
    )


def _ask_topic(topic: str, story: Story) -> ProposedQuestion:
    wanted = set(content_words(topic, story.ranked[0].menu.source.language))
    best: dict[str, Ranked] = {}
    for ranked in sorted(story.ranked, key=lambda r: (-r.score, r.sentence.id)):
        if wanted <= ranked.words and is_fit(ranked):
            best.setdefault(ranked.source, ranked)
    answers = [best[menu.source.id] for menu in story.main_voices if menu.source.id in best]
    silent = [menu.source.id for menu in story.main_voices if not wanted & _all_words(menu)]
    return _ask(_TOPIC.format(topic=topic), answers, silent)


def _all_words(menu: Menu) -> set[str]:
    return set(content_words(menu.text, menu.source.language))


def _pick_topics(story: Story) -> list[str]:
    """Two-word phrases that at least two outlets use and at least one does not, those in central sentences first."""
    worth: dict[str, float] = defaultdict(float)
    sources: dict[str, set[str]] = defaultdict(set)
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    for ranked in story.ranked:
        if not is_prose(ranked.menu, ranked.sentence):
            continue
        for phrase in _phrases(ranked):
            key = " ".join(content_words(phrase, ranked.menu.source.language))
            worth[key] += ranked.score
            sources[key].add(ranked.source)
            printed[key][phrase] += 1
    count = len(story.main_voices)
    keys = [key for key in worth if 2 <= len(sources[key]) < count]
    keys.sort(key=lambda key: (-worth[key] * len(sources[key]), key))
    chosen: list[str] = []
    for key in keys:
        if len(chosen) < _TOPICS and not any(set(key.split()) & set(other.split()) for other in chosen):
            chosen.append(key)
    return [min(printed[key], key=lambda phrase: (-printed[key][phrase], phrase)) for key in chosen]


def _phrases(ranked: Ranked) -> list[str]:
    """Neighbouring pairs of content words, as printed."""
    language = ranked.menu.source.language
    words = list(re.finditer(r"[^\W\d_][\w’'-]*", ranked.sentence.text))
    pairs = []
    for first, second in pairwise(words):
        between = ranked.sentence.text[first.end() : second.start()]
        if between == " " and content_words(first[0], language) and content_words(second[0], language):
            pairs.append(f"{first[0]} {second[0]}")
    return pairs
