"""Whether the source lets the speaker whom a text names have spoken a quotation."""

import re
from collections.abc import Mapping, Sequence

from drafter.brief import Span
from drafter.checks.quotes.passages import remember
from drafter.menus import Menu, Quotation, Sentence
from drafter.text.coreference import known_names
from drafter.text.identity import is_described, is_namesake, is_same_speaker, is_voice_of, name_words
from drafter.text.people import is_place_name, locate_officer
from drafter.text.speech import BODY_WORDS, SAID, THINGS

_NAME_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# Speakers whom the source leaves without a name: nobody it does name may be said to be them.
_UNNAMED = re.compile(r"(?:an?|one|another|some|several|many|two|three|other)\b", re.IGNORECASE)
_BODIES = THINGS | frozenset(word.lower() for word in BODY_WORDS)
# Seats of power that stand for whoever speaks there.
_SEATS = frozenset(("house", "kremlin", "pentagon", "palace", "downing", "elysee", "capitol", "vatican", "bundestag"))
_RANK = re.compile(
    r"(?:Det|Insp|Sgt|Lt|Capt|Supt|Detective|Inspector|Sergeant|Lieutenant|Captain|Superintendent|Constable|Officer"
    r"|Sheriff|Chief|Commissioner|Commander|Marshal)\b"
)
_SAID_BEFORE = re.compile(rf"(?:{SAID.pattern}|according to|by|from) (?:[\w.]+ ){{0,2}}$")
# Outlets carry what others say: "the words, NBC News reported".
_CARRIER = re.compile(
    r"\b(?:News|Times|Post|Journal|Herald|Tribune|Gazette|Guardian|Telegraph|Magazine|Zeitung|[A-Z]BC|CBS|CNN|AP|AFP|dpa"
    r"|NPR|Reuters|Politico|Bloomberg News|Axios)$"
)
_NEARBY, _OFTEN, _FEWEST_BODY_WORDS, _PARAGRAPHS_BACK = 900, 4, 3, 2


def is_speaker_of(named: str, quotation: Quotation, menu: Menu) -> bool:
    """Whether the source lets `named` speak these words: by name, by office, as the speaker's house, as the outlet.

    Where it names nobody, whoever is described fits, and a name fits when it stands nearby.
    """
    words, found = name_words(named), quotation.speaker
    if is_described(named) or not words or named.lower() == "police":
        return _fits_description(named, quotation, menu)
    if set(words) <= set(name_words(menu.source.outlet.name)):
        return True
    same = is_same_speaker(named, found) if found else None
    if same is None or (same is False and _CARRIER.search(found or "")):
        return _may_be(words, quotation, menu)
    if same:
        return not is_namesake(named, found or "", menu.text)
    if quotation.is_inferred and _is_named_before(words[-1], quotation, menu):
        return True
    return _speak_together(words[-1], name_words(found or "")[-1], quotation, menu) or (
        words[-1] not in _persons(menu) and _is_house_of(named, found or "", menu)
    )


def _is_named_before(name: str, quotation: Quotation, menu: Menu) -> bool:
    """Whether a person is named so shortly before a quotation that its "he" may be them as well."""
    number = menu.sentences_at(quotation.span)[0].paragraph if menu.sentences_at(quotation.span) else 0
    near = [sentence.span for sentence in menu.sentences if number - _PARAGRAPHS_BACK <= sentence.paragraph <= number]
    return any(near and near[0].start <= place < quotation.span.start for place in _name_places(menu).get(name, ()))


def _is_house_of(named: str, found: str, menu: Menu) -> bool:
    """Whether a body may be named for the person who speaks: their house, or a seat of power."""
    return is_voice_of(found, named, menu.text) or is_place_name(named) or not _SEATS.isdisjoint(name_words(named))


