"""Commands on a project folder: init, add, rm, build, status, demo."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kg.building import BuildResult
from kg.cli.drawing import write_diffusion, write_ego
from kg.cli.output import (
    Format,
    JsonOption,
    ProjectOption,
    print_json,
    print_rows,
    printable,
    progress_bar,
    say,
)
from kg.demo import DEMO_VIEWS, make_demo
from kg.manifest import RefusedRow
from kg.project import Project
from kg.validation import validate_documents

_SHOWN = ("path", "title", "issuer", "region", "year", "doc_type", "relations", "observations")


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the application."""
    for command in (demo, init, add, build, status):
        app.command()(command)
    app.command("rm")(remove)


def demo(
    folder: Annotated[Path, typer.Argument(help="写到哪里 / where to write it")] = Path("fazhi-demo"),
) -> None:
    """用自带样本建图并画图 / Build the sample corpus into a graph and its views.

    例 / example: fazhi demo
    """
    project = make_demo(folder)
    result = project.build(progress=progress_bar("extract"))
    _print_summary(result)
    for name in DEMO_VIEWS:
        pages = (
            write_ego(project, name, folder / f"view-{name}.html", hops=1),
            write_diffusion(project, name, folder / f"diffusion-{name}.html"),
        )
        for page in pages:
            print(page)
    say("在浏览器里打开上面的文件 / open the files above in a browser")
    say(f"接着试试 / then try: fazhi ask 5 -p {folder}")


def init(folder: Annotated[Path, typer.Argument(help="新项目的文件夹 / folder of the new project")]) -> None:
    """新建项目 / Make a project.

    例 / example: fazhi init my-study
    """
    project = Project.create(folder)
    print(project.layout.folder)
    say(f"接着 / next: fazhi add -p {folder} FILES…")


def add(
    paths: Annotated[list[Path], typer.Argument(help="文件或文件夹 / files or folders")],
    project: ProjectOption = ".",
) -> None:
    """把文件拷进项目 / Copy files into the project.

    例 / example: fazhi add -p my-study reports/ extra.html
    """
    added = Project.open(project).add(*paths)
    for label, names in (("new", added.new), ("replaced", added.replaced), ("same", added.same)):
        for name in names:
            print(f"{label}\t{printable(name)}")
    counts = f"{len(added.new)} new, {len(added.replaced)} replaced, {len(added.same)} there already"
    say(f"{counts}; next: fazhi build -p {project}")


def remove(
    name: Annotated[str, typer.Argument(help="documents/ 里的路径 / path inside documents/")],
    project: ProjectOption = ".",
) -> None:
    """从项目里拿掉文件 / Take a document out of the project."""
    Project.open(project).remove(name)
    say(f"removed {name}; the next fazhi build drops what it said")


def build(
    project: ProjectOption = ".",
    workers: Annotated[int | None, typer.Option(help="进程数 / worker processes")] = None,
    as_json: JsonOption = False,
) -> None:
    """抽取有变化的文件并更新图谱 / Extract what changed and update the graph.

    例 / example: fazhi build -p my-study
    """
    opened = Project.open(project)
    result = opened.build(workers=workers, progress=progress_bar("extract"))
    findings = validate_documents(opened, result.worked)
    if as_json:
        found = [asdict(finding) for finding in findings.findings]
        print_json({**asdict(result), "read": result.read, "findings": found})
    else:
        _print_summary(result)
        print(findings.summary)
    for row in result.refused:
        say(_refusal(row))
    for finding in findings.findings:
        say(finding.line)
    raise typer.Exit(1 if result.refused or findings.violations else 0)


def _refusal(row: RefusedRow) -> str:
    """Return a refusal as one line that names the file once."""
    return f"refused {row.path}: {row.reason.removeprefix(Path(row.path).name + ': ')}"


def _print_summary(result: BuildResult) -> None:
    print(
        f"read {result.read} = kept {len(result.rows)} + refused {len(result.refused)}; "
        f"added {len(result.added)}, changed {len(result.changed)}, removed {len(result.removed)}, "
        f"unchanged {len(result.unchanged)}"
    )
    relations = sum(row.relations for row in result.rows)
    figures = sum(row.observations for row in result.rows)
    print(f"{relations} relations and {figures} figures, each with its sentence")


def status(project: ProjectOption = ".", as_json: JsonOption = False) -> None:
    """列出已建的文件和被拒的文件 / List the documents and the refusals of the last build."""
    opened = Project.open(project)
    rows = opened.documents()
    if as_json:
        print_json([asdict(row) for row in rows])
    else:
        print_rows(_SHOWN, [[getattr(row, name) for name in _SHOWN] for row in rows], Format.TABLE)
    for row in opened.refused():
        say(_refusal(row))
