"""A small extraction, made by hand, that has one of everything the graph is made of."""

import hashlib

import pytest

from extract.model import (
    Comparison,
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
from ontology.kinds import (
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

TEXT = (
    "诸暨市司法局2021年度工作报告\n"
    "2021年,我局推行“法小助”应用,与诸暨市人民法院会商。城关司法所获评“枫桥式”司法所。"
    "全年受理行政复议申请120件,同比下降3.5%。\n"
    "2022年,我局将推广“园区枫桥”机制,败诉率控制在5%以下。"
)
_ENTITIES = (
    Entity("e1", EntityType.ORG, "诸暨市司法局", ("我局",), code="330681"),
    Entity("e2", EntityType.PLATFORM, "法小助应用", ("“法小助”应用",)),
    Entity("e3", EntityType.ORG, "诸暨市人民法院", code="330681"),
    Entity("e4", EntityType.ORG, "城关司法所"),
    Entity("e5", EntityType.HONOUR, "枫桥式司法所"),
    Entity("e6", EntityType.MECHANISM, "园区枫桥机制", ("“园区枫桥”机制",)),
    Entity("e7", EntityType.PROGRAMME, "枫桥经验"),
    Entity("e8", EntityType.REGION, "诸暨市", code="330681"),
    Entity("e9", EntityType.REGION, "店口镇", parent="诸暨市"),
)
_MENTIONS = (("诸暨市司法局", "e1"), ("“法小助”应用", "e2"), ("诸暨市人民法院", "e3"), ("城关司法所", "e4"))


def span_of(words: str, text: str = TEXT) -> Span:
    """Return where `words` stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def _relations() -> tuple[Relation, ...]:
    done, planned = Status.ADOPTED, Status.PLANNED
    act, title = span_of("我局推行“法小助”应用"), span_of("城关司法所获评“枫桥式”司法所")
    plan = span_of("我局将推广“园区枫桥”机制")
    return (
        Relation(RelationType.ADOPTS, "e1", "e2", done, act),
        Relation(RelationType.COOPERATES_WITH, "e1", "e3", done, span_of("与诸暨市人民法院会商")),
        Relation(RelationType.RECEIVES, "e4", "e5", done, title, by=("e1",)),
        Relation(RelationType.ADOPTS, "e1", "e6", planned, plan),
        Relation(RelationType.DERIVED_FROM, "e5", "e7", done, title),
        Relation(RelationType.DERIVED_FROM, "e6", "e7", planned, plan),
        Relation(RelationType.PART_OF, "e4", "e1", done, title),
        Relation(RelationType.LOCATED_IN, "e1", "e8", done, span_of("诸暨市司法局"), date="2019"),
    )


def make_extraction(metadata: Metadata, identifier: str = "zhuji-2021", text: str = TEXT) -> Extraction:
    """Return the small extraction with other metadata, another id, or a longer text that begins the same."""
    mentions = [
        Mention(span_of(words).start, span_of(words).end, words, entity.type, entity.id)
        for words, wanted in _MENTIONS
        for entity in _ENTITIES
        if entity.id == wanted
    ]
    again = TEXT.index("我局")
    mentions.append(Mention(again, again + 2, "我局", EntityType.ORG, "e1"))
    return Extraction(
        document=Document(
            identifier,
            f"{identifier}.txt",
            text,
            hashlib.sha256(text.encode()).hexdigest(),
            "https://example.org/a",
        ),
        metadata=metadata,
        segments=(Segment(0, len(text), SegmentKind.ACHIEVEMENT),),
        entities=_ENTITIES,
        mentions=tuple(mentions),
        relations=_relations(),
        observations=(
            Observation(
                "行政复议申请",
                120.0,
                "件",
                span_of("120件"),
                comparison=Comparison(Basis.YOY, 3.5, Direction.DOWN),
            ),
            Observation("败诉率", 5.0, "%", span_of("5%以下"), Qualifier.UNDER, nature=Nature.TARGET),
        ),
    )


REPORT = Metadata(
    "诸暨市司法局2021年度工作报告", "诸暨市司法局", "330681", 2021, "2022-01-20", DocType.ANNUAL_REPORT
)


@pytest.fixture
def small_extraction() -> Extraction:
    """Return one short report: a platform, a court, a title, a plan, two figures."""
    return make_extraction(REPORT)
