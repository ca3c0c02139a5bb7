"""What a text file says about itself: `Key: value` lines or YAML front matter, before the article."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast, get_args

from drafter.brief import SourceKind, Use
from drafter.errors import SourceError

KEYS = ("outlet", "title", "url", "date", "author", "country", "language", "lens", "kind", "use", "embargo")

_LINE = re.compile(r"(?P<key>[^\W\d_][\w -]{0,30}?)[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)$")
_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"\s*(?:[^\W\d_][\w -]{0,30}:(?:\s|$)|- \S)", re.MULTILINE)
_FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_MAX_FRONT_MATTER = 20_000


class HeaderError(SourceError):
    """What the file says about itself cannot be read or is not allowed: a person must mend it."""


@dataclass(frozen=True)
class Headers:
    """The values given, by lower-case key, the `kind` and `use` they come to, and what was odd about them."""

    values: Mapping[str, str] = field(default_factory=dict)
    kind: SourceKind = "report"
    use: Use = "open"
    warnings: tuple[str, ...] = ()

    def value(self, key: str) -> str | None:
        """The value given for `key`, None when there is none or it is empty."""
        return self.values.get(key) or None


def split_headers(text: str) -> tuple[Headers, str]:
    """Headers and the article below them, without the blank lines between; text without headers is left as it is.

    Raises HeaderError for front matter that is no YAML and for a Kind or Use that does not exist.
    """
    opening = text.lstrip("\n \t")
    found = _split_front_matter(opening) if _FENCE.match(opening) else _split_lines(opening)
    if found is None:
        return Headers(), text
    values, body, warnings = found
    kind = _choose(values, "kind", get_args(SourceKind))
    use = _choose(values, "use", get_args(Use))
    headers = Headers(values, cast(SourceKind, kind or "report"), cast(Use, use or "open"), tuple(warnings))
    return headers, re.sub(r"\A(?:[ \t]*\n)+", "", body)


def _split_lines(text: str) -> tuple[dict[str, str], str, list[str]] | None:
    """Header lines: the first has a key we know, and a blank line closes them (or there are several)."""
    lines = text.split("\n")
    pairs: list[tuple[str, str]] = []
    for line in lines:
        match = _LINE.match(line.rstrip())
        if not match or (not pairs and match["key"].lower() not in KEYS):
            break
        pairs.append((match["key"], (match["value"] or "").strip()))
    known = sum(key.lower() in KEYS for key, _ in pairs)
    is_closed = len(pairs) == len(lines) or not lines[len(pairs)].strip()
    if not known or not (is_closed or known == len(pairs) > 1):
        return None
    values: dict[str, str] = {}
    warnings = [] if is_closed else ["no blank line after the header lines"]
    for key, value in pairs:
        if key.lower() not in KEYS:
            warnings.append(f"header line {key!r} is not one we know; left out")
        elif key.lower() in values:
            warnings.append(f"header line {key!r} is given twice; the first counts")
        else:
            values[key.lower()] = value
    return values, "\n".join(lines[len(pairs) :]), warnings


def _split_front_matter(text: str) -> tuple[dict[str, str], str, list[str]] | None:
    """Front matter between `---` lines; an article that merely opens with a rule of dashes is left alone."""
    start = _FENCE.match(text)
    if start is None or not _FIELD.match(text, start.end()):
        return None
    end = _FENCE_END.search(text, start.end())
    if end is None:
        key = text[start.end() :].partition(":")[0].strip().lower()
        if key not in KEYS:
            return None
        raise HeaderError("opens front matter with --- and never closes it; add a line --- above the article")
    loaded = _load_yaml(text[start.end() : end.start()])
    if not isinstance(loaded, dict):
        raise HeaderError("has front matter that is no list of `key: value` lines; mend it or remove the --- lines")
    given = {str(key).strip().lower(): _flatten(value) for key, value in loaded.items()}
    values = {key: value for key, value in given.items() if key in KEYS}
    return (values, text[end.end() :], []) if values else None


def _load_yaml(block: str) -> object:
    import yaml

    try:
        # The base loader builds nothing but strings, lists and maps: `country: NO` stays NO, a date stays as written.
        return yaml.load(block[:_MAX_FRONT_MATTER], Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 2})" if mark else ""
        raise HeaderError(f"has front matter that is not YAML{where}; mend it or remove the --- lines") from error


def _flatten(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value if isinstance(item, str))
    return " ".join(value.split()) if isinstance(value, str) else ""


def _choose(values: Mapping[str, str], key: str, allowed: tuple[str, ...]) -> str | None:
    value = values.get(key)
    if not value:
        return None
    plain = re.sub(r"[\s_-]+", " ", value).strip().lower()
    for choice in allowed:
        if plain == choice.replace("-", " "):
            return choice
    raise HeaderError(f"says {key.capitalize()}: {value!r}, which is none of: {', '.join(allowed)}")
