"""Coined names with and without quotation marks: minimal pairs for heads, edges, coordination and slogans."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.entities.coined import find_coined
from extract.entities.quotes import quoted_strings
from ontology.kinds import EntityType
from tests.extract.entity_text import context_of
from tests.extract.finder_text import initiatives, settled, typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推广“浦江红”调解模式。", ["“浦江红”调解模式"]),
        ("深化“仙华码”平台试点工作。", ["“仙华码”平台"]),
        ("抓好“清风廊”工作考核。", ["“清风廊”工作"]),
        ("推行“3+N”联合调解模式,成效明显。", ["“3+N”联合调解模式"]),
        ("上线“解纷通”微信小程序。", ["“解纷通”微信小程序"]),
        ("开展“百名律师进园区”活动。", ["“百名律师进园区”活动"]),
        ("启动“利剑”六大专项整治行动。", ["“利剑”六大专项整治行动"]),
        ("提供“互联网+仲裁”服务。", ["“互联网+仲裁”服务"]),
        ("擦亮“月泉解纷”品牌。", ["“月泉解纷”品牌"]),
        ("推进“一照通办”集成改革。", ["“一照通办”集成改革"]),
        ("实施“千村清障”工程。", ["“千村清障”工程"]),
        ("形成“大调解”工作格局。", ["“大调解”工作格局"]),
        ("建立“红黄蓝”预警制度。", ["“红黄蓝”预警制度"]),
        ("落实“首席法务官”制度。", ["“首席法务官”制度"]),
        ("探索“调解+速裁”的工作模式。", ["“调解+速裁”的工作模式"]),
        ("打造“浦调通”线上、线下调解室。", []),
        ("建立“跨域通办”联动工作机制。", ["“跨域通办”联动工作机制"]),
        ("推进“月泉解纷”制度创新。", []),
        ("编制“十四五”规划。", ["“十四五”规划"]),
        ("“十四五”时期成绩显著。", []),
        ("建立“云法庭”[12]应用。", ["“云法庭”[12]应用"]),
        ("我局试点“云驿站”应用。", ["“云驿站”应用"]),
        ("先行先试“掌上办”平台。", ["“掌上办”平台"]),
    ],
)
def test_quoted_name_takes_its_head_and_nothing_after_it(text: str, expected: list[str]) -> None:
    assert initiatives(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进农村“三资清”改革。", ["农村“三资清”改革"]),
        ("深化合法性审查“2+4”模式。", ["合法性审查“2+4”模式"]),
        ("开展2023年“送法下乡”活动。", ["2023年“送法下乡”活动"]),
        ("黄宅镇“老娘舅”人民调解工作法受到好评。", ["“老娘舅”人民调解工作法"]),
        ("推广具有浦江特色的“老娘舅”工作法。", ["“老娘舅”工作法"]),
        ("大力弘扬“老娘舅”工作法。", ["“老娘舅”工作法"]),
        ("打造教育引导、心理疏导“二合一”帮扶平台。", ["“二合一”帮扶平台"]),
        ("优化“码上办”服务。", ["“码上办”服务"]),
    ],
)
def test_attribute_without_de_belongs_to_the_name(text: str, expected: list[str]) -> None:
    assert initiatives(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "实现“小事不出组、难事不出村”。",
        "做到“马上就办”“办就办好”。",
        "解决群众“来回跑”问题。",
        "树牢“四个意识”、坚定“四个自信”。",
        "统筹推进“五位一体”总体布局。",
        "打通服务群众“最后一公里”。",
        "抓住领导干部“关键少数”。",
        "防止“一刀切”。",
        "营造“人人学法”的氛围。",
        "提升法律顾问“覆盖率”。",
        "把“三农”问题摆在首位。",
        "持续整治“四风”。",
        "当好“店小二”。",
        "行政案件“两升”问题突出。",
    ],
)
def test_slogan_goal_and_formula_are_no_names(text: str) -> None:
    assert initiatives(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推行“微格善治”,效果良好。", ["“微格善治”"]),
        ("推行“一刻不停”的作风。", []),
        ("实施“双下沉、双提升”。", ["“双下沉、双提升”"]),
        ("城区实现“双下沉、双提升”。", []),
    ],
)
def test_bare_quotation_is_a_name_only_as_what_is_done(text: str, expected: list[str]) -> None:
    assert initiatives(text) == expected


def test_members_of_a_run_share_the_head_but_not_its_words() -> None:
    text = "深入开展“净网”“护苗”“秋风”等三大行动。"
    assert typed(text) == [("CAMPAIGN", "“净网”"), ("CAMPAIGN", "“护苗”"), ("CAMPAIGN", "“秋风”")]
    text = "开展“净水”“护林”专项行动。"
    assert typed(text) == [("CAMPAIGN", "“净水”"), ("CAMPAIGN", "“护林”专项行动")]


def test_bare_core_is_a_later_mention_of_the_name() -> None:
    text = "上线“解纷通”小程序。截至年底,“解纷通”注册用户2万人。"
    first, second = settled(text)
    assert text[second.start : second.end] == "“解纷通”"
    assert first.name == second.name == "解纷通小程序"


def test_aliases_hold_the_systematic_variants() -> None:
    (found,) = settled("深化合法性审查“2+4”工作模式。")
    assert found.name == "合法性审查2+4工作模式"
    assert {"2+4", "2+4工作模式", "2+4模式", "合法性审查2+4", "合法性审查2+4模式"} <= set(found.aliases)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("健全行政应诉考核机制。", ["行政应诉考核机制"]),
        ("健全工作机制。", []),
        ("完善有关制度。", []),
        ("完善体制机制。", []),
        ("破除体制机制障碍。", []),
        ("健全长效机制。", []),
        ("构建常态长效机制。", []),
        ("加强制度建设。", []),
        ("落实重大行政决策跟踪反馈制度。", ["重大行政决策跟踪反馈制度"]),
        ("提高制度化水平,推进飞机制造。", []),
        ("完善矛盾排查和化解机制。", ["矛盾排查和化解机制"]),
        ("建立案件评查制度和责任追溯机制。", ["案件评查制度", "责任追溯机制"]),
        ("健全源头预防、动态排查、依法处置机制。", ["源头预防、动态排查、依法处置机制"]),
        ("健全律师调解、行业调解、行政调解衔接机制。", ["律师调解、行业调解、行政调解衔接机制"]),
        ("加强队伍建设和案件质量评查机制建设。", ["案件质量评查机制"]),
        ("健全责任落实机制。", ["责任落实机制"]),
        ("认真落实领导包案化解制度。", ["领导包案化解制度"]),
        ("形成齐抓共管的矛盾联动化解工作机制。", ["矛盾联动化解工作机制"]),
        ("把权力关进制度的笼子。", []),
        ("落实安全生产责任制。", ["安全生产责任制"]),
        ("落实主体责任制。", []),
        ("实行河长制。", ["河长制"]),
        ("全部落实三统一制度。", ["三统一制度"]),
        ("理顺工作机制。", []),
        ("机制灵活,模式新颖。", []),
    ],
)
def test_mechanism_needs_a_modifier_that_says_what_it_does(text: str, expected: list[str]) -> None:
    assert initiatives(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完善公共法律服务体系。", ["公共法律服务体系"]),
        ("完善社会治理体系。", []),
        ("加快建设现代产业体系。", []),
        ("健全社会治安防控体系。", ["社会治安防控体系"]),
        ("完善应急救援体系。", []),
        ("构建三级调解服务体系。", ["三级调解服务体系"]),
        ("构建大普法格局。", ["大普法格局"]),
        ("形成全民普法工作格局。", ["全民普法工作格局"]),
        ("优化城市空间格局。", []),
        ("构建社会治理格局。", []),
        ("公布行政执法事项清单。", ["行政执法事项清单"]),
        ("列出问题清单。", []),
    ],
)
def test_set_terms_are_names_and_fields_of_work_are_not(text: str, expected: list[str]) -> None:
    assert initiatives(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深化行政审批制度改革。", [("PROGRAMME", "行政审批制度改革")]),
        ("深化各项改革,推进改革开放。", []),
        ("推进数字化、法治化改革。", []),
        ("深入实施人才强县战略。", [("PROGRAMME", "人才强县战略")]),
        ("服务国家重大战略,加强战略合作。", []),
        ("实施法治人才培育计划。", [("PROGRAMME", "法治人才培育计划")]),
        ("完成年度投资计划。", []),
        ("制定信访积案化解三年攻坚计划。", [("CAMPAIGN", "信访积案化解三年攻坚计划")]),
        ("开展欠薪治理百日攻坚行动。", [("CAMPAIGN", "欠薪治理百日攻坚行动")]),
        ("以实际行动践行宗旨。", []),
        ("统一行动,分头落实。", []),
        ("开展提升执法质量专项行动。", [("CAMPAIGN", "提升执法质量专项行动")]),
        ("深入开展扫黑除恶专项斗争。", [("CAMPAIGN", "扫黑除恶专项斗争")]),
        ("推进反腐败斗争。", []),
        ("打好农村黑臭水体歼灭战。", [("CAMPAIGN", "农村黑臭水体歼灭战")]),
        ("做好第五次全国经济普查工作。", [("CAMPAIGN", "第五次全国经济普查工作")]),
        ("开展各类宣传活动。", []),
        ("开展物业纠纷专项活动。", [("CAMPAIGN", "物业纠纷专项活动")]),
    ],
)
def test_programme_and_campaign_by_head_and_modifier(text: str, expected: list[tuple[str, str]]) -> None:
    assert typed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("搭建涉企法律服务平台。", ["涉企法律服务平台"]),
        ("依托网络平台开展宣传。", []),
        ("建好用好三大平台。", []),
        ("建设产业创新平台。", []),
        ("升级案件管理系统。", ["案件管理系统"]),
        ("全市政法系统干警。", []),
        ("优化生态系统。", []),
        ("接听12348热线。", ["12348热线"]),
        ("开通热线电话。", []),
        ("开通北京法网、掌上通APP。", ["北京法网", "掌上通APP"]),
        ("拨打“12345”。", ["“12345”"]),
        ("投入112345元。", []),
    ],
)
def test_platform_needs_a_modifier_of_its_own(text: str, expected: list[str]) -> None:
    assert initiatives(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浦江县推进平安浦江建设。", ["平安浦江"]),
        ("浦江县推进平安浦江法治浦江建设。", ["平安浦江", "法治浦江"]),
        ("浦江县建设“平安浦江”。", ["“平安浦江”"]),
        ("浦江县推进法治政府、法治社会建设。", []),
        ("浦江县创建平安校园。", []),
        ("建设更高水平的平安中国。", ["平安中国"]),
        ("浦江县运用县乡资源提升法治运用能力。", []),
        ("召开县委全面依法治县委员会会议。", []),
    ],
)
def test_rule_of_law_and_safety_of_a_place_are_programmes(text: str, expected: list[str]) -> None:
    assert initiatives(text) == expected


def test_assessment_of_a_mechanism_is_a_campaign_and_keeps_the_mechanism() -> None:
    text = "组织开展2023年“谁执法谁普法”履职评议活动。"
    assert ("CAMPAIGN", "2023年“谁执法谁普法”履职评议活动") in typed(text)
    assert ("MECHANISM", "“谁执法谁普法”") in typed(text)


@given(st.text(alphabet='“”"的机制改革行动平台,。和、浦江推进完善12(社区)\n—', max_size=60))
def test_candidates_lie_in_the_text_and_never_end_on_a_lone_quote(text: str) -> None:
    context = context_of(text or "。")
    for each in find_coined(context):
        words = context.folded[each.start : each.end]
        assert 0 <= each.start < each.end <= len(context.folded)
        assert each.name.strip()
        assert words.count("“") == words.count("”")
        assert each.type in set(EntityType)


@pytest.mark.parametrize("unit", ["平安", "“", "“A”", "机制", "、机制", "和"])
def test_time_grows_with_the_length_of_a_hostile_text(unit: str) -> None:
    context = context_of(unit * (40_000 // len(unit)))
    start = time.process_time()
    for _ in find_coined(context):
        pass
    # a second on a busy machine; a search of the whole text for every hit took fifty
    assert time.process_time() - start < 5


@given(st.text(alphabet='“”"甲乙。\n', max_size=40))
def test_quotations_are_what_their_offsets_say(text: str) -> None:
    for each in quoted_strings(text):
        assert text[each.start + 1 : each.end - 1] == each.core
        assert "。" not in each.core
