"""The plain baseline that any extraction must beat: every quoted string, and suffix patterns.

Source: the patterns are those of common practice for Chinese administrative text: what stands in “ ” is
a coined name, what stands in 《 》 is a document, a run of characters that ends like an organisation or a
division is one. The issuer adopts every quoted name; a number with a measure word is a figure whose
indicator is the characters before it.
"""

import re
from collections.abc import Iterator

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
from ontology.kinds import DocType, EntityType, RelationType, SegmentKind, Status

_PATTERNS = (
    (EntityType.PROGRAMME, re.compile(r"“([^”\n]{2,30})”")),
    (EntityType.LEGAL, re.compile(r"《([^》\n]{2,60})》")),
    (EntityType.ORG, re.compile(r"([一-鿿]{2,12}?(?:局|法院|检察院|司法所|委员会|办公室|人民政府|中心))")),
    (EntityType.REGION, re.compile(r"([一-鿿]{2,6}?(?:省|市|县|区|镇|街道))")),
)
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)(余|多)?(%|[件个名人次场期条项家元起份部])")
_INDICATOR_LENGTH = 8  # the mean length of an indicator phrase in the gold, rounded


def baseline(document: Document) -> Extraction:
    """Return what the plain patterns find in a document; nothing in it depends on any gold."""
    mentions, entities = _mentions(document.text)
    issuer = next((e for e in entities if e.type == EntityType.ORG), None)
    name = issuer.name if issuer else None
    return Extraction(
        document=document,
        metadata=Metadata(None, name, None, None, None, DocType.OTHER),
        segments=(Segment(0, len(document.text), SegmentKind.ACHIEVEMENT),),
        entities=tuple(entities),
        mentions=tuple(mentions),
        relations=tuple(_relations(issuer, mentions)),
        observations=tuple(_figures(document.text)),
    )


def _mentions(text: str) -> tuple[list[Mention], list[Entity]]:
    mentions: list[Mention] = []
    entities: dict[tuple[EntityType, str], Entity] = {}
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            key = kind, found.group(1)
            entity = entities.setdefault(key, Entity(f"b{len(entities)}", kind, found.group(1)))
            mentions.append(Mention(found.start(), found.end(), found.group(), kind, entity.id))
    mentions.sort(key=lambda mention: (mention.start, mention.end))
    return mentions, list(entities.values())


def _relations(issuer: Entity | None, mentions: list[Mention]) -> Iterator[Relation]:
    if issuer is None:
        return
    for mention in mentions:
        if mention.type == EntityType.PROGRAMME:
            yield Relation(RelationType.ADOPTS, issuer.id, mention.entity, Status.ADOPTED, mention.span)


def _figures(text: str) -> Iterator[Observation]:
    for found in _FIGURE.finditer(text):
        before = re.split(r"[^一-鿿]", text[max(0, found.start() - _INDICATOR_LENGTH) : found.start()])[-1]
        if before:
            yield Observation(before, float(found.group(1)), found.group(3), Span(*found.span()))
