"""What one input holds, whatever its kind: the text of its article and what it says of itself."""

from dataclasses import dataclass, field

from drafter.sources.headers import Headers


@dataclass(frozen=True)
class Parsed:
    """`text` has one paragraph a line; `headings` are those of its lines that the input itself marks as headings.

    `is_typed` tells a text that a person wrote or pasted, furniture and all, from one that an extraction has kept.
    """

    text: str
    headers: Headers = field(default_factory=Headers)
    warnings: tuple[str, ...] = ()
    headings: frozenset[str] = frozenset()
    is_typed: bool = False
