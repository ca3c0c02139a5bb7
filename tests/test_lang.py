"""`--lang`: a brief in another language than its sources, with quotations in theirs and a translation beside them."""

import json
from typing import Any

import pytest

from drafter.brief import Draft
from drafter.checks.texts.splitting import split_edited
from drafter.render import Form, render_draft
from drafter.text.printed import LANGUAGES, printed_in
from tests.desk import Desk, Outcome, desk
from tests.golden.drafts import FULL
from tests.loopback import Answer, Loopback, Request, Script, say, stage_of

__all__ = ["desk"]

HERALD = """Outlet: Varnholm Herald
Date: 2031-03-05
Language: en

The council of Varnholm voted 7 to 2 on Tuesday to close the Tallis Line, which costs the town $1.2 million a year.

“We cannot keep sailing on luck,” Mayor Ines Okafor said. Twelve boats were damaged on 3 March.

The last ferry will sail on 30 June, and 640 islanders will have no car ferry then, the harbour office said.
"""
BOTE = """Outlet: Sundbote
Date: 2031-03-05
Language: de

Die Fähre nach Tallis fährt nur noch bis zum 30. Juni, beschloss der Rat von Varnholm am Dienstag mit sieben zu zwei.

„Man hat uns nicht gefragt“, sagte Bürgermeister Jon Brandt in Sundau. Der Hafen prüft nun eine eigene Linie.
"""
POINT = {"text": "바른홀름(Varnholm) 시의회는 화요일 7대 2로 탈리스 노선 폐지를 의결했다.", "sentences": ["A1"]}
READ = {
    "A": {
        "key_points": [POINT, {"text": "시장은 반대했다.", "sentences": ["A2"]}],
        "quotation": "Aq1",
        "figures": [{"figure": "An2", "label": "연간 비용"}],
        "forward": [{"when": "6월 30일", "sentence": "A4"}],
    },
    "B": {"key_points": [{**POINT, "sentences": ["B1"]}], "quotation": "Bq1"},
}
COMPOSE = {
    "summary": [
        POINT,
        {"text": "탈리스 노선에는 해마다 120만 달러가 든다.", "sentences": ["A1"]},
        {"text": "탈리스 노선에는 해마다 12만 달러가 든다.", "sentences": ["A1"]},
        {"text": "시장은 “우리는 운에 기대어 운항할 수 없다”고 말했다.", "sentences": ["A2"]},
    ],
    "numbers": [{"figure": "An2", "text": "노선에는 해마다 120만 달러가 든다."}],
    "headline": POINT,
    "dek": {"text": "마지막 배는 6월 30일에 떠난다.", "sentences": ["A4"]},
    "entities": [{"name": "이네스 오카포르(Ines Okafor)", "kind": "person"}, {"name": "요나스 벨", "kind": "person"}],
}
TRANSLATED = {"T1": "“우리는 계속 운에 맡기고 운항할 수는 없다”", "T2": "사람들은 우리에게 묻지 않았다"}


def speak(translations: dict[str, str] | None = TRANSLATED) -> Script:
    """A model that answers in Korean; a translate reply that cannot be read where there are no `translations`."""

    def script(body: dict[str, Any], headers: dict[str, str]) -> Answer:
        request = Request("", body, headers)
        stage = stage_of(request)
        if stage == "read":
            return say(json.dumps(READ["A" if "\nA1 " in request.text else "B"], ensure_ascii=False))
        if stage == "translate":
            items = [{"passage": id_, "text": text} for id_, text in (translations or {"T99": ""}).items()]
            return say(json.dumps({"translations": items}, ensure_ascii=False))
        replies: dict[str, Any] = {"compose": COMPOSE, "critique": {"label": "supported"}}
        return say(json.dumps(replies.get(stage, {}), ensure_ascii=False))

    return script


def draft_in(desk: Desk, script: Script, *more: str) -> Outcome:
    sources = desk.write("1.txt", HERALD), desk.write("2.txt", BOTE)
    with Loopback(script) as endpoint:
        model = ("--model", "scripted", "--base-url", endpoint.base_url)
        return desk.run(*sources, *model, "--lang", "ko", *more)


