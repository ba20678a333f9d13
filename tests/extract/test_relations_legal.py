"""ISSUES and IMPLEMENTS_LEGAL in minimal pairs."""

import pytest

from ontology.kinds import SegmentKind
from tests.extract.relation_text import said

LEGAL = [
    ("制定[《合同审查办法》|LEGAL]。", ["ISSUES · > 合同审查办法 adopted"]),
    (
        "提请[县委|ORG=中国共产党苍南县委员会]、[县政府|ORG=苍南县人民政府]印发[《普法规划》|LEGAL]。",
        ["ISSUES 中国共产党苍南县委员会 > 普法规划 adopted", "ISSUES 苍南县人民政府 > 普法规划 adopted"],
    ),
    (
        "经[县委|ORG=中国共产党苍南县委员会]同意,印发[《普法规划》|LEGAL]。",
        ["ISSUES · > 普法规划 adopted"],
    ),
    ("执行[《合同审查办法》|LEGAL]。", ["IMPLEMENTS_LEGAL · > 合同审查办法 adopted"]),
    (
        "制定实施[《合同审查办法》|LEGAL]。",
        ["IMPLEMENTS_LEGAL · > 合同审查办法 adopted", "ISSUES · > 合同审查办法 adopted"],
    ),
    (
        "贯彻[《民法典》|LEGAL],制定[《合同审查办法》|LEGAL]。",
        ["IMPLEMENTS_LEGAL · > 民法典 adopted", "ISSUES · > 合同审查办法 adopted"],
    ),
    ("依据[《民法典》|LEGAL]制定工作清单。", ["IMPLEMENTS_LEGAL · > 民法典 adopted"]),
    ("学习宣传[《民法典》|LEGAL]。", ["IMPLEMENTS_LEGAL · > 民法典 adopted"]),
    ("贯彻上级制定的[《接待管理规定》|LEGAL]。", ["IMPLEMENTS_LEGAL · > 接待管理规定 adopted"]),
    ("落实新修订[《行政复议条例》|LEGAL]。", ["IMPLEMENTS_LEGAL · > 行政复议条例 adopted"]),
    ("重新修订[《议事规则》|LEGAL]。", ["ISSUES · > 议事规则 adopted"]),
    ("发放[《民法典》|LEGAL]500册。", []),
    (
        "制定印发[《普法工作要点》|LEGAL][《普法责任清单》|LEGAL]和[《督察方案》|LEGAL]。",
        ["ISSUES · > 普法工作要点 adopted", "ISSUES · > 普法责任清单 adopted", "ISSUES · > 督察方案 adopted"],
    ),
    ("[《督察方案》|LEGAL]印发执行。", ["ISSUES · > 督察方案 adopted"]),
    ("有序推进[《法治蓝皮书》|LEGAL]出版工作。", ["ISSUES · > 法治蓝皮书 adopted"]),
    ("推动[《督察方案》|LEGAL]落地。", []),
    (
        "[县政府|ORG=苍南县人民政府]出台[《合同审查办法》|LEGAL]。",
        ["ISSUES 苍南县人民政府 > 合同审查办法 adopted"],
    ),
    ("[全县|REGION=苍南县]出台[《合同审查办法》|LEGAL]。", ["ISSUES · > 合同审查办法 adopted"]),
    (
        "严格执行[省委|ORG=中国共产党浙江省委员会][实施办法|LEGAL=省委实施办法]。",
        [
            "IMPLEMENTS_LEGAL · > 省委实施办法 adopted",
            "ISSUES 中国共产党浙江省委员会 > 省委实施办法 adopted",
        ],
    ),
    ("牵头起草[《合同审查办法》|LEGAL]。", ["ISSUES · > 合同审查办法 adopted"]),
    ("向[市政府|ORG=温州市人民政府]报送[《年度报告》|LEGAL]。", ["ISSUES · > 年度报告 adopted"]),
    (
        "修订、执行[《议事规则》|LEGAL]。",
        ["IMPLEMENTS_LEGAL · > 议事规则 adopted", "ISSUES · > 议事规则 adopted"],
    ),
]

PLANS = [
    ("拟订[《合同审查办法》|LEGAL]。", ["ISSUES · > 合同审查办法 planned"]),
    ("去年出台了[《合同审查办法》|LEGAL]。", ["ISSUES · > 合同审查办法 adopted"]),
    ("为了出台[《合同审查办法》|LEGAL],加强调研。", ["ISSUES · > 合同审查办法 planned"]),
    ("严格遵守[《宪法》|LEGAL]。", ["IMPLEMENTS_LEGAL · > 宪法 planned"]),
    (
        "执行[省委|ORG=中国共产党浙江省委员会][实施办法|LEGAL=省委实施办法]。",
        [
            "IMPLEMENTS_LEGAL · > 省委实施办法 planned",
            "ISSUES 中国共产党浙江省委员会 > 省委实施办法 adopted",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LEGAL)
def test_the_nearest_verb_says_what_is_done_with_a_document(text: str, expected: list[str]) -> None:
    assert said(text, "ISSUES", "IMPLEMENTS_LEGAL") == expected


@pytest.mark.parametrize(("text", "expected"), PLANS)
def test_in_a_plan_documents_are_planned_unless_in_force(text: str, expected: list[str]) -> None:
    assert said(text, "ISSUES", "IMPLEMENTS_LEGAL", kind=SegmentKind.PLAN) == expected
