"""What the last build made: one row for each document kept, one refusal for each file that was not."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import ProjectError


@dataclass(frozen=True, slots=True, order=True)
class DocumentRow:
    """A document in the graph: its path in documents/, its id, what it is and how much was found in it."""

    path: str
    id: str
    title: str | None
    issuer: str | None
    region: str | None
    year: int | None
    doc_type: str
    characters: int
    entities: int
    mentions: int
    relations: int
    observations: int
    quads: int


@dataclass(frozen=True, slots=True, order=True)
class RefusedRow:
    """A file that is not in the graph, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The outcome of a build; `fingerprint` tells which version of the software made it."""

    fingerprint: str
    rows: tuple[DocumentRow, ...] = ()
    refused: tuple[RefusedRow, ...] = ()

    @classmethod
    def read(cls, path: Path) -> "Manifest":
        """Return the manifest at `path`; raise ProjectError if there is none or it is damaged."""
        try:
            data = json.loads(path.read_text("utf-8"))
            return cls(
                data["fingerprint"],
                tuple(DocumentRow(**row) for row in data["documents"]),
                tuple(RefusedRow(**row) for row in data["refused"]),
            )
        except FileNotFoundError as error:
            raise ProjectError("nothing is built yet: run fazhi build first") from error
        except (ValueError, KeyError, TypeError) as error:
            raise ProjectError(f"{path} is damaged: delete the build folder and run fazhi build") from error

    def write(self, path: Path) -> None:
        """Write the manifest, sorted, so that two builds of the same documents write the same bytes."""
        data = {
            "fingerprint": self.fingerprint,
            "documents": [asdict(row) for row in sorted(self.rows)],
            "refused": [asdict(row) for row in sorted(self.refused)],
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")
