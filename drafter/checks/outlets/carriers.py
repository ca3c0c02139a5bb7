"""Which sources carry a claim: how many of its words stand together in each, and which of its figures and names."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.brief import Citation, Source, Span, name_voice
from drafter.menus import Menu, Sentence
from drafter.text.figures import locate_figures
from drafter.text.languages import guess_language
from drafter.text.names import locate_names
from drafter.text.same_names import split_name
from drafter.text.words import content_words

# In characters.
_LONGEST = 2_000
# From this share of a claim's words on a source may tell it in other words; from `SURE` on it tells it.
MAY_TELL, SURE = 0.35, 0.75
_PRINTED = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Carrier:
    """What one source has of a claim: the two neighbouring sentences that hold most of its words, by weight.

    `share` is 0 to 1, None where the source is in another language and words cannot be compared. `lacking` are the
    figures and names of the claim that stand nowhere in the source; of one in another language only figures. `words`
    are the claim's words that stand anywhere in the source.
    """

    menu: Menu
    sentences: tuple[Sentence, ...]
    share: float | None
    lacking: tuple[str, ...]
    words: frozenset[str] = frozenset()

    @property
    def may_tell(self) -> bool:
        """Whether the source may carry the claim, in these or other words."""
        return not self.lacking and (self.share is None or self.share >= MAY_TELL)

    @property
    def is_sure(self) -> bool:
        """Whether the source carries nearly all of the claim's words in one place."""
        return self.share is not None and self.share >= SURE and not self.lacking

    def cite(self) -> Citation:
        """The sentences as one citation."""
        return self.menu.cite(Span(self.sentences[0].span.start, self.sentences[-1].span.end))


def rate_carriers(claim: str, menus: Iterable[Menu], language: str | None) -> list[Carrier]:
    """Every source with what it has of `claim`, a text in `language`.

    Empty where the claim has no words of its own, or is no sentence but a long run of text.
    """
    if len(claim) > _LONGEST:
        return []
    menus = tuple(menus)
    weights = _weigh(tuple(sentence.text for menu in menus for sentence in menu.sentences), language)
    words = {word: weights.get(word, math.log(2 + len(weights))) for word in content_words(claim, language)}
    if not words:
        return []
    figures = {found.value: found.span.slice(claim) for found in locate_figures(claim, language) if found.value}
    names = [found.span.slice(claim) for found in locate_names(claim, language)]
    return [
        _rate(menu, words, language, _lacking(menu, figures, names if menu.source.language == language else ()))
        for menu in menus
    ]


def count_voices(carriers: Iterable[Carrier], menus: Mapping[str, Menu]) -> int:
    """How many outlets speak in these sources: copies of one text are one voice."""
    sources: dict[str, Source] = {id_: menu.source for id_, menu in menus.items()}
    return len({name_voice(carrier.menu.source, sources) for carrier in carriers})


def _rate(menu: Menu, words: Mapping[str, float], language: str | None, lacking: tuple[str, ...]) -> Carrier:
    if menu.source.language != language or not menu.sentences:
        return Carrier(menu, menu.sentences[:1], None, lacking)
    held = [words.keys() & set(content_words(sentence.text, language)) for sentence in menu.sentences]
    total = math.fsum(words.values())

    def share(place: int) -> float:
        # An exact sum: in a set's own order two equal shares could come out unequal, now one way and now the other.
        both = held[place] | held[place + 1] if place + 1 < len(held) else held[place]
        return math.fsum(words[word] for word in both) / total

    best = max(range(len(held)), key=lambda place: (share(place), len(held[place]), -place))
    follows = best + 1 < len(held) and held[best + 1] - held[best]
    sentences = menu.sentences[best : best + 2 if follows else best + 1]
    return Carrier(menu, sentences, share(best), lacking, frozenset().union(*held))


def _lacking(menu: Menu, figures: Mapping[Decimal, str], names: Sequence[str]) -> tuple[str, ...]:
    values = {figure.value for figure in menu.figures}
    printed = _printed_words(menu.text)
    return (
        *(text for value, text in figures.items() if value not in values and text.casefold() not in printed),
        *(name for name in names if split_name(name) and split_name(name)[-1] not in printed),
    )


@lru_cache(maxsize=128)
def _printed_words(text: str) -> frozenset[str]:
    return frozenset(part for word in _PRINTED.findall(text) for part in (word.casefold(), *split_name(word)))


@lru_cache(maxsize=8)
def _weigh(sentences: tuple[str, ...], language: str | None) -> Mapping[str, float]:
    """How rare each word is among the sentences of all sources: inverse document frequency."""
    holding = Counter(word for text in sentences for word in set(content_words(text, language)))
    return {word: math.log(1 + len(sentences) / count) for word, count in holding.items()}


def language_of(text: str, menus: Mapping[str, Menu]) -> str | None:
    """The language of a statement: what it looks like among the languages of the sources, else the first source's."""
    languages = [menu.source.language for menu in menus.values()]
    # A short text is easily taken for one in a kindred language.
    guessed = guess_language(text)
    return guessed if guessed in languages or not languages else languages[0]
