"""Words that say that a figure goes up or down, in six languages: as far as patterns of words carry."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from drafter.brief import Span

Pole = Literal[1, -1]

# Stems of what goes up, a bar, stems of what goes down. In Latin script any ending may follow; "…" parts a German verb
# from its prefix.
_STEMS = {
    "en": """rise rising rose climb jump soar surg increas grow grew gain doubl tripl rais lift hike higher swell
        rocket upgrad|fall fell drop declin decreas slump plung tumbl sink sank sunk slid slip shrink shrank shrunk
        lower cut halv reduc lost los slash downgrad dwindl weaken""",
    "de": """steig stieg gestieg zunehm zugenomm nahm…zu legt…zu erhöh wächst wachs wuchs gewachs verdoppel anhob anheb
        angehob höher kletter|sink sank gesunk fiel fäll gefall abnehm abgenomm nahm…ab senk gesenk halbier verringer
        reduzier gekürzt kürz niedriger verlor nachgegeb gab…nach zurückg ging…zurück""",
    "fr": "augment hausse grimp progress bondi doubl relev|baiss recul diminu chut rédui perd",
    "es": "aument subió sube subir subid crec duplic|bajó baja bajar disminu reduj reduc cayó cae perdi",
    "ko": """상승 올랐 올라서 올라섰 올라간 올라갔 오를 올리 올렸 올린 급등 치솟 뛰었 뛰어 불어나 불어났 증가 급증 늘었
        늘어 늘렸 늘린 늘릴 늘며 늘고 늘면 인상 상향 높아 높였 높인 높일|하락 내렸 내려서 내려섰 내려간 내려갔 내려앉
        내린 내리며 급락 추락 떨어 감소 급감 줄었 줄어 줄였 줄인 줄일 줄며 줄고 인하 삭감 하향 낮아 낮췄 낮춘 낮출
        주저앉 깎""",
    "ja": """上昇 値上 急騰 高騰 増え 増や 増加 急増 増額 倍増 上がっ 上がり 上がる 上げ 伸び 高まっ 増した|下落 低下
        値下 急落 減っ 減ら 減り 減る 減少 急減 減額 半減 下がっ 下がり 下がる 下げ 落ち 落と 縮小 削減 割り込""",
}
# "Up 12 percent", "down from 97": elsewhere the words say much else.
_PARTICLE = r"(?=\s(?:from|by|about|nearly|more|some|an?|\d|[$€£]))"
_PARTICLES = {"en": (rf"|\bup{_PARTICLE}", rf"|\bdown{_PARTICLE}")}
_UNSPACED = frozenset(("ko", "ja"))


class Direction(NamedTuple):
    """A word that says where something goes: 1 is up, -1 is down."""

    span: Span
    pole: Pole


def _compile(stems: str, particle: str, language: str) -> re.Pattern[str]:
    words = [re.escape(stem).replace("…", r"\w*\b[^.;]{0,60}?\b") for stem in stems.split()]
    listed = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(listed if language in _UNSPACED else rf"\b(?:{listed})\w*{particle}", re.IGNORECASE)


_POLES: tuple[Pole, Pole] = (1, -1)
_PATTERNS = {
    language: tuple(
        (pole, _compile(side, particle, language))
        for pole, side, particle in zip(_POLES, stems.split("|"), _PARTICLES.get(language, ("", "")), strict=True)
    )
    for language, stems in _STEMS.items()
}


@lru_cache(maxsize=4096)
def locate_directions(text: str, language: str | None) -> tuple[Direction, ...]:
    """The words of direction in `text`, in order; none in a language that is not known here."""
    return tuple(
        sorted(
            Direction(Span(*match.span()), pole)
            for pole, pattern in _PATTERNS.get(language or "", ())
            for match in pattern.finditer(text)
        )
    )
