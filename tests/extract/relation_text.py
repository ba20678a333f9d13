"""Builds a document with mentions from a marked sentence, and prints the claims found in it.

A mention is written `[words|TYPE]` or `[words|TYPE=canonical name]`; mentions may nest. `·` in an
expected claim stands for the issuer, `○` for its region.
"""

import hashlib
import re
from dataclasses import dataclass, field

from extract.context import Context, Linked, fold
from extract.model import Document, Entity, Mention, Metadata, Relation, Segment
from extract.relations.grammar import find_relations
from extract.structure import split_sentences
from ontology.kinds import DocType, EntityType, SegmentKind

ISSUER = "苍南县司法局"
REGION = "苍南县"
CODES = {"浙江省": "330000", "温州市": "330300", "苍南县": "330327", "平阳县": "330326", "杭州市": "330100"}
_MARKS = re.compile("[“”《》]")


@dataclass
class _Reader:
    text: list[str] = field(default_factory=list)
    mentions: list[tuple[int, int, EntityType, str]] = field(default_factory=list)
    open: list[int] = field(default_factory=list)

    def take(self, marked: str) -> None:
        position = 0
        while position < len(marked):
            character = marked[position]
            label = re.compile(r"\|([A-Z]+)(?:=([^\]\[]+))?\]").match(marked, position)
            if character == "[":
                self.open.append(len(self.text))
                position += 1
            elif label is not None:
                start = self.open.pop()
                words = _MARKS.sub("", "".join(self.text[start:]))
                kind = EntityType(label.group(1))
                self.mentions.append((start, len(self.text), kind, label.group(2) or words))
                position = label.end()
            else:
                self.text.append(character)
                position += 1


def build(
    marked: str, kind: SegmentKind = SegmentKind.ACHIEVEMENT, year: int | None = 2022
) -> tuple[Context, Linked]:
    """Return the context and the links of a document that is one segment of `kind`."""
    reader = _Reader()
    reader.take(marked)
    text = "".join(reader.text)
    document = Document("d", "d.txt", text, hashlib.sha256(text.encode()).hexdigest())
    segments = (Segment(0, len(text), kind),)
    folded = fold(text)
    metadata = Metadata(None, ISSUER, CODES[REGION], year, None, DocType.ANNUAL_REPORT)
    context = Context(document, folded, metadata, segments, split_sentences(folded, segments))
    named = [(entity_type, name) for _, _, entity_type, name in reader.mentions]
    pairs = dict.fromkeys([(EntityType.ORG, ISSUER), (EntityType.REGION, REGION), *named])
    entities = tuple(
        Entity(
            f"{entity_type}:{name}",
            entity_type,
            name,
            (),
            CODES.get(name) if entity_type == "REGION" else None,
        )
        for entity_type, name in pairs
    )
    mentions = tuple(
        Mention(start, end, text[start:end], entity_type, f"{entity_type}:{name}")
        for start, end, entity_type, name in sorted(reader.mentions, key=lambda m: (m[0], -m[1]))
    )
    return context, Linked(entities, mentions, f"ORG:{ISSUER}", f"REGION:{REGION}")


def relations(
    marked: str, kind: SegmentKind = SegmentKind.ACHIEVEMENT, year: int | None = 2022
) -> tuple[Relation, ...]:
    """Return the claims of the marked text."""
    return find_relations(*build(marked, kind, year))


def said(marked: str, *types: str, kind: SegmentKind = SegmentKind.ACHIEVEMENT) -> list[str]:
    """Return the claims (of `types`, or all) as sorted lines `TYPE head > tail status`."""
    return sorted(
        f"{claim.type} {_short(claim.head)} > {_short(claim.tail)} {claim.status}"
        for claim in relations(marked, kind)
        if not types or claim.type in types
    )


def _short(identifier: str) -> str:
    name = identifier.split(":", 1)[1]
    return {ISSUER: "·", REGION: "○"}.get(name, name)
