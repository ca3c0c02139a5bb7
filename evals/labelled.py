"""Claims that others labelled, checked against their source text. The files lie outside the repository."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from drafter.brief import Outlet, Source
from drafter.menus import Menu, split_source
from evals.checker import check_text
from evals.scoring import Judged

Fold = Literal["all", "dev", "val"]
Row = Mapping[str, Any]

SETS = (
    "polnear_quotes",
    "altered_facts",
    "summedits_news",
    "bump",
    "defacto",
    "ragtruth_news_sentences",
)
# Beside the repository, where a checkout of the whole project has it.
DEFAULT_DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"


def load_rows(folder: Path, name: str, fold: Fold = "all") -> tuple[Row, ...]:
    """The rows of one set. Raises FileNotFoundError when the folder does not have it."""
    text = (folder / f"{name}.jsonl").read_text(encoding="utf-8")
    rows = (json.loads(line) for line in text.splitlines() if line)
    return tuple(row for row in rows if fold in ("all", tell_fold(row)))


def digest_set(folder: Path, name: str) -> str:
    """The SHA-256 of a set's bytes: a floor belongs to one corpus."""
    return hashlib.sha256((folder / f"{name}.jsonl").read_bytes()).hexdigest()


def tell_fold(row: Row) -> Fold:
    """Half of the source texts, by their hash: rules are written with an eye on `dev` alone, never on `val`."""
    number = int(hashlib.sha256(row["source_text"].encode()).hexdigest(), 16)
    return "dev" if number % 2 else "val"


def judge_rows(rows: tuple[Row, ...], is_failed: Callable[[Row], bool] | None = None) -> tuple[Judged, ...]:
    """Each row through the checker, or, with `is_failed`, through another one's answer."""
    return tuple(_judge(rows, is_failed))


def tell_kind(row: Row) -> str:
    """The class of a row: how it was made or what is wrong with it; those of true rows in round brackets."""
    is_true = row["label"] == "supported"
    kind = row.get("kind") or row.get("error_type") or ("as it was" if is_true else "unsupported")
    return f"({kind})" if is_true else str(kind)


def _judge(rows: tuple[Row, ...], is_failed: Callable[[Row], bool] | None) -> Iterator[Judged]:
    for row in rows:
        cluster = hashlib.sha256(row["source_text"].encode()).hexdigest()
        is_true = row["label"] == "supported"
        if is_failed:
            yield Judged(cluster, tell_kind(row), is_true, is_failed(row))
        else:
            found = check_text(row["claim"], (_menu(row["source_text"]),))
            yield Judged(cluster, tell_kind(row), is_true, found.failed, found.errors, found.hints)


@lru_cache(maxsize=8)
def _menu(text: str) -> Menu:
    """The source of a row: no outlet, no date. Rows of one source stand together, so few menus are kept."""
    outlet = Outlet(name="x")
    return split_source(Source(id="A", outlet=outlet, sha256="0", text=text, language="en"))
