"""Who published a source: its header lines say, the newsroom's `[outlets]` table, known outlets, or the file's name."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from drafter.brief import Outlet
from drafter.settings import OutletEntry
from drafter.sources.headers import Headers
from drafter.sources.known_outlets import index_known


def name_outlet(headers: Headers, fallback: str, table: Mapping[str, OutletEntry]) -> tuple[Outlet, tuple[str, ...]]:
    """The outlet of a source and what to warn about.

    `fallback` is the file's name without its ending, `table` maps a domain or an outlet's name to what the newsroom
    says about it; a header line wins over the table, and that over the outlets that most readers know.
    """
    domain = parse_domain(headers.value("url"))
    given = headers.value("outlet")
    known = _look_up(index_known(), domain, "")
    entry = _merge(_look_up(table, domain, given or fallback), known)
    name = given or (entry.name if entry else None)
    warnings = () if name else (f"no outlet given: named after the file, “{fallback}”",)
    outlet = Outlet(
        name=name or fallback,
        domain=domain,
        country=headers.value("country") or (entry.country if entry else None),
        language=parse_language(headers.value("language")) or (entry.language if entry else None),
        lens=headers.value("lens") or (entry.lens if entry else None),
    )
    return outlet, warnings


def _merge(own: OutletEntry | None, known: OutletEntry | None) -> OutletEntry | None:
    """What the newsroom says of an outlet, completed by what is known of it."""
    if own is None or known is None:
        return own or known
    given = {key: value for key, value in own.model_dump().items() if value is not None}
    return known.model_copy(update=given)


def parse_url(value: str | None) -> str | None:
    """`value` when it is an http or https address with a host, otherwise None."""
    if not value or re.search(r"\s", value):
        return None
    try:
        parts = urlsplit(value)
        return value if parts.scheme.lower() in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def parse_domain(value: str | None) -> str | None:
    """The host of an http or https address in lower case without `www.`, None when there is none."""
    url = parse_url(value)
    return (urlsplit(url).hostname or "").lower().removeprefix("www.") or None if url else None


_LANGUAGE_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.IGNORECASE)
_LANGUAGE_NAMES = {
    "arabic": "ar", "chinese": "zh", "dutch": "nl", "english": "en", "french": "fr", "german": "de", "italian": "it",
    "japanese": "ja", "korean": "ko", "polish": "pl", "portuguese": "pt", "russian": "ru", "spanish": "es",
    "swedish": "sv", "turkish": "tr", "ukrainian": "uk",
}  # fmt: skip


def parse_language(value: str | None) -> str | None:
    """The BCP 47 primary tag in `value` (`en-GB` and `English` give `en`), None when it is no language we know."""
    plain = (value or "").strip()
    tag = _LANGUAGE_TAG.fullmatch(plain)
    return _LANGUAGE_NAMES.get(plain.lower()) or (tag[1].lower() if tag else None)


def _look_up(table: Mapping[str, OutletEntry], domain: str | None, name: str) -> OutletEntry | None:
    entries = {key.strip().casefold().removeprefix("www."): entry for key, entry in table.items()}
    labels = domain.split(".") if domain else []
    hosts = [".".join(labels[start:]) for start in range(len(labels) - 1)]
    return next((entries[key] for key in (*hosts, name.strip().casefold()) if key in entries), None)
