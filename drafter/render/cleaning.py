"""The one place where characters that act instead of being read are taken out of text.

Every form and the console print text written by strangers: sources, models, file names. Terminal sequences, control
characters and bidirectional overrides would colour a terminal, move its cursor, or show a line in another order than
the one that was checked. The sets follow ECMA-48 (escape sequences) and Unicode TR36 and "Trojan Source"
(CVE-2021-42574, bidirectional controls). Marks that scripts need stay: joiners, LRM, RLM, variation selectors.
"""

import re

_SEQUENCES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # control sequences, such as colours and cursor moves
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)"  # strings: titles, links
    r"|\x1b[ -/]*[0-~]"
)
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ACTING = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # C0 and C1, without tab and the line breaks
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides, isolates
    "\xad\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"  # invisible: could hide words
)
_CONTROLS = re.compile(f"[{_ACTING}]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNPRINTED = re.compile(f"[{_ACTING}\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def clean_text(text: str) -> str:
    """`text` without characters that act: line breaks become `\\n`, tabs stay, lone surrogates become U+FFFD."""
    text = _BREAKS.sub("\n", _SEQUENCES.sub("", text))
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))


def clean_line(text: str) -> str:
    """`text` cleaned and on one line: every run of white space is one space, none at the ends."""
    return " ".join(clean_text(text).split())


def escape_controls(json_text: str) -> str:
    """JSON with the same value and no acting character in it: each is written as a `\\uXXXX` escape.

    Source text in JSON must keep every character, since offsets count them.
    """
    return _UNPRINTED.sub(lambda match: _escape(match[0]), json_text)


def _escape(character: str) -> str:
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[n]:02x}{units[n + 1]:02x}" for n in range(0, len(units), 2))
