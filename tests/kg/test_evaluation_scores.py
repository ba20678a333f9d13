"""Scores: right on hand-counted cases, and equal to the annotation project's scorer where that is at hand."""

import dataclasses
import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.interchange import to_json
from extract.model import (
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
from kg.errors import EvaluationError
from kg.evaluation.baseline import baseline
from kg.evaluation.compare import dice, normal_form, overlap, pair, same_entity
from kg.evaluation.gold import read_gold
from kg.evaluation.scores import Score, score
from ontology.kinds import DocType, EntityType, RelationType, SegmentKind, Status
from tests.shared_inputs import SHARED, gold_sets

TEXT = "青田县司法局推行“山海调”模式，调解纠纷82件。"
DOCUMENT = Document("d1", "one", TEXT, "digest")
BUREAU = Entity("e1", EntityType.ORG, "青田县司法局", (), "331121")
MODEL = Entity("e2", EntityType.MECHANISM, "山海调模式", ("山海调",))
ADOPTS = Relation(RelationType.ADOPTS, "e1", "e2", Status.ADOPTED, Span(0, 14))
FIGURE = Observation("调解纠纷", 82, "件", Span(19, 22), period="2023", region="331121")
GOLD = Extraction(
    document=DOCUMENT,
    metadata=Metadata(None, "青田县司法局", "331121", 2023, None, DocType.ANNUAL_REPORT),
    segments=(Segment(0, len(TEXT), SegmentKind.ACHIEVEMENT),),
    entities=(BUREAU, MODEL),
    mentions=(
        Mention(0, 6, "青田县司法局", EntityType.ORG, "e1"),
        Mention(8, 15, "“山海调”模式", EntityType.MECHANISM, "e2"),
    ),
    relations=(ADOPTS,),
    observations=(FIGURE,),
)


def scores(system: Extraction | None) -> dict[str, Score]:
    """Return the scores of one answer to the small gold, by label."""
    return {item.label: item for item in score([(GOLD, system)]).scores()}


def test_gold_against_itself_is_perfect() -> None:
    assert all(item.value == 1.0 for item in scores(GOLD).values())


def test_no_answer_misses_everything() -> None:
    result = scores(None)
    for label in ("entities", "relations", "mentions, exact", "observations (value, unit, place)"):
        assert (result[label].recall, result[label].matched) == (0.0, 0)
    assert result["segments (characters)"].value == 0.0


def test_wrong_kind_of_initiative_counts_as_found_only_for_any_class() -> None:
    other = dataclasses.replace(MODEL, type=EntityType.PROGRAMME)
    mentions = (GOLD.mentions[0], dataclasses.replace(GOLD.mentions[1], type=EntityType.PROGRAMME))
    result = scores(dataclasses.replace(GOLD, entities=(BUREAU, other), mentions=mentions))
    assert result["entities"].matched == 1
    assert result["initiatives, any class"].matched == 1
    assert result["relations"].matched == 1


def test_status_is_a_rate_over_matched_relations() -> None:
    planned = dataclasses.replace(ADOPTS, status=Status.PLANNED)
    result = scores(dataclasses.replace(GOLD, relations=(planned,)))
    assert result["relations"].f1 == 1.0
    assert result["relations: status"].value == 0.0


@pytest.mark.parametrize(
    ("change", "label"),
    [
        ({"period": "2022"}, "observations: period"),
        ({"region": None}, "observations: region"),
        ({"indicator": "办结复议案件"}, "observations: indicator"),
    ],
)
def test_wrong_attribute_keeps_the_figure_but_not_the_whole(change: dict[str, str], label: str) -> None:
    figure = dataclasses.replace(FIGURE, **change)  # type: ignore[arg-type] # by field name
    result = scores(dataclasses.replace(GOLD, observations=(figure,)))
    assert result["observations (value, unit, place)"].f1 == 1.0
    assert result[label].value == 0.0
    assert result["observations, every attribute"].f1 == 0.0


def test_regions_are_equal_by_code_and_others_by_name_or_alias() -> None:
    one = Entity("a", EntityType.REGION, "鼓楼区", (), "320106")
    assert not same_entity(one, Entity("b", EntityType.REGION, "鼓楼区", (), "350102"))
    assert same_entity(one, Entity("b", EntityType.REGION, "南京市鼓楼区", (), "320106"))
    assert same_entity(MODEL, Entity("b", EntityType.MECHANISM, "“山海调”"))


def test_pairing_is_one_to_one_in_order() -> None:
    assert pair([1, 1, 2], [2, 1], lambda a, b: a == b) == [(1, 1), (2, 2)]


def test_comparison_figures() -> None:
    assert normal_form("“八五” 普法（规划）") == "八五普法(规划)"
    assert overlap(Span(0, 4), Span(2, 6)) == pytest.approx(1 / 3)
    assert overlap(Span(0, 2), Span(2, 4)) == 0.0
    assert dice("行政复议申请", "复议申请") == pytest.approx(0.75)
    assert dice("", "申请") == 0.0


@pytest.mark.parametrize(("name", "folder"), gold_sets())
def test_scores_equal_those_of_the_annotation_project(name: str, folder: Path, tmp_path: Path) -> None:
    scorer = SHARED / "annotation" / "score.py"
    gold = list(read_gold(folder))
    answers = [(g, baseline(g.document)) for g in gold[1:]]
    ours = {item.label: item for item in score([(gold[0], None), *answers]).scores()}
    if not scorer.exists():  # a checkout alone: the figures are held by the hand-counted cases above
        assert name == "own"
        return
    for g, answer in answers:
        (tmp_path / f"{g.document.name}.json").write_text(json.dumps(to_json(answer)), "utf-8")
    command = [sys.executable, str(scorer), str(folder), str(tmp_path), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert set(theirs) == set(ours)
    for label, row in theirs.items():
        assert ours[label].value == pytest.approx(row.get("f1", row.get("accuracy")), abs=1e-12), label


def test_gold_without_files_or_texts_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"no gold \*.json"):
        list(read_gold(tmp_path))
    (tmp_path / "one.json").write_text(json.dumps(to_json(GOLD)), "utf-8")
    with pytest.raises(EvaluationError, match=r"no text for one.*--texts"):
        list(read_gold(tmp_path))
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    (tmp_path / "one.json").write_text("{", "utf-8")
    with pytest.raises(EvaluationError, match="not JSON"):
        list(read_gold(tmp_path))
