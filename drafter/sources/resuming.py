"""Does the story go on after links to other stories? A story refers back to what it told, a teaser stands alone."""

import re
from collections.abc import Sequence

_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]*\.?(?: (?:(?:de|van|von|der|bin|al|del|la) )?[A-ZÀ-ÖØ-Þ][\w’'-]*\.?)+")
_ALONE = re.compile(r"(?<![\w’'-])(?P<title>(?:Mr|Mrs|Ms|Dr|Miss|Herr|Frau)\.? )?(?P<name>[A-ZÀ-ÖØ-Þ][\w-]{2,})")
_NO_SURNAME = re.compile(
    "Korea|States|Kingdom|Minister|President|Ministry|Department|Party|Council|Committee|Court|House|Office|Street|City"
    "|County|Prefecture|Province|Islands?|Sea|Ocean|Peninsula|River|Bay|Union|Nations|Forces?|Army|Navy|Agency|(?:Mon|Tues"
    "|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November"
    "|December|University|Times|Post|News|Line|Company|Group|Bank|Bridge|Harbou?r|Port|School|Hospital|Police|Service"
    "|Board|Authority|Association|Institute|Act|Plan|Day|Week"
)
_GIVEN_NAME_LAST = re.compile(r"[A-Z][a-z]+-[a-z]+")
_PRONOUN = re.compile(r"[\"“«„]?(?:He|She|They|His|Her|Their|Er|Sie|Il|Elle|Ella|Él)\b")
_LINK = re.compile(
    r"(?:But|However|Meanwhile|Earlier|Later|Still|Also|Instead|Nevertheless|Separately|In addition|Asked)\b"
)
_POINTING = re.compile(r"(?:The|This|That|These|Those|Such) ([a-z][\w-]{2,})")
_SAYING = (
    r"(?:said|says|told|added|adds|wrote|writes|asked|warned|argued|noted|explained|insisted|replied|continued|declared"
    r"|sagte|erklärte|betonte|déclaré|dijo|afirmó|added)"
)
_SAID_BACK = re.compile(
    rf"\b(?:he|she|they|it|er|sie|il|elle) {_SAYING}\b|\b{_SAYING} (?:he|she|they)\b|\bthe [a-z]+ {_SAYING}\b"
)
_SAID = re.compile(rf"\b{_SAYING}\b|말했다|밝혔다|강조했다|述べた|語った|話した")
_QUOTE = re.compile(r"[\"“”«»„「]")


class Introduced:
    """The people and things a story has introduced in the paragraphs read so far."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self.surnames = frozenset(name for text in paragraphs for name in _iter_surnames(text))
        self.words = frozenset(word for text in paragraphs for word in re.findall(r"[a-z][\w-]{2,}", text.lower()))

    def is_referred_to(self, paragraph: str) -> float:
        """How clearly `paragraph` refers back: 0 not at all, 1 clearly, 2 beyond doubt.

        A surname alone that was introduced in full before, "he said", a quotation somebody known speaks, an opening
        pronoun, a definite noun already used.
        """
        named = self._has_surname_alone(paragraph)
        said = bool(_SAID_BACK.search(paragraph)) or bool(named and _SAID.search(paragraph))
        pointing = _POINTING.match(paragraph)
        weak = bool(_LINK.match(paragraph)) or bool(pointing and pointing[1].lower() in self.words)
        quoted = bool(_QUOTE.search(paragraph) and _SAID.search(paragraph))
        opens = bool(_PRONOUN.match(paragraph))
        return min(2.0, named + said + opens + 0.5 * (weak + quoted))

    def _has_surname_alone(self, paragraph: str) -> bool:
        full = {match.start(): match.end() for match in _CAPITALISED.finditer(paragraph)}
        for match in _ALONE.finditer(paragraph):
            name = match["name"].removesuffix("’s").removesuffix("'s")
            inside = any(start <= match.start("name") < end for start, end in full.items())
            if name in self.surnames and (match["title"] or not inside):
                return True
        return False


def _iter_surnames(text: str) -> list[str]:
    names: list[str] = []
    for match in _CAPITALISED.finditer(text):
        words = [re.sub(r"['’]s?$|\.$", "", word) for word in match.group().split()]
        if not _NO_SURNAME.fullmatch(words[-1]) and len(words[-1]) > 2:
            names.append(words[-1])
        # Korean and Chinese names put the surname first: Ahn Gyu-back.
        if len(words) > 1 and _GIVEN_NAME_LAST.fullmatch(words[-1]):
            names.append(words[-2])
    return names
