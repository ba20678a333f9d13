"""Claims: what a document says, one relation or figure each, with the year and the region it concerns.

The year of a claim is not the year of its document: a report of 2022 plans for 2023, and a government
work report given in 2023 tells what was done in 2022. The region is that of the one who acts.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from extract.model import Document, Entity, Extraction, Metadata, Observation, Relation, Span
from ontology.iri import digest, entity_path, is_code, place_path
from ontology.kinds import DocType, EntityType, Nature, Status
from ontology.regions import register

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_SENTENCE_ENDS = "。！？!?\n\r"
# Half of a long paragraph: the longest sentences of published reports have about 600 characters, and a
# table that was read as one line must not become evidence as a whole.
_REACH = 400
_LOOKS_BACK = frozenset({DocType.ANNUAL_REPORT, DocType.WORK_SUMMARY})
# 中国, 中央, 国务院 …: bodies of the whole country, whose names mean the same in every region.
_NATIONAL = re.compile(
    r"(?:中央|党中央|中共中央|国务院|国家|全国|中华|最高人民|中国(?!共产党)|中国共产党中央|司法部$|公安部$|财政部$)"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity and the path of its IRI: what a claim of any document can be about."""

    path: str
    entity: Entity


@dataclass(frozen=True, slots=True)
class RelationClaim:
    """A relation with its evidence; `id` is made from its content and its document.

    `region` is a six-digit code; `year` and `region` are null where nothing decides them.
    """

    id: str
    document: str
    relation: Relation
    head: Subject
    tail: Subject
    by: tuple[Subject, ...]
    year: int | None
    region: str | None
    evidence: Span
    quote: str

    @property
    def status(self) -> Status:
        """Return how far the claim goes."""
        return self.relation.status


@dataclass(frozen=True, slots=True)
class ObservationClaim:
    """A figure with its evidence: `evidence` is the sentence around it, `figure` the number itself."""

    id: str
    document: str
    observation: Observation
    year: int | None
    region: str | None
    evidence: Span
    quote: str
    figure: Span

    @property
    def nature(self) -> Nature:
        """Return whether the figure was reached or is aimed at."""
        return self.observation.nature


Claim = RelationClaim | ObservationClaim
"""Either kind of claim."""


def claims(extraction: Extraction) -> tuple[Claim, ...]:
    """Return every claim of a document in the order of their evidence, each once."""
    found: tuple[Claim, ...] = (*relation_claims(extraction), *observation_claims(extraction))
    return tuple(sorted(found, key=lambda each: (each.evidence, each.id)))


def relation_claims(extraction: Extraction) -> tuple[RelationClaim, ...]:
    """Return the relations of a document as claims, in their order, each once."""
    known = subjects(extraction)
    made = (_relation_claim(extraction, relation, known) for relation in extraction.relations)
    return tuple({claim.id: claim for claim in made}.values())


def observation_claims(extraction: Extraction) -> tuple[ObservationClaim, ...]:
    """Return the figures of a document as claims, in their order, each once."""
    made = (_observation_claim(extraction, observation) for observation in extraction.observations)
    return tuple({claim.id: claim for claim in made}.values())


def subjects(extraction: Extraction) -> Mapping[str, Subject]:
    """Return every entity of a document by its local id, with the path that identifies it everywhere."""
    parents = _region_codes(extraction)
    return {
        entity.id: Subject(_path(entity, extraction.metadata, parents), entity)
        for entity in extraction.entities
    }


def parent_code(entity: Entity, extraction: Extraction) -> str | None:
    """Return the code of the region above a place without a code, null if the document does not say."""
    return _parent_code(entity, extraction.metadata, _region_codes(extraction))


def sentence_around(document: Document, span: Span) -> Span:
    """Return the sentence that holds `span`, without white space at its ends.

    It ends at 。！？ or a line break, and at most 400 characters before and after the span.
    """
    text = document.text
    start, end = span.start, span.end
    while start > max(0, span.start - _REACH) and text[start - 1] not in _SENTENCE_ENDS:
        start -= 1
    while end < min(len(text), span.end + _REACH) and text[end - 1] not in _SENTENCE_ENDS:
        end += 1
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def claim_year(metadata: Metadata, *, planned: bool, date: str | None) -> int | None:
    """Return the year that a claim concerns, null if neither its date nor its document has one.

    A year in `date` decides. Otherwise what a report or summary plans falls into the year after it, and
    what a government work report (政府工作报告) tells as done into the year before.
    """
    if date is not None and (years := _YEAR.findall(date)):
        return int(years[-1])
    if metadata.year is None:
        return None
    if metadata.doc_type in _LOOKS_BACK:
        return metadata.year + planned
    if metadata.doc_type is DocType.OTHER and "政府工作报告" in (metadata.title or ""):
        return metadata.year if planned else metadata.year - 1
    return metadata.year


