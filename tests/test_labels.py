"""What stands after a value under "By the numbers"."""

import hashlib

import pytest

from drafter.brief import Outlet, Source
from drafter.menus import Menu, split_source
from drafter.proposal import Task
from drafter.writers.extracting.labels import cut_label, is_vote
from drafter.writers.extracting.numbers import pick_numbers
from drafter.writers.extracting.story import survey_story


def menu_of(text: str, id_: str = "A", language: str = "en") -> Menu:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    source = Source(id=id_, outlet=Outlet(name=f"The {id_} Post"), sha256=sha256, text=text, language=language)
    return split_source(source)


def label_of(sentence: str, figure: str, language: str = "en") -> str | None:
    menu = menu_of(sentence, language=language)
    label = cut_label(menu, next(one for one in menu.figures if one.text == figure))
    return label.text if label else None


@pytest.mark.parametrize(
    ("sentence", "figure", "label"),
    [
        ("The council expelled 23 foreign captains from the harbour.", "23", "foreign captains from the harbour"),
        ("The crash injured 12 sailors and closed the port.", "12", "sailors"),
        ("The court’s five elder judges were named by the king.", "five", "elder judges"),
        ("Thirty children cross to school each day.", "Thirty", "children"),
        ("She told the crowd that 15 percent of the budget was lost.", "15 percent", "of the budget"),
        (
            "The firm takes €2.4 million of public money a year to run it.",
            "€2.4 million",
            "of public money a year to run it",
        ),
        ("The town has €1.5 million in savings for the quay.", "€1.5 million", "in savings for the quay"),
        ("The council voted 9-6 on Monday to close the pier, he said.", "9-6", "to close the pier"),
        ("The council voted by nine to six to close the pier.", "nine to six", "to close the pier"),
        ("The saving of €2 million would go into the quay.", "€2 million", "the saving"),
    ],
)
def test_a_label_says_what_is_counted_or_decided(sentence: str, figure: str, label: str) -> None:
    assert label_of(sentence, figure) == label


@pytest.mark.parametrize(
    ("sentence", "figure", "label"),
    [
        ("It is a line for which the town pays €2 million a year.", "€2 million", "the town pays €2 million a year"),
        ("They agreed to resume drills after nine years at sea.", "nine years", None),
        (
            "The two towns agreed to resume drills after nine years.",
            "nine years",
            "agreed to resume drills after nine years",
        ),
        (
            "The talks took place 16 days after Vale left Varnholm.",
            "16 days",
            "the talks took place 16 days after Vale left",
        ),
        (
            "The harbour would cost the town up to €3 million in fees.",
            "€3 million",
            "cost the town up to €3 million in fees",
        ),
    ],
)
def test_a_clause_has_its_verb_and_the_figure_in_it(sentence: str, figure: str, label: str | None) -> None:
    found = label_of(sentence, figure)
    assert found is None if label is None else label in (found or "")


def test_a_german_label_ends_with_its_clause() -> None:
    assert label_of("Der Rat beschloss mit neun zu sechs Stimmen das Aus.", "neun zu sechs Stimmen", "de") is None
    assert label_of("Die Linie brachte 46.000 Gäste über den Sund.", "46.000", "de") == "Gäste"


def test_only_a_sentence_about_a_vote_has_one() -> None:
    menu = menu_of("The council voted 9-6 on it. They lost 20 to 30 boats. A 20-year-old sailor won.")
    votes = [figure.text for figure in menu.figures if is_vote(figure, menu.sentence_by_id[figure.sentence].text)]
    assert votes == ["9-6"]


def test_ages_are_not_among_the_numbers() -> None:
    texts = (
        "The storm sank 12 boats in Varnholm harbour. Corin Vale, a skipper of 61, lost his boat in the storm.",
        "The storm sank 12 boats at Varnholm harbour on Friday. Corin Vale, 61, saw the storm sink the boats.",
    )
    menus = [menu_of(text, id_) for text, id_ in zip(texts, "AB", strict=True)]
    story = survey_story(menus, Task(language="en"))
    chosen = {
        figure.text for menu in menus for figure in menu.figures for n in pick_numbers(story) if n.figure == figure.id
    }
    assert chosen == {"12"}
