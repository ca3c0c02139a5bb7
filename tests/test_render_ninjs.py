"""The ninjs form is valid ninjs 3.1, says no more than the paste forms, and nothing in it is from the clock."""

import json
import re
import unicodedata
from datetime import datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from drafter.brief import Decision, Draft, Entity, EntityKind, Review, State, Statement, iter_lines, map_lines
from drafter.render.html import render_html
from drafter.render.layout import Block, Heading, Paragraph, PasteOptions, compose_blocks
from drafter.render.ninjs import render_ninjs
from tests.golden.drafts import ATTACK, BOTE, COURIER, DRAFTS, FULL, HOSTILE, LEDGER, MEMO, MINIMAL, MODEL_RUN, POST

SCHEMA = Path(__file__).resolve().parents[2] / "shared" / "schemas" / "ninjs-schema_3.1.json"
VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/"
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
EXPORTED = "2031-03-05T09:30:00Z"


def blocks_of(draft: Draft) -> tuple[Block, ...]:
    return compose_blocks(draft, PasteOptions())


def item_of(draft: Draft, credit: str = "") -> dict[str, Any]:
    item: dict[str, Any] = json.loads(render_ninjs(draft, blocks_of(draft), credit))
    return item


def review(draft: Draft, state: State = "checked", changed: int = 0) -> Draft:
    """`draft` after a person brought every line to `state`."""
    decision = None if state == "open" else Decision(state=state, by="ed", at=EXPORTED)
    decided = map_lines(draft, lambda _, line: line.model_copy(update={"decision": decision}))
    told = Review(reviewers=("ed",), exported=EXPORTED, open=0, checked=0, changed=changed, struck=0)
    return decided.model_copy(update={"review": told})


def embargo(*embargoes: str) -> Draft:
    """A draft whose statements are all supported and whose sources carry `embargoes`."""
    sources = (COURIER, BOTE, POST)[: len(embargoes)]
    held = tuple(each.model_copy(update={"embargo": until}) for each, until in zip(sources, embargoes, strict=True))
    dek = Statement(text="The council voted.", verdict="supported")
    return MINIMAL.model_copy(update={"sources": held, "dek": dek})


def check_item(item: dict[str, Any]) -> list[str]:
    """What the standard's schema has to say against `item`, formats included."""
    formats = jsonschema.FormatChecker(formats=())
    formats.checks("uri")(lambda value: URI.fullmatch(str(value)) is not None)
    formats.checks("date-time", raises=ValueError)(
        lambda value: RFC_3339.fullmatch(str(value)) is not None and bool(datetime.fromisoformat(str(value)))
    )
    # The schema of places refers to another one, which must not be fetched.
    places = DRAFT202012.create_resource({})
    registry: Registry[Any] = Registry().with_resource("https://geojson.org/schema/GeoJSON.json", places)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema, registry=registry, format_checker=formats)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(item)]


UNSUPPORTED = [place for place, line in iter_lines(FULL) if isinstance(line, Statement) and line.verdict != "supported"]
VALID: dict[str, Draft] = {
    **DRAFTS,
    "reviewed": review(FULL, "changed", changed=3),
    "embargoed": embargo("2031-03-06T06:00+01:00", "Thursday"),
    "place": HOSTILE.model_copy(update={"entities": (Entity(name=ATTACK, kind="place", sources=("A",)),)}),
}


@pytest.mark.skipif(not SCHEMA.exists(), reason="the schema of ninjs 3.1 is not here")
@pytest.mark.parametrize("name", VALID)
def test_every_item_is_valid_ninjs(name: str) -> None:
    assert check_item(item_of(VALID[name], "A desk")) == []


@pytest.mark.skipif(not SCHEMA.exists(), reason="the schema of ninjs 3.1 is not here")
@pytest.mark.parametrize(
    "wrong",
    [
        {"uri": "urn:drafter:two words"},
        {"versionCreated": "2031-03-05"},
        {"embargoedUntil": "2031-13-05T08:15:00Z"},
        {"pubStatus": "usable?"},
        {"source": "a field that ninjs has not"},
        {"bodies": [{"contentType": "text/plain"}]},
    ],
)
def test_the_schema_is_held_with_its_formats(wrong: dict[str, Any]) -> None:
    assert len(check_item({**item_of(FULL), **wrong})) == 1


