"""Documents into segments, sentences and clauses.

Segments come from headings (一、 第一部分 and unnumbered lines of the same kind), from opening words of
paragraphs and sentences (下一步, 也清醒地看到), and, where neither says anything, from the wording
(`extract.wording`). Headings are found by their numerals, not by line breaks, because pages exist that have
lost every line break. White space before a segment belongs to the segment before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.context import Context, fold
from extract.model import Document, Metadata, Segment, Span
from extract.wording import told
from ontology.kinds import DocType, SegmentKind

_NUMERAL = "[一二三四五六七八九十]"
_HEAD_MARK = re.compile(rf"[#*\s]{{0,8}}(?:{_NUMERAL}{{1,3}}、|第{_NUMERAL}{{1,3}}(?:部分|章)[ :]?)")
_SUB_MARK = re.compile(rf"[#*\s]{{0,8}}\({_NUMERAL}{{1,3}}\)")
_INLINE_HEAD = re.compile(rf"(?<=[\s。:;]){_NUMERAL}{{1,3}}、")
_HEAD_STOP = re.compile(rf"[。\n]|\({_NUMERAL}{{1,3}}\)")
_HEAD_CHARS = 60  # the longest numbered heading with a cue in the sample reports has 52 characters
_PLAIN_HEAD_CHARS = 40  # an unnumbered line is a heading only if it is short and has no full stop

_NO_HEAD = re.compile(r"[。;!:,]|报告[* ]{0,4}\s{0,3}$|会议上|^[*]{0,2}[^*]{0,12}(?:省|市|州|县)长")

_DUTY = re.compile(
    r"第一(?:责任)?人.{0,4}职责|主要负责(?:人|同志).{0,12}(?:履行|履职)|述职述法|履行推进法治建设"
)
_PROBLEM = re.compile(
    r"存在的?(?:主要|一些|突出|困难|短板|不足|薄弱|差距|问题)|(?:问题|困难|不足|短板|差距)(?:和|与|及|以及|、).{0,4}"
    r"(?:问题|不足|困难|短板|差距|原因|挑战)|不足之处|薄弱环节|面临的(?:主要)?(?:困难|挑战|问题)|主要问题$"
)
_DONE = re.compile(
    r"回顾|(?:主要|工作|建设)?成(?:效|绩)$|举措和成效|(?:完成|开展|进展|落实|推进|工作|执行|建设|履职|总体)情况|"
    r"工作总结|主要做法|过去[一五]年|主要成(?:效|绩)|(?:五|一)年来"
)
_AHEAD = re.compile(
    r"下一?步|下一?阶段|下年度|明年|今后|未来|新的一年|(?:工作|主要|总体|重点|发展|目标|奋斗|预期|任务)(?:计划|打算|安排|思路|"
    r"展望|设想|谋划|要求|目标|任务|重点|取向)|重点(?:工作|任务)|目标任务|指导思想|展望|规划纲要|改进措施|整改措施|努力方向"
)
_YEAR = re.compile(r"(20\d\d|19\d\d) {0,2}年")
_PLAN_WORK = re.compile(r"工作|任务|目标|安排")

_PROBLEM_CUE = re.compile(
    r"(?:但|还|也|仍|依然|尚|同时)[^,。;\n]{0,12}存在[^。\n]{0,20}?(?:问题|不足|困难|短板|薄弱环节|差距|弱项)|"
    r"(?:还|仍|仍然|依然|也)?存在着?(?:一些|以下|不少|许多|诸多|一定)[^。,;\n]{0,12}(?:问题|不足|困难|短板|薄弱|差距|弱项)|"
    r"清醒地?(?:认识|看到|意识)|(?:也|还|更)(?:要|应|应当|必须)?(?:深刻|充分)?(?:认识到|看到|意识到),?"
    r"[^。\n]{0,60}(?:问题|不足|困难|短板|差距|挑战)"
)
_PLAN_CUE = re.compile(
    r"(?<=[。\n \xa0*!])(?:下一步[,:工我]|下一阶段|下步[,工]|下半年,|明年,|新的一年[,里]|今后,|"
    r"(20\d\d)年,?[^。,\n]{0,24}?将)"
)
_PLAN_OPENING = re.compile(
    r"[*#\s]{0,6}(?:各位代表[!:,]\s{0,3})?[*]{0,2}(?:(20\d\d|19\d\d)年是|今年是|做好(?:今年|(?:20|19)\d\d年)|新的一年|"
    r"今年(?:的)?(?:政府)?工作|今年经济社会|今后(?:五|5|一)|未来(?:五|5)年|(?:根据|按照|综合)[^。\n]{0,30}(?:今年|今后)|"
    r"(20\d\d|19\d\d)年[^。\n]{0,12}(?:总体要求|总体思路|主要目标|预期目标|主要预期|指导思想))"
)
_TROUBLE = re.compile(
    r"不(?:够|足|高|强|大|优|快|多|平衡|充分|到位|适应|完善|稳|合理|协调|明显)|问题|困难|差距|短板|滞后|薄弱|有待|压力|亟待|矛盾|"
    r"偏[低弱小重慢]|制约|[仍还]需|严峻|风险|挑战|下滑|下降|较[低慢弱小重]"
)
_THIS_YEAR = re.compile(r"[^。\n]{0,60}今年")
_PRAISE = re.compile(
    r"[*#\s]{0,6}(?:各位代表[!:,])?[^。\n]{0,20}(?:成绩|成就|感谢|敬意|这些成|过去一年|过去五年|一年来|五年来)"
)
_GREETING = re.compile(r"我(?:谨)?(?:受[^。\n]{0,20}委托,?)?(?:代表|向)[^。\n]{0,40}(?:报告|汇报)")
_BACK_LINE = re.compile(
    r"特此(?:报告|通知|汇报)|(?:抄送|抄报|主送|附件|联系人|联系电话)[:: ]|[^。\n]{0,60}印发[ |]{0,3}$"
)
_SIGNATURE = re.compile(
    r"(?:[^。,;!?:\n]{2,36}(?:局|府|委|委员会|办|办公室|处|院|厅|会|所)|"
    r"(?:20\d\d|二[〇○零O0][〇○零O0一二三四五六七八九十]{2}) {0,2}年"
    r" {0,2}.{1,3} {0,2}月 {0,2}.{1,4} {0,2}日)[ |]{0,4}"
)
_CLOSING = re.compile(r"特此(?:报告|通知|汇报)[。!]?\s")
_CLOSING_CHARS = 400  # signature, date and copy-to lines after the closing words
_LONG_FRONT = 1500  # an opening longer than this is no opening: the body has begun without a heading
_SECTION_CHARS = 2000  # enough paragraphs of a section to tell by their wording what it is
_SURE = 0.3  # wording that turns a neutral section of a government report into a plan: 1.9 cues to 1


@dataclass(frozen=True, slots=True)
class _Unit:
    """A paragraph, or a numbered section start inside one; `start` is its first visible character."""

    start: int
    end: int


@dataclass(slots=True)
class _Reader:
    """Goes through the units of one document and remembers what kind of text it is in."""

    folded: str
    metadata: Metadata
    headed: bool
    kind: SegmentKind = SegmentKind.FRONT
    sectioned: bool = False  # a heading has said what the section is

    @property
    def government(self) -> bool:
        """Whether this is a government's work report, whose year is that of the plan, not of the results."""
        return "政府工作报告" in (self.metadata.title or "")


