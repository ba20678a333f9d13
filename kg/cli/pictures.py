"""Commands that draw: view and diffusion. Each writes one HTML file that works offline."""

import re
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.drawing import write_diffusion, write_ego
from kg.cli.output import JsonOption, ProjectOption, print_json
from kg.project import Project
from kg.tables import EVENT_COLUMNS, events_table

OutOption = Annotated[Path | None, typer.Option(help="写到哪个文件 / HTML file to write")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the application."""
    app.command()(view)
    app.command()(diffusion)


def view(
    focus: Annotated[str, typer.Option(help="以谁为中心 / the entity in the middle")] = "枫桥经验",
    hops: Annotated[int, typer.Option(min=1, max=2, help="几步 / how many steps")] = 1,
    out: OutOption = None,
    project: ProjectOption = ".",
) -> None:
    """画一个实体的关系图 / Draw what is said about an entity.

    例 / example: fazhi view --focus 青田县司法局 --hops 1
    """
    print(write_ego(Project.open(project), focus, out or _named("view", focus), hops=hops))


def diffusion(
    initiative: Annotated[str, typer.Argument(help="举措名称 / name of the initiative")],
    out: OutOption = None,
    project: ProjectOption = ".",
    as_json: JsonOption = False,
) -> None:
    """画一项举措的传播泳道图 / Draw how an initiative spread: year by region.

    例 / example: fazhi diffusion 枫桥经验
    """
    opened = Project.open(project)
    if as_json:
        rows = events_table(opened.diffusion(initiative))
        print_json([dict(zip(EVENT_COLUMNS, row, strict=True)) for row in rows])
        return
    print(write_diffusion(opened, initiative, out or _named("diffusion", initiative)))


def _named(prefix: str, name: str) -> Path:
    """Return a file name in the current folder, made of the letters, digits and Han characters of `name`."""
    kept = re.sub(r"[^\w一-鿿]+", "-", name).strip("-")[:60]
    return Path(f"{prefix}-{kept or 'page'}.html")
