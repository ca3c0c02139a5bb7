from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.figures import FoundFigure, is_same_figure, locate_figures
from drafter.text.folding import narrow
from drafter.text.number_words import GERMAN_UNITS, parse_german
from drafter.text.numbers import locate_numbers, parse_digits


def locate_one(sentence: str, language: str | None = None) -> FoundFigure:
    figures = locate_figures(sentence, language)
    assert len(figures) == 1, figures
    return figures[0]


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "unit", "kind"),
    [
        ("The pier cost $3 million.", "$3 million", "3000000", "USD", "money"),
        ("The pier cost US$2.5bn.", "US$2.5bn", "2500000000", "USD", "money"),
        ("It cost 12 million euros.", "12 million euros", "12000000", "EUR", "money"),
        ("It cost EUR 5.", "EUR 5", "5", "EUR", "money"),
        ("It cost £40m.", "£40m", "40000000", "GBP", "money"),
        ("It cost 500 yen.", "500 yen", "500", "JPY", "money"),
        ("Some 40 % stayed.", "40 %", "40", "percent", "percent"),
        ("A 20-percent cut.", "20-percent", "20", "percent", "percent"),
        ("It fell 3.2 per cent.", "3.2 per cent", "3.2", "percent", "percent"),
        ("It rose by 2 percentage points.", "2 percentage points", "2", "percentage points", "points"),
        ("It took 1.5 years.", "1.5 years", "1.5", "years", "measure"),
        ("A 3-mile stretch burned.", "3-mile", "3", "miles", "measure"),
        ("The wind reached 90 km/h.", "90 km/h", "90", "km/h", "measure"),
        ("Okafor, 51, agreed.", "51", "51", "years", "age"),
        ("Okafor (51) agreed.", "51", "51", "years", "age"),
        ("A 33-year-old sailor drowned.", "33-year-old", "33", "years", "age"),
        ("This was the 9th storm.", "9th", "9", None, "ordinal"),
        ("This was the tenth storm.", "tenth", "10", None, "ordinal"),
        ("Two-thirds agreed.", "Two-thirds", None, None, "fraction"),
        ("Half of them agreed.", "Half", "0.5", None, "fraction"),
        ("Piet Hale, a skipper of 61 who was asleep, woke.", "61", "61", "years", "age"),
        ("It has three and a half years to run.", "three and a half years", "3.5", "years", "measure"),
        ("It took five-and-a-half hours.", "five-and-a-half hours", "5.5", "hours", "measure"),
        ("They sent two and a half million euros.", "two and a half million euros", "2500000", "EUR", "money"),
        ("It is 2 1/2 miles long.", "2 1/2 miles", "2.5", "miles", "measure"),
        ("He got 314 votes.", "314 votes", "314", "votes", "votes"),
        ("Twelve boats sank.", "Twelve", "12", None, "count"),
        ("Ninety-nine boats sank.", "Ninety-nine", "99", None, "count"),
        ("Two hundred and five boats sank.", "Two hundred and five", "205", None, "count"),
        ("Two dozen boats sank.", "Two dozen", "24", None, "count"),
        ("Half a million people left.", "Half a million", "500000", None, "count"),
        ("The crew got 1 200 letters.", "1 200", "1200", None, "count"),
        ("The crew got 1½ loaves.", "1½", "1.5", None, "count"),
    ],
)
def test_locates_figures_with_value_unit_and_kind(
    sentence: str, printed: str, value: str | None, unit: str | None, kind: str
) -> None:
    figure = locate_one(sentence)
    assert figure.span.slice(sentence) == printed
    assert (figure.unit, figure.kind) == (unit, kind)
    if value is not None:
        assert figure.value == Decimal(value)


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "unit"),
    [
        ("어선 12척이 침몰했다.", "12", "12", None),
        ("수리비는 3만5000원이다.", "3만5000원", "35000", "KRW"),
        ("예산은 12억5000만 달러다.", "12억5000만 달러", "1250000000", "USD"),
        ("찬성은 40퍼센트였다.", "40퍼센트", "40", "percent"),
        ("배 두 척이 떠났다.", "두", "2", None),
        ("漁船12隻が沈没した。", "12", "12", None),
        ("漁船十二隻が沈没した。", "十二", "12", None),
        ("予算は1兆2000億円だ。", "1兆2000億円", "1200000000000", "JPY"),
        ("賛成は４０％だった。", "４０％", "40", "percent"),
    ],
)
def test_reads_east_asian_scales_and_full_width_digits(
    sentence: str, printed: str, value: str, unit: str | None
) -> None:
    figure = locate_one(sentence)
    assert figure.span.slice(sentence) == printed
    assert (figure.value, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("digits", "language", "value"),
    [
        ("1,200", "en", "1200"),
        ("1.200", "en", "1.2"),
        ("1.200", "de", "1200"),
        ("1,5", "de", "1.5"),
        ("1 200", "fr", "1200"),
        ("1.200.000", None, "1200000"),
        ("1’200", None, "1200"),
        ("1,200.50", None, "1200.5"),
        ("1.200,50", "es", "1200.5"),
    ],
)
def test_separators_follow_the_language(digits: str, language: str | None, value: str) -> None:
    assert parse_digits(digits, language) == Decimal(value)