def split_segments(document: Document, metadata: Metadata) -> tuple[Segment, ...]:
    """Return the segments of `document` in order; they cover its text without gaps or overlaps."""
    folded = fold(document.text)
    marks: list[tuple[int, SegmentKind]] = [(span.start, SegmentKind.CHROME) for span in document.chrome]
    units = [unit for gap in _gaps(document) for unit in _units(folded, gap)]
    reader = _Reader(folded, metadata, headed=any(_is_heading(folded, unit) for unit in units))
    back = _back_start(folded, units)
    for unit in units:
        if unit.start >= back:
            marks.append((unit.start, SegmentKind.BACK))
        else:
            marks.extend((start, kind) for start, kind in _classify(reader, unit) if start < back)
    if units and units[-1].start < back < units[-1].end:
        marks.append((back, SegmentKind.BACK))
    return _segments(sorted(marks), len(document.text))


def _segments(marks: list[tuple[int, SegmentKind]], length: int) -> tuple[Segment, ...]:
    """Join marks of one kind; the first segment begins at 0, so that leading white space has a home."""
    joined: list[tuple[int, SegmentKind]] = []
    for start, kind in marks:
        if not joined:
            joined.append((0, kind))
        elif kind is not joined[-1][1]:
            joined.append((start, kind))
    starts = [start for start, _ in joined] or [0]
    kinds = [kind for _, kind in joined] or [SegmentKind.FRONT]
    return tuple(Segment(a, b, k) for (a, b), k in zip(pairwise([*starts, length]), kinds, strict=True))


