import pytest

from drafter.text.languages import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbour of Varnholm is closed, and the ferry will not sail on Friday.", "en"),
        ("Der Hafen von Varnholm ist geschlossen und die Fähre fährt nicht.", "de"),
        ("Le port est fermé et le bac ne part pas, dit la maire dans une lettre.", "fr"),
        ("El puerto está cerrado y el barco no sale, dijo la alcaldesa en una carta.", "es"),
        ("Il porto è chiuso e il traghetto non parte, ha detto la sindaca.", "it"),
        ("De haven is dicht en het veer vaart niet, zei de burgemeester van de stad.", "nl"),
        ("바른홀름 항구가 문을 닫았다고 Okafor 시장이 말했다.", "ko"),
        ("ヴァルンホルムの港は閉鎖された。", "ja"),
        ("港口已经关闭，渡轮停运。", "zh"),
        ("Гавань закрыта, паром не ходит.", "ru"),
        ("Гавань закрита, пором не їздить.", "uk"),
        ("أغلق الميناء أبوابه.", "ar"),
        ("Το λιμάνι έκλεισε.", "el"),
    ],
)
def test_language_is_told_by_script_or_function_words(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize("text", ["", "   ", "123 – 456", "Okafor", "Varnholm Tallis Okafor Reuss", "港"])
def test_too_little_to_tell_is_none(text: str) -> None:
    assert guess_language(text) is None


def test_one_foreign_word_does_not_turn_an_english_text() -> None:
    text = "The mayor of Varnholm said that the dish called 김치 was served on the ferry, and it was liked by all."
    assert guess_language(text) == "en"
