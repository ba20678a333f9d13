"""The pipeline as a whole: laws over any text, the same answer always, and a real small report read right."""

import json
import subprocess
import sys

import pytest
from hypothesis import given, settings

from extract.interchange import from_json, to_json
from extract.model import Document, Extraction
from extract.pipeline import GROUPS, extract, find_candidates, pipeline, read_context
from extract.reader import document_from_bytes
from ontology.kinds import EntityType, RelationType, Status
from tests.shared_inputs import ROOT, documents

REPORT = """青田县司法局2022年法治政府建设年度报告
一、2022年主要工作
2022年，我局在县委、县政府领导下，深入推进“八五”普法，建立行政争议联合调处机制。全县共受理行政复议申请46件，同比增长15%。
全年培育“法律明白人”320名，船寮司法所被评为省级“枫桥式”司法所。
二、2023年工作安排
下一步，我局将坚持和发展新时代“枫桥经验”，探索“云上调解”平台。
"""


@pytest.fixture(scope="module")
def report() -> Extraction:
    """Return the extraction of the small report."""
    return extract(document_from_bytes(REPORT.encode(), name="qingtian.txt"))


def claims(extraction: Extraction, kind: RelationType) -> set[tuple[str, str, Status]]:
    """Return head name, tail name and status of the relations of one type."""
    return {
        (extraction.entity(r.head).name, extraction.entity(r.tail).name, r.status)
        for r in extraction.relations
        if r.type is kind
    }


def test_metadata_of_the_small_report(report: Extraction) -> None:
    metadata = report.metadata
    assert (metadata.issuer, metadata.region, metadata.year) == ("青田县司法局", "331121", 2022)


def test_done_is_kept_apart_from_planned(report: Extraction) -> None:
    adopted = claims(report, RelationType.ADOPTS)
    assert ("青田县司法局", "八五普法", Status.ADOPTED) in adopted
    assert ("青田县司法局", "枫桥经验", Status.PLANNED) in adopted
    assert ("青田县司法局", "枫桥经验", Status.ADOPTED) not in adopted


def test_deixis_is_resolved_to_full_names(report: Extraction) -> None:
    names = {(m.text, report.entity(m.entity).name) for m in report.mentions}
    assert ("县委", "中国共产党青田县委员会") in names
    assert ("县政府", "青田县人民政府") in names
    assert ("我局", "青田县司法局") in names


def test_figures_have_place_period_and_growth(report: Extraction) -> None:
    figure = next(o for o in report.observations if o.value == 46)
    assert (figure.unit, figure.period, figure.region) == ("件", "2022", "331121")
    assert figure.comparison is not None
    assert figure.comparison.value == 15


def test_every_group_is_a_registered_component() -> None:
    assert pipeline().pipe_names == [f"fz_{group}" for group in GROUPS]


def test_groups_hold_spans_with_type_and_name() -> None:
    context = read_context(document_from_bytes(REPORT.encode(), name="qingtian.txt"))
    candidates = find_candidates(context)
    assert {c.type for c in candidates} >= {EntityType.ORG, EntityType.REGION, EntityType.MECHANISM}
    assert all(context.document.text[c.start : c.end] for c in candidates)


@settings(max_examples=150, deadline=None)
@given(documents())
def test_any_text_gives_a_lawful_extraction(document: Document) -> None:
    extraction = extract(document)  # the constructor checks the offset law
    assert from_json(json.loads(json.dumps(to_json(extraction))), document) == extraction
    assert "".join(document.text[s.start : s.end] for s in extraction.segments) == document.text
    for mention in extraction.mentions:
        assert document.text[mention.start : mention.end] == mention.text
        assert mention.text.strip("“”\"' \n") != ""


@settings(max_examples=30, deadline=None)
@given(documents())
def test_extracting_twice_gives_the_same(document: Document) -> None:
    assert extract(document) == extract(document)


def test_two_hash_seeds_give_the_same_bytes() -> None:
    program = (
        "import json,sys\nfrom extract.interchange import to_json\nfrom extract.pipeline import extract\n"
        "from extract.reader import document_from_bytes\n"
        "data = sys.stdin.buffer.read()\n"
        "print(json.dumps(to_json(extract(document_from_bytes(data, name='x.txt')))))"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", program],
            input=REPORT.encode(),
            capture_output=True,
            check=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) > 1000
