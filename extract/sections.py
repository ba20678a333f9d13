"""What kind of text a paragraph is: its heading, the way it opens, the words it is written in.

A reader goes through the paragraphs of one document in order and remembers the kind of the section it is in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract import cues
from extract.context import fold
from extract.model import Metadata
from extract.wording import told
from ontology.kinds import DocType, SegmentKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, or a numbered section start inside one; `start` is its first visible character."""

    start: int
    end: int


@dataclass(slots=True)
class SectionReader:
    """Goes through the units of one document and remembers what kind of text it is in."""

    folded: str
    metadata: Metadata
    headed: bool
    kind: SegmentKind = SegmentKind.FRONT
    sectioned: bool = False  # a heading has said what the section is
    headings: int = 0  # headings weighed by the wording of their section so far

    @property
    def government(self) -> bool:
        """Whether this is a government's work report, whose year is that of the plan, not of the results."""
        return "政府工作报告" in (self.metadata.title or "")


def _heading(folded: str, unit: Unit) -> str | None:
    """Return the words of the heading with which the unit begins, or None."""
    text = folded[unit.start : min(unit.end, unit.start + cues.HEAD_CHARS)]
    mark = cues.HEAD_MARK.match(text)
    if mark:
        stop = cues.HEAD_STOP.search(text, mark.end())
        return text[mark.end() : stop.start() if stop else len(text)].strip("* ")
    if unit.end - unit.start <= cues.PLAIN_HEAD_CHARS and not cues.NO_HEAD.search(text):
        return text.strip("*# \r")
    return None


def is_heading(folded: str, unit: Unit) -> bool:
    """Return whether the unit begins with the numeral of a section: 一、 or 第一部分."""
    return cues.HEAD_MARK.match(folded, unit.start, unit.end) is not None


def classify(reader: SectionReader, unit: Unit) -> Iterator[tuple[int, SegmentKind]]:
    """Yield where in the unit which kind of text begins, and leave the last kind in the reader.

    Units come in order; offsets are those of the folded text.
    """
    heading = _heading(reader.folded, unit)
    numbered = is_heading(reader.folded, unit)
    kind = _heading_kind(reader, heading) if heading else None
    if (
        kind is not None
        and (numbered or kind is not SegmentKind.DUTY)
        and (numbered or _after_title(reader, unit))
    ):
        reader.kind, reader.sectioned = kind, True
    elif numbered:
        _enter_neutral(reader, unit)
    elif heading is None:
        _enter_paragraph(reader, unit)
    yield unit.start, reader.kind
    yield from _turns(reader, unit)


def _after_title(reader: SectionReader, unit: Unit) -> bool:
    """Whether an unnumbered line can be a section heading: not the title itself, nor above it."""
    title = re.sub(r"\W", "", fold(reader.metadata.title or ""))
    line = re.sub(r"\W", "", reader.folded[unit.start : unit.end])
    return (
        unit.start > 0 and bool(line) and line not in title and title not in line if title else unit.start > 0
    )


def _heading_kind(reader: SectionReader, heading: str) -> SegmentKind | None:
    """Return what a heading announces, or None if it names a field of work only."""
    if reader.metadata.doc_type is DocType.WORK_PLAN:
        return None
    if cues.DUTY.search(heading):
        return SegmentKind.DUTY
    if cues.DONE.search(heading):
        return SegmentKind.ACHIEVEMENT
    if cues.PROBLEM.search(heading):
        return SegmentKind.PROBLEM
    return _time_kind(reader, heading)


def _time_kind(reader: SectionReader, heading: str) -> SegmentKind | None:
    """Decide by the year that a heading names, then by words like 安排 and 下一步."""
    year, known = cues.YEAR.search(heading), reader.metadata.year
    if year and known is not None and cues.PLAN_WORK.search(heading):
        first_planned = known if reader.government else known + 1
        return SegmentKind.PLAN if int(year.group(1)) >= first_planned else SegmentKind.ACHIEVEMENT
    ahead = cues.AHEAD if reader.government else cues.NEXT
    return SegmentKind.PLAN if ahead.search(heading) else None


def _enter_neutral(reader: SectionReader, unit: Unit) -> None:
    """A numbered heading that names a field of work: it goes on with the kind of the section before it."""
    if reader.metadata.doc_type is DocType.WORK_PLAN:
        reader.kind = SegmentKind.PLAN
    elif reader.kind is SegmentKind.FRONT:
        reader.kind = _first_section(reader, unit)
    elif reader.kind is SegmentKind.PROBLEM:
        reader.kind = SegmentKind.PLAN  # after the problems come the next steps
    elif reader.government and reader.kind is SegmentKind.ACHIEVEMENT:
        reader.headings += 1
        section = reader.folded[unit.start : unit.start + cues.SECTION_CHARS]
        if reader.headings <= cues.MAX_HEADINGS and told(section) < -cues.SURE:
            reader.kind = SegmentKind.PLAN


