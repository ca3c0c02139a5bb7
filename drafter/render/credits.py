"""How a paste form may name the sources: by outlet, never by id, and a background source not at all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from drafter.brief import Source, name_voice
from drafter.meta import compose_slug
from drafter.render.cleaning import clean_line
from drafter.text.printed import ENGLISH, Printed

_UNSAFE_IN_URL = re.compile(r"[\x00-\x20\"'<>\\^`{|}()\x7f-\x9f]")
_REFERENCE = re.compile(r"&(#?\w+);")


@dataclass(frozen=True)
class Credit:
    """One source as it may be printed: its label, and its link when it has one that may be shown."""

    label: str
    url: str | None = None


@dataclass(frozen=True)
class Credits:
    """The credits of a draft's sources, in `words`."""

    sources: tuple[Source, ...]
    words: Printed = ENGLISH

    @cached_property
    def by_id(self) -> dict[str, Credit]:
        """Each source's credit under its id. Outlets that appear twice are numbered: "Courier (2)"."""
        names = {source.id: clean_line(source.outlet.name) or "unnamed outlet" for source in self.sources}
        shown = [names[source.id] for source in self.sources if source.use != "background"]
        seen: dict[str, int] = {}
        credits: dict[str, Credit] = {}
        for source in self.sources:
            if source.use == "background":
                credits[source.id] = self._background
                continue
            name = names[source.id]
            seen[name] = seen.get(name, 0) + 1
            label = f"{name} ({seen[name]})" if shown.count(name) > 1 else name
            credits[source.id] = Credit(label, safe_url(source.url))
        return credits

    def named(self, source_ids: Iterable[str]) -> tuple[Credit, ...]:
        """The credits of these sources, each once, in the order given; background sources together, last."""
        ids = tuple(dict.fromkeys(source_ids))
        credits = [self.by_id.get(source_id, Credit("a source that is not in this brief")) for source_id in ids]
        background = credits.count(self._background)
        named = [credit for credit in credits if credit != self._background]
        if background:
            named.append(Credit(self.words.background.say(background)))
        return tuple(named)

    def origin(self, source: Source) -> str | None:
        """The label of the source or agency whose text `source` carries, None when the text is its own."""
        if source.origin is None:
            return None
        credit = self.by_id.get(source.origin)
        return credit.label if credit else self.hide(source.origin)

    def count_voices(self, source_ids: Iterable[str] | None = None) -> int:
        """How many outlets speak in these sources (all when None): copies of one text are one voice."""
        chosen = set(source_ids) if source_ids is not None else None
        by_id = {source.id: source for source in self.sources}
        return len({name_voice(source, by_id) for source in self.sources if chosen is None or source.id in chosen})

    def hide(self, text: str) -> str:
        """`text` cleaned to one line, with the names of background sources taken out."""
        line = clean_line(text)
        return self._hidden.sub(lambda _: self._background.label, line) if self._hidden else line

    def hide_slug(self, slug: str) -> str:
        """`slug` without the names of background sources, which it has in lower case and joined by dashes."""
        for name in self.hidden_names:
            slug = slug.replace(compose_slug(name, None), "background-source")
        return slug

    def replace_ids(self, text: str) -> str:
        """`text` with internal ids (`A`-sources' `A7`, `Aq2`, `An5`) replaced by the outlets they point into."""
        found = re.compile(rf"\b({'|'.join(map(re.escape, self.by_id)) or '(?!)'})[qn]?\d+\b")
        return found.sub(lambda match: self.by_id[match[1]].label, text)

    @property
    def hidden_names(self) -> list[str]:
        """The names of background sources that `hide` takes out, the longest first."""
        return sorted(filter(_is_telling, self._background_names()), key=lambda name: (-len(name), name))

    @property
    def _background(self) -> Credit:
        return Credit(self.words.background.say(1))

    @cached_property
    def _hidden(self) -> re.Pattern[str] | None:
        if not self.hidden_names:
            return None
        return re.compile(rf"(?<!\w)(?:[Tt]he )?(?:{'|'.join(map(re.escape, self.hidden_names))})(?!\w)")

    def _background_names(self) -> set[str]:
        names: set[str] = set()
        for source in self.sources:
            if source.use == "background":
                author = source.author if source.author and " " in source.author.strip() else None
                given = (source.outlet.name, source.outlet.domain, author, source.url)
                names.update(clean_line(name) for name in given if name)
        return names


def safe_url(url: str | None) -> str | None:
    """`url` when it is a web link that may be followed, with characters that end a link percent-encoded; else None.

    Only http and https; none with a user name in front of the host, which passes one site off as another.
    """
    line = clean_line(url or "")
    try:
        parts = urlsplit(line)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        return None
    # Markdown and HTML would read `&lt;` inside a link as the character it names.
    line = _REFERENCE.sub(r"&\1%3B", line)
    return _UNSAFE_IN_URL.sub(lambda match: f"%{ord(match[0]):02X}", line)


def _is_telling(name: str) -> bool:
    # A file's name stands in for an unknown outlet: hiding "notes" would take a plain word out of every sentence.
    return not (name.isascii() and name.isalpha() and name.islower())
