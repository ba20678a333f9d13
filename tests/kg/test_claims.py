"""Claims know their own year and region, and their ids come from what they say."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Document, Entity, Extraction, Metadata, Span
from kg.claims import (
    ObservationClaim,
    RelationClaim,
    claim_year,
    claims,
    covered_years,
    observation_claims,
    relation_claims,
    sentence_around,
    subjects,
)
from ontology.iri import canonical_name
from ontology.kinds import DocType, EntityType, Nature, RelationType, Status
from tests.kg.conftest import REPORT, make_extraction


def year(doc_type: DocType, *, planned: bool, date: str | None = None, title: str = "甲县工作") -> int | None:
    metadata = Metadata(title, None, None, 2021, None, doc_type)
    return claim_year(metadata, planned=planned, date=date)


@pytest.mark.parametrize("doc_type", [DocType.ANNUAL_REPORT, DocType.WORK_SUMMARY])
def test_plans_of_a_report_fall_into_the_year_after(doc_type: DocType) -> None:
    assert year(doc_type, planned=False) == 2021
    assert year(doc_type, planned=True) == 2022


def test_plans_of_a_plan_fall_into_its_own_year() -> None:
    assert year(DocType.WORK_PLAN, planned=True) == 2021
    assert year(DocType.NOTICE, planned=True) == 2021


def test_government_work_report_looks_back_one_year() -> None:
    title = "2021年甲市政府工作报告"
    assert year(DocType.OTHER, planned=False, title=title) == 2020
    assert year(DocType.OTHER, planned=True, title=title) == 2021
    assert year(DocType.OTHER, planned=False, title="2021年甲市通告") == 2021


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2019", 2019), ("2019-05", 2019), ("2019-05-06", 2019), ("as of 2019-03-15", 2019), ("5 years", 2022)],
)
def test_date_of_the_text_decides_before_the_document(date: str, expected: int) -> None:
    assert year(DocType.ANNUAL_REPORT, planned=True, date=date) == expected


def test_unknown_year_stays_unknown() -> None:
    metadata = Metadata(None, None, None, None, None, DocType.ANNUAL_REPORT)
    assert claim_year(metadata, planned=True, date=None) is None


def test_planned_adoption_and_target_lie_in_the_next_year(small_extraction: Extraction) -> None:
    years = {(claim.relation.type, claim.status): claim.year for claim in relation_claims(small_extraction)}
    assert years[RelationType.ADOPTS, Status.ADOPTED] == 2021
    assert years[RelationType.ADOPTS, Status.PLANNED] == 2022
    assert years[RelationType.LOCATED_IN, Status.ADOPTED] == 2019
    natures = {claim.nature: claim.year for claim in observation_claims(small_extraction)}
    assert natures == {Nature.ACTUAL: 2021, Nature.TARGET: 2022}


def test_region_is_that_of_the_one_who_acts(small_extraction: Extraction) -> None:
    entities = list(small_extraction.entities)
    entities[0] = replace(entities[0], code="330600")
    found = relation_claims(replace(small_extraction, entities=tuple(entities)))
    regions = {claim.head.entity.name: claim.region for claim in found}
    assert regions["诸暨市司法局"] == "330600"  # the code of the body that acts
    assert regions["城关司法所"] == "330681"  # no code of its own: the document's


def test_evidence_is_quoted_from_the_text(small_extraction: Extraction) -> None:
    for claim in claims(small_extraction):
        assert small_extraction.document.quote(claim.evidence) == claim.quote
        if isinstance(claim, ObservationClaim):
            assert claim.evidence.contains(claim.figure)


def test_evidence_of_a_figure_is_its_sentence(small_extraction: Extraction) -> None:
    quotes = [claim.quote for claim in observation_claims(small_extraction)]
    assert quotes[0] == "全年受理行政复议申请120件,同比下降3.5%。"
    assert quotes[1].startswith("2022年,我局将推广")


def test_claims_are_the_same_whatever_the_order_of_the_relations(small_extraction: Extraction) -> None:
    turned = replace(small_extraction, relations=small_extraction.relations[::-1])
    assert claims(turned) == claims(small_extraction)
    twice = replace(small_extraction, relations=small_extraction.relations * 2)
    assert claims(twice) == claims(small_extraction)


def test_ids_differ_by_content_and_document(small_extraction: Extraction) -> None:
    other = make_extraction(REPORT, "zhuji-copy")
    ids = [claim.id for claim in (*claims(small_extraction), *claims(other))]
    assert len(set(ids)) == len(ids) == 2 * len(claims(small_extraction))


def test_local_ids_of_entities_do_not_reach_the_claims(small_extraction: Extraction) -> None:
    def renamed(each: str) -> str:
        return "x" + each

    other = replace(
        small_extraction,
        entities=tuple(replace(each, id=renamed(each.id)) for each in small_extraction.entities),
        mentions=tuple(replace(each, entity=renamed(each.entity)) for each in small_extraction.mentions),
        relations=tuple(
            replace(each, head=renamed(each.head), tail=renamed(each.tail), by=tuple(map(renamed, each.by)))
            for each in small_extraction.relations
        ),
    )
    assert [claim.id for claim in claims(other)] == [claim.id for claim in claims(small_extraction)]


def test_bodies_of_the_country_belong_to_no_region(small_extraction: Extraction) -> None:
    def path(name: str, region: str | None) -> str:
        entity = Entity("e99", EntityType.ORG, name)
        extraction = make_extraction(replace(REPORT, region=region))
        return subjects(replace(extraction, entities=(*extraction.entities, entity)))["e99"].path

    assert path("国务院办公厅", "330681") == path("国务院办公厅", "350581")
    assert path("城关司法所", "330681") != path("城关司法所", "350581")
    assert path("中国共产党城关镇委员会", "330681") != path("中国共产党城关镇委员会", "350581")


def test_place_without_a_code_stands_under_its_parent(small_extraction: Extraction) -> None:
    assert subjects(small_extraction)["e9"].path.startswith("region/330681-")


def test_claims_of_both_kinds_come_in_the_order_of_the_text(small_extraction: Extraction) -> None:
    found = claims(small_extraction)
    assert [claim.evidence for claim in found] == sorted(claim.evidence for claim in found)
    assert {type(claim) for claim in found} == {RelationClaim, ObservationClaim}


@given(st.text(alphabet="甲乙。!\n 1", min_size=1, max_size=1200), st.data())
def test_sentence_holds_its_span_and_lies_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = Document("d", "d.txt", text, "")
    around = sentence_around(document, Span(start, end))
    assert around.contains(Span(start, end))
    assert around.end <= len(text)
    assert around.end - around.start <= end - start + 800
    inner = text[around.start : start] + text[end : around.end - 1]
    assert "。" not in text[around.start : start]
    assert "\n" not in inner


def test_names_are_compared_without_quotation_marks() -> None:
    assert canonical_name("“法小助”应用") == canonical_name("法小助 应用")


def test_years_covered_are_those_of_which_a_document_can_tell() -> None:
    report = Metadata("甲县司法局年度报告", None, None, 2021, None, DocType.ANNUAL_REPORT)
    work_report = Metadata("甲市政府工作报告", None, None, 2021, None, DocType.OTHER)
    assert covered_years(report) == (2021,)
    assert covered_years(work_report) == (2020, 2021)
    assert covered_years(replace(report, year=None)) == ()
