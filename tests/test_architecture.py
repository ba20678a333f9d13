"""The rules of the house that no ready-made linter knows: sizes, homes, and what must not be here."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.shared_inputs import ROOT

ROOMS = ("ontology", "extract", "kg", "viz")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
HOMES = {
    "spacy": ("extract/",),
    "ahocorasick_rs": ("extract/",),
    "lxml": ("extract/",),
    "rdflib": ("kg/rdf/",),
    "pyoxigraph": ("kg/rdf/",),
    "pyshacl": ("kg/rdf/",),
    "neo4j": ("kg/graph/neo4j_store.py",),
    "pyvis": ("viz/pyvis_html.py",),
    "typer": ("kg/cli/",),
    "rich": ("kg/cli/",),
}
"""Each third-party library and the files that may import it."""


def name_of(path: Path) -> str:
    """Return the path as it is written in this repository."""
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    """Yield the full names of all modules that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=name_of)
def test_file_has_at_most_300_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_function_has_at_most_40_lines(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 40, f"{node.name} in {name_of(path)} has {length} lines"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_library_is_imported_at_home_only(path: Path) -> None:
    for module in imports(path):
        homes = HOMES.get(module.split(".")[0])
        assert homes is None or name_of(path).startswith(homes), f"{module} lives in {homes}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_library_code_prints_nothing(path: Path) -> None:
    if "cli" in path.parts or path.name.startswith("build_"):
        return
    calls = (n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call))
    assert not any(isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_environment_is_read_in_one_module(path: Path) -> None:
    if name_of(path) != "kg/settings.py":
        assert not re.search(r"\bos\.(environ|getenv)\b", path.read_text("utf-8"))


def test_planted_import_against_the_arrows_breaks_the_contracts(tmp_path: Path) -> None:
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            target = tmp_path / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    assert lint(tmp_path).returncode == 0, lint(tmp_path).stdout
    (tmp_path / "extract" / "planted.py").write_text("import kg.errors\nimport neo4j\n", "utf-8")
    broken = lint(tmp_path)
    assert broken.returncode == 1
    assert "extract.planted -> kg.errors (l.1)" in broken.stdout
    assert "extract.planted -> neo4j (l.2)" in broken.stdout


def lint(folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run the import contracts on the rooms in `folder`."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_rooms_belong_to_this_distribution_alone() -> None:
    owners = packages_distributions()
    for room in ROOMS:
        assert set(owners.get(room, ["fazhi-kg"])) == {"fazhi-kg"}


def test_no_dependency_downloads_a_model_or_carries_a_squatted_name() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    names = " ".join([*project["dependencies"], *(name for extra in extras for name in extra)])
    assert not re.search(r"zh[-_]core[-_]web|jiojio|jionlp|stanza|transformers", names)


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_lock_pins_every_version_by_hash_and_names_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links", text)
    pinned = re.findall(
        r"^([A-Za-z0-9][^=\s]*)==\S+(?: ; [^\\]+)? \\\n    --hash=sha256:[0-9a-f]{64}", text, re.M
    )
    named = re.findall(r"^[A-Za-z0-9]\S*", text, re.M)
    assert len(pinned) == len(named) > 20
