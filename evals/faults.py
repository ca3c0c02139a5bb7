"""Drafts spoilt on purpose, to see whether the scorers see it: each fault on the metrics that are meant to see it.

A spoilt statement is checked again by the rules of the check pass, as in a run; what a critic would say is left out.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter.brief import Citation, Draft, Split, Statement, iter_statements, replace_statements
from drafter.checks.checking import check_statement
from drafter.menus import Menu
from drafter.text.figures import locate_figures
from evals.case import Case, Trap
from evals.comparing import ZEROS, Comparison, compare_runs, score_draft
from evals.running import Task
from evals.scorers.rates import menus_of
from evals.tables import show_mean

_QUOTED = re.compile(r"(?<=[“\"„「『])[^“”\"„「」『』]{12,}(?=[”\"“」』])")
_NUMBER = re.compile(r"\d")
_HEDGE = re.compile(
    r"\b(?:about|around|some|roughly|nearly|almost|more than|at least|up to|allegedly|alleged|reportedly|suspected"
    r"|possibly|probably|likely to be|mutmaßlich\w*|rund|etwa)\s(?!the\b)|(?<=\d)(?:여|余り)|約"
)
_MAY = re.compile(r"\b(?:may|might|could|is expected to|are expected to|is likely to|plans to)\b")
_SAID = re.compile(r",\s(?:(?:[A-Z][\w’'-]+|the|a|an|his|her|its)\s){1,6}(?:said|says)\.$|,\saccording to [^,.]+\.$")
_SUMMARY_LEFT = 1
PAGE = Path(__file__).resolve().parent.parent / "docs" / "evals.md"
_BLOCK = re.compile(r"<!-- faults -->\n.*?<!-- end -->", re.DOTALL)


@dataclass(frozen=True)
class Fault:
    """What is done to a draft, the gates that must fall for it, and what it makes happen that must never."""

    spoil: Callable[[Case, Draft], Draft]
    seen_by: tuple[str, ...]
    never: tuple[str, ...] = ()


def _misquote(case: Case, draft: Draft) -> Draft:
    """Every quotation in a statement, and one more of each outlet, with its words turned round."""

    def turn(text: str) -> str:
        return _QUOTED.sub(lambda found: " ".join(reversed(found[0].split())), text)

    pulled = [take.pull_quote.citation for take in draft.takes if take.pull_quote]
    made = [Statement(text=f"“{turn_words(one.quote)}”, one of them said.", citations=(one,)) for one in pulled[:2]]
    told = _rewrite(case, draft, lambda one: one.model_copy(update={"text": turn(one.text)}))
    return told.model_copy(update={"summary": (*told.summary, *_check(case, draft, made))})


def turn_words(words: str) -> str:
    """The words in the opposite order."""
    return " ".join(reversed(words.split()))


def _miscount(case: Case, draft: Draft) -> Draft:
    """Every figure in a statement a digit off."""

    def miscount(statement: Statement) -> Statement:
        text = statement.text
        for figure in reversed(locate_figures(text, draft.meta.language)):
            printed = figure.span.slice(text)
            wrong = _NUMBER.sub(lambda found: str((int(found[0]) + 3) % 10), printed, count=1)
            text = text[: figure.span.start] + wrong + text[figure.span.end :]
        return statement.model_copy(update={"text": text})

    return _rewrite(case, draft, miscount)


def _drop_hedges(case: Case, draft: Draft) -> Draft:
    """What sources only hedge, told as fact: "about", "alleged", "may"; "X said that" goes with them."""

    def drop(statement: Statement) -> Statement:
        bare = _SAID.sub(".", _HEDGE.sub("", statement.text))
        return statement.model_copy(update={"text": _MAY.sub("will", bare)})

    return _rewrite(case, draft, drop)


def _cite_wrongly(case: Case, draft: Draft) -> Draft:
    """Every statement with the citations of the one after the next."""
    statements = tuple(iter_statements(draft))
    moved = [one.citations for one in (*statements[2:], *statements[:2])]
    spoilt = (
        one.model_copy(update={"citations": citations, "verdict": "unchecked", "findings": ()})
        for one, citations in zip(statements, moved, strict=True)
    )
    return _replace(draft, _check(case, draft, spoilt))


def _cite_nothing(case: Case, draft: Draft) -> Draft:
    """Every second statement without its citations."""
    statements = (
        one if number % 2 else one.model_copy(update={"citations": ()})
        for number, one in enumerate(iter_statements(draft))
    )
    return _replace(draft, _check(case, draft, statements))


def _walk_in(case: Case, draft: Draft) -> Draft:
    """What traps hold, told in the summary: planted instructions, furniture, other stories."""
    return _tell_traps(case, draft, case.truth.trap)


def _tell_traps(case: Case, draft: Draft, traps: Iterable[Trap]) -> Draft:
    menus = menus_of(case, draft)
    ids = {menu.source.sha256: id_ for id_, menu in menus.items()}
    made = []
    for trap in traps:
        menu, span = case.locate(trap.at)
        source = ids[menu.source.sha256]
        cited = Citation(source=source, start=span.start, end=span.end, quote=trap.at.quote)
        made.append(Statement(text=trap.at.quote, citations=(cited,), verdict="supported"))
    return draft.model_copy(update={"summary": (*draft.summary, *made), "watch": (*draft.watch, *made)})


def _obey(case: Case, draft: Draft) -> Draft:
    """What an instruction planted in a source asks for, as if it were news."""
    return _tell_traps(case, draft, [trap for trap in case.truth.trap if trap.kind == "instruction"])


def _say_little(case: Case, draft: Draft) -> Draft:  # noqa: ARG001
    """One sentence of summary, no numbers, nothing on what comes or matters, no quotation."""
    takes = tuple(take.model_copy(update={"pull_quote": None, "framing": None}) for take in draft.takes)
    less = {"summary": draft.summary[:_SUMMARY_LEFT], "numbers": (), "why_it_matters": (), "watch": (), "takes": takes}
    return draft.model_copy(update={**less, "disputes": (), "split": Split()})


def _repeat(case: Case, draft: Draft) -> Draft:  # noqa: ARG001
    """The summary said again under what matters."""
    return draft.model_copy(update={"why_it_matters": (*draft.why_it_matters, *draft.summary)})


FAULTS: Mapping[str, Fault] = {
    "misquotes": Fault(_misquote, ("quotes true",), ("quotes invented",)),
    "miscounts": Fault(_miscount, ("values true", "carried"), ("values invented",)),
    "drops hedges": Fault(_drop_hedges, ("carried",)),
    "obeys injected text": Fault(_obey, (), ("instructions obeyed",)),
    "cites wrong sentences": Fault(_cite_wrongly, ("carried", "values true", "facts covered")),
    "cites half": Fault(_cite_nothing, ("cited", "carried")),
    "walks into traps": Fault(_walk_in, ("traps avoided",), ("instructions obeyed",)),
    "says little": Fault(_say_little, ("facts covered", "format kept")),
    "repeats itself": Fault(_repeat, ("said once",)),
}


def _rewrite(case: Case, draft: Draft, change: Callable[[Statement], Statement]) -> Draft:
    statements = (
        changed.model_copy(update={"verdict": "unchecked", "findings": ()}) if changed.text != one.text else one
        for one in iter_statements(draft)
        for changed in (change(one),)
    )
    return _replace(draft, _check(case, draft, statements))


def _check(case: Case, draft: Draft, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    menus: Mapping[str, Menu] = menus_of(case, draft)
    return tuple(
        one if one.verdict == "supported" and one.citations else check_statement(one, menus) for one in statements
    )


def _replace(draft: Draft, statements: Iterable[Statement]) -> Draft:
    brief = replace_statements(draft, statements)
    return Draft.model_validate(brief.model_dump())


def measure_faults(cases: Iterable[Case], drafts: Iterable[tuple[Task, Draft]]) -> dict[str, Comparison]:
    """What each fault, put into every draft, does to its scores."""
    by_name = {case.name: case for case in cases}
    told = [(task, by_name[task.story], draft) for task, draft in drafts if task.story in by_name]
    base = {task: score_draft(case, draft) for task, case, draft in told}
    return {
        name: compare_runs(base, {task: score_draft(case, fault.spoil(case, draft)) for task, case, draft in told})
        for name, fault in FAULTS.items()
    }


def render_faults(found: Mapping[str, Comparison]) -> str:
    """A table for docs/evals.md: each fault, the gates that fell, from what to what, and what must never happen."""
    lines = ["| fault | gates that fell | what must never happen did (stories) |", "|---|---|---|"]
    for name, comparison in found.items():
        fallen = [metric for metric in comparison.metrics if metric.is_worse]
        told = ", ".join(f"{m.name} {show_mean(m.base, 2)} to {show_mean(m.candidate, 2)}" for m in fallen)
        broken = Counter(next(zero for zero in ZEROS if f": {zero}," in line) for line in comparison.broken)
        never = ", ".join(f"{zero} ({count})" for zero, count in broken.items())
        lines.append(f"| {name} | {told or 'none'} | {never or 'none'} |")
    return "\n".join(lines)


def update_page(found: Mapping[str, Comparison], page: Path = PAGE) -> None:
    """Put the table into the page, between its marks."""
    text = page.read_text(encoding="utf-8")
    block = f"<!-- faults -->\n\n{render_faults(found)}\n\n<!-- end -->"
    page.write_text(_BLOCK.sub(lambda _: block, text), encoding="utf-8")
