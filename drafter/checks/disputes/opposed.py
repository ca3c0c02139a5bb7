"""Whether two sources tell one thing in ways that cannot both be right: its day, figure, place, people or cause."""

import re
from decimal import Decimal
from functools import lru_cache

from drafter.brief import name_voice
from drafter.checks.disputes.accounts import places_told
from drafter.checks.disputes.circumstances import Circumstance, locate_sentence_names
from drafter.checks.disputes.claims import DAY, Claim
from drafter.checks.disputes.happenings import HAPPENINGS, is_growing
from drafter.checks.disputes.where import is_area
from drafter.checks.disputes.who import VISIT, offices_of
from drafter.checks.evidence import base_date
from drafter.menus import Menu, Sentence
from drafter.text.counting import HEDGE_SENSE
from drafter.text.dates import FoundDate, locate_dates
from drafter.text.figures import locate_figures
from drafter.text.same_names import is_same_name
from drafter.text.vectors import cosine
from drafter.text.words import content_words

Told = Claim | Circumstance

_SAME_HAPPENING = 0.34
# Where both days are told as "Friday" or "today", the two sentences have to be alike, but not one text printed twice.
_LEAST_RELATIVE, _COPIED = 0.5, 0.9
_JOINS, _JOINS_WITHOUT_VERB = 0.18, 0.3
_FEWEST_SHARED = 3
_SHARED_WITHOUT_VERB = 5
# Few of a story's happenings take effect; many things begin.
_SHARED_OF_EFFECT, _SHARED_ONCE = 1, 4
_MOST_DAYS_APART = 10
_MOST_TIMES_APART = 4
# A hedged figure covers what lies this close to it: "about twenty" covers eighteen.
_ABOUT = Decimal("0.15")
_ONE_HAPPENING = 0.22
_FEWEST_STEMS = 2
_FEWEST_PEOPLE = 2
_MOST_DAYS_BETWEEN = 3
_MANY_A_DAY = frozenset(("@meeting",))
_REGION = re.compile(r"\b(?:[Pp]rovince|Prefecture|[Cc]ounty|[Dd]istrict|[Rr]egion|State)\b")
# A visit is known by its country and its month.
_VISIT_WORDS = 2
_FEWEST_SHARED_PART = 2
_FEWEST_SHARED_EFFECT = 2
_MOST_SHARED_CAUSE = 1
# A source with this share of a cause's words in one of its sentences knows of that cause as well.
_KNOWS_CAUSE = 0.4


def is_opposed(a: Told, b: Told) -> bool:
    """Whether `a` and `b` tell the same thing, in one language and two voices, with values that cannot both be right.

    Places differ only where neither source names the other's place at all, people only where both held the same office,
    causes only where neither source knows of the other's.
    """
    sources = {menu.source.id: menu.source for menu in (a.menu, b.menu)}
    if a.source == b.source or a.menu.source.language != b.menu.source.language:
        return False
    if isinstance(a, Claim) and isinstance(b, Claim):
        is_other = _is_opposed_claim(a, b)
    elif isinstance(a, Circumstance) and isinstance(b, Circumstance):
        is_other = _is_opposed_circumstance(a, b)
    else:
        return False
    return is_other and name_voice(a.menu.source, sources) != name_voice(b.menu.source, sources)


def is_same_value(a: Told, b: Told) -> bool:
    """Whether both give one value: day, figure with what it counts, word of the place or person, half of the cause."""
    if isinstance(a, Claim) and isinstance(b, Claim):
        return a.value == b.value and _is_same_measure(a, b)
    if isinstance(a, Circumstance) and isinstance(b, Circumstance) and a.slot == b.slot:
        shared = len(a.value & b.value)
        return 2 * shared >= min(len(a.value), len(b.value)) if a.slot == "cause" else shared > 0
    return False


