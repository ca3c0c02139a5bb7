import pytest

from drafter.text.parties import is_party_mark, is_party_member, spell_parties


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("Okafor (D-N.Y.) left.", "Okafor (D-N.Y. / New York Democrat) left."),
        ("Okafor, R-Tenn., left.", "Okafor, R-Tenn. / Tennessee Republican, left."),
        ("Okafor (D-NY)", "Okafor (D-NY / New York Democrat)"),
        ("Okafor (R-West Virginia)", "Okafor (R-West Virginia / West Virginia Republican)"),
        ("R-Calif. Senator Okafor", "R-Calif. / California Republican Senator Okafor"),
        ("Elmsworth, Ore., is small.", "Elmsworth, Ore. / Oregon, is small."),
        ("Okafor (D-Kell)", "Okafor (D-Kell)"),
        ("Hale, Dr. Okafor and Co. left.", "Hale, Dr. Okafor and Co. left."),
        ("", ""),
    ],
)
def test_party_marks_and_states_are_spelt_out(text: str, spelt: str) -> None:
    assert spell_parties(text) == spelt


def test_what_only_says_whose_party_somebody_is_of() -> None:
    assert is_party_mark("D-N.Y")
    assert not is_party_mark("D-Day Museum")
    assert is_party_member("New York Democrat")
    assert is_party_member("Republican")
    assert not is_party_member("Kell Democrat")
    assert not is_party_member("Republican Party")
