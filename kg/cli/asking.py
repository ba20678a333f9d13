"""Commands that ask the graph or write it out: query, ask, export, validate."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from kg.answers import Answer
from kg.cli.neo4j_commands import server_of
from kg.cli.output import Format, JsonOption, ProjectOption, as_csv, print_json, print_rows, say
from kg.errors import QueryError
from kg.exporting import write_nquads_export, write_turtle_export
from kg.graph.neo4j_store import Neo4jStore
from kg.project import Project
from kg.queries import NamedQuery, Value, load, named_queries
from kg.rdf.store import ROW_LIMIT
from kg.tables import claims_table
from kg.validation import validate_documents

_LONGEST_NAME = 255


class ExportFormat(StrEnum):
    """What the graph can be written as."""

    TTL = "ttl"
    NQ = "nq"
    CSV = "csv"


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the application."""
    app.command()(query)
    app.command()(ask)
    app.command()(export)
    app.command()(validate)


def query(
    sparql: Annotated[str | None, typer.Option(help="SPARQL：文件、- 或语句 / file, - or text")] = None,
    cypher: Annotated[str | None, typer.Option(help="Cypher：文件、- 或语句 / file, - or text")] = None,
    form: Annotated[Format, typer.Option("--format", help="输出形式 / form of output")] = Format.TABLE,
    limit: Annotated[int, typer.Option(min=1, help="最多几行 / at most so many rows")] = 10_000,
    project: ProjectOption = ".",
) -> None:
    """用 SPARQL 或 Cypher 提问（只读）/ Ask in SPARQL or Cypher; nothing can be changed by asking.

    例 / example: fazhi query --sparql question.rq --format csv
    """
    if (sparql is None) == (cypher is None):
        raise typer.BadParameter("give one of --sparql and --cypher")
    opened = Project.open(project)
    if sparql is not None:
        answer = opened.store().query(_text(sparql), row_limit=limit)
    else:
        answer = _ask_neo4j(opened, _text(cypher or ""), {}, limit)
    _print(answer, form, "raise --limit for more")


def ask(
    name: Annotated[str | None, typer.Argument(help="问题的名称或编号 / name or number")] = None,
    param: Annotated[list[str] | None, typer.Option(help="参数 / parameter, as initiative=枫桥经验")] = None,
    cypher: Annotated[bool, typer.Option(help="问 Neo4j / ask Neo4j instead")] = False,
    form: Annotated[Format, typer.Option("--format", help="输出形式 / form of output")] = Format.TABLE,
    project: ProjectOption = ".",
) -> None:
    """问一个备好的问题；不带名称则列出全部 / Ask a question that comes with fazhi; without a name, list them.

    例 / example: fazhi ask 1 --param initiative=枫桥经验
    """
    if name is None:
        rows = [[q.name, q.title_zh, q.title_en, _blanks(q)] for q in named_queries()]
        print_rows(("name", "问题", "question", "parameters"), rows, form)
        return
    opened = Project.open(project)
    loaded = load(name, "cypher" if cypher else "sparql", _params(param or []))
    if cypher:
        answer = _ask_neo4j(opened, loaded.text, loaded.parameters, ROW_LIMIT)
    else:
        answer = opened.store().query(loaded.text)
    _print(answer, form, "copy the question from kg/queries and narrow it")


def _ask_neo4j(opened: Project, cypher: str, parameters: Mapping[str, Value], limit: int) -> Answer:
    with Neo4jStore(server_of(opened)) as store:
        return store.run(cypher, dict(parameters), limit=limit)


def _print(answer: Answer, form: Format, advice: str) -> None:
    print_rows(answer.columns, answer.rows, form)
    if answer.truncated:
        say(f"only the first {len(answer.rows)} rows are shown; {advice}")


def _blanks(named: NamedQuery) -> str:
    return ", ".join(f"{blank.name}={blank.default}" for blank in named.parameters)


def _params(pairs: Sequence[str]) -> dict[str, str]:
    """Return name=value pairs as a dict; raise QueryError for one without an equals sign."""
    for pair in pairs:
        if "=" not in pair:
            raise QueryError(f"a parameter is written name=value, not {pair!r}")
    return {name: value for name, _, value in (pair.partition("=") for pair in pairs)}


def _text(source: str) -> str:
    """Return a query: what stands on standard input for `-`, in a file of that name, else the text itself."""
    if source == "-":
        return sys.stdin.read()
    # No file system has longer names than 255 bytes, and asking for one is an error of its own.
    if len(source.encode("utf-8", "replace")) <= _LONGEST_NAME and Path(source).is_file():
        try:
            return Path(source).read_text("utf-8")
        except UnicodeDecodeError as error:
            raise QueryError(f"{source} is not UTF-8 text: {error.reason}") from error
    if source.endswith((".rq", ".sparql", ".cypher", ".cql")):
        raise QueryError(f"there is no file {source}")
    return source


def export(
    form: Annotated[ExportFormat, typer.Argument(help="ttl、nq 或 csv / Turtle, N-Quads or claims as CSV")],
    out: Annotated[Path, typer.Option(help="写到哪个文件 / file to write")],
    project: ProjectOption = ".",
) -> None:
    """导出整个图谱，或全部陈述的表格 / Write the whole graph, or all claims as a table for Excel, R or Stata.

    The same project gives the same bytes. 例 / example: fazhi export csv --out claims.csv
    """
    writers = {
        ExportFormat.TTL: write_turtle_export,
        ExportFormat.NQ: write_nquads_export,
        ExportFormat.CSV: _write_claims,
    }
    opened = Project.open(project)
    opened.documents()  # before the file is made: nothing is written for a project without a build
    with out.open("w", encoding="utf-8", newline="") as file:
        writers[form](opened, file)
    print(out)


def _write_claims(project: Project, out: TextIO) -> None:
    """Write one row for each claim with its sentence; the mark at the start tells Excel that it is UTF-8."""
    table = claims_table(project.store())
    out.write("\ufeff" + as_csv(table.columns, table.rows))


def validate(
    documents: Annotated[list[str] | None, typer.Argument(help="documents/ 里的路径 / paths")] = None,
    project: ProjectOption = ".",
    as_json: JsonOption = False,
) -> None:
    """检查图谱是否合乎形状与原文 / Check the graph against its shapes and the texts.

    例 / example: fazhi validate
    """
    opened = Project.open(project)
    names: Sequence[str] = documents or [row.path for row in opened.documents()]
    report = validate_documents(opened, names, sample=None)
    if as_json:
        print_json([asdict(finding) for finding in report.findings])
    else:
        for finding in report.findings:
            print(finding.line)
        print(report.summary)
    raise typer.Exit(1 if report.violations else 0)
