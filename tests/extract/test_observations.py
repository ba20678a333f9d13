import re

import pytest
from hypothesis import given

from extract.context import Linked
from extract.errors import ReadError
from extract.model import Entity, Mention
from extract.observations.grammar import find_observations
from ontology.kinds import Basis, Direction, DocType, EntityType, Nature, Qualifier
from tests.extract.reading import HOSTILE, NOTHING, context_of, metadata, observed


@given(HOSTILE)
def test_observations_lie_in_their_text_in_order_and_hold_a_figure(text: str) -> None:
    try:
        context = context_of(text)
    except ReadError:
        return
    found = find_observations(context, NOTHING)
    assert [o.span.start for o in found] == sorted(o.span.start for o in found)
    for observation in found:
        assert context.document.quote(observation.span)
        assert observation.indicator
        assert re.search(r"[\d一二三四五六七八九十百]", context.document.quote(observation.span))


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("受理案件12件。", 12, "件", "exact"),
        ("受理案件1,200件。", 1200, "件", "exact"),
        ("培训人员260余人次。", 260, "人次", "over"),
        ("培训人员近300人次。", 300, "人次", "under"),
        ("培训人员约300人次。", 300, "人次", "about"),
        ("培训人员300人次左右。", 300, "人次", "about"),
        ("培训人员超过300人次。", 300, "人次", "over"),
        ("挽回损失3.5亿元。", 350000000, "元", "exact"),
        ("受教育群众2万余人次。", 20000, "人次", "over"),
        ("结案率达91.25％。", 91.25, "%", "exact"),
        ("结案率达百分之九十五。", 95, "%", "exact"),
        ("每万人拥有律师比达到3.1。", 3.1, "", "exact"),
        ("满意度连续三年全省第一。", 3, "年", "exact"),
        ("调解纠纷三百二十件。", 320, "件", "exact"),
        ("办理时间压缩至4个工作日以内。", 4, "个工作日", "under"),
        ("每村至少培育2名调解员。", 2, "名", "over"),
    ],
)
def test_figure_is_read_with_unit_and_qualifier(text: str, value: float, unit: str, qualifier: str) -> None:
    (found,) = observed(text)
    assert (found.value, found.unit, found.qualifier) == (value, unit, Qualifier(qualifier))


@pytest.mark.parametrize(
    "text",
    [
        "第3次会议召开。",
        "2023年5月12日召开会议。",
        "推行“3+2”模式。",
        "开通12348热线。",
        "落实“3件小事”机制。",
        "依据第12条办理。",
        "三大平台融合。",
        "排名全省前3名。",
        "在4个工作日以内答复。",
        "年产15万吨水泥项目开工。",
    ],
)
def test_numbers_that_measure_nothing_are_left_out(text: str) -> None:
    assert observed(text) == ()


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("共收到行政复议申请12件。", "行政复议申请"),
        ("行政复议申请12件。", "行政复议申请"),
        ("上半年办案时间压缩到12天。", "办案时间"),
        ("设立12个行政复议服务点。", "行政复议服务点"),
        ("全县12所学校配备法治副校长。", "配备法治副校长的学校"),
        ("今年以来，调解矛盾纠纷12件。", "调解矛盾纠纷"),
    ],
)
def test_indicator_is_the_noun_before_or_after_the_figure(text: str, indicator: str) -> None:
    assert observed(text)[0].indicator == indicator


def test_bare_rate_takes_its_topic_from_the_figure_before() -> None:
    assert [o.indicator for o in observed("调解矛盾纠纷12件，成功率达98%。")] == [
        "调解矛盾纠纷",
        "调解矛盾纠纷成功率",
    ]


def test_one_figure_of_two_rates_gives_two_observations_with_one_span() -> None:
    first, second = observed("法律援助结案率、合格率均达100%。")
    assert first.span == second.span
    assert (first.indicator, second.indicator) == ("法律援助结案率", "法律援助合格率")


