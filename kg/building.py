"""Building: from the files of a project to its graph, doing only what has changed.

read = kept + refused, always: every file in documents/ ends as a document row or as a refusal.
"""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

from extract.errors import ExtractError
from extract.interchange import to_json
from extract.model import Extraction
from extract.reader import document_id
from extract.runner import Outcome, run_files
from kg.config import Config
from kg.errors import ProjectError
from kg.layout import Layout
from kg.manifest import DocumentRow, Manifest, RefusedRow
from kg.rdf.serialise import nquad_lines
from kg.rdf.statements import extraction_quads
from kg.rdf.store import SparqlStore
from ontology.iri import document_path

Progress = Callable[[int, int], None]
"""Called with (done, of) while files are worked on."""

_MANY = 200
"""So many documents loaded at once make it worth compacting the store: that takes a fifth of the time of the
load, and names are then read six times faster (measured on 1,580 reports); with fewer nothing is felt."""

_ROOMS = ("ontology", "extract", "kg")
_KINDS = (".py", ".tsv", ".csv", ".json", ".ttl", ".gz")


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did; the tuples hold paths inside documents/, sorted."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    refused: tuple[RefusedRow, ...]
    rows: tuple[DocumentRow, ...]

    @property
    def read(self) -> int:
        """Return how many files were in documents/: kept and refused ones."""
        return len(self.rows) + len(self.refused)

    @property
    def worked(self) -> tuple[str, ...]:
        """Return the paths of the documents that this build extracted."""
        return tuple(sorted((*self.added, *self.changed)))


@cache
def fingerprint() -> str:
    """Return a hash of the code and data that decide what a build makes; another one makes all anew."""
    digest = hashlib.sha256()
    for room in _ROOMS:
        root = Path(str(files(room)))
        for path in sorted(p for p in root.rglob("*") if p.suffix in _KINDS):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def build_project(
    layout: Layout, config: Config, *, workers: int | None = None, progress: Progress | None = None
) -> BuildResult:
    """Extract what is new or changed, drop what is gone, and bring the store up to date.

    A build that is cut off keeps the documents that it has finished; the next one does the others.
    """
    old = _last_manifest(layout, config)
    identifiers, refused = _identify(layout)
    known = {row.id: row for row in old.rows}
    todo = {path: name for path, name in identifiers.items() if not _is_built(layout, known, name)}
    kept = [replace(known[name], path=path) for path, name in identifiers.items() if path not in todo]
    made: list[DocumentRow] = []
    failed: list[RefusedRow] = []
    handle = partial(store_document, layout=layout, base=config.base)
    paths = [layout.documents / path for path in sorted(todo)]
    try:
        for done, outcome in enumerate(run_files(paths, handle, workers=workers), start=1):
            _sort(layout, outcome, made, failed)
            if progress is not None:
                progress(done, len(paths))
    except (ExtractError, KeyboardInterrupt):
        _keep_finished(layout, Manifest(_stamp(config), (*kept, *made), (*refused, *failed)))
        raise
    rows = tuple(sorted([*kept, *made]))
    result = _compare(old, rows, made, tuple(sorted([*refused, *failed])))
    _drop_files(layout, {row.id for row in old.rows} - {row.id for row in rows})
    _sync_store(layout, config, rows, {row.id for row in made})
    Manifest(_stamp(config), rows, result.refused).write(layout.manifest)
    return result


def _stamp(config: Config) -> str:
    return hashlib.sha256(f"{fingerprint()} {config.base}".encode()).hexdigest()[:16]


def _last_manifest(layout: Layout, config: Config) -> Manifest:
    """Return the manifest of the last build, or an empty one when there is none of this version."""
    stamp = _stamp(config)
    if not layout.manifest.exists():
        return Manifest(stamp)
    manifest = Manifest.read(layout.manifest)
    return manifest if manifest.fingerprint == stamp else Manifest(stamp)