def is_same_thing(a: Told, b: Told) -> bool:
    """Whether `a` tells of what `b` tells of, whatever value it gives."""
    if isinstance(a, Claim) and isinstance(b, Claim):
        return _is_close(a, b)
    if not (isinstance(a, Circumstance) and isinstance(b, Circumstance)) or a.kinds.isdisjoint(b.kinds):
        return False
    if VISIT in a.kinds:
        return a.about == b.about
    return _is_one_part(a, b) if a.slot == "person" else _is_one_happening(a, b)


def _is_opposed_claim(a: Claim, b: Claim) -> bool:
    """Whether two claims tell the same thing with values that cannot both be right."""
    if not _is_same_measure(a, b):
        return False
    if _is_compatible(a, b) or not _is_same_happening(a, b) or _is_update(a, b):
        return False
    return not _is_placed_otherwise(a, b)


def _is_placed_otherwise(a: Claim, b: Claim) -> bool:
    """Whether the sentences tell of two places: the three killed in one town are not the two in another."""
    mine, theirs = places_told(a.menu, a.sentence, a.vector), places_told(b.menu, b.sentence, b.vector)
    if not mine or not theirs or any(one.value & other.value for one in mine for other in theirs):
        return False
    return not any(is_area(one.value) for one in (*mine, *theirs)) and any(
        one.kinds & other.kinds for one in mine for other in theirs
    )


def _is_same_measure(a: Claim, b: Claim) -> bool:
    return a.unit == b.unit and (a.counted == b.counted or bool(a.counted & b.counted))


def _is_same_happening(a: Claim, b: Claim) -> bool:
    """Whether both use rare words of one story, and near the value name one kind of happening, or nearly all else."""
    shared = a.near & b.near
    stems = shared - HAPPENINGS
    if a.once and a.once == b.once:
        return len(stems) >= (_SHARED_OF_EFFECT if a.once == "effect" else _SHARED_ONCE) and not _is_of_others(a, b)
    if a.is_relative and b.is_relative and not _LEAST_RELATIVE <= cosine(a.vector, b.vector) < _COPIED:
        return False
    if cosine(a.vector, b.vector) < _SAME_HAPPENING or len(stems) < _FEWEST_SHARED - len(a.counted & b.counted):
        return False
    return bool(shared & HAPPENINGS) or len(stems) >= _SHARED_WITHOUT_VERB


def _is_compatible(a: Claim, b: Claim) -> bool:
    """Whether the values are equal, or so far apart that they are of different things, or covered by a hedge."""
    low, high = sorted((a, b), key=lambda claim: claim.value)
    if a.unit == DAY:
        return not 0 < high.value - low.value <= _MOST_DAYS_APART
    if low.value == high.value or high.value > low.value * _MOST_TIMES_APART:
        return True
    senses = {HEDGE_SENSE.get(low.hedge or ""), HEDGE_SENSE.get(high.hedge or "")}
    if HEDGE_SENSE.get(low.hedge or "") == "at least" or HEDGE_SENSE.get(high.hedge or "") == "at most":
        return True
    return "about" in senses and high.value - low.value <= high.value * _ABOUT


def _is_update(a: Claim, b: Claim) -> bool:
    """Whether time explains the difference: a plan against what came of it, or a count that grew."""
    earlier, later = base_date(a.menu), base_date(b.menu)
    if a.unit == DAY:
        planned = [base is not None and base.toordinal() < claim.value for base, claim in ((earlier, a), (later, b))]
        return planned[0] != planned[1]
    if earlier == later or earlier is None or later is None or not is_growing(a.happenings & b.happenings):
        return False
    first, last = (a, b) if earlier < later else (b, a)
    return first.value < last.value


def _is_close(a: Claim, b: Claim) -> bool:
    """Whether `a` tells what `b` tells, in its own sentence or with the one after it in the same paragraph."""
    if cosine(a.vector, b.vector) >= (_JOINS if a.happenings & b.happenings else _JOINS_WITHOUT_VERB):
        return True
    return bool(a.happenings & b.happenings) and cosine(a.following, b.vector) >= _JOINS


