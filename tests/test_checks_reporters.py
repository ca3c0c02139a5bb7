"""Which outlet reported it, which outlets are told apart by what, and how a short name is read."""

import pytest

from drafter.brief import Finding
from drafter.checks.outlets.names import locate_outlets
from drafter.checks.outlets.parts import split_credited
from drafter.checks.texts.splitting import split_edited
from drafter.edited import check_edited
from drafter.menus import Menu, index_menus
from tests.outlets import menu_of

RADIO = (
    "The mill at Ostvik burned on Friday. Nadia Brenn, the mayor, said 48 people were led out. The plan to sell the "
    "mill was first reported by the Ostvik Examiner. CNN's Vera Lindt interviewed two of the millers on the quay."
)
MAIL = (
    "The old mill of Ostvik went up in flames on Saturday. Brenn put the number of those led out at 52. A Politico "
    "article titled “Who wants a mill?” had asked whether the town would sell."
)
HILL = "The mill of Ostvik burned. The owner, Piet Aske, told Reuters that the wheel had been repaired in May."
MENUS = [
    menu_of("A", "Fjord News", RADIO),
    menu_of("B", "Island Mail", MAIL),
    menu_of("C", "The Hill", HILL),
]


def _find(text: str, code: str, menus: list[Menu] = MENUS) -> list[Finding]:
    checked = check_edited(split_edited(text), menus)
    return [finding for one in checked for finding in one.findings if finding.code == code]


@pytest.mark.parametrize(
    "text",
    [
        "The outlets disagree on when the mill burned: Fjord News puts it on Friday, while the Mail has Saturday.",
        "While Fjord News has 48 people led out of the mill, Island Mail gives 52.",
        "Fjord News says 48 people were led out of the mill; the Mail, writing later, puts the number at 52.",
        "Where Fjord News reported that 48 people were led out, the Mail and The Hill carried other figures.",
    ],
)
def test_each_clause_is_its_outlets(text: str) -> None:
    (checked,) = check_edited(split_edited(text), MENUS)
    assert [finding for finding in checked.findings if finding.severity == "error"] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Fjord News puts the fire at the mill on Saturday, while Island Mail has it on Friday.",
            ["Saturday", "Friday"],
        ),
        ("While Fjord News has 52 people led out of the mill, Island Mail gives 48.", ["52", "48"]),
    ],
)
def test_values_told_the_other_way_round(text: str, wrong: list[str]) -> None:
    found = _find(text, "outlet_wrong")
    assert [text[one.at[0] : one.at[1]] for one in found if one.at] == wrong


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The plan to sell the mill was first reported by the Ostvik Examiner.", []),
        ("The plan to sell the mill was first reported by the Ostvik Gazette.", ["outlet_wrong"]),
        ("Island Mail was the first to report the plan to sell the mill.", []),
        ("CNN was the first to report the plan to sell the mill.", ["outlet_wrong"]),
        ("Politico asked in an article who wants a mill and whether the town would sell.", []),
        ("BuzzFeed ran the article “Who wants a mill?” and asked whether the town would sell.", ["outlet_wrong"]),
        ("Owner Piet Aske told Reuters that the wheel had been repaired in May.", []),
        ("Owner Piet Aske told Bloomberg News that the wheel had been repaired in May.", ["outlet_wrong"]),
        ("CNN reporter Vera Lindt spoke to two millers.", []),
        ("Vera Lindt of CNN interviewed two of the millers.", []),
        ("Vera Lindt of NPR interviewed two of the millers.", ["outlet_wrong"]),
        ("MSNBC's Vera Lindt interviewed two of the millers.", ["outlet_wrong"]),
    ],
)
def test_who_reported_it(text: str, codes: list[str]) -> None:
    assert [finding.code for finding in _find(text, "outlet_wrong")] == codes


def test_what_the_outlets_own_article_has_may_be_credited_to_it() -> None:
    own = menu_of("D", "Reuters", "The plan to sell the mill of Ostvik had long been talked of in the town.")
    text = "Reuters reported the plan to sell the mill."
    assert _find(text, "outlet_wrong", [*MENUS, own]) == []
    assert _find(text, "outlet_wrong") != []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("All three outlets name Ostvik, and all three mention the mill.", 0),
        ("All three outlets name Ostvik, while all three mention the Ostvik Examiner.", 1),
        ("Three people were led out, and all three said nothing.", 0),
    ],
)
def test_all_three_counts_outlets_where_the_text_speaks_of_outlets(text: str, count: int) -> None:
    assert len(_find(text, "outlet_count")) == count


def test_the_only_one_of_the_outlets() -> None:
    text = "Island Mail was the only one of the three outlets to mention Politico."
    (checked,) = check_edited(split_edited(text), MENUS)
    assert [finding.code for finding in checked.findings if finding.severity == "error"] == []
    wrong = _find("Fjord News was the only one of the three outlets to mention the mill.", "absence_wrong")
    assert len(wrong) == 1


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Fjord reported it.", []),
        ("According to FJORD NEWS it burned.", ["FJORD NEWS"]),
        ("The Hill says so.", ["The Hill"]),
        ("They met on Capitol Hill, below Castle Hill.", []),
        ("While BBC crews waited, the BBC reported it.", ["BBC", "the BBC"]),
        ("Nadia Fox said so, and Fox reported it.", ["Fox"]),
        ("The OVE reported it.", ["The OVE"]),
    ],
)
def test_short_names(text: str, named: list[str]) -> None:
    menus = index_menus(
        [
            menu_of(id_, name, RADIO)
            for id_, name in zip(
                "ABCDE", ("Fjord News", "The Hill", "BBC News", "Fox News", "Ostvik Valley Echo"), strict=True
            )
        ]
    )
    assert [one.span.slice(text).removeprefix("the ") for one in locate_outlets(text, menus)] == [
        name.removeprefix("the ") for name in named
    ]


def test_parts_hold_what_is_told_of_each_outlet() -> None:
    text = "The roof fell; the Mail, by contrast, calls it a wall, and Fjord News noted that nobody was hurt."
    parts = split_credited(text, index_menus(MENUS))
    assert [" ".join(part.claim.split()) for part in parts] == ["; the it a wall", ", and that nobody was hurt."]
