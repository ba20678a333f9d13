"""The types that leave the extraction room: frozen, and wrong ones cannot be built.

Offsets are Unicode code points into `Document.text`; `start` is inclusive, `end` exclusive, and
`text[start:end]` is the quoted words, always (the offset law). The fields are those of section 6 of the
annotation guideline; `extract.interchange` writes and reads them as JSON.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from extract.errors import OffsetError
from ontology.kinds import (
    INITIATIVES,
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


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters of a document: `start` inclusive, `end` exclusive, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise OffsetError(f"a span must be 0 <= start < end, not {self.start}-{self.end}")

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Return whether every character of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Document:
    """One published text as it was read: `text` is kept unchanged, page chrome is masked, not deleted.

    `id` is made from the bytes of the file, `name` is the file's name without folders, `digest` the
    SHA-256 of `text` in UTF-8, `source` the web address if one is known. `chrome` holds the spans of
    page furniture, sorted and disjoint.
    """

    id: str
    name: str
    text: str
    digest: str
    source: str | None = None
    chrome: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not self.id or not self.text:
            raise OffsetError(f"document {self.name!r} needs an id and a text")
        end = 0
        for span in self.chrome:
            if not end <= span.start < span.end <= len(self.text):
                raise OffsetError(f"document {self.id}: chrome span {span.start}-{span.end} is out of place")
            end = span.end

    def quote(self, span: Span) -> str:
        """Return the words at `span`; raise OffsetError if it does not lie in the text."""
        if span.end > len(self.text):
            raise OffsetError(
                f"document {self.id}: span {span.start}-{span.end} ends after character {len(self.text)}"
            )
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Metadata:
    """Who issued a document, about which region and year; null where the text does not decide.

    `region` is a six-digit GB/T 2260 code as of `year`, `published` an ISO date. `reasons` says for a
    null field why it is null, as (field, reason) pairs; it is not part of the interchange format.
    """

    title: str | None
    issuer: str | None
    region: str | None
    year: int | None
    published: str | None
    doc_type: DocType
    reasons: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if self.region is not None and not (len(self.region) == 6 and self.region.isdigit()):
            raise ValueError(f"a region is a six-digit code, not {self.region!r}")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a document and what it is for; the segments of a document cover it without gaps."""

    start: int
    end: int
    kind: SegmentKind

    @property
    def span(self) -> Span:
        """Return where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that a document names: `name` is its canonical form, `aliases` every other form.

    `id` is local to its document. `code` is the six-digit code of a region, or of the region in which an
    organisation acts; `parent` is the name of the county-level region above a place without a code.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    code: str | None = None
    parent: str | None = None

    def __post_init__(self) -> None:
        if not self.id or not self.name.strip():
            raise ValueError(f"an entity needs an id and a name: {self.id!r}, {self.name!r}")

    @property
    def is_initiative(self) -> bool:
        """Return whether this is a practice that regions adopt and pass on."""
        return self.type in INITIATIVES


@dataclass(frozen=True, slots=True)
class Mention:
    """The words at one place that name an entity."""

    start: int
    end: int
    text: str
    type: EntityType
    entity: str

    def __post_init__(self) -> None:
        Span(self.start, self.end)  # checks the offsets
        if len(self.text) != self.end - self.start:
            raise OffsetError(f"mention {self.text!r} is not {self.end - self.start} characters long")

    @property
    def span(self) -> Span:
        """Return where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Relation:
    """A claim that ties two entities; without evidence it cannot be built.

    `head`, `tail` and `by` (the awarding bodies) are entity ids; `date` is `2022`, `2024-05` or
    `2024-05-06` when the text gives one; `role` is the office of a HOLDS_OFFICE.
    """

    type: RelationType
    head: str
    tail: str
    status: Status
    evidence: Span
    date: str | None = None
    by: tuple[str, ...] = ()
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a figure is compared with: growth, rank, an earlier value, a share."""

    basis: Basis
    value: float | None
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure that measures something; `span` holds the number with its unit.

    `value` is in `unit` (87.38 with `%`; 210亿元 is 21000000000 with `元`), `period` is `2022`,
    `2022-04/2022-09`, `as of 2023-03-15` or `5 years`, `region` a six-digit code.
    """

    indicator: str
    value: float
    unit: str
    span: Span
    qualifier: Qualifier = Qualifier.EXACT
    period: str | None = None
    region: str | None = None
    nature: Nature = Nature.ACTUAL
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one document, checked as a whole.

    Raises OffsetError when a span is not in the text or its words differ, when the segments do not
    cover the text, or when a mention or a relation names an entity that is not there.
    """

    document: Document
    metadata: Metadata
    segments: tuple[Segment, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    relations: tuple[Relation, ...]
    observations: tuple[Observation, ...]

    def __post_init__(self) -> None:
        self._check_segments()
        types = {entity.id: entity.type for entity in self.entities}
        if len(types) != len(self.entities):
            raise OffsetError(f"document {self.document.id}: two entities share an id")
        for mention in self.mentions:
            if self.document.quote(mention.span) != mention.text:
                raise OffsetError(
                    f"document {self.document.id}, characters {mention.start}-{mention.end}: the text is "
                    f"{self.document.quote(mention.span)!r}, not {mention.text!r}"
                )
            if types.get(mention.entity) != mention.type:
                raise OffsetError(f"document {self.document.id}: {mention.text!r} has no entity of its type")
        for relation in self.relations:
            self.document.quote(relation.evidence)
            self._check_known((relation.head, relation.tail, *relation.by), types)
        for observation in self.observations:
            self.document.quote(observation.span)

    def _check_segments(self) -> None:
        position = 0
        for segment in self.segments:
            if segment.start != position or segment.end <= segment.start:
                raise OffsetError(f"document {self.document.id}: segment gap at character {position}")
            position = segment.end
        if position != len(self.document.text):
            raise OffsetError(
                f"document {self.document.id}: segments end at {position}, text at {len(self.document.text)}"
            )

    def _check_known(self, ids: Iterable[str], types: dict[str, EntityType]) -> None:
        for identifier in ids:
            if identifier not in types:
                raise OffsetError(f"document {self.document.id}: a relation names no entity: {identifier!r}")

    def entity(self, identifier: str) -> Entity:
        """Return the entity with this local id; raise KeyError if there is none."""
        for entity in self.entities:
            if entity.id == identifier:
                return entity
        raise KeyError(identifier)