def test_list_gives_every_figure_its_own_name() -> None:
    assert [(o.indicator, o.value) for o in observed("刑事案件、民事案件分别为3件、4件。")] == [
        ("刑事案件", 3),
        ("民事案件", 4),
    ]


@pytest.mark.parametrize(
    ("text", "basis", "value", "direction"),
    [
        ("受理案件12件，同比增长31%。", Basis.YOY, 31, Direction.UP),
        ("受理案件12件，较上年下降5.5%。", Basis.YOY, 5.5, Direction.DOWN),
        ("受理案件12件，是去年的1.5倍。", Basis.YOY, 1.5, Direction.UP),
        ("办结案件12件，占受理案件的25%。", Basis.SHARE, 25, None),
        ("公职律师配置率从20%提高到45%。", Basis.FROM, 20, Direction.UP),
        ("受理案件12件，位居全市第二。", Basis.RANK, 2, None),
        ("受理案件12件，同比增长31%，数量居全市第一。", Basis.YOY, 31, Direction.UP),
    ],
)
def test_comparison_belongs_to_the_figure_it_qualifies(
    text: str, basis: Basis, value: float, direction: Direction | None
) -> None:
    (found,) = observed(text)
    assert found.comparison is not None
    assert (found.comparison.basis, found.comparison.value, found.comparison.direction) == (
        basis,
        value,
        direction,
    )


def test_growth_of_something_else_is_an_observation_of_its_own() -> None:
    growth = observed("受理案件12件。公用经费下降8.4%。")[1]
    assert (growth.indicator, growth.value) == ("公用经费降幅", 8.4)
    assert growth.comparison is not None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("受理案件12件。", "2023"),
        ("今年以来，受理案件12件。", "2023"),
        ("2021年受理案件12件。", "2021"),
        ("截至2023年4月18日，受理案件12件。", "as of 2023-04-18"),
        ("2023年4月至9月，受理案件12件。", "2023-04/2023-09"),
        ("6月份以来，受理案件12件。", "2023-06/2023-12"),
        ("五年以来受理案件12件。", "5 years"),
        ("近年来受理案件12件。", None),
        ("《2021年方案》印发后，受理案件12件。", "2023"),
        ("2021年引进的律所受理案件12件。", "2023"),
    ],
)
def test_period_is_read_from_the_time_words_before_the_figure(text: str, period: str | None) -> None:
    assert observed(text)[0].period == period


def test_span_of_years_lasts_to_the_end_of_its_item() -> None:
    text = "五年以来受理案件12件。办结案件10件。二是接待群众8人。"
    assert [o.period for o in observed(text)] == ["5 years", "5 years", "2023"]


def test_government_report_counts_the_year_before() -> None:
    about = metadata(DocType.OTHER, title="平阳县人民政府工作报告(2023年)")
    text = "一、2022年工作回顾\n建成公园12个。\n二、2023年工作安排\n新建公园3个，目前已建成1个。\n"
    found = find_observations(context_of(text, about), NOTHING)
    assert [(o.period, o.nature) for o in found] == [
        ("2022", Nature.ACTUAL),
        ("2023", Nature.TARGET),
        ("2023", Nature.ACTUAL),
    ]


def test_region_is_the_documents_unless_the_clause_begins_with_another() -> None:
    text = "一、情况\n苍南县受理案件12件，办结案件3件。\n"
    place = text.index("苍南县")
    linked = Linked(
        (Entity("e1", EntityType.REGION, "苍南县", code="330327"),),
        (Mention(place, place + 3, "苍南县", EntityType.REGION, "e1"),),
        None,
        None,
    )
    assert [o.region for o in find_observations(context_of(text), linked)] == ["330327", "330326"]


def test_page_furniture_holds_no_observation() -> None:
    assert find_observations(context_of("一、情况\n工作有序。\n扫一扫\n共3件\n"), NOTHING) == ()
