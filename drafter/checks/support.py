"""Does the cited text carry the statement at all: citations there, on the story, and sharing its words."""

import re
from collections.abc import Iterable, Mapping, Sequence

from drafter.brief import Citation, Finding, Span, Statement
from drafter.checks.evidence import CitedText, iter_beside
from drafter.checks.outlets.silence import locate_absence
from drafter.checks.quotes.check import ACCEPTED, grade_quote
from drafter.checks.whereabouts import tell_language, tell_shared_language
from drafter.menus import Menu, Sentence
from drafter.text.folding import fold
from drafter.text.identity import is_same_speaker
from drafter.text.languages import guess_language
from drafter.text.quotations import locate_quotations
from drafter.text.sentences import split_sentences
from drafter.text.words import content_words

_WORD = re.compile(r"[^\W_]+")
# Below this many longer words a statement is too short to be told from its evidence by words alone.
_FEWEST_WORDS = 4
# What a cut may not leave behind in its sentence: the words that turn, loosen or attribute what was kept.
_TURNS = re.compile(
    r"\b(?:not|no|never|nor|neither|without|den(?:y|ies|ied)|refus\w+|reject\w+|fail(?:s|ed)?|unless|if|whether|hardly"
    r"|may|might|could|would|should|reported(?:ly)?|alleged(?:ly)?|about|nearly|almost|up to|at least|expected|likely"
    r"|claim(?:s|ed)?|sa(?:y|ys|id)|told|according|suggest\w*|believe[sd]?|think\w*|nicht|kein\w*|nie|ohne|laut|soll\w*"
    r"|k[öo]nnte\w*|angeblich|sagte\w*)\b|n[’']t\b|않|못|아니|없|는다고|라고|것으로|ない|なかった|ません|という|とされ|見通し",
    re.IGNORECASE,
)
# Words that say only that somebody spoke.
_SAYING = re.compile(r"\b(?:said|says|say|told|according to|sagte|sagt|laut|a dit|dit|dijo|dice)\b", re.IGNORECASE)
# Stems of words that say how a text tells something, not what it tells.
_REPORTING = frozenset(
    stem
    for word in [
        "article",
        "outlet",
        "report",
        "coverage",
        "stresses",
        "presents",
        "describes",
        "leads",
        "puts",
        "quotes",
        "cites",
        "relies",
        "focuses",
        "frames",
        "highlights",
        "emphasises",
        "emphasizes",
        "discusses",
        "another",
        "third",
        "one",
    ]
    for stem in content_words(word, "en")
)
# Words that join or grade what others tell, beside those that are no content words anyway.
_GRAMMAR_WORDS = """
    every each another least most almost nearly rather quite fairly enough aged around across along amid beyond despite
    except inside outside near onto past toward towards throughout whereas although however therefore meanwhile moreover
    furthermore instead already together apart away back thus hence indeed namely including according regarding
    concerning due mine yours hers ours theirs himself herself itself themselves being become becomes became get gets
    got getting go goes went going done doing
    jeder jedes jeden jedem etwa rund fast beinahe bereits schon dabei dazu dafür deshalb jedoch außerdem zudem sowie
    während bevor nachdem obwohl trotz laut gemäß
"""
_GRAMMAR = frozenset(_GRAMMAR_WORDS.split())
_MOST_UNBORNE = 0.4
_CREDIT = re.compile(r"\s*[—–-]\s*(?P<speaker>[^\W\d_][^—–]{1,80}?)\s*")
_AROUND = " \t\n,.;:–—-"


def is_verbatim(text: str, cited: Sequence[CitedText]) -> bool:
    """Whether `text`, typography and a closing stop aside, stands in one run of the cited sentences of one source.

    A cut of a sentence counts only when what was left of it holds no negation, hedge or attribution: "taxes will rise"
    does not stand in "She denied that taxes will rise".
    """
    wanted = _plain(text)
    return bool(wanted) and any(_stands_in(wanted, part) for part in cited)


def is_spoken(text: str, cited: Sequence[CitedText]) -> bool:
    """Whether `text` is a quotation and who says it, no more, and a cited source has just that speaker say just that.

    Only plain words of saying are no claim of their own: "admitted" or "warned" is for the critic, or a person.
    """
    quotations = locate_quotations(text, split_sentences(text))
    if not quotations:
        return False
    rest, end = "", 0
    for found in quotations:
        rest, end = rest + text[end : found.outer.start] + " ", found.outer.end
    rest += text[end:]
    speakers = {found.speaker for found in quotations}
    speaker = speakers.pop() or _name_credited(rest)
    if not speaker or speakers:
        return False
    if _SAYING.sub("", rest.replace(speaker, "", 1)).strip(_AROUND) and not _stands_beside(rest, cited):
        return False
    menus = tuple(part.menu for part in cited)
    grades = [grade_quote(found.span.slice(text), speaker, menus) for found in quotations]
    return all(
        grade.status in ACCEPTED
        and not grade.cut
        and grade.speaker_found
        and is_same_speaker(speaker, grade.speaker_found) is not False
        for grade in grades
    )


def _stands_beside(rest: str, cited: Sequence[CitedText]) -> bool:
    """Whether what a statement says around its quotation stands so in a cited sentence: "Reyes told the council"."""
    words = _plain(rest).strip(_AROUND)
    return any(words in _plain(sentence.text) for part in cited for sentence in part.sentences)


