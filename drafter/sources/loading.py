"""Inputs to sources: everything a run knows about an article is settled here, once, before anything reads it."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import BinaryIO

from drafter.brief import SetAside, Source
from drafter.errors import SourceError
from drafter.settings import OutletEntry
from drafter.sources.characters import check_characters
from drafter.sources.cuts import check_whole
from drafter.sources.decoding import SAVE_AS_TEXT
from drafter.sources.events import tell_events
from drafter.sources.files import Input, expand_inputs, read_input
from drafter.sources.furniture import Furniture, locate_furniture, mark_headings
from drafter.sources.headers import HeaderError, Headers
from drafter.sources.kinds import parse_input
from drafter.sources.lines import count_words
from drafter.sources.openings import locate_embargo, locate_published, locate_title
from drafter.sources.origins import is_own_credit, locate_copies, locate_credit, locate_versions
from drafter.sources.outlets import name_outlet, parse_domain, parse_language, parse_url
from drafter.sources.web.kept import KeptPage, Pages
from drafter.text.dates import parse_published
from drafter.text.folding import fold
from drafter.text.languages import guess_language
from drafter.text.sentences import split_paragraphs, split_sentences

# A headline alone is no article: with less than this there is nothing to draft from.
LEAST_WORDS = 40
LEAST_SENTENCES = 2
_OPENING_LINES = 5


@dataclass(frozen=True)
class LoadOptions:
    """What loading needs to know. `now` becomes `retrieved`, `outlets` is the newsroom's table by domain or name.

    `skip_bad` leaves out what cannot be used instead of stopping; `accept_short` takes texts too short to draft from,
    which are long enough to check a claim against. `fetch` turns links into pages, or says why there is none;
    `focus` names the event where sources tell of several.
    """

    now: datetime
    stdin: BinaryIO | None = None
    outlets: Mapping[str, OutletEntry] = field(default_factory=dict)
    skip_bad: bool = False
    accept_short: bool = False
    fetch: Callable[[Sequence[str]], Pages] | None = None
    focus: str | None = None


@dataclass(frozen=True)
class Problem:
    """An input that is no source: its name, why in one line with the way out, and whether the run must stop.

    `is_missed` is whether somebody named it as a source, and it is no copy of one.
    """

    input: str
    why: str
    fatal: bool
    is_missed: bool = False

    @property
    def line(self) -> str:
        """The line for the user."""
        return f"{self.input}: {self.why}" + ("" if self.fatal else " (left out)")


@dataclass(frozen=True)
class Loaded:
    """The sources, with ids A, B, … in input order, and what was left out. With a fatal problem nothing is used."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Article:
    """One loaded text before ids and origins are known. `credit` is the agency its text is credited to."""

    input: Input
    source: Source
    has_outlet: bool
    credit: str | None

    @property
    def usable(self) -> str:
        """The text without its furniture."""
        return _drop(self.source.text or "", self.source.set_aside)


def load_sources(inputs: Sequence[str], options: LoadOptions) -> Loaded:
    """Load paths, folders, links and `-` (standard input), in order.

    Raises nothing for a bad input: each is a Problem. A named file that cannot be used is fatal unless
    `options.skip_bad`; in a folder it is passed over, unless what it says about itself needs mending. A text loaded
    already is left out.
    """
    articles: list[_Article] = []
    problems: list[Problem] = []
    seen: dict[str, _Article] = {}
    expanded = list(expand_inputs(inputs))
    pages = _fetch_links(expanded, options)
    for source in expanded:
        try:
            article = _load_article(source, pages.get(source.name), options)
        except SourceError as error:
            is_fatal = not options.skip_bad and (source.is_named or isinstance(error, HeaderError))
            problems.append(Problem(_one_line(source.name), str(error), is_fatal, source.is_named))
            continue
        key = fold(article.usable).text.strip().casefold()
        if key in seen and not _is_other_outlet(article, seen[key]):
            why = f"is the same text as {_one_line(seen[key].input.name)}; pass it once"
            problems.append(Problem(_one_line(source.name), why, fatal=False))
            continue
        seen.setdefault(key, article)
        articles.append(article)
    if not articles and problems and not any(problem.fatal for problem in problems):
        problems = [replace(problem, fatal=True) for problem in problems]
    return Loaded(_number(articles, options), tuple(problems))


def _fetch_links(inputs: Sequence[Input], options: LoadOptions) -> Pages:
    links = [source.name for source in inputs if source.is_link]
    if options.fetch is None:
        return {link: SourceError(f"is a link, which is not fetched here; {SAVE_AS_TEXT}") for link in links}
    return options.fetch(links)