def test_an_item_says_what_it_is() -> None:
    item = item_of(FULL)
    assert item["uri"] == "urn:drafter:council-closes-tallis-line-2031-03-04"
    assert (item["type"], item["representationType"], item["language"]) == ("text", "full", "en")
    assert item["slugline"] == "council-closes-tallis-line-2031-03-04"
    assert item["title"] == "Varnholm's council closes the Tallis Line"
    assert item["standard"] == {
        "name": "ninjs",
        "version": "3.1",
        "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
    }


def test_the_headline_is_not_in_the_bodies_and_the_dek_is() -> None:
    item = item_of(FULL)
    headline, dek = "Varnholm's council closes the Tallis Line", "The ferry stops on 30 June"
    assert item["headlines"] == [{"contentType": "text/plain", "value": headline}]
    assert item["descriptions"][0]["value"].startswith(dek)
    for body in item["bodies"]:
        assert headline not in body["value"]
        assert body["value"].count(dek) == 1


def test_the_bodies_are_the_html_form_and_the_same_words_in_plain_text() -> None:
    rest = [block for block in blocks_of(FULL) if not (isinstance(block, Heading) and block.level == 1)]
    html, plain = item_of(FULL)["bodies"]
    assert (html["contentType"], plain["contentType"]) == ("text/html", "text/plain")
    assert html["value"] == render_html(rest).rstrip("\n")
    assert plain["value"].startswith("Embargo: until 6 March 2031, 06:00 (Sound Ledger)\n\nThe ferry stops")
    assert "Summary\n\nVarnholm's council voted" in plain["value"]
    assert "Harbour Post) [check: unsupported — Küstenbote names no fine (only blame)] The ferry" in plain["value"]
    assert "\n\n- People: Ines Okafor, Jon Brandt\n- Places: Varnholm\n" in plain["value"]
    assert "long overdue.\n“We cannot keep sailing on luck” — Ines Okafor\nSource: https://courier" in plain["value"]
    assert plain["charCount"] == len(plain["value"])
    assert plain["wordCount"] == len(plain["value"].split())


def test_words_are_not_counted_where_spaces_do_not_part_them() -> None:
    japanese = FULL.model_copy(update={"meta": FULL.meta.model_copy(update={"language": "ja-JP"})})
    plain = item_of(japanese)["bodies"][1]
    assert "wordCount" not in plain
    assert plain["charCount"] == len(plain["value"])


def test_a_headline_and_a_dek_keep_their_marks() -> None:
    headline = Statement(text="The vote was close", verdict="contradicted", reason="it was 7 to 2")
    item = item_of(MINIMAL.model_copy(update={"headline": headline}))
    assert item["headlines"][0]["value"] == "[check: contradicted — it was 7 to 2] The vote was close"
    assert item["descriptions"][0]["value"] == "[check: unchecked] The council voted."


def test_a_struck_headline_and_dek_are_left_out() -> None:
    struck = map_lines(FULL, lambda place, line: None if place in ("headline", "dek") else line)
    item = item_of(struck)
    assert not {"headlines", "title", "descriptions"} & set(item)
    assert "struck" not in json.dumps(item)


def test_times_are_those_of_the_run_and_the_review() -> None:
    drafted, reviewed = item_of(FULL), item_of(review(FULL))
    assert (drafted["contentCreated"], drafted["versionCreated"]) == (FULL.run.started, FULL.run.started)
    assert (reviewed["contentCreated"], reviewed["versionCreated"]) == (FULL.run.started, EXPORTED)


@pytest.mark.parametrize("started", ["", "2031-03-05", "2031-03-05T08:15:00", "2031-02-30T08:15:00Z", "yesterday"])
def test_a_time_that_is_not_complete_is_left_out(started: str) -> None:
    item = item_of(FULL.model_copy(update={"run": FULL.run.model_copy(update={"started": started})}))
    assert not {"contentCreated", "versionCreated"} & set(item)


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (["2031-03-06T06:00:00+01:00"], "2031-03-06T06:00:00+01:00"),
        (["2031-03-06 06:00Z"], "2031-03-06T06:00:00Z"),
        (["2031-03-06T06:00:00+01:00", "2031-03-06T05:30:00Z", "2031-03-06T05:00:00Z"], "2031-03-06T05:30:00Z"),
    ],
)
def test_an_embargo_holds_until_the_latest_moment(until: list[str], said: str) -> None:
    item = item_of(embargo(*until))
    assert item["embargoedUntil"] == said
    assert "Embargo" not in item["edNote"]
    assert item["pubStatus"] == "usable"


