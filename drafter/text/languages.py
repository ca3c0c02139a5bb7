"""Guess the language of a text: by its script, and for Latin script by its commonest function words."""

import re
from collections import Counter
from functools import lru_cache

from drafter.text.common_words import is_common_word
from drafter.text.words import function_words

_SAMPLE_CHARACTERS = 6000
_SCRIPTS = {
    "ko": re.compile(r"[가-힣\u1100-\u11ff]"),
    "ja": re.compile(r"[\u3041-\u309f\u30a1-\u30ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0620-\u06ff]"),
    "he": re.compile(r"[\u05d0-\u05ea]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "th": re.compile(r"[\u0e01-\u0e5b]"),
    "hi": re.compile(r"[\u0904-\u097f]"),
}
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_PERSIAN = re.compile(r"[پچژگ]")
_FUNCTION_WORDS = {
    "en": "a the of and to in that is for on was with as at by it he she from has have said are an be will not his its"
    " after were had been they their would who which over about under when before between more than this into out",
    "de": "der die das und in den von zu mit ist im nicht ein eine auf dem des für sich auch als wird hat dass sagte"
    " am zum zur vom aus nach bei seit bis über unter vor um wie oder aber wurde wurden werden sind war waren haben"
    " einem einen einer eines ihre seine pro jährlich soll sollen muss kann rund etwa zwischen gegen durch ohne mehr",
    "fr": "le la les et des du en un une est dans que qui pour pas au sur il elle par plus avec ce sont aux était",
    "es": "el la los las y de en que del un una es por con no se para su al lo como más fue pero ha dijo según",
    "it": "il la le e di che in un una è per non con del della i gli si da al sono dei nel alla ha detto più come",
    "pt": "o a os as e de que em um uma do da não para com por no na dos das se ao mais foi como disse são seu",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om door ook bij naar heeft werd zei worden",
    "sv": "och att det i en som på är av för med den till inte har de ett om var han hon från sade säger",
    "pl": "i w na z do się nie że jest o to od za przez po dla jak są był jego oraz powiedział tym",
    "id": "yang dan di ini itu dengan untuk dari pada tidak dalam akan ke oleh adalah mengatakan juga telah",
    "tr": "ve bir bu için ile da de olarak daha çok olan gibi dedi değil sonra kadar olduğunu",
    "vi": "và của là có các được cho trong không một những đã với người này khi để",
}
_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in _FUNCTION_WORDS.items():
    for _listed in frozenset(_words.split()):
        _LANGUAGES_OF.setdefault(_listed, []).append(_language)
# Anything beyond Latin letters and the punctuation that goes with them.
_BEYOND_LATIN = re.compile(r"[\u0370-\u1cff\u3041-\udfff]")
_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_LOWER = re.compile(r"(?<![^\W_])[a-zà-öø-ÿ]+(?![^\W_])")


@lru_cache(maxsize=512)
def guess_language(text: str) -> str | None:
    """The language of `text` as a BCP 47 primary tag (en, de, fr, ko, ja, …), None when it cannot be told."""
    sample = text[:_SAMPLE_CHARACTERS]
    return _guess_by_script(sample) or _guess_by_words(sample)


@lru_cache(maxsize=8192)
def settle_language(text: str, known: str | None) -> str | None:
    """The language of `text`; of one too short to tell it is `known`, if its letters and words allow that.

    Otherwise it is English: "Captain Reuss blamed fog" is not in the German of the articles it was written from.
    """
    guessed = guess_language(text)
    if guessed == "zh" and known == "ja":
        return known
    if guessed in (known, "en") or known is None or guessed in _SCRIPTS:
        return guessed or known
    foreign = guessed or known
    return "en" if foreign == "en" or _is_rather_english(text, foreign, is_likely=known == "en") else foreign


def _is_rather_english(text: str, other: str, *, is_likely: bool) -> bool:
    """Whether a short text is in English rather than in the `other` language; where both fit, if it `is_likely`."""
    words = _LOWER.findall(text[:1].lower() + text[1:])
    if other in _SCRIPTS:
        return bool(words) and not _SCRIPTS[other].search(text)
    english, others = function_words("en"), function_words(other) | frozenset(_FUNCTION_WORDS.get(other, "").split())
    lead = sum(word in english for word in words) - sum(word in others for word in words)
    return lead > 0 or (lead == 0 and (is_likely or (len(words) > 1 and all(map(is_common_word, words)))))


def _guess_by_script(sample: str) -> str | None:
    if not _BEYOND_LATIN.search(sample):
        return None
    letters = len(_LETTER.findall(sample))
    counts = {language: len(script.findall(sample)) for language, script in _SCRIPTS.items()}
    # Japanese prose mixes kana with at most about twice as many Chinese characters; a Chinese text has next to none.
    if counts["ja"] * 10 > counts["zh"]:
        counts["ja"] += counts.pop("zh")
    language = max(counts, key=lambda key: counts[key])
    # Latin names and web addresses are long in letters: a quarter of the letters is plenty for another script.
    if counts[language] < 2 or counts[language] * 4 < letters:
        return None
    if language == "ru" and _UKRAINIAN.search(sample):
        return "uk"
    if language == "ar" and _PERSIAN.search(sample):
        return "fa"
    return language


def _guess_by_words(sample: str) -> str | None:
    counts = Counter(_WORD.findall(sample.lower()))
    hits = dict.fromkeys(_FUNCTION_WORDS, 0)
    for word, count in counts.items():
        for language in _LANGUAGES_OF.get(word, ()):
            hits[language] += count
    best, second = sorted(hits, key=lambda key: hits[key], reverse=True)[:2]
    if hits[best] < 2 or hits[best] * 8 < counts.total() or hits[best] <= hits[second] * 1.15:
        return None
    return best