def _gaps(document: Document) -> Iterator[Span]:
    position = 0
    for span in document.chrome:
        if position < span.start:
            yield Span(position, span.start)
        position = span.end
    if position < len(document.text):
        yield Span(position, len(document.text))


def _units(folded: str, gap: Span) -> Iterator[_Unit]:
    """Yield paragraphs; a paragraph that holds numbered headings is cut before each of them."""
    for line in re.compile(r"[^\n]+").finditer(folded, gap.start, gap.end):
        inline = _INLINE_HEAD.finditer(folded, line.start(), line.end())
        cuts = [match.start() for match in inline if folded[line.start() : match.start()].strip(" #*\xa0")]
        for start, end in pairwise([line.start(), *cuts, line.end()]):
            visible = start + len(folded[start:end]) - len(folded[start:end].lstrip())
            if visible < end:
                yield _Unit(visible, end)


def _heading(folded: str, unit: _Unit) -> str | None:
    """Return the words of the heading with which the unit begins, or None."""
    text = folded[unit.start : min(unit.end, unit.start + _HEAD_CHARS)]
    mark = _HEAD_MARK.match(text)
    if mark:
        stop = _HEAD_STOP.search(text, mark.end())
        return text[mark.end() : stop.start() if stop else len(text)].strip("* ")
    if unit.end - unit.start <= _PLAIN_HEAD_CHARS and not _NO_HEAD.search(text):
        return text.strip("*# \r")
    return None


def _is_heading(folded: str, unit: _Unit) -> bool:
    return _HEAD_MARK.match(folded, unit.start, unit.end) is not None


def _classify(reader: _Reader, unit: _Unit) -> Iterator[tuple[int, SegmentKind]]:
    """Yield where in the unit which kind of text begins, and leave the last kind in the reader."""
    heading = _heading(reader.folded, unit)
    numbered = _is_heading(reader.folded, unit)
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


def _after_title(reader: _Reader, unit: _Unit) -> bool:
    """Whether an unnumbered line can be a section heading: not the title itself, nor above it."""
    title = re.sub(r"\W", "", fold(reader.metadata.title or ""))
    line = re.sub(r"\W", "", reader.folded[unit.start : unit.end])
    return (
        unit.start > 0 and bool(line) and line not in title and title not in line if title else unit.start > 0
    )


def _heading_kind(reader: _Reader, heading: str) -> SegmentKind | None:
    """Return what a heading announces, or None if it names a field of work only."""
    if reader.metadata.doc_type is DocType.WORK_PLAN:
        return None
    if _DUTY.search(heading):
        return SegmentKind.DUTY
    if _DONE.search(heading):
        return SegmentKind.ACHIEVEMENT
    if _PROBLEM.search(heading):
        return SegmentKind.PROBLEM
    return _time_kind(reader, heading)


