"""The words that say what a sentence is about: stems of its content words, for comparing sentences by code."""

import re
from functools import lru_cache

from drafter.text.folding import fold
from drafter.text.strong_verbs import STRONG_FORMS

_RUN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff]+|[\uac00-\ud7a3]+|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+(?:[.,]\d+)*"
)
_HAN = re.compile(r"[\u3400-\u9fff]+|[\u30a0-\u30ff]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_STOP_WORDS = {
    "en": """a about above after again against all also although am among an and any are as at be because been before
    being between both but by can could did do does doing don down during each either else even ever few for from
    further had has have having he her here hers him his how however i if in into is isn it its itself just last later
    like ll made make many may me might more most much must my near never new no nor not now of off on once one only or
    other our out over own per re said same say says shall she should since so some still such take tell than that the
    their them then there these they this those though through thus to told too two under until up upon us ve very was
    we were what when where whether which while who whom whose why will with within without won would yet you your""",
    "de": """aber alle als also am an auch auf aus bei bin bis da damit dann das dass dem den denn der des dessen die
    dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas für gegen
    hat hatte haben ich ihm ihn ihr ihre ihren im in ins ist ja je jede kann kein keine können mehr mit muss nach nicht
    noch nun nur ob oder ohne sagte sagt schon sehr sei sein seine seinen seiner seit sich sie sind so soll sollen über
    um und uns unter vom von vor war waren was weil wenn wer werden wie wird wir wo wurde wurden zu zum zur zwischen""",
    "fr": """a au aux avec ce ces cette comme dans de des du elle elles en est et été être il ils je la le les leur lui
    mais même ne nous on ont ou où par pas plus pour qu que qui sa sans se ses si son sont sur un une vous""",
    "es": """al algo como con contra de del desde dijo donde el ella en entre era es esa ese esta este esto fue ha han
    hasta la las le lo los más me mi muy no nos o para pero por porque que se sin sobre son su sus también un una
    y ya""",
}
_STOPS = {language: frozenset(words.split()) for language, words in _STOP_WORDS.items()}
_SHORTEST_STEM = 3
# Endings of stems, without the e that a stem drops.
_AMERICAN_ENDINGS = (("isation", "ization"), ("programm", "program"), ("enc", "ens"), ("is", "iz"), ("ys", "yz"))
_CENTRE = re.compile(r"(?<=cent)er$|(?<=theat)er$|(?<=met|lit|fib)er$")


@lru_cache(maxsize=4096)
def content_words(text: str, language: str | None = None) -> tuple[str, ...]:
    """The content words of `text` in order: case and typography folded, function words dropped, endings taken off.

    `language` is a BCP 47 primary tag, English when None; in a language we have no list for, words keep their endings.
    Korean, Chinese and Japanese give pairs of neighbouring characters instead of words (hiragana, which writes endings,
    is dropped): character bigrams need no word list and serve retrieval about as well (Nie et al., 2000).
    """
    stops = function_words(language)
    words: list[str] = []
    for run in _split_runs(text):
        if _HANGUL.match(run) or _HAN.search(run):
            words.extend(_pairs(run))
        elif run not in stops and (len(run) > 1 or run.isdigit()):
            words.append(stem(run, language or "en"))
    return tuple(words)


@lru_cache(maxsize=4096)
def all_words(text: str, language: str | None = None) -> tuple[str, ...]:
    """The content words of `text` and after them its function words, marked with a leading `~`: for search."""
    stops = function_words(language)
    marked = tuple(f"~{run}" for run in _split_runs(text) if run in stops)
    return content_words(text, language) + marked


@lru_cache(maxsize=1024)
def _split_runs(text: str) -> tuple[str, ...]:
    return tuple(_RUN.findall(fold(text).text.casefold()))


def function_words(language: str | None) -> frozenset[str]:
    """The function words of a language, in lower case; none where we have no list."""
    return _STOPS.get(language or "en", frozenset())


def is_content(term: str) -> bool:
    """Whether a term of `all_words` is a content word."""
    return not term.startswith("~")


@lru_cache(maxsize=20_000)
def stem(word: str, language: str = "en") -> str:
    """A case-folded word without its commonest endings (English and German); other languages keep the word as it is."""
    if word[0].isdigit():
        return word
    if language == "de":
        return _cut(word, ("ern", "en", "er", "em", "es", "e", "s", "n"))
    if language != "en":
        return word
    return _stem_english(STRONG_FORMS.get(word, word))


def _stem_english(word: str) -> str:
    if word.endswith(("ies", "ied")) and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and not word.endswith("eed") and len(word) - len(ending) >= _SHORTEST_STEM:
            word = _undouble(word[: -len(ending)])
            break
    if word.endswith("nese") and len(word) > 6:
        word = word[:-3]
    elif word.endswith(("ian", "ean")) and len(word) > 5:
        word = word[:-1]
    # "cancelled" and "cancel", "fulfil" and "fulfill".
    is_long = word.endswith(("e", "ll")) and len(word) > _SHORTEST_STEM
    return _respell(word[:-1] if is_long else word)


def _respell(stem: str) -> str:
    """One spelling of what British and American English write in two ways: defence, organise, centre, programme."""
    stem = _CENTRE.sub("r", stem.replace("our", "or"))
    for british, american in _AMERICAN_ENDINGS:
        if stem.endswith(british):
            return stem.removesuffix(british) + american
    return stem


def _undouble(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz" else word


def _cut(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) > _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _pairs(run: str) -> list[str]:
    runs = [run] if _HANGUL.match(run) else _HAN.findall(run)
    return [part[n : n + 2] for part in runs for n in range(max(1, len(part) - 1))]
