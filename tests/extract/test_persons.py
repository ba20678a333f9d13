"""Persons: a surname and a given name beside an office, and nothing else."""

import pytest

from ontology.kinds import EntityType
from tests.extract.entity_text import names

PERSON = EntityType.PERSON


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("局党组书记、局长陈建国同志带头学法。", ["陈建国"]),
        ("副局长李明主持会议。", ["李明"]),
        ("在县第十七届人民代表大会第三次会议上\n\n浦江县人民政府县长 欧阳 明\n\n各位代表:", []),
        ("在县第十七届人民代表大会第三次会议上\n\n浦江县人民政府县长 王 明\n\n各位代表:", ["王明"]),
        ("由院长上官文清带队。", ["上官文清"]),
        ("人民调解员方月娥被评为先进。", ["方月娥"]),
        ("该所律师楼志远荣获奖章。", ["楼志远"]),
    ],
)
def test_name_beside_an_office_is_a_person(text: str, expected: list[str]) -> None:
    assert names(text, PERSON) == expected


@pytest.mark.parametrize(
    "text",
    [
        "局长高度重视。",
        "局长任组长,负总责。",
        "书记、县长带头。",
        "深入学习习近平总书记重要讲话精神。",
        "坚持邓小平理论。",
        "村主任马上行动。",
        "所长全程参与。",
        "律师全部被评为优秀。",
        "调解员和法官被授予奖章。",
    ],
)
def test_office_without_a_name_gives_no_person(text: str) -> None:
    assert names(text, PERSON) == []