def _time_kind(reader: _Reader, heading: str) -> SegmentKind | None:
    """Decide by the year that a heading names, then by words like 安排 and 下一步."""
    year, known = _YEAR.search(heading), reader.metadata.year
    if year and known is not None and _PLAN_WORK.search(heading):
        first_planned = known if reader.government else known + 1
        return SegmentKind.PLAN if int(year.group(1)) >= first_planned else SegmentKind.ACHIEVEMENT
    return SegmentKind.PLAN if _AHEAD.search(heading) else None


def _enter_neutral(reader: _Reader, unit: _Unit) -> None:
    """A numbered heading that names a field of work: it goes on with the kind of the section before it."""
    if reader.metadata.doc_type is DocType.WORK_PLAN:
        reader.kind = SegmentKind.PLAN
    elif reader.kind is SegmentKind.FRONT:
        reader.kind = _first_section(reader, unit)
    elif reader.kind is SegmentKind.PROBLEM:
        reader.kind = SegmentKind.PLAN  # after the problems come the next steps
    elif reader.government and reader.kind is SegmentKind.ACHIEVEMENT:
        section = reader.folded[unit.start : unit.start + _SECTION_CHARS]
        reader.kind = SegmentKind.PLAN if told(section) < -_SURE else SegmentKind.ACHIEVEMENT


def _first_section(reader: _Reader, unit: _Unit) -> SegmentKind:
    """The first numbered section is a report, unless a government document is clearly worded as a plan."""
    section = reader.folded[unit.start : unit.start + _SECTION_CHARS]
    doubtful = reader.metadata.doc_type is DocType.OTHER and told(section) < -_SURE
    return SegmentKind.PLAN if doubtful else SegmentKind.ACHIEVEMENT


def _enter_paragraph(reader: _Reader, unit: _Unit) -> None:
    text = reader.folded[unit.start : unit.end]
    if reader.metadata.doc_type is DocType.WORK_PLAN:
        if not reader.headed:
            reader.kind = SegmentKind.PLAN
    elif reader.kind is SegmentKind.FRONT:
        if _GREETING.search(text, 0, 200) or (reader.headed and unit.start < _LONG_FRONT):
            return
        reader.kind = _by_wording(reader, unit)
    elif reader.government and reader.kind is not SegmentKind.PLAN:
        _enter_government(reader, unit)
    elif not reader.headed and not reader.sectioned:
        reader.kind = _by_wording(reader, unit)


def _enter_government(reader: _Reader, unit: _Unit) -> None:
    """Inside the review of a government report: the plan or the praise may begin without a heading."""
    opening = _PLAN_OPENING.match(reader.folded, unit.start, min(unit.end, unit.start + 120))
    if opening:
        years = [int(year) for year in opening.groups() if year]
        if not years or reader.metadata.year is None or years[0] >= reader.metadata.year:
            reader.kind = SegmentKind.PLAN
    elif reader.kind is SegmentKind.PROBLEM and _THIS_YEAR.match(reader.folded, unit.start, unit.end):
        reader.kind = SegmentKind.PLAN
    elif reader.kind is SegmentKind.PROBLEM and _PRAISE.match(reader.folded, unit.start, unit.end):
        reader.kind = SegmentKind.ACHIEVEMENT
    elif reader.kind is SegmentKind.PROBLEM:
        if not _TROUBLE.search(reader.folded, unit.start, min(unit.end, unit.start + _SECTION_CHARS)):
            reader.kind = _by_wording(reader, unit)
    elif not reader.headed and not reader.sectioned:
        reader.kind = _by_wording(reader, unit)


