"""The best evidence for a statement: sentences that between them cover its words, over all sources."""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from drafter.brief import Citation, Statement
from drafter.checks.abroad import ForeignIndex
from drafter.checks.bearing import LEAST_AROUND, locate_wanted
from drafter.checks.evidence import CitedText, base_date, locate_cited
from drafter.checks.whereabouts import Place
from drafter.menus import Menu, Sentence, index_menus
from drafter.text.words import all_words

# BM25's usual saturation (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.3); sentences
# differ less in length than documents, so length counts for less than the usual 0.75.
_K1 = 1.2
_B = 0.5
_MOST_SENTENCES = 4
# Sentences that are added for the figures, dates and times that those four lack, and how many are looked through.
_MOST_VALUES = 3
_MOST_SEARCHED = 20
# Nothing more is cited once the words still open weigh less than this share of the statement, and no sentence that
# adds less than `_LEAST_GAIN` of it.
_LEAST_OPEN = 0.06
_LEAST_GAIN = 0.04
# What a word that an earlier sentence covers still counts for the next: a second sentence on the same thing beats one
# that shares a single further word. Measured on the labelled evidence sentences of DeFacto.
_COVERED = 0.5
# A word in more sentences than this share tells none of them from the others.
_COMMON = 0.3
# Another sentence is told of when it covers this share of a statement, and this much more than what is cited.
_WELL_COVERED = 0.7
_CLEARLY_MORE = 0.3