@pytest.mark.parametrize(
    "sentence",
    [
        "It happened on January 31, 2026.",
        "It happened in 2018.",
        "They met at 13:01 and at 4 p.m.",
        "그들은 1월 30일 만났다.",
        "The war of 1910–45 was over.",
        "An F-35 and a G7 envoy spoke of COVID-19.",
        "He watched Channel 4 and read Article 5.",
        "The 7th Fleet left.",
        "Call 555-123-4567 or write to https://varnholm.example/12.",
        "No one came, and that one stayed.",
        "At first they waited a second.",
    ],
)
def test_dates_times_ids_and_pronouns_are_no_figures(sentence: str) -> None:
    assert locate_figures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("The harbour office said about 55 boats left.", "about"),
        ("About twenty boats sank.", "about"),
        ("It cost more than $3 million.", "more than"),
        ("Up to 40 tonnes were lost.", "up to"),
        ("At least 12 people fled.", "at least"),
        ("Twenty or so boats sank.", "or so"),
        ("약 30명이 다쳤다.", "약"),
        ("It lasted over two days.", None),
        ("Twenty boats sank.", None),
        ("The office asked about 1,000 people.", "about"),
        ("They talk about two boys.", None),
        ("They asked about 14 boats.", None),
        ("They took less than the 420 tonnes asked for.", None),
        ("The hold took more than 420 tonnes.", "more than"),
    ],
)
def test_hedge_stands_outside_the_span(sentence: str, hedge: str | None) -> None:
    figure = locate_one(sentence)
    assert figure.hedge == hedge
    assert hedge is None or hedge not in figure.span.slice(sentence).casefold()


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Twelve boats sank.", "boats"),
        ("40 % of voters stayed at home.", "voters"),
        ("The 27 member states of the union agreed.", "member states of the union"),
        ("They sent $3 million in aid.", "aid"),
        ("Twelve injured sailors came ashore.", "injured sailors"),
        ("Twelve.", None),
        ("Thirty children cross to school each morning.", "children"),
        ("She saw twelve boats tied up at the quay.", "boats"),
        ("Some 640 people of Varnholm live by the sea.", "people of Varnholm"),
        ("Six speed boats stay in port.", "speed boats"),
        ("어선 12척이 침몰했다.", "어선"),
    ],
)
def test_counts_are_the_sentences_own_words(sentence: str, counts: str | None) -> None:
    assert locate_one(sentence).counts == counts


@pytest.mark.parametrize(
    ("sentence", "ends", "kind", "unit"),
    [
        ("The council passed it by a vote of 52-48.", (52, 48), "votes", None),
        ("Between 20 and 30 percent stayed.", (20, 30), "range", "percent"),
        ("They need $3-5 million.", (3_000_000, 5_000_000), "range", "USD"),
        ("They lost 20 to 30 boats.", (20, 30), "range", None),
    ],
)
def test_ranges_and_votes_are_one_figure(sentence: str, ends: tuple[int, int], kind: str, unit: str | None) -> None:
    figure = locate_one(sentence)
    assert (figure.kind, figure.unit) == (kind, unit)
    assert [figure.value, figure.upper] == [Decimal(end) for end in ends]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,200 boats", "1200 boats"),
        ("twelve hundred boats", "1,200 boats"),
        ("$3 million", "$3m"),
        ("$3 million", "3 million dollars"),
        ("three boats", "3 boats"),
        ("20 percent", "20 %"),
        ("half of them", "50 percent of them"),
        ("about 20 boats", "20 boats"),
        ("3만5000원", "35,000 won"),
        ("300만 달러", "$3 million"),
    ],
)
def test_same_for_a_reader(one: str, other: str) -> None:
    a, b = locate_one(one), locate_one(other)
    assert is_same_figure(a, b)
    assert is_same_figure(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$3 million", "$3 billion"),
        ("$3 million", "3 million euros"),
        ("20 percent", "20 boats"),
        ("20 percent", "20 percentage points"),
        ("20 miles", "20 km"),
        ("dozens of boats", "hundreds of boats"),
        ("21 boats", "20 boats"),
        ("20 to 30 boats", "20 to 40 boats"),
    ],
)
def test_different_for_a_reader(one: str, other: str) -> None:
    assert not is_same_figure(locate_one(one), locate_one(other))