def _first_section(reader: SectionReader, unit: Unit) -> SegmentKind:
    """The first numbered section is a report, unless a government document is clearly worded as a plan."""
    section = reader.folded[unit.start : unit.start + cues.SECTION_CHARS]
    doubtful = reader.metadata.doc_type is DocType.OTHER and told(section) < -cues.SURE
    return SegmentKind.PLAN if doubtful else SegmentKind.ACHIEVEMENT


def _enter_paragraph(reader: SectionReader, unit: Unit) -> None:
    text = reader.folded[unit.start : unit.end]
    if reader.metadata.doc_type is DocType.WORK_PLAN:
        if not reader.headed:
            reader.kind = SegmentKind.PLAN
    elif reader.kind is SegmentKind.FRONT:
        titled = len(text) <= cues.HEAD_CHARS and "。" not in text
        if titled or cues.GREETING.search(text, 0, 200) or (reader.headed and unit.start < cues.LONG_FRONT):
            return
        reader.kind = _by_wording(reader, unit)
    elif reader.government and reader.kind is not SegmentKind.PLAN:
        _enter_government(reader, unit)
    elif not reader.headed and not reader.sectioned:
        reader.kind = _by_wording(reader, unit)


def _enter_government(reader: SectionReader, unit: Unit) -> None:
    """Inside the review of a government report: the plan or the praise may begin without a heading."""
    opening = cues.PLAN_OPENING.match(reader.folded, unit.start, min(unit.end, unit.start + 120))
    if opening:
        years = [int(year) for year in opening.groups() if year]
        if not years or reader.metadata.year is None or years[0] >= reader.metadata.year:
            reader.kind = SegmentKind.PLAN
    elif reader.kind is SegmentKind.PROBLEM and cues.THIS_YEAR.match(reader.folded, unit.start, unit.end):
        reader.kind = SegmentKind.PLAN
    elif reader.kind is SegmentKind.PROBLEM and cues.PRAISE.match(reader.folded, unit.start, unit.end):
        reader.kind = SegmentKind.ACHIEVEMENT
    elif reader.kind is SegmentKind.PROBLEM:
        if not cues.TROUBLE.search(reader.folded, unit.start, min(unit.end, unit.start + cues.SECTION_CHARS)):
            reader.kind = _by_wording(reader, unit)
    elif not reader.headed and not reader.sectioned:
        reader.kind = _by_wording(reader, unit)


def _by_wording(reader: SectionReader, unit: Unit) -> SegmentKind:
    """Tell a report from a plan: justice bureaus' reports report, other documents by their wording."""
    if reader.metadata.doc_type in {DocType.ANNUAL_REPORT, DocType.WORK_SUMMARY}:
        return SegmentKind.ACHIEVEMENT
    section = reader.folded[unit.start : unit.end]
    return SegmentKind.ACHIEVEMENT if told(section) > 0 else SegmentKind.PLAN


def _turns(reader: SectionReader, unit: Unit) -> Iterator[tuple[int, SegmentKind]]:
    """Yield the sentences inside a unit at which a report turns to problems or to the next steps."""
    if reader.kind not in {SegmentKind.ACHIEVEMENT, SegmentKind.PROBLEM, SegmentKind.DUTY}:
        return
    if reader.kind is SegmentKind.ACHIEVEMENT:
        cue = cues.PROBLEM_CUE.search(reader.folded, unit.start, unit.end)
        if cue and not _elsewhere(reader.folded, cue.start()):
            start = _sentence_start(reader.folded, unit.start, cue.start())
            reader.kind = SegmentKind.PROBLEM
            yield start, reader.kind
    plan = cues.PLAN_CUE.search(reader.folded, unit.start, unit.end)
    if plan and _is_next_year(reader, plan.group(1)):
        reader.kind = SegmentKind.PLAN
        yield plan.start(), reader.kind


def _is_next_year(reader: SectionReader, year: str | None) -> bool:
    known = reader.metadata.year
    if year is None or known is None:
        return year is None
    return int(year) >= known if reader.government else int(year) > known


def _elsewhere(folded: str, cue: int) -> bool:
    """Whether the problems are those that somebody looks for: 针对存在的问题, 排查发现."""
    return (
        re.search(
            r"(?:针对|排查|发现|督促|整改|解决|查找|围绕|梳理)[^。\n]{0,30}$", folded[max(0, cue - 40) : cue]
        )
        is not None
    )


def _sentence_start(folded: str, start: int, cue: int) -> int:
    for position in range(cue - 1, start - 1, -1):
        if folded[position] in "。!?\n":
            gap = folded[position + 1 : cue]
            return position + 1 + len(gap) - len(gap.lstrip())
    return start
