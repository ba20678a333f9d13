"""LOCATED_IN, PART_OF, DERIVED_FROM: what names show, in minimal pairs."""

import pytest

from ontology.kinds import SegmentKind
from tests.extract.relation_text import said

PLACES = [
    ("[苍南县司法局|ORG]办公。", ["LOCATED_IN · > ○ adopted"]),
    ("[我局|ORG=苍南县司法局]办公。", []),
    ("[县委|ORG=中国共产党苍南县委员会]办公。", []),
    ("[中共苍南县委|ORG=中国共产党苍南县委员会]办公。", ["LOCATED_IN 中国共产党苍南县委员会 > ○ adopted"]),
    ("[海螺(苍南)律师事务所|ORG]办公。", ["LOCATED_IN 海螺(苍南)律师事务所 > ○ adopted"]),
    ("[海螺(宁波)律师事务所|ORG]办公。", []),
    ("[苍南玩具协会|ORG]办公。", ["LOCATED_IN 苍南玩具协会 > ○ adopted"]),
    ("[瑞安玩具协会|ORG]办公。", []),
    (
        "[温州市|REGION]的[温州市苍南县公安局|ORG]办公。",
        ["LOCATED_IN ○ > 温州市 adopted", "LOCATED_IN 温州市苍南县公安局 > ○ adopted"],
    ),
    (
        "[杭州市|REGION]的[杭州苍南商会|ORG]办公。",
        ["LOCATED_IN 杭州苍南商会 > ○ adopted"],
    ),
    ("[温州市苍南县|REGION=苍南县]和[温州市|REGION]。", ["LOCATED_IN ○ > 温州市 adopted"]),
    (
        "[[苍南县第五届规划委员会|ORG=苍南县规划委员会]第六次会议|EVENT]。",
        ["LOCATED_IN 苍南县规划委员会 > ○ adopted"],
    ),
    ("[我县|REGION=苍南县][灵溪城区|REGION]居民。", ["LOCATED_IN 灵溪城区 > ○ adopted"]),
    ("[温州市|REGION][苍南县|REGION]居民。", ["LOCATED_IN ○ > 温州市 adopted"]),
    ("根据[省|REGION=浙江省][市|REGION=温州市]部署。", []),
    ("[杭州市|REGION][苍南县|REGION]居民。", []),
    ("[苍南县法治培训班|EVENT]。", ["LOCATED_IN 苍南县法治培训班 > ○ adopted"]),
    ("[2022年苍南县法治培训班|EVENT]。", []),
    ("[苍南县司法局工作会议|EVENT]。", []),
    ("在[平阳县|REGION]召开[山海协作现场会|EVENT]。", ["LOCATED_IN 山海协作现场会 > 平阳县 adopted"]),
    ("[平阳县|REGION]、[山海协作现场会|EVENT]。", []),
    ("[温州市|REGION]印发[《温州市苍南县总体规划》|LEGAL]。", ["LOCATED_IN ○ > 温州市 adopted"]),
    ("[温州市|REGION]印发[《温州市总体规划》|LEGAL]。", []),
    ("[平安区|REGION]的[平安法律服务中心|ORG]。", []),
    ("[平安区|REGION]的[平安区法律服务中心|ORG]。", ["LOCATED_IN 平安区法律服务中心 > 平安区 adopted"]),
    ("[沿海高速苍南段|FACILITY]通车。", ["LOCATED_IN 沿海高速苍南段 > ○ adopted"]),
]

