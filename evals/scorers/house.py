"""Does the brief keep to the house format, say things once, and read easily?

`format kept` rewards sections of the length that the prompts ask for. `said once` rewards statements that no other one
repeats. `words a sentence` is the mean length, for looking at. To cheat: one empty sentence a section; facts covered
falls.
"""

from itertools import combinations

from drafter.brief import Draft, Statement
from drafter.text.words import content_words
from evals.case import Case
from evals.scorers.rates import Rate, Scores

# How many statements a section has, from prompts/compose.md.
_LENGTHS = {"summary": (3, 6), "numbers": (3, 6), "why_it_matters": (1, 3), "watch": (2, 5)}
_HEADLINE_WORDS = 18
_SAME = 0.7


def score_house(case: Case, draft: Draft) -> Scores:  # noqa: ARG001
    """`format kept`: of its rules; `said once`: of statements in the running text; `words a sentence`."""
    kept = [low <= len(getattr(draft, name)) <= high for name, (low, high) in _LENGTHS.items()]
    kept.append(len(draft.headline.text.split()) <= _HEADLINE_WORDS)
    told = [*draft.summary, *draft.why_it_matters, *draft.watch]
    repeated = {id(other) for one, other in combinations(told, 2) if _is_same(one, other)}
    words = sum(len(statement.text.split()) for statement in told)
    return {
        "format kept": Rate(sum(kept), len(kept)),
        "said once": Rate(len(told) - len(repeated), len(told)),
        "words a sentence": Rate(words, len(told)),
    }


def _is_same(one: Statement, other: Statement) -> bool:
    mine, theirs = set(content_words(one.text)), set(content_words(other.text))
    smaller = min(len(mine), len(theirs))
    return smaller > 0 and len(mine & theirs) >= _SAME * smaller
