"""Settings: which wins, and what a person is told about a wrong one."""

from pathlib import Path

import pytest

from drafter.errors import UsageError
from drafter.settings import Settings, load_settings


def write_settings(folder: Path, text: str) -> Path:
    (folder / "drafter.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_flag_wins_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    write_settings(tmp_path, 'model = "file"\nlang = "de"\nseed = 7\n')
    settings = load_settings({"model": "flag", "lang": None}, {"DRAFTER_MODEL": "env", "DRAFTER_LANG": "ko"}, tmp_path)
    assert (settings.model, settings.lang, settings.seed) == ("flag", "ko", 7)


@pytest.mark.parametrize("environ", [{}, {"OPENAI_API_KEY": "sk-x"}, {"OPENAI_BASE_URL": "http://127.0.0.1:1/v1"}])
def test_a_key_or_address_alone_selects_no_model(environ: dict[str, str], tmp_path: Path) -> None:
    assert load_settings({}, environ, tmp_path).is_extractive


def test_extractive_is_a_name_for_the_built_in_writer(tmp_path: Path) -> None:
    assert load_settings({"model": "extractive"}, {"DRAFTER_MODEL": "gpt"}, tmp_path).is_extractive


def test_the_outlets_table_is_read(tmp_path: Path) -> None:
    write_settings(tmp_path, '[outlets."bell.example"]\nname = "The Bell"\nlens = "popular"\n')
    entry = load_settings({}, {}, tmp_path).outlets["bell.example"]
    assert (entry.name, entry.lens, entry.country) == ("The Bell", "popular", None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("modell = 'x'", "unknown setting 'modell', did you mean 'model'?"),
        ("concurrency = 0", "concurrency: Input should be greater than 0"),
        ("[outlets.bell]\nlense = 'x'", "unknown setting 'lense', did you mean 'lens'?"),
        ("model = ", "cannot be read as TOML"),
        ("lang = 'English!'", "lang: not a language code such as en or ko"),
        ("timeout = inf", "timeout: Input should be a finite number"),
        ("retention_days = 99999999999", "retention_days: Input should be less than or equal to 36500"),
    ],
)
def test_a_wrong_file_is_named_with_the_way_out(text: str, said: str, tmp_path: Path) -> None:
    write_settings(tmp_path, text)
    with pytest.raises(UsageError, match=r"drafter\.toml: ") as caught:
        load_settings({}, {}, tmp_path)
    assert said in str(caught.value)


def test_a_wrong_variable_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^DRAFTER_TIMEOUT: Input should be a valid number"):
        load_settings({}, {"DRAFTER_TIMEOUT": "soon"}, tmp_path)


def test_the_key_stays_out_of_the_repr() -> None:
    assert "sk-secret" not in repr(Settings(api_key="sk-secret"))
