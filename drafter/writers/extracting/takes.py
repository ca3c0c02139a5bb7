"""How each outlet tells it: its framing sentence and its strongest quotation."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from drafter.menus import Menu, Quotation
from drafter.proposal import ProposedStatement, ProposedTake
from drafter.text.folding import fold
from drafter.text.words import content_words
from drafter.writers.extracting.cues import voices_opinion
from drafter.writers.extracting.picking import state
from drafter.writers.extracting.ranking import Ranked, rank_sentences
from drafter.writers.extracting.story import Story

_FEWEST_WORDS, _FEWEST_IN_FRAGMENT, _MOST_WORDS = 6, 9, 40
_FEWEST_CJK, _MOST_CJK = 12, 120
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_FRAMING_PLACES = 8
_LEAD_BONUS = 0.35
# Somebody: a name, or the one who holds an office.
_SOMEBODY = re.compile(
    r"(?<!^)(?<![^\W])[A-ZÀ-Þ]|^(?!The\b|A\b|An\b)[A-ZÀ-Þ]|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,}"
    r"|\b(?:mayor|minister|president|secretary|governor|senator|chief|chair|director|spokes\w+|judge|captain|master"
    r"|analyst|lawyer|commander|officer|professor|leader|doctor|head)\b",
)
_PAPER = re.compile(
    r"\b(?:statement|release|letter|report|document|email|tweet|website|editorial|text|draft)\b", re.IGNORECASE
)
_FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+\s+[A-ZÀ-Þ]|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,}")
_BOILERPLATE = re.compile(
    r"\b(?:no comment|declined to comment|thank|condolences|thoughts and prayers|joint statement|press release)\b",
    re.IGNORECASE,
)
_SAME_WORDS = 0.7


def pick_takes(story: Story) -> tuple[ProposedTake, ...]:
    """One take for every source, in their order; a wire copy's is empty.

    Framing: the sentence near the top that most sets the outlet apart from the others while being central to it, which
    is often its lead. Quotation: by a named speaker, of 6 to 40 words, claiming or judging something, and not the one
    that another outlet's take shows already when there is another.
    """
    voices = {menu.source.id for menu in story.voices}
    shares = {menu.source.id: _share_words(menu) for menu in story.voices}
    used: list[Quotation] = []
    takes: list[ProposedTake] = []
    for menu in story.menus:
        id_ = menu.source.id
        if id_ not in voices:
            takes.append(ProposedTake(source=id_))
            continue
        quotation = _pick_quotation(menu, used)
        used.extend([quotation] if quotation else [])
        framing = _pick_framing(menu, shares)
        takes.append(ProposedTake(source=id_, framing=framing, quotation=quotation.id if quotation else None))
    return tuple(takes)


def _pick_framing(menu: Menu, shares: Mapping[str, Mapping[str, float]]) -> ProposedStatement | None:
    own = shares[menu.source.id]
    others = [share for id_, share in shares.items() if id_ != menu.source.id]

    def worth(one: Ranked) -> float:
        apart = _set_apart(one.words, own, others)
        return one.centrality * (0.5 + apart) + _LEAD_BONUS * math.exp2(-one.place / 2)

    opening = [one for one in rank_sentences([menu]) if one.is_prose][:_FRAMING_PLACES]
    best = max((one for one in opening if one.is_fit), key=worth, default=None)
    return state(best) if best else None


def _share_words(menu: Menu) -> dict[str, float]:
    counts = Counter(w for s in menu.sentences for w in content_words(s.text, menu.source.language))
    total = max(1, counts.total())
    return {word: n / total for word, n in counts.items()}


def _set_apart(words: Iterable[str], own: Mapping[str, float], others: Sequence[Mapping[str, float]]) -> float:
    """How much more often this outlet uses these words than the others do: 0 (as often) to 1 (alone)."""
    listed = sorted(words)
    if not others or not listed:
        return 0.0
    gaps = []
    for word in listed:
        elsewhere = sum(other.get(word, 0.0) for other in others) / len(others)
        gaps.append(max(0.0, own.get(word, 0.0) - elsewhere) / (own.get(word, 0.0) + elsewhere))
    return sum(gaps) / len(gaps)


def _pick_quotation(menu: Menu, used: Sequence[Quotation]) -> Quotation | None:
    if menu.source.use == "do-not-quote":
        return None
    candidates = [quotation for quotation in menu.quotations if is_quotable(quotation)]
    fresh = [q for q in candidates if not any(_is_same_quotation(q, other) for other in used)]
    return max(fresh or candidates, key=lambda q: (_weigh_quotation(q, menu), -q.span.start), default=None)


def is_quotable(quotation: Quotation) -> bool:
    """Whether somebody, not a paper, said these words, and they are neither a scrap nor a speech."""
    return quotation.spoken and _is_somebody(quotation.speaker) and _is_of_fair_length(quotation.text)


def _is_somebody(speaker: str | None) -> bool:
    return bool(speaker and _SOMEBODY.search(speaker) and not _PAPER.search(speaker))


def _is_of_fair_length(text: str) -> bool:
    if _CJK.search(text):
        return _FEWEST_CJK <= len(text) <= _MOST_CJK
    fewest = _FEWEST_WORDS if text[:1].isupper() else _FEWEST_IN_FRAGMENT
    return fewest <= len(text.split()) <= _MOST_WORDS


def _weigh_quotation(quotation: Quotation, menu: Menu) -> float:
    place = menu.sentences.index(menu.sentence_by_id[quotation.sentences[0]]) if quotation.sentences else 0
    weight = 1.0 - 0.5 * place / max(1, len(menu.sentences))
    weight += 0.6 if _FULL_NAME.search(quotation.speaker or "") else 0.0
    weight += 0.5 if voices_opinion(quotation.text) else 0.0
    weight += 0.5 if quotation.text[:1].isupper() or _CJK.match(quotation.text) else 0.0
    weight += 0.2 if 8 <= len(quotation.text.split()) <= 30 else 0.0
    return weight - (1.0 if _BOILERPLATE.search(quotation.text) else 0.0)


def _is_same_quotation(one: Quotation, other: Quotation) -> bool:
    ours, theirs = (set(fold(q.text).text.casefold().split()) for q in (one, other))
    return len(ours & theirs) >= _SAME_WORDS * min(len(ours), len(theirs))