def _is_opposed_circumstance(a: Circumstance, b: Circumstance) -> bool:
    if a.slot != b.slot or a.kinds.isdisjoint(b.kinds):
        return False
    if a.slot == "place":
        return _is_other_place(a, b) and _is_one_happening(a, b) and not _is_another(a, b)
    if a.slot == "person":
        return _is_other_visitor(a, b) if VISIT in a.kinds else _is_other_holder(a, b)
    return _is_other_cause(a, b)


def _is_other_place(a: Circumstance, b: Circumstance) -> bool:
    if a.value & b.value or is_area(a.value) or is_area(b.value) or _is_region(a) != _is_region(b):
        return False
    # A house may stand in the town that the other source names.
    if _is_town(a) != _is_town(b):
        return False
    return not (_names_any(a.menu, b.value) or _names_any(b.menu, a.value))


def _is_town(place: Circumstance) -> bool:
    """Whether things happen "in" the place, in this sentence or another of its source, and not only "at" it."""
    words = "|".join(map(re.escape, sorted(place.value)))
    inside = re.compile(rf"\b[Ii]n\s(?:\w+\s){{0,2}}(?:{words})\b")
    return any(inside.search(sentence.text) for sentence in (place.sentence, *place.menu.sentences))


def _is_region(place: Circumstance) -> bool:
    """Whether a place is only given as a province or the like: it may hold the other's town."""
    return len(place.value) == 1 and _REGION.search(place.printed) is not None


def _names_any(menu: Menu, words: frozenset[str]) -> bool:
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b")
    return any(named.search(sentence.text) for sentence in menu.sentences)


def _is_one_happening(a: Circumstance, b: Circumstance) -> bool:
    """Whether both sentences name the same people, or use the same words, and no days that lie apart."""
    if _days_apart(a, b) > _MOST_DAYS_BETWEEN or names_others(a, b):
        return False
    stems = (a.vector.keys() & b.vector.keys()) - HAPPENINGS
    alike = cosine(a.vector, b.vector) >= _ONE_HAPPENING and len(stems) >= _FEWEST_STEMS
    return alike or _count_shared(_people(a), _people(b)) >= _FEWEST_PEOPLE


def _is_another(a: Circumstance, b: Circumstance) -> bool:
    """Whether two sentences that are alike tell of two happenings even so: one person meets many in a day, and the
    three in one town are not the five in another.
    """
    shared = _count_shared(_people(a), _people(b))
    if shared >= _FEWEST_PEOPLE:
        return False
    return bool(shared and a.kinds & b.kinds & _MANY_A_DAY) or _count_otherwise(a, b)


def _is_of_others(a: Claim, b: Claim) -> bool:
    """Whether both sentences name people before the day, and no one of them both: two may resign in a week."""
    mine, theirs = _people_before(a), _people_before(b)
    return bool(mine and theirs) and not any(is_same_name(one, other) for one in mine for other in theirs)


def _people_before(claim: Claim) -> list[str]:
    text = claim.sentence.text
    names = locate_sentence_names(text, claim.menu.source.language)
    before = [(one.span.slice(text), one.kind) for one in names if one.span.end <= claim.span.start]
    return [name for name, kind in before if kind == "person" or (kind == "other" and " " in name)]


def names_others(a: Circumstance, b: Circumstance) -> bool:
    """Whether the two sentences name other people, so that they tell of two happenings."""
    mine, theirs = _people(a), _people(b)
    return bool(mine and theirs) and _count_shared(mine, theirs) < min(len(mine), len(theirs), _FEWEST_PEOPLE)


def _count_shared(mine: frozenset[str], theirs: frozenset[str]) -> int:
    return sum(any(is_same_name(one, other) for other in theirs) for one in mine)


