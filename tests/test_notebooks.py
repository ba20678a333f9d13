"""The notebooks run from beginning to end, are kept without outputs, and leave nothing behind."""

import tempfile
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests.shared_inputs import ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SECONDS = 60
"""For a whole notebook on a quiet machine; a cell may take twice that on a busy one."""


def read(path: Path) -> nbformat.NotebookNode:
    notebook: nbformat.NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call] # has no types
    return notebook


def test_there_is_a_notebook() -> None:
    assert [path.name for path in NOTEBOOKS] == ["01-first-look.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebook_is_kept_without_outputs(path: Path) -> None:
    for cell in read(path).cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebook_asserts_results_and_speaks_both_tongues(path: Path) -> None:
    cells = read(path).cells
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    assert code.count("\nassert ") >= 2
    for cell in cells:
        if cell.cell_type == "markdown":
            assert any("\u4e00" <= character <= "\u9fff" for character in cell.source)
            assert any("a" <= character <= "z" for character in cell.source)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebook_runs_shows_pictures_and_cleans_up(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    notebook = read(path)
    client = NotebookClient(
        notebook, timeout=2 * SECONDS, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    )
    client.execute()
    pages = [output.data.get("text/html", "") for cell in notebook.cells for output in shown(cell)]
    assert sum("<iframe sandbox=" in page for page in pages) == 2
    assert [item.name for item in temporary.iterdir() if "first-look" in str(list(item.rglob("*")))] == []


def shown(cell: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    return [output for output in cell.get("outputs", ()) if output.output_type == "execute_result"]
