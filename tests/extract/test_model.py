"""The border types refuse what is wrong."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import OffsetError
from extract.model import (
    Document,
    Entity,
    Extraction,
    Mention,
    Metadata,
    Relation,
    Segment,
    Span,
)
from ontology.kinds import DocType, EntityType, RelationType, SegmentKind, Status

TEXT = "永嘉县司法局深化“八五”普法。"
DOCUMENT = Document("d1", "one.txt", TEXT, "digest")
BLANK = Metadata(None, None, None, None, None, DocType.OTHER)
WHOLE = (Segment(0, len(TEXT), SegmentKind.ACHIEVEMENT),)
BUREAU = Entity("e1", EntityType.ORG, "永嘉县司法局")
PLAN = Entity("e2", EntityType.PROGRAMME, "八五普法")
NAMED = Mention(0, 6, "永嘉县司法局", EntityType.ORG, "e1")
ADOPTS = Relation(RelationType.ADOPTS, "e1", "e2", Status.ADOPTED, Span(6, 14))


def build(**changes: object) -> Extraction:
    """Return a small right extraction, with fields replaced."""
    fields = {
        "document": DOCUMENT,
        "metadata": BLANK,
        "segments": WHOLE,
        "entities": (BUREAU, PLAN),
        "mentions": (NAMED,),
        "relations": (ADOPTS,),
        "observations": (),
    }
    return Extraction(**{**fields, **changes})  # type: ignore[arg-type] # wrong ones are the point


@given(st.integers(-5, 30), st.integers(-5, 30))
def test_span_exists_only_with_start_before_end(start: int, end: int) -> None:
    if 0 <= start < end:
        assert Span(start, end).end - Span(start, end).start > 0
    else:
        with pytest.raises(OffsetError):
            Span(start, end)


@given(st.integers(0, 40), st.integers(1, 40))
def test_quote_is_the_slice_or_an_error(start: int, length: int) -> None:
    span = Span(start, start + length)
    if span.end <= len(TEXT):
        assert DOCUMENT.quote(span) == TEXT[span.start : span.end]
    else:
        with pytest.raises(OffsetError, match="d1"):
            DOCUMENT.quote(span)


def test_right_extraction_is_built_and_frozen() -> None:
    extraction = build()
    assert extraction.entity("e2") is PLAN
    with pytest.raises(dataclasses.FrozenInstanceError):
        extraction.entities = ()  # type: ignore[misc] # frozen is what is tested


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"mentions": (Mention(1, 7, "永嘉县司法局", EntityType.ORG, "e1"),)}, "characters 1-7"),
        ({"mentions": (Mention(0, 6, "永嘉县司法局", EntityType.ORG, "e9"),)}, "no entity"),
        ({"mentions": (Mention(0, 6, "永嘉县司法局", EntityType.REGION, "e1"),)}, "no entity of its type"),
        ({"segments": (Segment(1, len(TEXT), SegmentKind.PLAN),)}, "gap at character 0"),
        ({"segments": (Segment(0, 3, SegmentKind.PLAN),)}, "segments end at 3"),
        ({"entities": (BUREAU, BUREAU)}, "share an id"),
        ({"relations": (dataclasses.replace(ADOPTS, head="e9"),)}, "'e9'"),
        ({"relations": (dataclasses.replace(ADOPTS, by=("e9",)),)}, "'e9'"),
        ({"relations": (dataclasses.replace(ADOPTS, evidence=Span(6, 99)),)}, "ends after character"),
    ],
)
def test_wrong_extraction_is_refused_with_the_place(changes: dict[str, object], message: str) -> None:
    with pytest.raises(OffsetError, match=message):
        build(**changes)


def test_relation_without_evidence_cannot_be_written() -> None:
    with pytest.raises(TypeError, match="evidence"):
        Relation(RelationType.ADOPTS, "e1", "e2", Status.ADOPTED)  # type: ignore[call-arg] # the point


@pytest.mark.parametrize("region", ["33032", "3303240", "33032x"])
def test_region_is_six_digits(region: str) -> None:
    with pytest.raises(ValueError, match="six-digit"):
        Metadata(None, None, region, None, None, DocType.OTHER)


def test_entity_needs_a_name() -> None:
    with pytest.raises(ValueError, match="needs an id and a name"):
        Entity("e1", EntityType.ORG, " ")


def test_chrome_must_lie_in_order_in_the_text() -> None:
    with pytest.raises(OffsetError, match="chrome"):
        Document("d1", "one.txt", "短文", "digest", chrome=(Span(0, 3),))
