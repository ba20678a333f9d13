"""An extraction as quads: the document, its entities, and one statement node for each claim.

All quads of a document lie in the named graph that has the document's own IRI, so a document can be
replaced or removed as a whole. Classes are written with all their superclasses of the project, so that
`?x a fz:Initiative` finds programmes without inference. Of the mentions of an entity the first is written;
all of them are in the interchange JSON.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from extract.model import Comparison, Entity, Extraction, Mention, Span
from kg.claims import (
    Claim,
    ObservationClaim,
    RelationClaim,
    Subject,
    claims,
    covered_years,
    parent_code,
    subjects,
)
from kg.rdf.places import place_quads, region_codes, region_quads
from kg.rdf.quads import Iri, Quad, decimal, integer, label, sorted_quads, text
from kg.rdf.writer import Writer
from ontology import iri, terms
from ontology.kinds import EntityType, RelationType, Status
from ontology.organisations import organisation_class

TOOL = "fazhi-kg"

_HEADS = {
    RelationType.ADOPTS: (terms.P_ADOPTER, terms.P_ACTOR),
    RelationType.ESTABLISHES: (terms.P_ACTOR,),
    RelationType.ISSUES: (terms.P_ACTOR,),
    RelationType.IMPLEMENTS_LEGAL: (terms.P_ACTOR,),
    RelationType.RECEIVES: (terms.P_RECIPIENT,),
    RelationType.COOPERATES_WITH: (terms.P_PARTICIPANT,),
    RelationType.SERVES: (terms.P_PROVIDER,),
    RelationType.HOLDS_OFFICE: (terms.P_HOLDER,),
    RelationType.LOCATED_IN: (terms.P_LOCATED,),
    RelationType.PART_OF: (terms.P_PART,),
    RelationType.DERIVED_FROM: (terms.P_DERIVED,),
    RelationType.HOLDS_EVENT: (terms.P_ACTOR,),
}
_TAILS = {
    RelationType.ESTABLISHES: terms.P_ESTABLISHED,
    RelationType.ISSUES: terms.P_ISSUED_NORM,
    RelationType.IMPLEMENTS_LEGAL: terms.P_IMPLEMENTED_NORM,
    RelationType.RECEIVES: terms.P_TITLE,
    RelationType.COOPERATES_WITH: terms.P_PARTICIPANT,
    RelationType.SERVES: terms.P_SERVED,
    RelationType.HOLDS_OFFICE: terms.P_HELD_AT,
    RelationType.LOCATED_IN: terms.P_PLACE,
    RelationType.PART_OF: terms.P_WHOLE,
    RelationType.DERIVED_FROM: terms.P_ORIGIN,
    RelationType.HOLDS_EVENT: terms.P_EVENT,
}


def extraction_quads(extraction: Extraction, *, base: str = iri.DEFAULT_BASE) -> tuple[Quad, ...]:
    """Return everything that one document says as quads, sorted, each once.

    The same extraction gives the same quads. Raises OntologyError if `base` cannot be a base, TermError
    if a number of the document does not fit into the graph.
    """
    known = subjects(extraction)
    writer = Writer(iri.checked_base(base), extraction.document.id)
    found = claims(extraction)
    _write_document(writer, extraction, known)
    for subject in known.values():
        _write_entity(writer, subject, extraction)
    _write_mentions(writer, extraction.mentions, known)
    for claim in found:
        _write_claim(writer, claim)
    codes = region_codes(extraction, found)
    writer.extend(region_quads(writer, codes, extraction.metadata.year))
    return sorted_quads(writer.quads)


@cache
def tool_version() -> str:
    """Return the version of this software as it is installed, `0` for a bare source tree."""
    try:
        return version(TOOL)
    except PackageNotFoundError:
        return "0"


def _write_document(writer: Writer, extraction: Extraction, known: Mapping[str, Subject]) -> None:
    document, metadata, node = extraction.document, extraction.metadata, writer.graph
    writer.type(node, terms.DOCUMENT_CLASSES[metadata.doc_type])
    writer.add(node, terms.PREF_LABEL, label(metadata.title or document.name or document.id))
    writer.add(node, terms.P_TEXT_DIGEST, text(document.digest))
    writer.add(node, terms.P_FILE_NAME, text(document.name))
    if metadata.title:
        writer.add(node, terms.DC_TITLE, label(metadata.title))
    if document.source:
        writer.add(node, terms.P_SOURCE_ADDRESS, text(document.source))
    if metadata.published:
        writer.add(node, terms.P_PUBLISHED, text(metadata.published))
    if metadata.year is not None:
        writer.add(node, terms.P_REPORTING_YEAR, integer(metadata.year))
    for year in covered_years(metadata):
        writer.add(node, terms.P_COVERS_YEAR, integer(year))
    if metadata.region is not None:
        writer.add(node, terms.P_COVERS_REGION, writer.region(metadata.region))
    if metadata.issuer and metadata.issuer.strip():
        writer.add(node, terms.P_ISSUER, _issuer(writer, metadata.issuer, extraction, known))
    run = _run(writer)
    writer.type(run, terms.EXTRACTION_RUN)
    writer.add(run, terms.P_TOOL_VERSION, text(f"{TOOL} {tool_version()}"))


def _issuer(writer: Writer, name: str, extraction: Extraction, known: Mapping[str, Subject]) -> Iri:
    """Return the node of the issuer; one that is not among the entities is written here."""
    wanted = iri.canonical_name(name)
    for subject in known.values():
        entity = subject.entity
        if entity.type is EntityType.ORG and iri.canonical_name(entity.name) == wanted:
            return writer.node(subject.path)
    entity = Entity("issuer", EntityType.ORG, name, code=extraction.metadata.region)
    path = iri.entity_path(EntityType.ORG, name, entity.code)
    _write_entity(writer, Subject(path, entity), extraction)
    return writer.node(path)


def _write_entity(writer: Writer, subject: Subject, extraction: Extraction) -> None:
    entity, node = subject.entity, writer.node(subject.path)
    name = iri.canonical_name(entity.name)
    kind = terms.ENTITY_CLASSES[entity.type]
    writer.type(node, organisation_class(name) if entity.type is EntityType.ORG else kind)
    for alias in (entity.name, *entity.aliases):
        if alias.strip() and alias != name:
            writer.add(node, terms.ALT_LABEL, label(alias))
    if entity.type is EntityType.REGION:
        if entity.code is None:
            above = parent_code(entity, extraction)
            writer.extend(place_quads(writer, node, name, above, extraction.metadata.year))
        else:
            writer.add(node, terms.P_DIVISION_CODE, text(entity.code))
            return  # the register names divisions: one code has one name in the whole graph
    elif entity.type is EntityType.ORG and entity.code is not None:
        writer.add(node, terms.P_JURISDICTION, writer.region(entity.code))
    writer.add(node, terms.PREF_LABEL, label(name))


def _write_mentions(writer: Writer, mentions: Iterable[Mention], known: Mapping[str, Subject]) -> None:
    written: set[str] = set()
    for mention in sorted(mentions, key=lambda each: (each.start, each.end, each.entity)):
        path = known[mention.entity].path
        if path not in written:
            written.add(path)
            span = writer.span(mention.span, mention.text)
            writer.type(span, terms.MENTION)
            writer.add(span, terms.P_MENTION_OF, writer.node(path))


def _write_claim(writer: Writer, claim: Claim) -> None:
    node = writer.node(iri.claim_path(claim.id))
    writer.add(node, terms.P_EVIDENCE, writer.span(claim.evidence, claim.quote))
    writer.add(node, terms.P_ASSERTED_IN, writer.graph)
    writer.add(node, terms.P_EXTRACTED_BY, _run(writer))
    if claim.year is not None:
        writer.add(node, terms.P_YEAR, integer(claim.year))
    if claim.region is not None:
        writer.add(node, terms.P_REGION, writer.region(claim.region))
    if isinstance(claim, RelationClaim):
        _write_relation(writer, node, claim)
    else:
        _write_observation(writer, node, claim)


def _write_relation(writer: Writer, node: Iri, claim: RelationClaim) -> None:
    relation = claim.relation
    head, tail = writer.node(claim.head.path), writer.node(claim.tail.path)
    writer.type(node, terms.RELATION_CLASSES[relation.type])
    writer.add(node, terms.P_STATUS, Iri(terms.STATUS + relation.status))
    writer.add(node, terms.P_HEAD, head)
    writer.add(node, terms.P_TAIL, tail)
    for role in _HEADS[relation.type]:
        writer.add(node, role, head)
    if (narrower := _tail_property(claim)) is not None:
        writer.add(node, narrower, tail)
    for granter in claim.by:
        writer.add(node, terms.P_GRANTED_BY, writer.node(granter.path))
    if relation.date:
        writer.add(node, terms.P_DATE, text(relation.date))
    if relation.role:
        writer.add(node, terms.P_OFFICE_TITLE, text(relation.role))
    if (shortcut := _shortcut(claim)) is not None:
        writer.add(head, shortcut, tail)


def _tail_property(claim: RelationClaim) -> str | None:
    if claim.relation.type is RelationType.ADOPTS:
        return terms.P_INITIATIVE if claim.tail.entity.is_initiative else None
    return _TAILS[claim.relation.type]


def _shortcut(claim: RelationClaim) -> str | None:
    """Return the plain property that the claim makes true between its two entities, null for none.

    A plan makes nothing true, and nothing is derived from itself or a part of itself.
    """
    head, tail = claim.head.entity, claim.tail.entity
    if claim.status is Status.PLANNED or claim.head.path == claim.tail.path:
        return None
    if claim.relation.type is RelationType.DERIVED_FROM:
        derives = head.is_initiative or head.type is EntityType.HONOUR
        return terms.P_DERIVED_FROM if derives and tail.is_initiative else None
    if claim.relation.type is RelationType.PART_OF:
        if head.type is tail.type is EntityType.ORG:
            return terms.P_UNIT_OF
        return terms.P_COMPONENT_OF if head.is_initiative and tail.is_initiative else None
    return None


def _write_observation(writer: Writer, node: Iri, claim: ObservationClaim) -> None:
    observation = claim.observation
    indicator = writer.node(iri.indicator_path(observation.indicator))
    writer.type(indicator, terms.INDICATOR)
    writer.add(indicator, terms.PREF_LABEL, label(iri.canonical_name(observation.indicator)))
    writer.type(node, terms.OBSERVATION)
    writer.add(node, terms.P_INDICATOR, indicator)
    writer.add(node, terms.P_VALUE, decimal(observation.value))
    writer.add(node, terms.P_UNIT, text(observation.unit))
    writer.add(node, terms.P_NATURE, Iri(terms.NATURE + observation.nature))
    writer.add(node, terms.P_QUALIFIER, Iri(terms.QUALIFIER + observation.qualifier))
    figure = writer.span(claim.figure, _cut(claim, claim.figure))
    writer.add(node, terms.P_FIGURE, figure)
    if observation.period:
        writer.add(node, terms.P_PERIOD, text(observation.period))
    if observation.comparison is not None:
        _write_comparison(writer, node, observation.comparison)


def _cut(claim: ObservationClaim, span: Span) -> str:
    return claim.quote[span.start - claim.evidence.start : span.end - claim.evidence.start]


def _write_comparison(writer: Writer, node: Iri, comparison: Comparison) -> None:
    writer.add(node, terms.P_COMPARISON_BASIS, Iri(terms.BASIS + comparison.basis))
    if comparison.value is not None:
        writer.add(node, terms.P_COMPARISON_VALUE, decimal(comparison.value))
    if comparison.direction is not None:
        writer.add(node, terms.P_DIRECTION, Iri(terms.DIRECTION + comparison.direction))


def _run(writer: Writer) -> Iri:
    return writer.node(iri.run_path(TOOL, tool_version()))
