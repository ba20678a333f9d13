"""The command line on a real Neo4j server: load, load again, and the answers that the SPARQL store gives."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kg.cli.main import app
from kg.project import Project
from kg.settings import Neo4jSettings

REPORT = (
    "青田县司法局2022年工作总结\n2022年，我局深化“八五”普法，坚持和发展新时代“枫桥经验”，全县调解纠纷82件。\n"
)


@pytest.fixture
def study(tmp_path: Path, neo4j_settings_empty: Neo4jSettings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a built project; the environment names an empty server."""
    monkeypatch.setenv("NEO4J_URI", neo4j_settings_empty.uri)
    monkeypatch.setenv("NEO4J_USER", neo4j_settings_empty.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_settings_empty.password)
    monkeypatch.setenv("NEO4J_DATABASE", neo4j_settings_empty.database)
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    project = Project.create(tmp_path / "study")
    project.add(tmp_path / "report.txt")
    project.build(workers=1)
    return tmp_path / "study"


def run(study: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(app, [*arguments, "-p", str(study)])
    assert result.exit_code == 0, result.output
    return result


def test_loading_again_changes_nothing_and_prune_removes_what_went(study: Path) -> None:
    rows = Project.open(study).rows()
    first = json.loads(run(study, "neo4j", "load", "--json").stdout)
    none = {"created": 0, "updated": 0, "removed": 0}
    assert first["nodes"] == {**none, "created": len(rows.nodes)}
    assert first["relationships"] == {**none, "created": len(rows.edges)}
    again = run(study, "neo4j", "load")
    assert "nodes: 0 created, 0 updated, 0 removed" in again.stdout
    assert "relationships: 0 created, 0 updated, 0 removed" in again.stdout
    (study / "documents" / "report.txt").write_text(REPORT.replace("“八五”普法", "“七五”普法"), "utf-8")
    Project.open(study).build(workers=1)
    kept = json.loads(run(study, "neo4j", "load", "--json").stdout)
    assert kept["nodes"]["removed"] == 0 < kept["nodes"]["created"]
    pruned = json.loads(run(study, "neo4j", "load", "--prune", "--json").stdout)
    assert pruned["nodes"]["removed"] > 0
    names = run(study, "query", "--cypher", "MATCH (n:Initiative) RETURN n.name AS name", "--format", "json")
    assert {row["name"] for row in json.loads(names.stdout)} == {"七五普法", "枫桥经验"}


def test_cypher_is_asked_and_cut_off_aloud(study: Path) -> None:
    run(study, "neo4j", "load")
    query = "MATCH (n:Initiative) RETURN n.name AS name ORDER BY name"
    assert run(study, "query", "--cypher", query, "--format", "csv").stdout == "name\n八五普法\n枫桥经验\n"
    cut = run(study, "query", "--cypher", query, "--limit", "1")
    assert "only the first 1 rows are shown" in cut.stderr


@pytest.mark.parametrize("number", ["1", "3", "5", "8", "12", "15", "17", "18", "20", "23"])
def test_named_question_has_one_answer_in_both_languages(study: Path, number: str) -> None:
    run(study, "neo4j", "load")
    asked = ("ask", number, "--format", "json")
    assert run(study, *asked, "--cypher").stdout == run(study, *asked).stdout
