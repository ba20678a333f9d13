"""Titles and awards: the level, the distinction and the receiver make them; verbs of award help."""

import pytest

from ontology.kinds import EntityType
from tests.extract.finder_text import printed, settled

HONOUR = EntityType.HONOUR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("创成省级“枫桥式”司法所2家。", ["省级“枫桥式”司法所"]),
        ("推进枫桥式公安派出所建设。", ["枫桥式公安派出所"]),
        ("大力推进司法所建设。", []),
        ("县司法局获评全国公共法律服务先进集体。", ["全国公共法律服务先进集体"]),
        ("县司法局是先进的集体。", []),
        ("创成省级民主法治示范村(社区)12个。", ["省级民主法治示范村(社区)"]),
        ("加强村(社区)建设。", []),
        ("入选全省法治政府建设示范县(市、区)。", ["全省法治政府建设示范县(市、区)"]),
        ("荣获“平安金鼎”称号。", ["“平安金鼎”"]),
        ("被授予全国“最美司法所”荣誉称号。", ["全国“最美司法所”"]),
        ("被评为市“优秀解纷品牌”。", ["市“优秀解纷品牌”"]),
        ("争创全国双拥模范城。", ["全国双拥模范城"]),
        ("巩固全国文明城市创建成果。", ["全国文明城市"]),
        ("建设文明城市。", []),
        ("获评全国“七五”普法表现突出单位。", ["全国“七五”普法表现突出单位"]),
        ("入选第二批全国法治政府建设示范项目。", ["第二批全国法治政府建设示范项目"]),
        ("确定黄宅镇为金华市政府基层立法联系点。", ["金华市政府基层立法联系点"]),
        ("推进基层立法联系点标准化建设。", []),
        ("打造省级立法联系点。", ["省级立法联系点"]),
        ("培育省级以上示范企业7家。", []),
        ("力争创建为“国家食品安全示范城市”。", ["“国家食品安全示范城市”"]),
        ("获评浦江县优秀人民调解案例。", ["浦江县优秀人民调解案例"]),
        ("开展优秀案例评选。", []),
    ],
)
def test_honour_is_found_with_its_level(text: str, expected: list[str]) -> None:
    assert printed(text, HONOUR) == expected


def test_fengqiao_justice_office_is_one_entity_with_or_without_level() -> None:
    with_level, without = settled("创成省级“枫桥式”司法所;建设枫桥式司法所。")
    assert with_level.name == without.name == "枫桥式司法所"
