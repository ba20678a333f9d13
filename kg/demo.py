"""The demo: the packaged sample corpus as a project."""

from importlib.resources import files
from pathlib import Path

from kg.errors import ProjectError
from kg.project import Project

DEMO_VIEWS = ("枫桥经验", "最多跑一次", "一网通办")
"""The initiatives that the demo draws: each is seen to spread over regions of several provinces."""


def sample_folder() -> Path:
    """Return the folder of the packaged sample documents."""
    return Path(str(files("kg.sample"))) / "documents"


def make_demo(folder: Path) -> Project:
    """Return a project in `folder` that holds the sample corpus; a demo that is there already is reused.

    Raises ProjectError when the folder holds something else.
    """
    if (folder / "fazhi.toml").exists():
        project = Project.open(folder)
    elif folder.exists() and any(folder.iterdir()):
        raise ProjectError(
            f"{folder} is not empty and not a project: name another folder, as in fazhi demo DIR"
        )
    else:
        project = Project.create(folder, name="demo")
    project.add(*sorted(sample_folder().iterdir()))
    return project
