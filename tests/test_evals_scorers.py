"""What scorers reward and what they do not, on hand-written statements in a brief of an invented story."""

from pathlib import Path

import pytest

from drafter.brief import Camp, Citation, Draft, Question, Split, Statement
from evals.case import Carrier, Case, Trap, load_case
from evals.running import RunOptions, Task, load_drafts, run_cases
from evals.scorers.coverage import itemise_facts
from evals.scorers.figures import _values_of, read_values, score_figures
from evals.scorers.traps import itemise_traps
from evals.stories import CASES

TUNNEL, TARIFF = "tunnel-verdict", "lomara-pump-tariff"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Case, Draft]]:
    """Two cases, each with a brief that says nothing."""
    out: Path = tmp_path_factory.mktemp("scorers") / "out"
    cases = {name: load_case(CASES / name) for name in (TUNNEL, TARIFF)}
    run_cases(tuple(cases.values()), RunOptions(out=out, model="extractive"), lambda *_: None)
    drafts = dict(load_drafts(out))
    nothing = {"summary": (), "numbers": (), "why_it_matters": (), "watch": (), "takes": (), "disputes": ()}
    bare = Statement(text="Nothing.", verdict="supported")
    return {
        name: (
            case,
            drafts[Task(name, 1)].model_copy(
                update={**nothing, "split": Split(), "headline": bare, "dek": bare, "related": ()}
            ),
        )
        for name, case in cases.items()
    }


def cite(case: Case, draft: Draft, file: str, words: str) -> Citation:
    menu, span = case.locate(Carrier(source=file, quote=words))
    sentence = menu.sentences_at(span)[0]
    source = next(one.id for one in draft.sources if one.sha256 == menu.source.sha256)
    return Citation(source=source, start=sentence.span.start, end=sentence.span.end, quote=sentence.text)


def tell(made: tuple[Case, Draft], text: str, file: str, words: str, where: str = "summary") -> Draft:
    case, draft = made
    statement = Statement(text=text, citations=(cite(case, draft, file, words),), verdict="supported")
    return draft.model_copy(update={where: (statement,)})


BRIEF = "03-capital-brief.txt"
TIME = "comes at a bad time for the prime minister"


def is_told(made: tuple[Case, Draft], draft: Draft, fact: str) -> bool:
    return next(item.is_hit for item in itemise_facts(made[0], draft) if item.name.startswith(fact))


@pytest.mark.parametrize(
    ("text", "is_hit"),
    [
        ("Nobody has been charged over the deaths.", True),
        ("Over the deaths nobody stands charged.", True),
        ("Northern Mail leads with a mother on the steps.", False),
    ],
)
def test_a_fact_without_a_figure_wants_its_words(made: dict[str, tuple[Case, Draft]], text: str, is_hit: bool) -> None:
    draft = tell(made[TUNNEL], text, "02-northern-mail.txt", "Nobody has been charged over their deaths.")
    assert is_told(made[TUNNEL], draft, "Nobody has been charged") is is_hit


@pytest.mark.parametrize(("year", "is_hit"), [("2027", True), ("2028", False)])
def test_a_fact_with_a_year_has_it_as_it_is_printed(
    made: dict[str, tuple[Case, Draft]], year: str, is_hit: bool
) -> None:
    text = f"The tunnel is not expected to open before the autumn of {year}."
    draft = tell(made[TUNNEL], text, "01-karsa-gazette.txt", "not expected to open before the autumn of 2027")
    assert is_told(made[TUNNEL], draft, "It is not expected to open") is is_hit


@pytest.mark.parametrize(
    ("text", "is_hit"),
    [
        ("The conviction comes at a bad time for the prime minister.", False),
        ("The conviction comes at a bad time for the prime minister, according to Capital Brief.", True),
    ],
)
def test_an_opinion_is_a_trap_only_as_nobodys_word(
    made: dict[str, tuple[Case, Draft]], text: str, is_hit: bool
) -> None:
    draft = tell(made[TUNNEL], text, BRIEF, TIME, "why_it_matters")
    trap = next(item for item in itemise_traps(made[TUNNEL][0], draft) if item.carriers[0].quote == TIME)
    assert trap.is_hit is is_hit


