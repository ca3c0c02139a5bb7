"""Other checkers that can be installed, each used as its documentation says, at its default and its strict setting.

They come with the extra `bench`. None is told more or less than drafter: a quotation or a claim, and the source text.
What they do not offer (naming the speaker, say) they are not asked for.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from drafter.text.folding import fold

ANCHORCITE = "anchorcite"
CITE_RIGHT = "cite_right"
LANGEXTRACT = "langextract"
RAPIDFUZZ = "rapidfuzz"

# A text and its source in, whether the text is rejected out.
Rejects = Callable[[str, str], bool]
_GAP = re.compile(r"\[[^\]]*\]|\(\.\.\.\)|\.\.\.|…")


@dataclass(frozen=True)
class Peer:
    """A checker at one setting. `for_sentences`: it takes whole sentences, not only quotations."""

    name: str
    package: str | None
    for_sentences: bool
    load: Callable[[], Rejects]


def is_installed(package: str | None) -> bool:
    """Whether a peer's package is there; our own baseline needs none."""
    return package is None or find_spec(package) is not None


def iter_peers(*, sentences: bool) -> Iterator[Peer]:
    """The installed peers that judge sentences, or, for quotations, all of them."""
    yield from (peer for peer in PEERS if is_installed(peer.package) and (peer.for_sentences or not sentences))


def locate_missing() -> tuple[str, ...]:
    """The packages of the extra `bench` that are not installed."""
    packages = dict.fromkeys(peer.package for peer in PEERS if peer.package)
    return tuple(package for package in packages if not is_installed(package))


def run_anchorcite(statements: Sequence[str], articles: Sequence[str]) -> None:
    """Each statement against all articles as one text: a little faster than article by article."""
    anchorer = import_module(ANCHORCITE).CitationAnchorer()
    joined = "\n\n".join(articles)
    for statement in statements:
        anchorer.anchor(statement, joined)


def run_cite_right(statements: Sequence[str], articles: Sequence[str]) -> None:
    """Each statement on its own, as an answer, against all articles."""
    align_citations = import_module(CITE_RIGHT).align_citations
    for statement in statements:
        align_citations(statement, list(articles))


def run_cite_right_once(statements: Sequence[str], articles: Sequence[str]) -> None:
    """All statements as one answer, so that the articles are prepared once."""
    import_module(CITE_RIGHT).align_citations("\n\n".join(statements), list(articles))


def _load_anchorcite(threshold: float | None) -> Rejects:
    anchorer = import_module(ANCHORCITE).CitationAnchorer(threshold=threshold)
    return lambda text, source: anchorer.anchor(text, source) is None


def _load_cite_right(*, strict: bool) -> Rejects:
    """By `is_grounded`, the yes or no that the project offers as a gate. Its "high precision" needs an embedder."""
    cite_right = import_module(CITE_RIGHT)
    config = cite_right.CitationConfig.strict() if strict else None
    return lambda text, source: not cite_right.is_grounded(text, [source], config=config)


def _load_langextract(*, exact: bool) -> Rejects:
    data = import_module("langextract.core.data")
    aligner = import_module("langextract.resolver").WordAligner()
    options: Mapping[str, Any] = {"enable_fuzzy_alignment": False, "accept_match_lesser": False} if exact else {}

    def rejects(text: str, source: str) -> bool:
        (aligned,) = aligner.align_extractions([[data.Extraction("quotation", text)]], source, **options)
        status = aligned[0].alignment_status
        return bool(status is None or (exact and status is not data.AlignmentStatus.MATCH_EXACT))

    return rejects


def _load_rapidfuzz(least: float) -> Rejects:
    from rapidfuzz.fuzz import partial_ratio
    from rapidfuzz.utils import default_process

    return lambda text, source: partial_ratio(text, source, processor=default_process) < least


def _load_substring() -> Rejects:
    def rejects(text: str, source: str) -> bool:
        folded = _plain(source)
        place = 0
        for part in filter(None, (_plain(part) for part in _GAP.split(text))):
            found = folded.find(part, place)
            if found < 0:
                return True
            place = found + len(part)
        return False

    return rejects


def _plain(text: str) -> str:
    return " ".join(fold(text).text.casefold().split()).strip(" .,;:!?\"'")


PEERS: tuple[Peer, ...] = (
    Peer("folded substring (our baseline)", None, False, _load_substring),
    Peer("rapidfuzz, partial_ratio ≥ 90", RAPIDFUZZ, False, lambda: _load_rapidfuzz(90)),
    Peer("rapidfuzz, partial_ratio = 100", RAPIDFUZZ, False, lambda: _load_rapidfuzz(100)),
    Peer("langextract aligner, default", LANGEXTRACT, False, lambda: _load_langextract(exact=False)),
    Peer("langextract aligner, exact only", LANGEXTRACT, False, lambda: _load_langextract(exact=True)),
    Peer("anchorcite core, default", ANCHORCITE, True, lambda: _load_anchorcite(None)),
    Peer("anchorcite core, threshold 1", ANCHORCITE, True, lambda: _load_anchorcite(1.0)),
    Peer("cite-right, default", CITE_RIGHT, True, lambda: _load_cite_right(strict=False)),
    Peer("cite-right, strict", CITE_RIGHT, True, lambda: _load_cite_right(strict=True)),
)
