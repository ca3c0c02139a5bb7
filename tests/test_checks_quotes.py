from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Outlet, Source, Statement
from drafter.checks.quotes.check import ACCEPTED, check_quotes, grade_quote, locate_sources
from drafter.menus import Menu, split_source

HERALD = """Varnholm votes to close its pier

Mayor Ines Okafor defended the plan today. “The pier is not safe, and we will rebuild it in three years,” she said. \
“It’s a matter of trust — nothing else,” she added. “The town paid 4.2 million crowns for it.”

Jon Reuss, a spokesman for the Tallis Line, disagreed. “We were never asked,” Reuss said. “The ferry may have to stop. \
Nobody wins.”

Lena Brandt, the harbour master, did not call it “a mess”. She said the old pier could be kept for another decade. \
Locals know the ruin as the “Grey Lady” of the bay, and the so-called “golden bridge” was never built.

Okafor wrote: “I thank the divers.

“I thank the council too.”
"""
POST = """Ferry line angry over pier

“This decision will cost us dearly,” said Jon Reuss of the Tallis Line on Tuesday. The council meets again on Friday.
"""


def split(text: str, source: str = "A", language: str = "en") -> Menu:
    digest = sha256(text.encode()).hexdigest()
    return split_source(Source(id=source, outlet=Outlet(name=source), text=text, sha256=digest, language=language))


MENU, OTHER = split(HERALD), split(POST, "B")


def codes(text: str, *cited: Menu) -> list[str]:
    return [finding.code for finding in check_quotes(Statement(text=text), (MENU, OTHER), cited or (MENU,))]


@pytest.mark.parametrize(
    ("quote", "status"),
    [
        ("The pier is not safe, and we will rebuild it in three years,", "exact"),
        ("The pier is not safe, and we will rebuild it in three years.", "exact"),
        ("not safe, and we will rebuild", "exact"),
        ("It’s a matter of trust — nothing else", "exact"),
        ("It's a matter of trust - nothing else", "normalized"),
        ("it’s a matter of trust", "normalized"),
        ("the pier is not safe", "normalized"),
        ("The pier is not safe … we will rebuild it", "elided"),
        ("The pier is not safe [...] in three years", "elided"),
        ("[T]he pier is not safe", "normalized"),
        ("[The council] will rebuild it in three years", "normalized"),
        ("The pier is not safe, and [the town] will rebuild it", "elided"),
        ("We were never asked. The ferry may have to stop.", "elided"),
        ("I thank the divers. I thank the council too.", "elided"),
        ("Grey Lady", "exact"),
    ],
)
def test_faithful_quotes_are_accepted(quote: str, status: str) -> None:
    grade = grade_quote(quote, None, (MENU,))
    assert grade.status == status
    assert grade.citation is not None
    assert grade.citation.quote == HERALD[grade.citation.start : grade.citation.end]


@pytest.mark.parametrize(
    ("quote", "status"),
    [
        ("The pier is safe, and we will rebuild it in three years", "altered"),
        ("The pier is not safe, and we will not rebuild it in three years", "altered"),
        ("The pier is not safe, and we will rebuild it in five years", "altered"),
        ("The pier is not safe, and we may rebuild it in three years", "altered"),
        ("The pier is not safe, and we [never] will rebuild it", "altered"),
        ("The pier is [quite] safe, and we will rebuild it", "altered"),
        ("The town paid 42 million crowns for it", "altered"),
        ("The pier is", "altered"),
        ("pier is not safe, and we will rebuild it in three year", "altered"),
        ("we will rebuild it in three years, The pier is not safe", "altered"),
        ("Nobody in Varnholm has ever trusted a politician from the hills", "absent"),
        ("the old pier could be kept for another decade", "not_spoken"),
        ("votes to close its pier", "not_spoken"),
        ("", "absent"),
        ("…", "absent"),
    ],
)
def test_unfaithful_quotes_are_refused(quote: str, status: str) -> None:
    assert grade_quote(quote, None, (MENU,)).status == status


