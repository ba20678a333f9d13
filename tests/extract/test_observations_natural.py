"""Figures in ordinary wording: earlier years, subjects, shares, limits, and who and when they are about."""

import pytest

from extract.observations.grammar import find_observations
from ontology.kinds import Basis, Direction, DocType, Nature
from tests.extract.reading import NOTHING, context_of, metadata, observed


def test_figure_of_an_earlier_year_is_its_own_observation_and_the_growth_the_first_ones() -> None:
    first, second = observed("行政复议申请90件，比2022年的80件增长12.5%。")
    assert (first.value, first.period, second.value, second.period) == (90, "2023", 80, "2022")
    assert first.indicator == second.indicator
    assert first.comparison is not None
    assert second.comparison is None
    assert (first.comparison.basis, first.comparison.value) == (Basis.YOY, 12.5)


@pytest.mark.parametrize(("year", "basis"), [(2022, Basis.YOY), (2019, Basis.FROM)])
def test_growth_over_a_named_year_is_yearly_only_if_it_is_the_year_before(year: int, basis: Basis) -> None:
    (found,) = observed(f"纠错率9%，比{year}年下降2.1个百分点。")
    assert found.comparison is not None
    assert (found.comparison.basis, found.comparison.direction) == (basis, Direction.DOWN)


@pytest.mark.parametrize(
    ("text", "values"),
    [("败诉案件由19件下降到11件。", [11]), ("败诉案件由2021年的19件下降到11件。", [19, 11])],
)
def test_base_is_an_observation_only_with_its_own_year(text: str, values: list[float]) -> None:
    found = observed(text)
    assert [o.value for o in found] == values
    assert found[-1].period == "2023"
    assert found[-1].comparison is not None
    assert (found[-1].comparison.basis, found[-1].comparison.value) == (Basis.FROM, 19)


def test_reduction_of_a_list_gives_its_base() -> None:
    (found,) = observed("许可事项由44项精简为3项。")
    assert (found.indicator, found.value) == ("许可事项", 3)
    assert found.comparison is not None
    assert found.comparison.value == 44


def test_rank_by_order_is_a_rank() -> None:
    (found,) = observed("败诉率8.5%，由低到高居全省第三位。")
    assert found.comparison is not None
    assert (found.comparison.basis, found.comparison.value) == (Basis.RANK, 3)


@pytest.mark.parametrize(
    "text",
    ["代表建议33件和政协提案49件的办复率均为100%。", "共办理代表建议和政协提案，办复率均达100%。"],
)
def test_rate_of_both_is_two_observations(text: str) -> None:
    rates = [o.indicator for o in observed(text) if o.unit == "%"]
    assert rates == ["代表建议办复率", "政协提案办复率"]


@pytest.mark.parametrize(
    ("text", "value", "indicator"),
    [
        ("律师万人比0.96。", 0.96, "律师万人比"),
        ("社区矫正对象再犯罪率为零。", 0, "社区矫正对象再犯罪率"),
        ("企业开办时间压缩到8个工作日以内。", 8, "企业开办时间"),
    ],
)
def test_ratio_zero_and_shortened_time_are_figures(text: str, value: float, indicator: str) -> None:
    (found,) = observed(text)
    assert (found.value, found.indicator) == (value, indicator)


@pytest.mark.parametrize("text", ["实现零发案。", "应当在8个工作日内答复。", "案件比2021年，有增有减。"])
def test_words_like_them_are_none(text: str) -> None:
    assert observed(text) == ()


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("市人民政府收到行政复议申请12件。", "行政复议申请"),
        ("某某律师事务所执业律师人数达12人。", "某某律师事务所执业律师人数"),
        ("为本地企业办理证据保全12件。", "办理证据保全"),
        ("三、企业开办时间0.5天。", "企业开办时间"),
        ("新建和改造农村公路12公里。", "新建和改造农村公路"),
        ("生活污水处理率要达到90%。", "生活污水处理率"),
        ("全县律师增至92名。", "律师人数"),
        ("全县律师事务所9家。", "律师事务所"),
    ],
)
def test_indicator_stands_without_subject_marker_and_verb_of_reaching(text: str, indicator: str) -> None:
    assert observed(text)[0].indicator == indicator


def test_verb_with_its_own_object_takes_no_field_from_the_sentence_before() -> None:
    assert observed("办理法律援助案件12件。走访企业25家。")[1].indicator == "走访企业"


def test_share_of_something_else_has_its_own_indicator() -> None:
    _, share = observed("办理时间压缩33%，网上可办的审批事项占80%。")
    assert share.indicator == "网上可办的审批事项占比"
    assert share.comparison is None


def test_what_both_did_is_the_indicator_where_the_names_are_theirs() -> None:
    assert {o.indicator for o in observed("甲镇、乙镇分别出庭应诉3次、4次。")} == {"出庭应诉"}


def test_part_is_named_by_what_it_concerns() -> None:
    assert observed("受理行政复议申请9件；其中涉及土地的3件。")[1].indicator == "涉及土地的行政复议申请"


def test_report_of_half_a_year_means_that_half() -> None:
    about = metadata(DocType.WORK_SUMMARY, title="平阳县司法局2023年上半年工作总结")
    text = "一、工作开展情况\n办结案件9件。3月12日，培训8人。\n二、下半年工作打算\n培训7人。全年培训6人。\n"
    found = find_observations(context_of(text, about), NOTHING)
    assert [o.period for o in found] == ["2023-01/2023-06", "2023-03", "2023-07/2023-12", "2023"]


@pytest.mark.parametrize(("month", "period"), [("5月", "2023-05"), ("5月底前", "2023")])
def test_month_is_a_period_but_a_deadline_is_none(month: str, period: str) -> None:
    assert observed(f"{month}举办讲座3场。")[0].period == period


@pytest.mark.parametrize(
    ("title", "nature"),
    [("关于开展宣传活动的通知", Nature.TARGET), ("关于宣传活动情况的通报", Nature.ACTUAL)],
)
def test_notice_sets_its_figures_and_a_circular_reports_them(title: str, nature: Nature) -> None:
    found = find_observations(
        context_of("一、工作开展情况\n发放资料9份。\n", metadata(DocType.NOTICE, title=title)), NOTHING
    )
    assert [o.nature for o in found] == [nature]


def test_one_thing_counted_twice_keeps_its_name() -> None:
    assert [o.indicator for o in observed("改造老旧小区12个、3000户。")] == ["改造老旧小区"] * 2


def test_parts_in_brackets_are_of_the_figure_before_them() -> None:
    found = observed("接收矫正对象90人，目前在册矫正对象60人（缓刑50人、假释10人）。")
    assert [o.indicator for o in found[2:]] == ["缓刑在册矫正对象", "假释在册矫正对象"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("获批产学研项目3个。", "获批产学研项目"),
        ("为群众提供咨询服务12人次。", "提供咨询服务"),
        ("新增立体停车库和12个广场。", "广场"),
    ],
)
def test_indicator_keeps_its_verb_whole_and_loses_whom_it_was_for(text: str, indicator: str) -> None:
    assert observed(text)[0].indicator == indicator
