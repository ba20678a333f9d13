"""Builds one-segment documents and reads back what the finders of places, bodies and persons make of them."""

import hashlib

from extract.context import Candidate, Context, Linked, fold
from extract.entities.component import Finder
from extract.entities.firms import find_firms
from extract.entities.justice_offices import find_justice_offices
from extract.entities.linking import link
from extract.entities.organisations import find_organisations
from extract.entities.own_bodies import find_own_bodies
from extract.entities.persons import find_persons
from extract.entities.places import find_places
from extract.entities.town_bodies import find_town_bodies
from extract.model import Document, Metadata, Segment, Span
from ontology.kinds import DocType, EntityType, SegmentKind

FINDERS: tuple[Finder, ...] = (
    find_places,
    find_organisations,
    find_firms,
    find_own_bodies,
    find_town_bodies,
    find_justice_offices,
    find_persons,
)
PUJIANG = ("330726", "浦江县司法局")  # a county: 金华市, 浙江省
JINGJIANG = ("321282", "靖江市司法局")  # a county-level city: 泰州市, 江苏省
JINNAN = ("120112", "天津市津南区司法局")  # a district of a municipality
GANZI = ("513300", "甘孜藏族自治州司法局")  # an autonomous prefecture: 四川省
TUZUO = ("150121", "土默特左旗司法局")  # a banner: 呼和浩特市, 内蒙古自治区
HUANGZHAI = ("330726", "浦江县黄宅镇人民政府")  # a town
NOWHERE = (None, None)

Place = tuple[str | None, str | None]


def context_of(text: str, place: Place = PUJIANG, kind: SegmentKind = SegmentKind.ACHIEVEMENT) -> Context:
    """Return the context of a document of 2023 that is one segment."""
    region, issuer = place
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Context(
        document=Document("d", "d.txt", text, digest),
        folded=fold(text),
        metadata=Metadata(None, issuer, region, 2023, None, DocType.ANNUAL_REPORT),
        segments=(Segment(0, len(text), kind),),
        sentences=(Span(0, len(text)),),
    )


def linked_of(text: str, place: Place = PUJIANG, *more: Candidate) -> Linked:
    """Return the linked mentions of a text; `more` are candidates of other finders."""
    context = context_of(text, place)
    found = [candidate for find in FINDERS for candidate in find(context)]
    return link(context, [*found, *more])


def found(text: str, kind: EntityType, place: Place = PUJIANG) -> list[tuple[str, str]]:
    """Return (printed words, canonical name) of the mentions of one type, in order."""
    linked = linked_of(text, place)
    names = {entity.id: entity.name for entity in linked.entities}
    return [(each.text, names[each.entity]) for each in linked.mentions if each.type is kind]


def names(text: str, kind: EntityType, place: Place = PUJIANG) -> list[str]:
    """Return the canonical names of the mentions of one type, in order."""
    return [name for _, name in found(text, kind, place)]
