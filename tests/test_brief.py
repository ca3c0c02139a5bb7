"""The vocabulary: statements are counted and exchanged once each, in the order of the JSON."""

from drafter.brief import (
    Brief,
    Camp,
    Dispute,
    Meta,
    Number,
    Question,
    Split,
    Statement,
    Take,
    Version,
    count_verdicts,
    iter_statements,
    replace_statements,
)


def state(text: str) -> Statement:
    return Statement(text=text)


def brief() -> Brief:
    return Brief(
        meta=Meta(slug="ferry", date=None, language="en"),
        headline=state("1"),
        dek=state("2"),
        summary=(state("3"), state("4")),
        split=Split(
            statements=(state("5"),),
            questions=(
                Question(
                    question="Who pays?",
                    camps=(Camp(sources=("A",), answer=state("6")), Camp(sources=("B",), answer=state("7"))),
                ),
            ),
        ),
        numbers=(Number(value="12", unit=None, label="boats", figure_id="An1", statement=state("8")),),
        why_it_matters=(state("9"),),
        watch=(state("10"),),
        takes=(
            Take(source="A", framing=None, pull_quote=None),
            Take(source="B", framing=state("11"), pull_quote=None),
        ),
        disputes=(
            Dispute(
                topic="boats",
                versions=(
                    Version(sources=("A",), statement=state("12")),
                    Version(sources=("B",), statement=state("13")),
                ),
            ),
        ),
    )


def test_every_statement_once_in_the_order_of_the_json() -> None:
    assert [statement.text for statement in iter_statements(brief())] == [str(n) for n in range(1, 14)]


def test_replacing_statements_keeps_their_places_and_all_else() -> None:
    old = brief()
    fresh = [Statement(text=f"new {s.text}", verdict="supported") for s in iter_statements(old)]
    new = replace_statements(old, fresh)
    assert list(iter_statements(new)) == fresh
    assert replace_statements(new, iter_statements(old)) == old


def test_verdicts_add_up() -> None:
    statements = [
        Statement(text="a", verdict="supported"),
        Statement(text="b"),
        Statement(text="c", verdict="supported"),
    ]
    check = count_verdicts(statements)
    assert (check.statements, check.supported, check.unchecked) == (3, 2, 1)
