"""Titles in 《》, bare laws, documents after a verb of drafting; and what is only a kind of document."""

import pytest

from ontology.kinds import EntityType
from tests.extract.finder_text import printed, settled, typed

LEGAL = EntityType.LEGAL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贯彻《法律援助法》。", ["《法律援助法》"]),
        ("印发《浦江县行政调解工作规程(试行)》。", []),
        ("印发《浦江县行政调解管理办法(试行)》。", ["《浦江县行政调解管理办法(试行)》"]),
        ("出台《关于加强行政调解工作的实施意见》。", ["《关于加强行政调解工作的实施意见》"]),
        ("发布《浦江法治白皮书》。", ["《浦江法治白皮书》"]),
        ("发出《行政复议建议书》3份。", ["《行政复议建议书》"]),
        ("学习《习近平谈治国理政》。", []),
        ("根据《意见》要求。", []),
        ("印发《关于印发浦江县普法责任清单的通知》。", ["《关于印发浦江县普法责任清单的通知》"]),
    ],
)
def test_title_in_marks_is_a_document_if_it_ends_like_one(text: str, expected: list[str]) -> None:
    assert printed(text, LEGAL) == expected


@pytest.mark.parametrize(
    "text",
    [
        "推出《浦江说法》广播栏目。",
        "办好普法栏目《浦江说法》。",
        "《浦江说法》电视法治节目开播。",
    ],
)
def test_title_of_a_column_is_a_brand(text: str) -> None:
    assert typed(text) == [("BRAND", "《浦江说法》")]


def test_title_has_its_forms_as_aliases() -> None:
    (found,) = settled("学习《公证法》。")
    assert found.name == "公证法"
    assert "中华人民共和国公证法" in found.aliases
    (found,) = settled("印发《关于印发浦江县普法工作方案的通知》。")
    assert "浦江县普法工作方案" in found.aliases


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("严格遵守宪法。", ["宪法"]),
        ("弘扬宪法精神。", []),
        ("实施民法典。", ["民法典"]),
        ("认真实施行政处罚法。", ["行政处罚法"]),
        ("普及行政处罚法律知识。", []),
        ("开展宪法宣传。", []),
    ],
)
def test_bare_law_is_found(text: str, expected: list[str]) -> None:
    assert printed(text, LEGAL) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("制定重大合同审查标准。", ["重大合同审查标准"]),
        ("制定有关标准。", []),
        ("提高最低工资标准。", []),
        ("拟订我县公证体制改革工作方案。", ["我县公证体制改革工作方案"]),
        ("制定切实可行的工作方案。", []),
        ("制定个性化帮教方案。", []),
        ("印发县委依法治县办工作要点。", ["县委依法治县办工作要点"]),
        ("修订县政府工作规则、县政府常务会议议事规则。", ["县政府工作规则", "县政府常务会议议事规则"]),
        ("印发2023年浦江县依法治县工作要点。", ["2023年浦江县依法治县工作要点"]),
        ("制定“食品摊贩管理办法”。", ["“食品摊贩管理办法”"]),
        ("报送浦江县2022年法治政府建设年度报告。", ["浦江县2022年法治政府建设年度报告"]),
        ("按时提交年度报告。", []),
        ("带头遵守中央八项规定及其实施细则精神。", ["中央八项规定", "实施细则"]),
        ("完善工作方案。", []),
    ],
)
def test_document_without_marks_needs_a_verb_of_drafting_and_a_name(text: str, expected: list[str]) -> None:
    assert printed(text, LEGAL) == expected