def test_one_text_may_stand_twice_in_a_camp_and_never_in_two(made: dict[str, tuple[Case, Draft]]) -> None:
    case, draft = made[TARIFF]
    trap = next(n for n, trap in enumerate(case.truth.trap) if trap.kind == "wire copy")
    copies = [source.id for source in draft.sources if source.origin]
    assert len(copies) == 2
    other = next(source.id for source in draft.sources if source.id not in copies)

    def split(one: tuple[str, ...], two: tuple[str, ...]) -> Draft:
        camps = tuple(Camp(sources=side, answer=Statement(text="So.")) for side in (one, two))
        return draft.model_copy(update={"split": Split(questions=(Question(question="Why?", camps=camps),))})

    assert itemise_traps(case, split(tuple(copies), (other,)))[trap].is_hit
    assert not itemise_traps(case, split((copies[0],), (copies[1],)))[trap].is_hit


def test_values_are_figures_and_days_and_no_small_talk() -> None:
    text = "One of the two parties, 2 of 3 outlets say, lost half its 72 seats on 14 May 2031 and 5 percent at 4.30 pm."
    assert read_values(text, "en", "2031-05-16") == (
        frozenset({"72"}),
        frozenset({"5"}),
        frozenset({"2031-05-14"}),
    )


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Between 10 and 900 people came.", [{"10"}, {"900"}]),
        ("It runs from 3 to 29 May 2031.", [{"2031-05-03"}, {"2031-05-29"}]),
        ("All 17 accounts were frozen and 40 newspaper jobs cut.", [{"17"}, {"40"}]),
        ("Of 3 of 4 newspapers, 2 outlets say so.", []),
    ],
)
def test_each_end_of_a_range_is_a_value_and_only_counts_of_outlets_are_none(text: str, values: list[set[str]]) -> None:
    assert [set(value) for value in read_values(text, "en", "2031-05-16")] == values


def test_a_date_without_its_year_is_known_by_what_it_prints() -> None:
    (day,) = read_values("It begins on Friday.", "en", "2031-05-14")
    assert "weekday 4" in day
    (month,) = read_values("It ran from 2 June.", "en", "2031-05-14")
    assert "month 6 day 2" in month


@pytest.mark.parametrize(
    ("text", "true", "invented"),
    [
        ("Households on Lomara will pay 19 percent more.", 1, 0),
        ("Households on Lomara will pay 0.31 more.", 0, 0),
        ("Households on Lomara will pay 77 percent more.", 0, 1),
    ],
)
def test_a_figure_from_elsewhere_is_wrong_and_one_from_nowhere_invented(
    made: dict[str, tuple[Case, Draft]], text: str, true: int, invented: int
) -> None:
    case, _ = made[TARIFF]
    draft = tell(made[TARIFF], text, "01-lomara-standard.txt", "Households on Lomara will pay 19 percent more")
    scores = score_figures(case, draft)
    assert scores["values true"].hits == true
    assert scores["values invented"].hits == invented


def test_a_number_in_a_name_is_no_invented_figure() -> None:
    case = load_case(CASES / "hallmoor-dairy-sale")
    known = frozenset(form for menu in case.menus for value in _values_of(menu) for form in value)
    (value,) = read_values("It is clause 14 that lets Lorvent end the guarantee.", "en", None)
    assert value & known
    (other,) = read_values("It is clause 977 that lets Lorvent end the guarantee.", "en", None)
    assert not other & known


def test_every_kind_of_trap_is_in_some_case() -> None:
    kinds = {trap.kind for path in CASES.glob("*/case.toml") for trap in load_case(path.parent).truth.trap}
    assert kinds == set(Trap.model_fields["kind"].annotation.__args__)  # type: ignore[union-attr]