def _fits_description(described: str, quotation: Quotation, menu: Menu) -> bool:
    """Whether "the mayor" or "the yacht club" may have spoken.

    Not where the source gives that office to somebody who did not speak, or has the body in no sentence beside the
    person it names.
    """
    found = quotation.speaker
    if officer := locate_officer(menu.text, described):
        return is_speaker_of(officer.slice(menu.text), quotation, menu)
    words = described.split()
    surname = name_words(found)[-1:] if found and not is_described(found) else []
    is_body = len(words) >= _FEWEST_BODY_WORDS and words[-1] in _BODIES and " ".join(words[1:]) in menu.text
    if not surname or not (is_body or (words[-1].lower() == "police" and not _RANK.search(found or ""))):
        return True
    return _stand_together(surname[0], words[-1].lower(), menu)


def _may_be(words: Sequence[str], quotation: Quotation, menu: Menu) -> bool:
    """Whether a name may be that of a speaker whom the source describes or does not tell."""
    places = _name_places(menu).get(words[-1], ())
    found = quotation.speaker or ""
    head = found.split()[-1].lower() if found else ""
    if words[-1] not in _persons(menu):
        return bool(places)
    if head in _BODIES:
        return _stand_together(words[-1], head, menu)
    start, end = quotation.span.start - _NEARBY, quotation.span.end + _NEARBY
    if _UNNAMED.match(found):
        start, end = _paragraph(menu, quotation.span)
    elif _is_protagonist(words[-1], menu):
        return True
    return any(start <= place < end for place in places)


def _is_protagonist(name: str, menu: Menu) -> bool:
    """Whether an article is about whoever bears a name: the first person it names, or one it names often."""
    places, persons = _name_places(menu), _persons(menu)
    first = min((places[person][0] for person in persons if person in places), default=-1)
    return len(places.get(name, ())) >= _OFTEN or (name in places and places[name][0] == first)


def _stand_together(name: str, word: str, menu: Menu) -> bool:
    """Whether a sentence of the source holds a name and a word in small letters."""
    places = _name_places(menu).get(name, ())
    return any(word in sentence.text.lower() for place in places for sentence in _sentences_at(menu, place))


def _speak_together(one: str, two: str, quotation: Quotation, menu: Menu) -> bool:
    """Whether the paragraph of a quotation lets both names speak at once: "Okafor and Jon Reuss said"."""
    text = " ".join(_paragraph(menu, quotation.span).slice(menu.text).casefold().split())
    if one not in text or two not in text:
        return False
    for a, b in ((one, two), (two, one)):
        pair = rf"\b{re.escape(a)},? (?:and|und|&) (?:[\w.]+ ){{0,3}}{re.escape(b)}\b"
        for found in re.finditer(pair, text):
            if SAID.match(text, found.end() + 1) or _SAID_BEFORE.search(text, 0, found.start()):
                return True
    return False


@remember
def _persons(menu: Menu) -> frozenset[str]:
    """The last names of the people a source names in full, spelt as `name_words` spells them."""
    surnames, kin = known_names(menu.text, [sentence.span for sentence in menu.sentences])
    return frozenset(word for name in surnames | kin for word in name_words(name))


@remember
def _name_places(menu: Menu) -> Mapping[str, Sequence[int]]:
    """Where each capitalised word of a source stands, spelt as `name_words` spells it."""
    places: dict[str, list[int]] = {}
    for word in _NAME_WORD.finditer(menu.text):
        for spelt in name_words(word.group()):
            places.setdefault(spelt, []).append(word.start())
    return places


def _sentences_at(menu: Menu, place: int) -> Sequence[Sentence]:
    return menu.sentences_at(Span(place, place + 1))


def _paragraph(menu: Menu, span: Span) -> Span:
    """The sentences of the paragraph that holds `span`."""
    own = {sentence.paragraph for sentence in menu.sentences_at(span)}
    near = [sentence.span for sentence in menu.sentences if sentence.paragraph in own]
    return Span(near[0].start, near[-1].end) if near else span
