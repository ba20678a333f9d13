"""RECEIVES in minimal pairs: given, sought, held; by whom; to whom."""

import pytest

from ontology.kinds import SegmentKind
from tests.extract.relation_text import relations, said

GIVEN = [
    ("创成[省级民主法治村|HONOUR]14个。", ["RECEIVES ○ > 省级民主法治村 adopted"]),
    ("争创[省级民主法治村|HONOUR]14个。", ["RECEIVES ○ > 省级民主法治村 planned"]),
    ("[灵溪所|ORG]获评[省级优秀司法所|HONOUR]。", ["RECEIVES 灵溪所 > 省级优秀司法所 adopted"]),
    ("[我局|ORG=苍南县司法局]荣获[全国先进集体|HONOUR]。", ["RECEIVES · > 全国先进集体 adopted"]),
    ("[我局|ORG=苍南县司法局]主动作为,荣获[全国先进集体|HONOUR]。", ["RECEIVES · > 全国先进集体 adopted"]),
    ("荣获[全国先进集体|HONOUR]。", ["RECEIVES ○ > 全国先进集体 adopted"]),
    (
        "创成[灵溪所|ORG]、[钱库所|ORG]2家[省级优秀司法所|HONOUR]。",
        ["RECEIVES 灵溪所 > 省级优秀司法所 adopted", "RECEIVES 钱库所 > 省级优秀司法所 adopted"],
    ),
    (
        "创成[灵溪所|ORG]1家[省级优秀司法所|HONOUR],1家[省级金牌调解室|HONOUR]。",
        ["RECEIVES ○ > 省级金牌调解室 adopted", "RECEIVES 灵溪所 > 省级优秀司法所 adopted"],
    ),
    (
        "[灵溪镇|REGION][“老娘舅”工作法|MECHANISM]获评[市级优秀品牌|HONOUR]。",
        ["RECEIVES 老娘舅工作法 > 市级优秀品牌 adopted"],
    ),
    (
        "确定[灵溪镇|REGION]、[钱库镇|REGION]作为[温州市立法联系点|HONOUR]。",
        ["RECEIVES 灵溪镇 > 温州市立法联系点 adopted", "RECEIVES 钱库镇 > 温州市立法联系点 adopted"],
    ),
    ("深入开展[法治示范县|HONOUR]创建。", ["RECEIVES ○ > 法治示范县 planned"]),
    ("巩固[法治示范县|HONOUR]创建成果。", ["RECEIVES ○ > 法治示范县 adopted"]),
    ("推进[法治示范城市|HONOUR]建设。", ["RECEIVES ○ > 法治示范城市 planned"]),
    ("争取打造[省级立法联系点|HONOUR]。", ["RECEIVES ○ > 省级立法联系点 planned"]),
    ("全力争取蝉联[全国双拥模范城|HONOUR]。", ["RECEIVES ○ > 全国双拥模范城 planned"]),
    ("支持[灵溪镇|REGION]创建[法治示范镇|HONOUR]。", ["RECEIVES 灵溪镇 > 法治示范镇 planned"]),
    ("[法治示范县|HONOUR]的经验值得借鉴。", []),
    ("新增[省级示范点|HONOUR]32个。", ["RECEIVES ○ > 省级示范点 adopted"]),
    ("创建[省级示范村|HONOUR]3个。", ["RECEIVES ○ > 省级示范村 adopted"]),
    ("创建[省级示范村|HONOUR]。", ["RECEIVES ○ > 省级示范村 planned"]),
    ("争创[省级示范村|HONOUR]3个。", ["RECEIVES ○ > 省级示范村 planned"]),
    ("35家企业获评[省级示范企业|HONOUR]。", ["RECEIVES ○ > 省级示范企业 adopted"]),
    ("先后荣获[省级示范县|HONOUR]。", ["RECEIVES ○ > 省级示范县 adopted"]),
    ("越剧《山河》荣获[全国优秀剧目奖|HONOUR]。", []),
    ("某产业园获评[省级示范园区|HONOUR]。", []),
    ("市调解中心被评为[省级示范单位|HONOUR]。", []),
    (
        "深化[容缺办理机制|MECHANISM],[灵溪所|ORG]、[钱库所|ORG]均获[优秀等次|HONOUR]。",
        ["RECEIVES 灵溪所 > 优秀等次 adopted", "RECEIVES 钱库所 > 优秀等次 adopted"],
    ),
    ("[法治示范县|HONOUR]创建成果持续巩固。", ["RECEIVES ○ > 法治示范县 adopted"]),
    ("通过[法治示范县|HONOUR]复审。", ["RECEIVES ○ > 法治示范县 adopted"]),
    ("某物流园成为[全省|REGION=浙江省]首个[国家级示范园|HONOUR]。", []),
    ("支持学校创建[省级示范校|HONOUR]。", []),
    (
        "[灵溪镇|REGION]获评[省级示范镇|HONOUR],9个村入选[省级示范村|HONOUR]。",
        ["RECEIVES ○ > 省级示范村 adopted", "RECEIVES 灵溪镇 > 省级示范镇 adopted"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_a_title_goes_to_who_is_named_else_to_the_region(text: str, expected: list[str]) -> None:
    assert said(text, "RECEIVES") == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("争创[法治示范县|HONOUR]。", "planned"),
        ("荣获[法治示范县|HONOUR]称号。", "planned"),
        ("巩固[法治示范县|HONOUR]创建成果。", "adopted"),
    ],
)
def test_in_a_plan_only_a_held_title_is_adopted(text: str, status: str) -> None:
    assert said(text, "RECEIVES", kind=SegmentKind.PLAN) == [f"RECEIVES ○ > 法治示范县 {status}"]


def test_the_awarding_bodies_stand_between_the_passive_and_the_verb() -> None:
    claims = relations("3月份,[灵溪所|ORG]被[省委宣传部|ORG]、[省司法厅|ORG]评为[省级学雷锋示范点|HONOUR]。")
    (award,) = [claim for claim in claims if claim.type == "RECEIVES"]
    assert award.by == ("ORG:省委宣传部", "ORG:省司法厅")
    assert award.head == "ORG:灵溪所"
    assert award.date == "2022-03"


def test_a_level_in_the_title_is_no_awarding_body() -> None:
    (award,) = relations("[灵溪所|ORG]被评为[温州市先进单位|HONOUR]。")
    assert award.by == ()
