"""Briefs that were saved as JSON: read back, and looked through for those that share entities with a new one.

A file may have been cut, edited or damaged since drafter wrote it, and then is not trusted.
"""

import hashlib
import json
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from drafter.brief import Brief, Citation, Draft, Entity, Related, count_verdicts, iter_lines, iter_statements
from drafter.errors import UsageError
from drafter.ledger import Ledger, apply_ledger, locate_fault

_LEAST_SHARED = 2
_MOST_RELATED = 5


def load_brief(path: Path) -> Draft:
    """A brief as `--format json` wrote it, or the reviewed brief of a ledger. Raises UsageError as `load_json` does."""
    loaded = load_json(path)
    return loaded if isinstance(loaded, Draft) else apply_ledger(loaded)


def load_json(path: Path) -> Draft | Ledger:
    """The brief or ledger in the file at `path`. Raises UsageError naming it as `parse_json` does."""
    try:
        return parse_json(path.read_bytes(), str(path))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})") from error


def parse_json(data: bytes, name: str) -> Draft | Ledger:
    """A brief as `--format json` wrote it, or a ledger as the review page exported it.

    Raises UsageError with `name` when it is neither, or when what it says of itself no longer holds: a citation that
    is not in its source's text, a source that is missing, verdicts that were counted otherwise, a decision about words
    that were never drafted.
    """
    data = data.removeprefix(BOM_UTF8)
    is_ledger = _is_ledger(data)
    try:
        loaded = Ledger.model_validate_json(data) if is_ledger else Draft.model_validate_json(data)
    except ValidationError as error:
        wrote = "ledger that the review page exported" if is_ledger else "brief that `draft --format json` wrote"
        raise UsageError(f"{name}: not a {wrote} ({explain_invalid(error)})") from error
    draft = draft_of(loaded)
    fault = next(_locate_faults(draft), None)
    if isinstance(loaded, Ledger):
        fault = locate_fault(loaded) or fault
        if fault:
            raise UsageError(f"{name}: was changed after the review page wrote it ({fault}); export it again")
    if fault:
        raise UsageError(f"{name}: was changed after drafter wrote it ({fault}); draft it again")
    return loaded


def draft_of(loaded: Draft | Ledger) -> Draft:
    """The brief as it was drafted, whichever was loaded."""
    return loaded if isinstance(loaded, Draft) else loaded.draft


def _is_ledger(data: bytes) -> bool:
    try:
        parsed = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(parsed, dict) and "ledger_version" in parsed


def explain_invalid(error: ValidationError) -> str:
    """The first fault that pydantic found, and where, in one line."""
    first = error.errors(include_url=False)[0]
    place = ".".join(map(str, first["loc"])) or "the file"
    return f"{place}: {first['msg']}"


def load_archive(folder: Path) -> tuple[tuple[Brief, ...], tuple[str, ...]]:
    """The briefs (`*.json`) in `folder`, in name order, each once, and one line for each file that is none.

    Raises UsageError when there is no such folder.
    """
    if not folder.is_dir():
        raise UsageError(f"--archive: {folder} is not a folder")
    briefs: dict[str, Brief] = {}
    problems: list[str] = []
    for path in sorted(folder.glob("*.json")):
        try:
            data = json.loads(path.read_bytes())
            is_reviewed = "ledger_version" in data
            run = (data["draft"] if is_reviewed else data).get("run", {}).get("id") or str(path)
            if is_reviewed:
                data = dict(apply_ledger(Ledger.model_validate(data)))
            brief = Brief.model_validate({key: data[key] for key in Brief.model_fields if key in data})
        except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
            problems.append(f"{path}: not a brief that drafter wrote; passed over")
            continue
        # Of a brief and its ledger the reviewed one counts.
        if is_reviewed or run not in briefs:
            briefs[run] = brief
    return tuple(briefs.values()), tuple(problems)


def locate_related(slug: str, entities: Sequence[Entity], archive: Sequence[Brief]) -> tuple[Related, ...]:
    """Briefs that share at least two entities, most shared first; the brief itself is left out."""
    names = {entity.name.casefold(): entity.name for entity in entities}
    related: list[Related] = []
    for brief in archive:
        shared = tuple(names[e.name.casefold()] for e in brief.entities if e.name.casefold() in names)
        if len(shared) >= _LEAST_SHARED and brief.meta.slug != slug:
            related.append(Related(slug=brief.meta.slug, headline=brief.headline.text, entities=shared))
    related.sort(key=lambda item: (-len(item.entities), item.slug))
    return tuple(related[:_MOST_RELATED])


def _locate_faults(draft: Draft) -> Iterator[str]:
    texts = {source.id: source.text for source in draft.sources}
    if len(texts) < len(draft.sources):
        yield "two sources have the same id"
    for source in draft.sources:
        if (
            source.text is not None
            and hashlib.sha256(source.text.encode("utf-8", "replace")).hexdigest() != source.sha256
        ):
            yield f"the text of source {source.id} does not match its sha256"
    for citation in _iter_citations(draft):
        if citation.source not in texts:
            yield f"a citation names source {citation.source}, which is not in it"
            continue
        text = texts[citation.source]
        if text is not None and text[citation.start : citation.end] != citation.quote:
            yield f"source {citation.source} does not say {citation.quote[:40]!r} at {citation.start}"
    named = {take.source for take in draft.takes} | {s for question in draft.split.questions for s in question.silent}
    named |= {s for question in draft.split.questions for camp in question.camps for s in camp.sources}
    named |= {s for dispute in draft.disputes for version in dispute.versions for s in version.sources}
    if strangers := sorted(named - texts.keys()):
        yield f"it names source {strangers[0]}, which is not in it"
    if count_verdicts(iter_statements(draft)) != draft.check:
        yield "its statements do not add up to its check"
    yield from _locate_review_faults(draft)


def _locate_review_faults(draft: Draft) -> Iterator[str]:
    decided = [line.decision.state for _, line in iter_lines(draft) if line.decision]
    told = draft.review and (draft.review.checked, draft.review.changed)
    if (decided.count("checked"), decided.count("changed")) != (told or (0, 0)):
        yield "its decisions do not add up to its review"


def _iter_citations(draft: Draft) -> Iterator[Citation]:
    for statement in iter_statements(draft):
        yield from statement.citations
        for finding in statement.findings:
            yield from finding.evidence
    for take in draft.takes:
        if take.pull_quote:
            yield take.pull_quote.citation
