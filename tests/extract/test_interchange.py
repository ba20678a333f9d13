"""The interchange format: what is written is read back the same, and wrong files are refused by field."""

import copy
import json

import pytest

from extract.errors import InterchangeError
from extract.interchange import from_json, to_json
from extract.model import (
    Comparison,
    Document,
    Entity,
    Extraction,
    Mention,
    Metadata,
    Observation,
    Relation,
    Segment,
    Span,
)
from kg.evaluation.gold import read_gold
from ontology.kinds import Basis, Direction, DocType, EntityType, RelationType, SegmentKind, Status
from tests.shared_inputs import gold_sets

TEXT = "2023年，长宁区司法局办结复议案件120件，同比增长4.5%。"
DOCUMENT = Document("d1", "one.txt", TEXT, "digest")
EXTRACTION = Extraction(
    document=DOCUMENT,
    metadata=Metadata("标题", "长宁区司法局", "310105", 2023, "2024-01-02", DocType.ANNUAL_REPORT),
    segments=(Segment(0, len(TEXT), SegmentKind.ACHIEVEMENT),),
    entities=(
        Entity("e1", EntityType.ORG, "上海市长宁区司法局", ("长宁区司法局",), "310105"),
        Entity("e2", EntityType.REGION, "长宁区", (), "310105"),
    ),
    mentions=(Mention(6, 12, "长宁区司法局", EntityType.ORG, "e1"),),
    relations=(Relation(RelationType.LOCATED_IN, "e1", "e2", Status.ADOPTED, Span(6, 12), date="2023"),),
    observations=(
        Observation(
            "复议案件", 120, "件", Span(18, 22), period="2023", region="310105",
            comparison=Comparison(Basis.YOY, 4.5, Direction.UP),
        ),
    ),
)  # fmt: skip


def test_round_trip_through_json_text_loses_nothing() -> None:
    assert from_json(json.loads(json.dumps(to_json(EXTRACTION))), DOCUMENT) == EXTRACTION


def test_whole_numbers_are_written_without_a_point() -> None:
    written = json.dumps(to_json(EXTRACTION)["observations"][0])
    assert '"value": 120,' in written
    assert '"value": 4.5,' in written


@pytest.mark.parametrize(("name", "folder"), gold_sets())
def test_gold_of_every_set_round_trips(name: str, folder: object) -> None:
    for gold in read_gold(folder):  # type: ignore[arg-type] # a path, by gold_sets
        assert from_json(to_json(gold), gold.document) == gold


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        (("meta", "doc_type"), "essay", "'meta'"),
        (("meta", "region"), "33", "'meta'"),
        (("segments", 0, "kind"), "middle", "segments"),
        (("entities", 0, "type"), "THING", "entities"),
        (("mentions", 0, "start"), 30, "mentions"),
        (("relations", 0, "status"), "done", "relations"),
        (("relations", 0, "evidence"), [5], "relations"),
        (("observations", 0, "value"), "viel", "observations"),
        (("observations", 0, "span"), [9, 9], "observations"),
    ],
)
def test_wrong_field_is_named(path: tuple[str | int, ...], value: object, named: str) -> None:
    data = copy.deepcopy(to_json(EXTRACTION))
    target = data
    for step in path[:-1]:
        target = target[step]  # type: ignore[index] # JSON
    target[path[-1]] = value  # type: ignore[index] # JSON
    with pytest.raises(InterchangeError, match=named):
        from_json(data, DOCUMENT)


@pytest.mark.parametrize("field", ["meta", "segments", "entities", "mentions", "relations", "observations"])
def test_missing_field_is_named(field: str) -> None:
    data = to_json(EXTRACTION)
    del data[field]
    with pytest.raises(InterchangeError, match=field):
        from_json(data, DOCUMENT)
