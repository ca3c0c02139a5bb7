"""Does the brief ask what the outlets really split on, and put them into the right camps?

`questions found` rewards a question whose camps cite two of the case's camps. `camps right` rewards each pair of
outlets that the case has in different camps and the brief too. `silence true` rewards outlets that are rightly called
silent. To cheat: many questions; the house format allows three, and length falls.
"""

from collections.abc import Mapping
from itertools import combinations

from drafter.brief import Draft, Question
from evals.case import Case, CaseQuestion
from evals.scorers.rates import Finder, Item, Rate, Scores


def score_split(case: Case, draft: Draft) -> Scores:
    """`questions found`: of the case's; `camps right`: of its opposed pairs of outlets; `silence true`: of claims."""
    finder = Finder(case, draft)
    asked = {truth.question: _match(truth, draft, finder) for truth in case.truth.question}
    pairs = [(truth, pair) for truth in case.truth.question for pair in _opposed(truth)]
    right = sum(_is_apart(pair, asked[truth.question], finder) for truth, pair in pairs)
    claims = [
        (truth, finder.file_of(source))
        for truth in case.truth.question
        if (question := asked[truth.question])
        for source in question.silent
    ]
    return {
        "questions found": Rate(sum(question is not None for question in asked.values()), len(asked)),
        "camps right": Rate(right, len(pairs)),
        "silence true": Rate(sum(file in truth.silent for truth, file in claims), len(claims)),
    }


def itemise_questions(case: Case, draft: Draft) -> tuple[Item, ...]:
    """Each question of the case, with the first camp's answer of the brief's question that is it."""
    finder = Finder(case, draft)
    items = []
    for truth in case.truth.question:
        found = _match(truth, draft, finder)
        carriers = tuple(carrier for camp in truth.camps for carrier in camp.carriers)
        answer = found.camps[0].answer if found else None
        items.append(Item("questions found", truth.question, carriers, found is not None, answer))
    return tuple(items)


def _match(truth: CaseQuestion, draft: Draft, finder: Finder) -> Question | None:
    """The brief's question whose camps cite most of the case's camps, at least two."""

    def count(question: Question) -> int:
        cited = [camp.answer.citations for camp in question.camps]
        return sum(any(finder.touches(own, camp.carriers) for own in cited) for camp in truth.camps)

    best = max(draft.split.questions, key=count, default=None)
    return best if best and count(best) > 1 else None


def _opposed(truth: CaseQuestion) -> list[frozenset[str]]:
    return [
        frozenset((one, other))
        for camp, rival in combinations(truth.camps, 2)
        for one in camp.sources
        for other in rival.sources
    ]


def _is_apart(pair: frozenset[str], question: Question | None, finder: Finder) -> bool:
    if question is None:
        return False
    place: Mapping[str | None, int] = {
        finder.file_of(source): number for number, camp in enumerate(question.camps) for source in camp.sources
    }
    one, other = pair
    return one in place and other in place and place[one] != place[other]
