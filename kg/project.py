"""A project: a folder with fazhi.toml, documents/ (copies of the sources), corrections/ and build/.

Everything in build/ follows from the rest and can be deleted; a build makes it again, byte for byte.
"""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import networkx
import pandas

from kg.building import BuildResult, Progress, build_project
from kg.config import Config, read_config, write_config
from kg.diffusion.events import diffusion
from kg.diffusion.model import Diffusion
from kg.errors import ProjectError
from kg.graph.memory import ego, find_one, to_networkx
from kg.graph.projection import project
from kg.graph.rows import Rows
from kg.layout import Layout
from kg.manifest import DocumentRow, Manifest, RefusedRow
from kg.neighbourhood import neighbourhood, spread
from kg.rdf.quads import Quad
from kg.rdf.serialise import parse_nquads
from kg.rdf.store import SparqlStore
from kg.tables import claims_frame, to_frame


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` did: files copied anew, files replaced by other bytes, files that were there already."""

    new: tuple[str, ...]
    replaced: tuple[str, ...]
    same: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """An open project; make one with `create` or `open`."""

    layout: Layout
    config: Config

    @classmethod
    def create(cls, folder: str | Path, *, name: str | None = None) -> "Project":
        """Make a project in `folder` (made if absent) and return it; raise ProjectError if one is there."""
        layout = Layout(Path(folder))
        if layout.config_file.exists():
            raise ProjectError(f"{layout.folder} is a project already: open it, or choose another folder")
        layout.documents.mkdir(parents=True, exist_ok=True)
        layout.corrections.mkdir(exist_ok=True)
        write_config(layout.folder, Config(name or layout.folder.resolve().name))
        return cls.open(folder)

    @classmethod
    def open(cls, folder: str | Path = ".") -> "Project":
        """Return the project in `folder`; raise ProjectError if there is none."""
        layout = Layout(Path(folder))
        return cls(layout, read_config(layout.folder))

    def add(self, *paths: str | Path) -> Added:
        """Copy files, or folders with all that is in them, into documents/; nothing is read yet.

        A file keeps its name, a folder its name and its inner paths. Raises ProjectError, and copies
        nothing, when a path is not there or two files would get the same name.
        """
        outcome: dict[str, list[str]] = {"new": [], "replaced": [], "same": []}
        wanted: dict[Path, Path] = {}
        for source, target in self._targets(Path(path) for path in paths):
            if wanted.setdefault(target, source).resolve() != source.resolve():
                raise ProjectError(
                    f"{wanted[target]} and {source} would both become documents/{target.as_posix()}: "
                    "rename one, or add the folders that they lie in"
                )
        for target, source in wanted.items():
            outcome[_copy(source, self.layout.documents / target)].append(target.as_posix())
        return Added(*(tuple(sorted(outcome[key])) for key in ("new", "replaced", "same")))

    def _targets(self, paths: Iterable[Path]) -> Iterable[tuple[Path, Path]]:
        for path in paths:
            if path.is_dir():
                root = path.resolve()
                for inner in sorted(p for p in root.rglob("*") if p.is_file()):
                    yield inner, Path(root.name) / inner.relative_to(root)
            elif path.is_file():
                yield path, Path(path.name)
            else:
                raise ProjectError(f"{path} is not there: name a file or a folder to add")

    def remove(self, name: str) -> None:
        """Take a document out of documents/ by its path there; the next build drops what it said."""
        path = (self.layout.documents / name).resolve()
        if not path.is_relative_to(self.layout.documents.resolve()) or not path.is_file():
            raise ProjectError(
                f"no document {name!r} in {self.layout.documents}; list them with: fazhi status"
            )
        path.unlink()

    def build(self, *, workers: int | None = None, progress: Progress | None = None) -> BuildResult:
        """Bring build/ up to date with documents/ and say what was done."""
        return build_project(self.layout, self.config, workers=workers, progress=progress)

    def documents(self) -> tuple[DocumentRow, ...]:
        """Return the documents of the last build, sorted by path; raise ProjectError before the first."""
        return Manifest.read(self.layout.manifest).rows

    def refused(self) -> tuple[RefusedRow, ...]:
        """Return the files that the last build refused, with reasons, sorted by path."""
        return Manifest.read(self.layout.manifest).refused

    def store(self) -> SparqlStore:
        """Return the embedded SPARQL store of the last build, opened to read."""
        self.documents()
        return SparqlStore(self.layout.store, read_only=True)

    def quads(self) -> Iterator[Quad]:
        """Yield everything that the documents say, from the files of the build, in the order of their ids."""
        for identifier in sorted(row.id for row in self.documents()):
            yield from parse_nquads(self.layout.quads(identifier).read_text("utf-8"))

    def rows(self) -> Rows:
        """Return the whole graph as rows of a property graph."""
        return project(self.quads())

    def sparql(self, query: str, *, limit: int = 10_000, seconds: float = 30.0) -> pandas.DataFrame:
        """Return the answer of a SELECT or ASK query over all documents as a frame, at most `limit` rows.

        Raises QueryError for anything that is not a read, and when `seconds` have passed.
        """
        return to_frame(self.store().query(query, row_limit=limit, time_limit=seconds))

    def claims(self, *, initiative: str | None = None, status: str | None = None) -> pandas.DataFrame:
        """Return relations as a frame, one row for each claim, with quote, document and offsets.

        `initiative` keeps the claims about one initiative (by its name), `status` one status.
        """
        return claims_frame(self.store(), initiative=initiative, status=status)

    def graph(self, focus: str | None = None, *, hops: int = 1) -> "networkx.MultiDiGraph[str]":
        """Return the entities within `hops` steps of `focus` (all without it), with evidence on the edges.

        Raises QueryError for a name that nothing has, or several things have.
        """
        if focus is None:
            return to_networkx(self.rows())
        graph = self.around(focus, hops=hops)
        return ego(graph, find_one(graph, focus), hops)

    def around(self, focus: str, *, hops: int = 1) -> "networkx.MultiDiGraph[str]":
        """Return what `graph` does together with the places that its claims name: what a view shows."""
        return to_networkx(project(neighbourhood(self.store(), focus, hops=hops)))

    def diffusion(self, initiative: str) -> Diffusion:
        """Return who adopted `initiative` when, and of which years documents are held."""
        return diffusion(project(spread(self.store(), initiative)), initiative)


def _copy(source: Path, target: Path) -> str:
    """Copy one file and return what that did: new, replaced or same."""
    if target.exists():
        if target.read_bytes() == source.read_bytes():
            return "same"
        shutil.copyfile(source, target)
        return "replaced"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    return "new"
