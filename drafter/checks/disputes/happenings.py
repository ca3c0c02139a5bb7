"""Kinds of happenings that news tells of, by the verbs and nouns that name them.

Two outlets seldom choose the same verb: one has ministers meet, the other hold talks. To compare what they tell, the
words of one kind count as one.
"""

from collections.abc import Collection, Iterable

from drafter.text.words import stem

_KINDS = {
    "meeting": "meet meeting talk talks summit convene session conference visit host gather discuss",
    "agreement": "agree agreement sign signing deal pact accord treaty pledge reach conclude",
    "vote": "vote ballot approve pass reject adopt referendum council",
    "election": "elect election poll inaugurate",
    "attack": "attack strike airstrike raid bomb bombing shell shelling shoot shooting assault explosion blast target",
    "collision": "hit strike collide collision crash ram smash derail struck plough tear sink",
    "death": "kill die death dead toll fatality",
    "injury": "injure injury wound hurt hospitalize hospitalise",
    "arrest": "arrest detain charge indict custody jail sentence convict",
    "expulsion": "expel expulsion oust dismiss fire resign sack suspend",
    "start": "begin start open launch resume",
    "end": "end close halt cancel stop expire terminate last",
    "disaster": "quake earthquake flood fire storm hurricane typhoon landslide eruption",
    "arrival": "arrive travel leave depart land",
    "payment": "pay cost fund spend owe fine compensate damage",
    "hearing": "hear hearing trial court testify testimony rule ruling appeal",
    "loss": "lose fall drop decline cut",
    "gain": "rise grow increase climb gain double",
    "poisoning": "poison sicken expose contaminate",
    "incident": "incident accident occur happen",
}
_KINDS_OF_STEM: dict[str, tuple[str, ...]] = {}
for _kind, _listed in _KINDS.items():
    for _word in _listed.split():
        _stem = stem(_word)
        _KINDS_OF_STEM[_stem] = (*_KINDS_OF_STEM.get(_stem, ()), f"@{_kind}")

HAPPENINGS = frozenset(f"@{kind}" for kind in _KINDS)
_GROWING = frozenset(("@death", "@injury", "@arrest", "@disaster", "@payment", "@attack"))


def name_happenings(stems: Iterable[str]) -> tuple[str, ...]:
    """The kinds of happening that these stems name, such as "@meeting", each once."""
    return tuple(dict.fromkeys(kind for one in stems for kind in _KINDS_OF_STEM.get(one, ())))


def is_growing(kinds: Collection[str]) -> bool:
    """Whether counts of such happenings grow as more becomes known, as the number of the dead does."""
    return bool(_GROWING.intersection(kinds))
