"""Quotations in a source: what stands between quotation marks, who speaks it, and whether it is speech at all."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.brief import Span
from drafter.text.coreference import (
    is_anybody,
    is_fitting,
    known_names,
    locate_opening,
    locate_people,
    resolve_anybody,
    resolve_pronoun,
)
from drafter.text.east_asian import EAST_ASIAN, is_term, locate_east_asian, locate_following, locate_holder
from drafter.text.folding import curl
from drafter.text.languages import guess_language
from drafter.text.marks import Quoted, pair_marks
from drafter.text.people import is_person, locate_described, locate_full_name
from drafter.text.sentences import split_paragraphs
from drafter.text.speakers import Attribution, locate_attribution, locate_subject
from drafter.text.speech import BLANK
from drafter.text.transcripts import locate_turns

_MIN_SPOKEN_WORDS = 5
_WORD = re.compile(r"[^\W_][\w’'-]*")
_NAMING = re.compile(
    r"(?:so-called|known as|nicknamed|titled|entitled|dubbed|named|called the|the (?:word|term|phrase|title|song|film|"
    r"book|movie|play|slogan|motto|hashtag)s?|sogenannten?|dit)\s+$"
)
_ARTICLE = re.compile(r"\b(?:told the|der|dem|den)\s+$")
_NAME_BEFORE, _NAME_AFTER = re.compile(r"\b[A-Z]\w+ $"), re.compile(r" [A-Z]")
_SMALL = frozenset(
    ("a", "an", "and", "at", "by", "de", "for", "from", "in", "la", "of", "on", "or", "the", "to", "with")
)
_FULL_STOP = re.compile(r"[.!?…]['’]?$")
_TERMINAL = re.compile(r"[.!?…,。！？]['’]?$")


@dataclass(frozen=True)
class FoundQuotation:
    """A quotation: `span` is what stands inside the marks, `outer` takes in the marks.

    `speaker` is whoever says it, as printed at `speaker_span` (a pronoun stands for the person last named), None when
    the text does not tell. `spoken` is False for a title, a nickname or a word held at arm's length. `is_inferred`: the
    speaker is not named with the words themselves but taken from what stands before them.
    """

    span: Span
    outer: Span
    speaker: str | None
    speaker_span: Span | None
    spoken: bool
    is_inferred: bool = False


@dataclass(frozen=True)
class _Scene:
    """What attribution reads: the text with its quotations blanked out, its sentences and paragraphs."""

    text: str
    blanked: str
    sentences: Sequence[Span]
    starts: tuple[int, ...]
    openings: frozenset[int]
    surnames: frozenset[str]
    known: frozenset[str]
    language: str | None

    def sentence_at(self, place: int) -> int:
        """The number of the sentence that holds the character at `place`."""
        return bisect_right(self.starts, place) - 1


def locate_quotations(text: str, sentences: Sequence[Span], language: str | None = None) -> list[FoundQuotation]:
    """The quotations inside `sentences` (spans in order; furniture is left out of them), in order.

    A quotation over several paragraphs, its mark repeated at each, gives one for each with the same speaker. A mark
    that is never closed opens nothing.
    """
    curled = curl(text)
    openings = frozenset(paragraph.start for paragraph in split_paragraphs(text))
    quoted = _pair_all(curled, _join_sentences(text, sentences, openings))
    if not quoted:
        return _add_turns(text, sentences, [])
    blanked = _blank(curled, quoted)
    starts = tuple(span.start for span in sentences)
    surnames, kin = known_names(blanked, sentences)
    scene = _Scene(
        text, blanked, sentences, starts, openings, surnames, surnames | kin, language or guess_language(text)
    )
    found: list[FoundQuotation] = []
    for part in quoted:
        found.append(_attribute(scene, part, found[-1] if found else None))
    return _add_turns(text, sentences, _share_speakers(found, quoted))


def locate_outers(text: str) -> list[Span]:
    """The quotations of one passage with their marks, and the turns of a transcript, in order; whoever speaks them."""
    whole = [Span(0, len(text))]
    unspoken = [FoundQuotation(part.span, part.outer, None, None, True) for part in _pair_all(curl(text), whole)]
    return [found.outer for found in _add_turns(text, whole, unspoken)]


def _pair_all(curled: str, passages: Sequence[Span]) -> list[Quoted]:
    return _keep_continued([q for number, span in enumerate(passages) for q in pair_marks(curled, span, number)])


def _add_turns(text: str, sentences: Sequence[Span], found: list[FoundQuotation]) -> list[FoundQuotation]:
    """The quotations with the turns of a transcript among them; what a turn quotes is part of the turn."""
    turns = locate_turns(text, sentences)
    if not turns:
        return found
    kept = [part for part in found if not any(turn.span.overlaps(part.outer) for turn in turns)]
    spoken = [
        FoundQuotation(turn.span, turn.span, turn.speaker.slice(text) if turn.speaker else None, turn.speaker, True)
        for turn in turns
    ]
    return sorted([*kept, *spoken], key=lambda part: part.span)


def _join_sentences(text: str, sentences: Sequence[Span], openings: frozenset[int]) -> list[Span]:
    """The sentences put together again by paragraph, cut where one between them is left out."""
    passages: list[Span] = []
    for sentence in sentences:
        follows = passages and sentence.start not in openings
        if follows and not text[passages[-1].end : sentence.start].strip():
            passages[-1] = Span(passages[-1].start, sentence.end)
        else:
            passages.append(sentence)
    return passages


def _keep_continued(quoted: list[Quoted]) -> list[Quoted]:
    """Open quotations stay when the next passage goes on with a mark: otherwise it was never closed. Empty ones go."""
    kept: list[Quoted] = []
    for place, part in enumerate(quoted):
        following = quoted[place + 1] if place + 1 < len(quoted) else None
        goes_on = following and following.opens_passage and following.passage == part.passage + 1
        if part.span.start < part.span.end and (part.closed or goes_on):
            kept.append(part)
    return kept


def _blank(text: str, quoted: Sequence[Quoted]) -> str:
    blanked: list[str] = []
    done = 0
    for part in quoted:
        if _is_nickname(text, part):
            continue
        blanked += text[done : part.outer.start], BLANK * (part.outer.end - part.outer.start)
        done = part.outer.end
    return "".join(blanked) + text[done:]


def _attribute(scene: _Scene, part: Quoted, before: FoundQuotation | None) -> FoundQuotation:
    first, last = scene.sentence_at(part.outer.start), scene.sentence_at(part.outer.end - 1)
    sentence = Span(scene.sentences[first].start, scene.sentences[last].end)
    if scene.language in EAST_ASIAN:
        said = _locate_east_asian(scene, sentence, last, part)
    else:
        runs_on = scene.text[part.span.end - 1] == ","
        said = locate_attribution(scene.blanked, sentence, part.outer, runs_on=runs_on)
    spoken = _is_spoken(scene, part, sentence, said)
    speaker = None
    if said and spoken:
        speaker = _resolve(scene, said, first, before)
    elif spoken and not _WORD.search(scene.blanked, *sentence):
        speaker = _inherit(scene, first, before)
    elif spoken and before and part.outer.start == sentence.start and _goes_on(scene, first, before):
        speaker = before.speaker_span
    return FoundQuotation(
        part.span,
        part.outer,
        speaker.slice(scene.text) if speaker else None,
        speaker,
        spoken,
        is_inferred=speaker is not None and not _is_plain(scene, said, speaker, first, before),
    )


def _is_plain(
    scene: _Scene, said: Attribution | None, speaker: Span, sentence: int, before: FoundQuotation | None
) -> bool:
    """Whether nobody else can be meant: named with the words, just before as the subject, or by what they go on."""
    if said is None:
        is_new = scene.sentences[sentence].start in scene.openings
        return before is not None and not before.is_inferred and not is_new and speaker == before.speaker_span
    if said.is_pronoun or (said.speaker and is_anybody(said.speaker.slice(scene.blanked))):
        return _is_topic(scene, speaker, sentence)
    if said.speaker is None:
        return False
    name = speaker.slice(scene.text)
    return " " in name or name in scene.surnames or scene.language in EAST_ASIAN


def _is_topic(scene: _Scene, speaker: Span, sentence: int) -> bool:
    """Whether the sentence right before is about the speaker: its subject, or the one person it names."""
    earlier = scene.sentences[sentence - 1] if sentence else None
    if earlier is None or scene.text[earlier.end : scene.sentences[sentence].start].strip():
        return False
    opening = locate_opening(scene.blanked, earlier)
    if opening and opening.overlaps(speaker):
        return True
    people = locate_people(scene.blanked, earlier, scene.known)
    return len(people) == 1 and people[0].overlaps(speaker)


def _locate_east_asian(scene: _Scene, sentence: Span, number: int, part: Quoted) -> Attribution | None:
    """The attribution in the quotation's own sentence, or for a sentence that is all quotation in the one after it."""
    language = scene.language or ""
    said = locate_east_asian(scene.blanked, sentence, part.outer, language)
    after = number + 1
    if said or after == len(scene.sentences) or scene.sentences[after].start in scene.openings:
        return said
    if _WORD.search(scene.blanked, *sentence):
        return None
    return locate_following(scene.blanked, scene.sentences[after], language)


