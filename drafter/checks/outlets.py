"""Outlets named or counted in a statement: they stand in no cited sentence, and are checked against the sources."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from drafter.brief import Finding, name_voice
from drafter.checks.evidence import CitedText
from drafter.menus import Menu
from drafter.text.numbers import locate_numbers

_COUNT = r"(?P<{}>\w+(?:-\w+)?)"
_COUNTED = re.compile(
    rf"\b{_COUNT.format('some')} of (?:the )?{_COUNT.format('all')} (?:outlets|sources|reports)\b"
    rf"|\b(?P<whole>all|both) (?:{_COUNT.format('every')} )?(?:outlets|sources|reports)\b"
    rf"|\b{_COUNT.format('few')} (?:outlets|sources|reports)\b",
    re.IGNORECASE,
)


def names_outlet(text: str, menus: Mapping[str, Menu]) -> bool:
    """Whether `text` names one of the outlets."""
    named = _compile_names(tuple(menu.source.outlet.name for menu in menus.values()))
    return named is not None and named.search(text) is not None


@lru_cache(maxsize=16)
def _compile_names(names: tuple[str, ...]) -> re.Pattern[str] | None:
    longest = sorted({name for name in names if name}, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest)) if longest else None


def mask_outlets(text: str, menus: Mapping[str, Menu]) -> str:
    """`text`, as long as before, with the outlets' own names and counts of outlets blanked out."""
    named = _compile_names(tuple(menu.source.outlet.name for menu in menus.values()))
    masked = named.sub(_blank, text) if named else text
    return _COUNTED.sub(lambda match: _blank(match) if _read_counts(match) else match.group(), masked)


def check_outlet_counts(text: str, cited: Sequence[CitedText], menus: Mapping[str, Menu]) -> list[Finding]:
    """Finding `outlet_count`: "3 of 4 outlets" must be what the citations and the sources come to.

    Sources that carry one text count once: a wire story in three outlets is one voice.
    """
    sources = {id_: menu.source for id_, menu in menus.items()}
    voices = len({name_voice(source, sources) for source in sources.values()})
    cited_voices = len({name_voice(part.menu.source, sources) for part in cited})
    findings: list[Finding] = []
    for match in _COUNTED.finditer(text):
        counts = _read_counts(match)
        if counts is None:
            continue
        told, of = (voices if count is None else count for count in counts)
        if (told, of) != (cited_voices, voices):
            message = f"it cites {cited_voices} of {voices} outlets (copies of one text count once)"
            findings.append(Finding(code="outlet_count", severity="error", message=message, at=match.span()))
    return findings


def _read_counts(match: re.Match[str]) -> tuple[int | None, int | None] | None:
    """How many outlets, of how many; None within for "all of them", None for words that count nothing."""
    words = match.groupdict()
    if words["whole"]:
        every = 2 if words["whole"].lower() == "both" else _read_number(words["every"])
        return None, every
    if words["few"]:
        few = _read_number(words["few"])
        return None if few is None else (few, None)
    some, of = (None if words[name].lower() == "all" else _read_number(words[name]) for name in ("some", "all"))
    is_count = of is not None and (some is not None or words["some"].lower() == "all")
    return (some, of) if is_count else None


def _read_number(word: str | None) -> int | None:
    numbers = locate_numbers(word) if word else []
    return int(numbers[0].value) if len(numbers) == 1 and numbers[0].value is not None else None


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match.group())
