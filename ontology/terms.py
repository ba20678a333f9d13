"""The terms of the ontology as plain IRIs; a test finds each of them in `fazhi.ttl`, and misses none.

Classes stand under their own name (`ADOPTION`), properties under `P_` and their name (`P_HEAD`), so that
the class Event and the property event stay apart. `ancestors` gives the classes above a class.
"""

from collections.abc import Mapping
from types import MappingProxyType

from ontology.kinds import DocType, EntityType, RelationType
from ontology.mapping import CLAIM_TYPES, NAMESPACE, PARENTS

FZ = NAMESPACE
SCHEME = "https://w3id.org/fazhi/scheme/"

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
PREF_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"
DC_TITLE = "http://purl.org/dc/terms/title"

# ---- schemes: the concept of a status is STATUS + "adopted"
STATUS = SCHEME + "status/"
NATURE = SCHEME + "nature/"
QUALIFIER = SCHEME + "qualifier/"
BASIS = SCHEME + "basis/"
DIRECTION = SCHEME + "direction/"
LEVEL = SCHEME + "level/"
DOMAIN = SCHEME + "domain/"

# ---- classes
ADOPTION = FZ + "Adoption"
ANNUAL_REPORT = FZ + "AnnualReport"
BRAND = FZ + "Brand"
CAMPAIGN = FZ + "Campaign"
COLLABORATION = FZ + "Collaboration"
COORDINATING_BODY = FZ + "CoordinatingBody"
DERIVATION = FZ + "Derivation"
DESIGNATION = FZ + "Designation"
ESTABLISHMENT = FZ + "Establishment"
EVENT = FZ + "Event"
EVENT_HOLDING = FZ + "EventHolding"
EXTRACTION_RUN = FZ + "ExtractionRun"
FACILITY = FZ + "Facility"
GOVERNMENT = FZ + "Government"
GOVERNMENT_DEPARTMENT = FZ + "GovernmentDepartment"
HONOUR = FZ + "Honour"
IMPLEMENTATION = FZ + "Implementation"
INDICATOR = FZ + "Indicator"
INITIATIVE = FZ + "Initiative"
ISSUANCE = FZ + "Issuance"
JUDICIAL_BODY = FZ + "JudicialBody"
JUSTICE_BUREAU = FZ + "JusticeBureau"
JUSTICE_OFFICE = FZ + "JusticeOffice"
LEGAL_SERVICE_PROVIDER = FZ + "LegalServiceProvider"
LOCATION = FZ + "Location"
MECHANISM = FZ + "Mechanism"
MEDIATION_BODY = FZ + "MediationBody"
MENTION = FZ + "Mention"
NORM = FZ + "Norm"
NOTICE = FZ + "Notice"
OBSERVATION = FZ + "Observation"
OFFICE_HOLDING = FZ + "OfficeHolding"
ORGANIZATION = FZ + "Organization"
PARTHOOD = FZ + "Parthood"
PARTY_BODY = FZ + "PartyBody"
PEOPLES_CONGRESS = FZ + "PeoplesCongress"
PERSON = FZ + "Person"
PERSONNEL_GROUP = FZ + "PersonnelGroup"
PLAN_CYCLE = FZ + "PlanCycle"
PLATFORM = FZ + "Platform"
PROGRAMME = FZ + "Programme"
PUBLIC_BODY = FZ + "PublicBody"
REGION = FZ + "Region"
SERVICE_PROVISION = FZ + "ServiceProvision"
SOURCE_DOCUMENT = FZ + "SourceDocument"
STATEMENT = FZ + "Statement"
TEXT_SPAN = FZ + "TextSpan"
WORK_PLAN = FZ + "WorkPlan"
WORK_SUMMARY = FZ + "WorkSummary"

