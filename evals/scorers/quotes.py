"""Are quotations real, and their speakers?

`quotes true` rewards quotations, in statements and pulled, that a source prints in quotation marks letter for letter,
typography aside. `quotes invented` counts the others: one is too many. `speakers true` rewards those that the case
knows and that name its speaker. To cheat: quote nobody; `quotes` then falls, which counts takes with a quotation.
"""

from collections.abc import Iterator
from typing import NamedTuple

from drafter.brief import Draft, iter_statements
from drafter.checks.quotes.check import ACCEPTED, grade_quote
from drafter.text.identity import name_words
from drafter.text.quotations import locate_quotations
from drafter.text.sentences import split_sentences
from evals.case import Case, Said
from evals.scorers.rates import Rate, Scores, menus_of


class _Quoted(NamedTuple):
    words: str
    speaker: str | None


def score_quotes(case: Case, draft: Draft) -> Scores:
    """`quotes true`, `quotes invented`, `speakers true`: of all quotations; `quotes`: of outlets with one to give."""
    menus = tuple(menus_of(case, draft).values())
    quoted = [*_iter_pulled(draft), *_iter_told(draft)]
    real = [grade_quote(one.words, None, menus).status in ACCEPTED for one in quoted]
    known = [(one, said) for one in quoted for said in case.truth.said if _is_of(one, said)]
    pulled = sum(take.pull_quote is not None for take in draft.takes)
    able = sum(any(quotation.spoken for quotation in menu.quotations) for menu in menus)
    return {
        "quotes true": Rate(sum(real), len(real)),
        "quotes invented": Rate(len(real) - sum(real), len(real)),
        "speakers true": Rate(sum(_is_by(one, said) for one, said in known), len(known)),
        "quotes": Rate(min(pulled, able), able),
    }


def _iter_pulled(draft: Draft) -> Iterator[_Quoted]:
    for take in draft.takes:
        if take.pull_quote:
            yield _Quoted(take.pull_quote.citation.quote, take.pull_quote.speaker)


def _iter_told(draft: Draft) -> Iterator[_Quoted]:
    for statement in iter_statements(draft):
        for found in locate_quotations(statement.text, split_sentences(statement.text)):
            if found.spoken:
                yield _Quoted(found.span.slice(statement.text), found.speaker)


def _is_of(quoted: _Quoted, said: Said) -> bool:
    own, theirs = _plain(quoted.words), _plain(said.at.quote)
    return own in theirs or theirs in own


def _is_by(quoted: _Quoted, said: Said) -> bool:
    speaker = quoted.speaker or ""
    return said.speaker in speaker or bool(set(name_words(said.speaker)[-1:]) & set(name_words(speaker)))


def _plain(words: str) -> str:
    return " ".join(words.casefold().strip(" .,;:!?“”\"'’").split())