class EvidenceIndex:
    """An index over the sentences of all sources; built once, asked for every statement."""

    def __init__(self, menus: Sequence[Menu]) -> None:
        self._by_id = index_menus(menus)
        self._parts = {menu.source.id: CitedText(menu, (), base_date(menu)) for menu in menus}
        self._languages = tuple(dict.fromkeys(menu.source.language for menu in menus))
        self._sentences: list[tuple[Menu, Sentence]] = [
            (menu, sentence) for menu in menus for sentence in menu.sentences
        ]
        counts = [Counter(all_words(sentence.text, menu.source.language)) for menu, sentence in self._sentences]
        self._terms = [frozenset(terms) for terms in counts]
        self._weights = _weigh(self._terms)
        self._postings = _rate(counts)
        self._foreign = ForeignIndex(self._sentences)

    def locate_evidence(self, text: str, sources: Container[str] | None = None) -> tuple[Citation, ...]:
        """Citations of sentences, best first: each is the best for the words not yet covered; at most four.

        Up to three more bear out figures, dates and times of the text that those lack, up to four more, in another
        language, its figures and dates. Sentences are ranked by BM25, all of them or those of the `sources` with these
        ids. Empty when no sentence shares a word with `text`, and some are in its language.
        """
        weights = self._weigh_statement(text)
        if self._foreign.is_alone(text):
            # A figure is sought by its value and unit: by its digits, eleven knots would be eleven boats.
            weights = {word: weight for word, weight in weights.items() if not word[:1].isdigit()}
        total = sum(weights.values())
        rated = self._rate_sentences(weights)
        if sources is not None:
            rated = {place: rate for place, rate in rated.items() if self._is_of(place, sources)}
        rates = dict(rated)
        still_open = dict(weights)
        chosen: list[int] = []
        while rates and len(chosen) < _MOST_SENTENCES and sum(still_open.values()) >= _LEAST_OPEN * total:
            place = _best(rates)
            covered = {term: weight for term, weight in still_open.items() if term in self._terms[place]}
            if sum(covered.values()) < _LEAST_GAIN * total:
                break
            chosen.append(place)
            for term, weight in covered.items():
                del still_open[term]
                lost = (1 - _COVERED) * weight
                for other, rate in self._postings[term].items():
                    if other in rates:
                        rates[other] -= lost * rate
            del rates[place]
        chosen.extend(self._locate_bearing(text, rated, chosen, sources))
        chosen.extend(place for place in self._foreign.locate(text, chosen) if self._is_of(place, sources))
        return tuple(self._cite(place) for place in chosen)

    def _locate_bearing(
        self, text: str, rates: Mapping[int, float], chosen: Sequence[int], sources: Container[str] | None
    ) -> list[int]:
        """The sentences that bear out what the chosen ones lack of the figures, dates and times of the statement.

        Of `sources` any will do that has no other value with more of the same words: there the text says it stands.
        """
        near = [self._place(place) for place in chosen]
        lacking = [value for value in locate_wanted(text, near, self._weights) if not value.is_held(near)]
        if not lacking:
            return []
        if sources is None:
            searched = heapq.nsmallest(_MOST_SEARCHED, rates, key=lambda place: (-rates[place], place))
        else:
            searched = [place for place in range(len(self._sentences)) if self._is_of(place, sources)]
        others = {self._place(place): place for place in searched if place not in chosen}
        least = LEAST_AROUND if sources is None else 0.0
        borne = (wanted.locate_bearer([*near, *others], least) for wanted in lacking)
        found = dict.fromkeys(others[place] for place in borne if place in others)
        return list(found)[:_MOST_VALUES]

    def _is_of(self, place: int, sources: Container[str] | None) -> bool:
        return sources is None or self._sentences[place][0].source.id in sources

    def _place(self, at: int) -> Place:
        menu, sentence = self._sentences[at]
        return Place(self._parts[menu.source.id], sentence, cited=False)

    def locate_better(self, statement: Statement) -> Citation | None:
        """The one sentence that covers a statement's words far better than all it cites, None when there is none."""
        weights = self._weigh_statement(statement.text)
        total = sum(weights.values())
        rates = self._rate_sentences(weights)
        if not total or not rates:
            return None
        cited = locate_cited(statement, self._by_id)
        held = {
            term
            for part in cited
            for sentence in part.sentences
            for term in all_words(sentence.text, part.menu.source.language)
        }
        place = _best(rates)
        share = sum(weights[term] for term in weights.keys() & self._terms[place]) / total
        of_cited = sum(weights[term] for term in weights.keys() & held) / total
        return self._cite(place) if share >= _WELL_COVERED and share - of_cited >= _CLEARLY_MORE else None

    def _cite(self, place: int) -> Citation:
        menu, sentence = self._sentences[place]
        return menu.cite(sentence.span)

    def _weigh_statement(self, text: str) -> dict[str, float]:
        """A statement's words and what each weighs, nothing where no sentence has it."""
        words = dict.fromkeys(word for language in self._languages for word in all_words(text, language))
        return {word: self._weights.get(word, 0.0) for word in words}

    def _rate_sentences(self, weights: Mapping[str, float]) -> dict[int, float]:
        """The BM25 rate of every sentence that shares a word with the statement, common words last."""
        rates: defaultdict[int, float] = defaultdict(float)
        least = math.log(1 / _COMMON)
        telling = [term for term, weight in weights.items() if weight >= least]
        for term in telling or weights:
            weight = weights[term]
            for place, rate in self._postings.get(term, {}).items():
                rates[place] += weight * rate
        return dict(rates)


def _best(rates: Mapping[int, float]) -> int:
    """The sentence rated highest, the first of several."""
    most = max(rates.values())
    return min(place for place, rate in rates.items() if rate == most)


def _weigh(sentences: Sequence[frozenset[str]]) -> dict[str, float]:
    """Inverse document frequency over sentences, never below zero."""
    holding = Counter(term for terms in sentences for term in terms)
    count = len(sentences)
    return {term: math.log(1 + (count - n + 0.5) / (n + 0.5)) for term, n in holding.items()}


def _rate(sentences: Iterable[Counter[str]]) -> dict[str, dict[int, float]]:
    """For each term the sentences it stands in, with its saturated frequency there."""
    counted = list(sentences)
    lengths = [sum(terms.values()) for terms in counted]
    mean = sum(lengths) / max(1, len(lengths)) or 1.0
    postings: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for place, (terms, length) in enumerate(zip(counted, lengths, strict=True)):
        norm = _K1 * (1 - _B + _B * length / mean)
        for term, times in terms.items():
            postings[term][place] = times * (_K1 + 1) / (times + norm)
    return dict(postings)
