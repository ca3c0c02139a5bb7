"""What a brief is made by, in the words of the news trade: IPTC's digital source types.

Codes and names are those of the vocabulary http://cv.iptc.org/newscodes/digitalsourcetype/ (release of 2024-10-23).
"""

from dataclasses import dataclass

from drafter.brief import WriterName

_VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/"


@dataclass(frozen=True)
class SourceType:
    """One code of the vocabulary: its English name, and the URI that identifies it."""

    name: str
    uri: str


_BY_RULE = SourceType("Pure algorithmic media", f"{_VOCABULARY}algorithmicMedia")
_BY_MODEL = SourceType("Created using Generative AI", f"{_VOCABULARY}trainedAlgorithmicMedia")
_BY_BOTH = SourceType("Edited using Generative AI", f"{_VOCABULARY}compositeWithTrainedAlgorithmicMedia")


def choose_source_type(writer: WriterName, *, is_changed: bool) -> SourceType:
    """The digital source type of a brief by who wrote it, and whether a person changed what they wrote.

    No trained model takes part in an extractive brief, whatever a person changes in it.
    """
    if writer == "extractive":
        return _BY_RULE
    return _BY_BOTH if is_changed else _BY_MODEL
