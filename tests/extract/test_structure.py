import pytest
from hypothesis import given

from extract.errors import ReadError
from extract.structure import split_clauses
from ontology.kinds import DocType, SegmentKind
from tests.extract.reading import HOSTILE, context_of, metadata

GOVERNMENT = metadata(DocType.OTHER, title="平阳县人民政府工作报告(2023年)")


def kinds(text: str, **about: object) -> list[tuple[str, str]]:
    context = context_of(text, metadata(**about) if about else None)  # type: ignore[arg-type]  # passed on as given
    return [
        (segment.kind.value, context.document.quote(segment.span).strip()[:6]) for segment in context.segments
    ]


@given(HOSTILE)
def test_segments_cover_the_text_and_sentences_lie_inside_them(text: str) -> None:
    try:
        context = context_of(text)
    except ReadError:
        return
    assert (
        "".join(context.document.quote(segment.span) for segment in context.segments) == context.document.text
    )
    end = 0
    for sentence in context.sentences:
        words = context.document.quote(sentence)
        assert sentence.start >= end
        assert words == words.strip()
        assert any(segment.span.contains(sentence) for segment in context.segments)
        assert all(sentence.contains(clause) for clause in split_clauses(context, sentence))
        end = sentence.end


REPORT = (
    "平阳县司法局年度报告\n{0}2023年，我局工作如下。{0}一、主要举措和成效{0}受理案件12件。{0}二、存在的不足{0}力量不足。{0}"
    "三、主要负责人履行第一责任人职责情况{0}局长带头。{0}四、2024年工作安排{0}加强普法。\n特此报告。\n平阳县司法局\n2024年1月5日\n"
)


@pytest.mark.parametrize("gap", ["\n", " ", "\n\n　　"])
def test_headings_part_a_report_with_and_without_line_breaks(gap: str) -> None:
    assert [kind for kind, _ in kinds(REPORT.format(gap))] == [
        "front",
        "achievement",
        "problem",
        "duty",
        "plan",
        "back",
    ]


def test_white_space_before_a_heading_belongs_to_the_segment_before() -> None:
    context = context_of(REPORT.format("\n\n　　"))
    assert all(not context.document.text[segment.start].isspace() for segment in context.segments)


def test_problem_paragraph_is_found_without_a_heading() -> None:
    text = "一、普法\n普法工作有力。\n2023年，工作有成绩，但也存在一些薄弱环节：力量不足。\n"
    assert kinds(text)[-1] == ("problem", "2023年，")
    assert kinds("一、普法\n针对排查发现的存在问题，督促整改12处。\n")[-1][0] == "achievement"


def test_work_plan_is_plan_wholly() -> None:
    text = "平阳县司法局2023年工作计划\n一、工作回顾\n做好工作。\n二、存在问题\n整改。\n"
    assert [kind for kind, _ in kinds(text, doc_type=DocType.WORK_PLAN)] == ["front", "plan"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("一年来，建成调解室12个，纠纷化解率达98.5%。", SegmentKind.ACHIEVEMENT),
        ("我们将健全调解机制，力争建成调解室12个。", SegmentKind.PLAN),
        ("坚持依法行政，完善决策程序，推进政务公开。", SegmentKind.PLAN),
        ("依法行政扎实推进，决策程序更加完善，率先完成改革。", SegmentKind.ACHIEVEMENT),
    ],
)
def test_wording_tells_a_report_from_a_plan(text: str, kind: SegmentKind) -> None:
    assert context_of("平阳县人民政府工作报告(2023年)\n" + text, GOVERNMENT).segments[-1].kind is kind


def test_government_report_reviews_the_year_before_and_plans_its_own() -> None:
    text = "各位代表：\n现在，我代表政府向大会报告工作。\n"
    text += "一、2022年工作回顾\n完成投资。\n我们也清醒地看到，发展不够快。\n二、2023年主要工作\n加快建设。\n"
    found = [segment.kind.value for segment in context_of(text, GOVERNMENT).segments]
    assert found == ["front", "achievement", "problem", "plan"]


def test_sentences_keep_quotations_and_brackets_whole() -> None:
    context = context_of("打造“难事有人帮。急事有人办。”模式（一期；二期）。第二句！\n第三句")
    assert [context.document.quote(s) for s in context.sentences] == [
        "打造“难事有人帮。急事有人办。”模式（一期；二期）。",
        "第二句！",
        "第三句",
    ]


def test_clauses_part_at_commas_but_not_inside_numbers_or_names() -> None:
    context = context_of("受理1,200件，其中“甲,乙”案3件，办结（含上年，结转）5件。")
    clauses = split_clauses(context, context.sentences[0])
    assert [context.document.quote(clause) for clause in clauses] == [
        "受理1,200件",
        "其中“甲,乙”案3件",
        "办结（含上年，结转）5件",
    ]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("聚焦重点任务，强化统筹推进", "achievement"),
        ("围绕未来社区建设提升治理", "achievement"),
        ("下一步重点任务", "plan"),
        ("2024年主要任务", "plan"),
        ("2023年主要任务完成情况", "achievement"),
        ("工作打算", "plan"),
    ],
)
def test_heading_is_a_plan_only_if_it_looks_ahead(heading: str, kind: str) -> None:
    assert kinds(f"一、工作情况\n受理案件12件。\n二、{heading}\n普法工作。\n")[-1][0] == kind
