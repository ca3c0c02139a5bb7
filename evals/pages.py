"""The measured parts of docs/findings.md and docs/checks.md, made from evals/measured.json, which a run writes."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from evals.prose import ABROAD, PROSE
from evals.scoring import Rate, rate_wilson

ROOT = Path(__file__).resolve().parent.parent
MEASURED = Path(__file__).parent / "measured.json"
FINDINGS_PAGE = ROOT / "docs" / "findings.md"
CHECKS_PAGE = ROOT / "docs" / "checks.md"
SECTION = re.compile(r"^#### `(?P<code>\w+)`\n(?P<body>.*?)(?=^#{2,4} |\Z)", re.MULTILINE | re.DOTALL)
_NOT_RUN = "Not run"
# What a run for some of the sets leaves as it was for the others.
_BY_SET = {"sets", "folds", "peers"}
_BLOCK = re.compile(r"<!-- measured: (?P<name>[\w ]+) -->\n.*?<!-- end -->", re.DOTALL)

Data = Mapping[str, Any]


def load_measured() -> dict[str, Any]:
    """What the last recorded run measured."""
    data: dict[str, Any] = json.loads(MEASURED.read_text(encoding="utf-8"))
    return data


def record_measured(measured: Data) -> None:
    """Keep what a run measured, beside what an earlier one did and this one was not asked for, and renew the pages."""
    kept = load_measured() if MEASURED.exists() else {}
    fresh = {name: value for name, value in measured.items() if value and name != "notes"}
    for name in _BY_SET & fresh.keys():
        fresh[name] = {**kept.get(name, {}), **fresh[name]}
    MEASURED.write_text(json.dumps({**kept, **fresh}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    data = load_measured()
    FINDINGS_PAGE.write_text(render_findings(FINDINGS_PAGE.read_text(encoding="utf-8"), data), encoding="utf-8")
    CHECKS_PAGE.write_text(render_checks(CHECKS_PAGE.read_text(encoding="utf-8"), data), encoding="utf-8")


def render_findings(page: str, measured: Data) -> str:
    """`page` with what was measured of each code under how to mend it."""

    def renew(section: re.Match[str]) -> str:
        body = re.sub(r"\n\*\*Measured:\*\* .*\n", "", section["body"]).rstrip("\n")
        told = _tell_code(section["code"], measured) or (
            "not here: it takes a writer, a critic or a page." if _NOT_RUN in body else "on nothing that was measured."
        )
        return f"#### `{section['code']}`\n{body}\n\n**Measured:** {told}\n\n"

    return SECTION.sub(renew, page).rstrip("\n") + "\n"


def render_checks(page: str, measured: Data) -> str:
    """`page` with its tables."""
    tables = {
        "prose": lambda data: _table_story_set(PROSE, data),
        "abroad": lambda data: _table_story_set(ABROAD, data),
        "sets": _table_sets,
        "folds": _table_folds,
        "kinds": _table_kinds,
        "planted": _table_planted,
        "peers": _table_peers,
        "speed": _table_speed,
    }

    def renew(block: re.Match[str]) -> str:
        lines = "\n".join(tables[block["name"]](measured))
        return f"<!-- measured: {block['name']} -->\n\n{lines}\n\n<!-- end -->"

    return _BLOCK.sub(renew, page)


def _tell_code(code: str, measured: Data) -> str:
    parts = []
    for kind, word in (("codes", "as an error"), ("hints", "as a warning or note")):
        rates = [counts[kind][code] for counts in measured["sets"].values() if code in counts[kind]]
        if rates:
            labelled = rate_wilson(sum(rate["hits"] for rate in rates), sum(rate["of"] for rate in rates))
            parts.append(
                f"{word} on {_count(labelled.of, 'labelled row')}, {labelled.hits} of them wrong{_share(labelled)}"
            )
    planted = measured["planted"]["codes"].get(code)
    if planted:
        wrong, true = planted["hits"], planted["of"] - planted["hits"]
        parts.append(f"as an error on {_count(wrong, 'planted error')} and {_count(true, 'true statement')}")
    return "; ".join(parts) + "." if parts else ""


def _table_story_set(name: str, measured: Data) -> Iterator[str]:
    score = measured["sets"][name]
    yield from _measure_rows({name: score})
    yield ""
    yield "| what is wrong, or what a true one does | failed | share |"
    yield "|---|---|---|"
    for kind, rate in score["kinds"].items():
        yield f"| {kind} | {rate['hits']} of {rate['of']} | {_percent(rate)} |"


def _table_sets(measured: Data) -> Iterator[str]:
    yield from _measure_rows(_labelled(measured))


def _labelled(measured: Data) -> Data:
    """The sets that others labelled, whose texts lie outside the repository."""
    return {name: score for name, score in measured["sets"].items() if name not in (PROSE, ABROAD)}


def _measure_rows(scores: Data) -> Iterator[str]:
    yield "| set | rows | sources | precision | recall | false alarms | balanced accuracy |"
    yield "|---|---|---|---|---|---|---|"
    for name, score in scores.items():
        cells = [
            f"{score[what]['value']:.3f} ({score[what]['interval'][0]:.2f} to {score[what]['interval'][1]:.2f})"
            for what in ("precision", "recall", "false alarms", "balanced accuracy")
        ]
        yield f"| `{name}` | {score['rows']} | {score['sources']} | {' | '.join(cells)} |"


def _table_folds(measured: Data) -> Iterator[str]:
    yield "| set | precision, dev and val | recall, dev and val | false alarms, dev and val |"
    yield "|---|---|---|---|"
    for name, halves in measured.get("folds", {}).items():
        cells = [
            f"{halves['dev'][what]['value']:.3f} and {halves['val'][what]['value']:.3f}"
            for what in ("precision", "recall", "false alarms")
        ]
        yield f"| `{name}` | {' | '.join(cells)} |"


def _table_kinds(measured: Data) -> Iterator[str]:
    yield "| set | kind | failed | share |"
    yield "|---|---|---|---|"
    for name, score in _labelled(measured).items():
        for kind, rate in score["kinds"].items():
            yield f"| `{name}` | {kind.replace('_', ' ')} | {rate['hits']} of {rate['of']} | {_percent(rate)} |"


def _table_planted(measured: Data) -> Iterator[str]:
    planted = measured["planted"]
    yield "| class | caught | share | named rightly | missed mostly in |"
    yield "|---|---|---|---|---|"
    for kind, rates in planted["classes"].items():
        caught, named = rates["caught"], rates["named"]
        worst = _tell_worst(kind, planted["variants"])
        yield (
            f"| {kind} | {caught['hits']} of {caught['of']} | {_percent(caught)} | "
            f"{named['hits']} of {caught['hits']} | {worst} |"
        )
    true = planted["true_statements_failed"]
    yield f"| *true statements that fail* | {true['hits']} of {true['of']} | {_percent(true)} | | |"


def _tell_worst(kind: str, variants: Data) -> str:
    own = {name.removeprefix(f"{kind}, "): rate for name, rate in variants.items() if name.startswith(f"{kind}, ")}
    missed = {name: rate["of"] - rate["hits"] for name, rate in own.items()}
    worst = max(missed, key=lambda name: missed[name], default="")
    return f"{worst} ({missed[worst]} of {own[worst]['of']})" if worst and missed[worst] else ""


def _table_peers(measured: Data) -> Iterator[str]:
    yield "| set | checker | balanced accuracy | caught | false alarms | precision |"
    yield "|---|---|---|---|---|---|"
    for name, peers in measured.get("peers", {}).items():
        own = measured["planted"] if name == "planted" else measured["sets"][name]
        for peer, score in {"drafter": own, **peers}.items():
            cells = [
                f"{score[what]['value']:.3f}" for what in ("balanced accuracy", "recall", "false alarms", "precision")
            ]
            yield f"| `{name}` | {peer} | {' | '.join(cells)} |"


def _table_speed(measured: Data) -> Iterator[str]:
    yield "| checker | seconds | times drafter's | memory at the peak, more than before |"
    yield "|---|---|---|---|"
    for timing in measured.get("timings", ()):
        memory = f"{timing['peak_mb']:.0f} MB"
        yield f"| {timing['name']} | {timing['seconds']:.1f} | {timing['ratio']:.1f} | {memory} |"


def _percent(rate: Data) -> str:
    return f"{rate['share']:.1%} ({rate['low']:.2f} to {rate['high']:.2f})"


def _share(rate: Rate) -> str:
    return f" ({rate.value:.0%}, {rate.low:.0%} to {rate.high:.0%})" if rate.of else ""


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def iter_examples(page: str) -> Iterable[tuple[str, tuple[str, ...], str]]:
    """The examples of docs/findings.md that can be run: code, sources and text."""
    for section in SECTION.finditer(page):
        sources = tuple(re.findall(r"^source: (.+)$", section["body"], re.MULTILINE))
        text = re.search(r"^text: (.+)$", section["body"], re.MULTILINE)
        if text and _NOT_RUN not in section["body"]:
            yield section["code"], sources, text[1]
