"""Facilities: named places of service; a centre where a body works is left to the finder of bodies."""

import pytest

from ontology.kinds import EntityType
from tests.extract.finder_text import printed, settled, typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在社会治理中心设立仲裁窗口。", ["社会治理中心", "仲裁窗口"]),
        ("打开窗口期,展示城市窗口形象。", []),
        ("设立11个行政复议服务点。", ["行政复议服务点"]),
        ("优化服务点。", []),
        ("挂牌执法监督联络室。", ["执法监督联络室"]),
        ("建成浦江县社区矫正中心。", ["浦江县社区矫正中心"]),
        ("建设区域经济中心。", []),
        ("打造青少年法治教育基地。", ["青少年法治教育基地"]),
        ("建设生产基地。", []),
        ("建成“一窗解纷”大厅。", ["“一窗解纷”大厅"]),
        ("入驻浦江社会治理中心。", ["浦江社会治理中心"]),
        ("设立企业法律服务站。", ["企业法律服务站"]),
        ("建设法治文化公园。", ["法治文化公园"]),
        ("新建公园3个。", []),
    ],
)
def test_facility_needs_more_than_its_head(text: str, expected: list[str]) -> None:
    assert printed(text, EntityType.FACILITY) == expected


def test_studio_with_a_coined_name_is_a_brand() -> None:
    assert ("BRAND", "月泉普法工作室") in typed("成立首家工作室——月泉普法工作室。")
    assert ("FACILITY", "劳动纠纷调解工作室") in typed("在园区建设劳动纠纷调解工作室。")


def test_centre_with_a_level_word_is_that_of_the_issuers_region() -> None:
    names = {
        each.name for each in settled("县公共法律服务中心受理申请。") if each.type is EntityType.FACILITY
    }
    assert names == {"浦江县公共法律服务中心"}
    names = {
        each.name for each in settled("县级公共法律服务中心受理申请。") if each.type is EntityType.FACILITY
    }
    assert names == {"县级公共法律服务中心"}
