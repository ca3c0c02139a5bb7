"""A run of readable text out of a text with markup, each character with its place in that text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from drafter.brief import Span
from drafter.text.numbers import locate_numbers

# How a bold line ends that is a sentence; another one is how editors without headings write one.
SENTENCE_ENDS = (".", "!", "…", "。", "！", "”", '"', "’")
LINK_LINE = re.compile(r"^\W*(?:\w[\w .-]{0,40}:\s*)?(?:<?https?://\S+>?|\[[^\]]*\]\([^)]*\))\W*$")
# A line before a list that only says what it lists: one that asks, or a few words without a verb or a figure.
_ASKS = re.compile(r"\W*(?:what|who|when|where|why|which|how|was|wer|wann|wo|warum|wie)\b[^.!?]*:\s*", re.IGNORECASE)
_LABEL = re.compile(
    r"(?!.*(?:\d|\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|must|shall|should|said|says"
    r"|ist|sind|war|waren|hat|haben|hatte|wird|werden|kann|muss|soll|\w+ed)\b))[^.!?]*:\s*",
    re.IGNORECASE | re.DOTALL,
)
_MOST_ASKING, _MOST_NAMING = 8, 4


@dataclass(frozen=True)
class Block:
    """A run of readable text, each character with its place in the edited text; `is_item` where it is of a list."""

    text: str
    places: tuple[int, ...]
    is_item: bool = False

    def at(self, span: Span) -> Span:
        """Where a stretch of the block stands in the edited text, markup between its characters included."""
        return Span(self.places[span.start], self.places[span.end - 1] + 1)

    def cut(self, end: int) -> "Block":
        """The block without what stands from `end` on."""
        return Block(self.text[:end], self.places[:end], self.is_item)


class BlockBuilder:
    """Gathers the characters of one block after the other."""

    def __init__(self) -> None:
        self._characters: list[str] = []
        self._places: list[int] = []
        self._plain = False

    def __bool__(self) -> bool:
        return bool(self._characters)

    def add(self, text: str, place: int, *, bold: bool = False) -> None:
        """Add characters that stand side by side from `place` on."""
        self._characters.extend(text)
        self._places.extend(range(place, place + len(text)))
        self._plain = self._plain or not (bold or text.isspace() or not text)

    def add_gap(self, text: str, place: int) -> None:
        """Add characters that the text does not print but that part what stands before and behind `place`."""
        self._characters.extend(text)
        self._places.extend([place] * len(text))

    def close(self, *, is_item: bool = False) -> Block | None:
        """The block so far, None where it is empty or a heading in bold; what is added next begins another one."""
        block = Block("".join(self._characters), tuple(self._places), is_item)
        is_heading = not self._plain and not block.text.rstrip().endswith(SENTENCE_ENDS)
        self._characters, self._places, self._plain = [], [], False
        return None if is_heading or not block.text else block


def drop_leads(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without those that only say what the list behind them lists: "What happens next:"."""
    filled = [block for block in blocks if block.text.strip()]
    for block, follows in zip_longest(filled, filled[1:]):
        is_before_list = follows is not None and follows.is_item and not block.is_item
        if not (is_before_list and _is_lead(block.text)):
            yield block


def _is_lead(text: str) -> bool:
    count = len(text.split())
    if count <= _MOST_ASKING and _ASKS.fullmatch(text):
        return True
    return count <= _MOST_NAMING and _LABEL.fullmatch(text) is not None and not locate_numbers(text)