def _load_article(source: Input, page: KeptPage | SourceError | None, options: LoadOptions) -> _Article:
    """One input, read and described; `page` is what its link led to.

    Raises SourceError saying why it cannot be used.
    """
    if isinstance(page, SourceError):
        raise page
    parsed = parse_input(page.body if page else read_input(source, options.stdin), page)
    headers, text = parsed.headers, parsed.text
    outlet, outlet_warnings = name_outlet(headers, _name_fallback(source, page), options.outlets)
    title = headers.value("title") or locate_title(text)
    names = [name for name in (outlet.name, headers.value("author")) if name]
    furniture = locate_furniture(text, title, names) if parsed.is_typed else mark_headings(text, title, parsed.headings)
    _check_length(text, furniture, title, options)
    fetched = page.warnings if page else ()
    odd = (*check_characters(text), *outlet_warnings, *_check_headers(headers), *furniture.warnings)
    record = Source(
        id="A",
        outlet=outlet,
        title=title,
        author=headers.value("author"),
        url=parse_url(headers.value("url")) or (page.url if page else None),
        # A name that is no UTF-8 has no place in JSON as it stands.
        path=str(source.path).encode("utf-8", "replace").decode("utf-8") if source.path else None,
        published=parse_published(headers.value("date") or "") or locate_published(text),
        retrieved=page.retrieved if page else options.now.astimezone(UTC).isoformat(timespec="seconds"),
        language=parse_language(headers.value("language")) or guess_language(text) or outlet.language,
        kind=headers.kind,
        use=headers.use,
        embargo=headers.value("embargo") or locate_embargo(text),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        warnings=(*fetched, *parsed.warnings, *odd, *_check_whole(text, furniture)),
        set_aside=furniture.set_aside,
        text=text,
    )
    return _Article(source, record, not outlet_warnings, _locate_agency(record, furniture))


def _name_fallback(source: Input, page: KeptPage | None) -> str:
    """What an outlet is named after where nothing names it: the file, or the host of the link."""
    return _one_line(source.path.stem if source.path else parse_domain(page.url if page else None) or source.name)


def _check_length(text: str, furniture: Furniture, title: str | None, options: LoadOptions) -> None:
    """Raises SourceError for header lines alone, a headline alone, furniture alone."""
    if not text.strip():
        raise SourceError("holds header lines and no article below them; put the article's text there")
    usable = _drop(text, furniture.set_aside)
    if not usable.strip():
        raise SourceError("holds page furniture and no article; copy the article's text into it")
    if options.accept_short:
        return
    body = usable.replace(title, "", 1) if title else usable
    words, sentences = count_words(body), len(split_sentences(body))
    if not words:
        raise SourceError("holds a headline and no article; put the whole article's text in it")
    if words < LEAST_WORDS or sentences < LEAST_SENTENCES:
        size = f"{words} words, {sentences} sentence{'' if sentences == 1 else 's'}"
        raise SourceError(f"is too short to draft from ({size}); put the whole article's text in it")


def _check_whole(text: str, furniture: Furniture) -> tuple[str, ...]:
    cut = check_whole(text, furniture.set_aside)
    return (cut,) if cut else ()


def _check_headers(headers: Headers) -> tuple[str, ...]:
    """A warning for every header value that cannot be read."""
    readers = (
        ("date", parse_published, "no date we can read"),
        ("url", parse_url, "no http(s) address"),
        ("language", parse_language, "no language we know (write it like en or ko)"),
    )
    return tuple(
        f"header line {key.capitalize()}: {value!r} is {why}; left out"
        for key, parse, why in readers
        if (value := headers.value(key)) and not parse(value)
    )


def _locate_agency(source: Source, furniture: Furniture) -> str | None:
    """Whose text this is by its own credit lines, None when that is the outlet itself."""
    text = source.text or ""
    opening = [line for span in split_paragraphs(text)[:_OPENING_LINES] if (line := span.slice(text)) != source.title]
    credits = [part for part in source.set_aside if part.reason in ("byline", "copyright")]
    lines = [line for part in credits for line in text[part.start : part.end].splitlines() if line.strip()]
    author = [source.author] if source.author else []
    credit = locate_credit([*author, *opening, *lines], furniture.dateline.credit if furniture.dateline else None)
    return credit if credit and not is_own_credit(credit, source.outlet.name) else None


def _number(articles: Sequence[_Article], options: LoadOptions) -> tuple[Source, ...]:
    """Sources with their ids and origins, and a warning for those that seem to tell of another event."""
    ids = [_letters(place) for place in range(len(articles))]
    texts = {source_id: article.usable for source_id, article in zip(ids, articles, strict=True)}
    credits = {source_id: article.credit for source_id, article in zip(ids, articles, strict=True) if article.credit}
    origins = locate_copies(texts, credits)
    sources = tuple(
        article.source.model_copy(update={"id": source_id, "origin": origins.get(source_id)})
        for source_id, article in zip(ids, articles, strict=True)
    )
    told: list[Mapping[str, str]] = [_tell_versions(sources, texts)]
    if not options.accept_short:
        told.append(tell_events(sources, texts, options.focus))
    return tuple(
        source.model_copy(
            update={"warnings": (*source.warnings, *(each[source.id] for each in told if source.id in each))}
        )
        for source in sources
    )


def _tell_versions(sources: Sequence[Source], texts: Mapping[str, str]) -> dict[str, str]:
    """A warning for every earlier version of an article whose later version is among the sources."""
    outlets = {source.id: source.outlet.name for source in sources}
    earlier = locate_versions(outlets, texts, {source.id: source.published for source in sources})
    return {
        old: f"is an earlier version of {new}, of the same outlet: pass the latest alone"
        for old, new in earlier.items()
    }


def _letters(place: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _is_other_outlet(article: _Article, earlier: _Article) -> bool:
    """Two outlets that print one wire text are two takes; the same file under two names is not."""
    return article.has_outlet and earlier.has_outlet and article.source.outlet.name != earlier.source.outlet.name


def _drop(text: str, set_aside: Sequence[SetAside]) -> str:
    kept: list[str] = []
    start = 0
    for part in set_aside:
        kept.append(text[start : part.start])
        start = part.end
    return "".join([*kept, text[start:]])


def _one_line(name: str) -> str:
    """A file's name as part of a message: a line end or control character in it must not forge another line."""
    return "".join(character if character.isprintable() else "�" for character in name)
