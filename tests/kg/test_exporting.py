"""Exports: the same statements in every form, however many files they are merged from."""

import io
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from kg import exporting
from kg.demo import make_demo
from kg.exporting import turtle_blocks, write_nquads_export, write_turtle_export
from kg.project import Project
from kg.rdf.quads import Iri, Quad, integer, label, text
from kg.rdf.serialise import nquads, turtle


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_demo(tmp_path_factory.mktemp("exporting") / "demo")
    project.build(workers=1)
    return project


def written(project: Project) -> str:
    out = io.StringIO()
    assert write_turtle_export(project, out) == len(out.getvalue())
    return out.getvalue()


def test_turtle_and_nquads_hold_the_same_triples_as_another_library_reads_them(demo: Project) -> None:
    out = io.StringIO()
    assert write_nquads_export(demo, out) == out.getvalue().count("\n")
    dataset = rdflib.Dataset()
    dataset.parse(data=out.getvalue(), format="nquads")
    from_nquads = rdflib.Graph()
    for subject, predicate, value, _ in dataset.quads():
        from_nquads.add((subject, predicate, value))
    from_turtle = rdflib.Graph().parse(data=written(demo), format="turtle")
    assert len(from_turtle) == len(from_nquads) > 10_000
    assert isomorphic(from_turtle, from_nquads)


@pytest.mark.parametrize("at_once", [2, 3, 7])
def test_merging_in_rounds_writes_the_same_bytes(
    demo: Project, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = written(demo)
    monkeypatch.setattr(exporting, "_OPEN_FILES", at_once)
    assert written(demo) == whole


def test_each_subject_has_one_block(demo: Project) -> None:
    heads = [block.split(" ", 1)[0] for block in written(demo).split("\n\n")[1:]]
    assert len(heads) == len(set(heads)) > 1000


def test_merging_leaves_no_file_behind(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "_OPEN_FILES", 4)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    written(demo)
    assert list(tmp_path.iterdir()) == []


_NODES = st.sampled_from(
    [Iri(f"https://example.org/{name}") for name in ("a", "a/b", "a-b", "ab", "b", "a#x")]
)
_TERMS = (
    _NODES | st.integers(0, 3).map(integer) | st.text(max_size=5).map(text) | st.text(max_size=5).map(label)
)
_QUADS = st.builds(Quad, _NODES, _NODES, _TERMS, _NODES)


@given(st.lists(_QUADS, max_size=30))
def test_blocks_of_sorted_lines_are_the_turtle_of_the_quads(quads: list[Quad]) -> None:
    lines = [line + "\n" for line in nquads(quads).split("\n")[:-1]]
    lines.sort(key=lambda line: line[1 : line.index("> ")])
    assert "".join(turtle_blocks(lines)) == "".join(turtle(quads))
