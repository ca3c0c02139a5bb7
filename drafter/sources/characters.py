"""Characters in a source that a person cannot see, or that stand for others: both are told, nothing is changed."""

import re

# Zero-width characters, marks that turn the direction of text, tags and selectors that can carry hidden words. Joiners,
# soft hyphens and the selector of coloured emoji are part of ordinary text.
_HIDDEN = re.compile("[\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069\ufe00-\ufe0e\U000e0000-\U000e01ef]")
# How UTF-8 looks when it was read as Windows-1252 or Latin-1: a letter with an accent, and a sign behind it.
_MAY_BE_GARBLED = re.compile("[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_SHOWN = 12


def check_characters(text: str) -> tuple[str, ...]:
    """Warnings about hidden characters and letters garbled by a wrong encoding (told by ftfy's measure of badness)."""
    warnings: list[str] = []
    if hidden := len(_HIDDEN.findall(text)):
        warnings.append(f"{hidden} hidden character{'s' if hidden > 1 else ''} in the text; no model is shown them")
    found = _MAY_BE_GARBLED.search(text)
    if found and _is_garbled(text):
        shown = text[found.start() : found.end() + _SHOWN].partition("\n")[0]
        warnings.append(f"letters look garbled (“{shown}”): get the text anew, in the encoding it was written in")
    return tuple(warnings)


def _is_garbled(text: str) -> bool:
    from ftfy.badness import is_bad

    return bool(is_bad(text))