def _name_credited(rest: str) -> str | None:
    """Whom a quotation is credited to behind a dash, as a pull quote is printed: "“Never again” — Ines Okafor"."""
    credited = _CREDIT.fullmatch(rest)
    return credited["speaker"] if credited else None


def locate_unborne(text: str, cited: Sequence[CitedText]) -> tuple[str, ...]:
    """The words of a statement that neither the cited sentences nor those beside them hold, where they are too many.

    Too many is more than two fifths of its content words, those that only say that somebody reports left out: true
    statements of a strong model kept well over three fifths in the two briefs looked at, made-up ones of a weak model
    fewer. Empty where they are few enough, and across languages, where words cannot be compared.
    """
    compared = _compare_words(text, cited, iter_beside(cited))
    if compared is None:
        return ()
    missing, told = compared
    if not told:
        return tuple(_WORD.findall(text))
    return missing if len(missing) > _MOST_UNBORNE * len(told) else ()


def locate_missing(text: str, cited: Sequence[CitedText]) -> tuple[str, ...] | None:
    """The telling words of a statement that stand in no cited sentence, digits aside; None across languages."""
    compared = _compare_words(text, cited, (sentence for part in cited for sentence in part.sentences))
    if compared is None:
        return None
    return tuple(word for word in compared[0] if not (word.isdigit() or word.casefold() in _GRAMMAR))


def _compare_words(
    text: str, cited: Sequence[CitedText], sentences: Iterable[Sentence]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The statement's content words that `sentences` lack, and all of them; None where all are in another language."""
    languages = {part.menu.source.language for part in cited}
    language = tell_language(text, cited)
    if language not in languages:
        language = tell_shared_language(text, cited)
    if cited and language not in languages:
        return None
    held = {stem for sentence in sentences for stem in content_words(sentence.text, language)}
    told = {word: stems for word in _WORD.findall(text) if (stems := content_words(word, language))}
    own = {word: stems for word, stems in told.items() if _REPORTING.isdisjoint(stems)}
    return tuple(word for word, stems in own.items() if held.isdisjoint(stems)), tuple(own)


def check_support(
    statement: Statement,
    told: str,
    cited: Sequence[CitedText],
    menus: Mapping[str, Menu],
    posted: Sequence[Citation] = (),
) -> list[Finding]:
    """Findings `uncited`, `furniture_cited` and `wrong_sentence` (the cited sentences share hardly a word with it).

    `told` is the statement without what it says of outlets. What outlets do not say stands in no sentence: a statement
    of that may cite none, or one of other words. `posted` is what it quotes from posts embedded in a source: that is
    furniture to the article alone.
    """
    if not statement.citations:
        bare = Finding(code="uncited", severity="error", message="nothing in the sources is cited for it")
        return [] if _is_of_silence(statement.text, menus) else [bare]
    articles = [citation for citation in statement.citations if citation not in posted]
    aside = [finding for citation in articles if (finding := _check_aside(citation, menus))]
    if aside:
        return aside[:1]
    if not posted and _is_elsewhere(told, cited) and not _is_of_silence(statement.text, menus):
        message = "the cited sentences and those beside them share not one longer word with it"
        return [Finding(code="wrong_sentence", severity="error", message=message, evidence=statement.citations)]
    return []


def _is_of_silence(text: str, menus: Mapping[str, Menu]) -> bool:
    return any(not claim.teller for claim in locate_absence(text, menus))


def _check_aside(citation: Citation, menus: Mapping[str, Menu]) -> Finding | None:
    for part in menus[citation.source].source.set_aside:
        if Span(part.start, part.end).overlaps(Span(citation.start, citation.end)):
            message = f"cites text that is no part of the article ({part.reason})"
            return Finding(code="furniture_cited", severity="error", message=message, evidence=(citation,))
    return None


def _is_elsewhere(text: str, cited: Sequence[CitedText]) -> bool:
    words = _stems(text)
    language = guess_language(text)
    if len(words) < _FEWEST_WORDS or any(language != part.menu.source.language for part in cited):
        return False
    return not any(words & _stems(sentence.text) for sentence in iter_beside(cited))


def _stems(text: str) -> set[str]:
    return {word[:5] for word in _WORD.findall(fold(text).text.casefold()) if len(word) >= 5}


def _plain(text: str) -> str:
    return fold(text).text.casefold().strip().rstrip(".").rstrip()


def _stands_in(wanted: str, part: CitedText) -> bool:
    text = _plain(part.text)
    place = text.find(wanted)
    if place < 0:
        return False
    before, after = text[:place], text[place + len(wanted) :]
    if (_is_word(before[-1:]) and _is_word(wanted[0])) or (_is_word(after[:1]) and _is_word(wanted[-1])):
        return False
    sentences = [_plain(sentence.text) for sentence in part.sentences]
    left_over = [sentence.partition(wanted) for sentence in sentences if wanted in sentence]
    return not any(_TURNS.search(head) or _TURNS.search(tail) for head, _, tail in left_over[:1])


def _is_word(character: str) -> bool:
    return character.isalnum() and character.isascii()
