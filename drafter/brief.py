"""The vocabulary: what a source, a statement and a brief are, as frozen types that read and write the published JSON.

This file imports nothing of drafter's. Every type here is part of the interface: field names, their order and their
meaning are what scripts rely on (`draft schema` prints the JSON Schema made from them).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"

Verdict = Literal["supported", "partly_supported", "unsupported", "contradicted", "unchecked"]
VERDICTS: tuple[Verdict, ...] = ("supported", "partly_supported", "unsupported", "contradicted", "unchecked")
FAILED: tuple[Verdict, ...] = ("contradicted", "unsupported")
Severity = Literal["error", "warning", "note"]
EntityKind = Literal["person", "body", "place", "other"]
SourceKind = Literal["report", "opinion", "press release", "live"]
Use = Literal["open", "background", "do-not-quote"]
WriterName = Literal["extractive", "model"]
Decided = Literal["checked", "changed", "struck"]
State = Literal["open", "checked", "changed", "struck"]
Offset = Annotated[int, Field(ge=0, description="a character offset into the source's text")]


class Span(NamedTuple):
    """Half-open `[start, end)` character offsets into one text."""

    start: int
    end: int

    def slice(self, text: str) -> str:
        """The characters of `text` inside the span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Frozen(BaseModel):
    """Base of every published type: immutable, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Outlet(Frozen):
    """The publisher of a source. What is not known is None; `lens` comes only from the newsroom's own settings."""

    name: str
    domain: str | None = None
    country: str | None = None
    language: str | None = None
    lens: str | None = None


class SetAside(Frozen):
    """A stretch of a source's text that is page furniture: it stays in the text and is never cited."""

    start: Offset
    end: Offset
    reason: str


class Source(Frozen):
    """One loaded article. `text` never changes after loading: every offset in a brief counts in it."""

    id: str = Field(pattern=r"^[A-Z]+$")
    outlet: Outlet
    title: str | None = None
    author: str | None = None
    url: str | None = None
    path: str | None = None
    published: str | None = Field(default=None, description="ISO 8601 date, or date and time with its offset if known")
    retrieved: str | None = Field(default=None, description="ISO 8601, UTC: when drafter read it")
    language: str | None = Field(default=None, description="BCP 47 primary tag, such as en or ko")
    kind: SourceKind = "report"
    use: Use = "open"
    embargo: str | None = Field(default=None, exclude_if=lambda value: value is None)
    sha256: str = Field(description="of the UTF-8 bytes of `text`")
    origin: str | None = Field(default=None, description="id of the source or name of the agency this text copies")
    warnings: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    text: str | None = Field(
        default=None,
        exclude_if=lambda value: value is None,
        description="absent only when the brief was written with --no-source-text",
    )


class Citation(Frozen):
    """Exact characters of one source: `quote == source.text[start:end]`, always."""

    source: str
    start: Offset
    end: Offset
    quote: str


class Finding(Frozen):
    """One result of a check: a stable code (docs/findings.md), how bad it is, and why, with both sides' characters.

    `at` are offsets into the statement's text, `evidence` is what the sources say there.
    """

    code: str
    severity: Severity
    message: str
    at: tuple[int, int] | None = None
    evidence: tuple[Citation, ...] = ()
    diff: str | None = Field(default=None, description="word diff of an altered quote: [-source-]{+brief+}")


class Decision(Frozen):
    """What a person decided about a statement or a pull quote.

    `at` is when (ISO 8601, UTC), `before` the text as it was drafted where the decision changed it.
    """

    state: Decided
    by: str
    at: str
    note: str = ""
    before: str | None = Field(default=None, exclude_if=lambda value: value is None)


