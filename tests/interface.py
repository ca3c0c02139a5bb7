"""What design and docs promise of the JSON, as one check that any test can call on any brief."""

from typing import Any

KEYS = {
    "": "schema_version meta headline dek summary split numbers why_it_matters watch takes disputes entities related "
    "sources check run",
    "meta": "slug type date language regions lenses",
    "split": "statements questions",
    "check": "statements supported partly_supported unsupported contradicted unchecked findings",
    "run": "id version writer model hosts prompts started seconds calls reasks tokens cost_usd stages",
    "statement": "text citations verdict reason findings",
    "citation": "source start end quote",
    "number": "value unit label figure_id statement",
    "question": "question camps silent",
    "camp": "sources answer",
    "take": "source framing pull_quote",
    "pull_quote": "speaker citation",
    "dispute": "topic versions",
    "version": "sources statement",
    "entity": "name kind sources",
    "related": "slug headline entities",
    "source": "id outlet title author url path published retrieved language kind use sha256 origin warnings set_aside "
    "text",
    "outlet": "name domain country language lens",
    "set_aside": "start end reason",
    "tokens": "input cached output",
}
VERDICTS = {"supported", "partly_supported", "unsupported", "contradicted", "unchecked"}


def check_keys(item: dict[str, Any], kind: str) -> None:
    assert list(item) == KEYS[kind].split(), kind


def statements_of(brief: dict[str, Any]) -> list[dict[str, Any]]:
    """Every statement object once."""
    return [
        brief["headline"],
        brief["dek"],
        *brief["summary"],
        *brief["split"]["statements"],
        *(camp["answer"] for question in brief["split"]["questions"] for camp in question["camps"]),
        *(number["statement"] for number in brief["numbers"]),
        *brief["why_it_matters"],
        *brief["watch"],
        *(told for take in brief["takes"] for told in (take["framing"], translation_of(take)) if told),
        *(version["statement"] for dispute in brief["disputes"] for version in dispute["versions"]),
    ]


def translation_of(take: dict[str, Any]) -> dict[str, Any] | None:
    """The pull quote in the brief's language, where it is in another."""
    translation: dict[str, Any] | None = (take["pull_quote"] or {}).get("translation")
    return translation


def check_brief(brief: dict[str, Any]) -> None:
    """Every promise about the JSON of a brief: keys and their order, slices, ids, sums, furniture."""
    check_keys(brief, "")
    for part in ("meta", "split", "check", "run"):
        check_keys(brief[part], part)
    check_keys(brief["run"]["tokens"], "tokens")
    _check_sources(brief)
    _check_parts(brief)
    statements = statements_of(brief)
    for statement in statements:
        _check_statement(statement, brief)
    counts = brief["check"]
    assert counts["statements"] == len(statements) == sum(counts[verdict] for verdict in VERDICTS)
    for verdict in VERDICTS:
        assert counts[verdict] == sum(statement["verdict"] == verdict for statement in statements)


def _check_sources(brief: dict[str, Any]) -> None:
    for source in brief["sources"]:
        check_keys(source, "source")
        check_keys(source["outlet"], "outlet")
        for part in source["set_aside"]:
            check_keys(part, "set_aside")


def _check_parts(brief: dict[str, Any]) -> None:
    ids = {source["id"] for source in brief["sources"]}
    for number in brief["numbers"]:
        check_keys(number, "number")
        assert number["figure_id"].rstrip("0123456789").removesuffix("n") in ids
        assert any(number["value"] in citation["quote"] for citation in number["statement"]["citations"])
    for question in brief["split"]["questions"]:
        check_keys(question, "question")
        assert ids.issuperset(question["silent"])
        for camp in question["camps"]:
            check_keys(camp, "camp")
            assert ids.issuperset(camp["sources"])
    assert [take["source"] for take in brief["takes"]] == [source["id"] for source in brief["sources"]]
    for take in brief["takes"]:
        check_keys(take, "take")
        if take["pull_quote"]:
            optional = {"translation"} & take["pull_quote"].keys()
            check_keys({key: value for key, value in take["pull_quote"].items() if key not in optional}, "pull_quote")
            _check_citation(take["pull_quote"]["citation"], brief)
    for dispute in brief["disputes"]:
        check_keys(dispute, "dispute")
        assert len(dispute["versions"]) > 1
    for entity in brief["entities"]:
        check_keys(entity, "entity")
        assert entity["kind"] in {"person", "body", "place", "other"}
        assert entity["sources"]


def _check_statement(statement: dict[str, Any], brief: dict[str, Any]) -> None:
    check_keys(statement, "statement")
    assert statement["verdict"] in VERDICTS
    assert statement["text"].strip()
    for citation in statement["citations"]:
        _check_citation(citation, brief)
    for finding in statement["findings"]:
        assert {"code", "severity", "message"} <= set(finding)
        assert finding["severity"] in {"error", "warning", "note"}
        for citation in finding["evidence"]:
            _check_citation(citation, brief, furniture=True)
    if statement["verdict"] == "supported":
        assert statement["citations"]


def _check_citation(citation: dict[str, Any], brief: dict[str, Any], *, furniture: bool = False) -> None:
    check_keys(citation, "citation")
    (source,) = [source for source in brief["sources"] if source["id"] == citation["source"]]
    start, end = citation["start"], citation["end"]
    assert 0 <= start < end
    assert source["text"][start:end] == citation["quote"]
    if not furniture:
        assert not any(part["start"] < end and start < part["end"] for part in source["set_aside"])
