"""The command line: what users type, what they get, and one line when they are wrong; run as a process."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from kg.cli.main import app
from kg.cli.output import as_csv, neutral, printable
from tests.shared_inputs import ROOT

REPORT = "青田县司法局2022年工作总结\n2022年，我局深化“八五”普法，全县调解纠纷82件。\n"


COMMANDS = [
    *(name for name in get_command(app).commands if name != "neo4j"),  # type: ignore[attr-defined] # a group
    *("neo4j start", "neo4j stop", "neo4j load"),
]


def fazhi(*arguments: str | Path, folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the command in a folder with nothing in the environment but what is given."""
    command = [sys.executable, "-m", "kg.cli", *map(str, arguments)]
    env = {"PYTHONPATH": str(ROOT), "COLUMNS": "200", "HOME": str(folder), **environment}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a built project of one report."""
    folder = tmp_path_factory.mktemp("cli")
    (folder / "report.txt").write_text(REPORT, "utf-8")
    assert fazhi("init", "study", folder=folder).returncode == 0
    assert fazhi("add", "-p", "study", "report.txt", folder=folder).returncode == 0
    built = fazhi("build", "-p", "study", folder=folder)
    assert built.returncode == 0, built.stderr
    assert "read 1 = kept 1 + refused 0" in built.stdout
    assert "validated 1 documents: 0 violations" in built.stdout
    return folder / "study"


def test_extract_writes_interchange_and_reports_the_bad_file(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(REPORT, "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"")
    done = fazhi("extract", "good.txt", "bad.txt", "--out", "json", folder=tmp_path)
    assert done.returncode == 1
    assert "bad.txt" in done.stderr
    assert "read 2 = written 1 + refused 1" in done.stderr
    assert "Traceback" not in done.stderr
    data = json.loads((tmp_path / "json" / "good.json").read_text("utf-8"))
    assert data["meta"]["issuer"] == "青田县司法局"


def test_sparql_answers_come_as_table_csv_and_json(study: Path) -> None:
    query = "SELECT ?name WHERE { ?a a fz:Adoption ; fz:initiative/skos:prefLabel ?name }"
    table = fazhi("query", "--sparql", query, folder=study)
    assert "八五普法" in table.stdout
    rows = fazhi("query", "--sparql", query, "--format", "json", folder=study)
    assert json.loads(rows.stdout) == [{"name": "八五普法"}]
    text = fazhi("query", "--sparql", query, "--format", "csv", folder=study)
    assert list(csv.reader(io.StringIO(text.stdout))) == [["name"], ["八五普法"]]


def test_query_is_read_from_a_file_or_standard_input(study: Path, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text("ASK { ?s a fz:Adoption }", "utf-8")
    answer = fazhi("query", "--sparql", tmp_path / "q.rq", "--format", "json", folder=study)
    assert json.loads(answer.stdout) == [{"answer": True}]
    missing = fazhi("query", "--sparql", "nothing.rq", folder=study)
    assert (missing.returncode, missing.stderr.strip()) == (1, "fazhi: there is no file nothing.rq")
    long = fazhi("query", "--sparql", "ASK {} #" + "x" * 400, "--format", "json", folder=study)
    assert json.loads(long.stdout) == [{"answer": True}]
    (tmp_path / "bad.rq").write_bytes(b"\xff\xfe")
    wrong = fazhi("query", "--sparql", tmp_path / "bad.rq", folder=study)
    assert (wrong.returncode, len(wrong.stderr.splitlines())) == (1, 1)
    assert "is not UTF-8 text" in wrong.stderr


def test_answer_that_is_cut_off_says_so(study: Path) -> None:
    asked = fazhi("query", "--sparql", "SELECT ?s { ?s ?p ?o }", "--limit", "2", folder=study)
    assert asked.stderr.strip() == "only the first 2 rows are shown; raise --limit for more"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["view", "--focus", "八五普法", "--out", "no/such/folder.html"], "no/such/folder.html"),
        (["export", "ttl", "--out", "no/such/graph.ttl"], "no/such/graph.ttl"),
        (["validate", "nothing.txt"], "no document 'nothing.txt' in the last build"),
        (["view", "--focus", "八五普罚"], "nearest: 八五普法"),
        (["diffusion", "八五普罚"], "no initiative in the graph is called 八五普罚; nearest: 八五普法"),
        (["ask", "1", "--param", "name=八五普法"], "has no parameter name"),
    ],
)
def test_mistakes_in_a_built_project_give_one_line(study: Path, arguments: list[str], message: str) -> None:
    done = fazhi(*arguments, folder=study)
    assert done.returncode == 1, done.stderr
    assert message in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_export_of_a_project_without_a_build_leaves_no_file(tmp_path: Path) -> None:
    assert fazhi("init", "study", folder=tmp_path).returncode == 0
    assert fazhi("export", "nq", "-p", "study", "--out", "graph.nq", folder=tmp_path).returncode == 1
    assert not (tmp_path / "graph.nq").exists()


def test_named_questions_are_listed_and_answered(study: Path) -> None:
    listed = json.loads(fazhi("ask", "--format", "json", folder=study).stdout)
    assert len(listed) >= 10
    answered = fazhi("ask", "1", "--param", "initiative=八五普法", "--format", "json", folder=study)
    assert answered.returncode == 0, answered.stderr
    assert "青田县" in answered.stdout


def test_pictures_are_written_where_asked(study: Path, tmp_path: Path) -> None:
    seen = fazhi("view", "--focus", "八五普法", "--out", tmp_path / "v.html", folder=study)
    assert seen.returncode == 0, seen.stderr
    assert "八五普法" in (tmp_path / "v.html").read_text("utf-8")
    lanes = fazhi("diffusion", "八五普法", "--out", tmp_path / "d.html", folder=study)
    assert lanes.returncode == 0, lanes.stderr
    events = json.loads(fazhi("diffusion", "八五普法", "--json", folder=study).stdout)
    assert [(event["region"], event["year"], event["status"]) for event in events] == [
        ("331121", 2022, "adopted")
    ]
    assert "“八五”普法" in events[0]["quote"]


def test_exports_and_validation(study: Path, tmp_path: Path) -> None:
    for form in ("ttl", "nq", "csv"):
        assert fazhi("export", form, "--out", tmp_path / f"graph.{form}", folder=study).returncode == 0
        assert "八五普法" in (tmp_path / f"graph.{form}").read_text("utf-8")
    claims = list(csv.DictReader(io.StringIO((tmp_path / "graph.csv").read_text("utf-8-sig"))))
    assert {"head", "tail", "status", "year", "quote", "start", "end"} <= set(claims[0])
    assert {row["year"] for row in claims} == {"2022"}
    checked = fazhi("validate", folder=study)
    assert (checked.returncode, checked.stdout.strip()) == (
        0,
        "validated 1 documents: 0 violations, 0 warnings",
    )


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["build"], 1, "is not a project"),
        (["add", "nothing.txt"], 1, "is not a project"),
        (["eval", "nowhere"], 1, "no gold"),
        (["query"], 2, ""),
        (["frobnicate"], 2, ""),
        (["view", "--hops", "9"], 2, ""),
        (["neo4j", "load"], 1, "is not a project"),
    ],
)
def test_mistakes_give_one_line_and_a_code(
    arguments: list[str], code: int, message: str, tmp_path: Path
) -> None:
    done = fazhi(*arguments, folder=tmp_path)
    assert done.returncode == code, done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    if code == 1:
        assert len(done.stderr.strip().splitlines()) == 1


def test_neo4j_without_a_server_says_what_to_do(study: Path) -> None:
    done = fazhi("neo4j", "load", folder=study)
    assert done.returncode == 1
    assert "fazhi neo4j start" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_both_languages_with_an_example(command: str) -> None:
    shown = CliRunner().invoke(app, [*command.split(), "--help"], env={"COLUMNS": "200"})
    assert shown.exit_code == 0
    assert " / " in shown.stdout
    assert re.search(r"[\u4e00-\u9fff]", shown.stdout)


def test_ascii_terminal_gets_an_answer_and_no_traceback(study: Path) -> None:
    done = fazhi("status", folder=study, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert "青田县司法局" in done.stdout


def test_formula_cells_are_neutralised_and_numbers_are_not() -> None:
    assert as_csv(["a"], [["=1+1"], ["@x"], [-5.2], [["甲", "乙"]]]) == "a\n'=1+1\n'@x\n-5.2\n甲; 乙\n"
    assert neutral("普法") == "普法"


def test_control_characters_are_shown_as_codes() -> None:
    assert printable("甲\u202e乙\x1b[2J") == "甲\\u202e乙\\u001b[2J"
