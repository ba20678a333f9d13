"""ADOPTS and ESTABLISHES: who puts what into practice, in minimal pairs."""

import pytest

from ontology.kinds import SegmentKind
from tests.extract.relation_text import relations, said

ADOPTED = [
    ("深化[“农小二”普法平台|PLATFORM]建设。", ["ADOPTS · > 农小二普法平台 adopted"]),
    ("[我局|ORG=苍南县司法局]深化[“农小二”普法平台|PLATFORM]建设。", ["ADOPTS · > 农小二普法平台 adopted"]),
    (
        "[县公安局|ORG=苍南县公安局]深化[“农小二”普法平台|PLATFORM]建设。",
        ["ADOPTS 苍南县公安局 > 农小二普法平台 adopted"],
    ),
    ("[全县|REGION=苍南县]运用[“农小二”普法平台|PLATFORM]办案。", ["ADOPTS ○ > 农小二普法平台 adopted"]),
    (
        "2022年,[全县|REGION=苍南县]各乡镇共运用[“农小二”普法平台|PLATFORM]办案12件。",
        ["ADOPTS ○ > 农小二普法平台 adopted"],
    ),
    (
        "推进[全县|REGION=苍南县][“农小二”普法平台|PLATFORM]建设。",
        ["ADOPTS · > 农小二普法平台 adopted"],
    ),
    (
        "在[县委|ORG=中国共产党苍南县委员会]的领导下,推进[容缺办理机制|MECHANISM]。",
        ["ADOPTS · > 容缺办理机制 adopted"],
    ),
    (
        "[县委|ORG=中国共产党苍南县委员会]高度重视,推进[容缺办理机制|MECHANISM]。",
        ["ADOPTS 中国共产党苍南县委员会 > 容缺办理机制 adopted"],
    ),
    (
        "[县公安局|ORG=苍南县公安局]积极作为;推进[容缺办理机制|MECHANISM]。",
        ["ADOPTS · > 容缺办理机制 adopted"],
    ),
    (
        "[县公安局|ORG=苍南县公安局]的[容缺办理机制|MECHANISM]运行平稳。",
        ["ADOPTS · > 容缺办理机制 adopted"],
    ),
    (
        "[县公安局|ORG=苍南县公安局]、[县民政局|ORG=苍南县民政局]推行[容缺办理机制|MECHANISM]。",
        ["ADOPTS 苍南县公安局 > 容缺办理机制 adopted", "ADOPTS 苍南县民政局 > 容缺办理机制 adopted"],
    ),
    (
        "落实[容缺办理机制|MECHANISM]、[首问负责制|MECHANISM]和[“六五”普法规划|PROGRAMME=六五普法]。",
        [
            "ADOPTS · > 六五普法 adopted",
            "ADOPTS · > 容缺办理机制 adopted",
            "ADOPTS · > 首问负责制 adopted",
        ],
    ),
    (
        "围绕[省|REGION=浙江省]部署的[“净网”行动|CAMPAIGN]要求抓好落实。",
        ["ADOPTS · > 净网行动 adopted", "ADOPTS 浙江省 > 净网行动 adopted"],
    ),
    ("围绕[“净网”行动|CAMPAIGN]要求抓好落实。", ["ADOPTS · > 净网行动 adopted"]),
    (
        "联合[县妇联|ORG=苍南县妇女联合会]开展[“净网”行动|CAMPAIGN]。",
        ["ADOPTS · > 净网行动 adopted"],
    ),
    (
        "[灵溪镇|REGION][“老娘舅”工作法|MECHANISM]成效明显。",
        ["ADOPTS 灵溪镇 > 老娘舅工作法 adopted"],
    ),
    ("推广[灵溪镇|REGION][“老娘舅”工作法|MECHANISM]。", ["ADOPTS · > 老娘舅工作法 adopted"]),
    ("[容缺办理机制|MECHANISM]更加健全。", ["ADOPTS · > 容缺办理机制 adopted"]),
    (
        "督促[县公安局|ORG=苍南县公安局]有序开展[“净网”行动|CAMPAIGN]。",
        ["ADOPTS · > 净网行动 adopted", "ADOPTS 苍南县公安局 > 净网行动 adopted"],
    ),
    (
        "按照[县公安局|ORG=苍南县公安局]要求开展[“净网”行动|CAMPAIGN]。",
        ["ADOPTS · > 净网行动 adopted"],
    ),
    ("荣获[“平安浙江”|PROGRAMME]建设示范县。", []),
    ("推进[“平安浙江”|PROGRAMME]建设。", ["ADOPTS · > 平安浙江 adopted"]),
    (
        "[县委|ORG=中国共产党苍南县委员会]确定的[“三环”战略|PROGRAMME]全面实施。",
        ["ADOPTS · > 三环战略 adopted", "ADOPTS 中国共产党苍南县委员会 > 三环战略 adopted"],
    ),
    (
        "[县委|ORG=中国共产党苍南县委员会]下达的任务全部完成,推进[容缺办理机制|MECHANISM]。",
        ["ADOPTS · > 容缺办理机制 adopted"],
    ),
    ("获评[全域旅游改革|PROGRAMME]创新先行区。", []),
    ("杜绝[“形象”工程|PROGRAMME]。", []),
    ("推进[“形象”工程|PROGRAMME]。", ["ADOPTS · > 形象工程 adopted"]),
    ("在大会上作[“六五”普法|PROGRAMME]交流汇报。", []),
    ("开展[“六五”普法|PROGRAMME]交流活动。", ["ADOPTS · > 六五普法 adopted"]),
    (
        "除[全县|REGION=苍南县]300个村实现[法律顾问|ROLE]全覆盖,还推进[容缺办理机制|MECHANISM]。",
        ["ADOPTS · > 容缺办理机制 adopted", "ADOPTS ○ > 法律顾问 adopted"],
    ),
]

