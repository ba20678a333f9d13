"""One palette and one vocabulary for every picture, its legend and its panel.

Colour is the class, position the second code: hues start from the colour-blind safe set of Okabe and Ito
(2008), fill pale and border dark, text always near black. `tests/viz/test_style.py` computes the contrasts.
"""

from dataclasses import dataclass

from ontology.kinds import EntityType, RelationType, Status
from ontology.terms import ENTITY_CLASSES, FZ

INK = "#1b2430"
MUTED = "#566273"
FACE = '"Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif'

OTHER = "OTHER"
GROUP = "GROUP"
DIRECTLY_WITHIN = "DIRECTLY_WITHIN"
STRUCTURAL = "structural"
"""The status word of an edge that no sentence claims but the register of divisions gives."""


@dataclass(frozen=True, slots=True)
class Swatch:
    """How a class of entity looks and what it is called; `square` corners for places and texts."""

    zh: str
    en: str
    fill: str
    border: str
    square: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a relation is drawn and what it is called."""

    zh: str
    en: str
    colour: str


@dataclass(frozen=True, slots=True)
class Mark:
    """How a status is drawn: the dashes of an edge, the glyph and colour of a dot."""

    zh: str
    en: str
    dashes: tuple[int, ...]
    glyph: str
    colour: str
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the ego view: its heading and the classes that stand in it."""

    zh: str
    en: str
    kinds: tuple[str, ...]


CLASSES: dict[str, Swatch] = {
    EntityType.REGION: Swatch("地区", "Region", "#eef1f5", "#52617a", square=True),
    EntityType.ORG: Swatch("机构", "Body", "#e4eefb", "#1d5aa6"),
    EntityType.PERSON: Swatch("人员", "Person", "#e4f4fb", "#1f6f96"),
    EntityType.PROGRAMME: Swatch("规划项目", "Programme", "#fde8e3", "#b5351b"),
    EntityType.CAMPAIGN: Swatch("专项行动", "Campaign", "#fdeedb", "#9c5300"),
    EntityType.MECHANISM: Swatch("机制", "Mechanism", "#e1f3ea", "#0a6e4c"),
    EntityType.ROLE: Swatch("队伍", "Role", "#eef4da", "#55700f"),
    EntityType.PLATFORM: Swatch("平台", "Platform", "#f0e8fa", "#6a35a0"),
    EntityType.BRAND: Swatch("品牌", "Brand", "#fae6f2", "#9c2c70"),
    EntityType.FACILITY: Swatch("设施", "Facility", "#def3f3", "#0f6e74"),
    EntityType.LEGAL: Swatch("法规文件", "Legal text", "#f1f1ee", "#45453f", square=True),
    EntityType.HONOUR: Swatch("荣誉", "Honour", "#fbf3d0", "#7d5d00"),
    EntityType.EVENT: Swatch("活动", "Event", "#f7ebe5", "#84523c"),
    OTHER: Swatch("其他", "Other", "#f3f4f6", "#5b6472"),
    GROUP: Swatch("其余", "More", "#ffffff", "#5b6472"),
}

COLUMNS: tuple[Column, ...] = (
    Column("地区", "Regions", (EntityType.REGION,)),
    Column("机构与人员", "Bodies and people", (EntityType.ORG, EntityType.PERSON)),
    Column("规划与行动", "Plans, campaigns", (EntityType.PROGRAMME, EntityType.CAMPAIGN)),
    Column("机制与队伍", "Mechanisms, roles", (EntityType.MECHANISM, EntityType.ROLE)),
    Column(
        "平台 · 品牌 · 设施",
        "Platforms, brands, places",
        (EntityType.PLATFORM, EntityType.BRAND, EntityType.FACILITY),
    ),
    Column(
        "法规 · 荣誉 · 活动",
        "Texts, honours, events",
        (EntityType.LEGAL, EntityType.HONOUR, EntityType.EVENT, OTHER),
    ),
)
"""Left to right: who, then what, then by which means, then with which result."""

KIND_OF_LABEL: dict[str, str] = {iri.removeprefix(FZ): kind for kind, iri in ENTITY_CLASSES.items()}
"""The type of entity that each class of the ontology is written for."""

COLUMN_OF: dict[str, int] = {kind: at for at, column in enumerate(COLUMNS) for kind in column.kinds}

_RED, _GREEN, _SLATE, _GOLD = "#c2452b", "#0a7a55", "#4a5568", "#977000"
_BLUE, _PURPLE, _GREY = "#2a68b3", "#7440ab", "#7b8696"

RELATIONS: dict[str, Stroke] = {
    RelationType.ADOPTS: Stroke("推行", "adopts", _RED),
    RelationType.ESTABLISHES: Stroke("设立", "establishes", _GREEN),
    RelationType.ISSUES: Stroke("印发", "issues", _SLATE),
    RelationType.IMPLEMENTS_LEGAL: Stroke("执行", "implements", _SLATE),
    RelationType.RECEIVES: Stroke("获评", "receives", _GOLD),
    RelationType.COOPERATES_WITH: Stroke("合作", "works with", _BLUE),
    RelationType.SERVES: Stroke("服务", "serves", _BLUE),
    RelationType.HOLDS_OFFICE: Stroke("任职", "holds office", _BLUE),
    RelationType.HOLDS_EVENT: Stroke("举办", "holds", _BLUE),
    RelationType.PART_OF: Stroke("属于", "part of", _PURPLE),
    RelationType.DERIVED_FROM: Stroke("源自", "derived from", _PURPLE),
    RelationType.LOCATED_IN: Stroke("位于", "located in", _GREY),
    DIRECTLY_WITHIN: Stroke("隶属", "within", _GREY),
    "JURISDICTION": Stroke("辖区", "jurisdiction", _GREY),
    "UNIT_OF": Stroke("下属于", "unit of", _PURPLE),
    "COMPONENT_OF": Stroke("组成", "component of", _PURPLE),
    "GRANTED_BY": Stroke("授予", "granted by", _GOLD),
    "PARTICIPANT": Stroke("参与", "participant", _BLUE),
}
"""Seven hues for all relations: more cannot be told apart on thin lines; kin relations share one."""

UNKNOWN_RELATION = Stroke("其他关系", "other", _GREY)

STATUSES: dict[str, Mark] = {
    Status.ADOPTED: Mark("已实施", "adopted", (), "dot", "#00735a"),
    Status.PILOTED: Mark("试点", "piloted", (10, 4, 2, 4), "diamond", "#b86a00"),
    Status.PLANNED: Mark("计划", "planned", (5, 5), "triangle", "#0065a3", hollow=True),
    STRUCTURAL: Mark("结构关系", "structural", (2, 3), "dot", _GREY),
}
