"""The table by which statements become a property graph: labels, relationship types and property names.

A plain twin of `fazhi.ttl`, so that a store needs no RDF library: `tests/kg/test_projection.py` compares the
two, and names what is missing here whenever the ontology changes. Only these words ever become labels or
relationship types; data cannot add one.
"""

import re
from collections.abc import Iterable

from ontology.kinds import RelationType

NAMESPACE = "https://w3id.org/fazhi/ontology#"
"""The namespace of the ontology's terms (prefix `fz:`)."""

PARENTS: dict[str, str | None] = {
    "Adoption": "Statement",
    "AnnualReport": "SourceDocument",
    "Brand": "Initiative",
    "Campaign": "Initiative",
    "Collaboration": "Statement",
    "Concept": None,
    "CoordinatingBody": "PublicBody",
    "Derivation": "Statement",
    "Designation": "Statement",
    "Establishment": "Statement",
    "Event": None,
    "EventHolding": "Statement",
    "ExtractionRun": None,
    "Facility": None,
    "Government": "PublicBody",
    "GovernmentDepartment": "PublicBody",
    "Honour": None,
    "Implementation": "Statement",
    "Indicator": None,
    "Initiative": None,
    "Issuance": "Statement",
    "JudicialBody": "PublicBody",
    "JusticeBureau": "GovernmentDepartment",
    "JusticeOffice": "PublicBody",
    "LegalServiceProvider": "Organization",
    "Location": "Statement",
    "Mechanism": "Initiative",
    "MediationBody": "Organization",
    "Mention": "TextSpan",
    "Norm": None,
    "Notice": "SourceDocument",
    "Observation": "Statement",
    "OfficeHolding": "Statement",
    "Organization": None,
    "Parthood": "Statement",
    "PartyBody": "PublicBody",
    "PeoplesCongress": "PublicBody",
    "Person": None,
    "PersonnelGroup": None,
    "PlanCycle": None,
    "Platform": "Initiative",
    "Programme": "Initiative",
    "PublicBody": "Organization",
    "Region": None,
    "ServiceProvision": "Statement",
    "SourceDocument": None,
    "Statement": None,
    "TextSpan": None,
    "WorkPlan": "SourceDocument",
    "WorkSummary": "SourceDocument",
}
"""Every class of the ontology and the class above it; `Concept` is skos:Concept, of the business domains."""

LABELS = frozenset(PARENTS)
"""All labels that a node can have."""

CLAIM_TYPES: dict[str, RelationType] = {
    "Adoption": RelationType.ADOPTS,
    "Collaboration": RelationType.COOPERATES_WITH,
    "Derivation": RelationType.DERIVED_FROM,
    "Designation": RelationType.RECEIVES,
    "Establishment": RelationType.ESTABLISHES,
    "EventHolding": RelationType.HOLDS_EVENT,
    "Implementation": RelationType.IMPLEMENTS_LEGAL,
    "Issuance": RelationType.ISSUES,
    "Location": RelationType.LOCATED_IN,
    "OfficeHolding": RelationType.HOLDS_OFFICE,
    "Parthood": RelationType.PART_OF,
    "ServiceProvision": RelationType.SERVES,
}
"""The class of a claim and the type of the relationship that it is written as, besides its node."""

HEADS = frozenset(
    {"head", "actor", "adopter", "derived", "holder", "located", "part", "provider", "recipient"}
)
"""The properties that name the first thing of a claim: `head` and what is below it."""

TAILS = frozenset(
    {
        "tail",
        "established",
        "event",
        "heldAt",
        "implementedNorm",
        "initiative",
        "issuedNorm",
        "origin",
        "place",
        "served",
        "title",
        "whole",
    }
)
"""The properties that name the second thing of a claim: `tail` and what is below it."""

FOLDED = frozenset({"comparisonBasis", "direction", "level", "nature", "qualifier", "status"})
"""Object properties with a value of a short closed list: in the property graph a string, the list's word."""

OBJECT_PROPERTIES = (
    FOLDED
    | HEADS
    | TAILS
    | {
        "assertedIn",
        "componentOf",
        "coversRegion",
        "cycle",
        "derivedFrom",
        "directlyWithin",
        "domain",
        "evidence",
        "extractedBy",
        "figure",
        "grantedBy",
        "inDocument",
        "indicator",
        "issuer",
        "jurisdiction",
        "mentionOf",
        "participant",
        "region",
        "unitOf",
        "within",
    }
)
"""Every object property of the ontology."""

DATA_PROPERTIES = frozenset(
    {
        "beginOffset",
        "comparisonValue",
        "coversYear",
        "date",
        "divisionCode",
        "endOffset",
        "fileName",
        "firstYear",
        "lastYear",
        "officeTitle",
        "period",
        "published",
        "quote",
        "reportingYear",
        "sourceAddress",
        "textDigest",
        "toolVersion",
        "unit",
        "value",
        "year",
    }
)
"""Every datatype property of the ontology; in the property graph it keeps its name."""

LISTS = frozenset({"coversYear"})
"""The datatype properties that may have several values; in the property graph they are lists."""

RENAMED = {"divisionCode": "code"}
"""The one datatype property with a shorter name in the property graph."""


def relationship_type(name: str) -> str:
    """Return the relationship type of an object property: `directlyWithin` becomes `DIRECTLY_WITHIN`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()


RELATIONSHIPS = frozenset(
    {relationship_type(name) for name in OBJECT_PROPERTIES - FOLDED}
    | {kind.value for kind in CLAIM_TYPES.values()}
    | {"BROADER"}
)
"""All types that a relationship can have."""


def labels_of(classes: Iterable[str]) -> tuple[str, ...]:
    """Return the labels of a node with these classes: the most specific first, then the classes above.

    Classes of one distance from the top are in alphabetical order. Raises KeyError for an unknown class.
    """
    depths: dict[str, int] = {}
    for name in classes:
        line = [name]
        while (above := PARENTS[line[-1]]) is not None:
            line.append(above)
        depths.update({label: len(line) - place for place, label in enumerate(line)})
    return tuple(sorted(depths, key=lambda label: (-depths[label], label)))
