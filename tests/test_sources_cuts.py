import pytest

from drafter.brief import SetAside
from drafter.sources.cuts import LOOKS_CUT, check_whole

STORY = "Der Rat von Varnholm hat am Montagabend beschlossen, die Linie einzustellen. "


@pytest.mark.parametrize(
    "ending",
    [
        "Okafor sagte: „Wir bleiben hier und warten.“",
        "Okafor sagte: „Er rief: ‚Wir bleiben hier und warten.‘“",
        "Okafor sagte: »Wir bleiben hier und warten.«",
        "Okafor a dit : « Nous restons ici et nous attendons. »",
        "Okafor dijo: «Nos quedamos aquí y esperamos todos.»",
        "Okafor said: “We stay here and we wait.”",
        "She called it ‘a mess from the very start’.",
        "オカフォー市長は「港を開く。皆で待つことにした.」",
        "オカフォー市長は「彼は『港を開く。皆で待つことにした.』",
        "オカフォー市長は「港を開く。皆で待つことにした」",
        "オカフォー市長は港を開くと述べ、皆で待つことにした。（共同）",
        "오카포르 시장은 어제 말했다. “항구를 다시 열고 모두 함께 기다리겠다.”",
        "Der vorläufige Bericht soll Ende April in Varnholm vorliegen. (nwd)",
        "The report is due in Varnholm at the end of April. — Nordwire",
        "Will the report be due in Varnholm at the end of April?",
    ],
)
def test_a_text_that_ends_in_a_whole_sentence_is_not_cut(ending: str) -> None:
    assert check_whole(STORY + ending, ()) is None


@pytest.mark.parametrize(
    "ending",
    [
        "Okafor sagte: „Wir bleiben hier und",
        "The report is due in Varnholm at the end of",
        "The report (due in Varnholm at the end of April",
        "The report of Nordwire (due in Varnholm at the end of April)",
        "오카포르 시장은 어제 항구를 다시 열고 모두 함께 기다리는 방안을 시의회에",
        "オカフォー市長は港を開くと述べ、皆で待つことにしたが、議会は",
    ],
)
def test_a_text_that_ends_in_mid_sentence_looks_cut(ending: str) -> None:
    warning = check_whole(STORY + ending, ())
    assert warning is not None
    assert warning.startswith(LOOKS_CUT)
    assert "mid-sentence" in warning


def test_an_ellipsis_at_the_end_looks_cut() -> None:
    assert "ellipsis" in (check_whole("The council of Varnholm met on Monday evening and …", ()) or "")


def test_a_request_to_subscribe_looks_cut() -> None:
    assert "subscribe" in (check_whole(f"{STORY}\n\nSubscribe to continue reading", ()) or "")


def test_furniture_is_not_the_end_of_the_story() -> None:
    text = f"{STORY}\n\nMore from the harbour town and all of its seven islands"
    aside = SetAside(start=text.index("More"), end=len(text), reason="teaser")
    assert check_whole(text, ()) is not None
    assert check_whole(text, (aside,)) is None
