"""Roles: named functions of people, not professions, not parts of other names."""

import pytest

from ontology.kinds import EntityType
from tests.extract.finder_text import printed, settled

ROLE = EntityType.ROLE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培育“法律明白人”1200名。", ["“法律明白人”"]),
        ("培育乡村“法律明白人”1200名。", ["乡村“法律明白人”"]),
        ("把法律讲明白,让人信服。", []),
        ("配齐公职律师。", ["公职律师"]),
        ("新增律师20名。", []),
        ("实现村(社区)法律顾问全覆盖。", ["村(社区)法律顾问"]),
        ("落实法律顾问制度。", []),
        ("创建村(社区)法律顾问示范点。", []),
        ("使用“云端法律顾问”3次。", []),
        ("发动网格员排查。", ["网格员"]),
        ("培训执法人员300人。", []),
        ("聘任特邀行政执法监督员20名。", ["特邀行政执法监督员"]),
        ("强化监督员培训。", []),
        ("组建“蓝马甲”普法志愿者队伍。", ["“蓝马甲”普法志愿者"]),
        ("志愿者参与活动。", []),
        ("选聘人民陪审员、人民调解员。", ["人民陪审员", "人民调解员"]),
        ("各村调委会调解员上门调解。", ["各村调委会调解员"]),
        ("社区矫正对象无重新犯罪。", []),
        ("服务人民调解员协会。", []),
    ],
)
def test_role_is_found_and_profession_is_not(text: str, expected: list[str]) -> None:
    assert printed(text, ROLE) == expected


def test_role_is_one_entity_in_all_its_forms() -> None:
    first, second = settled("培育乡村“法律明白人”,发挥法律明白人作用。")
    assert first.name == second.name == "法律明白人"