@given(st.integers(min_value=11, max_value=999_999_999))
def test_separators_never_change_a_count(value: int) -> None:
    plain, grouped = f"{value} boats", f"{value:,} boats"
    values = [figure.value for sentence in (plain, grouped) for figure in locate_figures(sentence)]
    assert values == [value, value]


@given(st.text(alphabet="0123456789.,%$€-–/ abmnkto ½万억명１２％hundredmillion", max_size=60))
def test_spans_lie_in_order_inside_any_text(text: str) -> None:
    figures = locate_figures(text)
    ends = [0, *(place for figure in figures for place in figure.span), len(text)]
    assert ends == sorted(ends)
    assert all(figure.span.slice(text).strip() for figure in figures)


@given(st.text())
def test_narrowing_keeps_offsets(text: str) -> None:
    assert len(narrow(text)) == len(text)


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "counts"),
    [
        ("Der Rat stimmte mit neun zu sechs Stimmen dafür.", "neun zu sechs Stimmen", "9", None),
        ("Es dauerte anderthalb Jahre.", "anderthalb Jahre", "1.5", None),
        ("Es kostet dreieinhalb Millionen Euro.", "dreieinhalb Millionen Euro", "3500000", None),
        ("Der Sturm hat zwölf neue Boote versenkt.", "zwölf", "12", "neue Boote"),
        ("Das Schiff lief mit elf statt weniger Knoten ein.", "elf", "11", None),
    ],
)
def test_german_figures(sentence: str, printed: str, value: str, counts: str | None) -> None:
    figure = locate_one(sentence, "de")
    assert (figure.span.slice(sentence), figure.value, figure.counts) == (printed, Decimal(value), counts)


def test_a_german_time_of_day_is_no_figure() -> None:
    assert locate_figures("Gegen 18.50 Uhr lief das Schiff ein.", "de") == []


def spell_german(value: int, one: str = "eins") -> str:
    """A whole number from 1 to 999,999 as German writes it in one word."""
    tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
    for size, word in ((1000, "tausend"), (100, "hundert")):
        if value >= size:
            head, rest = divmod(value, size)
            return spell_german(head, "ein") + word + (spell_german(rest, one) if rest else "")
    if value == 1:
        return one
    if value < 20:
        return next(word for word, number in GERMAN_UNITS.items() if number == value)
    return (f"{spell_german(value % 10, 'ein')}und" if value % 10 else "") + tens[value // 10 - 2]


@given(st.integers(min_value=2, max_value=999_999))
def test_german_number_words_come_back(value: int) -> None:
    assert parse_german(spell_german(value)) == value


@given(st.integers(min_value=1, max_value=9_999), st.integers(min_value=1, max_value=9_999))
def test_myriad_scales_come_back(high: int, low: int) -> None:
    for text in (f"{high}만{low}명", f"{high}万{low}人", f"{high}만 {low:,}명"):
        (number,) = locate_numbers(text, None)
        assert number.value == high * 10_000 + low


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("주민의 3분의 1이 떠났다.", "ko", Decimal(1) / 3),
        ("住民の三分の一が避難した。", "ja", Decimal(1) / 3),
        ("住民の3割が避難した。", "ja", Decimal("0.3")),
        ("Zwei Drittel der Wähler blieben zu Hause.", "de", Decimal(2) / 3),
        ("A third of the voters stayed.", "en", Decimal(1) / 3),
        ("One in 20 voters stayed.", "en", Decimal("0.05")),
        ("Three quarters of a million voters stayed.", "en", Decimal(750_000)),
        ("A million and a half voters stayed.", "en", Decimal(1_500_000)),
    ],
)
def test_shares_and_parts_have_their_worth(text: str, language: str, value: Decimal) -> None:
    assert locate_one(text, language).value == value


@pytest.mark.parametrize("sentence", ["A third storm came.", "She won a third term.", "A fifth man fled."])
def test_a_third_before_a_noun_is_an_ordinal(sentence: str) -> None:
    assert locate_one(sentence).kind == "ordinal"


def test_an_age_is_not_the_number_of_something() -> None:
    age, boats = locate_one("Okafor, who is 51, agreed."), locate_one("They saw 51 boats.")
    assert age.kind == "age"
    assert not is_same_figure(age, boats)
    assert is_same_figure(age, locate_one("Okafor (51) agreed."))
