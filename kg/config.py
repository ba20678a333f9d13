"""The settings of a project: what stands in its fazhi.toml, checked."""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ProjectError
from ontology.errors import OntologyError
from ontology.iri import DEFAULT_BASE, checked_base

FILE_NAME = "fazhi.toml"

_TEMPLATE = """\
# 项目设置 / settings of this project
name = {name}

# 实例 IRI 的前缀 / the base of all instance IRIs; change it before the first release
base = {base}
"""


@dataclass(frozen=True, slots=True)
class Config:
    """The name of a project and the base of its instance IRIs (absolute, ends in a slash)."""

    name: str
    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ProjectError(f"{FILE_NAME}: name must not be empty")
        try:
            checked_base(self.base)
        except OntologyError as error:
            raise ProjectError(f"{FILE_NAME}: {error}") from error


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
    # Texts in TOML are escaped as in JSON, but for DEL; half a surrogate pair has no place in a file.
    name, base = (json.dumps(each, ensure_ascii=False) for each in (config.name, config.base))
    text = _TEMPLATE.format(name=name.replace("\x7f", "\\u007f"), base=base)
    (folder / FILE_NAME).write_text(text, "utf-8", errors="replace", newline="\n")