@pytest.mark.parametrize("until", ["until 6 March 2031, 06:00", "2031-03-06", "2031-03-06T06:00", "2031-02-30T06:00Z"])
def test_an_embargo_without_a_moment_is_a_note_and_withholds_the_item(until: str) -> None:
    item = item_of(embargo(until))
    assert "embargoedUntil" not in item
    assert item["edNote"].startswith(f"Embargo: {until}. Checked:")
    assert item["pubStatus"] == "withheld"


def test_one_vague_embargo_beside_a_moment_is_still_said() -> None:
    item = item_of(embargo("2031-03-06T06:00:00Z", "Thursday"))
    assert item["embargoedUntil"] == "2031-03-06T06:00:00Z"
    assert item["edNote"].startswith("Embargo: Thursday.")
    assert item["pubStatus"] == "withheld"


@pytest.mark.parametrize(("state", "status"), [("open", "withheld"), ("checked", "usable"), ("changed", "usable")])
def test_an_item_is_withheld_until_somebody_decided(state: State, status: str) -> None:
    assert item_of(MINIMAL)["pubStatus"] == "withheld"
    assert item_of(review(MINIMAL, state))["pubStatus"] == status


@pytest.mark.parametrize("place", UNSUPPORTED)
def test_one_undecided_statement_withholds_an_item_wherever_it_stands(place: str) -> None:
    settled = review(FULL.model_copy(update={"sources": (COURIER, BOTE, POST)}))
    assert item_of(settled)["pubStatus"] == "usable"
    reopened = map_lines(settled, lambda at, line: line.model_copy(update={"decision": None}) if at == place else line)
    item = item_of(reopened)
    assert item["pubStatus"] == "withheld"
    assert item["edNote"].endswith(" 1 needs a person.")


def test_a_statement_that_is_not_printed_does_not_withhold_an_item() -> None:
    draft = FULL.model_copy(update={"sources": (COURIER, BOTE, POST, MEMO)})
    short = [block for block in blocks_of(draft) if isinstance(block, Paragraph) and block.role != "prose"]
    assert json.loads(render_ninjs(draft, short))["pubStatus"] == "usable"
    assert json.loads(render_ninjs(draft, blocks_of(draft)))["pubStatus"] == "withheld"


def test_the_note_says_how_many_statements_need_a_person() -> None:
    drafted = "Checked: 18 of 19 statements; 4 need a person; assembled from source sentences, no language model."
    assert item_of(FULL)["edNote"].endswith(f" {drafted}")
    reviewed = item_of(review(FULL, "open"))["edNote"]
    assert reviewed.endswith(" 4 need a person.")
    assert "Reviewed by a person" in reviewed
    assert item_of(review(FULL))["edNote"].endswith(" 0 need a person.")


@pytest.mark.parametrize(
    ("kind", "field"), [("person", "people"), ("body", "organisations"), ("place", "places"), ("other", "")]
)
def test_entities_stand_under_their_kind(kind: EntityKind, field: str) -> None:
    names = ("Ines  Okafor", "\x1b[31mHarbour\u202e Board", "Ines Okafor", " ")
    entities = tuple(Entity(name=name, kind=kind, sources=("A",)) for name in names)
    item = item_of(FULL.model_copy(update={"entities": entities}))
    expected = [{"name": "Ines Okafor"}, {"name": "Harbour Board"}]
    assert {name: item[name] for name in ("people", "organisations", "places") if name in item} == (
        {field: expected} if field else {}
    )


