"""Is a case true of its articles: every word it quotes stands there, figures and dates read as it says, traps are set.

`python -m evals.validating [STORY …]` prints one line for each thing that is not so, and exits 1.
"""

import sys
from collections.abc import Iterator

from drafter.checks.evidence import base_date
from drafter.menus import Menu
from drafter.text.dates import locate_dates
from drafter.text.identity import name_words
from evals.case import (
    Carrier,
    Case,
    CaseDispute,
    CaseQuestion,
    Said,
    Trap,
    TrueDate,
    TrueFigure,
    iter_carriers,
    list_sources,
    load_case,
)
from evals.stories import CASES

# Traps that stand in page furniture, which is never cited.
_ASIDE = ("furniture", "teaser number")


def check_case(case: Case) -> list[str]:
    """What is not so: one line each, empty for a sound case."""
    truth = case.truth
    misplaced = [line for carrier in iter_carriers(truth) if (line := _check_carrier(case, carrier))]
    misplaced += [line for trap in truth.trap if (line := _check_place(case, trap.at))]
    if misplaced:
        return misplaced
    return [
        *(line for figure in truth.figure if (line := _check_figure(case, figure))),
        *(line for told in truth.date if (line := _check_date(case, told))),
        *(line for said in truth.said if (line := _check_said(case, said))),
        *(line for question in truth.question for line in _check_question(case, question)),
        *(line for dispute in truth.dispute for line in _check_dispute(case, dispute)),
        *(line for trap in truth.trap if (line := _check_trap(case, trap))),
    ]


def _check_place(case: Case, carrier: Carrier) -> str | None:
    if carrier.source not in case.by_file:
        return f"{carrier.source}: no such file; there are {', '.join(case.files)}"
    found = case.by_file[carrier.source].text.count(carrier.quote)
    if found != 1:
        return f"{carrier.source}: “{carrier.quote}” stands there {found} times, not once"
    return None


def _check_carrier(case: Case, carrier: Carrier) -> str | None:
    if line := _check_place(case, carrier):
        return line
    if not case.sentences_of(carrier):
        return f"{carrier.source}: “{carrier.quote}” is page furniture, which no statement may cite"
    return None


def _check_figure(case: Case, told: TrueFigure) -> str | None:
    menu, span = case.locate(told.at)
    if told.printed not in told.at.quote:
        return f"{told.at.source}: “{told.printed}” is not in “{told.at.quote}”"
    found = [figure for figure in menu.figures if figure.span.overlaps(span) and told.printed in figure.text]
    if any(figure.value == told.value and figure.unit == told.unit for figure in found):
        return None
    read = "; ".join(f"{figure.text} = {figure.value} {figure.unit or 'no unit'}" for figure in found) or "no figure"
    return f"{told.at.source}: “{told.printed}” is {told.value} {told.unit or 'no unit'}, and is read as {read}"


def _check_date(case: Case, told: TrueDate) -> str | None:
    menu, span = case.locate(told.at)
    if told.printed not in told.at.quote:
        return f"{told.at.source}: “{told.printed}” is not in “{told.at.quote}”"
    read = []
    for sentence in menu.sentences_at(span):
        for found in locate_dates(sentence.text, base_date(menu), menu.source.language):
            if told.printed in found.span.slice(sentence.text) or found.span.slice(sentence.text) in told.printed:
                read.append(f"{found.start} to {found.end}")
                if found.start == told.day and (told.last is None or found.end == told.last):
                    return None
    return f"{told.at.source}: “{told.printed}” is {told.day}, and is read as {'; '.join(read) or 'no date'}"


def _check_said(case: Case, said: Said) -> str | None:
    menu, span = case.locate(said.at)
    found = [quotation for quotation in menu.quotations if quotation.span.overlaps(span)]
    if not found:
        return f"{said.at.source}: “{said.at.quote}” is no quotation"
    surname = name_words(said.speaker)[-1:]
    named = [quotation.speaker or "nobody" for quotation in found]
    if not any(set(surname) <= set(name_words(name)) or said.speaker in name for name in named):
        return f"{said.at.source}: “{said.at.quote}” is said by {said.speaker}, and is read as {', '.join(named)}'s"
    return None


def _check_question(case: Case, question: CaseQuestion) -> Iterator[str]:
    named = [*list_sources(question.camps), *question.silent]
    yield from _check_sides(case, question.question, named)
    for camp in question.camps:
        if stray := {carrier.source for carrier in camp.carriers} - set(camp.sources):
            yield f"{question.question}: {', '.join(sorted(stray))} carries an answer and is not in its camp"


def _check_dispute(case: Case, dispute: CaseDispute) -> Iterator[str]:
    yield from _check_sides(case, dispute.topic, list_sources(dispute.versions))
    for version in dispute.versions:
        if stray := {carrier.source for carrier in version.carriers} - set(version.sources):
            yield f"{dispute.topic}: {', '.join(sorted(stray))} carries a version and is not among its sources"


def _check_sides(case: Case, what: str, named: list[str]) -> Iterator[str]:
    yield from (f"{what}: {name}: no such file" for name in named if name not in case.by_file)
    yield from (f"{what}: {name} is on two sides" for name in sorted({n for n in named if named.count(n) > 1}))


def _check_trap(case: Case, trap: Trap) -> str | None:
    menu, _ = case.locate(trap.at)
    is_aside = not case.sentences_of(trap.at)
    if trap.kind in _ASIDE and not is_aside:
        return f"{trap.at.source}: “{trap.at.quote}” ({trap.kind}) is not set aside as furniture"
    if trap.kind == "teaser number" and not any(character.isdigit() for character in trap.at.quote):
        return f"{trap.at.source}: “{trap.at.quote}” (teaser number) has no digit"
    if trap.kind == "wire copy" and not _is_copy(menu):
        return f"{trap.at.source}: is not told as a copy"
    return None


def _is_copy(menu: Menu) -> bool:
    return menu.source.origin is not None


def main(names: list[str]) -> int:
    """Check the stories with these names, all when none is given."""
    paths = sorted(CASES.glob("*/case.toml"))
    lines = [f"{name}: no such case" for name in names if not (CASES / name / "case.toml").is_file()]
    for folder in (path.parent for path in paths if not names or path.parent.name in names):
        try:
            lines += [f"{folder.name}: {line}" for line in check_case(load_case(folder))]
        except ValueError as error:
            lines.append(f"{folder.name}: {error}")
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 1 if lines else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
