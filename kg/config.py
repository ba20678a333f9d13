"""The settings of a project: what stands in its fazhi.toml, checked."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ProjectError

FILE_NAME = "fazhi.toml"
DEFAULT_BASE = "https://w3id.org/fazhi/"

_BASE = re.compile(r"https?://[A-Za-z0-9.\-]+(?::\d+)?/(?:[A-Za-z0-9._~\-]+/)*")
_TEMPLATE = """\
# 项目设置 / settings of this project
name = "{name}"

# 实例 IRI 的前缀 / the base of all instance IRIs; change it before the first release
base = "{base}"
"""


@dataclass(frozen=True, slots=True)
class Config:
    """The name of a project and the base of its instance IRIs (absolute, ends in a slash)."""

    name: str
    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ProjectError(f"{FILE_NAME}: name must not be empty")
        if not _BASE.fullmatch(self.base):
            raise ProjectError(
                f"{FILE_NAME}: base must be an http(s) address that ends in a slash, not {self.base!r}"
            )


def read_config(folder: Path) -> Config:
    """Return the settings of the project in `folder`; raise ProjectError if there are none or bad ones."""
    path = folder / FILE_NAME
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise ProjectError(
            f"{folder} is not a project: it has no {FILE_NAME}; make one with: fazhi init DIR"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProjectError(f"{path} cannot be read: {error}") from error
    unknown = sorted(set(data) - {"name", "base"})
    if unknown:
        raise ProjectError(f"{path}: unknown setting {', '.join(unknown)}; known are name, base")
    name, base = data.get("name", folder.resolve().name), data.get("base", DEFAULT_BASE)
    if not isinstance(name, str) or not isinstance(base, str):
        raise ProjectError(f"{path}: name and base are texts in quotes")
    return Config(name, base)


def write_config(folder: Path, config: Config) -> None:
    """Write the settings file of a new project."""
    name = config.name.replace("\\", "").replace('"', "").replace("\n", " ")
    (folder / FILE_NAME).write_text(_TEMPLATE.format(name=name, base=config.base), "utf-8")