def test_a_background_source_is_named_nowhere() -> None:
    named = ("Okafor Office Memo", "Friends of the Okafor Office Memo", "Sten Aldous")
    entities = tuple(Entity(name=name, kind="body", sources=("E",)) for name in named)
    meta = FULL.meta.model_copy(update={"slug": "Sten Aldous on the ferry"})
    memo = MEMO.model_copy(update={"embargo": "until Sten Aldous calls"})
    sources = (COURIER, BOTE, memo)
    draft = FULL.model_copy(update={"entities": entities, "meta": meta, "sources": sources})
    printed = render_ninjs(draft, blocks_of(draft), "Sten Aldous and the desk")
    for told in ("Okafor Office", "memo.example", "Aldous", "Memo to the press"):
        assert told not in printed
    item = json.loads(printed)
    assert "organisations" not in item
    assert item["uri"] == "urn:drafter:a%20background%20source%20on%20the%20ferry"
    assert item["edNote"].startswith("Embargo: until a background source calls. ")


def test_a_background_source_known_by_its_file_alone_is_no_party() -> None:
    file = MEMO.model_copy(update={"outlet": MEMO.outlet.model_copy(update={"name": "memo"})})
    assert [each["name"] for each in item_of(FULL.model_copy(update={"sources": (POST, file)}))["infoSources"]] == [
        "Harbour Post"
    ]


def test_info_sources_are_the_outlets_once_each_and_no_articles() -> None:
    second = COURIER.model_copy(update={"id": "G"})
    unnamed = LEDGER.model_copy(update={"id": "H", "outlet": LEDGER.outlet.model_copy(update={"name": " "})})
    draft = FULL.model_copy(update={"sources": (*FULL.sources, second, unnamed)})
    assert item_of(draft)["infoSources"] == [
        {"name": "Varnholm Courier", "literal": "courier.example"},
        {"name": "Küstenbote", "literal": "kuestenbote.example"},
        {"name": "Harbour Post", "literal": "post.example"},
        {"name": "Sound Ledger"},
        {"name": "Isle Gazette"},
    ]


def test_the_credit_is_the_byline() -> None:
    assert item_of(FULL, " The\u202e foreign\ndesk ")["by"] == "The foreign desk"
    assert "by" not in item_of(FULL)


def test_nothing_internal_stands_in_it() -> None:
    item = item_of(FULL)
    values = json.dumps({name: value for name, value in item.items() if name not in ("uri", "standard")})
    assert not re.search(r"\b[A-F][qn]?\d+\b|\burn:|data-|class=|sha256", values)
    assert FULL.run.id not in values


@pytest.mark.parametrize("name", DRAFTS)
def test_no_character_that_acts_leaves_and_the_same_draft_gives_the_same_text(name: str) -> None:
    draft = DRAFTS[name]
    printed = render_ninjs(draft, blocks_of(draft), ATTACK)
    assert {each for each in printed if unicodedata.category(each) in ("Cc", "Cf", "Cs", "Zl", "Zp")} == {"\n"}
    assert "\\u00" not in printed
    assert re.search(r"[^\n]\n\Z", printed)
    assert render_ninjs(draft, blocks_of(draft), ATTACK) == printed


def test_hostile_text_is_text() -> None:
    item = item_of(HOSTILE)
    assert "<script>alert('x')</script>" in item["headlines"][0]["value"]
    assert "<script>" not in item["bodies"][0]["value"]
    assert re.fullmatch(r"urn:drafter:(?:[\w.~-]|%[0-9A-F]{2})+", item["uri"], re.ASCII)


def test_the_source_type_follows_who_wrote_and_who_changed() -> None:
    model = FULL.model_copy(update={"run": MODEL_RUN})
    cases = {
        "algorithmicMedia": (FULL, review(FULL, "changed", changed=2)),
        "trainedAlgorithmicMedia": (model, review(model)),
        "compositeWithTrainedAlgorithmicMedia": (review(model, "changed", changed=1),),
    }
    for code, drafts in cases.items():
        for draft in drafts:
            assert item_of(draft)["digitalSourceType"]["uri"] == VOCABULARY + code


def test_an_item_carries_its_source_type_by_the_name_in_the_vocabulary() -> None:
    assert item_of(FULL)["digitalSourceType"] == {
        "name": "Pure algorithmic media",
        "uri": "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia",
    }
    assert item_of(MINIMAL)["digitalSourceType"]["name"] == "Created using Generative AI"
    assert item_of(review(MINIMAL, "changed", changed=1))["digitalSourceType"]["name"] == "Edited using Generative AI"