def test_quotations_keep_their_words_and_have_a_translation_beside_them(desk: Desk) -> None:
    outcome = draft_in(desk, speak(), "--format", "json")
    assert outcome.code == 0, outcome.err
    brief = outcome.json
    quotes = [take["pull_quote"] for take in brief["takes"]]
    assert [quote["citation"]["quote"] for quote in quotes] == [
        "We cannot keep sailing on luck,",
        "Man hat uns nicht gefragt",
    ]
    texts = [quote["translation"]["text"] for quote in quotes]
    assert texts == ["우리는 계속 운에 맡기고 운항할 수는 없다", "사람들은 우리에게 묻지 않았다"]
    assert [quote["translation"]["citations"] for quote in quotes] == [[quote["citation"]] for quote in quotes]
    assert {quote["translation"]["verdict"] for quote in quotes} == {"supported"}
    assert brief["meta"]["language"] == "ko"
    assert "translate" in {stage["name"] for stage in brief["run"]["stages"]}
    assert [entity["name"] for entity in brief["entities"]] == ["이네스 오카포르(Ines Okafor)"]


def test_figures_are_checked_across_languages_and_translated_quotations_fail(desk: Desk) -> None:
    first, right, wrong, quoted = draft_in(desk, speak(), "--format", "json").json["summary"]
    assert first["verdict"] == right["verdict"] == "supported"
    assert [finding["code"] for finding in wrong["findings"]] == ["figure_not_cited"]
    assert wrong["verdict"] == "unsupported"
    assert [finding["code"] for finding in quoted["findings"]] == ["quote_translated"]
    assert quoted["verdict"] == "unsupported"


def test_the_paste_says_what_is_a_translation_and_reads_korean(desk: Desk) -> None:
    printed = draft_in(desk, speak()).out
    assert "  > “We cannot keep sailing on luck” — Mayor Ines Okafor\n\n  번역: 우리는 계속" in printed
    assert "## 요약" in printed
    assert "- **$1.2 million**, 연간 비용" in printed
    assert "사람이 확인할 문장 2개; scripted 작성." in printed
    assert "Summary" not in printed


def test_without_a_readable_translation_the_quotation_stands_alone(desk: Desk) -> None:
    outcome = draft_in(desk, speak(None), "--format", "json")
    assert outcome.code == 0
    assert "2 passages stay untranslated: the reply could not be read" in outcome.err
    assert all("translation" not in take["pull_quote"] for take in outcome.json["takes"])


def test_quotes_left_out_take_their_translation_along(desk: Desk) -> None:
    assert "번역" not in draft_in(desk, speak(), "--quotes", "off").out


def test_the_extractive_writer_says_that_it_does_not_translate(desk: Desk) -> None:
    source = desk.write("1.txt", HERALD)
    outcome = desk.run(source, "--lang", "ko")
    assert "--lang ko: no source is in it and the extractive writer does not translate: en" in outcome.err
    assert "## Summary" in outcome.out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["md", "html", "text"])
def test_a_brief_in_any_language_is_read_back_without_what_code_printed(language: str, form: Form) -> None:
    english = FULL
    draft = english.model_copy(update={"meta": english.meta.model_copy(update={"language": language})})
    outlets = [source.outlet.name for source in english.sources]
    assert _statements(draft, form, outlets) == _statements(english, form, outlets)


def _statements(draft: Draft, form: Form, outlets: list[str]) -> list[str]:
    # What stands in for a background source is in the brief's language, also within statements.
    background = printed_in(draft.meta.language).background.say(1)
    return [one.text.replace(background, "…") for one in split_edited(render_draft(draft, form), outlets)]


def test_every_language_has_every_word() -> None:
    for words in LANGUAGES.values():
        for value in vars(words).values():
            assert all(value.values() if isinstance(value, dict) else value)
