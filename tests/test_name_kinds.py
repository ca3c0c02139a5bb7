from collections import Counter

import pytest

from drafter.brief import EntityKind
from drafter.text.name_kinds import choose_kind, weigh_kinds
from drafter.text.names import locate_names


def kind_of(name: str, text: str) -> EntityKind:
    votes: Counter[EntityKind] = Counter()
    for found in locate_names(text):
        if found.span.slice(text) == name:
            votes.update(weigh_kinds(text, found))
    return choose_kind(votes)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("Corin Vale", "It was Corin Vale, who holds the seat.", "person"),
        ("Corin Vale", "Corin Vale, 61, slept. It woke Corin Vale.", "person"),
        ("Corin Vale", "“No,” said Corin Vale at once.", "person"),
        ("Okafor", "He thanked Mayor Okafor for it.", "person"),
        ("Kell", "They live on the island of Kell all year.", "place"),
        ("Kell", "It rained in Kell. They slept near Kell.", "place"),
        ("Peru", "He thanked Peru.", "place"),
        ("Hale Marine", "A spokesman praised Hale Marine.", "body"),
        ("Nordlys", "It has a contract with Nordlys until May.", "body"),
        ("Nordlys", "They sold when Nordlys’s shares fell.", "body"),
        ("Harbour Accident Board", "He told the Harbour Accident Board.", "body"),
        ("Nordlys", "We saw Nordlys again.", "other"),
        ("Nordlys", "It rained in Nordlys. It has a deal with Nordlys there.", "other"),
        ("Ninth Kestra", "He spoke of Ninth Kestra.", "other"),
    ],
)
def test_the_words_around_a_name_tell_its_kind(name: str, text: str, kind: EntityKind) -> None:
    assert kind_of(name, text) == kind


def test_an_article_speaks_against_a_person() -> None:
    text = "Officers of the Nordlys said so."
    (found,) = (name for name in locate_names(text) if name.span.slice(text) == "Nordlys")
    assert weigh_kinds(text, found)["person"] < 0