def _identify(layout: Layout) -> tuple[dict[str, str], list[RefusedRow]]:
    """Return the id of each file by its path, and the files that are copies of another, refused."""
    identifiers: dict[str, str] = {}
    first: dict[str, str] = {}
    refused: list[RefusedRow] = []
    if not layout.documents.is_dir():
        raise ProjectError(f"{layout.documents} is missing: add documents with: fazhi add FILES…")
    for path in sorted(p for p in layout.documents.rglob("*") if p.is_file() and not p.name.startswith(".")):
        relative = path.relative_to(layout.documents).as_posix()
        name = document_id(path.read_bytes())
        if name in first:
            refused.append(RefusedRow(relative, f"the same bytes as {first[name]}: counted once"))
        else:
            identifiers[relative], first[name] = name, relative
    return identifiers, refused


def _is_built(layout: Layout, known: dict[str, DocumentRow], name: str) -> bool:
    return name in known and layout.extraction(name).exists() and layout.quads(name).exists()


def _sort(
    layout: Layout, outcome: Outcome[DocumentRow], made: list[DocumentRow], failed: list[RefusedRow]
) -> None:
    """Put what became of a file into the list that it belongs to."""
    if outcome.result is not None:
        made.append(outcome.result)
    else:
        path = outcome.path.relative_to(layout.documents).as_posix()
        failed.append(RefusedRow(path, outcome.reason or "no reason given"))


def _keep_finished(layout: Layout, manifest: Manifest) -> None:
    """Note what a build that is cut off has finished; the store, which knows less, is filled by the next."""
    manifest.write(layout.manifest)
    shutil.rmtree(layout.store, ignore_errors=True)


def store_document(extraction: Extraction, path: Path, *, layout: Layout, base: str) -> DocumentRow:
    """Write the interchange file and the N-Quads file of one document and return its row.

    Runs in a worker process. The N-Quads are the document's own named graph, sorted.
    """
    document, metadata = extraction.document, extraction.metadata
    quads = extraction_quads(extraction, base=base)
    target = layout.extraction(document.id)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(to_json(extraction), ensure_ascii=False) + "\n", "utf-8", newline="\n")
    layout.quads(document.id).parent.mkdir(parents=True, exist_ok=True)
    layout.quads(document.id).write_text("".join(nquad_lines(quads)), "utf-8", newline="")
    return DocumentRow(
        path=path.relative_to(layout.documents).as_posix(),
        id=document.id,
        title=metadata.title,
        issuer=metadata.issuer,
        region=metadata.region,
        year=metadata.year,
        doc_type=metadata.doc_type.value,
        characters=len(document.text),
        entities=len(extraction.entities),
        mentions=len(extraction.mentions),
        relations=len(extraction.relations),
        observations=len(extraction.observations),
        quads=len(quads),
    )


def _compare(
    old: Manifest, rows: tuple[DocumentRow, ...], made: list[DocumentRow], refused: tuple[RefusedRow, ...]
) -> BuildResult:
    before = {row.path for row in old.rows}
    fresh = {row.path for row in made}
    paths = {row.path for row in rows}
    return BuildResult(
        added=tuple(sorted(fresh - before)),
        changed=tuple(sorted(fresh & before)),
        removed=tuple(sorted(before - paths)),
        unchanged=tuple(sorted(paths - fresh)),
        refused=refused,
        rows=rows,
    )


def _drop_files(layout: Layout, gone: Iterable[str]) -> None:
    for name in gone:
        layout.extraction(name).unlink(missing_ok=True)
        layout.quads(name).unlink(missing_ok=True)


def _sync_store(layout: Layout, config: Config, rows: tuple[DocumentRow, ...], made: set[str]) -> None:
    """Load new graphs and forget others; fill the store anew when it is missing or all is new.

    What the store holds is asked of the store itself, not of the last manifest: a build that was cut off
    between the two leaves nothing behind.
    """
    current = {row.id for row in rows}
    if layout.store.exists() and current == made:
        shutil.rmtree(layout.store)
    store = SparqlStore(layout.store)
    names = {config.base + document_path(name): name for name in current}
    held = set(store.documents())
    for graph in sorted(held - names.keys()):
        store.remove(graph)
    fresh = sorted(name for graph, name in names.items() if name in made or graph not in held)
    store.load_files(layout.quads(name) for name in fresh)
    if len(fresh) >= _MANY:
        store.compact()
