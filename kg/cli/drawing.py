"""From a project to a page on disk: the one place where the graph room hands over to the picture room."""

from pathlib import Path

from kg.graph.memory import find_one
from kg.project import Project
from viz.ego import ego_view
from viz.lanes import lanes_view
from viz.pyvis_html import write_html


def write_ego(project: Project, name: str, path: Path, *, hops: int) -> Path:
    """Write the view of all that is said about an entity, and return where it was written."""
    graph = project.around(name, hops=hops)
    write_html(ego_view(graph, find_one(graph, name), hops), path)
    return path


def write_diffusion(project: Project, initiative: str, path: Path) -> Path:
    """Write the lanes of an initiative over regions and years, and return where they were written."""
    write_html(lanes_view(project.diffusion(initiative)), path)
    return path
