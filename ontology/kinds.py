"""The closed lists of the project: what kinds of entity, relation, status and so on there are.

Source: the annotation guideline (sections 1 to 5). The values are the words of the interchange
format, so that an enumeration member can be written to JSON as it is.
"""

from enum import StrEnum


class EntityType(StrEnum):
    """The thirteen types of entity."""

    REGION = "REGION"
    ORG = "ORG"
    PERSON = "PERSON"
    PROGRAMME = "PROGRAMME"
    CAMPAIGN = "CAMPAIGN"
    MECHANISM = "MECHANISM"
    PLATFORM = "PLATFORM"
    BRAND = "BRAND"
    FACILITY = "FACILITY"
    LEGAL = "LEGAL"
    HONOUR = "HONOUR"
    ROLE = "ROLE"
    EVENT = "EVENT"


INITIATIVES = frozenset(
    {
        EntityType.PROGRAMME,
        EntityType.CAMPAIGN,
        EntityType.MECHANISM,
        EntityType.PLATFORM,
        EntityType.BRAND,
    }
)
"""The types of which an instance is an initiative: a practice that regions adopt and pass on."""


class RelationType(StrEnum):
    """The twelve types of relation, head to tail as in section 4 of the guideline."""

    ADOPTS = "ADOPTS"
    ESTABLISHES = "ESTABLISHES"
    ISSUES = "ISSUES"
    IMPLEMENTS_LEGAL = "IMPLEMENTS_LEGAL"
    RECEIVES = "RECEIVES"
    COOPERATES_WITH = "COOPERATES_WITH"
    SERVES = "SERVES"
    HOLDS_OFFICE = "HOLDS_OFFICE"
    LOCATED_IN = "LOCATED_IN"
    PART_OF = "PART_OF"
    DERIVED_FROM = "DERIVED_FROM"
    HOLDS_EVENT = "HOLDS_EVENT"


class Status(StrEnum):
    """How far a claim goes: done or under way, on trial, or only intended."""

    ADOPTED = "adopted"
    PILOTED = "piloted"
    PLANNED = "planned"


class SegmentKind(StrEnum):
    """What a stretch of a document is for."""

    CHROME = "chrome"
    FRONT = "front"
    ACHIEVEMENT = "achievement"
    PROBLEM = "problem"
    PLAN = "plan"
    DUTY = "duty"
    BACK = "back"


class DocType(StrEnum):
    """The genre of a document."""

    ANNUAL_REPORT = "annual_report"
    WORK_PLAN = "work_plan"
    WORK_SUMMARY = "work_summary"
    NOTICE = "notice"
    OTHER = "other"


class Qualifier(StrEnum):
    """How a printed number bounds the quantity."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class Nature(StrEnum):
    """Whether a figure was reached or is aimed at."""

    ACTUAL = "actual"
    TARGET = "target"


class Basis(StrEnum):
    """What a figure is compared with."""

    YOY = "yoy"
    RANK = "rank"
    FROM = "from"
    SHARE = "share"


class Direction(StrEnum):
    """Which way a compared figure moved."""

    UP = "up"
    DOWN = "down"