@pytest.mark.parametrize(
    ("quote", "status"),
    [
        ("The ferry was never safe", "absent"),
        ("The ferry was doing 12 knots", "altered"),
        ("The ferry was not doing 11 knots", "altered"),
        ("The knots were 11 by ferry", "absent"),
        ("The harbour was doing 11 weddings", "absent"),
        ("It was for them to do", "absent"),
    ],
)
def test_a_quote_is_altered_only_from_words_it_resembles(quote: str, status: str) -> None:
    menu = split("Lena Brandt spoke at noon. “The ferry was doing 11 knots,” she said. It rained on the harbour.")
    assert grade_quote(quote, "Brandt", (menu,)).status == status


def test_case_is_free_only_at_the_start() -> None:
    assert grade_quote("the PIER is not safe", None, (MENU,)).status not in ACCEPTED


def test_a_part_of_a_word_is_no_quote() -> None:
    assert grade_quote("ouncil to", None, (MENU,)).status not in ACCEPTED


def test_parts_of_two_speakers_are_not_joined_by_an_ellipsis() -> None:
    assert grade_quote("The town paid 4.2 million crowns … Nobody wins", None, (MENU,)).status not in ACCEPTED


def test_a_bracket_of_the_source_stays_as_it_is() -> None:
    menu = split("Okafor spoke at noon. “We will ask [the Tallis Line] to pay for the pier,” she said. It rained.")
    assert grade_quote("We will ask [the Tallis Line] to pay", None, (menu,)).status == "exact"
    assert grade_quote("We will ask [the Line] to pay", None, (menu,)).status not in ACCEPTED


def test_parts_out_of_order_are_refused() -> None:
    assert grade_quote("in three years … The pier is not safe", None, (MENU,)).status not in ACCEPTED


def test_an_altered_quote_shows_source_words_and_brief_words() -> None:
    grade = grade_quote("The town paid 42 million crowns for it", None, (MENU,))
    assert grade.diff == "The town paid [-4.2-]{+42+} million crowns for it"
    assert grade.speaker_found == "Mayor Ines Okafor"


@pytest.mark.parametrize(
    "speaker",
    ["Ines Okafor", "Mayor Ines Okafor", "Okafor", "Ms. Okafor", "the mayor", "Okafor’s office", None],
)
def test_the_speaker_may_be_named_in_other_ways(speaker: str | None) -> None:
    assert grade_quote("The pier is not safe", speaker, (MENU,)).status in ACCEPTED


@pytest.mark.parametrize("speaker", ["Jon Reuss", "Reuss", "Lena Brandt", "Adam Vole"])
def test_another_speaker_is_misattributed(speaker: str) -> None:
    grade = grade_quote("The pier is not safe", speaker, (MENU,))
    assert (grade.status, grade.speaker_found) == ("misattributed", "Mayor Ines Okafor")


