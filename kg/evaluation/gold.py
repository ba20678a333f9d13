"""Reading gold: a folder of interchange files and the texts that they annotate."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from extract.errors import ReadError
from extract.interchange import from_json
from extract.model import Extraction
from extract.reader import read_document
from kg.errors import EvaluationError


def text_folders(gold: Path) -> tuple[Path, ...]:
    """Return where the texts of a gold folder may lie: in `text/`, beside the files, in `../../corpus`."""
    return (gold / "text", gold, gold.parent.parent / "corpus")


def read_gold(gold: Path, texts: Sequence[Path] = ()) -> Iterator[Extraction]:
    """Yield the gold extractions of a folder in the order of their file names.

    The document of each has the file's stem as `name`. Raises EvaluationError when there is no gold,
    when a text is missing, or when a file is not the interchange format of its text.
    """
    files = sorted(gold.glob("*.json"))
    if not files:
        raise EvaluationError(f"no gold *.json in {gold}: give the folder that holds the annotation files")
    for path in files:
        source = find_text(path.stem, texts or text_folders(gold))
        try:
            document = read_document(source)
            data = json.loads(path.read_text("utf-8"))
        except (ValueError, ReadError) as error:
            raise EvaluationError(f"{path} is not JSON, or its text cannot be read: {error}") from error
        yield from_json(data, replace(document, id=path.stem, name=path.stem))


def find_text(stem: str, folders: Sequence[Path]) -> Path:
    """Return the path of `stem`.txt in the first folder that has it; raise EvaluationError if none does."""
    for folder in folders:
        path = folder / f"{stem}.txt"
        if path.is_file():
            return path
    places = ", ".join(map(str, folders))
    raise EvaluationError(f"no text for {stem}: {stem}.txt is not in {places}; name its folder with --texts")
