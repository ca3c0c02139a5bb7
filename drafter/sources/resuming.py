"""Does the story go on after links to other stories? A story refers back to what it told, a teaser stands alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.sources.datelines import parse_dateline
from drafter.text.abbreviations import OPENERS

_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w-]*"
_NAME = re.compile(rf"(?<![\w’'-]){_CAPITALISED}\.?(?: (?:(?:de|van|von|der|bin|al|del|la) )?{_CAPITALISED}\.?)*")
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Dr|Miss|Herr|Frau)\.?")
# Last words of capitalised phrases that name no person.
_NO_SURNAME = re.compile(
    "Korea|States|Kingdom|Minister|President|Ministry|Department|Party|Council|Committee|Court|House|Office|Street|City"
    "|County|Prefecture|Province|Islands?|Sea|Ocean|Peninsula|River|Bay|Union|Nations|Forces?|Army|Navy|Agency|(?:Mon|Tues"
    "|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November"
    "|December|University|Times|Post|News|Line|Company|Group|Bank|Bridge|Harbou?r|Port|School|Hospital|Police|Service"
    "|Board|Authority|Association|Institute|Act|Plan|Day|Week|.{1,2}"
)
_GIVEN_NAME_LAST = re.compile(r"[A-Z][a-z]+-[a-z]+")
_PRONOUN = re.compile(r"[\"“«„]?(?:He|She|They|His|Her|Their|Er|Sie|Il|Elle|Ella|Él)\b")
_LINK = re.compile(
    r"(?:But|However|Meanwhile|Earlier|Later|Still|Also|Instead|Nevertheless|Separately|In addition|Asked)\b"
)
_POINTING = re.compile(r"(?:The|This|That|These|Those|Such) ([a-z][\w-]{2,})")
_SAYING = (
    "(?:said|says|told|added|adds|wrote|writes|asked|warned|argued|noted|explained|insisted|replied|continued|declared"
    "|sagte|erklärte|betonte|déclaré|dijo|afirmó)"
)
_SAID = re.compile(rf"\b{_SAYING}\b|말했다|밝혔다|강조했다|述べた|語った|話した")
_SAID_BACK = re.compile(
    rf"\b(?:he|she|they|it|er|sie|il|elle) {_SAYING}\b|\b{_SAYING} (?:he|she|they)\b|\bthe [a-z]+ {_SAYING}\b"
)
_QUOTE = re.compile(r"[\"“”«»„「]")


@dataclass(frozen=True)
class _Name:
    start: int
    words: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        """Whether it introduces a person: more than one word, the last no office, place or day."""
        return len(self.words) > 1 and not _NO_SURNAME.fullmatch(self.words[-1]) and not _TITLE.fullmatch(self.words[0])

    @property
    def surnames(self) -> tuple[str, ...]:
        """The last word; of Korean and Chinese names (Ahn Gyu-back) also the one before."""
        return self.words[-2:] if _GIVEN_NAME_LAST.fullmatch(self.words[-1]) else self.words[-1:]


class Introduced:
    """The people and things a story has introduced in the paragraphs read so far."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        names = [name for text in paragraphs for name in _iter_names(text) if name.is_full]
        self.surnames = frozenset(surname for name in names for surname in name.surnames)
        self.words = frozenset(word for text in paragraphs for word in re.findall(r"[a-z][\w-]{2,}", text.lower()))

    def is_referred_to(self, paragraph: str) -> float:
        """How clearly `paragraph` refers back: 0 not at all, 1 clearly, 2 beyond doubt, below 0 it starts anew.

        A surname alone that was introduced in full before, "he said", an opening pronoun, each with nobody named in
        full earlier in the paragraph; a quotation; a definite noun already used. A dateline, or somebody introduced
        once more in full, begins another story.
        """
        names = list(_iter_names(paragraph))
        introduces = min((name.start for name in names if name.is_full), default=len(paragraph))
        named = any(self._is_known(name) for name in names if name.start < introduces)
        said_back = _SAID_BACK.search(paragraph, 0, introduces)
        said = bool(said_back) or bool(named and _SAID.search(paragraph))
        pointing = _POINTING.match(paragraph)
        weak = bool(_LINK.match(paragraph)) or bool(pointing and pointing[1].lower() in self.words)
        quoted = bool(_QUOTE.search(paragraph) and _SAID.search(paragraph))
        anew = any(name.is_full and self.surnames.issuperset(name.surnames) for name in names)
        backs = named + said + bool(_PRONOUN.match(paragraph)) + 0.5 * (weak + quoted)
        return min(2.0, backs) - anew - bool(parse_dateline(paragraph))

    def _is_known(self, name: _Name) -> bool:
        is_alone = len(name.words) == 1 or (len(name.words) == 2 and bool(_TITLE.fullmatch(name.words[0])))
        return is_alone and name.words[-1] in self.surnames


def _iter_names(text: str) -> Iterator[_Name]:
    """Capitalised phrases without the word that opens a sentence: "But Okafor" is Okafor alone."""
    for match in _NAME.finditer(text):
        words = [word.removesuffix(".") for word in match.group().split()]
        while words and words[0] in OPENERS:
            words.pop(0)
        if words:
            yield _Name(match.start(), tuple(words))
