"""Writing the whole graph out: sorted, and from the files of the build, never from a store."""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TextIO

from kg.project import Project
from kg.rdf.quads import Quad
from kg.rdf.serialise import parse_nquads, turtle

_OPEN_FILES = 200
"""How many sorted files are merged at once: well below the 256 that the strictest platform lets one open."""


def write_nquads_export(project: Project, out: TextIO) -> int:
    """Write all documents as N-Quads, one named graph each, in the order of ids; return the lines written."""
    lines = 0
    for identifier in sorted(row.id for row in project.documents()):
        with project.layout.quads(identifier).open(encoding="utf-8", newline="") as source:
            for line in source:
                out.write(line)
                lines += 1
    return lines


def write_turtle_export(project: Project, out: TextIO) -> int:
    """Write all statements as Turtle, each subject once and sorted, graphs left out; return the characters.

    The sorted files of the documents are merged, so memory does not grow with the corpus.
    """
    paths = [project.layout.quads(name) for name in sorted(row.id for row in project.documents())]
    written = 0
    with tempfile.TemporaryDirectory() as folder:
        for block in turtle_blocks(_merged(paths, Path(folder))):
            written += out.write(block)
    return written


def turtle_blocks(lines: Iterable[str]) -> Iterator[str]:
    """Yield Turtle for N-Quads lines that are sorted by subject: prefixes first, then a block a subject."""
    yield from turtle(())
    batch: list[str] = []
    subject = ""
    for line in lines:
        head = line.split(" ", 1)[0]
        if head != subject and len(batch) > 1000:
            yield from _body(batch)
            batch = []
        subject = head
        batch.append(line)
    yield from _body(batch)


def _body(lines: list[str]) -> Iterator[str]:
    quads: Iterable[Quad] = parse_nquads("".join(lines))
    return (block for block in turtle(quads) if not block.startswith("@prefix"))


def _merged(paths: list[Path], folder: Path) -> Iterator[str]:
    """Yield the lines of many files sorted by subject; a file is sorted already, but by graph and subject."""
    round_number = 0
    while len(paths) > _OPEN_FILES:
        round_number += 1
        paths = [
            _merge_to(folder / f"{round_number}-{index}.nq", paths[start : start + _OPEN_FILES])
            for index, start in enumerate(range(0, len(paths), _OPEN_FILES))
        ]
    return _merge(paths)


def _merge_to(target: Path, paths: list[Path]) -> Path:
    with target.open("w", encoding="utf-8", newline="") as out:
        merged = _merge(paths)
        while chunk := list(islice(merged, 10_000)):
            out.writelines(chunk)
    return target


def _merge(paths: list[Path]) -> Iterator[str]:
    files = [path.open(encoding="utf-8", newline="") for path in paths]
    try:
        yield from heapq.merge(*files, key=_subject)
    finally:
        for file in files:
            file.close()


def _subject(line: str) -> str:
    """Return the subject of an N-Quads line without its brackets, which would sort between letters."""
    return line[1 : line.index("> ")]
