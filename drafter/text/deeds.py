"""What somebody did, or what became of something, by the side it is on: backed or opposed, put on a list or taken off.

Wider than the opposites of drafter/text/opposites.py, which need the very same surroundings: what stands here is so
telling that a sentence in quite other words can be compared by it. A line is an opposition, its sides parted by a bar.
"speak_out_against" is a phrase. Of a word with a "+" only inflected forms count ("backed", not "back"). A line that
opens with "@" holds what only the same person cannot have done both, one with "~" what happens to its subject.
"""

from collections.abc import Sequence
from typing import NamedTuple

from drafter.text.words import stem

_TABLE = """
@support back+ endorse favor champion defend praise laud applaud hail welcome+ commend embrace advocate vote_for
 argue_for in_favor_of speak_out_for speak_up_for speak_in_favor speak_out_in_favor speak_up_in_favor come_out_for|
 oppose criticize condemn denounce decry deplore blast+ slam+ assail castigate speak_out_against speak_up_against
 speak_against come_out_against vote_against argue_against campaign_against rail_against warn_against critical_of
 object_to raise_concern_about take_issue_with
@confirm acknowledge admit concede|deny dispute+ refute rebut
@answer+ respond reply|ignore+
@attend|skip+ boycott+
@join+ rejoin|quit withdraw_from pull_out_of
approve adopt ratify authorize grant+ accept agree_to sign_off_on vote_through|reject refuse veto+ block+ vote_down
 turn_down strike_down throw_out decline_to
allow permit legalize legal lawful free_to|ban+ bar+ prohibit forbid outlaw illegal unlawful criminalize
uphold affirm|overturn quash strike_down overrule annul reverse+
put_on put_back_on add_to place_on return_to restore_to include_in|drop_from remove_from take_off strike_from
 exclude_from delete_from
convict find_guilty guilty|acquit clear+ exonerate innocent
~rise climb+ jump+ soar grow increase+ surge+ swell|fall drop+ decline+ decrease+ slump+ plunge+ tumble+ dwindle shrink
raise+ lift+ boost+ increase+|lower+ cut reduce slash+ trim+ decrease+
~higher|lower
reopen|close+ shut
launch+ resume|halt+ suspend cancel scrap+ abandon
hire+ appoint|fire+ dismiss sack+ oust
strengthen tighten toughen|weaken loosen ease+ relax
~improve|worsen deteriorate
expand widen broaden|shrink narrow+ curtail
help+ benefit+|hurt harm+ hinder
require+ oblige must have_to compulsory mandatory|optional voluntary free_to
publish release+ disclose reveal unveil|withhold conceal hide suppress
arrest detain jail+|release+ free+
encourage+|discourage
include+|exclude omit
"""


class Deed(NamedTuple):
    """One side of an opposition: its line, 1 or -1, how many words say it.

    `is_personal` is what one person does and another does not, `is_process` what happens to its subject.
    """

    axis: int
    pole: int
    length: int
    is_personal: bool
    is_process: bool


def locate_deeds(words: Sequence[str], keys: Sequence[str]) -> dict[int, tuple[Deed, ...]]:
    """The deeds of an English text by the index of their first word, the longest phrase that begins there.

    `words` are as printed in small letters, `keys` their stems.
    """
    found: dict[int, tuple[Deed, ...]] = {}
    for i, key in enumerate(keys):
        for phrase in _PHRASES.get(key, ()):
            if tuple(keys[i : i + len(phrase)]) == phrase and (deeds := _known(phrase, words[i])):
                found[i] = deeds
                break
    return found


def _known(phrase: tuple[str, ...], printed: str) -> tuple[Deed, ...]:
    return tuple(deed for deed, base in _DEEDS[phrase] if base != printed)


def _index_table() -> dict[tuple[str, ...], tuple[tuple[Deed, str | None], ...]]:
    deeds: dict[tuple[str, ...], tuple[tuple[Deed, str | None], ...]] = {}
    for axis, line in enumerate(_TABLE.strip().replace("\n ", " ").splitlines()):
        for pole, side in zip((1, -1), line.lstrip("@~").split("|"), strict=True):
            for entry in side.split():
                word = entry.rstrip("+")
                phrase = tuple(stem(part) for part in word.split("_"))
                deed = Deed(axis, pole, len(phrase), line.startswith("@"), line.startswith("~"))
                deeds[phrase] = (*deeds.get(phrase, ()), (deed, word if entry.endswith("+") else None))
    return deeds


def _index_phrases() -> dict[str, list[tuple[str, ...]]]:
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(_DEEDS, key=len, reverse=True):
        phrases.setdefault(phrase[0], []).append(phrase)
    return phrases


_DEEDS = _index_table()
_PHRASES = _index_phrases()