def _resolve(scene: _Scene, said: Attribution, sentence: int, before: FoundQuotation | None) -> Span | None:
    """The speaker's printed name: the attribution's own, or whom its pronoun stands for."""
    if not said.is_pronoun and said.speaker:
        named = _name_in_full(scene, said.speaker)
        if named != said.speaker:
            return named
        is_free = is_anybody(named.slice(scene.blanked))
        earlier = _earlier(scene, named, sentence) if is_free else _earlier_here(scene, sentence)
        return resolve_anybody(scene.blanked, named, earlier, scene.known) or named
    if not said.is_pronoun:
        is_beside = (
            before and _is_near(scene, before, sentence, 1) and not _is_paragraph_between(scene, before, sentence)
        )
        return before.speaker_span if before and is_beside else None
    if said.speaker:
        earlier = _earlier(scene, said.speaker, sentence)
        person = resolve_pronoun(scene.blanked, said.speaker, earlier, scene.known)
        if person and not _AMOUNT.fullmatch(scene.text, *person):
            return _name_in_full(scene, person)
    speaker = before.speaker_span if before and _is_near(scene, before, sentence, 3) else None
    pronoun = said.speaker.slice(scene.blanked).lower() if said.speaker else ""
    is_body = pronoun in ("it", "they")
    if not speaker or is_body == is_person(speaker.slice(scene.text)):
        return None
    return speaker if is_body or is_fitting(scene.blanked, speaker, pronoun) else None