@pytest.mark.parametrize("speaker", ["the Tallis Line", "a Tallis Line spokesman", "Jon Reuss, a spokesman"])
def test_a_spokesman_speaks_for_his_house(speaker: str) -> None:
    assert grade_quote("We were never asked", speaker, (MENU,)).status in ACCEPTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Ines Okafor said: “It’s a matter of trust.”", []),
        ('Okafor said the pier was "not safe".', []),
        ("Reuss said, “We were never asked.”", []),
        ("The ruin known as the “Grey Lady” stays.", []),
        ("Nothing is quoted here.", []),
        ("Okafor said: “The pier is safe.”", ["quote_altered"]),
        ("Reuss said: “It’s a matter of trust.”", ["quote_misattributed"]),
        ("Brandt said “the old pier could be kept for another decade”.", ["quote_not_spoken"]),
        ("The town “disagreed” on the pier.", ["quote_marks_added"]),
        ("The so-called “iron gate” stays.", ["quote_marks_added"]),
        ("The town said it “disagreed, and it would sue”.", ["quote_absent"]),
        ("Okafor said: “All of Kell shall sink beneath the waves tonight.”", ["quote_absent"]),
        ("Okafor said: “I thank the council too. The town paid 4.2 million crowns.”", ["quote_spliced"]),
        ("Okafor said: “All of Kell shall sink beneath the waves", ["quote_absent"]),
        ("Okafor said: 'All of Kell shall sink beneath the waves.'", ["quote_absent"]),
        ("Okafor: «All of Kell shall sink beneath the waves»", ["quote_absent"]),
        ("Reuss said: “This decision will cost us dearly.”", ["quote_outlet"]),
        ("Okafor said the pier was “safe, and we will rebuild it”.", ["quote_negation_cut"]),
        ("Okafor said the pier was not “safe, and we will rebuild it”.", []),
        ("Brandt called it “a mess”.", ["quote_negation_cut"]),
        ("Reuss said the ferry would “have to stop”.", ["quote_hedge_cut"]),
        ("Reuss said the ferry may “have to stop”.", []),
        ("Okafor said: “The pier … and we will rebuild it.”", ["quote_negation_cut"]),
    ],
)
def test_findings(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_a_quotation_of_the_cited_outlet_is_no_outlet_finding() -> None:
    assert codes("Reuss said: “This decision will cost us dearly.”", OTHER) == []


def test_the_sources_of_faithful_quotations_are_located() -> None:
    text = "Okafor says it is “not safe”, Reuss: “This decision will cost us dearly.” Nobody said “all is well here”."
    located = [(citation.source, citation.quote) for citation in locate_sources(text, (MENU, OTHER))]
    assert located == [("A", "not safe"), ("B", "This decision will cost us dearly")]


def test_without_citations_every_source_counts() -> None:
    statement = Statement(text="Reuss said: “This decision will cost us dearly.”")
    assert check_quotes(statement, (MENU, OTHER), ()) == []


def test_the_outlet_itself_may_be_named() -> None:
    assert codes("A reported that the pier was “not safe”.") == []


@pytest.mark.parametrize(
    ("told", "speaker", "status"),
    [
        ("“We were never asked,” Okafor and Jon Reuss said.", "Ines Okafor", "exact"),
        ("“We were never asked,” Okafor and Jon Reuss said.", "Jon Reuss", "exact"),
        ("“We were never asked,” Okafor and Jon Reuss said.", "Lena Brandt", "misattributed"),
        ("“We were never asked,” said Ana Reuss.", "Jon Reuss", "misattributed"),
        ("“We were never asked,” said Ana Reuss.", "Reuss", "exact"),
        ("“We were never asked,” the harbour master told them.", "the harbour master", "exact"),
        ("“We were never asked,” the harbour master told them.", "the mayor", "misattributed"),
        ("“We were never asked,” a spokeswoman for the council said.", "Jon Reuss", "misattributed"),
        ("“We were never asked,” a spokeswoman for the council said.", "a council spokeswoman", "exact"),
        ("“We were never asked,” said one, who would not be named.", "Lena Brandt", "misattributed"),
        ("“We were never asked,” shrugged the harbour master.", "Ines Okafor", "misattributed"),
        ("Reuss had a simple answer: “We were never asked.”", "Lena Brandt", "misattributed"),
        ("Her husband Milo was blunter. “We were never asked,” he said.", "Milo", "exact"),
        ("Her husband Milo was blunter. “We were never asked,” he said.", "Jon Reuss", "misattributed"),
        ("The Tallis Line said it was sorry. “We were never asked,” it said.", "the Tallis Line", "exact"),
        ("The Tallis Line said it was sorry. “We were never asked,” it said.", "Lena Brandt", "misattributed"),
    ],
)
def test_who_speaks_is_read_as_news_prose_tells_it(told: str, speaker: str, status: str) -> None:
    people = "Mayor Ines Okafor came with Jon Reuss. Lena Brandt, the harbour master, was late."
    menu = split(f"{people}\n\nIt rained on the harbour.\n\n{told}\n\nJon Reuss left at noon.")
    assert grade_quote("We were never asked", speaker, (menu,)).status == status


def test_the_turns_of_a_transcript_are_speech() -> None:
    menu = split(
        "Interview: the mayor\n\nINES OKAFOR: We were never asked.\n\nPIET ALDOUS: Who should have asked?\n\n"
        "OKAFOR: The line. I wrote to it twice.\n\nThe talk took an hour."
    )
    assert grade_quote("I wrote to it twice", "Okafor", (menu,)).status == "exact"
    assert grade_quote("I wrote to it twice", "Piet Aldous", (menu,)).status == "misattributed"
    assert grade_quote("The talk took an hour", None, (menu,)).status == "not_spoken"


@pytest.mark.parametrize(
    ("introduced", "expected"),
    [
        ("Tallis Line spokesman Jon Reuss came.", []),
        ("Jon Reuss of the Tallis Line came.", []),
        ("Jon Reuss (Tallis Line) came.", []),
        ("Jon Reuss, the head of the Tallis Line, came.", []),
        ("Jon Reuss sued the Tallis Line.", ["quote_misattributed"]),
        ("Jon Reuss, once beaten by it, spoke of the Tallis Line.", ["quote_misattributed"]),
    ],
)
def test_a_house_speaks_through_whoever_is_introduced_as_its_voice(introduced: str, expected: list[str]) -> None:
    menu = split(f"{introduced} It was Monday. “We were never asked,” said Jon Reuss.")
    statement = Statement(text="Tallis Line said: “We were never asked.”")
    assert [finding.code for finding in check_quotes(statement, (menu,), (menu,))] == expected


def test_a_finding_says_where_and_shows_both_sides() -> None:
    text = "Okafor said: “The town paid 42 million crowns.”"
    (finding,) = check_quotes(Statement(text=text), (MENU,), (MENU,))
    assert finding.severity == "error"
    assert finding.at is not None
    assert text[slice(*finding.at)] == "“The town paid 42 million crowns.”"
    assert [citation.quote for citation in finding.evidence] == ["The town paid 4.2 million crowns"]
    assert finding.diff == "The town paid [-4.2-]{+42+} million crowns."


def test_cut_words_are_a_warning_with_the_word_as_evidence() -> None:
    (finding,) = check_quotes(Statement(text="Brandt called it “a mess”."), (MENU,), (MENU,))
    assert finding.severity == "warning"
    assert [citation.quote for citation in finding.evidence] == ["a mess", "not"]


def test_a_gap_too_wide_is_a_warning_with_what_it_leaves_out() -> None:
    talk = " ".join(f"The ferry calls at berth {number} on the way." for number in range(2, 14))
    menu = split(f"Okafor spoke at noon. “The pier is old. {talk} The town will pay for it,” she said. It rained.")
    text = "Okafor said: “The pier is old … The town will pay for it.”"
    (finding,) = check_quotes(Statement(text=text), (menu,), (menu,))
    assert (finding.code, finding.severity) == ("quote_gap_wide", "warning")
    assert finding.evidence[1].quote.startswith(". The ferry calls at berth 2")


def test_what_is_told_behind_a_quotation_is_no_attribution_of_it() -> None:
    source = "Okafor spoke at noon. “The pier is old and the town will pay for it,” she said. Reuss sat beside her."
    menu = split(source)
    text = "Okafor called it “old and the town will pay for it” Reuss said the ferry had stopped."
    assert [finding.code for finding in check_quotes(Statement(text=text), (menu,), (menu,))] == []


def test_furniture_supports_no_quote() -> None:
    source = MENU.source
    start = HERALD.index("Lena Brandt, the")
    aside = {"start": start, "end": HERALD.index("Okafor wrote"), "reason": "teaser"}
    menu = split_source(Source.model_validate({**source.model_dump(), "set_aside": (aside,)}))
    assert grade_quote("the old pier could be kept for another decade", None, (menu,)).status == "absent"


def test_a_mark_the_source_never_closes_still_speaks() -> None:
    menu = split("Okafor spoke at noon. She said: “We will rebuild the pier by winter. It rained.\n\nThe town slept.")
    assert grade_quote("We will rebuild the pier by winter", None, (menu,)).status in ACCEPTED


@pytest.mark.parametrize(
    ("language", "source", "statement", "expected"),
    [
        (
            "ko",
            "오카포르 시장은 “항구를 다시 열겠다”고 말했다. 끝났다.",
            "오카포르 시장은 “항구를 다시 열겠다”고 말했다.",
            [],
        ),
        (
            "ko",
            "오카포르 시장은 “항구를 다시 열겠다”고 말했다. 끝났다.",
            "브란트 의원은 “항구를 다시 열겠다”고 말했다.",
            ["quote_misattributed"],
        ),
        (
            "ko",
            "오카포르 시장은 “항구를 다시 열겠다”고 말했다. 끝났다.",
            "오카포르 시장은 “항구를 다시 닫겠다”고 말했다.",
            ["quote_altered"],
        ),
        ("ja", "市長は「港を開く。皆で決めた」と述べた。", "市長は「皆で決めた」と述べた。", []),
        ("ja", "市長は「港を開く。皆で決めた」と述べた。", "市長は「港を閉じる」と述べた。", ["quote_absent"]),
        ("de", "„Wir öffnen morgen“, sagte Ines Okafor. Es regnet.", "Okafor sagte: „Wir öffnen morgen.“", []),
    ],
)
def test_other_languages(language: str, source: str, statement: str, expected: list[str]) -> None:
    menu = split(source, language=language)
    assert [finding.code for finding in check_quotes(Statement(text=statement), (menu,), (menu,))] == expected


@given(st.integers(0, 40), st.integers(2, 40))
def test_any_run_of_words_of_a_quotation_is_accepted(start: int, count: int) -> None:
    for quotation in MENU.quotations:
        words = quotation.text.split()
        run, breaks_off = words[start : start + count], words[start + count : start + count + 1] == ["not"]
        if run:
            assert (grade_quote(" ".join(run), None, (MENU,)).status in ACCEPTED) is not breaks_off


@given(st.integers(0, 30), st.sampled_from(["not", "never", "7", "Kell"]))
def test_no_word_put_into_a_quotation_is_accepted(place: int, word: str) -> None:
    for quotation in MENU.quotations:
        words = quotation.text.split()
        if 0 < place < len(words):
            forged = " ".join([*words[:place], word, *words[place:]])
            assert grade_quote(forged, None, (MENU,)).status not in ACCEPTED


@given(st.text(max_size=60))
def test_any_text_at_all_is_graded(text: str) -> None:
    grade = grade_quote(text, text or None, (MENU,))
    assert grade.citation is None or grade.citation.quote == HERALD[grade.citation.start : grade.citation.end]
    check_quotes(Statement(text=f"Okafor said “{text}”."), (MENU,), (MENU,))


def test_a_comma_before_an_inner_closing_mark_is_not_the_quotes_own() -> None:
    source = split("“You do have ‘harbour judges,’ and they rule,” Mayor Ines Okafor wrote.")
    for quote in ("you do have ‘harbour judges’", "you do have ‘harbour judges,’"):
        assert grade_quote(quote, "Okafor", [source]).status in ("exact", "normalized")
    assert grade_quote("you do have ‘harbour judge’", "Okafor", [source]).status == "altered"


def test_the_articles_words_may_be_credited_to_its_outlet_and_to_no_person() -> None:
    post = split("The plan is blatantly foolish and will cost the harbour dearly. Mayor Ines Okafor was away.")
    post = split_source(post.source.model_copy(update={"outlet": Outlet(name="Harbour Post")}))

    def codes_of(text: str) -> list[str]:
        return [finding.code for finding in check_quotes(Statement(text=text), [post], [post])]

    assert codes_of("Harbour Post called the plan “blatantly foolish and will cost the harbour dearly”.") == []
    assert codes_of("Okafor said: “The plan is blatantly foolish and will cost the harbour dearly.”") != []


def test_the_end_of_a_long_body_is_no_speaker() -> None:
    source = "“The bridge is a trap,” Mr. Falk said. Oskar Falk leads the Union of Rail and Ferries. Mara Venn left."
    body = "the National Union of Rail and Ferries"
    assert codes(f"Oskar Falk of {body} conceded that it is “a trap”.", split(source)) == []
    assert codes(f"Mara Venn of {body} conceded that it is “a trap”.", split(source)) == ["quote_misattributed"]