# ---- properties
P_ACTOR = FZ + "actor"
P_ADOPTER = FZ + "adopter"
P_ASSERTED_IN = FZ + "assertedIn"
P_BEGIN_OFFSET = FZ + "beginOffset"
P_COMPARISON_BASIS = FZ + "comparisonBasis"
P_COMPARISON_VALUE = FZ + "comparisonValue"
P_COMPONENT_OF = FZ + "componentOf"
P_COVERS_REGION = FZ + "coversRegion"
P_COVERS_YEAR = FZ + "coversYear"
P_CYCLE = FZ + "cycle"
P_DATE = FZ + "date"
P_DERIVED = FZ + "derived"
P_DERIVED_FROM = FZ + "derivedFrom"
P_DIRECTION = FZ + "direction"
P_DIRECTLY_WITHIN = FZ + "directlyWithin"
P_DIVISION_CODE = FZ + "divisionCode"
P_DOMAIN = FZ + "domain"
P_END_OFFSET = FZ + "endOffset"
P_ESTABLISHED = FZ + "established"
P_EVENT = FZ + "event"
P_EVIDENCE = FZ + "evidence"
P_EXTRACTED_BY = FZ + "extractedBy"
P_FIGURE = FZ + "figure"
P_FILE_NAME = FZ + "fileName"
P_FIRST_YEAR = FZ + "firstYear"
P_GRANTED_BY = FZ + "grantedBy"
P_HEAD = FZ + "head"
P_HELD_AT = FZ + "heldAt"
P_HOLDER = FZ + "holder"
P_IMPLEMENTED_NORM = FZ + "implementedNorm"
P_IN_DOCUMENT = FZ + "inDocument"
P_INDICATOR = FZ + "indicator"
P_INITIATIVE = FZ + "initiative"
P_ISSUED_NORM = FZ + "issuedNorm"
P_ISSUER = FZ + "issuer"
P_JURISDICTION = FZ + "jurisdiction"
P_LAST_YEAR = FZ + "lastYear"
P_LEVEL = FZ + "level"
P_LOCATED = FZ + "located"
P_MENTION_OF = FZ + "mentionOf"
P_NATURE = FZ + "nature"
P_OFFICE_TITLE = FZ + "officeTitle"
P_ORIGIN = FZ + "origin"
P_PART = FZ + "part"
P_PARTICIPANT = FZ + "participant"
P_PERIOD = FZ + "period"
P_PLACE = FZ + "place"
P_PROVIDER = FZ + "provider"
P_PUBLISHED = FZ + "published"
P_QUALIFIER = FZ + "qualifier"
P_QUOTE = FZ + "quote"
P_RECIPIENT = FZ + "recipient"
P_REGION = FZ + "region"
P_REPORTING_YEAR = FZ + "reportingYear"
P_SERVED = FZ + "served"
P_SOURCE_ADDRESS = FZ + "sourceAddress"
P_STATUS = FZ + "status"
P_TAIL = FZ + "tail"
P_TEXT_DIGEST = FZ + "textDigest"
P_TITLE = FZ + "title"
P_TOOL_VERSION = FZ + "toolVersion"
P_UNIT = FZ + "unit"
P_UNIT_OF = FZ + "unitOf"
P_VALUE = FZ + "value"
P_WHOLE = FZ + "whole"
P_WITHIN = FZ + "within"
P_YEAR = FZ + "year"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "dcterms": "http://purl.org/dc/terms/",
        "fz": FZ,
        "fzb": BASIS,
        "fzd": DOMAIN,
        "fzl": LEVEL,
        "fzn": NATURE,
        "fzq": QUALIFIER,
        "fzr": DIRECTION,
        "fzs": STATUS,
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""The prefixes of everything the project writes, in the order of their names."""

ENTITY_CLASSES: Mapping[EntityType, str] = MappingProxyType(
    {
        EntityType.REGION: REGION,
        EntityType.ORG: ORGANIZATION,
        EntityType.PERSON: PERSON,
        EntityType.PROGRAMME: PROGRAMME,
        EntityType.CAMPAIGN: CAMPAIGN,
        EntityType.MECHANISM: MECHANISM,
        EntityType.PLATFORM: PLATFORM,
        EntityType.BRAND: BRAND,
        EntityType.FACILITY: FACILITY,
        EntityType.LEGAL: NORM,
        EntityType.HONOUR: HONOUR,
        EntityType.ROLE: PERSONNEL_GROUP,
        EntityType.EVENT: EVENT,
    }
)
"""The class of each type of entity; `organisation_class` finds the narrower class of an ORG."""

RELATION_CLASSES: Mapping[RelationType, str] = MappingProxyType(
    {kind: FZ + name for name, kind in CLAIM_TYPES.items()}
)
"""The class of the statement that each type of relation becomes."""

DOCUMENT_CLASSES: Mapping[DocType, str] = MappingProxyType(
    {
        DocType.ANNUAL_REPORT: ANNUAL_REPORT,
        DocType.WORK_PLAN: WORK_PLAN,
        DocType.WORK_SUMMARY: WORK_SUMMARY,
        DocType.NOTICE: NOTICE,
        DocType.OTHER: SOURCE_DOCUMENT,
    }
)
"""The class of a document of each genre."""


def ancestors(term: str) -> tuple[str, ...]:
    """Return the project's classes above the class `term`, nearest first; empty for a class at the top."""
    above = []
    name = PARENTS.get(term.removeprefix(FZ)) if term.startswith(FZ) else None
    while name is not None:
        above.append(FZ + name)
        name = PARENTS[name]
    return tuple(above)
