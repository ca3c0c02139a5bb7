"""Which characters of a text no reading has taken yet: forms that are tried one after the other never overlap."""

from drafter.brief import Span


class FreeText:
    """The characters of one text, all free at first."""

    def __init__(self, text: str) -> None:
        self._taken = bytearray(len(text))

    def is_free(self, span: Span) -> bool:
        """Whether no character of `span` is taken."""
        return self._taken.find(1, span.start, span.end) < 0

    def take(self, span: Span) -> bool:
        """Take the characters of `span` if all are free; whether they were."""
        if not self.is_free(span):
            return False
        self._taken[span.start : span.end] = b"\x01" * (span.end - span.start)
        return True
