"""What the finders of one document share: the text, its folded twin, its structure and its metadata."""

from dataclasses import dataclass

from extract.model import Document, Entity, Mention, Metadata, Segment, Span
from ontology.kinds import EntityType, SegmentKind

_FOLD = str.maketrans(
    {
        **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94)},
        "　": " ",
        "\xa0": " ",
        "「": "“",
        "」": "”",
        "『": "“",
        "』": "”",
        "〈": "《",
        "〉": "》",
        "—": "-",
        "﹢": "+",
    }
)


def fold(text: str) -> str:
    """Return `text` with full-width forms made half-width; the length and every offset stay the same.

    ASCII commas, colons and brackets come out for both widths, so a grammar needs one form only.
    Enumeration comma 、 full stop 。 and Chinese quotation marks “ ” 《 》 stay as they are.
    """
    return text.translate(_FOLD)


@dataclass(frozen=True, slots=True)
class Context:
    """One document on its way through the finders.

    `folded` is `fold(document.text)`: match on it, quote from the document. `sentences` are in order,
    disjoint, and lie inside one segment each.
    """

    document: Document
    folded: str
    metadata: Metadata
    segments: tuple[Segment, ...]
    sentences: tuple[Span, ...]

    def kind_at(self, offset: int) -> SegmentKind:
        """Return the kind of the segment that holds the character at `offset`."""
        for segment in self.segments:
            if segment.start <= offset < segment.end:
                return segment.kind
        raise IndexError(offset)


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A possible mention, before overlaps are settled: where, which type, which name, by which rule.

    `name` is the canonical name of the entity (section 3 of the guideline), `code` and `parent` as in
    `Entity`. A higher `priority` wins where two candidates overlap; between equals the longer one does.
    """

    start: int
    end: int
    type: EntityType
    name: str
    rule: str
    aliases: tuple[str, ...] = ()
    code: str | None = None
    parent: str | None = None
    priority: int = 0


@dataclass(frozen=True, slots=True)
class Linked:
    """The settled mentions of a document and the entities that they refer to.

    `entities` holds the issuer and its region even where no mention names them, because claims without
    a subject fall to them; `issuer` and `region` are their entity ids, null where metadata has none.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    issuer: str | None
    region: str | None
