"""Addresses come from content: ASCII, the same every time, and apart where the things are apart."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import OntologyError
from ontology.iri import (
    SCOPED,
    canonical_name,
    checked_base,
    document_path,
    entity_path,
    indicator_path,
    is_code,
    place_path,
    run_path,
    span_path,
)
from ontology.kinds import INITIATIVES, EntityType

SAFE = re.compile(r"[a-z]+/[A-Za-z0-9_.+-]+(?:#char=[0-9]+,[0-9]+)?")
names = st.one_of(st.text(min_size=1), st.text("法治“”《》() （）aA1 \t，,", min_size=1)).filter(str.strip)


@given(names)
def test_canonical_name_is_idempotent(name: str) -> None:
    once = canonical_name(name)
    assert once
    assert canonical_name(once) == once


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("“八五”普法", "八五普法"),
        ("《行政复议法》", "行政复议法"),
        ("管理规定(试行)", "管理规定（试行）"),
        ("１２３４８热线", "12348热线"),
        ("12348 热线", "12348热线"),
        ("Legal  Aid", "Legal Aid"),
        ("“", "“"),
    ],
)
def test_canonical_name_keeps_the_words(printed: str, canonical: str) -> None:
    assert canonical_name(printed) == canonical


@pytest.mark.parametrize("different", ["枫桥式", "新枫桥经验", "枫桥经验2", "枫橋经验", "枫桥经验办"])
def test_similar_names_are_different_names(different: str) -> None:
    there = entity_path(EntityType.PROGRAMME, different)
    assert there != entity_path(EntityType.PROGRAMME, "枫桥经验")


def test_name_without_a_character_is_refused() -> None:
    with pytest.raises(OntologyError):
        canonical_name(" \u3000")


def test_type_is_no_part_of_an_initiative() -> None:
    assert len({entity_path(kind, "“庭所共建”机制") for kind in INITIATIVES}) == 1
    assert entity_path(EntityType.HONOUR, "枫桥经验") != entity_path(EntityType.PROGRAMME, "枫桥经验")


@pytest.mark.parametrize("kind", sorted(SCOPED))
def test_region_tells_bodies_of_one_name_apart(kind: EntityType) -> None:
    assert entity_path(kind, "城关司法所", "330681") != entity_path(kind, "城关司法所", "350581")
    assert entity_path(kind, "城关司法所", "330681") != entity_path(kind, "城关司法所")


@pytest.mark.parametrize("kind", sorted(set(EntityType) - SCOPED - {EntityType.REGION}))
def test_region_is_no_part_of_a_name_that_travels(kind: EntityType) -> None:
    assert entity_path(kind, "法律明白人", "330681") == entity_path(kind, "法律明白人")


def test_region_is_its_code() -> None:
    assert entity_path(EntityType.REGION, "永嘉县", "330324") == "region/330324"
    assert entity_path(EntityType.REGION, "永嘉", "330324") == "region/330324"


def test_places_of_one_name_stay_apart() -> None:
    paths = {
        place_path("城关镇", "330681"),
        place_path("城关镇", "350581"),
        place_path("城关镇", None, "甲县"),
        place_path("城关镇", None, "乙县"),
        place_path("城关镇", None),
    }
    assert len(paths) == 5


@pytest.mark.parametrize("code", ["33032", "abcdef", "330324/../x", "３３０３２４", "330324\n"])
def test_what_is_no_code_is_refused(code: str) -> None:
    assert not is_code(code)
    with pytest.raises(OntologyError):
        entity_path(EntityType.ORG, "甲局", code)
    with pytest.raises(OntologyError):
        place_path("甲镇", code)


@given(st.sampled_from(EntityType), names)
def test_paths_are_safe_ascii(kind: EntityType, name: str) -> None:
    assert SAFE.fullmatch(entity_path(kind, name))
    assert SAFE.fullmatch(indicator_path(name))


@given(st.text(min_size=1), st.integers(0, 10**6))
def test_documents_and_spans_are_safe_ascii(document: str, start: int) -> None:
    assert SAFE.fullmatch(document_path(document))
    assert span_path(document, start, start + 1).startswith(document_path(document) + "#char=")


def test_plain_document_ids_stay_readable() -> None:
    assert document_path("yongjia-2022") == "document/yongjia-2022"
    assert span_path("a", 0, 5) == "document/a#char=0,5"
    assert run_path("fazhi-kg", "0.1.0") == "run/fazhi-kg-0.1.0"


def test_addresses_stay_as_they_were_published() -> None:
    """Whoever changes these breaks every citation made so far."""
    assert entity_path(EntityType.PROGRAMME, "枫桥经验") == "initiative/5c9166bac07a1184"
    assert entity_path(EntityType.ORG, "永嘉县司法局", "330324") == "org/330324-b8c5821960e3db40"


@pytest.mark.parametrize(
    "base",
    [
        "",
        "w3id.org/x/",
        "https://w3id.org/x",
        "ftp://a/",
        "https:///",
        "https://a/ b/",
        "https://é/",
        "https://a/#",
    ],
)
def test_base_that_cannot_be_one_is_refused(base: str) -> None:
    with pytest.raises(OntologyError):
        checked_base(base)


def test_base_is_returned_as_given() -> None:
    assert checked_base("http://localhost:8000/kg/") == "http://localhost:8000/kg/"