# "zweimal 1164 Euro. „…“, sagt er": a capital, and nobody.
_AMOUNT = re.compile(r"Euro|Dollar|Franken|Kronen|Prozent|Millionen|Milliarden|Uhr|Cent")


def _earlier(scene: _Scene, speaker: Span, sentence: int) -> list[Span]:
    """The sentences before a speaker is named, the latest first: the rest of its own, and the four before it."""
    own = Span(scene.sentences[sentence].start, speaker.start)
    return [own, *reversed(scene.sentences[max(0, sentence - 4) : sentence])]


def _earlier_here(scene: _Scene, sentence: int) -> list[Span]:
    """The sentences before it in the same paragraph, the latest first."""
    first = sentence
    while first > max(0, sentence - 4) and scene.sentences[first].start not in scene.openings:
        first -= 1
    return list(reversed(scene.sentences[first:sentence]))


def _name_in_full(scene: _Scene, speaker: Span) -> Span:
    """Where the source names a speaker in full whom it describes here, or calls by the first name."""
    if scene.language in EAST_ASIAN:
        return locate_holder(scene.blanked, speaker.slice(scene.text), scene.language or "") or speaker
    described = locate_described(scene.blanked, speaker) or speaker
    name = described.slice(scene.text)
    is_first_name = " " not in name and (described != speaker or name not in scene.surnames)
    return (locate_full_name(scene.blanked, described) if is_first_name else None) or described