def _by_wording(reader: _Reader, unit: _Unit) -> SegmentKind:
    """Tell a report from a plan: justice bureaus' reports report, other documents by their wording."""
    if reader.metadata.doc_type in {DocType.ANNUAL_REPORT, DocType.WORK_SUMMARY}:
        return SegmentKind.ACHIEVEMENT
    section = reader.folded[unit.start : unit.end]
    return SegmentKind.ACHIEVEMENT if told(section) > 0 else SegmentKind.PLAN


def _turns(reader: _Reader, unit: _Unit) -> Iterator[tuple[int, SegmentKind]]:
    """Yield the sentences inside a unit at which a report turns to problems or to the next steps."""
    if reader.kind not in {SegmentKind.ACHIEVEMENT, SegmentKind.PROBLEM, SegmentKind.DUTY}:
        return
    if reader.kind is SegmentKind.ACHIEVEMENT:
        cue = _PROBLEM_CUE.search(reader.folded, unit.start, unit.end)
        if cue and not _elsewhere(reader.folded, cue.start()):
            start = _sentence_start(reader.folded, unit.start, cue.start())
            reader.kind = SegmentKind.PROBLEM
            yield start, reader.kind
    plan = _PLAN_CUE.search(reader.folded, unit.start, unit.end)
    if plan and _is_next_year(reader, plan.group(1)):
        reader.kind = SegmentKind.PLAN
        yield plan.start(), reader.kind


def _is_next_year(reader: _Reader, year: str | None) -> bool:
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


def _back_start(folded: str, units: list[_Unit]) -> int:
    """Return where the signature block begins; the end of the text if there is none."""
    start = len(folded)
    for unit in reversed(units[1:]):
        line = folded[unit.start : unit.end].strip()
        if not (_BACK_LINE.match(line) or _SIGNATURE.fullmatch(line)):
            break
        start = unit.start
    closing = _CLOSING.search(folded, max(0, len(folded) - _CLOSING_CHARS))
    return min(start, closing.start()) if closing else start


_BREAK = re.compile(
    r"“[^“”\n]{0,200}”|\([^()\n]{0,200}\)|《[^《》\n]{0,120}》|"
    rf"([。!?;\n]+[”’）)》]{{0,2}}|[ \xa0]+(?=(?:\({_NUMERAL}{{1,3}}\)|{_NUMERAL}{{1,3}}、)))"
)
_COMMA = re.compile(r"“[^“”\n]{0,200}”|\([^()\n]{0,200}\)|《[^《》\n]{0,120}》|(?<=\d),(?=\d{3})|([,;:。!?])")


def split_sentences(folded: str, segments: tuple[Segment, ...]) -> tuple[Span, ...]:
    """Return the sentences of each segment, in order: no sentence begins or ends with white space.

    A sentence ends after 。！？； or at a line break; marks inside a quotation, brackets or 《》 that close
    within the line do not end one.
    """
    spans: list[Span] = []
    for segment in segments:
        start = segment.start
        for match in _BREAK.finditer(folded, segment.start, segment.end):
            if match.lastindex:
                _append_trimmed(spans, folded, start, match.end())
                start = match.end()
        _append_trimmed(spans, folded, start, segment.end)
    return tuple(spans)


def split_clauses(context: Context, sentence: Span) -> tuple[Span, ...]:
    """Return the clauses of a sentence, in order, without the punctuation that parts them.

    Commas, colons and semicolons part clauses, 、 does not; nothing parts inside a quotation, brackets or
    《》, nor does a comma between the digits of a number.
    """
    spans: list[Span] = []
    start = sentence.start
    for match in _COMMA.finditer(context.folded, sentence.start, sentence.end):
        if match.lastindex:
            _append_trimmed(spans, context.folded, start, match.start())
            start = match.end()
    _append_trimmed(spans, context.folded, start, sentence.end)
    return tuple(spans)


def _append_trimmed(spans: list[Span], folded: str, start: int, end: int) -> None:
    text = folded[start:end]
    left = start + len(text) - len(text.lstrip())
    right = start + len(text.rstrip())
    if left < right:
        spans.append(Span(left, right))
