"""Where things lie in a project folder; the only place that knows these names."""

from dataclasses import dataclass
from pathlib import Path

from kg.config import FILE_NAME


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of a project."""

    folder: Path

    @property
    def config_file(self) -> Path:
        """Return the settings file."""
        return self.folder / FILE_NAME

    @property
    def documents(self) -> Path:
        """Return the folder of the sources, as they were added."""
        return self.folder / "documents"

    @property
    def corrections(self) -> Path:
        """Return the folder of the decisions of people."""
        return self.folder / "corrections"

    @property
    def build(self) -> Path:
        """Return the folder of all that follows from the rest."""
        return self.folder / "build"

    @property
    def manifest(self) -> Path:
        """Return the list of built documents and of refused files."""
        return self.build / "manifest.json"

    @property
    def store(self) -> Path:
        """Return the folder of the embedded SPARQL store."""
        return self.build / "store"

    def extraction(self, identifier: str) -> Path:
        """Return the interchange file of a document."""
        return self.build / "extractions" / f"{identifier}.json"

    def quads(self, identifier: str) -> Path:
        """Return the N-Quads file of a document: its own named graph, sorted."""
        return self.build / "graph" / f"{identifier}.nq"