PARTS = [
    (
        "[局党组|ORG=苍南县司法局党组]学习。",
        ["PART_OF 苍南县司法局党组 > · adopted"],
    ),
    ("[县公安局党组|ORG=苍南县公安局党组]学习。", []),
    (
        "[县委|ORG=中国共产党苍南县委员会]和[县委宣传部|ORG=中共苍南县委宣传部]学习。",
        ["PART_OF 中共苍南县委宣传部 > 中国共产党苍南县委员会 adopted"],
    ),
    (
        "[人大|ORG=苍南县人民代表大会]及其[常委会|ORG=苍南县人民代表大会常务委员会]监督。",
        ["PART_OF 苍南县人民代表大会常务委员会 > 苍南县人民代表大会 adopted"],
    ),
    (
        "[县委|ORG=中国共产党苍南县委员会]、[依法治县办|ORG=中共苍南县委全面依法治县委员会办公室]。",
        [],
    ),
    (
        "[依法治县委|ORG=中共苍南县委全面依法治县委员会]、"
        "[依法治县办|ORG=中共苍南县委全面依法治县委员会办公室]。",
        ["PART_OF 中共苍南县委全面依法治县委员会办公室 > 中共苍南县委全面依法治县委员会 adopted"],
    ),
    (
        "[县委|ORG=中国共产党苍南县委员会]、[依法治县委|ORG=中共苍南县委全面依法治县委员会]。",
        ["PART_OF 中共苍南县委全面依法治县委员会 > 中国共产党苍南县委员会 adopted"],
    ),
    (
        "依托[“网格通”平台|PLATFORM][纠纷排查模块|PLATFORM]。",
        ["PART_OF 纠纷排查模块 > 网格通平台 adopted"],
    ),
    ("依托[“网格通”平台|PLATFORM]、[纠纷排查模块|PLATFORM]。", []),
    (
        "开展[2022年[“谁执法谁普法”|MECHANISM=谁执法谁普法]评议|CAMPAIGN]。",
        ["PART_OF 2022年谁执法谁普法评议 > 谁执法谁普法 adopted"],
    ),
]

DESCENTS = [
    (
        "发展[“枫桥经验”|PROGRAMME=枫桥经验],培育[“海上枫桥”机制|MECHANISM]。",
        ["DERIVED_FROM 海上枫桥机制 > 枫桥经验 adopted"],
    ),
    ("培育[“海上枫桥”机制|MECHANISM]。", []),
    ("发展[“枫桥经验”|PROGRAMME=枫桥经验],培育[“海上老娘舅”机制|MECHANISM]。", []),
    (
        "发展[“枫桥经验”|PROGRAMME=枫桥经验],创成[“枫桥式”司法所|HONOUR]。",
        ["DERIVED_FROM 枫桥式司法所 > 枫桥经验 adopted"],
    ),
    (
        "深化[“七五”普法|PROGRAMME],荣获[全国“七五”普法先进县|HONOUR]。",
        ["DERIVED_FROM 全国七五普法先进县 > 七五普法 adopted"],
    ),
    ("学习[“千万工程”经验|PROGRAMME],实施[“百千万工程”|PROGRAMME]。", []),
    (
        "学习[“千万工程”经验|PROGRAMME],实施[“千万工程”提升行动|CAMPAIGN]。",
        ["DERIVED_FROM 千万工程提升行动 > 千万工程经验 adopted"],
    ),
    ("谱写[“苍南经验”|PROGRAMME],用好[“法治苍南”公众号|PLATFORM]。", []),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_is_what_the_printed_name_or_text_shows(text: str, expected: list[str]) -> None:
    assert said(text, "LOCATED_IN") == expected


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_an_organ_is_part_of_the_nearest_body_only(text: str, expected: list[str]) -> None:
    assert said(text, "PART_OF") == expected


@pytest.mark.parametrize(("text", "expected"), DESCENTS)
def test_a_variant_descends_only_from_a_parent_that_its_name_shows(text: str, expected: list[str]) -> None:
    assert said(text, "DERIVED_FROM") == expected


def test_names_say_the_same_in_a_plan() -> None:
    plan = "[苍南县司法局|ORG]和[局党组|ORG=苍南县司法局党组]。"
    assert said(plan, kind=SegmentKind.PLAN) == [
        "LOCATED_IN · > ○ adopted",
        "PART_OF 苍南县司法局党组 > · adopted",
    ]


def test_parts_of_an_initiative_are_planned_in_a_plan() -> None:
    text = "依托[“网格通”平台|PLATFORM][纠纷排查模块|PLATFORM]。"
    assert said(text, "PART_OF", kind=SegmentKind.PLAN) == ["PART_OF 纠纷排查模块 > 网格通平台 planned"]