def _inherit(scene: _Scene, sentence: int, before: FoundQuotation | None) -> Span | None:
    """The speaker of a sentence that is all quotation: whoever the sentence before quotes or says speaks."""
    if sentence and not _holds(scene, sentence - 1, before):
        earlier = scene.sentences[sentence - 1]
        is_lead_in = scene.text[earlier.end - 1] == ":" or scene.sentences[sentence].start not in scene.openings
        said = locate_subject(scene.blanked, earlier) if is_lead_in else None
        if said and said.speaker:
            return _resolve(scene, said, sentence - 1, before)
    return before.speaker_span if before and before.spoken and _is_near(scene, before, sentence, 2) else None


def _goes_on(scene: _Scene, sentence: int, before: FoundQuotation) -> bool:
    """Whether `sentence` stands in the same paragraph as the sentence before it, which holds a quotation."""
    return _holds(scene, sentence - 1, before) and scene.sentences[sentence].start not in scene.openings


def _holds(scene: _Scene, sentence: int, quotation: FoundQuotation | None) -> bool:
    return quotation is not None and quotation.outer.overlaps(scene.sentences[sentence])


def _is_paragraph_between(scene: _Scene, before: FoundQuotation, sentence: int) -> bool:
    first = scene.sentence_at(before.outer.end - 1) + 1
    return any(scene.sentences[number].start in scene.openings for number in range(first, sentence + 1))


def _is_near(scene: _Scene, before: FoundQuotation, sentence: int, sentences: int) -> bool:
    return sentence - scene.sentence_at(before.outer.end - 1) <= sentences


def _is_spoken(scene: _Scene, part: Quoted, sentence: Span, said: Attribution | None) -> bool:
    """Whether the marks hold speech, and not a title, a nickname or a word held at arm's length."""
    inner = part.span.slice(scene.text)
    size = len(_WORD.findall(inner))
    if scene.language in EAST_ASIAN or scene.language == "zh":
        is_long = len(inner) >= 2 * _MIN_SPOKEN_WORDS and scene.text[part.outer.start] not in "‘'"
        return said is not None or (is_long and not is_term(scene.blanked, part.outer, scene.language))
    if not part.closed or part.opens_passage or size >= 2 * _MIN_SPOKEN_WORDS:
        return size > 2 or said is not None
    if _NAMING.search(scene.blanked, max(sentence.start, part.outer.start - 40), part.outer.start) or _is_nickname(
        scene.text, part
    ):
        return False
    if _is_title(inner) or (_ARTICLE.search(scene.text, sentence.start, part.outer.start) and _is_name(inner)):
        return False
    return said is not None or size >= _MIN_SPOKEN_WORDS or (size > 2 and bool(_TERMINAL.search(inner)))


def _is_title(inner: str) -> bool:
    """Whether every word is capitalised as in a title of two words or more, and no sentence ends in it."""
    words = [word for word in _WORD.findall(inner) if word not in _SMALL]
    return len(words) > 1 and not _FULL_STOP.search(inner) and all(word[0].isupper() for word in words)


def _is_name(inner: str) -> bool:
    """Whether all words are capitalised and no sentence ends in them."""
    return not _TERMINAL.search(inner) and all(word[0].isupper() for word in _WORD.findall(inner))


def _is_nickname(text: str, part: Quoted) -> bool:
    before, after = text[max(0, part.outer.start - 20) : part.outer.start], text[part.outer.end : part.outer.end + 2]
    return bool(_NAME_BEFORE.search(before) and _NAME_AFTER.match(after)) and part.span.end - part.span.start < 25


def _share_speakers(found: list[FoundQuotation], quoted: list[Quoted]) -> list[FoundQuotation]:
    """Give every part of a quotation over several paragraphs the speaker that any one of them names."""
    shared: list[FoundQuotation] = []
    place = 0
    while place < len(found):
        last = place
        while last + 1 < len(found) and not quoted[last].closed:
            last += 1
        parts = found[place : last + 1]
        named = min(parts, key=lambda part: (part.speaker is None, part.is_inferred))
        speaker, place_named, is_inferred = named.speaker, named.speaker_span, named.is_inferred
        shared += [replace(part, speaker=speaker, speaker_span=place_named, is_inferred=is_inferred) for part in parts]
        place = last + 1
    return shared
