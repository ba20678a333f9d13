"""Status: adopted, piloted, planned, in minimal pairs; dates."""

import pytest

from extract.model import Relation
from ontology.kinds import SegmentKind, Status
from tests.extract.relation_text import relations, said

WORDS = [
    ("推进{}。", "adopted"),
    ("探索{}。", "adopted"),
    ("完善{}。", "adopted"),
    ("继续推进{}。", "adopted"),
    ("试点{}。", "piloted"),
    ("试点推行{}。", "piloted"),
    ("推进{}试点工作。", "piloted"),
    ("{}先行先试。", "piloted"),
    ("{}试行。", "piloted"),
    ("在试点基础上推行{}。", "adopted"),
    ("推进医养试点、{}。", "adopted"),
    ("在试点单位的基础上全面推行{}。", "adopted"),
    ("我们将推进{}。", "planned"),
    ("下一步,我局将推进{}。", "planned"),
    ("力争推广{}。", "planned"),
    ("拟建立{}。", "planned"),
    ("计划于年内建立{}。", "planned"),
    ("将考核纳入{}。", "adopted"),
    ("将{}列为重点。", "adopted"),
    ("拟定方案推进{}。", "adopted"),
    ("将进一步完善{}。", "planned"),
    ("下一步,加强统筹,完善{}。", "planned"),
    ("下一步加强统筹;完善{}。", "planned"),
    ("落实计划,完善{}。", "adopted"),
]


def _statuses(text: str, kind: SegmentKind) -> list[Status]:
    return [claim.status for claim in relations(text, kind) if claim.type == "ADOPTS"]


@pytest.mark.parametrize(("text", "status"), WORDS)
def test_words_decide_in_a_segment_of_achievements(text: str, status: str) -> None:
    marked = text.format("[容缺办理机制|MECHANISM]")
    assert _statuses(marked, SegmentKind.ACHIEVEMENT) == [Status(status)]


@pytest.mark.parametrize(("text", "status"), WORDS)
def test_in_a_plan_everything_is_planned_but_pilots(text: str, status: str) -> None:
    marked = text.format("[容缺办理机制|MECHANISM]")
    expected = Status.PILOTED if status == "piloted" else Status.PLANNED
    assert _statuses(marked, SegmentKind.PLAN) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[容缺办理机制|MECHANISM]不健全。", []),
        ("[容缺办理机制|MECHANISM]有待完善。", []),
        ("我们将完善[容缺办理机制|MECHANISM]。", [Status.PLANNED]),
        ("对此,我们将采取措施,完善[容缺办理机制|MECHANISM]。", [Status.PLANNED]),
    ],
)
def test_a_problem_is_no_adoption_but_an_announced_step_is_planned(text: str, expected: list[Status]) -> None:
    assert _statuses(text, SegmentKind.PROBLEM) == expected


def test_the_officials_duty_is_adopted() -> None:
    assert _statuses("推进[容缺办理机制|MECHANISM]。", SegmentKind.DUTY) == [Status.ADOPTED]


def test_a_named_pilot_is_piloted() -> None:
    assert _statuses("开展[执法队伍标准化试点|PROGRAMME]。", SegmentKind.PLAN) == [Status.PILOTED]


def test_a_pilot_displaces_the_adoption_of_the_same_thing() -> None:
    text = "推进[容缺办理机制|MECHANISM]。开展[容缺办理机制|MECHANISM]试点。"
    assert said(text) == ["ADOPTS · > 容缺办理机制 piloted"]


def test_a_thing_said_twice_is_one_claim_and_the_first_is_the_evidence() -> None:
    (claim,) = relations("推进[容缺办理机制|MECHANISM]。落实[容缺办理机制|MECHANISM]。")
    assert claim.evidence.start == 0


def test_adopted_and_planned_are_two_claims() -> None:
    text = "推进[容缺办理机制|MECHANISM]。下一步,完善[容缺办理机制|MECHANISM]。"
    assert said(text) == ["ADOPTS · > 容缺办理机制 adopted", "ADOPTS · > 容缺办理机制 planned"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021年,{}。", "2021"),
        ("2021年5月,{}。", "2021-05"),
        ("2021年5月6日,{}。", "2021-05-06"),
        ("5月份,{}。", "2022-05"),
        ("5月6日,{}。", "2022-05-06"),
        ("今年{}。", "2022"),
        ("截至2021年,{}。", None),
        ("2021年以来,{}。", None),
        ("2018-2021年度{}。", None),
        ("较2021年多,{}。", None),
        ("在2021年基础上{}。", None),
        ("13月份,{}。", "2022"),
        ("2021年完成改造;{}。", None),
        ("{},2021年完成。", None),
        ("{}。", None),
    ],
)
def test_a_claim_is_dated_by_what_stands_before_it_in_its_sentence(text: str, date: str | None) -> None:
    (claim,) = relations(text.format("推进[容缺办理机制|MECHANISM]"))
    assert claim.date == date


def _only(claims: tuple[Relation, ...]) -> Relation:
    (claim,) = claims
    return claim


def test_a_date_inside_a_name_dates_the_thing_not_the_claim() -> None:
    assert _only(relations("落实[2021年述法工作|CAMPAIGN]。")).date is None


def test_this_year_in_a_plan_is_not_given() -> None:
    assert _only(relations("今年推进[容缺办理机制|MECHANISM]。", SegmentKind.PLAN)).date is None


def test_a_month_without_a_known_year_is_not_given() -> None:
    assert _only(relations("5月份,推进[容缺办理机制|MECHANISM]。", year=None)).date is None
