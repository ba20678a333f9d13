"""Floors: the scores that a change may not fall below, pinned in a file beside the hash of their gold."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.interchange import to_json
from extract.model import Extraction
from kg.errors import EvaluationError
from kg.evaluation.scores import Score

TOLERANCE = 0.005
"""How far a score may fall: less than one entity in two hundred, the noise of one rule touching another."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The pinned scores of one gold set."""

    digest: str
    documents: int
    values: Mapping[str, float]


def digest_of(gold: Sequence[Extraction]) -> str:
    """Return a hash of annotations and texts, so that floors of another gold are not mistaken for these."""
    digest = hashlib.sha256()
    for extraction in gold:
        digest.update(json.dumps(to_json(extraction), ensure_ascii=False, sort_keys=True).encode())
        digest.update(extraction.document.digest.encode())
    return digest.hexdigest()


def read_floors(path: Path, name: str) -> Floors | None:
    """Return the floors of the gold set `name`, or None when none are pinned."""
    entry = _read(path)["gold"].get(name)
    return None if entry is None else Floors(entry["sha256"], entry["documents"], entry["floors"])


def fallen(floors: Floors, scores: Sequence[Score]) -> list[str]:
    """Return one line for each score that is more than TOLERANCE below its floor, or that is gone."""
    values = {score.label: score.value for score in scores}
    return [
        f"{label}: {values.get(label, 0.0):.4f}, pinned {floor:.4f}"
        for label, floor in sorted(floors.values.items())
        if values.get(label, 0.0) < floor - TOLERANCE
    ]


def pin(
    path: Path,
    name: str,
    gold: Sequence[Extraction],
    scores: Sequence[Score],
    *,
    lower_because: str | None = None,
) -> Floors:
    """Pin the scores of a gold set; raise EvaluationError when that lowers one and no reason is given.

    A score that did not fall below its floor by more than rounding only ever raises it.
    """
    data = _read(path)
    old = read_floors(path, name)
    digest = digest_of(gold)
    new = {score.label: round(score.value, 4) for score in scores}
    if old is not None:
        lowered = [label for label, floor in sorted(old.values.items()) if new.get(label, 0.0) < floor]
        if lowered and not lower_because:
            raise EvaluationError(
                f"pinning would lower {', '.join(lowered)}: give the reason with --allow-lower 'REASON'"
            )
        if lowered:
            data["lowered"].append({"gold": name, "labels": lowered, "reason": lower_because})
    data["gold"][name] = {"sha256": digest, "documents": len(gold), "floors": dict(sorted(new.items()))}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
    return Floors(digest, len(gold), new)


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {"gold": {}, "lowered": []}
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return data
