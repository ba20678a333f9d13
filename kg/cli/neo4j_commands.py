"""Commands on Neo4j: start and stop a server of one's own, load the graph into it or into another."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.output import JsonOption, ProjectOption, print_json, progress_bar, say
from kg.errors import StoreError
from kg.graph.neo4j_server import start_background, status, stop_background
from kg.graph.neo4j_store import Neo4jStore
from kg.project import Project
from kg.settings import Neo4jSettings, neo4j_settings

app = typer.Typer(
    no_args_is_help=True,
    help="Neo4j：启动、停止、装载 / start, stop and load a Neo4j server.",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def server_home(project: Project) -> Path:
    """Return where the data of a project's own server live."""
    return project.layout.folder / "neo4j"


def server_of(project: Project) -> Neo4jSettings:
    """Return the server to ask: the one NEO4J_URI names, else the project's own running one.

    Raises StoreError when there is neither.
    """
    named = neo4j_settings()
    if named is not None:
        return named
    running = status(server_home(project))
    if running is None:
        raise StoreError("no Neo4j to talk to: run fazhi neo4j start, or set NEO4J_URI and NEO4J_PASSWORD")
    return running.settings


@app.command()
def start(project: ProjectOption = ".") -> None:
    """启动项目自己的 Neo4j（需要 Java 17 和 Maven）/ Start a server of the project's own.

    The first start fetches the jars of Neo4j Community by Maven and checks their hashes.
    """
    home = server_home(Project.open(project))
    if status(home) is None:
        say("starting Neo4j; the first time its jars are fetched (about 120 MB, a minute or two) …")
    server = start_background(home)
    print(server.uri)
    say(f"user {server.settings.user}; the password is in {home / 'server.json'}; next: fazhi neo4j load")


@app.command()
def stop(project: ProjectOption = ".") -> None:
    """停止项目自己的 Neo4j / Stop the project's own server."""
    stopped = stop_background(server_home(Project.open(project)))
    say("stopped" if stopped else "no server was running")


@app.command()
def load(
    project: ProjectOption = ".",
    prune: Annotated[bool, typer.Option(help="删去已不在项目里的 / remove what is gone")] = False,
    as_json: JsonOption = False,
) -> None:
    """把图谱装进 Neo4j，重复装载不产生变化 / Load the graph; loading twice changes nothing.

    例 / example: NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=… fazhi neo4j load --prune
    """
    opened = Project.open(project)
    rows = opened.rows()
    with Neo4jStore(server_of(opened)) as store:
        store.ensure_schema()
        result = store.load(rows, prune=prune, progress=progress_bar("load"))
    parts = {"nodes": result.nodes, "relationships": result.edges}
    if as_json:
        print_json(
            {
                name: {"created": c.created, "updated": c.updated, "removed": c.removed}
                for name, c in parts.items()
            }
        )
        return
    for name, change in parts.items():
        print(f"{name}: {change.created} created, {change.updated} updated, {change.removed} removed")