class Statement(Frozen):
    """One checkable sentence of the brief, with what supports it and what the checks made of it.

    Only a headline or dek that a person struck has no text; any other struck statement is not in the brief.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    verdict: Verdict = "unchecked"
    reason: str = ""
    findings: tuple[Finding, ...] = ()
    decision: Decision | None = Field(
        default=None, exclude_if=lambda value: value is None, description="a person's, in a reviewed brief"
    )


class Number(Frozen):
    """A figure chosen by id: `value` is exactly as the source prints it, `statement` says what it means."""

    value: str
    unit: str | None
    label: str
    figure_id: str
    statement: Statement


class Camp(Frozen):
    """Sources that answer a question alike, and their answer."""

    sources: tuple[str, ...]
    answer: Statement


class Question(Frozen):
    """A question the outlets answer differently. `silent` sources had no answer in the text supplied."""

    question: str
    camps: tuple[Camp, ...]
    silent: tuple[str, ...] = ()


class Split(Frozen):
    """How the outlets tell it differently."""

    statements: tuple[Statement, ...] = ()
    questions: tuple[Question, ...] = ()


class PullQuote(Frozen):
    """A quotation chosen by id and copied from its source by code."""

    speaker: str | None
    citation: Citation
    translation: Statement | None = Field(
        default=None,
        exclude_if=lambda value: value is None,
        description="the quotation in the brief's language where it is in another: a model's words, printed beside it",
    )
    decision: Decision | None = Field(
        default=None, exclude_if=lambda value: value is None, description="a person's, in a reviewed brief"
    )


class Take(Frozen):
    """How one outlet tells it. Framing and pull quote are null for a wire copy or a source that adds nothing."""

    source: str
    framing: Statement | None
    pull_quote: PullQuote | None

    @property
    def translation(self) -> Statement | None:
        """The pull quote in the brief's language, None where it is in that language or nobody translated it."""
        return self.pull_quote.translation if self.pull_quote else None


class Version(Frozen):
    """One side of a dispute."""

    sources: tuple[str, ...]
    statement: Statement


class Dispute(Frozen):
    """The same fact reported differently. No side is picked."""

    topic: str
    versions: tuple[Version, ...]


class Entity(Frozen):
    """Somebody or something named in the sources, by its fullest printed form."""

    name: str
    kind: EntityKind
    sources: tuple[str, ...]


class Related(Frozen):
    """An earlier brief from the archive that shares entities with this one."""

    slug: str
    headline: str
    entities: tuple[str, ...]


class Meta(Frozen):
    """What the meta line says. `date` is the event's (ISO 8601), from the sources' own dates."""

    slug: str
    type: str = "event"
    date: str | None
    language: str
    regions: tuple[str, ...] = ()
    lenses: tuple[str, ...] = ()


