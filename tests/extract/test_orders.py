"""What is still to come inside a report: notices and paragraphs that look ahead."""

import pytest

from extract.context import fold
from extract.orders import Ahead, gives_orders
from ontology.kinds import DocType, Nature, SegmentKind
from tests.extract.reading import metadata, observed
from tests.extract.relation_text import said


@pytest.mark.parametrize(
    ("kind", "title", "orders"),
    [
        (DocType.NOTICE, "关于开展宣传活动的通知", True),
        (DocType.NOTICE, "关于宣传活动情况的通报", False),
        (DocType.ANNUAL_REPORT, "年度报告", False),
    ],
)
def test_notice_gives_orders_unless_it_reports(kind: DocType, title: str, orders: bool) -> None:
    assert gives_orders(metadata(kind, title=title)) is orders


def test_paragraph_looks_ahead_from_its_cue_to_its_end() -> None:
    text = fold("完成整改。\n下一步，加强管理。完善制度。\n落实责任。")
    ahead = Ahead(text)
    assert [ahead.holds(text.index(words)) for words in ("完成", "加强", "完善", "落实")] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("今年将开展[“春风”行动|CAMPAIGN]。", "planned"),
        ("下一步，加强管理。开展[“春风”行动|CAMPAIGN]。", "planned"),
        ("下一步，加强管理。\n开展[“春风”行动|CAMPAIGN]。", "adopted"),
        ("今年开展[“春风”行动|CAMPAIGN]。", "adopted"),
        ("今年将领带头，开展[“春风”行动|CAMPAIGN]。", "adopted"),
    ],
)
def test_announced_step_in_a_report_is_planned(text: str, status: str) -> None:
    assert said(text, "ADOPTS") == [f"ADOPTS · > 春风行动 {status}"]


@pytest.mark.parametrize(
    ("text", "status"),
    [("健全了[联动机制|MECHANISM]。", "planned"), ("去年健全了[联动机制|MECHANISM]。", "adopted")],
)
def test_perfective_in_a_plan_is_done_only_with_a_past_time(text: str, status: str) -> None:
    assert said(text, "ADOPTS", kind=SegmentKind.PLAN) == [f"ADOPTS · > 联动机制 {status}"]


@pytest.mark.parametrize(
    ("text", "nature"), [("今年将培训80人。", Nature.TARGET), ("今年培训80人。", Nature.ACTUAL)]
)
def test_announced_figure_is_a_target(text: str, nature: Nature) -> None:
    assert [o.nature for o in observed(text)] == [nature]
