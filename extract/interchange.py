"""The interchange format: an extraction as one JSON object, and back (section 6 of the guideline).

`to_json` writes plain dicts, lists, strings and numbers; `from_json` checks every field and raises
InterchangeError naming the one that is wrong. The round trip loses nothing but `Metadata.reasons`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from extract.errors import InterchangeError, OffsetError
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
from ontology.kinds import (
    Basis,
    Direction,
    DocType,
    EntityType,
    Nature,
    Qualifier,
    RelationType,
    SegmentKind,
    Status,
)

Json = dict[str, Any]
T = TypeVar("T")


def to_json(extraction: Extraction) -> Json:
    """Return the extraction as a JSON object; lists keep the order of the extraction."""
    metadata = extraction.metadata
    return {
        "doc": extraction.document.id,
        "meta": {
            "title": metadata.title,
            "issuer": metadata.issuer,
            "region": metadata.region,
            "year": metadata.year,
            "published": metadata.published,
            "doc_type": metadata.doc_type.value,
        },
        "segments": [{"start": s.start, "end": s.end, "kind": s.kind.value} for s in extraction.segments],
        "entities": [_entity(e) for e in extraction.entities],
        "mentions": [_mention(m) for m in extraction.mentions],
        "relations": [_relation(r) for r in extraction.relations],
        "observations": [_observation(o) for o in extraction.observations],
    }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "type": entity.type.value,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "code": entity.code,
        "parent": entity.parent,
    }


def _mention(mention: Mention) -> Json:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type.value,
        "entity": mention.entity,
    }


def _relation(relation: Relation) -> Json:
    return {
        "type": relation.type.value,
        "head": relation.head,
        "tail": relation.tail,
        "status": relation.status.value,
        "date": relation.date,
        "by": list(relation.by),
        "role": relation.role,
        "evidence": [relation.evidence.start, relation.evidence.end],
    }


def _observation(observation: Observation) -> Json:
    comparison = observation.comparison
    return {
        "indicator": observation.indicator,
        "value": _number(observation.value),
        "unit": observation.unit,
        "qualifier": observation.qualifier.value,
        "period": observation.period,
        "region": observation.region,
        "nature": observation.nature.value,
        "comparison": None
        if comparison is None
        else {
            "basis": comparison.basis.value,
            "value": None if comparison.value is None else _number(comparison.value),
            "direction": None if comparison.direction is None else comparison.direction.value,
        },
        "span": [observation.span.start, observation.span.end],
    }


def _number(value: float) -> int | float:
    """Return a whole number as int, so that 168 件 is written 168 and not 168.0."""
    return int(value) if value == int(value) else value


def from_json(data: Mapping[str, Any], document: Document) -> Extraction:
    """Return the extraction that `data` holds, checked against the text of `document`.

    Raises InterchangeError when a field is missing or of the wrong kind, or a span breaks the offset law.
    """
    return Extraction(
        document=document,
        metadata=_read("meta", data, _to_metadata),
        segments=_read_all("segments", data, _to_segment),
        entities=_read_all("entities", data, _to_entity),
        mentions=_read_all("mentions", data, _to_mention),
        relations=_read_all("relations", data, _to_relation),
        observations=_read_all("observations", data, _to_observation),
    )


def _read(field: str, data: Mapping[str, Any], convert: Callable[[Any], T]) -> T:
    try:
        return convert(data[field])
    except (KeyError, TypeError, ValueError, OffsetError) as error:
        raise InterchangeError(
            f"field {field!r} is not as section 6 of the guideline says: {error}"
        ) from error


def _read_all(field: str, data: Mapping[str, Any], convert: Callable[[Any], T]) -> tuple[T, ...]:
    items = data.get(field)
    if not isinstance(items, Sequence) or isinstance(items, str):
        raise InterchangeError(f"field {field!r} must be a list")
    return tuple(
        _read(f"{field}[{index}]", {f"{field}[{index}]": item}, convert) for index, item in enumerate(items)
    )


def _span(pair: Sequence[int]) -> Span:
    start, end = pair
    return Span(start, end)


def _to_metadata(item: Json) -> Metadata:
    return Metadata(
        title=item["title"],
        issuer=item["issuer"],
        region=item["region"],
        year=item["year"],
        published=item["published"],
        doc_type=DocType(item["doc_type"]),
    )


def _to_segment(item: Json) -> Segment:
    return Segment(item["start"], item["end"], SegmentKind(item["kind"]))


def _to_entity(item: Json) -> Entity:
    return Entity(
        item["id"],
        EntityType(item["type"]),
        item["name"],
        tuple(item.get("aliases") or ()),
        item.get("code"),
        item.get("parent"),
    )


def _to_mention(item: Json) -> Mention:
    return Mention(item["start"], item["end"], item["text"], EntityType(item["type"]), item["entity"])


def _to_relation(item: Json) -> Relation:
    return Relation(
        type=RelationType(item["type"]),
        head=item["head"],
        tail=item["tail"],
        status=Status(item["status"]),
        evidence=_span(item["evidence"]),
        date=item.get("date"),
        by=tuple(item.get("by") or ()),
        role=item.get("role"),
    )


def _to_observation(item: Json) -> Observation:
    comparison = item.get("comparison")
    return Observation(
        indicator=item["indicator"],
        value=float(item["value"]),
        unit=item["unit"],
        span=_span(item["span"]),
        qualifier=Qualifier(item["qualifier"]),
        period=item.get("period"),
        region=item.get("region"),
        nature=Nature(item["nature"]),
        comparison=None if comparison is None else _to_comparison(comparison),
    )


def _to_comparison(item: Json) -> Comparison:
    value, direction = item.get("value"), item.get("direction")
    return Comparison(
        Basis(item["basis"]),
        None if value is None else float(value),
        None if direction is None else Direction(direction),
    )
