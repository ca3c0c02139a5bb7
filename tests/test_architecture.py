"""The structure is held by reading the imports: one direction, pure core, the libraries behind one door."""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "drafter").rglob("*.py"))

# From the foundation up. A module imports from its own layer or from those before it.
LAYERS = (
    ("drafter", "drafter.brief", "drafter.errors"),
    ("drafter.text",),
    ("drafter.menus", "drafter.source_types"),
    ("drafter.ledger",),
    ("drafter.prompt", "drafter.proposal"),
    ("drafter.checks", "drafter.meta"),
    ("drafter.resolving", "drafter.writers", "drafter.render"),
    ("drafter.settings", "drafter.sources", "drafter.archive", "drafter.files", "drafter.replies", "drafter.runs"),
    ("drafter.formats", "drafter.clipboard"),
    ("drafter.providers", "drafter.prices", "drafter.model"),
    ("drafter.pipeline", "drafter.console"),
    ("drafter.drafting", "drafter.edited", "drafter.edited_text", "drafter.dry_run"),
    ("drafter.exporting",),
    ("drafter.reviewing",),
    ("drafter.commands",),
    ("drafter.cli", "drafter.__main__"),
)
CORE = sum(LAYERS[:6], ())
EDGE_MODULES = {"socket", "ssl", "http", "urllib.request", "requests", "httpx2", "time", "subprocess", "rich", "click"}
MODEL_LIBRARIES = {"openai", "instructor", "tenacity", "httpx2"}
BANNED_NAMES = {"utils", "util", "helpers", "helper", "manager", "misc"}


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.add(node.module or "")
    return names


def layer_of(module: str) -> int:
    def fits(known: str) -> bool:
        return module == known or (known != "drafter" and module.startswith(known + "."))

    found = [(len(known), rank) for rank, layer in enumerate(LAYERS) for known in layer if fits(known)]
    assert found, f"{module} has no layer: add it to LAYERS"
    return max(found)[1]


def is_core(module: str) -> bool:
    return any(module == known or (known != "drafter" and module.startswith(known + ".")) for known in CORE)


def under(module: str, roots: set[str]) -> set[str]:
    return {root for root in roots if module == root or module.startswith(root + ".")}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_point_one_way(path: Path) -> None:
    module = name_of(path)
    upward = {m for m in imports_of(path) if m.split(".")[0] == "drafter" and layer_of(m) > layer_of(module)}
    assert not upward, f"{module} imports from a layer above it"


def test_there_is_no_import_cycle() -> None:
    graph = {name_of(path): {m for m in imports_of(path) if m.startswith("drafter.")} for path in FILES}
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("path", [path for path in FILES if is_core(name_of(path))], ids=name_of)
def test_the_core_touches_no_edge(path: Path) -> None:
    found = {module for module in imports_of(path) if under(module, EDGE_MODULES | MODEL_LIBRARIES)}
    assert not found


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_model_libraries_have_one_door(path: Path) -> None:
    if not name_of(path).startswith("drafter.model"):
        assert not {module for module in imports_of(path) if under(module, MODEL_LIBRARIES)}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_stay_short_and_well_named(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 500
    assert not BANNED_NAMES & set(path.stem.split("_"))


def test_long_functions_stay_rare() -> None:
    lengths = [
        (node.end_lineno or 0) - node.lineno + 1
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    assert max(lengths) <= 60
    assert sum(length > 30 for length in lengths) <= len(lengths) // 20


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"]])
def test_help_loads_neither_openai_nor_instructor(arguments: list[str]) -> None:
    code = (
        "import sys; from drafter.cli import run; run(sys.argv[1:]);"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'openai', 'instructor', 'pydantic'}))"
    )
    out = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, cwd=ROOT, check=True)
    assert out.stdout.splitlines()[-1] == "[]"