ROLES = [
    ("聘任[行政执法监督员|ROLE]20名。", ["ADOPTS · > 行政执法监督员 adopted"]),
    ("[行政执法监督员|ROLE]走访企业20家。", []),
    ("强化[“法治带头人”|ROLE]队伍。", ["ADOPTS · > 法治带头人 adopted"]),
    ("[“法治带头人”|ROLE]队伍不断壮大。", ["ADOPTS · > 法治带头人 adopted"]),
    ("[“法治带头人”|ROLE]走村入户。", []),
    ("各单位[公职律师|ROLE]配置率提高。", ["ADOPTS · > 公职律师 adopted"]),
    ("[公职律师|ROLE]台账共300条。", []),
    ("发动[网格员|ROLE]排查纠纷。", ["ADOPTS · > 网格员 adopted"]),
    ("[网格员|ROLE]排查纠纷30件。", []),
]

FOUNDED = [
    ("试点设立[监督联络站|FACILITY]。", ["ESTABLISHES · > 监督联络站 piloted"]),
    ("设立[监督联络站|FACILITY]。", ["ESTABLISHES · > 监督联络站 adopted"]),
    ("设立[行政复议窗口|FACILITY]。", ["ESTABLISHES · > 行政复议窗口 adopted"]),
    ("在[行政复议窗口|FACILITY]办理申请60件。", []),
    (
        "在[社会治理中心|FACILITY]设立[行政复议窗口|FACILITY]。",
        ["ESTABLISHES · > 行政复议窗口 adopted"],
    ),
    (
        "[县法院|ORG=苍南县人民法院]设立[诉讼服务站|FACILITY]。",
        ["ESTABLISHES 苍南县人民法院 > 诉讼服务站 adopted"],
    ),
    ("[全县|REGION=苍南县]共设立22家[企业联系点|FACILITY]。", ["ESTABLISHES ○ > 企业联系点 adopted"]),
    ("[社区矫正中心|FACILITY]升级改造全面完成。", ["ESTABLISHES · > 社区矫正中心 adopted"]),
    ("依托[社区矫正中心|FACILITY]建设信息查阅场所。", []),
    ("推进[社区矫正中心|FACILITY]建设。", ["ESTABLISHES · > 社区矫正中心 adopted"]),
    ("[社区矫正中心|FACILITY]建设稳步推进。", ["ESTABLISHES · > 社区矫正中心 adopted"]),
    ("[社区矫正中心|FACILITY]开展教育26场。", []),
    ("为22个乡镇增挂[行政执法指导室|FACILITY]牌。", ["ESTABLISHES · > 行政执法指导室 adopted"]),
    ("探索构建[“云上”法务中心|ORG]。", ["ESTABLISHES · > 云上法务中心 adopted"]),
    ("依托[“云上”法务中心|ORG]提供咨询。", []),
    ("2021年引进的[海螺律师事务所|ORG]发展较快。", []),
    ("组建[法律援助中心|ORG],提供咨询。", ["ESTABLISHES · > 法律援助中心 adopted"]),
    ("打造[县委|ORG]旧址街区。", []),
    ("2021年引进[海螺律师事务所|ORG]。", ["ESTABLISHES · > 海螺律师事务所 adopted"]),
    (
        "[海螺律师事务所|ORG]创设[瓯越法务中心|ORG]。",
        ["ESTABLISHES 海螺律师事务所 > 瓯越法务中心 adopted"],
    ),
    ("将服务纳入[“红帆”邻里中心|FACILITY]。", []),
]


@pytest.mark.parametrize(("text", "expected"), ADOPTED)
def test_a_practice_is_adopted_by_the_subject_or_the_issuer(text: str, expected: list[str]) -> None:
    assert said(text, "ADOPTS") == expected


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_a_role_is_adopted_only_when_something_is_done_with_it(text: str, expected: list[str]) -> None:
    assert said(text, "ADOPTS") == expected


@pytest.mark.parametrize(("text", "expected"), FOUNDED)
def test_a_body_or_place_is_established_by_a_governing_verb(text: str, expected: list[str]) -> None:
    assert said(text, "ESTABLISHES") == expected


@pytest.mark.parametrize("kind", [SegmentKind.CHROME, SegmentKind.BACK])
def test_page_furniture_and_signatures_claim_no_practice(kind: SegmentKind) -> None:
    assert said("推进[容缺办理机制|MECHANISM]。设立[行政复议窗口|FACILITY]。", kind=kind) == []


def test_a_title_that_only_names_a_practice_claims_nothing() -> None:
    assert said("[“净网”行动|CAMPAIGN]报告", kind=SegmentKind.FRONT) == []
    assert said("以[“净网”行动|CAMPAIGN]为抓手,现报告如下", kind=SegmentKind.FRONT) == [
        "ADOPTS · > 净网行动 adopted"
    ]


def test_evidence_reaches_back_to_the_clause_of_the_subject() -> None:
    (claim,) = relations("[县公安局|ORG=苍南县公安局]主动作为,推进[容缺办理机制|MECHANISM],成效好。")
    assert (claim.evidence.start, claim.evidence.end) == (0, len("县公安局主动作为,推进容缺办理机制"))


def test_list_markers_stay_outside_the_evidence() -> None:
    (claim,) = relations("一是推进[容缺办理机制|MECHANISM];")
    assert claim.evidence.start == len("一是")
