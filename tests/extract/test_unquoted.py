"""Names without quotation marks, minimal pairs: where compound nouns, purposes and partners begin and end."""

import pytest

from ontology.kinds import EntityType
from tests.extract.finder_text import initiatives, printed, typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进社会组织年检管理制度改革。", ["社会组织年检管理制度改革"]),
        ("组织行政审批制度改革。", ["行政审批制度改革"]),
        ("全面推开工程建设领域审批制度改革。", ["工程建设领域审批制度改革"]),
        ("围绕突出问题推进改革。", []),
        ("健全化解历史遗留问题工作机制。", ["化解历史遗留问题工作机制"]),
        ("健全行政检察与行政复议衔接机制。", ["行政检察与行政复议衔接机制"]),
        ("健全行政检察监督机制与行政复议听证制度。", ["行政检察监督机制", "行政复议听证制度"]),
        ("完善地方立法联系制度。", ["地方立法联系制度"]),
        ("健全社会治安立体防控体系。", ["社会治安立体防控体系"]),
        ("打好防汛抢险人民战争。", ["防汛抢险人民战争"]),
        ("开展消防安全大检查。", ["消防安全大检查"]),
        ("开展全面大检查。", []),
        ("常态化开展护企行动。", ["护企行动"]),
        ("开展具体行动。", []),
        ("开展干部驻村联户走访活动。", ["干部驻村联户走访活动"]),
        ("开展走访活动。", []),
        ("用好全县社区矫正信息管理平台。", ["全县社区矫正信息管理平台"]),
        ("打造统一的律师执业登记系统。", ["律师执业登记系统"]),
        ("深化证照分离改革。", ["证照分离改革"]),
        ("开展消防大检查和专项整治两年行动。", ["专项整治两年行动"]),
    ],
)
def test_unquoted_name_has_its_edges(text: str, expected: list[str]) -> None:
    assert initiatives(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展“净河”隐患大排查专项行动。", [("CAMPAIGN", "“净河”隐患大排查专项行动")]),
        ("建立“庭站所”联调机制。", [("MECHANISM", "“庭站所”联调机制")]),
        ("深化“一窗通”服务模式改革。", [("PROGRAMME", "“一窗通”服务模式改革")]),
        ("深化“一窗通”服务模式创新。", [("MECHANISM", "“一窗通”服务模式")]),
        ("“一户一策”服务企业。", []),
        ("优化“一户一策”服务。", [("MECHANISM", "“一户一策”服务")]),
        ("用“放大镜”找准工作短板。", []),
        ("开展“千灯夜学”暨“百户围炉”普法宣传活动。", [("CAMPAIGN", "“千灯夜学”暨“百户围炉”普法宣传活动")]),
        ("推进法治乡镇建设“五项工程”。", [("PROGRAMME", "法治乡镇建设“五项工程”")]),
        ("大力建设“五项工程”。", [("PROGRAMME", "“五项工程”")]),
        ("启用“浦法通”智能终端。", [("PLATFORM", "“浦法通”智能终端")]),
        ("加快“互联网+公证服务”建设。", [("MECHANISM", "“互联网+公证服务”")]),
        ("实施“法律明白人”培养工程。", [("PROGRAMME", "“法律明白人”培养工程")]),
        ("培养“法律明白人”。", [("ROLE", "“法律明白人”")]),
        (
            "完善人民调解、行政调解、司法调解“三调对接”工作体系。",
            [("MECHANISM", "人民调解、行政调解、司法调解“三调对接”工作体系")],
        ),
    ],
)
def test_quoted_name_ends_with_its_last_head(text: str, expected: list[tuple[str, str]]) -> None:
    assert typed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("启动防汛应急指挥基地建设。", ["防汛应急指挥基地"]),
        ("建设蔬菜生产基地。", []),
        ("推进“安心驿站”建设。", ["“安心驿站”"]),
        ("在两镇设立行政执法监督联络站。", ["行政执法监督联络站"]),
    ],
)
def test_places_of_service_are_facilities_with_their_quotes(text: str, expected: list[str]) -> None:
    assert printed(text, EntityType.FACILITY) == expected


def test_hall_on_the_net_is_a_platform() -> None:
    assert typed("拓展网上办事大厅功能。") == [("PLATFORM", "网上办事大厅")]