class Brief(Frozen):
    """The typed brief, in the order of the published JSON."""

    schema_version: str = SCHEMA_VERSION
    meta: Meta
    headline: Statement
    dek: Statement
    summary: tuple[Statement, ...] = ()
    split: Split = Split()
    numbers: tuple[Number, ...] = ()
    why_it_matters: tuple[Statement, ...] = ()
    watch: tuple[Statement, ...] = ()
    takes: tuple[Take, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    entities: tuple[Entity, ...] = ()
    related: tuple[Related, ...] = ()


class Check(Frozen):
    """Counts: every statement once, by verdict; findings by code. The verdicts add up to `statements`."""

    statements: int
    supported: int
    partly_supported: int
    unsupported: int
    contradicted: int
    unchecked: int
    findings: dict[str, int]


class Tokens(Frozen):
    """Tokens as the endpoint counted them; `cached` is the part of `input` it had cached."""

    input: int = 0
    cached: int = 0
    output: int = 0


class Stage(Frozen):
    """What one stage took. `cost_usd` is null where no price is known."""

    name: str
    seconds: float
    calls: int = 0
    reasks: int = 0
    tokens: Tokens = Tokens()
    cost_usd: float | None = 0.0


class Run(Frozen):
    """The run record inside a brief. `cost_usd` is null, not zero, where the model's price is not known."""

    id: str
    version: str
    writer: WriterName
    model: str | None
    hosts: tuple[str, ...]
    prompts: dict[str, str]
    started: str
    seconds: float
    calls: int
    reasks: int
    tokens: Tokens
    cost_usd: float | None
    stages: tuple[Stage, ...]


class LeftOut(Frozen):
    """Something that was passed as a source and could not be used: what was passed, and why."""

    input: str
    why: str


class Review(Frozen):
    """What a person's review came to: who, when it was exported, and how many statements and pull quotes are in each
    state. An open one is one that nobody has decided about. `taken_out` are the items of the draft's lists that are
    gone with all that was struck in them, by their place in the draft, such as `summary[0]`. `digital_source_type` is
    the URI of what the brief is made by, in IPTC's vocabulary.
    """

    reviewers: tuple[str, ...]
    exported: str
    open: int
    checked: int
    changed: int
    struck: int
    digital_source_type: str = ""
    taken_out: tuple[str, ...] = ()


class Draft(Brief):
    """A brief with everything an editor needs to answer for it: its sources, the check and the run record."""

    sources: tuple[Source, ...]
    left_out: tuple[LeftOut, ...] = Field(
        default=(), exclude_if=lambda value: not value, description="sources that --skip-bad left out"
    )
    check: Check
    run: Run
    review: Review | None = Field(
        default=None, exclude_if=lambda value: value is None, description="what a person's review of it came to"
    )


def name_voice(source: Source, sources: Mapping[str, Source]) -> str:
    """Who speaks in `source`, for counting: one text in several sources (by id) is one voice, and so is one outlet."""
    passed = {source.id}
    while source.origin is not None and source.origin in sources and source.origin not in passed:
        passed.add(source.origin)
        source = sources[source.origin]
    is_agency_text = source.origin is not None and source.origin not in sources
    name = source.origin if is_agency_text and source.origin else source.outlet.name
    return " ".join(name.split()).casefold()


Line = Statement | PullQuote


def state_of(line: Line) -> State:
    """What a person made of a line; "open" while nobody has decided about it."""
    return line.decision.state if line.decision else "open"


AnyBrief = TypeVar("AnyBrief", bound=Brief)
# The parts of a brief that a person decides about; what else is in it names, counts or tells where it is from.
_TOLD = ("headline", "dek", "summary", "split", "numbers", "why_it_matters", "watch", "takes", "disputes")


def iter_statements(brief: Brief) -> Iterator[Statement]:
    """Every statement object of `brief` once, in the order of the JSON."""
    return (line for _, line in iter_lines(brief) if isinstance(line, Statement))


def count_verdicts(statements: Iterable[Statement]) -> Check:
    """Count `statements` by verdict and their findings by code."""
    verdicts = dict.fromkeys(VERDICTS, 0)
    findings: dict[str, int] = {}
    for statement in statements:
        verdicts[statement.verdict] += 1
        for finding in statement.findings:
            findings[finding.code] = findings.get(finding.code, 0) + 1
    return Check(statements=sum(verdicts.values()), **verdicts, findings=dict(sorted(findings.items())))


def replace_statements(brief: AnyBrief, statements: Iterable[Statement]) -> AnyBrief:
    """The same brief with its statements exchanged one by one, in the order of `iter_statements`."""
    fresh = iter(statements)
    return map_lines(brief, lambda _, line: next(fresh) if isinstance(line, Statement) else line)


def iter_lines(brief: Brief) -> Iterator[tuple[str, Line]]:
    """Every statement and pull quote of `brief` with its place in the JSON, such as `takes[0].pull_quote`, in order."""
    lines: list[tuple[str, Line]] = []

    def note(place: str, line: Line) -> Line:
        lines.append((place, line))
        return line

    map_lines(brief, note)
    return iter(lines)


def map_lines(brief: AnyBrief, change: Callable[[str, Line], Line | None]) -> AnyBrief:
    """The same brief with `change(place, line)` in the place of every statement and pull quote; None takes one out.

    What cannot be without the one taken out goes with it: a number, a side of a dispute, a dispute without sides, the
    translation of a pull quote. A headline or dek is left without text.
    """
    told = {name: _map_value(getattr(brief, name), name, change) for name in _TOLD}
    empty = Statement(text="")
    return brief.model_copy(update={name: empty if value is None else value for name, value in told.items()})


def _map_value(value: Any, place: str, change: Callable[[str, Line], Line | None]) -> Any:
    if isinstance(value, tuple):
        mapped = [_map_value(each, f"{place}[{n}]", change) for n, each in enumerate(value)]
        return tuple(each for each in mapped if each is not None)
    if isinstance(value, Statement):
        return change(place, value)
    if isinstance(value, PullQuote):
        kept = change(place, value)
        translation = value.translation and change(f"{place}.translation", value.translation)
        return kept and kept.model_copy(update={"translation": translation})
    if value is None:
        return None
    parts = {name: _map_value(getattr(value, name), f"{place}.{name}", change) for name in _PARTS[type(value)]}
    is_bereft = any(getattr(value, name) and not part for name, part in parts.items() if name not in _OPTIONAL)
    return None if is_bereft else value.model_copy(update=parts)


_PARTS: dict[type[Frozen], tuple[str, ...]] = {
    Split: ("statements", "questions"),
    Question: ("camps",),
    Camp: ("answer",),
    Number: ("statement",),
    Take: ("framing", "pull_quote"),
    Dispute: ("versions",),
    Version: ("statement",),
}
_OPTIONAL = ("statements", "questions", "framing", "pull_quote")
