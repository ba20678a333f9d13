"""Floors: they rise by command, fall only for a reason, and stop what falls below them."""

import json
from pathlib import Path

import pytest

from extract.model import Extraction
from extract.pipeline import extract
from kg.errors import EvaluationError
from kg.evaluation.baseline import baseline
from kg.evaluation.floors import TOLERANCE, digest_of, fallen, pin, read_floors
from kg.evaluation.gold import read_gold
from kg.evaluation.scores import Score, score
from tests.shared_inputs import OWN_GOLD, ROOT, gold_sets

FLOORS = ROOT / "tests" / "floors.json"


@pytest.fixture(scope="module")
def own() -> list[Extraction]:
    """Return the project's own gold."""
    return list(read_gold(OWN_GOLD))


def rates(value: float) -> list[Score]:
    """Return one score of this value under one label."""
    return [Score("entities", 1000, 1000, round(value * 1000), is_rate=True)]


def test_raising_needs_no_reason_and_lowering_does(own: list[Extraction], tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    pin(path, "own", own, rates(0.8))
    pin(path, "own", own, rates(0.9))
    with pytest.raises(EvaluationError, match="would lower entities"):
        pin(path, "own", own, rates(0.85))
    pin(path, "own", own, rates(0.85), lower_because="two documents were annotated anew")
    assert json.loads(path.read_text("utf-8"))["lowered"][0]["reason"] == "two documents were annotated anew"
    floors = read_floors(path, "own")
    assert floors is not None
    assert floors.values == {"entities": 0.85}
    assert floors.digest == digest_of(own)


def test_fall_beyond_the_tolerance_is_named(own: list[Extraction], tmp_path: Path) -> None:
    floors = pin(tmp_path / "floors.json", "own", own, rates(0.9))
    assert fallen(floors, rates(0.9 - TOLERANCE + 0.001)) == []
    assert fallen(floors, rates(0.9 - TOLERANCE - 0.001)) == ["entities: 0.8940, pinned 0.9000"]
    assert fallen(floors, []) == ["entities: 0.0000, pinned 0.9000"]


@pytest.mark.parametrize(("name", "folder"), gold_sets())
def test_scores_stay_above_their_floors(name: str, folder: Path) -> None:
    gold = list(read_gold(folder))
    floors = read_floors(FLOORS, folder.name)
    assert floors is not None, f"no floors for {name}: fazhi floors {folder} tests/floors.json --pin"
    assert floors.digest == digest_of(gold), "the gold has changed: pin its floors anew"
    assert fallen(floors, score((g, extract(g.document)) for g in gold).scores()) == []


@pytest.mark.parametrize(("name", "folder"), gold_sets())
def test_extraction_beats_the_plain_baseline(name: str, folder: Path) -> None:
    gold = list(read_gold(folder))
    ours = {s.label: s.value for s in score((g, extract(g.document)) for g in gold).scores()}
    plain = {s.label: s.value for s in score((g, baseline(g.document)) for g in gold).scores()}
    for label in ("entities", "initiatives, any class", "relations", "mentions, exact"):
        # 0.2: what a rule set must add over quotes and suffixes to be worth its upkeep
        assert ours[label] > plain[label] + 0.2, f"{name}: {label}"
