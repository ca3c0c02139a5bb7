"""The translate stage: what stands in a brief in another language than its own out, the same in its language back.

A pull quote stays as it is, and its translation is a statement of its own beside it. Statements that are a source's own
sentences (disputes that code found, a figure's own sentence) are told in the brief's language instead.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from drafter.brief import Brief, Number, Statement, Take, iter_statements, replace_statements
from drafter.checks.evidence import locate_cited
from drafter.checks.support import is_verbatim
from drafter.menus import Menu
from drafter.prompt import Ask, Prompt, fence
from drafter.proposal import Passage, Task
from drafter.text.folding import DOUBLE_MARKS
from drafter.text.marks import strip_comma
from drafter.writers.choices import Reply, choice_of, join_lines, sized_list, sized_text, with_ids
from drafter.writers.showing import name_language, show_line

P = TypeVar("P")

_AT_ONCE = 20


class Translated(Reply, Generic[P]):
    """A passage by its number, and its translation."""

    passage: P
    text: Annotated[str, sized_text(1200)] = ""


class TranslateReply(Reply, Generic[P]):
    """What a model makes of the passages."""

    translations: tuple[Translated[P], ...] = sized_list(1, _AT_ONCE)


@dataclass(frozen=True)
class Foreign:
    """What of a brief is in another language: statements by their place among all, pull quotes by their source's id."""

    statements: Mapping[int, Passage]
    quotes: Mapping[str, Passage]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All of it, what is there twice once."""
        return tuple(dict.fromkeys((*self.quotes.values(), *self.statements.values())))


def locate_foreign(brief: Brief, menus: Mapping[str, Menu]) -> Foreign:
    """The pull quotes, and the statements in a source's own words, in another language than the brief's."""
    abroad = {id_ for id_, menu in menus.items() if menu.source.language not in (None, brief.meta.language)}
    return Foreign(
        statements={
            place: Passage(text=statement.text)
            for place, statement in enumerate(iter_statements(brief))
            if any(citation.source in abroad for citation in statement.citations)
            and is_verbatim(
                statement.text, [part for part in locate_cited(statement, menus) if part.menu.source.id in abroad]
            )
        },
        quotes={
            take.source: Passage(text=strip_comma(take.pull_quote.citation.quote), speaker=take.pull_quote.speaker)
            for take in brief.takes
            if take.pull_quote and take.source in abroad
        },
    )


def put_translations(brief: Brief, foreign: Foreign, translations: Mapping[Passage, str]) -> Brief:
    """The brief with translations of what is foreign in it; what has none stays as it is."""

    def put_statement(place: int, statement: Statement) -> Statement:
        text = translations.get(foreign.statements[place]) if place in foreign.statements else None
        return statement.model_copy(update={"text": text}) if text else statement

    def put_quote(take: Take) -> Take:
        text = translations.get(foreign.quotes[take.source]) if take.source in foreign.quotes else None
        if not text or take.pull_quote is None:
            return take
        translation = Statement(text=text, citations=(take.pull_quote.citation,))
        return take.model_copy(update={"pull_quote": take.pull_quote.model_copy(update={"translation": translation})})

    def put_label(number: Number, before: Number) -> Number:
        is_sentence = before.label == before.statement.text
        return number.model_copy(update={"label": number.statement.text}) if is_sentence else number

    statements = (put_statement(place, statement) for place, statement in enumerate(iter_statements(brief)))
    told = replace_statements(brief, statements)
    update = {"takes": tuple(map(put_quote, told.takes)), "numbers": tuple(map(put_label, told.numbers, brief.numbers))}
    return told.model_copy(update=update)


def ask_translations(
    passages: Sequence[Passage], prompt: Prompt, task: Task
) -> Iterator[tuple[tuple[Passage, ...], Ask[TranslateReply[str]]]]:
    """The questions about passages, each with those it is about: a score at once."""
    for start in range(0, len(passages), _AT_ONCE):
        some = tuple(passages[start : start + _AT_ONCE])
        ids = _number(some)
        values = {
            "language": name_language(task.language),
            "material": fence("\n".join(_show_passage(id_, passage) for id_, passage in ids.items())),
        }
        reply_type = with_ids(TranslateReply, choice_of("passage_id", list(ids)))
        yield some, Ask("translate", f"{len(some)} passages", prompt.identity, prompt.render(values), reply_type)


def parse_translations(passages: Sequence[Passage], reply: TranslateReply[str]) -> dict[Passage, str]:
    """A model's reply as the translation of each passage, without marks around the whole of it; none that is empty."""
    ids = _number(passages)
    given = {ids[item.passage]: _strip_marks(join_lines(item.text)) for item in reply.translations}
    return {passage: text for passage, text in given.items() if text}


def _number(passages: Sequence[Passage]) -> dict[str, Passage]:
    return {f"T{number}": passage for number, passage in enumerate(passages, start=1)}


def _show_passage(id_: str, passage: Passage) -> str:
    speaker = f" ({show_line(passage.speaker)})" if passage.speaker else ""
    return f"{id_}{speaker} {show_line(passage.text)}"


def _strip_marks(text: str) -> str:
    is_marked = len(text) > 1 and text[0] in DOUBLE_MARKS and text[-1] in DOUBLE_MARKS
    inner = text[1:-1]
    return inner.strip() if is_marked and not any(mark in inner for mark in DOUBLE_MARKS) else text
