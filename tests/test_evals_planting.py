"""The planted errors are errors, the true statements are about their articles, and both are the same in every run."""

import re

import pytest

from evals.planting import FAMILIES, GENERATORS, plant_errors
from evals.planting.numbers import is_in, locate_numbers
from evals.planting.plant import locate_quoted
from evals.stories import Story, TrueStatement, load_stories

STORIES = load_stories()
PLANTED = {kind: [found for story in STORIES for found in plant_errors(story, kind)] for kind in GENERATORS}


def texts_of(kind: str, text: str, **more: str) -> set[str]:
    """What the generator of one class makes of `text` in the first story."""
    statement = TrueStatement(STORIES[0].name, 0, text, "cut", **more)  # type: ignore[arg-type]
    return {plant.text for plant in GENERATORS[kind](statement, STORIES[0])}


def test_there_are_four_stories_each_with_enough_statements() -> None:
    assert len(STORIES) == 4
    for story in STORIES:
        assert len(story.statements) >= 25
        assert len({statement.text for statement in story.statements}) == len(story.statements)
        assert all(statement.kind in KINDS for statement in story.statements)


KINDS = {"verbatim", "cut", "paraphrase", "merged", "attributed", "quote"}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_articles_are_of_the_length_of_news(story: Story) -> None:
    for menu in story.menus:
        assert 250 <= len(" ".join(sentence.text for sentence in menu.sentences).split()) <= 600


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_cast_and_what_statements_name_stand_in_the_articles(story: Story) -> None:
    plain = story.text.replace("'", "’")
    assert [named.name for named in story.cast if named.name not in plain] == []
    for statement in story.statements:
        assert (statement.speaker or "") in statement.text
        assert set(statement.outlets) <= set(story.outlets)
        assert all(outlet in statement.text for outlet in statement.outlets)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_statements_called_verbatim_are_so_and_quotations_are_exact(story: Story) -> None:
    printed = " ".join(story.text.replace("'", "’").replace('"', "”").replace("“", "”").split())
    for statement in story.statements:
        said = [span.slice(statement.text).rstrip(",.") for span in locate_quoted(statement.text)]
        exact = [statement.text.rstrip(".")] if statement.kind == "verbatim" else said
        assert [words for words in exact if words not in printed] == []


@pytest.mark.parametrize("kind", GENERATORS)
def test_every_class_is_planted_and_changes_what_it_says(kind: str) -> None:
    assert len(PLANTED[kind]) >= 15
    assert kind in FAMILIES
    for statement, plant in PLANTED[kind]:
        assert plant.text != statement.text
        assert plant.before in statement.text
        assert plant.after in plant.text


@pytest.mark.parametrize("kind", GENERATORS)
def test_what_is_planted_is_no_true_statement_and_printed_nowhere(kind: str) -> None:
    true = {statement.text for story in STORIES for statement in story.statements}
    for statement, plant in PLANTED[kind]:
        assert plant.text not in true
        story = next(story for story in STORIES if story.name == statement.story)
        assert plant.text.rstrip(".") not in story.text
        assert not [word for word in statement.avoid if word in plant.text and word not in statement.text]


def test_planting_is_the_same_in_every_run() -> None:
    for story in STORIES:
        again = [plant.text for _, plant in plant_errors(story, "number")]
        assert again == [plant.text for statement, plant in PLANTED["number"] if statement.story == story.name]


def test_foreign_numbers_stand_in_no_article() -> None:
    for statement, plant in PLANTED["number"]:
        story = next(story for story in STORIES if story.name == statement.story)
        assert is_in(story, plant.after) == (plant.variant == "same article")


def test_dates_and_hours_are_no_numbers() -> None:
    text = "On 9 May, 12 guards of 120 were heard until 10 p.m., for the first time since 2019."
    assert [match[0] for match in locate_numbers(text)] == ["12", "120"]


@pytest.mark.parametrize(
    ("kind", "text", "made"),
    [
        ("scale", "It cost $2.1 billion.", "It cost $2.1 million."),
        ("unit", "It carried 12 tonnes.", "It carried 12 kilograms."),
        ("unit", "It pays €12 a year.", "It pays €12 a month."),
        ("negation", "The harbour was closed.", "The harbour was not closed."),
        ("negation", "The town did not sign the paper.", "The town signed the paper."),
        ("negation", "Nobody has been charged.", "Several people have been charged."),
        ("negation", "It can carry neither a car nor a cow.", "It can carry both a car and a cow."),
        ("direction", "Prices fell by a third.", "Prices rose by a third."),
        ("direction", "The first complaint came late.", "The last complaint came late."),
        ("hedge", "It cost about €900.", "It cost €900."),
        ("hedge", "It holds more than 40 people.", "It holds fewer than 40 people."),
        ("hedge", "The bridge may close.", "The bridge will close."),
        ("invented tail", "The bridge is shut.", "The bridge is shut, despite objections from the bishop."),
    ],
)
def test_generators_change_what_they_say(kind: str, text: str, made: str) -> None:
    assert made in texts_of(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("negation", "It remains unclear whether the bridge was closed."),
        ("negation", "The bridge may close."),
        ("direction", "Fourteen children fell ill last year."),
        ("hedge", "The town votes on 4 May."),
        ("number", "The treaty of 1927 is dated 4 March."),
        ("scale", "The council has six members."),
        ("unit", "The council has six members."),
        ("outlet", "The council has six members."),
        ("speaker", "The council has six members."),
        ("negation", "“The harbour was closed,” said nobody."),
    ],
)
def test_generators_refuse_what_they_cannot_change(kind: str, text: str) -> None:
    assert texts_of(kind, text) == set()


def test_a_word_of_a_quotation_changes_inside_the_marks_alone() -> None:
    for statement, plant in PLANTED["quote word"]:
        outside = re.split(r"[“\"][^”\"]*[”\"]", statement.text)
        assert outside == re.split(r"[“\"][^”\"]*[”\"]", plant.text)


def test_the_speaker_is_another_person() -> None:
    for statement, plant in PLANTED["speaker"]:
        assert statement.speaker is not None
        assert statement.speaker.split()[-1] not in plant.after
