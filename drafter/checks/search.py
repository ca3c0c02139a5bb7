"""The best evidence for a statement that cites nothing: sentences that between them cover its words."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from drafter.brief import Citation
from drafter.menus import Menu, Sentence
from drafter.text.folding import fold

# BM25's usual settings (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.3).
_K1 = 1.2
_B = 0.75
_MOST_SENTENCES = 4
# A further sentence is cited only when it covers at least this share of what the statement's words weigh.
_LEAST_GAIN = 0.08
_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+|[^\W_]+")
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")


class EvidenceIndex:
    """An index over the sentences of all sources; built once, asked for every statement."""

    def __init__(self, menus: Sequence[Menu]) -> None:
        self._sentences: list[tuple[Menu, Sentence]] = [
            (menu, sentence) for menu in menus for sentence in menu.sentences
        ]
        self._terms = [Counter(split_terms(sentence.text)) for _, sentence in self._sentences]
        self._lengths = [sum(terms.values()) for terms in self._terms]

    def locate_evidence(self, text: str) -> tuple[Citation, ...]:
        """Citations of at most four sentences, best first: each is the best for the words not yet covered.

        Sentences are ranked by BM25. Empty when no sentence shares a word with `text`.
        """
        open_terms = {term: self._weights.get(term, 0.0) for term in split_terms(text)}
        total = sum(open_terms.values())
        chosen: list[Citation] = []
        while len(chosen) < _MOST_SENTENCES and total > 0:
            place = max(range(len(self._sentences)), key=lambda n: self._rate(n, open_terms), default=-1)
            covered = {term: weight for term, weight in open_terms.items() if place >= 0 and term in self._terms[place]}
            if sum(covered.values()) < _LEAST_GAIN * total:
                break
            menu, sentence = self._sentences[place]
            chosen.append(menu.cite(sentence.span))
            open_terms = {term: weight for term, weight in open_terms.items() if term not in covered}
        return tuple(chosen)

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        """Inverse document frequency over sentences, never below zero."""
        holding = Counter(term for terms in self._terms for term in terms)
        count = len(self._terms)
        return {term: math.log(1 + (count - n + 0.5) / (n + 0.5)) for term, n in holding.items()}

    @cached_property
    def _mean_length(self) -> float:
        return sum(self._lengths) / max(1, len(self._lengths))

    def _rate(self, place: int, open_terms: Mapping[str, float]) -> float:
        terms = self._terms[place]
        norm = _K1 * (1 - _B + _B * self._lengths[place] / self._mean_length)
        return sum(
            weight * terms[term] * (_K1 + 1) / (terms[term] + norm)
            for term, weight in open_terms.items()
            if term in terms
        )


def split_terms(text: str) -> list[str]:
    """Words for comparing: case folded, an English plural or possessive s taken off; pairs of characters in CJK."""
    terms: list[str] = []
    for word in _WORD.findall(fold(text).text.casefold()):
        if _CJK.match(word):
            terms.extend(word[n : n + 2] for n in range(max(1, len(word) - 1)))
        elif len(word) > 1 or word.isdigit():
            terms.append(word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word)
    return terms