def _count_otherwise(a: Circumstance, b: Circumstance) -> bool:
    """Whether the sentences count the same things differently."""
    mine, theirs = _counts(a.sentence.text, a.menu), _counts(b.sentence.text, b.menu)
    return any(value not in theirs[word] for word, values in mine.items() if word in theirs for value in values)


def _counts(text: str, menu: Menu) -> dict[str, set[Decimal]]:
    language = menu.source.language
    counts: dict[str, set[Decimal]] = {}
    for found in locate_figures(text, language):
        if found.value is not None and found.counts:
            for word in content_words(found.counts, language)[:1]:
                counts.setdefault(word, set()).add(found.value)
    return counts


def _people(told: Circumstance) -> frozenset[str]:
    """The people a sentence names; a name of two words that is no place may be one."""
    text = told.sentence.text
    names = [(name.span.slice(text), name.kind) for name in locate_sentence_names(text, told.menu.source.language)]
    return frozenset(
        name
        for name, kind in names
        if kind == "person" or (kind == "other" and " " in name and told.value.isdisjoint(name.split()))
    )


def _days_apart(a: Circumstance, b: Circumstance) -> int:
    first, second = _days(a.menu, a.sentence), _days(b.menu, b.sentence)
    return min((_count_days(one, other) for one in first for other in second), default=0)


def _days(menu: Menu, sentence: Sentence) -> list[FoundDate]:
    found = locate_dates(sentence.text, base_date(menu), menu.source.language)
    return [one for one in found if one.start and one.precision == "day"]


def _count_days(one: FoundDate, other: FoundDate) -> int:
    """The days between; a bare weekday is the same day as its namesake, whichever week it was read as."""
    if one.start is None or other.start is None or (one.weekday is not None and one.weekday == other.weekday):
        return 0
    return abs((one.start - other.start).days)


def _is_other_visitor(a: Circumstance, b: Circumstance) -> bool:
    """Whether two visits to one country in one month are those of one office under two names."""
    if a.about != b.about or len(a.about) != _VISIT_WORDS or is_same_name(a.printed, b.printed):
        return False
    return bool(offices_of(a.menu, a.value) & offices_of(b.menu, b.value))


def _is_other_holder(a: Circumstance, b: Circumstance) -> bool:
    """Whether one part is given to two people, and neither source knows the other's."""
    if a.value & b.value or not _is_one_part(a, b) or _days_apart(a, b) > _MOST_DAYS_BETWEEN:
        return False
    return not (_names_person(a.menu, b.value) or _names_person(b.menu, a.value))


def _is_one_part(a: Circumstance, b: Circumstance) -> bool:
    """Whether one part is told in more words than the other, and in no others: not "mayor of" two towns."""
    fewer, more = sorted((a.about, b.about), key=len)
    return len(fewer) >= _FEWEST_SHARED_PART and fewer <= more and cosine(a.vector, b.vector) >= _ONE_HAPPENING


def _names_person(menu: Menu, words: frozenset[str]) -> bool:
    folded = menu.text.casefold()
    return any(word in folded for word in words)


def _is_other_cause(a: Circumstance, b: Circumstance) -> bool:
    fewest = min(len(a.about), len(b.about), _FEWEST_SHARED_EFFECT)
    if len(a.about & b.about) < fewest or len(a.value & b.value) > _MOST_SHARED_CAUSE:
        return False
    return not (_knows(a.menu, b.value) or _knows(b.menu, a.value))


def _knows(menu: Menu, cause: frozenset[str]) -> bool:
    told = (_stems_of(sentence.text, menu.source.language) for sentence in menu.sentences)
    return any(len(cause & stems) >= _KNOWS_CAUSE * len(cause) for stems in told)


@lru_cache(maxsize=8192)
def _stems_of(text: str, language: str | None) -> frozenset[str]:
    return frozenset(content_words(text, language))