def covered_years(metadata: Metadata) -> tuple[int, ...]:
    """Return the years of which a document tells, sorted: its own, and the one that it looks back on.

    A year that is only planned for is not covered: of it the document cannot tell what was done.
    """
    years = {metadata.year, claim_year(metadata, planned=False, date=None)}
    return tuple(sorted(year for year in years if year is not None))


def _relation_claim(
    extraction: Extraction, relation: Relation, known: Mapping[str, Subject]
) -> RelationClaim:
    head, tail = known[relation.head], known[relation.tail]
    by = tuple(sorted((known[each] for each in relation.by), key=lambda each: each.path))
    evidence = relation.evidence
    identity = digest(
        "relation",
        extraction.document.id,
        relation.type,
        head.path,
        tail.path,
        relation.status,
        str(evidence.start),
        str(evidence.end),
        relation.date or "",
        relation.role or "",
        *(each.path for each in by),
    )
    planned = relation.status is Status.PLANNED
    return RelationClaim(
        id=identity,
        document=extraction.document.id,
        relation=relation,
        head=head,
        tail=tail,
        by=by,
        year=claim_year(extraction.metadata, planned=planned, date=_first(relation.date)),
        region=_claim_region(head.entity, extraction.metadata),
        evidence=evidence,
        quote=extraction.document.quote(evidence),
    )


def _observation_claim(extraction: Extraction, observation: Observation) -> ObservationClaim:
    comparison = observation.comparison
    evidence = sentence_around(extraction.document, observation.span)
    identity = digest(
        "observation",
        extraction.document.id,
        observation.indicator,
        repr(observation.value),
        observation.unit,
        str(observation.span.start),
        str(observation.span.end),
        observation.nature,
        observation.qualifier,
        observation.period or "",
        observation.region or "",
        repr(comparison and (comparison.basis, comparison.value, comparison.direction)),
    )
    target = observation.nature is Nature.TARGET
    return ObservationClaim(
        id=identity,
        document=extraction.document.id,
        observation=observation,
        year=claim_year(extraction.metadata, planned=target, date=observation.period),
        region=observation.region or extraction.metadata.region,
        evidence=evidence,
        quote=extraction.document.quote(evidence),
        figure=observation.span,
    )


def _first(date: str | None) -> str | None:
    """Return the beginning of a date that has two ends: an act falls into the year it began."""
    return date.partition("/")[0] if date is not None else None


def _claim_region(head: Entity, metadata: Metadata) -> str | None:
    if head.type in (EntityType.REGION, EntityType.ORG) and head.code is not None:
        return head.code
    return metadata.region


def _region_codes(extraction: Extraction) -> Mapping[str, str]:
    return {
        name: entity.code
        for entity in extraction.entities
        if entity.type is EntityType.REGION and entity.code is not None
        for name in (entity.name, *entity.aliases)
    }


def _parent_code(entity: Entity, metadata: Metadata, parents: Mapping[str, str]) -> str | None:
    if entity.parent is None:
        return None
    if (code := parents.get(entity.parent)) is not None:
        return code
    found = register().find(entity.parent, within=_known(metadata.region), year=metadata.year)
    return found[0].code if len(found) == 1 else None


def _known(code: str | None) -> str | None:
    return code if code is not None and register().get(code) is not None else None


def _path(entity: Entity, metadata: Metadata, parents: Mapping[str, str]) -> str:
    code = entity.code if entity.code is not None and is_code(entity.code) else None
    if entity.type is EntityType.REGION and code is None:
        return place_path(entity.name, _parent_code(entity, metadata, parents), entity.parent)
    if code is None and not _NATIONAL.match(entity.name):
        code = metadata.region
    return entity_path(entity.type, entity.name, code)
